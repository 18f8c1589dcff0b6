import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { PlanDetail } from '../../functions/api/schemas.ts'
import { planText, startWorld, told, type World } from './world.ts'

// A report that names nobody who has to send it gets no row; that is said before publishing and stays said.

const text = `${planText}
III. CHẾ ĐỘ BÁO CÁO
1. Báo cáo kết quả về UBND phường trước ngày 20/6/2024.
2. Báo cáo tổng kết về UBND phường trước ngày 20/12/2024.
`
let world: World
let officer: string
let plan: z.infer<typeof PlanDetail>

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('bao-cao')
  plan = await world.draft(officer, text)
})
afterAll(() => world.stop())

const page = async () => (await world.call('GET', `/ke-hoach/${plan.id}`, { as: officer })).text.replace(/\s+/gu, ' ')

test('the box with the button to publish counts them, and leads to each', async () => {
  expect(plan.reports.map(({ bound }) => bound)).toEqual([[], []])
  const box = /<form[^>]*phat-hanh".*?<\/form>/u.exec(await page())?.[0]
  expect(box).toContain('2 kỳ báo cáo chưa có cơ quan phải báo cáo nên sẽ không được theo dõi')
  for (const { id } of plan.reports) expect(box).toContain(`<a href="#${id}">Báo cáo`)
})

/** How often the list of what to look at first says of a report that nobody is named for it. */
const asked = async () =>
  (/<h2>Xin xem trước.*?<\/ul>/u.exec(await page())?.[0] ?? '').split('Chưa rõ cơ quan nào').length - 1

test('the list of what to look at first asks about each once', async () => {
  expect(await asked()).toBe(2)
})

test('what has been given its agency is not counted any more', async () => {
  const [first] = plan.reports
  const corrections = [{ op: 'set-report', reportId: first?.id, bound: ['Văn phòng UBND phường'] }]
  const json = { version: plan.version, corrections }
  told(await world.call('PATCH', `/api/plans/${plan.id}`, { as: officer, json }), 200, PlanDetail)
  expect(await page()).toContain('1 kỳ báo cáo chưa có cơ quan phải báo cáo')
  expect(await asked()).toBe(1)
})

test('the published plan still says of which there is no row, and where it stands', async () => {
  await world.call('POST', `/api/plans/${plan.id}/publish`, { as: officer })
  const published = await page()
  expect(published).toContain('1 kỳ báo cáo của kế hoạch không có cơ quan phải báo cáo khi phát hành')
  const way = new RegExp(`<a href="(/ke-hoach/${plan.id}/muc/[^"]+)">Báo cáo tổng kết`, 'u').exec(published)?.[1] ?? ''
  const entry = await world.call('GET', way, { as: officer })
  expect(entry.text).toMatch(new RegExp(`href="/ke-hoach/${plan.id}/van-ban#[^"]+">Xem trong văn bản`, 'u'))
})
