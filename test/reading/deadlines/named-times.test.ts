import { describe, expect, test } from 'vitest'
import { Day } from '../../../shared/calendar/day.ts'
import { found, say } from './say.ts'

/** Times that are named rather than numbered, in a plan of 25/3/2024. */

const codes = (text: string): string[] => found(text).diagnostics.map((d) => d.code)

describe('a season with its day has that day', () => {
  test.each([
    ['sơn cổng trường xong trước ngày khai giảng năm học mới 05/9/2024', 'before 2024-09-05'],
    ['trao quà xong trước Tết Nguyên đán Ất Tỵ (29/01/2025)', 'before 2025-01-29'],
    ['sơn cổng trường xong trước khai giảng năm học mới (05/9/2024)', 'before 2024-09-05'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
    expect(codes(text)).toEqual([])
  })
})

describe('a holiday with its day has that day', () => {
  test.each([
    ['bàn giao nhà trước Quốc khánh 02/9', 'before 2024-09-02'],
    ['lắp xong cột cờ trước dịp lễ 30/4 và 01/5', 'before 2024-04-30'],
    ['trang trí trước kỳ nghỉ lễ 30/4/2024', 'before 2024-04-30'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('a part of a month', () => {
  test.each([
    ['xong trong 10 ngày đầu tháng 7/2024', 'within 2024-07-10 ?'],
    ['hoàn thành trong nửa đầu tháng 8/2024', 'within 2024-08-15 ?'],
    ['kiểm tra vào nửa cuối tháng 9/2024', 'within 2024-09-30'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('days of the lunar calendar are asked for, and never taken for the sun’s', () => {
  test.each([
    'Chăm sóc vườn hoa xong trước rằm tháng Tám',
    'hoàn thành trước ngày 15/8 âm lịch',
    'hoàn thành trước ngày 15/8 (âm lịch)',
    'dọn chợ chậm nhất ngày 28 Tết',
    'ra quân vào mùng 6 tháng Giêng',
    'tảo mộ liệt sĩ xong trước 20 tháng Chạp',
    'áp dụng cả cho mùa lễ hội (đến hết tháng 3 âm lịch)',
  ])('%s', (text) => {
    expect(say(text)).toBe('-')
    expect(codes(text)).toEqual(['lunar-date'])
  })

  test.each([
    ['thu dọn xong trong đêm 28 Tết (06/02/2025)', 'on 2025-02-06'],
    ['hoàn thành trước rằm tháng Bảy (tức ngày 18/8/2024)', 'before 2024-08-18'],
    ['bắn pháo hoa tối ngày 28/01/2025 (29 tháng Chạp)', 'on 2025-01-28'],
    ['hoàn thành trước mùng 6 tháng Giêng, chậm nhất ngày 03/02/2025', 'by 2025-02-03'],
  ])('%s → %s: the day beside it', (text, meaning) => {
    expect(say(text)).toBe(meaning)
    expect(codes(text)).toEqual([])
  })

  test.each(['phục vụ lễ hội mùng 8 tháng Giêng', 'chăm lo Tết Nguyên đán', 'lễ giỗ 10/3 âm lịch'])(
    '%s is an occasion',
    (text) => {
      expect(say(text)).toBe('-')
      expect(codes(text)).toEqual([])
    },
  )
})

describe('Tết of a year that is named', () => {
  test.each([
    ['trình thẩm định trước Tết Nguyên đán Ất Tỵ', 'before 2025-01-29 ?'],
    ['xong trước Tết Nguyên đán năm 2026', 'before 2026-02-17 ?'],
    ['hoàn thành trước Tết Bính Ngọ', 'before 2026-02-17 ?'],
    ['thu dứt điểm nợ cũ trước Tết Nguyên đán Ất Tỵ', 'before 2025-01-29 ?'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })

  test.each([
    'tổ chức tặng quà trước Tết',
    'tổ chức tặng quà trước, trong và sau Tết Ất Tỵ',
    'tặng quà hộ nghèo xong trước Tết Ất Tỵ 10 ngày',
    'xong trước Tết Giáp Thìn năm 2024',
  ])('%s: which day is asked or over', (text) => {
    expect(say(text)).toBe('-')
  })
})

describe('days and months in words', () => {
  test.each([
    ['chậm nhất ngày 12 tháng Mười năm 2024', 'by 2024-10-12'],
    ['nộp trước ngày hai mươi tư tháng Tám', 'before 2024-08-24'],
    ['nộp trước ngày mùng Bảy tháng Mười', 'before 2024-10-07 ?'],
    ['nộp trước ngày mồng 7 tháng 10 năm 2024', 'before 2024-10-07'],
    ['xong ngay trong tháng', 'within 2024-03-31 ?'],
    ['hoàn thành trong tháng này.', 'within 2024-03-31 ?'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })

  test('a day that no month has is said', () => {
    expect(codes('nộp trước ngày ba mươi mốt tháng Tư')).toEqual(['impossible-date'])
  })

  test.each(['khám cho các cháu trong tháng tuổi thứ ba', 'trong tháng qua có 5 vụ', 'ngày thứ ba tháng trước'])(
    '%s is no date',
    (text) => {
      expect(say(text)).toBe('-')
    },
  )
})

describe('a season that ends a duty is asked for', () => {
  test.each([
    'lắp đặt xong trước khi khai giảng',
    'bàn giao phòng học trong hè 2024',
    'báo cáo kết quả trong học kỳ I năm học 2024-2025',
    'nạo vét, khơi thông xong trước mùa mưa bão',
    'tổ chức tặng quà trước Tết Nguyên đán',
    'nghiệm thu tuyến mương sau Tết',
    'thanh toán xong trước khi kết thúc niên độ ngân sách',
    'báo cáo giải trình trước kỳ họp thứ 5 của Hội đồng nhân dân huyện',
    'niêm yết danh sách, hoàn thành trước ngày bầu cử',
    'nạo vét kênh xong trước vụ Đông Xuân',
    'thu hoạch lúa trước mùa lũ',
    'sơn sửa biển báo trước thềm Tết Nguyên đán',
    'chuẩn bị thuốc trước lễ khai mạc',
    'Trong học kỳ II, mở lớp dạy bơi cho học sinh',
    'Đầu năm học, thay bóng đèn các lớp',
  ])('%s', (text) => {
    expect(say(text)).toBe('-')
    expect(codes(text)).toEqual(['day-missing'])
  })

  test.each([
    ['phê duyệt phương án trước ngày 25/8/2024, sửa xong lớp học trước khi khai giảng', 'before 2024-08-25'],
    ['phát quà xong trước Tết Nguyên đán, quyết toán trước ngày 15/3/2025', 'before 2025-03-15'],
  ])('is asked for beside another work’s date: %s', (text, said) => {
    expect(say(text)).toBe(said)
    expect(codes(text)).toEqual(['day-missing'])
  })

  test.each([
    ['bàn giao phòng học trước khi khai giảng, chậm nhất ngày 25/8/2024', 'by 2024-08-25'],
    ['sửa chữa tường rào trước ngày khai giảng (05/9/2024)', 'before 2024-09-05'],
    ['giám sát trẻ em tắm sông trong dịp hè', '-'],
    ['xin ý kiến trước khi trình ký', '-'],
    ['các lớp đã tổ chức trong hè 2023', '-'],
    ['tuyên truyền, nhất là trước kỳ nghỉ hè', '-'],
    ['đã dọn kênh trước mùa mưa', '-'],
    ['Trong mùa mưa bão, trực ban đủ 24 giờ', '-'],
    ['học sinh chuyển đến trong học kỳ II được xếp lớp', '-'],
  ])('%s → %s, without asking', (text, meaning) => {
    expect(say(text)).toBe(meaning)
    expect(codes(text)).toEqual([])
  })
})

describe('what comes back in no cycle that is followed is asked for', () => {
  test.each(['kiểm tra các tuyến phố 2 tuần/lần', 'báo cáo kết quả 02 tuần một lần', 'rà soát danh sách 6 tháng/lần'])(
    '%s',
    (text) => {
      expect(say(text)).toBe('-')
      expect(codes(text)).toEqual(['cycle-unknown'])
    },
  )

  test('also where only the first day is named, not where all are', () => {
    expect(codes('báo cáo 6 tháng/lần, trước ngày 15/6/2024')).toEqual(['cycle-unknown'])
    const text = 'báo cáo 6 tháng/lần, trước ngày 15/6/2024 và ngày 15/12/2024'
    expect(say(text)).toBe('before 2024-06-15 + before 2024-12-15')
    expect(codes(text)).toEqual([])
  })
})

describe('a week by its number, a day that is planned or of an event', () => {
  test.each([
    ['tổ chức lễ phát động vào tuần 1 tháng 12/2024', 'within 2024-12-07 ?'],
    ['ra quân tuần thứ 2 tháng 12', 'within 2024-12-14 ?'],
    ['tổ chức hội nghị tổng kết (dự kiến 20/12/2024)', 'on 2024-12-20 ?'],
    ['khánh thành cầu Ván, dự kiến cuối tháng 11/2024', 'within 2024-11-30 ?'],
    ['Nghiệm thu đê bao dự kiến quý III năm 2024', 'within 2024-09-30 ?'],
    ['kinh phí dự kiến năm 2024 là 02 tỷ đồng', '-'],
    ['Ngày 19/4/2024 tập hợp dân quân tại sân Xã đội.', 'on 2024-04-19 ?'],
    ['Ngày 19/02/2024 tập hợp dân quân tại sân Xã đội.', '-'],
    ['Ngày 19/4/2024 là ngày lập xã.', '-'],
    [
      'Ngày 19/4/2024 tập hợp dân quân; nộp danh sách trước 15h00 cùng ngày (qua Xã đội).',
      'on 2024-04-19 ? + before 2024-04-19 @15:00',
    ],
    ['Tập huấn kỹ thuật vào dịp 02/10/2024.', 'on 2024-10-02'],
    ['Tổ chức lễ ra quân vào dịp 19/5.', 'on 2024-05-19 ?'],
    ['Mở hội thi vào dịp Quốc khánh 02/9.', 'on 2024-09-02 ?'],
    ['Gửi danh sách trong tháng Năm.', 'within 2024-05-31'],
    ['Hoàn thành trong tháng Sáu năm 2024; báo cáo trước ngày 20/7', 'within 2024-06-30 + before 2024-07-20'],
    ['Rà soát xong trước tháng mười hai.', 'before 2024-12-01'],
    ['Họp trong tháng hai lần.', '-'],
    ['Thả đèn vào rằm tháng Tám.', '-'],
    ['Giỗ tổ vào tháng Ba âm lịch.', '-'],
    [
      'Rà soát lộ trình, phấn đấu xóa 35 lò gạch trong năm 2024; trình trước ngày 15/9/2024.',
      'within 2024-12-31 + before 2024-09-15',
    ],
    ['Phấn đấu xóa 35 lò gạch trong năm 2024.', '-'],
    ['Củng cố hợp tác xã, phấn đấu trong năm 2024 có ít nhất 70% số hộ.', '-'],
    ['Không thanh tra doanh nghiệp trong năm 2024.', '-'],
    ['Tạm dừng cấp phép trong quý II năm 2024.', '-'],
    ['Không để tồn hồ sơ, hoàn thành trong quý II năm 2024.', 'within 2024-06-30'],
    ['Kiểm định cân 02 đợt (tháng 6 và tháng 12).', 'within 2024-06-30 + within 2024-12-31'],
    ['Số liệu mưa (tháng 6 và tháng 12).', '-'],
    ['lập 10 đội thanh niên, ra quân ngày 20-12-2024', 'on 2024-12-20 ?'],
    ['phong trào do Trung ương phát động ngày 15/01/2020', '-'],
    ['Hướng dẫn mực nước cho từng hồ trước 30/12/2024', 'before 2024-12-30'],
    ['người từng tham gia dân công trước ngày 30/12/2024', '-'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('hours and times of day', () => {
  test.each([
    ['cấm đường từ 05 giờ 00 đến 11 giờ 00 ngày 20/9/2024', 'from 2024-09-20 to 2024-09-20 @11:00'],
    ['tập trung lúc 06 giờ 30 phút ngày 17/9/2024', 'on 2024-09-17 @06:30'],
    ['tạm dừng bến đò từ chiều ngày 22/10 đến hết ngày 23/10/2024', 'from 2024-10-22 to 2024-10-23'],
    // Over before the document was written, and told of
    ['vụ cháy lúc 8 giờ ngày 02/02/2020', '-'],
    ['rà soát các hộ ngập lúc 05 giờ ngày 25/3/2024', '-'],
    // When the meeting is, beside what is due before it
    ['cuộc họp lúc 14 giờ ngày 26/4/2024; gửi tài liệu trước ngày 25/4/2024', 'before 2024-04-25'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('a day without a year', () => {
  const text = 'gửi báo cáo định kỳ 6 tháng trước ngày 10 tháng 12, cả năm trước ngày 20 tháng 12'

  test('of a regular report comes back each year', () => {
    expect(say(text)).toBe('each year before 12-10 ? + each year before 12-20 ?')
  })

  test('comes once beside days of each month, too, where the plan is of one year', () => {
    const reports = 'báo cáo vào ngày 25 hằng tháng; báo cáo 6 tháng trước 05/7, báo cáo năm trước 10/12'
    expect(say(reports, { ofOneYear: true })).toBe('each month on 25 + before 2024-07-05 + before 2024-12-10')
    expect(say(reports)).toBe('each month on 25 + each year before 07-05 ? + each year before 12-10 ?')
  })

  test('comes once where the plan is of one year', () => {
    expect(say(text, { ofOneYear: true })).toBe('before 2024-12-10 + before 2024-12-20')
    expect(say('hằng năm trước ngày 10 tháng 12', { ofOneYear: true })).toMatch(/^each year/)
  })
})

test('figures that are worked out have a time to be worked out in', () => {
  expect(say('Tính điểm tại hộ: từ ngày 21/9 đến hết ngày 20/10/2024')).toBe('from 2024-09-21 to 2024-10-20')
  expect(say('số liệu tính từ ngày 21/9 đến ngày 20/10/2024')).toBe('-')
})

describe('what stands beside a day', () => {
  test.each([
    ['niêm yết lại các thủ tục đã thay đổi thẩm quyền vào ngày 01/10/2024', 'on 2024-10-01'],
    ['đã tổ chức họp vào ngày 12/01/2024', '-'],
    ['Ngày thứ hai, chính hội (16/10/2024)', 'on 2024-10-16'],
    ['03 ngày làm việc sau khi công bố hết dịch', '3 working days'],
    ['báo cáo 9 tháng trước ngày 16/9/2024, báo cáo năm ngày 14/12/2024', 'before 2024-09-16 + on 2024-12-14'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

test.each([
  ['trước 25 giờ thứ Năm hằng tuần', true],
  ['trước 15 giờ 75 ngày 20/3/2024', true],
  ['trước 15 giờ 30 thứ Năm hằng tuần', false],
  ['trước 24 giờ ngày 20/3/2024', false],
])('%s: an hour that no clock shows is asked about', (text, asked) => {
  expect(say(text).endsWith('?')).toBe(asked)
})

describe('in a plan of December for the next year', () => {
  const december = { issuedOn: Day.parse('2025-12-12'), year: 2025, planned: 2026 }
  test.each([
    ['Mở lớp tập huấn trong quý IV.', 'within 2026-12-31 ?'],
    ['Sơ kết trong tháng 11.', 'within 2026-11-30 ?'],
    ['Kiểm tra trong tháng 6.', 'within 2026-06-30 ?'],
    ['Tổng hợp trong quý II, quý IV.', 'within 2026-06-30 ? + within 2026-12-31 ?'],
  ])('a month or a quarter is of that year, and asked about: %s → %s', (text, meaning) => {
    expect(say(text, december)).toBe(meaning)
  })

  test('the month in which it is signed may still be meant', () => {
    expect(say('Lập danh sách trong tháng 12.', december)).toBe('within 2025-12-31 ?')
  })

  test('a month between its day and the year’s end stays of this year', () => {
    const september = { ...december, issuedOn: Day.parse('2025-09-16') }
    expect(say('Khám sơ tuyển, hoàn thành trong tháng 11.', september)).toBe('within 2025-11-30 ?')
  })
})
