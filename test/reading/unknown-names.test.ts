import { describe, expect, it } from 'vitest'
import { readDated } from './dated.ts'

const read = (body: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${body}`, true)

describe('a name that nobody knows, where work is given', () => {
  it.each([
    ['Sáng kiến Xanh Bãi Cồn chủ trì thu gom rơm.', ['Sáng kiến Xanh Bãi Cồn: chủ trì thu gom rơm. ?']],
    [
      'Công an xã tuần tra. Các lán sơ chế sứa phải xử lý nước thải.',
      ['Công an xã: tuần tra.', 'Các lán sơ chế sứa: phải xử lý nước thải. ?'],
    ],
  ])('is read with doubt: %s', (sentence, expected) => {
    expect(read(`1. ${sentence}`)).toEqual(expected)
  })

  it.each([
    'Đề cao trách nhiệm của người chủ trì, đổi mới cách làm.',
    'Việc mở lớp do nhà trường chủ trì.',
    'Nâng cấp chợ Bãi thành chợ đầu mối.',
    'Giao ban tháng 3 tổ chức tại hội trường xã trước ngày 20/3/2026.',
  ])('is none: %s', (sentence) => {
    expect(read(`1. ${sentence}`)).toEqual([])
  })
})

describe('a class and its names behind a colon', () => {
  it('over bullets are those that are named, with doubt', () => {
    expect(
      read(
        '5. Các đơn vị cấp nước: Nước sạch Bãi Cồn, Thủy Thanh Xanh\n\n- Súc rửa bể.\n\n- Thay van trước ngày 15/5/2026.',
      ),
    ).toEqual([
      'Nước sạch Bãi Cồn + Thủy Thanh Xanh: Súc rửa bể. ?',
      'Nước sạch Bãi Cồn + Thủy Thanh Xanh: Thay van trước ngày 15/5/2026. [2026-05-14] ?',
    ])
  })

  it('is a heading with work where a duty stands there', () => {
    expect(read('5. Các trạm y tế: Lập danh sách, Gửi về xã\n\n- Súc rửa bể.')[0]).toMatch(
      /^Các trạm y tế: Lập danh sách/,
    )
  })
})

describe('bullets each with a name and a colon', () => {
  it('vouch for one another', () => {
    expect(
      read(
        '- Công an xã: Chặn xe ở đầu cầu.\n- Trạm Y tế xã: Trực cấp cứu.\n- Các hộ có thuyền: Neo thuyền ở vụng Đá.\n- Đoàn xã: Dẫn đường.',
      ),
    ).toContain('Các hộ có thuyền: Neo thuyền ở vụng Đá. ?')
  })
})
