import { z } from 'zod'
import { Instant } from '../calendar/day.ts'

/** Who did something: a coordinator by address, an agency through one of its links, or the system itself. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('coordinator'), email: z.string() }),
  z.object({ kind: z.literal('agency'), agencyId: z.string(), linkId: z.string() }),
  z.object({ kind: z.literal('system') }),
])
export type Actor = z.infer<typeof Actor>

/** What can be written into a history; every code has words on the pages. */
export const ChangeCode = z.enum([
  'received',
  'recognised',
  'refused',
  'asked-again',
  'corrected',
  'header-corrected',
  'published',
  'run-set',
  'continued',
  'confirmed',
  'undone',
  'publishing',
  'adding',
  'added',
  'taken-back',
  'discarded',
  'closing',
  'closed',
  'reopening',
  'reopened',
  'extended',
  'extension-asked',
  'extension-refused',
  'extension-request-taken-back',
  'extension-cancelled',
  'disclaimed',
  'disclaimer-refused',
  'disclaimer-taken-back',
  'handed-on',
  'taken-over',
  'history-shortened',
  'date-accepted',
  'date-set',
  'date-corrected',
  'event-entered',
  'noted',
  'withdrawn',
  'restored',
])
export type ChangeCode = z.infer<typeof ChangeCode>

/** One line of an item's history, written in the same write as the change that it tells of. */
export const HistoryEntry = z.object({
  at: Instant,
  by: Actor,
  /** A `ChangeCode` when written; read as any text, so that a code which is no longer in use does not damage its item. */
  what: z.string(),
  detail: z.string().optional(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>
