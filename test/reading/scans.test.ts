import { describe, expect, it } from 'vitest'
import { withPhrasesRight } from '../../shared/reading/misread-phrases.ts'
import { readDocument } from '../../shared/reading/read.ts'
import { withNumbersRight } from '../../shared/reading/structure/misread-numbers.ts'

// The more words of a text are misread, the less each of them may be meant.
const misread = 'bảo cáo, kể hoạch, kiếm tra\n'
const rightInScan = (text: string): string => withPhrasesRight(misread + text).text.slice(misread.length)
const right = (text: string): string => withPhrasesRight(text).text

describe('what a scan got wrong in the stock phrases of office is read as it was printed', () => {
  it.each([
    ['IV. TÔ CHỨC THỰC HIỆN', 'IV. TỔ CHỨC THỰC HIỆN'],
    ['Tổ chúc thưc hiện', 'Tổ chức thực hiện'],
    ['Noi nhận:', 'Nơi nhận:'],
    ['UỶ BẠN NHÂN DẪN', 'UỶ BAN NHÂN DÂN'],
    ['Trạm Thú y chi đạo các tổ tiêm phòng', 'Trạm Thú y chỉ đạo các tổ tiêm phòng'],
    ['tham muu và phổi hợp', 'tham mưu và phối hợp'],
    ['phải bảo cáo\nSở Xây dựng', 'phải báo cáo\nSở Xây dựng'],
    ['Thu trưởng các đơn vi: thuộc Sở', 'Thủ trưởng các đơn vi: thuộc Sở'],
    ['gửi về xã dé kịp thời tổng hợp', 'gửi về xã để kịp thời tổng hợp'],
    ['thông báo dé các xã biết', 'thông báo để các xã biết'],
    ['vấn dé này, dé án và tiền dé', 'vấn đề này, đề án và tiền đề'],
    ['Dé chủ động, dé nghị các xã', 'Để chủ động, đề nghị các xã'],
    ['các huyện, thành phô', 'các huyện, thành phố'],
  ])('%j', (scanned, printed) => {
    expect(rightInScan(scanned)).toBe(printed)
  })

  it.each([
    'kiên quyết đình chỉ bến đò',
    'các cơ quan cùng cấp',
    'Công ty Cổ phần Công trình đô thị',
    'theo hình thức hiện đại',
    'bố trí kinh phí để xuất cấp vật tư',
    'tuyên truyền phát bao cao su',
    'đồng chí Báo Cao Lâm',
    'nhà văn hóa đường Quán Lý, ông Bảo Cáo',
    'hồ sơ gồm bản vẽ, để nghị quyết đi vào cuộc sống',
    'nguyên nhân dẫn đến tai nạn',
    'theo quy định kỹ thuật',
    'chủ trương phòng, chống dịch',
    'khắc phục những hạn chế đó',
    'không chỉ đào tạo nghề',
    'lấy ý kiến toàn thể hội viên',
    'vệ sinh môi trường thôn, xóm',
    'Giám đốc lập hồ sơ',
    'đồng chí Thứ trưởng dự họp',
    'trở thành phó trưởng đoàn và thành phổ biến',
    'hệ thống báo cáo; giao thông bao gồm đường bộ',
    'công văn đề nghị, phỏng vấn để tuyển',
    'các đơn vì lý do khách quan',
    'gia đình cụ Dé Nhân ở thôn Dé',
  ])('words that only look alike stay, in a scan too: %j', (text) => {
    expect(rightInScan(text)).toBe(text)
    expect(right(text)).toBe(text)
  })

  it.each(['Ông Bùi Kiếm Tra và bà Lê Chủ Tri tham dự'])(
    'what somebody typed stays, whatever it looks like: %j',
    (text) => {
      expect(right(text)).toBe(text)
    },
  )

  it.each([
    ['IV. TÔ CHỨC THỰC HIỆN', 'IV. TỔ CHỨC THỰC HIỆN'],
    ['Công an xã tham muu cho UBND xã', 'Công an xã tham mưu cho UBND xã'],
    ['để chưc năng và hoach định', 'để chưc năng và hoach định'],
    ['xây dựng kế hoach', 'xây dựng kế hoạch'],
  ])('a heading, or a word that is none, is right again wherever it stands: %j', (scanned, printed) => {
    expect(right(scanned)).toBe(printed)
  })

  it('a duty behind a misread verb is found, and the coordinator is told which words were read otherwise', () => {
    const { assignments, diagnostics, text } = readDocument(
      'KÉ HOẠCH\nNạo vét kênh năm 2024\n\nTÔ CHỨC THỰC HIỆN\n\n1. Công an xã chi đạo lực lượng giữ trật tự tại bến, xong trước ngày 15/6/2024.\n',
    )
    const [work] = assignments
    expect(work?.agencies).toEqual(['Công an xã'])
    expect(work?.tasks[0]?.text).toMatch(/^chỉ đạo lực lượng/)
    expect(text.slice(...(work?.tasks[0]?.span ?? [0, 0]))).toMatch(/^chỉ đạo lực lượng/)
    expect(diagnostics.find(({ code }) => code === 'misread-words')?.message).toContain('“chi đạo” là “chỉ đạo”')
  })
})

describe('a misread word costs no order', () => {
  it('"Thu trưởng" among those who carry a decision out', () => {
    const { assignments } = readDocument(
      'SỞ NỘI VỤ\nSố: 5/QĐ-SNV\n\nQUYÉT ĐỊNH\nBan hành Quy chế lưu trữ\n\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế lưu trữ.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Sở, Trưởng phòng Văn thư, Thu trưởng các đơn vị thuộc Sở chịu trách nhiệm thi hành Quyết định này./.\n\nNoi nhận:\n- Như Điều 3; bảo cáo Sở.\n',
    )
    expect(assignments.map(({ agencies }) => agencies)).toEqual([
      ['Chánh Văn phòng Sở', 'Trưởng phòng Văn thư', 'Thủ trưởng các đơn vị thuộc Sở'],
    ])
  })

  it('"thông báo dé … biết" is no work of who writes', () => {
    const { assignments } = readDocument(
      'SỞ NỘI VỤ\nSố: 5/SNV-VP\nV/v nộp hồ sơ lưu trữ\n\nKính gửi: Các phòng thuộc Sở.\n\nSở Nội vụ đề nghị các phòng bảo cáo, tổ chúc thực hiện các nội dung sau:\n\n1. Nộp hồ sơ trước ngày 15/6/2024.\n\n2. Kiếm tra kho lưu trữ.\n\nSở Nội vụ thông báo dé các phòng biết, thực hiện./.\n\nNoi nhận:\n- Như trên.\n',
    )
    expect(assignments.map(({ agencies }) => agencies)).toEqual([['Các phòng thuộc Sở']])
  })
})

describe('who issues a paper whose letterhead a scan robbed of its marks', () => {
  const issuerUnder = (letterhead: string): string | null =>
    readDocument(
      `${letterhead}\nSố: 12/TCTS-TTr Kim Châu, ngày 5 tháng 3 năm 2024\nV/v kiểm tra tàu cá\n\nKính gửi: Các Chi cục Thủy sản.\n\nThực hiện chỉ đạo của Bộ Nông nghiệp, Tổng cục Thủy sản yêu cầu các Chi cục Thủy sản kiểm tra tàu cá trước ngày 20/3/2024.\n\nNơi nhận:\n- Như trên.\n`,
    ).document.issuer

  it.each([
    'BỘ NÔNG NGHIỆP CONG HOA XÃ HOI CHỦ NGHIA VIET NAM\nTONG CỤC THUY SAN Độc lập - Tự do - Hạnh phúc',
    '“BO NÔNG NGHIEP _ CONG HÒA XA HỘI CHỦ NGHĨA VIỆT NAM\nTỎNG CỤC THUỶ SẢN Độc lập - Tự do - Hanh phúc',
    'BỘ NÔNG NGHIỆP | CONG HOAYXA HOI CHU NGHIA VIET NAM\nTONG CUC THUY SAN Doc lap - Ty do - Hanh phic',
    'BỘ NÔNG NGHIỆP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỔNG CỤC THỦY SẢN Độc lập - Tự do - Hạnh phúc',
  ])('is named as in its text: %j', (letterhead) => {
    expect(issuerUnder(letterhead)).toBe('Tổng cục Thủy sản')
  })

  it('is whom the letterhead names, though the text tells of others', () => {
    expect(issuerUnder('CỤC KIỂM NGƯ\nPHÒNG THANH TRA Độc lập - Tự do - Hạnh phúc')).toBe('Phòng Thanh tra')
  })
})

describe('what a scan got wrong in the names of offices does not hide whose work it is', () => {
  it.each([
    ['1. Bảo hiểm xà hội huyện: Cấp thẻ trước ngày 15/6/2024.', 'Bảo hiểm xà hội huyện'],
    ['1. Liên doàn Lao động huyện: Cấp thẻ trước ngày 15/6/2024.', 'Liên doàn Lao động huyện'],
    ['1. UBND các xã, thị trân: Cấp thẻ trước ngày 15/6/2024.', 'UBND các xã, thị trân'],
  ])('%s', (line, name) => {
    const { assignments } = readDocument(`KẾ HOẠCH\nCấp thẻ năm 2024\n\nII. TỔ CHỨC THỰC HIỆN\n\n${line}\n`)
    expect(assignments.map(({ agencies }) => agencies)).toEqual([[name]])
    expect(assignments[0]?.tasks.map(({ text }) => text)).toEqual(['Cấp thẻ trước ngày 15/6/2024.'])
  })

  it('"Thống kê, lập danh sách" is work, and no office of statistics', () => {
    const { assignments } = readDocument(
      'KẾ HOẠCH\nNuôi chó năm 2024\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Trưởng các thôn\n\n- Thống kê, lập danh sách hộ nuôi chó.\n',
    )
    expect(assignments.map(({ agencies }) => agencies)).toEqual([['Trưởng các thôn']])
  })
})

describe('numbers that a scan misread still part one office from the next', () => {
  const plan = (numbers: readonly string[]): string =>
    [
      'KẾ HOẠCH',
      'Diễn tập năm 2024',
      '',
      'II. TỔ CHỨC THỰC HIỆN',
      '',
      ...numbers.flatMap((number, i) => [
        `${number} Trường Tiểu học số ${i + 1}`,
        `- Cử ${i + 10} học sinh dự diễn tập tại sân vận động của xã.`,
      ]),
    ].join('\n')
  const ten = ['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.', '9.', '10.']
  const offices = (text: string) => readDocument(text).assignments.map(({ agencies }) => agencies.join())

  it.each([
    ['ó. for 6.', 5, 'ó.'],
    ['a comma for the point', 6, '7,'],
    ['IO. for 10.', 9, 'IO.'],
    ['B. for 8.', 7, 'B.'],
  ])('%s', (_, at, written) => {
    expect(offices(plan(ten.with(at, written)))).toEqual(offices(plan(ten)))
  })

  it.each(['S.', 'O.', 'B.', '§.', 'l.'])('%s where one number lacks, whatever was made of it', (written) => {
    expect(offices(plan(ten.with(1, written)))).toEqual(offices(plan(ten)))
  })

  it('two signs where one number lacks are letters of a list', () => {
    const text = '1. Trường Tiểu học\nA. Khối lớp Một\nB. Khối lớp Hai\n3. Trường Mầm non\n'
    expect(withNumbersRight(text)).toBe(text)
  })

  it('a letter of a list stays one', () => {
    const text = 'A. Phần một\n1. Trường Tiểu học\n2. Trường Mầm non\nB. Phần hai\n1. Công an xã\n'
    expect(withNumbersRight(text)).toBe(text)
  })

  it('pages’ numbers that follow one another, with no blank line around them, are in nobody’s task', () => {
    const line = (i: number) => `- Kiểm tra cống số ${i}, khơi thông dòng chảy trước mùa mưa lũ.`
    const lines = Array.from({ length: 80 }, (_, i) => (i % 26 === 24 ? `${line(i)}\n${(i - 24) / 26 + 2}` : line(i)))
    const { assignments } = readDocument(
      `KẾ HOẠCH\nNạo vét năm 2024\n\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n${lines.join('\n')}\n`,
    )
    const tasks = assignments.flatMap((assignment) => assignment.tasks.map(({ text }) => text))
    expect(tasks).toHaveLength(80)
    expect(tasks.filter((text) => !text.endsWith('lũ.'))).toEqual([])
  })

  it('a page’s head with its number on one line is in nobody’s task', () => {
    const head = (page: number) =>
      `\nHội Nông dân tỉnh - Hướng dẫn bình xét hộ giỏi năm 2024            Trang ${page}\n`
    const { assignments } = readDocument(
      `KẾ HOẠCH\nBình xét năm 2024\n\nII. TỔ CHỨC THỰC HIỆN\n1. Các chi hội nông dân\n- Tổ chức cho hội viên đăng ký và\n${head(2)}\ngửi danh sách về xã trước ngày 15/3/2024.\n- Nộp biên bản\n${head(3)}\ncho Hội Nông dân xã.\n`,
    )
    expect(assignments.flatMap(({ tasks }) => tasks.map(({ text }) => text.replace(/\s+/g, ' ')))).toEqual([
      'Tổ chức cho hội viên đăng ký và gửi danh sách về xã trước ngày 15/3/2024.',
      'Nộp biên bản cho Hội Nông dân xã.',
    ])
  })

  it('a date that a page’s head cut in two is one', () => {
    const { assignments } = readDocument(
      'KẾ HOẠCH\nBình xét năm 2024\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Các chi hội nông dân\n\n- Tổ chức hội nghị bình xét trong tháng\n\n9/2024; gửi biên bản chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị.\n',
    )
    const [task] = assignments.flatMap(({ tasks }) => tasks)
    expect(task?.deadlines.map(({ kind }) => kind)).toEqual(['period', 'event'])
  })

  it('the second section behind a tenth item stays a section', () => {
    const text = 'I. TỔ CHỨC THỰC HIỆN\n\n10. Phòng Y tế\n\nII. CHẾ ĐỘ BÁO CÁO\n\n1. Báo cáo năm.\n'
    expect(withNumbersRight(text)).toBe(text)
  })

  it('a sentence that goes on with numbers and commas is no list', () => {
    const text = '3. Trồng cây tại Khu phố 1, 2, 3,\n4, Bình Thạnh và Tân Bình.\n'
    expect(withNumbersRight(text)).toBe(text)
  })

  it.each(['IV. CHẾ ĐỘ BÁO CÁO', '1V. CHẾ ĐỘ BÁO CÁO', 'lV. CHẾ ĐỘ BÁO CÁO'])('a section begins at %j', (heading) => {
    const { assignments, reports } = readDocument(
      `KẾ HOẠCH\nDiễn tập năm 2024\n\nH. TỔ CHỨC THỰC HIỆN\n1. Công an xã\n- Giữ trật tự tại sân vận động.\n${heading}\nCác thôn báo cáo kết quả về UBND xã trước ngày 15/6/2024.\n`,
    )
    expect(assignments.flatMap(({ tasks }) => tasks.map(({ text }) => text))).toEqual(['Giữ trật tự tại sân vận động.'])
    expect(reports).toHaveLength(1)
  })
})
