import { afterAll, beforeAll, expect, test } from 'vitest'
import { planText, startWorld, Tasks, told, type World } from './world.ts'

// "Trong vòng 10 ngày kể từ ngày ban hành Kế hoạch này": everybody is told the day, and how it was counted.

const unit = 'tu-ban-hanh'
const duty = 'Lập danh sách hộ nghèo trong vòng 10 ngày kể từ ngày ban hành Kế hoạch này.'
const withDuty = planText.replace('- Mở cửa phòng đọc vào buổi tối trong tháng 5/2024.', `- ${duty}`)

let world: World
let officer: string

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator(unit)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', `vp@${unit}.example`)
})
afterAll(() => world.stop())

const draftOf = (text: string) => world.draft(officer, text)
const words = (html: string) => html.replace(/<[^>]*>/gu, '').replace(/\s+/gu, ' ')
const page = async (path: string, as?: string) => words((await world.call('GET', path, as ? { as } : {})).text)
const row = async (planId: string) => {
  const list = await world.call('GET', `/api/tasks?plan=${planId}`, { as: officer })
  return told(list, 200, Tasks).items.find(({ text }) => text.includes('hộ nghèo'))
}

test('the draft, the row, its page and its agency’s say the day and what it is counted from', async () => {
  const plan = await draftOf(withDuty)
  const counted = /Hạn cuối: thứ Năm, 4\/4\/2024 · tính từ ngày ban hành 25\/3\/2024/u
  expect(plan.assignments[0]?.tasks[0]?.deadlines).toMatchObject([
    { kind: 'date', lastDay: '2024-04-04', countedFrom: '2024-03-25' },
  ])
  expect(await page(`/ke-hoach/${plan.id}`, officer)).toMatch(counted)
  await world.call('POST', `/api/plans/${plan.id}/publish`, { as: officer })
  const task = await row(plan.id)
  expect(task).toMatchObject({ due: { lastDay: '2024-04-04' }, label: 'due-soon' })
  const link = await world.link(unit, 'van-phong')
  for (const shown of [await page(`/viec/${task?.id}`, officer), await page(`/k/${link}/viec/${task?.id}`)]) {
    expect(shown).toMatch(/thứ Năm, 4\/4\/2024[\s\S]* · tính từ ngày ban hành 25\/3\/2024/u)
    expect(shown).not.toContain('ngày xảy ra')
  }
})

test('a head without its day asks for it in the draft; published all the same, the day of issue is asked for', async () => {
  const plan = await draftOf(withDuty.replace('ngày 25 tháng 3', 'ngày tháng 3').replace('31/KH', '32/KH'))
  const asked = 'Hạn tính từ ngày ban hành, mà văn bản chưa ghi ngày ban hành'
  expect(await page(`/ke-hoach/${plan.id}`, officer)).toContain(asked)
  await world.call('POST', `/api/plans/${plan.id}/publish`, { as: officer })
  const task = await row(plan.id)
  const link = await world.link(unit, 'van-phong')
  const shown = await page(`/k/${link}/viec/${task?.id}`)
  expect(shown).toContain('Nhập ngày ban hành văn bản')
  expect(shown).not.toContain('sự việc')
})
