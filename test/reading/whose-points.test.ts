import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { readDated } from './dated.ts'

const read = (body: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${body}`)

describe('the points below a line are its agency’s', () => {
  it('though the second of them names an agency before its work', () => {
    expect(
      readDated(
        'III. Văn phòng Huyện\n1. Tham mưu Ủy ban nhân dân huyện lập hồ sơ.\n2. Phòng Nội vụ cử 02 người.\n3. Tổ chức tập huấn cho xã.',
      ),
    ).toContain('Văn phòng Huyện: Tổ chức tập huấn cho xã.')
  })

  it('with where it is done and for whom, which are no tasks of themselves', () => {
    expect(
      read(
        'Đề nghị các trường học thực hiện:\na) Khám mắt cho học sinh.\nb) Địa điểm: tại trường đối với trẻ đi học.\nc) Lập danh sách trước ngày 17/4/2026.',
      ),
    ).toEqual([
      'Các trường học: Khám mắt cho học sinh. b) Địa điểm: tại trường đối với trẻ đi học.',
      'Các trường học: Lập danh sách trước ngày 17/4/2026. [2026-04-16]',
    ])
  })
})

describe('heads of hamlets of several kinds are one class', () => {
  it.each(['Trưởng thôn, ấp', 'Trưởng bản, khu phố'])('%s', (who) => {
    expect(read(`2. ${who} báo số hộ về xã trước ngày 17/4/2026.`)).toEqual([
      `${who}: báo số hộ về xã trước ngày 17/4/2026. [2026-04-16]`,
    ])
  })
})

describe('figures that a scan took for letters', () => {
  it('are read in the date of the document', () => {
    const { document } = readDocument(
      'UBND XÃ MAI THƯỢNG\nSố: 5/KH-UBND\nMai Thượng, ngày l2 tháng lO năm 2026\n\nKẾ HOẠCH\nThử nghiệm\n',
    )
    expect(document.issuedOn).toBe('2026-10-12')
  })

  it('and in the day of every month', () => {
    const { reports } = readDocument(
      'UBND XÃ MAI THƯỢNG\nSố: 5/KH-UBND\nMai Thượng, ngày 02 tháng 02 năm 2026\n\nKẾ HOẠCH\nThử nghiệm năm 2026\n\nIV. CHẾ ĐỘ BÁO CÁO\n\nCác thôn báo cáo về UBND xã trước ngày l7 hàng tháng.\n',
    )
    expect(reports.map(({ deadline }) => deadline?.text)).toEqual(['trước ngày l7 hàng tháng'])
  })
})
