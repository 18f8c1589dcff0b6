import { describe, expect, test } from 'vitest'
import { troubleOf } from '../../functions/api/operations/letters/mail-trouble.ts'
import { deliverBatch, deliverOne } from '../../functions/deliver/batch.ts'
import { createMailAccount, type MailAccount } from '../../functions/deliver/mail-account.ts'
import { addHours, type Instant, instantFromMs } from '../../shared/calendar/day.ts'
import type { SendResult } from '../../shared/mail/send.ts'
import type { Urgency } from '../../shared/reminding/outbox.ts'
import { hasRoom, millisecondsALetter, type SendQuota, urgencyOf } from '../../shared/reminding/quota.ts'
import { noticeRows } from '../../shared/reminding/letters.ts'
import { agency, day, morningOf, planId, task, unit } from './samples.ts'
import { type System, systemForEachTest } from './system.ts'

const now = morningOf('2024-05-15')

function quota(fields: Partial<SendQuota> = {}): SendQuota {
  return { perDay: 50_000, perSecond: 14, sentInDay: 0, at: now, ...fields }
}

describe('when the day’s quota runs out', () => {
  test('a person at a screen goes first, then overdue and due today, then due soon, then first notices', () => {
    const today = day('2024-05-15')
    expect(urgencyOf('sign-in', [], today)).toBe('asked-for')
    expect(urgencyOf('digest', [task('1', 'a', '2024-05-20'), task('2', 'a', '2024-05-14')], today)).toBe('now')
    expect(urgencyOf('digest', [task('1', 'a', '2024-05-15')], today)).toBe('now')
    // Due on a Saturday: the Friday before is the day that counts.
    expect(urgencyOf('digest', [task('1', 'a', '2024-05-18')], day('2024-05-17'))).toBe('now')
    expect(urgencyOf('digest', [task('1', 'a', '2024-05-20')], today)).toBe('soon')
    expect(urgencyOf('notice', [task('1', 'a', '2024-07-20'), task('2', 'a', null)], today)).toBe('later')
    expect(urgencyOf('notice', [task('1', 'a', '2024-05-14')], today)).toBe('now')
  })

  test.each<[number, Urgency[]]>([
    [0, ['later', 'soon', 'now', 'asked-for']],
    [37_500, ['soon', 'now', 'asked-for']],
    [45_000, ['now', 'asked-for']],
    [49_000, ['asked-for']],
    [50_000, []],
  ])('after %i of 50,000 e-mails these still go: %j', (sentInDay, expected) => {
    const urgencies: Urgency[] = ['later', 'soon', 'now', 'asked-for']
    expect(urgencies.filter((urgency) => hasRoom(quota({ sentInDay }), 0, urgency))).toEqual(expected)
    expect(urgencies.filter((urgency) => hasRoom(quota({ perDay: null, sentInDay }), 0, urgency))).toEqual(urgencies)
  })
})

/** A worker's account on a clock of its own, which resting moves on. */
function account(given: { quota: SendQuota | null; workers?: number }) {
  const state = { ms: Date.parse(now), quota: given.quota, noted: 0, looks: 0 }
  const made = createMailAccount({
    workers: given.workers ?? 4,
    readQuota: async () => {
      state.looks++
      return state.quota
    },
    noteQuota: async () => void state.noted++,
    clock: (): Instant => instantFromMs(state.ms),
    pause: async (ms) => void (state.ms += ms),
  })
  return { made, state }
}

async function handOver(made: MailAccount, result: SendResult = { ok: true, messageId: 'x' }): Promise<void> {
  await made.admits('now')
  made.note(result)
  await made.rest()
}

describe('the rate', () => {
  test.each([
    [14, 4],
    [1, 4],
    [14, 1],
    [50, 10],
  ])('of %i a second is kept by %i workers together', async (perSecond, workers) => {
    const { made, state } = account({ quota: quota({ perSecond, perDay: null }), workers })
    const begun = state.ms
    const letters = 20
    for (let at = 0; at < letters; at++) await handOver(made)
    const seconds = (state.ms - begun) / 1000
    expect((workers * letters) / seconds).toBeLessThanOrEqual(perSecond)
    expect((workers * letters) / seconds).toBeGreaterThan(perSecond * 0.8)
  })

  test('a batch of ten ends within the function’s two minutes, in the sandbox and under throttling too', async () => {
    const { made, state } = account({ quota: quota({ perSecond: 1, perDay: 200 }) })
    const begun = state.ms
    for (let at = 0; at < 10; at++) await handOver(made, { ok: false, code: 'throttled', message: '' })
    expect(state.ms - begun).toBeLessThanOrEqual(60_000)
  })

  test('throttled, a worker slows down, and becomes quicker again', async () => {
    const { made, state } = account({ quota: quota() })
    const took = async (result?: SendResult) => {
      const begun = state.ms
      await handOver(made, result)
      return state.ms - begun
    }
    const usual = await took()
    expect(usual).toBe(millisecondsALetter(14, 4))
    expect(await took({ ok: false, code: 'throttled', message: '' })).toBe(2 * usual)
    for (let at = 0; at < 10; at++) await took()
    expect(await took()).toBe(usual)
  })

  test('a letter that was not handed to SES costs no time', async () => {
    const { made, state } = account({ quota: quota() })
    await made.admits('now')
    await made.rest()
    expect(state.ms).toBe(Date.parse(now))
  })
})

describe('the quota', () => {
  test('is asked for once a minute, and noted for the page', async () => {
    const { made, state } = account({ quota: quota() })
    for (let at = 0; at < 5; at++) await made.admits('now')
    expect(state).toMatchObject({ looks: 1, noted: 1 })
    state.ms += 60_000
    await made.admits('now')
    expect(state).toMatchObject({ looks: 2, noted: 2 })
  })

  test('is not overrun between two looks: each worker counts with the others sending as much', async () => {
    const { made, state } = account({ quota: quota({ perDay: 100, perSecond: 1000, sentInDay: 60 }) })
    let sent = 0
    while ((await made.admits('asked-for')) && sent < 100) {
      made.note({ ok: true, messageId: 'x' })
      sent++
    }
    expect(sent * 4).toBeLessThanOrEqual(40)
    expect(sent * 4).toBeGreaterThan(32)
    expect(state.looks).toBe(1)
  })

  test('where SES says that it is exhausted, nothing is handed over for a quarter of an hour', async () => {
    const { made, state } = account({ quota: null })
    await handOver(made, { ok: false, code: 'quota', message: '' })
    expect(await made.admits('asked-for')).toBe(false)
    state.ms += 15 * 60_000
    expect(await made.admits('asked-for')).toBe(true)
  })

  test('that SES does not tell keeps nothing back', async () => {
    expect(await account({ quota: null }).made.admits('later')).toBe(true)
  })
})

describe('a morning with too little quota', () => {
  let system: System
  systemForEachTest((started) => {
    system = started
    system.at(now)
  })

  async function deliverAll(made: MailAccount): Promise<void> {
    const records = system.waiting.splice(0).map(({ unit: of, day: on, key }, at) => ({
      messageId: `m${at}`,
      body: JSON.stringify({ unit: of, day: on, key }),
      receiptHandle: '',
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '0',
        SenderId: 'x',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: '',
      awsRegion: 'x',
    }))
    expect(await deliverBatch({ ...system.deps, account: made }, { Records: records }, () => 120_000)).toEqual({
      batchItemFailures: [],
    })
  }

  test('what is overdue goes out; what is due soon waits, says so, and goes out when there is quota', async () => {
    await system.holds([agency('a'), agency('b')], [task('1', 'a', '2024-05-20'), task('2', 'b', '2024-05-14')])
    const { made, state } = account({ quota: quota({ perDay: 200, perSecond: 1, sentInDay: 185 }), workers: 1 })
    await system.remind()
    await deliverAll(made)
    expect(system.sent.map(({ mail }) => mail.to)).toEqual(['b@anbinh.example'])
    expect((await system.rows()).find(({ to }) => to === 'a@anbinh.example')).toMatchObject({
      outcome: { state: 'planned', waits: 'quota' },
      urgency: 'soon',
      tries: 0,
    })
    expect(system.waiting).toMatchObject([{ seconds: expect.any(Number) }])
    expect(system.waiting[0]?.seconds).toBeGreaterThanOrEqual(600)

    // Still none: nothing is written again, no new link is made.
    const [before] = (await system.rows()).filter(({ outcome }) => outcome.state === 'planned')
    await deliverAll(made)
    expect(await system.rows()).toContainEqual(before)

    state.quota = quota({ perDay: 200, perSecond: 1, sentInDay: 20 })
    state.ms += 900_000
    await deliverAll(made)
    expect(system.sent.map(({ mail }) => mail.to)).toEqual(['b@anbinh.example', 'a@anbinh.example'])
    expect((await system.rows()).map(({ outcome }) => outcome.state)).toEqual(['sent', 'sent'])
  })

  test('a superior hears of work long overdue though little is left: it is about nothing else', async () => {
    await system.set({ policy: { ...unit.policy, escalation: { superiorAfter: 5, coordinatorAfter: null } } })
    await system.holds([agency('a', { superiorId: 'so' }), agency('so')], [task('1', 'a', '2024-05-08')])
    const { made } = account({ quota: quota({ perDay: 200, perSecond: 1, sentInDay: 185 }), workers: 1 })
    await system.remind()
    await deliverAll(made)
    expect(system.sent.map(({ mail }) => mail.to).toSorted()).toEqual(['a@anbinh.example', 'so@anbinh.example'])
  })

  test('a digest that found no quota all day is made good by the next morning’s, and accounted for', async () => {
    await system.holds([agency('a')], [task('1', 'a', '2024-05-20')])
    const { made, state } = account({ quota: quota({ perDay: 200, perSecond: 1, sentInDay: 200 }), workers: 1 })
    await system.remind()
    await deliverAll(made)
    expect(system.sent).toEqual([])
    system.at(morningOf('2024-05-16'))
    state.quota = quota()
    state.ms = Date.parse(morningOf('2024-05-16'))
    await system.remind()
    await deliverAll(made)
    await deliverAll(made)
    expect(system.sent).toHaveLength(1)
    expect((await system.rows()).map(({ day: on, outcome }) => [on, outcome])).toMatchObject([
      ['2024-05-15', { state: 'suppressed', reason: 'duplicate' }],
      ['2024-05-16', { state: 'sent' }],
    ])
  })

  test('a first notice waits for as long as a week, and is then shown as failed with the reason', async () => {
    const tasks = [task('1', 'a', '2024-07-20')]
    await system.holds([agency('a')], tasks)
    const [row] = noticeRows(planId, tasks, { agencies: [agency('a')], now })
    if (row === undefined) throw new Error('a notice must be due')
    await system.store.outbox.plan(row)
    const { made } = account({ quota: quota({ sentInDay: 50_000 }) })
    system.waiting.push({ unit: unit.id, day: row.day, key: row.key, seconds: 0 })
    await deliverAll(made)
    expect((await system.rows())[0]?.outcome).toEqual({ state: 'planned', waits: 'quota' })
    system.at(addHours(now, 7 * 24))
    await deliverAll(made)
    expect((await system.rows())[0]?.outcome).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/hạn mức/),
    })
  })
})

describe('letters that wait for hours', () => {
  let system: System
  systemForEachTest((started) => {
    system = started
    system.at(now)
  })

  /** Every message that is in the queue has its turn once. */
  async function deliverAll(made?: MailAccount): Promise<void> {
    for (const delivery of system.waiting.splice(0)) {
      await deliverOne({ ...system.deps, ...(made && { account: made }) }, delivery)
    }
  }

  async function threeNotices() {
    const agencies = [agency('a'), agency('b'), agency('c')]
    const tasks = agencies.map(({ id }) => task(id, id, '2024-07-20'))
    await system.holds(agencies, tasks)
    const rows = noticeRows(planId, tasks, { agencies, now })
    for (const row of rows) await system.store.outbox.plan(row)
    return rows
  }

  const halfHours = async (from: number, to: number, made?: MailAccount) => {
    for (let count = from; count <= to; count++) {
      system.at(addHours(now, count / 2))
      await system.remind()
      await deliverAll(made)
      await deliverAll(made)
    }
  }

  test.each(['quota', 'throttled', 'account'] as const)(
    '%s: are one message each, however often it is looked',
    async (code) => {
      for (const row of await threeNotices()) await system.deps.queue.enqueue(row)
      system.state.answer = { ok: false, code, message: '' }
      const { made } = account({ quota: quota({ sentInDay: 50_000 }) })
      await halfHours(0, 6, code === 'quota' ? made : undefined)
      expect((await system.rows()).map(({ outcome }) => outcome)).toEqual(
        [1, 2, 3].map(() => ({ state: 'planned', waits: code })),
      )
      expect(system.waiting).toHaveLength(3)
      system.state.answer = null
      await deliverAll()
      expect(system.sent).toHaveLength(3)
    },
  )

  test('an account that is not set up yet fills the table with no links: one letter tries for all', async () => {
    for (const row of await threeNotices()) await system.deps.queue.enqueue(row)
    const { made, state } = account({ quota: quota() })
    let links = 0
    const create: typeof system.store.links.create = async (link) => {
      links++
      return system.store.links.create(link)
    }
    const store = { ...system.store, links: { ...system.store.links, create } }
    const once = async () => {
      for (const delivery of system.waiting.splice(0))
        await deliverOne({ ...system.deps, store, account: made }, delivery)
    }
    system.state.answer = { ok: false, code: 'account', message: '' }
    await once()
    expect(links).toBe(1)
    const rows = await system.rows()
    expect(rows.map(({ outcome }) => outcome)).toEqual([1, 2, 3].map(() => ({ state: 'planned', waits: 'account' })))
    // Within the same minutes nothing is written or made, and each is asked for again by one message.
    await once()
    expect(await system.rows()).toEqual(rows)
    expect(system.waiting.map(({ seconds }) => seconds >= 600 && seconds <= 900)).toEqual([true, true, true])
    state.ms += 600_000
    await once()
    expect(links).toBe(2)

    system.state.answer = null
    state.ms += 600_000
    await once()
    expect(system.sent).toHaveLength(3)
  })

  test('one that waited a week for an account that is refused is shown as failed', async () => {
    for (const row of await threeNotices()) await system.deps.queue.enqueue(row)
    const { made, state } = account({ quota: quota() })
    system.state.answer = { ok: false, code: 'account', message: '' }
    await deliverAll(made)
    system.at(addHours(now, 7 * 24))
    state.ms = Date.parse(addHours(now, 7 * 24))
    await deliverAll(made)
    expect((await system.rows()).map(({ outcome }) => outcome.state)).toEqual(['failed', 'failed', 'failed'])
    expect(system.waiting).toEqual([])
  })

  test('one whose message was lost is asked for at the next look, and goes out', async () => {
    for (const row of await threeNotices()) await system.deps.queue.enqueue(row)
    system.state.answer = { ok: false, code: 'throttled', message: '' }
    await halfHours(0, 3)
    system.waiting.length = 0
    await halfHours(4, 5)
    expect((await system.rows()).every(({ outcome }) => outcome.state === 'planned')).toBe(true)
    system.state.answer = null
    await halfHours(6, 6)
    expect(system.sent).toHaveLength(3)
  })
})

describe('the page of e-mails says', () => {
  test('that the account is in the sandbox, whenever that was learnt', () => {
    const sandbox = quota({ perDay: 200, perSecond: 1, at: addHours(now, -100) })
    expect(troubleOf(sandbox, now)).toMatch(/chế độ thử \(sandbox\).*mỗi ngày 200 thư.*người quản trị/)
  })

  test('that letters wait for quota, while that is news', () => {
    const short = quota({ sentInDay: 46_000 })
    expect(troubleOf(short, now)).toMatch(/46\.000 trên 50\.000 thư.*quá hạn và đến hạn được gửi trước/)
    expect(troubleOf(short, addHours(now, 2))).toBeNull()
  })

  test('nothing where nothing is wrong', () => {
    expect(troubleOf(quota({ sentInDay: 10_000 }), now)).toBeNull()
    expect(troubleOf(null, now)).toBeNull()
  })
})
