import { describe, expect, it, test } from 'vitest'
import { Day } from '../../shared/calendar/day.ts'
import { readDocument } from '../../shared/reading/read.ts'
import { say } from './deadlines/say.ts'

/** The times that a plan of March 2024 is asked about. */
function asked(...lines: readonly string[]): string[] {
  const head = ['UBND HUYỆN SÔNG MẪU', 'Số: 9/KH-UBND', 'Sông Mẫu, ngày 05 tháng 3 năm 2024', '', 'KẾ HOẠCH']
  const { diagnostics } = readDocument([...head, 'Phát triển chợ phiên năm 2024', '', ...lines].join('\n'))
  return diagnostics.flatMap(({ code, message }) =>
    code === 'time-not-read' ? [/“(.+?)”/.exec(message)?.[1] ?? ''] : [],
  )
}

describe('a time that nobody was given is asked about', () => {
  it('also where it stands below the list of recipients', () => {
    const lines = [
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Kinh tế',
      '- Xây dựng nội quy chợ.',
      '',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      '',
      'Các xã gửi danh sách sạp hàng về Phòng Kinh tế trước ngày 22/3/2024.',
    ]
    expect(asked(...lines)).toEqual(['trước ngày 22/3/2024'])
  })

  it('also where it says no “ngày”', () => {
    expect(asked('I. MỤC TIÊU', 'Các chợ phiên có nội quy, treo bảng giá xong trước 30/5/2024.')).toEqual([
      'trước 30/5/2024',
    ])
  })

  it('also where its sentence holds another that was read', () => {
    const lines = [
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Kinh tế',
      '- Xây dựng nội quy chợ.',
      'III. CHẾ ĐỘ BÁO CÁO',
      '1. Các phòng, ban, UBND các xã khẩn trương thực hiện, lập danh sách sạp, gửi về Phòng Kinh tế trước ngày 22/3/2024; báo cáo kết quả 6 tháng trước ngày 12/6, năm trước ngày 12/12.',
    ]
    expect(asked(...lines)).toEqual(['trước ngày 22/3/2024'])
  })

  it('also where it counts from the day of writing', () => {
    expect(asked('I. NỘI DUNG', '1. Trực ban đêm từ nay đến hết tháng 5.')).toEqual(['từ nay đến hết tháng 5'])
  })

  it.each([
    ['Kẻ vạch sạp hàng trước mùng 5 tháng 6.', 'trước mùng 5 tháng 6'],
    ['Dọn vệ sinh nhà lồng chợ trước mùng 5 tháng 6.', 'trước mùng 5 tháng 6'],
    ['Lắp bình chữa cháy trước ngày 20 tháng này.', 'trước ngày 20 tháng này'],
  ])('also in words that no rule knows: %s', (sentence, words) => {
    expect(asked('I. NỘI DUNG', `1. ${sentence}`)).toEqual([words])
  })

  it.each([
    'Các sạp đã kẻ vạch trước mùng 5 tháng 2.',
    'Đến hết ngày 15/02/2024, ban quản lý mới thu được phí của 12 sạp.',
    'Mỗi chợ có một bảng giá; đến hết quý III/2024, 100% sạp hàng niêm yết giá.',
    'Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2024 có hiệu lực trước ngày 20/02/2024.',
  ])('but not what is told: %s', (sentence) => {
    expect(asked('I. NỘI DUNG', `1. ${sentence}`)).toEqual([])
  })

  it('nor twice where both times of a sentence were read', () => {
    const task = '- Lập danh sách sạp trước ngày 22/3/2024; kẻ vạch trước ngày 15/4/2024.'
    expect(asked('II. TỔ CHỨC THỰC HIỆN', '1. Phòng Kinh tế', task)).toEqual([])
  })
})

test('days without a year over the turn of the year are those to come, and doubted', () => {
  const march = { year: 2024, issuedOn: Day.parse('2024-03-05') }
  expect(say('trực từ ngày 25/12 đến ngày 05/01', march)).toBe('from 2024-12-25 to 2025-01-05 ?')
  expect(say('trực từ ngày 25/12 đến ngày 05/01', { year: 2024, issuedOn: Day.parse('2024-01-02') })).toBe(
    'from 2023-12-25 to 2024-01-05 ?',
  )
})

describe('a word that only sounds as if something were told', () => {
  it.each([
    ['Hoàn thành tuyển sinh lớp dạy nghề trước ngày 22/3/2024.', 'trước ngày 22/3/2024'],
    ['Tham mưu ban hành nội quy chợ trước ngày 22/3/2024.', 'trước ngày 22/3/2024'],
  ])('hides no time: %s', (line, time) => {
    expect(asked('I. NỘI DUNG', line)).toEqual([time])
  })

  it.each([
    'Người sinh trước ngày 22/3/1964 được miễn phí chỗ ngồi.',
    'Rà soát các văn bản ban hành trước ngày 22/3/2024.',
  ])('%s', (line) => {
    expect(asked('I. NỘI DUNG', line)).toEqual([])
  })
})
