import { afterAll, beforeAll, expect, test } from 'vitest'
import { PlanDetail } from '../../functions/api/schemas.ts'
import { problem, startWorld, told, type World } from './world.ts'

// A slip of the keyboard in a draft's deadline would tell an office that its new work is years late.

const unit = 'go-nham'
const text = `ỦY BAN NHÂN DÂN
PHƯỜNG HÒA BẮC

Số:    /KH-UBND

Hòa Bắc, ngày    tháng 4 năm 2024

KẾ HOẠCH
Vệ sinh môi trường

I. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế phường
- Lập danh sách hộ nuôi gia cầm.
`

let world: World
let officer: string
let id: string
let entryId: string

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator(unit)
  const plan = await world.draft(officer, text)
  id = plan.id
  entryId = plan.assignments[0]?.tasks[0]?.id ?? ''
})
afterAll(() => world.stop())

const draft = async () => told(await world.call('GET', `/api/plans/${id}`, { as: officer }), 200, PlanDetail)
const deadlines = async () => (await draft()).assignments[0]?.tasks[0]?.deadlines ?? []
const correct = async (correction: object) => {
  const json = { version: (await draft()).version, corrections: [correction] }
  return world.call('PATCH', `/api/plans/${id}`, { as: officer, json })
}
const press = async (fields: Record<string, string>) => {
  const typed = { op: 'set-task', taskId: entryId, text: 'Lập danh sách hộ nuôi gia cầm.', ...fields }
  const body = new URLSearchParams({ version: String((await draft()).version), ...typed })
  return world.call('POST', `/ke-hoach/${id}/sua`, { as: officer, body })
}

test.each([
  ['a day', { op: 'add-deadline', deadline: { date: '2023-05-20', bound: 'before' } }, '/corrections/0/deadline/date'],
  ['a far day', { op: 'add-deadline', deadline: { date: '2099-12-31', bound: 'by' } }, '/corrections/0/deadline/date'],
  ['words', { op: 'add-worded-deadline', words: 'trước ngày 20/5/2023' }, '/corrections/0/words'],
])('%s of another year is asked about, and taken once somebody has looked', async (_, correction, pointer) => {
  const before = (await deadlines()).length
  const asked = problem(await correct({ ...correction, entryId }))
  expect(asked).toMatchObject({ status: 422, code: 'day-unusual', errors: [{ pointer }] })
  expect(await deadlines()).toHaveLength(before)
  expect((await correct({ ...correction, entryId, checked: true })).status).toBe(200)
  expect(await deadlines()).toHaveLength(before + 1)
})

test('the page keeps what was typed, and wants a tick', async () => {
  const before = (await deadlines()).length
  const back = await press({ date: '2023-06-15', means: 'by' })
  expect(back.status).toBe(422)
  expect(back.text).toContain('Tôi đã kiểm tra ngày này')
  expect(back.text).toContain('value="2023-06-15"')
  expect((await press({ date: '2023-06-15', means: 'by', checked: 'yes' })).status).toBe(303)
  expect(await deadlines()).toHaveLength(before + 1)
})

test('a day within the year needs no tick', async () => {
  expect((await correct({ op: 'add-deadline', deadline: { date: '2024-12-20', bound: 'by' }, entryId })).status).toBe(
    200,
  )
})
