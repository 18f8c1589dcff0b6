import { addDays, type Day } from '../calendar/day.ts'
import { inOrder } from '../calendar/order.ts'
import { periodBefore, previousLastDay } from '../calendar/recurrence.ts'
import { effectiveDue, type Task } from './task.ts'

// A weekly duty has fifty rows a year. What has to be looked at is what is overdue, the period that runs and the next
// one; those after it are there, and are counted in one line.

type OfPeriod = Pick<Task, 'periodFrom' | 'deadline' | 'due'>

/**
 * The first day on which a row can be confirmed and counts; null where it is of no period. That is its period's first day,
 * or an earlier one on which letters can ask for it: "trước ngày 05 hằng tháng" is announced from the 5th of the month
 * before on, once the round before is over, and what is due within Tết on the last working day before it. The row is one
 * whose days are aimed by the calendar as it is now.
 */
export function beginOf(task: OfPeriod): Day | null {
  const { periodFrom, due } = task
  if (periodFrom === undefined) return null
  const days = [periodFrom, announcedFrom(task), due?.remindFor]
  return days.reduce<Day>((first, day) => (day && day < first ? day : first), periodFrom)
}

/**
 * The first day on which a reminder can speak of a row ahead of its day: of a duty that comes back the day behind the last
 * one of the round before, of another period its first. Null where any day will do.
 */
export function announcedFrom({ periodFrom, deadline, due }: OfPeriod): Day | null {
  if (deadline?.kind !== 'recurring') return periodFrom ?? null
  return due && addDays(previousLastDay(deadline, due.lastDay), 1)
}

/** Whether there is something to do yet: the row's period has begun, or it is of none. */
export function hasBegun(task: OfPeriod, today: Day): boolean {
  const { periodFrom } = task
  return periodFrom === undefined || periodFrom <= today || (beginOf(task) ?? today) <= today
}

/** Whether the row is of a period behind the next one, and nothing has become of it. */
export function isLater(task: OfPeriod & Pick<Task, 'status'>, today: Day): boolean {
  const { status, periodFrom, deadline } = task
  if (status === 'done' || periodFrom === undefined || deadline?.kind !== 'recurring') return false
  return periodBefore(deadline.cycle, periodFrom) > today && !hasBegun(task, today)
}

/** The same for all periods of a duty; a sentence may ask for two rhythms, each in its own words. Null where nothing recurs. */
export function dutyOf({ planId, agencyId, series, deadline }: Task): string | null {
  return series === undefined ? null : [planId, agencyId, series, deadline?.text].join('|')
}

/** Whether a row is of the same duty as another, of its period or a later one. */
export function isOfDutyFrom(row: Task, first: Task): boolean {
  return dutyOf(row) !== null && dutyOf(row) === dutyOf(first) && byPeriod(row, first) >= 0
}

/** A row that is shown, with those behind it of the same duty that are not. */
export type Folded = { task: Task; later: Task[] }

/** The rows in their order, the later ones each behind the last that is shown of their duty. */
export function folded(rows: readonly Task[], today: Day): Folded[] {
  const shown: Folded[] = []
  const ofDuty = new Map<string, Folded>()
  const show = (task: Task): void => {
    const head = { task, later: [] }
    shown.push(head)
    const before = ofDuty.get(alike(task))
    if (before === undefined || byPeriod(before.task, task) < 0) ofDuty.set(alike(task), head)
  }
  const behind: Task[] = []
  for (const task of rows) {
    if (isLater(task, today)) behind.push(task)
    else show(task)
  }
  for (const task of behind.toSorted(byPeriod)) {
    const head = ofDuty.get(alike(task))
    // Where nothing nearer is left, the first of the later ones stands for them.
    if (head === undefined) show(task)
    else head.later.push(task)
  }
  return shown
}

/** What stands in one list together: a list holds open rows or withdrawn ones, with a date or without. */
function alike(task: Task): string {
  return [task.status, effectiveDue(task) !== null, dutyOf(task)].join('|')
}

/** Compares rows of one duty: the earlier period first. */
export function byPeriod(a: Task, b: Task): number {
  return inOrder(a.periodFrom ?? '', b.periodFrom ?? '')
}

/** By their ids the rows that a list leaves out, and how many of them stand behind one that it shows. */
export type Folding = { away: ReadonlySet<string>; behind: ReadonlyMap<string, number> }

/** The same of a list that is read page by page, from all its rows. */
export function foldingOf(rows: readonly Task[], today: Day): Folding {
  const heads = folded(rows, today).filter(({ later }) => later.length > 0)
  return {
    away: new Set(heads.flatMap(({ later }) => later.map(({ id }) => id))),
    behind: new Map(heads.map(({ task, later }) => [task.id, later.length])),
  }
}

export const nothingFolded: Folding = { away: new Set(), behind: new Map() }
