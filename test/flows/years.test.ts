import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { PlanDetail, TaskView } from '../../functions/api/schemas.ts'
import { planText, problem, startWorld, told, type World } from './world.ts'

const sentence = 'Năm của ngày này phải từ 2000 đến 2099. Xin xem lại năm đã nhập.'
// What a browser makes of a year typed as 24, and a slip of the keyboard at the other end.
const years = ['0024-05-31', '9999-12-31']
const unit = 'thanh-binh'
const source = { number: '1/QĐ', date: '2024-03-01' }

let world: World
let officer: string
let link: string
let planId: string
let task: z.infer<typeof TaskView>

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator(unit)
  const agency = { version: null, name: 'Văn phòng UBND phường', mailboxes: [] }
  await world.call('PUT', '/api/agencies/van-phong', { as: officer, json: agency })
  const sent = await world.call('POST', '/api/plans', { as: officer, json: { text: planText } })
  planId = told(sent, 201, PlanDetail).id
  await world.call('POST', `/api/plans/${planId}/publish`, { as: officer, json: {} })
  link = await world.link(unit, 'van-phong')
  const Tasks = z.object({ items: z.array(TaskView) })
  const [first] = told(await world.call('GET', '/api/tasks', { as: link }), 200, Tasks).items
  if (!first) throw new Error('no task')
  task = first
})
afterAll(() => world.stop())

const patch = (json: object) =>
  world.call('PATCH', `/api/tasks/${task.id}`, { as: officer, json: { version: task.version, ...json } })
const calendar = (decision: object) =>
  world.call('PUT', '/api/calendar', { as: officer, json: { version: 1, decisions: [{ source, ...decision }] } })
const post = (path: string, fields: Record<string, string>) =>
  world.call('POST', path, { as: officer, body: new URLSearchParams(fields) })

describe.each(years)('a day in a year that nobody means (%s)', (day) => {
  test.each<[string, () => ReturnType<World['call']>]>([
    ['of an extension', () => patch({ extension: { lastDay: day, reason: 'Chờ kinh phí' } })],
    ['that is asked for', () => patch({ extensionRequest: { lastDay: day, reason: 'Chờ kinh phí' } })],
    ['of an event', () => patch({ eventOn: day })],
    ['given to a row without one', () => patch({ dueOn: day })],
    ['of a report', () => patch({ status: 'done', evidence: { number: '1/BC', date: day } })],
    ['of one more event', () => world.call('POST', `/api/tasks/${task.id}/events`, { as: officer, json: { on: day } })],
    ['off', () => calendar({ kind: 'off', occasion: 'other', name: 'Nghỉ', from: day, to: day })],
    ['swapped', () => calendar({ kind: 'swap', off: day, worked: day })],
    [
      'until which a plan runs',
      () => world.call('PATCH', `/api/plans/${planId}`, { as: officer, json: { version: 3, runsUntil: day } }),
    ],
    ['of a preview', () => world.call('POST', '/api/policy/preview', { as: officer, json: { from: day } })],
    ['from which e-mails are listed', () => world.call('GET', `/api/reminders?from=${day}`, { as: officer })],
    ['before which tasks are listed', () => world.call('GET', `/api/tasks?dueBefore=${day}`, { as: officer })],
  ])('%s is refused, and says why', async (_, call) => {
    const refused = problem(await call())
    expect([refused.status, refused.errors?.map(({ message }) => message)]).toEqual([
      422,
      expect.arrayContaining([sentence]),
    ])
  })

  test.each([
    ['/gia-han', { lastDay: day, reason: 'Chờ kinh phí' }],
    ['/dat-han', { dueOn: day }],
    ['/dinh-chinh', { lastDay: day, reason: 'Nhập nhầm' }],
    ['/su-viec', { eventOn: day }],
    ['/xac-nhan', { number: '1/BC', date: day }],
  ])('typed into a form (%s) is refused in the same words', async (action, fields) => {
    const answer = await post(`/viec/${task.id}${action}`, fields)
    expect([answer.status, answer.text.includes(sentence)]).toEqual([422, true])
  })

  test('typed by an agency, or into the calendar, too', async () => {
    const asked = await post(`/k/${link}/viec/${task.id}/xin-gia-han`, { lastDay: day, reason: 'Chờ kinh phí' })
    expect([asked.status, asked.text.includes(sentence)]).toEqual([422, true])
    const off = { version: '1', kind: 'off', occasion: 'other', from: day, to: day, number: '1/QĐ', date: '2024-03-01' }
    const saved = await post('/lich-lam-viec', off)
    expect([saved.status, saved.text.includes(sentence)]).toEqual([422, true])
  })

  test('in the address of a page is passed over', async () => {
    for (const path of [`/?dueBefore=${day}`, `/nhac-viec?tu=${day}`, `/nhac-viec?den=${day}`]) {
      expect((await world.call('GET', path, { as: officer })).status).toBe(200)
    }
  })

  test('in the filter of the tracking list is said to be passed over', async () => {
    const says = async (path: string) =>
      (await world.call('GET', path, { as: officer })).text.includes('chưa lọc theo ngày')
    expect([await says(`/?dueBefore=${day}`), await says('/?dueBefore=2024-05-18'), await says('/')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('the day of a document', () => {
  const of1998 = planText.replace('năm 2024\n\nKẾ HOẠCH', 'năm 1998\n\nKẾ HOẠCH')
  const upload = () => world.draft(officer, of1998)
  const correct = (id: string, version: number, head: object) =>
    world.call('PATCH', `/api/plans/${id}`, {
      as: officer,
      json: { version, corrections: [{ op: 'set-header', header: head }] },
    })

  test.each([...years, '1999-12-31'])(
    'corrected to %s is refused, names the field, and changes nothing',
    async (day) => {
      const { id, version, header } = await upload()
      const refused = problem(await correct(id, version, { issuedOn: day, title: 'Khác' }))
      expect([refused.status, refused.errors]).toEqual([
        422,
        [{ pointer: '/corrections/0/header/issuedOn', message: sentence }],
      ])
      expect(await world.deps.store.plans.get(unit, id)).toMatchObject({ version, header })
    },
  )

  test('that really is old stays when it is sent back unchanged, by a program or by the form', async () => {
    const { id, version, header } = await upload()
    expect(header.issuedOn).toBe('1998-03-25')
    const changed = told(await correct(id, version, { ...header, title: 'Tháng sách' }), 200, PlanDetail)
    expect(changed.header).toEqual({ ...header, title: 'Tháng sách' })
    const { number, issuer } = header
    const form = { op: 'set-header', number: number ?? '', issuedOn: '1998-03-25', issuer: issuer ?? '', title: 'Sách' }
    const saved = await post(`/ke-hoach/${id}/sua`, { ...form, version: `${changed.version}` })
    expect(saved.status).toBe(303)
    expect(await world.deps.store.plans.get(unit, id)).toMatchObject({ header: { ...header, title: 'Sách' } })
  })
})

test('and nothing of it was kept', async () => {
  expect(await world.deps.store.tasks.get(unit, task.id)).toMatchObject({ version: task.version, extension: null })
  expect(await world.deps.store.units.get(unit)).toMatchObject({ version: 1 })
  expect(world.logged).toEqual([])
})
