import { describe, expect, it } from 'vitest'
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
})
