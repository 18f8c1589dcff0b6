import { describe, expect, test } from 'vitest'
import { addDays, type Day, instantAt } from '../../shared/calendar/day.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { preview, type PreviewInput } from '../../shared/reminding/preview.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import { agency, day, mailbox, planId, task, unit } from './samples.ts'
import { type System, systemForEachTest } from './system.ts'

let system: System
systemForEachTest((started) => {
  system = started
})

const coordinator = 'can-bo@anbinh.example'
const policy = { ...defaultPolicy, escalation: { superiorAfter: 3, coordinatorAfter: 5 } }
const agencies = [
  agency('a', { superiorId: 'so' }),
  agency('b', { mailboxes: [] }),
  agency('c', { mailboxes: [mailbox('a@anbinh.example')] }),
  agency('so'),
]
const tasks = [
  task('1', 'a', '2024-05-08'),
  task('2', 'a', '2024-05-19'),
  task('3', 'b', '2024-05-15'),
  task('4', 'c', '2024-05-22'),
  task('5', 'a', '2024-07-30'),
  task('6', 'a', null),
]

function previewed(fields: Partial<PreviewInput> = {}): OutboxRow[] {
  return preview({
    unit: unit.id,
    tasks,
    agencies,
    coordinators: [coordinator],
    policy,
    calendar: vietnamCalendar,
    from: day('2024-04-24'),
    to: day('2024-06-10'),
    lastRun: day('2024-04-23'),
    assume: 'nobody',
    ...fields,
  })
}

const inWords = ({ day: on, key, taskIds, outcome }: OutboxRow) =>
  `${on} ${key} ${taskIds.join(',')} ${outcome.state === 'suppressed' ? outcome.reason : 'goes out'}`

describe('a preview', () => {
  test('is what the mornings then really plan, over holidays and a swapped Saturday', async () => {
    await system.store.units.put({ ...unit, policy })
    await system.holds(agencies, tasks)
    for (let on: Day = day('2024-04-23'); on <= '2024-06-10'; on = addDays(on, 1)) {
      system.at(instantAt(on, 7, 30))
      await system.remind()
      await system.drain()
    }
    const planned = (await system.rows()).filter((row) => row.day >= '2024-04-24')
    expect(previewed().map(inWords).toSorted()).toEqual(planned.map(inWords).toSorted())
    expect(new Set(planned.map((row) => row.kind))).toEqual(new Set(['digest', 'escalation', 'summary']))
  })

  test('where all is done on time nobody is reminded of overdue work', () => {
    const rows = previewed({ assume: 'on-time' })
    const late = rows.filter((row) => row.taskIds.includes(`${planId}-1`) && row.day > '2024-05-08')
    expect(late).toEqual([])
    expect(rows.some((row) => row.kind === 'escalation')).toBe(false)
    expect(rows.some((row) => row.kind === 'digest')).toBe(true)
  })

  test('another policy brings other days', () => {
    const sparse = { ...policy, ahead: [], onTheDay: true, weeklySummary: false }
    const rows = previewed({ policy: sparse, assume: 'on-time' })
    expect(rows.map((row) => [row.day, row.to, row.kind])).toEqual([
      ['2024-05-08', 'a@anbinh.example', 'digest'],
      ['2024-05-15', null, 'digest'],
      ['2024-05-17', 'a@anbinh.example', 'digest'],
      ['2024-05-22', 'a@anbinh.example', 'digest'],
    ])
  })

  test('a clean-up each Saturday brings its agency two letters a week, none while the week before still runs', () => {
    const rule = { cycle: 'week' as const, at: '6', bound: 'on' as const, next: false }
    const deadline = { kind: 'recurring' as const, ...rule, text: 'thứ Bảy hằng tuần', span: null }
    const weeks = ['2024-05-11', '2024-05-18', '2024-05-25'].map((lastDay) => task(lastDay, 'a', lastDay, { deadline }))
    const plain = { ...defaultPolicy, weeklySummary: false }
    const rows = previewed({ tasks: weeks, policy: plain, assume: 'on-time' })
    expect(rows.map((row) => [row.day, row.taskIds])).toEqual(
      [
        ['2024-05-09', 0],
        ['2024-05-10', 0],
        ['2024-05-16', 1],
        ['2024-05-17', 1],
        ['2024-05-23', 2],
        ['2024-05-24', 2],
      ].map(([on, at]) => [on, [weeks[Number(at)]?.id]]),
    )
  })

  test('who cannot be written to is in it, and said', () => {
    const silent = previewed().filter((row) => row.to === null)
    expect(silent.length).toBeGreaterThan(0)
    expect(silent.every((row) => row.outcome.state === 'suppressed')).toBe(true)
  })

  test('a draft’s notices come on the first working day, its reminders after', () => {
    const at = instantAt(day('2024-05-04'), 9)
    const fresh = tasks.map((one) => ({ ...one, publishedAt: at, history: [] }))
    const rows = previewed({ tasks: fresh, from: day('2024-05-04'), lastRun: null, draftOf: planId, assume: 'on-time' })
    expect(rows.filter((row) => row.kind === 'notice').map((row) => row.day)).toEqual(['2024-05-04', '2024-05-04'])
    expect(rows.filter((row) => row.kind === 'digest').every((row) => row.day > '2024-05-04')).toBe(true)
  })

  test("after the day's own morning its notices go out that day all the same", () => {
    const fresh = [task('1', 'a', '2024-05-31', { publishedAt: instantAt(day('2024-05-06'), 9) })]
    const rows = previewed({ tasks: fresh, from: day('2024-05-06'), lastRun: day('2024-05-06'), draftOf: planId })
    expect(rows.filter((row) => row.kind === 'notice').map((row) => row.day)).toEqual(['2024-05-06'])
  })
})
