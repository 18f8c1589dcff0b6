import { addDays, dayOf, daysBetween, weekdayOf, yearOf, type Day } from './day.ts'
import { decidedRows } from './holiday-decisions.ts'
import { statutoryRows, type CalendarRow, type Occasion } from './holidays.ts'

export type { CalendarRow } from './holidays.ts'

/**
 * Which days are worked: Monday to Friday, less holidays (BLLĐ 2019 art. 112) and compensatory days (art. 111(3)),
 * with the swaps that the Government orders. Make one with `workingCalendar`; ask it through the functions below.
 */
export type WorkingCalendar = {
  /** The exception that holds on `day`, if any. */
  readonly rowOn: (day: Day) => CalendarRow | undefined
  /** Whether the yearly decisions on Tết and National Day are in the data. */
  readonly isYearKnown: (year: number) => boolean
}

export type DayKind =
  | { readonly kind: 'working' }
  | { readonly kind: 'weekend' }
  | { readonly kind: CalendarRow['kind']; readonly name: string; readonly basis: CalendarRow['basis'] }

/**
 * The calendar of Viet Nam, corrected by `extra` (a unit's own rows, or a decision newer than this release; the last
 * row given for a day wins). A decision on an occasion replaces the statutory days of that occasion and year.
 */
export function workingCalendar(extra: readonly CalendarRow[] = []): WorkingCalendar {
  const given = new Map<Day, CalendarRow>()
  const decided = new Map<number, Set<Occasion>>()
  for (const row of [...decidedRows, ...extra]) {
    given.set(row.day, row)
    if (row.basis !== 'decision' || row.occasion === 'other' || row.occasion === 'swap') continue
    const occasions = decided.get(yearOf(row.day)) ?? new Set()
    decided.set(yearOf(row.day), occasions.add(row.occasion))
  }

  // Filled year by year as asked; the same year always gives the same rows, so callers see a pure function.
  const statutory = new Map<number, ReadonlyMap<Day, CalendarRow>>()
  const statutoryOf = (year: number): ReadonlyMap<Day, CalendarRow> => {
    const known = statutory.get(year)
    if (known) return known
    const rows = new Map(statutoryRows(year, decided.get(year) ?? new Set()).map((row) => [row.day, row]))
    statutory.set(year, rows)
    return rows
  }

  return {
    rowOn: (day) => given.get(day) ?? statutoryOf(yearOf(day)).get(day),
    isYearKnown: (year) => {
      const occasions = decided.get(year)
      return occasions !== undefined && occasions.has('tet') && occasions.has('national-day')
    },
  }
}

/** The calendar as this release knows it. */
export const vietnamCalendar: WorkingCalendar = workingCalendar()

/** False for a year whose Tết and National Day are derived, not decided; say so wherever such a year is shown. */
export function isYearKnown(cal: WorkingCalendar, year: number): boolean {
  return cal.isYearKnown(year)
}

/** Every dated exception of `year`, in order: holidays, compensatory days, swaps. */
export function exceptionsIn(cal: WorkingCalendar, year: number): CalendarRow[] {
  const rows: CalendarRow[] = []
  const last = `${year}-12-31`
  for (let day = dayOf(year, 1, 1); day !== null && day <= last; day = addDays(day, 1)) {
    const row = cal.rowOn(day)
    if (row) rows.push(row)
  }
  return rows
}

/** Why `day` is worked or not. */
export function dayKind(cal: WorkingCalendar, day: Day): DayKind {
  const row = cal.rowOn(day)
  if (row) return { kind: row.kind, name: row.name, basis: row.basis }
  return { kind: weekdayOf(day) >= 6 ? 'weekend' : 'working' }
}

export function isWorkingDay(cal: WorkingCalendar, day: Day): boolean {
  const { kind } = dayKind(cal, day)
  return kind === 'working' || kind === 'swapped-working'
}

/** `day` if it is worked, else the nearest working day before it. */
export function lastWorkingDayOnOrBefore(cal: WorkingCalendar, day: Day): Day {
  let found = day
  while (!isWorkingDay(cal, found)) found = addDays(found, -1)
  return found
}

/** `day` if it is worked, else the nearest working day after it. */
export function firstWorkingDayOnOrAfter(cal: WorkingCalendar, day: Day): Day {
  let found = day
  while (!isWorkingDay(cal, found)) found = addDays(found, 1)
  return found
}

/**
 * The `n`-th working day after `day`, or before it where `n` is negative; `day` itself is not counted (BLDS 2015
 * art. 147), so 0 gives `day` unchanged, worked or not.
 */
export function addWorkingDays(cal: WorkingCalendar, day: Day, n: number): Day {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`)
  const step = Math.sign(n)
  let found = day
  for (let left = Math.abs(n); left > 0;) {
    found = addDays(found, step)
    if (isWorkingDay(cal, found)) left--
  }
  return found
}

/** Working days in (from, to]; negative, counted in (to, from], when `to` is earlier. */
export function workingDaysBetween(cal: WorkingCalendar, from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(cal, to, from)
  let count = workedUpTo(cal, to) - workedUpTo(cal, from)
  for (let year = yearOf(from); year < yearOf(to); year++) count += workedIn(cal, year).at(-1) ?? 0
  return count
}

// A morning asks how long each open row has been overdue; a year is counted through once and then looked up.
const counted = new WeakMap<WorkingCalendar, Map<number, Uint16Array>>()

/** Working days from the first of January to `day`, both included. */
function workedUpTo(cal: WorkingCalendar, day: Day): number {
  const year = yearOf(day)
  const first = dayOf(year, 1, 1)
  return first === null ? 0 : (workedIn(cal, year)[daysBetween(first, day)] ?? 0)
}

/** For each day of a year, how many working days the year has had. */
function workedIn(cal: WorkingCalendar, year: number): Uint16Array {
  const years = counted.get(cal) ?? new Map<number, Uint16Array>()
  counted.set(cal, years)
  const known = years.get(year)
  if (known) return known
  const counts: number[] = []
  const last = dayOf(year, 12, 31)
  // The day after the year is not asked for: 9999 has none.
  for (let day = dayOf(year, 1, 1); day !== null; day = day === last ? null : addDays(day, 1)) {
    counts.push((counts.at(-1) ?? 0) + (isWorkingDay(cal, day) ? 1 : 0))
  }
  const sums = Uint16Array.from(counts)
  years.set(year, sums)
  return sums
}

/**
 * The day that reminders aim at: the last working day not after the strict last day. A deadline on a day off is not
 * moved (whether BLDS 2015 art. 148 covers a fixed date is arguable), only reminded of in time: *trước ngày
 * 19/5/2024* → last day Saturday 18/5 → Friday 17/5.
 */
export function aim(cal: WorkingCalendar, strictLastDay: Day): Day {
  return lastWorkingDayOnOrBefore(cal, strictLastDay)
}
