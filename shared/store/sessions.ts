import { isCurrent, Session } from '../access/session.ts'
import type { Instant } from '../calendar/day.ts'
import type { Items, Kind } from './items.ts'
import { canBeKey, joinKey } from './keys.ts'
import { allOf } from './page.ts'

const kind: Kind<Session> = {
  name: 'session',
  schema: Session,
  key: ({ hash }) => keyOf(hash),
  // A coordinator may see which programs act in their name, and whoever is a coordinator no more loses all sessions.
  indexes: ({ kind: sort, unit, email, createdAt, hash }) => ({
    referencePk: holderKey(sort, unit, email),
    referenceSk: joinKey(createdAt, hash),
  }),
  deleteAfter: ({ expiresAt }) => expiresAt,
}

export function createSessions(items: Items) {
  return {
    async create(session: Session): Promise<'created' | 'exists'> {
      return items.create(kind, session)
    },

    /** The session if it is current at `now`; DynamoDB may keep an expired one for days, so expiry is checked here. */
    async get(hash: string, now: Instant): Promise<Session | null> {
      const session = canBeKey(hash) ? await items.get(kind, keyOf(hash)) : null
      return isCurrent(session, now) ? session : null
    },

    /** The bearer tokens that were issued to a coordinator and have not run out at `now`, oldest first. */
    async bearersOf(unit: string, email: string, now: Instant): Promise<Session[]> {
      if (!canBeKey(unit, email)) return []
      const partition = holderKey('bearer', unit, email)
      const listed = await allOf((page) => items.list(kind, { index: 'by-reference', partition }, page))
      return listed.filter((session) => isCurrent(session, now))
    },

    /** Ends everything that a coordinator is signed in with, browsers and programs, what cannot be read included. */
    async deleteAllOf(unit: string, email: string): Promise<void> {
      if (!canBeKey(unit, email)) return
      for (const sort of Session.shape.kind.options) {
        await items.removeAll({ index: 'by-reference', partition: holderKey(sort, unit, email) })
      }
    },

    /** Signs out. */
    async delete(hash: string): Promise<void> {
      if (canBeKey(hash)) await items.remove(keyOf(hash))
    },
  }
}

function holderKey(sort: Session['kind'], unit: string, email: string): string {
  return joinKey(`${sort}s`, unit, email)
}

function keyOf(hash: string) {
  return { pk: joinKey('session', hash), sk: 'session' }
}
