import { z } from 'zod'
import { addDays, Day, weekdayOf } from './day.ts'
import { type CalendarRow, isWorkingDay, type WorkingCalendar } from './working-days.ts'

/**
 * How a calendar counted on a day: where it left "Monday to Friday", over all the days that a reminder of that day can
 * look at. Kept beside what was done by it, so that it is seen later which days a new decision has moved, whether a unit
 * entered it or a new release brought it.
 */
export const CountedDays = z.object({ from: Day, to: Day, off: z.array(Day), worked: z.array(Day) })
export type CountedDays = z.infer<typeof CountedDays>

/** Longer than any stretch of days off reaches back, and than any policy looks ahead. */
const back = 62
const ahead = 200

// Nearly all units of a deployment share one calendar, and each start of a morning asks for the same day.
const known = new WeakMap<WorkingCalendar, Map<Day, CountedDays>>()

export function countedDays(calendar: WorkingCalendar, on: Day): CountedDays {
  const ofCalendar = known.get(calendar) ?? new Map<Day, CountedDays>()
  known.set(calendar, ofCalendar)
  const counted = ofCalendar.get(on) ?? count(calendar, on)
  ofCalendar.set(on, counted)
  return counted
}

function count(calendar: WorkingCalendar, on: Day): CountedDays {
  const [from, to] = [addDays(on, -back), addDays(on, ahead)]
  const counted: CountedDays = { from, to, off: [], worked: [] }
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const [isWorked, isWeekday] = [isWorkingDay(calendar, day), weekdayOf(day) < 6]
    if (isWorked !== isWeekday) (isWorked ? counted.worked : counted.off).push(day)
  }
  return counted
}

/** The calendar as it counted then; outside of the days that are known, as it counts now. */
export function calendarOfThen({ from, to, off, worked }: CountedDays, now: WorkingCalendar): WorkingCalendar {
  const rows = new Map<Day, CalendarRow>()
  const row = { occasion: 'other', name: '', basis: 'decision', source: '' } as const
  for (const day of off) rows.set(day, { ...row, day, kind: 'holiday' })
  for (const day of worked) rows.set(day, { ...row, day, kind: 'swapped-working' })
  return {
    rowOn: (day) => (day < from || day > to ? now.rowOn(day) : rows.get(day)),
    isYearKnown: (year) => now.isYearKnown(year),
  }
}
