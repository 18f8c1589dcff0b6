import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { PlanDetail, TaskDetail } from '../../functions/api/schemas.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

let world: World
let officer: string
let plan: z.infer<typeof PlanDetail>
beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('an-dau')
  await world.agency(officer, 'van-phong', 'Văn\u200b phòng UBND phường', 'vp@an-dau.example')
  plan = await draft()
})
afterAll(() => world.stop())

const draft = () => world.draft(officer, planText)
const post = (path: string, fields: Record<string, string>) =>
  world.call('POST', path, { as: officer, body: new URLSearchParams(fields) })

// A width of nothing, a joiner, a soft hyphen, a mark of order, a filler that has the properties of a letter.
const unseen = ['\u200b', '\u200d\u2060', '\u00ad', '\u202e\ufeff', '\u3164', '\u0007']

test.each(unseen)('a task of nothing that can be seen (%j) is refused as an empty one is', async (text) => {
  const assignmentId = plan.assignments[0]?.id ?? ''
  const page = await post(`/ke-hoach/${plan.id}/sua`, {
    version: String(plan.version),
    op: 'add-task',
    assignmentId,
    text,
  })
  expect([page.status, page.text.includes('Nội dung đang để trống')]).toEqual([422, true])
  const corrections = [{ op: 'add-task', assignmentId, text }]
  const json = { version: plan.version, corrections }
  expect(problem(await world.call('PATCH', `/api/plans/${plan.id}`, { as: officer, json })).code).toBe('invalid-input')
})

test('a note turns nothing round that stands behind it, by the page as by the API', async () => {
  await world.call('POST', `/api/plans/${plan.id}/publish`, { as: officer })
  const { items } = told(await world.call('GET', '/api/tasks?agency=van-phong', { as: officer }), 200, Tasks)
  const path = `/api/tasks/${items[0]?.id}`
  const note = 'Đã gửi \u202ebản giấy\u200b ngày 2/4'
  expect((await post(`/viec/${items[0]?.id}/ghi-chu`, { note })).status).toBe(303)
  const { version } = told(await world.call('GET', path, { as: officer }), 200, TaskDetail)
  const noted = await world.call('PATCH', path, { as: officer, json: { version, note } })
  const details = told(noted, 200, TaskDetail).history.map(({ detail }) => detail)
  expect(details.slice(-2)).toEqual(['Đã gửi bản giấy ngày 2/4', 'Đã gửi bản giấy ngày 2/4'])
})

test('a document that is pasted keeps the letters of its old font', async () => {
  const body = planText.replace(/[\s\S]*II\. /u, 'II. ').toLowerCase()
  // As a browser has it: the bytes of TCVN3, where ư is a soft hyphen, taken for Western letters.
  const text = iconv.decode(iconv.encode(body, 'tcvn'), 'windows-1252')
  expect(text).toContain('\u00ad')
  const { headers } = await post('/ke-hoach', { text })
  const page = await world.call('GET', `${headers.get('location')}/van-ban`, { as: officer })
  expect(page.text).toContain('trường tiểu học thanh bình')
})
