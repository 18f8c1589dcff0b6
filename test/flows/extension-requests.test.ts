import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { StatisticsView, TaskDetail, TaskView } from '../../functions/api/schemas.ts'
import { hashToken, newToken } from '../../shared/access/token.ts'
import { addHours } from '../../shared/calendar/day.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { contentOf } from '../../shared/reminding/content.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

const wanted = { lastDay: '2024-04-30', reason: 'Chờ phân bổ kinh phí' }

let world: World
let units = 0
let unit: string
let officer: string
let link: string
let task: z.infer<typeof TaskView>

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  world.at('2024-04-01T01:00:00.000Z')
  unit = `gia-han-${++units}`
  officer = await world.coordinator(unit)
  await world.deps.store.coordinators.put({ unit, email: `pho@${unit}.example`, name: 'Cán bộ thứ hai' })
  await world.agency(officer, 'tai-chinh', 'Công chức Tài chính - Kế toán', `tc@${unit}.example`)
  await world.published(officer, planText)
  link = await world.link(unit, 'tai-chinh')
  const [first] = told(await world.call('GET', '/api/tasks', { as: link }), 200, Tasks).items
  if (!first) throw new Error('no task')
  task = first
})

const patch = (as: string, json: object) => world.call('PATCH', `/api/tasks/${task.id}`, { as, json })
const ask = async () => told(await patch(link, { version: task.version, extensionRequest: wanted }), 200, TaskDetail)
const lettersOf = async (kind: string) => (await world.letters(unit)).filter((letter) => letter.kind === kind)
const waiting = async (query = '') =>
  told(await world.call('GET', `/api/tasks?status=extension-asked${query}`, { as: officer }), 200, Tasks).items

/** A form of a page, as a browser sends it. */
const post = (path: string, fields: Record<string, string>, cookie?: string) =>
  world.call('POST', path, {
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin', ...(cookie !== undefined && { cookie }) },
  })

async function signedIn(): Promise<string> {
  const token = newToken()
  const now = world.deps.clock()
  const email = `dau-moi@${unit}.example`
  const times = { createdAt: now, expiresAt: addHours(now, 24) }
  await world.deps.store.sessions.create({
    hash: hashToken(token),
    unit,
    email,
    kind: 'browser',
    label: null,
    ...times,
  })
  return `nv_session=${token}`
}

describe('a granted date that was mistyped', () => {
  const mistyped = { lastDay: '2042-04-20', reason: 'Chờ kinh phí' }
  const outcomes = async () => (await lettersOf('extension')).map(({ to }) => to)

  test('is asked about before anything is told, on the page with what was typed and a tick', async () => {
    const cookie = await signedIn()
    const asked = await post(`/viec/${task.id}/gia-han`, { ...mistyped, version: String(task.version) }, cookie)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Tôi đã kiểm tra ngày này')
    expect(asked.text).toContain('value="2042-04-20"')
    expect(await outcomes()).toEqual([])
    const sure = { ...mistyped, version: String(task.version), checked: 'yes' }
    const taken = await post(`/viec/${task.id}/gia-han`, sure, cookie)
    expect(taken.headers.get('location')).toBe(`/viec/${task.id}?xong=gia-han`)
    expect(problem(await patch(officer, { version: task.version + 1, extension: mistyped })).code).toBe('not-later')
  })

  test('is put right or taken back, and the agency is told of each as of the first', async () => {
    const granted = { version: task.version, extension: { ...mistyped, checked: true } }
    const first = told(await patch(officer, granted), 200, TaskDetail)
    world.at('2024-04-02T01:00:00.000Z')
    const extension = { lastDay: '2024-04-20', reason: 'Gõ nhầm năm' }
    const second = told(await patch(officer, { version: first.version, extension }), 200, TaskDetail)
    expect(second.effectiveDue?.lastDay).toBe('2024-04-20')
    world.at('2024-04-03T01:00:00.000Z')
    const cookie = await signedIn()
    expect((await world.call('GET', `/viec/${task.id}`, { headers: { cookie } })).text).toContain('Huỷ gia hạn')
    const answer = await post(
      `/viec/${task.id}/huy-gia-han`,
      { version: String(second.version), reason: 'Nhập nhầm việc' },
      cookie,
    )
    expect(answer.headers.get('location')).toBe(`/viec/${task.id}?xong=huy-gia-han`)
    const now = told(await world.call('GET', `/api/tasks/${task.id}`, { as: officer }), 200, TaskDetail)
    expect(now).toMatchObject({ extension: null, effectiveDue: { lastDay: '2024-04-11' } })
    const letters = (await lettersOf('extension')).toSorted((a, b) => (a.plannedAt < b.plannedAt ? -1 : 1))
    expect(letters.map(({ to }) => to)).toEqual(Array.from({ length: 3 }, () => `tc@${unit}.example`))
    const stored = await world.deps.store.tasks.get(unit, task.id)
    if (!stored) throw new Error('no task')
    const said = letters.map((letter) => contentOf(letter, [stored], defaultPolicy, vietnamCalendar))
    expect(said).toMatchObject([{ suppress: 'duplicate' }, { suppress: 'duplicate' }, { tell: [{ id: task.id }] }])
    expect(problem(await patch(link, { version: now.version, cancelExtension: { reason: 'x' } })).code).toBe(
      'coordinators-only',
    )
  })
})

describe('a later date asked for through the link', () => {
  test('changes no date, goes to every coordinator, and stands first in line to be answered', async () => {
    const asked = await ask()
    expect(asked).toMatchObject({ extension: null, extensionRequest: wanted, effectiveDue: { lastDay: '2024-04-11' } })
    const letters = await lettersOf('request')
    expect(new Set(letters.map((l) => l.to))).toEqual(new Set([`dau-moi@${unit}.example`, `pho@${unit}.example`]))
    expect(letters).toHaveLength(2)
    expect((await waiting()).map((t) => t.id)).toEqual([task.id])
    expect(await waiting('&agency=tai-chinh')).toHaveLength(1)
    expect(await waiting('&agency=van-phong')).toHaveLength(0)
  })

  test('is granted with the date asked for or another, the agency is told, and statistics count by it', async () => {
    const { version } = await ask()
    const extension = { lastDay: '2024-04-25', reason: 'Đồng ý một phần' }
    const granted = told(await patch(officer, { version, extension }), 200, TaskDetail)
    expect(granted).toMatchObject({
      extensionRequest: null,
      due: { lastDay: '2024-04-11' },
      effectiveDue: { lastDay: '2024-04-25' },
    })
    expect((await lettersOf('extension')).map((l) => l.to)).toEqual([`tc@${unit}.example`])
    expect(await waiting()).toEqual([])
    const overdue = async () =>
      told(await world.call('GET', '/api/statistics?agency=tai-chinh', { as: officer }), 200, StatisticsView).all[
        'open-overdue'
      ]
    world.at('2024-04-20T01:00:00.000Z')
    expect(await overdue()).toBe(0)
    world.at('2024-04-26T01:00:00.000Z')
    expect(await overdue()).toBe(1)
  })

  test('granted, both dates stand in the statistics and in a list of their own', async () => {
    const { version } = await ask()
    await patch(officer, { version, extension: { lastDay: '2024-04-25', reason: 'Đồng ý' } })
    world.at('2024-04-20T01:00:00.000Z')
    const counts = told(await world.call('GET', '/api/statistics', { as: officer }), 200, StatisticsView)
    expect(counts.all).toMatchObject({ 'open-in-time': 4, 'open-overdue': 0, extended: 1 })
    expect(counts.all.byOriginal).toMatchObject({ 'open-in-time': 3, 'open-overdue': 1 })
    expect(counts.byAgency.find(({ id }) => id === 'tai-chinh')?.counts).toMatchObject({ extended: 1, total: 1 })
    expect(counts.extended).toMatchObject([
      {
        id: task.id,
        original: '2024-04-11',
        granted: '2024-04-25',
        completedOn: null,
        box: 'open-in-time',
        originalBox: 'open-overdue',
      },
    ])
    const listed = told(await world.call('GET', '/api/tasks?status=extended', { as: officer }), 200, Tasks).items
    expect(listed.map(({ id, due, effectiveDue }) => [id, due?.lastDay, effectiveDue?.lastDay])).toEqual([
      [task.id, '2024-04-11', '2024-04-25'],
    ])
    const { text } = await world.call('GET', '/thong-ke', { as: officer })
    for (const words of ['1 nhờ gia hạn', '11/4/2024', '25/4/2024', 'theo hạn gốc: chưa hoàn thành quá hạn']) {
      expect(text).toContain(words)
    }
  })

  test('is refused with a reason that the agency hears and sees; it may ask again', async () => {
    const { version } = await ask()
    expect(problem(await patch(officer, { version, refuseExtension: { reason: ' ' } })).code).toBe('reason-missing')
    const no = { version, refuseExtension: { reason: 'Hạn của cấp trên không lùi được' } }
    const refused = told(await patch(officer, no), 200, TaskDetail)
    expect(refused).toMatchObject({ extensionRequest: null, extension: null, effectiveDue: { lastDay: '2024-04-11' } })
    expect((await lettersOf('refusal')).map((l) => l.to)).toEqual([`tc@${unit}.example`])
    const page = await world.call('GET', `/k/${link}/viec/${task.id}`)
    expect(page.text).toContain('Hạn của cấp trên không lùi được')
    expect((await patch(link, { version: refused.version, extensionRequest: wanted })).status).toBe(200)
  })

  test('cannot be granted by the agency itself, nor refused', async () => {
    const { version } = await ask()
    for (const change of [{ extension: wanted }, { refuseExtension: { reason: 'x' } }]) {
      expect(problem(await patch(link, { version, ...change })).code).toBe('coordinators-only')
    }
  })
})

const path = () => `/k/${link}/viec/${task.id}`

describe('on the pages', () => {
  test('the agency asks with a date and a reason; pressed twice it is one request with one letter each', async () => {
    for (let presses = 0; presses < 2; presses++) {
      const answer = await post(`${path()}/xin-gia-han`, wanted)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path()}?xong=xin-gia-han`])
    }
    expect(await lettersOf('request')).toHaveLength(2)
    expect((await world.call('GET', path())).text).toContain('đang chờ cán bộ đầu mối trả lời')
  })

  test('a button pressed with nothing typed asks for nothing, and what was typed is not lost', async () => {
    const empty = await post(`${path()}/xin-gia-han`, { lastDay: '', reason: '' })
    const short = await post(`${path()}/xin-gia-han`, { lastDay: '2024-04-30', reason: 'x y' })
    expect([empty.status, short.status]).toEqual([422, 422])
    expect(short.text).toContain('x y')
    expect(await lettersOf('request')).toEqual([])
  })

  test('by the HTTP API too the agency takes it back, and nobody for it', async () => {
    const { version } = await ask()
    const back = { version, takeBack: 'extensionRequest' }
    expect(problem(await patch(officer, back)).code).toBe('agencies-only')
    expect(problem(await patch(link, { ...back, takeBack: 'disclaimer' })).code).toBe('nothing-asked')
    expect(told(await patch(link, back), 200, TaskDetail).extensionRequest).toBeNull()
    expect((await patch(link, { ...back, takeBack: 'everything' })).status).toBe(422)
  })

  test('a page that shows an older request takes no newer one back', async () => {
    const { version } = await ask()
    const other = { lastDay: '2024-05-02', reason: 'Chờ nghiệm thu xong' }
    told(await patch(link, { version, extensionRequest: other }), 200, TaskDetail)
    const stale = await post(`${path()}/rut-xin-gia-han`, { sure: 'yes', version: String(version) })
    expect(stale.status).toBe(409)
    expect((await world.deps.store.tasks.get(unit, task.id))?.extensionRequest).toMatchObject(other)
  })

  test('the agency takes the request back with a tick, never without; the coordinator has nothing to answer any more', async () => {
    await ask()
    expect((await post(`${path()}/rut-xin-gia-han`, {})).status).toBe(422)
    const cookie = await signedIn()
    const list = async () => (await world.call('GET', '/', { headers: { cookie } })).text
    expect(await list()).toContain('Xin gia hạn (1)')
    const answer = await post(`${path()}/rut-xin-gia-han`, { sure: 'yes' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path()}?xong=rut-xin-gia-han`])
    expect(await list()).not.toContain('Xin gia hạn (')
    expect((await world.call('GET', `/viec/${task.id}`, { headers: { cookie } })).text).toContain(
      'Cơ quan đã rút đề nghị gia hạn',
    )
    expect((await world.call('GET', path())).text).not.toContain('đang chờ cán bộ đầu mối trả lời')
  })

  test('the coordinator sees how many wait, answers, and the list is empty again', async () => {
    const cookie = await signedIn()
    const open = (where: string) => world.call('GET', where, { headers: { cookie } })
    expect((await open('/')).text).not.toContain('Xin gia hạn (')
    await ask()
    expect((await open('/')).text).toContain('Xin gia hạn (1)')
    expect((await open('/?status=extension-asked')).text).toContain(`/viec/${task.id}`)
    expect((await open(`/viec/${task.id}`)).text).toContain('Chờ phân bổ kinh phí')
    const { version } = (await world.deps.store.tasks.get(unit, task.id)) ?? {}
    const answer = await post(`/viec/${task.id}/gia-han`, { ...wanted, version: String(version) }, cookie)
    expect(answer.headers.get('location')).toBe(`/viec/${task.id}?xong=gia-han`)
    expect((await open('/')).text).not.toContain('Xin gia hạn (')
    const text = (await open(`/viec/${task.id}`)).text
    expect(text).toContain('hạn gốc 11/4/2024')
  })
})
