import { describe, expect, test } from 'vitest'
import { Day } from '../../../shared/calendar/day.ts'
import { found, say } from './say.ts'

/** Rhythms behind what is to be done, days in turn, and terms whose event stands in front; in a plan of 25/3/2024. */

describe('a rhythm behind what is watched, sent or told at a meeting binds', () => {
  test.each([
    ['Theo dõi mực nước các hồ chứa hằng ngày, trong đó lưu ý hồ Suối Vàng.', 'each day'],
    ['Giúp Chi cục trưởng đôn đốc tiến độ nạo vét hằng tuần, đồng thời nhắc nhà thầu chậm.', 'each week'],
    ['thống kê lượng cá bán ra và gửi Chi cục Thủy sản hằng tuần trong suốt vụ', 'each week'],
    ['gửi số liệu tiêm chủng hằng tuần về Trạm Y tế', 'each week'],
    ['Báo cáo tuần: các trạm gửi trước 16h thứ Sáu', 'each week before 5 @16:00'],
    ['chủ trì giao ban tuần vào chiều thứ Sáu.', 'each week on 5'],
    ['báo cáo trước 15 giờ hằng ngày từ ngày 10/12/2024 đến ngày 18/12/2024', 'each day @15:00'],
    ['báo cáo hằng ngày trước 15 giờ từ ngày 10/12/2024 đến ngày 18/12/2024', 'each day @15:00'],
    ['công khai thu chi tại hội nghị xã viên hằng năm.', 'each year'],
    ['Lấy mẫu nước mỗi quý một lần, thông báo ngay sau khi có kết quả.', 'each quarter + at once'],
    ['Họp chi hội hằng tuần, gửi biên bản ngay sau khi họp.', 'each week + at once'],
    ['Báo cáo hằng tháng, chậm nhất 05 ngày sau khi hết tháng.', '5 days'],
    ['Giao ban chi hội vào tuần đầu hằng tháng.', 'each month ?'],
    ['Sinh hoạt câu lạc bộ vào tuần thứ hai hằng tháng.', 'each month ?'],
    ['Họp cụm thi đua vào tuần đầu của tháng đầu quý.', 'each quarter ?'],
    ['Họp cụm thi đua tuần đầu tháng 4.', 'within 2024-04-07 ?'],
    ['trình bày, báo cáo Giám đốc tại giao ban Sở hằng tháng;', 'each month'],
    ['theo dõi, tổng hợp lượng sữa thu mua hằng tuần gửi Chi cục Thú y', 'each week'],
    ['Tổng hợp kết quả tiêm phòng hằng tuần gửi Chi cục Thú y', 'each week'],
    ['Thực hiện báo cáo ngày kết quả tiêm về Trạm Thú y trước 16 giờ 30 phút', 'each day @16:30'],
    ['Hằng quý biên soạn bản tin, sổ tay gửi các hợp tác xã.', 'each quarter'],
    ['Hằng tháng kiểm kê thuốc thú y', 'each month'],
    ['Báo cáo tình hình dịch bệnh trên đàn vịt hằng tuần.', 'each week'],
    ['Báo cáo UBND xã kết quả thực hiện hằng quý', 'each quarter'],
    ['Báo cáo kết quả hằng tuần cho đến khi hoàn thành mục tiêu.', 'each week'],
    ['giải quyết dứt điểm trong quý II năm 2024, mỗi tuần báo cáo tiến độ.', 'within 2024-06-30 + each week'],
    ['lập hồ sơ, xong trong tháng 7/2024 và cập nhật định kỳ hằng quý.', 'within 2024-07-31 + each quarter'],
    ['công khai danh sách trước ngày 30/5/2024 và cập nhật hằng quý.', 'before 2024-05-30 + each quarter'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })

  test.each([
    ['Kiểm tra các trạm bơm hằng tháng đến hết năm 2024.', 'each month'],
    ['gửi báo cáo trước 16 giờ 00 thứ Sáu hằng tuần cho đến hết tháng 9 năm 2024', 'each week before 5 @16:00'],
    ['báo cáo hằng ngày (kể cả Chủ nhật) đến ngày 15/5/2024.', 'each day'],
  ])('%s → %s: how long it goes on is no day by which it is done, and is said', (text, meaning) => {
    expect(say(text)).toBe(meaning)
    expect(found(text).diagnostics).toMatchObject([{ code: 'limited-rhythm' }])
  })

  test.each([
    'gửi kế hoạch hằng quý về Chi cục',
    'tổng hợp số liệu hằng tuần và in bản tin',
    'báo cáo ngày 15/5 trước 16 giờ',
    'họp hằng tuần',
    'theo dõi sinh hoạt hằng ngày',
    'theo dõi tình hình hằng ngày của học viên',
    'đã gửi số liệu hằng tuần về Trạm Y tế',
    'hằng năm tăng 5%',
    'trong kế hoạch hằng năm',
  ])('%s only describes', (text) => {
    expect(say(text)).toBe('-')
  })

  test('a day in the sentence says more than the rhythm', () => {
    expect(say('gửi số liệu hằng tháng về Chi cục trước ngày 15/5/2024')).toBe('before 2024-05-15')
  })
})

describe('an hour behind the day that comes back is until when', () => {
  test.each([
    ['báo cáo số chó đã tiêm vào sáng thứ Ba hằng tuần, trước 10 giờ 30', 'each week before 2 @10:30'],
    ['báo cáo thứ Hai hằng tuần (chậm nhất 9h00) về Trạm Thú y', 'each week by 1 @09:00'],
    ['nộp số liệu vào ngày 22 hằng tháng, trước 16 giờ 00', 'each month before 22 @16:00'],
    ['gửi trước ngày 22 hằng tháng, chậm nhất 16 giờ', 'each month before 22 @16:00'],
    [
      'báo cáo ngày 25 hằng tháng, trước 17 giờ 30 ngày 28/12/2024 gửi báo cáo năm',
      'each month on 25 + before 2024-12-28 @17:30',
    ],
    ['báo cáo thứ Hai hằng tuần, trước 9 giờ ngày 06/5/2024 gửi kế hoạch', 'each week on 1 + before 2024-05-06 @09:00'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('how often, counted in rounds, is a rhythm', () => {
  test.each([
    ['Mỗi quý 01 đợt', 'each quarter'],
    ['phun thuốc ở các phường còn lại: mỗi tháng hai lần.', 'each month'],
    ['02 đợt: tháng 6 và tháng 10/2024', 'within 2024-06-30 + within 2024-10-31'],
    ['tổ chức diễn tập 2 lần/năm (tháng 6, tháng 11)', 'within 2024-06-30 + within 2024-11-30'],
    ['khảo sát 02 lần/năm: tháng 5 và tháng 10', 'within 2024-05-31 + within 2024-10-31'],
    ['02 đợt (tháng 6, tháng 10)', 'within 2024-06-30 + within 2024-10-31'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })

  test('"hai tuần một lần" comes back in no cycle that is followed, "ba tháng một lần" does', () => {
    expect(found('Hai tuần một lần rà soát các điểm nguy cơ').diagnostics).toMatchObject([{ code: 'cycle-unknown' }])
    expect(say('Ba tháng một lần rà soát các điểm nguy cơ')).toBe('each quarter')
  })

  test('a day that no month has is said, not read as each month', () => {
    expect(say('gửi báo cáo trước ngày 32 hằng tháng')).toBe('-')
    expect(found('gửi báo cáo trước ngày 32 hằng tháng').diagnostics).toMatchObject([{ code: 'impossible-date' }])
  })

  test.each(['mỗi quý 01 mô hình', '02 đợt'])('%s names no time', (text) => {
    expect(say(text)).toBe('-')
  })
})

describe('a term has its last day where the day is told that it counts from', () => {
  test.each([
    // Saturday 4/5/2024 was worked in place of 29/4.
    ['xong trong 05 ngày làm việc kể từ ngày 02/5/2024', 'by 2024-05-08'],
    ['trong vòng 10 ngày kể từ ngày 02/5/2024, các xã gửi danh sách', 'by 2024-05-12'],
    ['chậm nhất vào ngày làm việc cuối cùng của tháng 12/2024', 'by 2024-12-31'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })

  test('and waits for the event where only that is told', () => {
    expect(found('trong 05 ngày kể từ ngày nhận được').deadlines).toMatchObject([{ kind: 'event' }])
  })
})

describe('days of a list of months', () => {
  test.each([
    ['báo cáo vào ngày 10 các tháng 5, 6, 7 năm 2024', 'on 2024-05-10 + on 2024-06-10 + on 2024-07-10'],
    ['vào ngày 05 và ngày 20 các tháng 7, 8 năm 2024', 'on 2024-07-05 + on 2024-07-20 + on 2024-08-05 + on 2024-08-20'],
    ['trước ngày 05 tháng 7 và tháng 10/2024', 'before 2024-07-05 + before 2024-10-05'],
    ['trước 16 giờ ngày 05 các tháng 7, 10 năm 2024', 'before 2024-07-05 @16:00 + before 2024-10-05 @16:00'],
    ['vào ngày 10 các tháng 5, 6, 7', 'each year on 05-10 + each year on 06-10 + each year on 07-10'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })

  test('a day that one of them lacks is said', () => {
    const { deadlines, diagnostics } = found('trước ngày 31 các tháng 5, 6 năm 2024')
    expect(deadlines).toMatchObject([{ date: '2024-05-31' }])
    expect(diagnostics.map(({ code }) => code)).toEqual(['impossible-date'])
  })
})

describe('occasions and turns', () => {
  test.each([
    ['Hằng năm, dịp 22/12, thăm hỏi gia đình quân nhân', 'each year on 12-22'],
    ['hằng năm vào ngày 20/11 tặng hoa', 'each year on 11-20'],
    ['mỗi năm nhân dịp 27/02 và 20/11 trao giải', 'each year on 02-27 + each year on 11-20'],
    ['nhân dịp 20/11 hằng năm, khen thưởng thầy cô', 'each year on 11-20'],
    ['nhân dịp 20/11/2024 khen thưởng thầy cô', '-'],
    ['từ nay đến 31/12 giữ nguyên mức thu', 'by 2024-12-31'],
    ['tưới cho đến 3/4 số vườn', '-'],
    ['tập huấn trong hai tháng 7 và 8/2024', 'within 2024-08-31'],
    ['phát quang trong các tháng 7, 8, 9 năm 2024', 'within 2024-09-30'],
    ['mở phiên chợ, phiên đầu tại sân đình Lũng Mây ngày 11/5/2024', 'on 2024-05-11'],
    ['tổ chức hai lớp (lớp 1: ngày 11/5/2024)', 'on 2024-05-11'],
    ['hằng năm kỷ niệm ngày 27/7', '-'],
    ['lần đầu kỷ niệm ngày 27/7/2024', '-'],
    ['đã tổ chức lần đầu ngày 11/5/2024', '-'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('a term whose event stands in front', () => {
  test.each([
    ['Khi nhận được tin báo phải kiểm tra tại chỗ trong 02 ngày và lập biên bản', '2 days', 'Khi nhận được tin báo'],
    ['Sau khi kết thúc đợt tiêm, trong 05 ngày làm việc nộp bảng kê', '5 working days', 'Sau khi kết thúc đợt tiêm'],
    ['Ngay khi nhận đơn, Hợp tác xã trả lời trong vòng 03 ngày', '3 days', 'Ngay khi nhận đơn, Hợp tác xã'],
  ])('%s → %s', (text, meaning, after) => {
    expect(say(text)).toBe(meaning)
    expect(found(text).deadlines).toMatchObject([{ after }])
  })

  test.each(['Khi có dịch, niêm yết trong 03 ngày tại nhà văn hóa', 'Khi nghỉ lễ, phun nước trong 03 ngày liên tục'])(
    '%s: for so long, not by then',
    (text) => {
      expect(say(text)).toBe('-')
    },
  )

  test('the other case of a term has one of its own, which is doubted', () => {
    expect(
      say('trả lời trong 05 ngày kể từ ngày nhận đơn; trường hợp phải lấy mẫu đất thì không quá 12 ngày làm việc'),
    ).toBe('5 days + 12 working days ?')
    expect(say('trả lời trong 05 ngày kể từ ngày nhận đơn, không quá 12 ngày đối với trường hợp phải lấy mẫu')).toBe(
      '5 days + 12 days ?',
    )
    expect(say('chở không quá 12 ngày một chuyến')).toBe('-')
  })

  test('the event ends where it says how or whom to tell', () => {
    expect(found('Báo cáo ngay khi xảy ra qua điện thoại trực ban').deadlines).toMatchObject([{ after: 'khi xảy ra' }])
    expect(found('gửi tin ngay khi phát hiện về Phòng Kinh tế').deadlines).toMatchObject([{ after: 'khi phát hiện' }])
  })
})

describe('months, quarters and years in front of or behind what is to be done', () => {
  test.each([
    [
      'theo lộ trình: Quý III/2024 nạo vét 04 tuyến mương, các tuyến còn lại xong trước ngày 20/12/2024',
      'within 2024-09-30 + before 2024-12-20',
    ],
    ['các tuyến mương đã đưa vào sử dụng trước năm 2020, xong trong năm 2024.', 'within 2024-12-31'],
    ['các lớp đã xong trong năm 2024', '-'],
    [
      'hoàn thành phần thân trước ngày 30 tháng 6 năm 2024 , trên các tuyến nhánh trong năm 2025 .',
      'before 2024-06-30 + within 2025-12-31',
    ],
    ['trước 15 giờ thứ Ba hằng tuần, từ tuần đầu tháng 10 cho đến khi kết thúc', 'each week before 2 @15:00'],
    ['bắt đầu từ tuần thứ tư của tháng 8, kết thúc trước ngày 15/9/2024', 'before 2024-09-15'],
    ['tập huấn 02 lớp trong tháng 5 và tháng 6', 'within 2024-05-31 + within 2024-06-30'],
    ['hai đợt, trong quý II và quý III/2024', 'within 2024-06-30 + within 2024-09-30'],
    ['nạo vét trong tháng 5 và tháng 6', 'within 2024-06-30'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('words end where the duty begins', () => {
  test.each([
    ['trước ngày 15 của tháng cuối quý báo cáo Chi cục Thủy lợi', 'trước ngày 15 của tháng cuối quý'],
    ['trước ngày 15 của tháng cuối quý báo cáo.', 'trước ngày 15 của tháng cuối quý báo cáo'],
    ['trước ngày 15 của tháng báo cáo kết quả về Phòng', 'trước ngày 15 của tháng'],
    ['trước ngày 15 của tháng cuối kỳ báo cáo về Phòng', 'trước ngày 15 của tháng cuối kỳ'],
    ['trước ngày 15 của tháng cuối kỳ báo cáo', 'trước ngày 15 của tháng cuối kỳ báo cáo'],
  ])('%s', (text, words) => {
    expect(found(text).deadlines[0]?.text).toBe(words)
  })
})

describe('what was guessed is marked', () => {
  test.each([
    ['tổng hợp, báo cáo Giám đốc vào sáng thứ Sáu', 'each week on 5 ?'],
    ['tổng hợp, báo cáo Giám đốc vào sáng thứ Sáu, xong trước ngày 15/5/2024', 'before 2024-05-15'],
    ['họp vào sáng thứ Sáu', '-'],
    ['báo cáo vào thứ Sáu tuần này', '-'],
    ['không để dồn vào cuối năm', '-'],
    ['bàn giao vào cuối năm', 'within 2024-12-31'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })

  test('quarters of the year to come in a plan of December', () => {
    const december = { year: null, issuedOn: Day.parse('2024-12-28') }
    expect(say('Quý II, quý IV', december)).toBe('within 2025-06-30 ? + within 2025-12-31 ?')
    expect(
      say('hoàn thành các tuyến chính trước ngày 30/12/2024, riêng đối với các hẻm trong năm 2025', december),
    ).toBe('before 2024-12-30 + within 2025-12-31')
  })
})

describe('a day to come that no word binds', () => {
  test.each([
    ['tổ chức họp báo ngày 12/10/2024, mở chuyên mục', 'on 2024-10-12 ?'],
    ['phối hợp tổ chức hội thao ngày 04/10/2024 nhân Ngày toàn dân phòng cháy', 'on 2024-10-04 ?'],
    ['trình Ủy ban nhân dân xã ngày 15/01/2025', 'on 2025-01-15 ?'],
    ['Công an xã tổ chức diễn tập chữa cháy ngày 16/5/2024', 'on 2024-05-16 ?'],
    // Who comes is no occasion.
    ['khám sức khỏe cho công nhân ngày 16/5/2024', 'on 2024-05-16 ?'],
    ['tổ chức khám miễn phí cho bệnh nhân ngày 16/5/2024', 'on 2024-05-16 ?'],
    ['tổ chức gặp mặt các cá nhân ngày 16/5/2024', 'on 2024-05-16 ?'],
    // Another time of the sentence says more.
    ['gửi kịch bản trước ngày 20/9/2024, diễn ở lễ ngày 12/10/2024', 'before 2024-09-20'],
  ])('is asked about: %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })

  test.each([
    'phục vụ cuộc bầu cử ngày 15/3/2026',
    'chào mừng kỷ niệm ngày 20/10/2024',
    'tổ chức thăm hỏi gia đình nhân ngày 27/7/2024',
    'cấm đốt rẫy kể từ 0 giờ ngày 28/5/2024',
    'theo công văn đã ký ngày 10/3/2024',
    'tuyên truyền quy định mới thi hành ngày 01/7/2024',
    'bảo đảm an toàn kỳ thi tốt nghiệp THPT tổ chức ngày 27/6/2024',
    'công an xã bảo vệ kỳ thi tốt nghiệp THPT tổ chức ngày 27/6/2024',
    'thu hồi thẻ hết giá trị ngày 30/6/2024',
    'niêm yết giá xăng điều chỉnh ngày 05/6/2024',
    'chuẩn bị đón đoàn Sở Y tế kiểm tra ngày 22/5/2024',
    'Trạm Y tế đón đoàn Sở Y tế kiểm tra ngày 22/5/2024',
  ])('is somebody else’s, or gone: %s', (text) => {
    expect(say(text)).toBe('-')
  })
})

test('what saves lives, and who enrols, is not born', () => {
  expect(say('không trang bị dụng cụ cứu sinh từ ngày 15 tháng 7 đến hết ngày 15 tháng 9 năm 2024')).toBe(
    'from 2024-07-15 to 2024-09-15',
  )
  expect(say('tuyển sinh từ ngày 01/7/2024 đến ngày 15/7/2024')).toBe('from 2024-07-01 to 2024-07-15')
  expect(say('trẻ em sinh từ ngày 01/7/2018 đến ngày 15/7/2018')).toBe('-')
})

test.each(['khám trẻ sơ sinh', 'sửa công trình dân sinh', 'khử trùng phòng sinh', 'lấy mẫu vi sinh'])(
  'what is done from day to day is no birth: %s',
  (work) => {
    expect(say(`${work} từ ngày 01/6 đến ngày 30/6/2024`)).toBe('from 2024-06-01 to 2024-06-30')
  },
)

test.each(['công dân nam', 'cháu', 'danh sách trẻ em,', 'thanh niên'])('whoever is born has no deadline: %s', (who) => {
  expect(say(`${who} sinh từ ngày 01/6/2006 đến ngày 30/6/2006`)).toBe('-')
})

describe('a day that is told with “mùng” is a day of the calendar where the month cannot be the moon’s', () => {
  test.each([
    ['Các trạm gửi số liệu trước ngày mùng 4 hằng tháng.', 'each month before 4'],
    ['Các trạm gửi số liệu chậm nhất mồng 7 hằng tháng.', 'each month by 7'],
    ['Kho bạc chốt số liệu trước ngày mùng 06 tháng sau.', 'each month before 6 after'],
    ['báo cáo quý nộp trước ngày mùng 8 tháng đầu quý sau.', 'each quarter before 1-8 after'],
    ['Trình danh mục trước ngày mùng 9/4/2024.', 'before 2024-04-09'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
    expect(found(text).deadlines.every(({ certain }) => certain !== false)).toBe(true)
  })

  test('the moon’s day stays a question', () => {
    expect(say('Dâng hương mùng 8 hằng tháng (âm lịch).')).not.toContain('8')
  })
})

describe('a day of a week of each month has no date, and the coordinator is asked for it', () => {
  test.each([
    ['Họp giao ban vào thứ Tư tuần thứ hai hằng tháng.', 'each month'],
    ['Tiếp công dân chiều thứ Ba tuần đầu mỗi tháng.', 'each month'],
  ])('%s', (text, meaning) => {
    expect(say(text)).toContain(meaning)
    expect(found(text).deadlines).toMatchObject([{ kind: 'recurring', cycle: 'month', at: null, certain: false }])
  })
})

describe('this week and the next are counted from the day of writing, and asked about', () => {
  test.each([
    ['Cử kỹ sư xuống trạm bơm ngay trong tuần này;', 'within 2024-03-31 ?'],
    ['Lập danh sách hộ thiếu nước, xong trong tuần tới.', 'within 2024-04-07 ?'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
    expect(found(text).deadlines).toMatchObject([{ certain: false }])
  })
})

test.each([
  ['Gieo cấy vụ xuân, kết thúc ngày 20/4/2024.', 'on 2024-04-20'],
  ['Nạo vét kênh N2, xong ngày 12/5/2024.', 'on 2024-05-12'],
])('what ends on a day is due on it: %s → %s', (text, meaning) => {
  expect(say(text)).toBe(meaning)
})

describe('a day in quarters that are named', () => {
  test.each([
    ['Báo cáo quý I, III trước ngày 10 của tháng cuối quý', 'each year before 03-10 + each year before 09-10'],
    ['báo cáo quý I và quý III trước ngày 10 tháng cuối quý', 'each year before 03-10 + each year before 09-10'],
    ['báo cáo quý trước ngày 10 của tháng cuối quý', 'each quarter before 3-10'],
    ['báo cáo các quý I, II, III, IV trước ngày 10 của tháng cuối quý', 'each quarter before 3-10'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('a time that says where as well, or how long', () => {
  test.each([
    ['Thời gian, địa điểm: ngày 25/4/2024 tại nhà văn hóa thôn Bái.', 'on 2024-04-25'],
    ['Thời gian và địa điểm tổ chức: 14 giờ ngày 12/5/2024, tại bến đò', 'on 2024-05-12 @14:00'],
    ['Thời gian - địa điểm: 7 giờ 30, ngày 23/4/2024, tại công viên.', 'on 2024-04-23 @07:30'],
    ['Thời gian, địa điểm: 02 ngày 21 - 22/5/2024, chợ Lạn', 'from 2024-05-21 to 2024-05-22'],
    ['Thời gian: 02 ngày (25, 26/5/2024).', 'from 2024-05-25 to 2024-05-26'],
    ['Thời gian: 02 ngày, 25 và 26/5/2024', 'from 2024-05-25 to 2024-05-26'],
    ['Thời gian: 01 buổi, ngày 20/5/2024', 'on 2024-05-20'],
    ['Thời gian: 03 ngày, từ 20 đến 22/5/2024', 'from 2024-05-20 to 2024-05-22'],
    ['Thời gian: 7 giờ 30, 24/4/2024', 'on 2024-04-24 @07:30'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('days of several turns', () => {
  test.each([
    ['17/10/2024 (vòng 1), 14/11/2024 (vòng 2)', 'on 2024-10-17 + on 2024-11-14'],
    ['Giao giống theo từng đợt: 15/10/2024 (đợt 1), 15/12/2024 (đợt 2).', 'on 2024-10-15 + on 2024-12-15'],
    ['Nghiệm thu ngày 15/10/2024 (lần I) và ngày 15/12/2024 (lần II)', 'on 2024-10-15 + on 2024-12-15'],
    ['Thời gian: đợt 1: 15/10/2024, đợt 2: 15/12/2024', 'on 2024-10-15 + on 2024-12-15'],
    [
      'Phun khử khuẩn (đợt 1: 01 - 10/4; đợt 2: 25/4 - 02/5/2024); ghi sổ',
      'from 2024-04-01 to 2024-04-10 + from 2024-04-25 to 2024-05-02',
    ],
    // what was, and what only counts
    ['Đã tiêm 15/10/2023 (đợt 1), 15/12/2023 (đợt 2)', '-'],
    ['số hộ nhận đợt 1: 15/20 hộ', '-'],
    ['Trao thẻ thư viện đợt 2 (9/12 lớp còn lại) trước ngày 30/6/2024', 'before 2024-06-30'],
    ['Đo tiếng ồn, lần 1: 5/10 quán vượt mức', '-'],
    ['Đo tiếng ồn lần 1: 5/10, lần 2: 6/10 quán', '-'],
    ['Nhận bàn giao lần 2 (3/5 nhịp cầu)', '-'],
    ['Khám mắt học sinh lớp 5: 10/12 lớp', '-'],
    ['Đạt 8/12 (đợt 1), 9/12 (đợt 2) tiêu chí', '-'],
    ['Thả cá giống đợt 1: 15/10 và đợt 2: 15/12.', 'on 2024-10-15 + on 2024-12-15'],
    ['Thả cá giống 15/10 (đợt 1), 15/12 (đợt 2).', 'on 2024-10-15 + on 2024-12-15'],
    ['gửi danh sách trong vòng 10 ngày kể từ ngày 02/5/2024', 'by 2024-05-12'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('days ahead of something that has no day yet', () => {
  test.each([
    ['cấp phát cho các điểm trước mỗi vòng tiêm 02 ngày.', '2 days ?'],
    ['báo cáo Ban Tổ chức trước khai mạc 10 ngày.', '10 days ?'],
    ['thông báo lịch cắt nước trước 03 ngày.', '-'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})
