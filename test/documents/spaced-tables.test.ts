import { describe, expect, it } from 'vitest'
import { textOf } from './reading.ts'

/** Tables of text files, whose columns are set with blanks. */

const linesOf = async (...lines: readonly string[]): Promise<string[]> =>
  (await textOf(new TextEncoder().encode(lines.join('\n')), 'ke-hoach.txt')).lines

const head = 'TT   Nội dung                  Đơn vị thực hiện      Thời gian'

describe('a table that is set with blanks', () => {
  it('is read row by row, its wrapped cells put together', async () => {
    expect(
      await linesOf(
        'II. TIẾN ĐỘ',
        '',
        head,
        '1    Nạo vét mương tiêu úng    UBND các xã, thị      15/3 - 15/4',
        '     ở cánh đồng Bãi           trấn',
        '2    In tờ rơi                 Phòng Y tế            Tháng 4',
        '                               Công an huyện',
        '',
        'III. CHẾ ĐỘ BÁO CÁO',
      ),
    ).toEqual([
      'II. TIẾN ĐỘ',
      '| TT | Nội dung | Đơn vị thực hiện | Thời gian |',
      '| 1 | Nạo vét mương tiêu úng ở cánh đồng Bãi | UBND các xã, thị trấn | 15/3 - 15/4 |',
      '| 2 | In tờ rơi | Phòng Y tế; Công an huyện | Tháng 4 |',
      'III. CHẾ ĐỘ BÁO CÁO',
    ])
  })

  it('may have a head of two lines, titles of groups, empty cells and blank lines between its rows', async () => {
    expect(
      await linesOf(
        '  STT   Nội dung                  Đơn vị               Thời',
        '                                  thực hiện            gian',
        '  I     CHUẨN BỊ CHO CẢ VỤ XUÂN CỦA CÁC HỢP TÁC XÃ TRÊN ĐỊA BÀN',
        '  1     Nạo vét mương             Các thôn             Quý I',
        '',
        '  2     In tờ rơi                                      Quý II',
      ),
    ).toEqual([
      '| STT | Nội dung | Đơn vị thực hiện | Thời gian |',
      '| I | CHUẨN BỊ CHO CẢ VỤ XUÂN CỦA CÁC HỢP TÁC XÃ TRÊN ĐỊA BÀN |',
      '| 1 | Nạo vét mương | Các thôn | Quý I |',
      '| 2 | In tờ rơi |  | Quý II |',
    ])
  })

  it.each([
    [
      'whose rows do not count',
      [head, '-    Nạo vét mương             Các thôn              Quý I', '-    In     Tờ rơi'],
    ],
    [
      'whose columns no gap parts',
      [
        head,
        '1    Nạo vét mương             Các thôn              Quý I',
        '2    In tờ rơi cho các hộ trong xã, cả Bãi   Quý II',
      ],
    ],
    ['of two columns', ['TT   Nội dung', '1    Nạo vét mương', '2    In tờ rơi']],
  ])('stays as it is %s', async (_, lines) => {
    expect(await linesOf(...lines)).toEqual(lines)
  })

  it('is none in a letterhead', async () => {
    const lines = [
      'UBND HUYỆN MỐC               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '  Số: 12/KH-UBND               Mốc, ngày 5/3/2024',
    ]
    expect(await linesOf(...lines)).toEqual(lines)
  })
})
