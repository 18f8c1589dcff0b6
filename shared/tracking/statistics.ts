import { type Day, daysBetween, formatDay } from '../calendar/day.ts'
import { inOrder } from '../calendar/order.ts'
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts'
import { aimed } from './aim.ts'
import { awaitsOccasion } from './events.ts'
import { type Folding, foldingOf, hasBegun } from './periods.ts'
import { type Due, effectiveDue, type Task } from './task.ts'

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
 * QĐ 23/2018/QĐ-TTg leaves out. A period that has not begun asks nothing of anybody yet, and is in none either: with fifty
 * weeks a year in it, "chưa hoàn thành trong hạn" would say nothing. Nor does what waits for something to happen, or to be
 * asked for (`awaitsOccasion`).
 */
export function boxOf(task: Task, today: Day): Box | null {
  return boxBy(effectiveDue(task), task, today)
}

/** The box it would fall in had nobody granted a later date. */
function originalBoxOf(task: Task, today: Day): Box | null {
  return boxBy(task.due, task, today)
}

function boxBy(due: Due | null, task: Task, today: Day): Box | null {
  if (task.status === 'withdrawn' || task.standing || awaitsOccasion(task)) return null
  if (task.status === 'done') {
    const on = task.completion?.on
    return due && on && on > due.lastDay ? 'done-late' : 'done-on-time'
  }
  if (due && today > due.lastDay) return 'open-overdue'
  return hasBegun(task, today) ? 'open-in-time' : null
}

/** Last days between which rows are counted, both included; open where none is given. */
export type DueWithin = { dueFrom?: Day | undefined; dueTo?: Day | undefined }

/** Whether a row's date, the granted one where there is one, lies within; a row without a date is due in no period. */
export function isDueWithin(task: Task, { dueFrom, dueTo }: DueWithin): boolean {
  if (dueFrom === undefined && dueTo === undefined) return true
  const due = effectiveDue(task)
  return due !== null && (dueFrom ?? due.lastDay) <= due.lastDay && due.lastDay <= (dueTo ?? due.lastDay)
}

/** `việc có hạn từ ngày 01/7/2024 đến hết ngày 30/9/2024`; `mọi việc` where nothing narrows it. */
export function withinInWords({ dueFrom, dueTo }: DueWithin): string {
  const parts = [dueFrom && `từ ngày ${formatDay(dueFrom)}`, dueTo && `đến hết ngày ${formatDay(dueTo)}`].filter(
    Boolean,
  )
  return parts.length === 0 ? 'mọi việc' : `việc có hạn ${parts.join(' ')}`
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

/**
 * The boxes count against the date that was granted; `byOriginal` counts the same rows against the date of the document,
 * so that both can be shown. `extended`: how many of the rows have a granted date; `undated`: how many of the open ones
 * have none at all. In no box are, and counted by themselves: `ahead`, open rows of periods that have not begun; `awaiting`,
 * those that wait for something to happen; standing duties.
 */
export type BoxCounts = Record<Box, number> & {
  standing: number
  undated: number
  ahead: number
  awaiting: number
  total: number
  extended: number
  byOriginal: Record<Box, number>
}

const emptyBoxes: Record<Box, number> = { 'done-on-time': 0, 'done-late': 0, 'open-in-time': 0, 'open-overdue': 0 }

export function noCounts(): BoxCounts {
  return {
    ...emptyBoxes,
    standing: 0,
    undated: 0,
    ahead: 0,
    awaiting: 0,
    total: 0,
    extended: 0,
    byOriginal: emptyBoxes,
  }
}

/** How many rows stand in a box of those in time only because a later date was granted. */
export function byExtension(counts: BoxCounts, box: Box): number {
  return Math.max(0, counts[box] - counts.byOriginal[box])
}

/** A row's box, and the one by the date of the document: without a granted date they are one. */
type Boxes = { box: Box | null; original: Box | null }

function boxesOf(task: Task, today: Day): Boxes {
  const box = boxOf(task, today)
  return { box, original: task.extension === null ? box : originalBoxOf(task, today) }
}

/** Counts one more row; `total` counts the rows that stand in a box. */
export function counted(counts: BoxCounts, task: Task, today: Day): BoxCounts {
  return countedIn(counts, task, boxesOf(task, today))
}

function countedIn(counts: BoxCounts, task: Task, { box, original }: Boxes): BoxCounts {
  const { byOriginal } = counts
  const awaits = awaitsOccasion(task)
  return {
    ...counts,
    ...(box && { [box]: counts[box] + 1 }),
    byOriginal: original ? { ...byOriginal, [original]: byOriginal[original] + 1 } : byOriginal,
    extended: counts.extended + (box && task.extension ? 1 : 0),
    total: counts.total + (box ? 1 : 0),
    standing: counts.standing + (task.standing && task.status !== 'withdrawn' ? 1 : 0),
    undated: counts.undated + (box && task.status === 'open' && !effectiveDue(task) ? 1 : 0),
    ahead: counts.ahead + (task.status === 'open' && !box && !task.standing && !awaits ? 1 : 0),
    awaiting: counts.awaiting + (awaits ? 1 : 0),
  }
}

export type Statistics = {
  all: BoxCounts
  byPlan: Array<{ id: string; label: string; counts: BoxCounts }>
  byAgency: Array<{ id: string; label: string; counts: BoxCounts }>
  /** The rows with a granted date, the earliest original date first. */
  extended: ExtendedRow[]
  /** What a list of these rows counts and does not show. */
  folding: Folding
}

/** A row that was given more time: both dates, and where it stands by each. */
export type ExtendedRow = { task: Task; original: Day | null; granted: Day; box: Box; originalBox: Box }

/** The boxes of a list of rows, overall, by plan and by agency. */
export function statisticsOf(tasks: readonly Task[], today: Day): Statistics {
  let all = noCounts()
  const plans = new Map<string, { id: string; label: string; counts: BoxCounts }>()
  const agencies = new Map<string, { id: string; label: string; counts: BoxCounts }>()
  const extended: ExtendedRow[] = []
  for (const task of tasks) {
    // Once a row: whether a period ahead has begun takes its rhythm and the calendar to say.
    const inBoxes = boxesOf(task, today)
    all = countedIn(all, task, inBoxes)
    extended.push(...extendedRow(task, inBoxes))
    tally(plans, { id: task.planId, label: task.planLabel }, task, inBoxes)
    tally(agencies, { id: task.agencyId, label: task.agencyName }, task, inBoxes)
  }
  const earliestFirst = extended.toSorted((a, b) => inOrder(a.original ?? '', b.original ?? ''))
  return {
    all,
    byPlan: [...plans.values()],
    byAgency: [...agencies.values()],
    extended: earliestFirst,
    folding: foldingOf(tasks, today),
  }
}

function extendedRow(task: Task, { box, original: originalBox }: Boxes): ExtendedRow[] {
  if (task.extension === null || box === null || originalBox === null) return []
  return [{ task, original: task.due?.lastDay ?? null, granted: task.extension.lastDay, box, originalBox }]
}

function tally(
  groups: Map<string, { id: string; label: string; counts: BoxCounts }>,
  { id, label }: { id: string; label: string },
  task: Task,
  inBoxes: Boxes,
): void {
  const group = groups.get(id) ?? { id, label, counts: noCounts() }
  groups.set(id, { ...group, counts: countedIn(group.counts, task, inBoxes) })
}
