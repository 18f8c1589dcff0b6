import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Deadline, ReadReport } from '../../shared/reading/reading.ts'
import { readDocument } from '../../shared/reading/read.ts'
import { cpuTimeOf, patience } from '../cpu-time.ts'

const head = `ỦY BAN NHÂN DÂN
XÃ HÒA BẮC

Số: 12/KH-UBND

Hòa Bắc, ngày 10 tháng 01 năm 2024

KẾ HOẠCH
Công tác trẻ em năm 2024

I. MỤC ĐÍCH, YÊU CẦU

- Bảo đảm quyền trẻ em.

`

/** A report in one line: period, reporters, recipient, route, and when. */
type Row = [
  period: ReadReport['period'],
  reporters: string[],
  to: string | null,
  via: string | null,
  due: string | null,
]

const rowOf = ({ period, reporters, recipient, via, deadline }: ReadReport): Row => [
  period,
  reporters,
  recipient,
  via,
  deadline === null ? null : dueOf(deadline),
]

function dueOf(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'date':
      return `${deadline.bound} ${deadline.date}`
    case 'window':
    case 'period':
      return `to ${deadline.to}`
    case 'recurring':
      return `every ${deadline.cycle} ${deadline.at ?? '-'}`
    case 'event':
      return `after event ${deadline.within?.days ?? '-'}`
    case 'none':
      return deadline.reason
  }
}

const rowsIn = (body: string): Row[] => readDocument(head + body).reports.map(rowOf)
const reporting = (sentence: string): Row[] => rowsIn(`II. CHẾ ĐỘ BÁO CÁO\n\n${sentence}\n`)
const tasksOf = (agency: string, task: string): Row[] => rowsIn(`II. TỔ CHỨC THỰC HIỆN\n\n1. ${agency}\n\n- ${task}\n`)

describe('a clause by which several agencies must report gives a row for each due date', () => {
  const cases: [sentence: string, rows: Row[]][] = [
    [
      'Định kỳ 6 tháng (trước ngày 15/6/2024), năm (trước ngày 15/12/2024), các ban ngành, đoàn thể xã gửi báo cáo về UBND xã (qua công chức Văn hóa - Xã hội) để tổng hợp.',
      [
        ['half-year', ['Các ban ngành, đoàn thể xã'], 'UBND xã', 'Công chức Văn hóa - Xã hội', 'before 2024-06-15'],
        ['year', ['Các ban ngành, đoàn thể xã'], 'UBND xã', 'Công chức Văn hóa - Xã hội', 'before 2024-12-15'],
      ],
    ],
    [
      'Các phòng, ban và UBND các xã báo cáo kết quả về Phòng Nội vụ trước ngày 20/11/2024 để tổng hợp, báo cáo UBND huyện.',
      [['one-off', ['Các phòng, ban', 'UBND các xã'], 'Phòng Nội vụ', null, 'before 2024-11-20']],
    ],
    [
      'Các thôn, trường học báo cáo kết quả khuyến học về Hội Khuyến học xã để theo dõi, tổng hợp: báo cáo quý nộp chậm nhất ngày 18 của tháng cuối quý; báo cáo năm trước ngày 05/12/2024.',
      [
        ['quarter', ['Các thôn', 'Trường học'], 'Hội Khuyến học xã', null, 'every quarter 3-18'],
        ['year', ['Các thôn', 'Trường học'], 'Hội Khuyến học xã', null, 'before 2024-12-05'],
      ],
    ],
    [
      'Yêu cầu các đơn vị báo cáo UBND huyện (qua Phòng Y tế) chậm nhất ngày 05/12/2024.',
      [['one-off', ['Các đơn vị'], 'UBND huyện', 'Phòng Y tế', 'by 2024-12-05']],
    ],
    [
      'UBND các xã gửi báo cáo về Sở Xây dựng trước ngày 20 hằng tháng.',
      [['month', ['UBND các xã'], 'Sở Xây dựng', null, 'every month 20']],
    ],
    [
      'Các trường học báo cáo hằng quý về Phòng Giáo dục và Đào tạo trước ngày 15 của tháng cuối quý.',
      [['quarter', ['Các trường học'], 'Phòng Giáo dục và Đào tạo', null, 'every quarter 3-15']],
    ],
    [
      'Hằng năm hoặc đột xuất, các sở, ban, ngành báo cáo kết quả về Sở Nội vụ.',
      [
        ['year', ['Các sở, ban, ngành'], 'Sở Nội vụ', null, 'every year -'],
        ['ad-hoc', ['Các sở, ban, ngành'], 'Sở Nội vụ', null, null],
      ],
    ],
    [
      'Khi có ổ dịch, các trạm y tế báo cáo đột xuất về Sở Y tế chậm nhất 24 giờ kể từ khi phát hiện.',
      [['incident', ['Các trạm y tế'], 'Sở Y tế', null, 'after event 1']],
    ],
    [
      'Các cơ quan, đơn vị định kỳ báo cáo kết quả thực hiện về Sở Y tế.',
      [['unspecified', ['Các cơ quan, đơn vị'], 'Sở Y tế', null, null]],
    ],
    [
      'Các đơn vị báo cáo về Phòng Tư pháp để tổng hợp trước ngày 15/6/2024.',
      [['one-off', ['Các đơn vị'], 'Phòng Tư pháp', null, 'before 2024-06-15']],
    ],
    [
      'Các đơn vị báo cáo về Phòng Tư pháp trước ngày 15/6/2024 để tổng hợp, báo cáo UBND huyện trước ngày 20/6/2024.',
      [['one-off', ['Các đơn vị'], 'Phòng Tư pháp', null, 'before 2024-06-15']],
    ],
    [
      'Các đơn vị báo cáo về Phòng Tư pháp trước ngày 15/6/2024; Phòng Tư pháp tổng hợp, báo cáo UBND huyện trước ngày 20/6/2024.',
      [['one-off', ['Các đơn vị'], 'Phòng Tư pháp', null, 'before 2024-06-15']],
    ],
    [
      'Đối với các vụ việc xâm hại trẻ em, các đơn vị báo cáo UBND xã chậm nhất 01 ngày sau khi sự việc xảy ra.',
      [['incident', ['Các đơn vị'], 'UBND xã', null, 'after event 1']],
    ],
    [
      'Thủ trưởng các cơ quan, đơn vị báo cáo Chủ tịch UBND huyện trước ngày 01/10/2024.',
      [['one-off', ['Thủ trưởng các cơ quan, đơn vị'], 'Chủ tịch UBND huyện', null, 'before 2024-10-01']],
    ],
    [
      'Công an xã, Trạm Y tế xã báo cáo UBND xã trước ngày 25 hằng tháng.',
      [['month', ['Công an xã', 'Trạm Y tế xã'], 'UBND xã', null, 'every month 25']],
    ],
    [
      'Trước ngày 10/12 hằng năm, UBND các xã, thị trấn gửi báo cáo về Phòng Kinh tế.',
      [['year', ['UBND các xã, thị trấn'], 'Phòng Kinh tế', null, 'every year 12-10']],
    ],
    [
      'Các sở, ban, ngành; UBND các huyện báo cáo kết quả về Sở Y tế trước ngày 10/12/2024.',
      [['one-off', ['Các sở, ban, ngành', 'UBND các huyện'], 'Sở Y tế', null, 'before 2024-12-10']],
    ],
    [
      'Các đơn vị định kỳ hằng tháng (trước ngày 25), quý (trước ngày 25 của tháng cuối quý) báo cáo về Công an huyện.',
      [
        ['month', ['Các đơn vị'], 'Công an huyện', null, 'every month 25'],
        ['quarter', ['Các đơn vị'], 'Công an huyện', null, 'every quarter 3-25'],
      ],
    ],
    [
      'Đề nghị các đơn vị báo cáo tiến độ về Ban Chỉ đạo (qua Phòng Kinh tế - cơ quan thường trực) vào ngày 20 hằng tháng.',
      [['month', ['Các đơn vị'], 'Ban Chỉ đạo', 'Phòng Kinh tế', 'every month 20']],
    ],
    [
      'Các trường học gửi báo cáo tổng kết mùa bơi về Phòng Văn hóa trước ngày 10/9/2024.',
      [['one-off', ['Các trường học'], 'Phòng Văn hóa', null, 'before 2024-09-10']],
    ],
    [
      'Các trường học gửi báo cáo tổng kết công tác phòng cháy về Phòng Văn hóa trước ngày 12/8/2024.',
      [['one-off', ['Các trường học'], 'Phòng Văn hóa', null, 'before 2024-08-12']],
    ],
    [
      'Các trường học gửi báo cáo tổng kết năm học về Phòng Giáo dục trước ngày 28/5/2024.',
      [['year', ['Các trường học'], 'Phòng Giáo dục', null, 'before 2024-05-28']],
    ],
    [
      'Các trường học gửi báo cáo tổng kết về Phòng Văn hóa trước ngày 10/12/2024.',
      [['one-off', ['Các trường học'], 'Phòng Văn hóa', null, 'before 2024-12-10']],
    ],
    [
      'Các trường học gửi báo cáo sơ kết trước ngày 05/7/2024, báo cáo tổng kết trước ngày 10/12/2024 về Phòng Văn hóa.',
      [
        ['half-year', ['Các trường học'], 'Phòng Văn hóa', null, 'before 2024-07-05'],
        ['year', ['Các trường học'], 'Phòng Văn hóa', null, 'before 2024-12-10'],
      ],
    ],
    [
      'Các trường học gửi báo cáo sơ kết trước ngày 15/01/2024, báo cáo tổng kết trước ngày 20/02/2024 về Phòng Văn hóa.',
      [
        ['one-off', ['Các trường học'], 'Phòng Văn hóa', null, 'before 2024-01-15'],
        ['one-off', ['Các trường học'], 'Phòng Văn hóa', null, 'before 2024-02-20'],
      ],
    ],
    [
      'Các xã báo cáo định kỳ 6 tháng gửi trước ngày 03/6/2024, báo cáo năm gửi trước ngày 22/11/2024 về Phòng Nội vụ.',
      [
        ['half-year', ['Các xã'], 'Phòng Nội vụ', null, 'before 2024-06-03'],
        ['year', ['Các xã'], 'Phòng Nội vụ', null, 'before 2024-11-22'],
      ],
    ],
    [
      'Các xã báo cáo thiệt hại về Phòng Kinh tế chậm nhất 04 ngày kể từ khi thiên tai kết thúc.',
      [['incident', ['Các xã'], 'Phòng Kinh tế', null, 'after event 4']],
    ],
    [
      'Khi có vụ việc, các trường học gửi báo cáo về Phòng Giáo dục trong vòng 03 ngày.',
      [['incident', ['Các trường học'], 'Phòng Giáo dục', null, 'after event 3']],
    ],
    ['Các xã: a) Lập danh sách gửi Phòng Kinh tế trước ngày 12/4/2024; b) Niêm yết tại trụ sở.', []],
    [
      'Đề nghị UBND các xã chỉ đạo các trường rà soát; định kỳ 6 tháng, hằng năm gửi thông tin về Phòng Y tế (trước ngày 12/6 và trước ngày 12/12).',
      [
        ['half-year', ['UBND các xã'], 'Phòng Y tế', null, 'every year 06-12'],
        ['year', ['UBND các xã'], 'Phòng Y tế', null, 'every year 12-12'],
      ],
    ],
    [
      'Ghi chú: Các đơn vị gửi báo cáo về Phòng Nội vụ trước ngày 18 hằng tháng.',
      [['month', ['Các đơn vị'], 'Phòng Nội vụ', null, 'every month 18']],
    ],
    [
      'Các xã tổ chức tuần lễ đọc sách từ ngày 15/4 đến ngày 20/4/2024, gửi báo cáo về Phòng Văn hóa trước ngày 25/4/2024.',
      [['one-off', ['Các xã'], 'Phòng Văn hóa', null, 'before 2024-04-25']],
    ],
    [
      'Các đơn vị báo cáo nhanh UBND huyện (qua Phòng Y tế, đồng thời gửi Công an huyện) trong 72 giờ kể từ khi phát hiện.',
      [['incident', ['Các đơn vị'], 'UBND huyện', 'Phòng Y tế', 'after event 3']],
    ],
    [
      'Các xã báo cáo UBND huyện trước ngày 12/6/2024, đồng gửi Phòng Nội vụ.',
      [['one-off', ['Các xã'], 'UBND huyện', null, 'before 2024-06-12']],
    ],
    ['Phòng Nội vụ đã có công văn đề nghị các xã gửi báo cáo trước ngày 15/3/2024.', []],
    ['Đến hết ngày 15/3/2024, Phòng Nội vụ mới nhận được báo cáo của các xã vùng cao.', []],
    ['Giao Phòng Nội vụ, Phòng Y tế công khai các xã chậm báo cáo vào ngày 25 hằng tháng.', []],
    [
      'Các xã báo cáo về Phòng Y tế trước ngày 20/3/2024. Riêng Trạm Y tế xã Đông báo cáo số liệu tiêm chủng trước ngày 05/3/2024.',
      [['one-off', ['Các xã'], 'Phòng Y tế', null, 'before 2024-03-20']],
    ],
    ['Phòng Tư pháp tổng hợp, báo cáo UBND huyện trước ngày 20/6/2024.', []],
    ['Nếu có khó khăn, vướng mắc, các đơn vị báo cáo về UBND xã để xem xét.', []],
    ['(Lưu ý: Chế độ báo cáo là tiêu chí đánh giá các đơn vị).', []],
  ]
  it.each(cases)('%s', (sentence, rows) => {
    expect(reporting(sentence)).toEqual(rows)
  })
})

describe('the items of a reporting section take over what its first sentence says', () => {
  it('periods that are announced and then dated, on the same level, are one duty each', () => {
    const rows = reporting(
      `Yêu cầu các phòng, ban báo cáo về UBND huyện như sau:

- Báo cáo kết quả định kỳ 6 tháng và năm (theo biểu mẫu):

- Báo cáo 6 tháng trước ngày 15/6/2024;

- Báo cáo năm trước ngày 15/12/2024.`,
    )
    expect(rows.map((row) => [row[0], row[4]])).toEqual([
      ['half-year', 'before 2024-06-15'],
      ['year', 'before 2024-12-15'],
    ])
  })

  it('reporters, recipient and route go to each item, and each has its own day', () => {
    const rows = reporting(
      `Yêu cầu các phòng, ban và UBND các xã thực hiện chế độ báo cáo về UBND huyện (qua Phòng Nội vụ) như sau:

- Báo cáo 6 tháng trước ngày 15/6/2024;

- Báo cáo 9 tháng trước ngày 15/9/2024;

- Báo cáo năm trước ngày 15/12/2024;

- Báo cáo đột xuất khi có yêu cầu.`,
    )
    const who = ['Các phòng, ban', 'UBND các xã']
    expect(rows).toEqual([
      ['half-year', who, 'UBND huyện', 'Phòng Nội vụ', 'before 2024-06-15'],
      ['nine-months', who, 'UBND huyện', 'Phòng Nội vụ', 'before 2024-09-15'],
      ['year', who, 'UBND huyện', 'Phòng Nội vụ', 'before 2024-12-15'],
      ['ad-hoc', who, 'UBND huyện', 'Phòng Nội vụ', null],
    ])
  })

  it('items below an item are the days, the item itself is none', () => {
    const rows = reporting(
      `Các đơn vị báo cáo về UBND xã như sau:

- Báo cáo kết quả định kỳ 6 tháng và năm (theo mẫu):

+ Báo cáo 6 tháng vào ngày 15/5/2024;

+ Báo cáo năm vào ngày 10/11/2024;`,
    )
    expect(rows.map(([period, , , , due]) => [period, due])).toEqual([
      ['half-year', 'on 2024-05-15'],
      ['year', 'on 2024-11-10'],
    ])
  })

  it('an item may have reporters of its own', () => {
    const rows = reporting(
      `Các phòng, ban báo cáo về UBND huyện (qua Phòng Nội vụ) như sau:

- Báo cáo năm trước ngày 15/12/2024;

- Khi có vụ việc yêu cầu các trường học báo cáo ngay, chậm nhất 02 ngày sau khi sự việc xảy ra.`,
    )
    expect(rows.map(([period, reporters, to]) => [period, reporters, to])).toEqual([
      ['year', ['Các phòng, ban'], 'UBND huyện'],
      ['incident', ['Các trường học'], 'UBND huyện'],
    ])
  })

  it('an office that puts the reports together is not one of the reporters', () => {
    const rows = reporting(
      `- Các xã báo cáo về Phòng Kinh tế trước ngày 15 hằng tháng.

- Phòng Kinh tế tổng hợp, báo cáo UBND huyện trước ngày 20 hằng tháng.`,
    )
    expect(rows.map(([, reporters, , , due]) => [reporters, due])).toEqual([[['Các xã'], 'every month 15']])
  })

  it('each item may say in its label what it is about, and in its words whose it is', () => {
    const rows = reporting(
      `1. Báo cáo định kỳ

a) Báo cáo tháng: Các xã gửi Phòng Kinh tế trước ngày 15 hằng tháng.

b) Báo cáo năm: Các phòng, ban, UBND các xã gửi Phòng Kinh tế trước ngày 15/12/2024.`,
    )
    expect(rows.map(([period, reporters, to]) => [period, reporters, to])).toEqual([
      ['month', ['Các xã'], 'Phòng Kinh tế'],
      ['year', ['Các phòng, ban', 'UBND các xã'], 'Phòng Kinh tế'],
    ])
  })

  it('items may stand before the sentence that says whose they are', () => {
    const rows = reporting(
      `- Báo cáo 6 tháng: Trước ngày 15/6/2024.

- Báo cáo năm: Trước ngày 15/11/2024.

Các đơn vị gửi báo cáo về Phòng Nội vụ.`,
    )
    expect(rows.map(([period, reporters, to]) => [period, reporters, to])).toEqual([
      ['half-year', ['Các đơn vị'], 'Phòng Nội vụ'],
      ['year', ['Các đơn vị'], 'Phòng Nội vụ'],
    ])
  })

  it('what else they send by a day is a report of theirs, due once', () => {
    const rows = reporting(
      `1. Các hợp tác xã báo cáo UBND huyện (qua Phòng Kinh tế) trước ngày 22 hằng tháng. Riêng bảng kê máy móc (Phụ lục 3) nộp chậm nhất ngày 16/4/2024.

2. Phương án sản xuất của hợp tác xã gửi trước ngày 25/3/2024.

3. Danh sách thành viên: nộp trước ngày 28/3/2024.`,
    )
    const who: [string[], string, string] = [['Các hợp tác xã'], 'UBND huyện', 'Phòng Kinh tế']
    expect(rows).toEqual([
      ['month', ...who, 'every month 22'],
      ['one-off', ...who, 'by 2024-04-16'],
      ['one-off', ...who, 'before 2024-03-25'],
      ['one-off', ...who, 'before 2024-03-28'],
    ])
  })

  it('an item that says first what kind of report it is, then the case, is of those whom it names', () => {
    const rows = reporting(
      `1. Các phòng, ban, UBND các xã báo cáo UBND huyện trước ngày 15/6/2024.

2. Báo cáo đột xuất: Khi xảy ra đuối nước, các trường học, trạm y tế phải báo cáo Phòng Giáo dục trong vòng 02 ngày kể từ khi xảy ra vụ việc.`,
    )
    expect(rows[1]).toEqual(['incident', ['Các trường học', 'Trạm y tế'], 'Phòng Giáo dục', null, 'after event 2'])
  })

  it('an item goes on behind the end of a page where it has yet to say to whom', () => {
    const rows = reporting(
      `1. Các trường học báo cáo UBND huyện trước ngày 15/6/2024. Khi xảy ra đuối nước, các trường học phải báo cáo

4

Phòng Giáo dục và Đào tạo huyện trong vòng 02 ngày kể từ khi xảy ra vụ việc.`,
    )
    expect(rows[1]).toEqual(['incident', ['Các trường học'], 'Phòng Giáo dục và Đào tạo huyện', null, 'after event 2'])
  })

  it('says so where nobody is named', () => {
    const { reports, diagnostics } = readDocument(
      `${head}II. CHẾ ĐỘ BÁO CÁO\n\n- Báo cáo năm gửi về UBND xã trước ngày 15/12/2024.\n`,
    )
    expect(reports.map(({ reporters, certain }) => [reporters, certain])).toEqual([[[], false]])
    expect(diagnostics.map(({ code }) => code)).toContain('reporters-missing')
  })
})

describe('outside a reporting section', () => {
  it('a directive that was received is no reason to overlook whom it tells to report', () => {
    const rows = rowsIn(
      'Nhận được Kế hoạch này, yêu cầu Thủ trưởng các phòng, ban tổ chức thực hiện, định kỳ hằng tháng (trước ngày 20) báo cáo kết quả về UBND huyện (qua Văn phòng HĐND và UBND huyện) để theo dõi, chỉ đạo./.\n',
    )
    expect(rows).toEqual([
      ['month', ['Thủ trưởng các phòng, ban'], 'UBND huyện', 'Văn phòng HĐND và UBND huyện', 'every month 20'],
    ])
  })

  it('the closing sentence binds those whom the sentence before it names', () => {
    const rows = rowsIn(
      'II. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Nắm chắc tình hình.\n\nTrên đây là Kế hoạch công tác trẻ em. Đề nghị các cơ quan, đơn vị nghiêm túc thực hiện. Định kỳ hằng năm (trước ngày 30/11) báo cáo kết quả về UBND xã./.\n',
    )
    expect(rows).toEqual([['year', ['Các cơ quan, đơn vị'], 'UBND xã', null, 'every year 11-30']])
  })

  it('a class under its own heading reports', () => {
    expect(
      tasksOf('UBND các xã, thị trấn', 'Báo cáo kết quả về UBND huyện (qua Phòng Y tế) trước ngày 15/11/2024.'),
    ).toEqual([['one-off', ['UBND các xã, thị trấn'], 'UBND huyện', 'Phòng Y tế', 'before 2024-11-15']])
  })

  it.each([
    [
      'one office has a task, no regime of reports',
      'Phòng Y tế',
      'Báo cáo kết quả về UBND huyện trước ngày 15/11/2024.',
    ],
    ['two named offices share a task', 'Phòng Y tế, Phòng Nội vụ', 'Định kỳ hằng quý báo cáo UBND huyện.'],
    [
      'a report without time or route is a task',
      'UBND các xã',
      'Xây dựng kế hoạch, tổng hợp số liệu, báo cáo kết quả.',
    ],
    ['a paper is no duty', 'UBND các xã', 'Tổ chức họp, thông qua báo cáo của Trạm Y tế trước ngày 15/11/2024.'],
    [
      'an invitation to ask is no duty',
      'UBND các xã',
      'Quá trình thực hiện nếu có khó khăn, vướng mắc báo cáo UBND huyện trước ngày 15/11/2024.',
    ],
  ])('%s', (_, agency, task) => {
    expect(tasksOf(agency, task)).toEqual([])
  })
})

describe('what only recites or tells of reports is no certain duty to report', () => {
  const certainIn = (body: string): (string | undefined)[] =>
    readDocument(`${head}II. TÌNH HÌNH\n\n${body}\n`).reports.flatMap(({ certain, reporters }) =>
      certain === false ? [] : reporters,
    )

  it.each([
    [
      'who orders may be who wrote the paper',
      'Theo Công văn số 12/SYT ngày 02/01/2024, Sở Y tế yêu cầu các trung tâm y tế huyện báo cáo kết quả trước ngày 20/01/2024.',
    ],
    ['it was done well', 'Các trung tâm y tế huyện báo cáo trước ngày 10/01/2024 đều đạt chỉ tiêu.'],
    [
      'it was done badly',
      'Theo quy định, các cơ quan, đơn vị báo cáo UBND huyện trước ngày 15 hằng tháng nhưng thực hiện chưa nghiêm.',
    ],
    ['it was done late', 'Qua kiểm tra, các xã báo cáo hằng tháng chưa đúng hạn (trước ngày 20), cần chấn chỉnh.'],
  ])('%s: the report is read, and asked about', (_, sentence) => {
    expect(readDocument(`${head}II. TÌNH HÌNH\n\n${sentence}\n`).reports).toHaveLength(1)
    expect(certainIn(sentence)).toEqual([])
  })

  it("another paper's order is not read as the issuer's, whose own behind it is", () => {
    expect(
      rowsIn(
        'Thực hiện Công văn số 123/SNV-CCVC ngày 05/4/2024 của Sở Nội vụ, trong đó yêu cầu UBND các huyện gửi báo cáo trước ngày 20/4/2024; Phòng Nội vụ đề nghị các đơn vị gửi báo cáo trước ngày 15/4/2024.\n',
      ),
    ).toEqual([['one-off', ['Các đơn vị'], null, null, 'before 2024-04-15']])
  })

  it("the issuer's order behind the name of a paper is certain", () => {
    expect(
      certainIn(
        'Thực hiện Công văn số 123/SNV-CCVC ngày 05/4/2024 của Sở Nội vụ, đề nghị các đơn vị báo cáo UBND huyện trước ngày 15/4/2024.',
      ),
    ).toEqual(['Các đơn vị'])
  })

  it('those who were late are not told to report again, and the day by which they answer for it is asked about', () => {
    const { reports, diagnostics } = readDocument(
      `${head}II. TÌNH HÌNH\n\nUBND các xã báo cáo chậm phải kiểm điểm trước ngày 28/02/2024.\n`,
    )
    expect(reports).toEqual([])
    expect(diagnostics.map(({ code }) => code)).toContain('time-not-read')
    expect(certainIn('UBND các xã báo cáo chậm nhất ngày 28/02/2024.')).toEqual(['UBND các xã'])
  })
})

describe('those who have reported already', () => {
  it('do not take over the report of everybody to whom the letter goes', () => {
    const { reports, assignments } = readDocument(`UBND HUYỆN HÒA BẮC
PHÒNG NỘI VỤ

Số: 12/PNV-CCVC
V/v báo cáo số liệu cán bộ

Hòa Bắc, ngày 10 tháng 01 năm 2024

Kính gửi: Các cơ quan, đơn vị thuộc huyện.

Phòng Nội vụ đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:

1. Rà soát số liệu cán bộ.

2. Những đơn vị đã gửi báo cáo trước ngày 01/4/2024 không phải gửi lại.

Báo cáo gửi về Phòng Nội vụ huyện chậm nhất ngày 15/4/2024.
`)
    expect(reports.map(rowOf)).toEqual([
      ['one-off', ['Các cơ quan, đơn vị thuộc huyện'], 'Phòng Nội vụ huyện', null, 'by 2024-04-15'],
    ])
    expect(assignments.flatMap(({ agencies }) => agencies)).toEqual(['Các cơ quan, đơn vị thuộc huyện'])
  })

  it('have no report to send, and those who have not are named without that', () => {
    expect(
      rowsIn(
        'Các đơn vị đã báo cáo số liệu quý I không phải báo cáo lại; các đơn vị chưa báo cáo gửi báo cáo trước ngày 20/02/2024 về Phòng Nội vụ.\n',
      ),
    ).toEqual([['one-off', ['Các đơn vị'], 'Phòng Nội vụ', null, 'before 2024-02-20']])
  })

  it('leave the duty of the others as it is', () => {
    expect(
      rowsIn(
        'Các đơn vị gửi báo cáo về Phòng Nội vụ trước ngày 15/4/2024, đơn vị nào đã gửi thì không phải gửi lại.\n',
      ),
    ).toEqual([['one-off', ['Các đơn vị'], 'Phòng Nội vụ', null, 'before 2024-04-15']])
  })
})

it('the report of the year behind a semicolon is one of the year, not one that is due once', () => {
  expect(
    rowsIn('Các đơn vị báo cáo 6 tháng: trước ngày 15/6; năm: trước ngày 10/12.\n').map(([period]) => period),
  ).toEqual(['half-year', 'year'])
})

describe('a task of several agencies ends where the report begins', () => {
  const tasksIn = (body: string): string[] =>
    readDocument(`${head}II. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Nắm chắc tình hình.\n\n${body}\n`)
      .assignments.flatMap(({ tasks }) => tasks.map(({ text }) => text))
      .slice(1)

  it.each([
    [
      'Các ban ngành, đoàn thể căn cứ Kế hoạch này tổ chức thực hiện, gửi báo cáo kết quả về UBND xã trước ngày 25/11/2024.',
      ['căn cứ Kế hoạch này tổ chức thực hiện'],
    ],
    [
      'Đề nghị các ban ngành, đoàn thể xây dựng kế hoạch thực hiện; định kỳ gửi báo cáo về UBND xã trước ngày 18 tháng cuối quý.',
      ['xây dựng kế hoạch thực hiện'],
    ],
    ['Các thôn, trường học định kỳ hằng tháng (trước ngày 17) báo cáo kết quả về UBND xã.', []],
    [
      '2. Các thôn, trường học nghiêm túc thực hiện Kế hoạch, báo cáo kết quả về UBND xã trước ngày 25/11/2024.',
      ['nghiêm túc thực hiện Kế hoạch, báo cáo kết quả về UBND xã trước ngày 25/11/2024.'],
    ],
    [
      'Các ban ngành, đoàn thể có trách nhiệm tổ chức hội thi bơi, báo cáo kết quả về UBND xã trước ngày 25/11/2024.',
      ['tổ chức hội thi bơi, báo cáo kết quả về UBND xã trước ngày 25/11/2024.'],
    ],
  ])('%s', (sentence, tasks) => {
    expect(tasksIn(sentence)).toEqual(tasks)
  })
})

describe('whatever the text is', () => {
  it("a report's span holds its words", () => {
    const { text, reports } = readDocument(
      `${head}II. CHẾ ĐỘ BÁO CÁO\n\n**Các đơn vị** báo cáo\nvề UBND xã *trước ngày 15/12/2024*; Văn phòng tổng hợp.\n`,
    )
    const [report] = reports
    const words = text
      .slice(...(report?.span ?? [0, 0]))
      .replaceAll('*', '')
      .replace(/\s+/g, ' ')
    expect(words).toBe(report?.text)
  })

  it('reading it never fails', () => {
    const scrap = fc.constantFrom(
      'Các đơn vị',
      'báo cáo',
      'về',
      'UBND xã',
      '(qua',
      'Phòng Y tế)',
      'trước ngày 15/6',
      'để tổng hợp',
      ';',
      '\n- ',
      '\nII. CHẾ ĐỘ BÁO CÁO\n',
      'định kỳ',
      '6 tháng',
      'hằng năm',
      ':',
      '.',
      'đột xuất',
    )
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 50 }), (parts) => {
        for (const { reporters } of readDocument(parts.join(' ')).reports)
          expect(reporters.every((name) => name.trim() !== '')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('an item that names nobody is theirs whom the section speaks of, also when a paragraph stands below it', () => {
    const { reports } = readDocument(`${head}II. CHẾ ĐỘ BÁO CÁO

1. Các trường học, trạm y tế gửi báo cáo tháng về UBND xã trước ngày 22 hằng tháng.

2. Báo cáo tổng kết năm gửi trước ngày 05/12/2024; báo cáo đột xuất khi có yêu cầu.

Công chức Văn hóa - Xã hội tổng hợp chung.
`)
    expect(reports.map(rowOf)).toEqual([
      ['month', ['Các trường học', 'Trạm y tế'], 'UBND xã', null, 'every month 22'],
      ['year', ['Các trường học', 'Trạm y tế'], 'UBND xã', null, 'before 2024-12-05'],
      ['ad-hoc', ['Các trường học', 'Trạm y tế'], 'UBND xã', null, null],
    ])
  })

  it('days in the last month of several periods are a row each', () => {
    const { reports } = readDocument(`${head}II. CHẾ ĐỘ BÁO CÁO

Các thôn, trường học báo cáo UBND xã (qua Công chức Tư pháp) định kỳ 6 tháng, 9 tháng và năm, trước ngày 17 của tháng cuối kỳ.
`)
    const who: [string[], string, string] = [['Các thôn', 'Trường học'], 'UBND xã', 'Công chức Tư pháp']
    expect(reports.map(rowOf)).toEqual([
      ['half-year', ...who, 'every year 06-17'],
      ['nine-months', ...who, 'every year 09-17'],
      ['year', ...who, 'every year 12-17'],
    ])
  })

  it('a section whose heading touches its first sentence is one all the same', () => {
    const { reports } = readDocument(`${head}II. CHẾ ĐỘ BÁO CÁO
Các thôn, trường học gửi kết quả và báo cáo về Công chức Tư pháp - Hộ tịch
xã trước ngày 03/11/2024 để tổng hợp, báo cáo UBND xã trước ngày
10/11/2024.
`)
    expect(reports.map(({ deadline }) => deadline && dueOf(deadline))).toEqual(['before 2024-11-03'])
  })

  it('what must be told at once when something happens is an incident', () => {
    const { reports } = readDocument(`${head}II. CHẾ ĐỘ BÁO CÁO

1. Các thôn, trường học báo cáo ngay về Trạm Y tế xã khi phát hiện trẻ bị đuối nước.
`)
    expect(reports.map(rowOf)).toEqual([
      ['incident', ['Các thôn', 'Trường học'], 'Trạm Y tế xã', null, 'after event -'],
    ])
  })

  it('a sentence that sends one report to office after office is read in a moment', patience, () => {
    const sent = (times: number): number => {
      const besides = ', đồng thời gửi Trạm Thú y trước ngày 11/6'.repeat(times)
      const text = `II. CHẾ ĐỘ BÁO CÁO\n\nCác xã báo cáo UBND huyện trước ngày 10/6${besides}.\n`
      return cpuTimeOf(() => readDocument(text))
    }
    sent(100)
    expect(sent(4000)).toBeLessThan(8 * sent(1000) + 200)
  })

  it('endless reporting is read in a moment', patience, () => {
    const endless = 'Các đơn vị báo cáo về UBND xã trước ngày 15/6/2024; '.repeat(2000)
    expect(cpuTimeOf(() => readDocument(`II. CHẾ ĐỘ BÁO CÁO\n\n${endless}`))).toBeLessThan(10_000)
  })
})

describe('a body named by its kind or level alone, in the part on reports,', () => {
  const issued = (issuer: string, sentence: string): Row[] =>
    readDocument(
      `${issuer}\n\nSố: 31/KH\n\nHòa Bắc, ngày 10 tháng 01 năm 2024\n\nKẾ HOẠCH\nPhòng bệnh dại năm 2024\n\nI. MỤC ĐÍCH\n\n- Bảo vệ người dân.\n\nII. CHẾ ĐỘ BÁO CÁO\n\n1. ${sentence}\n`,
    ).reports.map(rowOf)

  it.each([
    ['Hội Chữ thập đỏ cấp xã báo cáo kết quả tháng về Hội Chữ thập đỏ huyện trước ngày 22 hằng tháng.', 'month'],
    ['Công đoàn cơ sở báo cáo Liên đoàn Lao động huyện trước ngày 12 tháng cuối quý.', 'quarter'],
    ['Chi bộ báo cáo Ban Thường vụ Huyện ủy trước ngày 12 tháng cuối quý.', 'quarter'],
    ['Khi có chó cắn người, UBND xã báo cáo UBND huyện chậm nhất 02 ngày kể từ khi phát hiện.', 'incident'],
  ])('is each of many: %s', (sentence, period) => {
    expect(issued('ỦY BAN NHÂN DÂN\nHUYỆN LAM SƠN', sentence).map((row) => row[0])).toEqual([period])
  })

  it.each([
    ['ỦY BAN NHÂN DÂN\nXÃ HÒA BẮC', 'UBND xã báo cáo UBND huyện trước ngày 12 tháng cuối quý.'],
    ['ỦY BAN NHÂN DÂN\nHUYỆN LAM SƠN', 'Cơ quan thường trực tổng hợp, báo cáo UBND tỉnh trước ngày 12 tháng cuối quý.'],
    ['ỦY BAN NHÂN DÂN\nHUYỆN LAM SƠN', 'Bệnh viện Đa khoa Lam Sơn báo cáo Sở Y tế trước ngày 12 tháng cuối quý.'],
  ])('is one where it is the issuer or has a name of its own: %s %s', (issuer, sentence) => {
    expect(issued(issuer, sentence)).toEqual([])
  })
})

describe('each day is one of the period that is named for it', () => {
  it.each([
    [
      'báo cáo kết quả học kỳ I (trước ngày 12/01/2024), kết quả năm (trước ngày 25/5/2024).',
      ['half-year 2024-01-12', 'year 2024-05-25'],
    ],
    [
      'báo cáo UBND xã 6 tháng trước ngày 05/6/2024; báo cáo năm nộp trước ngày 05/12/2024 và trước ngày 03/12/2025.',
      ['half-year 2024-06-05', 'year 2024-12-05', 'year 2025-12-03'],
    ],
    [
      'báo cáo quý trước ngày 20/3/2024, báo cáo năm ngày 16/12/2024, gửi UBND xã.',
      ['quarter 2024-03-20', 'year 2024-12-16'],
    ],
    [
      'báo cáo UBND xã kết quả phun thuốc lần đầu trước ngày 05/6/2024, báo cáo năm trước ngày 05/12/2024.',
      ['one-off 2024-06-05', 'year 2024-12-05'],
    ],
  ])('Các thôn, trường học %s', (duty, periods) => {
    const { reports } = readDocument(`${head}II. CHẾ ĐỘ BÁO CÁO\n\nCác thôn, trường học ${duty}\n`)
    expect(
      reports.map(({ period, deadline }) => `${period} ${deadline?.kind === 'date' ? deadline.date : '-'}`),
    ).toEqual(periods)
  })

  it('a month of some year names no year', () => {
    expect(
      reporting('1. Các thôn báo cáo UBND xã trước 15 giờ hằng ngày từ ngày 20 đến ngày 29 tháng 01 năm 2024.').map(
        (row) => row[0],
      ),
    ).toEqual(['day'])
  })

  it('a summing-up is due once, however far from its day it is named', () => {
    expect(
      reporting(
        'Các thôn báo cáo UBND xã.\n\n1. Báo cáo tổng kết, biểu số liệu (theo mẫu số 4) của từng thôn gửi về UBND xã chậm nhất ngày 05/6/2024.',
      ).map((row) => row[0]),
    ).toEqual(['one-off'])
  })

  it('what is sent behind other work in the part on reports is a report where it is no task', () => {
    const { reports, assignments } = readDocument(
      `${head}II. CHẾ ĐỘ BÁO CÁO\n\n1. Trưởng các thôn phân công người trực đê, gửi danh sách trực về UBND xã trước ngày 20/4/2024.\n\n2. Các trường học xây dựng kế hoạch, gửi kế hoạch về UBND xã trước ngày 22/4/2024.\n`,
    )
    expect(reports.map(rowOf)).toEqual([['one-off', ['Trưởng các thôn'], 'UBND xã', null, 'before 2024-04-20']])
    expect(assignments.map(({ agencies }) => agencies)).toEqual([['Các trường học']])
  })
})

describe('what must be told of when it happens, behind a list of reports, is one of an incident', () => {
  const regime = 'Các hợp tác xã báo cáo UBND huyện trước ngày 22 hằng tháng.'

  it.each([
    ['Báo ngay khi phát hiện lúa bị rầy nâu.', ['Các hợp tác xã'], 'after event -'],
    ['Tai nạn chết người phải báo cáo Chủ tịch UBND huyện ngay qua điện thoại.', ['Các hợp tác xã'], 'after event -'],
    ['Sự cố vỡ kè phải báo lãnh đạo ngay và gửi tường trình trong 03 ngày.', ['Các hợp tác xã'], 'after event 3'],
    [
      'Trường hợp có người bị điện giật phải báo cáo ngay qua điện thoại, gửi báo cáo bằng văn bản chậm nhất 02 ngày sau đó.',
      ['Các hợp tác xã'],
      'after event 2',
    ],
    [
      'Trường hợp phát sinh vướng mắc làm dừng máy nhiều giờ, hợp tác xã phải báo cáo trong vòng 02 ngày kể từ khi phát hiện.',
      ['Hợp tác xã'],
      'after event 2',
    ],
    [
      'Nếu có thay đổi về máy móc, các tổ đội báo về Phòng Kinh tế trong vòng 04 ngày kể từ khi thay đổi.',
      ['Các tổ đội'],
      'after event 4',
    ],
  ])('%s', (sentence, who, due) => {
    const [, row] = reporting(`${regime} ${sentence}`)
    expect([row?.[0], row?.[1], row?.[4]]).toEqual(['incident', who, due])
  })

  it('and no task besides', () => {
    const { assignments, reports } = readDocument(
      `${head}II. CHẾ ĐỘ BÁO CÁO\n\n${regime} Các thôn thông tin cho Công an xã ngay khi xảy ra trộm máy bơm.\n`,
    )
    expect(reports.map(({ period }) => period)).toEqual(['month', 'incident'])
    expect(assignments).toEqual([])
  })

  it.each([
    'Khi xảy ra cháy, người phát hiện phải báo ngay cho Công an xã.',
    'Nếu có khó khăn, vướng mắc, các hợp tác xã báo cáo UBND huyện để xem xét.',
  ])('but not what anybody is to tell, or may ask: %s', (sentence) => {
    expect(reporting(`${regime} ${sentence}`).map((row) => row[0])).toEqual(['month'])
  })

  it('names the recipient without how it is told', () => {
    expect(reporting(`${regime} Sự cố phải báo cáo Chủ tịch UBND huyện ngay bằng điện thoại.`)[1]?.[2]).toBe(
      'Chủ tịch UBND huyện',
    )
  })

  it('names the recipient without what is told', () => {
    const sentence = 'Các thành viên định kỳ có báo cáo gửi Trưởng Ban Chỉ đạo về tiến trình chuẩn bị Đại hội.'
    expect(reporting(`${regime} ${sentence}`)[1]?.[2]).toBe('Trưởng Ban Chỉ đạo')
  })
})

describe('a report that counts from something that happens', () => {
  const periodOf = (sentence: string): (string | null)[] =>
    reporting(`Các thôn, trường học ${sentence}`).flatMap(([period, , , , due]) => [period, due])

  it.each([
    ['báo cáo UBND xã chậm nhất 04 ngày sau khi kết thúc đợt phun hóa chất.', 'after event 4'],
    ['báo cáo kết quả từng giai đoạn về UBND xã trong 06 ngày kể từ ngày kết thúc giai đoạn.', 'after event 6'],
    [
      'báo cáo UBND xã việc khắc phục trong thời hạn 08 ngày kể từ ngày nhận được thông báo kết quả thẩm tra.',
      'after event 8',
    ],
  ])('and may happen several times is one of an incident: %s', (sentence, due) => {
    expect(periodOf(sentence)).toEqual(['incident', due])
  })

  it.each([
    ['báo cáo UBND xã chậm nhất 04 ngày sau khi kết thúc toàn bộ các đợt.', 'after event 4'],
    ['báo cáo UBND xã chậm nhất 04 ngày kể từ ngày kết thúc khảo sát.', 'after event 4'],
    ['báo cáo UBND xã chậm nhất 04 ngày sau khi kết thúc Ngày hội.', 'after event 4'],
    ['báo cáo UBND xã trong 03 ngày kể từ ngày nhận được Thông báo này.', 'after event 3'],
  ])('and ends with what the paper is about is due once: %s', (sentence, due) => {
    expect(periodOf(sentence)).toEqual(['one-off', due])
  })
})

describe('what is sent once, before anything is reported,', () => {
  it('is work of those who must send it', () => {
    const { assignments, reports } = readDocument(
      `${head}II. CHẾ ĐỘ BÁO CÁO\n\nCác phòng, ban, UBND các xã gửi kế hoạch triển khai về UBND huyện trước ngày 20/7/2024; định kỳ hằng tháng, trước ngày 15, báo cáo kết quả về Phòng Nội vụ.\n`,
    )
    expect(assignments.map(({ agencies, tasks }) => [agencies, tasks.map(({ text }) => text)])).toEqual([
      [['Các phòng, ban', 'UBND các xã'], ['gửi kế hoạch triển khai về UBND huyện trước ngày 20/7/2024']],
    ])
    expect(reports.map(rowOf)).toEqual([
      ['month', ['Các phòng, ban', 'UBND các xã'], 'Phòng Nội vụ', null, 'every month 15'],
    ])
  })

  it('ends where the duty to report begins, whatever says when', () => {
    const tasks = (closing: string): string[] =>
      readDocument(
        `${head}II. TỔ CHỨC THỰC HIỆN\n\nYêu cầu các phòng, ban, UBND các xã ${closing}\n`,
      ).assignments.flatMap((each) => each.tasks.map(({ text }) => text))
    expect(
      tasks(
        'nghiêm túc triển khai thực hiện Kế hoạch; 6 tháng, năm báo cáo kết quả về UBND huyện trước ngày 15/6 và 15/12.',
      ),
    ).toEqual(['nghiêm túc triển khai thực hiện Kế hoạch'])
    expect(
      tasks('khẩn trương thực hiện Kế hoạch này; trước ngày 20 hằng tháng báo cáo kết quả về UBND huyện.'),
    ).toEqual(['khẩn trương thực hiện Kế hoạch này'])
  })
})

it('to whom a report is sent is not who reports', () => {
  expect(
    reporting(
      'Yêu cầu các phòng, ban, UBND các xã khẩn trương thực hiện; định kỳ hằng tháng (trước ngày 22) báo cáo kết quả, báo cáo tổng kết trước ngày 30/11/2024, gửi UBND huyện để theo dõi.',
    ).map(([period, reporters, to, , due]) => [period, reporters, to, due]),
  ).toEqual([
    ['month', ['Các phòng, ban', 'UBND các xã'], 'UBND huyện', 'every month 22'],
    ['one-off', ['Các phòng, ban', 'UBND các xã'], 'UBND huyện', 'before 2024-11-30'],
  ])
})

it('two reports due by the same words are two reports', () => {
  expect(
    reporting(
      'Trạm Y tế các xã gửi báo cáo quý II về Trung tâm Y tế huyện trước ngày 05/7/2024, gửi báo cáo 6 tháng về Trung tâm Y tế huyện trước ngày 05/7/2024.',
    ).map(([period, , , , due]) => [period, due]),
  ).toEqual([
    ['quarter', 'before 2024-07-05'],
    ['half-year', 'before 2024-07-05'],
  ])
})
