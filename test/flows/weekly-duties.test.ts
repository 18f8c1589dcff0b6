import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliver } from '../../functions/deliver/deliver.ts'
import type { Mail } from '../../shared/mail/message.ts'
import { PlanDetail, StatisticsView, TaskDetail } from '../../functions/api/schemas.ts'
import { problem, startWorld, Tasks, told, type World } from './world.ts'

const plan = `UBND PHƯỜNG THANH BÌNH
Số: 45/KH-UBND

Thanh Bình, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Chỉnh trang đô thị năm 2026

II. TỔ CHỨC THỰC HIỆN

1. Công an phường
- Tổng vệ sinh các tuyến phố vào thứ Bảy hằng tuần.
- Kiểm tra các chợ trước ngày 20/3/2026.
`

const unit = 'viec-hang-tuan'
let world: World
let officer: string
let link: string
let planId: string

beforeAll(async () => {
  world = await startWorld()
  world.at('2026-03-02T02:00:00.000Z')
  officer = await world.coordinator(unit)
  await world.agency(officer, 'cong-an', 'Công an phường', `ca@${unit}.example`)
  planId = await world.published(officer, plan)
  link = await world.link(unit, 'cong-an')
  world.at('2026-03-09T01:00:00.000Z')
})
afterAll(() => world.stop())

const words = (html: string) => html.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ')
const page = async (path: string, as?: string) => (await world.call('GET', path, as ? { as } : {})).text
const press = (path: string, fields: Record<string, string>) =>
  world.call('POST', path, { body: new URLSearchParams(fields), headers: { origin: world.deps.publicUrl } })
const rows = async () =>
  told(await world.call('GET', `/api/tasks?plan=${planId}&limit=200`, { as: officer }), 200, Tasks).items
const weekOf = async (lastDay: string) => {
  const found = (await rows()).find(({ due }) => due?.lastDay === lastDay)
  if (found === undefined) throw new Error(`no row of ${lastDay}`)
  return found
}

test('the preview, the letter and the account of e-mails count a duty that comes back once, and tell addresses apart', async () => {
  const own = 'viec-hang-tuan-hai'
  world.at('2026-03-02T02:00:00.000Z')
  const as = await world.coordinator(own)
  const mailboxes = [{ address: `ca@${own}.example` }, { address: `truc-ban@${own}.example` }]
  await world.call('PUT', '/api/agencies/cong-an', { as, json: { version: null, name: 'Công an phường', mailboxes } })
  const { id } = await world.draft(as, plan)
  const before = words(await page(`/chinh-sach/xem-truoc?plan=${id}`, as))
  for (const { address } of mailboxes) {
    expect(before).toContain(`Công an phường (${address}) : thông báo giao việc, 2 việc`)
  }
  expect(before).toContain('và 42 kỳ tiếp theo')
  await world.call('POST', `/api/plans/${id}/publish`, { as })
  const waiting = await page('/nhac-viec', as)
  expect(words(waiting).match(/Công an phường 2 Chờ gửi/gu)).toHaveLength(2)
  const [, address = ''] = /href="(\/nhac-viec\/thu\?[^"]*)"/u.exec(waiting) ?? []
  const named = () => page(address.replaceAll('&amp;', '&'), as)
  const waits = await named()
  expect(waits.match(/href="\/viec\//gu)).toHaveLength(2)
  expect(words(waits)).toContain('và 42 kỳ tiếp theo')
  const sent: Mail[] = []
  for (const row of await world.letters(own)) {
    const send = async (mail: Mail) => ({ ok: true as const, messageId: `m-${own}-${sent.push(mail)}` })
    await deliver({ ...world.deps, send, mailFrom: 'nhac-viec@phuong.example', newLease: () => 'lease' }, row)
  }
  expect(sent.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Giao 2 việc'),
    expect.stringContaining('Giao 2 việc'),
  ])
  const account = words(await page('/nhac-viec', as))
  expect(account.match(/Công an phường 2 Đã gửi/gu)).toHaveLength(2)
  expect((await named()).match(/href="\/viec\//gu)).toHaveLength(2)
  world.at('2026-03-09T01:00:00.000Z')
})

test('the last week of December cannot be confirmed in March, by nobody, and its pages say from when on it can', async () => {
  const { id, version } = await weekOf('2026-12-26')
  const evidence = { note: 'Đã dọn xong' }
  for (const as of [officer, link]) {
    const json = { version, status: 'done', evidence }
    const refused = problem(await world.call('PATCH', `/api/tasks/${id}`, { as, json }))
    expect(refused).toMatchObject({
      code: 'not-begun',
      detail: 'Kỳ này chưa bắt đầu. Xin xác nhận hoàn thành từ ngày 20/12/2026.',
    })
  }
  const pressed = await press(`/k/${link}/viec/${id}/xac-nhan`, evidence)
  expect([pressed.status, words(pressed.text)]).toEqual([422, expect.stringContaining('từ ngày 20/12/2026')])
  for (const shown of [await page(`/k/${link}/viec/${id}`), await page(`/viec/${id}`, officer)]) {
    expect(words(shown)).toContain('Xin xác nhận hoàn thành từ ngày 20/12/2026.')
    expect(shown).not.toContain('xac-nhan"')
  }
})

test('what runs can be confirmed before its day', async () => {
  const { id, version } = await weekOf('2026-03-14')
  const json = { version, status: 'done', evidence: { note: 'Đã dọn từ sáng thứ Hai' } }
  const done = told(await world.call('PATCH', `/api/tasks/${id}`, { as: link, json }), 200, TaskDetail)
  expect(done).toMatchObject({ status: 'done', periodFrom: '2026-03-09', box: 'done-on-time' })
  const undone = { version: done.version, status: 'open' }
  expect((await world.call('PATCH', `/api/tasks/${id}`, { as: link, json: undone })).status).toBe(200)
})

test('the boxes count what has begun, and say how many periods they leave out', async () => {
  const counted = told(await world.call('GET', '/api/statistics', { as: officer }), 200, StatisticsView)
  // Of the clean-ups the week that is over and the one that runs, and the one inspection.
  expect(counted.all).toMatchObject({ 'open-in-time': 2, 'open-overdue': 1, total: 3, ahead: 41 })
  const { progress } = told(await world.call('GET', `/api/plans/${planId}`, { as: officer }), 200, PlanDetail)
  expect(progress).toMatchObject({ total: 3, ahead: 41 })
  for (const shown of [await page('/', officer), await page(`/ke-hoach/${planId}`, officer)]) {
    expect(words(shown)).toContain('Chưa tính 41 kỳ chưa bắt đầu của việc định kỳ.')
  }
})

test('an agency’s page has a card for what is late, what runs and what comes next, and folds the rest', async () => {
  const shown = await page(`/k/${link}`)
  expect(shown.match(/<article/gu)).toHaveLength(4)
  expect(shown.match(/>Xác nhận hoặc xin gia hạn</gu)).toHaveLength(3)
  expect(words(shown)).toContain('Kỳ này chưa bắt đầu. Xin xác nhận hoàn thành từ ngày 15/3/2026.')
  expect(words(shown)).toContain('và 40 kỳ tiếp theo')
  expect(shown.match(/>Chưa bắt đầu</gu)).toHaveLength(1)
  // Each of them can be reached, to ask for another day.
  expect(shown).toContain(`/k/${link}/viec/${(await weekOf('2026-12-26')).id}`)
})

test('the coordinator’s lists name a duty up to its next period, and all periods where they are asked for', async () => {
  const { id } = await weekOf('2026-12-26')
  for (const path of [`/ke-hoach/${planId}?`, '/?status=open&']) {
    const near = await page(path, officer)
    expect(near.match(/href="\/viec\//gu)).toHaveLength(4)
    expect(words(near)).toContain('và 40 kỳ tiếp theo')
    const all = await page(`${path}periods=all`, officer)
    expect(all).toContain(`/viec/${id}`)
    expect(words(all)).not.toContain('kỳ tiếp theo')
  }
  expect(await page('/?status=open&dueBefore=2026-12-31', officer)).toContain(`/viec/${id}`)
  expect((await page('/theo-doi.csv?status=open', officer)).match(/Tổng vệ sinh/gu)).toHaveLength(43)
})

test('where the next week, or all that is near, is withdrawn, the coordinator’s lists still tell of the weeks behind it', async () => {
  const change = async (lastDay: string, json: object) => {
    const { id, version } = await weekOf(lastDay)
    told(await world.call('PATCH', `/api/tasks/${id}`, { as: officer, json: { version, ...json } }), 200, TaskDetail)
  }
  const gone = { status: 'withdrawn', reason: 'Nghỉ lễ' }
  await change('2026-03-21', gone)
  for (const path of [`/ke-hoach/${planId}`, '/?status=open', `/k/${link}`]) {
    expect(words(await page(path, path.startsWith('/k/') ? undefined : officer))).toContain('và 40 kỳ tiếp theo')
  }
  await change('2026-03-07', gone)
  await change('2026-03-14', gone)
  for (const path of [`/ke-hoach/${planId}`, '/?status=open', `/k/${link}`]) {
    const shown = await page(path, path.startsWith('/k/') ? undefined : officer)
    expect(words(shown)).toContain('và 39 kỳ tiếp theo')
    expect(shown).toContain((await weekOf('2026-03-28')).id)
  }
  for (const lastDay of ['2026-03-07', '2026-03-14', '2026-03-21']) await change(lastDay, { status: 'open' })
})

test('of a closed plan too, the weeks that never began are one line', async () => {
  world.at('2026-03-10T01:00:00.000Z')
  await world.call('POST', `/api/plans/${planId}/close`, { as: officer, json: { version: null, reason: 'Trùng' } })
  expect((await page(`/ke-hoach/${planId}`, officer)).match(/href="\/viec\//gu)).toHaveLength(4)
})
