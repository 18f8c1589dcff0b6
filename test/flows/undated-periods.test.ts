import { afterAll, beforeAll, expect, test } from 'vitest'
import { PlanSummary } from '../../functions/api/schemas.ts'
import { deliver } from '../../functions/deliver/deliver.ts'
import type { Mail } from '../../shared/mail/message.ts'
import { startWorld, Tasks, told, type World } from './world.ts'

const plan = `UBND PHƯỜNG THANH BÌNH
Số: 48/KH-UBND

Thanh Bình, ngày 02 tháng 5 năm 2024

KẾ HOẠCH
Phòng chống dịch bệnh mùa hè năm 2024

II. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế phường
- Định kỳ hằng tuần báo cáo kết quả giám sát.
- Hoàn thành phun hóa chất trước ngày 20/5/2024.
`

const unit = 'ky-khong-ngay'
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const words = (html: string) => html.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ')

test('weekly work without a day is given, previewed, accounted for and ended as one piece of work, with its periods named', async () => {
  world.at('2024-05-02T02:00:00.000Z')
  const as = await world.coordinator(unit)
  await world.agency(as, 'tram-y-te', 'Trạm Y tế phường', `tyt@${unit}.example`)
  const { id } = await world.draft(as, plan)
  const page = async (path: string) => words((await world.call('GET', path, { as })).text)
  const mails: Mail[] = []
  const sendAll = async () => {
    for (const row of (await world.letters(unit)).filter(({ outcome }) => outcome.state === 'planned')) {
      const send = async (mail: Mail) => ({ ok: true as const, messageId: `m-${unit}-${mails.push(mail)}` })
      await deliver({ ...world.deps, send, mailFrom: 'nhac-viec@phuong.example', newLease: () => 'lease' }, row)
    }
  }

  const preview = await page(`/chinh-sach/xem-truoc?plan=${id}`)
  await world.call('POST', `/api/plans/${id}/publish`, { as })
  const all = told(await world.call('GET', `/api/tasks?plan=${id}&limit=200`, { as }), 200, Tasks).items
  const weeks = all
    .filter(({ due }) => due === null)
    .toSorted((a, b) => ((a.periodFrom ?? '') < (b.periodFrom ?? '') ? -1 : 1))
  expect(weeks.length).toBeGreaterThan(30)
  const [first, second] = weeks.map(({ periodLabel }) => periodLabel)
  const last = weeks.at(-1)?.periodLabel
  expect(preview).toContain(`thông báo giao việc, 2 việc`)
  expect(preview).toContain(`và ${weeks.length - 1} kỳ tiếp theo`)

  await sendAll()
  world.at('2024-05-03T02:00:00.000Z')
  const json = { reason: 'Trùng kế hoạch' }
  told(await world.call('POST', `/api/plans/${id}/close`, { as, json }), 200, PlanSummary)
  await sendAll()
  expect(mails.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Giao 2 việc'),
    expect.stringContaining('Kết thúc theo dõi 2 việc'),
  ])
  for (const { text } of mails) {
    expect(text.match(/báo cáo kết quả giám sát\.\n/gu)).toHaveLength(1)
    expect(text).toContain(`: ${first}\n`)
    expect(text).toMatch(/Các kỳ tiếp theo: .+ … /u)
    expect(text).toContain(`Các kỳ tiếp theo: ${second};`)
    expect(text).toContain(`… ${last} (${weeks.length - 1} kỳ)`)
  }
  const account = await page('/nhac-viec?tu=2024-05-01')
  expect(account.match(/Trạm Y tế phường 2 Đã gửi/gu)).toHaveLength(2)
})
