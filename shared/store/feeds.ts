import { Feed } from '../access/feed.ts'
import { addHours } from '../calendar/day.ts'
import type { Items, Kind } from './items.ts'
import { canBeKey, joinKey } from './keys.ts'
import { allOf } from './page.ts'

// Known by hash alone, like links, and apart from them: no token of one kind is ever looked up as another.
const kind: Kind<Feed> = {
  name: 'calendar feed',
  schema: Feed,
  key: ({ hash }) => keyOf(hash),
  // A coordinator may take back what was given out; an agency's end together, by its generation.
  indexes: ({ unit, holder, createdAt, hash }) =>
    holder.kind === 'coordinator'
      ? { referencePk: holderKey(unit, holder.email), referenceSk: joinKey(createdAt, hash) }
      : {},
  deleteAfter: ({ expiresAt }) => addHours(expiresAt, 30 * 24),
}

export function createFeeds(items: Items) {
  return {
    async create(feed: Feed): Promise<'created' | 'exists'> {
      return items.create(kind, feed)
    },

    /** The feed as it was made; whether it still shows anything is for `isFeedOpen` to say. */
    async get(hash: string): Promise<Feed | null> {
      return canBeKey(hash) ? items.get(kind, keyOf(hash)) : null
    },

    /** A coordinator's feeds, oldest first. */
    async ofCoordinator(unit: string, email: string): Promise<Feed[]> {
      if (!canBeKey(unit, email)) return []
      const partition = holderKey(unit, email)
      return allOf((page) => items.list(kind, { index: 'by-reference', partition }, page))
    },

    /** Ends all of a coordinator's feeds, what cannot be read included. */
    async deleteAllOf(unit: string, email: string): Promise<void> {
      if (canBeKey(unit, email)) await items.removeAll({ index: 'by-reference', partition: holderKey(unit, email) })
    },

    async delete(hash: string): Promise<void> {
      if (canBeKey(hash)) await items.remove(keyOf(hash))
    },
  }
}

function holderKey(unit: string, email: string): string {
  return joinKey('feeds', unit, email)
}

function keyOf(hash: string) {
  return { pk: joinKey('feed', hash), sk: 'feed' }
}
