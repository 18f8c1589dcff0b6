import { z } from 'zod'
import { Day, dayAt, Instant } from '../calendar/day.ts'

export const MailKind = z.enum([
  'notice',
  'digest',
  'nudge',
  'receipt',
  'extension',
  /** Work long overdue: to the agency's superior, then to the coordinators. */
  'escalation',
  /** The week's account, to the coordinators. */
  'summary',
  /** An agency asks for a later date; goes to the coordinators. */
  'request',
  /** It was not granted; goes to the agency. */
  'refusal',
  /** An agency says that work is not its own; goes to the coordinators. */
  'disclaimer',
  /** It is all the same; goes to the agency. */
  'disclaimer-refusal',
  /** Work that was given without a date has one now; goes to the agency. */
  'limit',
  /** Work that a letter gave was withdrawn; goes to the agency. */
  'withdrawal',
  /** A confirmation was taken back by a coordinator; goes to the agency, whose last word was that all is recorded. */
  'reopened',
  /** A plan is not followed any more; one letter an address, with all that it withdraws. */
  'closing',
  'sign-in',
  'alert',
])
export type MailKind = z.infer<typeof MailKind>

/** How long a letter can wait where the day's quota runs out, least first. */
export const Urgency = z.enum(['later', 'soon', 'now', 'asked-for'])
export type Urgency = z.infer<typeof Urgency>

/**
 * What became of an e-mail. planned → claimed (a lease) → sending → sent; suppressed and failed are final as well.
 * `unknown` is a crash between SES's yes and our mark: shown as such, never hidden.
 */
export const OutboxState = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('planned'),
    /**
     * What a letter waits for that could have gone out: the day's quota, an SES that asked to come back later, or an
     * account that SES lets send again.
     */
    waits: z.enum(['quota', 'throttled', 'unavailable', 'account']).optional(),
  }),
  z.object({ state: z.literal('claimed'), lease: z.string(), until: Instant }),
  z.object({ state: z.literal('sending'), lease: z.string(), until: Instant }),
  z.object({
    state: z.literal('sent'),
    messageId: z.string(),
    at: Instant,
    taskIds: z.array(z.string()),
    /** How many pieces of work the letter said they are, where a duty that comes back is one for all its periods. */
    duties: z.int().nonnegative().optional(),
  }),
  z.object({
    state: z.literal('suppressed'),
    /**
     * `duplicate`: another letter to the same address says it. `undone`: the confirmation was taken back.
     * `answered`: a request that was answered before its letter went out. `unwritten`: the change that the letter was
     * to tell of was never written. `moved`: the address was changed, and the letter went to the new one.
     */
    reason: z.enum([
      'finished',
      'extended',
      'bounced',
      'complained',
      'no-address',
      'withdrawn',
      'duplicate',
      'undone',
      'answered',
      'unwritten',
      'moved',
    ]),
    at: Instant,
  }),
  z.object({ state: z.literal('failed'), reason: z.string(), at: Instant }),
  /** `final` once it will not be tried again: it stays unknown for good. */
  z.object({ state: z.literal('unknown'), at: Instant, final: z.boolean().optional() }),
])
export type OutboxState = z.infer<typeof OutboxState>

/** True where nothing more will happen to the e-mail; only other rows are open, and stand in the open index. */
export function isFinal(outcome: OutboxState): boolean {
  switch (outcome.state) {
    case 'sent':
    case 'suppressed':
    case 'failed':
      return true
    case 'unknown':
      return outcome.final === true
    case 'planned':
    case 'claimed':
    case 'sending':
      return false
  }
}

/** The day that a digest speaks of as today: its own, or that on which it was made up for one that was missed. */
export function spokenDayOf({ day, plannedAt }: Pick<OutboxRow, 'day' | 'plannedAt'>): Day {
  const planned = dayAt(plannedAt)
  return planned > day ? planned : day
}

/** What the mail systems said later. The worse one stays, in whatever order the news arrives. */
export const MailFeedback = z.enum(['delayed', 'delivered', 'soft-bounced', 'bounced', 'complained'])
export type MailFeedback = z.infer<typeof MailFeedback>

/** One e-mail that must be accounted for. Its key is deterministic, so planning it again changes nothing. */
export const OutboxRow = z.object({
  unit: z.string(),
  /** The day on which it is to go out. */
  day: Day,
  /** `<kind>#<recipient>#<about>`: unique within unit and day; `about` is empty for a digest, the plan for a notice. */
  key: z.string(),
  kind: MailKind,
  /** Lower-cased address; null where the agency has none (the row is then suppressed, and seen). */
  to: z.string().nullable(),
  agencyIds: z.array(z.string()),
  /** The tasks that it speaks of, the most urgent first. */
  taskIds: z.array(z.string()),
  /** How many more tasks of the same agencies it counts without naming them, where a row cannot name all. */
  more: z.int().positive().optional(),
  planId: z.string().nullable(),
  /** The names in a plan that no agency of the directory answers to, where an alert asks who is meant. */
  names: z.array(z.string()).optional(),
  /** How often sending was begun. */
  tries: z.int().nonnegative(),
  /** How often sending was begun and nobody knows how it ended; absent is 0. */
  unsure: z.int().nonnegative().optional(),
  plannedAt: Instant,
  /** How urgent it was when there was no quota left for it; absent until then. */
  urgency: Urgency.optional(),
  outcome: OutboxState,
  /** What SES later said of the delivery; informative. */
  feedback: MailFeedback.nullable(),
  version: z.int().nonnegative(),
})
export type OutboxRow = z.infer<typeof OutboxRow>
