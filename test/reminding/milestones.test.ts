import { describe, expect, test } from 'vitest'
import { isWorkingDay, vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { horizonOf, lastDayHorizonOf, milestonesOf } from '../../shared/reminding/milestones.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import { day, dueOn } from './samples.ts'

const during = (lastDay: string, from: string, to: string) =>
  milestonesOf(dueOn(lastDay), defaultPolicy, vietnamCalendar, day(from), day(to)).map(
    ({ day: on, kind, count }) => `${on} ${kind} ${count}`,
  )

describe('when a due date is spoken of', () => {
  test('7, 3 and 1 working days ahead, on the day, then 1, 3, 5, 10 … working days overdue', () => {
    expect(during('2024-05-15', '2024-05-01', '2024-06-05')).toEqual([
      '2024-05-06 ahead 7',
      '2024-05-10 ahead 3',
      '2024-05-14 ahead 1',
      '2024-05-15 on-the-day 0',
      '2024-05-16 overdue 1',
      '2024-05-20 overdue 3',
      '2024-05-22 overdue 5',
      '2024-05-29 overdue 10',
      '2024-06-05 overdue 15',
    ])
  })

  test('a last day on a Saturday is aimed at on the Friday before, and overdue from Monday', () => {
    expect(during('2024-05-18', '2024-05-14', '2024-05-20')).toEqual([
      '2024-05-16 ahead 1',
      '2024-05-17 on-the-day 0',
      '2024-05-20 overdue 1',
    ])
  })

  test('a last day inside Tết is spoken of before Tết, and next when offices open again', () => {
    expect(during('2024-02-10', '2024-02-05', '2024-02-16')).toEqual([
      '2024-02-06 ahead 1',
      '2024-02-07 on-the-day 0',
      '2024-02-15 overdue 1',
    ])
  })

  test('never on a day off, whatever the date', () => {
    for (let last = 1; last <= 28; last++) {
      const due = dueOn(`2024-02-${String(last).padStart(2, '0')}`)
      const found = milestonesOf(due, defaultPolicy, vietnamCalendar, day('2024-01-01'), day('2024-04-30'))
      expect(found.filter((one) => !isWorkingDay(vietnamCalendar, one.day))).toEqual([])
    }
  })

  test('a policy of its own: two weeks ahead, not on the day, overdue every ten days', () => {
    const policy = { ahead: [10], onTheDay: false, overdue: { first: [], every: 10 } }
    const found = milestonesOf(dueOn('2024-07-15'), policy, vietnamCalendar, day('2024-06-30'), day('2024-08-15'))
    expect(found.map(({ day: on, kind }) => `${on} ${kind}`)).toEqual([
      '2024-07-01 ahead',
      '2024-07-29 overdue',
      '2024-08-12 overdue',
    ])
  })

  test('the list is read far enough that a last day inside Tết is found a week of work before it', () => {
    const today = day('2024-01-29')
    expect(horizonOf(today, defaultPolicy, vietnamCalendar)).toBe('2024-02-07')
    expect(lastDayHorizonOf(today, defaultPolicy, vietnamCalendar)).toBe('2024-02-14')
  })
})
