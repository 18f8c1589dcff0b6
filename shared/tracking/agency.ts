import { z } from 'zod'
import { Day, Instant } from '../calendar/day.ts'

/** As long as a letter can be sent to (RFC 5321); a longer one would not fit into the key of its e-mail either. */
export const MailAddress = z.email().max(254)

/** An address that bounced for good or complained gets no more mail until a person has put it right. */
export const Mailbox = z.object({
  address: MailAddress,
  state: z.enum(['ok', 'bounced', 'complained']),
  since: Instant.nullable(),
})
export type Mailbox = z.infer<typeof Mailbox>

/**
 * Who is assigned work. An `office` is one body; a `class` stands for its members ("UBND các phường" = 14 offices).
 * Older plans keep the names that were printed, hence aliases, a validity interval and successors.
 */
export const Agency = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  unit: z.string(),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  kind: z.enum(['office', 'class']),
  /** Ids of the offices a class stands for; empty for an office. */
  members: z.array(z.string()),
  mailboxes: z.array(Mailbox),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  /** Ids of the agencies that took over, chosen by a person. */
  successors: z.array(z.string()),
  /** Id of the agency above it, which hears of its work when that is long overdue; absent or null is none. */
  superiorId: z.string().nullish(),
  /** Raised to revoke every link of the agency at once. */
  linkGeneration: z.int().nonnegative(),
  version: z.int().nonnegative(),
})
export type Agency = z.infer<typeof Agency>
