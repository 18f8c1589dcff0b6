import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../functions/api/app.ts'
import { PlanDetail, TaskDetail } from '../../functions/api/schemas.ts'
import { deliver } from '../../functions/deliver/deliver.ts'
import type { Mail } from '../../shared/mail/message.ts'
import { problem, startWorld, Tasks, told, type World } from './world.ts'

const plan = `UBND PHƯỜNG THANH BÌNH
Số: 47/KH-UBND

Thanh Bình, ngày 02 tháng 5 năm 2024

KẾ HOẠCH
Phòng chống dịch bệnh mùa hè năm 2024

II. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế phường
- Báo cáo kết quả giám sát trước ngày 25 hằng tháng.
- Tổng vệ sinh môi trường vào thứ Bảy hằng tuần.
`

const reason = 'Chỉ giám sát đến hết tháng 9'
let world: World
let units = 0
let unit: string
let officer: string
let planId: string
let sent: Mail[]
let mails = 0

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  world.at('2024-05-02T02:00:00.000Z')
  unit = `het-nhip-${++units}`
  officer = await world.coordinator(unit)
  await world.agency(officer, 'tram-y-te', 'Trạm Y tế phường', `tyt@${unit}.example`)
  planId = await world.published(officer, plan)
  await sendAll()
  world.at('2024-09-20T02:00:00.000Z')
})

async function sendAll() {
  sent = []
  for (const row of await world.letters(unit)) {
    if (row.outcome.state !== 'planned') continue
    const send = async (mail: Mail) => ({ ok: true as const, messageId: `het-nhip-${++mails}-${sent.push(mail)}` })
    await deliver({ ...world.deps, send, mailFrom: 'nhac-viec@phuong.example', newLease: () => 'lease' }, row)
  }
}

const rows = async () =>
  told(await world.call('GET', `/api/tasks?plan=${planId}&limit=200`, { as: officer }), 200, Tasks).items
const reports = async () => (await rows()).filter(({ text }) => text.startsWith('Báo cáo'))
async function reportOf(period: string) {
  const found = (await reports()).find(({ periodLabel }) => periodLabel === period)
  if (found === undefined) throw new Error(`no report of ${period}`)
  return found
}
const press = (path: string, fields: Record<string, string>) =>
  world.call('POST', path, {
    as: officer,
    body: new URLSearchParams(fields),
    headers: { origin: world.deps.publicUrl },
  })
const words = (html: string) => html.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ')

test('a rhythm that ends is ended in one step, from its next period on, and the agency is told in one letter', async () => {
  const { id } = await reportOf('tháng 10/2024')
  expect(words((await world.call('GET', `/viec/${id}`, { as: officer })).text)).toContain('Rút kỳ này và các kỳ sau')
  expect((await press(`/viec/${id}/rut-cac-ky`, { reason })).status).toBe(303)
  expect((await reports()).map(({ periodLabel, status }) => [periodLabel, status])).toEqual([
    ...['5', '6', '7', '8', '9'].map((month) => [`tháng ${month}/2024`, 'open']),
    ...['10', '11', '12'].map((month) => [`tháng ${month}/2024`, 'withdrawn']),
  ])
  expect((await rows()).filter(({ text, status }) => text.startsWith('Tổng') && status !== 'open')).toEqual([])
  await sendAll()
  const [mail, ...others] = sent
  expect(others).toEqual([])
  expect(mail?.subject).toContain('Rút 3 kỳ của nhiệm vụ: Báo cáo kết quả giám sát')
  expect(mail?.text).toContain('từ kỳ tháng 10/2024')
  expect(mail?.text).toContain(`Lý do: ${reason}`)
  expect(mail?.text).toContain('Các kỳ tiếp theo: 24/11/2024; 24/12/2024')
  const [file] = mail?.attachments ?? []
  expect(file?.filename).toBe('huy-lich.ics')
  expect(file?.content.match(/STATUS:CANCELLED/gu)).toHaveLength(3)
})

test('asked a second time it changes nothing and no second letter goes out; what is done stays done', async () => {
  const { id, version } = await reportOf('tháng 9/2024')
  const json = { version, status: 'done', evidence: { note: 'Đã gửi' } }
  told(await world.call('PATCH', `/api/tasks/${id}`, { as: officer, json }), 200, TaskDetail)
  await sendAll()
  const { id: first } = await reportOf('tháng 8/2024')
  const ask = (given: string) =>
    world.call('POST', `/api/tasks/${first}/withdraw-periods`, { as: officer, json: { reason: given } })
  expect(problem(await ask(' '))).toMatchObject({ code: 'reason-missing' })
  expect(problem(await ask('a'))).toMatchObject({ code: 'reason-missing' })
  expect((await ask(reason)).json()).toEqual({ withdrawn: 4 })
  expect((await ask(reason)).json()).toEqual({ withdrawn: 0 })
  expect((await reportOf('tháng 9/2024')).status).toBe('done')
  await sendAll()
  expect(sent).toHaveLength(1)
})

test('a letter about several periods waits until the last of them is withdrawn', async () => {
  const { id } = await reportOf('tháng 10/2024')
  const { tasks } = world.deps.store
  let first: Promise<unknown> | null = null
  const update: typeof tasks.update = async (task, version) => {
    const before = first
    const written = before === null ? tasks.update(task, version) : before.then(() => tasks.update(task, version))
    first ??= written.then(sendAll)
    return written
  }
  const store = { ...world.deps.store, tasks: { ...tasks, update } }

  const app = createApp({ ...world.deps, store })
  await world.call('POST', `/api/tasks/${id}/withdraw-periods`, { as: officer, json: { reason } }, app)
  expect(sent).toEqual([])
  world.at('2024-09-20T02:05:00.000Z')
  await sendAll()
  expect(sent.map(({ subject }) => subject)).toEqual([expect.stringContaining('Rút 3 kỳ')])
})

test('a plan is not said to end on a day behind which its periods are still reminded', async () => {
  const set = async () => {
    const { version } = told(await world.call('GET', `/api/plans/${planId}`, { as: officer }), 200, PlanDetail)
    return press(`/ke-hoach/${planId}/thoi-gian-chay`, { version: String(version), runsUntil: '2024-09-30' })
  }
  const refused = await set()
  expect(refused.status).toBe(422)
  expect(words(refused.text)).toContain('kỳ đã lập, của 2 việc, bắt đầu sau ngày 30/9/2024 và vẫn được nhắc.')
  const { id: clean } = (await rows()).find(({ periodFrom }) => (periodFrom ?? '') > '2024-09-30') ?? { id: '' }
  for (const id of [clean, (await reportOf('tháng 10/2024')).id]) await press(`/viec/${id}/rut-cac-ky`, { reason })
  expect((await set()).status).toBe(303)
  const page = words((await world.call('GET', `/ke-hoach/${planId}`, { as: officer })).text)
  expect(page).toContain('lập cho các kỳ đến hết ngày 30/9/2024')
  expect(page).not.toContain('Đã lập việc cho các kỳ đến ngày 31/12/2024')
})
