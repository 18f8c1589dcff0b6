import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { readContent as read, readDated } from './dated.ts'

describe('an order behind work that is nobody’s', () => {
  it.each([
    [
      'giao Phòng Kinh tế tham mưu phương án trước ngày 20/5/2026',
      'Phòng Kinh tế: tham mưu phương án trước ngày 20/5/2026. [2026-05-19]',
    ],
    ['Công an xã hướng dẫn các hộ ký cam kết', 'Công an xã: hướng dẫn các hộ ký cam kết.'],
    ['yêu cầu UBND các xã, phường rà soát từng hộ', 'UBND các xã, phường: rà soát từng hộ.'],
  ])('Rà soát …; %s', (order, task) => {
    expect(read(`1. Rà soát 47 điểm tập kết đã được chấp thuận từ trước; ${order}.`)).toEqual([task])
  })

  it('does not take what only goes on with the work', () => {
    expect(read('1. Kiện toàn tổ xung kích ở các khu phố; phân công thành viên phụ trách từng địa bàn.')).toEqual([])
  })

  it('leaves the others’ share apart: “riêng …”', () => {
    expect(
      read(
        '1. Trạm Y tế xã chủ trì khám cho học sinh các điểm trường trong tháng 4/2026; riêng Trường Mầm non Lạn hoàn thành việc cân, đo trước ngày 20/5/2026.',
      ),
    ).toEqual([
      'Trạm Y tế xã: chủ trì khám cho học sinh các điểm trường trong tháng 4/2026; [2026-04-30]',
      'Trường Mầm non Lạn: hoàn thành việc cân, đo trước ngày 20/5/2026. [2026-05-19]',
    ])
  })
})

describe('an order that became no task is asked about', () => {
  const asked = (body: string): string[] =>
    readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\n${body}\n`).diagnostics.flatMap(({ code, message }) =>
      code === 'order-not-read' ? [message] : [],
    )

  it('also where a part only speaks of aims', () => {
    const [message, ...others] = asked(
      'I. MỤC ĐÍCH\n\nNâng cao chất lượng khám bệnh cho nhân dân, giao Trạm Y tế xã xây dựng quy trình tiếp đón.',
    )
    expect(message).toContain('“giao Trạm Y tế xã xây dựng quy trình tiếp đón.”')
    expect(others).toEqual([])
  })

  it.each([
    ['read as a task', 'II. NỘI DUNG\n\n1. Giao Trạm Y tế xã xây dựng quy trình tiếp đón.'],
    [
      'asked by another paper',
      'I. MỤC ĐÍCH\n\nThực hiện Công văn số 12/SYT-NVY, trong đó đề nghị Trạm Y tế xã xây dựng quy trình.',
    ],
    ['another’s request', 'I. TÌNH HÌNH\n\nMột số hạn chế: cử tri đề nghị Sở Xây dựng sửa chữa đường ĐT.123.'],
    [
      'asked for if something happens',
      'I. KINH PHÍ\n\nTrường hợp vượt dự toán, đề nghị Phòng Tài chính xem xét, bổ sung.',
    ],
    ['told', 'I. TÌNH HÌNH\n\nNăm 2025 xã đã giao Trạm Y tế xã xây dựng quy trình tiếp đón.'],
    ['an invitation', 'I. MỤC ĐÍCH\n\nNếu có vướng mắc, đề nghị Trạm Y tế xã báo cáo về Phòng Y tế.'],
  ])('not one that is %s', (_, body) => {
    expect(asked(body)).toEqual([])
  })
})

describe('the part on reports', () => {
  it('gives the work that is called for before the reports, and the order to see to them', () => {
    const given = readDated(
      `II. CHẾ ĐỘ BÁO CÁO

Các phòng, ban, UBND các xã căn cứ nhiệm vụ được giao, khẩn trương tổ chức triển khai thực hiện; báo cáo kết quả trước ngày 25 hằng tháng về UBND huyện. Giao Văn phòng UBND huyện phối hợp với Phòng Nội vụ theo dõi, đôn đốc, kịp thời báo cáo.`,
    )
    expect(given).toEqual([
      'Các phòng, ban + UBND các xã: căn cứ nhiệm vụ được giao, khẩn trương tổ chức triển khai thực hiện',
      'Văn phòng UBND huyện: phối hợp với Phòng Nội vụ theo dõi, đôn đốc, kịp thời báo cáo. (Phòng Nội vụ)',
    ])
  })
})

it('what a paper is to say stays with whoever drafts it', () => {
  expect(
    read('1. Phòng Văn hóa tham mưu UBND xã ban hành quyết định, giao Trường Tiểu học Lạn quản lý sân vận động.'),
  ).toEqual(['Phòng Văn hóa: tham mưu UBND xã ban hành quyết định, giao Trường Tiểu học Lạn quản lý sân vận động.'])
})

it('what heads work is no aim: “Tạo thuận lợi trong tiếp cận đất đai, vốn”', () => {
  expect(
    read('**3. Tạo thuận lợi trong tiếp cận đất đai, vốn**\n\na) Đề nghị Trạm Y tế xã tổ chức khám lưu động.'),
  ).toEqual(['Trạm Y tế xã: tổ chức khám lưu động.'])
})
