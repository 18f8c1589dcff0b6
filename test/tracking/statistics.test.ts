import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { extend, withdraw } from '../../shared/tracking/changes.ts'
import {
  boxes,
  boxOf,
  byExtension,
  daysLate,
  isDueWithin,
  labelOf,
  statisticsOf,
} from '../../shared/tracking/statistics.ts'
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

  test('a period that has not begun is counted in none, and beside them', () => {
    const ahead = { ...row('2024-06-01'), periodFrom: day('2024-05-27') }
    expect(boxOf(ahead, today)).toBeNull()
    expect(boxOf(ahead, day('2024-05-27'))).toBe('open-in-time')
    expect(statisticsOf([ahead, row('2024-05-20')], today).all).toMatchObject({ total: 1, ahead: 1 })
    // "Định kỳ hằng tháng", ticked as standing work: not told a second time as a period to come.
    expect(statisticsOf([{ ...ahead, standing: true }], today).all).toMatchObject({ total: 0, standing: 1, ahead: 0 })
  })

  test('what is only due when something happens is counted in none before that, and beside them', () => {
    const onRequest = { kind: 'none' as const, reason: 'on-request' as const, text: 'khi có yêu cầu', span: null }
    const waiting = { ...row(null), deadline: onRequest }
    expect(boxOf(waiting, today)).toBeNull()
    expect(statisticsOf([waiting, row('2024-05-20')], today).all).toMatchObject({ total: 1, awaiting: 1, ahead: 0 })
    const reported = { ...doneOn(null, '2024-05-18'), deadline: onRequest }
    expect(statisticsOf([reported], today).all).toMatchObject({ 'done-on-time': 1, awaiting: 0 })
    const asked = { ...waiting, eventOn: day('2024-05-18') }
    expect(boxOf(asked, today)).toBe('open-in-time')
    const gone = withdraw(waiting, 'Trùng', context)
    expect(gone.ok && statisticsOf([gone.task], today).all).toMatchObject({ total: 0, awaiting: 0 })
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

test('what was done without ever having a date is none of the open work without one', () => {
  const done = { ...doneOn('2024-05-18', '2024-05-18'), due: null }
  expect(statisticsOf([done, row(null)], today).all).toMatchObject({ total: 2, undated: 1 })
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
    ahead: 0,
    awaiting: 0,
    total: 3,
    extended: 0,
    byOriginal: { 'done-on-time': 1, 'done-late': 0, 'open-in-time': 1, 'open-overdue': 1 },
  })
  for (const groups of [byPlan, byAgency]) {
    expect(groups.reduce((sum, group) => sum + group.counts.total, 0)).toBe(all.total)
  }
  expect(byAgency).toHaveLength(2)
})

describe('a granted date counts, and the original one is shown beside it', () => {
  const granted = (lastDay: string, until: string): Task => {
    const extended = extend(row(lastDay), { lastDay: day(until), reason: 'Chờ kinh phí' }, vietnamCalendar, context)
    if (!extended.ok) throw new Error(extended.message)
    return extended.task
  }
  const done = (task: Task, on: string): Task => ({ ...task, ...pickDone(doneOn('2024-05-17', on)) })
  const pickDone = ({ status, completion }: Task) => ({ status, completion })

  const tasks = [
    done(granted('2024-05-10', '2024-05-17'), '2024-05-15'),
    done(granted('2024-05-10', '2024-05-17'), '2024-05-09'),
    done(granted('2024-05-10', '2024-05-13'), '2024-05-15'),
    granted('2024-05-17', '2024-06-03'),
    granted('2024-05-24', '2024-06-03'),
    granted('2024-05-10', '2024-05-17'),
    row('2024-05-17'),
  ]
  const { all, byPlan, extended } = statisticsOf(tasks, today)

  test('in the four boxes: by the granted dates, and by the original ones', () => {
    expect(all).toMatchObject({ 'done-on-time': 2, 'done-late': 1, 'open-in-time': 2, 'open-overdue': 2, extended: 6 })
    expect(all.byOriginal).toEqual({ 'done-on-time': 1, 'done-late': 2, 'open-in-time': 1, 'open-overdue': 3 })
    expect(boxes.map((box) => byExtension(all, box))).toEqual([1, 0, 1, 0])
    expect(byPlan[0]?.counts).toEqual(all)
  })

  test('row by row, the earliest original date first', () => {
    expect(extended.map(({ original, granted: until }) => [original, until])).toEqual([
      ['2024-05-10', '2024-05-17'],
      ['2024-05-10', '2024-05-17'],
      ['2024-05-10', '2024-05-13'],
      ['2024-05-10', '2024-05-17'],
      ['2024-05-17', '2024-06-03'],
      ['2024-05-24', '2024-06-03'],
    ])
    expect(extended[0]).toMatchObject({ box: 'done-on-time', originalBox: 'done-late' })
    expect(extended[2]).toMatchObject({ box: 'done-late', originalBox: 'done-late' })
    expect(extended[4]).toMatchObject({ box: 'open-in-time', originalBox: 'open-overdue' })
  })

  test('a row that was withdrawn is among neither', () => {
    const gone = withdraw(granted('2024-05-10', '2024-06-03'), 'Trùng', context)
    if (!gone.ok) throw new Error(gone.message)
    expect(statisticsOf([gone.task], today)).toMatchObject({ extended: [], all: { total: 0, extended: 0 } })
  })
})

describe('what is due in a period', () => {
  const quarter = { dueFrom: day('2024-04-01'), dueTo: day('2024-06-30') }

  test.each([
    ['on its first day', row('2024-04-01'), true],
    ['on its last day', row('2024-06-30'), true],
    ['on the day after', row('2024-07-01'), false],
    ['finished', doneOn('2024-05-18', '2024-05-18'), true],
    ['without a date, in no period', row(null), false],
  ])('a row %s', (_, task, counts) => {
    expect(isDueWithin(task, quarter)).toBe(counts)
  })

  test('a row that was given more time counts in the period of the granted date', () => {
    const given = { lastDay: day('2024-07-08'), reason: 'Chờ kinh phí' }
    const extended = extend(row('2024-06-28'), given, vietnamCalendar, context)
    if (!extended.ok) throw new Error(extended.message)
    expect(isDueWithin(extended.task, quarter)).toBe(false)
  })

  test('one end alone leaves the other open, and none counts everything', () => {
    expect(isDueWithin(row('2030-01-01'), { dueFrom: day('2024-04-01') })).toBe(true)
    expect(isDueWithin(row('2024-03-31'), { dueFrom: day('2024-04-01') })).toBe(false)
    expect(isDueWithin(row('2020-01-01'), { dueTo: day('2024-06-30') })).toBe(true)
    expect(isDueWithin(row(null), {})).toBe(true)
  })
})
