import { z } from 'zod'
import { Instant } from '../calendar/day.ts'

/** Who did something: a coordinator by address, an agency through one of its links, or the system itself. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('coordinator'), email: z.string() }),
  z.object({ kind: z.literal('agency'), agencyId: z.string(), linkId: z.string() }),
  z.object({ kind: z.literal('system') }),
])
export type Actor = z.infer<typeof Actor>

/** One line of an item's history, written in the same write as the change that it tells of. */
export const HistoryEntry = z.object({
  at: Instant,
  by: Actor,
  /** A literal code of the change: `published`, `confirmed`, `undone`, `extended`, `noted` … */
  what: z.string(),
  detail: z.string().optional(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>
