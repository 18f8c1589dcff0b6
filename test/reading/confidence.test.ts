import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'

/** What the coordinator is asked about first: assignments that are marked, with the reason, and diagnostics. */
function asked(lines: readonly string[]) {
  const reading = readDocument(['KẾ HOẠCH', 'Phát triển chợ phiên năm 2024', '', ...lines].join('\n'))
  return {
    doubts: reading.assignments.flatMap(({ agencies, why }) =>
      why === undefined ? [] : [`${agencies.join()}: ${why}`],
    ),
    certain: reading.assignments.filter(({ certain }) => certain !== false).flatMap(({ agencies }) => agencies),
    notes: reading.diagnostics
      .filter(({ code }) => code === 'time-not-read' || code === 'not-assigned')
      .map(({ span }) => reading.text.slice(...(span ?? [0, 0])).trim()),
  }
}

const section = (...lines: string[]) => ['II. TỔ CHỨC THỰC HIỆN', ...lines]

describe('an assignment that is often wrong is asked about first, with the reason', () => {
  it.each([
    ['Các phòng, ban nghiêm túc triển khai thực hiện Kế hoạch này.', 'Lời kêu gọi chung, có thể không cần theo dõi'],
    ['Các phòng, ban tổ chức triển khai thực hiện.', 'Lời kêu gọi chung, có thể không cần theo dõi'],
    ['Đối với sạp hàng ở bến thì UBND các xã có trách nhiệm kiểm tra.', 'Việc chỉ phát sinh trong một số trường hợp'],
    [
      'Đối với các hợp tác xã, rà soát phương án bốc dỡ hàng.',
      'Cụm từ sau “Đối với” có thể không phải tên cơ quan thực hiện',
    ],
    [
      'Các tổ chức, cá nhân kinh doanh ăn uống lưu động ở bến xe, bến đò đăng ký chỗ bán.',
      'Tên cơ quan dài, cần xem lại chỗ kết thúc',
    ],
    [
      'Các trạm thu mua nông sản ở chợ báo cáo sản lượng trước ngày 15/3/2024.',
      'Việc báo cáo của nhiều đơn vị, có thể là chế độ báo cáo',
    ],
    [
      'UBND các xã kẻ vạch chỗ ngồi, riêng chợ Lạn xong trước ngày 10/3/2024.',
      'Có phần việc hoặc thời hạn riêng cho một số đơn vị',
    ],
    [
      'Giao Phòng Công Thương chủ trì rà soát: sạp tạm trước, sạp cố định sau.',
      'Phần sau dấu hai chấm có thể là việc khác, hoặc của cơ quan khác',
    ],
    ['Tất cả các xã chọn một chợ làm điểm.', 'Tên cơ quan chưa rõ'],
    [
      'Các doanh nghiệp, hợp tác xã vận tải trên địa bàn đăng ký bến đỗ.',
      'Có thể là một nhóm đơn vị, có thể là nhiều nhóm',
    ],
    ['Các phòng, ban tổ chức bán hàng lưu động và định kỳ báo cáo kết quả.', 'Việc có kèm chế độ báo cáo'],
  ])('%s', (sentence, why) => {
    const { doubts } = asked(section('1. Phòng Kinh tế', '- Xây dựng nội quy chợ.', `2. ${sentence}`))
    expect(doubts.join()).toContain(why)
  })

  it('so is what may be no more than a title', () => {
    const { doubts } = asked(section('1. Phòng Kinh tế', '- Công tác thông tin về chợ', '- Xây dựng nội quy chợ.'))
    expect(doubts.join()).toContain('Có thể chỉ là tên của nội dung, không phải việc')
  })

  it('and plain headings with plain work are not', () => {
    const { doubts, certain } = asked(
      section(
        '1. Phòng Kinh tế',
        '- Xây dựng nội quy chợ.',
        '2. UBND các xã',
        '- Bố trí chỗ để xe trước ngày 15/3/2024.',
      ),
    )
    expect(doubts).toEqual([])
    expect(certain).toEqual(['Phòng Kinh tế', 'UBND các xã'])
  })
})

describe('work that names another office than the heading is asked about', () => {
  it.each([
    ['1. Phòng Kinh tế', '- Tổ chức tiêm phòng; Công an xã bảo đảm an ninh.'],
    ['1. Các sở, ban, ngành', '- Báo cáo kết quả hằng tháng. Riêng Sở Y tế báo cáo trước ngày 5 hằng tháng.'],
    ['1. Phòng Kinh tế', '- Tổ chức tiêm phòng; sau đợt tiêm có tổng kết. UBND các xã cử người dẫn đường.'],
  ])('%s / %s', (heading, bullet) => {
    expect(asked(section(heading, '- Xây dựng kế hoạch.', bullet)).doubts.join()).toContain(
      'Có dòng nêu tên cơ quan khác',
    )
  })

  it.each(['Công an xã', 'Trung tâm Dịch vụ nông nghiệp và môi trường'])('but not where %s only helps', (office) => {
    const work = `- Tổ chức tiêm phòng đúng thời hạn. ${office} phối hợp bảo đảm an ninh.`
    expect(asked(section('1. Phòng Kinh tế', '- Xây dựng kế hoạch.', work)).doubts).toEqual([])
  })

  it('but not the heading’s own name', () => {
    expect(asked(section('1. Phòng Nội vụ', '- Phòng Nội vụ lập danh sách; Phòng Nội vụ niêm yết.')).doubts).toEqual([])
  })
})

describe('a date that binds somebody is not lost without a word', () => {
  it.each([
    'Hồ sơ đăng ký sạp gửi về Phòng Kinh tế trước ngày 31/3/2024.',
    'Hồ sơ đăng ký sạp gửi về Phòng Kinh tế truớc ngày 31/3/2024.',
    'Việc kẻ vạch sạp hoàn thành trong quý II/2024.',
    'Thực hiện Công văn số 7/SCT-TM về việc kẻ vạch, yêu cầu các sạp kẻ xong trước ngày 31/3/2024.',
  ])('%s', (sentence) => {
    expect(asked(['I. NỘI DUNG', `1. ${sentence}`]).notes).toContain(sentence)
  })

  it.each([
    'Các sạp đã được cấp phép trước ngày 01/01/2020 giữ nguyên vị trí.',
    'Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2024 về quản lý chợ.',
    'Thực hiện Công văn số 7/SCT-TM về việc kẻ vạch, trong đó đề nghị các xã kẻ xong trước ngày 31/3/2024.',
    'Đến hết ngày 15/5/2024, ban quản lý mới thu được phí của 12 sạp.',
    '100% sạp hàng có bình chữa cháy trước ngày 30/6/2024.',
  ])('but is not asked about where it tells: %s', (sentence) => {
    expect(asked(['I. NỘI DUNG', `1. ${sentence}`]).notes).toEqual([])
  })
})

it('the question names the time', () => {
  const { diagnostics } = readDocument(
    `KẾ HOẠCH\nPhát triển chợ phiên năm 2024\n\nI. NỘI DUNG\n1. Hồ sơ đăng ký sạp hàng khô, hàng tươi sống, hàng ăn uống trong nhà lồng chợ và ngoài sân gửi về Phòng Kinh tế trước ngày 31/3/2024.`,
  )
  expect(diagnostics.find(({ code }) => code === 'time-not-read')?.message).toContain('“trước ngày 31/3/2024”')
})

it('paragraphs in a row that nobody was given are one question', () => {
  const { notes } = asked(
    section(
      '(1) Số sạp hàng tươi sống;',
      '(2) Số sạp hàng khô;',
      '(3) Số sạp ăn uống.',
      '1. Phòng Kinh tế: Xây dựng nội quy chợ.',
    ),
  )
  expect(notes).toHaveLength(1)
  expect(notes.join()).toContain('Số sạp ăn uống')
})
