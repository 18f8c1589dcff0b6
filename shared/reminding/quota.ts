import { z } from 'zod'
import { type Day, Instant } from '../calendar/day.ts'
import { effectiveDue, type Task } from '../tracking/task.ts'
import { Urgency, type OutboxRow } from './outbox.ts'

/** What SES lets the whole account send, as it said at `at`. */
export const SendQuota = z.object({
  /** E-mails in any 24 hours; null where there is no such limit. */
  perDay: z.number().nonnegative().nullable(),
  /** E-mails a second, in the long run. */
  perSecond: z.number().positive(),
  /** Sent in the 24 hours before `at`, by anybody in the account. */
  sentInDay: z.number().nonnegative(),
  at: Instant,
})
export type SendQuota = z.infer<typeof SendQuota>

/**
 * The limits of SES's sandbox, which an account leaves on request: 200 e-mails in 24 hours, one a second, and only to
 * addresses that were verified. Version 1 of the API does not say "sandbox"; no account outside of it has so little.
 */
export function isSandbox({ perDay, perSecond }: SendQuota): boolean {
  return perDay !== null && perDay <= 200 && perSecond <= 1
}

/** What a production account is first granted; counted with while SES has not said otherwise. */
export const usualPerSecond = 14

const askedFor: ReadonlySet<OutboxRow['kind']> = new Set(['sign-in', 'alert'])
const answering: ReadonlySet<OutboxRow['kind']> = new Set(['nudge', 'receipt'])

/**
 * How long a letter can wait when the day's quota runs out: a person at a screen not at all; overdue work and work due
 * today go before work due soon, and a plan's first notice, which says nothing of today, comes last.
 */
export function urgencyOf(kind: OutboxRow['kind'], tasks: readonly Task[], today: Day): Urgency {
  if (askedFor.has(kind)) return 'asked-for'
  if (answering.has(kind)) return 'now'
  const pressing = tasks.some((task) => (effectiveDue(task)?.remindFor ?? '9999') <= today)
  return pressing ? 'now' : kind === 'notice' ? 'later' : 'soon'
}

/** The part of a day's quota that is kept for letters more urgent than these. */
const keptBack: Record<Urgency, number> = { 'asked-for': 0, now: 0.02, soon: 0.1, later: 0.25 }

/** Whether the day's quota has room for a letter, after `sentSince` more than SES counted. */
export function hasRoom({ perDay, sentInDay }: SendQuota, sentSince: number, urgency: Urgency): boolean {
  return perDay === null || perDay - sentInDay - sentSince > perDay * keptBack[urgency]
}

/** Whether some letters have to wait already. */
export function isShort(quota: SendQuota): boolean {
  return Urgency.options.some((urgency) => !hasRoom(quota, 0, urgency))
}

/** A little less than SES allows: the account may send other mail too, and clocks differ. */
const shareOfRate = 0.9

/**
 * How many milliseconds each of `workers` must take over one letter, so that all together stay within the rate: as many
 * letters are under way as there are workers, and each takes this long.
 */
export function millisecondsALetter(perSecond: number, workers: number): number {
  return Math.ceil((1000 * workers) / (perSecond * shareOfRate))
}
