import { addressOf } from '../reminding/recipients.ts'
import { unlessDamaged } from './reporting.ts'
import type { Store } from './store.ts'

export type Removed = { ok: true } | { ok: false; code: 'not-found' | 'last-coordinator' }

/**
 * Takes the office of coordinator from a person: the sessions of their browsers, the tokens of their programs and their
 * calendar feeds end, so that none comes to life again should they return. The right to sign in goes last: after a crash
 * in between, asking again ends the rest.
 *
 * The last coordinator of a unit stays; nobody could make another from within. None of what ends is read, and a
 * coordinator whose record cannot be read counts as one: damage must not keep anybody's access alive.
 */
export async function removeCoordinator(
  { coordinators, sessions, feeds }: Pick<Store, 'coordinators' | 'sessions' | 'feeds'>,
  unit: string,
  email: string,
): Promise<Removed> {
  const address = addressOf(email)
  const all = await coordinators.addresses(unit)
  if (!all.includes(address)) return { ok: false, code: 'not-found' }
  if (all.length === 1) return { ok: false, code: 'last-coordinator' }
  // Damaged, it is about to be gone: there is nothing left to see to.
  const leaving = await unlessDamaged(coordinators.get(unit, address), { onDamaged: () => {} })
  await sessions.deleteAllOf(unit, address)
  await feeds.deleteAllOf(unit, address)
  await coordinators.remove(unit, address)
  if ((await coordinators.addresses(unit)).length > 0) return { ok: true }
  // Two who removed each other at the same moment. Whose record could not be read comes back by the address alone.
  await coordinators.put(leaving ?? { unit, email: address, name: address })
  return { ok: false, code: 'last-coordinator' }
}
