import { describe, expect, test } from 'vitest'
import type { Day } from '../../shared/calendar/day.ts'
import { instantAt } from '../../shared/calendar/day.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { changeRows, noticeRows, nudgeRows } from '../../shared/reminding/letters.ts'
import { planAgain, planMorning } from '../../shared/reminding/morning.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import { agency, day, dueOn, mailbox, morningOf, planId, task, unit } from './samples.ts'

function morning(
  today: string,
  tasks: Task[],
  agencies: Agency[],
  { lastRun = null, open = [] }: { lastRun?: Day | null; open?: OutboxRow[] } = {},
): OutboxRow[] {
  return planMorning({
    unit: unit.id,
    tasks,
    agencies,
    policy: defaultPolicy,
    calendar: vietnamCalendar,
    lastRun,
    today: day(today),
    now: morningOf(today),
    open,
  })
}

const names = (row: OutboxRow | undefined) => row?.taskIds.map((id) => id.slice(planId.length + 1))

describe('the morning', () => {
  test('one digest an address: two agencies that share a mailbox get one e-mail, most urgent first', () => {
    const shared = [mailbox('Van-Thu@anbinh.example')]
    const rows = morning(
      '2024-05-15',
      [task('c', 'a', '2024-05-17'), task('b', 'b', '2024-05-15'), task('a', 'a', '2024-05-13')],
      [agency('a', { mailboxes: shared }), agency('b', { mailboxes: [mailbox('van-thu@anbinh.example')] })],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ to: 'van-thu@anbinh.example', key: 'digest#van-thu@anbinh.example#' })
    expect(names(rows[0])).toEqual(['a', 'b', 'c'])
    expect(rows[0]?.agencyIds.toSorted()).toEqual(['a', 'b'])
  })

  test('the digest lists what is open and near, not only what has its day today', () => {
    const tasks = [
      task('today', 'a', '2024-05-15'),
      task('in-two-days', 'a', '2024-05-17'),
      task('far', 'a', '2024-06-28'),
      task('overdue-two-days', 'a', '2024-05-13'),
      task('undated', 'a', null),
      task('done', 'a', '2024-05-14', { status: 'done' }),
    ]
    expect(names(morning('2024-05-15', tasks, [agency('a')])[0])).toEqual(['overdue-two-days', 'today', 'in-two-days'])
  })

  test('more work than its row can name: the most urgent is named, the rest counted, and the row can be marked as sent', () => {
    const of = (i: number) => i.toString().padStart(16, '0')
    const late = Array.from({ length: 9800 }, (_, i) => task(of(i), 'a', '2024-05-13'))
    const first = task('dau', 'b', '2024-05-10')
    const shared = [mailbox('chung@anbinh.example')]
    const agencies = [agency('a', { mailboxes: shared }), agency('b', { mailboxes: shared })]
    const [row] = morning('2024-05-15', [...late, first], agencies)
    if (row === undefined) throw new Error('a digest must be due')
    expect(names(row)?.slice(0, 2)).toEqual(['dau', of(0)])
    expect(row.taskIds.length + (row.more ?? 0)).toBe(9801)
    expect(row.taskIds.length).toBeGreaterThan(1000)
    // DynamoDB's 400 KB, with the ids standing in it a second time.
    const sent = { ...row, outcome: { state: 'sent', messageId: 'm', at: row.plannedAt, taskIds: row.taskIds } }
    expect(JSON.stringify(sent).length).toBeLessThan(400_000)
  })

  test('what such a digest only counted is owed as well, where it never went out', () => {
    const late = Array.from({ length: 9800 }, (_, i) => task(`${i}`, 'a', '2024-05-13'))
    const ahead = task('truoc-han', 'b', '2024-05-20')
    const shared = [mailbox('chung@anbinh.example')]
    const agencies = [agency('a', { mailboxes: shared }), agency('b', { mailboxes: shared })]
    const open = morning('2024-05-15', [...late, ahead], agencies, { lastRun: day('2024-05-14') })
    expect(open).toHaveLength(1)
    // All else was finished meanwhile; three days ahead were on the 15th, and nobody was told.
    const next = morning('2024-05-16', [ahead], agencies, { lastRun: day('2024-05-15'), open })
    expect(names(next[0])).toEqual(['truoc-han'])
    expect(morning('2024-05-16', [ahead], agencies, { lastRun: day('2024-05-15') })).toEqual([])
  })

  test('whoever has nothing on its day hears nothing', () => {
    // Two working days overdue, five ahead: both between milestones.
    const tasks = [task('a', 'a', '2024-05-13'), task('b', 'a', '2024-05-22')]
    expect(morning('2024-05-15', tasks, [agency('a')], { lastRun: day('2024-05-14') })).toEqual([])
  })

  test.each(['2024-05-18', '2024-05-19', '2024-04-30', '2024-02-12'])('%s is a day off: nothing is planned', (off) => {
    expect(morning(off, [task('a', 'a', '2024-01-15')], [agency('a')])).toEqual([])
  })

  test('after an outage one digest catches up, not one for each day that was missed', () => {
    const tasks = [task('a', 'a', '2024-05-07'), task('b', 'a', '2024-05-08')]
    const rows = morning('2024-05-13', tasks, [agency('a')], { lastRun: day('2024-05-03') })
    expect(rows).toHaveLength(1)
    expect(names(rows[0])).toEqual(['a', 'b'])
  })

  test('a missed milestone is not lost because the next run comes a day late', () => {
    const tasks = [task('a', 'a', '2024-05-15')]
    // 10 May was three working days ahead; 13 May is two.
    expect(morning('2024-05-13', tasks, [agency('a')], { lastRun: day('2024-05-10') })).toEqual([])
    expect(morning('2024-05-13', tasks, [agency('a')], { lastRun: day('2024-05-09') })).toHaveLength(1)
  })

  test('milestones before publication do not count: the notice of that day speaks of them', () => {
    const published = task('a', 'a', '2024-05-15', { publishedAt: instantAt(day('2024-05-10'), 9), history: [] })
    expect(morning('2024-05-13', [published], [agency('a')])).toEqual([])
    expect(morning('2024-05-14', [published], [agency('a')])).toHaveLength(1)
  })

  test('an extension silences the old date and starts the new one', () => {
    const extended = task('a', 'a', '2024-05-15', {
      extension: {
        ...dueOn('2024-05-31'),
        grantedAt: instantAt(day('2024-05-14'), 15),
        by: { kind: 'system' },
        reason: 'Chờ số liệu',
      },
    })
    const agencies = [agency('a')]
    expect(morning('2024-05-15', [extended], agencies, { lastRun: day('2024-05-13') })).toEqual([])
    expect(morning('2024-05-22', [extended], agencies, { lastRun: day('2024-05-21') })).toHaveLength(1)
  })

  test('an agency without an address is accounted for, each on its own', () => {
    const tasks = [task('a', 'a', '2024-05-15'), task('b', 'b', '2024-05-15')]
    const rows = morning('2024-05-15', tasks, [agency('a', { mailboxes: [] }), agency('b', { mailboxes: [] })])
    expect(rows.map((row) => [row.key, row.to, row.outcome])).toEqual([
      ['digest#agency:a#', null, { state: 'suppressed', reason: 'no-address', at: morningOf('2024-05-15') }],
      ['digest#agency:b#', null, { state: 'suppressed', reason: 'no-address', at: morningOf('2024-05-15') }],
    ])
  })

  test('a bounced address is suppressed with its reason; a second, good one of the same agency is used', () => {
    const dead = mailbox('cu@anbinh.example', 'bounced')
    const tasks = [task('a', 'a', '2024-05-15')]
    const [row] = morning('2024-05-15', tasks, [agency('a', { mailboxes: [dead] })])
    expect(row).toMatchObject({ to: 'cu@anbinh.example', outcome: { state: 'suppressed', reason: 'bounced' } })
    const rows = morning('2024-05-15', tasks, [agency('a', { mailboxes: [dead, mailbox('moi@anbinh.example')] })])
    expect(rows.map((one) => [one.to, one.outcome.state])).toEqual([['moi@anbinh.example', 'planned']])
  })

  test('several old offices that became one get one e-mail, at the new office', () => {
    const gone = { validTo: day('2024-04-30'), successors: ['moi'] }
    const agencies = [agency('cu-1', gone), agency('cu-2', gone), agency('moi')]
    const rows = morning('2024-05-15', [task('a', 'cu-1', '2024-05-15'), task('b', 'cu-2', '2024-05-15')], agencies)
    expect(rows.map((row) => row.to)).toEqual(['moi@anbinh.example'])
    expect(names(rows[0])).toEqual(['a', 'b'])
  })

  test('a digest that never went out is owed: the next morning speaks of the same work once', () => {
    const tasks = [task('a', 'a', '2024-05-15')]
    const agencies = [agency('a')]
    const [missed] = morning('2024-05-10', tasks, agencies, { lastRun: day('2024-05-09') })
    if (missed === undefined) throw new Error('10 May is three working days ahead')
    const rows = morning('2024-05-13', tasks, agencies, { lastRun: day('2024-05-10'), open: [missed] })
    expect(rows).toHaveLength(1)
  })

  test('deciding twice comes to the same rows', () => {
    const tasks = [task('a', 'a', '2024-05-15'), task('b', 'b', '2024-05-15')]
    const agencies = [agency('a'), agency('b')]
    expect(morning('2024-05-15', tasks, agencies)).toEqual(
      morning('2024-05-15', tasks.toReversed(), agencies.toReversed()),
    )
  })
})

describe('a morning that is over, asked for again', () => {
  function again(on: string, tasks: Task[], later: OutboxRow[] = []) {
    const known = { unit: unit.id, tasks, agencies: [agency('a')], policy: defaultPolicy, calendar: vietnamCalendar }
    return planAgain({ ...known, later, today: day(on), now: morningOf('2024-05-15') })
  }
  const sent = (row: OutboxRow): OutboxRow => ({
    ...row,
    outcome: { state: 'sent', messageId: 'm', at: row.plannedAt, taskIds: row.taskIds },
  })

  test('names nothing that was given after it, even beside work that was due on it', () => {
    const tasks = [
      task('before', 'a', '2024-05-10'),
      task('after', 'a', '2024-05-13', { publishedAt: morningOf('2024-05-13') }),
    ]
    expect(again('2024-05-10', tasks).map(names)).toEqual([['before']])
  })

  test('leaves out what a later letter to the address has said, and tells the rest', () => {
    const told = morning('2024-05-13', [task('told', 'a', '2024-05-10')], [agency('a')]).map(sent)
    const tasks = [task('told', 'a', '2024-05-10'), task('silent', 'a', '2024-05-13')]
    expect(again('2024-05-10', tasks, told).map(names)).toEqual([['silent']])
    expect(again('2024-05-10', tasks.slice(0, 1), told)).toMatchObject([{ outcome: { reason: 'duplicate' } }])
  })

  test('a later letter that went to somebody else, or to nobody, is no reason to be silent', () => {
    const late = [task('1', 'a', '2024-05-10')]
    const [row] = morning('2024-05-13', late, [agency('a')])
    if (row === undefined) throw new Error('a digest must be due')
    const elsewhere = sent({ ...row, to: 'khac@anbinh.example' })
    const failed: OutboxRow = { ...row, outcome: { state: 'failed', reason: 'SES', at: row.plannedAt } }
    expect(again('2024-05-10', late, [elsewhere, failed])).toMatchObject([{ outcome: { state: 'planned' } }])
  })
})

describe('letters that follow from an act', () => {
  const now = instantAt(day('2024-05-15'), 10)

  test('publishing: one notice an address with all of its tasks', () => {
    const tasks = [task('a', 'a', '2024-05-15'), task('b', 'b', null), task('c', 'a', null)]
    const shared = [mailbox('chung@anbinh.example')]
    const agencies = [agency('a', { mailboxes: shared }), agency('b', { mailboxes: shared })]
    const rows = noticeRows(planId, tasks, { agencies, now })
    expect(rows.map((row) => row.key)).toEqual([`notice#chung@anbinh.example#${planId}`])
    expect(names(rows[0])).toEqual(['a', 'b', 'c'])
  })

  test('a class without an address speaks through its members', () => {
    const agencies = [
      agency('cac-thon', { kind: 'class', mailboxes: [], members: ['thon-1', 'thon-2'] }),
      agency('thon-1'),
      agency('thon-2'),
    ]
    const rows = noticeRows(planId, [task('a', 'cac-thon', null)], { agencies, now })
    expect(rows.map((row) => row.to)).toEqual(['thon-1@anbinh.example', 'thon-2@anbinh.example'])
  })

  test('"nhắc ngay" twice on one day is one letter; finished work is not in it', () => {
    const agencies = [agency('a')]
    const open = task('a', 'a', '2024-05-15')
    const done = task('b', 'a', '2024-05-15', { status: 'done' })
    const first = nudgeRows([open, done], { agencies, now })
    const again = nudgeRows([open], { agencies, now: instantAt(day('2024-05-15'), 16) })
    expect(first.map((row) => row.key)).toEqual(again.map((row) => row.key))
    expect(names(first[0])).toEqual(['a'])
  })

  test('a second confirmation, after an undo, gets a receipt of its own', () => {
    const agencies = [agency('a')]
    const known = { agencies, coordinators: ['can-bo@anbinh.example'] }
    const rows = [8, 9].flatMap((hour) =>
      changeRows(task('a', 'a', null), { kind: 'receipt', at: instantAt(day('2024-05-15'), hour) }, known),
    )
    expect(rows.map((row) => row.to)).toEqual(['a@anbinh.example', 'a@anbinh.example'])
    expect(new Set(rows.map((row) => row.key)).size).toBe(2)
  })

  test('a request for a later date goes to each coordinator once, its answer to the agency', () => {
    const known = {
      agencies: [agency('a')],
      coordinators: ['A@anbinh.example', 'b@anbinh.example', 'a@anbinh.example'],
    }
    const to = (kind: 'request' | 'refusal' | 'extension') =>
      changeRows(task('a', 'a', null), { kind, at: now }, known).map((row) => row.to)
    expect(to('request')).toEqual(['a@anbinh.example', 'b@anbinh.example'])
    expect([to('refusal'), to('extension')]).toEqual([['a@anbinh.example'], ['a@anbinh.example']])
  })
})
