import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../functions/api/app.ts'
import { PlanDetail, PlanSummary, StatisticsView, TaskDetail } from '../../functions/api/schemas.ts'
import { deliver } from '../../functions/deliver/deliver.ts'
import { runReminders } from '../../functions/remind/run.ts'
import { dayAt } from '../../shared/calendar/day.ts'
import type { Mail } from '../../shared/mail/message.ts'
import type { Delivery } from '../../shared/store/delivery-queue.ts'
import type { ApiDeps } from '../../functions/api/deps.ts'
import { failingAt } from './failing-at.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

const Plans = z.object({ items: z.array(PlanSummary), cursor: z.string().nullable() })
const reason = 'Thay bằng kế hoạch số 40/KH-UBND'

let world: World
let units = 0
let unit: string
let officer: string
let id: string

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  world.at('2024-04-01T01:00:00.000Z')
  unit = `ket-thuc-${++units}`
  ;({ officer, id } = await draftIn(unit))
})

async function draftIn(name: string): Promise<{ officer: string; id: string }> {
  const as = await world.coordinator(name)
  await world.agency(as, 'van-phong', 'Văn phòng UBND phường', `vp@${name}.example`)
  const sent = await world.call('POST', '/api/plans', { as, json: { text: planText } })
  return { officer: as, id: told(sent, 201, PlanDetail).id }
}

const plan = async () => told(await world.call('GET', `/api/plans/${id}`, { as: officer }), 200, PlanDetail)
const listed = async () => told(await world.call('GET', '/api/plans', { as: officer }), 200, Plans).items
const publish = async () =>
  told(await world.call('POST', `/api/plans/${id}/publish`, { as: officer }), 200, PlanSummary)
const close = (json: object = { reason }, app = world.app) =>
  world.call('POST', `/api/plans/${id}/close`, { as: officer, json }, app)
const rows = async (status = 'all') =>
  told(await world.call('GET', `/api/tasks?plan=${id}&status=${status}&limit=200`, { as: officer }), 200, Tasks).items

describe('a wrong draft', () => {
  test('leaves the list for good; its history stays', async () => {
    expect((await world.call('DELETE', `/api/plans/${id}`, { as: officer })).status).toBe(204)
    expect(await listed()).toEqual([])
    expect((await plan()).history.map((entry) => entry.what)).toEqual(['received', 'discarded'])
    // A second click wants what is already so.
    expect((await world.call('DELETE', `/api/plans/${id}`, { as: officer })).status).toBe(204)
  })

  test('that is gone is neither corrected nor published', async () => {
    await world.call('DELETE', `/api/plans/${id}`, { as: officer })
    const { version } = await plan()
    for (const [method, path, json] of [
      ['PATCH', `/api/plans/${id}`, { version, corrections: [] }],
      ['POST', `/api/plans/${id}/publish`, {}],
    ] as const) {
      expect(problem(await world.call(method, path, { as: officer, json })).code).toBe('discarded')
    }
    expect(await rows()).toEqual([])
  })

  test('that is gone is not given out any more, neither its text nor the file that was sent', async () => {
    const parts = ['text', 'document']
    const open = (part: string) => world.call('GET', `/api/plans/${id}/${part}`, { as: officer })
    for (const part of parts) expect((await open(part)).status).toBe(200)
    await world.call('DELETE', `/api/plans/${id}`, { as: officer })
    for (const part of parts) expect(problem(await open(part))).toMatchObject({ status: 409, code: 'discarded' })
  })

  test('can’t be taken away once it is published, by another unit, or from a page that is out of date', async () => {
    const stranger = await world.coordinator('la')
    expect((await world.call('DELETE', `/api/plans/${id}`, { as: stranger })).status).toBe(404)
    const stale = await world.call('DELETE', `/api/plans/${id}?version=99`, { as: officer })
    expect(problem(stale).code).toBe('stale-version')
    await publish()
    expect(problem(await world.call('DELETE', `/api/plans/${id}`, { as: officer })).code).toBe('already-published')
  })

  test('published and taken away at the same moment is one or the other', async () => {
    const [published, removed] = await Promise.all([
      world.call('POST', `/api/plans/${id}/publish`, { as: officer }),
      world.call('DELETE', `/api/plans/${id}`, { as: officer }),
    ])
    const { status } = await plan()
    expect([published.status === 200, removed.status === 204]).toEqual([status === 'published', status === 'discarded'])
    expect((await rows()).length).toBe(status === 'published' ? 5 : 0)
  })
})

describe('a published plan that is closed', () => {
  test('has its open rows withdrawn with the reason; what was done stays done and in the statistics', async () => {
    await publish()
    const [first] = await rows()
    const json = { version: first?.version, status: 'done', evidence: { note: 'Đã hoàn thành' } }
    told(await world.call('PATCH', `/api/tasks/${first?.id}`, { as: officer, json }), 200, TaskDetail)
    const closed = told(await close(), 200, PlanSummary)
    expect(closed).toMatchObject({ status: 'closed', closing: { reason } })
    expect((await rows()).map((row) => row.status).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'done',
      'withdrawn',
      'withdrawn',
      'withdrawn',
      'withdrawn',
    ])
    const [gone] = (await rows()).filter((row) => row.status === 'withdrawn')
    const { history } = told(await world.call('GET', `/api/tasks/${gone?.id}`, { as: officer }), 200, TaskDetail)
    expect(history.at(-1)).toMatchObject({ what: 'withdrawn', detail: reason })
    const { all } = told(await world.call('GET', '/api/statistics', { as: officer }), 200, StatisticsView)
    expect([all.total, all['done-on-time']]).toEqual([1, 1])
  })

  test('is spoken of in no letter any more, neither in those that waited nor in a later morning’s', async () => {
    await publish()
    await close()
    const sent: Mail[] = []
    const waiting: Delivery[] = world.queued().filter((delivery) => delivery.unit === unit)
    const queue = { enqueue: async (delivery: Delivery) => void waiting.push(delivery) }
    for (const day of ['2024-04-01', '2024-04-11', '2024-04-12', '2024-05-17']) {
      world.at(`${day}T01:00:00.000Z`)
      await runReminders({ ...world.deps, queue }, { on: dayAt(world.deps.clock()), unit })
      for (const delivery of waiting.splice(0)) {
        let leases = 0
        await deliver(
          {
            ...world.deps,
            send: async (mail) => ({ ok: true, messageId: `m-${sent.push(mail)}` }),
            mailFrom: 'nhac-viec@phuong.example',
            newLease: () => `${day}-${++leases}`,
          },
          delivery,
        )
      }
    }
    // The coordinator's weekly summary goes on; it has nothing to say of this plan.
    expect(sent.filter((mail) => mail.to === `vp@${unit}.example`)).toEqual([])
    expect(sent.filter((mail) => mail.text.includes('31/KH-UBND'))).toEqual([])
    const [notice] = (await world.letters(unit)).filter((row) => row.kind === 'notice' && row.to !== null)
    expect(notice?.outcome).toMatchObject({ state: 'suppressed', reason: 'withdrawn' })
  })

  /** Delivers what is asked for and open, as it stands now. */
  async function delivered(): Promise<Mail[]> {
    const sent: Mail[] = []
    for (const row of (await world.letters(unit)).filter(({ outcome }) => outcome.state === 'planned')) {
      const send = async (mail: Mail) => ({ ok: true as const, messageId: `m-${unit}-${row.kind}-${sent.push(mail)}` })
      await deliver({ ...world.deps, send, mailFrom: 'nhac-viec@phuong.example', newLease: () => 'lease' }, row)
    }
    return sent
  }

  test('tells each agency once that its work is off, why, and takes the dates out of its calendar', async () => {
    await publish()
    const [given] = await delivered()
    expect(given?.attachments.map(({ filename }) => filename)).toEqual(['lich-den-han.ics'])
    const asked = await world.call('GET', `/ke-hoach/${id}/ket-thuc`, { as: officer })
    expect(asked.text.replace(/\s+/gu, ' ')).toContain('Mỗi cơ quan đã được giao các việc này nhận một thư báo')
    await close()
    await close()
    const [ended, ...others] = await delivered()
    expect([ended?.to, ended?.subject, others]).toEqual([
      `vp@${unit}.example`,
      'Kết thúc theo dõi 2 việc: 31/KH-UBND',
      [],
    ])
    expect(ended?.text).toContain(`Lý do: ${reason}`)
    const [file] = ended?.attachments ?? []
    expect([file?.filename, String(file?.content).match(/STATUS:CANCELLED/gu)?.length]).toEqual(['huy-lich.ics', 2])
    // An agency that has no address is told nothing, and the account of e-mails says so.
    const silent = (await world.letters(unit)).filter((row) => row.kind === 'closing' && row.to === null)
    expect(silent.map(({ outcome }) => outcome)).toMatchObject([{ reason: 'no-address' }, { reason: 'no-address' }])
  })

  test('and taken back before the letter went out tells nobody that it ended', async () => {
    await publish()
    await delivered()
    await close()
    world.at('2024-04-03T01:00:00.000Z')
    await world.call('POST', `/api/plans/${id}/reopen`, { as: officer, json: {} })
    expect((await delivered()).map(({ subject }) => subject)).toEqual([
      'Theo dõi lại 2 việc, hạn sớm nhất 18/5/2024: 31/KH-UBND',
    ])
    const ended = (await world.letters(unit)).find((row) => row.kind === 'closing' && row.to !== null)
    expect(ended?.outcome).toMatchObject({ state: 'suppressed', reason: 'undone' })
  })

  test('is completed by closing again, wherever it broke, and withdraws nothing twice', async () => {
    await publish()
    const counting = failingAt(world.deps, 0, 'before')
    expect((await close({ reason }, createApp(counting.deps))).status).toBe(200)
    const steps = counting.accesses()
    expect(steps).toBeGreaterThan(8)
    for (const when of ['before', 'after'] as const) {
      for (let step = 1; step <= steps; step++) {
        unit = `ket-thuc-${when}-${step}`
        ;({ officer, id } = await draftIn(unit))
        await publish()
        const broken = await close({ reason }, createApp(failingAt(world.deps, step, when).deps))
        expect([when, step, broken.status]).toEqual([when, step, 500])
        const again = told(await close({ reason: 'Lý do khác' }), 200, PlanSummary)
        const states = await Promise.all(
          (await rows()).map(async (row) => {
            const answer = await world.call('GET', `/api/tasks/${row.id}`, { as: officer })
            return told(answer, 200, TaskDetail).history.map((entry) => entry.what)
          }),
        )
        const letters = (await world.letters(unit)).filter((row) => row.kind === 'closing' && row.to !== null)
        expect([when, step, again.status, states, letters.length]).toEqual([
          when,
          step,
          'closed',
          Array.from({ length: 5 }, () => ['published', 'withdrawn']),
          1,
        ])
      }
    }
  }, 120_000)

  test('is not reopened by an agency’s undo or a new event; a coordinator can put single rows back', async () => {
    await publish()
    const link = await world.link(unit, 'van-phong')
    const [own] = told(await world.call('GET', '/api/tasks', { as: link }), 200, Tasks).items
    const patch = (as: string, json: object) => world.call('PATCH', `/api/tasks/${own?.id}`, { as, json })
    const done = { version: own?.version, status: 'done', evidence: { note: 'Đã hoàn thành' } }
    const { version } = told(await patch(link, done), 200, TaskDetail)
    await close()
    expect(problem(await patch(link, { version, status: 'open' })).code).toBe('plan-closed')
    const page = await world.call('POST', `/k/${link}/viec/${own?.id}/hoan-tac`, {
      body: new URLSearchParams({ sure: 'yes' }),
    })
    expect(page.status).toBe(409)
    expect((await patch(officer, { version, status: 'open' })).status).toBe(200)
  })

  test('needs a reason, and must have been published', async () => {
    expect(problem(await close()).code).toBe('not-published')
    await publish()
    expect(problem(await close({ reason: ' ' })).code).toBe('reason-missing')
    expect(problem(await close({ reason: 'a' })).code).toBe('reason-missing')
    expect((await plan()).status).toBe('published')
  })
})

describe('a plan that was closed by mistake', () => {
  const reopen = (json: object = {}, app = world.app) =>
    world.call('POST', `/api/plans/${id}/reopen`, { as: officer, json }, app)
  const patch = (row: { id: string; version: number } | undefined, json: object) =>
    world.call('PATCH', `/api/tasks/${row?.id}`, { as: officer, json: { version: row?.version, ...json } })
  const statuses = async () => (await rows()).map((row) => row.status).toSorted((a, b) => a.localeCompare(b))

  test('comes back with the rows that the closing took, not with those withdrawn on their own', async () => {
    await publish()
    const [done, alone] = await rows()
    await patch(done, { status: 'done', evidence: { note: 'Đã hoàn thành' } })
    await patch(alone, { status: 'withdrawn', reason })
    world.at('2024-04-02T01:00:00.000Z')
    await close()
    expect(await statuses()).toEqual(['done', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn'])
    world.at('2024-04-03T01:00:00.000Z')
    expect(told(await reopen(), 200, PlanSummary)).toMatchObject({ status: 'published', closing: null })
    expect(await statuses()).toEqual(['done', 'open', 'open', 'open', 'withdrawn'])
    expect((await plan()).history.map(({ what }) => what).slice(-4)).toEqual([
      'closing',
      'closed',
      'reopening',
      'reopened',
    ])
    const tracked = told(await world.call('GET', '/api/statistics', { as: officer }), 200, StatisticsView)
    expect([tracked.all.total, tracked.all.standing]).toEqual([3, 1])
  })

  test('tells each agency once which of its work is tracked again', async () => {
    await publish()
    await close()
    world.at('2024-04-03T01:00:00.000Z')
    await reopen()
    await reopen()
    const letters = (await world.letters(unit)).filter((row) => row.kind === 'notice' && row.day === '2024-04-03')
    const [toOffice] = letters.filter((row) => row.to !== null)
    if (toOffice === undefined) throw new Error('no letter')
    expect(letters.filter((row) => row.to !== null)).toHaveLength(1)
    const sent: Mail[] = []
    await deliver(
      {
        ...world.deps,
        send: async (mail) => ({ ok: true, messageId: `m-${sent.push(mail)}` }),
        mailFrom: 'nhac-viec@phuong.example',
        newLease: () => 'lease',
      },
      toOffice,
    )
    expect(sent[0]?.subject).toBe('Theo dõi lại 2 việc, hạn sớm nhất 18/5/2024: 31/KH-UBND')
    expect(sent[0]?.text).toContain('được tiếp tục theo dõi; cơ quan, đơn vị có 2 nhiệm vụ dưới đây')
  })

  test('with many agencies is told in time: sixteen letters at once, and on a second attempt only what is left', async () => {
    const many = Array.from({ length: 40 }, (_, i) => `Tổ dân phố số ${i + 1}`)
    for (const [i, name] of many.entries()) {
      const json = { version: null, name, mailboxes: [{ address: `to-${i + 1}@phuong.example` }] }
      await world.call('PUT', `/api/agencies/to-${i + 1}`, { as: officer, json })
    }
    const lines = many.map((name, i) => `${i + 4}. ${name}\n- Vận động bà con tham gia trước ngày 19/5/2024.\n`)
    const text = `${planText}\n${lines.join('\n')}`
    id = (await world.draft(officer, text)).id
    await publish()
    await close()
    world.at('2024-04-03T01:00:00.000Z')
    const letters = async () => (await world.letters(unit)).filter((row) => row.day === '2024-04-03' && row.to !== null)
    // The request ends when the first batch of deliveries has been asked for.
    const once = watched(world.deps, 16)
    expect((await reopen({}, createApp(once.deps))).status).toBe(500)
    expect([once.atOnce(), (await letters()).length]).toEqual([16, 41])
    for (const row of once.asked) {
      const there = await world.deps.store.outbox.get(unit, row.day, row.key)
      if (!there) throw new Error('what is asked for was planned')
      const outcome = { state: 'failed' as const, reason: 'Từ chối', at: there.plannedAt }
      await world.deps.store.outbox.update({ ...there, outcome }, there.version)
    }
    const again = watched(world.deps)
    expect(told(await reopen({}, createApp(again.deps)), 200, PlanSummary).status).toBe('published')
    expect([once.asked.length, again.asked.length, again.atOnce()]).toEqual([16, 25, 16])
    const keys = [...once.asked, ...again.asked].map(({ key }) => key)
    expect(new Set(keys)).toEqual(new Set((await letters()).map(({ key }) => key)))
  })

  test('can be closed again, and reopened again, each time with what that closing took', async () => {
    await publish()
    await close()
    await reopen()
    world.at('2024-04-05T01:00:00.000Z')
    told(await close({ reason: 'Hết thời gian thực hiện' }), 200, PlanSummary)
    expect(await statuses()).toEqual(Array.from({ length: 5 }, () => 'withdrawn'))
    told(await reopen(), 200, PlanSummary)
    expect(await statuses()).toEqual(Array.from({ length: 5 }, () => 'open'))
  })

  test('is not published anew, and one that goes on is not reopened', async () => {
    await publish()
    expect(problem(await reopen()).code).toBe('plan-open')
    await close()
    expect(problem(await world.call('POST', `/api/plans/${id}/publish`, { as: officer, json: {} })).code).toBe(
      'plan-closed',
    )
    expect(problem(await reopen({ version: 1 })).code).toBe('stale-version')
    const stranger = await world.coordinator(`${unit}-la`)
    expect((await world.call('POST', `/api/plans/${id}/reopen`, { as: stranger, json: {} })).status).toBe(404)
  })

  test('closed by one and reopened by another at the same moment, no row is left on the wrong side', async () => {
    await publish()
    const [first] = await Promise.all([close(), close()])
    expect(first.status).toBe(200)
    const [closed, reopened] = await Promise.all([close({ reason: 'Lần nữa' }), reopen()])
    expect([200, 409]).toContain(closed.status)
    const { status } = told(reopened, 200, PlanSummary)
    expect([status, await statuses()]).toEqual(['published', Array.from({ length: 5 }, () => 'open')])
  })

  test('is brought back by asking again, wherever it broke, and each agency is told once', async () => {
    await publish()
    await close()
    const counting = failingAt(world.deps, 0, 'before')
    expect((await reopen({}, createApp(counting.deps))).status).toBe(200)
    const steps = counting.accesses()
    expect(steps).toBeGreaterThan(8)
    for (const when of ['before', 'after'] as const) {
      for (let step = 1; step <= steps; step++) {
        unit = `mo-lai-${when}-${step}`
        ;({ officer, id } = await draftIn(unit))
        await publish()
        await close()
        world.at('2024-04-03T01:00:00.000Z')
        const broken = await reopen({}, createApp(failingAt(world.deps, step, when).deps))
        expect([when, step, broken.status]).toEqual([when, step, 500])
        const again = told(await reopen(), 200, PlanSummary)
        const letters = (await world.letters(unit)).filter((row) => row.day === '2024-04-03' && row.to !== null)
        expect([when, step, again.status, await statuses(), letters.length]).toEqual([
          when,
          step,
          'published',
          Array.from({ length: 5 }, () => 'open'),
          1,
        ])
        world.at('2024-04-01T01:00:00.000Z')
      }
    }
  }, 120_000)
})

/** The same system, in which the queue takes no more than `most`; what was asked of it, and how much at once. */
function watched(system: ApiDeps, most = Infinity) {
  const asked: Delivery[] = []
  let [now, top] = [0, 0]
  const enqueue = async (delivery: Delivery) => {
    if (asked.length >= most) throw new Error('the request took too long')
    asked.push(delivery)
    top = Math.max(top, ++now)
    await system.queue.enqueue(delivery)
    now--
  }
  return { deps: { ...system, queue: { enqueue } }, asked, atOnce: () => top }
}

describe('on the pages', () => {
  test('taking away and closing are each asked about once, on a page that changes nothing by being opened', async () => {
    const get = (path: string) => world.call('GET', path, { as: officer })
    const post = (path: string, fields: Record<string, string>) =>
      world.call('POST', path, { as: officer, body: new URLSearchParams(fields) })
    expect((await get(`/ke-hoach/${id}`)).text).toContain(`/ke-hoach/${id}/xoa`)
    const before = await world.everything()
    expect((await get(`/ke-hoach/${id}/xoa`)).text).toContain('Xoá bản nháp này?')
    expect(await world.everything()).toEqual(before)
    await publish()
    expect((await get(`/ke-hoach/${id}`)).text).not.toContain(`/ke-hoach/${id}/xoa`)
    expect((await get(`/ke-hoach/${id}/xoa`)).status).toBe(409)
    expect((await get(`/ke-hoach/${id}/ket-thuc`)).text).toContain('5 việc chưa hoàn thành')
    expect((await post(`/ke-hoach/${id}/ket-thuc`, { reason: '' })).status).toBe(422)
    const closed = await post(`/ke-hoach/${id}/ket-thuc`, { reason })
    expect(closed.headers.get('location')).toBe(`/ke-hoach/${id}?xong=ket-thuc`)
    expect((await get(`/ke-hoach/${id}`)).text).toContain(reason)
    expect((await get(`/ke-hoach/${id}`)).text).toContain(`/ke-hoach/${id}/mo-lai`)
    const shut = await world.everything()
    expect((await get(`/ke-hoach/${id}/mo-lai`)).text).toContain('Mở lại kế hoạch này?')
    expect(await world.everything()).toEqual(shut)
    const reopened = await post(`/ke-hoach/${id}/mo-lai`, {})
    expect(reopened.headers.get('location')).toBe(`/ke-hoach/${id}?xong=mo-lai`)
    expect((await get(`/ke-hoach/${id}`)).text).toContain('Kết thúc theo dõi kế hoạch này')

    ;({ officer, id } = await draftIn('trang'))
    const removed = await post(`/ke-hoach/${id}/xoa`, { version: '1' })
    expect(removed.headers.get('location')).toBe('/ke-hoach?xong=xoa-nhap')
    expect((await get('/ke-hoach')).text).not.toContain(id)
    expect((await get(`/ke-hoach/${id}`)).text).toContain('đã được xoá khỏi danh sách')
  })
})
