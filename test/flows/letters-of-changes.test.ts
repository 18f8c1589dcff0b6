import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../functions/api/app.ts'
import { PlanDetail, TaskDetail } from '../../functions/api/schemas.ts'
import { deliver, type DeliverDeps } from '../../functions/deliver/deliver.ts'
import { runReminders } from '../../functions/remind/run.ts'
import { addHours, dayAt } from '../../shared/calendar/day.ts'
import type { Mail } from '../../shared/mail/message.ts'
import type { Delivery } from '../../shared/store/delivery-queue.ts'
import { failingAt } from './failing-at.ts'
import { planText, startWorld, Tasks, told, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** A unit with a published plan, whose first letters are out of the way. */
async function unitWithTask(unit: string) {
  const officer = await world.coordinator(unit)
  const json = { version: null, name: 'Văn phòng UBND phường', mailboxes: [{ address: `vp@${unit}.example` }] }
  await world.call('PUT', '/api/agencies/van-phong', { as: officer, json })
  const sent = { as: officer, json: { text: planText } }
  const { id } = told(await world.call('POST', '/api/plans', sent), 201, PlanDetail)
  await world.call('POST', `/api/plans/${id}/publish`, { as: officer })
  const link = await world.link(unit, 'van-phong')
  const [task] = told(await world.call('GET', '/api/tasks', { as: link }), 200, Tasks).items
  if (!task) throw new Error('no task')
  const office = mailOffice()
  await office.sweep(unit)
  office.sent.splice(0)
  return { officer, link, task, office }
}

/** The reminding functions on the same store, with every mail kept. */
function mailOffice() {
  const sent: Mail[] = []
  const waiting: Delivery[] = []
  let leases = 0
  const deps: DeliverDeps = {
    ...world.deps,
    send: async (mail) => {
      sent.push(mail)
      return { ok: true, messageId: `${mail.to}-${sent.length}-${Math.random()}` }
    },
    mailFrom: 'nhac-viec@phuong.example',
    newLease: () => `lease-${++leases}`,
  }
  const queue = { enqueue: async (delivery: Delivery) => void waiting.push(delivery) }
  return {
    sent,
    deliver: (delivery: Delivery) => deliver(deps, delivery),
    /** The next morning's run, and what it asks to be delivered; nobody presses anything again. */
    async sweep(unit: string) {
      await runReminders({ ...world.deps, queue }, { on: dayAt(world.deps.clock()), unit })
      for (const delivery of waiting.splice(0)) await deliver(deps, delivery)
    },
    subjects: () => sent.map((mail) => mail.subject),
  }
}

const evidence = { number: '07/BC-VP', date: '2024-03-29' }
const tomorrow = () => world.at(addHours(world.deps.clock(), 24))

describe('a confirmation that breaks anywhere on its way', () => {
  test('is followed by its one receipt without being pressed again, and by none where it was not recorded', async () => {
    const confirming = (link: string, id: string, app = world.app) =>
      world.call('PATCH', `/api/tasks/${id}`, { as: link, json: { version: 1, status: 'done', evidence } }, app)
    const first = await unitWithTask('bien-nhan')
    const counting = failingAt(world.deps, 0, 'before')
    expect((await confirming(first.link, first.task.id, createApp(counting.deps))).status).toBe(200)
    const steps = counting.accesses()
    expect(steps).toBeGreaterThan(6)

    const ends = new Set<string>()
    for (const when of ['before', 'after'] as const) {
      for (let step = 1; step <= steps; step++) {
        world.at('2024-04-01T01:00:00.000Z')
        const unit = `bien-nhan-${when}-${step}`
        const { officer, link, task, office } = await unitWithTask(unit)
        const broken = await confirming(link, task.id, createApp(failingAt(world.deps, step, when).deps))
        expect([when, step, broken.status]).toEqual([when, step, 500])
        tomorrow()
        await office.sweep(unit)
        const { status } = told(await world.call('GET', `/api/tasks/${task.id}`, { as: officer }), 200, TaskDetail)
        const receipts = () => office.subjects().filter((subject) => subject.startsWith('Đã ghi nhận hoàn thành'))
        expect([when, step, status, receipts().length]).toEqual([when, step, status, status === 'done' ? 1 : 0])
        const rows = (await world.letters(unit)).filter((row) => row.kind === 'receipt')
        const outcomes = rows.map(({ outcome }) => ('reason' in outcome ? outcome.reason : outcome.state))
        ends.add(`${status} ${outcomes.join()}`.trim())

        await confirming(link, task.id)
        tomorrow()
        await office.sweep(unit)
        expect([when, step, receipts().length]).toEqual([when, step, 1])
      }
    }
    // Broken before the letter was planned, between letter and confirmation, and after both.
    expect(ends).toEqual(new Set(['open', 'open unwritten', 'done sent']))
  }, 120_000)
})

describe('a letter that tells of a change', () => {
  test('waits where it is asked for before the change is written, and then goes out', async () => {
    world.at('2024-04-01T01:00:00.000Z')
    const { officer, link, task, office } = await unitWithTask('som')
    const early: unknown[] = []
    const { store } = world.deps
    const tasks: typeof store.tasks = {
      ...store.tasks,
      // A worker finds the letter in the moment between planning it and writing the change.
      async update(changed, from) {
        for (const { unit, day, key, kind } of await world.letters('som')) {
          if (kind === 'receipt') early.push(await office.deliver({ unit, day, key }))
        }
        return store.tasks.update(changed, from)
      },
    }
    const app = createApp({ ...world.deps, store: { ...store, tasks } })
    const json = { version: 1, status: 'done', evidence }
    told(await world.call('PATCH', `/api/tasks/${task.id}`, { as: link, json }, app), 200, TaskDetail)
    expect(early).toEqual([{ done: false, seconds: 60, because: 'early' }])
    expect(office.sent).toEqual([])
    const [receipt] = (await world.letters('som')).filter((row) => row.kind === 'receipt')
    if (!receipt) throw new Error('no receipt')
    await office.deliver(receipt)
    expect(office.subjects()).toEqual([expect.stringContaining('Đã ghi nhận hoàn thành')])
    expect(officer).toBeTruthy()
  })

  test('of a confirmation that was taken back is not sent, and says why', async () => {
    world.at('2024-04-01T01:00:00.000Z')
    const { link, task, office } = await unitWithTask('thu-hoi')
    const patch = (json: object) => world.call('PATCH', `/api/tasks/${task.id}`, { as: link, json })
    const { version } = told(await patch({ version: 1, status: 'done', evidence }), 200, TaskDetail)
    told(await patch({ version, status: 'open' }), 200, TaskDetail)
    tomorrow()
    await office.sweep('thu-hoi')
    expect(office.subjects().filter((subject) => subject.startsWith('Đã ghi nhận'))).toEqual([])
    const [receipt] = (await world.letters('thu-hoi')).filter((row) => row.kind === 'receipt')
    expect(receipt?.outcome).toMatchObject({ state: 'suppressed', reason: 'undone' })
  })
})
