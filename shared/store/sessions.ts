import { isCurrent, Session } from '../access/session.ts'
import type { Instant } from '../calendar/day.ts'
import type { Items, Kind } from './items.ts'
import { canBeKey, joinKey } from './keys.ts'

const kind: Kind<Session> = {
  name: 'session',
  schema: Session,
  key: ({ hash }) => keyOf(hash),
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

    /** Signs out. */
    async delete(hash: string): Promise<void> {
      if (canBeKey(hash)) await items.remove(keyOf(hash))
    },
  }
}

function keyOf(hash: string) {
  return { pk: joinKey('session', hash), sk: 'session' }
}
