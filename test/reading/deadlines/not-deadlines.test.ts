import { describe, expect, test } from 'vitest'
import { Day } from '../../../shared/calendar/day.ts'
import { found, say } from './say.ts'

describe('dates that bind nobody', () => {
  test.each([
    'theo Thông tư số 31/2023/TT-BABC ngày 30/9/2023 của Bộ',
    'theo Thông tư số 31/2023/TT-BABC, ngày 30 tháng 9 năm 2023',
    'Kế hoạch số 12/KH - UBND ngày 05/4/2024 của UBND phường Hoa Lâm',
    'Công văn số 43/UBND ngày 10/4/2024',
    'Theo Công văn số 15/SNV ngày 05/3/2024, gửi báo cáo trước 17 giờ cùng ngày',
    'thực hiện báo cáo đã gửi về Văn phòng UBND tỉnh ngày 19/3/2024.',
    'Chỉ thị số 28 CT/TU ngày 25/12/2023',
    'Kết luận số 13-KL/TU, ngày 21/4/2024',
    'thực hiện Kế hoạch số 208 ngày 13.4.2024 về chợ phiên',
    'theo Công văn số 57 (ngày 20/4/2024)',
    'Chỉ thị số 02(m)/CT-TU ngày 14-4-2024',
    'Chỉ thị số 14/CT-TU ngày 25-4',
    'Nghị định số 131 / 2023 / NĐ-CP ngày 14 tháng 11 năm 2023',
    'số 115/2024/NĐ-CP ngày 16/4/2024, số 225/2024/NĐ-CP ngày 15/4/2024',
    'Luật Trẻ em ngày 05 tháng 4 năm 2016',
    'thực hiện chỉ đạo ngày 29/4/2024 của Chủ tịch UBND phường',
    'số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024',
    'số liệu tính đến ngày 31/5/2024',
    'số liệu tính từ ngày 01 đến ngày cuối tháng',
    'chốt số liệu từ ngày 01 đến ngày cuối cùng của tháng',
    'báo cáo quý (số liệu chốt đến ngày 14 của tháng cuối quý)',
    'Báo cáo quý chốt số liệu đến ngày 14 tháng cuối quý',
    'về báo cáo tháng, thời gian chốt số liệu ngày 25 tháng báo cáo',
    'Thời điểm chốt số liệu: ngày 14 hằng tháng',
    'số liệu được tính đến hết ngày 14 hằng tháng',
    'tính đến 31/5/2024 có 45 hộ',
    'thống kê phụ nữ từ 15 đến 49 tuổi tính đến hết tháng 3 năm 2024',
    'thu hồi số nợ tính đến quý I/2024',
    'có hiệu lực thi hành từ ngày 01/7/2024',
    'có hiệu lực sau 10 ngày, kể từ ngày ký',
    'kể từ ngày 01/7/2024 áp dụng mẫu mới',
    'trẻ em sinh từ ngày 01/01/2018 đến ngày 31/12/2023',
    'hộ có đăng ký thường trú trước ngày 01/7/2024',
    'các công trình đã khởi công trước ngày 01/5/2024',
    'chương trình giai đoạn 2021-2025',
    'đã tập huấn cho các tổ vào ngày 12 và 13/4/2024',
    'đã bàn giao vào ngày 12/3/2024',
    '10 ngày sau đó, các hộ trở về',
    'theo dõi sức khỏe 14 ngày kể từ ngày tiếp xúc',
    'chốt số liệu từ ngày 15 tháng trước đến ngày 14 của tháng báo cáo',
    'từ ngày 15 tháng 12 năm trước kỳ báo cáo đến ngày 14 tháng 6 của kỳ báo cáo',
    'ngày 10 tháng Ba âm lịch',
    'trong tháng này',
    'kỷ niệm 60 năm Ngày thành lập trường (15/6/1964 - 15/6/2024)',
    'kỷ niệm 05 năm Ngày thành lập phường (15/6/2019 - 15/6/2024)',
    'kỷ niệm 05 năm Ngày thành lập phường (từ 15/6/2019 đến 15/6/2024)',
    'đã họp hội đồng xét chọn 02-08/10/2024',
    'tổng hợp kết quả đợt thi 02-08/10/2024 của các trường',
    'rà soát theo yêu cầu tại Công văn số 15/SNV-TC, tổng hợp báo cáo UBND xã',
    'báo cáo kết quả theo yêu cầu nêu tại mục 2',
    'gửi số liệu theo yêu cầu của Kế hoạch này',
    'Thời gian thực hiện từ tháng 4/2024 đến khi hoàn thành',
    'trực ban 24/24 giờ, đường dây nóng 24/7',
    'báo cáo kết quả hoạt động ngân hàng năm 2024 và kế hoạch tới',
    'các nhiệm vụ trọng tâm từ nay đến cuối năm 2024',
    'đến tháng 02/2024, toàn xã có 45 hộ',
    'mưa lũ xảy ra trong tháng 02/2024',
    'các mô hình đã triển khai trong quý III/2024',
    'giai đoạn 2026–2030 và những năm tiếp theo',
    'nhiệm kỳ 2021 - 2026',
    'năm học 2024-2025',
    'tầm nhìn đến năm 2030',
    'đến năm 2030 đạt 95% trẻ em được tiêm chủng',
    'phấn đấu đến cuối năm 2024 không còn hộ nghèo',
    'kỷ niệm ngày 27/7',
    'hưởng ứng Ngày Quốc tế Thiếu nhi 01/6',
    'Ngày Trái Đất 22/4',
    'hằng năm kỷ niệm ngày 27/7',
    'kế hoạch hoạt động hằng năm, lồng ghép với các chương trình khác',
    'bố trí trong dự toán ngân sách hàng năm',
    'kinh phí thực hiện trong năm 2024',
    'các lớp đã tổ chức trong năm 2024',
    'khắc phục hậu quả đợt mưa từ ngày 10/3 đến ngày 15/3/2024',
    'liên hệ số điện thoại 0900.123.456 để được hướng dẫn',
    'có 14/14 phường tham gia',
    'đạt 2/3 số hộ, trong đó trong 3/4 số hộ có trẻ em',
    'mục 1.2 và điểm 3.4 của Kế hoạch',
    'hoàn thành 7/9 tuyến đường',
    'Xã Lạn hoàn thành 19/19 tiêu chí',
    'mỗi ngày 12.4 tấn cá',
    'điểm b khoản 2 Điều 15',
    'chịu trách nhiệm trước Chủ tịch UBND phường',
    'trước, trong và sau ngày khai giảng',
    'sau khi được phê duyệt, các tổ dân phố triển khai thực hiện',
    'đúng tiến độ, bảo đảm chất lượng',
    'trong thời gian nghỉ hè',
    'họp tổ 2 ngày liên tục',
    'trẻ em từ 6 tuổi đến 11 tuổi',
    'Tháng hành động vì trẻ em',
    'chủ đề của tháng 6 là an toàn giao thông',
    'ngày tháng năm 2024',
    'quý vị đại biểu',
    'Tổ 15/6, phường Hoa Lâm',
    '',
  ])('“%s”', (text) => {
    expect(say(text)).toBe('-')
  })
  test('a stretch that ended before the plan was signed is a story, not a task', () => {
    expect(say('ủng hộ các hộ bị thiệt hại từ ngày 01/3 đến ngày 10/3/2024')).toBe('-')
  })
})

describe('a citation beside a deadline', () => {
  test.each([
    ['theo Công văn số 43/UBND ngày 10/4/2024, gửi báo cáo trước ngày 20/5/2024', 'before 2024-05-20'],
    ['báo cáo trước ngày 20/5/2024 theo Kế hoạch số 12/KH-UBND ngày 05/4/2024', 'before 2024-05-20'],
    ['gửi số liệu (tính đến ngày 31/5/2024) chậm nhất ngày 05/6/2024', 'by 2024-06-05'],
    ['từ ngày 01/6 đến ngày 30/6/2024, hưởng ứng Ngày Gia đình 28/6', 'from 2024-06-01 to 2024-06-30'],
    ['báo cáo hoạt động ngân hàng năm 2024 trước ngày 15/12', 'before 2024-12-15'],
    ['trước ngày 15/12 xã/phường gửi báo cáo', 'before 2024-12-15'],
  ])('%s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('a date that cannot be', () => {
  test.each([
    ['trước ngày 32/4/2024', 'impossible-date'],
    ['trước ngày 32 tháng 4', 'impossible-date'],
    ['trước ngày 31/6', 'impossible-date'],
    ['chậm nhất ngày 29/02/2025', 'impossible-date'],
    ['họp ngày 31/4/2024', 'impossible-date'],
    ['từ ngày 01/6 đến ngày 31/6/2024', 'impossible-date'],
    ['vào ngày 15/13/2024', 'impossible-date'],
    ['từ ngày 30/6/2024 đến ngày 01/6/2024', 'contradictory-dates'],
    ['hộ cư trú hợp pháp, hoàn thành trước ngày 15/6/2019', 'date-past'],
  ])('%s → %s, and no other day instead', (text, code) => {
    const { deadlines, diagnostics } = found(text)
    expect(deadlines).toEqual([])
    expect(diagnostics.map((d) => d.code)).toEqual([code])
    expect(diagnostics[0]?.message).toContain('Mốc thời gian')
  })
  test('a weekday that is not that day’s is said, and the date doubted', () => {
    const { deadlines, diagnostics } = found('trước thứ Hai, ngày 19/5/2024')
    expect(diagnostics.map((d) => d.code)).toEqual(['contradictory-dates'])
    expect(deadlines).toMatchObject([{ date: '2024-05-19', certain: false }])
  })
  test('the good one of two days survives the bad one', () => {
    const { deadlines, diagnostics } = found('trước ngày 31/6 và 15/12/2024')
    expect(deadlines).toMatchObject([{ date: '2024-12-15' }])
    expect(diagnostics.map((d) => d.code)).toEqual(['impossible-date'])
  })
})

test('a count back from an event needs no asking where its date stands beside it', () => {
  const { deadlines, diagnostics } = found('chậm nhất ngày 20/5/2024 (chậm nhất là 23 ngày trước ngày hội)')
  expect(deadlines).toMatchObject([{ date: '2024-05-20' }])
  expect(diagnostics).toEqual([])
})

describe('the year of a date without one', () => {
  test('is the document’s', () => {
    expect(say('trước ngày 15/6', { year: 2026, issuedOn: null })).toBe('before 2026-06-15')
    expect(say('trước ngày 15/6', { year: null, issuedOn: Day.parse('2025-02-01') })).toBe('before 2025-06-15')
  })
  test('is the next one where the document is signed just before it, and is doubted', () => {
    const december = { year: null, issuedOn: Day.parse('2024-12-20') }
    expect(say('trước ngày 15/01', december)).toBe('before 2025-01-15 ?')
    expect(say('hoàn thành trong tháng 01', december)).toBe('within 2025-01-31 ?')
  })
  test('stays the document’s where the day passed only a little before the signature', () => {
    expect(say('trước ngày 20/3')).toBe('before 2024-03-20')
  })
  test('is every year where a report’s day can only be one of the years to come', () => {
    const november = { year: null, issuedOn: Day.parse('2024-11-20') }
    expect(say('báo cáo trước ngày 10/6 và 10/12', november)).toBe(
      'each year before 06-10 ? + each year before 12-10 ?',
    )
  })
  test('is asked for where nothing tells it', () => {
    const { deadlines, diagnostics } = found('trước ngày 15/6', { year: null, issuedOn: null })
    expect(deadlines).toEqual([])
    expect(diagnostics.map((d) => d.code)).toEqual(['year-missing'])
  })
})
