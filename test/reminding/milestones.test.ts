import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, instantAt } from '../../shared/calendar/day.ts'
import { occurrences, type RecurringRule } from '../../shared/calendar/recurrence.ts'
import { isWorkingDay, vietnamCalendar } from '../../shared/calendar/working-days.ts'
import {
  horizonOf,
  isToldOn,
  lastDayHorizonOf,
  milestonesOf,
  policyFor,
  type ReminderPolicy,
} from '../../shared/reminding/milestones.ts'
import { confirm } from '../../shared/tracking/changes.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import { day, dueOn, task } from './samples.ts'

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

describe('a duty that comes back', () => {
  const rows = (rule: RecurringRule, from: string, to: string) =>
    occurrences(rule, day(from), day(to)).map(({ lastDay }, at) =>
      task(String(at), 'a', lastDay, {
        deadline: { kind: 'recurring', ...rule, text: 'theo kỳ', span: [0, 5] },
        due: dueOn(lastDay),
        series: 'tong-ve-sinh',
      }),
    )
  const saturdays: RecurringRule = { cycle: 'week', at: '6', bound: 'on', next: false }
  const isTold = (row: Task, on: Day, policy: ReminderPolicy) =>
    row.due !== null && isToldOn(on, row.due, policyFor(row, policy, vietnamCalendar), vietnamCalendar)

  const spokenOf = (row: Task, policy: ReminderPolicy = defaultPolicy) =>
    row.due === null
      ? []
      : milestonesOf(
          row.due,
          policyFor(row, policy, vietnamCalendar),
          vietnamCalendar,
          addDays(row.due.lastDay, -120),
          row.due.lastDay,
        )

  test('each week is announced the working day before and on the last one, and not while the week before still runs', () => {
    const told = rows(saturdays, '2026-03-01', '2026-03-21').flatMap((row) => spokenOf(row).map(({ day: on }) => on))
    expect(told).toEqual(['2026-03-05', '2026-03-06', '2026-03-12', '2026-03-13', '2026-03-19', '2026-03-20'])
  })

  test('each month is announced as often as a single date', () => {
    const [row] = rows({ cycle: 'month', at: '25', bound: 'before', next: false }, '2024-05-01', '2024-05-31')
    expect(row && spokenOf(row).map(({ count }) => count)).toEqual([7, 3, 1, 0])
  })

  test('where every lead reaches back too far, the last working day is spoken of, whatever the policy', () => {
    const far = { ...defaultPolicy, ahead: [30], onTheDay: false }
    const [row] = rows(saturdays, '2026-03-01', '2026-03-07')
    expect(row && spokenOf(row, far).map(({ day: on }) => on)).toEqual(['2026-03-06'])
  })

  test('a digest of this week leaves the next week’s round to the next week', () => {
    const [now, next] = rows(saturdays, '2026-03-01', '2026-03-14')
    const named = (on: string) => [now, next].filter((row) => row && isTold(row, day(on), defaultPolicy))
    expect([named('2026-03-04'), named('2026-03-06'), named('2026-03-12')]).toEqual([[], [now], [now, next]])
  })

  // What a letter asks for must not be refused on the page that it leads to.
  const isRefused = (row: Task, on: Day) => {
    const fact = { number: null, date: null, note: 'Đã làm xong' }
    const by = { kind: 'system' as const }
    const change = confirm(row, fact, 24, { by, now: instantAt(on, 8) })
    return !change.ok
  }
  const published = { publishedAt: instantAt(day('2020-01-01'), 8), issuedOn: null }

  test('what is due at the beginning of its month can be confirmed by each letter ahead of it', () => {
    const rule: RecurringRule = { cycle: 'month', at: '05', bound: 'before', next: false }
    const [may] = occurrences(rule, day('2024-05-01'), day('2024-05-31'))
    const [dated] = rows(rule, '2024-05-01', '2024-05-31')
    if (may === undefined || dated === undefined) throw new Error('no row')
    const row = { ...dated, ...published, periodFrom: may.begin }
    expect(spokenOf(row).map(({ day: on }) => [on, isRefused(row, on)])).toEqual([
      ['2024-04-22', false],
      ['2024-04-26', false],
      ['2024-05-03', false],
      // A Saturday that is worked instead of 29/4.
      ['2024-05-04', false],
    ])
  })

  test('a report of six months that was given an early day is not reminded of before its months begin', () => {
    const row = task('r', 'a', '2024-07-05', { ...published, deadline: null, periodFrom: day('2024-07-01') })
    const told = spokenOf(row).map(({ day: on }) => on)
    expect(told).toEqual(['2024-07-02', '2024-07-04', '2024-07-05'])
    expect(told.filter((on) => isRefused(row, on))).toEqual([])
  })

  const leads = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 10 })
  const weekdays = fc.integer({ min: 1, max: 7 }).map(String)
  const days = fc.integer({ min: 1, max: 31 }).map(String)
  const rules = fc.oneof(
    fc.record({ cycle: fc.constant('week' as const), at: weekdays }),
    fc.record({ cycle: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const), at: days }),
  )
  const ats = fc.oneof(
    days,
    fc.tuple(fc.integer({ min: 1, max: 12 }), days).map((parts) => parts.join('-')),
  )
  const anyRule = fc.record({
    cycle: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
    at: ats,
    bound: fc.constantFrom('before' as const, 'by' as const, 'on' as const),
    next: fc.boolean(),
  })
  test('is asked for by no letter that leads to a refusal, whatever the rhythm and the policy, and far ahead is refused', () => {
    fc.assert(
      fc.property(anyRule, leads, fc.boolean(), fc.integer({ min: 0, max: 400 }), (rule, ahead, onTheDay, more) => {
        const policy = { ...defaultPolicy, ahead, onTheDay }
        const [from, to] = [addDays(day('2024-01-01'), more), addDays(day('2024-01-01'), more + 380)]
        const found = occurrences(rule, from, to).slice(0, 6)
        const dated = rows(rule, from, to)
        const wrong = found.flatMap(({ begin }, at) => {
          const row = dated[at] && { ...dated[at], ...published, periodFrom: begin }
          if (!row?.due) return ['no row']
          const { lastDay } = row.due
          const upTo = Array.from({ length: 110 }, (_, back) => addDays(lastDay, -back))
          const told = upTo.filter((on) => isTold(row, on, policy) && isRefused(row, on))
          const twoBefore = found[at - 2]?.begin
          return twoBefore === undefined || isRefused(row, twoBefore) ? told : [...told, `open on ${twoBefore}`]
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('is never without a reminder, and no lead reaches back to the last day before', () => {
    fc.assert(
      fc.property(rules, leads, fc.boolean(), ({ cycle, at }, ahead, onTheDay) => {
        const policy = { ...defaultPolicy, ahead, onTheDay: onTheDay || ahead.length === 0 }
        const [before, ...others] = rows({ cycle, at, bound: 'by', next: false }, '2023-10-01', '2024-12-31')
        let last = before?.due?.lastDay
        for (const row of others) {
          const found = spokenOf(row, policy)
          expect(found.length).toBeGreaterThan(0)
          for (const each of found) expect(each.kind === 'on-the-day' || each.day > (last ?? each.day)).toBe(true)
          expect(found.length).toBeLessThanOrEqual(cycle === 'week' ? 2 : policy.ahead.length + 1)
          last = row.due?.lastDay
        }
      }),
      { numRuns: 30 },
    )
  })
})
