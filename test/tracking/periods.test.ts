import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, instantAt } from '../../shared/calendar/day.ts'
import { occurrences, periodBefore, type RecurringRule } from '../../shared/calendar/recurrence.ts'
import { confirm } from '../../shared/tracking/changes.ts'
import { folded, hasBegun, isLater } from '../../shared/tracking/periods.ts'
import { boxOf } from '../../shared/tracking/statistics.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { coordinator, day, draftOf, office, publish, report, task } from './plan-fixtures.ts'

const weekly: RecurringRule = { cycle: 'week', at: '6', bound: 'on', next: false }
const monthly: RecurringRule = { cycle: 'month', at: '1', bound: 'before', next: false }
const rowsOf = (rule: RecurringRule): Task[] => {
  const deadline = { kind: 'recurring' as const, ...rule, text: 'theo kỳ', span: null }
  return publish(draftOf([[['Công an phường'], [task('t1', 'Tổng vệ sinh', [deadline])]]])).tasks
}
const shownOn = (rows: readonly Task[], text: string) => {
  const today = day(text)
  return rows.filter((row) => !isLater(row, today)).map(({ due }) => due?.lastDay)
}
const note = { number: null, date: null, note: 'Đã làm xong' }
const codeOn = (row: Task | undefined, text: string, by = office) => {
  if (row === undefined) throw new Error('no row')
  const change = confirm(row, note, 24, { by, now: instantAt(day(text), 8) })
  return change.ok ? 'ok' : change.code
}

describe('a week', () => {
  const rows = rowsOf(weekly)
  const row = rows.find(({ due }) => due?.lastDay === '2024-12-28')
  test('that has not begun is done by nobody, once the week before is over by whoever has done it', () => {
    expect(codeOn(row, '2024-05-06')).toBe('not-begun')
    expect(codeOn(row, '2024-12-21', coordinator)).toBe('not-begun')
    expect(codeOn(row, '2024-12-22')).toBe('ok')
  })
  test('is looked at from the week before on; what is behind it is counted', () => {
    expect(shownOn(rows, '2024-05-20')).toEqual(['2024-05-11', '2024-05-18', '2024-05-25', '2024-06-01'])
    expect(shownOn(rows, '2024-05-26')).toEqual(['2024-05-11', '2024-05-18', '2024-05-25', '2024-06-01'])
  })
})

test('where the next period is gone, the first that is left stands for those behind it', () => {
  const rows = rowsOf(weekly).filter(({ due }) => (due?.lastDay ?? '') >= '2024-06-08')
  const [first, ...others] = rows
  expect(folded(rows.toReversed(), day('2024-05-20'))).toEqual([{ task: first, later: others }])
})

test('what is due before its month begins can be done in the month before', () => {
  const july = rowsOf(monthly).find(({ periodLabel }) => periodLabel === 'tháng 7/2024')
  expect(july).toMatchObject({ due: { lastDay: '2024-06-30' }, periodFrom: '2024-06-01' })
  expect([codeOn(july, '2024-05-31'), codeOn(july, '2024-06-01')]).toEqual(['not-begun', 'ok'])
})

test('the report of six months that names no day begins with its half year', () => {
  const { tasks } = publish(draftOf([], [report('r1', ['Công an phường'], null)]))
  expect(tasks.map(({ periodFrom }) => periodFrom)).toEqual(['2024-01-01', '2024-07-01'])
})

test('a row of no period has begun', () => {
  const [row] = publish(draftOf([[['Công an phường'], [task('t1', 'Kiểm tra nhà trọ')]]])).tasks
  expect([row && hasBegun(row, day('2000-01-01')), row && isLater(row, day('2000-01-01'))]).toEqual([true, false])
})

test('what is announced in the month before can be confirmed there, and counts there', () => {
  const july = rowsOf({ cycle: 'month', at: '5', bound: 'by', next: false }).find(
    ({ periodLabel }) => periodLabel === 'tháng 7/2024',
  )
  expect([codeOn(july, '2024-06-05'), codeOn(july, '2024-06-06')]).toEqual(['not-begun', 'ok'])
  expect(july && [boxOf(july, day('2024-06-05')), boxOf(july, day('2024-06-06'))]).toEqual([null, 'open-in-time'])
})

const rules = fc.record({
  cycle: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
  at: fc.oneof(
    fc.constant(null),
    fc.integer({ min: 1, max: 31 }).map(String),
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })).map((parts) => parts.join('-')),
  ),
  bound: fc.constantFrom('before' as const, 'by' as const, 'on' as const),
  next: fc.boolean(),
})
const anyDay = fc.integer({ min: 0, max: 1500 }).map((n): Day => addDays(day('2024-01-01'), n))

test('whatever the rhythm, a period has begun by its last day, and at most one that has not is shown', () => {
  fc.assert(
    fc.property(rules, anyDay, (rule, today) => {
      const found = occurrences(rule, addDays(today, -800), addDays(today, 800))
      for (const { begin, lastDay } of found) expect(begin <= lastDay).toBe(true)
      const [, ...behind] = found
      const before = behind.map(({ begin }) => periodBefore(rule.cycle, begin))
      expect(before).toEqual(found.slice(0, -1).map(({ begin }) => begin))
      const ahead = found.filter(({ begin }) => begin > today && periodBefore(rule.cycle, begin) <= today)
      expect(ahead.length).toBeLessThanOrEqual(1)
    }),
  )
})
