import { z } from 'zod'
import { Day, Instant } from '../calendar/day.ts'
import { ReportPeriod } from '../reading/reading.ts'
import { Actor, HistoryEntry } from './actor.ts'
import { TrackedDeadline } from './deadline.ts'
import { Quote } from './draft.ts'

/** The strict last day on time and the last working day not after it. */
export const Due = z.object({ lastDay: Day, remindFor: Day })
export type Due = z.infer<typeof Due>

/**
 * A date for a duty whose document names a period and no day, and where it comes from, in words. Nothing is reminded or
 * counted by it before a coordinator has taken it for `due`; it is shown as *suy đoán*.
 */
export const ProposedDate = z.object({ lastDay: Day, source: z.string() })
export type ProposedDate = z.infer<typeof ProposedDate>

/** What was typed to confirm: the report sent (number and date), or a short note. Never empty. */
export const CompletionFact = z.object({
  number: z.string().nullable(),
  date: Day.nullable(),
  note: z.string().nullable(),
})
export type CompletionFact = z.infer<typeof CompletionFact>

/** One tracked row: one duty of one agency, for one period where it recurs. */
export const Task = z.object({
  /** `<planId>-<hash>`: made from plan, draft entry, agency and period, so that publishing twice makes it once. */
  id: z.string(),
  unit: z.string(),
  planId: z.string(),
  /** `140/KH-UBND`, or the plan's title where it has no number; shown in lists and e-mails. */
  planLabel: z.string(),
  /** The plan as letters name it, where it has a number: "Kế hoạch số 140/KH-UBND ngày … của …". */
  planCitation: z.string().optional(),
  /** When the plan was issued, where it says so: nothing that answers it can be dated earlier. */
  issuedOn: Day.nullish(),
  agencyId: z.string(),
  agencyName: z.string(),
  kind: z.enum(['task', 'report']),
  text: z.string(),
  quote: Quote.nullable(),
  heading: z.string().nullable(),
  cooperating: z.array(z.string()),
  /** What is to be handed in: "Quyết định của UBND xã", as the plan names it. */
  product: z.string().nullish(),
  period: ReportPeriod.nullable(),
  /** `tháng 5/2024`, for a row of a recurring duty; `sự việc ngày 5/5/2024`, `sự kiện ngày 5/5/2024`, for one that an event gave its date. */
  periodLabel: z.string().nullable(),
  /** When that period begins; from when on there is something to confirm and to count is `beginOf`. Absent where nothing recurs. */
  periodFrom: Day.optional(),
  /** The same for all periods of one recurring duty of one agency; absent where nothing recurs. */
  series: z.string().optional(),
  recipient: z.string().nullable(),
  via: z.string().nullable(),
  /** As written; null when the document gives none. */
  deadline: TrackedDeadline.nullable(),
  /** The dates that the deadline comes to; null while there is none (standing, event not yet entered). */
  due: Due.nullable(),
  /** Only while there is no `due`. */
  proposed: ProposedDate.nullish(),
  /** The day of the event that `due` counts from, once somebody has entered it. */
  eventOn: Day.nullish(),
  /** The row that publishing made, where this one is for a further event of the same kind. */
  occurrenceOf: z.string().nullish(),
  /** A later date that the coordinator granted; it counts, and `due` is kept beside it. */
  extension: Due.extend({
    grantedAt: Instant,
    by: Actor,
    reason: z.string(),
    /** The day that was granted, and told, before this one took its place. */
    replaced: Day.optional(),
  }).nullable(),
  /** The granted day that was taken back last; gone when one is granted again. */
  extensionCancelled: z.object({ lastDay: Day, reason: z.string(), at: Instant, by: Actor }).nullish(),
  /** What the agency asked for through its link and the coordinator has not answered yet. */
  extensionRequest: z.object({ lastDay: Day, reason: z.string(), at: Instant, by: Actor }).nullish(),
  /** The answer "no" to what was asked last, and why; gone when it is asked again or granted after all. */
  extensionRefused: z.object({ lastDay: Day, reason: z.string(), at: Instant, by: Actor }).nullish(),
  /** What the agency said and no coordinator has answered yet: the work is not its own. `office`: whose it takes it to be. */
  disclaimer: z.object({ reason: z.string(), office: z.string().nullable(), at: Instant, by: Actor }).nullish(),
  /** The answer that the work is the agency's own all the same, and why; gone when the agency says it again. */
  disclaimerRefused: z.object({ reason: z.string(), at: Instant, by: Actor }).nullish(),
  /** The row of another agency whose place this one took, and why; `withLater`: with all later periods of the duty. */
  handedFrom: z
    .object({
      taskId: z.string(),
      agencyId: z.string(),
      agencyName: z.string(),
      reason: z.string(),
      withLater: z.boolean().optional(),
    })
    .nullish(),
  /** The row of another agency that took the place of this one, which is withdrawn; `withLater`: with all later periods of the duty. */
  handedTo: z
    .object({ taskId: z.string(), agencyId: z.string(), agencyName: z.string(), withLater: z.boolean() })
    .nullish(),
  standing: z.boolean(),
  /** Stored, never inferred from the deadline. */
  status: z.enum(['open', 'done', 'withdrawn']),
  completion: z.object({ at: Instant, on: Day, by: Actor, fact: CompletionFact, undoUntil: Instant }).nullable(),
  publishedAt: Instant,
  /** Day of the last e-mail that named this row; a convenience for lists, the outbox is the truth. */
  lastRemindedOn: Day.nullable(),
  history: z.array(HistoryEntry),
  version: z.int().nonnegative(),
})
export type Task = z.infer<typeof Task>

/** The date that counts now: the extension where one was granted. */
export function effectiveDue(task: Pick<Task, 'due' | 'extension'>): Due | null {
  return task.extension ?? task.due
}

/**
 * The hour of the last day up to which the document lets it be handed in, `15:00`; null where it names none. A later date
 * is granted by its day alone.
 */
export function dueTime({ deadline, extension, due }: Pick<Task, 'deadline' | 'extension' | 'due'>): string | null {
  return due === null || extension !== null ? null : (deadline?.time ?? null)
}

/** Whether two rows are of one piece of work that a document gives, be it to one agency or to several, and of one period. */
export function isSameWork(one: Task, other: Task): boolean {
  return (
    one.planId === other.planId &&
    one.kind === other.kind &&
    one.text === other.text &&
    one.periodLabel === other.periodLabel
  )
}
