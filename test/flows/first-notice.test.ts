import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startWorld, told, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const plan = `UBND PHƯỜNG LAM SƠN
Số: 9/KH-UBND

Lam Sơn, ngày 01 tháng 4 năm 2024

KẾ HOẠCH
Chăm sóc cây xanh

II. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế
- Kiểm tra vườn thuốc nam, chậm nhất ngày 20/5/2024.
- Báo cáo kết quả, chậm nhất ngày 10/5/2024.
`
const Created = z.object({ id: z.string(), version: z.int() })
const Agencies = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), version: z.int(), kind: z.string() })),
})

async function published(unit: string): Promise<{ as: string; agency: z.infer<typeof Agencies>['items'][number] }> {
  const as = await world.coordinator(unit)
  const { id } = told(await world.call('POST', '/api/plans', { as, json: { text: plan } }), 201, Created)
  told(await world.call('POST', `/api/plans/${id}/publish`, { as, json: {} }), 200, z.unknown())
  const { items } = told(await world.call('GET', '/api/agencies', { as }), 200, Agencies)
  const [agency] = items
  if (agency === undefined) throw new Error('the plan names an agency')
  return { as, agency }
}

const waiting = (unit: string) => world.queued().filter((delivery) => delivery.unit === unit)

test('an agency that had no address when its plan was published is told what is open when it gets one', async () => {
  const { as, agency } = await published('lam-son')
  expect((await world.letters('lam-son')).map(({ outcome }) => outcome)).toMatchObject([{ reason: 'no-address' }])
  expect(waiting('lam-son')).toEqual([])

  world.at('2024-04-03T02:00:00.000Z')
  const json = { version: agency.version, name: agency.name, mailboxes: [{ address: 'tramyte@lamson.example' }] }
  const saved = told(await world.call('PUT', `/api/agencies/${agency.id}`, { as, json }), 200, Created)
  const [letter] = await world.letters('lam-son')
  expect(letter).toMatchObject({ kind: 'notice', to: 'tramyte@lamson.example', outcome: { state: 'planned' } })
  expect(letter?.taskIds).toHaveLength(2)
  expect(waiting('lam-son')).toMatchObject([{ key: letter?.key }])

  // Saved again with another address beside it: nothing new to say.
  const more = { ...json, version: saved.version, mailboxes: [...json.mailboxes, { address: 'hai@lamson.example' }] }
  told(await world.call('PUT', `/api/agencies/${agency.id}`, { as, json: more }), 200, z.unknown())
  expect(waiting('lam-son')).toHaveLength(1)
})

test('the same where the address comes with a spreadsheet, once however often it is imported', async () => {
  const { as, agency } = await published('lam-ha')
  const table = `Tên,Email\n${agency.name},tramyte@lamha.example\n`
  for (let times = 0; times < 2; times++) {
    const body = new FormData()
    body.set('file', new File([table], 'danh-ba.csv', { type: 'text/csv' }))
    told(await world.call('POST', '/api/agencies/import', { as, body }), 200, z.unknown())
  }
  expect(waiting('lam-ha')).toHaveLength(1)
  expect((await world.letters('lam-ha')).map(({ outcome }) => outcome.state).toSorted()).toEqual([
    'planned',
    'suppressed',
  ])
})
