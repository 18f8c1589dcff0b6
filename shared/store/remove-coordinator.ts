import { addressOf } from '../reminding/recipients.ts'
import type { Store } from './store.ts'

export type Removed = { ok: true } | { ok: false; code: 'not-found' | 'last-coordinator' }

/**
 * Takes the office of coordinator from a person: the sessions of their browsers, the tokens of their programs and their
 * calendar feeds end, so that none comes to life again should they return. The right to sign in goes last: after a crash
 * in between, asking again ends the rest.
 *
 * The last coordinator of a unit stays; nobody could make another from within.
 */
export async function removeCoordinator(
  { coordinators, sessions, feeds }: Pick<Store, 'coordinators' | 'sessions' | 'feeds'>,
  unit: string,
  email: string,
): Promise<Removed> {
  const all = await coordinators.list(unit)
  const leaving = all.find((one) => one.email === addressOf(email))
  if (leaving === undefined) return { ok: false, code: 'not-found' }
  if (all.length === 1) return { ok: false, code: 'last-coordinator' }
  for (const { hash } of await sessions.ofHolder(unit, leaving.email)) await sessions.delete(hash)
  for (const { hash } of await feeds.ofCoordinator(unit, leaving.email)) await feeds.delete(hash)
  await coordinators.remove(unit, leaving.email)
  if ((await coordinators.list(unit)).length > 0) return { ok: true }
  // Two who removed each other at the same moment.
  await coordinators.put(leaving)
  return { ok: false, code: 'last-coordinator' }
}
