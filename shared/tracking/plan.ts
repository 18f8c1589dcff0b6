import { z } from 'zod'
import { Day, Instant } from '../calendar/day.ts'
import { DocumentHeader } from '../reading/reading.ts'
import { HistoryEntry } from './actor.ts'

/**
 * A plan's item. The document, its reading and the draft are large, so they are files; the item names the files of its
 * current version, and one conditional write moves it to the next.
 */
export const Plan = z.object({
  id: z.string(),
  unit: z.string(),
  /** `publishing` is a publication that was begun and can be resumed at any time. */
  status: z.enum(['draft', 'publishing', 'published']),
  header: DocumentHeader,
  fileName: z.string(),
  format: z.string(),
  files: z.object({ document: z.string(), reading: z.string(), draft: z.string() }),
  counts: z.object({ assignments: z.int(), tasks: z.int(), reports: z.int(), diagnostics: z.int() }),
  createdAt: Instant,
  createdBy: z.string(),
  publishedAt: Instant.nullable(),
  /** Recurring duties get rows up to this day; the end of the plan's year unless a coordinator says otherwise. */
  runsUntil: Day.nullable(),
  /** Rows that publishing must have created; null before. */
  rows: z.int().nullable(),
  history: z.array(HistoryEntry),
  version: z.int().nonnegative(),
})
export type Plan = z.infer<typeof Plan>
