import type { Clock } from '../../shared/calendar/day.ts'
import type { SendResult } from '../../shared/mail/send.ts'
import type { Urgency } from '../../shared/reminding/outbox.ts'
import { hasRoom, millisecondsALetter, type SendQuota, usualPerSecond } from '../../shared/reminding/quota.ts'

/** What one worker knows of the account that everybody sends through. */
export type MailAccount = {
  /** Whether a letter of this urgency may go out now, as far as the day's quota goes. */
  admits: (urgency: Urgency) => Promise<boolean>
  /** Whether SES refused the account as a whole a moment ago, and would refuse any letter now. */
  isRefused: () => boolean
  /** Takes note of SES's answer to one letter. */
  note: (result: SendResult) => void
  /** Ends the turn of a letter: where it was handed to SES, waits until it has taken its share of the time. */
  rest: () => Promise<void>
}

/** How long an answer of SES's about the quota counts; it lets itself be asked once a second. */
const freshMs = 60_000
/** After "daily quota exceeded" nothing is sent for so long; the quota comes back little by little. */
const exhaustedMs = 15 * 60_000
/**
 * After the account was refused no other letter is made for so long, since each would store a link and be refused as
 * well; then one tries again. Short beside the ten minutes and more that a letter waits for its next turn.
 */
const refusedMs = 5 * 60_000
/** A batch of ten must end within the function's time, however slow SES wants us to be; see `batch.ts` for SES itself. */
const slowestMs = 5000
const mostStrain = 8

/**
 * Keeps the workers together within SES's limits, without anything that they share. The rate: no more than `workers`
 * run at once (the queue's event source sees to that), and each takes at least its share of the time over a letter,
 * counted until it is through with it. The day's quota: SES counts for all; in the minute between two looks each worker
 * assumes that the others send as much as it does.
 */
export function createMailAccount({
  workers,
  readQuota,
  noteQuota,
  clock,
  pause,
}: {
  workers: number
  readQuota: () => Promise<SendQuota | null>
  noteQuota: (quota: SendQuota) => Promise<void>
  clock: Clock
  pause: (milliseconds: number) => Promise<void>
}): MailAccount {
  let quota: SendQuota | null = null
  let sentSince = 0
  let readAt = Number.NEGATIVE_INFINITY
  let exhaustedUntil = Number.NEGATIVE_INFINITY
  let refusedUntil = Number.NEGATIVE_INFINITY
  // How often in a row SES found us too fast: the account may have other senders.
  let strain = 1
  let turnBegan = 0
  let handedOver = false

  async function look(): Promise<void> {
    const now = Date.parse(clock())
    if (now - readAt < freshMs) return
    readAt = now
    const read = await readQuota()
    // Where SES does not say, what it said before still counts.
    if (read === null) return
    quota = read
    sentSince = 0
    await noteQuota(read)
  }

  return {
    async admits(urgency) {
      turnBegan = Date.parse(clock())
      await look()
      if (Date.parse(clock()) < exhaustedUntil) return false
      return quota === null || hasRoom(quota, sentSince * workers, urgency)
    },

    isRefused: () => Date.parse(clock()) < refusedUntil,

    note(result) {
      handedOver = true
      if (result.ok || result.code === 'unknown') sentSince++
      if (result.ok) strain = Math.max(1, strain * 0.9)
      else if (result.code === 'throttled') strain = Math.min(mostStrain, strain * 2)
      else if (result.code === 'quota') exhaustedUntil = Date.parse(clock()) + exhaustedMs
      else if (result.code === 'account') refusedUntil = Date.parse(clock()) + refusedMs
    },

    async rest() {
      if (!handedOver) return
      handedOver = false
      const whole = Math.min(slowestMs, millisecondsALetter(quota?.perSecond ?? usualPerSecond, workers) * strain)
      const left = turnBegan + whole - Date.parse(clock())
      if (left > 0) await pause(left)
    },
  }
}
