import { expect, test } from 'vitest'
import { addHours, Instant } from '../../shared/calendar/day.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import {
  askExtension,
  cancelExtension,
  type Change,
  confirm,
  extend,
  note,
  progressOf,
  refuseExtension,
  reopenedOf,
  restore,
  tellProgress,
  undo,
  withdraw,
  takeExtensionRequestBack,
} from '../../shared/tracking/changes.ts'
import { enterEvent } from '../../shared/tracking/events.ts'
import type { CompletionFact, Task } from '../../shared/tracking/task.ts'
import { coordinator, day, draftOf, now, office, publish, row, task as drafted } from './plan-fixtures.ts'

const byOffice = { by: office, now }
const byCoordinator = { by: coordinator, now }
const noFact: CompletionFact = { number: null, date: null, note: null }
const sent: CompletionFact = { number: '12/BC-CA', date: day('2024-05-05'), note: null }

function changed(change: Change): Task {
  if (!change.ok) throw new Error(`${change.code}: ${change.message}`)
  return change.task
}
const codeOf = (change: Change) => (change.ok ? 'ok' : change.code)

test('confirming records the report, who, when, and until when it can be undone', () => {
  const done = changed(confirm(row('2024-05-18'), sent, 24, byOffice))
  expect(done).toMatchObject({
    status: 'done',
    version: 2,
    completion: { on: '2024-05-05', by: office, fact: sent, undoUntil: addHours(now, 24) },
  })
  expect(done.history.at(-1)).toMatchObject({ what: 'confirmed', by: office, at: now })
})

test('a press of the button without a typed fact confirms nothing, as a mail scanner would press it', () => {
  expect(codeOf(confirm(row('2024-05-18'), noFact, 24, byOffice))).toBe('fact-missing')
  expect(codeOf(confirm(row('2024-05-18'), { ...noFact, number: '12/BC' }, 24, byOffice))).toBe('fact-missing')
  expect(codeOf(confirm(row('2024-05-18'), { ...noFact, note: ' ok ' }, 24, byOffice))).toBe('fact-missing')
  expect(codeOf(confirm(row('2024-05-18'), { ...noFact, note: '.....' }, 24, byOffice))).toBe('fact-missing')
  const noNumber = { ...noFact, number: '-', date: day('2024-05-13') }
  expect(codeOf(confirm(row('2024-05-18'), noNumber, 24, byOffice))).toBe('fact-missing')
})

test('a short note is enough where there is no report', () => {
  expect(codeOf(confirm(row(null), { ...noFact, note: 'Đã tuần tra' }, 24, byOffice))).toBe('ok')
})

test.each([
  'Mới làm được 50%, sẽ xong tuần sau',
  'chưa xong',
  'Đang thực hiện',
  'Đã làm được khoảng 70 %',
  'Xin gia hạn đến tháng sau',
  'Chưa triển khai được do mưa',
])('"%s" is no proof of finished work: it is not recorded as done, and says where to tell it', (words) => {
  const refused = confirm(row('2024-05-18'), { ...noFact, note: words }, 24, byOffice)
  expect(refused).toMatchObject({ code: 'fact-missing', message: expect.stringContaining('“Báo tiến độ”') })
})

test.each([
  'Đã hoàn thành; đang lưu hồ sơ',
  'Đã gửi báo cáo, chưa có vướng mắc',
  'Hoàn thành 100% số hộ',
  'Đã tuyên truyền cho 85% số hộ theo kế hoạch',
  'Không có phát sinh trong kỳ',
])('"%s" is', (words) => {
  expect(codeOf(confirm(row('2024-05-18'), { ...noFact, note: words }, 24, byOffice))).toBe('ok')
})

test('what an agency tells of its progress is seen while the work is open, and changes nothing else', () => {
  const task = row('2024-05-18')
  const told = changed(tellProgress(task, 'Mới làm được 50%', byOffice))
  expect(progressOf(told)).toEqual({ at: now, words: 'Mới làm được 50%' })
  expect({ ...told, history: task.history, version: task.version }).toEqual(task)
  expect(progressOf(changed(note(task, 'Đã gọi điện', byCoordinator)))).toBeNull()
  const done = changed(confirm(told, sent, 24, byOffice))
  expect([progressOf(done), codeOf(tellProgress(done, 'Đang làm', byOffice))]).toEqual([null, 'already-done'])
  expect(codeOf(tellProgress(task, ' .. ', byOffice))).toBe('empty-note')
})

test('a report of tomorrow is refused', () => {
  expect(codeOf(confirm(row('2024-05-18'), { ...sent, date: day('2024-05-07') }, 24, byOffice))).toBe('date-in-future')
})

test('a report dated before the plan was issued answers something else, and is refused', () => {
  expect(codeOf(confirm(row('2024-05-18'), { ...sent, date: day('2024-05-01') }, 24, byOffice))).toBe('date-too-early')
  expect(codeOf(confirm(row('2024-05-18'), { ...sent, date: day('2024-05-02') }, 24, byOffice))).toBe('ok')
})

test('confirming twice is told so and changes nothing', () => {
  const done = changed(confirm(row('2024-05-18'), sent, 24, byOffice))
  expect(codeOf(confirm(done, sent, 24, byOffice))).toBe('already-done')
})

test('an agency can undo within the window, a coordinator at any time', () => {
  const done = changed(confirm(row('2024-05-18'), sent, 24, byOffice))
  const late = { now: addHours(now, 25) }
  expect(changed(undo(done, '', byOffice))).toMatchObject({ status: 'open', completion: null })
  expect(codeOf(undo(done, '', { by: office, ...late }))).toBe('undo-expired')
  expect(codeOf(undo(done, '', { by: coordinator, ...late }))).toBe('ok')
  expect(codeOf(undo(row('2024-05-18'), '', byOffice))).toBe('not-done')
})

test('a confirmation that a coordinator took back is told until the work is confirmed again; an agency’s own undoing is not', () => {
  const done = changed(confirm(row('2024-05-18'), sent, 24, byOffice))
  const reopened = changed(undo(done, 'Chưa gửi biểu số 2', byCoordinator))
  expect(reopenedOf(reopened)).toEqual({ at: now, reason: 'Chưa gửi biểu số 2' })
  expect(reopenedOf(changed(confirm(reopened, sent, 24, byOffice)))).toBeNull()
  expect(reopenedOf(changed(undo(done, '', byOffice)))).toBeNull()
})

test('an extension counts from now on and the original date is kept', () => {
  const task = changed(
    extend(row('2024-05-17'), { lastDay: day('2024-06-02'), reason: 'Chờ kinh phí' }, vietnamCalendar, byCoordinator),
  )
  expect(task).toMatchObject({
    due: { lastDay: '2024-05-17' },
    extension: { lastDay: '2024-06-02', remindFor: '2024-05-31', reason: 'Chờ kinh phí' },
  })
})

test.each([
  ['not later than the date that counts', row('2024-05-17'), { lastDay: day('2024-05-17'), reason: 'x' }, 'not-later'],
  ['without a reason', row('2024-05-17'), { lastDay: day('2024-05-20'), reason: ' ' }, 'reason-missing'],
  ['of a row without a date', row(null), { lastDay: day('2024-05-20'), reason: 'x' }, 'no-date'],
  [
    'of finished work',
    changed(confirm(row('2024-05-17'), sent, 24, byOffice)),
    { lastDay: day('2024-05-20'), reason: 'x' },
    'already-done',
  ],
])('an extension is refused: %s', (_, given, later, code) => {
  expect(codeOf(extend(given, later, vietnamCalendar, byCoordinator))).toBe(code)
})

const mistyped = { lastDay: day('2042-05-20'), reason: 'Chờ kinh phí' }

test('a day more than a year away, or behind already, is granted only once somebody has looked at it', () => {
  const late = { lastDay: day('2024-05-01'), reason: 'Chờ kinh phí' }
  for (const [given, granted] of [
    [row('2024-05-17'), mistyped],
    [row('2024-04-20'), late],
  ] as const) {
    expect(codeOf(extend(given, granted, vietnamCalendar, byCoordinator))).toBe('day-unusual')
    expect(codeOf(extend(given, { ...granted, checked: true }, vietnamCalendar, byCoordinator))).toBe('ok')
  }
})

test('a granted day that was mistyped is put right, to any day after the original one, and both stand in the history', () => {
  const granted = changed(extend(row('2024-05-17'), { ...mistyped, checked: true }, vietnamCalendar, byCoordinator))
  const right = { lastDay: day('2024-05-20'), reason: 'Gõ nhầm năm' }
  const corrected = changed(extend(granted, right, vietnamCalendar, byCoordinator))
  expect(corrected).toMatchObject({
    due: { lastDay: '2024-05-17' },
    extension: { lastDay: '2024-05-20', replaced: '2042-05-20' },
  })
  expect(corrected.history.slice(1).map(({ what, detail }) => [what, detail])).toEqual([
    ['extended', '2042-05-20 · Chờ kinh phí'],
    ['extended', '2024-05-20 · thay cho 2042-05-20 · Gõ nhầm năm'],
  ])
  expect(codeOf(extend(corrected, right, vietnamCalendar, byCoordinator))).toBe('not-later')
  expect(codeOf(extend(corrected, { ...right, lastDay: day('2024-05-17') }, vietnamCalendar, byCoordinator))).toBe(
    'not-later',
  )
})

test('a granted day is taken back with a reason: the original one counts again', () => {
  const granted = changed(extend(row('2024-05-17'), { ...mistyped, checked: true }, vietnamCalendar, byCoordinator))
  const cancelled = changed(cancelExtension(granted, 'Nhập nhầm việc', byCoordinator))
  expect(cancelled).toMatchObject({ due: { lastDay: '2024-05-17' }, extension: null })
  expect(cancelled.history.at(-1)).toMatchObject({
    what: 'extension-cancelled',
    detail: '2042-05-20 · Nhập nhầm việc',
  })
  expect(codeOf(cancelExtension(granted, ' ', byCoordinator))).toBe('reason-missing')
  expect(codeOf(cancelExtension(cancelled, 'Nhầm', byCoordinator))).toBe('not-extended')
})

function waiting(days: number, working: boolean): Task {
  const deadline = {
    kind: 'event' as const,
    after: 'kể từ ngày nhận',
    within: { days, working },
    text: 'kể từ ngày nhận',
    span: null,
  }
  const [only] = publish(draftOf([[['Công an phường'], [drafted('t1', 'Báo cáo sự cố', [deadline])]]])).tasks
  if (!only) throw new Error('publishing made no row')
  return only
}

test('the day of the event is not counted: one day after the 5th is the 6th (BLDS art. 147)', () => {
  expect(changed(enterEvent(waiting(1, false), day('2024-05-05'), vietnamCalendar, byOffice)).due?.lastDay).toBe(
    '2024-05-06',
  )
})

test('working days skip Sunday and count a make-up Saturday: 3 from Thursday 2/5/2024 end on Monday 6/5', () => {
  const later = { by: office, now: Instant.parse('2024-05-06T02:00:00.000Z') }
  expect(changed(enterEvent(waiting(3, true), day('2024-05-02'), vietnamCalendar, later)).due?.lastDay).toBe(
    '2024-05-06',
  )
})

test('an event can’t lie ahead, and a dated row waits for none', () => {
  expect(codeOf(enterEvent(waiting(1, false), day('2024-05-07'), vietnamCalendar, byOffice))).toBe('date-in-future')
  expect(codeOf(enterEvent(row('2024-05-17'), day('2024-05-05'), vietnamCalendar, byOffice))).toBe('not-an-event')
})

test('a withdrawn row asks for nothing until it is restored', () => {
  const gone = changed(withdraw(row('2024-05-17'), 'Trùng với kế hoạch khác', byCoordinator))
  expect(codeOf(confirm(gone, sent, 24, byOffice))).toBe('withdrawn')
  expect(codeOf(extend(gone, { lastDay: day('2024-06-01'), reason: 'x' }, vietnamCalendar, byCoordinator))).toBe(
    'withdrawn',
  )
  expect(changed(restore(gone, byCoordinator)).status).toBe('open')
})

test('a row that is done is not withdrawn, so that restoring it can’t lose what confirmed it', () => {
  const done = changed(confirm(row('2024-05-17'), sent, 24, byOffice))
  const refused = withdraw(done, 'Giao nhầm', byCoordinator)
  expect(refused).toMatchObject({ ok: false, code: 'already-done', message: expect.stringContaining('hoàn tác') })
  expect(changed(withdraw(changed(undo(done, '', byCoordinator)), 'Giao nhầm', byCoordinator)).status).toBe('withdrawn')
})

test('a note adds to the history and changes nothing else', () => {
  const before = row('2024-05-17')
  const { history, version, ...rest } = changed(note(before, ' Đã gọi điện ', byCoordinator))
  const { history: earlier, version: from, ...same } = before
  expect(rest).toEqual(same)
  expect(version).toBe(from + 1)
  expect(history).toEqual([...earlier, { at: now, by: coordinator, what: 'noted', detail: 'Đã gọi điện' }])
})

const wanted = { lastDay: day('2024-06-03'), reason: 'Chờ cấp kinh phí' }

test('asking for a later date changes no date until the coordinator has answered', () => {
  const asked = changed(askExtension(row('2024-05-17'), wanted, byOffice))
  expect(asked).toMatchObject({ extension: null, due: { lastDay: '2024-05-17' }, extensionRequest: wanted })
})

test('granting answers the request, refusing answers it with the reason, and both stand in the history', () => {
  const asked = changed(askExtension(row('2024-05-17'), wanted, byOffice))
  const granted = changed(extend(asked, wanted, vietnamCalendar, byCoordinator))
  expect(granted).toMatchObject({ extensionRequest: null, extension: { lastDay: '2024-06-03' } })
  const refused = changed(refuseExtension(asked, 'Không lùi được hạn của cấp trên', byCoordinator))
  expect(refused).toMatchObject({ extensionRequest: null, extension: null })
  expect(refused.extensionRefused).toMatchObject({ lastDay: '2024-06-03', reason: 'Không lùi được hạn của cấp trên' })
  expect(refused.history.map((entry) => entry.what)).toEqual(['published', 'extension-asked', 'extension-refused'])
})

test.each([
  ['without a reason', row('2024-05-17'), { ...wanted, reason: ' ' }, 'reason-missing'],
  ['to an earlier day', row('2024-05-17'), { ...wanted, lastDay: day('2024-05-01') }, 'not-later'],
  ['to a day that is over', row('2024-04-01'), { ...wanted, lastDay: day('2024-04-02') }, 'not-later'],
  ['of a row without a date', row(null), wanted, 'no-date'],
])('asking for an extension is refused: %s', (_, asked, request, code) => {
  expect(codeOf(askExtension(asked, request, byOffice))).toBe(code)
})

test('a request that is taken back waits for nothing any more, and may be made again', () => {
  const asked = changed(askExtension(row('2024-05-17'), wanted, byOffice))
  const back = changed(takeExtensionRequestBack(asked, byOffice))
  expect(back).toMatchObject({ status: 'open', extensionRequest: null, extensionRefused: null, due: asked.due })
  expect(back.history.at(-1)?.what).toBe('extension-request-taken-back')
  expect(codeOf(takeExtensionRequestBack(back, byOffice))).toBe('nothing-asked')
  expect(changed(askExtension(back, wanted, byOffice)).extensionRequest).toMatchObject(wanted)
})

test('the same request again, a second click, is told that it waits; another one takes its place', () => {
  const asked = changed(askExtension(row('2024-05-17'), wanted, byOffice))
  expect(codeOf(askExtension(asked, wanted, byOffice))).toBe('already-asked')
  const again = changed(askExtension(asked, { ...wanted, lastDay: day('2024-06-10') }, byOffice))
  expect(again.extensionRequest?.lastDay).toBe('2024-06-10')
})

test('a row that is withdrawn waits for no answer, and asking again takes an old refusal away', () => {
  const asked = changed(askExtension(row('2024-05-17'), wanted, byOffice))
  expect(changed(withdraw(asked, 'Giao nhầm', byCoordinator)).extensionRequest).toBeNull()
  const refused = changed(refuseExtension(asked, 'Không lùi được', byCoordinator))
  expect(changed(askExtension(refused, wanted, byOffice)).extensionRefused).toBeNull()
  expect(changed(extend(refused, wanted, vietnamCalendar, byCoordinator)).extensionRefused).toBeNull()
})

test('there is nothing to refuse where nothing was asked, or it is done meanwhile', () => {
  const asked = changed(askExtension(row('2024-05-17'), wanted, byOffice))
  const done = changed(confirm(asked, sent, 24, byOffice))
  expect(codeOf(refuseExtension(row('2024-05-17'), 'Không', byCoordinator))).toBe('nothing-asked')
  expect(codeOf(refuseExtension(done, 'Không', byCoordinator))).toBe('nothing-asked')
})
