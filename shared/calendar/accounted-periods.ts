import { addDays, type Day, dayOf, lastDayOfMonth, monthOf, yearOf } from './day.ts'

/** A stretch of days, both ends included, under the name by which an office gives account of it. */
export type AccountedPeriod = { readonly name: string; readonly from: Day; readonly to: Day }

/**
 * What is usually given account of around `today`: the month, quarter and year that run, and those that have just ended,
 * since a quarter's numbers are asked for in the first days of the next.
 */
export function accountedPeriods(today: Day): AccountedPeriod[] {
  return [
    { name: 'Tháng này', ...around(today, 1) },
    { name: 'Tháng trước', ...before(today, 1) },
    { name: 'Quý này', ...around(today, 3) },
    { name: 'Quý trước', ...before(today, 3) },
    { name: 'Năm nay', ...around(today, 12) },
    { name: 'Năm trước', ...before(today, 12) },
  ]
}

/** The stretch of `months` months, counted from January, that `day` lies in. */
function around(day: Day, months: number): { from: Day; to: Day } {
  const last = Math.ceil(monthOf(day) / months) * months
  const from = dayOf(yearOf(day), last - months + 1, 1)
  return { from: from ?? day, to: lastDayOfMonth(yearOf(day), last) }
}

const before = (day: Day, months: number) => around(addDays(around(day, months).from, -1), months)
