import { z } from 'zod'
import { Day, Instant } from '../calendar/day.ts'

export const MailKind = z.enum(['notice', 'digest', 'nudge', 'receipt', 'extension', 'sign-in', 'alert'])
export type MailKind = z.infer<typeof MailKind>

/**
 * What became of an e-mail. planned → claimed (a lease) → sending → sent; suppressed and failed are final as well.
 * `unknown` is a crash between SES's yes and our mark: shown as such, never hidden.
 */
export const OutboxState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('planned') }),
  z.object({ state: z.literal('claimed'), lease: z.string(), until: Instant }),
  z.object({ state: z.literal('sending'), lease: z.string(), until: Instant }),
  z.object({ state: z.literal('sent'), messageId: z.string(), at: Instant, taskIds: z.array(z.string()) }),
  z.object({
    state: z.literal('suppressed'),
    reason: z.enum(['finished', 'extended', 'bounced', 'complained', 'no-address', 'withdrawn']),
    at: Instant,
  }),
  z.object({ state: z.literal('failed'), reason: z.string(), at: Instant }),
  z.object({ state: z.literal('unknown'), at: Instant }),
])
export type OutboxState = z.infer<typeof OutboxState>

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
  taskIds: z.array(z.string()),
  planId: z.string().nullable(),
  tries: z.int().nonnegative(),
  plannedAt: Instant,
  outcome: OutboxState,
  /** What SES later said of the delivery; informative. */
  feedback: z.enum(['delivered', 'bounced', 'complained']).nullable(),
  version: z.int().nonnegative(),
})
export type OutboxRow = z.infer<typeof OutboxRow>
