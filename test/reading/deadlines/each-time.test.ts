import { describe, expect, test } from 'vitest'
import { found, say } from './say.ts'

/** How often, how much each time, and so long after each time; in a plan of 25/3/2024. */

describe('how often something is to be done', () => {
  test.each([
    ['Tổ chức thi tay nghề 02 đợt/năm.', 'each year'],
    ['họp giao ban 01 phiên/tháng', 'each month'],
    ['Giám sát chuyên đề ít nhất 03 cuộc/năm', 'each year'],
    ['Đăng trên Trang thông tin điện tử mỗi tháng không dưới 03 bài', 'each month ?'],
    ['- Tuần tra các chốt mỗi tuần tối thiểu hai lượt;', 'each week ?'],
    ['Lập danh mục đê xung yếu hằng năm trình Chi cục Thủy lợi', 'each year ?'],
    ['xây dựng dự toán duy tu hằng quý, gửi Phòng Tài chính', 'each quarter ?'],
    ['Cập nhật mực nước hồ hằng ngày, thông báo cho các thôn vùng hạ du', 'each day'],
    ['theo dõi giá thóc hằng tuần, kịp thời cảnh báo người trồng', 'each week'],
    ['Mở mục hỏi đáp, mỗi tháng tối thiểu 03 kỳ', 'each month ?'],
    ['Tổ chức phiên giao dịch việc làm, mỗi quý ít nhất 01 phiên', 'each quarter ?'],
    ['Phát hành bản tin nguồn nước hằng tuần, khi mặn tăng thì báo ngay cho các xã', 'each week'],
    ['Khám tại nhà cho người neo đơn, mỗi quý ít nhất 01 lần.', 'each quarter'],
    ['Công khai các khoản quyên góp hằng tháng tại nhà văn hóa thôn.', 'each month'],
    ['công khai hằng ngày thực đơn, giá thực phẩm', 'each day'],
    ['Kiểm tra hằng tuần việc ghi sổ trực đêm', 'each week'],
    ['Họp đánh giá tiến độ hằng tháng.', 'each month'],
    ['Giao ban hằng tuần với các thôn', 'each week'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })

  test.each([
    '100% tổ dân phố mỗi quý ít nhất 01 buổi nói chuyện',
    'đã đăng mỗi tháng ít nhất 03 bài',
    'dạy học 02 buổi/ngày',
    'Lập kế hoạch duy tu hằng năm',
    'lập danh mục đê xung yếu, hằng năm đều tăng',
    'cập nhật sổ theo dõi ca trực hằng ngày của bảo vệ',
    'kiểm tra hằng tháng của các khoa',
    'đã công khai hằng tuần giá cát',
  ])('%s only describes', (text) => {
    expect(say(text)).toBe('-')
  })
})

describe('what falls due after each time', () => {
  test.each([
    [
      'Sau khi kết thúc mỗi vụ thu hoạch 05 ngày, các hợp tác xã báo cáo',
      '5 days ?',
      'Sau khi kết thúc mỗi vụ thu hoạch',
    ],
    ['Sau khi nhận kinh phí 10 ngày làm việc, các trường gửi bảng kê', '10 working days ?', 'Sau khi nhận kinh phí'],
    ['- Sau mỗi buổi tập huấn, gửi báo cáo về Phòng Nội vụ', 'at once', 'Sau mỗi buổi tập huấn'],
    ['Sau từng trận mưa lớn, các thôn báo cáo thiệt hại', 'at once', 'Sau từng trận mưa lớn'],
    [
      'Khi phát hiện vết nứt thân đê, trưởng thôn phải báo cáo ngay, chậm nhất 02 giờ sau khi phát hiện',
      'at once',
      'sau khi phát hiện',
    ],
  ])('%s → %s', (text, meaning, after) => {
    expect(say(text)).toBe(meaning)
    expect(found(text).deadlines).toMatchObject([{ after }])
  })

  test.each([
    ['Sau mỗi đợt tiêm, trong 05 ngày báo cáo UBND xã trước ngày 15/5/2024', 'before 2024-05-15'],
    ['Sau mỗi buổi chợ, quét dọn sạch sẽ', '-'],
    ['Sau khi kết thúc lớp học 05 ngày, học viên được cấp giấy', '-'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })

  test('the event does not end within “Chương trình” or “quy trình”', () => {
    expect(found('gửi trong 30 ngày kể từ ngày Chương trình này được ký').deadlines).toMatchObject([
      { after: 'kể từ ngày Chương trình này được ký' },
    ])
    expect(found('trong 05 ngày kể từ ngày nhận hồ sơ trình UBND huyện').deadlines).toMatchObject([
      { after: 'kể từ ngày nhận hồ sơ' },
    ])
  })
})

describe('a post where somebody stands is no cut of figures', () => {
  test.each([
    ['Trực tại các trạm chốt cửa rừng từ ngày 01/4/2024 đến ngày 30/6/2024', 'from 2024-04-01 to 2024-06-30'],
    ['lập chốt kiểm dịch từ ngày 10/4/2024 đến hết ngày 20/4/2024', 'from 2024-04-10 to 2024-04-20'],
    ['Chốt số liệu thu ngân sách từ ngày 01/4/2024 đến ngày 30/6/2024', '-'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('a year by which the rest is over', () => {
  test.each([
    [
      'di dời các hộ ven suối chậm nhất ngày 30/9/2024; các hộ còn lại dứt điểm trong năm 2025.',
      'by 2024-09-30 + within 2025-12-31',
    ],
    [
      'khối A số hóa xong trước ngày 30/9/2024; các khối còn lại hoàn thành trong năm 2025',
      'before 2024-09-30 + within 2025-12-31',
    ],
    ['đến nay đã hoàn thành trong năm 2023, còn lại xong trước ngày 30/9/2024', 'before 2024-09-30'],
    ['Mục tiêu hoàn thành trong năm 2026; khối A xong trước ngày 30/9/2024', 'before 2024-09-30'],
    ['di dời các hộ trước ngày 30/9/2024 để góp phần ổn định dân cư trong năm 2025', 'before 2024-09-30'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('days counted back from an event', () => {
  test.each([
    ['gửi tài liệu chậm nhất 05 ngày trước khi họp', 5, false, 'trước khi họp'],
    ['xin ý kiến chậm nhất 15 ngày làm việc trước ngày khai mạc đại hội.', 15, true, 'trước ngày khai mạc đại hội'],
    ['gửi danh sách chậm nhất 10 ngày trước mỗi kỳ thi', 10, false, 'trước mỗi kỳ thi'],
    ['trước 05 ngày làm việc so với ngày tổ chức hội nghị, gửi Sở', 5, true, 'so với ngày tổ chức hội nghị'],
    ['thông báo trước ít nhất 03 ngày khi ngừng cấp điện', 3, false, 'khi ngừng cấp điện'],
    ['gửi hồ sơ trước ngày đại hội ít nhất 15 ngày để duyệt', 15, false, 'trước ngày đại hội'],
    ['gửi kịch bản chậm nhất trước 10 ngày khai mạc hội thi', 10, false, 'khai mạc hội thi'],
    ['thử loa muộn nhất trước ngày tổng duyệt 02 ngày', 2, false, 'trước ngày tổng duyệt'],
    ['10 ngày trước ngày khai mạc', 10, false, 'trước ngày khai mạc'],
    ['gửi giấy mời trước khi khai mạc 05 ngày', 5, false, 'trước khi khai mạc'],
    ['hoàn thành trước ngày khai mạc hội thi 10 ngày', 10, false, 'trước ngày khai mạc hội thi'],
  ])('%s', (text, days, working, after) => {
    const { deadlines, diagnostics } = found(text)
    expect(deadlines).toMatchObject([{ kind: 'event', before: true, after, within: { days, working } }])
    expect(diagnostics).toEqual([])
  })

  test('marks that stand apart in a text of tokens make no difference', () => {
    const text = 'nộp hồ sơ trong 05 ngày làm việc , kể từ ngày nhận .'
    expect(found(text).deadlines).toMatchObject([{ text: 'trong 05 ngày làm việc , kể từ ngày nhận', span: [10, 50] }])
  })

  test('hours come to the day before, as a guess', () => {
    expect(found('báo người dân chậm nhất 04 giờ trước khi xả lũ').deadlines).toMatchObject([
      { before: true, within: { days: 1 }, certain: false },
    ])
  })

  test('a date in the same sentence says it all', () => {
    expect(say('chậm nhất ngày 20/8/2024 (chậm nhất 23 ngày trước ngày bầu cử)')).toBe('by 2024-08-20')
  })

  test('beside a date of other work both stand, and both of two around an event', () => {
    expect(
      found('hoàn thành hồ sơ trước ngày 30/6/2024, gửi giấy mời chậm nhất 03 ngày trước khi họp').deadlines,
    ).toMatchObject([{ date: '2024-06-30' }, { before: true }])
    expect(found('chậm nhất 05 ngày trước khi họp và chậm nhất 03 ngày sau khi họp').deadlines).toHaveLength(2)
  })

  test.each([
    ['báo cáo kết quả trước 10 ngày kể từ ngày kết thúc đợt kiểm tra', '10 days ?'],
    ['báo cáo trước 24 giờ kể từ khi xảy ra vụ việc', '1 days ?'],
    ['thông báo trước 30 ngày đến từng hộ dân', '-'],
    ['có mặt trước 07 giờ khi tổ chức lễ', '-'],
    ['phát thuốc trước ngày hội 3 lượt', '-'],
  ])('%s counts on from it, or from nothing', (text, meaning) => {
    expect(say(text)).toBe(meaning)
    expect(found(text).deadlines).not.toMatchObject([{ before: true }])
  })

  test('what is only said to come before is none', () => {
    expect(say('Rà soát cơ sở vật chất trước khi khai giảng')).toBe('-')
  })
})

describe('days counted back from a day', () => {
  test.each([
    ['gửi danh sách chậm nhất 10 ngày trước ngày 30/6/2024', 'by 2024-06-20 ?'],
    ['gửi danh sách trước 15 ngày so với ngày 30/6/2024', 'by 2024-06-15 ?'],
    ['gửi danh sách trước ngày 30/6/2024 ít nhất 10 ngày', 'by 2024-06-20 ?'],
    // The 27th to the 1st are days off, the 4th of May is worked for the 29th of April.
    ['trình hồ sơ chậm nhất 03 ngày làm việc trước ngày 06/5/2024', 'by 2024-05-02 ?'],
    ['trình hồ sơ chậm nhất 02 tuần trước 30/6', 'by 2024-06-16 ?'],
  ])('%s', (words, meaning) => {
    expect(say(words)).toBe(meaning)
  })

  test.each([
    ['kiểm tra trước ngày 30/6/2024, ít nhất 02 lần', 'before 2024-06-30'],
    ['kiểm tra ít nhất 03 ngày, trước ngày 30/6/2024', 'before 2024-06-30'],
    ['trực trước ngày 30/6/2024 tối thiểu 10 ngày/tháng', 'before 2024-06-30'],
    ['gửi trước ngày 30/6/2024 chậm nhất 17 giờ', 'before 2024-06-30'],
  ])('are not what is done so often or so long before it: %s', (words, meaning) => {
    expect(say(words)).toContain(meaning)
  })

  test('leave a day that comes back to the rules of those', () => {
    expect(say('gửi trước ngày 15 hằng tháng')).toBe('each month before 15')
    expect(say('gửi chậm nhất 05 ngày làm việc trước ngày 15 hằng tháng')).toContain('each month')
  })
})
