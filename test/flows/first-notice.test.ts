import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { deliver, type DeliverDeps } from '../../functions/deliver/deliver.ts'
import type { Mail } from '../../shared/mail/message.ts'
import type { Delivery } from '../../shared/store/delivery-queue.ts'
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
  await world.published(as, plan)
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

  // Saved again with another address beside it: that one is told, and the first nothing more.
  const more = { ...json, version: saved.version, mailboxes: [...json.mailboxes, { address: 'hai@lamson.example' }] }
  told(await world.call('PUT', `/api/agencies/${agency.id}`, { as, json: more }), 200, z.unknown())
  expect(waiting('lam-son')).toHaveLength(2)
  const to = (await world.letters('lam-son')).flatMap((row) => (row.outcome.state === 'planned' ? [row.to] : []))
  expect(new Set(to)).toEqual(new Set(['hai@lamson.example', 'tramyte@lamson.example']))
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

/** A unit whose agency is written to at `addresses`, with its plan published; and what delivers its letters. */
async function writtenTo(unit: string, addresses: string[]) {
  const as = await world.coordinator(unit)
  const save = async (version: number | null, mailboxes: string[]) => {
    const json = { version, name: 'Trạm Y tế', mailboxes: mailboxes.map((address) => ({ address })) }
    const answer = await world.call('PUT', '/api/agencies/tram-y-te', { as, json })
    return told(answer, version === null ? 201 : 200, Created).version
  }
  const version = await save(null, addresses)
  await world.published(as, plan)
  const sent: Mail[] = []
  const moved: Delivery[] = []
  let leases = 0
  const deps: DeliverDeps = {
    ...world.deps,
    send: async (mail) => ({ ok: true, messageId: `${unit}-${sent.push(mail)}` }),
    queue: { enqueue: async (delivery) => void moved.push(delivery) },
    newLease: () => `lease-${++leases}`,
  }
  const deliverAll = async () => {
    for (const delivery of waiting(unit)) await deliver(deps, delivery)
    for (const delivery of moved.splice(0)) await deliver(deps, delivery)
  }
  const pathTo = (address: string) => {
    const mail = sent.findLast(({ to }) => to === address)
    const path = /https:\/\/nhacviec\.example(\/k\/[\w-]+)/u.exec(mail?.text ?? '')?.[1]
    if (path === undefined) throw new Error(`no link was mailed to ${address}`)
    return path
  }
  const opens = async (path: string) => (await world.call('GET', path)).status
  return { as, version, save, deliverAll, pathTo, opens, heard: () => sent.map(({ to }) => to) }
}

test('an address that is corrected: what was mailed to the wrong one opens nothing, and the right one is told', async () => {
  const [wrong, right, kept] = ['kinhte@ha.example', 'kinhte-dung@ha.example', 'chung@ha.example'] as const
  const { version, save, deliverAll, pathTo, opens, heard } = await writtenTo('lam-dong', [wrong, kept])
  await deliverAll()
  const [astray, own] = [pathTo(wrong), pathTo(kept)]
  expect([await opens(astray), await opens(own)]).toEqual([200, 200])

  const corrected = await save(version, [right, kept])
  expect([await opens(astray), await opens(own)]).toEqual([404, 200])
  await deliverAll()
  expect(heard().toSorted()).toEqual([kept, right, wrong].toSorted())
  expect(await opens(pathTo(right))).toBe(200)

  // Emptied and entered again, that day and a later one: it was told already.
  const emptied = await save(corrected, [kept])
  expect(await opens(pathTo(right))).toBe(404)
  const again = await save(emptied, [right, kept])
  await save(await save(again, []), [right, kept])
  await deliverAll()
  expect(heard()).toHaveLength(3)
})

test('a calendar that was set up through a link ends with the address that the link was mailed to', async () => {
  const { version, save, deliverAll, pathTo } = await writtenTo('lam-kinh', ['sai@kinh.example'])
  await deliverAll()
  const as = pathTo('sai@kinh.example').slice('/k/'.length)
  const { url } = told(await world.call('POST', '/api/calendar-feeds', { as }), 201, z.object({ url: z.string() }))
  const feed = new URL(url).pathname
  expect((await world.call('GET', feed)).status).toBe(200)
  await save(version, ['dung@kinh.example'])
  expect((await world.call('GET', feed)).status).toBe(410)
})

test('an address that is corrected before the letter goes out is told by that letter alone', async () => {
  const { version, save, deliverAll, heard } = await writtenTo('lam-thao', ['sai@thao.example'])
  await save(version, ['dung@thao.example'])
  await deliverAll()
  expect(heard()).toEqual(['dung@thao.example'])
})

test('an address that was taken out before its letter went out is told when it is entered again', async () => {
  const { version, save, deliverAll, heard } = await writtenTo('lam-ngoc', ['cu@ngoc.example'])
  const emptied = await save(version, [])
  await deliverAll()
  expect(heard()).toEqual([])
  await save(emptied, ['cu@ngoc.example'])
  await deliverAll()
  expect(heard()).toEqual(['cu@ngoc.example'])
})
