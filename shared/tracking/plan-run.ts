import { addDays, type Day, dayAt, dayOf, formatDay, type Instant, yearOf } from '../calendar/day.ts'
import { plannedYearOf } from '../reading/year.ts'
import type { Draft } from './draft.ts'
import type { Plan } from './plan.ts'
import type { Task } from './task.ts'

// How long a plan runs, and how far ahead its recurring duties have rows. A duty that comes back for years does not get
// all its rows at once: they are made a year at a time, a quarter before the year begins.

/** Days before a year begins at which its rows are made; further ahead than any reminder looks. */
const ahead = 92

/** No plan was seen that runs for longer. */
const longestYears = 15

/**
 * The last day that a plan is taken to run where nobody has said otherwise. Recurring duties of "năm 2024" end with that
 * year, also where the plan was issued in the December before; a plan published later runs for the year it is published
 * in.
 */
export function endOfPlan({ header }: Pick<Plan, 'header'>, now: Instant): Day {
  const today = dayAt(now)
  // "Cải cách hành chính năm 2027 của phường …" of November 2026; a year further off, "đến năm 2030", is an aim.
  const named = [...(header.title ?? '').matchAll(/năm\s+(20\d{2})(?!\d)/giu)]
    .map(([, year]) => Number(year))
    .filter((year) => year <= yearOf(today) + 1)
  const year = Math.max(yearOf(header.issuedOn ?? today), yearOf(today), ...named)
  return dayOf(year, 12, 31) ?? today
}

/**
 * The first day of the periods that a plan asks for: no period that was over when it was issued, and for a plan that is
 * made for the next year ("Chuyển đổi số năm 2026" of December 2025) none of the year before.
 */
export function beginOfPlan({ header }: Pick<Plan, 'header'>, today: Day): Day {
  const issuedOn = header.issuedOn ?? today
  const planned = plannedYearOf({ issuedOn, title: header.title })
  return (planned === null ? null : dayOf(planned, 1, 1)) ?? issuedOn
}

/** The day up to which rows are made on `today`, for a plan that runs until `runsUntil`. */
export function rowsThrough(today: Day, runsUntil: Day): Day {
  const end = dayOf(yearOf(addDays(today, ahead)), 12, 31) ?? today
  return end < runsUntil ? end : runsUntil
}

/** The day on which a published plan's next rows are to be made; null where nothing comes back, or all rows are there. */
export function continuesOn(plan: Pick<Plan, 'status' | 'rowsUntil' | 'runsUntil'>): Day | null {
  const { status, rowsUntil, runsUntil } = plan
  if (status !== 'published' || !rowsUntil || runsUntil === null || rowsUntil >= runsUntil) return null
  return addDays(rowsUntil, 1 - ahead)
}

/** Whether anything in a draft comes back, so that it matters how long the plan runs. A daily duty is standing work. */
export function recurs(draft: Draft): boolean {
  const deadlines = draft.assignments.flatMap((assignment) => assignment.tasks.flatMap((task) => task.deadlines))
  return (
    deadlines.some((deadline) => comesBack({ deadline, period: null })) || draft.reports.some((each) => comesBack(each))
  )
}

/** Whether a duty comes back: by its deadline, or by the report's period where the document gives no day for it. */
export function comesBack({ deadline, period }: Pick<Task, 'deadline' | 'period'>): boolean {
  if (deadline === null) return period === 'half-year' || period === 'nine-months'
  return deadline.kind === 'recurring' && deadline.cycle !== 'day'
}

/** Why a plan cannot run until a day, in words; null where it can. */
export function runFault({ header }: Pick<Plan, 'header'>, runsUntil: Day, today: Day): string | null {
  const begin = header.issuedOn ?? today
  if (runsUntil < begin) return `Ngày kết thúc không thể trước ngày ban hành ${formatDay(begin)}.`
  if (yearOf(runsUntil) > yearOf(today) + longestYears) {
    return `Ngày kết thúc xa nhất là hết năm ${yearOf(today) + longestYears}.`
  }
  return null
}
