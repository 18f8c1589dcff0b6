import { expect, test } from 'vitest'
import { accountedPeriods } from '../../shared/calendar/accounted-periods.ts'
import { Day } from '../../shared/calendar/day.ts'

const around = (today: string) => accountedPeriods(Day.parse(today)).map(({ name, from, to }) => [name, from, to])

test('in the first days of a year, the month, quarter and year before lie in the year before', () => {
  expect(around('2025-01-04')).toEqual([
    ['Tháng này', '2025-01-01', '2025-01-31'],
    ['Tháng trước', '2024-12-01', '2024-12-31'],
    ['Quý này', '2025-01-01', '2025-03-31'],
    ['Quý trước', '2024-10-01', '2024-12-31'],
    ['Năm nay', '2025-01-01', '2025-12-31'],
    ['Năm trước', '2024-01-01', '2024-12-31'],
  ])
})

test('the last day of a period still lies in it', () => {
  expect(around('2024-02-29')[0]).toEqual(['Tháng này', '2024-02-01', '2024-02-29'])
  expect(around('2024-06-30')[2]).toEqual(['Quý này', '2024-04-01', '2024-06-30'])
})
