import { expect, test } from 'vitest'
import { Instant } from '../../shared/calendar/day.ts'
import type { TrackedDeadline } from '../../shared/tracking/deadline.ts'
import { Task } from '../../shared/tracking/task.ts'
import { agency, before, draftOf, monthly, publish, report, task } from './plan-fixtures.ts'

const dated = before('2024-05-19', '2024-05-18', '2024-05-17')
const span: [number, number] = [0, 5]

test('every task of every agency becomes one row', () => {
  const draft = draftOf([
    [
      ['Công an phường', 'Trạm Y tế phường'],
      [task('t1', 'Một'), task('t2', 'Hai')],
    ],
  ])
  const { tasks, newAgencies } = publish(draft)
  expect(tasks).toHaveLength(4)
  expect(newAgencies.map((a) => a.name)).toEqual(['Công an phường', 'Trạm Y tế phường'])
})

test('publishing again comes to the same rows, whatever the directory has learnt meanwhile', () => {
  const draft = draftOf([[['Công an phường'], [task('t1', 'Một', [dated])]]])
  const first = publish(draft)
  const second = publish(draft, first.newAgencies)
  expect(second.newAgencies).toEqual([])
  expect(second.tasks.map((t) => t.id)).toEqual(first.tasks.map((t) => t.id))
})

test('two spellings of one agency are one agency', () => {
  const draft = draftOf([
    [['Phòng LĐ-TB&XH'], [task('t1', 'Một')]],
    [['Phòng Lao động -Thương binh và Xã hội'], [task('t2', 'Hai')]],
  ])
  const { tasks, newAgencies } = publish(draft)
  expect(newAgencies).toHaveLength(1)
  expect(new Set(tasks.map((t) => t.agencyId)).size).toBe(1)
})

test('a class is tracked member by member', () => {
  const members = ['UBND phường Một', 'UBND phường Hai', 'UBND phường Ba'].map((name) => agency(name))
  const wards = agency('UBND các phường', { kind: 'class', members: members.map((m) => m.id) })
  const draft = draftOf([[['UBND các phường'], [task('t1', 'Một')]]])
  const { tasks } = publish(draft, [...members, wards])
  expect(tasks.map((t) => t.agencyName).toSorted()).toEqual(['UBND phường Ba', 'UBND phường Hai', 'UBND phường Một'])
})

test('a class whose members nobody entered yet is tracked as one, not dropped', () => {
  const wards = agency('UBND các phường', { kind: 'class' })
  expect(publish(draftOf([[['UBND các phường'], [task('t1', 'Một')]]]), [wards]).tasks).toHaveLength(1)
})

test('an alias of the directory leads to its agency', () => {
  const police = agency('Công an phường Mai Thượng', { aliases: ['Công an phường'] })
  const { tasks, newAgencies } = publish(draftOf([[['Công an phường'], [task('t1', 'Một')]]]), [police])
  expect(newAgencies).toEqual([])
  expect(tasks[0]?.agencyId).toBe(police.id)
})

test('a row knows its document as official letters name it', () => {
  const [row] = publish(draftOf([[['Công an phường'], [task('t1', 'Một')]]])).tasks
  expect(row?.planCitation).toBe('Kế hoạch số 57/KH-UBND ngày 02/5/2024')
})

test('a report is a row of every agency it binds', () => {
  const draft = draftOf([], [report('r1', ['Công an phường', 'Các tổ dân phố'], dated)])
  const { tasks } = publish(draft)
  expect(tasks.map((t) => [t.agencyName, t.kind, t.due?.remindFor])).toEqual([
    ['Công an phường', 'report', '2024-05-17'],
    ['Các tổ dân phố', 'report', '2024-05-17'],
  ])
})

test('a task with two dates is two rows', () => {
  const later = before('2024-11-20', '2024-11-19', '2024-11-19')
  const { tasks } = publish(draftOf([[['Công an phường'], [task('t1', 'Một', [dated, later])]]]))
  expect(tasks.map((t) => t.due?.lastDay)).toEqual(['2024-05-18', '2024-11-19'])
})

test('"trước ngày 25 hằng tháng" is a row for each month left of the year, the strict day before the 25th', () => {
  const { tasks } = publish(draftOf([[['Công an phường'], [task('t1', 'Một', [monthly])]]]))
  expect(tasks.map((t) => t.due?.lastDay)).toEqual([
    '2024-05-24',
    '2024-06-24',
    '2024-07-24',
    '2024-08-24',
    '2024-09-24',
    '2024-10-24',
    '2024-11-24',
    '2024-12-24',
  ])
  expect(tasks[3]?.due?.remindFor).toBe('2024-08-23')
})

test('a daily duty is one row that goes on for ever, not one a day and not one that is never finished', () => {
  const daily: TrackedDeadline = { ...monthly, cycle: 'day', at: null, text: 'hằng ngày' }
  const { tasks } = publish(draftOf([[['Công an phường'], [task('t1', 'Một', [daily])]]]))
  expect(tasks).toMatchObject([{ due: null, standing: true }])
})

test('a deadline that waits for an event has a row without a date', () => {
  const event: TrackedDeadline = {
    kind: 'event',
    after: 'sau khi sự việc xảy ra',
    within: { days: 1, working: false },
    text: 'chậm nhất 01 ngày sau khi sự việc xảy ra',
    span,
  }
  const { tasks } = publish(draftOf([[['Công an phường'], [task('t1', 'Một', [event])]]]))
  expect(tasks).toMatchObject([{ due: null, deadline: { kind: 'event' }, standing: false }])
})

test('"thường xuyên" is a standing duty', () => {
  const standing: TrackedDeadline = { kind: 'none', reason: 'standing', text: 'thường xuyên', span }
  const { tasks } = publish(draftOf([[['Công an phường'], [task('t1', 'Một', [standing])]]]))
  expect(tasks).toMatchObject([{ due: null, standing: true }])
})

test('recurring duties end with the year of the plan', () => {
  const at = Instant.parse('2024-12-20T02:00:00.000Z')
  const { tasks, runsUntil } = publish(draftOf([[['Công an phường'], [task('t1', 'Một', [monthly])]]]), [], at)
  expect(runsUntil).toBe('2024-12-31')
  expect(tasks.map((t) => t.due?.lastDay)).toEqual(['2024-12-24'])
})

test('row ids begin with their plan’s, so that a row can be found by its id alone', () => {
  const { tasks } = publish(draftOf([[['Công an phường'], [task('t1', 'Một')]]]))
  expect(tasks[0]?.id).toMatch(/^01HX000000000000000000PLAN-[0-9a-f]{16}$/)
})

test('a row holds what a row is made of and nothing else, however many agencies a report binds', () => {
  const names = Array.from({ length: 500 }, (_, i) => `Tổ dân phố ${i}`)
  const { tasks } = publish(draftOf([[['Công an phường'], [task('t1', 'Tuần tra')]]], [report('r1', names, dated)]))
  expect(tasks).toHaveLength(501)
  const known = Object.keys(Task.shape)
  expect(tasks.flatMap((row) => Object.keys(row)).filter((name) => !known.includes(name))).toEqual([])
})
