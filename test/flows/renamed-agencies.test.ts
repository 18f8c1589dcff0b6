import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { AgencyView, StatisticsView, TaskDetail } from '../../functions/api/schemas.ts'
import { deliver } from '../../functions/deliver/deliver.ts'
import type { Mail } from '../../shared/mail/message.ts'
import { planText, startWorld, Tasks, told, type World } from './world.ts'

// An agency that was renamed after its work was given has one name wherever it is shown, the one of the directory, and no
// row is written for that.

const former = 'Công chức Tài chính - Kế toán'
const current = 'Phòng Kinh tế, Hạ tầng và Đô thị'
let world: World
let officer: string
let planId: string
let taskId: string
let stored: unknown

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('doi-ten')
  await world.agency(officer, 'ke-toan', former, 'ke-toan@doi-ten.example')
  planId = await world.published(officer, planText)
  const rows = told(await world.call('GET', '/api/tasks?agency=ke-toan', { as: officer }), 200, Tasks).items
  taskId = rows[0]?.id ?? ''
  const extension = { lastDay: '2024-05-20', reason: 'Chờ phân bổ kinh phí' }
  await world.call('PATCH', `/api/tasks/${taskId}`, { as: officer, json: { version: 1, extension } })
  const Listed = z.object({ items: z.array(AgencyView) })
  const { items } = told(await world.call('GET', '/api/agencies', { as: officer }), 200, Listed)
  const before = items.find(({ id }) => id === 'ke-toan')
  stored = await world.deps.store.tasks.get('doi-ten', taskId)
  told(
    await world.call('PUT', '/api/agencies/ke-toan', { as: officer, json: { ...before, name: current } }),
    200,
    AgencyView,
  )
})
afterAll(() => world.stop())

const shown = async (path: string) => (await world.call('GET', path, { as: officer })).text

test.each([
  ['the tracking list', () => '/?status=open'],
  ['the list of what was extended', () => '/?status=extended'],
  ['the tracking list as a file', () => '/theo-doi.csv?status=open'],
  ['the statistics', () => '/thong-ke'],
  ['the statistics as a file', () => '/thong-ke.csv'],
  ['the plan’s page', () => `/ke-hoach/${planId}`],
  ['the row’s page', () => `/viec/${taskId}`],
])('%s has the new name, and the old one nowhere', async (_, path) => {
  const page = await shown(path())
  expect(page).toContain(current)
  expect(page).not.toContain(former)
})

test('so have programs: lists, one row, the numbers', async () => {
  const rows = told(await world.call('GET', '/api/tasks?agency=ke-toan', { as: officer }), 200, Tasks).items
  expect(rows.map(({ agencyName }) => agencyName)).toEqual([current])
  const one = told(await world.call('GET', `/api/tasks/${taskId}`, { as: officer }), 200, TaskDetail)
  expect(one.agencyName).toBe(current)
  const numbers = told(await world.call('GET', '/api/statistics', { as: officer }), 200, StatisticsView)
  expect(numbers.byAgency.find(({ id }) => id === 'ke-toan')?.label).toBe(current)
})

test('so has the agency’s own calendar', async () => {
  const link = await world.link('doi-ten', 'ke-toan')
  const Fresh = z.object({ url: z.string() })
  const { url } = told(await world.call('POST', '/api/calendar-feeds', { as: link }), 201, Fresh)
  const { text } = await world.call('GET', new URL(url).pathname)
  const entries = text.replaceAll('\r\n ', '').replaceAll('\\,', ',')
  expect(entries).toContain(`Thực hiện: ${current}`)
  expect(entries).not.toContain(former)
})

test('so has a letter to the coordinators that says who asks for more time', async () => {
  const link = await world.link('doi-ten', 'ke-toan')
  const asked = { extensionRequest: { lastDay: '2024-06-20', reason: 'Chưa có dự toán' } }
  const { version } = told(await world.call('GET', `/api/tasks/${taskId}`, { as: officer }), 200, TaskDetail)
  told(await world.call('PATCH', `/api/tasks/${taskId}`, { as: link, json: { version, ...asked } }), 200, TaskDetail)
  const sent: Mail[] = []
  const send = async (mail: Mail) => {
    sent.push(mail)
    return { ok: true as const, messageId: `m-${sent.length}` }
  }
  const row = (await world.letters('doi-ten')).find(({ kind }) => kind === 'request')
  if (!row) throw new Error('no letter was planned')
  await deliver({ ...world.deps, send, newLease: () => 'a' }, row)
  expect(sent[0]?.subject).toContain(`${current} xin gia hạn`)
})

test('on one day a plan’s rows stand by the names that are shown, page by page', async () => {
  const as = await world.coordinator('thu-tu')
  const names = { a: 'Ban Văn hóa phường', b: 'Công an phường', c: 'Đài Truyền thanh phường' }
  for (const [id, name] of Object.entries(names)) await world.agency(as, id, name, `${id}@thu-tu.example`)
  const work = Object.values(names).map((name, at) => `${at + 1}. ${name}\n- Báo cáo kết quả trước ngày 19/5/2024.`)
  const plan = await world.published(as, planText.replace(/1\. Văn phòng[^]*$/u, `${work.join('\n\n')}\n`))
  const { items } = told(
    await world.call('GET', '/api/agencies', { as }),
    200,
    z.object({ items: z.array(AgencyView) }),
  )
  const json = { ...items.find(({ id }) => id === 'a'), name: 'Phòng Văn hóa - Xã hội' }
  told(await world.call('PUT', '/api/agencies/a', { as, json }), 200, AgencyView)
  const shownNames: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `&cursor=${cursor}`
    const page = told(await world.call('GET', `/api/tasks?plan=${plan}&limit=1${from}`, { as }), 200, Tasks)
    shownNames.push(...page.items.map(({ agencyName }) => agencyName))
    cursor = page.cursor
  }
  expect(shownNames).toEqual([names.b, names.c, 'Phòng Văn hóa - Xã hội'])
})

test('and the row itself is as it was written', () => {
  expect(stored).toMatchObject({ agencyName: former })
})
