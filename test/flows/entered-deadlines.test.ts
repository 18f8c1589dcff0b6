import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { PlanDetail, TaskView } from '../../functions/api/schemas.ts'
import { planText, startWorld, Tasks, told, type World } from './world.ts'

// What a coordinator enters as a deadline is never shown as words of the document.

const unit = 'han-nhap'
const entered = 'chậm nhất ngày 1/6/2024 (do cán bộ đầu mối ghi)'

let world: World
let officer: string
let link: string
let planId: string
let tasks: Array<z.infer<typeof TaskView>>

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator(unit)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', `vp@${unit}.example`)
  const plan = await world.draft(officer, planText)
  planId = plan.id
  const entry = plan.assignments[0]?.tasks[0]?.id ?? ''
  await correct({ op: 'set-task', taskId: entry, 'remove-0': 'yes', date: '2024-06-01', means: 'by' })
})
afterAll(() => world.stop())

async function correct(fields: Record<string, string>): Promise<void> {
  const { version } = told(await world.call('GET', `/api/plans/${planId}`, { as: officer }), 200, PlanDetail)
  const body = new URLSearchParams({ version: String(version), ...fields })
  const { status } = await world.call('POST', `/ke-hoach/${planId}/sua`, { as: officer, body })
  expect(status).toBe(303)
}

const words = (html: string) => html.replace(/<[^>]*>/gu, '').replace(/\s+/gu, ' ')
const page = async (path: string, as?: string) => words((await world.call('GET', path, as ? { as } : {})).text)
const taskOf = (part: string) => tasks.find(({ text }) => text.includes(part))?.id ?? ''

test('the draft says who entered a date, and quotes the others', async () => {
  const draft = await page(`/ke-hoach/${planId}`, officer)
  expect(draft).toContain(entered)
  expect(draft).not.toContain('“chậm nhất ngày 1/6/2024”')
  expect(draft).toContain('“trước ngày 19/5/2024”')
})

test('so do the row’s page and the agency’s', async () => {
  await world.call('POST', `/api/plans/${planId}/publish`, { as: officer })
  link = await world.link(unit, 'van-phong')
  tasks = told(await world.call('GET', '/api/tasks', { as: link }), 200, Tasks).items
  for (const shown of [
    await page(`/viec/${taskOf('phòng đọc')}`, officer),
    await page(`/k/${link}/viec/${taskOf('phòng đọc')}`),
  ]) {
    expect(shown).toContain(entered)
    expect(shown).not.toContain('“chậm nhất')
    expect(shown).not.toContain('Ghi trong văn bản')
  }
  const written = await page(`/viec/${taskOf('gia đình đọc sách')}`, officer)
  expect(written).toMatch(/Ghi trong văn bản ?“trước ngày 19\/5\/2024”/)
  const ofAgency = await page(`/k/${link}/viec/${taskOf('gia đình đọc sách')}`)
  expect(ofAgency).toMatch(/Văn bản ghi: ?“trước ngày 19\/5\/2024”/)
  // The day that it comes to is said once, and called a last day.
  expect(ofAgency.split('18/5/2024')).toHaveLength(2)
  expect(written).not.toContain('Hạn cuối: ')
  for (const shown of [ofAgency, await page(`/k/${link}`)]) expect(shown).toContain('Hạn: thứ Bảy, 18/5/2024')
})
