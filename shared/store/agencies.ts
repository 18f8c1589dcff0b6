import { Agency } from '../tracking/agency.ts'
import type { Items, Kind } from './items.ts'
import { canBeKey, unitKey } from './keys.ts'
import { createNameClaims } from './name-claims.ts'
import { allOf, type PageRequest } from './page.ts'

// A unit's directory in one partition: some hundreds at most, and nearly always read whole (names are compared).
const kind: Kind<Agency> = {
  name: 'agency',
  schema: Agency,
  key: ({ unit, id }) => ({ pk: unitKey(unit, 'agencies'), sk: id }),
}

export function createAgencies(items: Items) {
  async function get(unit: string, id: string): Promise<Agency | null> {
    return canBeKey(unit, id) ? items.get(kind, { pk: unitKey(unit, 'agencies'), sk: id }) : null
  }

  return {
    get,

    /** To be asked before an agency that comes to a name is put. */
    claimNames: createNameClaims(items, get),

    /** The unit's directory, by id. */
    async list(unit: string, request: Pick<PageRequest, 'onDamaged'> = {}): Promise<Agency[]> {
      const partition = unitKey(unit, 'agencies')
      return allOf((page) => items.list(kind, { index: null, partition }, { ...page, ...request }))
    },

    /** Writes what was decided from `fromVersion`; null adds an agency that must not be there yet. */
    async put(
      agency: Agency,
      fromVersion: number | null,
    ): Promise<{ ok: true; agency: Agency } | { ok: false; code: 'stale' | 'exists' }> {
      if (fromVersion === null) {
        return (await items.create(kind, agency)) === 'created' ? { ok: true, agency } : { ok: false, code: 'exists' }
      }
      const written = await items.replace(kind, agency, fromVersion)
      return written.ok ? { ok: true, agency: written.body } : written
    },

    /** Deletes the agency that was seen as `version`; one that was changed since stays. Whether anything still names it, the caller knows. */
    async remove(unit: string, id: string, version: number): Promise<{ ok: true } | { ok: false; code: 'stale' }> {
      const key = { pk: unitKey(unit, 'agencies'), sk: id }
      await items.removeWhere(key, {
        condition: '#body.#version = :version',
        names: { '#body': 'body', '#version': 'version' },
        values: { ':version': version },
      })
      // A request that was repeated because its answer was lost finds its condition broken by itself.
      return (await items.read(key)) === null ? { ok: true } : { ok: false, code: 'stale' }
    },
  }
}
