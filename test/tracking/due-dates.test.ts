import { describe, expect, test } from 'vitest'
import { Instant } from '../../shared/calendar/day.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { askExtension, extend } from '../../shared/tracking/changes.ts'
import type { TrackedDeadline } from '../../shared/tracking/deadline.ts'
import { acceptProposed, correctDue, correctionOf, setDue, takesDate } from '../../shared/tracking/due-dates.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { coordinator, day, draftOf, now, office, publish, row, task } from './plan-fixtures.ts'

const quarterly: TrackedDeadline = {
  kind: 'recurring',
  cycle: 'quarter',
  at: null,
  bound: 'by',
  next: false,
  text: 'định kỳ hằng quý',
  span: [0, 5],
}
const context = { by: coordinator, now }

function proposed(): Task {
  const [first] = publish(draftOf([[['Công an phường'], [task('t1', 'Tổng hợp', [quarterly])]]])).tasks
  if (!first) throw new Error('publishing made no row')
  return first
}

test('accepted, the proposed day is the row’s own, aimed at a working day, and the history names its source', () => {
  const accepted = acceptProposed(proposed(), vietnamCalendar, context)
  expect(accepted).toMatchObject({
    ok: true,
    task: { due: { lastDay: '2024-06-14', remindFor: '2024-06-14' }, proposed: null, version: 2 },
  })
  const entry = accepted.ok ? accepted.task.history.at(-1) : null
  expect(entry).toMatchObject({
    what: 'date-accepted',
    by: coordinator,
    detail: '2024-06-14 · theo Điều 12 NĐ 09/2019/NĐ-CP',
  })
})

test('another day can be given instead, and put right afterwards', () => {
  const given = setDue(proposed(), day('2024-06-22'), vietnamCalendar, context)
  expect(given).toMatchObject({ task: { due: { lastDay: '2024-06-22', remindFor: '2024-06-21' }, proposed: null } })
  if (!given.ok) return
  expect(setDue(given.task, day('2024-06-20'), vietnamCalendar, context)).toMatchObject({
    task: { due: { lastDay: '2024-06-20' } },
  })
  expect(acceptProposed(given.task, vietnamCalendar, context)).toMatchObject({ ok: false, code: 'no-date' })
})

test('a day that has passed is nobody’s deadline', () => {
  expect(setDue(proposed(), day('2024-05-05'), vietnamCalendar, context)).toMatchObject({ code: 'date-passed' })
  const late = { by: coordinator, now: Instant.parse('2024-06-15T02:00:00.000Z') }
  expect(acceptProposed(proposed(), vietnamCalendar, late)).toMatchObject({ code: 'date-passed' })
})

test('a day that the document names stays; more time is an extension', () => {
  const dated = row('2024-05-18', '2024-05-17')
  expect(takesDate(dated)).toBe(false)
  expect(setDue(dated, day('2024-06-20'), vietnamCalendar, context)).toMatchObject({ code: 'date-known' })
})

test('what is finished or withdrawn takes no date', () => {
  expect(acceptProposed({ ...proposed(), status: 'done' }, vietnamCalendar, context)).toMatchObject({
    code: 'already-done',
  })
  expect(acceptProposed({ ...proposed(), status: 'withdrawn' }, vietnamCalendar, context)).toMatchObject({
    code: 'withdrawn',
  })
})

describe('a date of the document that was taken wrongly', () => {
  const wrong = () => row('2024-05-28', '2024-05-28')
  const given = (lastDay: string, reason = 'Văn bản ghi ngày 18/5') => ({ lastDay: day(lastDay), reason })
  const corrected = (of: Task, what: ReturnType<typeof given> & { checked?: boolean }) =>
    correctDue(of, what, vietnamCalendar, context)

  test('is put right, to an earlier day as well; the history keeps both days and why', () => {
    const change = corrected(wrong(), given('2024-05-18'))
    expect(change).toMatchObject({
      ok: true,
      task: { due: { lastDay: '2024-05-18', remindFor: '2024-05-17' }, extension: null },
    })
    if (!change.ok) return
    expect(correctionOf(change.task)).toEqual({
      lastDay: '2024-05-18',
      before: '2024-05-28',
      reason: 'Văn bản ghi ngày 18/5',
    })
    const again = corrected(change.task, given('2024-05-20', 'Nhập nhầm · sửa lại'))
    expect(again.ok && correctionOf(again.task)).toEqual({
      lastDay: '2024-05-20',
      before: '2024-05-18',
      reason: 'Nhập nhầm · sửa lại',
    })
  })

  test('a day that has passed is asked about first, since it makes the work overdue at once', () => {
    expect(corrected(wrong(), given('2024-04-18'))).toMatchObject({ code: 'day-unusual' })
    expect(corrected(wrong(), { ...given('2024-04-18'), checked: true })).toMatchObject({ ok: true })
  })

  test('a request for more time goes on waiting, unless the day that it asks for is on time now', () => {
    const asking = askExtension(wrong(), { lastDay: day('2024-06-05'), reason: 'Chờ kinh phí' }, { by: office, now })
    if (!asking.ok) throw new Error(asking.message)
    expect(corrected(asking.task, given('2024-05-18'))).toMatchObject({
      task: { extensionRequest: { lastDay: '2024-06-05' } },
    })
    expect(corrected(asking.task, given('2024-06-10'))).toMatchObject({ task: { extensionRequest: null } })
  })

  test.each<[string, Task, string, string]>([
    ['the same day', wrong(), '2024-05-28', 'same-date'],
    ['withdrawn work', { ...wrong(), status: 'withdrawn' }, '2024-05-18', 'withdrawn'],
    ['a day that an event gave', { ...wrong(), eventOn: day('2024-05-08') }, '2024-05-18', 'not-correctable'],
    ['a row that never had a date', row(null), '2024-05-18', 'not-correctable'],
  ])('is not put right for %s', (_, of, to, code) => {
    expect(corrected(of, given(to))).toMatchObject({ ok: false, code })
  })

  test('of finished work is put right to a day that has passed, and asked about only where it lies far ahead', () => {
    const done: Task = { ...wrong(), status: 'done', issuedOn: day('2024-03-05') }
    expect(corrected(done, given('2006-04-18'))).toMatchObject({ code: 'day-unusual' })
    expect(corrected(done, given('2024-04-18'))).toMatchObject({ ok: true, task: { due: { lastDay: '2024-04-18' } } })
    expect(corrected(done, given('2042-04-18'))).toMatchObject({ code: 'day-unusual' })
  })

  test('that somebody set for work without a day is not put right once that is finished either', () => {
    const set = setDue(row(null), day('2024-05-20'), vietnamCalendar, context)
    if (!set.ok) throw new Error(set.message)
    expect(corrected({ ...set.task, status: 'done' }, given('2024-05-18'))).toMatchObject({ code: 'not-correctable' })
  })

  test('a granted day is put right or taken back first, and a reason is wanted', () => {
    const extension = { lastDay: day('2024-06-05'), reason: 'Chờ kinh phí' }
    const granted = extend(wrong(), extension, vietnamCalendar, context)
    if (!granted.ok) throw new Error(granted.message)
    expect(corrected(granted.task, given('2024-05-18'))).toMatchObject({ code: 'date-granted' })
    expect(corrected(wrong(), given('2024-05-18', '  '))).toMatchObject({ code: 'reason-missing' })
  })
})
