import { z } from 'zod'
import { Bound, RecurringDeadline, ReportPeriod } from '../../../shared/reading/reading.ts'

/**
 * Labels of a document, `NAME.labels.json` beside `NAME.txt`: what a coordinator would put in a tracking table after
 * reading it. Places are line numbers (1-based, both included), so that no text is typed twice. How labels are made is
 * told in test/reading/corpus/README.md.
 */

const words = { text: z.string().optional(), time: z.string().optional() }

const LabelledDeadline = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), bound: Bound, date: z.iso.date(), ...words }),
  // An end that the document leaves open ("từ ngày 01/6") is absent.
  z.object({ kind: z.literal('window'), from: z.iso.date().optional(), to: z.iso.date().optional(), ...words }),
  z.object({ kind: z.literal('period'), to: z.iso.date(), ...words }),
  z.object({
    kind: z.literal('recurring'),
    cycle: RecurringDeadline.shape.cycle,
    at: z.string().nullish(),
    bound: Bound.optional(),
    next: z.boolean().optional(),
    ...words,
  }),
  z.object({
    kind: z.literal('event'),
    after: z.string(),
    within: z.object({ days: z.int(), working: z.boolean() }).nullable(),
    before: z.literal(true).optional(),
    ...words,
  }),
])
export type LabelledDeadline = z.infer<typeof LabelledDeadline>

const Lines = z.tuple([z.int().positive(), z.int().positive()])

/** Whole lines, or from and to some words within them. */
const Place = z.object({ lines: Lines, from: z.string().optional(), to: z.string().optional() })
export type Place = z.infer<typeof Place>

export const Labels = z.object({
  document: z.object({
    type: z.string().nullable(),
    number: z.string().nullable(),
    issuer: z.string().nullable(),
    issuedOn: z.string().nullable(),
    title: z.string().nullable(),
  }),
  assignments: z.array(
    z.object({
      heading: Lines,
      agencies: z.array(z.string()),
      tasks: z.array(
        Place.extend({
          deadlines: z.array(LabelledDeadline).default([]),
          cooperating: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
  reports: z.array(
    Place.extend({
      period: ReportPeriod,
      reporters: z.array(z.string()),
      recipient: z.string().nullable(),
      via: z.string().nullable(),
      deadline: LabelledDeadline.nullable(),
    }),
  ),
})
export type Labels = z.infer<typeof Labels>

/** The words at a place, on one line and without markup. */
export function wordsAt(lines: readonly string[], { lines: [first, last], from, to }: Place): string {
  const text = plain(lines.slice(first - 1, last).join(' '))
  const start = from === undefined ? 0 : Math.max(text.indexOf(plain(from)), 0)
  const end = to === undefined ? -1 : text.indexOf(plain(to), start)
  return end < 0 || to === undefined ? text.slice(start) : text.slice(start, end + plain(to).length)
}

function plain(text: string): string {
  return text
    .replace(/[*|#`]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
