import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, Day } from '../../shared/calendar/day.ts'
import { occurrences, type RecurringRule } from '../../shared/calendar/recurrence.ts'
import { closeOfCycle, closeOfPeriod } from '../../shared/calendar/report-period-close.ts'

const day = (text: string): Day => Day.parse(text)
const rule = (
  cycle: RecurringRule['cycle'],
  at: string | null,
  bound: RecurringRule['bound'] = 'before',
  next = false,
) => ({
  cycle,
  at,
  bound,
  next,
})
const shown = (r: RecurringRule, from: string, to: string) =>
  occurrences(r, day(from), day(to)).map((o) => `${o.periodLabel}: ${o.lastDay}${o.assumed ? ' (suy đoán)' : ''}`)

test.each([
  ['trước 15 giờ thứ Năm hằng tuần', { ...rule('week', '4'), time: '15:00' }, '2024-05-02'],
  ['trước 10 giờ ngày 20 hằng tháng', { ...rule('month', '20'), time: '10:00' }, '2024-05-20'],
])('%s is on time until that hour of the day itself', (_, r, lastDay) => {
  expect(occurrences(r, day('2024-05-01'), day('2024-05-31')).map((o) => o.lastDay)[0]).toBe(lastDay)
})

describe('the days of a recurring deadline', () => {
  test.each([
    ['trước ngày 25 hằng tháng', rule('month', '25'), ['tháng 5/2024: 2024-05-24', 'tháng 6/2024: 2024-06-24']],
    ['ngày 25 hằng tháng', rule('month', '25', 'on'), ['tháng 5/2024: 2024-05-25', 'tháng 6/2024: 2024-06-25']],
    [
      'trước ngày 05 của tháng tiếp theo',
      rule('month', '5', 'before', true),
      ['tháng 4/2024: 2024-05-04', 'tháng 5/2024: 2024-06-04'],
    ],
    ['trước ngày 01 hằng tháng', rule('month', '1'), ['tháng 6/2024: 2024-05-31', 'tháng 7/2024: 2024-06-30']],
    ['ngày 20 của tháng cuối quý', rule('quarter', '3-20', 'on'), ['quý II/2024: 2024-06-20']],
    ['trước 15/6 hằng năm', rule('year', '6-15'), ['năm 2024: 2024-06-14']],
    ['định kỳ hằng quý', rule('quarter', null), ['quý II/2024: 2024-06-30 (suy đoán)']],
    [
      'định kỳ hằng tháng',
      rule('month', null),
      ['tháng 5/2024: 2024-05-31 (suy đoán)', 'tháng 6/2024: 2024-06-30 (suy đoán)'],
    ],
  ])('%s, in May and June 2024', (_, r, expected) => {
    expect(shown(r, '2024-05-01', '2024-06-30')).toEqual(expected)
  })
  test('the year reported on is the one before where the day lies in the next', () => {
    expect(shown(rule('year', '1-30', 'before', true), '2024-01-01', '2025-12-31')).toEqual([
      'năm 2023: 2024-01-29',
      'năm 2024: 2025-01-29',
    ])
  })
  test('a day that the month lacks is its last day', () => {
    expect(shown(rule('month', '31', 'by'), '2024-02-01', '2024-02-29')).toEqual(['tháng 2/2024: 2024-02-29'])
    expect(shown(rule('month', '31'), '2024-04-01', '2024-04-30')).toEqual(['tháng 4/2024: 2024-04-30'])
    expect(shown(rule('month', '30'), '2025-02-01', '2025-02-28')).toEqual(['tháng 2/2025: 2025-02-28'])
  })
  test('weeks run from Monday, and name their days', () => {
    expect(shown(rule('week', '5', 'on'), '2024-05-13', '2024-05-26')).toEqual([
      'tuần từ 13/5/2024 đến 19/5/2024: 2024-05-17',
      'tuần từ 20/5/2024 đến 26/5/2024: 2024-05-24',
    ])
    expect(shown(rule('week', '5'), '2024-05-13', '2024-05-19')).toEqual([
      'tuần từ 13/5/2024 đến 19/5/2024: 2024-05-16',
    ])
  })
  test('daily work is due each day', () => {
    expect(shown(rule('day', null), '2024-05-30', '2024-06-01')).toEqual([
      'ngày 30/5/2024: 2024-05-30',
      'ngày 31/5/2024: 2024-05-31',
      'ngày 1/6/2024: 2024-06-01',
    ])
  })
})

test('any two neighbouring ranges give what the whole range gives', () => {
  const cycle = fc.constantFrom<RecurringRule['cycle'][]>('day', 'week', 'month', 'quarter', 'year')
  const at = fc.option(
    fc.oneof(fc.integer({ min: 1, max: 31 }).map(String), fc.constantFrom('1-1', '3-20', '3-31', '12-31')),
  )
  const bound = fc.constantFrom<RecurringRule['bound'][]>('before', 'by', 'on')
  const span = fc.integer({ min: 0, max: 500 })
  fc.assert(
    fc.property(cycle, at, bound, fc.boolean(), span, span, (c, a, b, next, first, second) => {
      const r = rule(c, a, b, next)
      const start = day('2023-11-05')
      const middle = addDays(start, first)
      const end = addDays(middle, second + 1)
      expect([...occurrences(r, start, middle), ...occurrences(r, addDays(middle, 1), end)]).toEqual(
        occurrences(r, start, end),
      )
    }),
  )
})

describe('when the data of a report close (NĐ 09/2019/NĐ-CP art. 12)', () => {
  test.each([
    [{ kind: 'month', year: 2024, month: 5 } as const, '2024-05-14'],
    [{ kind: 'quarter', year: 2024, quarter: 2 } as const, '2024-06-14'],
    [{ kind: 'half-year', year: 2024, half: 1 } as const, '2024-06-14'],
    [{ kind: 'half-year', year: 2024, half: 2 } as const, '2024-12-14'],
    [{ kind: 'year', year: 2024 } as const, '2024-12-14'],
  ])('%o closes on %s', (period, expected) => {
    expect(closeOfPeriod(period)).toBe(expected)
  })
  test('a month that does not exist is refused', () => {
    expect(() => closeOfPeriod({ kind: 'month', year: 2024, month: 13 })).toThrow(RangeError)
  })
  test.each([
    ['month', '2024-02-29', '2024-02-14'],
    ['quarter', '2024-09-30', '2024-09-14'],
    ['year', '2024-12-31', '2024-12-14'],
  ] as const)('the %s that ends on %s closes on %s', (cycle, periodEnd, expected) => {
    expect(closeOfCycle(cycle, day(periodEnd))).toBe(expected)
  })
})
