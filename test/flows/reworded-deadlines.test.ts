import { afterAll, beforeAll, expect, test } from 'vitest'
import { PlanDetail } from '../../functions/api/schemas.ts'
import { planText, startWorld, told, type World } from './world.ts'

let world: World
let officer: string
let planId: string

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('thanh-binh')
  planId = (await world.draft(officer, planText)).id
})
afterAll(() => world.stop())

const current = async () => told(await world.call('GET', `/api/plans/${planId}`, { as: officer }), 200, PlanDetail)
const page = async () => (await world.call('GET', `/ke-hoach/${planId}`, { as: officer })).text
const money = async () => (await current()).assignments[1]?.tasks[0]
const press = async (fields: Record<string, string>) =>
  world.call('POST', `/ke-hoach/${planId}/sua`, {
    as: officer,
    body: new URLSearchParams({ version: String((await current()).version), ...fields }),
  })

test('a date changed within a text is told on the draft, and taken over or left with one press', async () => {
  const differs = 'Nội dung và thời hạn khác nhau'
  const { id = '', text = '' } = (await money()) ?? {}
  expect(await page()).not.toContain(differs)
  await press({ op: 'set-task', taskId: id, text: text.replace('12/4/2024', '20/4/2024') })
  expect(await page()).toContain(differs)
  expect(await page()).toContain('Lấy thời hạn theo nội dung')
  expect((await money())?.deadlines).toMatchObject([{ date: '2024-04-12' }])
  const taken = await press({ op: 'take-text-deadlines', entryId: id })
  expect(taken.headers.get('location')).toBe(`/ke-hoach/${planId}?xong=sua#${id}`)
  expect((await money())?.deadlines).toMatchObject([{ date: '2024-04-20' }])
  expect(await page()).not.toContain(differs)

  await press({ op: 'set-task', taskId: id, text })
  await press({ op: 'keep-deadlines', entryId: id })
  expect((await money())?.deadlines).toMatchObject([{ date: '2024-04-20' }])
  expect(await page()).not.toContain(differs)
})
