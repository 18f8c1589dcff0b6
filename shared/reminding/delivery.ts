import { addHours, type Instant, instantFromMs } from '../calendar/day.ts'
import { isFinal, type OutboxRow, type OutboxState, type Urgency } from './outbox.ts'

// What may become of an e-mail's row. Pure: each step answers with the whole new row, written on condition of the
// version it was decided from, so that of two workers one wins.
//
//   planned ──claim──▶ claimed ──begin──▶ sending ──▶ sent
//      ▲                  │                  ├──────▶ failed          SES refused for good
//      │                  └─▶ suppressed     ├──────▶ planned         SES asked to come back later
//      └───────── once ───────── unknown ◀───┘                        nobody knows: the lease ran out, or no answer came

/** How long a worker may be silent before another may take over; longer than a function may run. */
export const leaseSeconds = 300
/** An e-mail whose end is unknown is tried again this often: a reminder twice is better than none, three are not. */
const unknownRetries = 1
/**
 * A letter that SES keeps putting off is given up after so long, and seen as failed; tomorrow's digest ends it sooner. A
 * quota that is too small for all comes back a day later, and an account that SES refuses is put right by people, who
 * may have to ask AWS: waiting for either is given a week.
 */
const giveUpHours = { quota: 7 * 24, throttled: 48, unavailable: 48, account: 7 * 24 } as const
export type PutOff = keyof typeof giveUpHours

export type Claimed =
  | { ok: true; row: OutboxRow }
  | { ok: false; code: 'final' }
  /** Another worker is at it; what became of it is known at `until` at the latest. */
  | { ok: false; code: 'leased'; until: Instant }
  /** Another worker fell silent while sending: write `row` (now unknown) before anything else. */
  | { ok: false; code: 'crashed'; row: OutboxRow }

/** Takes the row for the worker that holds `lease`, if nobody else has it. */
export function claim(row: OutboxRow, lease: string, now: Instant): Claimed {
  const { outcome } = row
  if (isFinal(outcome)) return { ok: false, code: 'final' }
  if ((outcome.state === 'claimed' || outcome.state === 'sending') && now < outcome.until) {
    return { ok: false, code: 'leased', until: outcome.until }
  }
  // A worker that fell silent before sending did no harm; one that fell silent while sending may have sent.
  if (outcome.state === 'sending') return { ok: false, code: 'crashed', row: endUnknown(row, now) }
  return { ok: true, row: become(row, { state: 'claimed', lease, until: leaseEnd(now) }) }
}

/** Right before SES is called. Null when the lease was lost meanwhile: then nothing may be sent. */
export function beginSending(row: OutboxRow, lease: string, now: Instant): OutboxRow | null {
  if (row.outcome.state !== 'claimed' || row.outcome.lease !== lease || now >= row.outcome.until) return null
  return { ...become(row, { state: 'sending', lease, until: leaseEnd(now) }), tries: row.tries + 1 }
}

/**
 * SES said yes. Also taken from `unknown`: a slow worker that comes back with the answer knows more than whoever gave it
 * up. Null where another worker has already begun again.
 */
export function endSent(
  row: OutboxRow,
  lease: string,
  sent: { messageId: string; taskIds: string[]; duties?: number },
  now: Instant,
): OutboxRow | null {
  const { state } = row.outcome
  const ours = state === 'unknown' || (state === 'sending' && row.outcome.lease === lease)
  return ours ? become(row, { state: 'sent', ...sent, at: now }) : null
}

/**
 * SES speaks of the e-mail, so it was sent, whatever its row says: the answer to a crash between SES's yes and the mark.
 * Null where the row knows already, or ended without being sent.
 */
export function endKnownSent(row: OutboxRow, messageId: string, at: Instant): OutboxRow | null {
  if (isFinal(row.outcome) && row.outcome.state !== 'unknown') return null
  return become(row, { state: 'sent', messageId, taskIds: row.taskIds, at })
}

/** Nothing to say any more, or nobody to say it to. */
export function endSuppressed(
  row: OutboxRow,
  reason: Extract<OutboxState, { state: 'suppressed' }>['reason'],
  now: Instant,
): OutboxRow {
  return become(row, { state: 'suppressed', reason, at: now })
}

/** SES refused for good; `reason` is shown to the coordinator. */
export function endFailed(row: OutboxRow, reason: string, now: Instant): OutboxRow {
  return become(row, { state: 'failed', reason, at: now })
}

/** Sending was begun and nobody knows how it ended. Shown as such; tried again by policy, once. */
export function endUnknown(row: OutboxRow, now: Instant): OutboxRow {
  const unsure = (row.unsure ?? 0) + 1
  return { ...become(row, { state: 'unknown', at: now, final: unsure > unknownRetries }), unsure }
}

/** Open again, as if nobody had taken it. */
export function giveBack(row: OutboxRow): OutboxRow {
  return become(row, { state: 'planned' })
}

/** SES asked to come back later: open again, until that has gone on for too long. */
export function putOff(row: OutboxRow, waits: PutOff, now: Instant): OutboxRow {
  const over = now >= addHours(row.plannedAt, giveUpHours[waits])
  return over ? endFailed(row, givenUp[waits], now) : become(row, { state: 'planned', waits })
}

/** There is no quota left for letters of this urgency: open again, with what it needs to be asked about cheaply. */
export function waitForQuota(row: OutboxRow, urgency: Urgency, now: Instant): OutboxRow {
  return { ...putOff(row, 'quota', now), urgency }
}

/** Shown where a letter was given up: it waits for nothing any more. */
const givenUp: Record<PutOff, string> = {
  quota: 'Hết hạn mức gửi thư của SES trong nhiều ngày liền nên thư không gửi được.',
  throttled: 'SES giới hạn tốc độ gửi trong hai ngày liền nên thư không gửi được.',
  unavailable: 'Không kết nối được tới SES trong hai ngày liền nên thư không gửi được.',
  account: 'SES không cho hệ thống này gửi suốt một tuần nên thư không gửi được. Xin báo người quản trị.',
}

/** Seconds until a letter asks again for quota, which comes back little by little, or whether the account may send. */
export function quotaDelay(row: Pick<OutboxRow, 'key'>): number {
  return 600 + (spreadOf(row.key) % 300)
}

/**
 * A digest of an earlier morning that today's has replaced. One that may have been sent stays `unknown` for good. Null
 * while a worker holds it.
 */
export function overtake(row: OutboxRow, now: Instant): OutboxRow | null {
  const { outcome } = row
  if (isFinal(outcome)) return null
  if ((outcome.state === 'claimed' || outcome.state === 'sending') && now < outcome.until) return null
  if (outcome.state === 'sending' || outcome.state === 'unknown' || (row.unsure ?? 0) > 0) {
    return { ...become(row, { state: 'unknown', at: now, final: true }), unsure: Math.max(1, row.unsure ?? 0) }
  }
  return endSuppressed(row, 'duplicate', now)
}

/**
 * Seconds to wait before the next try: doubling from 15 s to SQS's 15 minutes, spread by the row's key so that a
 * throttled morning does not come back all at once.
 */
export function retryDelay(row: Pick<OutboxRow, 'tries' | 'key'>): number {
  const base = Math.min(450, 15 * 2 ** Math.max(0, row.tries - 1))
  return base + (spreadOf(row.key) % base)
}

function become(row: OutboxRow, outcome: OutboxState): OutboxRow {
  return { ...row, outcome, version: row.version + 1 }
}

function leaseEnd(now: Instant): Instant {
  return instantFromMs(Date.parse(now) + leaseSeconds * 1000)
}

function spreadOf(key: string): number {
  let sum = 0
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521
  return sum
}
