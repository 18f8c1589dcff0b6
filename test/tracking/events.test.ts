import { describe, expect, test } from 'vitest'
import { Instant } from '../../shared/calendar/day.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { askExtension, type Change, confirm, extend, refuseExtension, withdraw } from '../../shared/tracking/changes.ts'
import type { TrackedDeadline } from '../../shared/tracking/deadline.ts'
import { dutiesToComeUp, enterEvent, type NextEvent, nextOccurrence } from '../../shared/tracking/events.ts'
import { boxOf } from '../../shared/tracking/statistics.ts'
import { effectiveDue, type Task } from '../../shared/tracking/task.ts'
import { coordinator, day, draftOf, now, office, publish, row, task as drafted } from './plan-fixtures.ts'

const later = Instant.parse('2024-06-10T02:00:00.000Z')
const byOffice = { by: office, now }
const byCoordinator = { by: coordinator, now }
const report = { number: '12/BC-CA', date: day('2024-05-06'), note: null }

function changed(change: Change | NextEvent): Task {
  if (!change.ok) throw new Error(`${change.code}: ${change.message}`)
  return change.task
}
const codeOf = (change: Change | NextEvent) => (change.ok ? 'ok' : change.code)

const afterIncident: TrackedDeadline = {
  kind: 'event',
  after: 'sau khi sự việc xảy ra',
  within: { days: 1, working: false },
  text: 'chậm nhất 01 ngày sau khi sự việc xảy ra',
  span: null,
}

/** A row that waits for an event: "chậm nhất 01 ngày sau khi sự việc xảy ra". */
function waiting(deadline: TrackedDeadline = afterIncident): Task {
  const [only] = publish(draftOf([[['Công an phường'], [drafted('t1', 'Báo cáo sự cố', [deadline])]]])).tasks
  if (!only) throw new Error('publishing made no row')
  return only
}

/** What a day is doubted for has a test of its own; here it was looked at. */
const enter = (task: Task, on: string, context: Parameters<typeof enterEvent>[3] = { ...byOffice, checked: true }) =>
  enterEvent(task, day(on), vietnamCalendar, context)
const next = (
  task: Task,
  on: string,
  context: Parameters<typeof enterEvent>[3] = { by: office, now: later, checked: true },
  rows: Task[] = [task],
) => nextOccurrence(task, rows, day(on), vietnamCalendar, context)

describe('the first event', () => {
  test('gives the row its date and its name', () => {
    expect(changed(enter(waiting(), '2024-05-05'))).toMatchObject({
      eventOn: '2024-05-05',
      due: { lastDay: '2024-05-06' },
      periodLabel: 'sự việc ngày 5/5/2024',
    })
  })

  test('is entered by the agency once; moving it would move a deadline, so that is the coordinator’s', () => {
    const entered = changed(enter(waiting(), '2024-05-03'))
    expect(codeOf(enter(entered, '2024-05-05'))).toBe('event-known')
    expect(changed(enter(entered, '2024-05-05', byCoordinator)).due?.lastDay).toBe('2024-05-06')
  })
})

describe('work that is asked for when something happens, without a term', () => {
  const onRequest: TrackedDeadline = { kind: 'none', reason: 'on-request', text: 'khi có yêu cầu', span: null }
  const adHoc = () => waiting(onRequest)
  const reported = (task: Task) => changed(confirm(task, report, 24, byOffice))

  test('comes up again once the first time was reported, as a row with a day and no date', () => {
    const first = reported(adHoc())
    const second = changed(next(first, '2024-06-02'))
    expect(second).toMatchObject({ status: 'open', due: null, eventOn: '2024-06-02', occurrenceOf: first.id })
    expect(second.periodLabel).toBe('đột xuất ngày 2/6/2024')
    expect(second.completion).toBeNull()
    expect(changed(next(first, '2024-06-02', undefined, [first, second])).id).toBe(second.id)
    expect(changed(next(first, '2024-06-05', undefined, [first, reported(second)])).id).not.toBe(second.id)
  })

  test('is told in its own row the first time, and no day lies ahead', () => {
    expect(codeOf(next(adHoc(), '2024-06-02'))).toBe('no-date')
    expect(codeOf(next(reported(adHoc()), '2024-06-11'))).toBe('date-in-future')
  })

  test('is no work that comes once: a fixed date, or "theo quy định"', () => {
    const byRegulation: TrackedDeadline = { ...onRequest, reason: 'by-regulation' }
    expect(codeOf(next(reported(waiting(byRegulation)), '2024-06-02'))).toBe('not-an-event')
  })

  test('an incident that was reported without its day being entered keeps nobody from reporting the next one', () => {
    const first = reported(waiting())
    expect(first.due).toBeNull()
    expect(changed(next(first, '2024-06-08'))).toMatchObject({ status: 'open', due: { lastDay: '2024-06-09' } })
  })

  test('is offered again with its latest time, and not while its first row waits', () => {
    const first = reported(adHoc())
    const second = changed(next(first, '2024-06-02'))
    expect(dutiesToComeUp([adHoc()])).toEqual([])
    expect(dutiesToComeUp([first, second])).toEqual([{ latest: second, times: 2 }])
  })
})

describe('a day by which the work would be overdue at once', () => {
  const said = (change: Change) => (change.ok ? 'ok' : `${change.code}: ${change.message}`)
  const ask = 'Xin quý cơ quan kiểm tra lại ngày. Nếu đúng, xin đánh dấu “Tôi đã kiểm tra ngày này” rồi gửi lại.'

  test('is asked about before the agency enters it, with the date that would come out, and taken once it was looked at', () => {
    expect(said(enter(waiting(), '2024-05-03', byOffice))).toBe(
      `day-to-check: Hạn sẽ là ngày 4/5/2024, đã quá 2 ngày. ${ask}`,
    )
    expect(changed(enter(waiting(), '2024-05-03')).due?.lastDay).toBe('2024-05-04')
    expect(said(enter(waiting(), '2024-05-05', byOffice))).toBe('ok')
  })

  test('is asked about where it lies before the plan', () => {
    expect(said(enter(waiting(), '2024-05-01', byOffice))).toBe(
      `day-to-check: Ngày 1/5/2024 trước ngày ban hành văn bản (2/5/2024). Hạn sẽ là ngày 2/5/2024, đã quá 4 ngày. ${ask}`,
    )
  })

  test('is asked about for a further event too, and the coordinator, who can put it right, is not', () => {
    const first = changed(enter(waiting(), '2024-05-05'))
    expect(said(next(first, '2024-06-01', { by: office, now: later }))).toContain('day-to-check')
    expect(said(next(first, '2024-06-01', { by: coordinator, now: later }))).toBe('ok')
    expect(said(enter(waiting(), '2024-05-03', byCoordinator))).toBe('ok')
  })
})

describe('an event whose day is put right after a later date was granted', () => {
  const late = { by: coordinator, now: Instant.parse('2024-05-20T02:00:00.000Z') }
  const until = (lastDay: string) => ({ lastDay: day(lastDay), reason: 'Chờ số liệu của tỉnh' })
  /** Entered for 2 May, due on the 3rd, granted until the 10th. */
  const granted = () =>
    changed(
      extend(
        changed(enter(waiting(), '2024-05-02', byCoordinator)),
        until('2024-05-10'),
        vietnamCalendar,
        byCoordinator,
      ),
    )

  test('is due by its new day where that is later: nothing is overdue on the day of the event', () => {
    const corrected = changed(enter(granted(), '2024-05-20', late))
    expect(corrected).toMatchObject({ due: { lastDay: '2024-05-21' }, extension: null })
    expect(effectiveDue(corrected)?.lastDay).toBe('2024-05-21')
    expect(boxOf(corrected, day('2024-05-20'))).toBe('open-in-time')
  })

  test('keeps what was granted where that is later still: the agency was told so, and counts on it', () => {
    const corrected = changed(enter(granted(), '2024-05-03', late))
    expect(corrected).toMatchObject({ due: { lastDay: '2024-05-04' }, extension: { lastDay: '2024-05-10' } })
    expect(changed(enter(granted(), '2024-05-09', late)).extension).toBeNull()
  })

  test('leaves nothing asked for or refused that the new day gives anyway, and everything else to be answered', () => {
    const asked = changed(askExtension(granted(), until('2024-05-20'), byOffice))
    expect(changed(enter(asked, '2024-05-19', late)).extensionRequest).toBeNull()
    expect(changed(enter(asked, '2024-05-12', late)).extensionRequest).toMatchObject({ lastDay: '2024-05-20' })
    const refused = changed(refuseExtension(asked, 'Hạn của cấp trên', byCoordinator))
    expect(changed(enter(refused, '2024-05-19', late)).extensionRefused).toBeNull()
    expect(changed(enter(refused, '2024-05-12', late)).extensionRefused).toMatchObject({ lastDay: '2024-05-20' })
  })
})

describe('an event that the days are counted back from', () => {
  const opening = (within: { days: number; working: boolean }) =>
    waiting({
      kind: 'event',
      before: true,
      after: 'trước ngày khai mạc',
      within,
      text: 'chậm nhất 10 ngày trước ngày khai mạc',
      span: null,
    })

  test('may lie ahead, and is due so many days before', () => {
    expect(changed(enter(opening({ days: 10, working: false }), '2024-06-20'))).toMatchObject({
      eventOn: '2024-06-20',
      due: { lastDay: '2024-06-10' },
      periodLabel: 'sự kiện ngày 20/6/2024',
    })
  })

  test('more than a year away is the coordinator’s to enter, as the agency could not mend a slip', () => {
    const first = opening({ days: 10, working: false })
    for (const slip of ['2062-06-20', '2022-06-20']) {
      expect(codeOf(enter(first, slip))).toBe('day-unusual')
      expect(codeOf(enter(first, slip, byCoordinator))).toBe('ok')
      expect(codeOf(next(changed(enter(first, '2024-06-20')), slip))).toBe('day-unusual')
    }
  })

  test('in working days leaves out those off', () => {
    // Monday the 17th, back over a weekend
    expect(changed(enter(opening({ days: 3, working: true }), '2024-06-17')).due?.lastDay).toBe('2024-06-12')
  })

  test('comes again, ahead as well, with a row of its own', () => {
    const first = changed(enter(opening({ days: 10, working: false }), '2024-06-20'))
    expect(changed(next(first, '2024-09-20'))).toMatchObject({ due: { lastDay: '2024-09-10' }, status: 'open' })
  })
})

describe('a further event of the same kind', () => {
  const known = () => changed(enter(waiting(), '2024-05-05'))
  const done = () => changed(confirm(known(), report, 24, byOffice))
  const withdrawn = () => changed(withdraw(known(), 'Giao nhầm', byCoordinator))

  test('is a row of its own with a date of its own, and the first keeps its report', () => {
    const first = done()
    const second = changed(next(first, '2024-06-08'))
    expect(second).toMatchObject({
      status: 'open',
      completion: null,
      eventOn: '2024-06-08',
      due: { lastDay: '2024-06-09' },
      occurrenceOf: first.id,
      agencyId: first.agencyId,
      text: first.text,
      publishedAt: later,
      history: [{ what: 'event-entered', detail: '2024-06-08', by: office }],
    })
    expect(second.id).not.toBe(first.id)
    expect(second.id.startsWith(`${first.planId}-`)).toBe(true)
    expect(first.completion?.fact).toEqual(report)
  })

  test('comes to the same row whoever enters it and when, and to another for another day', () => {
    const ids = [
      changed(next(done(), '2024-06-08')).id,
      changed(next(done(), '2024-06-08', { by: coordinator, now: Instant.parse('2024-07-01T02:00:00.000Z') })).id,
      changed(next(changed(enter(waiting(), '2024-05-05')), '2024-06-08')).id,
    ]
    expect(new Set(ids).size).toBe(1)
    expect(changed(next(done(), '2024-06-09')).id).not.toBe(ids[0])
  })

  test('does not take over what was granted or asked for the first', () => {
    const entered = changed(enter(waiting(), '2024-05-05'))
    const until = { lastDay: day('2024-05-20'), reason: 'Chờ giám định' }
    const extended = changed(extend(entered, until, vietnamCalendar, byCoordinator))
    expect(changed(next(extended, '2024-06-08'))).toMatchObject({ extension: null, extensionRequest: null })
  })

  test.each([
    ['of the day that is entered already', done(), '2024-05-05', 'event-known'],
    ['before the first is entered', waiting(), '2024-05-05', 'no-date'],
    ['that lies ahead', done(), '2024-06-11', 'date-in-future'],
    ['of a row that waits for none', row('2024-05-17'), '2024-05-05', 'not-an-event'],
    ['of a withdrawn duty', withdrawn(), '2024-06-08', 'withdrawn'],
  ])('is refused: %s', (_, given, on, code) => {
    expect(codeOf(next(given, on))).toBe(code)
  })
})

describe('a day has one row, whatever became of the rows', () => {
  const first = changed(enter(waiting(), '2024-05-01', byCoordinator))
  const second = changed(next(first, '2024-05-03'))
  const rightly = { by: coordinator, now: later }
  const again = (on: string, rows: Task[], by = office) => next(first, on, { by, now: later }, rows)

  test('entered again, it is answered with the row that is there', () => {
    expect(again('2024-05-03', [first, second])).toEqual({ ok: true, task: second, created: false })
    const done = changed(confirm(second, report, 24, byCoordinator))
    expect(again('2024-05-03', [done, first])).toEqual({ ok: true, task: done, created: false })
  })

  test('a day that another row was moved to is that row’s: nothing is told and counted twice', () => {
    const moved = changed(enter(second, '2024-05-05', rightly))
    expect(again('2024-05-05', [first, moved])).toEqual({ ok: true, task: moved, created: false })
  })

  test('a day whose row was withdrawn is not called entered: who enters it is told who puts the row back', () => {
    const withdrawn = changed(withdraw(second, 'Không có sự việc', rightly))
    const refused = again('2024-05-03', [first, withdrawn])
    expect(refused).toMatchObject({ ok: false, code: 'withdrawn' })
    expect(refused).toHaveProperty('message', expect.stringContaining('xin báo cán bộ đầu mối'))
    expect(again('2024-05-03', [first, withdrawn], coordinator)).toHaveProperty(
      'message',
      expect.stringContaining('“Theo dõi lại việc này”'),
    )
  })

  test('a day that was put right to another stays one row if its old form is sent again; the coordinator may enter it', () => {
    const moved = changed(enter(second, '2024-05-05', rightly))
    const refused = again('2024-05-03', [first, moved])
    expect(refused).toMatchObject({ ok: false, code: 'event-known' })
    expect(refused).toHaveProperty('message', expect.stringContaining('được sửa thành ngày 5/5/2024'))
    const third = changed(again('2024-05-03', [first, moved], coordinator))
    expect(third).toMatchObject({ eventOn: '2024-05-03', status: 'open' })
    expect(third.id).not.toBe(moved.id)
    expect(again('2024-05-03', [first, moved, third])).toEqual({ ok: true, task: third, created: false })
  })
})
