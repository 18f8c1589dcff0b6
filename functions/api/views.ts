import type { z } from '@hono/zod-openapi'
import type { Day } from '../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../shared/calendar/working-days.ts'
import { reasonRefused } from '../../shared/documents/document-text.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { reasonOf } from '../../shared/reminding/outcome-words.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import { aimed } from '../../shared/tracking/aim.ts'
import type { Plan, Recognition } from '../../shared/tracking/plan.ts'
import { questionsOf } from '../../shared/tracking/questions.ts'
import { boxOf, daysLate, type ExtendedRow, labelOf, type Statistics } from '../../shared/tracking/statistics.ts'
import { effectiveDue, type Task } from '../../shared/tracking/task.ts'
import { toldIds } from './operations/lists/list-reminders.ts'
import type { OpenPlan } from './operations/plans/open-plan.ts'
import type {
  AgencyView,
  PlanDetail,
  PlanSummary,
  RecognitionView,
  ExtendedRowView,
  ReminderView,
  StatisticsView,
  TaskDetail,
  TaskView,
} from './schemas.ts'
import { countUnread, type Unread } from './unread.ts'

/** What is stored, as it is told over the wire: no file names, no units, no link generations. */

export function planSummary(plan: Plan): z.infer<typeof PlanSummary> {
  const { unit: _, files: __, history: ___, recognition, refused, ...told } = plan
  return {
    ...told,
    closing: plan.closing ?? null,
    refused: refused ? { code: refused, message: reasonRefused(refused) } : null,
    recognition: recognition ? recognitionView(recognition) : null,
  }
}

function recognitionView({ pages, done, refused }: Recognition): z.infer<typeof RecognitionView> {
  return { pages, done, refused: refused === null ? null : { code: refused, message: reasonRefused(refused) } }
}

export function planDetail(
  { plan, draft, reading, matches, progress }: OpenPlan,
  unread: Unread,
): z.infer<typeof PlanDetail> {
  return {
    ...planSummary(plan),
    assignments: draft.assignments,
    reports: draft.reports,
    diagnostics: reading.diagnostics,
    questions: questionsOf(draft, reading),
    agencies: matches.map(({ name, agency, offices, silent }) => ({
      name,
      agencyId: agency?.id ?? null,
      agencyName: agency?.name ?? null,
      kind: agency?.kind ?? null,
      offices,
      withoutAddress: silent.length,
    })),
    progress,
    history: plan.history,
    unread: countUnread(unread),
  }
}

export function taskView(task: Task, today: Day, calendar: WorkingCalendar): z.infer<typeof TaskView> {
  const now = aimed(task, calendar)
  const { unit: _, history: __, ...told } = now
  return {
    ...told,
    product: task.product ?? null,
    proposed: task.proposed ?? null,
    periodFrom: task.periodFrom ?? null,
    eventOn: task.eventOn ?? null,
    occurrenceOf: task.occurrenceOf ?? null,
    extensionCancelled: task.extensionCancelled ?? null,
    extensionRequest: task.extensionRequest ?? null,
    extensionRefused: task.extensionRefused ?? null,
    disclaimer: task.disclaimer ?? null,
    disclaimerRefused: task.disclaimerRefused ?? null,
    handedFrom: task.handedFrom ? { ...task.handedFrom, withLater: task.handedFrom.withLater ?? false } : null,
    handedTo: task.handedTo ?? null,
    effectiveDue: effectiveDueOf(told),
    box: boxOf(now, today),
    label: labelOf(task, today, calendar),
    daysLate: daysLate(task, today),
  }
}

export function taskDetail(task: Task, today: Day, calendar: WorkingCalendar): z.infer<typeof TaskDetail> {
  return { ...taskView(task, today, calendar), history: task.history }
}

function effectiveDueOf(task: Pick<Task, 'due' | 'extension'>): z.infer<typeof TaskView>['effectiveDue'] {
  const due = effectiveDue(task)
  return due && { lastDay: due.lastDay, remindFor: due.remindFor }
}

/** An answer has a size; the list goes on in the tracking list. */
const mostExtended = 500

export function statisticsView(
  { on, all, byPlan, byAgency, extended }: Statistics & { on: Day },
  unread: Unread,
): z.infer<typeof StatisticsView> {
  return {
    on,
    all,
    byPlan,
    byAgency,
    extended: extended.slice(0, mostExtended).map(extendedRowView),
    unread: countUnread(unread),
  }
}

function extendedRowView({ task, original, granted, box, originalBox }: ExtendedRow): z.infer<typeof ExtendedRowView> {
  const { id, planId, planLabel, agencyId, agencyName, text, periodLabel, status, completion } = task
  const row = { id, planId, planLabel, agencyId, agencyName, text, periodLabel, status }
  return { ...row, original, granted, completedOn: completion?.on ?? null, box, originalBox }
}

export function agencyView(agency: Agency): z.infer<typeof AgencyView> {
  const { unit: _, linkGeneration: __, superiorId = null, ...told } = agency
  return { ...told, superiorId }
}

export function reminderView(row: OutboxRow): z.infer<typeof ReminderView> {
  const { day, key, kind, to, agencyIds, planId, tries, feedback, outcome } = row
  return {
    day,
    key,
    kind,
    to,
    agencyIds,
    taskIds: toldIds(row),
    more: row.more ?? 0,
    planId,
    state: outcome.state,
    reason: reasonOf(row),
    at: 'at' in outcome ? outcome.at : null,
    tries,
    feedback,
  }
}
