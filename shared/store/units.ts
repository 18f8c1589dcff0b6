import { Unit } from '../tracking/unit.ts'
import type { Items, Kind } from './items.ts'
import { canBeKey, joinKey } from './keys.ts'
import { allOf, type PageRequest } from './page.ts'

// All units in one partition: there are some three thousand communes in the country, a few hundred bytes each, so the
// schedule lists them in one query. Besides the one item of the mail account, it is the only partition that units share.
const partition = 'units'

const kind: Kind<Unit> = {
  name: 'unit',
  schema: Unit,
  key: (unit) => ({ pk: partition, sk: joinKey(unit.id) }),
}

export function createUnits(items: Items) {
  return {
    async get(id: string): Promise<Unit | null> {
      return canBeKey(id) ? items.get(kind, { pk: partition, sk: id }) : null
    },

    /** Sets a unit up, whatever was there. */
    async put(unit: Unit): Promise<void> {
      await items.put(kind, unit)
    },

    /** Writes settings that were decided from `fromVersion`; the unit comes back with its new version. */
    async update(unit: Unit, fromVersion: number): Promise<{ ok: true; unit: Unit } | { ok: false; code: 'stale' }> {
      const written = await items.replace(kind, unit, fromVersion)
      return written.ok ? { ok: true, unit: written.body } : written
    },

    /** Every unit of the deployment, by id. */
    async list(request: Pick<PageRequest, 'onDamaged'> = {}): Promise<Unit[]> {
      return allOf((page) => items.list(kind, { index: null, partition }, { ...page, ...request }))
    },
  }
}
