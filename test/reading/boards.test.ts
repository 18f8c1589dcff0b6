import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { readDated } from './dated.ts'

const read = (body: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${body}`)
const codes = (body: string): string[] =>
  readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n\n${body}\n`).diagnostics.map(
    ({ code }) => code,
  )

const subcommittee =
  '2. Tiểu ban Nội dung\na) Thành phần\n- Trưởng Tiểu ban: ông Bàn Xuân Thọ, Trưởng Ban Dân tộc.\n- Thành viên: Sở Tài chính, Kho bạc Nhà nước tỉnh.\nb) Nhiệm vụ\n- Xây dựng Báo cáo chính trị trước ngày 15/8/2026.\n- Chuẩn bị diễn văn khai mạc.'

describe('a subcommittee', () => {
  it('has what stands below its duties, each by itself, and none of what says who belongs to it', () => {
    expect(read(subcommittee)).toEqual([
      'Tiểu ban Nội dung: Xây dựng Báo cáo chính trị trước ngày 15/8/2026. [2026-08-14]',
      'Tiểu ban Nội dung: Chuẩn bị diễn văn khai mạc.',
    ])
  })

  it('is told who belongs to it as that, and not as work left over', () => {
    expect(codes(subcommittee).filter((code) => code === 'not-assigned')).toEqual([])
    expect(codes(subcommittee)).toContain('members')
  })
})

describe('a board whose members are named in sentences', () => {
  it('has the work behind them', () => {
    expect(
      read(
        '1. Ban Tổ chức Đại hội\nTrưởng ban: đồng chí Lò Văn Khánh, Phó Chủ tịch UBND tỉnh. Phó Trưởng ban: Giám đốc Sở Nội vụ. Ban Tổ chức chịu trách nhiệm thông qua chương trình chậm nhất ngày 25/10/2026.',
      ),
    ).toEqual(['Ban Tổ chức: chịu trách nhiệm thông qua chương trình chậm nhất ngày 25/10/2026. [2026-10-25]'])
  })

  it('does not lose what its head is to do', () => {
    expect(read('2. Tổ trưởng: Chỉ đạo chung; họp tổ trước ngày 05/6/2026.')).toEqual([
      'Tổ trưởng: Chỉ đạo chung; họp tổ trước ngày 05/6/2026. [2026-06-04]',
    ])
  })
})
