import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'

// A report on a paper, as it is copied from a page of news: no letterhead, and who ordered in each sentence.

const read = (text: string): string[] =>
  readDocument(text).assignments.flatMap(({ agencies, tasks }) =>
    tasks.map(({ text: task, deadlines }) => {
      const days = deadlines.flatMap((each) => ('lastDay' in each ? [each.lastDay] : []))
      return `${agencies.join(' + ')}: ${task}${days.length > 0 ? ` [${days.join()}]` : ''}`
    }),
  )

describe('a report on a paper gives the work to those who were told', () => {
  it.each([
    ['UBND thị xã Cồn Sậy cũng giao Công an thị xã gác bến phà.', 'Công an thị xã: gác bến phà.'],
    ['Thị ủy cũng chỉ đạo Công an thị xã, Phòng Y tế gác bến phà.', 'Công an thị xã + Phòng Y tế: gác bến phà.'],
    ['Lãnh đạo thị xã đã yêu cầu xã Bến Lở nạo vét bến phà.', 'Xã Bến Lở: nạo vét bến phà.'],
    ['Theo đó, Chủ tịch Lò Văn Sậy giao Phòng Kinh tế kiểm đếm bè.', 'Phòng Kinh tế: kiểm đếm bè.'],
    ['(CS) - UBND thị xã Cồn Sậy yêu cầu Hạt Kiểm lâm kiểm đếm bè.', 'Hạt Kiểm lâm: kiểm đếm bè.'],
    ['CSO - Ngày 4/5, UBND thị xã yêu cầu Hạt Kiểm lâm kiểm đếm bè.', 'Hạt Kiểm lâm: kiểm đếm bè.'],
    [
      'Ngày 4/5/2026, Sở Thủy sản có Công văn số 12/STS về nuôi bè đề nghị UBND các xã kiểm đếm bè trước ngày 15/6/2026.',
      'UBND các xã: kiểm đếm bè trước ngày 15/6/2026. [2026-06-14]',
    ],
    ['UBND tỉnh vừa ban hành chỉ thị yêu cầu các sở, ngành kiểm đếm bè.', 'Các sở, ngành: kiểm đếm bè.'],
    ['Để có số liệu, Chi cục Thủy sản soạn mẫu phiếu, đề nghị UBND các xã kiểm đếm bè.', 'UBND các xã: kiểm đếm bè.'],
    [
      'Thị ủy yêu cầu cấp cơ sở và đảng viên hoàn thành kiểm điểm trước ngày 15/6/2026.',
      'Cấp cơ sở và đảng viên: hoàn thành kiểm điểm trước ngày 15/6/2026. [2026-06-14]',
    ],
    ['Ban Thường vụ Thị ủy yêu cầu trước mắt các chi bộ tập trung đại hội.', 'Các chi bộ: tập trung đại hội.'],
  ])('%s', (text, row) => expect(read(text)).toEqual([row]))

  it('and what stands below, where the sentence announces it', () => {
    expect(
      read(
        'Đón mùa nước nổi\nNgày 4/5, UBND thị xã ban hành văn bản yêu cầu các phòng, UBND các xã chủ động đón mùa nước nổi:\n\n1. Kiểm đếm bè.\n\n2. Rà soát bến phà.',
      ),
    ).toEqual(['Các phòng + UBND các xã: Kiểm đếm bè.', 'Các phòng + UBND các xã: Rà soát bến phà.'])
  })

  it('and what the next paragraphs say more of it', () => {
    expect(
      read(
        'Theo đó, UBND thị xã đề nghị các khu phố kiểm đếm bè.\n\nNgười dân xã Bến Lở kiểm đếm bè. Ảnh: Lò Sậy\n\nLập danh sách bè không có số.\n\nĐồng thời vận động người dân neo bè.',
      ),
    ).toEqual([
      'Các khu phố: kiểm đếm bè.',
      'Các khu phố: Lập danh sách bè không có số.',
      'Các khu phố: Đồng thời vận động người dân neo bè.',
    ])
    expect(read('UBND thị xã đề nghị các khu phố kiểm đếm bè.\n\nChủ động đón nước nổi ở Bến Lở')).toHaveLength(1)
  })

  it('also before a list that is about something else', () => {
    expect(
      read('UBND thị xã giao Phòng Kinh tế kiểm đếm bè.\n\nThiệt hại ban đầu gồm:\n- 12 bè cá;\n- 03 bến phà.')[0],
    ).toBe('Phòng Kinh tế: kiểm đếm bè.')
  })
})

describe('but not', () => {
  it.each([
    // The headline
    'Thị ủy Cồn Sậy chọn 2 chi bộ làm điểm\n\n(CS) - Hai chi bộ ở ven sông.',
    // What was done
    'Chiều ngày 22/2, UBND thị xã Cồn Sậy tổ chức hội nghị triển khai kế hoạch nuôi bè.',
    '(CS) - Phó Chủ tịch UBND thị xã Lò Văn Sậy ký quyết định công bố dịch trên cá bè.',
    'CSO - Đồng chí Lò Văn Sậy, Bí thư Thị ủy chủ trì cuộc họp.',
    // What was ordered before
    'Trước đó, UBND thị xã đã yêu cầu Phòng Kinh tế kiểm đếm bè.',
    // What people ask for
    'Người dân đề nghị UBND thị xã sửa bến phà.',
  ])('%s', (text) => expect(read(text)).toEqual([]))

  it('a paper, which only recites what another one asked for', () => {
    expect(
      read(
        'UBND THỊ XÃ CỒN SẬY\nSố: 12/KH-UBND\nCồn Sậy, ngày 12 tháng 5 năm 2026\n\nKẾ HOẠCH\nNuôi bè\n\nII. NỘI DUNG\n\nNgày 4/5/2026, UBND tỉnh có Công văn số 594/UBND yêu cầu các huyện kiểm đếm bè.\n\n1. Phòng Kinh tế kiểm đếm bè.',
      ),
    ).toEqual(['Phòng Kinh tế: kiểm đếm bè.'])
  })
})

describe('a plan that was pasted without its head tells nothing:', () => {
  it('its offices work, whatever they hold, issue or ask for', () => {
    expect(
      read(
        'III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế tổ chức hội nghị triển khai nuôi bè.\n2. UBND các xã ban hành kế hoạch nuôi bè.\n3. Giám đốc Trung tâm Y tế chỉ đạo các Trạm Y tế trực 24/24.\n4. Hội Nông dân phối hợp với Hạt Kiểm lâm, đề nghị các hộ ký cam kết.',
      ),
    ).toEqual([
      'Phòng Kinh tế: tổ chức hội nghị triển khai nuôi bè.',
      'UBND các xã: ban hành kế hoạch nuôi bè.',
      'Giám đốc Trung tâm Y tế: chỉ đạo các Trạm Y tế trực 24/24.',
      'Hội Nông dân: phối hợp với Hạt Kiểm lâm, đề nghị các hộ ký cam kết.',
    ])
  })

  it.each([
    'Công an xã: ban hành kế hoạch bảo vệ lễ hội.',
    'Trạm Y tế: tổ chức họp giao ban y tế thôn hằng tháng.',
    'Mặt trận Tổ quốc xã: chọn 02 thôn làm điểm.',
  ])('also without a section’s title: %s', (row) => {
    const pasted = `1. Phòng Kinh tế kiểm đếm bè.\n2. ${row.replace(':', '')}`
    expect(read(pasted)).toEqual(['Phòng Kinh tế: kiểm đếm bè.', row])
    expect(read(row.replace(':', ''))).toEqual([row])
  })

  it('its offices draft what others are to be given', () => {
    expect(
      read('Phòng Kinh tế rà soát, tham mưu UBND xã giao Trung tâm Dịch vụ quản lý chợ trước ngày 20/4/2026.'),
    ).toEqual([
      'Phòng Kinh tế: rà soát, tham mưu UBND xã giao Trung tâm Dịch vụ quản lý chợ trước ngày 20/4/2026. [2026-04-19]',
    ])
  })

  it('and who stood last has not what names nobody', () => {
    expect(read('1. Phòng Kinh tế kiểm đếm bè.\n\nRà soát hộ nghèo.')).not.toContain('Phòng Kinh tế: Rà soát hộ nghèo.')
    expect(read('Phòng Kinh tế kiểm đếm bè.\n\nRà soát hộ nghèo.')).not.toContain('Phòng Kinh tế: Rà soát hộ nghèo.')
  })
})
