import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { PlanDetail, TaskDetail } from '../../functions/api/schemas.ts'
import { largest, longest, most } from '../../shared/tracking/limits.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

let world: World
let units = 0
let unit: string
let officer: string

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  unit = `do-dai-${++units}`
  officer = await world.coordinator(unit)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', `vp@${unit}.example`)
})

const upload = (text: string) => world.draft(officer, text)
const publish = (id: string) => world.call('POST', `/api/plans/${id}/publish`, { as: officer })

test('what is typed too long is refused in words and given back, on pages of coordinators and agencies alike', async () => {
  const plan = await upload(planText)
  await publish(plan.id)
  const [task] = told(await world.call('GET', '/api/tasks?agency=van-phong', { as: officer }), 200, Tasks).items
  const link = await world.link(unit, 'van-phong')
  const long = (length: number) => `Đoạn đầu ${'dài '.repeat(length / 4)}`
  const forms: Array<[path: string, fields: Record<string, string>]> = [
    [`/viec/${task?.id}/ghi-chu`, { version: '1', note: long(900_000) }],
    [`/viec/${task?.id}/rut`, { version: '1', reason: long(longest.reason) }],
    [`/viec/${task?.id}/gia-han`, { version: '1', lastDay: '2024-12-30', reason: long(longest.reason) }],
    [`/viec/${task?.id}/xac-nhan`, { version: '1', note: long(longest.note) }],
    [`/k/${link}/viec/${task?.id}/xac-nhan`, { note: long(longest.note) }],
    [`/k/${link}/viec/${task?.id}/tien-do`, { note: long(longest.note) }],
    [`/k/${link}/viec/${task?.id}/xin-gia-han`, { lastDay: '2024-12-30', reason: long(longest.reason) }],
    [`/ke-hoach/${plan.id}/ket-thuc`, { reason: long(longest.reason) }],
  ]
  const before = await world.everything()
  for (const [path, fields] of forms) {
    const as = path.startsWith('/k/') ? {} : { as: officer }
    const page = await world.call('POST', path, { ...as, body: new URLSearchParams(fields) })
    expect({
      path,
      status: page.status,
      why: page.text.includes('nhiều hơn mức'),
      back: page.text.includes('Đoạn đầu'),
    }).toEqual({ path, status: 422, why: true, back: true })
  }
  expect(await world.everything()).toEqual(before)
})

test('what just fits is taken', async () => {
  const plan = await upload(planText)
  await publish(plan.id)
  const [task] = told(await world.call('GET', '/api/tasks?agency=van-phong', { as: officer }), 200, Tasks).items
  const body = new URLSearchParams({ version: '1', note: 'ệ'.repeat(longest.note) })
  expect((await world.call('POST', `/viec/${task?.id}/ghi-chu`, { as: officer, body })).status).toBe(303)
  const { history } = told(await world.call('GET', `/api/tasks/${task?.id}`, { as: officer }), 200, TaskDetail)
  expect(history.at(-1)?.detail).toHaveLength(longest.note)
})

test('a line’s end counts once, as it does for the browser that sends it as two characters', async () => {
  const plan = await upload(planText)
  const [task] = plan.assignments.flatMap(({ tasks }) => tasks)
  const typed = `${'ệ'.repeat(27)}\n`.repeat(700) + 'ệ'.repeat(400)
  expect(typed).toHaveLength(longest.text)
  const text = typed.replaceAll('\n', '\r\n')
  const fields = { version: `${plan.version}`, op: 'set-task', taskId: task?.id ?? '', text }
  const body = new URLSearchParams(fields)
  expect((await world.call('POST', `/ke-hoach/${plan.id}/sua`, { as: officer, body })).status).toBe(303)
  const now = told(await world.call('GET', `/api/plans/${plan.id}`, { as: officer }), 200, PlanDetail)
  expect(now.assignments[0]?.tasks[0]?.text).toBe(typed)
})

test('a report that binds hundreds of offices is corrected by its form, which sends all of them back', async () => {
  const offices = Array.from({ length: 250 }, (_, i) => `${i + 1}. Phòng Tư pháp ${i + 1}\n- Mở cửa phòng đọc.\n`)
  const report = '\nCác cơ quan, đơn vị báo cáo kết quả về UBND phường trước ngày 15 hằng tháng.\n'
  const plan = await upload(planText.replace(/1\. Văn phòng[^]*$/u, `${offices.join('\n')}${report}`))
  const [read] = plan.reports
  expect(read?.bound).toHaveLength(250)
  const form = { op: 'set-report', reportId: read?.id ?? '', text: 'Báo cáo tháng', period: 'month' }
  const bound = read?.bound.join('\r\n') ?? ''
  const body = new URLSearchParams({ ...form, version: `${plan.version}`, bound, recipient: '', via: '' })
  expect((await world.call('POST', `/ke-hoach/${plan.id}/sua`, { as: officer, body })).status).toBe(303)
  const now = told(await world.call('GET', `/api/plans/${plan.id}`, { as: officer }), 200, PlanDetail)
  expect(now.reports).toMatchObject([{ text: 'Báo cáo tháng', bound: read?.bound }])
})

test('what a correction sets is limited, and a refusal names the field', async () => {
  const plan = await upload(planText)
  const [assignment] = plan.assignments
  const [task] = assignment?.tasks ?? []
  const long = (length: number) => 'ệ'.repeat(length + 1)
  const name = long(longest.name)
  const report = { op: 'add-report', text: 'Báo cáo', bound: ['Công an'], period: 'month', recipient: null, via: null }
  const corrections: Array<[correction: object, pointer: string]> = [
    [{ op: 'set-header', header: { type: long(longest.type) } }, '/header/type'],
    [{ op: 'set-header', header: { number: long(longest.number) } }, '/header/number'],
    [{ op: 'set-header', header: { issuer: long(longest.issuer) } }, '/header/issuer'],
    [{ op: 'set-header', header: { place: long(longest.place) } }, '/header/place'],
    [{ op: 'set-header', header: { title: long(500_000) } }, '/header/title'],
    [{ op: 'set-agencies', assignmentId: assignment?.id, agencies: [name] }, '/agencies/0'],
    [{ op: 'set-task', taskId: task?.id, text: long(longest.text) }, '/text'],
    [{ op: 'set-cooperating', taskId: task?.id, cooperating: ['Công an', long(500_000)] }, '/cooperating/1'],
    [
      { op: 'set-cooperating', taskId: task?.id, cooperating: Array(most.cooperating + 1).fill('Công an') },
      '/cooperating',
    ],
    [{ ...report, text: long(longest.text) }, '/text'],
    [{ ...report, bound: [name] }, '/bound/0'],
    [{ ...report, recipient: long(longest.recipient) }, '/recipient'],
    [{ ...report, via: long(longest.via) }, '/via'],
  ]
  const before = await world.everything()
  for (const [correction, pointer] of corrections) {
    const json = { version: plan.version, corrections: [correction] }
    const refused = problem(await world.call('PATCH', `/api/plans/${plan.id}`, { as: officer, json }))
    expect([refused.status, refused.errors]).toEqual([
      422,
      [{ pointer: `/corrections/0${pointer}`, message: expect.stringMatching(/^Nhiều nhất \d+ (ký tự|mục)\.$/u) }],
    ])
  }
  expect(await world.everything()).toEqual(before)
})

test('a row with everything typed as long as it may be is published, and has room for what happens to it later', async () => {
  const full = (length: number) => 'ệ'.repeat(length)
  const plan = await upload(planText.replace('- Mở cửa phòng đọc', `- Mở cửa phòng đọc ${'ệ'.repeat(45_000)} `))
  const task = plan.assignments.flatMap(({ tasks }) => tasks).find(({ text }) => text.length > longest.text)
  expect(task?.quote?.text.length).toBeGreaterThan(longest.text)
  const corrections = [
    { op: 'set-header', header: { number: null, title: full(longest.title) } },
    { op: 'set-task', taskId: task?.id, text: full(longest.text) },
    {
      op: 'set-cooperating',
      taskId: task?.id,
      cooperating: Array.from({ length: most.cooperating }, (_, i) => `${i}`.padStart(longest.name, 'ệ')),
    },
  ]
  const json = { version: plan.version, corrections }
  told(await world.call('PATCH', `/api/plans/${plan.id}`, { as: officer, json }), 200, PlanDetail)
  expect((await publish(plan.id)).status).toBe(200)
  const rows = told(await world.call('GET', `/api/tasks?plan=${plan.id}`, { as: officer }), 200, Tasks).items
  const row = rows.find(({ text }) => text === full(longest.text))
  const handedOn = async (from: string | undefined, name: string) => {
    const to = { agencyName: name.padStart(longest.name, 'ệ'), reason: full(longest.reason) }
    const handed = await world.call('POST', `/api/tasks/${from}/hand-on`, { as: officer, json: to })
    return told(handed, 200, z.object({ handedOn: z.int(), task: TaskDetail })).task
  }
  const { id, version: first } = await handedOn(row?.id, 'một')
  const path = `/api/tasks/${id}`
  let version = first
  const change = async (what: object) => {
    const changed = await world.call('PATCH', path, { as: officer, json: { version, ...what } })
    version = told(changed, 200, TaskDetail).version
  }
  for (let i = 0; i < 20; i++) await change({ note: full(longest.note) })
  await change({ extension: { lastDay: '2024-12-30', reason: full(longest.reason) } })
  await change({ extensionRequest: { lastDay: '2024-12-31', reason: full(longest.reason) } })
  await change({ refuseExtension: { reason: full(longest.reason) } })
  await change({ disclaimer: { reason: full(longest.reason), office: full(longest.name) } })
  await change({ refuseDisclaimer: { reason: full(longest.reason) } })
  await change({ status: 'done', evidence: { number: full(longest.number), note: full(longest.note) } })
  const done = z.object({ items: z.array(z.string()) }).parse(await world.everything())
  await change({ status: 'open', reason: full(longest.reason) })
  await change({ disclaimer: { reason: full(longest.reason), office: full(longest.name) } })
  await handedOn(id, 'hai')
  expect(world.logged).toEqual([])
  // The engine of these tests counts letters, DynamoDB counts bytes.
  const { items } = z.object({ items: z.array(z.string()) }).parse(await world.everything())
  const sizes = [...items, ...done.items].map((item) => Buffer.byteLength(item))
  expect(Math.max(...sizes)).toBeGreaterThan(300_000)
  expect(Math.max(...sizes)).toBeLessThan(largest.item)
}, 60_000)

test('a paragraph without end is read, kept with a mark, and refused in words when published', async () => {
  const endless = 'phối hợp triển khai các nội dung được giao '.repeat(10_000)
  const plan = await upload(
    planText.replace('- Mở cửa phòng đọc vào buổi tối', `- Mở cửa phòng đọc ${endless}vào buổi tối`),
  )
  const task = plan.assignments.flatMap(({ tasks }) => tasks).find(({ text }) => text.length > longest.text)
  expect(task?.quote?.text).toMatch(/ \[…\]$/u)
  expect(task?.quote?.text.length).toBeLessThan(longest.text + 10)
  const [start = 0, end = 0] = task?.quote?.span ?? []
  expect(end - start).toBeGreaterThan(400_000)
  const refused = problem(await publish(plan.id))
  expect(refused).toMatchObject({ status: 422, detail: expect.stringContaining('nhiều hơn mức 20.000 ký tự') })
})
