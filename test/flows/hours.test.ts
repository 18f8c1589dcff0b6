import { afterAll, beforeAll, expect, test } from 'vitest'
import { TaskDetail } from '../../functions/api/schemas.ts'
import { deliver } from '../../functions/deliver/deliver.ts'
import type { Mail } from '../../shared/mail/message.ts'
import { startWorld, Tasks, told, type World } from './world.ts'

const plan = `UBND PHƯỜNG THANH BÌNH
Số: 49/KH-UBND

Thanh Bình, ngày 02 tháng 5 năm 2024

KẾ HOẠCH
Phòng chống dịch bệnh mùa hè năm 2024

II. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế phường
- Gửi báo cáo nhanh trước 15 giờ ngày 09/5/2024.
- Gửi báo cáo đầy đủ trước 16 giờ 30 ngày 16/5/2024.
`

const unit = 'gio-trong-ngay'
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const words = (html: string) => html.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ')

test('where a deadline names an hour, letters and pages say it beside the day, and a receipt does not judge it', async () => {
  world.at('2024-05-02T02:00:00.000Z')
  const as = await world.coordinator(unit)
  await world.agency(as, 'tram-y-te', 'Trạm Y tế phường', `tyt@${unit}.example`)
  const id = await world.published(as, plan)
  const mails: Mail[] = []
  const sendAll = async () => {
    for (const row of (await world.letters(unit)).filter(({ outcome }) => outcome.state === 'planned')) {
      const send = async (mail: Mail) => ({ ok: true as const, messageId: `m-${unit}-${mails.push(mail)}` })
      await deliver({ ...world.deps, send, mailFrom: 'nhac-viec@phuong.example', newLease: () => 'lease' }, row)
    }
  }
  await sendAll()
  expect(mails[0]?.text).toContain('Ngày cuối còn đúng hạn: 15 giờ, thứ Năm, 9/5/2024')
  expect(mails[0]?.text).toContain('Ngày cuối còn đúng hạn: 16 giờ 30, thứ Năm, 16/5/2024')

  const rows = told(await world.call('GET', `/api/tasks?plan=${id}`, { as }), 200, Tasks).items
  const [first, second] = [rows[0], rows[1]]
  const link = await world.link(unit, 'tram-y-te')
  for (const path of [`/k/${link}`, `/k/${link}/viec/${first?.id}`]) {
    expect(words((await world.call('GET', path)).text)).toContain('15 giờ, thứ Năm, 9/5/2024')
  }
  for (const path of ['/?status=open', `/viec/${first?.id}`]) {
    expect(words((await world.call('GET', path, { as })).text)).toContain('15 giờ, thứ Năm, 9/5/2024')
  }

  world.at('2024-05-09T09:00:00.000Z')
  for (const row of [first, second]) {
    const json = { version: row?.version, status: 'done', evidence: { note: 'Đã gửi' } }
    told(await world.call('PATCH', `/api/tasks/${row?.id}`, { as: link, json }), 200, TaskDetail)
  }
  await sendAll()
  const states = mails.slice(1).map(({ text }) => /\[(Hoàn thành[^\]]*)\]/u.exec(text)?.[1])
  expect(states.toSorted((a = '', b = '') => (a < b ? -1 : 1))).toEqual([
    'Hoàn thành trong ngày đến hạn',
    'Hoàn thành đúng hạn',
  ])
})

test('a later day that is granted has no hour', async () => {
  const own = `${unit}-hai`
  world.at('2024-05-02T02:00:00.000Z')
  const as = await world.coordinator(own)
  const id = await world.published(as, plan)
  const [row] = told(await world.call('GET', `/api/tasks?plan=${id}`, { as }), 200, Tasks).items
  const json = { version: row?.version, lastDay: '2024-05-17', reason: 'Chờ số liệu' }
  told(await world.call('POST', `/api/tasks/${row?.id}/extension`, { as, json }), 200, TaskDetail)
  const page = words((await world.call('GET', '/?status=open', { as })).text)
  expect(page).toContain('thứ Sáu, 17/5/2024')
  expect(page).not.toContain('15 giờ, thứ Sáu')
})
