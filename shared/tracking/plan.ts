import { z } from 'zod'
import { Day, Instant } from '../calendar/day.ts'
import { DocumentHeader } from '../reading/reading.ts'
import { Actor, HistoryEntry } from './actor.ts'

/** How far the recognition of a scan's characters has come; it is done by a worker, page by page, outside any request. */
export const Recognition = z.object({
  /** SHA-256 of the document in hex, by which the same scan is known when it is sent again. */
  digest: z.string(),
  pages: z.int(),
  done: z.int(),
  /** How often a worker has begun. */
  tries: z.int(),
  /** The worker that is at it; each page that it tells of prolongs the lease. */
  lease: z.object({ id: z.string(), until: Instant }).nullable(),
  /** Since when the plan has been waiting for a worker, if none is at it. */
  askedAt: Instant,
  /** Why it was given up, as a refusal code; null otherwise. */
  refused: z.string().nullable(),
})
export type Recognition = z.infer<typeof Recognition>

/**
 * A plan's item. The document, its reading and the draft are large, so they are files; the item names the files of its
 * current version, and one conditional write moves it to the next.
 */
export const Plan = z.object({
  id: z.string(),
  unit: z.string(),
  /**
   * `reading` is a scan whose characters are being recognised, `refused` one where that failed, or a document that came
   * without a person and could not be read; the draft of both is empty. `discarded` is a draft that was taken off the
   * list. `publishing`, `closing` and `reopening` were begun and can be resumed at any time; of a `closed` plan nothing is asked of
   * anybody any more.
   */
  status: z.enum([
    'reading',
    'refused',
    'draft',
    'discarded',
    'publishing',
    'published',
    'closing',
    'closed',
    'reopening',
  ]),
  header: DocumentHeader,
  fileName: z.string(),
  format: z.string(),
  files: z.object({
    document: z.string(),
    reading: z.string(),
    draft: z.string(),
    /** What the latest addition to a published plan is to bring about; absent before the first. */
    addition: z.string().optional(),
  }),
  counts: z.object({ assignments: z.int(), tasks: z.int(), reports: z.int(), diagnostics: z.int() }),
  createdAt: Instant,
  createdBy: z.string(),
  publishedAt: Instant.nullable(),
  /** Recurring duties get rows up to this day; the end of the plan's year unless a coordinator says otherwise. */
  runsUntil: Day.nullable(),
  /** Rows of recurring duties exist up to this day; null or absent where nothing recurs. */
  rowsUntil: Day.nullish(),
  /** Rows that publishing must have created; null before. */
  rows: z.int().nullable(),
  /** Why a document that came without a person could not be read, as a refusal code; of a scan, `recognition` says. */
  refused: z.string().nullish(),
  /** Why a published plan was ended as a whole, and by whom; gone when it was reopened. */
  closing: z.object({ at: Instant, by: Actor, reason: z.string() }).nullish(),
  history: z.array(HistoryEntry),
  /** Only of a plan that came as a scan; it stays when the draft is there. */
  recognition: Recognition.optional(),
  version: z.int().nonnegative(),
})
export type Plan = z.infer<typeof Plan>

/** `140/KH-UBND`, or the title where the number is still blank. */
export function planLabel(plan: Pick<Plan, 'header' | 'fileName'>): string {
  return plan.header.number ?? plan.header.title ?? plan.fileName
}

/** Whether what was begun, or done last, is an addition to a plan that had been published before. */
export const isAdding = ({ files }: Pick<Plan, 'files'>): boolean => files.addition !== undefined
