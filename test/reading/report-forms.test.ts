import { describe, expect, test } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import type { Deadline } from '../../shared/reading/reading.ts'

/** What is a report and what stays a task; how a clause and the one before it, or an item and its announcement, share what they say. */

const head = `ỦY BAN NHÂN DÂN
HUYỆN SUỐI NGÀN

Số: 45/KH-UBND

Suối Ngàn, ngày 10 tháng 3 năm 2024

KẾ HOẠCH
Phòng, chống cháy rừng năm 2024

I. MỤC ĐÍCH

- Bảo vệ rừng.

`

const dueOf = (deadline: Deadline | null): string => {
  if (deadline === null) return '-'
  if (deadline.kind === 'date') return `${deadline.bound} ${deadline.date}`
  if (deadline.kind === 'recurring') return `every ${deadline.cycle} ${deadline.at ?? '-'}`
  return deadline.kind
}

const reportsIn = (document: string): string[] =>
  readDocument(document).reports.map(
    ({ period, reporters, recipient, via, deadline }) =>
      `${period}: ${reporters.join(' + ')} → ${recipient ?? '-'}${via === null ? '' : ` (${via})`}, ${dueOf(deadline)}`,
  )
const tasksOf = (agency: string, task: string): string[] =>
  reportsIn(`${head}II. TỔ CHỨC THỰC HIỆN\n\n1. ${agency}\n\n- ${task}\n`)
const reporting = (text: string): string[] => reportsIn(`${head}II. CHẾ ĐỘ BÁO CÁO\n\n${text}\n`)

const closing = (text: string): string[] =>
  reportsIn(
    `SỞ Y TẾ\nSố: 12/SYT-NVY\nV/v an toàn thực phẩm tại chợ\n\nSuối Ngàn, ngày 10 tháng 3 năm 2026\n\nKính gửi: UBND các xã, phường.\n\n1. UBND các xã, phường rà soát chợ tạm.\n\n2. ${text}\n\nNơi nhận:\n- Như trên;\n`,
  )

describe('to whom reports go', () => {
  test.each([
    [
      'UBND các xã, phường báo cáo định kỳ: 6 tháng trước ngày 15/6; năm trước ngày 15/12, gửi Chi cục Quản lý thị trường tổng hợp.',
      [
        'half-year: UBND các xã, phường → Chi cục Quản lý thị trường, every year 06-15',
        'year: UBND các xã, phường → Chi cục Quản lý thị trường, every year 12-15',
      ],
    ],
    [
      'UBND các xã, phường báo cáo tháng trước ngày 20; báo cáo năm trước ngày 15/12; tất cả gửi Chi cục Thống kê.',
      [
        'month: UBND các xã, phường → Chi cục Thống kê, every month 20',
        'year: UBND các xã, phường → Chi cục Thống kê, before 2026-12-15',
      ],
    ],
  ])('is said once behind the last of a sentence: %s', (text, rows) => {
    expect(closing(text)).toEqual(rows)
  })

  test.each([
    ['gửi báo cáo về Sở trước ngày 20/4/2026', 'Sở Y tế'],
    ['gửi báo cáo về Sở Xây dựng trước ngày 20/4/2026', 'Sở Xây dựng'],
  ])('by half its name it is the office that writes: %s', (text, recipient) => {
    expect(closing(`Các đơn vị ${text}.`)).toEqual([`one-off: Các đơn vị → ${recipient}, before 2026-04-20`])
  })

  test('is where the paper goes that the same sentence asks for before', () => {
    expect(
      closing(
        'UBND các xã, phường lập phương án di dời, gửi về Sở (qua Phòng Quản lý thương mại) trước ngày 20/4/2026; báo cáo kết quả trước ngày 30/6/2026.',
      ),
    ).toEqual(['one-off: UBND các xã, phường → Sở Y tế (Phòng Quản lý thương mại), before 2026-06-30'])
  })
})

test('of one office for all the zones is its task', () => {
  expect(closing('Ban Quản lý các khu công nghiệp tỉnh báo cáo kết quả về Sở trước ngày 20 hằng tháng.')).toEqual([])
})

test('a plan that is sent by a day is no report, though one is asked for behind it', () => {
  expect(
    closing(
      'UBND các xã, phường xây dựng kế hoạch gửi về Sở trước ngày 20/4/2026 và báo cáo kết quả ngày 25 hằng tháng.',
    ),
  ).toEqual(['month: UBND các xã, phường → Sở Y tế, every month 25'])
})

describe('a duty to send regularly is a report by another word', () => {
  test.each([
    ['Hằng tuần báo nhanh số vụ cháy về Hạt Kiểm lâm.', 'week: UBND các xã, thị trấn → Hạt Kiểm lâm, every week -'],
    [
      'Trước ngày 22 hằng tháng gửi số liệu tuần tra về Hạt Kiểm lâm.',
      'month: UBND các xã, thị trấn → Hạt Kiểm lâm, every month 22',
    ],
    [
      'Thống kê lò than, số hộ còn đốt nương và gửi Hạt Kiểm lâm hằng tuần trong suốt mùa khô.',
      'week: UBND các xã, thị trấn → Hạt Kiểm lâm, every week -',
    ],
  ])('%s', (task, row) => {
    expect(tasksOf('UBND các xã, thị trấn', task)).toEqual([row])
  })

  test.each([
    'Gửi kế hoạch hằng quý về Hạt Kiểm lâm.',
    'Báo nhanh chóng cho dân biết.',
    'Gửi Hạt Kiểm lâm danh sách tổ đội trước ngày 20/4/2024.',
  ])('%s is none', (task) => {
    expect(tasksOf('UBND các xã, thị trấn', task)).toEqual([])
  })
})

describe('below a heading of reports, what is sent by a day is one', () => {
  test.each([
    [
      'Các phòng, ban gửi kết quả thực hiện về UBND huyện (qua Hạt Kiểm lâm) trước ngày 15 hằng tháng.',
      ['month: Các phòng, ban → UBND huyện (Hạt Kiểm lâm), every month 15'],
    ],
    [
      'Các xã cung cấp số liệu cho Hạt Kiểm lâm trước ngày 05/12/2024.',
      ['one-off: Các xã → Hạt Kiểm lâm, before 2024-12-05'],
    ],
  ])('%s', (sentence, rows) => {
    expect(reporting(sentence)).toEqual(rows)
  })

  test('elsewhere it is a task', () => {
    expect(tasksOf('UBND các xã, thị trấn', 'Cung cấp số liệu cho Hạt Kiểm lâm trước ngày 05/12/2024.')).toEqual([])
  })
})

describe('who reports', () => {
  test.each([
    [
      'Chi bộ, đảng bộ cơ sở báo cáo Huyện ủy trước ngày 08 hằng tháng.',
      'month: Chi bộ, đảng bộ cơ sở → Huyện ủy, every month 8',
    ],
    [
      'Trước ngày 05/6/2024, các xã có báo cáo bằng văn bản gửi UBND huyện.',
      'one-off: Các xã → UBND huyện, before 2024-06-05',
    ],
    [
      'Mỗi tháng một lần, vào ngày 28, Trưởng các bản tổng hợp báo cáo về UBND xã.',
      'month: Trưởng các bản → UBND xã, every month 28',
    ],
    ['Định kỳ hằng quý các phòng tổng hợp báo cáo về UBND huyện.', 'quarter: Các phòng → UBND huyện, every quarter -'],
    [
      'Báo cáo kết quả thực hiện của các xã gửi về Hạt Kiểm lâm trước ngày 05/6/2024.',
      'one-off: Các xã → Hạt Kiểm lâm, before 2024-06-05',
    ],
    [
      'Giáo viên chủ nhiệm báo cáo Hiệu trưởng trước ngày 05/6/2024.',
      'one-off: Giáo viên chủ nhiệm → Hiệu trưởng, before 2024-06-05',
    ],
    ['Báo cáo tháng của các bản gửi trước ngày 22 hằng tháng.', 'month: Các bản → -, every month 22'],
    [
      'Giao Hạt Kiểm lâm theo dõi; các ban, ngành và các xã định kỳ ngày 15 hằng tháng gửi kết quả về Hạt Kiểm lâm để tổng hợp.',
      'month: Các ban, ngành + Các xã → Hạt Kiểm lâm, every month 15',
    ],
  ])('%s', (sentence, row) => {
    expect(reporting(sentence)).toEqual([row])
  })

  test('is the class whose heading it is, not a noun among what is reported', () => {
    expect(
      tasksOf(
        'UBND các xã, thị trấn',
        'Từ quý IV năm 2024, báo cáo biến động chòi canh, phương tiện định kỳ hằng quý.',
      ),
    ).toEqual(['quarter: UBND các xã, thị trấn → -, every quarter -'])
  })

  test('is asked once where a sentence of several days names nobody', () => {
    const { diagnostics } = readDocument(
      `${head}II. CHẾ ĐỘ BÁO CÁO\n\nThời hạn gửi báo cáo: quý I trước ngày 15/3, 6 tháng trước ngày 15/6, cả năm trước ngày 15/12.\n`,
    )
    expect(diagnostics.filter(({ code }) => code === 'reporters-missing')).toHaveLength(1)
  })
})

describe('the period that a day is for', () => {
  test('may stand behind it', () => {
    expect(
      reporting(
        'Các xã gửi báo cáo về UBND huyện trước ngày 10/6 đối với báo cáo 6 tháng, trước ngày 25/11 đối với báo cáo năm.',
      ),
    ).toEqual(['half-year: Các xã → UBND huyện, before 2024-06-10', 'year: Các xã → UBND huyện, before 2024-11-25'])
  })

  test('comes back each year where the series that it stands in is regular, in a plan of several years', () => {
    const { reports } = readDocument(
      `UBND HUYỆN MỐC\n\nMốc, ngày 17 tháng 6 năm 2024\n\nKẾ HOẠCH\nNuôi tôm giai đoạn 2024 - 2028\n\nII. CHẾ ĐỘ BÁO CÁO\n\n1. Các xã báo cáo UBND huyện theo định kỳ: quý trước ngày 15 của tháng cuối quý; 6 tháng trước ngày 10/6; năm trước ngày 05/12.\n`,
    )
    expect(reports.map(({ period, deadline }) => [period, deadline?.kind === 'recurring' && deadline.at])).toEqual([
      ['quarter', '3-15'],
      ['half-year', '06-10'],
      ['year', '12-05'],
    ])
  })

  const inYears = (title: string, report: string): unknown[] =>
    readDocument(
      `UBND HUYỆN MỐC\n\nSố: 9/KH-UBND\n\nMốc, ngày 17 tháng 01 năm 2024\n\nKẾ HOẠCH\n${title}\n\nII. CHẾ ĐỘ BÁO CÁO\n\n1. Các xã báo cáo UBND huyện:\n\n${report}\n`,
    ).reports.map(({ deadline }) => [dueOf(deadline), deadline?.certain !== false])

  test.each([
    ['Nuôi tôm giai đoạn 2024 - 2028', '- Báo cáo 6 tháng gửi trước ngày 10/6.', 'every year 06-10'],
    ['Trồng rừng đến năm 2030', '- 6 tháng đầu năm: trước ngày 10/6.', 'every year 06-10'],
    ['Phòng dịch (2024 - 2028)', '- Báo cáo năm (theo Mẫu số 3) trước ngày 05/12.', 'every year 12-05'],
  ])('comes back each year, with a question, in a plan of several years: %s, %s', (title, report, due) => {
    expect(inYears(title, report)).toEqual([[due, false]])
  })

  test.each([
    ['Nuôi tôm năm 2024 thuộc Đề án giai đoạn 2024 - 2028', '- Báo cáo 6 tháng trước ngày 10/6.'],
    ['Nuôi tôm giai đoạn 2024 - 2028', '- Báo cáo 6 tháng đầu năm 2024 trước ngày 10/6.'],
    ['Nuôi tôm giai đoạn 2021 - 2024', '- Báo cáo 6 tháng trước ngày 10/6.'],
  ])('comes once where a year is told: %s, %s', (title, report) => {
    expect(inYears(title, report)).toEqual([['before 2024-06-10', true]])
  })

  test.each([
    'Trình danh mục bến khởi công quý IV trước ngày 15/8.',
    'Lập lịch nạo vét quý II trình UBND tỉnh trước ngày 15/8.',
    'Mua vắc xin cho 9 tháng còn lại xong trước ngày 15/8.',
    'Tuyển 20 kỹ sư và năm người lái đò xong trước ngày 15/8.',
    'Năm người lái đò nhận việc trước ngày 15/8.',
  ])('is no work that is done once in a plan of several years: %s', (work) => {
    const { assignments } = readDocument(
      `UBND HUYỆN MỐC\n\nSố: 9/KH-UBND\n\nMốc, ngày 17 tháng 01 năm 2024\n\nKẾ HOẠCH\nMở bến đò giai đoạn 2024 - 2028\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế:\n\n- ${work}\n`,
    )
    expect(assignments.flatMap(({ tasks }) => tasks.flatMap(({ deadlines }) => deadlines.map(dueOf)))).toEqual([
      'before 2024-08-15',
    ])
  })

  test('comes back each year where the day behind it says so for both', () => {
    const report = '- Báo cáo 6 tháng trước ngày 10/6; báo cáo năm trước ngày 05/12 hằng năm.'
    expect(inYears('Nuôi tôm', report)).toEqual([
      ['every year 06-10', true],
      ['every year 12-05', true],
    ])
  })

  test('is each quarter’s beside half years and years that end with one', () => {
    const who = 'Các xã → UBND huyện (Phòng Y tế)'
    expect(
      reporting(
        'Các xã gửi báo cáo quý, 6 tháng, 9 tháng và năm về UBND huyện (qua Phòng Y tế) chậm nhất ngày 08 của tháng cuối kỳ.',
      ),
    ).toEqual([
      `quarter: ${who}, every quarter 3-8`,
      `half-year: ${who}, every year 06-08`,
      `nine-months: ${who}, every year 09-08`,
      `year: ${who}, every year 12-08`,
    ])
    expect(
      reporting('Các xã báo cáo kết quả quý, 6 tháng, năm về UBND huyện (qua Phòng Y tế) trước ngày 08 tháng cuối kỳ.'),
    ).toHaveLength(3)
    expect(reporting('Báo cáo tháng, quý, năm: các xã gửi UBND huyện trước ngày 12 của tháng cuối kỳ.')).toEqual([
      'month: Các xã → UBND huyện, every month 12',
      'quarter: Các xã → UBND huyện, every quarter 3-12',
      'year: Các xã → UBND huyện, every year 12-12',
    ])
  })

  test('is no deadline of its own behind “Thời hạn gửi báo cáo:”', () => {
    expect(
      reporting('Thời hạn gửi báo cáo của các xã: quý II trước ngày 15/6, 9 tháng trước ngày 15/9.').map(
        (row) => row.split(' ')[0],
      ),
    ).toEqual(['quarter:', 'nine-months:'])
  })

  test('is no year where something is summed up that has an end of its own', () => {
    expect(
      reporting('Kết thúc đợt cao điểm, các bản tổng kết, báo cáo UBND xã chậm nhất 03 ngày sau khi kết thúc.'),
    ).toEqual(['incident: Các bản → UBND xã, event'])
  })
})

test('a duty to report that becomes no report is asked about', () => {
  const { diagnostics } = readDocument(
    `${head}II. CHẾ ĐỘ BÁO CÁO\n\nCháy rừng đặc biệt nghiêm trọng phải báo cáo Chủ tịch UBND huyện bằng điện thoại.\n`,
  )
  expect(diagnostics.map(({ code }) => code)).toContain('not-reported')
})

describe('what stays a task', () => {
  test.each([
    'Lập báo cáo kinh tế - kỹ thuật, trình thẩm định trước ngày 15/5/2024.',
    'Hoàn thành báo cáo nghiên cứu khả thi trước ngày 15/5/2024.',
    'Xây dựng phương án, trình phê duyệt (đối với rừng phòng hộ) hoặc báo cáo về Phòng Nông nghiệp trước ngày 20/4/2024.',
    'Xử lý vi phạm; trường hợp vượt thẩm quyền phải báo cáo ngay UBND huyện.',
    'Khi nhận được tin báo, kiểm tra trong 02 ngày và báo cáo kết quả về Hạt Kiểm lâm.',
  ])('of a class: %s', (task) => {
    expect(tasksOf('UBND các xã, thị trấn', task)).toEqual([])
  })

  test('of two offices that are named', () => {
    expect(
      reportsIn(
        `${head}II. TỔ CHỨC THỰC HIỆN\n\n1. Công an huyện, Hạt Kiểm lâm tuần tra; báo cáo kết quả về UBND huyện trước ngày 30/5/2024.\n`,
      ),
    ).toEqual([])
  })

  test.each([
    ['HUYỆN MỐC', 'Trước ngày 15/12/2024, Trạm Thủy nông huyện báo cáo UBND huyện và Chi cục Thủy lợi.'],
    ['HUYỆN MỐC', 'Chậm nhất ngày 08/6, Phòng Y tế gửi báo cáo về Sở Y tế.'],
    ['HUYỆN MỐC', 'Ngày 20 hằng tháng, Phòng Y tế báo cáo UBND huyện kết quả kiểm tra.'],
    ['XÃ MỐC', 'Trước ngày 20/12 hằng năm, Công an xã báo cáo kết quả về Chủ tịch UBND xã.'],
  ])('of one office of %s in the part on reports, also behind its time: %s', (place, sentence) => {
    const { assignments, reports, diagnostics } = readDocument(
      `UBND ${place}\n\nSố: 9/KH-UBND\n\nMốc, ngày 17 tháng 01 năm 2024\n\nKẾ HOẠCH\nTưới tiêu năm 2024\n\nII. CHẾ ĐỘ BÁO CÁO\n\n1. ${sentence}\n`,
    )
    expect(reports).toEqual([])
    expect(assignments.map(({ tasks }) => tasks.map(({ deadlines }) => deadlines.length))).toEqual([[1]])
    expect(diagnostics.map(({ code }) => code)).not.toContain('not-reported')
  })

  test('of the office that puts together what others send it, behind a semicolon', () => {
    const { assignments } = readDocument(
      `${head}II. CHẾ ĐỘ BÁO CÁO\n\n1. Thời hạn gửi: các hạt, trạm gửi Văn phòng Chi cục chậm nhất ngày 17 hằng tháng; Văn phòng Chi cục tổng hợp, trình Chi cục trưởng trước ngày 20 hằng tháng.\n`,
    )
    expect(assignments.map(({ agencies, tasks }) => [agencies, dueOf(tasks[0]?.deadlines[0] ?? null)])).toEqual([
      [['Văn phòng Chi cục'], 'every month 20'],
    ])
  })

  test('of the office that puts the reports together, behind a comma', () => {
    expect(
      reporting('Các xã báo cáo Phòng Y tế trước ngày 10/6, Phòng Y tế tổng hợp, báo cáo UBND huyện trước ngày 15/6.'),
    ).toEqual(['one-off: Các xã → Phòng Y tế, before 2024-06-10'])
  })

  test('of one office behind the section’s several', () => {
    expect(
      reporting(`1. Các phòng, ban báo cáo UBND huyện trước ngày 20/5/2024.

2. Giao Hạt Kiểm lâm theo dõi, đôn đốc; tham mưu kiểm tra đột xuất, tổng hợp báo cáo UBND huyện vào ngày 25/5/2024.`),
    ).toEqual(['one-off: Các phòng, ban → UBND huyện, before 2024-05-20'])
  })
})

test.each([
  'Khi có người bị thương phải báo cáo UBND huyện ngay sau khi nhận tin.',
  'Khi phát hiện cột mốc bị xê dịch thì báo cáo ngay UBND huyện để xử lý.',
  'Khi xảy ra sự cố (sập bờ, vỡ cống) phải báo cáo ngay UBND huyện.',
  'Bố trí người trực đêm; khi có cháy lớn thì báo cáo nhanh trong vòng 01 giờ về UBND huyện.',
])('what a class has to report when something happens is a report, in its tasks too: %s', (task) => {
  expect(tasksOf('UBND các xã, thị trấn', task)).toEqual(['incident: UBND các xã, thị trấn → UBND huyện, event'])
})

describe('a long list of offices reports like a class', () => {
  test('under one heading', () => {
    const offices = 'Phòng Nội vụ, Phòng Tư pháp, Phòng Y tế, Công an huyện, Hạt Kiểm lâm'
    expect(tasksOf(offices, 'Rà soát nhân lực, báo cáo UBND huyện trước ngày 12/4/2024.')).toHaveLength(1)
  })

  test('and so do places that are counted', () => {
    expect(
      reportsIn(
        `${head}II. TỔ CHỨC THỰC HIỆN\n\n1. Yêu cầu 03 xã: Đồng Mây, Lũng Cao và Bản Hon báo cáo hiện trạng lò than về Hạt Kiểm lâm trước ngày 05/4/2024.\n`,
      ),
    ).toEqual(['one-off: xã Đồng Mây + xã Lũng Cao + xã Bản Hon → Hạt Kiểm lâm, before 2024-04-05'])
    expect(reporting('Đề nghị 12 xã chưa ký cam kết báo cáo UBND huyện trước ngày 05/4/2024.')).toEqual([
      'one-off: 12 xã chưa ký cam kết → UBND huyện, before 2024-04-05',
    ])
  })
})

describe('what is due when, item by item', () => {
  test('is taken over from the sentence above, whatever the items are called', () => {
    expect(
      reporting(`Các phòng, ban báo cáo về UBND huyện (qua Hạt Kiểm lâm) theo các mốc thời gian sau:

- Kết quả ký cam kết: chậm nhất ngày 15/4/2024;

- Số liệu phát dọn (theo biểu số 2): trước 16 giờ thứ Sáu hằng tuần.`),
    ).toEqual([
      'one-off: Các phòng, ban → UBND huyện (Hạt Kiểm lâm), by 2024-04-15',
      'week: Các phòng, ban → UBND huyện (Hạt Kiểm lâm), every week 5',
    ])
  })

  test('is of those to whom a letter goes, where nobody else is named', () => {
    expect(
      reportsIn(`SỞ Y TẾ HÀ SƠN
Số: 812/SYT-NVY
Hà Sơn, ngày 05 tháng 6 năm 2024
V/v phòng bệnh mùa hè

Kính gửi:
- Trung tâm Y tế các huyện;
- Các bệnh viện công lập.

Sở Y tế yêu cầu:

1. Diệt bọ gậy tại cơ quan.

2. Báo cáo kết quả về Sở Y tế (qua Phòng Nghiệp vụ Y) cụ thể như sau:

- Giai đoạn đầu: trước ngày 20/6/2024;

- Tổng kết: chậm nhất ngày 30/9/2024.
`),
    ).toEqual([
      'one-off: Trung tâm Y tế các huyện + Các bệnh viện công lập → Sở Y tế (Phòng Nghiệp vụ Y), before 2024-06-20',
      'one-off: Trung tâm Y tế các huyện + Các bệnh viện công lập → Sở Y tế (Phòng Nghiệp vụ Y), by 2024-09-30',
    ])
  })
})

describe('who reports to whom may be said behind what is due', () => {
  test('and where it goes in an item of its own', () => {
    expect(
      reporting(`1. Thời hạn gửi báo cáo:

- Báo cáo tháng: trước ngày 20;

- Báo cáo năm: trước ngày 10/12/2024.

2. Nơi nhận báo cáo: UBND huyện (qua Hạt Kiểm lâm).

3. Các phòng, ban có trách nhiệm báo cáo đúng thời hạn.`),
    ).toEqual([
      'month: Các phòng, ban → UBND huyện (Hạt Kiểm lâm), every month 20',
      'year: Các phòng, ban → UBND huyện (Hạt Kiểm lâm), before 2024-12-10',
    ])
  })
})

test('a line says where the reports above it go, and no others', () => {
  expect(
    reporting(`1. Các xã báo cáo tháng trước ngày 20.

Nơi nhận báo cáo: Phòng Y tế.

2. Các trường báo cáo năm trước ngày 10/12/2024.

Nơi nhận báo cáo: Phòng Giáo dục và Đào tạo.`),
  ).toEqual([
    'month: Các xã → Phòng Y tế, every month 20',
    'year: Các trường → Phòng Giáo dục và Đào tạo, before 2024-12-10',
  ])
})

test('two who share a report, which is all their work, report it', () => {
  expect(reporting('1. Công an xã, Ban CHQS xã báo cáo kết quả về UBND huyện trước ngày 15/3/2024.')).toEqual([
    'one-off: Công an xã + Ban CHQS xã → UBND huyện, before 2024-03-15',
  ])
})

describe('where the reports go may be said below them', () => {
  test.each([
    'Nơi nhận báo cáo: Hạt Kiểm lâm, thư điện tử hkl@huyen.example.',
    'Báo cáo gửi về Hạt Kiểm lâm bằng văn bản.',
  ])('%s', (line) => {
    expect(
      reporting(`Các phòng, ban thực hiện chế độ báo cáo như sau:

- Báo cáo tháng: trước ngày 20;

- Báo cáo năm: trước ngày 10/12/2024.

${line}`),
    ).toEqual([
      'month: Các phòng, ban → Hạt Kiểm lâm, every month 20',
      'year: Các phòng, ban → Hạt Kiểm lâm, before 2024-12-10',
    ])
  })
})

describe('a clause takes over from the one before it', () => {
  test.each([
    [
      'Các phòng, ban báo cáo UBND huyện (qua Hạt Kiểm lâm) trước ngày 15/4/2024; báo cáo đột xuất theo yêu cầu của cấp trên.',
      [
        'one-off: Các phòng, ban → UBND huyện (Hạt Kiểm lâm), before 2024-04-15',
        'ad-hoc: Các phòng, ban → UBND huyện (Hạt Kiểm lâm), -',
      ],
    ],
    [
      'Các phòng, ban báo cáo nhanh việc triển khai Công điện này trước 9 giờ ngày 15/4/2024, sau đó báo cáo hằng ngày trước 16 giờ về UBND huyện.',
      ['one-off: Các phòng, ban → UBND huyện, before 2024-04-15', 'day: Các phòng, ban → UBND huyện, every day -'],
    ],
    [
      'Các phòng, ban báo cáo UBND huyện trước ngày 20/6 (báo cáo 6 tháng), trước ngày 20/11 (báo cáo năm).',
      [
        'half-year: Các phòng, ban → UBND huyện, before 2024-06-20',
        'year: Các phòng, ban → UBND huyện, before 2024-11-20',
      ],
    ],
    [
      'Các phòng, ban báo cáo UBND huyện trước ngày 20 tháng cuối quý và báo cáo năm trước ngày 10/12/2024.',
      [
        'quarter: Các phòng, ban → UBND huyện, every quarter 3-20',
        'year: Các phòng, ban → UBND huyện, before 2024-12-10',
      ],
    ],
    [
      'Các phòng, ban báo cáo UBND huyện vào ngày 20 các tháng 4, 7, 10 năm 2024.',
      [
        'quarter: Các phòng, ban → UBND huyện, on 2024-04-20',
        'quarter: Các phòng, ban → UBND huyện, on 2024-07-20',
        'quarter: Các phòng, ban → UBND huyện, on 2024-10-20',
      ],
    ],
    [
      'Các phòng, ban báo cáo UBND huyện trước ngày 15/4/2024. Các vụ việc đột xuất báo cáo ngay khi xảy ra qua điện thoại trực ban.',
      ['one-off: Các phòng, ban → UBND huyện, before 2024-04-15', 'incident: Các phòng, ban → UBND huyện, event'],
    ],
  ])('%s', (text, rows) => {
    expect(reporting(text)).toEqual(rows)
  })
})

describe('who gets it too', () => {
  test.each([
    ['Các xã báo cáo UBND huyện, đồng thời gửi Phòng Y tế trước ngày 15/6.', 'UBND huyện và Phòng Y tế'],
    [
      'Các xã báo cáo UBND huyện (qua Phòng Nội vụ), đồng thời gửi Công an huyện để theo dõi trước ngày 15/6.',
      'UBND huyện và Công an huyện (Phòng Nội vụ)',
    ],
    ['Các xã báo cáo Phòng Y tế, đồng thời gửi bản mềm qua hộp thư của Phòng trước ngày 15/6.', 'Phòng Y tế'],
  ])('is named with the first: %s', (sentence, route) => {
    expect(reporting(sentence)).toEqual([`one-off: Các xã → ${route}, before 2024-06-15`])
  })

  test.each([
    'đồng thời gửi các hộ nuôi bò biết',
    'đồng thời gửi Kho bạc Nhà nước đề nghị chi trả',
    'đồng thời gửi kèm sổ tiêm phòng về Phòng Nội vụ',
    'đồng thời gửi Trưởng thôn để niêm yết',
  ])('is no more than the first where what is sent is not it, or to no office: %s', (besides) => {
    expect(reporting(`Các xã báo cáo UBND huyện trước ngày 15/6, ${besides}.`)).toEqual([
      'one-off: Các xã → UBND huyện, before 2024-06-15',
    ])
  })

  test('does not get the report that stands behind other papers than those of the same work', () => {
    expect(reporting('Các xã gửi hồ sơ vay vốn về Ngân hàng; báo cáo kết quả trước ngày 15/6.')).toEqual([
      'one-off: Các xã → -, before 2024-06-15',
    ])
    expect(reporting('Các xã gửi dự toán về Phòng Tài chính; báo cáo kết quả trước ngày 15/6.')).toEqual([
      'one-off: Các xã → Phòng Tài chính, before 2024-06-15',
    ])
  })

  test('has a report of its own where it is sent by another day', () => {
    expect(
      reporting(
        'Các trường báo cáo Phòng Giáo dục trước ngày 05/6, đồng thời gửi Trung tâm Y tế huyện trước ngày 08/6.',
      ),
    ).toEqual([
      'one-off: Các trường → Phòng Giáo dục, before 2024-06-05',
      'one-off: Các trường → Trung tâm Y tế huyện, before 2024-06-08',
    ])
  })
})

describe('the name of who gets it ends', () => {
  test.each([
    ['theo các mốc sau: trước ngày 15/4/2024'],
    ['theo biểu mẫu kèm theo trước ngày 15/4/2024'],
    ['gồm bản giấy và bản mềm trước ngày 15/4/2024'],
    ['đúng hạn trước ngày 15/4/2024'],
    ['bằng văn bản trước ngày 15/4/2024'],
  ])('before “%s”', (rest) => {
    const [report] = readDocument(
      `${head}II. CHẾ ĐỘ BÁO CÁO\n\nCác xã báo cáo về Sở Nông nghiệp và Môi trường ${rest}.\n`,
    ).reports
    expect(report?.recipient).toBe('Sở Nông nghiệp và Môi trường')
  })

  test('and work is no office', () => {
    expect(reporting('Các xã báo cáo thống kê công tác tuần tra trước ngày 15/4/2024.')).toEqual([
      'one-off: Các xã → -, before 2024-04-15',
    ])
  })
})

describe('a task and the report in its words', () => {
  const tasksIn = (task: string): string[] =>
    readDocument(`${head}II. TỔ CHỨC THỰC HIỆN\n\n1. Các chủ rừng\n\n${task}\n`).assignments.flatMap(({ tasks }) =>
      tasks.map(({ text, deadlines }) => `${text} [${deadlines.map(dueOf).join(', ')}]`),
    )

  test('stays whole where the clause does something else first', () => {
    const task =
      'Phải cắm biển cấm lửa; thực hiện kê khai diện tích và nộp báo cáo trồng rừng định kỳ hằng năm theo quy định.'
    expect(tasksIn(task)).toEqual([`${task} [every year -]`])
  })

  test('keeps both days of a report that goes on behind a semicolon', () => {
    const task =
      '- Báo cáo kết quả (qua Hạt Kiểm lâm) trước ngày 10 tháng cuối quý đối với báo cáo quý; trước ngày 05/12/2024 đối với báo cáo năm.'
    expect(tasksIn(task)).toEqual([`${task.slice(2)} [every quarter 3-10, before 2024-12-05]`])
  })
})

test('an item of nothing but reports stays a task with all its days', () => {
  const item =
    '4. Báo cáo sơ bộ kết quả về Hạt Kiểm lâm chậm nhất ngày 31/10/2024; báo cáo chính thức trước ngày 15/11/2024.'
  const { assignments } = readDocument(
    `${head}II. TỔ CHỨC THỰC HIỆN\n\nUBND huyện yêu cầu UBND các xã thực hiện các nội dung sau:\n\n1. Phát dọn.\n\n2. Tuần tra.\n\n3. Trực.\n\n${item}\n`,
  )
  expect(assignments.flatMap(({ tasks }) => tasks.at(-1)?.deadlines.map(dueOf))).toEqual([
    'by 2024-10-31',
    'before 2024-11-15',
  ])
})

describe('what stands beside a duty to report', () => {
  test.each([
    'các trường hợp đột xuất khi có yêu cầu của Ban Chỉ đạo',
    'trong trường hợp đột xuất thì theo yêu cầu của Huyện ủy',
    'đột xuất khi có yêu cầu',
  ])('“…; %s” is a report on request, though it does not say the word', (besides) => {
    expect(reporting(`Các xã báo cáo số vụ cháy (trước ngày 12/4) về Hạt Kiểm lâm; ${besides}.`)).toEqual([
      'one-off: Các xã → Hạt Kiểm lâm, before 2024-04-12',
      'ad-hoc: Các xã → Hạt Kiểm lâm, -',
    ])
  })

  test('what is told only where the work fails has no report', () => {
    expect(
      tasksOf(
        'Các chủ rừng',
        'Tổ chức phát dọn xong trước ngày 12/4/2024, nếu không đủ người thì phải báo cáo UBND xã.',
      ),
    ).toEqual([])
    expect(tasksOf('Các chủ rừng', 'Phát dọn thực bì; báo cáo kết quả về Hạt Kiểm lâm trước ngày 12/4/2024.')).toEqual([
      'one-off: Các chủ rừng → Hạt Kiểm lâm, before 2024-04-12',
    ])
  })

  test.each([
    ['Sau khi kết thúc mỗi đợt tuần tra 05 ngày, các trạm gửi báo cáo về Hạt Kiểm lâm.', 'incident'],
    ['Chậm nhất 05 ngày kể từ ngày dập tắt đám lửa, các trạm báo cáo Hạt Kiểm lâm.', 'incident'],
    ['Chậm nhất 05 ngày sau khi kết thúc Tháng cao điểm, các trạm báo cáo Hạt Kiểm lâm.', 'one-off'],
    ['Chậm nhất 05 ngày sau khi tổ chức lớp tập huấn, các trạm báo cáo Hạt Kiểm lâm.', 'one-off'],
    ['Trong vòng 20 ngày kể từ ngày Chương trình này được ký, các trạm báo cáo Hạt Kiểm lâm.', 'one-off'],
  ])('%s → %s', (sentence, period) => {
    expect(reporting(sentence)).toEqual([`${period}: Các trạm → Hạt Kiểm lâm, event`])
  })

  test('a kind of body alone is each of those before it, else one', () => {
    expect(reporting('Nhà trường báo cáo Phòng Y tế trước ngày 12/4/2024.')).toEqual([])
    expect(
      reporting(
        'Các trạm y tế gửi báo cáo về Phòng Y tế trước ngày 12/4/2024. Trạm Y tế xã Đông báo cáo Phòng Y tế trước ngày 10/4/2024.',
      ),
    ).toEqual(['one-off: Các trạm y tế → Phòng Y tế, before 2024-04-12'])
    expect(
      reporting(
        'Các trường gửi báo cáo về Phòng Y tế trước ngày 12/4/2024. Khi phát hiện ca ngộ độc, nhà trường phải báo cáo ngay, không quá 24 giờ kể từ khi phát hiện.',
      ),
    ).toEqual(['one-off: Các trường → Phòng Y tế, before 2024-04-12', 'incident: Nhà trường → Phòng Y tế, event'])
  })

  test('“theo” before how it is sent belongs to no name', () => {
    expect(reporting('Các xã gửi báo cáo về Hạt Kiểm lâm theo định kỳ: quý I trước ngày 12/4/2024.')).toEqual([
      'quarter: Các xã → Hạt Kiểm lâm, before 2024-04-12',
    ])
  })

  test.each([
    'Các xã, chủ rừng định kỳ hằng quý **(trước ngày 12 của tháng cuối quý) **báo cáo số vụ cháy về Hạt Kiểm lâm.',
    'Các xã, chủ rừng định kỳ hằng tháng (chậm nhất vào ngày làm việc cuối cùng của tháng) báo cáo số vụ cháy về Hạt Kiểm lâm. Báo cáo năm gửi trước ngày 08/12/2024.',
  ])('what only reports is no task: %s', (sentence) => {
    const { assignments, reports } = readDocument(
      `${head}II. TỔ CHỨC THỰC HIỆN\n\n1. Hạt Kiểm lâm\n\n- Trực cháy.\n\n${sentence}\n`,
    )
    expect(assignments.map(({ agencies }) => agencies.length)).toEqual([1])
    expect(reports.length).toBeGreaterThan(0)
  })
})

test('each date of a report that is sent several times is a report', () => {
  expect(
    reporting(
      'Các phòng, đơn vị gửi kết quả về UBND huyện (qua Hạt Kiểm lâm) theo các mốc: đợt 1 trước ngày 05/5/2024; đợt 2 trước ngày 06/8/2024; tổng kết toàn mùa trước ngày 10/11/2024.',
    ),
  ).toEqual([
    'one-off: Các phòng, đơn vị → UBND huyện (Hạt Kiểm lâm), before 2024-05-05',
    'one-off: Các phòng, đơn vị → UBND huyện (Hạt Kiểm lâm), before 2024-08-06',
    'one-off: Các phòng, đơn vị → UBND huyện (Hạt Kiểm lâm), before 2024-11-10',
  ])
})

test('a task that goes over into a report by “và” ends before it', () => {
  const { assignments, reports } = readDocument(
    `${head}II. TỔ CHỨC THỰC HIỆN\n\n1. Hạt Kiểm lâm\n\n- Trực cháy.\n\nTrưởng các phòng, Chủ tịch UBND các xã chịu trách nhiệm tổ chức thực hiện Kế hoạch này và báo cáo kết quả về Hạt Kiểm lâm trước ngày 30/7/2024.\n`,
  )
  expect(assignments.at(-1)?.tasks).toMatchObject([{ text: expect.stringMatching(/Kế hoạch này$/u), deadlines: [] }])
  expect(reports).toHaveLength(1)
})

test('each season of a report has its day', () => {
  expect(reporting('Các xã báo cáo diện tích vụ Xuân trước ngày 10/5/2024; vụ Hè Thu trước ngày 10/8/2024.')).toEqual([
    'one-off: Các xã → -, before 2024-05-10',
    'one-off: Các xã → -, before 2024-08-10',
  ])
})

test.each([
  'Các xã gửi báo cáo về Hạt Kiểm lâm trước ngày 20/6/2024 (6 tháng), trước ngày 05/12/2024 (năm).',
  'Các xã gửi báo cáo về Hạt Kiểm lâm trước ngày 20/6 (6 tháng) và ngày 05/12/2024 (báo cáo năm).',
])('the period in brackets behind each day is what is reported: %s', (sentence) => {
  expect(reporting(sentence)).toEqual([
    'half-year: Các xã → Hạt Kiểm lâm, before 2024-06-20',
    'year: Các xã → Hạt Kiểm lâm, before 2024-12-05',
  ])
})

test('a school year behind a semicolon is reported by those who report the term', () => {
  expect(
    reporting(
      'Các trường gửi báo cáo về Phòng Giáo dục và Đào tạo: học kỳ I trước ngày 15/12/2024; năm học trước ngày 30/5/2025.',
    ),
  ).toEqual([
    'half-year: Các trường → Phòng Giáo dục và Đào tạo, before 2024-12-15',
    'year: Các trường → Phòng Giáo dục và Đào tạo, before 2025-05-30',
  ])
})

test('a period behind a semicolon needs no colon before its day', () => {
  expect(
    reporting(
      'Các xã báo cáo về Hạt Kiểm lâm: báo cáo tháng trước ngày 20 hằng tháng; 6 tháng trước 15/6; năm trước ngày 10/12/2024.',
    ),
  ).toEqual([
    'month: Các xã → Hạt Kiểm lâm, every month 20',
    'half-year: Các xã → Hạt Kiểm lâm, before 2024-06-15',
    'year: Các xã → Hạt Kiểm lâm, before 2024-12-10',
  ])
})

test('“6 tháng” behind to whom it is sent is no part of the name', () => {
  expect(reporting('Các xã gửi báo cáo về Ủy ban nhân dân huyện 6 tháng trước ngày 10/6/2024.')).toEqual([
    'half-year: Các xã → Ủy ban nhân dân huyện, before 2024-06-10',
  ])
})

test('the 29th of a month is no nine months', () => {
  expect(
    reporting('Các xã báo cáo nhanh về Hạt Kiểm lâm trước 15 giờ hằng ngày từ ngày 20 đến ngày 29 tháng 4 năm 2024.'),
  ).toEqual(['day: Các xã → Hạt Kiểm lâm, every day -'])
})

test.each(['9 tháng 01 lần', '9 tháng 2024'])('nine months stay nine months before a number: %s', (period) => {
  expect(reporting(`Các xã gửi báo cáo ${period} về Hạt Kiểm lâm trước ngày 15/9/2024.`)).toEqual([
    'nine-months: Các xã → Hạt Kiểm lâm, before 2024-09-15',
  ])
})

test('the ninth of a month is no nine months', () => {
  expect(reporting('Các xã gửi báo cáo kết quả về Hạt Kiểm lâm trước ngày 9 tháng 12 năm 2024.')).toEqual([
    'one-off: Các xã → Hạt Kiểm lâm, before 2024-12-09',
  ])
})

test('what is reported of troubles by a day of each month is due, and no invitation to ask', () => {
  expect(
    reporting('Các ban, ngành, khu phố khi gặp khó khăn thì báo cáo về UBND huyện trước ngày 20 hằng tháng.'),
  ).toEqual(['month: Các ban, ngành, khu phố → UBND huyện, every month 20'])
})

test('what is reported in a case that may arise is no report of its own date', () => {
  expect(reporting('Trường hợp có người bị nạn, các xã gửi báo cáo về UBND huyện chậm nhất 01 ngày sau đó.')).toEqual([
    'incident: Các xã → UBND huyện, event',
  ])
})

test('a part on being on duty and reporting is one on reports', () => {
  expect(
    reportsIn(
      `${head}II. Chế độ trực và thông tin báo cáo\n\n1. Các xã báo cáo danh sách trực về Hạt Kiểm lâm trước ngày 12/4/2024.\n`,
    ),
  ).toEqual(['one-off: Các xã → Hạt Kiểm lâm, before 2024-04-12'])
})

describe('who reports, and by when, in the words that offices use', () => {
  test.each([
    [
      'Định kỳ trước ngày 15 hằng tháng, UBND các xã tổng hợp kết quả gửi Sở Y tế.',
      ['month: UBND các xã → Sở Y tế, every month 15'],
    ],
    [
      'UBND các xã, phường thông tin kết quả thực hiện về Sở Xây dựng vào ngày 20 hằng tháng.',
      ['month: UBND các xã, phường → Sở Xây dựng, every month 20'],
    ],
    [
      'Các thôn triển khai thực hiện; hằng tuần, trước 16 giờ thứ Năm, thông tin tiến độ về UBND xã qua Phòng Kinh tế.',
      ['week: Các thôn → UBND xã (Phòng Kinh tế), every week 4'],
    ],
    [
      'Kết thúc đợt cao điểm, các đơn vị báo cáo kết quả về Công an tỉnh trước ngày 05/10/2024.',
      ['one-off: Các đơn vị → Công an tỉnh, before 2024-10-05'],
    ],
    [
      'Định kỳ 06 tháng (trước ngày 15/6), 01 năm (trước ngày 15/12) các sở, ngành gửi báo cáo về Sở Tư pháp.',
      [
        'half-year: Các sở, ngành → Sở Tư pháp, before 2024-06-15',
        'year: Các sở, ngành → Sở Tư pháp, before 2024-12-15',
      ],
    ],
    [
      'Các sở, ngành báo cáo Sở Tư pháp trước ngày 05/6 (đối với báo cáo 6 tháng) và trước ngày 25/11 (đối với báo cáo năm).',
      [
        'half-year: Các sở, ngành → Sở Tư pháp, before 2024-06-05',
        'year: Các sở, ngành → Sở Tư pháp, before 2024-11-25',
      ],
    ],
    [
      'Các sở, ngành báo cáo Sở Tư pháp 6 tháng trước ngày 15/6, 1 năm trước ngày 15/12.',
      [
        'half-year: Các sở, ngành → Sở Tư pháp, before 2024-06-15',
        'year: Các sở, ngành → Sở Tư pháp, before 2024-12-15',
      ],
    ],
    [
      'Các cơ quan, đơn vị gửi kết quả rà soát về Sở Nội vụ trước ngày 30/4/2024 để tổng hợp, báo cáo UBND tỉnh trước ngày 10/5/2024.',
      ['one-off: Các cơ quan, đơn vị → Sở Nội vụ, before 2024-04-30'],
    ],
  ])('%s', (words, expected) => {
    expect(reporting(words)).toEqual(expected)
  })

  test('asking the committee first is no report', () => {
    expect(
      tasksOf(
        'UBND các xã',
        'Báo cáo cấp ủy, thống nhất với chính quyền xây dựng kế hoạch, gửi về huyện trước ngày 10/10/2024.',
      ),
    ).toEqual([])
  })
})

describe('what is sent to be put together', () => {
  test('is due by the day behind its purpose where none stands before it', () => {
    expect(
      reporting('Các sở, ngành gửi kết quả về Sở Y tế để tổng hợp, báo cáo UBND tỉnh trước ngày 15/12/2024.'),
    ).toEqual(['one-off: Các sở, ngành → Sở Y tế, before 2024-12-15'])
  })

  test('is no report where it is told to everybody', () => {
    expect(tasksOf('Các thôn', 'Hằng tuần thông tin tình hình dịch bệnh trên loa truyền thanh.')).toEqual([])
  })
})

test('who is reported to ends with its level; what is reported follows', () => {
  expect(tasksOf('UBND các huyện', 'Báo cáo BHXH tỉnh danh sách trạm chưa đạt trước ngày 18/8/2024.')).toEqual([
    'one-off: UBND các huyện → BHXH tỉnh, before 2024-08-18',
  ])
})

test.each([
  ['Các xã gửi báo cáo tổng kết trước ngày 05 tháng 7 năm 2024.', 'one-off'],
  ['Các xã gửi báo cáo tổng kết công tác ứng phó hạn mặn mùa khô năm 2024 trước ngày 05/7/2024.', 'one-off'],
  ['Các xã gửi báo cáo sơ kết giữa kỳ trước ngày 05/12/2024.', 'one-off'],
  ['Các xã sơ kết, gửi báo cáo trước ngày 10/6/2024.', 'one-off'],
  ['Các xã báo cáo sơ kết 6 tháng trước ngày 05/7/2024.', 'half-year'],
  ['Các xã báo cáo kết quả từng đợt tiêm chậm nhất 07 ngày sau khi kết thúc đợt.', 'incident'],
  ['Các xã gửi báo cáo tổng kết công tác năm 2024 trước ngày 05/12/2024.', 'year'],
])('%s is of a %s', (sentence, period) => {
  expect(reporting(sentence)[0]).toMatch(new RegExp(`^${period}:`, 'u'))
})

test('the one period that a clause names is that of its days, however far behind it they stand', () => {
  expect(
    reporting(
      'Các xã định kỳ 6 tháng gửi báo cáo kết quả tự kiểm tra đường băng cản lửa về UBND huyện trước ngày 15 tháng 6 và trước ngày 15 tháng 12 năm 2024.',
    ).map((line) => line.split(':')[0]),
  ).toEqual(['half-year', 'half-year'])
})

test('a kind of report before a circumstance hides nobody', () => {
  expect(
    reporting('1. Báo cáo ngày: Trong mùa hanh khô, các trạm gác báo cáo UBND huyện trước 16 giờ hằng ngày.'),
  ).toEqual(['day: Các trạm gác → UBND huyện, every day -'])
})

test('a plan that is sent once, among reports, is work', () => {
  const { assignments } = readDocument(
    `${head}II. CHẾ ĐỘ BÁO CÁO\n\n1. Các xã căn cứ nội dung Kế hoạch này xây dựng kế hoạch của xã mình, gửi về UBND huyện trước ngày 31/3/2024.\n2. Các xã báo cáo trước ngày 12 hằng tháng.\n`,
  )
  expect(
    assignments.map(({ agencies, tasks }) => `${agencies.join()}: ${tasks.map(({ text }) => text).join()}`),
  ).toEqual([
    'Các xã: căn cứ nội dung Kế hoạch này xây dựng kế hoạch của xã mình, gửi về UBND huyện trước ngày 31/3/2024.',
  ])
})

describe('a regime of reports counted out by kinds', () => {
  const regime = (...lines: string[]): string[] => reportsIn(`${head}II. CHẾ ĐỘ BÁO CÁO\n\n${lines.join('\n')}\n`)

  test('names for each kind who reports it, not those who report another', () => {
    expect(
      regime(
        '1. Báo cáo tháng',
        'Các xã gửi Hạt Kiểm lâm trước ngày 16 hằng tháng.',
        '2. Báo cáo năm',
        '- Số liệu chốt ngày 14/12, các chủ rừng gửi Hạt Kiểm lâm trước ngày 18/12 hằng năm.',
      ),
    ).toEqual(['month: Các xã → Hạt Kiểm lâm, every month 16', 'year: Các chủ rừng → Hạt Kiểm lâm, every year 12-18'])
  })

  test('is of the period that its heading names where its own words name none', () => {
    expect(
      regime(
        '3. Báo cáo 6 tháng (Biểu số 03)',
        'Số liệu ước chốt ngày 14/6, các xã báo cáo Hạt Kiểm lâm trước ngày 18/6/2024.',
      ),
    ).toEqual(['half-year: Các xã → Hạt Kiểm lâm, before 2024-06-18'])
  })

  test.each([
    ['Các xã gửi báo cáo về Sở (qua Văn phòng Sở) trước ngày 20/6/2024.', 'Sở (Văn phòng Sở)'],
    ['Các thôn báo cáo về huyện trước ngày 20/6/2024.', 'huyện'],
    ['Các hạt báo cáo Cục trước ngày 20/6/2024.', 'Cục'],
  ])('may name whom it goes to by half the name: %s', (sentence, recipient) => {
    expect(regime(sentence)[0]).toContain(`→ ${recipient},`)
  })
})

describe('who reports what happens', () => {
  test.each([
    'Các thôn khi phát hiện vi phạm, ô nhiễm môi trường báo cáo ngay cho UBND xã, không chờ giao ban.',
    'Các thôn khi phát hiện vi phạm thì báo cáo ngay cho UBND xã.',
    'Các thôn khi phát hiện vi phạm phải báo cáo ngay cho UBND xã.',
  ])('is named before the case: %s', (text) => {
    expect(reporting(text)).toEqual(['incident: Các thôn → UBND xã, event'])
  })
})

test('“UBND cấp huyện” are those of every district, so what they report besides is a report', () => {
  expect(
    reporting(
      '1. UBND cấp huyện báo cáo trước ngày 20 của tháng cuối quý về Sở Y tế; đồng thời báo cáo đột xuất khi có yêu cầu.',
    ),
  ).toEqual(['quarter: UBND cấp huyện → Sở Y tế, every quarter 3-20', 'ad-hoc: UBND cấp huyện → Sở Y tế, -'])
})
