import { type Day, daysBetween } from '../calendar/day.ts'
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts'
import { aimed } from './aim.ts'
import { effectiveDue, type Task } from './task.ts'

/** The four boxes of official statistics, in their order. */
export const boxes = ['done-on-time', 'done-late', 'open-in-time', 'open-overdue'] as const
export type Box = (typeof boxes)[number]

export const boxTitles: Record<Box, string> = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  'open-in-time': 'Chưa hoàn thành trong hạn',
  'open-overdue': 'Chưa hoàn thành quá hạn',
}

/**
 * The box a row falls in today. Null for rows that are not tracked to a date: withdrawn ones, and standing duties, which
 * QĐ 23/2018/QĐ-TTg leaves out.
 */
export function boxOf(task: Task, today: Day): Box | null {
  if (task.status === 'withdrawn' || task.standing) return null
  const due = effectiveDue(task)
  if (task.status === 'done') {
    const on = task.completion?.on
    return due && on && on > due.lastDay ? 'done-late' : 'done-on-time'
  }
  return due && today > due.lastDay ? 'open-overdue' : 'open-in-time'
}

/** Calendar days past the last day on time; 0 while on time or undated. */
export function daysLate(task: Task, today: Day): number {
  const due = effectiveDue(task)
  if (!due || task.status !== 'open') return 0
  return Math.max(0, daysBetween(due.lastDay, today))
}

export type Label = 'overdue' | 'due-soon' | 'undated' | 'standing'

/** How many working days ahead a task is called "sắp đến hạn". */
export const soonDays = 7

/** Labels that are computed, never stored: *Quá hạn*, *Sắp đến hạn* (within `soon` working days), *Chưa có hạn*. */
export function labelOf(task: Task, today: Day, calendar: WorkingCalendar, soon = soonDays): Label | null {
  if (task.status !== 'open') return null
  if (task.standing) return 'standing'
  const due = effectiveDue(aimed(task, calendar))
  if (!due) return 'undated'
  if (today > due.lastDay) return 'overdue'
  return due.remindFor <= addWorkingDays(calendar, today, soon) ? 'due-soon' : null
}

export type BoxCounts = Record<Box, number> & { standing: number; undated: number; total: number }

export function noCounts(): BoxCounts {
  return {
    'done-on-time': 0,
    'done-late': 0,
    'open-in-time': 0,
    'open-overdue': 0,
    standing: 0,
    undated: 0,
    total: 0,
  }
}

/** Counts one more row; `total` counts the rows that stand in a box. */
export function counted(counts: BoxCounts, task: Task, today: Day): BoxCounts {
  const box = boxOf(task, today)
  return {
    ...counts,
    ...(box && { [box]: counts[box] + 1 }),
    total: counts.total + (box ? 1 : 0),
    standing: counts.standing + (task.standing && task.status !== 'withdrawn' ? 1 : 0),
    undated: counts.undated + (box && !effectiveDue(task) ? 1 : 0),
  }
}

export type Statistics = {
  all: BoxCounts
  byPlan: Array<{ id: string; label: string; counts: BoxCounts }>
  byAgency: Array<{ id: string; label: string; counts: BoxCounts }>
}

/** The boxes of a list of rows, overall, by plan and by agency. */
export function statisticsOf(tasks: Iterable<Task>, today: Day): Statistics {
  let all = noCounts()
  const plans = new Map<string, { id: string; label: string; counts: BoxCounts }>()
  const agencies = new Map<string, { id: string; label: string; counts: BoxCounts }>()
  for (const task of tasks) {
    all = counted(all, task, today)
    tally(plans, task.planId, task.planLabel, task, today)
    tally(agencies, task.agencyId, task.agencyName, task, today)
  }
  return { all, byPlan: [...plans.values()], byAgency: [...agencies.values()] }
}

function tally(
  groups: Map<string, { id: string; label: string; counts: BoxCounts }>,
  id: string,
  label: string,
  task: Task,
  today: Day,
): void {
  const group = groups.get(id) ?? { id, label, counts: noCounts() }
  groups.set(id, { ...group, counts: counted(group.counts, task, today) })
}
