import { addDays, type Day } from '../calendar/day.ts'
import { addWorkingDays, isWorkingDay, type WorkingCalendar, workingDaysBetween } from '../calendar/working-days.ts'
import { announcedFrom } from '../tracking/periods.ts'
import { type Due, effectiveDue, type Task } from '../tracking/task.ts'
import type { Policy } from '../tracking/unit.ts'

/** A working day on which a due date is spoken of, and why. `count` is in working days; 0 on the day itself. */
export type Milestone = { day: Day; kind: 'ahead' | 'on-the-day' | 'overdue'; count: number }

export type ReminderPolicy = Pick<Policy, 'ahead' | 'onTheDay' | 'overdue'>

type Reminded = Pick<Task, 'deadline' | 'due' | 'extension' | 'periodFrom'>

/**
 * The policy as it holds for one row. Of a duty that comes back a round is not announced while the one before it can
 * still be done in time: seven working days ahead of each Saturday is a letter nearly every day, and nobody reads those.
 * A weekly one is announced once, by the lead that is closest. Where no lead is left, the last working day is spoken of.
 * What has no rhythm of its own and yet a period ("báo cáo 6 tháng", given a day) is not announced before that begins.
 */
export function policyFor(task: Reminded, policy: ReminderPolicy, calendar: WorkingCalendar): ReminderPolicy {
  const { deadline } = task
  const counts = effectiveDue(task)
  const from = announcedFrom(task)
  if (from === null || counts === null) return policy
  const isWeekly = deadline?.kind === 'recurring' && deadline.cycle === 'week'
  const leads = isWeekly ? policy.ahead.filter((count) => count === Math.min(...policy.ahead)) : policy.ahead
  const ahead = leads.filter((count) => addWorkingDays(calendar, counts.remindFor, -count) >= from)
  return { ...policy, ahead, onTheDay: policy.onTheDay || ahead.length === 0 }
}

/** Whether a digest of `day` names a row: it is overdue, or as near as the policy looks ahead. `own`: the row's, by `policyFor`. */
export function isToldOn(day: Day, due: Due, own: ReminderPolicy, calendar: WorkingCalendar): boolean {
  return due.remindFor <= day || due.remindFor <= horizonOf(day, own, calendar)
}

/**
 * What `day` is to a due date: by default 7, 3 and 1 working days ahead of the last working day, that day itself, then
 * 1, 3, 5, 10, 15 … working days after the strict last day. Null on every other day, and always on a day off.
 */
function milestoneOn(
  { lastDay, remindFor }: Due,
  policy: ReminderPolicy,
  calendar: WorkingCalendar,
  day: Day,
): Milestone | null {
  if (!isWorkingDay(calendar, day)) return null
  if (day < remindFor) {
    const count = workingDaysBetween(calendar, day, remindFor)
    return policy.ahead.includes(count) ? { day, kind: 'ahead', count } : null
  }
  if (day === remindFor) return policy.onTheDay ? { day, kind: 'on-the-day', count: 0 } : null
  if (day <= lastDay) return null
  const count = workingDaysBetween(calendar, lastDay, day)
  return isOverdueMilestone(count, policy.overdue) ? { day, kind: 'overdue', count } : null
}

/** Every milestone of a due date in (`from`, `to`], in order. */
export function milestonesOf(
  due: Due,
  policy: ReminderPolicy,
  calendar: WorkingCalendar,
  from: Day,
  to: Day,
): Milestone[] {
  const found: Milestone[] = []
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const milestone = milestoneOn(due, policy, calendar, day)
    if (milestone) found.push(milestone)
  }
  return found
}

/** The latest `remindFor` that a digest of `today` can still list: as far ahead as the policy looks. */
export function horizonOf(today: Day, policy: ReminderPolicy, calendar: WorkingCalendar): Day {
  return addWorkingDays(calendar, today, Math.max(0, ...policy.ahead))
}

/**
 * The latest strict last day that can belong to a `remindFor` within the horizon: a deadline inside Tết is reminded of
 * before it. This is how far the tracking list must be read.
 */
export function lastDayHorizonOf(today: Day, policy: ReminderPolicy, calendar: WorkingCalendar): Day {
  return addDays(addWorkingDays(calendar, horizonOf(today, policy, calendar), 1), -1)
}

// "1, 3, then every 5": the first ones as given, then each multiple that lies after them.
function isOverdueMilestone(count: number, { first, every }: Policy['overdue']): boolean {
  return first.includes(count) || (count > Math.max(0, ...first) && count % every === 0)
}
