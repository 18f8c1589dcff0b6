import { setTimeout as wait } from 'node:timers/promises'
import { Instant } from '../../../../shared/calendar/day.ts'
import { newSession, type Session } from '../../../../shared/access/session.ts'
import { hashToken, isToken } from '../../../../shared/access/token.ts'
import { signInRow } from '../../../../shared/reminding/letters.ts'
import { addressOf } from '../../../../shared/reminding/recipients.ts'
import { sendLetters } from '../../../../shared/store/send-letters.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'

/**
 * Asks for a sign-in letter. The answer never tells whether the address is known. A person of several units gets a
 * letter from each. Within one minute asking again changes nothing, so that nobody can fill a coordinator's mailbox.
 */
export async function requestSignIn(deps: ApiDeps, email: string): Promise<void> {
  // The time that an answer takes must not tell either.
  await Promise.all([writeToCoordinator(deps, email), wait(answerMs)])
}

const answerMs = 250

async function writeToCoordinator(deps: ApiDeps, email: string): Promise<void> {
  const now = deps.clock()
  const address = addressOf(email)
  // An error would tell that the address is known, and keep a person of two units out of both.
  const known = await deps.store.coordinators.unitsOf(address, {
    onDamaged: (fault) => deps.log({ level: 'error', what: 'damaged-coordinator', error: String(fault) }),
  })
  const rows = known.map(({ unit }) => signInRow(unit, address, minuteOf(now)))
  await sendLetters(deps, rows)
}

const invalid = refusal(
  'sign-in-invalid',
  'Đường dẫn đăng nhập đã được dùng, đã hết hạn hoặc không đúng. Xin yêu cầu gửi lại thư đăng nhập.',
)

/** Exchanges a sign-in letter's token for a browser session; works once. */
export async function redeemSignIn(
  deps: ApiDeps,
  token: string,
): Promise<{ ok: true; token: string; session: Session } | Refusal> {
  const now = deps.clock()
  if (!isToken(token)) return invalid
  const redeemed = await deps.store.signIns.redeem(hashToken(token), now)
  if (!redeemed.ok) return invalid
  const { unit, email } = redeemed.signIn
  // Taken off the list since the letter went out.
  if ((await deps.store.coordinators.get(unit, email)) === null) return invalid
  const fresh = newSession(redeemed.signIn, null, now)
  await deps.store.sessions.create(fresh.session)
  return { ok: true, ...fresh }
}

/** The session that a cookie or bearer token stands for, if it is still current. */
export async function sessionOf(deps: ApiDeps, token: string): Promise<Session | null> {
  return isToken(token) ? deps.store.sessions.get(hashToken(token), deps.clock()) : null
}

export async function signOut(deps: ApiDeps, sessionHash: string): Promise<void> {
  await deps.store.sessions.delete(sessionHash)
}

/** The minute of a moment: asked for again within it, a letter is the same one. */
export function minuteOf(now: Instant): Instant {
  return Instant.parse(`${now.slice(0, 16)}:00.000Z`)
}
