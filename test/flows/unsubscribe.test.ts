import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliver } from '../../functions/deliver/deliver.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import type { Mail } from '../../shared/mail/message.ts'
import { noticeRows } from '../../shared/reminding/letters.ts'
import { agency, task, unit } from '../reminding/samples.ts'
import { startWorld, type World } from './world.ts'

let world: World
let token = ''
let sent: Mail[] = []

beforeAll(async () => {
  world = await startWorld()
  await world.coordinator(unit.id)
  await world.deps.store.agencies.put(agency('a'), null)
  const tasks = [task('1', 'a', '2024-05-20')]
  for (const one of tasks) await world.deps.store.tasks.createIfAbsent(one)
  const [row] = noticeRows('01HTZ0000000000000000PLAN1', tasks, { agencies: [agency('a')], now: world.deps.clock() })
  if (row === undefined) throw new Error('a notice must be due')
  await world.deps.store.outbox.plan(row)
  await deliverLetter(row)
  token = /\/k\/([A-Za-z0-9_-]{43})/.exec(sent[0]?.text ?? '')?.[1] ?? ''
})
afterAll(() => world.stop())

async function deliverLetter(row: Parameters<typeof deliver>[1]): Promise<void> {
  const send = async (mail: Mail) => ({ ok: true as const, messageId: `ses-${sent.push(mail)}` })
  const deps = { ...world.deps, calendar: vietnamCalendar, send, newLease: () => 'x' }
  expect(await deliver(deps, row)).toMatchObject({ done: true, state: 'sent' })
}

const alerts = async () => (await world.letters(unit.id)).filter(({ kind }) => kind === 'alert')

/** As a mail program posts it (RFC 8058, 3.2). */
const oneClick = () =>
  world.call('POST', `/k/${token}/nguoi-nhan`, {
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

test('a letter about work says where its "unsubscribe" goes, and that one click will do', () => {
  const headers = sent[0]?.headers ?? {}
  expect(headers['List-Unsubscribe']).toBe(`<https://nhacviec.example/k/${token}/nguoi-nhan>`)
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
})

test('a scanner that opens the address, or posts something else to it, changes nothing', async () => {
  const before = await world.everything()
  for (const method of ['GET', 'HEAD', 'OPTIONS']) await world.call(method, `/k/${token}/nguoi-nhan`)
  expect((await world.call('POST', `/k/${token}/nguoi-nhan`)).status).toBe(200)
  expect((await world.call('GET', `/k/${token}/nguoi-nhan?List-Unsubscribe=One-Click`)).status).toBe(200)
  expect(await world.everything()).toEqual(before)
})

test('one click tells the coordinator, once a day, and stops no letter', async () => {
  const answer = await oneClick()
  // Mail programs follow no redirect, and show "failed" for anything but success.
  expect(answer.status).toBe(200)
  expect(answer.text).toContain('Đã báo cán bộ đầu mối')
  await oneClick()
  await oneClick()
  const [alert, ...more] = await alerts()
  expect(more).toEqual([])
  expect(alert).toMatchObject({ to: `dau-moi@${unit.id}.example`, agencyIds: ['a'] })
  expect(await world.deps.store.agencies.get(unit.id, 'a')).toMatchObject({ mailboxes: agency('a').mailboxes })

  if (alert === undefined) throw new Error('the coordinator is told')
  sent = []
  await deliverLetter(alert)
  expect(sent[0]?.subject).toBe('Cần xem lại người nhận thư: Phòng a')
  expect(sent[0]?.text).toContain('Địa chỉ đang nhận thư: a@anbinh.example.')
  expect(sent[0]?.headers['List-Unsubscribe']).toBeUndefined()
})

test('the next day it is told again', async () => {
  world.at('2024-04-02T01:00:00.000Z')
  await oneClick()
  expect(await alerts()).toHaveLength(2)
})

test('a link that opens nothing any more answers so, and tells nobody', async () => {
  world.at('2024-12-01T01:00:00.000Z')
  expect((await oneClick()).status).toBe(404)
  expect(await alerts()).toHaveLength(2)
})
