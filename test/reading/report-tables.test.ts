import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'

const read = (body: string) =>
  readDocument(
    `KẾ HOẠCH\nGiám sát dịch bệnh năm 2025\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Trạm Y tế giám sát các ổ dịch.\n\nIII. CHẾ ĐỘ BÁO CÁO\n\n${body}\n`,
  )

const reportsIn = (body: string): string[] =>
  read(body).reports.map(({ period, reporters, recipient, deadline }) => {
    const day = deadline === null ? 'không có hạn' : 'lastDay' in deadline ? deadline.lastDay : deadline.text
    return `${period}: ${reporters.join(' + ')} → ${recipient ?? '?'} (${day})`
  })

describe('a table of reports', () => {
  const table =
    '| Loại báo cáo | Đơn vị gửi | Thời gian chốt số liệu | Thời hạn gửi |\n|---|---|---|---|\n| Báo cáo tháng | Trạm Y tế, Trường THCS Lạn Thượng | Ngày cuối tháng | Trước ngày 05 của tháng tiếp theo |\n| Báo cáo 6 tháng | Trạm Y tế | Đến 31/5/2025 | Chậm nhất ngày 10/6/2025 |\n'
  const expected = [
    'month: Trạm Y tế + Trường THCS Lạn Thượng → UBND xã (Trước ngày 05 của tháng tiếp theo)',
    'half-year: Trạm Y tế → UBND xã (2025-06-10)',
  ]
  const lead = '1. Báo cáo gửi về UBND xã theo lịch sau:\n\n'

  it('gives each report its reporters and its day, and takes no closing date of figures for one', () => {
    expect(reportsIn(lead + table)).toEqual(expected)
  })

  it('is no table of tasks', () => {
    expect(read(lead + table).assignments.map(({ agencies }) => agencies.join())).toEqual(['Trạm Y tế'])
  })

  it('leaves nothing to ask about', () => {
    expect(read(lead + table).diagnostics.filter(({ code }) => /^(?:not-|time-not)/.test(code))).toEqual([])
  })

  it('is read where its cells became lines', () => {
    const cells = table
      .split('\n')
      .filter((row) => /\p{L}/u.test(row))
      .flatMap((row) => row.split('|').flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()])))
    expect(reportsIn(lead + cells.join('\n'))).toEqual(expected)
  })

  it('leaves who reports to the sentence above it, where it has no such column', () => {
    expect(
      reportsIn(
        'Các thôn, các trường báo cáo về UBND xã qua Trạm Y tế theo các mốc sau:\n\nTT | Kỳ báo cáo | Chốt số liệu | Hạn gửi báo cáo\n1 | Quý I | 14/3/2025 | Trước ngày 20/3/2025\n2 | Năm | 14/12/2025 | Chậm nhất ngày 18/12/2025\n',
      ),
    ).toEqual([
      'quarter: Các thôn + Các trường → UBND xã (2025-03-19)',
      'year: Các thôn + Các trường → UBND xã (2025-12-18)',
    ])
  })

  it('may give a bare day, the reporters once for several rows, and heads of groups', () => {
    expect(
      reportsIn(
        '| TT | Loại báo cáo | Đơn vị gửi | Thời hạn gửi |\n|---|---|---|---|\n| I | Báo cáo định kỳ | | |\n| 1 | Báo cáo năm | Các thôn | 10/12/2025 |\n| 2 | Báo cáo 6 tháng | | 10/6/2025 |\n| 3 | Báo cáo quý | nt | Trước ngày 20/9/2025 |\n',
      ),
    ).toEqual([
      'year: Các thôn → ? (2025-12-10)',
      'half-year: Các thôn → ? (2025-06-10)',
      'quarter: Các thôn → ? (2025-09-19)',
    ])
  })

  it('asks about a day that it does not understand', () => {
    const odd =
      '| Loại báo cáo | Đơn vị gửi | Thời hạn gửi |\n|---|---|---|\n| Báo cáo năm | Các thôn | Khi nghiệm thu xong |\n'
    expect(read(odd).reports).toMatchObject([{ deadline: null, certain: false }])
  })

  it.each([
    '| TT | Nội dung | Đơn vị thực hiện | Thời gian | Báo cáo |\n|---|---|---|---|---|\n| 1 | Kiểm tra chợ | Phòng Kinh tế | Quý II/2025 | Trước 30/6/2025 |',
    '| Tên báo cáo | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |\n|---|---|---|---|\n| Kiểm tra chợ | Phòng Kinh tế | Công an xã | Quý II/2025 |',
  ])('is a table of work where it says who does it: %s', (work) => {
    expect(read(work).assignments.map(({ agencies }) => agencies.join())).toContain('Phòng Kinh tế')
  })

  it('may say who receives them', () => {
    expect(
      reportsIn(
        '| Tên báo cáo | Đơn vị báo cáo | Nơi nhận | Thời hạn |\n|---|---|---|---|\n| Báo cáo quý | Các thôn | UBND xã (qua Trạm Y tế) | Ngày 10 của tháng cuối quý |\n',
      ),
    ).toEqual(['quarter: Các thôn → UBND xã (Ngày 10 của tháng cuối quý)'])
  })
})

describe('a table of reports in a letter, as a web page leaves it', () => {
  const cells = (...row: readonly string[]): string => row.map((cell) => `**${cell}**\n|\n`).join('')
  const letter = [
    'UBND PHƯỜNG CẦU ĐÁ\nSố: 51/UBND-TC\n*V/v kiểm kê nhà, đất*\nCầu Đá, ngày 02 tháng 3 năm 2026\n\nKính gửi: Các tổ dân phố.\n',
    'UBND phường yêu cầu:\n',
    '1. Giao Phòng Kinh tế kiểm kê trước ngày 10/3/2026.\n',
    '2. Chế độ báo cáo thực hiện theo bảng sau:\n',
    `|\n${cells('TT', 'Đơn vị báo cáo', 'Nội dung', 'Nơi nhận', 'Thời hạn')}|\n${cells('1', 'Các tổ dân phố', 'Kết quả kiểm kê', 'Phòng Kinh tế', 'Trước ngày 08/4/2026')}|\n${cells('2', 'Phòng Kinh tế', 'Báo cáo tổng hợp', 'UBND phường', 'Ngày 25 hằng tháng')}`,
    '3. Giao Văn phòng theo dõi, đôn đốc.\n',
    'Nơi nhận:\n- Như trên;\n- Lưu: VT, TC.\n',
  ].join('\n')
  const { document, assignments, reports } = readDocument(letter)

  it('gives each row its report, whoever stands first', () => {
    expect(reports.map(({ period, reporters, recipient }) => [period, reporters.join(), recipient])).toEqual([
      ['one-off', 'Các tổ dân phố', 'Phòng Kinh tế'],
      ['month', 'Phòng Kinh tế', 'UBND phường'],
    ])
  })

  it('has a column “Nơi nhận” that does not end the letter', () => {
    expect(assignments.map(({ agencies }) => agencies.join())).toEqual(['Phòng Kinh tế', 'Văn phòng'])
  })

  it('leaves it a letter, whatever field drafted it', () => {
    expect(document).toMatchObject({ type: 'CV', title: 'Kiểm kê nhà, đất' })
  })
})

describe('something that happens', () => {
  it('is reported at once by those who report the rest', () => {
    expect(
      reportsIn(
        'Các thôn báo cáo kết quả về UBND xã trước ngày 25/10/2025; trường hợp phát sinh tình huống vượt quá khả năng ứng phó phải báo cáo ngay.',
      ).map((report) => report.split(' →')[0]),
    ).toEqual(['one-off: Các thôn', 'incident: Các thôn'])
  })

  it('is no report where it only asks for help', () => {
    expect(
      reportsIn(
        'Các thôn báo cáo kết quả về UBND xã trước ngày 25/10/2025. Trường hợp phát sinh khó khăn, vướng mắc, báo cáo ngay về UBND xã.',
      ),
    ).toHaveLength(1)
  })
})
