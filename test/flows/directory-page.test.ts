import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { AgencyView } from '../../functions/api/schemas.ts'
import { startWorld, told, type World } from './world.ts'

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
