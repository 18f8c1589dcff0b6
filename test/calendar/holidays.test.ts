import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { addDays, Day, weekdayOf, yearOf } from '../../shared/calendar/day.ts'
import { decidedRows } from '../../shared/calendar/holiday-decisions.ts'
import { hungKingsDay, lunarNewYear } from '../../shared/calendar/lunar.ts'
import {
  dayKind,
  isWorkingDay,
  isYearKnown,
  vietnamCalendar,
  workingCalendar,
} from '../../shared/calendar/working-days.ts'

const day = (text: string): Day => Day.parse(text)
const library = new Holidays('VN')
const publicDay = (year: number, name: string): string | undefined =>
  library
    .getHolidays(year)
    .find((h) => h.name === name)
    ?.date.slice(0, 10)

const weekdaysOff = (year: number): string[] => {
  const off: string[] = []
  for (let d = day(`${year}-01-01`); yearOf(d) === year; d = addDays(d, 1))
    if (weekdayOf(d) < 6 && !isWorkingDay(vietnamCalendar, d)) off.push(d.slice(5))
  return off
}
const weekendDaysWorked = (year: number): string[] => {
  const worked: string[] = []
  for (let d = day(`${year}-01-01`); yearOf(d) === year; d = addDays(d, 1))
    if (weekdayOf(d) >= 6 && isWorkingDay(vietnamCalendar, d)) worked.push(d.slice(5))
  return worked
}

describe('the lunar calendar', () => {
  test('agrees with an independent library on every Tết from 1990 to 2069', () => {
    for (let year = 1990; year < 2070; year++) expect(lunarNewYear(year)).toBe(publicDay(year, 'Tết Nguyên Đán'))
  })
  test('agrees with it on every Hùng Kings’ day from 1990 to 2049', () => {
    for (let year = 1990; year < 2050; year++) expect(hungKingsDay(year)).toBe(publicDay(year, 'Giỗ tổ Hùng Vương'))
  })
  test('keeps Tết apart from the Chinese one where the meridian parts them', () => {
    // 1985: Viet Nam celebrated a month before China.
    expect(lunarNewYear(1985)).toBe('1985-01-21')
    expect(lunarNewYear(2007)).toBe('2007-02-17')
  })
})

describe('the dated rows', () => {
  test('each names its source and stands once', () => {
    for (const row of decidedRows) expect(row.source).toMatch(/\d+\/(VPCP|TB)/)
    expect(new Set(decidedRows.map((r) => r.day)).size).toBe(decidedRows.length)
  })
  test('every Tết stretch holds mùng 1, every National Day stretch 2/9', () => {
    for (let year = 2023; year <= 2026; year++) {
      expect(dayKind(vietnamCalendar, lunarNewYear(year))).toMatchObject({ kind: 'holiday', name: 'Tết Âm lịch' })
      expect(dayKind(vietnamCalendar, day(`${year}-09-02`))).toMatchObject({ kind: 'holiday', name: 'Quốc khánh' })
    }
  })
  test('every public holiday that the library knows is a day off here', () => {
    const listed = [2023, 2024, 2025, 2026, 2027].flatMap((year) => library.getHolidays(year))
    const days = listed.filter((h) => h.type === 'public').map((h) => day(h.date.slice(0, 10)))
    expect(days.filter((d) => isWorkingDay(vietnamCalendar, d))).toEqual([])
  })
  test('five days of Tết and two of National Day each year, as the Labour Code grants', () => {
    for (let year = 2023; year <= 2026; year++) {
      const of = (occasion: string) =>
        decidedRows.filter((r) => yearOf(r.day) === year && r.occasion === occasion && r.kind === 'holiday')
      expect(of('tet')).toHaveLength(5)
      expect(of('national-day')).toHaveLength(2)
    }
  })
  test('every day worked in a swap is a Saturday, every day off a weekday, and they balance', () => {
    const off = decidedRows.filter((r) => r.kind === 'swapped-off')
    const worked = decidedRows.filter((r) => r.kind === 'swapped-working')
    expect(off.map((r) => weekdayOf(r.day)).every((w) => w < 6)).toBe(true)
    expect(worked.map((r) => weekdayOf(r.day)).every((w) => w === 6)).toBe(true)
    expect(off.length).toBe(worked.length)
  })
})

describe('the weekdays off of a year', () => {
  test.each([
    [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04', ''],
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03', '05-04'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', '04-26'],
    [2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24', '01-10 08-22'],
  ])('%i', (year, off, worked) => {
    expect(weekdaysOff(year).join(' ')).toBe(off)
    expect(weekendDaysWorked(year).join(' ')).toBe(worked)
  })
})

describe('a year without decisions', () => {
  test('says so, and falls back to the statutory days', () => {
    expect(isYearKnown(vietnamCalendar, 2026)).toBe(true)
    expect(isYearKnown(vietnamCalendar, 2027)).toBe(false)
    expect(weekdaysOff(2027).join(' ')).toBe('01-01 02-05 02-08 02-09 02-10 02-11 04-16 04-30 05-03 09-02 09-03 11-24')
    expect(dayKind(vietnamCalendar, day('2027-02-05'))).toMatchObject({ kind: 'holiday', basis: 'derived' })
    expect(dayKind(vietnamCalendar, day('2027-05-03'))).toMatchObject({ kind: 'compensatory', basis: 'statute' })
  })
  test('the day of Vietnamese culture is off from 2026 on, and is not made up', () => {
    expect(isWorkingDay(vietnamCalendar, day('2025-11-24'))).toBe(true)
    expect(isWorkingDay(vietnamCalendar, day('2026-11-24'))).toBe(false)
    // A Saturday: the Monday after is worked.
    expect(isWorkingDay(vietnamCalendar, day('2029-11-26'))).toBe(true)
  })
})

describe('rows added by a unit', () => {
  const row = { occasion: 'tet', name: 'Tết Âm lịch', basis: 'decision', source: 'Thông báo', kind: 'holiday' } as const
  test('a newer decision replaces the derived days of its occasion only', () => {
    const cal = workingCalendar([{ ...row, day: day('2027-02-04') }])
    expect(isWorkingDay(cal, day('2027-02-04'))).toBe(false)
    expect(isWorkingDay(cal, day('2027-02-09'))).toBe(true)
    expect(isWorkingDay(cal, day('2027-09-03'))).toBe(false)
    expect(isYearKnown(cal, 2027)).toBe(false)
  })
  test('a local day off leaves everything else as it was', () => {
    const cal = workingCalendar([{ ...row, occasion: 'other', name: 'Ngày truyền thống', day: day('2024-06-12') }])
    expect(dayKind(cal, day('2024-06-12'))).toMatchObject({ kind: 'holiday', name: 'Ngày truyền thống' })
    expect(isWorkingDay(cal, day('2024-02-12'))).toBe(false)
  })
})
