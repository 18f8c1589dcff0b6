import { z } from 'zod'
import { DocumentHeader, ReportPeriod, Span } from '../reading/reading.ts'
import { TrackedDeadline } from './deadline.ts'

/** The document's own words behind a value; null where a coordinator added the value by hand. */
export const Quote = z.object({ text: z.string(), span: Span })
export type Quote = z.infer<typeof Quote>

/**
 * What a text says of dates since a coordinator changed it, while the entry still has the deadlines from before; absent
 * once they have been taken over, or left on purpose.
 */
const reworded = z.array(TrackedDeadline).optional()

export const DraftTask = z.object({
  id: z.string(),
  text: z.string(),
  quote: Quote.nullable(),
  cooperating: z.array(z.string()),
  /** What is to be handed in, where the plan says it beside the work. */
  product: z.string().nullish(),
  standing: z.boolean(),
  deadlines: z.array(TrackedDeadline),
  reworded,
})
export type DraftTask = z.infer<typeof DraftTask>

export const DraftAssignment = z.object({
  id: z.string(),
  heading: Quote.nullable(),
  agencies: z.array(z.string()),
  certain: z.boolean(),
  /** Where it is not certain: why, as the reader says it. */
  why: z.string().optional(),
  tasks: z.array(DraftTask),
})
export type DraftAssignment = z.infer<typeof DraftAssignment>

export const DraftReport = z.object({
  id: z.string(),
  text: z.string(),
  quote: Quote.nullable(),
  period: ReportPeriod,
  /** As named: "các phòng, ban, đơn vị". */
  reporters: z.array(z.string()),
  /** The agencies that get a row: proposed from the plan's own agencies, corrected by the coordinator. */
  bound: z.array(z.string()),
  recipient: z.string().nullable(),
  via: z.string().nullable(),
  deadline: TrackedDeadline.nullable(),
  reworded,
  certain: z.boolean(),
})
export type DraftReport = z.infer<typeof DraftReport>

/** What was read, as the coordinator is correcting it. Ids are given once and never reused within a draft. */
export const Draft = z.object({
  header: DocumentHeader,
  assignments: z.array(DraftAssignment),
  reports: z.array(DraftReport),
  nextId: z.int().positive(),
  /** Ids of the questions (`questionsOf`) that a coordinator has looked at and found nothing more to do about. */
  seen: z.array(z.string()).optional(),
})
export type Draft = z.infer<typeof Draft>

/** The draft with `change` made of every deadline in it, also of those that a changed text says. */
export function withEachDeadline(draft: Draft, change: (deadline: TrackedDeadline) => TrackedDeadline): Draft {
  const offered = ({ reworded: said }: Pick<DraftTask, 'reworded'>) => said && { reworded: said.map(change) }
  return {
    ...draft,
    assignments: draft.assignments.map((assignment) => ({
      ...assignment,
      tasks: assignment.tasks.map((task) => ({ ...task, deadlines: task.deadlines.map(change), ...offered(task) })),
    })),
    reports: draft.reports.map((report) => ({
      ...report,
      deadline: report.deadline && change(report.deadline),
      ...offered(report),
    })),
  }
}

/** Reports that bind nobody: publishing makes no row of them, so whoever publishes has to be told. */
export function unboundReports({ reports }: Draft): DraftReport[] {
  return reports.filter(({ bound }) => bound.length === 0)
}
