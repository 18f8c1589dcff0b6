import { describe, expect, test } from 'vitest'
import { addHours, instantAt } from '../../shared/calendar/day.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { isGivenBeside } from '../../shared/tracking/additions.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import { confirm, extend, note, type Change, restore, withdraw, withdrawalOf } from '../../shared/tracking/changes.ts'
import type { TrackedDeadline } from '../../shared/tracking/deadline.ts'
import { directoryOf } from '../../shared/tracking/directory.ts'
import { disclaim, refuseDisclaimer, takeDisclaimerBack } from '../../shared/tracking/disclaimers.ts'
import type { DraftTask } from '../../shared/tracking/draft.ts'
import { correctDue } from '../../shared/tracking/due-dates.ts'
import { handedAway, takenOver, whyNoTaker } from '../../shared/tracking/handing-on.ts'
import { isOfDutyFrom } from '../../shared/tracking/periods.ts'
import { continuationOf } from '../../shared/tracking/publication.ts'
import { statisticsOf } from '../../shared/tracking/statistics.ts'
import { Task } from '../../shared/tracking/task.ts'
import { nothingUnread } from '../../shared/tracking/unread.ts'
import { agency, coordinator, day, draftOf, monthly, now, office, plan, publish, row, task } from './plan-fixtures.ts'

const byOffice = { by: office, now: addHours(now, 1) }
const byCoordinator = { by: coordinator, now: addHours(now, 2) }
const station = agency('Trạm Y tế')
const culture = agency('Phòng Văn hóa')
const reason = 'Văn bản ghi nhầm'

function changed(change: Change): Task {
  if (!change.ok) throw new Error(change.message)
  return change.task
}
const codeOf = (change: { ok: boolean; code?: string }) => change.code

describe('work that an agency says is not its own', () => {
  const said = { reason: 'Việc này của trạm', office: 'Trạm Y tế' }

  test('goes on as it was, and waits for an answer', () => {
    const before = row('2024-05-17')
    const after = changed(disclaim(before, said, byOffice))
    expect(after).toMatchObject({ status: 'open', due: before.due, disclaimer: { ...said, at: byOffice.now } })
    expect(after.history.at(-1)?.detail).toBe('cho là của Trạm Y tế · Việc này của trạm')
    expect(codeOf(disclaim(after, said, byOffice))).toBe('already-asked')
    expect(changed(disclaim(after, { reason: 'Không rõ của ai' }, byOffice)).disclaimer?.office).toBeNull()
  })

  test('is its own all the same, for a reason; said again, that answer is over', () => {
    const after = changed(disclaim(row('2024-05-17'), said, byOffice))
    expect(codeOf(refuseDisclaimer(after, ' ', byCoordinator))).toBe('reason-missing')
    const kept = changed(refuseDisclaimer(after, 'Quyết định giao công an', byCoordinator))
    expect(kept).toMatchObject({ disclaimer: null, disclaimerRefused: { reason: 'Quyết định giao công an' } })
    expect(changed(disclaim(kept, said, byOffice)).disclaimerRefused).toBeNull()
    expect(codeOf(refuseDisclaimer(kept, 'Không', byCoordinator))).toBe('nothing-asked')
  })

  test('is taken back before it is answered: nothing waits any more, and it can be said again', () => {
    const before = changed(disclaim(row('2024-05-17'), said, byOffice))
    const own = changed(takeDisclaimerBack(before, byOffice))
    expect(own).toMatchObject({ status: 'open', disclaimer: null, disclaimerRefused: null, due: before.due })
    expect(own.history.at(-1)).toMatchObject({ what: 'disclaimer-taken-back', by: byOffice.by })
    expect(codeOf(takeDisclaimerBack(own, byOffice))).toBe('nothing-asked')
    expect(changed(disclaim(own, said, byOffice)).disclaimer).toMatchObject(said)
  })

  test('is done or withdrawn: there is nothing to say or to answer any more', () => {
    const after = changed(disclaim(row('2024-05-17'), said, byOffice))
    const sent = { number: '12/BC', date: day('2024-05-06'), note: null }
    const done = changed(confirm(after, sent, 24, byOffice))
    const off = changed(withdraw(after, 'Thôi', byCoordinator))
    expect([done.disclaimer, off.disclaimer]).toEqual([null, null])
    expect([codeOf(disclaim(done, said, byOffice)), codeOf(disclaim(off, said, byOffice))]).toEqual([
      'already-done',
      'withdrawn',
    ])
  })
})

/** What became of a row that is handed on, among the rows of its plan. */
function handed(
  from: Task,
  to: Agency,
  rows: readonly Task[] = [from],
  withLater = false,
  by = byCoordinator,
): [old: Task, fresh: Task] {
  const taken = takenOver(from, to, { reason, withLater }, rows, by)
  if (!taken.ok) throw new Error(taken.message)
  return [changed(handedAway(from, taken.row, { reason, withLater }, by)), taken.row]
}

describe('work that goes to another agency', () => {
  test('is withdrawn here in one write, with who has it now, and counts there alone', () => {
    const before = row('2024-05-10')
    const [old, fresh] = handed(before, station)
    expect(old).toMatchObject({ status: 'withdrawn', version: before.version + 1, handedTo: { agencyId: station.id } })
    expect(withdrawalOf(old)?.reason).toBe(reason)
    expect([Task.parse(old), Task.parse(fresh)]).toEqual([old, fresh])
    const { byAgency, all } = statisticsOf([old, fresh], day('2024-05-20'))
    expect(all['open-overdue']).toBe(1)
    expect(byAgency.map(({ label, counts }) => [label, counts['open-overdue']])).toEqual([
      ['Công an phường', 0],
      ['Trạm Y tế', 1],
    ])
  })

  test('takes its dates along and how they came about, and nothing that the agency told or did', () => {
    const lastDay = day('2024-06-03')
    const corrected = changed(
      correctDue(row('2024-05-17'), { lastDay: day('2024-05-20'), reason: 'Đọc nhầm' }, vietnamCalendar, byCoordinator),
    )
    const granted = changed(extend(corrected, { lastDay, reason: 'Chờ số liệu' }, vietnamCalendar, byCoordinator))
    const told = changed(note(granted, 'Đã làm một nửa', byOffice))
    const [, fresh] = handed(changed(disclaim(told, { reason: 'Của nơi khác' }, byOffice)), station)
    expect(fresh).toMatchObject({
      due: { lastDay: '2024-05-20' },
      extension: { lastDay },
      disclaimer: null,
      version: 1,
    })
    expect(fresh.history.map(({ what }) => what)).toEqual(['published', 'date-corrected', 'extended', 'taken-over'])
  })

  test('stays work given beside the document, where it is that', () => {
    const given: Task = { ...row('2024-05-17'), quote: null, history: [{ at: now, by: coordinator, what: 'added' }] }
    expect(isGivenBeside(handed(given, station)[1])).toBe(true)
  })

  test('has one row however often that is decided, and another once that was withdrawn', () => {
    const before = row('2024-05-17')
    const [, fresh] = handed(before, station)
    expect(handed(before, station)[1].id).toBe(fresh.id)
    expect(takenOver(before, station, { reason, withLater: false }, [before, fresh], byCoordinator)).toEqual({
      ok: true,
      row: fresh,
      isNew: false,
    })
    expect(codeOf(takenOver(before, culture, { reason, withLater: false }, [before, fresh], byCoordinator))).toBe(
      'handing-begun',
    )
    const off = changed(withdraw(fresh, 'Không chuyển nữa', byCoordinator))
    expect(handed(before, station, [before, off])[1].id).not.toBe(fresh.id)
    expect(handed(before, culture, [before, off])[1].agencyId).toBe(culture.id)
  })

  test('is not finished by itself where its date was changed after the other row was made', () => {
    const before = row('2024-05-17')
    const [, fresh] = handed(before, station)
    const given = { lastDay: day('2024-06-03'), reason: 'Chờ số liệu' }
    const granted = changed(extend(before, given, vietnamCalendar, byCoordinator))
    expect(codeOf(takenOver(granted, station, { reason, withLater: false }, [granted, fresh], byCoordinator))).toBe(
      'handing-begun',
    )
    expect(codeOf(handedAway(granted, fresh, { reason, withLater: false }, byCoordinator))).toBe('handing-begun')
    const off = changed(withdraw(fresh, 'Chuyển lại', byCoordinator))
    expect(handed(granted, station, [granted, off])[1].extension?.lastDay).toBe('2024-06-03')
  })

  test('can go back, as a row of its own', () => {
    const before = row('2024-05-17')
    const [old, fresh] = handed(before, station)
    const [, back] = handed(fresh, agency('Công an phường', { id: before.agencyId }), [old, fresh])
    expect([back.agencyId, back.status, back.handedFrom?.taskId]).toEqual([before.agencyId, 'open', fresh.id])
    expect([before.id, fresh.id]).not.toContain(back.id)
  })

  test('goes to an agency that has other work of the same words and date, from another place of the document', () => {
    const words = 'Báo cáo kết quả thực hiện'
    const there: DraftTask = { ...task('t2', words), quote: { text: words, span: [400, 425] } }
    const { tasks } = publish(
      draftOf([
        [['Công an phường'], [task('t1', words)]],
        [['Trạm Y tế'], [there]],
      ]),
      [station],
    )
    const [first] = tasks
    if (!first) throw new Error('publishing made no row')
    expect(takenOver(first, station, { reason, withLater: false }, tasks, byCoordinator).ok).toBe(true)
  })

  test('goes to one office only, that is there today', () => {
    const parts = [station, culture]
    const all = agency('Các tổ', { kind: 'class', members: parts.map(({ id }) => id) })
    const ended = agency('Phòng cũ', { validTo: day('2024-05-01') })
    const directory = directoryOf([...parts, all, ended])
    const why = (one: Agency, today: string) => whyNoTaker(one, directory, day(today))
    expect([why(station, '2024-05-02'), why(ended, '2024-05-01')]).toEqual([null, null])
    expect(why(all, '2024-05-02')).toContain('gồm nhiều cơ quan')
    expect(why(ended, '2024-05-02')).toContain('đã kết thúc hoạt động ngày 1/5/2024')
  })

  test('does not go where it is, where it was given already, without a reason, nor once it is over', () => {
    const draft = draftOf([[['Công an phường', 'Trạm Y tế'], [task('t1', 'Kiểm tra nhà trọ')]]])
    const rows = publish(draft, [station]).tasks
    const [first] = rows
    if (!first) throw new Error('publishing made no row')
    const tried = (from: Task, to: Agency, why = reason) =>
      codeOf(takenOver(from, to, { reason: why, withLater: false }, rows, byCoordinator))
    expect(tried(first, agency('Công an phường', { id: first.agencyId }))).toBe('same-agency')
    expect(tried(first, station)).toBe('already-given')
    expect(tried(first, culture, ' ')).toBe('reason-missing')
    const sent = { number: '12/BC', date: null, note: 'Đã kiểm tra xong' }
    expect(tried(changed(confirm(first, sent, 24, byOffice)), culture)).toBe('already-done')
    expect(tried(changed(withdraw(first, 'Thôi', byCoordinator)), culture)).toBe('withdrawn')
    const [old] = handed(first, culture, rows)
    expect(tried(old, agency('Hội Phụ nữ'))).toBe('handed-on')
    expect(codeOf(restore(old, byCoordinator))).toBe('handed-on')
  })
})

describe('a duty that comes back, handed on', () => {
  const quarterly: TrackedDeadline = { ...monthly, cycle: 'quarter', at: '3-20', text: 'ngày 20 tháng cuối quý' }
  const draft = draftOf([[['Công an phường'], [task('t1', 'Báo cáo', [monthly])]]])
  const agencies = [...publish(draft).newAgencies, station, culture]
  const published = publish(draft, agencies).tasks

  /** The rows of the next year. */
  function next(existing: readonly Task[], { of = draft, known = agencies, unread = nothingUnread } = {}) {
    const running = {
      ...plan,
      status: 'published' as const,
      runsUntil: day('2025-12-31'),
      rowsUntil: day('2024-12-31'),
    }
    const means = { until: day('2025-12-31'), now: instantAt(day('2024-10-01'), 8), unread }
    return continuationOf(running, of, existing, known, vietnamCalendar, means).rows
  }
  const whoIn = (rows: readonly Task[]) => [...new Set(rows.map(({ agencyName }) => agencyName))]

  /** From the row of a month on, or that alone. */
  function handedFrom(rows: readonly Task[], month: number, to: Agency, withLater = true, by = byCoordinator): Task[] {
    const label = `tháng ${month}/2024`
    const first = rows.find(({ periodLabel, status }) => periodLabel === label && status === 'open')
    if (!first) throw new Error(`no row of ${label}`)
    const isGoing = (one: Task) => one.status === 'open' && (withLater ? isOfDutyFrom(one, first) : one === first)
    return rows.flatMap((one) => (isGoing(one) ? handed(one, to, rows, withLater, by) : [one]))
  }

  test('for one period goes on where it was, be it the latest', () => {
    const rows = handedFrom(published, 12, station, false)
    expect([whoIn(next(rows)), next(rows).length]).toEqual([['Công an phường'], 12])
  })

  test('with all later periods goes on with whoever has it, the same rows each time they are decided', () => {
    const rows = handedFrom(published, 9, station)
    expect([whoIn(next(rows)), next(rows).length]).toEqual([['Trạm Y tế'], 12])
    expect(next(rows).map(({ id }) => id)).toEqual(next(rows).map(({ id }) => id))
    const made = [...rows, ...next(rows)]
    const ofStation = made.filter(({ agencyId, status }) => agencyId === station.id && status === 'open')
    expect(new Set(ofStation.map(({ series }) => series)).size).toBe(1)
    expect(ofStation).toHaveLength(16)
  })

  test('handed on further, or back, goes on with the last; for one period alone it stays with the one before', () => {
    const rows = handedFrom(handedFrom(published, 7, station), 10, culture)
    expect(whoIn(next(rows))).toEqual(['Phòng Văn hóa'])
    const home = agencies[0]
    if (!home) throw new Error('publishing listed no agency')
    expect(whoIn(next(handedFrom(rows, 11, home)))).toEqual(['Công an phường'])
    expect(whoIn(next(handedFrom(rows, 12, home, false)))).toEqual(['Phòng Văn hóa'])
  })

  /** The same, but for one row. */
  const but = (rows: readonly Task[], agencyId: string, month: number, change: (one: Task) => Task): Task[] =>
    rows.map((one) => (one.agencyId === agencyId && one.periodLabel === `tháng ${month}/2024` ? change(one) : one))
  const homeId = published[0]?.agencyId ?? ''

  test('with all later periods is kept where single ones of them had gone, been done or withdrawn before', () => {
    const sent = { number: '12/BC', date: null, note: 'Đã báo cáo xong' }
    const alone = handedFrom(published, 12, culture, false)
    const inDecember = { by: office, now: instantAt(day('2024-12-20'), 8) }
    const done = but(published, homeId, 12, (one) => changed(confirm(one, sent, 24, inDecember)))
    const off = but(published, homeId, 12, (one) => changed(withdraw(one, 'Kỳ này thôi', byCoordinator)))
    for (const [before, words] of [
      [alone, 'handed on alone'],
      [done, 'done'],
      [off, 'withdrawn'],
    ] as const) {
      const rows = next(handedFrom(before, 9, station))
      expect([words, whoIn(rows), rows.length]).toEqual([words, ['Trạm Y tế'], 12])
    }
    const home = agency('Công an phường', { id: homeId })
    expect(whoIn(next(handedFrom(handedFrom(published, 9, station), 12, home, false)))).toEqual(['Trạm Y tế'])
  })

  test('goes on where it was handed to last, also where what was made of its latest period was taken back', () => {
    const rows = handedFrom(published, 9, station)
    const taken = but(rows, homeId, 12, (one) => ({ ...one, status: 'done', handedTo: null }))
    const back = but(taken, station.id, 12, (one) => changed(withdraw(one, 'Không chuyển nữa', byCoordinator)))
    expect(whoIn(next(back))).toEqual(['Trạm Y tế'])
  })

  test('for one period and back is of its duty still, and ends with it', () => {
    const home = agency('Công an phường', { id: homeId })
    const rows = handedFrom(handedFrom(published, 12, station, false), 12, home, false)
    const back = rows.find(
      ({ agencyId, status, periodLabel }) =>
        [agencyId, status, periodLabel].join() === [homeId, 'open', 'tháng 12/2024'].join(),
    )
    const [first] = rows
    expect(first && back && isOfDutyFrom(back, first)).toBe(true)
    expect(next(rows).map(({ agencyId, series }) => [agencyId, series])).toEqual(
      next(published).map(({ agencyId, series }) => [agencyId, series]),
    )
    const off = rows.map((one) => (one === back ? changed(withdraw(one, 'Nhịp đã hết', byCoordinator)) : one))
    expect(next(off)).toEqual([])
    const returned = handedFrom(handedFrom(published, 9, station), 11, home)
    expect(next(returned).map(({ id }) => id)).toEqual(next(published).map(({ id }) => id))
    expect(whoIn(next(handedFrom(returned, 12, culture, true, { ...byCoordinator, now: addHours(now, 3) })))).toEqual([
      'Phòng Văn hóa',
    ])
  })

  test('is not begun again where whoever has it had its latest row withdrawn', () => {
    const rows = handedFrom(published, 9, station)
    const off = rows.map((one) =>
      one.agencyId === station.id && one.periodLabel === 'tháng 12/2024'
        ? changed(withdraw(one, 'Nhịp này đã hết', byCoordinator))
        : one,
    )
    expect(next(off)).toEqual([])
  })

  test('of two rhythms in one sentence the other one stays', () => {
    const two = draftOf([[['Công an phường'], [task('t1', 'Báo cáo', [monthly, quarterly])]]])
    const rows = handedFrom(publish(two, agencies).tasks, 6, station)
    const made = next(rows, { of: two })
    const ofRhythm = (text: string) => whoIn(made.filter(({ deadline }) => deadline?.text === text))
    expect([ofRhythm(monthly.text), ofRhythm(quarterly.text)]).toEqual([['Trạm Y tế'], ['Công an phường']])
  })

  test('waits while a row, or the agency that has it, cannot be read', () => {
    const rows = handedFrom(published, 9, station)
    const lost = rows.find(({ agencyId, periodLabel }) => agencyId === station.id && periodLabel === 'tháng 10/2024')
    const unread = { tasks: new Set([lost?.id ?? '']), agencies: new Set<string>() }
    expect(
      next(
        rows.filter((one) => one !== lost),
        { unread },
      ),
    ).toEqual([])
    const known = agencies.filter(({ id }) => id !== station.id)
    expect(next(rows, { known, unread: { tasks: new Set(), agencies: new Set([station.id]) } })).toEqual([])
  })
})
