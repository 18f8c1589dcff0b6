import { SignIn } from '../access/session.ts'
import { addHours, type Instant } from '../calendar/day.ts'
import { type Items, type Kind, parse } from './items.ts'
import { canBeKey, joinKey } from './keys.ts'

const kind: Kind<SignIn> = {
  name: 'sign-in',
  schema: SignIn,
  key: ({ hash }) => keyOf(hash),
  // Kept a day longer, so that a used or expired link is told so.
  deleteAfter: ({ expiresAt }) => addHours(expiresAt, 24),
}

export function createSignIns(items: Items) {
  return {
    async create(signIn: SignIn): Promise<'created' | 'exists'> {
      return items.create(kind, signIn)
    },

    /** Uses a sign-in link up. Of any number of attempts one succeeds. */
    async redeem(
      hash: string,
      now: Instant,
    ): Promise<{ ok: true; signIn: SignIn } | { ok: false; code: 'unknown' | 'used' | 'expired' }> {
      const stored = canBeKey(hash) ? await items.read(keyOf(hash)) : null
      if (stored === null) return { ok: false, code: 'unknown' }
      const signIn = parse(kind, stored)
      if (now >= signIn.expiresAt) return { ok: false, code: 'expired' }
      const redeemed = await items.change(keyOf(hash), {
        set: { redeemedAt: now },
        condition: 'attribute_exists(pk) AND attribute_not_exists(#redeemedAt)',
        names: { '#redeemedAt': 'redeemedAt' },
      })
      return redeemed.ok ? { ok: true, signIn } : { ok: false, code: 'used' }
    },
  }
}

function keyOf(hash: string) {
  return { pk: joinKey('sign-in', hash), sk: 'sign-in' }
}
