import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'

/** What the coordinator is asked about a task of a plan of March 2024. */
function askedAbout(...work: readonly string[]): string[] {
  const head = ['UBND HUYỆN SÔNG MẪU', 'Số: 9/KH-UBND', 'Sông Mẫu, ngày 05 tháng 3 năm 2024', '', 'KẾ HOẠCH']
  const { diagnostics } = readDocument(
    [...head, 'Mở lại chợ phiên năm 2024', '', 'II. TỔ CHỨC THỰC HIỆN', '1. Phòng Kinh tế', ...work].join('\n'),
  )
  return diagnostics.flatMap(({ code, message }) =>
    code === 'time-not-read' ? [/“(.+?)”/.exec(message)?.[1] ?? ''] : [],
  )
}

describe('what looks like the time of a task and became no deadline is asked about', () => {
  it.each([
    ['a day to come', '- Quảng bá phiên chợ đầu ngày 12/10/2024 trên hệ thống loa.', 'ngày 12/10/2024'],
    ['a month to come', '- Quán triệt Kế hoạch trong buổi sinh hoạt tháng 4/2024.', 'tháng 4/2024'],
    ['so many each week', '- Đăng tối thiểu 02 tin, bài/tuần về phiên chợ.', '02 tin, bài/tuần'],
    ['a rhythm', '- Cân thử hàng lúc 7 giờ và 13 giờ hằng ngày trong mùa phiên.', 'hằng ngày'],
  ])('%s', (_, work, words) => {
    expect(askedAbout(work)).toEqual([words])
  })

  it.each([
    ['a deadline that was read', '- Kẻ vạch các sạp trước ngày 12/10/2024.'],
    ['what a paper is dated', '- Niêm yết giá theo Nghị định số 12/2023/NĐ-CP ngày 05/4/2023 của Chính phủ.'],
    ['a day that was over', '- Thu hồi các sạp bỏ trống từ ngày 15/01/2024.'],
    ['a year', '- Bố trí kinh phí trong dự toán năm 2025.'],
    ['whose work it is', '- Điều hành công việc hằng ngày của chợ.'],
    ['a rhythm beside a day', '- Quét sân chợ hằng ngày, xong đợt đầu trước ngày 12/10/2024.'],
  ])('but not %s', (_, work) => {
    expect(askedAbout(work)).toEqual([])
  })

  it('also how often something comes back whose first time is said', () => {
    const { diagnostics } = readDocument(
      'KẾ HOẠCH\nChợ phiên năm 2024\n\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Kiểm định cân 6 tháng một lần, lần đầu xong trước ngày 30/5/2024.\n- Kiểm định cân 6 tháng một lần, trước ngày 15/6/2024 và ngày 15/12/2024.\n',
    )
    expect(diagnostics.map(({ code }) => code).filter((code) => code === 'cycle-unknown')).toHaveLength(1)
  })

  it('once, where the words before it bind', () => {
    expect(
      askedAbout('- Vận động hộ kinh doanh; phấn đấu có ít nhất 20 hộ lắp cân đến hết quý II năm 2024.'),
    ).toHaveLength(1)
  })
})

it('a draft whose own day is blank is asked about the days of its year', () => {
  const { diagnostics } = readDocument(
    'UBND XÃ SÔNG MẪU\nSố:    /KH-UBND\nSông Mẫu, ngày    tháng    năm 2024\n\nKẾ HOẠCH\nMở lại chợ phiên năm 2024\n\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Quảng bá phiên chợ đầu ngày 12/10/2024 trên hệ thống loa.\n- Thu hồi các sạp bỏ trống theo biên bản ngày 15/11/2023.\n',
  )
  expect(diagnostics.flatMap(({ code, message }) => (code === 'time-not-read' ? [message] : []))).toEqual([
    expect.stringContaining('“ngày 12/10/2024”'),
  ])
})
