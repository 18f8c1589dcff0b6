import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { TaskView } from '../../functions/api/schemas.ts'
import { planText, startWorld, Tasks, told, type World } from './world.ts'

// A doubt about a deadline asks the coordinator to look; the agency's officer can do nothing about it.

const text = planText.replace('vào buổi tối trong tháng 5/2024', 'hoàn thành vào giữa quý II/2024')
const unit = 'con-ngo'

let world: World
let officer: string
let link: string
let task: z.infer<typeof TaskView>

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator(unit)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', `vp@${unit}.example`)
  await world.published(officer, text)
  link = await world.link(unit, 'van-phong')
  const { items } = told(await world.call('GET', '/api/tasks', { as: link }), 200, Tasks)
  const doubted = items.find(({ deadline }) => deadline?.certain === false)
  if (!doubted) throw new Error('no deadline is doubted')
  task = doubted
})
afterAll(() => world.stop())

const doubt = 'Cần xem lại'
const officersPage = async () => (await world.call('GET', `/k/${link}/viec/${task.id}`)).text

test('the coordinator sees the doubt, the officer only the words', async () => {
  expect((await world.call('GET', `/viec/${task.id}`, { as: officer })).text).toContain(doubt)
  expect(await officersPage()).toContain(`“${task.deadline?.text}”`)
  expect(await officersPage()).not.toContain(doubt)
})

test('nor does the officer see it after confirming', async () => {
  const json = { version: task.version, status: 'done', evidence: { number: '07/BC-VP', date: '2024-03-29' } }
  told(await world.call('PATCH', `/api/tasks/${task.id}`, { as: link, json }), 200, TaskView)
  expect(await officersPage()).toContain('Việc đã hoàn thành')
  expect(await officersPage()).not.toContain(doubt)
})
