import type { Day } from '../calendar/day.ts'
import { continuesOn } from '../tracking/plan-run.ts'
import { Plan } from '../tracking/plan.ts'
import { boundedHistory } from './history.ts'
import type { Items, Kind } from './items.ts'
import { afterAll, canBeKey, type IndexKeys, joinKey, unitKey } from './keys.ts'
import type { Page, PageRequest } from './page.ts'

// A unit's plans in one partition: ids are ULIDs, so the sort key is the time they came in. Tens a year.
const kind: Kind<Plan> = {
  name: 'plan',
  schema: Plan,
  key: ({ unit, id }) => ({ pk: unitKey(unit, 'plans'), sk: joinKey(id) }),
  indexes: running,
}

/** Plans whose recurring duties need further rows one day, by that day; all others are in no index. */
function running(plan: Plan): IndexKeys {
  const day = continuesOn(plan)
  return day === null ? {} : { statusPk: unitKey(plan.unit, 'running'), statusSk: joinKey(day, plan.id) }
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

    /** Running plans whose next rows are to be made on `day` or were before; mostly none. */
    async toContinue(unit: string, day: Day, page: PageRequest = {}): Promise<Page<Plan>> {
      const partition = unitKey(unit, 'running')
      return items.list(kind, { index: 'by-status', partition, between: ['0', afterAll(day)] }, page)
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
