import { describe, expect, test } from 'vitest'
import { Day } from '../../../shared/calendar/day.ts'
import { found, say } from './say.ts'

const november = { year: null, issuedOn: Day.parse('2024-11-05') }

describe('what has to be reached by a day to come is asked, whatever the words behind it', () => {
  test.each([
    ['Đến hết ngày 30/6/2025, phải trồng đạt 70% diện tích.', 'by 2025-06-30'],
    ['Đến ngày 15/4/2025, các chợ còn lại phải có bình chữa cháy.', 'by 2025-04-15'],
    ['Đến hết ngày 31/5/2025, thu được 60% phí vệ sinh.', 'by 2025-05-31'],
    ['Đến hết ngày 10/10/2024, các thôn mới thu được 40% phí vệ sinh.', '-'],
    ['Đến 12h ngày 05/11/2024, toàn xã ghi nhận 12 điểm ngập.', '-'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text, november)).toBe(meaning)
  })

  test.each([
    ['Đến hết ngày 30/6/2025, phải trồng đạt 70% diện tích.', 'by 2025-06-30'],
    ['Đến hết ngày 30/6/2025, các thôn mới trồng đạt 70% diện tích.', '-'],
  ])('where the document’s own day is blank, its words tell: %s → %s', (text, meaning) => {
    expect(say(text, { year: null, issuedOn: null })).toBe(meaning)
  })
})

describe('a year that stands with a later day', () => {
  test('is not given to an earlier one that can be of the year of issue', () => {
    expect(say('Lập danh sách sạp trước ngày 30/11 và nộp báo cáo trước ngày 15/12/2025.', november)).toBe(
      'before 2024-11-30 ? + before 2025-12-15',
    )
  })
  test('is given to one that was over when the document was issued', () => {
    expect(say('Lập danh sách sạp trước ngày 30/3 và nộp báo cáo trước ngày 15/12/2025.', november)).toBe(
      'before 2025-03-30 + before 2025-12-15',
    )
  })
})

describe('the day up to which something is counted', () => {
  test.each([
    ['Nhận đơn, tiếp nhận đến ngày 28/02/2025 hồ sơ của các sạp', 'by 2025-02-28'],
    ['thống kê đến ngày 20/01/2025 số sạp, báo cáo trước ngày 15/3/2025', 'by 2025-01-20 + before 2025-03-15'],
    ['thống kê đến ngày 20/10/2024 có 30 sạp, báo cáo trước ngày 15/3/2025', 'before 2025-03-15'],
    ['giải quyết đơn tồn đọng đến ngày 31/12/2024 xong trước ngày 15/3/2025', 'before 2025-03-15'],
  ])('binds only where it is to come and no stock: %s → %s', (text, meaning) => {
    expect(say(text, november)).toBe(meaning)
    expect(found(text, november).diagnostics).toEqual([])
  })
})

describe('a date that another paper named, or that is over, is asked about', () => {
  test.each([
    [
      'Thực hiện Kế hoạch số 12/KH-UBND của tỉnh, trong đó giao các huyện hoàn thành trước ngày 30/11/2024.',
      'before 2024-11-30 ?',
    ],
    ['Khắc phục vi phạm; trước đó, Thanh tra tỉnh yêu cầu xong trước ngày 20/11/2024.', 'before 2024-11-20 ?'],
    ['Các trạm phải hoàn thành trước ngày 30/11/2024; đến nay còn 02 trạm chưa xong.', 'before 2024-11-30 ?'],
    ['Thực hiện Kế hoạch số 12/KH-UBND của tỉnh, hoàn thành trước ngày 30/11/2024.', 'before 2024-11-30'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text, november)).toBe(meaning)
  })
})
