import { describe, expect, test, vi } from 'vitest'
import { tellRefusal } from '../../functions/ingest/tell-refusal.ts'
import { alertRows, refusedDocumentRows, unknownAgencyRows } from '../../shared/reminding/alerts.ts'
import { addHours, type Instant } from '../../shared/calendar/day.ts'
import { noticeRows } from '../../shared/reminding/letters.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { sendLetters } from '../../shared/store/send-letters.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { plan as draftPlan } from '../tracking/plan-fixtures.ts'
import { agency, day, mailbox, morningOf, planId, task, unit } from './samples.ts'
import { keyOf, type System, systemForEachTest } from './system.ts'

// An item that is not what the program writes costs as little as it can: others' letters go out, and what could not be
// said stays on record until it can be.

let system: System
systemForEachTest((started) => {
  system = started
  system.at(morningOf('2024-05-15'))
})

const coordinator = 'can-bo@anbinh.example'
const shared = [mailbox('chung@anbinh.example')]

const heard = () => system.sent.map(({ mail }) => mail.to).toSorted()
const expectReported = (what: string) =>
  expect(system.logged).toContainEqual(expect.objectContaining({ level: 'error', what, unit: unit.id }))

/** What a plan gives is told, as publishing it would. */
async function notify(tasks: Task[]): Promise<OutboxRow[]> {
  const rows = noticeRows(planId, tasks, {
    agencies: await system.store.agencies.list(unit.id),
    now: system.deps.clock(),
  })
  for (const row of rows) await system.store.outbox.plan(row)
  return rows
}

/** Some hours later, when leases have run out: all that is open is delivered, as often as it takes; what fails stays. */
async function sweep(hours: number): Promise<void> {
  const later: Instant = addHours(morningOf('2024-05-15'), hours)
  system.at(later)
  for (const row of (await system.store.outbox.open(unit.id)).items) {
    await system.deliver(row).catch(() => undefined)
  }
}

/** What each agency's address is told on a morning: the tasks' numbers. */
async function toldOn(text: string): Promise<Record<string, string[]>> {
  system.at(morningOf(text))
  await system.remind()
  return toldNow()
}

async function toldNow(): Promise<Record<string, string[]>> {
  for (const delivery of system.waiting.splice(0)) await system.deliver(delivery).catch(() => undefined)
  const letters = system.sent.splice(0).filter(({ mail }) => mail.to !== coordinator)
  const told = letters.map(({ mail }) => [mail.to, mail.text.match(/(?<=rà soát )\d/gu)?.toSorted() ?? []])
  return Object.fromEntries(told)
}

const openOnes = async () => (await system.store.outbox.open(unit.id)).items

describe('a letter to agencies', () => {
  test('about a class reaches the members that can be read', async () => {
    const classOf = { kind: 'class' as const, members: ['a', 'b'], mailboxes: [] }
    await system.holds(
      [agency('a'), agency('b'), agency('cac-truong', classOf)],
      [task('1', 'cac-truong', '2024-05-15')],
    )
    await system.damage(keyOf.agency('b'), 'mailboxes')
    await system.remind()
    await system.drain()
    expect(heard()).toEqual(['a@anbinh.example'])
    expectReported('damaged-agency')
  })

  test('to a member that cannot be read waits until it can, and is not said to have moved', async () => {
    const classOf = { kind: 'class' as const, members: ['a', 'b'], mailboxes: [] }
    const tasks = [task('1', 'cac-truong', '2024-05-15')]
    await system.holds([agency('a'), agency('b'), agency('cac-truong', classOf)], tasks)
    await notify(tasks)
    const repair = await system.damage(keyOf.agency('b'), 'mailboxes')
    await sweep(0)
    expect(heard()).toEqual(['a@anbinh.example'])
    await repair()
    await sweep(1)
    expect(heard()).toEqual(['a@anbinh.example', 'b@anbinh.example'])
  })

  test('of several behind one address tells the others; the damaged one’s part follows, once, when it can be read', async () => {
    const tasks = [task('1', 'a', '2024-05-20'), task('2', 'b', '2024-05-21')]
    await system.holds([agency('a', { mailboxes: shared }), agency('b', { mailboxes: shared })], tasks)
    await notify(tasks)
    const repair = await system.damage(keyOf.agency('b'), 'mailboxes')
    await sweep(0)
    await sweep(1)
    expect(system.sent.map(({ mail }) => mail.text.match(/rà soát \d/gu))).toEqual([['rà soát 1']])
    expect((await system.store.outbox.open(unit.id)).items).toMatchObject([
      { agencyIds: ['b'], taskIds: [`${planId}-2`] },
    ])
    await repair()
    for (const hours of [2, 3, 4]) await sweep(hours)
    expect(system.sent.map(({ mail }) => mail.text.match(/rà soát \d/gu))).toEqual([['rà soát 1'], ['rà soát 2']])
    expect((await system.store.outbox.open(unit.id)).items).toEqual([])
  })

  test('tells of the tasks that can be read; the damaged one follows, once, when it can be', async () => {
    const tasks = ['1', '2', '3'].map((name) => task(name, 'a', '2024-05-20'))
    await system.holds([agency('a')], tasks)
    await notify(tasks)
    const repair = await system.damage(keyOf.task(`${planId}-2`), 'status')
    await sweep(0)
    await sweep(1)
    expect(system.sent.map(({ mail }) => mail.subject)).toEqual([expect.stringContaining('Giao 2 việc')])
    expectReported('damaged-task')
    await repair()
    for (const hours of [2, 3, 4]) await sweep(hours)
    expect(system.sent.map(({ mail }) => mail.text.match(/rà soát \d/gu))).toEqual([
      ['rà soát 1', 'rà soát 3'],
      ['rà soát 2'],
    ])
    expect((await system.store.outbox.open(unit.id)).items).toEqual([])
  })

  test('whose one task is damaged is not closed as having nothing to say', async () => {
    const tasks = [task('1', 'a', '2024-05-20')]
    await system.holds([agency('a')], tasks)
    const [row] = await notify(tasks)
    if (row === undefined) throw new Error('a notice must be due')
    const repair = await system.damage(keyOf.task(`${planId}-1`), 'status')
    await expect(system.deliver(row)).rejects.toThrow(/damaged/)
    await repair()
    await sweep(1)
    expect(heard()).toEqual(['a@anbinh.example'])
  })

  test('goes out though the plan that it names is damaged', async () => {
    const tasks = [task('1', 'a', '2024-05-20')]
    await system.holds([agency('a')], tasks)
    await system.store.plans.create({ ...draftPlan, id: planId, unit: unit.id })
    await system.damage(keyOf.plan(planId), 'header')
    await notify(tasks)
    await sweep(0)
    expect(heard()).toEqual(['a@anbinh.example'])
    expectReported('damaged-plan')
  })

  test('that moves to a new address gets there though the letter of that day to it is damaged', async () => {
    const tasks = [task('1', 'a', '2024-05-20'), task('2', 'b', '2024-05-20')]
    await system.holds([agency('a'), agency('b')], tasks)
    await notify(tasks)
    const kept = await system.store.agencies.get(unit.id, 'a')
    if (kept) await system.store.agencies.put({ ...kept, mailboxes: [mailbox('b@anbinh.example')] }, kept.version)
    await system.damage(keyOf.letter('2024-05-15', `notice#b@anbinh.example#${planId}`), 'tries')
    const row = await system.store.outbox.get(unit.id, day('2024-05-15'), `notice#a@anbinh.example#${planId}`)
    if (row === null) throw new Error('a notice must be due')
    await system.deliver(row)
    await system.drain()
    expect(system.sent.map(({ mail }) => [mail.to, mail.text.match(/rà soát \d/gu)])).toEqual([
      ['b@anbinh.example', ['rà soát 1']],
    ])
  })
})

describe('a morning that is run again after a crash', () => {
  test('is not stopped by a row of its own that was damaged meanwhile: whom that was to tell has one beside it', async () => {
    await system.holds([agency('a'), agency('b')], [task('1', 'a', '2024-05-15'), task('2', 'b', '2024-05-15')])
    vi.spyOn(system.store.runs, 'finish').mockRejectedValueOnce(new Error('mất điện'))
    await expect(system.remind()).rejects.toThrow('1 of 1 morning runs failed')
    await system.damage(keyOf.letter('2024-05-15', 'digest#a@anbinh.example#'), 'tries')
    system.waiting.length = 0
    expect(await system.remind()).toMatchObject([{ run: 'completed' }])
    for (const delivery of system.waiting) await system.deliver(delivery).catch(() => undefined)
    expect(heard()).toEqual(['a@anbinh.example', 'b@anbinh.example'])
    expectReported('damaged-letter')
  })
})

describe('what a morning planned and nobody could read until the next', () => {
  // Seven working days ahead of the 24th is the 15th; three ahead is the 21st.
  test('a task of a letter that told the others stays open, and is told once on the first morning that can read it', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-24'), task('2', 'a', '2024-05-24')])
    await system.remind()
    const repair = await system.damage(keyOf.task(`${planId}-2`), 'status')
    expect(await toldNow()).toEqual({ 'a@anbinh.example': ['1'] })
    for (const text of ['2024-05-16', '2024-05-17']) {
      expect(await toldOn(text)).toEqual({})
      expect(await openOnes()).toMatchObject([{ day: '2024-05-15', taskIds: [`${planId}-2`] }])
    }
    await repair()
    expect(await toldOn('2024-05-20')).toEqual({ 'a@anbinh.example': ['1', '2'] })
    expect(await openOnes()).toEqual([])
  })

  test('a letter that never went out is replaced for what can be read; only the rest of it stays open', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-24'), task('2', 'a', '2024-05-24')])
    await system.remind()
    system.waiting.length = 0
    const repair = await system.damage(keyOf.task(`${planId}-2`), 'status')
    expect(await toldOn('2024-05-16')).toEqual({ 'a@anbinh.example': ['1'] })
    expect(await toldOn('2024-05-17')).toEqual({})
    expect(await openOnes()).toMatchObject([{ taskIds: [`${planId}-2`] }])
    await repair()
    expect(await toldOn('2024-05-20')).toEqual({ 'a@anbinh.example': ['1', '2'] })
    expect(await openOnes()).toEqual([])
  })

  test('the part of an agency stays open, and tells it once it can be read', async () => {
    const tasks = [task('1', 'a', '2024-05-24'), task('2', 'b', '2024-05-24')]
    await system.holds([agency('a', { mailboxes: shared }), agency('b', { mailboxes: shared })], tasks)
    await system.remind()
    const repair = await system.damage(keyOf.agency('b'), 'mailboxes')
    expect(await toldNow()).toEqual({ 'chung@anbinh.example': ['1'] })
    for (const text of ['2024-05-16', '2024-05-17']) {
      expect(await toldOn(text)).toEqual({})
      expect(await openOnes()).toMatchObject([{ agencyIds: ['b'], taskIds: [`${planId}-2`] }])
    }
    await repair()
    expect((await toldOn('2024-05-20'))['chung@anbinh.example']).toContain('2')
    expect(await openOnes()).toEqual([])
  })

  test('a member of a class is told once it can be read; meanwhile the others are not told again', async () => {
    const classOf = { kind: 'class' as const, members: ['a', 'b'], mailboxes: [] }
    await system.holds(
      [agency('a'), agency('b'), agency('cac-truong', classOf)],
      [task('1', 'cac-truong', '2024-05-24')],
    )
    await system.remind()
    const repair = await system.damage(keyOf.agency('b'), 'mailboxes')
    expect(await toldNow()).toEqual({ 'a@anbinh.example': ['1'] })
    expect(await toldOn('2024-05-16')).toEqual({})
    await repair()
    expect(await toldOn('2024-05-17')).toEqual({ 'b@anbinh.example': ['1'] })
    expect(await openOnes()).toEqual([])
  })

  test('what a superior is to hear of stays open as well', async () => {
    const policy = { ...unit.policy, escalation: { superiorAfter: 5, coordinatorAfter: null } }
    await system.set({ policy })
    await system.holds([agency('a', { superiorId: 'so' }), agency('so')], [task('1', 'a', '2024-05-08')])
    await system.remind()
    const repair = await system.damage(keyOf.agency('so'), 'mailboxes')
    expect(await toldNow()).toEqual({ 'a@anbinh.example': ['1'] })
    expect(await toldOn('2024-05-16')).toEqual({})
    expect(await openOnes()).toMatchObject([{ kind: 'escalation', taskIds: [`${planId}-1`] }])
    await repair()
    expect((await toldOn('2024-05-17'))['so@anbinh.example']).toEqual(['1'])
    expect(await openOnes()).toEqual([])
  })
})

// The 15th is seven working days ahead of the 24th, the 21st three, the 23rd one; the days between are none.
describe('what a morning could not read is told once, on the first morning that can', () => {
  const remembered = async () => (await system.store.runs.last(unit.id))?.passedOver

  test('a task', async () => {
    await system.holds([agency('a'), agency('b')], [task('1', 'a', '2024-05-24'), task('2', 'b', '2024-05-24')])
    const repair = await system.damage(keyOf.task(`${planId}-2`), 'status')
    expect(await toldOn('2024-05-15')).toEqual({ 'a@anbinh.example': ['1'] })
    expect(await toldOn('2024-05-16')).toEqual({})
    await repair()
    expect(await toldOn('2024-05-17')).toEqual({ 'b@anbinh.example': ['2'] })
    expect(await toldOn('2024-05-20')).toEqual({})
    expect(await remembered()).toBeUndefined()
  })

  test('a task that was damaged before the first run of all', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-24')])
    const repair = await system.damage(keyOf.task(`${planId}-1`), 'status')
    expect(await toldOn('2024-05-20')).toEqual({})
    await repair()
    expect(await toldOn('2024-05-22')).toEqual({ 'a@anbinh.example': ['1'] })
  })

  test('a task that is finished when it is repaired is told to nobody', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-24')])
    const repair = await system.damage(keyOf.task(`${planId}-1`), 'status')
    expect(await toldOn('2024-05-15')).toEqual({})
    await repair()
    const kept = await system.store.tasks.get(unit.id, `${planId}-1`)
    if (kept) await system.store.tasks.update({ ...kept, status: 'done' }, kept.version)
    expect(await toldOn('2024-05-16')).toEqual({})
    expect(await remembered()).toBeUndefined()
  })

  test('an agency: it is not said meanwhile to have no address', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-24')])
    const repair = await system.damage(keyOf.agency('a'), 'mailboxes')
    for (const text of ['2024-05-15', '2024-05-16']) {
      expect(await toldOn(text)).toEqual({})
      expect(await system.rows()).toEqual([])
    }
    await repair()
    expect(await toldOn('2024-05-17')).toEqual({ 'a@anbinh.example': ['1'] })
    expect(await toldOn('2024-05-20')).toEqual({})
  })

  test('an agency that turns out to have no address is on record as told to nobody', async () => {
    await system.holds([agency('a', { mailboxes: [] })], [task('1', 'a', '2024-05-24')])
    const repair = await system.damage(keyOf.agency('a'), 'mailboxes')
    expect(await toldOn('2024-05-15')).toEqual({})
    await repair()
    expect(await toldOn('2024-05-16')).toEqual({})
    expect(await system.rows()).toMatchObject([{ taskIds: [`${planId}-1`], outcome: { reason: 'no-address' } }])
  })

  test('a member of a class, and not the members that were told', async () => {
    const classOf = { kind: 'class' as const, members: ['a', 'b'], mailboxes: [] }
    await system.holds(
      [agency('a'), agency('b'), agency('cac-truong', classOf)],
      [task('1', 'cac-truong', '2024-05-24')],
    )
    const repair = await system.damage(keyOf.agency('b'), 'mailboxes')
    expect(await toldOn('2024-05-15')).toEqual({ 'a@anbinh.example': ['1'] })
    expect(await toldOn('2024-05-16')).toEqual({})
    await repair()
    expect(await toldOn('2024-05-17')).toEqual({ 'b@anbinh.example': ['1'] })
    expect(await toldOn('2024-05-20')).toEqual({})
  })

  test.each([
    ['task', keyOf.task(`${planId}-1`), 'status', ['a@anbinh.example', 'so@anbinh.example']],
    ['agency', keyOf.agency('a'), 'mailboxes', ['a@anbinh.example', 'so@anbinh.example']],
    ['superior', keyOf.agency('so'), 'mailboxes', ['so@anbinh.example']],
  ])('what a superior is to hear, where the %s was damaged', async (_what, key, field, later) => {
    const policy = { ...unit.policy, escalation: { superiorAfter: 5, coordinatorAfter: null } }
    await system.set({ policy })
    await system.holds([agency('a', { superiorId: 'so' }), agency('so')], [task('1', 'a', '2024-05-08')])
    const repair = await system.damage(key, field)
    expect(Object.keys(await toldOn('2024-05-15'))).not.toContain('so@anbinh.example')
    expect((await system.rows()).filter(({ kind }) => kind === 'escalation')).toEqual([])
    await repair()
    expect(Object.keys(await toldOn('2024-05-16')).toSorted()).toEqual(later)
  })

  test('also what a decision on working days had made due when it was told of', async () => {
    await system.holds([agency('a'), agency('b')], [task('1', 'a', '2024-05-27'), task('2', 'b', '2024-05-27')])
    expect(await toldOn('2024-05-15')).toEqual({})
    // Seven working days ahead was the 16th; with the 17th off it is the 15th, whose morning is over.
    const [friday, source] = [day('2024-05-17'), { number: '1/QĐ-UBND', date: day('2024-05-14') }]
    const off = { kind: 'off' as const, name: 'Nghỉ bù', occasion: 'other' as const, from: friday, to: friday, source }
    await system.set({ decisions: [off] })
    const repair = await system.damage(keyOf.task(`${planId}-2`), 'status')
    expect(await toldOn('2024-05-15')).toEqual({ 'a@anbinh.example': ['1'] })
    await repair()
    expect(await toldOn('2024-05-16')).toEqual({ 'b@anbinh.example': ['2'] })
  })
})

describe('what the coordinators have to see to', () => {
  const since = morningOf('2024-05-15')
  const dead = { address: 'a@anbinh.example', since, agencyIds: ['a'] }
  const closed = { mailboxes: [mailbox('a@anbinh.example', 'bounced')] }

  async function alerted(rows: OutboxRow[]): Promise<OutboxRow> {
    const [row] = rows
    if (row === undefined) throw new Error('an alert must be due')
    await system.store.outbox.plan(row)
    return row
  }

  test('a dead address is told of though another agency is damaged', async () => {
    await system.holds([agency('a', closed), agency('hong')], [])
    await system.damage(keyOf.agency('hong'), 'mailboxes')
    await system.deliver(await alerted(alertRows(unit.id, [coordinator], dead, since)))
    expect(heard()).toEqual([coordinator])
    expect(system.sent[0]?.mail.text).toContain('Phòng a')
    expectReported('damaged-agency')
  })

  test('one whose own agency is damaged is not closed as put right: the alert waits', async () => {
    await system.holds([agency('a', closed)], [])
    const repair = await system.damage(keyOf.agency('a'), 'name')
    const row = await alerted(alertRows(unit.id, [coordinator], dead, since))
    await expect(system.deliver(row)).rejects.toThrow(/damaged/)
    await repair()
    await sweep(1)
    expect(heard()).toEqual([coordinator])
  })

  test('a name that a plan has and the directory does not is asked about though an agency is damaged', async () => {
    await system.holds([agency('a'), agency('hong')], [])
    await system.store.plans.create({ ...draftPlan, id: planId, unit: unit.id, status: 'published' })
    await system.damage(keyOf.agency('hong'), 'mailboxes')
    const asked = { names: ['Công an phường'], day: day('2024-05-15') }
    await system.deliver(await alerted(unknownAgencyRows({ unit: unit.id, id: planId }, [coordinator], asked, since)))
    expect(system.sent.map(({ mail }) => mail.subject)).toEqual([expect.stringContaining('Chưa lập được việc định kỳ')])
    expectReported('damaged-agency')
  })

  test('an alert that was damaged keeps the other coordinators’ back from nobody', async () => {
    const document = { id: planId, code: 'image', fileName: 'quet.png', day: day('2024-05-15') }
    const rows = refusedDocumentRows(unit.id, [coordinator, 'hai@anbinh.example'], document, since)
    const row = await alerted(rows)
    await system.damage(keyOf.letter(row.day, row.key), 'tries')
    await sendLetters(system.deps, rows)
    expect(system.waiting.map(({ key }) => key).toSorted()).toEqual(rows.map(({ key }) => key).toSorted())
  })

  test('a document that could not be read is told to the coordinators that can be', async () => {
    await system.store.coordinators.put({ unit: unit.id, email: 'hai@anbinh.example', name: 'Cán bộ khác' })
    await system.damage(keyOf.coordinator(coordinator), 'name')
    await tellRefusal(system.deps, { unit: unit.id, fileName: 'quet.png', planId, code: 'image', at: since })
    await system.drain()
    expect(heard()).toEqual(['hai@anbinh.example'])
    expectReported('damaged-coordinator')
  })

  test('a bounce closes the address of those that can be read, and is told to the coordinators that can be', async () => {
    await system.store.coordinators.put({ unit: unit.id, email: 'hai@anbinh.example', name: 'Cán bộ khác' })
    await system.holds([agency('a'), agency('hong')], [task('1', 'a', '2024-05-15')])
    await system.remind()
    await system.drain()
    await system.damage(keyOf.agency('hong'), 'mailboxes')
    await system.damage(keyOf.coordinator(coordinator), 'name')
    const { messageId = '', tags = {} } = system.sent[0] ?? {}
    const mail = {
      messageId,
      timestamp: since,
      tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    }
    const bounce = {
      bounceType: 'Permanent',
      bouncedRecipients: [{ emailAddress: 'a@anbinh.example' }],
      timestamp: since,
    }
    await system.feedback({ eventType: 'Bounce', mail, bounce })
    expect((await system.store.agencies.get(unit.id, 'a'))?.mailboxes).toMatchObject([{ state: 'bounced' }])
    const alerts = (await system.rows()).filter(({ kind }) => kind === 'alert')
    expect(alerts.map(({ to }) => to)).toEqual(['hai@anbinh.example'])
    for (const what of ['damaged-agency', 'damaged-coordinator']) expectReported(what)
  })
})
