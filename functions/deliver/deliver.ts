import type { Clock, Day, Instant } from '../../shared/calendar/day.ts'
import { dayAt, daysBetween, secondsUntil } from '../../shared/calendar/day.ts'
import { type SendMail, type SendResult, tagsOf } from '../../shared/mail/send.ts'
import {
  beginSending,
  claim,
  endFailed,
  endSent,
  endSuppressed,
  endUnknown,
  giveBack,
  leaseSeconds,
  putOff,
  quotaDelay,
  retryDelay,
  waitForQuota,
} from '../../shared/reminding/delivery.ts'
import { isFinal, type OutboxRow, type OutboxState, spokenDayOf, type Urgency } from '../../shared/reminding/outbox.ts'
import type { Delivery, DeliveryQueue } from '../../shared/store/delivery-queue.ts'
import type { Store } from '../../shared/store/store.ts'
import type { MailAccount } from './mail-account.ts'
import { prepare } from './prepare.ts'

export type DeliverDeps = {
  store: Store
  send: SendMail
  /** For letters that go to another address than they were planned for. */
  queue: DeliveryQueue
  clock: Clock
  /** Origin of pages and links, without a slash at its end. */
  publicUrl: string
  /** `Nhắc việc <nhac-viec@phuong.example>`, or the address alone. */
  mailFrom: string
  /** A name that no other worker has; a random UUID. */
  newLease: () => string
  /** The limits of the account that sends; absent where there are none (the local mailbox). */
  account?: MailAccount
  log: (line: Record<string, unknown>) => void
}

export type Delivered =
  /** The row is final, through this call or an earlier one; `row` where this call made it so. */
  | { done: true; state: OutboxState['state'] | 'missing'; row?: OutboxRow }
  /** Not now: ask again in so many seconds. */
  | { done: false; seconds: number; because: 'leased' | 'put-off' | 'quota' | 'unknown' | 'contended' | 'early' }
  /** Left open on purpose: a digest whose morning has passed, which the next morning's run replaces. */
  | { done: true; state: 'left' }

/**
 * Delivers one e-mail of the outbox, once:
 *
 * 1. Claim the row with a lease, by one conditional write; of two workers one wins.
 * 2. Make what the letter needs, links first, and read its tasks last: what was finished by then is not in it.
 * 3. Mark the row as sending, again conditionally, and call SES, unless the lease or the row's day has passed meanwhile.
 * 4. Mark what became of it.
 *
 * A crash between 3 and 4 leaves a row in `sending`, which becomes `unknown` when its lease has run out. May be called
 * again for any row at any time.
 */
export async function deliver(deps: DeliverDeps, delivery: Delivery): Promise<Delivered> {
  const lease = deps.newLease()
  const taken = await take(deps, delivery, lease)
  if ('done' in taken) return taken
  if (isHeldForAccount(deps, taken.row)) return putBack(deps, taken.row, 'account')
  const letter = await prepare(deps, taken.row)
  if (!letter.ok && 'early' in letter) return putBack(deps, taken.row, { early: letter.early })
  if (!letter.ok) return settle(deps, endSuppressed(taken.row, letter.suppress, deps.clock()), taken.row.version)

  if (deps.account && !(await deps.account.admits(letter.urgency))) {
    return putBack(deps, taken.row, { quota: letter.urgency })
  }
  const sending = beginSending(taken.row, lease, deps.clock())
  if (sending === null) return contended
  const begun = await deps.store.outbox.update(sending, taken.row.version)
  if (!begun.ok) return contended
  // A machine that stood still meanwhile may have lost the row, or the day that a digest speaks of. Nothing was sent yet.
  if (hasLapsed(sending, deps.clock())) {
    await deps.store.outbox.update(giveBack(sending), sending.version)
    return contended
  }

  const result = await sendOnce(deps.send, letter.mail, tagsOf(sending))
  deps.account?.note(result)
  if (!result.ok) return settleRefusal(deps, sending, result)
  const { taskIds, duties } = letter
  const sent = { messageId: result.messageId, taskIds, ...(duties !== undefined && { duties }) }
  const delivered = await recordSent(deps, sending, lease, sent)
  if (remindingKinds.has(sending.kind)) {
    await deps.store.tasks.markReminded(sending.unit, letter.taskIds, spokenDayOf(sending))
  }
  return delivered
}

const contended: Delivered = { done: false, seconds: 5, because: 'contended' }
// A handful of workers can meet at one row; more rounds than this mean something else is wrong.
const mostRounds = 6
/**
 * Letters after which the overdue list says "last reminder", and by which an agency knows of work. Of a further event that
 * a coordinator enters, the one that tells its date is the first to speak.
 */
const remindingKinds: ReadonlySet<OutboxRow['kind']> = new Set(['digest', 'notice', 'nudge', 'limit', 'extension'])

async function take(deps: DeliverDeps, delivery: Delivery, lease: string): Promise<{ row: OutboxRow } | Delivered> {
  const { outbox } = deps.store
  for (let round = 0; round < mostRounds; round++) {
    const row = await outbox.get(delivery.unit, delivery.day, delivery.key)
    if (row === null) return { done: true, state: 'missing' }
    const now = deps.clock()
    if (isOvertaken(row, dayAt(now))) return { done: true, state: 'left' }
    const because = await stillWaits(deps, row)
    if (because !== null) return { done: false, seconds: quotaDelay(row), because }
    const claimed = claim(row, lease, now)
    if (claimed.ok) {
      const written = await outbox.update(claimed.row, row.version)
      if (written.ok) return { row: claimed.row }
      continue
    }
    switch (claimed.code) {
      case 'final':
        return { done: true, state: row.outcome.state }
      case 'leased':
        return { done: false, seconds: secondsUntil(claimed.until, now), because: 'leased' }
      case 'crashed':
        // Whether or not this write wins, the next round sees what the row has become.
        await outbox.update(claimed.row, row.version)
    }
  }
  return contended
}

/**
 * A digest, and what tells a superior, speaks of its own morning. A day late it would call yesterday "today", and could
 * go out on a day off; the next morning's says it better.
 */
function isOvertaken(row: OutboxRow, today: Day): boolean {
  const ofItsMorning = row.kind === 'digest' || row.kind === 'escalation'
  return ofItsMorning && !isFinal(row.outcome) && daysBetween(dayAt(row.plannedAt), today) > 0
}

function hasLapsed(sending: OutboxRow, now: Instant): boolean {
  const isOurs = sending.outcome.state === 'sending' && now < sending.outcome.until
  return !isOurs || isOvertaken(sending, dayAt(now))
}

/** Too early to say what became of a change, no quota left for such a letter, or an account that would be refused. */
type Unsent = { early: number } | { quota: Urgency } | 'account'

/** Gives a claimed row back unsent. */
async function putBack(deps: DeliverDeps, row: OutboxRow, why: Unsent): Promise<Delivered> {
  const back = givenBack(row, why, deps.clock())
  const settled = await settle(deps, back, row.version)
  if (isFinal(back.outcome) || !settled.done) return settled
  if (why === 'account') return { done: false, seconds: quotaDelay(row), because: 'put-off' }
  if ('early' in why) return { done: false, seconds: why.early, because: 'early' }
  return { done: false, seconds: quotaDelay(row), because: 'quota' }
}

function givenBack(row: OutboxRow, why: Unsent, now: Instant): OutboxRow {
  if (why === 'account') return putOff(row, 'account', now)
  return 'early' in why ? giveBack(row) : waitForQuota(row, why.quota, now)
}

/**
 * A letter that waits for quota or for the account asks for it before anything is written or made again; it may wait for
 * days. Null where it waits no more.
 */
async function stillWaits(deps: DeliverDeps, row: OutboxRow): Promise<'quota' | 'put-off' | null> {
  const { account, clock } = deps
  const { outcome, urgency } = row
  if (outcome.state !== 'planned') return null
  if (outcome.waits === 'account') return isHeldForAccount(deps, row) ? 'put-off' : null
  if (outcome.waits !== 'quota' || urgency === undefined || account === undefined) return null
  const givenUp = isFinal(waitForQuota(row, urgency, clock()).outcome)
  return givenUp || (await account.admits(urgency)) ? null : 'quota'
}

/** One that has waited for the account for too long is tried a last time, to end by what SES and its tasks say then. */
function isHeldForAccount({ account, clock }: DeliverDeps, row: OutboxRow): boolean {
  return account?.isRefused() === true && !isFinal(putOff(row, 'account', clock()).outcome)
}

async function sendOnce(
  send: SendMail,
  mail: Parameters<SendMail>[0],
  tags: Record<string, string>,
): Promise<SendResult> {
  try {
    return await send(mail, tags)
  } catch (error) {
    // A sender that breaks instead of answering may have sent.
    return { ok: false, code: 'unknown', message: error instanceof Error ? error.message : String(error) }
  }
}

async function settleRefusal(
  deps: DeliverDeps,
  sending: OutboxRow,
  refusal: Extract<SendResult, { ok: false }>,
): Promise<Delivered> {
  const now = deps.clock()
  switch (refusal.code) {
    case 'throttled':
    case 'quota':
    case 'unavailable':
    case 'account': {
      const later = putOff(sending, refusal.code, now)
      const settled = await settle(deps, later, sending.version)
      const takesLong = refusal.code === 'quota' || refusal.code === 'account'
      return later.outcome.state === 'planned' && settled.done
        ? { done: false, seconds: takesLong ? quotaDelay(sending) : retryDelay(sending), because: 'put-off' }
        : settled
    }
    case 'rejected':
    case 'sandbox':
      return settle(deps, endFailed(sending, refusal.message, now), sending.version)
    case 'unknown': {
      const unknown = endUnknown(sending, now)
      const settled = await settle(deps, unknown, sending.version)
      return isFinal(unknown.outcome) ? settled : { done: false, seconds: leaseSeconds, because: 'unknown' }
    }
  }
}

/** SES said yes: this is worth more than one try, since a lost mark makes the row `unknown`. */
async function recordSent(
  deps: DeliverDeps,
  sending: OutboxRow,
  lease: string,
  sent: { messageId: string; taskIds: string[]; duties?: number },
): Promise<Delivered> {
  const { outbox } = deps.store
  let row: OutboxRow | null = sending
  for (let round = 0; round < mostRounds; round++) {
    // SES's own news of the e-mail can be faster than we are.
    if (row?.outcome.state === 'sent') return { done: true, state: 'sent' }
    const next: OutboxRow | null = row && endSent(row, lease, sent, deps.clock())
    if (row === null || next === null) return contended
    const written = await outbox.update(next, row.version)
    if (written.ok) return { done: true, state: 'sent', row: next }
    row = await outbox.get(sending.unit, sending.day, sending.key)
  }
  return contended
}

async function settle(deps: DeliverDeps, row: OutboxRow, fromVersion: number): Promise<Delivered> {
  const written = await deps.store.outbox.update(row, fromVersion)
  return written.ok ? { done: true, state: row.outcome.state, row } : contended
}
