import { AgencyLink } from '../access/link.ts'
import { addHours } from '../calendar/day.ts'
import type { Items, Kind } from './items.ts'
import { canBeKey, joinKey } from './keys.ts'

// Known only by the hash of a random token, so it cannot stand under its unit; hashes spread evenly by themselves.
const kind: Kind<AgencyLink> = {
  name: 'link',
  schema: AgencyLink,
  key: ({ hash }) => keyOf(hash),
  // Kept a month longer, so that an old e-mail's link is told "expired" and not "never heard of it".
  deleteAfter: ({ expiresAt }) => addHours(expiresAt, 30 * 24),
}

export function createLinks(items: Items) {
  return {
    async create(link: AgencyLink): Promise<'created' | 'exists'> {
      return items.create(kind, link)
    },

    /** The link as it was made; whether it still opens anything is for `linkState` to say (expiry, generation). */
    async get(hash: string): Promise<AgencyLink | null> {
      return canBeKey(hash) ? items.get(kind, keyOf(hash)) : null
    },
  }
}

function keyOf(hash: string) {
  return { pk: joinKey('link', hash), sk: 'link' }
}
