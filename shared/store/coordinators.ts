import { addressOf } from '../reminding/recipients.ts'
import { Coordinator } from '../tracking/unit.ts'
import { type Items, type Kind, parse } from './items.ts'
import { canBeKey, joinKey, unitKey } from './keys.ts'
import { allOf, type PageRequest } from './page.ts'

const kind: Kind<Coordinator> = {
  name: 'coordinator',
  schema: Coordinator,
  key: ({ unit, email }) => keyOf(unit, email),
  // Signing in begins with an address and nothing else.
  indexes: ({ unit, email }) => ({ referencePk: joinKey('coordinator', addressOf(email)), referenceSk: unit }),
}

export function createCoordinators(items: Items) {
  return {
    /** The coordinator of a unit with this address, in whatever case it is written. */
    async get(unit: string, email: string): Promise<Coordinator | null> {
      return canBeKey(unit, email) ? items.get(kind, keyOf(unit, email)) : null
    },

    async put(coordinator: Coordinator): Promise<void> {
      await items.put(kind, { ...coordinator, email: addressOf(coordinator.email) })
    },

    /**
     * Writes what `decide` makes of the coordinator as stored. Null where it makes nothing of it, and where there is
     * nobody any more: whoever was taken off the list meanwhile does not come back by it.
     */
    async update(
      unit: string,
      email: string,
      decide: (known: Coordinator) => Coordinator | null,
    ): Promise<Coordinator | null> {
      if (!canBeKey(unit, email)) return null
      const key = keyOf(unit, email)
      for (let round = 0; round < mostRounds; round++) {
        const stored = await items.read(key)
        if (stored === null) return null
        const body = decide(parse(kind, stored))
        if (body === null) return null
        // A coordinator has no version, but each write of an item has a token of its own.
        const written = await items.change(key, {
          set: { body: kind.schema.parse(body) },
          condition: '#token = :seen',
          values: { ':seen': stored['token'] },
        })
        if (written.ok) return body
      }
      throw new Error(`A coordinator of ${unit} is being changed all the time`)
    },

    /** Takes the right to sign in away and no more; see `removeCoordinator`. */
    async remove(unit: string, email: string): Promise<void> {
      await items.remove(keyOf(unit, email))
    },

    async list(unit: string, request: Pick<PageRequest, 'onDamaged'> = {}): Promise<Coordinator[]> {
      const partition = unitKey(unit, 'coordinators')
      return allOf((page) => items.list(kind, { index: null, partition }, { ...page, ...request }))
    },

    /** The addresses of a unit's coordinators, those whose record cannot be read included. */
    async addresses(unit: string): Promise<string[]> {
      const partition = unitKey(unit, 'coordinators')
      return (await allOf((page) => items.keys({ index: null, partition }, page))).map(({ sk }) => sk)
    },

    /** The units that an address may sign in to; empty for a stranger. */
    async unitsOf(email: string, request: Pick<PageRequest, 'onDamaged'> = {}): Promise<Coordinator[]> {
      if (!canBeKey(email)) return []
      const partition = joinKey('coordinator', addressOf(email))
      return allOf((page) => items.list(kind, { index: 'by-reference', partition }, { ...page, ...request }))
    },
  }
}

const mostRounds = 6

function keyOf(unit: string, email: string) {
  return { pk: unitKey(unit, 'coordinators'), sk: joinKey(addressOf(email)) }
}
