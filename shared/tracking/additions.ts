import { dayAt, formatDay, type Day, type Instant } from '../calendar/day.ts'
import type { Draft, DraftAssignment } from './draft.ts'
import { comesBack, rowsThrough } from './plan-run.ts'
import type { Task } from './task.ts'

/**
 * Ids of the tasks and reports that a published plan gains by corrections of its draft: new ones, and reports that bound
 * nobody and do now. Null where anything else was changed: its rows are there, letters told of them, and each is changed
 * on its own.
 */
export function additionsTo(published: Draft, corrected: Draft): ReadonlySet<string> | null {
  if (!same(published.header, corrected.header)) return null
  const assignments = new Map(corrected.assignments.map((assignment) => [assignment.id, assignment]))
  const reports = new Map(corrected.reports.map((report) => [report.id, report]))
  const kept = published.assignments.every((assignment) => goesOn(assignment, assignments.get(assignment.id)))
  const binding = published.reports.filter(({ bound }) => bound.length > 0)
  if (!kept || !binding.every((report) => same(report, reports.get(report.id)))) return null
  if (!published.reports.every(({ id }) => reports.has(id))) return null
  const there = new Set([
    ...published.assignments.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
    ...binding.map(({ id }) => id),
  ])
  const now = [
    ...corrected.assignments.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
    ...corrected.reports.filter((report) => report.bound.length > 0).map(({ id }) => id),
  ]
  return new Set(now.filter((id) => !there.has(id)))
}

/** The assignment as it was, with nothing but further tasks behind its own. */
function goesOn(before: DraftAssignment, after: DraftAssignment | undefined): boolean {
  return after !== undefined && same(before, { ...after, tasks: after.tasks.slice(0, before.tasks.length) })
}

/** Whether a row is work of the office's own, given beside what the published document says. */
export function isGivenBeside({ quote, history }: Pick<Task, 'quote' | 'history'>): boolean {
  return quote === null && history[0]?.what === 'added'
}

function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}

/**
 * Why rows cannot be added at `now` as they were typed; null where they can. Their letter goes out at once, so what is
 * surely not meant is asked about first: a day that is over by the year of a plan which runs on, "trước ngày 15/6", and
 * a duty that comes back when the plan has no period left. With its year a day may be over: work that was found late.
 */
export function whyNotAdded(tasks: readonly Task[], now: Instant, runsUntil: Day): string | null {
  const today = dayAt(now)
  for (const { deadline, due, quote } of tasks) {
    if (quote !== null || deadline === null || due === null || due.lastDay >= today) continue
    if (!/\d{4}/.test(deadline.text)) {
      return `Thời hạn “${deadline.text}” đã qua, ngày cuối cùng là ${formatDay(due.lastDay)}. Xin ghi rõ năm.`
    }
  }
  // Where rows are made a year at a time, further periods follow.
  if (rowsThrough(today, runsUntil) < runsUntil) return null
  const over = tasks.find((task) => task.series === undefined && comesBack(task))
  if (over === undefined) return null
  const words = over.deadline?.text ?? over.periodLabel
  return (
    `“${words}” không còn kỳ nào, vì kế hoạch chạy đến ngày ${formatDay(runsUntil)}. ` +
    'Xin đặt ngày kết thúc muộn hơn rồi giao lại.'
  )
}
