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

describe('who does which part', () => {
  it('those who cooperate lead nothing', () => {
    expect(
      read('1. Đo đạc bản đồ\n- Đơn vị thực hiện: Phòng Kinh tế chủ trì; Công an xã, Trạm Y tế phối hợp.').map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['Phòng Kinh tế'])
  })

  it('nobody of those behind a semicolon is lost', () => {
    const given = read(`1. Hỗ trợ vay vốn
- Nội dung: cho vay đối với hộ nghèo; bổ sung nguồn vốn ủy thác.
- Phân công: Phòng Giao dịch Ngân hàng Lạn thực hiện nội dung thứ nhất; Phòng Tài chính thực hiện nội dung thứ hai.`)
    expect(given.map((line) => line.split(':')[0])).toEqual(['Phòng Giao dịch Ngân hàng Lạn', 'Phòng Tài chính'])
  })

  it('a number behind a name makes the division doubtful', () => {
    const given = readDated(
      `II. NỘI DUNG

1. Bảo vệ môi trường
- Kiểm tra các cơ sở.
- Đầu tư hệ thống thu gom.
Chủ trì: Phòng Kinh tế (nội dung 1), Ban Quản lý chợ Lạn (nội dung 2).`,
      true,
    )
    expect(given.length).toBeGreaterThan(1)
    for (const line of given) expect(line).toMatch(/ \?$/u)
  })
})

it('what heads work is no aim: “Tạo thuận lợi trong tiếp cận đất đai, vốn”', () => {
  expect(
    read('**3. Tạo thuận lợi trong tiếp cận đất đai, vốn**\n\na) Đề nghị Trạm Y tế xã tổ chức khám lưu động.'),
  ).toEqual(['Trạm Y tế xã: tổ chức khám lưu động.'])
})

it('a stage with its dates in brackets binds the work below it', () => {
  expect(
    read(
      'I. Giai đoạn 1 (từ ngày 01/5/2026 đến ngày 31/8/2026): Chuẩn bị\n\n1. Trạm Y tế xã lập danh sách trẻ em.\n\n2. Công an xã đối chiếu dữ liệu trước ngày 20/5/2026.',
    ),
  ).toEqual([
    'Trạm Y tế xã: lập danh sách trẻ em. [2026-08-31]',
    'Công an xã: đối chiếu dữ liệu trước ngày 20/5/2026. [2026-05-19]',
  ])
})

describe('a person in a bracket at an item’s end', () => {
  it.each([
    [
      '(đ/c Tuấn - bảo vệ, xong trước ngày 20/5/2026)',
      'đ/c Tuấn - bảo vệ: Rà soát bình chữa cháy, đường điện [2026-05-19]',
    ],
    ['(cô Hạnh).', 'cô Hạnh: Rà soát bình chữa cháy, đường điện'],
  ])('%s', (bracket, task) => {
    expect(read(`- Rà soát bình chữa cháy, đường điện ${bracket}`)).toEqual([task])
  })

  it.each([
    'Trường có 18 lớp, 702 học sinh (cô Hạnh làm chủ nhiệm 9A).',
    'Trao nhà tình nghĩa cho hộ nghèo (bà Lò Thị Pản).',
    'Hỗ trợ xây dựng nhà ở cho hộ nghèo (bà Lò Thị Pản, hoàn thành trước ngày 30/10/2026).',
    'Phát huy tinh thần hiếu học (thầy Chu Văn An).',
  ])('says of what is told, and of those who receive: %s', (item) => {
    expect(read(`- ${item}`)).toEqual([])
  })
})

it('when a result is sent stands behind who leads', () => {
  expect(
    read(
      '1. Rà soát các văn bản của xã. Chủ trì: Công chức Tư pháp - Hộ tịch. Kết quả rà soát gửi về Phòng Tư pháp trước ngày 31/7/2026.',
    ),
  ).toEqual(['Công chức Tư pháp - Hộ tịch: Rà soát các văn bản của xã. [2026-07-30]'])
})

it('a paper’s own name beside the pages’ numbers cuts no sentence', () => {
  const page = (number: number): string => `\n\n${number}\nKH GPMB đường ĐH.07\n\n`
  const more = Array.from({ length: 20 }, (_, i) => `- Trực điểm số ${i + 1}.`).join('\n')
  const given = readDated(
    `II. TỔ CHỨC THỰC HIỆN\n1. Công an xã\n- Nắm tình hình, xử lý nghiêm${page(2)}các đối tượng kích động.\n${more}\n2. Trạm Y tế xã\n- Chuẩn bị cơ số thuốc cho${page(3)}đoàn kiểm đếm.`,
  )
  expect(given.at(0)).toBe('Công an xã: Nắm tình hình, xử lý nghiêm các đối tượng kích động.')
  expect(given.at(-1)).toBe('Trạm Y tế xã: Chuẩn bị cơ số thuốc cho đoàn kiểm đếm.')
})
