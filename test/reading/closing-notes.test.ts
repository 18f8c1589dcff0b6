import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'

/** What the content of a plan gives, a line a task: `Agency + Agency: task (cooperating) [last days]`. */
function read(body: string): string[] {
  const { assignments } = readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nII. NỘI DUNG, NHIỆM VỤ\n\n${body}\n`)
  return assignments.flatMap(({ agencies, tasks }) =>
    tasks.map(({ text, cooperating, deadlines }) => {
      const days = deadlines.flatMap((each) => ('lastDay' in each ? [each.lastDay] : []))
      const others = cooperating.length > 0 ? ` (${cooperating.join(' + ')})` : ''
      return `${agencies.join(' + ')}: ${text}${others}${days.length > 0 ? ` [${days.join()}]` : ''}`
    }),
  )
}

describe('an item that names who does it at its end', () => {
  it.each([
    'Đơn vị chủ trì: Phòng Kinh tế; đơn vị phối hợp: Thôn Lạn; thời gian: trước ngày 20/5/2026.',
    'Cơ quan thực hiện: Phòng Kinh tế chủ trì, phối hợp với Thôn Lạn. Thời hạn: trước ngày 20/5/2026.',
    'Phòng Kinh tế chủ trì, Thôn Lạn phối hợp; thời gian hoàn thành: trước ngày 20/5/2026.',
    '*Giao Phòng Kinh tế chủ trì, phối hợp với Thôn Lạn thực hiện, xong trước ngày 20/5/2026.*',
  ])('in sentences: %s', (note) => {
    expect(read(`1. Nạo vét 12 tuyến kênh nội đồng. ${note}`)).toEqual([
      'Phòng Kinh tế: Nạo vét 12 tuyến kênh nội đồng. (Thôn Lạn) [2026-05-19]',
    ])
  })

  it.each([
    'Phòng Kinh tế chủ trì, phối hợp với Thôn Lạn thực hiện; xong trước ngày 20/5/2026',
    'Phòng Kinh tế chủ trì, Thôn Lạn phối hợp, hoàn thành trước ngày 20/5/2026',
    'Chủ trì: Phòng Kinh tế; phối hợp: Thôn Lạn; thời hạn: trước ngày 20/5/2026',
    'do Phòng Kinh tế chủ trì phối hợp với Thôn Lạn, trước ngày 20/5/2026',
  ])('in a bracket: (%s)', (note) => {
    expect(read(`- Nạo vét 12 tuyến kênh nội đồng (${note}).`)).toEqual([
      'Phòng Kinh tế: Nạo vét 12 tuyến kênh nội đồng (Thôn Lạn) [2026-05-19]',
    ])
  })

  it('has one part for each bracket, and “Riêng …” for itself', () => {
    expect(read('- Họp dân (các thôn thực hiện); niêm yết danh sách (Phòng Kinh tế thực hiện).')).toEqual([
      'Các thôn: Họp dân',
      'Phòng Kinh tế: niêm yết danh sách',
    ])
    expect(
      read(
        '- Trồng cây quanh hồ. Riêng lễ phát động tổ chức vào ngày 19/5/2026 (Đoàn xã phối hợp với Công an xã chuẩn bị sân khấu).',
      ),
    ).toEqual([
      'Đoàn xã: Riêng lễ phát động tổ chức vào ngày 19/5/2026 (Đoàn xã phối hợp với Công an xã chuẩn bị sân khấu (Công an xã) [2026-05-19]',
    ])
  })

  it('gives the second of a bracket work of its own', () => {
    expect(
      read(
        '- Quy chế chợ phiên (Phòng Kinh tế chủ trì theo dõi; Công an xã xây dựng dự thảo, trình trước ngày 20/5/2026).',
      ),
    ).toEqual([
      'Phòng Kinh tế: Quy chế chợ phiên',
      'Công an xã: xây dựng dự thảo, trình trước ngày 20/5/2026 [2026-05-19]',
    ])
  })

  it('names nobody where the bracket cites, explains or tells', () => {
    expect(read('- Lưu trữ hồ sơ (theo hướng dẫn của Sở Nội vụ).')).toEqual([])
    expect(read('- Số hóa sổ hộ tịch (Công an tỉnh đã thực hiện năm 2025).')).toEqual([])
    expect(read('- Hỗ trợ hộ nghèo (đơn vị tính: hộ).')).toEqual([])
  })

  it('leaves work to whom its own sentence names', () => {
    expect(read('- Phòng Kinh tế lập danh mục chợ tạm. Các thôn phối hợp thực hiện.')[0]).toMatch(/^Phòng Kinh tế: lập/)
  })
})
