import { afterAll, beforeAll, expect, test } from 'vitest'
import { PlanSummary } from '../../functions/api/schemas.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

// The same document sent twice is two drafts; published twice, every office would be asked for everything twice.

let world: World
let officer: string
beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('hai-ban')
})
afterAll(() => world.stop())

const draft = async () => (await world.draft(officer, planText)).id
const publish = (id: string, json: object = {}) => world.call('POST', `/api/plans/${id}/publish`, { as: officer, json })
const onPage = (id: string, fields: Record<string, string> = {}) =>
  world.call('POST', `/ke-hoach/${id}/phat-hanh`, { as: officer, body: new URLSearchParams(fields) })
const page = async (id: string) => (await world.call('GET', `/ke-hoach/${id}`, { as: officer })).text
const rows = async (id: string) =>
  told(await world.call('GET', `/api/tasks?plan=${id}`, { as: officer }), 200, Tasks).items.length

test('a plan whose twin is published goes out only once somebody says that it was looked at', async () => {
  const [first, second, third] = [await draft(), await draft(), await draft()]
  expect(await page(second)).not.toContain('name="twinChecked"')
  told(await publish(first), 200, PlanSummary)

  const refused = problem(await publish(second, { refuseTwin: true }))
  expect(refused).toMatchObject({ status: 409, code: 'twin-published', errors: [{ pointer: '/refuseTwin' }] })
  expect(refused.detail).toContain('31/KH-UBND')
  expect(await rows(second)).toBe(0)
  told(await publish(second), 200, PlanSummary)
  expect(await rows(second)).toBe(await rows(first))

  expect(await page(third)).toContain('name="twinChecked"')
  const unticked = await onPage(third)
  expect(unticked.status).toBe(409)
  expect(unticked.text).toContain('Tôi đã kiểm tra, vẫn phát hành bản này')
  expect((await onPage(third, { twinChecked: 'yes' })).status).toBe(303)
  expect(await rows(third)).toBe(await rows(first))
})

test('a twin of which nobody is reminded any more keeps nothing back', async () => {
  world.at('2024-04-01T02:00:00.000Z')
  officer = await world.coordinator('ban-da-dong')
  const [first, second] = [await draft(), await draft()]
  told(await publish(first), 200, PlanSummary)
  const closed = await world.call('POST', `/api/plans/${first}/close`, { as: officer, json: { reason: 'Nhầm tệp' } })
  told(closed, 200, PlanSummary)
  expect(told(await publish(second, { refuseTwin: true }), 200, PlanSummary).status).toBe('published')
})
