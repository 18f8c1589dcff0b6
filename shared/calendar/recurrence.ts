import { addDays, Day, dayOf, lastDayOfMonth, monthOf, weekdayOf, yearOf, formatDay } from './day.ts'

/**
 * A deadline that comes back. `at` is the day in the cycle: `5` (ISO weekday) for a week, `25` for a month, `3-20`
 * (third month, day 20) for a quarter, `11-15` for a year, null where the plan names no day. `next`: that day lies in
 * the period after the one reported on. `time`: the hour on that day, `15:00`.
 */
export type RecurringRule = {
  readonly cycle: 'day' | 'week' | 'month' | 'quarter' | 'year'
  readonly at: string | null
  readonly bound: 'before' | 'by' | 'on'
  readonly next: boolean
  readonly time?: string
}

/** Before an hour of a day is on that day: "trước 15 giờ thứ Năm hằng tuần" leaves until Thursday, at three. */
const boundOf = ({ bound, time }: RecurringRule): RecurringRule['bound'] =>
  bound === 'before' && time !== undefined ? 'by' : bound

export type Occurrence = {
  /** The period reported on: `tháng 5/2024`, `quý II/2024`, `năm 2024`. */
  readonly periodLabel: string
  /** The first day of that period; where the day is due before it ("trước ngày 01 hằng tháng"), of the one before. */
  readonly begin: Day
  /** The last day of the period reported on. */
  readonly periodEnd: Day
  /** The strict last day on time. */
  readonly lastDay: Day
  /** True where the plan names no day in the cycle: `lastDay` is then the period's last day, and nobody's deadline. */
  readonly assumed: boolean
}

const roman = ['I', 'II', 'III', 'IV']

/** A stretch of months, the first counted from year 0. */
type Period = { readonly label: string; readonly firstMonth: number; readonly months: number }

function periodAt(cycle: 'month' | 'quarter' | 'year', index: number): Period {
  if (cycle === 'month')
    return { label: `tháng ${(index % 12) + 1}/${Math.floor(index / 12)}`, firstMonth: index, months: 1 }
  if (cycle === 'quarter')
    return { label: `quý ${roman[index % 4]}/${Math.floor(index / 4)}`, firstMonth: index * 3, months: 3 }
  return { label: `năm ${index}`, firstMonth: index * 12, months: 12 }
}

/** Where in its period the day stands: the month from 1, and the day of that month. */
function placeOf(rule: RecurringRule): { month: number; day: number } | null {
  const numbers = (rule.at ?? '').split('-').map(Number)
  const [first, second] = numbers
  if (first === undefined || !numbers.every((n) => Number.isInteger(n) && n > 0)) return null
  return second === undefined ? { month: 1, day: first } : { month: first, day: second }
}

/**
 * The last day on time in a month where `day` is the day named. A day that the month lacks is its last one: *trước
 * ngày 31 hằng tháng* leaves until 30/4 in April (30 is the day before 31), *chậm nhất ngày 31* as well.
 */
function lastDayIn(monthIndex: number, day: number, bound: RecurringRule['bound']): Day {
  const year = Math.floor(monthIndex / 12)
  const month = (monthIndex % 12) + 1
  const end = lastDayOfMonth(year, month)
  if (bound === 'before') {
    const first = dayOf(year, month, 1)
    const last = first === null ? end : addDays(first, day - 2)
    return last < end ? last : end
  }
  return dayOf(year, month, day) ?? end
}

/** Working index of the period that `day` lies in. */
function indexOf(cycle: 'month' | 'quarter' | 'year', day: Day): number {
  const months = yearOf(day) * 12 + monthOf(day) - 1
  return cycle === 'month' ? months : cycle === 'quarter' ? Math.floor(months / 3) : yearOf(day)
}

/** The strict last days of `rule` within [from, to], oldest first; empty when `to` is before `from`. */
export function occurrences(rule: RecurringRule, from: Day, to: Day): Occurrence[] {
  if (to < from) return []
  if (rule.cycle === 'day') return eachDay(from, to)
  if (rule.cycle === 'week') return eachWeek(rule, from, to)
  const { cycle } = rule
  const place = placeOf(rule)
  const found: Occurrence[] = []
  // One period more on either side: "before the 1st" falls in the month before.
  for (let index = indexOf(cycle, from) - 1; index <= indexOf(cycle, to) + 1; index++) {
    const { firstMonth, months } = periodAt(cycle, index)
    const lastDay = place
      ? lastDayIn(firstMonth + Math.min(place.month, months) - 1, place.day, boundOf(rule))
      : lastDayIn(firstMonth + months - 1, 31, 'by')
    if (lastDay < from || lastDay > to) continue
    const reported = periodAt(cycle, rule.next ? index - 1 : index)
    const periodEnd = lastDayIn(reported.firstMonth + reported.months - 1, 31, 'by')
    const begin = beginOf(cycle, firstDayOf(reported.firstMonth), lastDay)
    found.push({ periodLabel: reported.label, begin, periodEnd, lastDay, assumed: place === null })
  }
  return found
}

// "Trước 17 giờ hằng ngày" is due on the day itself, whatever the bound: the hour is what it stands before.
function eachDay(from: Day, to: Day): Occurrence[] {
  const found: Occurrence[] = []
  for (let day = from; day <= to; day = addDays(day, 1))
    found.push({ periodLabel: `ngày ${formatDay(day)}`, begin: day, periodEnd: day, lastDay: day, assumed: false })
  return found
}

function eachWeek(rule: RecurringRule, from: Day, to: Day): Occurrence[] {
  const place = placeOf(rule)
  const weekday = Math.min(place?.day ?? 7, 7) - (place && boundOf(rule) === 'before' ? 1 : 0)
  const found: Occurrence[] = []
  // Weeks are counted from Monday, as offices do.
  for (let monday = addDays(from, -6 - weekdayOf(from)); monday <= addDays(to, 7); monday = addDays(monday, 7)) {
    const lastDay = addDays(monday, weekday - 1)
    if (lastDay < from || lastDay > to) continue
    const reported = rule.next ? addDays(monday, -7) : monday
    const periodEnd = addDays(reported, 6)
    const periodLabel = `tuần từ ${formatDay(reported)} đến ${formatDay(periodEnd)}`
    found.push({ periodLabel, begin: beginOf('week', reported, lastDay), periodEnd, lastDay, assumed: place === null })
  }
  return found
}

function beginOf(cycle: RecurringRule['cycle'], firstDay: Day, lastDay: Day): Day {
  return firstDay <= lastDay ? firstDay : periodBefore(cycle, firstDay)
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const

/** The first day of the period before the one that begins on `begin`. */
export function periodBefore(cycle: RecurringRule['cycle'], begin: Day): Day {
  if (cycle === 'day') return addDays(begin, -1)
  if (cycle === 'week') return addDays(begin, -7)
  return firstDayOf(yearOf(begin) * 12 + monthOf(begin) - 1 - monthsOf[cycle])
}

function firstDayOf(monthIndex: number): Day {
  const year = Math.floor(monthIndex / 12)
  const month = (monthIndex % 12) + 1
  return dayOf(year, month, 1) ?? lastDayOfMonth(year, month)
}

/** Days from one last day to the next, at least and at most: a month can lack the day that is named. */
const spans = { day: [1, 1], week: [7, 7], month: [28, 34], quarter: [87, 97], year: [365, 367] } as const

/** The last day of the period before the one that is due on `lastDay`; where the plan names no day, a short cycle earlier. */
export function previousLastDay(rule: RecurringRule, lastDay: Day): Day {
  const [shortest, longest] = spans[rule.cycle]
  const before = occurrences(rule, addDays(lastDay, -longest), addDays(lastDay, -1)).at(-1)
  return before === undefined || before.assumed ? addDays(lastDay, -shortest) : before.lastDay
}
