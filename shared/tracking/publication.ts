import { createHash } from 'node:crypto'
import { type Day, dayAt, dayOf, type Instant, yearOf } from '../calendar/day.ts'
import { occurrences } from '../calendar/recurrence.ts'
import { aim, type WorkingCalendar } from '../calendar/working-days.ts'
import type { Agency } from './agency.ts'
import type { Actor } from './actor.ts'
import type { TrackedDeadline } from './deadline.ts'
import { type Directory, directoryOf, officesOf, unlistedAgency } from './directory.ts'
import type { Draft, DraftReport, DraftTask } from './draft.ts'
import type { Plan } from './plan.ts'
import type { Due, Task } from './task.ts'

export type Publication = {
  /** Agencies the document names and the directory does not have: listed without an address, never dropped. */
  newAgencies: Agency[]
  tasks: Task[]
  runsUntil: Day
}

/**
 * Every row that publishing a draft must create: task × agency × due date. Ids follow from what a row is, so deciding
 * again, after a crash or a second click, comes to the same rows.
 *
 * `now` is the moment at which publishing began; resuming passes the plan's `publishedAt`, so that the periods of a
 * recurring duty are counted from the same day each time.
 */
export function publicationOf(
  plan: Plan,
  draft: Draft,
  agencies: readonly Agency[],
  calendar: WorkingCalendar,
  by: Actor,
  now: Instant,
): Publication {
  const known = directoryOf(agencies)
  const names = [...draft.assignments.flatMap((a) => a.agencies), ...draft.reports.flatMap((r) => r.bound)]
  const newAgencies = new Map<string, Agency>()
  for (const name of names) {
    if (known.named(name)) continue
    const agency = unlistedAgency(plan.unit, name)
    newAgencies.set(agency.id, agency)
  }
  const directory = directoryOf([...agencies, ...newAgencies.values()])
  const runsUntil = plan.runsUntil ?? endOfPlan(plan, now)
  const rows = new Map<string, Task>()
  const add = (entry: RowEntry) => {
    for (const agency of officesNamed(entry.agencies, directory)) {
      for (const date of datesOf(entry, dayAt(now), runsUntil, calendar)) {
        const row = rowOf(plan, entry, agency, date, by, now)
        rows.set(row.id, row)
      }
    }
  }
  for (const assignment of draft.assignments) {
    for (const task of assignment.tasks) add(taskEntry(task, assignment.agencies, assignment.heading?.text ?? null))
  }
  for (const report of draft.reports) add(reportEntry(report))
  return { newAgencies: [...newAgencies.values()], tasks: [...rows.values()], runsUntil }
}

/** `140/KH-UBND`, or the title where the number is still blank. */
export function planLabel(plan: Pick<Plan, 'header' | 'fileName'>): string {
  return plan.header.number ?? plan.header.title ?? plan.fileName
}

// Recurring duties of "năm 2024" end with that year; a plan published later than its own year runs for the year it
// is published in.
function endOfPlan(plan: Plan, now: Instant): Day {
  const today = dayAt(now)
  const year = Math.max(yearOf(plan.header.issuedOn ?? today), yearOf(today))
  return dayOf(year, 12, 31) ?? today
}

type RowEntry = Pick<Task, 'kind' | 'text' | 'quote' | 'heading' | 'cooperating' | 'period' | 'recipient' | 'via'> & {
  id: string
  agencies: string[]
  standing: boolean
  deadlines: TrackedDeadline[]
}

function taskEntry(task: DraftTask, agencies: string[], heading: string | null): RowEntry {
  return { ...task, kind: 'task', agencies, heading, period: null, recipient: null, via: null }
}

function reportEntry(report: DraftReport): RowEntry {
  return {
    ...report,
    kind: 'report',
    agencies: report.bound,
    heading: null,
    cooperating: [],
    standing: false,
    deadlines: report.deadline ? [report.deadline] : [],
  }
}

function officesNamed(names: string[], directory: Directory): Agency[] {
  const offices = names.flatMap((name) => {
    const agency = directory.named(name)
    return agency ? officesOf(agency, directory) : []
  })
  return [...new Map(offices.map((office) => [office.id, office])).values()]
}

type RowDate = { deadline: TrackedDeadline | null; due: Due | null; periodLabel: string | null }

/** A row for each date; one without a date where the document gives none, or one that only an event can give. */
function datesOf(entry: RowEntry, today: Day, runsUntil: Day, calendar: WorkingCalendar): RowDate[] {
  const dates = entry.deadlines.flatMap((deadline): RowDate[] => {
    switch (deadline.kind) {
      case 'date':
      case 'window':
      case 'period':
        return [
          {
            deadline,
            due: { lastDay: deadline.lastDay, remindFor: aim(calendar, deadline.lastDay) },
            periodLabel: null,
          },
        ]
      case 'recurring':
        // A daily report is routine: a row a day would bury everything else.
        if (deadline.cycle === 'day') return [{ deadline, due: null, periodLabel: null }]
        return occurrences(deadline, today, runsUntil).map(({ lastDay, periodLabel }) => ({
          deadline,
          due: { lastDay, remindFor: aim(calendar, lastDay) },
          periodLabel,
        }))
      case 'event':
        return [{ deadline, due: null, periodLabel: null }]
      case 'none':
        return []
    }
  })
  if (dates.length > 0) return dates
  return [{ deadline: entry.deadlines[0] ?? null, due: null, periodLabel: null }]
}

function rowOf(plan: Plan, entry: RowEntry, agency: Agency, date: RowDate, by: Actor, now: Instant): Task {
  const { id: entryId, agencies: _, deadlines: __, ...fields } = entry
  const routine = date.deadline?.kind === 'none' && date.deadline.reason === 'standing'
  const key = [entryId, agency.id, date.due?.lastDay ?? date.deadline?.text ?? '', date.periodLabel ?? ''].join('|')
  return {
    ...fields,
    ...date,
    id: `${plan.id}-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`,
    unit: plan.unit,
    planId: plan.id,
    planLabel: planLabel(plan),
    agencyId: agency.id,
    agencyName: agency.name,
    standing: date.due === null && (entry.standing || routine),
    extension: null,
    status: 'open',
    completion: null,
    publishedAt: now,
    lastRemindedOn: null,
    history: [{ at: now, by, what: 'published' }],
    version: 1,
  }
}
