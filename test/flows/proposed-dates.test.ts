import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { runReminders } from '../../functions/remind/run.ts'
import { TaskDetail, TaskView } from '../../functions/api/schemas.ts'
import { dayAt } from '../../shared/calendar/day.ts'
import { problem, startWorld, Tasks, told, type World } from './world.ts'

const plan = `UBND PHƯỜNG THANH BÌNH
Số: 45/KH-UBND

Thanh Bình, ngày 25 tháng 3 năm 2024

KẾ HOẠCH
Bảo đảm an toàn sông nước năm 2024

II. TỔ CHỨC THỰC HIỆN

1. Công an phường
- Tổng hợp số liệu định kỳ hằng quý.
`

const shown = 'Suy đoán: 14/6/2024 (theo Điều 12 NĐ 09/2019/NĐ-CP)'
const unit = 'ngay-suy-doan'
let world: World
let officer: string
let link: string
let task: z.infer<typeof TaskView>

beforeAll(async () => {
  world = await startWorld()
  world.at('2024-05-06T01:00:00.000Z')
  officer = await world.coordinator(unit)
  await world.agency(officer, 'cong-an', 'Công an phường', `ca@${unit}.example`)
  await world.published(officer, plan)
  link = await world.link(unit, 'cong-an')
  const { items } = told(await world.call('GET', '/api/tasks?status=undated', { as: officer }), 200, Tasks)
  const second = items.find(({ periodLabel }) => periodLabel === 'quý II/2024')
  if (!second) throw new Error('no row of the quarter')
  task = second
})
afterAll(() => world.stop())

const words = (html: string) => html.replace(/<[^>]*>/gu, '').replace(/\s+/gu, ' ')
const page = async (path: string, as?: string) => words((await world.call('GET', path, as ? { as } : {})).text)
const patch = (as: string, json: object) => world.call('PATCH', `/api/tasks/${task.id}`, { as, json })
const digestsOn = async (instant: string) => {
  world.at(instant)
  await runReminders({ ...world.deps, log: () => {} }, { on: dayAt(world.deps.clock()), unit })
  return (await world.letters(unit)).filter((row) => row.kind === 'digest')
}

test('the list, the row’s page and the agency’s pages say that the date is a guess, and whose', async () => {
  expect(task).toMatchObject({ due: null, effectiveDue: null, label: 'undated', proposed: { lastDay: '2024-06-14' } })
  expect(await page('/?status=undated', officer)).toContain(shown)
  expect(await page(`/viec/${task.id}`, officer)).toContain(shown)
  expect(await page(`/k/${link}`)).toContain(shown)
  expect(await page(`/k/${link}/viec/${task.id}`)).toContain(shown)
})

test('nobody is reminded by it, and the agency cannot make it a deadline', async () => {
  expect(await digestsOn('2024-06-13T01:00:00.000Z')).toEqual([])
  expect(problem(await patch(link, { version: task.version, acceptProposed: true })).code).toBe('coordinators-only')
  expect(problem(await patch(link, { version: task.version, dueOn: '2024-06-20' })).code).toBe('coordinators-only')
})

test('one press of the coordinator makes it the deadline, and the morning reminds of it', async () => {
  const answer = await world.call('POST', `/viec/${task.id}/nhan-ngay`, {
    as: officer,
    body: new URLSearchParams({ version: String(task.version) }),
    headers: { origin: world.deps.publicUrl },
  })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/viec/${task.id}?xong=nhan-ngay`])
  const detail = told(await world.call('GET', `/api/tasks/${task.id}`, { as: officer }), 200, TaskDetail)
  expect(detail).toMatchObject({ due: { lastDay: '2024-06-14' }, proposed: null })
  expect(detail.history.at(-1)).toMatchObject({ what: 'date-accepted', by: { kind: 'coordinator' } })
  expect(await digestsOn('2024-06-14T01:00:00.000Z')).toMatchObject([{ taskIds: [task.id] }])
})

test('another date is given over the API', async () => {
  const { version } = told(await world.call('GET', `/api/tasks/${task.id}`, { as: officer }), 200, TaskDetail)
  expect(told(await patch(officer, { version, dueOn: '2024-06-21' }), 200, TaskDetail)).toMatchObject({
    effectiveDue: { lastDay: '2024-06-21' },
  })
})
