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
async function unitWithTask(unit: string, text = planText) {
  const officer = await world.coordinator(unit)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', `vp@${unit}.example`)
  const sent = { as: officer, json: { text } }
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

/** Changes a row as it is now. */
async function patchNow(as: string, id: string, json: object) {
  const { version } = told(await world.call('GET', `/api/tasks/${id}`, { as }), 200, TaskDetail)
  return world.call('PATCH', `/api/tasks/${id}`, { as, json: { version, ...json } })
}

describe('work that a letter gave and that is withdrawn', () => {
  const withdrawn = { status: 'withdrawn', reason: 'Cấp trên đã giao đơn vị khác' }
  const kindsOf = async (unit: string) =>
    (await world.letters(unit))
      .filter(({ kind }) => kind === 'withdrawal')
      .map(({ to, outcome }) => [to, 'reason' in outcome ? outcome.reason : outcome.state])

  test('is told as withdrawn, once, with the reason, which its page says as well', async () => {
    world.at('2024-04-01T01:00:00.000Z')
    const { officer, link, task, office } = await unitWithTask('rut')
    told(await patchNow(officer, task.id, withdrawn), 200, TaskDetail)
    tomorrow()
    await office.sweep('rut')
    await office.sweep('rut')
    const mails = office.sent.filter(({ subject }) => subject.startsWith('Rút nhiệm vụ'))
    expect(mails.map(({ to }) => to)).toEqual(['vp@rut.example'])
    expect(mails[0]?.text).toContain('Lý do: Cấp trên đã giao đơn vị khác')
    expect(mails[0]?.text).not.toMatch(/Quá hạn|Còn \d/)
    const page = await world.call('GET', `/k/${link}/viec/${task.id}`)
    expect(page.text).toContain('Lý do: Cấp trên đã giao đơn vị khác')
    expect(await kindsOf('rut')).toEqual([['vp@rut.example', 'sent']])
  })

  test('is not, where no letter gave it, or where it is tracked again before the letter goes out', async () => {
    world.at('2024-04-01T01:00:00.000Z')
    const { officer, task, office } = await unitWithTask('rut-nham')
    told(await patchNow(officer, task.id, withdrawn), 200, TaskDetail)
    told(await patchNow(officer, task.id, { status: 'open' }), 200, TaskDetail)
    const early = await world.coordinator('rut-som')
    await world.agency(early, 'van-phong', 'Văn phòng UBND phường', 'vp@rut-som.example')
    const made = await world.call('POST', '/api/plans', { as: early, json: { text: planText } })
    const { id } = told(made, 201, PlanDetail)
    await world.call('POST', `/api/plans/${id}/publish`, { as: early })
    const { items } = told(await world.call('GET', '/api/tasks?agency=van-phong', { as: early }), 200, Tasks)
    for (const own of items) told(await patchNow(early, own.id, withdrawn), 200, TaskDetail)
    tomorrow()
    await office.sweep('rut-nham')
    await office.sweep('rut-som')
    expect(office.subjects().filter((subject) => subject.startsWith('Rút'))).toEqual([])
    expect(await kindsOf('rut-nham')).toEqual([['vp@rut-nham.example', 'undone']])
    expect(new Set((await kindsOf('rut-som')).map(([, end]) => end))).toEqual(new Set(['withdrawn']))
  })

  test('is not told row by row where the plan ends as a whole', async () => {
    world.at('2024-04-01T01:00:00.000Z')
    const { officer, task, office } = await unitWithTask('rut-ca')
    await world.call('POST', `/api/plans/${task.planId}/close`, { as: officer, json: { reason: 'Có kế hoạch mới' } })
    told(await world.call('GET', `/api/tasks/${task.id}`, { as: officer }), 200, TaskDetail)
    tomorrow()
    await office.sweep('rut-ca')
    expect(office.subjects()).toEqual(['Kết thúc theo dõi 2 việc: 31/KH-UBND'])
  })
})

test('work that was given without a date and gets one is told of it, once, and of another again', async () => {
  world.at('2024-04-01T01:00:00.000Z')
  const { officer, link, office } = await unitWithTask(
    'dat-han',
    planText.replace('\n2. Công', '- Xây dựng nội quy của phòng đọc.\n\n2. Công'),
  )
  const { items } = told(await world.call('GET', '/api/tasks?limit=100', { as: link }), 200, Tasks)
  const undated = items.find(({ due, standing }) => due === null && !standing)
  if (undated === undefined) throw new Error('every task has a date')
  const date = (json: object) => patchNow(officer, undated.id, json)
  told(await date({ dueOn: '2024-06-14' }), 200, TaskDetail)
  tomorrow()
  await office.sweep('dat-han')
  await office.sweep('dat-han')
  const limits = () => office.sent.filter(({ subject }) => subject.startsWith('Thời hạn đến'))
  expect(limits().map(({ to, subject }) => [to, subject.slice(0, 22)])).toEqual([
    ['vp@dat-han.example', 'Thời hạn đến 14/6/2024'],
  ])
  expect(limits()[0]?.attachments).toHaveLength(1)
  told(await date({ dueOn: '2024-06-20' }), 200, TaskDetail)
  tomorrow()
  await office.sweep('dat-han')
  const [corrected] = office.sent.filter(({ subject }) => subject.startsWith('Thời hạn sửa thành 20/6/2024'))
  expect(corrected?.text).toContain('là hết ngày 20/6/2024, thay cho hạn ngày 14/6/2024.')
  told(await date({ dueOn: '2024-06-21' }), 200, TaskDetail)
  told(await date({ extension: { lastDay: '2024-06-28', reason: 'Chờ số liệu' } }), 200, TaskDetail)
  tomorrow()
  await office.sweep('dat-han')
  expect(limits()).toHaveLength(1)
  expect(office.subjects().filter((subject) => subject.startsWith('Thời hạn sửa thành 21/6'))).toEqual([])
  expect(office.subjects().filter((subject) => subject.startsWith('Gia hạn đến 28/6/2024'))).toHaveLength(1)
})

test('of a day that the coordinator enters, puts right or adds the agency is told; of one that it adds itself it is not', async () => {
  world.at('2024-04-01T01:00:00.000Z')
  const { officer, link, office } = await unitWithTask(
    'ngay-su-kien',
    planText.replace('\n2. Công', '- Gửi kịch bản chậm nhất 10 ngày trước ngày khai mạc.\n\n2. Công'),
  )
  const { items } = told(await world.call('GET', '/api/tasks?limit=100', { as: link }), 200, Tasks)
  const waiting = items.find(({ deadline }) => deadline?.kind === 'event')
  if (waiting === undefined) throw new Error('no task waits for an event')
  const limits = async () => {
    tomorrow()
    await office.sweep('ngay-su-kien')
    return office.sent.splice(0).filter(({ subject }) => subject.startsWith('Thời hạn'))
  }
  const add = (as: string, on: string) => world.call('POST', `/api/tasks/${waiting.id}/events`, { as, json: { on } })

  told(await patchNow(officer, waiting.id, { eventOn: '2024-06-20' }), 200, TaskDetail)
  const [first] = await limits()
  expect(first?.text).toContain('là hết ngày 10/6/2024. Thời hạn tính lùi từ sự kiện ngày 20/6/2024.')
  expect(first?.text).toContain('Tính lùi từ: sự kiện ngày 20/6/2024')

  told(await patchNow(officer, waiting.id, { eventOn: '2024-06-25' }), 200, TaskDetail)
  const [corrected] = await limits()
  expect(corrected?.subject).toContain('Thời hạn sửa thành 15/6/2024')
  expect(corrected?.text).toContain('là hết ngày 15/6/2024, thay cho hạn ngày 10/6/2024.')

  told(await add(officer, '2024-08-20'), 201, TaskDetail)
  told(await add(officer, '2024-08-20'), 200, TaskDetail)
  expect((await limits()).map(({ to, subject }) => [to, subject.slice(0, 22)])).toEqual([
    ['vp@ngay-su-kien.example', 'Thời hạn đến 10/8/2024'],
  ])
  expect((await world.call('GET', `/viec/${waiting.id}`, { as: officer })).text).toContain(
    'Cơ quan được báo thời hạn bằng thư.',
  )

  told(await add(link, '2024-09-20'), 201, TaskDetail)
  expect(await limits()).toEqual([])
})

describe('a date of the document that was taken wrongly', () => {
  const reason = 'Bản ký ghi ngày 10/5/2024'

  async function wronglyDated(unit: string) {
    world.at('2024-04-01T01:00:00.000Z')
    const start = await unitWithTask(unit)
    const { items } = told(await world.call('GET', '/api/tasks?limit=100', { as: start.link }), 200, Tasks)
    const dated = items.find(({ due }) => due?.lastDay === '2024-05-18')
    if (dated === undefined) throw new Error('the plan names no such date')
    return { ...start, dated }
  }

  test('is put right, to an earlier day too: that day counts, and the agency hears of both and why', async () => {
    const { officer, dated, office, ...start } = await wronglyDated('dinh-chinh')
    const correctDue = { lastDay: '2024-05-10', reason }
    const changed = told(await patchNow(officer, dated.id, { correctDue }), 200, TaskDetail)
    expect(changed).toMatchObject({ due: { lastDay: '2024-05-10' }, extension: null })
    tomorrow()
    await office.sweep('dinh-chinh')
    const [letter] = office.sent.filter(({ subject }) => subject.startsWith('Thời hạn sửa thành 10/5/2024'))
    expect(letter?.to).toBe('vp@dinh-chinh.example')
    expect(letter?.text).toContain('là hết ngày 10/5/2024, thay cho hạn ngày 18/5/2024.')
    expect(letter?.text).toContain(`Lý do đính chính: ${reason}`)
    expect(letter?.attachments).toHaveLength(1)
    const own = await world.call('GET', `/k/${start.link}`)
    const agencys = await world.call('GET', `/k/${start.link}/viec/${dated.id}`)
    for (const { text } of [own, agencys])
      expect(text).toMatch(/đính chính[^<]*(?:trước đó|thay cho ngày) 18\/5\/2024/u)

    world.at('2024-05-13T01:00:00.000Z')
    const { items } = told(await world.call('GET', '/api/tasks?status=overdue', { as: officer }), 200, Tasks)
    expect(items.map(({ id }) => id)).toContain(dated.id)
    const page = await world.call('GET', `/viec/${dated.id}`, { as: officer })
    expect(page.text).toContain(`10/5/2024 · thay cho 18/5/2024 · ${reason}`)
  })

  test('to a day that has passed is asked about on the page first', async () => {
    const { officer, dated } = await wronglyDated('dinh-chinh-lui')
    const press = (fields: Record<string, string>) =>
      world.call('POST', `/viec/${dated.id}/dinh-chinh`, {
        as: officer,
        body: new URLSearchParams({ version: '1', lastDay: '2024-03-29', reason, ...fields }),
        headers: { 'sec-fetch-site': 'same-origin' },
      })
    const asked = await press({})
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Ngày 29/3/2024 đã qua')
    expect(asked.text).toMatch(/name="lastDay"[^>]*value="2024-03-29"/u)
    expect(asked.text).toContain('Tôi đã kiểm tra ngày này')
    expect((await press({ checked: 'yes' })).headers.get('location')).toBe(`/viec/${dated.id}?xong=dinh-chinh`)
  })

  test('is the coordinator’s to put right, not the agency’s', async () => {
    const { link, dated } = await wronglyDated('dinh-chinh-ai')
    const answer = await patchNow(link, dated.id, { correctDue: { lastDay: '2024-05-30', reason } })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('coordinators-only')
  })
})

test('a confirmation that the coordinator takes back is told to the agency, with why; one that it takes back itself is not', async () => {
  world.at('2024-04-01T01:00:00.000Z')
  const { officer, link, task, office } = await unitWithTask('mo-lai')
  const confirm = () =>
    patchNow(link, task.id, { status: 'done', evidence: { number: null, date: null, note: 'Đã mở phòng đọc' } })
  const reopened = () => office.sent.filter(({ subject }) => subject.startsWith('Mở lại nhiệm vụ'))
  told(await confirm(), 200, TaskDetail)
  told(await patchNow(link, task.id, { status: 'open' }), 200, TaskDetail)
  await office.sweep('mo-lai')
  expect(reopened()).toEqual([])

  told(await confirm(), 200, TaskDetail)
  const pressed = (reason: string) =>
    world.call('POST', `/viec/${task.id}/hoan-tac`, { as: officer, body: new URLSearchParams({ reason }) })
  expect((await pressed('')).status).toBe(422)
  expect((await pressed('Chưa gửi biểu số 2')).status).toBe(303)
  tomorrow()
  await office.sweep('mo-lai')
  await office.sweep('mo-lai')
  expect(reopened().map(({ to }) => to)).toEqual(['vp@mo-lai.example'])
  for (const words of ['đã hoàn tác xác nhận hoàn thành', 'Lý do: Chưa gửi biểu số 2', 'Thời hạn là hết ngày']) {
    expect(reopened()[0]?.text).toContain(words)
  }
})

test('taken back and confirmed again before the letter goes out, nobody is told of it', async () => {
  world.at('2024-04-01T01:00:00.000Z')
  const { officer, link, task, office } = await unitWithTask('mo-lai-roi-xong')
  const done = { status: 'done', evidence: { number: null, date: null, note: 'Đã mở phòng đọc' } }
  told(await patchNow(link, task.id, done), 200, TaskDetail)
  told(await patchNow(officer, task.id, { status: 'open', reason: 'Chờ biểu số 2' }), 200, TaskDetail)
  told(await patchNow(link, task.id, done), 200, TaskDetail)
  tomorrow()
  await office.sweep('mo-lai-roi-xong')
  expect(office.subjects().filter((subject) => subject.startsWith('Mở lại'))).toEqual([])
})
