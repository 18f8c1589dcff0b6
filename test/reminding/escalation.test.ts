import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { planEscalations } from '../../shared/reminding/escalation.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import { agency, day, mailbox, morningOf, task, unit } from './samples.ts'

const coordinator = 'can-bo@anbinh.example'
const superior = agency('so', { name: 'Sở Nông nghiệp' })
const under = (id: string, fields: Partial<Agency> = {}) => agency(id, { superiorId: 'so', ...fields })
const late = task('1', 'a', '2024-05-08')

/** Who is told on a morning, and of which tasks. 8/5/2024 is a Wednesday: 5 working days overdue on the 15th. */
function told(
  on: string,
  escalation: typeof defaultPolicy.escalation = { superiorAfter: 5, coordinatorAfter: 10 },
  { tasks = [late], agencies = [under('a'), superior] }: { tasks?: Task[]; agencies?: Agency[] } = {},
  lastRun = day('2024-05-01'),
) {
  const today = day(on)
  return planEscalations({
    unit: unit.id,
    tasks,
    agencies,
    coordinators: [coordinator],
    policy: { ...defaultPolicy, escalation },
    calendar: vietnamCalendar,
    lastRun,
    today,
    now: morningOf(on),
  }).map((row) => ({
    to: row.to,
    tasks: row.taskIds.map((id) => id.split('-').at(-1)),
    state: row.outcome.state,
    key: row.key,
  }))
}

const yesterdayOf = (text: string) => day(text)

describe('work long overdue', () => {
  test('nobody is told until the unit has chosen so', () => {
    expect(told('2024-05-15', defaultPolicy.escalation)).toEqual([])
  })

  test('the superior is told from the chosen day on, the coordinator later, each in a letter of their own', () => {
    expect(told('2024-05-14', undefined, {}, yesterdayOf('2024-05-13'))).toEqual([])
    expect(told('2024-05-15', undefined, {}, yesterdayOf('2024-05-14')).map((row) => row.to)).toEqual([
      'so@anbinh.example',
    ])
    expect(told('2024-05-22', undefined, {}, yesterdayOf('2024-05-21')).map((row) => row.to)).toEqual([
      'so@anbinh.example',
      coordinator,
    ])
  })

  test('only on days on which the agency is reminded too', () => {
    expect(told('2024-05-16', undefined, {}, yesterdayOf('2024-05-15'))).toEqual([])
  })

  test('a morning that was missed is made good by the next', () => {
    expect(told('2024-05-16', undefined, {}, yesterdayOf('2024-05-14')).map((row) => row.to)).toEqual([
      'so@anbinh.example',
    ])
  })

  test('one letter an address a day, across agencies, with all that has been overdue for so long', () => {
    const longer = task('2', 'b', '2024-05-02')
    const fresh = task('3', 'b', '2024-05-13')
    const agencies = [under('a'), under('b'), superior]
    expect(
      told('2024-05-15', { superiorAfter: 5, coordinatorAfter: null }, { tasks: [late, longer, fresh], agencies }),
    ).toEqual([{ to: 'so@anbinh.example', tasks: ['2', '1'], state: 'planned', key: 'escalation#so@anbinh.example#' }])
  })

  test('a coordinator who is the superior as well hears of each row once', () => {
    const agencies = [under('a'), agency('so', { mailboxes: [mailbox(coordinator)] })]
    expect(told('2024-05-22', undefined, { agencies })).toMatchObject([{ to: coordinator, tasks: ['1'] }])
  })

  test('a superior without a usable address is accounted for, with the reason', () => {
    const silent = agency('so', { mailboxes: [] })
    const bounced = agency('so', { mailboxes: [mailbox('so@anbinh.example', 'bounced')] })
    expect(told('2024-05-15', undefined, { agencies: [under('a'), silent] })).toMatchObject([
      { to: null, state: 'suppressed' },
    ])
    expect(told('2024-05-15', undefined, { agencies: [under('a'), bounced] })).toMatchObject([
      { to: 'so@anbinh.example', state: 'suppressed' },
    ])
  })

  test('an agency without a superior, and one that shares its superior’s mailbox, bring no letter to a superior', () => {
    expect(told('2024-05-15', undefined, { agencies: [agency('a'), superior] })).toEqual([])
    const shared = under('a', { mailboxes: [mailbox('so@anbinh.example')] })
    expect(told('2024-05-15', undefined, { agencies: [shared, superior] })).toEqual([])
  })

  test('finished, extended and undated work is not told', () => {
    const done = { ...late, status: 'done' as const }
    const extended = task('4', 'a', '2024-05-08', {
      extension: {
        lastDay: day('2024-06-28'),
        remindFor: day('2024-06-28'),
        grantedAt: morningOf('2024-05-09'),
        by: { kind: 'system' },
        reason: 'thời tiết',
      },
    })
    expect(told('2024-05-15', undefined, { tasks: [done, extended, task('5', 'a', null)] })).toEqual([])
  })

  test('nothing on a day off', () => {
    expect(told('2024-05-18')).toEqual([])
  })
})
