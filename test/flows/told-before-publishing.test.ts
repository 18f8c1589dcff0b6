import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { AgencyView, PlanDetail } from '../../functions/api/schemas.ts'
import { startWorld, told, type World } from './world.ts'

// What a plan will not do once it is published is said while it is a draft.

const text = `UBND PHƯỜNG THANH BÌNH
Số: 45/KH-UBND

Thanh Bình, ngày 25 tháng 3 năm 2024

KẾ HOẠCH
Bảo đảm an toàn sông nước năm 2024

II. TỔ CHỨC THỰC HIỆN

1. Công an phường
- Chủ trì, phối hợp với Trạm Y tế phường tổng hợp số liệu định kỳ hằng quý.
- Mở lớp dạy bơi trước ngày 20/5/2024.

III. CHẾ ĐỘ BÁO CÁO
1. Định kỳ hằng tháng, các đơn vị báo cáo kết quả về UBND phường.
2. Các đơn vị báo cáo tổng kết về UBND phường trước ngày 20/6/2024.
`
const Agencies = z.object({ items: z.array(AgencyView) })

let world: World
let officer: string
let plan: z.infer<typeof PlanDetail>

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('truoc-phat-hanh')
  plan = await world.draft(officer, text)
})
afterAll(() => world.stop())

const page = async (path = `/ke-hoach/${plan.id}`) =>
  (await world.call('GET', path, { as: officer })).text.replace(/\s+/gu, ' ')
/** The entries of the list of what to look at first, as way and words. */
const toLookAt = async () => {
  const list = /<h2>Xin xem trước.*?<\/ul>/u.exec(await page())?.[0] ?? ''
  return list.split('<li>').slice(1)
}

test('duties that come back without a day are listed once each: no reminder comes before a day is set', async () => {
  const undated = (await toLookAt()).filter((entry) => entry.includes('không có thư nhắc cho đến khi đặt ngày'))
  const report = plan.reports.find(({ period }) => period === 'month')
  const task = plan.assignments[0]?.tasks[0]
  for (const id of [task?.id, report?.id]) {
    const once = undated.filter((entry) => entry.includes(`#${id}"`))
    expect([id, once.length]).toEqual([id, 1])
    expect(once[0]).toContain('sau khi phát hành, hệ thống đề xuất ngày theo Nghị định 09/2019/NĐ-CP')
  }
  expect(undated).toHaveLength(2)
})

test('one that is given its day is asked about no more', async () => {
  const report = plan.reports.find(({ period }) => period === 'month')
  const corrections = [{ op: 'add-worded-deadline', entryId: report?.id, words: 'trước ngày 25 hằng tháng' }]
  const json = { version: plan.version, corrections }
  plan = told(await world.call('PATCH', `/api/plans/${plan.id}`, { as: officer, json }), 200, PlanDetail)
  expect((await toLookAt()).filter((entry) => entry.includes(`#${report?.id}"`))).toEqual([])
})

test('a date that there is not is asked about until its work has one, and no longer', async () => {
  const wrong = text.replace('45/KH', '46/KH').replace('trước ngày 20/5/2024', 'trước ngày 31/4/2024')
  const draft = await world.draft(officer, wrong)
  const asks = async () => (await page(`/ke-hoach/${draft.id}`)).includes('“trước ngày 31/4/2024” không có trong lịch')
  const [other, lesson] = draft.assignments[0]?.tasks ?? []
  const date = async (version: number, entryId?: string) => {
    const corrections = [{ op: 'add-deadline', entryId, deadline: { date: '2024-05-22', bound: 'by' } }]
    const sent = await world.call('PATCH', `/api/plans/${draft.id}`, { as: officer, json: { version, corrections } })
    return told(sent, 200, PlanDetail).version
  }
  expect(await asks()).toBe(true)
  const version = await date(draft.version, other?.id)
  expect(await asks()).toBe(true)
  await date(version, lesson?.id)
  expect(await asks()).toBe(false)
})

test('agencies that work along are said to get no letter of their own', async () => {
  expect(await page()).toContain('hệ thống không gửi thư riêng cho cơ quan phối hợp')
  expect(await page(`/ke-hoach/${plan.id}/muc/${plan.assignments[0]?.tasks[0]?.id}`)).toContain(
    'Cơ quan phối hợp không nhận thư riêng.',
  )
})

test('the letters to come lead back to the plan that they were looked at for', async () => {
  expect(await page(`/chinh-sach/xem-truoc?plan=${plan.id}`)).toContain(
    `<a href="/ke-hoach/${plan.id}">Về kế hoạch</a>`,
  )
  expect(await page('/chinh-sach/xem-truoc')).not.toContain('Về kế hoạch')
})

test('offices that no letter can reach are named before publishing and after, until they have an address', async () => {
  officer = await world.coordinator('chua-dia-chi')
  const duties = [
    'Công an phường',
    'Trạm Y tế phường',
    'Hội Nông dân',
    'Hội Phụ nữ',
    'Đoàn Thanh niên',
    'Hội Cựu chiến binh',
  ]
  const body = duties.map((name, i) => `${i + 1}. ${name}\n- Mở lớp dạy bơi trước ngày 20/5/2024.`).join('\n')
  const many = text.replace(/1\. Công an phường.*$/su, body)
  const draft = await world.draft(officer, many)
  const here = () => page(`/ke-hoach/${draft.id}`)
  const named = (first: string) => `cơ quan chưa có địa chỉ thư dùng được nên ${first}`
  expect(await here()).toContain(`6 ${named('sẽ không nhận được thư')}: Công an phường; Trạm Y tế phường;`)
  expect(await here()).toContain('và 1 cơ quan khác. <a href="#dia-chi">Nhập địa chỉ</a>')
  await world.call('POST', `/api/plans/${draft.id}/publish`, { as: officer })
  expect(await here()).toContain(`6 ${named('chưa nhận được thư nào của kế hoạch này')}: Công an phường;`)
  const { items } = told(await world.call('GET', '/api/agencies', { as: officer }), 200, Agencies)
  for (const { id, name, version } of items) {
    const json = { version, name, mailboxes: [{ address: 'van-thu@thanh-binh.example' }] }
    await world.call('PUT', `/api/agencies/${id}`, { as: officer, json })
  }
  expect(await here()).not.toContain(named('chưa'))
})
