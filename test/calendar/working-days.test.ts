import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, Day } from '../../shared/calendar/day.ts'
import {
  addWorkingDays,
  aim,
  firstWorkingDayOnOrAfter,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  vietnamCalendar as cal,
  workingDaysBetween,
} from '../../shared/calendar/working-days.ts'

const day = (text: string): Day => Day.parse(text)
const anyDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2022-01-01'), n))
const count = fc.integer({ min: -80, max: 80 })

describe('the day that reminders aim at', () => {
  test.each([
    ['2024-05-18', '2024-05-17', 'trước ngày 19/5/2024: Saturday → Friday'],
    ['2024-05-17', '2024-05-17', 'a working day stays'],
    ['2024-02-14', '2024-02-07', 'the end of Tết → the last day before it'],
    ['2024-05-04', '2024-05-04', 'a Saturday that is worked in a swap'],
    ['2024-05-01', '2024-04-26', 'the long weekend with a swapped Monday'],
    ['2024-09-03', '2024-08-30', 'National Day'],
  ])('%s → %s (%s)', (strict, expected) => {
    expect(aim(cal, day(strict))).toBe(expected)
  })
})

describe('counting working days', () => {
  test.each([
    ['2024-05-15', 5, '2024-05-22'],
    ['2024-05-17', 1, '2024-05-20'],
    ['2024-05-19', 1, '2024-05-20'],
    ['2024-02-07', 1, '2024-02-15'],
    ['2024-05-02', 2, '2024-05-04'],
    ['2024-05-22', -5, '2024-05-15'],
    ['2024-05-19', 0, '2024-05-19'],
  ])('%s and %i working days is %s', (from, n, expected) => {
    expect(addWorkingDays(cal, day(from), n)).toBe(expected)
  })
  test('a fraction of a day is refused', () => {
    expect(() => addWorkingDays(cal, day('2024-05-15'), 1.5)).toThrow(RangeError)
  })
})

describe('for every day', () => {
  test('the last working day on or before it is worked, not later, and the nearest', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const last = lastWorkingDayOnOrBefore(cal, d)
        expect(last <= d).toBe(true)
        expect(isWorkingDay(cal, last)).toBe(true)
        expect(workingDaysBetween(cal, last, d)).toBe(0)
      }),
    )
  })
  test('the first working day on or after it is one step from the last one before', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const first = firstWorkingDayOnOrAfter(cal, d)
        expect(first >= d).toBe(true)
        expect(first).toBe(isWorkingDay(cal, d) ? d : addWorkingDays(cal, lastWorkingDayOnOrBefore(cal, d), 1))
      }),
    )
  })
  test('adding n working days moves by exactly n working days', () => {
    fc.assert(
      fc.property(anyDay, count, (d, n) => {
        const start = firstWorkingDayOnOrAfter(cal, d)
        const moved = addWorkingDays(cal, start, n)
        expect(workingDaysBetween(cal, start, moved)).toBe(n)
        expect(addWorkingDays(cal, moved, -n)).toBe(start)
      }),
    )
  })
  test('counts add up: from a to c is from a to b and from b to c', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(workingDaysBetween(cal, a, c)).toBe(workingDaysBetween(cal, a, b) + workingDaysBetween(cal, b, c))
      }),
    )
  })
})
