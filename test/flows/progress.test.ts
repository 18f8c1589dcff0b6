import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { TaskDetail, type TaskView } from '../../functions/api/schemas.ts'
import { planText, startWorld, Tasks, told, type World } from './world.ts'

// Work that is half done: its agency can say so, nobody takes it for finished, and the coordinator sees it in the lists.

const unit = 'tien-do'
let world: World
let officer: string
let link: string
let task: z.infer<typeof TaskView>

beforeAll(async () => {
  world = await startWorld()
  world.at('2024-04-01T01:00:00.000Z')
  officer = await world.coordinator(unit)
  await world.agency(officer, 'tai-chinh', 'Công chức Tài chính - Kế toán', `tc@${unit}.example`)
  await world.published(officer, planText)
  link = await world.link(unit, 'tai-chinh')
  const [first] = told(await world.call('GET', '/api/tasks', { as: link }), 200, Tasks).items
  if (!first) throw new Error('no task')
  task = first
})
afterAll(() => world.stop())

const send = (form: string, note: string) =>
  world.call('POST', `/k/${link}/viec/${task.id}/${form}`, { body: new URLSearchParams({ note }) })
const page = async (path: string) => (await world.call('GET', path, { as: officer })).text
const words = 'Mới làm được 50%, sẽ xong tuần sau'

test('typed as proof it is not taken for it: the task stays open, and what was typed comes back', async () => {
  const before = await world.everything()
  const { status, text } = await send('xac-nhan', words)
  expect([status, text.includes(`value="${words}"`), text.includes('cho biết việc chưa xong')]).toEqual([
    422,
    true,
    true,
  ])
  expect(await world.everything()).toEqual(before)
})

test('told as progress, the coordinator reads it in the list and in the plan; the deadline stays, and no letter goes out', async () => {
  const letters = (await world.letters(unit)).length
  for (let presses = 0; presses < 2; presses++) expect((await send('tien-do', words)).status).toBe(303)
  const after = told(await world.call('GET', `/api/tasks/${task.id}`, { as: officer }), 200, TaskDetail)
  expect(after).toMatchObject({ status: 'open', effectiveDue: task.effectiveDue })
  expect(after.history.filter(({ what }) => what === 'noted')).toHaveLength(1)
  for (const path of ['/?status=open', `/ke-hoach/${task.planId}`]) {
    expect({ path, seen: (await page(path)).includes(`Tiến độ, báo ngày 1/4/2024: ${words}`) }).toEqual({
      path,
      seen: true,
    })
  }
  expect(await world.letters(unit)).toHaveLength(letters)
})

test('nothing typed tells nothing', async () => {
  const before = await world.everything()
  expect((await send('tien-do', ' … ')).status).toBe(422)
  expect(await world.everything()).toEqual(before)
})

test('once it is done, the list says with what', async () => {
  expect((await send('xac-nhan', 'Đã mua đủ 200 đầu sách')).status).toBe(303)
  const text = await page('/?status=done')
  expect([text.includes('Xong ngày 1/4/2024: Đã mua đủ 200 đầu sách'), text.includes(words)]).toEqual([true, false])
})
