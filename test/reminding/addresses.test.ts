import { describe, expect, test } from 'vitest'
import { deliverOne } from '../../functions/deliver/batch.ts'
import { runReminders } from '../../functions/remind/run.ts'
import { noticeRows } from '../../shared/reminding/letters.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { addressOf } from '../../shared/reminding/recipients.ts'
import type { Mailbox } from '../../shared/tracking/agency.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { agency, day, mailbox, morningOf, planId, task, unit } from './samples.ts'
import { type System, systemForEachTest } from './system.ts'

// The directory is put right between planning and sending.

let system: System
systemForEachTest((started) => {
  system = started
  system.at(morningOf('2024-05-15'))
})

const old = mailbox('cu@anbinh.example')
const fresh = mailbox('moi@anbinh.example')
const other = mailbox('khac@anbinh.example')

async function readdress(id: string, mailboxes: Mailbox[]): Promise<void> {
  const found = await system.store.agencies.get(unit.id, id)
  if (found === null) throw new Error(`no agency ${id}`)
  expect(await system.store.agencies.put({ ...found, mailboxes }, found.version)).toMatchObject({ ok: true })
}

async function notify(tasks: Task[]): Promise<OutboxRow[]> {
  const agencies = await system.store.agencies.list(unit.id)
  const rows = noticeRows(planId, tasks, { agencies, now: system.deps.clock() })
  for (const row of rows) {
    await system.store.outbox.plan(row)
    system.waiting.push({ unit: row.unit, day: row.day, key: row.key, seconds: 0 })
  }
  return rows
}

/** Delivers what waits, and what that asks for. */
async function drain(): Promise<void> {
  for (let next = system.waiting.shift(); next !== undefined; next = system.waiting.shift()) {
    await deliverOne(system.deps, next)
  }
}

const heard = () => system.sent.map(({ mail }) => mail.to).toSorted()
const ends = async () =>
  (await system.rows()).map(
    ({ to, outcome }) => [to, outcome.state === 'suppressed' ? outcome.reason : outcome.state] as const,
  )

describe('an address that was changed between planning and sending', () => {
  test('closed for one of the agencies behind it: the others are told, and a row says why that one is not', async () => {
    await system.holds(
      [agency('a', { mailboxes: [old] }), agency('b', { mailboxes: [old] })],
      [task('1', 'a', '2024-05-15'), task('2', 'b', '2024-05-15')],
    )
    await system.remind()
    await readdress('b', [mailbox('cu@anbinh.example', 'complained')])
    await drain()
    expect(heard()).toEqual(['cu@anbinh.example'])
    const beside = (await system.rows()).find((row) => row.agencyIds.join() === 'b')
    expect(beside).toMatchObject({ taskIds: [`${planId}-2`], outcome: { state: 'suppressed', reason: 'complained' } })
  })

  test('closed for one agency and changed for the other: each has a row that says so', async () => {
    await system.holds(
      [agency('a', { mailboxes: [old] }), agency('b', { mailboxes: [old] })],
      [task('1', 'a', '2024-05-15'), task('2', 'b', '2024-05-15')],
    )
    await system.remind()
    await readdress('a', [fresh])
    await readdress('b', [mailbox('cu@anbinh.example', 'bounced')])
    await drain()
    expect(heard()).toEqual(['moi@anbinh.example'])
    expect(new Set(await ends())).toEqual(
      new Set([
        ['cu@anbinh.example', 'bounced'],
        ['cu@anbinh.example', 'moved'],
        ['moi@anbinh.example', 'sent'],
      ]),
    )
  })

  test('the letter goes to the new one, once, and both are accounted for', async () => {
    const tasks = [task('1', 'a', '2024-05-15')]
    await system.holds([agency('a', { mailboxes: [old] })], tasks)
    await notify(tasks)
    await readdress('a', [fresh])
    await drain()
    expect(heard()).toEqual([fresh.address])
    expect(new Map(await ends())).toEqual(
      new Map([
        [old.address, 'moved'],
        [fresh.address, 'sent'],
      ]),
    )
  })

  test('delivered again, crashed in between, asked for three times: still once', async () => {
    const tasks = [task('1', 'a', '2024-05-15')]
    await system.holds([agency('a', { mailboxes: [old] })], tasks)
    const [row] = await notify(tasks)
    if (row === undefined) throw new Error('a notice must be due')
    await readdress('a', [fresh])
    // Asking for the new letter's delivery fails after it was planned.
    const queue = { enqueue: () => Promise.reject(new Error('SQS is away')) }
    await expect(deliverOne({ ...system.deps, queue }, row)).rejects.toThrow(/SQS/)
    system.at(morningOf('2024-05-15'))
    system.state.now = '2024-05-15T00:40:00.000Z'
    for (let times = 0; times < 3; times++) await deliverOne(system.deps, row)
    await drain()
    expect(heard()).toEqual([fresh.address])
  })

  test('whoever had both addresses is not written to twice when one is taken out', async () => {
    const tasks = [task('1', 'a', '2024-05-15')]
    await system.holds([agency('a', { mailboxes: [old, fresh] })], tasks)
    await notify(tasks)
    await readdress('a', [fresh])
    await drain()
    expect(heard()).toEqual([fresh.address])
  })

  test('of two agencies behind one address only the one that moved is heard elsewhere', async () => {
    const tasks = [task('1', 'a', '2024-05-15'), task('2', 'b', '2024-05-16')]
    await system.holds([agency('a', { mailboxes: [old] }), agency('b', { mailboxes: [old] })], tasks)
    await notify(tasks)
    await readdress('a', [fresh])
    await drain()
    const texts = new Map(system.sent.map(({ mail }) => [mail.to, mail.text]))
    expect(heard()).toEqual([old.address, fresh.address].toSorted())
    expect(texts.get(fresh.address)).toContain('rà soát 1')
    expect(texts.get(fresh.address)).not.toContain('rà soát 2')
    expect(texts.get(old.address)).not.toContain('rà soát 1')
  })

  test('an address that had its own letter already hears of the rest, and of nothing twice', async () => {
    const tasks = [task('1', 'a', '2024-05-15'), task('2', 'b', '2024-05-16')]
    await system.holds([agency('a', { mailboxes: [old] }), agency('b', { mailboxes: [other] })], tasks)
    await notify(tasks)
    await readdress('a', [other])
    await drain()
    expect(heard()).toEqual([other.address, other.address])
    const named = system.sent.flatMap(({ mail }) => mail.text.match(/rà soát \d/g) ?? [])
    expect(named.toSorted()).toEqual(['rà soát 1', 'rà soát 2'])
  })

  test('an agency that leaves two addresses for one that has a letter already is heard there once', async () => {
    const tasks = [task('1', 'a', '2024-05-15'), task('2', 'b', '2024-05-16')]
    await system.holds([agency('a', { mailboxes: [old, fresh] }), agency('b', { mailboxes: [other] })], tasks)
    await notify(tasks)
    await readdress('a', [other])
    await drain()
    const named = system.sent.flatMap(({ mail }) => mail.text.match(/rà soát \d/g) ?? [])
    expect(named.toSorted()).toEqual(['rà soát 1', 'rà soát 2'])
  })

  test('the morning’s digest follows as well', async () => {
    await system.holds([agency('a', { mailboxes: [old] })], [task('1', 'a', '2024-05-15')])
    await system.remind()
    await readdress('a', [fresh, other])
    await drain()
    expect(heard()).toEqual([fresh.address, other.address].toSorted())
  })

  test('a morning that crashed half-way and finds the agency elsewhere leaves nobody out', async () => {
    await system.holds(
      [agency('a', { mailboxes: [other] }), agency('b', { mailboxes: [old] })],
      [task('1', 'a', '2024-05-15'), task('2', 'b', '2024-05-16')],
    )
    const plan = (row: OutboxRow) =>
      row.to === old.address ? Promise.reject(new Error('killed')) : system.store.outbox.plan(row)
    const store = { ...system.store, outbox: { ...system.store.outbox, plan } }
    await expect(runReminders({ ...system.deps, store }, { on: day('2024-05-15') })).rejects.toThrow(/1 of 1/)
    await readdress('b', [other])
    await system.remind()
    await drain()
    const named = system.sent.flatMap(({ mail }) => mail.text.match(/rà soát \d/g) ?? [])
    expect(named.toSorted()).toEqual(['rà soát 1', 'rà soát 2'])
  })

  test('with no address left it is suppressed, and says why', async () => {
    const tasks = [task('1', 'a', '2024-05-15')]
    await system.holds([agency('a', { mailboxes: [old] })], tasks)
    await notify(tasks)
    await readdress('a', [])
    await drain()
    expect(heard()).toEqual([])
    expect(await ends()).toEqual([[old.address, 'no-address']])
  })
})

test('an address is the same in whatever case, and however its accents are encoded', () => {
  expect(addressOf(' Văn.Thư@Phuong.example '.normalize('NFD'))).toBe('văn.thư@phuong.example'.normalize('NFC'))
})
