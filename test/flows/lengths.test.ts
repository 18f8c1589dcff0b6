import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { PlanDetail, TaskDetail, TaskView } from '../../functions/api/schemas.ts'
import { longest } from '../../shared/tracking/limits.ts'
import { planText, problem, startWorld, told, type World } from './world.ts'

const Tasks = z.object({ items: z.array(TaskView), cursor: z.string().nullable() })

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
  const json = { version: null, name: 'Văn phòng UBND phường', mailboxes: [{ address: `vp@${unit}.example` }] }
  await world.call('PUT', '/api/agencies/van-phong', { as: officer, json })
})

const upload = async (text: string) =>
  told(await world.call('POST', '/api/plans', { as: officer, json: { text } }), 201, PlanDetail)
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
