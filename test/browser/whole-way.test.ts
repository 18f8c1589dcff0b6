import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleCoordinator, sampleUnit } from '../../infra/local/seed.ts'
import { Day } from '../../shared/calendar/day.ts'
import { obstacles, picture, type Stage, startStage } from './harness.ts'

// The whole way as people go it: upload → correct → publish → open the mail → follow the link → confirm → the overdue
// list and the boxes have changed. One story; each test is a step of it and needs the ones before.

let stage: Stage
let officer: Page
let clerk: Page

beforeAll(async () => {
  stage = await startStage('2024-05-06T08:00:00+07:00')
  officer = await stage.visit()
}, 120_000)
afterAll(() => stage.stop())

const planText = `ỦY BAN NHÂN DÂN
PHƯỜNG MAI THƯỢNG

Số: 64/KH-UBND

Mai Thượng, ngày 03 tháng 5 năm 2024

KẾ HOẠCH
Tổ chức Ngày hội thiếu nhi phường Mai Thượng năm 2024

I. MỤC ĐÍCH

Tạo sân chơi lành mạnh cho trẻ em trên địa bàn phường.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa - Xã hội

- Xây dựng chương trình ngày hội, trình Chủ tịch UBND phường chậm nhất ngày 10/5/2024.

- Chuẩn bị sân khấu, âm thanh trước ngày 30/5/2024.

2. Trạm Y tế phường

- Cử cán bộ trực y tế trong ngày hội, lập danh sách gửi UBND phường trước ngày 24/5/2024.

III. CHẾ ĐỘ BÁO CÁO

Các đơn vị báo cáo kết quả về UBND phường (qua Phòng Văn hóa - Xã hội) trước ngày 10/6/2024.

Nơi nhận:
- Như trên;
- Lưu: VT.
`
const program = 'Xây dựng chương trình ngày hội'
const office = 'vanxa@maithuong.example'

/** The figure in one of the four official boxes of the coordinator's page. */
async function box(page: Page, title: string): Promise<number> {
  return Number(
    await page
      .locator('.boxes li', { hasText: new RegExp(`^\\s*\\d+\\s*${title}`, 'u') })
      .locator('strong')
      .innerText(),
  )
}

test('the first page says what this is, and offers the sample', async () => {
  await officer.goto(stage.system.url)
  expect(await officer.getByRole('heading', { level: 1 }).innerText()).toContain('nhắc đúng hạn')
  expect(await officer.getByRole('button', { name: 'Đọc kế hoạch mẫu' }).isVisible()).toBe(true)
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '01-trang-dau')
})

test('the coordinator signs in through a link in an e-mail, by pressing a button there', async () => {
  await officer.getByLabel('Địa chỉ thư công vụ').fill(sampleCoordinator.email)
  await officer.getByRole('button', { name: 'Gửi đường dẫn đăng nhập' }).click()
  const { text } = await stage.mailWhere(({ to }) => to === sampleCoordinator.email)
  await officer.goto(/https?:\/\/\S+\/dang-nhap\/\S+/u.exec(text)?.[0] ?? 'no link in the mail')
  await officer.getByRole('button', { name: 'Đăng nhập' }).click()
  expect(new URL(officer.url()).pathname).toBe('/')
  expect(await officer.locator('header').innerText()).toContain('UBND phường Mai Thượng')
})

test('an uploaded plan is shown as it was read, beside its own words', async () => {
  await officer.goto(`${stage.system.url}/ke-hoach`)
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '02-ke-hoach')
  const file = { name: 'ke-hoach-64.txt', mimeType: 'text/plain', buffer: Buffer.from(planText) }
  await officer.locator('input[type=file]').first().setInputFiles(file)
  await officer.getByRole('button', { name: 'Tải lên và đọc' }).click()
  expect(await officer.getByRole('heading', { level: 1 }).innerText()).toContain('Ngày hội thiếu nhi')
  expect(await officer.locator('.assignment h3').allInnerTexts()).toEqual([
    'Phòng Văn hóa - Xã hội',
    'Trạm Y tế phường',
  ])
  expect(await officer.locator('.document').innerText()).toContain('Tạo sân chơi lành mạnh')
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '03-ban-nhap')
})

test('the coordinator corrects a task and gives the offices their addresses', async () => {
  const task = officer.locator('.assignment li', { hasText: program })
  await task.getByRole('link', { name: 'Sửa' }).click()
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '04-sua-nhiem-vu')
  // A blank counts as something for the browser, and as nothing here.
  await officer.getByLabel('Nội dung').fill(' ')
  await officer.getByRole('button', { name: 'Lưu', exact: true }).click()
  const refused = officer.locator('textarea:focus')
  expect(await refused.getAttribute('aria-invalid')).toBe('true')
  const reason = await officer.locator(`#${await refused.getAttribute('aria-describedby')}`).innerText()
  expect(reason).toBe('Nội dung đang để trống. Xin nhập nội dung.')
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '04-sua-nhiem-vu-de-trong')
  await officer.getByLabel('Nội dung').fill(`${program}, có phần thi của các trường, trình Chủ tịch UBND phường.`)
  await officer.getByRole('button', { name: 'Lưu', exact: true }).click()
  expect(await officer.locator('.assignment').first().innerText()).toContain('có phần thi của các trường')

  // What a browser takes for an address, and no mail system does.
  await officer.getByLabel('Địa chỉ thư của Phòng Văn hóa - Xã hội').fill('vanxa@maithuong')
  await officer.getByLabel('Địa chỉ thư của Trạm Y tế phường').fill('tramyte@maithuong.example')
  await officer.getByRole('button', { name: 'Lưu vào danh bạ' }).click()
  const wrong = officer.locator('input:focus')
  expect(await wrong.getAttribute('aria-invalid')).toBe('true')
  expect(await officer.locator(`#${await wrong.getAttribute('aria-describedby')}`).innerText()).toBe(
    'Địa chỉ “vanxa@maithuong” của Phòng Văn hóa - Xã hội không đúng. Xin xem lại.',
  )
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '04-dia-chi-sai')
  await officer.getByLabel('Địa chỉ thư của Phòng Văn hóa - Xã hội').fill(office)
  await officer.getByRole('button', { name: 'Lưu vào danh bạ' }).click()
  expect(await officer.locator('.assignment').first().innerText()).toContain(office)
})

test('the letters to come can be looked at before, with a way back to the draft', async () => {
  await officer.getByRole('link', { name: 'Xem trước thư sẽ gửi' }).click()
  expect(await obstacles(officer)).toEqual([])
  await officer.getByRole('link', { name: 'Về kế hoạch' }).click()
  expect(await officer.getByRole('button', { name: 'Phát hành và gửi thư' }).isVisible()).toBe(true)
})

test('publishing tells each office of its own tasks', async () => {
  await officer.getByRole('button', { name: 'Phát hành và gửi thư' }).click()
  await picture(officer, '05-da-phat-hanh')
  const { text, html } = await stage.mailWhere(({ to }) => to === office)
  expect(text).toContain('có phần thi của các trường')
  expect(text).toContain('64/KH-UBND')
  expect(text).not.toContain('Cử cán bộ trực y tế')
  expect(html).toContain('10/5/2024')
})

test('a week later the task is overdue: first in the list, counted in the box, and the office is reminded', async () => {
  await stage.moveTo('2024-05-13T07:31:00+07:00')
  await stage.mailWhere(({ to, subject }) => to === office && /quá hạn/iu.test(subject))
  await officer.goto(stage.system.url)
  expect(await officer.locator('main').innerText()).toContain('có phần thi của các trường')
  expect(await box(officer, 'Chưa hoàn thành quá hạn')).toBe(1)
  expect(await box(officer, 'Hoàn thành quá hạn')).toBe(0)
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '06-theo-doi')
})

test('the office opens the letter and follows its link, without an account', async () => {
  clerk = await stage.visit()
  await clerk.goto(stage.system.mailbox)
  expect(await obstacles(clerk)).toEqual([])
  await picture(clerk, '07-hop-thu')
  await clerk
    .getByRole('link', { name: /quá hạn/iu })
    .filter({ hasText: office })
    .first()
    .click()
  await picture(clerk, '08-thu-nhac')
  const letter = clerk.frameLocator('iframe')
  const opened = clerk.waitForEvent('popup')
  await letter.locator('a[href*="/k/"]').first().click()
  clerk = await opened
  await clerk.waitForLoadState()
  expect(await clerk.getByRole('heading', { level: 1 }).innerText()).toBe('Phòng Văn hóa - Xã hội')
  expect(await clerk.locator('main').innerText()).toContain('1 việc quá hạn')
  expect(await clerk.locator('main').innerText()).not.toContain('Cử cán bộ trực y tế')
  expect(await obstacles(clerk)).toEqual([])
  await picture(clerk, '09-trang-co-quan')
})

test('confirming asks for the report or a note, and is answered by a receipt', async () => {
  const card = clerk.locator('.task-card', { hasText: 'có phần thi của các trường' })
  // Heard in a list of links, each says of which task it is.
  await card.getByRole('link', { name: /^Xác nhận hoặc xin gia hạn: .*có phần thi của các trường/u }).click()
  await picture(clerk, '10-xac-nhan')
  await clerk.getByRole('button', { name: 'Xác nhận đã hoàn thành' }).click()
  expect(await clerk.locator('.message.bad').count()).toBe(1)
  await clerk.getByLabel('Số văn bản, báo cáo đã gửi').fill('17/TTr-VHXH')
  await clerk.getByLabel('Ngày của văn bản').fill('2024-05-13')
  expect(await obstacles(clerk)).toEqual([])
  await clerk.getByRole('button', { name: 'Xác nhận đã hoàn thành' }).click()
  expect(await clerk.getByRole('heading', { level: 1 }).innerText()).toBe('Việc đã hoàn thành')
  await picture(clerk, '11-da-xac-nhan')
  const receipt = await stage.mailWhere(({ to, tags }) => to === office && keyOf(tags).startsWith('receipt#'))
  expect(receipt.text).toContain('17/TTr-VHXH')
})

test('the overdue list and the boxes have changed', async () => {
  await officer.goto(stage.system.url)
  expect(await box(officer, 'Chưa hoàn thành quá hạn')).toBe(0)
  expect(await box(officer, 'Hoàn thành quá hạn')).toBe(1)
  expect(await officer.locator('main table').allInnerTexts()).not.toContainEqual(expect.stringContaining('có phần thi'))
  await picture(officer, '12-sau-xac-nhan')
  await officer.goto(`${stage.system.url}/thong-ke`)
  expect(await obstacles(officer)).toEqual([])
  await officer.getByRole('link', { name: 'Quý này' }).click()
  expect(await officer.locator('.listed').innerText()).toContain('từ ngày 1/4/2024 đến hết ngày 30/6/2024')
  expect(await officer.getByRole('link', { name: 'Quý này' }).getAttribute('aria-current')).toBe('true')
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '13-thong-ke')
  await officer.goto(`${stage.system.url}/nhac-viec`)
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '14-thu-da-gui')
})

test('the finished task is not mentioned again on the day of its next reminder', async () => {
  await stage.moveTo('2024-05-15T07:31:00+07:00')
  const { items } = await stage.system.store.outbox.ofDay(sampleUnit.id, Day.parse('2024-05-15'))
  // The other office hears of its own task on this day (7 working days ahead), so the run did take place.
  expect(items.map((row) => row.to)).toEqual(['tramyte@maithuong.example'])
})

test('an office says behind its link that a task is not its own; the coordinator sees it first and hands it on', async () => {
  const station = 'tramyte@maithuong.example'
  const { text } = await stage.mailWhere(({ to, subject }) => to === station && subject.includes('đến hạn'))
  clerk = await stage.visit()
  await clerk.goto(/https?:\/\/\S+\/k\/[^\s#]+/u.exec(text)?.[0] ?? 'no link in the mail')
  await clerk.getByRole('link', { name: /Cử cán bộ trực y tế/u }).click()
  await clerk.getByText('Việc này không thuộc trách nhiệm của cơ quan?').click()
  const form = clerk.locator('form[action$="/khong-thuoc"]')
  await form.getByLabel('Lý do').fill('Danh sách do Phòng Văn hóa lập; trạm chỉ cử người.')
  await form.getByLabel('Cơ quan có trách nhiệm').fill('Phòng Văn hóa - Xã hội')
  expect(await obstacles(clerk)).toEqual([])
  await picture(clerk, '18-khong-thuoc-trach-nhiem')
  await form.getByRole('button', { name: 'Báo không thuộc trách nhiệm' }).click()
  expect(await clerk.locator('.message.good').innerText()).toContain('Đã gửi đến cán bộ đầu mối')
  expect(await clerk.locator('.message.note').innerText()).toContain('đang chờ cán bộ đầu mối trả lời')
  expect(await obstacles(clerk)).toEqual([])
  await picture(clerk, '19-da-bao')
  await stage.mailWhere(
    ({ to, subject }) => to === sampleCoordinator.email && subject.includes('báo không thuộc trách nhiệm'),
  )

  await officer.goto(stage.system.url)
  await officer.getByRole('link', { name: 'Báo không thuộc trách nhiệm (1)' }).click()
  await picture(officer, '20-cho-tra-loi')
  await officer
    .locator('main table')
    .getByRole('link', { name: /Cử cán bộ trực y tế/u })
    .click()
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '21-tra-loi')
  const answer = officer.locator('form[action$="/chuyen"]')
  expect(await answer.getByLabel('Cơ quan nhận').locator('option:checked').innerText()).toBe('Phòng Văn hóa - Xã hội')
  await answer.getByLabel('Lý do').fill('Phòng Văn hóa lập danh sách')
  await answer.getByRole('button', { name: 'Chuyển việc' }).click()
  expect(await officer.getByRole('heading', { level: 1 }).innerText()).toBe('Phòng Văn hóa - Xã hội')
  expect(await officer.locator('dl.facts').innerText()).toContain('Nhận từ')
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '22-da-chuyen')
  const withdrawn = await stage.mailWhere(({ to, subject }) => to === station && subject.includes('Rút'))
  expect(withdrawn.text).toContain('Từ nay việc này do Phòng Văn hóa - Xã hội thực hiện')
  const given = await stage.mailWhere(({ to, subject }) => to === office && subject.includes('Chuyển giao'))
  expect(given.text).toContain('trước do Trạm Y tế phường thực hiện')
  await clerk.reload()
  expect(await clerk.locator('.task-card').innerText()).toContain('Việc này nay do Phòng Văn hóa - Xã hội thực hiện')
  await picture(clerk, '23-da-rut')
})

test('an office asks for a later date, takes that back with a tick, and both sides see it', async () => {
  const { text } = await stage.mailWhere(({ to, subject }) => to === office && subject.includes('Chuyển giao'))
  clerk = await stage.visit()
  await clerk.goto(/https?:\/\/\S+\/k\/[^\s#]+/u.exec(text)?.[0] ?? 'no link in the mail')
  await clerk.getByRole('link', { name: /^Xác nhận hoặc xin gia hạn: .*Chuẩn bị sân khấu/u }).click()
  await clerk.getByText('Xin gia hạn', { exact: true }).click()
  const ask = clerk.locator('form[action$="/xin-gia-han"]')
  await ask.getByLabel('Xin hoàn thành đến hết ngày').fill('2024-06-05')
  await ask.getByLabel('Lý do').fill('Chờ đơn vị cho thuê âm thanh')
  await ask.getByRole('button', { name: 'Gửi đề nghị gia hạn' }).click()
  expect(await clerk.locator('.message.note').innerText()).toContain('Chờ đơn vị cho thuê âm thanh')
  await clerk.locator('summary', { hasText: 'Rút đề nghị gia hạn' }).click()
  expect(await obstacles(clerk)).toEqual([])
  await picture(clerk, '24-rut-gia-han')
  const back = clerk.locator('form[action$="/rut-xin-gia-han"]')
  await back.getByRole('checkbox').check()
  await back.getByRole('button', { name: 'Rút đề nghị gia hạn' }).click()
  expect(await clerk.locator('.message.good').innerText()).toContain('Đã rút đề nghị gia hạn')
  expect(await clerk.locator('.message.note').count()).toBe(0)
  await picture(clerk, '25-da-rut-gia-han')
  const row = /\/viec\/([^/?]+)/u.exec(clerk.url())?.[1]
  await officer.goto(`${stage.system.url}/viec/${row}`)
  expect(await officer.locator('.message.note').innerText()).toContain('Cơ quan đã rút đề nghị gia hạn')
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '26-co-quan-da-rut')
})

test('a program of the office gets a token of its own', async () => {
  await officer.goto(`${stage.system.url}/chinh-sach`)
  await officer.getByRole('link', { name: 'Mã truy cập', exact: true }).click()
  await officer.getByLabel('Mã dùng cho').fill('Phần mềm quản lý văn bản')
  await officer.getByRole('button', { name: 'Tạo mã truy cập' }).click()
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '16-ma-moi')
  await officer.getByRole('link', { name: 'Quay lại' }).click()
  await officer.getByText('Huỷ mã này').click()
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '17-ma-truy-cap')
  await officer.getByRole('button', { name: 'Huỷ mã dùng cho Phần mềm quản lý văn bản' }).click()
  expect(await officer.getByRole('status').innerText()).toContain('Đã huỷ mã truy cập')
})

test('a colleague is invited, signs in by the letter, and is taken off the list again', async () => {
  await officer.goto(`${stage.system.url}/chinh-sach`)
  await officer.getByRole('link', { name: 'Đơn vị', exact: true }).click()
  await officer.getByLabel('Họ và tên').fill('Nguyễn Thị Thanh Hương Giang')
  await officer.getByLabel('Địa chỉ thư').fill('nguyen-thi-thanh-huong-giang@vanphong.maithuong.example')
  await officer.getByRole('button', { name: 'Mời và gửi thư' }).click()
  expect(await officer.getByRole('status').innerText()).toContain('Đã thêm cán bộ đầu mối')
  const { text } = await stage.mailWhere(({ subject }) => subject.includes('mời làm cán bộ đầu mối'))
  const colleague = await stage.visit()
  await colleague.goto(/https?:\/\/\S+\/dang-nhap\/\S+/u.exec(text)?.[0] ?? 'no link in the mail')
  await colleague.getByRole('button', { name: 'Đăng nhập' }).click()
  expect(await colleague.locator('footer').innerText()).toContain('nguyen-thi-thanh-huong-giang')
  await officer.getByText('Đưa ra khỏi danh sách').click()
  expect(await obstacles(officer)).toEqual([])
  await picture(officer, '15-can-bo-dau-moi')
  await officer.getByRole('button', { name: 'Đưa Nguyễn Thị Thanh Hương Giang ra khỏi danh sách' }).click()
  expect(await officer.getByRole('status').innerText()).toContain('hết hiệu lực')
  await colleague.goto(`${stage.system.url}/ke-hoach`)
  expect(new URL(colleague.url()).pathname).toBe('/dang-nhap')
})

test('nothing failed behind the pages, and no browser complained', () => {
  // The refused correction and confirmation above are answers, which the browser's console reports like every 4xx.
  expect(stage.complaints.filter((line) => !/422 \(Unprocessable/u.test(line))).toEqual([])
})

/** The outbox key that a letter was sent with, from its tags. */
function keyOf(tags: Record<string, string>): string {
  return Buffer.from(tags.key ?? '', 'base64url').toString()
}
