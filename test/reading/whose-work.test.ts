import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { readDated } from './dated.ts'

const read = (body: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${body}`)

const codes = (body: string): string[] =>
  readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n\n${body}\n`).diagnostics.map(
    ({ code }) => code,
  )

describe('bullets below an office that are somebody else’s', () => {
  it('give an office by its name what the bullet says', () => {
    expect(
      read(
        '1. Sở Xây dựng\n- Ban hành định mức.\n- Giao Chi cục Giám định là đơn vị thường trực, mở 02 lớp trước ngày 15/5/2026.\n- Thanh tra Sở kiểm tra các công trình ven sông.',
      ),
    ).toEqual([
      'Sở Xây dựng: Ban hành định mức.',
      'Chi cục Giám định: là đơn vị thường trực, mở 02 lớp trước ngày 15/5/2026. [2026-05-14]',
      'Thanh tra Sở: kiểm tra các công trình ven sông.',
    ])
  })

  it('stay the heading’s where they tell it to see to others, or speak of its own head', () => {
    expect(
      read(
        '1. UBND các xã\n- Chỉ đạo Trạm Y tế xã phun thuốc.\n- Chủ tịch UBND xã chịu trách nhiệm trước UBND huyện.\n- Giao các thôn đăng ký.',
      ),
    ).toHaveLength(3)
    expect(
      read('1. Phòng Nội vụ\n- Đề nghị UBND huyện khen thưởng.\n- Phòng Nội vụ lập danh sách.\n- Giao ban hằng tuần.'),
    ).toEqual([
      'Phòng Nội vụ: Đề nghị UBND huyện khen thưởng.',
      'Phòng Nội vụ: Phòng Nội vụ lập danh sách.',
      'Phòng Nội vụ: Giao ban hằng tuần.',
    ])
  })
})

describe('“Trách nhiệm chung”', () => {
  it.each(['Hai ngành cùng thực hiện các việc sau đây:', 'Hai ngành cùng có trách nhiệm:'])(
    'is whoever the line below it names: %s',
    (line) => {
      expect(
        read(
          `1. Trách nhiệm của Sở Công Thương\n- Cấp phép.\n2. Trách nhiệm của Hội Phụ nữ tỉnh\n- Mở lớp.\n3. Trách nhiệm chung\n${line}\na) Họp giao ban;\nb) Khen thưởng.`,
        ).slice(2),
      ).toEqual(['Hai ngành: Họp giao ban;', 'Hai ngành: Khen thưởng.'])
    },
  )

  it('is nobody’s name', () => {
    expect(
      read('1. Sở Công Thương\n- Cấp phép.\n\n2. Sở Y tế\n- Mở lớp.\n\n3. Nhiệm vụ chung\n- Họp.').join(),
    ).not.toMatch(/Chung/)
  })
})

describe('who takes part, below a sentence that ends in a colon', () => {
  const situation = [
    'III. TÌNH HUỐNG VÀ PHÂN CÔNG LỰC LƯỢNG',
    '1. Tình huống 1: Vỡ bờ bao ở cồn Chim',
    'Ngay khi nhận được tin báo, Phòng Kinh tế tham mưu lập sở chỉ huy. Lực lượng tham gia cụ thể:',
    '- Ban Chỉ huy Quân sự xã: 40 dân quân, 02 xuồng; gia cố bờ.',
    '- Công an xã: 06 người; chặn xe ở đầu cầu.',
    'Ngoài ra, Trạm Y tế xã trực cấp cứu; Đoàn xã nấu cơm.',
    '2. Tình huống 2: Sạt lở',
    '- Các thôn khi phát hiện vết nứt thì cắm biển, báo ngay Công an xã.',
  ].join('\n\n')

  it('has each its own, and “Lực lượng” is nobody', () => {
    expect(readDated(situation)).toEqual([
      'Phòng Kinh tế: tham mưu lập sở chỉ huy.',
      'Ban Chỉ huy Quân sự xã: 40 dân quân, 02 xuồng; gia cố bờ.',
      'Công an xã: 06 người; chặn xe ở đầu cầu.',
      'Trạm Y tế xã: trực cấp cứu; Đoàn xã nấu cơm.',
      'Các thôn: khi phát hiện vết nứt thì cắm biển, báo ngay Công an xã.',
    ])
  })

  it('is read of a paragraph that runs on in capitals for no name', () => {
    expect(
      readDated('III. TÌNH HUỐNG VÀ PHÂN CÔNG LỰC LƯỢNG\n\na) Lực lượng, cách xử lý:\n\n- Dân quân: 20 người.').join(),
    ).not.toMatch(/Lực lượng/)
  })
})

describe('a paragraph behind a bullet that is over', () => {
  const body =
    '1. Công an xã tổ chức:\n\n- Các tổ tuần tra ban đêm.\n\nNước lên quá cao thì làm theo phương án của huyện.'

  it('is no part of its work, and is asked about', () => {
    const bullets = `1. Phòng cháy\n\n- Công an xã kiểm tra các chợ.\n\nCháy lớn quá sức của xã thì làm theo phương án của huyện.`
    expect(read(bullets)).toEqual(['Công an xã: kiểm tra các chợ.'])
    expect(codes(bullets)).toContain('not-assigned')
    expect(read(body).length).toBeGreaterThan(0)
  })
})

describe('words that close a document', () => {
  it.each([
    'Các thôn tổ chức thực hiện; khó khăn, vướng mắc kịp thời phản ánh về xã để giải quyết./.',
    'Các thôn tổ chức thực hiện; thôn nào báo cáo chậm bị trừ điểm thi đua./.',
    'Các thôn tổ chức thực hiện; có vướng mắc thì báo cáo UBND xã./.',
  ])('are no part of the work: %s', (closing) => {
    expect(read(`1. Công an xã\n- Tuần tra.\n\nTrên đây là Kế hoạch năm 2026. Đề nghị ${closing}`)).toEqual([
      'Công an xã: Tuần tra.',
      'Các thôn: tổ chức thực hiện;',
    ])
  })

  it('that invite to ask order nobody', () => {
    const closing =
      'Trên đây là Kế hoạch năm 2026, trong quá trình thực hiện nếu có khó khăn, các thôn phản ánh về UBND xã để xem xét.'
    expect(read(`1. Công an xã\n- Tuần tra.\n\n${closing}`)).toEqual(['Công an xã: Tuần tra.'])
  })

  it('that sum up are not the work of the sentence before', () => {
    expect(read('1. Giao Công an xã theo dõi, tổng hợp. Trên đây là Kế hoạch liên tịch năm 2026.')).toEqual([
      'Công an xã: theo dõi, tổng hợp.',
    ])
  })
})

describe('an outline of a report below an order', () => {
  it.each(['Đề cương báo cáo', 'Nội dung báo cáo', 'Mẫu báo cáo'])('gives nobody work: %s', (title) => {
    const letter = readDocument(
      `UBND XÃ ĐỒI CAM\nSố: 12/UBND\nV/v thử nghiệm\n\nĐồi Cam, ngày 02 tháng 5 năm 2026\n\nUBND xã yêu cầu các đơn vị thực hiện một số nội dung sau:\n\n1. Trạm Y tế xã\n\na) Rà soát các giếng.\n\n2. ${title}\n\n2.1. Số giếng, độ sâu.\n\n2.2. Kết quả quản lý: số lần kiểm tra từ ngày 01/01/2025.\n\n3. Công an xã\n\na) Kiểm tra các bến.\n\n4. Đoàn xã\n\na) Dọn rác.\n`,
    )
    expect(letter.assignments.flatMap(({ agencies }) => agencies)).toEqual(['Trạm Y tế xã', 'Công an xã', 'Đoàn xã'])
  })
})
