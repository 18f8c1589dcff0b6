import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { TaskDetail } from '../../functions/api/schemas.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

const Fresh = z.object({ url: z.string(), expiresAt: z.string() })

let world: World
let officer: string
let link: string

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('lich')
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', 'vp@lich.example')
  await world.published(officer, planText)
  link = await world.link('lich', 'van-phong')
})
afterAll(() => world.stop())

/** Makes a feed and gives its path. */
async function subscribe(as: string): Promise<string> {
  const { url } = told(await world.call('POST', '/api/calendar-feeds', { as }), 201, Fresh)
  expect(url).toMatch(/^https:\/\/nhacviec\.example\/lich\/[\w-]{43}\.ics$/)
  return new URL(url).pathname
}
const tokenOf = (path: string) => path.replace('/lich/', '').replace('.ics', '')
const fetched = (path: string, headers: Record<string, string> = {}) => world.call('GET', path, { headers })
/** The entries of a feed: UID to its lines, with their folding undone. */
function entriesOf(ics: string): Map<string, string[]> {
  const [, ...events] = ics.replaceAll('\r\n ', '').split('BEGIN:VEVENT\r\n')
  const lines = events.map((event) => event.split('\r\n'))
  return new Map(lines.map((all) => [all.find((line) => line.startsWith('UID:'))?.slice(4) ?? '', all]))
}
const own = async () => told(await world.call('GET', '/api/tasks?status=all', { as: link }), 200, Tasks).items
const dated = async () => (await own()).filter((task) => task.due)

describe('an agency’s calendar feed', () => {
  test('has an entry for each of its dates under the id that letters use, and nothing that opens a page', async () => {
    const answer = await fetched(await subscribe(link))
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toContain('private')
    const entries = entriesOf(answer.text)
    const tasks = await dated()
    expect(new Set(entries.keys())).toEqual(new Set(tasks.map((task) => `${task.id}@nhacviec.example`)))
    for (const task of tasks) {
      const lines = entries.get(`${task.id}@nhacviec.example`)
      expect(lines).toContain(`SEQUENCE:${task.version}`)
      expect(lines).toContain(`DTSTART;VALUE=DATE:${task.effectiveDue?.remindFor.replaceAll('-', '')}`)
    }
    expect(answer.text).not.toContain(link)
    expect(answer.text).not.toContain('URL:')
    expect(answer.text).toContain('Nhắc việc: Văn phòng UBND phường')
  })

  test('says "the same" until something changes; then the entry moves, with a higher number', async () => {
    const path = await subscribe(link)
    const etag = (await fetched(path)).headers.get('etag') ?? ''
    expect((await fetched(path, { 'if-none-match': etag })).status).toBe(304)
    expect((await fetched(path, { 'if-none-match': `"x", W/${etag}` })).status).toBe(304)
    const [task] = await dated()
    const extension = { lastDay: '2024-12-20', reason: 'Chờ hướng dẫn' }
    const change = { as: officer, json: { version: task?.version, extension } }
    const { version } = told(await world.call('PATCH', `/api/tasks/${task?.id}`, change), 200, TaskDetail)
    const again = await fetched(path, { 'if-none-match': etag })
    expect(again.status).toBe(200)
    const lines = entriesOf(again.text).get(`${task?.id}@nhacviec.example`)
    expect(lines).toContain('DTSTART;VALUE=DATE:20241220')
    expect(lines).toContain(`SEQUENCE:${version}`)
  })

  test('cancels what is done, and what is withdrawn', async () => {
    const path = await subscribe(link)
    const [first, second] = await dated()
    const done = { version: first?.version, status: 'done', evidence: { note: 'Đã hoàn thành' } }
    told(await world.call('PATCH', `/api/tasks/${first?.id}`, { as: link, json: done }), 200, TaskDetail)
    const gone = { version: second?.version, status: 'withdrawn', reason: 'Giao nhầm' }
    told(await world.call('PATCH', `/api/tasks/${second?.id}`, { as: officer, json: gone }), 200, TaskDetail)
    const entries = entriesOf((await fetched(path)).text)
    for (const task of [first, second]) {
      const lines = entries.get(`${task?.id}@nhacviec.example`)
      expect(lines).toContain('STATUS:CANCELLED')
      expect(lines).not.toContain('BEGIN:VALARM')
    }
  })

  test('shows dates and is good for nothing else: no page, no API; and a link is no feed', async () => {
    const path = await subscribe(link)
    const token = tokenOf(path)
    expect((await world.call('GET', `/k/${token}`)).status).toBe(404)
    expect((await world.call('GET', '/api/tasks', { as: token })).status).toBe(401)
    const [task] = await own()
    const json = { version: task?.version, status: 'done', evidence: { note: 'Đã hoàn thành' } }
    expect((await world.call('PATCH', `/api/tasks/${task?.id}`, { as: token, json })).status).toBe(401)
    expect((await fetched(`/lich/${link}.ics`)).status).toBe(404)
    expect((await fetched('/lich/x.ics')).status).toBe(404)
  })

  test('changes nothing by being fetched, by whatever method', async () => {
    const path = await subscribe(link)
    const before = await world.everything()
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await world.call(method, path)
    expect(await world.everything()).toEqual(before)
  })

  test('is stored as a hash alone', async () => {
    const token = tokenOf(await subscribe(link))
    expect(JSON.stringify(await world.everything())).not.toContain(token)
  })

  test('ends when the coordinator revokes the agency’s links', async () => {
    const path = await subscribe(link)
    await world.call('POST', '/api/agencies/van-phong/links/revoke', { as: officer })
    expect((await fetched(path)).status).toBe(410)
    link = await world.link('lich', 'van-phong')
    expect((await fetched(await subscribe(link))).status).toBe(200)
  })

  test('is made on the agency’s page by pressing a button, and shown in the answer', async () => {
    expect((await world.call('GET', `/k/${link}`)).text).toContain('Đăng ký lịch')
    const { status, text } = await world.call('POST', `/k/${link}/lich`, { body: new URLSearchParams({ sure: 'yes' }) })
    const [url] = /https:\/\/nhacviec\.example\/lich\/[\w-]{43}\.ics/.exec(text) ?? []
    expect([status, (await fetched(new URL(url ?? '').pathname)).status]).toEqual([200, 200])
  })
})

describe('a coordinator’s calendar feed', () => {
  test('has the dates of the whole unit, each leading to its page', async () => {
    const entries = entriesOf((await fetched(await subscribe(officer))).text)
    const all = told(await world.call('GET', '/api/tasks?status=open', { as: officer }), 200, Tasks).items
    for (const task of all.filter(({ due }) => due)) {
      expect(entries.get(`${task.id}@nhacviec.example`)).toContain(`URL:https://nhacviec.example/viec/${task.id}`)
    }
    expect(entries.size).toBeGreaterThan((await dated()).length)
  })

  test('is another unit’s no more than its tasks are', async () => {
    const stranger = await world.coordinator('la')
    expect(entriesOf((await fetched(await subscribe(stranger))).text).size).toBe(0)
  })

  test('can be taken back one by one, by its owner alone', async () => {
    const path = await subscribe(officer)
    const list = z.object({ items: z.array(z.object({ id: z.string() })) })
    const { items } = told(await world.call('GET', '/api/calendar-feeds', { as: officer }), 200, list)
    const id = items.at(-1)?.id
    const stranger = await world.coordinator('la')
    expect(problem(await world.call('DELETE', `/api/calendar-feeds/${id}`, { as: stranger })).status).toBe(404)
    for (const item of items) await world.call('DELETE', `/api/calendar-feeds/${item.id}`, { as: officer })
    expect((await fetched(path)).status).toBe(404)
    expect(items.length).toBeGreaterThan(0)
  })
})
