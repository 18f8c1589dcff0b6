import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TaskDetail } from '../../functions/api/schemas.ts'
import { type Answer, startWorld, Tasks, told, type World } from './world.ts'

const plan = `UBND PHƯỜNG THANH BÌNH
Số: 31/KH-UBND

Thanh Bình, ngày 25 tháng 3 năm 2024

KẾ HOẠCH
Tổ chức Tháng sách năm 2024

II. TỔ CHỨC THỰC HIỆN

1. Văn phòng UBND phường
- Mở cửa phòng đọc trước ngày 19/5/2024.
- Báo cáo chậm nhất 02 ngày sau khi sự việc xảy ra.
- Định kỳ hằng quý tổng hợp kết quả.
`

let world: World
let officer: string
const rows = { dated: '', event: '', period: '' }

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('bieu-mau')
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', 'vp@bieu-mau.example')
  await world.published(officer, plan)
  const { items } = told(await world.call('GET', '/api/tasks?limit=100', { as: officer }), 200, Tasks)
  const idOf = (start: string) => items.find(({ text }) => text.startsWith(start))?.id ?? ''
  rows.dated = idOf('Mở cửa')
  rows.event = idOf('Báo cáo chậm')
  rows.period = idOf('Định kỳ')
})
afterAll(() => world.stop())

const post = (path: string, fields: Record<string, string>): Promise<Answer> =>
  world.call('POST', path, { as: officer, body: new URLSearchParams(fields) })

/** The form of this name on a page. */
const formOf = (text: string, action: string) =>
  new RegExp(`<form[^>]*action="[^"]*/${action}".*?</form>`, 'su').exec(text)?.[0] ?? ''
/** The fields that are marked as wrong. */
const wrongIn = (text: string) =>
  [...text.matchAll(/name="(\w+)" id="[\w-]+" aria-invalid="true"/gu)].map(([, name]) => name)

describe('a form of a row that is refused comes back on the row’s page, with what was typed and the reason beside it', () => {
  const reason = 'Chờ kinh phí'
  test.each([
    ['dated', 'gia-han', { lastDay: '2024-06-30', reason: '' }, 'reason', 'Xin ghi lý do gia hạn.'],
    ['dated', 'gia-han', { lastDay: '2024-06-30', reason: 'x.' }, 'reason', 'Lý do “x.” chưa rõ'],
    ['dated', 'gia-han', { lastDay: '2024-02-30', reason }, 'lastDay', 'Ngày “30/2/2024” không có thật.'],
    ['dated', 'gia-han', { lastDay: '', reason }, 'lastDay', 'Xin chọn ngày gia hạn.'],
    ['dated', 'gia-han', { lastDay: '2024-04-02', reason }, 'lastDay', 'Ngày gia hạn phải sau hạn gốc 18/5/2024.'],
    ['dated', 'dinh-chinh', { lastDay: '2024-05-30', reason: '' }, 'reason', 'Xin ghi lý do đính chính.'],
    ['dated', 'dinh-chinh', { lastDay: '2024-05-18', reason }, 'lastDay', 'Hạn đang là ngày 18/5/2024.'],
    ['dated', 'rut', { reason: '..' }, 'reason', 'Lý do “..” chưa rõ'],
    ['dated', 'ghi-chu', { note: ' ' }, 'note', 'Xin nhập nội dung ghi chú.'],
    ['dated', 'xac-nhan', { number: '7/BC', date: '', note: '' }, 'date', 'Xin ghi số và ngày'],
    ['event', 'su-viec', { eventOn: '2024-06-01' }, 'eventOn', 'không thể sau hôm nay'],
    ['event', 'su-viec', { eventOn: '30/2' }, 'eventOn', 'Ngày “30/2” không có thật.'],
    ['period', 'dat-han', { dueOn: '2024-03-01' }, 'dueOn', 'Ngày này đã qua.'],
  ] as const)('%s row, %s %o', async (row, action, typed: Record<string, string>, name, why) => {
    const { text: before } = await world.call('GET', `/viec/${rows[row]}`, { as: officer })
    expect(formOf(before, action)).not.toBe('')
    const version = /name="version" value="(\d+)"/u.exec(formOf(before, action))?.[1] ?? ''
    const { status, text } = await post(`/viec/${rows[row]}/${action}`, { version, ...typed })
    expect(status).toBe(422)
    const form = formOf(text, action)
    expect(wrongIn(text)).toEqual([name])
    expect(wrongIn(form)).toEqual([name])
    expect(form).toContain(why)
    expect(form).toContain(`name="version" value="${version}"`)
    for (const word of Object.values(typed).filter((one) => one.trim() !== ''))
      expect(form).toContain(`value="${word}"`)
    // The browser goes to that field, and to no other.
    expect(text.match(/autofocus/gu)).toHaveLength(1)
  })

  test('an answer to a request, too', async () => {
    const link = await world.link('bieu-mau', 'van-phong')
    const asked = { version: 1, extensionRequest: { lastDay: '2024-06-15', reason: 'Chờ phân bổ kinh phí' } }
    const { version } = told(
      await world.call('PATCH', `/api/tasks/${rows.dated}`, { as: link, json: asked }),
      200,
      TaskDetail,
    )
    const { text } = await post(`/viec/${rows.dated}/tu-choi-gia-han`, { version: String(version), reason: 'a' })
    expect(formOf(text, 'tu-choi-gia-han')).toMatch(/name="reason" id="[\w-]+" aria-invalid="true"[^>]*value="a"/u)
    expect(formOf(text, 'gia-han')).toContain('value="Chờ phân bổ kinh phí"')
  })
})

test('the tick of whoever looked at the day stays where something else is wrong', async () => {
  const fields = { lastDay: '2042-04-20', reason: '' }
  const first = await post(`/viec/${rows.dated}/gia-han`, { ...fields, reason: 'Chờ kinh phí' })
  expect(formOf(first.text, 'gia-han')).toContain('name="checked"')
  const second = await post(`/viec/${rows.dated}/gia-han`, { ...fields, checked: 'yes' })
  expect(formOf(second.text, 'gia-han')).toMatch(/name="checked" value="yes" checked=""/u)
  expect(wrongIn(second.text)).toEqual(['reason'])
})

test('what cannot go back into its form says days as they are written here', async () => {
  const typed = { version: '999', lastDay: '2024-06-30', reason: 'Chờ kinh phí' }
  const { status, text } = await post(`/viec/${rows.dated}/gia-han`, typed)
  expect(status).toBe(409)
  expect(text).toContain('<blockquote>30/6/2024</blockquote><blockquote>Chờ kinh phí</blockquote>')
})

test('a spreadsheet that is refused is asked for again on the directory’s page, line by line', async () => {
  const body = new FormData()
  body.set('file', new File(['Tên cơ quan,Email\nTrạm Y tế,sai\n,a@b.example\n'], 'danh-ba.csv'))
  const { status, text } = await world.call('POST', '/co-quan/nhap', { as: officer, body })
  expect(status).toBe(422)
  expect(text).toContain('Dòng 2: Địa chỉ thư “sai” không đúng.')
  expect(text).toContain('<li>Dòng 3: Thiếu tên cơ quan.</li>')
  expect(text).toContain('xin chọn lại tệp ở mục “Nhập từ bảng tính”')
  expect(text).toContain('action="/co-quan/nhap"')
})
