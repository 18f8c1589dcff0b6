import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { extend, withdraw } from '../../shared/tracking/changes.ts'
import { boxOf, daysLate, labelOf, statisticsOf } from '../../shared/tracking/statistics.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { coordinator, day, now, row } from './plan-fixtures.ts'

const today = day('2024-05-20')
const context = { by: coordinator, now }

function doneOn(lastDay: string | null, on: string): Task {
  const task = row(lastDay)
  const fact = { number: null, date: null, note: 'Đã xong việc' }
  return { ...task, status: 'done', completion: { at: now, on: day(on), by: coordinator, fact, undoUntil: now } }
}

describe('the four official boxes', () => {
  test.each([
    ['Hoàn thành đúng hạn', doneOn('2024-05-18', '2024-05-18'), 'done-on-time'],
    ['Hoàn thành đúng hạn, không có hạn', doneOn(null, '2024-05-18'), 'done-on-time'],
    ['Hoàn thành quá hạn', doneOn('2024-05-18', '2024-05-19'), 'done-late'],
    ['Chưa hoàn thành trong hạn, chính ngày cuối', row('2024-05-20'), 'open-in-time'],
    ['Chưa hoàn thành trong hạn, chưa có hạn', row(null), 'open-in-time'],
    ['Chưa hoàn thành quá hạn', row('2024-05-19'), 'open-overdue'],
    ['nhiệm vụ thường xuyên không vào ô nào', { ...row(null), standing: true }, null],
  ])('%s', (_, task, box) => {
    expect(boxOf(task, today)).toBe(box)
  })

  test('a withdrawn row is counted nowhere', () => {
    const gone = withdraw(row('2024-05-01'), 'Trùng', context)
    if (!gone.ok) throw new Error(gone.message)
    expect(boxOf(gone.task, today)).toBeNull()
  })

  test('a granted extension is what counts', () => {
    const extended = extend(
      row('2024-05-17'),
      { lastDay: day('2024-06-03'), reason: 'Chờ kinh phí' },
      vietnamCalendar,
      context,
    )
    if (!extended.ok) throw new Error(extended.message)
    expect(boxOf(extended.task, today)).toBe('open-in-time')
    expect(daysLate(extended.task, today)).toBe(0)
  })
})

test('a done row is never late, an open one is late from the day after its last day', () => {
  expect(daysLate(row('2024-05-17'), today)).toBe(3)
  expect(daysLate(row('2024-05-20'), today)).toBe(0)
  expect(daysLate(doneOn('2024-05-17', '2024-05-19'), today)).toBe(0)
})

const labelled = (task: Task) => labelOf(task, today, vietnamCalendar)

test('labels: overdue, due within seven working days, undated, standing', () => {
  expect(labelled(row('2024-05-19'))).toBe('overdue')
  expect(labelled(row('2024-05-29'))).toBe('due-soon')
  expect(labelled(row('2024-05-30'))).toBeNull()
  expect(labelled(row(null))).toBe('undated')
  expect(labelled({ ...row(null), standing: true })).toBe('standing')
  expect(labelled(doneOn('2024-05-17', '2024-05-19'))).toBeNull()
})

test('every row stands in one box, and the groups add up to the whole', () => {
  const tasks = [
    row('2024-05-19'),
    { ...row('2024-05-25'), agencyId: 'khac', agencyName: 'Trạm Y tế' },
    doneOn('2024-05-18', '2024-05-18'),
    { ...row(null), standing: true },
  ]
  const { all, byPlan, byAgency } = statisticsOf(tasks, today)
  expect(all).toEqual({
    'done-on-time': 1,
    'done-late': 0,
    'open-in-time': 1,
    'open-overdue': 1,
    standing: 1,
    undated: 0,
    total: 3,
  })
  for (const groups of [byPlan, byAgency]) {
    expect(groups.reduce((sum, group) => sum + group.counts.total, 0)).toBe(all.total)
  }
  expect(byAgency).toHaveLength(2)
})
