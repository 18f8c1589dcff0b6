import { addDays, type Day, type Instant, weekdayOf } from '../calendar/day.ts'
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-days.ts'
import type { OutboxRow } from './outbox.ts'
import { rowsToCoordinators } from './planned-row.ts'

/** The Monday of the week that `day` lies in. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** Whether a run of `today` is the week's first: on its first working day, or the first run where that one was missed. */
export function isWeeksFirst(calendar: WorkingCalendar, lastRun: Day | null, today: Day): boolean {
  if (!isWorkingDay(calendar, today)) return false
  const isFirstDay = !daysBefore(today).some((day) => isWorkingDay(calendar, day))
  return isFirstDay || (lastRun !== null && lastRun < mondayOf(today))
}

/**
 * The coordinators' letters of the week, for its first run: one an address a week, since the key names the week's
 * Monday. A row also stands under the day on which it was planned, so whoever plans looks at `daysBefore` first: a run
 * that crashed may have planned it there.
 */
export function weeklyRows(unit: string, coordinators: readonly string[], today: Day, now: Instant): OutboxRow[] {
  return rowsToCoordinators(coordinators, { unit, day: today, kind: 'summary', about: mondayOf(today), now })
}

/** The days of the week before `day`. */
export function daysBefore(day: Day): Day[] {
  const days: Day[] = []
  for (let each = mondayOf(day); each < day; each = addDays(each, 1)) days.push(each)
  return days
}
