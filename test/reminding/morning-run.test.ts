import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, describe, expect, test } from 'vitest'
import { linkState } from '../../shared/access/link.ts'
import { hashToken } from '../../shared/access/token.ts'
import { addHours, instantAt, instantFromMs } from '../../shared/calendar/day.ts'
import { deliver } from '../../functions/deliver/deliver.ts'
import { runReminders } from '../../functions/remind/run.ts'
import { refusalOf } from '../../shared/mail/send.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { nudgeRows, signInRow } from '../../shared/reminding/letters.ts'
import { draftOf, plan as draftPlan } from '../tracking/plan-fixtures.ts'
import { agency, day, dueOn, mailbox, morningOf, planId, task, unit } from './samples.ts'
import { keyOf, type System, systemForEachTest } from './system.ts'

let system: System
systemForEachTest((started) => {
  system = started
  system.at(morningOf('2024-05-15'))
})

async function stateOf(id: string) {
  return (await system.store.agencies.get(unit.id, id))?.mailboxes[0]?.state
}

describe('a morning', () => {
  test('whoever has something due gets one digest, with a fresh link to its own page', async () => {
    await system.holds([agency('a'), agency('b')], [task('1', 'a', '2024-05-15'), task('2', 'b', '2024-06-28')])
    const [report] = await system.remind()
    expect(report).toMatchObject({ run: 'completed', planned: 1, suppressed: 0 })
    expect(await system.drain()).toMatchObject([{ done: true, state: 'sent' }])
    expect(system.sent.map(({ mail }) => mail.to)).toEqual(['a@anbinh.example'])
    const token = /\/k\/([A-Za-z0-9_-]{43})/.exec(system.sent[0]?.mail.text ?? '')?.[1] ?? ''
    const link = await system.store.links.get(hashToken(token))
    expect(link).toMatchObject({ unit: unit.id, agencyId: 'a' })
    expect(linkState(link, await system.store.agencies.get(unit.id, 'a'), system.deps.clock())).toBe('valid')
    const [row] = await system.rows()
    expect(row?.outcome).toMatchObject({ state: 'sent', messageId: 'ses-1', taskIds: [`${planId}-1`] })
    expect((await system.store.tasks.get(unit.id, `${planId}-1`))?.lastRemindedOn).toBe('2024-05-15')
  })

  test('run twice, delivered twice, asked for twice: one e-mail', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    await system.remind()
    const [delivery] = system.waiting
    if (delivery === undefined) throw new Error('a digest must be due')
    await Promise.all([system.deliver(delivery), system.deliver(delivery), system.deliver(delivery)])
    await system.drain()
    expect(await system.remind()).toMatchObject([{ run: 'already-run' }])
    await system.drain()
    expect(system.sent).toHaveLength(1)
  })

  test('killed after planning and before asking for delivery: the next run delivers it', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    const queue = { enqueue: () => Promise.reject(new Error('SQS is away')) }
    await expect(runReminders({ ...system.deps, queue }, { on: day('2024-05-15') })).rejects.toThrow(
      /1 of 1 morning runs/,
    )
    expect(await system.store.runs.last(unit.id)).toBeNull()
    await system.remind()
    await system.drain()
    expect(system.sent).toHaveLength(1)
  })

  test('on a day off nothing is planned and the run does not count', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    system.at(morningOf('2024-05-18'))
    expect(await system.remind()).toMatchObject([{ run: 'day-off', enqueued: 0 }])
    expect(await system.store.runs.last(unit.id)).toBeNull()
    expect(await system.rows()).toEqual([])
  })

  test('an agency without an address is on record with the reason, and nothing is sent', async () => {
    await system.holds([agency('a', { mailboxes: [] })], [task('1', 'a', '2024-05-15')])
    expect(await system.remind()).toMatchObject([{ planned: 0, suppressed: 1, enqueued: 0 }])
    expect((await system.rows()).map((row) => row.outcome)).toMatchObject([{ reason: 'no-address' }])
  })

  test('says how long the oldest open e-mail has waited, also when it has nothing else to do', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    expect(await system.remind()).toMatchObject([{ run: 'completed', oldestWaits: 0 }])
    system.at(addHours(morningOf('2024-05-15'), 5))
    expect(await system.remind()).toMatchObject([{ run: 'already-run', oldestWaits: 5 * 3600 }])
    await system.drain()
    expect(await system.remind()).toMatchObject([{ run: 'already-run', oldestWaits: 0 }])
  })

  test('for a day that has not come is refused, and every morning until then is run', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-16')])
    await expect(runReminders(system.deps, { on: day('2024-05-31') })).rejects.toMatchObject({ code: 'day-ahead' })
    expect(await system.store.runs.last(unit.id)).toBeNull()
    system.at(morningOf('2024-05-16'))
    expect(await system.remind()).toMatchObject([{ run: 'completed', planned: 1 }])
  })

  test('that is over, asked for again: its digest goes to whoever had none, once, and the last run stays', async () => {
    system.at(morningOf('2024-05-17'))
    await system.remind()
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    const again = () => runReminders(system.deps, { on: day('2024-05-15'), repeat: true })
    expect(await again()).toMatchObject([{ run: 'repeated', planned: 1, enqueued: 1 }])
    await system.drain()
    expect(await again()).toMatchObject([{ run: 'repeated', planned: 0, enqueued: 0 }])
    await system.drain()
    expect(system.sent.map(({ mail }) => mail.to)).toEqual(['a@anbinh.example'])
    expect((await system.rows()).filter((row) => row.kind === 'digest').map((row) => row.day)).toEqual(['2024-05-15'])
    expect(await system.store.runs.last(unit.id)).toMatchObject({ day: '2024-05-17' })
  })

  test('that is over, asked for again: nobody is written to about work that had not been given by then', async () => {
    system.at(instantAt(day('2024-05-10'), 9))
    const given = { publishedAt: instantAt(day('2024-05-10'), 8) }
    await system.holds([agency('a')], [task('1', 'a', '2024-05-10', given), task('2', 'a', '2024-05-13', given)])
    await system.remind()
    for (const on of ['2024-05-10', '2024-05-09', '2024-05-08']) {
      const [report] = await runReminders(system.deps, { on: day(on), repeat: true })
      expect(report).toMatchObject({ on, planned: 0, enqueued: 0 })
    }
    expect(await system.rows()).toEqual([])
  })

  test('that is over, asked for again after a later letter said the same: it is not said again, and the row says why', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-10')])
    await system.remind()
    await system.drain()
    const [report] = await runReminders(system.deps, { on: day('2024-05-10'), repeat: true })
    expect(report).toMatchObject({ run: 'repeated', planned: 0, suppressed: 1, enqueued: 0 })
    await system.drain()
    expect(system.sent).toHaveLength(1)
    expect((await system.rows()).map((row) => [row.day, row.outcome])).toMatchObject([
      ['2024-05-10', { state: 'suppressed', reason: 'duplicate' }],
      ['2024-05-15', { state: 'sent' }],
    ])
  })

  test('that was missed, made up for days later: the letter counts the days that are left now', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-16')])
    system.at(morningOf('2024-05-17'))
    await runReminders(system.deps, { on: day('2024-05-15') })
    await system.drain()
    expect(system.sent.map(({ mail }) => mail.subject)).toEqual(['1 việc quá hạn – nhắc việc ngày 17/5/2024'])
    expect((await system.store.tasks.get(unit.id, `${planId}-1`))?.lastRemindedOn).toBe('2024-05-17')
  })

  test('that is over and was run plans nothing more unless it is asked to', async () => {
    system.at(morningOf('2024-05-17'))
    await system.remind()
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    expect(await runReminders(system.deps, { on: day('2024-05-15') })).toMatchObject([{ run: 'already-run' }])
    expect(await system.store.runs.last(unit.id)).toMatchObject({ day: '2024-05-17' })
  })

  test("one unit's fault does not keep another's reminders back, and the run is reported as failed", async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    // Sorts before the sample unit, and its directory cannot be read.
    await system.store.units.put({ ...unit, id: 'a-hong' })
    const broken = {
      ...system.store,
      agencies: {
        ...system.store.agencies,
        list: (id: string) => (id === 'a-hong' ? Promise.reject(new Error('damaged')) : system.store.agencies.list(id)),
      },
    }
    await expect(runReminders({ ...system.deps, store: broken }, { on: day('2024-05-15') })).rejects.toThrow(/1 of 2/)
    await system.drain()
    expect(system.sent).toHaveLength(1)
  })

  test('a unit whose settings cannot be read keeps nobody else’s reminders back, and is reported', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    await system.store.units.put({ ...unit, id: 'a-hong' })
    // As a release without a bound on years would have kept it.
    const off = { kind: 'off', name: 'Nghỉ', occasion: 'other', from: '0024-05-17', to: '0024-05-17' }
    const decisions = [{ ...off, source: { number: '1/QĐ', date: '2024-05-02' } }]
    await system.client.send(
      new UpdateCommand({
        TableName: system.table,
        Key: { pk: 'units', sk: 'a-hong' },
        UpdateExpression: 'SET body.decisions = :decisions',
        ExpressionAttributeValues: { ':decisions': decisions },
      }),
    )
    const lines: unknown[] = []
    const deps = { ...system.deps, log: (line: object) => void lines.push(line) }
    await expect(runReminders(deps, { on: day('2024-05-15') })).rejects.toThrow(/1 of 2/)
    await system.drain()
    expect(system.sent).toHaveLength(1)
    expect(lines).toContainEqual(expect.objectContaining({ level: 'error', what: 'damaged-unit' }))
  })

  test.each([
    ['letter', keyOf.letter('2024-05-14', 'digest#b@anbinh.example#'), 'tries'],
    ['plan', keyOf.plan(planId), 'status'],
    ['agency', keyOf.agency('b'), 'mailboxes'],
    ['coordinator', keyOf.coordinator('can-bo@anbinh.example'), 'name'],
    ['task', keyOf.task(`${planId}-2`), 'status'],
  ])('one damaged %s keeps nobody else’s reminder back, and is reported', async (what, key, field) => {
    await system.holds([agency('a'), agency('b')], [task('1', 'a', '2024-05-06'), task('2', 'b', '2024-05-06')])
    const escalation = { superiorAfter: null, coordinatorAfter: 3 }
    await system.set({ policy: { ...unit.policy, escalation } })
    system.at(morningOf('2024-05-14'))
    await system.remind()
    system.waiting.length = 0
    const running = { ...draftPlan, id: planId, unit: unit.id, status: 'published' as const }
    system.files.set(running.files.draft, new TextEncoder().encode(JSON.stringify(draftOf([]))))
    await system.store.plans.create({ ...running, runsUntil: day('2025-12-31'), rowsUntil: day('2023-12-31') })
    await system.damage(key, field)
    system.at(morningOf('2024-05-15'))
    const lines: unknown[] = []
    const deps = { ...system.deps, log: (line: object) => void lines.push(line) }
    expect(await runReminders(deps, { on: day('2024-05-15') })).toMatchObject([{ run: 'completed' }])
    expect(lines).toContainEqual(expect.objectContaining({ level: 'error', what: `damaged-${what}`, unit: unit.id }))
    for (const delivery of system.waiting.filter((one) => one.key === 'digest#a@anbinh.example#')) {
      await system.deliver(delivery)
    }
    expect(system.sent.map(({ mail }) => mail.to)).toEqual(['a@anbinh.example'])
  })

  test('digests that an outage kept back are replaced by one, each accounted for', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15'), task('2', 'a', '2024-05-16')])
    await system.remind()
    system.at(morningOf('2024-05-16'))
    await system.remind()
    system.waiting.length = 0
    system.at(morningOf('2024-05-17'))
    await system.remind()
    await system.drain()
    expect(system.sent).toHaveLength(1)
    expect((await system.rows()).map((row) => [row.day, row.outcome])).toMatchObject([
      ['2024-05-15', { state: 'suppressed', reason: 'duplicate' }],
      ['2024-05-16', { state: 'suppressed', reason: 'duplicate' }],
      ['2024-05-17', { state: 'sent' }],
    ])
  })

  test('the account is refused as a whole: the letter waits, and the next morning’s says what it was to say', async () => {
    // Reminded of three working days ahead and one ahead; the 16th is neither.
    await system.holds([agency('a')], [task('1', 'a', '2024-05-20')])
    await system.remind()
    system.state.answer = refusalOf(
      Object.assign(new Error('Sending is disabled'), { name: 'AccountSendingPausedException' }),
    )
    expect(await system.drain()).toMatchObject([{ done: false, because: 'put-off' }])
    expect((await system.rows())[0]?.outcome).toEqual({ state: 'planned', waits: 'account' })
    system.at(morningOf('2024-05-16'))
    system.state.answer = null
    await system.remind()
    await system.drain()
    expect(system.sent.map(({ mail }) => mail.to)).toEqual(['a@anbinh.example'])
    expect((await system.rows()).map((row) => row.outcome)).toMatchObject([
      { state: 'suppressed', reason: 'duplicate' },
      { state: 'sent' },
    ])
  })

  test('a digest whose morning has passed is not sent in the night', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-17')])
    system.at(morningOf('2024-05-17'))
    await system.remind()
    system.at(instantAt(day('2024-05-18'), 2))
    expect(await system.drain()).toEqual([{ done: true, state: 'left' }])
    expect(system.sent).toHaveLength(0)
  })
})

describe('right before sending the tasks are read again', () => {
  test('finished in the meantime: not mentioned; all finished: not sent, and the reason is kept', async () => {
    const tasks = [task('1', 'a', '2024-05-15'), task('2', 'a', '2024-05-15'), task('3', 'b', '2024-05-15')]
    await system.holds([agency('a'), agency('b')], tasks)
    await system.remind()
    for (const name of ['1', '3']) {
      const open = await system.store.tasks.get(unit.id, `${planId}-${name}`)
      if (open) await system.store.tasks.update({ ...open, status: 'done' }, open.version)
    }
    await system.drain()
    expect(system.sent).toHaveLength(1)
    expect(system.sent[0]?.mail.text).not.toContain('rà soát 1')
    expect((await system.rows()).map((row) => [row.to, row.outcome])).toMatchObject([
      ['a@anbinh.example', { state: 'sent', taskIds: [`${planId}-2`] }],
      ['b@anbinh.example', { state: 'suppressed', reason: 'finished' }],
    ])
  })

  test('a later date granted in the meantime: suppressed as extended', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    await system.remind()
    const open = await system.store.tasks.get(unit.id, `${planId}-1`)
    const grant = { grantedAt: system.deps.clock(), by: { kind: 'system' as const }, reason: 'Chờ số liệu' }
    if (open)
      await system.store.tasks.update({ ...open, extension: { ...dueOn('2024-06-28'), ...grant } }, open.version)
    await system.drain()
    expect((await system.rows()).map((row) => row.outcome)).toMatchObject([{ state: 'suppressed', reason: 'extended' }])
  })

  test('an address that went dead in the meantime gets nothing', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    await system.remind()
    await system.store.agencies.put(agency('a', { mailboxes: [mailbox('a@anbinh.example', 'bounced')] }), 1)
    await system.drain()
    expect(system.sent).toHaveLength(0)
    expect((await system.rows()).map((row) => row.outcome)).toMatchObject([{ state: 'suppressed', reason: 'bounced' }])
  })
})

describe('SES as it is', () => {
  beforeEach(async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    await system.remind()
  })

  test('throttled: put off with a delay, visible as planned, then sent', async () => {
    system.state.answer = { ok: false, code: 'throttled', message: 'SES giới hạn tốc độ.' }
    const [first] = await system.drain()
    expect(first).toMatchObject({ done: false, because: 'put-off' })
    expect((await system.rows())[0]).toMatchObject({ outcome: { state: 'planned' }, tries: 1 })
    system.state.answer = null
    expect(await system.deliver(await system.digest())).toMatchObject({ done: true, state: 'sent' })
  })

  test.each(['rejected', 'sandbox'] as const)(
    '%s: failed for good, with the sentence for the coordinator',
    async (code) => {
      system.state.answer = { ok: false, code, message: 'Tài khoản SES còn ở chế độ thử.' }
      await system.drain()
      expect((await system.rows()).map((row) => row.outcome)).toMatchObject([
        { state: 'failed', reason: 'Tài khoản SES còn ở chế độ thử.' },
      ])
    },
  )

  test('no answer: unknown and seen as such, tried once more, then left unknown for good', async () => {
    system.state.answer = 'throws'
    const row = await system.digest()
    expect(await system.deliver(row)).toMatchObject({ done: false, because: 'unknown' })
    expect((await system.rows())[0]?.outcome).toMatchObject({ state: 'unknown', final: false })
    expect(await system.deliver(row)).toMatchObject({ done: true, state: 'unknown' })
    expect((await system.rows())[0]?.outcome).toMatchObject({ state: 'unknown', final: true })
    system.state.answer = null
    expect(await system.deliver(row)).toMatchObject({ done: true, state: 'unknown' })
    expect(system.sent).toHaveLength(0)
  })
})

describe('what SES tells afterwards', () => {
  const at = instantAt(day('2024-05-15'), 8)

  async function sentOne() {
    const shared = [mailbox('a@anbinh.example')]
    await system.holds(
      [agency('a', { mailboxes: shared }), agency('b', { mailboxes: shared })],
      [task('1', 'a', '2024-05-15')],
    )
    await system.remind()
    await system.drain()
    const [one] = system.sent
    if (one === undefined) throw new Error('a digest must have gone out')
    return { messageId: one.messageId, timestamp: at, tags: { unit: [unit.id] } }
  }

  const bounce = (bounceType: string, timestamp = at) => ({
    eventType: 'Bounce',
    bounce: { bounceType, bouncedRecipients: [{ emailAddress: 'A@anbinh.example' }], timestamp },
  })

  test('a permanent bounce closes the address for every agency that uses it and tells the coordinators once', async () => {
    const mail = await sentOne()
    for (let i = 0; i < 3; i++) await system.feedback({ ...bounce('Permanent'), mail })
    expect(await stateOf('a')).toBe('bounced')
    expect(await stateOf('b')).toBe('bounced')
    expect((await system.digest()).feedback).toBe('bounced')
    await system.drain()
    const alerts = system.sent.filter((one) => one.mail.subject.startsWith('Cần cập nhật địa chỉ thư'))
    expect(alerts.map((one) => one.mail.to)).toEqual(['can-bo@anbinh.example'])
    expect(alerts[0]?.mail.text).toContain('Phòng a; Phòng b')
  })

  test('an address that was put right and bounces again on the same day is told of again', async () => {
    const mail = await sentOne()
    await system.feedback({ ...bounce('Permanent'), mail })
    const closed = await system.store.agencies.get(unit.id, 'a')
    const right = [{ address: 'a@anbinh.example', state: 'ok' as const, since: addHours(at, 1) }]
    if (closed) await system.store.agencies.put({ ...closed, mailboxes: right }, closed.version)
    for (let i = 0; i < 2; i++) await system.feedback({ ...bounce('Permanent', addHours(at, 2)), mail })
    expect(await stateOf('a')).toBe('bounced')
    expect((await system.rows()).filter((row) => row.kind === 'alert')).toHaveLength(2)
  })

  test('a transient bounce is noted and closes nothing', async () => {
    await system.feedback({ ...bounce('Transient'), mail: await sentOne() })
    expect(await stateOf('a')).toBe('ok')
    expect((await system.digest()).feedback).toBe('soft-bounced')
  })

  test('a complaint outweighs a delivery that is reported later, and a bounce', async () => {
    const mail = await sentOne()
    const complaint = { complainedRecipients: [{ emailAddress: 'a@anbinh.example' }], timestamp: addHours(at, 1) }
    await system.feedback({ ...bounce('Permanent'), mail })
    await system.feedback({ eventType: 'Complaint', complaint, mail })
    await system.feedback({ eventType: 'Delivery', mail })
    expect((await system.digest()).feedback).toBe('complained')
    expect(await stateOf('a')).toBe('complained')
  })

  test('news older than the coordinator’s correction is passed over', async () => {
    const mail = await sentOne()
    const corrected = { address: 'a@anbinh.example', state: 'ok' as const, since: addHours(at, 2) }
    const before = await system.store.agencies.get(unit.id, 'a')
    if (before) await system.store.agencies.put({ ...before, mailboxes: [corrected] }, before.version)
    await system.feedback({ ...bounce('Permanent'), mail })
    expect(await stateOf('a')).toBe('ok')
  })

  test('a crash between SES’s yes and the mark is settled by SES’s own news, without a second e-mail', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    await system.remind()
    const row = await system.digest()
    const { outbox } = system.store
    const dying = {
      ...outbox,
      update: (next: OutboxRow, from: number) =>
        next.outcome.state === 'sent' ? Promise.reject(new Error('killed')) : outbox.update(next, from),
    }
    await expect(deliver({ ...system.deps, store: { ...system.store, outbox: dying } }, row)).rejects.toThrow('killed')
    expect((await system.rows())[0]?.outcome.state).toBe('sending')
    const [one] = system.sent
    const tags = Object.fromEntries(Object.entries(one?.tags ?? {}).map(([name, value]) => [name, [value]]))
    await system.feedback({ eventType: 'Delivery', mail: { messageId: 'ses-1', timestamp: at, tags } })
    expect((await system.rows())[0]).toMatchObject({
      outcome: { state: 'sent', messageId: 'ses-1' },
      feedback: 'delivered',
    })
    system.at(instantFromMs(Date.parse(system.deps.clock()) + 3_600_000))
    expect(await system.deliver(row)).toMatchObject({ done: true, state: 'sent' })
    expect(system.sent).toHaveLength(1)
  })

  test('news of a mail that nobody here sent changes nothing', async () => {
    await system.feedback({ eventType: 'Delivery', mail: { messageId: 'khac', timestamp: at, tags: {} } })
    expect(await system.rows()).toEqual([])
  })
})

describe('letters outside the morning', () => {
  test('a nudge goes out at once, on a day off too', async () => {
    system.at(instantAt(day('2024-05-18'), 10))
    await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
    const [row] = nudgeRows([task('1', 'a', '2024-05-15')], { agencies: [agency('a')], now: system.deps.clock() })
    if (row === undefined) throw new Error('a nudge must be planned')
    await system.store.outbox.plan(row)
    expect(await system.deliver(row)).toMatchObject({ done: true, state: 'sent' })
    expect(system.sent[0]?.mail.subject).toContain('Đề nghị thực hiện')
  })

  test('a sign-in letter carries a link that works once; somebody taken off the list gets none', async () => {
    const row = signInRow(unit.id, 'Can-Bo@anbinh.example', system.deps.clock())
    await system.store.outbox.plan(row)
    await system.deliver(row)
    const token = /\/dang-nhap\/([A-Za-z0-9_-]{43})/.exec(system.sent[0]?.mail.text ?? '')?.[1] ?? ''
    expect(await system.store.signIns.redeem(hashToken(token), system.deps.clock())).toMatchObject({ ok: true })
    const stranger = signInRow(unit.id, 'la@anbinh.example', system.deps.clock())
    await system.store.outbox.plan(stranger)
    expect(await system.deliver(stranger)).toMatchObject({ done: true, state: 'suppressed' })
  })
})
