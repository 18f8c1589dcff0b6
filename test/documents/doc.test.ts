import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../../shared/documents/doc.ts'
import { fixture, textOf } from './reading.ts'

describe('a table of an old Word file', () => {
  it('is one line a row, also where cells hold several paragraphs', async () => {
    const { lines } = await textOf(fixture('cells-of-paragraphs.doc'), 'ke-hoach.doc')
    expect(lines).toEqual([
      'Các nhiệm vụ theo bảng sau:',
      '| TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn |',
      '| 1 | Rà soát các bến đò | Công an phường; Trạm Y tế phường | Các tổ dân phố; Đoàn Thanh niên phường | 15/4/2024 |',
      '| 2 | Cắm biển báo | Công an phường | Các tổ dân phố | 30/4/2024 |',
      'Nơi nhận:',
    ])
  })

  it.each([
    ['a section', ['III. TỔ CHỨC THỰC HIỆN', '1. Phòng Nội vụ: theo dõi trước ngày 01/4/2026.', 'IV. PHỤ LỤC']],
    ['paragraphs', ['Các đơn vị gửi danh sách.', 'Danh mục kèm theo:']],
    ['a section behind a page number', ['3', 'III. TỔ CHỨC THỰC HIỆN']],
  ])('does not take in %s between it and another of the same width', (_, between) => {
    const row = (...cells: string[]): string => cells.map((cell) => `${cell}\t`).join('')
    const before = [row('TT', 'Việc', 'Đơn vị'), row('1', 'In tờ rơi', 'Phòng Y tế')]
    const behind = [row('TT', 'Tên', 'Số'), row('1', 'Bao cát', '300')]
    expect(paragraphsOf([...before, ...between, ...behind].join('\r')).split(/\n+/)).toEqual([
      '| TT | Việc | Đơn vị |',
      '| 1 | In tờ rơi | Phòng Y tế |',
      ...between,
      '| TT | Tên | Số |',
      '| 1 | Bao cát | 300 |',
    ])
  })
})
