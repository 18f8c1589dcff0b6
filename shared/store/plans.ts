import { Plan } from '../tracking/plan.ts'
import { boundedHistory } from './history.ts'
import type { Items, Kind } from './items.ts'
import { canBeKey, joinKey, unitKey } from './keys.ts'
import type { Page, PageRequest } from './page.ts'

// A unit's plans in one partition: ids are ULIDs, so the sort key is the time they came in. Tens a year.
const kind: Kind<Plan> = {
  name: 'plan',
  schema: Plan,
  key: ({ unit, id }) => ({ pk: unitKey(unit, 'plans'), sk: joinKey(id) }),
}

export function createPlans(items: Items) {
  return {
    async create(plan: Plan): Promise<'created' | 'exists'> {
      return items.create(kind, bounded(plan))
    },

    async get(unit: string, id: string): Promise<Plan | null> {
      return canBeKey(unit, id) ? items.get(kind, { pk: unitKey(unit, 'plans'), sk: id }) : null
    },

    /** Newest first. */
    async list(unit: string, page: PageRequest = {}): Promise<Page<Plan>> {
      return items.list(kind, { index: null, partition: unitKey(unit, 'plans'), newestFirst: true }, page)
    },

    /** Writes what was decided from `fromVersion`; the plan comes back with its new version. */
    async update(plan: Plan, fromVersion: number): Promise<{ ok: true; plan: Plan } | { ok: false; code: 'stale' }> {
      const written = await items.replace(kind, bounded(plan), fromVersion)
      return written.ok ? { ok: true, plan: written.body } : written
    },
  }
}

function bounded(plan: Plan): Plan {
  return { ...plan, history: boundedHistory(plan.history) }
}
