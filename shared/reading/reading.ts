import { z } from 'zod'
import { Day } from '../calendar/day.ts'

/**
 * What the reader says of a document. This is the shape that `npm run parse -- --json` prints and that a draft is
 * made from, so it only ever grows.
 */

/** `[start, end)` in UTF-16 code units of the extracted text. */
export const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()])
export type Span = z.infer<typeof Span>

export const Bound = z.enum(['before', 'by', 'on'])
export type Bound = z.infer<typeof Bound>

const quoted = {
  /** The words as written, white space collapsed and markup dropped. */
  text: z.string(),
  span: Span,
  /** Hour of the day where one is written (`17h00`), `HH:MM`. */
  time: z.string().optional(),
  /** False where the reading rests on a guess; the coordinator is asked about those first. Absent means certain. */
  certain: z.boolean().optional(),
}

/** The three days that are shown: the last day on time, and the last working day not after it. */
const aimed = { lastDay: Day, remindFor: Day }

export const DateDeadline = z.object({ kind: z.literal('date'), bound: Bound, date: Day, ...aimed, ...quoted })
export const WindowDeadline = z.object({ kind: z.literal('window'), from: Day, to: Day, ...aimed, ...quoted })
export const PeriodDeadline = z.object({ kind: z.literal('period'), to: Day, ...aimed, ...quoted })
export const RecurringDeadline = z.object({
  kind: z.literal('recurring'),
  cycle: z.enum(['day', 'week', 'month', 'quarter', 'year']),
  /**
   * Day of the month (`25`), month within the quarter and day (`3-20`), month and day of the year (`11-15`), ISO day of
   * the week (`5`).
   */
  at: z.string().nullable(),
  bound: Bound,
  /** The day lies in the period after the one reported on: `trước ngày 30/01 của năm tiếp theo`. */
  next: z.boolean(),
  ...quoted,
})
export const EventDeadline = z.object({
  kind: z.literal('event'),
  /** The trigger, as written: `sau khi sự việc xảy ra`, `trước ngày khai mạc`. */
  after: z.string(),
  /** Days counted from the event, the first not counted (BLDS 2015 art. 147); null for "ngay sau khi". */
  within: z.object({ days: z.int().nonnegative(), working: z.boolean() }).nullable(),
  /** The days are counted back: `chậm nhất 10 ngày trước ngày khai mạc`. */
  before: z.literal(true).optional(),
  ...quoted,
})
export const NoDeadline = z.object({
  kind: z.literal('none'),
  reason: z.enum(['standing', 'on-request', 'by-regulation']),
  ...quoted,
})
export const Deadline = z.discriminatedUnion('kind', [
  DateDeadline,
  WindowDeadline,
  PeriodDeadline,
  RecurringDeadline,
  EventDeadline,
  NoDeadline,
])
export type Deadline = z.infer<typeof Deadline>

/** Every word the reader did not understand, left out or doubts, in a sentence for the coordinator. */
export const Diagnostic = z.object({ code: z.string(), message: z.string(), span: Span.nullable() })
export type Diagnostic = z.infer<typeof Diagnostic>

export const DocumentHeader = z.object({
  /** KH, QĐ, CT, CĐ, CV, TB, HD … */
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  place: z.string().nullable(),
  issuedOn: Day.nullable(),
  title: z.string().nullable(),
})
export type DocumentHeader = z.infer<typeof DocumentHeader>

export const Section = z.object({
  kind: z.enum(['assignments', 'reporting']),
  heading: z.string(),
  span: Span,
})
export type Section = z.infer<typeof Section>

export const ReadTask = z.object({
  text: z.string(),
  span: Span,
  cooperating: z.array(z.string()),
  /** What is to be handed in, where the document says it beside the work: a table's "Sản phẩm", a line "- Kết quả: …". */
  product: z.object({ text: z.string(), span: Span }).optional(),
  standing: z.boolean(),
  deadlines: z.array(Deadline),
})
export type ReadTask = z.infer<typeof ReadTask>

export const ReadAssignment = z.object({
  heading: z.object({ text: z.string(), span: Span }),
  agencies: z.array(z.string()),
  tasks: z.array(ReadTask),
  certain: z.boolean().optional(),
  /** Where it is not certain: why, in words for the coordinator. */
  why: z.string().optional(),
})
export type ReadAssignment = z.infer<typeof ReadAssignment>

export const ReportPeriod = z.enum([
  'day',
  'week',
  'month',
  'quarter',
  'half-year',
  'nine-months',
  'year',
  'one-off',
  'ad-hoc',
  'incident',
  'unspecified',
])
export type ReportPeriod = z.infer<typeof ReportPeriod>

export const ReadReport = z.object({
  text: z.string(),
  span: Span,
  period: ReportPeriod,
  reporters: z.array(z.string()),
  recipient: z.string().nullable(),
  via: z.string().nullable(),
  deadline: Deadline.nullable(),
  certain: z.boolean().optional(),
})
export type ReadReport = z.infer<typeof ReadReport>

export const Reading = z.object({
  text: z.string(),
  document: DocumentHeader,
  sections: z.array(Section),
  assignments: z.array(ReadAssignment),
  reports: z.array(ReadReport),
  diagnostics: z.array(Diagnostic),
})
export type Reading = z.infer<typeof Reading>
