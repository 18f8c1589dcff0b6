import { z } from 'zod'
import { NamedDay } from '../calendar/day.ts'
import { Bound, DocumentHeader, ReportPeriod } from '../reading/reading.ts'
import { longest, type Limited, most } from './limits.ts'
import { Words } from './typed-words.ts'

const words = Words.min(1).max(longest.text)
const name = Words.min(1).max(longest.name)
const names = z.array(name).min(1).max(most.agencies)

/** A field that may be left empty. */
function field(kind: Limited) {
  return Words.max(longest[kind]).nullable()
}

/** The day is held against the years that are meant by `correct`, which knows whether it was changed at all. */
const header = DocumentHeader.extend({
  type: field('type'),
  number: field('number'),
  issuer: field('issuer'),
  place: field('place'),
  title: field('title'),
})
  .partial()
  .strict()

/** A date that a coordinator enters by hand. */
export const EnteredDeadline = z.strictObject({ date: NamedDay, bound: Bound })
export type EnteredDeadline = z.infer<typeof EnteredDeadline>

/**
 * One correction of a draft. Ids are those of the draft; a task or report keeps its quote through every correction, so
 * that the document's own words stay beside what was made of them.
 */
export const Correction = z.discriminatedUnion('op', [
  /** Also of a published plan. `checked`: somebody has looked at a day of issue that was asked about (`day-unusual`). */
  z.object({ op: z.literal('set-header'), header, checked: z.boolean().optional() }),
  z.object({ op: z.literal('set-agencies'), assignmentId: z.string(), agencies: names }),
  z.object({ op: z.literal('add-assignment'), agencies: names, text: words }),
  z.object({ op: z.literal('remove-assignment'), assignmentId: z.string() }),
  z.object({ op: z.literal('merge-assignments'), assignmentId: z.string(), into: z.string() }),
  z.object({ op: z.literal('add-task'), assignmentId: z.string(), text: words }),
  z.object({
    op: z.literal('set-task'),
    taskId: z.string(),
    text: words.optional(),
    product: field('product').optional(),
    standing: z.boolean().optional(),
  }),
  z.object({ op: z.literal('set-cooperating'), taskId: z.string(), cooperating: z.array(name).max(most.cooperating) }),
  z.object({ op: z.literal('remove-task'), taskId: z.string() }),
  z.object({ op: z.literal('split-task'), taskId: z.string(), texts: z.array(words).min(2).max(50) }),
  z.object({ op: z.literal('merge-tasks'), taskId: z.string(), into: z.string() }),
  z.object({ op: z.literal('move-task'), taskId: z.string(), assignmentId: z.string() }),
  /** `words`: the same deadline in words, where it was typed both ways. `checked`: somebody has looked at its day (`day-unusual`). */
  z.object({
    op: z.literal('add-deadline'),
    entryId: z.string(),
    deadline: EnteredDeadline,
    words: words.optional(),
    checked: z.boolean().optional(),
  }),
  z.object({ op: z.literal('add-worded-deadline'), entryId: z.string(), words, checked: z.boolean().optional() }),
  z.object({ op: z.literal('remove-deadline'), entryId: z.string(), index: z.int().nonnegative() }),
  /** Where a changed text says other dates than the entry has: those of the text, or the ones it has. */
  z.object({ op: z.literal('take-text-deadlines'), entryId: z.string() }),
  z.object({ op: z.literal('keep-deadlines'), entryId: z.string() }),
  z.object({
    op: z.literal('add-report'),
    text: words,
    bound: names,
    period: ReportPeriod,
    recipient: field('recipient'),
    via: field('via'),
  }),
  z.object({
    op: z.literal('set-report'),
    reportId: z.string(),
    text: words.optional(),
    bound: names.optional(),
    period: ReportPeriod.optional(),
    recipient: field('recipient').optional(),
    via: field('via').optional(),
  }),
  /** Who has to send a report that named nobody, or others: also of a published plan, where it bound nobody. */
  z.object({ op: z.literal('bind-report'), reportId: z.string(), bound: names }),
  z.object({ op: z.literal('remove-report'), reportId: z.string() }),
  /** Somebody has looked at a question (`questionsOf`) and found nothing more to do; or wants it looked at again. */
  z.object({ op: z.literal('mark-seen'), question: z.string() }),
  z.object({ op: z.literal('mark-unseen'), question: z.string() }),
])
export type Correction = z.infer<typeof Correction>

/** A mark on a question, which changes nothing of the draft's entries. */
export type QuestionMark = Extract<Correction, { op: 'mark-seen' | 'mark-unseen' }>

export const isQuestionMark = (correction: Correction): correction is QuestionMark =>
  correction.op === 'mark-seen' || correction.op === 'mark-unseen'
