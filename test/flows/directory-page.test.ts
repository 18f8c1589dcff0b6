import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { AgencyView } from '../../functions/api/schemas.ts'
import { alertRows } from '../../shared/reminding/alerts.ts'
import { problem, startWorld, told, type World } from './world.ts'

let world: World
let officer: string
let units = 0

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  officer = await world.coordinator(`don-vi-${++units}`)
  for (const [id, name] of [
    ['y-te', 'Trạm Y tế'],
    ['van-hoa', 'Phòng Văn hóa - Xã hội'],
  ] as const) {
    await put(id, { version: null, name, mailboxes: [{ address: `${id}@phuong.example` }] })
  }
  await put('cu', {
    version: null,
    name: 'Phòng Lao động',
    aliases: ['P. Lao động'],
    validFrom: '2010-01-01',
    validTo: '2025-06-30',
    successors: ['van-hoa'],
    superiorId: 'y-te',
  })
})

async function put(id: string, json: object): Promise<void> {
  const answer = await world.call('PUT', `/api/agencies/${id}`, { as: officer, json })
  if (answer.status !== 201) throw new Error(answer.text)
}
const agency = async (id: string) =>
  told(await world.call('GET', `/api/agencies/${id}`, { as: officer }), 200, AgencyView)
const save = (fields: Array<[string, string]>) =>
  world.call('POST', '/co-quan/cu', { as: officer, body: new URLSearchParams(fields) })

const minimal: Array<[string, string]> = [
  ['version', '1'],
  ['name', 'Phòng Lao động'],
  ['emails', 'ld@phuong.example'],
]

test('an address put right on the page leaves dates, successors, other names and the superior as they are', async () => {
  expect((await save(minimal)).status).toBe(303)
  expect(await agency('cu')).toMatchObject({
    mailboxes: [{ address: 'ld@phuong.example' }],
    aliases: ['P. Lao động'],
    validFrom: '2010-01-01',
    validTo: '2025-06-30',
    successors: ['van-hoa'],
    superiorId: 'y-te',
  })
})

test('an agency that is renamed goes on answering to the name it had, which plans keep as it was printed', async () => {
  const renamed = await save([
    ['version', '1'],
    ['name', 'Phòng Lao động - Việc làm'],
    ['aliases', 'Bộ phận Lao động'],
  ])
  expect(renamed.status).toBe(303)
  const kept = ['Bộ phận Lao động', 'Phòng Lao động']
  expect(await agency('cu')).toMatchObject({ name: 'Phòng Lao động - Việc làm', aliases: kept })
  const upper = { name: 'PHÒNG LAO ĐỘNG - VIỆC LÀM', aliases: ['Bộ phận Lao động'] }
  await world.call('PUT', '/api/agencies/cu', { as: officer, json: { version: 2, ...upper } })
  expect(await agency('cu')).toMatchObject(upper)
})

test('dates and successors are shown on the page', async () => {
  const { text } = await world.call('GET', '/co-quan/cu', { as: officer })
  expect(text).toMatch(/name="validFrom" value="2010-01-01"/)
  expect(text).toMatch(/name="validTo" value="2025-06-30"/)
  expect(text).toMatch(/name="successors" value="van-hoa" checked/)
  expect(text).toMatch(/name="successors" value="y-te"\/?>/)
})

test('dates and successors can be changed on the page, and taken away', async () => {
  const changed: Array<[string, string]> = [
    ...minimal,
    ['asked', 'members'],
    ['asked', 'successors'],
    ['successors', 'y-te'],
    ['successors', 'van-hoa'],
    ['validTo', '2025-07-31'],
  ]
  expect((await save(changed)).status).toBe(303)
  expect(await agency('cu')).toMatchObject({ validTo: '2025-07-31', successors: ['y-te', 'van-hoa'] })
  const emptied: Array<[string, string]> = [
    ...minimal.slice(1),
    ['version', '2'],
    ['asked', 'successors'],
    ['validFrom', ''],
    ['validTo', ''],
  ]
  expect((await save(emptied)).status).toBe(303)
  expect(await agency('cu')).toMatchObject({ validFrom: null, validTo: null, successors: [] })
})

test('a day that is none is refused', async () => {
  expect((await save([...minimal, ['validTo', '2025-02-30']])).status).toBe(422)
  expect(await agency('cu')).toMatchObject({ validTo: '2025-06-30' })
})

test.each([
  ['a name', { name: ' ', email: 'moi@phuong.example' }, 'Chưa ghi tên cơ quan'],
  ['an address', { name: 'Trạm Thú y', email: 'thu-y@' }, 'Địa chỉ thư “thu-y@” chưa đúng'],
])('a form that lacks %s is told just that', async (_, fields, why) => {
  const { status, text } = await world.call('POST', '/co-quan', { as: officer, body: new URLSearchParams(fields) })
  expect(status).toBe(422)
  expect(text).toContain(why)
  expect(text).not.toContain(why.startsWith('Chưa') ? 'Địa chỉ thư “' : 'Chưa ghi tên')
})

test('of several addresses the page says which one is wrong', async () => {
  const { status, text } = await save([...minimal.slice(0, 2), ['emails', 'ld@phuong.example\nsai địa chỉ']])
  expect(status).toBe(422)
  expect(text).toContain('Địa chỉ thư “sai địa chỉ” chưa đúng')
  expect(text).not.toContain('“ld@phuong.example” chưa đúng')
})

test('the page says what a spreadsheet has changed, and what of it was not read', async () => {
  const body = new FormData()
  const csv = 'Tên,Email,Ghi chú\nTrạm Y tế,moi@phuong.example,x\nHội Nông dân,,\nPhòng Văn hóa - Xã hội,,\n'
  body.set('file', new File([csv], 'danh-ba.csv'))
  const { status, text } = await world.call('POST', '/co-quan/nhap', { as: officer, body })
  expect(status).toBe(200)
  expect(text).toContain('1 cơ quan mới, 1 cơ quan được sửa, 1 cơ quan không đổi')
  expect(text).toContain('1 cơ quan được thay địa chỉ thư')
  expect(text).toContain('1 cơ quan trong tệp chưa có địa chỉ thư')
  expect(text).toContain('Các cột không được đọc: “Ghi chú”')
})

const plan = `UBND PHƯỜNG LAM SƠN
Số: 9/KH-UBND

Lam Sơn, ngày 01 tháng 4 năm 2024

KẾ HOẠCH
Chăm sóc cây xanh

II. TỔ CHỨC THỰC HIỆN

1. Hội Nông dân
- Kiểm tra vườn thuốc nam, chậm nhất ngày 20/5/2024.
`
const remove = (id: string, query = '') => world.call('DELETE', `/api/agencies/${id}${query}`, { as: officer })

test('an agency that was added by mistake is deleted, on the page and by the API, as it was seen', async () => {
  await put('nham', { version: null, name: 'Trạm Y tếe' })
  await put('nham-nua', { version: null, name: 'Trạm Y tê' })
  expect(problem(await remove('nham', '?version=7'))).toMatchObject({ status: 409, code: 'stale-version' })
  expect((await remove('nham', '?version=1')).status).toBe(204)
  expect((await remove('nham')).status).toBe(404)
  const body = new URLSearchParams([['version', '1']])
  const pressed = await world.call('POST', '/co-quan/nham-nua/xoa', { as: officer, body })
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/co-quan?xong=xoa-co-quan'])
  const left = told(
    await world.call('GET', '/api/agencies', { as: officer }),
    200,
    z.object({ items: z.array(AgencyView) }),
  )
  expect(left.items.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(['cu', 'van-hoa', 'y-te'])
})

test('one that another agency, a draft or a task names stays, and the sentence says what names it', async () => {
  const refused = async (id: string) => problem(await remove(id))
  expect(await refused('van-hoa')).toMatchObject({
    code: 'agency-in-use',
    detail: expect.stringContaining('“Phòng Lao động”'),
  })
  expect(await refused('y-te')).toMatchObject({ code: 'agency-in-use', detail: expect.stringContaining('cấp trên') })

  await put('nong-dan', { version: null, name: 'Hội Nông dân' })
  const { id } = await world.draft(officer, plan)
  expect(await refused('nong-dan')).toMatchObject({ status: 409, detail: expect.stringContaining('9/KH-UBND') })
  told(await world.call('POST', `/api/plans/${id}/publish`, { as: officer, json: {} }), 200, z.unknown())
  expect(await refused('nong-dan')).toMatchObject({ status: 409, detail: expect.stringContaining('việc được giao') })
  expect(await agency('nong-dan')).toBeTruthy()
})

test('one that a letter to the coordinators names stays', async () => {
  await put('bi-tra', { version: null, name: 'Đội Trật tự', mailboxes: [{ address: 'tt@phuong.example' }] })
  const unit = `don-vi-${units}`
  const dead = { address: 'tt@phuong.example', since: world.deps.clock(), agencyIds: ['bi-tra'] }
  for (const row of alertRows(unit, ['dau-moi@phuong.example'], dead, world.deps.clock())) {
    await world.deps.store.outbox.plan(row)
  }
  expect(problem(await remove('bi-tra'))).toMatchObject({ status: 409, detail: expect.stringContaining('đã có thư') })
})

test('a draft that was taken off the list keeps no agency', async () => {
  await put('nong-dan', { version: null, name: 'Hội Nông dân' })
  const { id } = await world.draft(officer, plan)
  expect((await world.call('DELETE', `/api/plans/${id}`, { as: officer })).status).toBe(204)
  expect((await remove('nong-dan')).status).toBe(204)
})

test('a name that is there already is said by its name, since nobody typed a code', async () => {
  const add = (name: string) => world.call('POST', '/co-quan', { as: officer, body: new URLSearchParams({ name }) })
  await add('Hội Nông dân')
  const { status, text } = await add('Hội Nông dân')
  expect([status, text.includes('Danh bạ đã có “Hội Nông dân”.'), text.includes('Mã')]).toEqual([409, true, false])
  const json = { version: null, name: 'Hội Cựu chiến binh', mailboxes: [] }
  const coded = problem(await world.call('PUT', '/api/agencies/y-te', { as: officer, json }))
  expect(coded.detail).toBe('Mã “y-te” đã là của “Trạm Y tế” trong danh bạ.')
})
