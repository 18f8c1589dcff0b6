import { setTimeout as wait } from 'node:timers/promises'
import { addHours, dayAt, Instant } from '../../../../shared/calendar/day.ts'
import { newSession, type Session, signInHours } from '../../../../shared/access/session.ts'
import { hashToken, isToken } from '../../../../shared/access/token.ts'
import { coordinatorReached } from '../../../../shared/reminding/feedback.ts'
import { isInvitation, signInRow } from '../../../../shared/reminding/letters.ts'
import type { OutboxRow } from '../../../../shared/reminding/outbox.ts'
import { addressOf } from '../../../../shared/reminding/recipients.ts'
import { reporting } from '../../../../shared/store/reporting.ts'
import { sendLetters } from '../../../../shared/store/send-letters.ts'
import { eachOf } from '../../../../shared/store/store.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'

/**
 * Asks for a sign-in letter. The answer never tells whether the address is known. A person of several units gets a
 * letter from each. Within one minute asking again changes nothing, and on a day with many letters the next one goes out
 * once the last one's link has run out, so that a stranger can neither fill a coordinator's mailbox nor use up what SES
 * lets the whole deployment send.
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
  for (const { unit } of known) {
    const sent = await signInLettersOf(deps, unit, address, now)
    if (mayWriteAgain(sent, now)) await sendLetters(deps, [signInRow(unit, address, minuteOf(now))])
  }
}

/** Letters a day to one address before it has to wait for the next. */
const freeLetters = 6

/**
 * Whether an address that was written to like this today gets one more letter. After the first ones there is one at a
 * time: a limit for the whole day would let a stranger lock a coordinator out, by asking until it is reached.
 */
function mayWriteAgain(today: readonly Pick<OutboxRow, 'plannedAt'>[], now: Instant): boolean {
  return today.length < freeLetters || today.every(({ plannedAt }) => addHours(plannedAt, signInHours) <= now)
}

async function signInLettersOf(deps: ApiDeps, unit: string, address: string, now: Instant): Promise<OutboxRow[]> {
  const asked: OutboxRow[] = []
  const reported = reporting(deps, unit, 'damaged-letter')
  const listed = eachOf((page) => deps.store.outbox.signInsOf(unit, dayAt(now), address, page), reported)
  for await (const row of listed) if (!isInvitation(row)) asked.push(row)
  return asked
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
  // Whoever holds the token got the letter, whatever was heard of the address before.
  await deps.store.coordinators.update(unit, email, (known) => coordinatorReached(known, now))
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
