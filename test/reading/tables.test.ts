import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'

/** What a document's tables give, a line a task: `Agency + Agency: task (cooperating) [deadlines as written]`. */
function read(body: string): string[] {
  const { assignments } = readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nII. NỘI DUNG\n\n${body}\n`)
  return assignments.flatMap(({ agencies, tasks }) =>
    tasks.map(({ text, cooperating, deadlines }) => {
      const others = cooperating.length > 0 ? ` (${cooperating.join(' + ')})` : ''
      const days = deadlines.map((each) => each.text).join('; ')
      return `${agencies.join(' + ')}: ${text}${others}${days === '' ? '' : ` [${days}]`}`
    }),
  )
}

const piped = (rows: readonly string[][]): string => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const flat = (rows: readonly string[][]): string => `PHỤ LỤC\n\n${rows.flat().join('\n')}`
const barred = (rows: readonly string[][]): string =>
  `PHỤ LỤC\n\n${rows.map((cells) => `|\n${cells.map((cell) => (cell === '' ? '|' : `${cell}\n|`)).join('\n')}`).join('\n')}`

describe('a cell that says when', () => {
  const plan = ['Kiện toàn Ban Chỉ đạo', 'Tổ Văn phòng']
  const pledge = ['Ký cam kết', 'Tổ Khoa học']

  it('goes for the rows below it where it stands in front', () => {
    const rows = [
      ['Thời gian', 'Nội dung', 'Đơn vị chủ trì'],
      ['Tháng 9/2026', ...plan],
      ['', ...pledge],
    ]
    expect(read(piped(rows))).toEqual([
      'Tổ Văn phòng: Kiện toàn Ban Chỉ đạo [Tháng 9/2026]',
      'Tổ Khoa học: Ký cam kết [Tháng 9/2026]',
    ])
  })

  it('is the new one where what is overdue has an old one beside it', () => {
    const rows = [
      ['TT', 'Cơ quan, đơn vị', 'Nhiệm vụ chưa hoàn thành', 'Hạn cũ', 'Hạn mới'],
      ['1', 'Tổ Văn phòng', 'Nộp báo cáo quý I', '15/3/2026', '30/5/2026'],
    ]
    expect(read(piped(rows))).toEqual(['Tổ Văn phòng: Nộp báo cáo quý I [30/5/2026]'])
  })

  it('goes for a row with a number of its own only as a guess', () => {
    const rows = [
      ['TT', 'Thời gian', 'Nội dung', 'Đơn vị chủ trì'],
      ['1', 'Tháng 9/2026', ...plan],
      ['2', '', ...pledge],
    ]
    const { assignments } = readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nII. NỘI DUNG\n\n${piped(rows)}\n`)
    expect(assignments.map(({ certain }) => certain !== false)).toEqual([true, false])
  })

  it('says that no time is set where it is empty behind the work', () => {
    const rows = [
      ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian'],
      ['1', ...plan, 'Tháng 9/2026'],
      ['2', ...pledge, ''],
    ]
    expect(read(piped(rows))[1]).toBe('Tổ Khoa học: Ký cam kết')
  })
})

describe('a cell that says who leads', () => {
  const head = ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian']
  const first = ['1', 'Mở lớp sơ cứu', 'Trạm Y tế', '20/3/2026']

  it.each(['Như trên', '-nt-', 'nt', '"'])('may repeat the one above: %s', (ditto) => {
    expect(read(piped([head, first, ['2', 'Phát thuốc', ditto, '20/4/2026']]))[1]).toBe(
      'Trạm Y tế: Phát thuốc [20/4/2026]',
    )
  })

  it('so may the cell of who helps', () => {
    const wide = ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Phối hợp', 'Thời gian']
    const rows = [
      wide,
      ['1', 'Mở lớp', 'Trạm Y tế', 'Các thôn', '20/3/2026'],
      ['2', 'Phát thuốc', 'Công an xã', 'Như trên', '20/4/2026'],
    ]
    expect(read(piped(rows))[1]).toBe('Công an xã: Phát thuốc (Các thôn) [20/4/2026]')
  })

  it('may say who orders whom', () => {
    expect(read(piped([head, first, ['2', 'Phát thuốc', 'UBND xã giao Phòng Kinh tế', '20/4/2026']]))[1]).toBe(
      'Phòng Kinh tế: Phát thuốc [20/4/2026]',
    )
  })

  it('may give each a part, and is asked about then', () => {
    const row = ['2', 'Diễn tập', 'Trạm Y tế: chuẩn bị thuốc; Công an xã: giữ trật tự', '20/4/2026']
    expect(read(piped([head, first, row]))[1]).toBe('Trạm Y tế + Công an xã: Diễn tập [20/4/2026]')
    const { assignments } = readDocument(`KẾ HOẠCH\nThử\n\nII. NỘI DUNG\n\n${piped([head, first, row])}\n`)
    expect(assignments.map(({ certain }) => certain)).toEqual([undefined, false])
  })
})

describe('the head of a table', () => {
  it.each([
    ['TT', 'Nội dung', 'Trách nhiệm', 'Thời gian'],
    ['TT', 'Nội dung', 'Bộ phận', 'Thời gian'],
    ['TT', 'Nội dung', 'Đầu mối', 'Lộ trình'],
    ['TT', 'Văn bản', 'Cơ quan soạn thảo', 'Hạn'],
    ['TT', 'Nội dung kiến nghị', 'Cơ quan giải quyết', 'Thời hạn'],
    ['TT', 'Tên dự án', 'Chủ đầu tư', 'Tiến độ'],
    ['TT', 'Công việc', 'Cán bộ phụ trách', 'Thời gian'],
  ])('says who does the work: %s %s %s %s', (...head) => {
    expect(read(piped([head, ['1', 'Mở lớp sơ cứu', 'Trạm Y tế', '20/3/2026']]))).toEqual([
      'Trạm Y tế: Mở lớp sơ cứu [20/3/2026]',
    ])
  })

  it.each([
    [
      ['Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Cơ quan giải quyết', 'Lệ phí'],
      ['Cấp giấy phép', '05 ngày', 'Phòng Kinh tế', '0'],
    ],
    [
      ['Tên dự án', 'Chủ đầu tư', 'Tổng mức đầu tư'],
      ['Xây dựng chợ Cồn', 'Phòng Kinh tế', '3 tỷ'],
    ],
    [
      ['Cơ quan', 'Đầu mối', 'Điện thoại'],
      ['Phòng Kinh tế', 'Ông Lò Văn Thử', '0912'],
    ],
  ])('of a list of what is no work gives none', (...rows) => {
    expect(read(piped(rows))).toEqual([])
  })

  it('may give people their work', () => {
    const head = ['TT', 'Họ và tên', 'Chức vụ', 'Nhiệm vụ được phân công']
    const row = ['1', 'Ông Lò Văn Thử', 'Trưởng ban', 'Chỉ đạo chung.']
    expect(read(piped([head, row]))).toEqual(['Ông Lò Văn Thử: Chỉ đạo chung.'])
    expect(read(piped([['TT', 'Họ và tên', 'Chức vụ', 'Nhiệm vụ'], row]))).toEqual([])
  })

  it.each([
    'Cơ quan chủ trì',
    'Đơn vị thực hiện',
    'Bộ phận tham mưu',
    'Người phụ trách',
    'Chịu trách nhiệm chính',
    'Phân công',
    'Đơn vị',
    'Lãnh đạo phụ trách',
    'Đơn vị triển khai',
  ])('names who leads: %s', (name) => {
    const head = ['STT', 'Nội dung công việc', name, 'Phối hợp', 'Tiến độ', 'Ghi chú']
    expect(read(piped([head, ['1', 'Soạn câu hỏi', 'Phòng Tư pháp', 'Các thôn', '20/3/2026', '']]))).toEqual([
      'Phòng Tư pháp: Soạn câu hỏi (Các thôn) [20/3/2026]',
    ])
  })

  it('tells who leads from who watches over it and from who answers for it', () => {
    const head = ['Nhiệm vụ', 'Lãnh đạo phụ trách', 'Bộ phận tham mưu', 'Thời hạn hoàn thành']
    expect(read(piped([head, ['In giấy mời', 'Phó Chủ tịch UBND xã', 'Phòng Kinh tế', '20/3/2026']]))).toEqual([
      'Phòng Kinh tế: In giấy mời [20/3/2026]',
    ])
  })

  it('may stand in two rows, with numbers below it', () => {
    const rows = [
      ['TT', 'Nội dung', 'Phân công', '', 'Thời gian'],
      ['', '', 'Chủ trì', 'Phối hợp', ''],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['1', 'Phân công lịch trực', 'Phòng Tư pháp', 'Các thôn', '20/3/2026'],
    ]
    expect(read(piped(rows))).toEqual(['Phòng Tư pháp: Phân công lịch trực (Các thôn) [20/3/2026]'])
    expect(read(piped(rows.map((cells, i) => (i < 2 ? cells.filter((cell) => cell !== '') : cells))))).toEqual([
      'Phòng Tư pháp: Phân công lịch trực (Các thôn) [20/3/2026]',
    ])
  })

  it('may come again, whole or its second row alone, and another one may follow', () => {
    const upper = ['TT', 'Nội dung', 'Phân công', '', 'Thời gian']
    const lower = ['', '', 'Chủ trì', 'Phối hợp', '']
    const first = ['1', 'In tờ rơi', 'Phòng Y tế', 'Các thôn', '20/3/2026']
    const second = ['2', 'Lập sổ trực', 'Phòng Tư pháp', '', '25/3/2026']
    const both = ['Phòng Y tế: In tờ rơi (Các thôn) [20/3/2026]', 'Phòng Tư pháp: Lập sổ trực [25/3/2026]']
    expect(read(piped([upper, lower, first, upper, lower, second]))).toEqual(both)
    expect(read(piped([upper, lower, first, lower, second]))).toEqual(both)
    const other = [upper, lower, second].map((cells) => cells.slice(1))
    expect(read(`${piped([upper, lower, first])}\n\n${piped(other)}`)).toEqual(both)
  })

  it('is none where nobody does anything', () => {
    expect(
      read(
        piped([
          ['TT', 'Vật tư', 'Đơn vị tính', 'Số lượng'],
          ['1', 'Bao cát', 'cái', '300'],
        ]),
      ),
    ).toEqual([])
  })

  it('may say in a second row when work begins and ends', () => {
    const rows = [
      ['TT', 'Nội dung', 'Trách nhiệm', '', 'Thời gian', '', 'Sản phẩm'],
      ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Kết thúc', 'Sản phẩm'],
      ['1', 'Sửa cầu tre', 'Phòng Kinh tế', 'Các thôn', '02/3/2026', '30/4/2026', 'Cầu'],
    ]
    expect(read(piped(rows))).toEqual(['Phòng Kinh tế: Sửa cầu tre (Các thôn) [30/4/2026]'])
  })

  it('tells the day on which work begins from that by which it is done', () => {
    const head = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian bắt đầu', 'Thời gian hoàn thành']
    expect(read(piped([head, ['1', 'Sửa cầu tre', 'Phòng Kinh tế', '02/3/2026', '30/4/2026']]))).toEqual([
      'Phòng Kinh tế: Sửa cầu tre [30/4/2026]',
    ])
  })

  it('has the day on which work begins, with doubt, where none says when it ends', () => {
    const head = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Bắt đầu', 'Kết thúc']
    const text = piped([
      head,
      ['1', 'Ra quân dọn kênh', 'Đoàn xã', '02/3/2026', ''],
      ['2', 'Sửa cống', 'Phòng Kinh tế', '', ''],
    ])
    expect(read(text)).toEqual(['Đoàn xã: Ra quân dọn kênh [02/3/2026]', 'Phòng Kinh tế: Sửa cống'])
    expect(readDocument(text).assignments.map(({ certain }) => certain ?? true)).toEqual([false, true])
  })

  it('begins another table below the first, whose columns are others', () => {
    const first = ['1', 'Sửa cầu tre', 'Phòng Kinh tế', '30/4/2026']
    const another = ['STT', 'Đơn vị chủ trì', 'Công việc', 'Số hộ', 'Hạn']
    const rows = [['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian'], first, another]
    expect(read(piped([...rows, ['1', 'Công an xã', 'Cấp thẻ căn cước', '40', '15/5/2026']]))).toEqual([
      'Phòng Kinh tế: Sửa cầu tre [30/4/2026]',
      'Công an xã: Cấp thẻ căn cước [15/5/2026]',
    ])
  })
})

describe('a row of a table', () => {
  const head = ['TT', 'Việc', 'Đơn vị thực hiện', 'Thời gian', 'Ghi chú']

  it.each([
    ['T5', [false]],
    ['T5 T10', [true, true]],
    ['T10', [true]],
  ])('is asked about where its time may be a month or a day of the week: %s', (times, certain) => {
    const rows = times.split(' ').map((time, i) => [String(i + 1), 'Thay van', 'Trạm Cấp nước', time, ''])
    const { assignments } = readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nII. NỘI DUNG\n\n${piped([head, ...rows])}\n`)
    expect(assignments.map((each) => each.certain !== false)).toEqual(certain)
  })

  it('is a row though its first cell is called like a head', () => {
    const rows = [head, ['Số TT', 'Chủ trì cuộc họp thôn', 'Trạm Cấp nước', '12/6/2026', '']]
    expect(read(piped(rows))).toEqual(['Trạm Cấp nước: Chủ trì cuộc họp thôn [12/6/2026]'])
  })

  it.each(['Kinh phí cấp trước ngày 01/5/2026', 'Nhà thầu giao mặt bằng trước ngày 01/5/2026'])(
    'does not have a day that its note tells of somebody else’s work: %s',
    (note) => {
      const rows = [head, ['1', 'Thay van', 'Trạm Cấp nước', 'Quý III/2026', note]]
      expect(read(piped(rows))).toEqual(['Trạm Cấp nước: Thay van [Quý III/2026]'])
    },
  )

  it('has the day too that is told among the notes, with doubt', () => {
    const rows = [
      head,
      ['1', 'Đo mực nước giếng', 'Trạm Cấp nước', '15/3/2026', 'Báo cáo trước ngày 20/3/2026'],
      ['2', 'Thay van', 'Trạm Cấp nước', '15/4/2026', 'Theo Công văn ngày 12/01/2026'],
    ]
    expect(read(piped(rows))).toEqual([
      'Trạm Cấp nước: Đo mực nước giếng [15/3/2026; trước ngày 20/3/2026]',
      'Trạm Cấp nước: Thay van [15/4/2026]',
    ])
  })

  it.each([
    ['- Đo mực nước. - Thay van.', ['Đo mực nước.', 'Thay van.']],
    ['1. Đo mực nước giếng; 2. Thay van.', ['Đo mực nước giếng;', 'Thay van.']],
    ['1. Đo mực nước<br>2. Thay van', ['Đo mực nước', 'Thay van']],
    ['Đo mực nước 12 giếng. 2 giếng thay van', ['Đo mực nước 12 giếng. 2 giếng thay van']],
    ['- Thay ống tuyến Km 3. - Km 5', ['Thay ống tuyến Km 3. - Km 5']],
    ['1. Đo mực nước theo Điều 3. 2) Thay van', ['1. Đo mực nước theo Điều 3. 2) Thay van']],
  ])('is as many tasks as its cell has points, put together or not: %s', (work, tasks) => {
    expect(read(piped([head, ['1', work, 'Trạm Cấp nước', '15/3/2026', '']]))).toEqual(
      tasks.map((each) => `Trạm Cấp nước: ${each} [15/3/2026]`),
    )
  })

  it('is whose it names, each with who does it for them', () => {
    expect(read(piped([head, ['1', 'Đo mực nước', 'Tổ 1: Đ/c Hùng; Tổ 2: Đ/c Lan', '15/3/2026', '']]))).toEqual([
      'Tổ 1 + Tổ 2: Đo mực nước [15/3/2026]',
    ])
  })

  it('only heads those below it where it ends in a colon', () => {
    const rows = [
      head,
      ['1', 'Đo mực nước', 'Trạm Cấp nước', '15/3/2026', ''],
      ['2', 'Tổ chức:', '', '', ''],
      ['2.1', 'Hội thi nấu ăn', 'Hội Phụ nữ xã', '20/4/2026', ''],
    ]
    expect(read(piped(rows))).toEqual([
      'Trạm Cấp nước: Đo mực nước [15/3/2026]',
      'Hội Phụ nữ xã: Hội thi nấu ăn [20/4/2026]',
    ])
  })
})

describe('columns to set a cross in', () => {
  const plan = (rows: readonly string[][]) =>
    readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nII. NỘI DUNG\n\n${piped(rows)}\n`)

  it.each([
    [['Quý I', 'Quý II', 'Quý III', 'Quý IV'], 'Quý III'],
    [['T1', 'T2', 'T3', 'T4'], 'T3'],
    [['Tháng 6', 'Tháng 7', 'Tháng 8', 'Tháng 9'], 'Tháng 8'],
  ])('are when the work is done: %s', (times, when) => {
    const head = ['TT', 'Việc', 'Đơn vị thực hiện', ...times, 'Ghi chú']
    expect(read(piped([head, ['1', 'Mở lớp đan lát', 'Hội Nông dân xã', '', '', 'x', '', '']]))).toEqual([
      `Hội Nông dân xã: Mở lớp đan lát [${when}]`,
    ])
  })

  it('may stand below a head over all of them, and hold a day instead', () => {
    const rows = [
      ['TT', 'Việc', 'Bộ phận thực hiện', 'Thời gian thực hiện', '', '', ''],
      ['TT', 'Việc', 'Bộ phận thực hiện', 'Quý I', 'Quý II', 'Quý III', 'Quý IV'],
      ['1', 'Mở lớp đan lát', 'Hội Nông dân xã', '', 'X', '', 'X'],
      ['2', 'Hội thi nấu ăn', 'Hội Phụ nữ xã', 'Trước 08/3', '', '', ''],
    ]
    expect(read(piped(rows))).toEqual([
      'Hội Nông dân xã: Mở lớp đan lát [Quý II; Quý IV]',
      'Hội Phụ nữ xã: Hội thi nấu ăn [Trước 08/3]',
    ])
  })

  it('may hold nothing but days', () => {
    const head = ['TT', 'Việc', 'Bộ phận thực hiện', 'Quý I', 'Quý II']
    expect(read(piped([head, ['1', 'Hội thi nấu ăn', 'Hội Phụ nữ xã', 'Trước 08/3', '']]))).toEqual([
      'Hội Phụ nữ xã: Hội thi nấu ăn [Trước 08/3]',
    ])
  })

  it('leave it to be asked whether crosses side by side are one work', () => {
    const head = ['TT', 'Việc', 'Đơn vị thực hiện', 'T1', 'T2', 'T3', 'T4']
    const { assignments } = plan([head, ['1', 'Nạo vét mương', 'Các thôn', '', '✓', '✓', '']])
    expect(assignments.map(({ tasks, certain }) => [tasks[0]?.deadlines[0]?.text, certain])).toEqual([['T3', false]])
  })

  it.each([
    [
      'what is done in each quarter is no time',
      ['TT', 'Đơn vị thực hiện', 'Nhiệm vụ quý I', 'Nhiệm vụ quý II'],
      ['1', 'Đội Quản lý chợ', 'Sơn vạch kẻ', 'Kiểm tra cân'],
      ['Đội Quản lý chợ: Sơn vạch kẻ'],
    ],
    [
      'nor is what it costs',
      ['TT', 'Việc', 'Đơn vị thực hiện', 'Kinh phí quý I', 'Kinh phí quý II', 'Thời gian'],
      ['1', 'Mở lớp đan lát', 'Hội Nông dân xã', '2.026', '5/10', '10/6/2026'],
      ['Hội Nông dân xã: Mở lớp đan lát [10/6/2026]'],
    ],
    [
      'nor are the days of a week',
      ['TT', 'Việc', 'Đơn vị thực hiện', 'T2', 'T3', 'T4', 'T5', 'T6'],
      ['1', 'Trực cổng chợ', 'Đội Quản lý chợ', 'x', '', '', 'x', ''],
      ['Đội Quản lý chợ: Trực cổng chợ'],
    ],
    [
      'nor is how many are to be done in a month',
      ['TT', 'Việc', 'Đơn vị thực hiện', 'Tháng 1', 'Tháng 2', 'Tháng 3'],
      ['1', 'Cấp thẻ bạn đọc', 'Thư viện xã', '100', '120', '130'],
      ['Thư viện xã: Cấp thẻ bạn đọc'],
    ],
    [
      'nor is how many of how many, where no row has a cross',
      ['TT', 'Việc', 'Đơn vị thực hiện', 'Quý I', 'Quý II'],
      ['1', 'Thay van', 'Trạm Cấp nước', '5/10', '7/10'],
      ['Trạm Cấp nước: Thay van'],
    ],
  ])('are told from others that speak of quarters and months: %s', (_, head, row, told) => {
    expect(read(piped([head, row]))).toEqual(told)
    expect(plan([head, row]).diagnostics.filter(({ code }) => code === 'time-not-read')).toEqual([])
  })

  it('are asked about where they only count', () => {
    const rows = [
      ['TT', 'Việc', 'Đơn vị thực hiện', 'Tháng', '', ''],
      ['', '', '', '7', '8', '9'],
      ['1', 'Nạo vét mương', 'Các thôn', '', 'x', ''],
    ]
    expect(plan(rows).diagnostics.map(({ code, message }) => `${code}: ${message}`)).toContainEqual(
      expect.stringContaining('time-not-read: Thời gian “8”'),
    )
  })
})

describe('the rows of a table', () => {
  const head = ['TT', 'Nội dung', 'Chủ trì', 'Thời gian']

  it('have the lead or the work of the row above where cells were merged, inside one group', () => {
    const rows = [
      head,
      ['I', 'Tuyên truyền', '', ''],
      ['1', 'In tờ rơi', 'Phòng Y tế', '20/3/2026'],
      ['2', 'Phát tờ rơi', '', '25/3/2026'],
      ['', '', 'Các thôn', '30/3/2026'],
      ['II', 'Kiểm tra', '', ''],
      ['3', 'Đo độ mặn', '', '02/4/2026'],
    ]
    expect(read(piped(rows))).toEqual([
      'Phòng Y tế: In tờ rơi [20/3/2026]',
      'Phòng Y tế: Phát tờ rơi [25/3/2026]',
      'Các thôn: Phát tờ rơi [30/3/2026]',
    ])
  })

  /** The words that a person is asked about. */
  const asked = (rows: readonly string[][]): string[] => {
    const text = `KẾ HOẠCH\nThử nghiệm năm 2026\n\nII. TỔ CHỨC THỰC HIỆN\n\n${piped(rows)}\n`
    return readDocument(text).diagnostics.flatMap(({ code, message }) => (code === 'not-assigned' ? [message] : []))
  }

  it('go on with the row above where only its work is said, below a number', () => {
    const rows = [
      head,
      ['1', 'Mở lớp sơ cứu', 'Phòng Y tế', 'Quý II/2026'],
      ['', 'Lập danh sách học viên trước ngày 30/4/2026', '', ''],
      ['', '- Tổ chức lễ bế giảng.', '', ''],
      ['2', 'Lập sổ trực', 'Phòng Tư pháp', 'Tháng 6/2026'],
    ]
    expect(read(piped(rows))).toEqual([
      'Phòng Y tế: Mở lớp sơ cứu [Quý II/2026]',
      'Phòng Y tế: Lập danh sách học viên trước ngày 30/4/2026 [trước ngày 30/4/2026]',
      'Phòng Y tế: Tổ chức lễ bế giảng.',
      'Phòng Tư pháp: Lập sổ trực [Tháng 6/2026]',
    ])
    expect(asked(rows)).toEqual([])
  })

  it('are asked about where they hold a day or a duty and nobody does it, and are titles otherwise', () => {
    const row = ['1', 'Mở lớp sơ cứu', 'Phòng Y tế', 'Quý II/2026']
    const title = [['II', 'Tuyên truyền năm 2026', '', ''], ['II. KIỂM TRA QUÝ I'], ['', 'Công tác chung', '', '']]
    expect(asked([head, row, ...title])).toEqual([])
    for (const left of [
      ['Ghi chú: UBND các xã gửi danh sách trước ngày 10/4/2026'],
      ['Đề nghị UBND các xã cử người tham gia'],
      ['II', 'Kiểm tra xong trước ngày 10/4/2026', '', ''],
    ])
      expect(asked([head, row, left])).toEqual([expect.stringContaining(left.filter((cell) => cell !== '').join(' '))])
  })

  it('may lack cells that were merged', () => {
    const rows = [head, ['1', 'In tờ rơi', 'Phòng Y tế', '20/3/2026'], ['Phát tờ rơi', 'Các thôn', '25/3/2026']]
    expect(read(piped(rows))).toEqual(['Phòng Y tế: In tờ rơi [20/3/2026]', 'Các thôn: Phát tờ rơi [25/3/2026]'])
  })

  it('name several in one cell, on lines of their own or by their roles', () => {
    expect(read(piped([head, ['1', 'In tờ rơi', 'Phòng Y tế<br>Công an xã', '']]))).toEqual([
      'Phòng Y tế + Công an xã: In tờ rơi',
    ])
    expect(read(piped([head, ['1', 'In tờ rơi', 'Phòng Y tế / Công an xã', '']]))).toEqual([
      'Phòng Y tế + Công an xã: In tờ rơi',
    ])
    expect(read(piped([head, ['1', 'In tờ rơi', 'Phòng Y tế chủ trì, phối hợp với Công an xã', '']]))).toEqual([
      'Phòng Y tế: In tờ rơi (Công an xã)',
    ])
    expect(read(piped([head, ['1', 'In tờ rơi', 'Chủ trì: Phòng Y tế; phối hợp: Công an xã', '']]))).toEqual([
      'Phòng Y tế: In tờ rơi (Công an xã)',
    ])
  })

  it('may have an empty cell between two bars', () => {
    const rows = [['STT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian']]
    rows.push(
      ['1', 'In tờ rơi', 'Phòng Y tế', '', '20/3/2026'],
      ['2', 'Phát tờ rơi', 'Các thôn', 'Đoàn xã', '25/3/2026'],
    )
    expect(read(barred(rows))).toEqual([
      'Phòng Y tế: In tờ rơi [20/3/2026]',
      'Các thôn: Phát tờ rơi (Đoàn xã) [25/3/2026]',
    ])
    // also where a blank line stands for it
    const blank = barred(rows).replace('\n|\n|\n20/3/2026', '\n|\n\n|\n20/3/2026')
    expect(blank).toContain('|\n\n|')
    expect(read(blank)).toEqual(read(barred(rows)))
  })
})

describe('cells between bars, one bar between the rows too', () => {
  const rows = [
    ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'],
    ['1', 'In tờ rơi', 'Phòng Y tế', '20/3/2026'],
    ['2', 'Phát tờ rơi', 'Các thôn', '25/3/2026'],
  ]
  const run = (cells: readonly string[]): string => `PHỤ LỤC\n\n|\n${cells.map((cell) => `${cell}\n|`).join('\n')}`

  it('part where the numbers stand as far apart as the head is wide', () => {
    expect(read(run(rows.flat()))).toEqual(['Phòng Y tế: In tờ rơi [20/3/2026]', 'Các thôn: Phát tờ rơi [25/3/2026]'])
  })

  it('are not parted where a number is missing', () => {
    expect(read(run(rows.flat().with(8, 'In xong')))).toEqual([])
  })
})

describe('a table whose cells became lines', () => {
  const head = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'hoàn thành']

  it('finds the column of each cell, wrapped or left out', () => {
    const rows = [
      head,
      ['I', 'TUYÊN TRUYỀN'],
      [
        '1',
        'Mở chuyên mục trên loa',
        'truyền thanh',
        'Bản tin',
        'Phòng Văn hóa và Thông tin',
        'Các thôn',
        'Tháng 3/2026',
      ],
      ['2', 'Tổng hợp kết quả khảo sát', 'Báo cáo', 'Phòng Y tế;', 'Công an huyện', 'Trước ngày 20 hằng', 'tháng'],
      ['II', 'KIỂM TRA'],
      ['3', 'Kiểm tra bến đò', 'Phòng Kinh tế', 'Hằng quý'],
    ]
    expect(read(flat(rows))).toEqual([
      'Phòng Văn hóa và Thông tin: Mở chuyên mục trên loa truyền thanh (Các thôn) [Tháng 3/2026]',
      'Phòng Y tế + Công an huyện: Tổng hợp kết quả khảo sát [Trước ngày 20 hằng tháng]',
      'Phòng Kinh tế: Kiểm tra bến đò [Hằng quý]',
    ])
  })

  it('needs no numbers', () => {
    const rows = [
      ['Nội dung công việc', 'Đơn vị thực hiện', 'Thời hạn'],
      ['Khảo sát 12 điểm sạt lở', 'Phòng Kinh tế', 'Trước ngày 10/4/2026'],
      ['Di dời 08 hộ ở bản Thử', 'sang khu tái định cư', 'Ban Chỉ huy Quân sự xã', 'Trước ngày 30/5/2026'],
    ]
    expect(read(flat(rows))).toEqual([
      'Phòng Kinh tế: Khảo sát 12 điểm sạt lở [Trước ngày 10/4/2026]',
      'Ban Chỉ huy Quân sự xã: Di dời 08 hộ ở bản Thử sang khu tái định cư [Trước ngày 30/5/2026]',
    ])
  })

  it('ends where the document goes on', () => {
    const rows = [head.slice(0, 6), ['1', 'Kiểm tra bến đò', 'Biên bản', 'Phòng Kinh tế', 'Các thôn', 'Hằng quý']]
    expect(read(`${flat(rows)}\nV. TỔ CHỨC THỰC HIỆN\n1. Phòng Y tế: Tiêm phòng dại.`)).toEqual([
      'Phòng Kinh tế: Kiểm tra bến đò (Các thôn) [Hằng quý]',
      'Phòng Y tế: Tiêm phòng dại.',
    ])
  })

  const unnumbered = [
    ['Nội dung công việc', 'Bộ phận thực hiện', 'Thời gian'],
    ['In tờ rơi', 'Phòng Y tế', 'Quý II/2026'],
    ['Lập sổ trực', 'Phòng Tư pháp', 'Quý III/2026'],
  ]
  const numbers = [
    ['STT', 'Nội dung', 'Đơn vị thực hiện', 'Thời gian'],
    ['1', 'In tờ rơi', 'Phòng Y tế', 'Quý II/2026'],
    ['2', 'Lập sổ trực', 'Phòng Tư pháp', 'Quý III/2026'],
  ]
  it.each([
    ['an order', unnumbered, '\nĐề nghị UBND các xã gửi danh sách trước ngày 20/3/2026.'],
    ['an order', numbers, '\nĐề nghị UBND các xã gửi danh sách trước ngày 20/3/2026.'],
    ['a sentence', unnumbered, '\nUBND các xã cử người tham gia.'],
    ['a paragraph behind a blank line', unnumbered, '\n\nUBND các xã cử người tham gia'],
    ['a paragraph behind a blank line', numbers, '\n\nUBND các xã cử người tham gia.'],
    ['an item', unnumbered, '\n1. UBND các xã: Cử người tham gia.'],
  ])('ends before %s', (_, rows, behind) => {
    const [first, second, ...others] = read(`${flat(rows)}${behind}`)
    expect([first, second]).toEqual([
      'Phòng Y tế: In tờ rơi [Quý II/2026]',
      'Phòng Tư pháp: Lập sổ trực [Quý III/2026]',
    ])
    expect(others.join()).toMatch(/^UBND các xã: /)
  })

  it('is not certain of who leads where three agencies stand below each other for two columns', () => {
    const rows = [
      ['STT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'],
      ['1', 'In tờ rơi', 'Phòng Y tế', 'Các thôn', 'Quý II/2026'],
      ['2', 'Diễn tập chữa cháy', 'Công an xã', 'Các trường', 'Phòng Kinh tế', 'Quý III/2026'],
    ]
    const { assignments } = readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nII. NỘI DUNG\n\n${flat(rows)}\n`)
    expect(assignments.map(({ certain }) => certain !== false)).toEqual([true, false])
  })

  it('goes on where the work itself is said in a sentence', () => {
    const rows = [...unnumbered.slice(0, 2), ['Các trường tổ chức ngày hội đọc sách.', 'Phòng Văn hóa', 'Tháng 4/2026']]
    expect(read(flat(rows))).toEqual([
      'Phòng Y tế: In tờ rơi [Quý II/2026]',
      'Phòng Văn hóa: Các trường tổ chức ngày hội đọc sách. [Tháng 4/2026]',
    ])
  })

  it('may begin with its times', () => {
    const rows = [
      ['Thời gian', 'Nội dung', 'Người phụ trách'],
      ['Tháng 3/2026', 'Kiểm tra lan can, cầu thang', 'Tổ Văn phòng'],
      ['Từ 02/5 đến 31/5/2026', 'Dạy bơi cho học sinh khối 6', 'Tổ Giáo dục thể chất'],
    ]
    expect(read(rows.flat().join('\n\n'))).toEqual([
      'Tổ Văn phòng: Kiểm tra lan can, cầu thang [Tháng 3/2026]',
      'Tổ Giáo dục thể chất: Dạy bơi cho học sinh khối 6 [Từ 02/5 đến 31/5/2026]',
    ])
  })

  it('is none where lines only look like a head', () => {
    expect(read('Nội dung\nThời gian\nĐịa điểm')).toEqual([])
  })
})

describe('a table whose head says nothing that is known', () => {
  const rows = [
    ['Khi nào', 'Việc gì', 'Ai làm'],
    ['Tháng 3/2026', 'Khảo sát nhu cầu học nghề', 'Phòng Văn hóa - Xã hội'],
    ['Trước 20/5/2026', 'Mở 02 lớp làm bánh', 'Hội Phụ nữ xã'],
  ]

  it('is read by what its cells hold, and asked about', () => {
    expect(read(piped(rows))).toEqual([
      'Phòng Văn hóa - Xã hội: Khảo sát nhu cầu học nghề [Tháng 3/2026]',
      'Hội Phụ nữ xã: Mở 02 lớp làm bánh [Trước 20/5/2026]',
    ])
    const { assignments } = readDocument(`KẾ HOẠCH\nThử\n\nII. NỘI DUNG\n\n${piped(rows)}\n`)
    expect(assignments.map(({ certain }) => certain)).toEqual([false, false])
  })

  it('keeps its first row, where that has a number of its own', () => {
    const numbered = rows.slice(1).map((row, i) => [String(i + 2), row[1] ?? '', row[2] ?? '', row[0] ?? ''])
    const opening = ['1', 'Lễ phát động', 'Đoàn xã', '15/3/2026']
    expect(read(piped([opening, ...numbered, ['4', 'Tổng kết', 'Văn phòng HĐND và UBND xã', 'Quý III/2026']]))[0]).toBe(
      'Đoàn xã: Lễ phát động [15/3/2026]',
    )
  })

  it('may have no head at all', () => {
    const third = ['Quý III/2026', 'Tổng kết, trao chứng chỉ', 'Văn phòng HĐND và UBND xã']
    expect(read(piped([...rows.slice(1), third]))[0]).toBe(
      'Phòng Văn hóa - Xã hội: Khảo sát nhu cầu học nghề [Tháng 3/2026]',
    )
  })

  it.each([
    [
      ['Đơn vị', 'Số hộ'],
      ['Phòng Kinh tế', '12'],
      ['Hội Phụ nữ xã', '30'],
    ],
    [
      ['Tên', 'Trụ sở', 'Lịch'],
      ['Trạm Y tế', 'Thôn Hạ', '12/3/2026'],
      ['Công an xã', 'Thôn Thượng', '15/3/2026'],
    ],
  ])('is none where no column holds work', (...table) => {
    expect(read(piped(table))).toEqual([])
  })
})

describe('a table over several pages', () => {
  const head = ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian']
  const first = ['1', 'Mở lớp sơ cứu', 'Phòng Y tế', 'Trạm Y tế', 'Tháng 3/2026']
  const second = ['2', 'Cho vay ưu đãi', 'Quỹ Hỗ trợ nông dân', '-', 'Hằng quý']
  const third = ['3', 'Thả cá giống', 'Phòng Kinh tế', 'Các thôn', 'Quý II/2026']
  const found = [
    'Phòng Y tế: Mở lớp sơ cứu (Trạm Y tế) [Tháng 3/2026]',
    'Quỹ Hỗ trợ nông dân: Cho vay ưu đãi [Hằng quý]',
    'Phòng Kinh tế: Thả cá giống (Các thôn) [Quý II/2026]',
  ]

  it.each([['Phụ lục I (tiếp theo)'], ['2'], []])('goes on below its own head again, behind %s', (...between) => {
    expect(read(flat([head, first, second, between, head, third]))).toEqual(found)
  })

  it('ends at another annex, whose figures are nobody', () => {
    const another = ['PHỤ LỤC II', 'STT', 'Địa phương', 'Số hộ', 'Chỉ tiêu', '1', 'Xã Mốc', '11', '14']
    expect(read(flat([head, first, second, third, another]))).toEqual(found)
  })

  it('does not end at a note “Phụ lục I” in its last column', () => {
    const noted = [
      ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian', 'Ghi chú'],
      ['1', 'Mở lớp sơ cứu', 'Phòng Y tế', 'Tháng 3/2026', 'Phụ lục I'],
      ['2', 'Thả cá giống', 'Phòng Kinh tế', 'Quý II/2026', 'Phụ lục II'],
    ]
    expect(read(flat(noted))).toEqual([
      'Phòng Y tế: Mở lớp sơ cứu [Tháng 3/2026]',
      'Phòng Kinh tế: Thả cá giống [Quý II/2026]',
    ])
  })

  it('may be summed up', () => {
    expect(read(piped([head, first, second, ['', '**Tổng cộng**', '', '', '63.750'], third]))).toEqual(found)
  })

  it('asks about an order over the whole row', () => {
    const order = Array.from({ length: 5 }, () => 'Các thôn gửi danh sách về Phòng Y tế trước ngày 20/4/2026.')
    const { diagnostics } = readDocument(
      `KẾ HOẠCH\nThử nghiệm năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n\n${piped([head, first, order, third])}\n`,
    )
    expect(diagnostics.map(({ code }) => code)).toContain('not-assigned')
  })

  it('is headed by a cell over the whole row, which some converters write into each column', () => {
    const group = ['II', 'Công tác hậu cần', 'Công tác hậu cần', 'Công tác hậu cần', 'Công tác hậu cần']
    expect(read(piped([head, first, second, group, third]))).toEqual(found)
  })
})

describe('a timetable that was not read is asked about', () => {
  const asked = (body: string): string[] =>
    readDocument(`KẾ HOẠCH\nNăm 2026\n\nII. LỊCH\n\n${body}\n\nIII. KINH PHÍ\nNgân sách xã.`).diagnostics.flatMap(
      ({ code, message }) => (code === 'time-not-read' ? [message] : []),
    )
  const rows = [
    ['Mốc', 'Trận', 'Sân'],
    ['12/3/2026', 'Thôn Hạ gặp thôn Thượng', 'Sân xã'],
    ['19/3/2026', 'Thôn Đông gặp thôn Đoài', 'Sân trường'],
    ['26/3/2026', 'Chung kết', 'Sân xã'],
    ['27/3/2026', 'Trao giải', 'Nhà văn hóa'],
  ]

  it.each([
    ['between bars', piped(rows)],
    ['of lines', rows.flat().join('\n\n')],
  ])('%s, once', (_, body) => {
    const [message, ...more] = asked(body)
    expect(message).toContain('các mốc “12/3/2026”, “19/3/2026”, “26/3/2026” và 1 mốc khác')
    expect(more).toEqual([])
  })

  it('also a line that says when and what, but not who', () => {
    const [message, ...more] = asked(
      '- Từ ngày 02/6 đến ngày 08/6/2026: Ra quân đợt 1.\n- Ngày 20/6/2026: Tổng kết.\n- Tháng 5/2026: 12 vụ.',
    )
    expect(message).toContain('các mốc “Từ ngày 02/6 đến ngày 08/6/2026”, “Ngày 20/6/2026”, từ “- Từ ngày 02/6')
    expect(more).toEqual([])
  })

  it.each([
    [
      'where it was read',
      piped([
        ['Nội dung', 'Chủ trì', 'Thời gian'],
        ['Mở lớp', 'Trạm Y tế', '20/3/2026'],
      ]),
    ],
    ['where its times only head what stands below', 'Tháng 3/2026:\n- Làm đường.\nTháng 4/2026:\n- Trồng cây.'],
    [
      'where it tells of years',
      piped([
        ['Năm', 'Số hộ nghèo'],
        ['Năm 2026', '120'],
        ['Năm 2027', '80'],
      ]),
    ],
  ])('but not %s', (_, body) => {
    expect(asked(body)).toEqual([])
  })
})

describe('a table between tabs', () => {
  const tabbed = (rows: readonly string[][]): string => rows.map((cells) => cells.join('\t')).join('\n')
  const head = ['TT', 'Thành viên', 'Nhiệm vụ được phân công', 'Địa bàn phụ trách', 'Thời hạn']

  it('may have cells of several lines, and points in a cell', () => {
    const rows = [
      head,
      ['1', 'Ông Lê Văn Mẫu\nTrưởng ban', 'Chỉ đạo chung.', 'Toàn xã', ''],
      [
        '2',
        'Bà Vũ Thị Thử\nỦy viên',
        '- Mở lớp tin học.\n- Lập tổ công nghệ số.',
        'Thôn Lạn\n',
        'Lớp: 20/3/2026;\ntổ: quý II/2026',
      ],
      ['3', 'Hiệu trưởng các trường\nỦy viên', 'Triển khai học bạ số', '', '30/4/2026'],
      ['4', 'Thiếu tướng Lê Văn Thử\nGiám đốc Công an tỉnh', 'Bảo đảm an ninh.', 'Toàn xã', ''],
    ]
    expect(read(tabbed(rows))).toEqual([
      'Ông Lê Văn Mẫu: Chỉ đạo chung.',
      'Bà Vũ Thị Thử: Mở lớp tin học. [20/3/2026; quý II/2026]',
      'Bà Vũ Thị Thử: Lập tổ công nghệ số. [20/3/2026; quý II/2026]',
      'Hiệu trưởng các trường: Triển khai học bạ số [30/4/2026]',
      'Thiếu tướng Lê Văn Thử: Bảo đảm an ninh.',
    ])
  })

  it('needs no numbers, and ends with a blank line', () => {
    const rows = [
      ['Nội dung', 'Chủ trì', 'Thời gian'],
      ['In tờ rơi', 'Phòng Y tế', '20/3/2026'],
    ]
    expect(read(`${tabbed(rows)}\n\nPhòng Y tế chủ trì kiểm tra bếp ăn.`)).toEqual([
      'Phòng Y tế: In tờ rơi [20/3/2026]',
      'Phòng Y tế: chủ trì kiểm tra bếp ăn.',
    ])
  })

  // Text that was pasted from Word has no blank lines.
  const short = [
    ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'],
    ['1', 'In tờ rơi', 'Phòng Y tế', '20/3/2026'],
    ['2', 'Phát tờ rơi', 'Các thôn', '25/3/2026'],
  ]
  it.each([
    ['a section', 'III. TỔ CHỨC THỰC HIỆN\n1. Phòng Tư pháp: lập danh sách trước ngày 02/4/2026.'],
    ['a heading', 'TỔ CHỨC THỰC HIỆN\n1. Phòng Tư pháp: lập danh sách trước ngày 02/4/2026.'],
    ['an item', '1. Phòng Tư pháp: lập danh sách trước ngày 02/4/2026.'],
    ['numbers between tabs', 'III.\tTỔ CHỨC THỰC HIỆN\n1.\tPhòng Tư pháp: lập danh sách trước ngày 02/4/2026.'],
    ['a sentence', 'Phòng Tư pháp lập danh sách trước ngày 02/4/2026.'],
    ['an order', 'Đề nghị Phòng Tư pháp lập danh sách trước ngày 02/4/2026'],
  ])('ends at %s right behind its last row', (_, behind) => {
    const [first, second, ...others] = read(`${tabbed(short)}\n${behind}`)
    expect([first, second]).toEqual(['Phòng Y tế: In tờ rơi [20/3/2026]', 'Các thôn: Phát tờ rơi [25/3/2026]'])
    expect(others.join()).toMatch(/^Phòng Tư pháp: lập danh sách .*\[trước ngày 02\/4\/2026\]$/)
  })

  it('is not certain of a row whose last cell goes on over several lines', () => {
    const { assignments } = readDocument(
      `KẾ HOẠCH\nThử nghiệm năm 2026\n\nII. NỘI DUNG\n\n${tabbed(short)}\nđến 27/3/2026\n`,
    )
    expect(assignments.map(({ certain }) => certain !== false)).toEqual([true, false])
  })

  it('is none where it only lists members', () => {
    expect(
      read(
        tabbed([
          ['TT', 'Họ và tên', 'Chức vụ'],
          ['1', 'Ông Lê Văn Mẫu', 'Trưởng ban'],
        ]),
      ),
    ).toEqual([])
  })
})

it('an annex with a table may stand behind the signature', () => {
  const annex = piped([
    ['STT', 'Nội dung', 'Chủ trì'],
    ['1', 'In tờ rơi', 'Phòng Y tế'],
  ])
  expect(
    read(`Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Thị Mẫu\n\nPHỤ LỤC\n\n${annex}`),
  ).toEqual(['Phòng Y tế: In tờ rơi'])
})

describe('a table without bars at its ends', () => {
  const rows = ['TT | Nội dung | Cơ quan chủ trì | Thời gian', '1 | Mở lớp sơ cứu | Trạm Y tế | Trước 20/11/2026']

  it.each([
    ['bare', rows],
    ['with a line below its head', rows.toSpliced(1, 0, '---|---|---|---')],
  ])('is read row by row: %s', (_, lines) => {
    expect(
      read([...lines, '2 | Lập sổ | Công an phường |', '', '3. Phòng Tư pháp thẩm định hồ sơ.'].join('\n')),
    ).toEqual([
      'Trạm Y tế: Mở lớp sơ cứu [Trước 20/11/2026]',
      'Công an phường: Lập sổ',
      'Phòng Tư pháp: thẩm định hồ sơ.',
    ])
  })
})

describe('what is to be handed in', () => {
  const productsIn = (body: string): (string | undefined)[] =>
    readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nII. NỘI DUNG\n\n${body}\n`).assignments.flatMap(({ tasks }) =>
      tasks.map(({ product }) => product?.text),
    )
  const rows = (head: string) => [
    ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian', head],
    ['1', 'Rà soát hộ nghèo', 'Công an xã', 'Tháng 6/2026', 'Quyết định công bố danh sách'],
    ['2', 'Kẻ vạch đỗ xe', 'Trạm Y tế xã', 'Tháng 7/2026', 'Biên bản nghiệm thu'],
  ]

  it.each(['Sản phẩm', 'Kết quả, sản phẩm', 'Dự kiến kết quả đầu ra', 'Kết quả'])('stands under “%s”', (head) => {
    expect(productsIn(piped(rows(head)))).toEqual(['Quyết định công bố danh sách', 'Biên bản nghiệm thu'])
    expect(productsIn(flat(rows(head)))).toEqual(['Quyết định công bố danh sách', 'Biên bản nghiệm thu'])
  })

  it.each(['Ghi chú', 'Kết quả thực hiện', 'Kinh phí'])('does not stand under “%s”', (head) => {
    expect(productsIn(piped(rows(head)))).toEqual([undefined, undefined])
  })

  it.each(['Kết quả phối hợp: Trạm Y tế gửi danh sách.', 'Kết quả kiểm tra năm trước: 12/15 cầu đạt.'])(
    'is not what else is told of an item: %s',
    (line) => {
      expect(
        productsIn(`1. Sửa cầu treo\n- Đơn vị chủ trì: Phòng Kinh tế.\n- ${line}\n- Thời gian: quý II/2026.`),
      ).toEqual([undefined])
    },
  )

  it('stands on a line of an item', () => {
    const item =
      '1. Sửa cầu treo\n- Đơn vị chủ trì: Phòng Kinh tế.\n- Sản phẩm: Biên bản nghiệm thu.\n- Thời gian: quý II/2026.'
    expect(productsIn(item)).toEqual(['Biên bản nghiệm thu.'])
  })
})

it('a group’s title is no work of the agency above it, also where the head’s cells span two rows', () => {
  const rows = [
    ['TT', 'Nội dung', 'Đơn vị thực hiện', '', 'Thời gian'],
    ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'],
    ['1', 'Lắp cáp quang', 'Công an xã', 'Các thôn', 'Quý I/2026'],
    ['II', 'Nâng cao chất lượng đội ngũ', '', '', ''],
    ['1', 'Cử cán bộ đi học', 'Đoàn Thanh niên xã', '', 'Quý II/2026'],
  ]
  expect(read(piped(rows))).toEqual([
    'Công an xã: Lắp cáp quang (Các thôn) [Quý I/2026]',
    'Đoàn Thanh niên xã: Cử cán bộ đi học [Quý II/2026]',
  ])
})

it('the head that a page repeats inside a table of lines is nobody’s work', () => {
  const { assignments } = readDocument(
    'KẾ HOẠCH\nThử nghiệm năm 2026\n\nII. NỘI DUNG\n\nTT Nhiệm vụ Cơ quan chủ trì Thời gian\n',
  )
  expect(assignments).toEqual([])
})

it('a table without bars at its ends goes on behind a group’s title, which has no cells of its own', () => {
  expect(
    read(
      'TT | Tên nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành\nI. | Sơ cứu trong trường học\n1. | Mở lớp sơ cứu | Trạm Y tế | 6/2026\nII. | Nước sạch\n2. | Khoan giếng | Phòng Kinh tế | 9/2026',
    ),
  ).toEqual(['Trạm Y tế: Mở lớp sơ cứu [6/2026]', 'Phòng Kinh tế: Khoan giếng [9/2026]'])
})
