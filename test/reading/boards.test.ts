import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { readDated } from './dated.ts'

const read = (body: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${body}`)
const codes = (body: string): string[] =>
  readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n\n${body}\n`).diagnostics.map(
    ({ code }) => code,
  )

const subcommittee =
  '2. Tiểu ban Nội dung\na) Thành phần\n- Trưởng Tiểu ban: ông Bàn Xuân Thọ, Trưởng Ban Dân tộc.\n- Thành viên: Sở Tài chính, Kho bạc Nhà nước tỉnh.\nb) Nhiệm vụ\n- Xây dựng Báo cáo chính trị trước ngày 15/8/2026.\n- Chuẩn bị diễn văn khai mạc.'

describe('a subcommittee', () => {
  it('has what stands below its duties, each by itself, and none of what says who belongs to it', () => {
    expect(read(subcommittee)).toEqual([
      'Tiểu ban Nội dung: Xây dựng Báo cáo chính trị trước ngày 15/8/2026. [2026-08-14]',
      'Tiểu ban Nội dung: Chuẩn bị diễn văn khai mạc.',
    ])
  })

  it('is told who belongs to it as that, and not as work left over', () => {
    expect(codes(subcommittee).filter((code) => code === 'not-assigned')).toEqual([])
    expect(codes(subcommittee).filter((code) => code === 'members')).toHaveLength(1)
  })
})

describe('a list of persons with what each is on a board', () => {
  const list =
    '1. Tổ công tác gồm các ông, bà có tên sau:\n1. Ông Lò Văn Khánh - Phó Chủ tịch UBND huyện: Tổ trưởng;\n2. Bà Hà Thị Mười - Trưởng phòng Nội vụ: Thành viên thường trực;\n3. Mời ông Vàng A Sử - Chủ tịch Hội Nông dân huyện: Thành viên.'

  it('gives nobody work, and says that it was seen', () => {
    expect(read(list)).toEqual([])
    expect(codes(list).filter((code) => code === 'members')).toHaveLength(1)
  })

  it('keeps a day that stands before the role', () => {
    const work = 'Đồng chí Lê Thị Hoa theo dõi công tác tuyên truyền, hoàn thành hồ sơ trước ngày 20/5/2026 - Thư ký.'
    expect(codes(`1. ${work}`)).not.toContain('members')
  })

  it('does not take the work of one of them for it', () => {
    expect(
      read('1. Ông Lò Văn Khánh - Phó Chủ tịch UBND huyện: Chỉ đạo chung, duyệt kế hoạch trước ngày 05/6/2026.'),
    ).toEqual([
      'Ông Lò Văn Khánh - Phó Chủ tịch UBND huyện: Chỉ đạo chung, duyệt kế hoạch trước ngày 05/6/2026. [2026-06-04]',
    ])
  })
})

describe('a board whose members are named in sentences', () => {
  it('is given no work by the sentence that says who they are', () => {
    expect(read('1. Thành viên Ban Chỉ đạo gồm các đồng chí có tên tại Phụ lục II kèm theo Kế hoạch này.')).toEqual([])
  })

  it('has the work behind them', () => {
    expect(
      read(
        '1. Ban Tổ chức Đại hội\nTrưởng ban: đồng chí Lò Văn Khánh, Phó Chủ tịch UBND tỉnh. Phó Trưởng ban: Giám đốc Sở Nội vụ. Ban Tổ chức chịu trách nhiệm thông qua chương trình chậm nhất ngày 25/10/2026.',
      ),
    ).toEqual(['Ban Tổ chức: chịu trách nhiệm thông qua chương trình chậm nhất ngày 25/10/2026. [2026-10-25]'])
  })

  it('does not lose what its head is to do', () => {
    expect(read('2. Tổ trưởng: Chỉ đạo chung; họp tổ trước ngày 05/6/2026.')).toEqual([
      'Tổ trưởng: Chỉ đạo chung; họp tổ trước ngày 05/6/2026. [2026-06-04]',
    ])
  })
})

describe('teams with a number', () => {
  it('are offices that a plan set up, certain as any', () => {
    expect(
      read(
        '2.1. Đoàn số 1\n- Trưởng đoàn: ông Lương Hữu Phước, Phó Giám đốc Sở Y tế.\n- Kiểm tra 05 bệnh viện trước ngày 20/11/2026.',
      ),
    ).toEqual(['Đoàn số 1: Kiểm tra 05 bệnh viện trước ngày 20/11/2026. [2026-11-19]'])
  })
})

describe('papers that are listed below the work they are of', () => {
  it('are part of it, and no tasks', () => {
    expect(
      read(
        '2.1. Phòng Nội vụ lập danh sách, trình Chủ tịch UBND xã ký trước ngày 20/11/2026; hồ sơ gồm:\n- Danh sách (Mẫu D03): 03 bản;\n- Quyết định công nhận: 01 bản.',
      ),
    ).toHaveLength(1)
  })
})

describe('the table that two signers share', () => {
  it('ends the document and gives nobody work', () => {
    expect(
      read(
        '1. Phòng Nội vụ lập danh sách.\n\n| **BẢO HIỂM XÃ HỘI TỈNH** **GIÁM ĐỐC** **Hứa Văn Kiệm** | **SỞ NỘI VỤ** **KT. GIÁM ĐỐC** **PHÓ GIÁM ĐỐC** **Mai Thanh Dung** |\n|---|---|\n\n*Nơi nhận:* UBND tỉnh (b/c); Sở Tài chính; Lưu: VT.',
      ),
    ).toEqual(['Phòng Nội vụ: lập danh sách.'])
  })
})

describe('among funds', () => {
  it('what one office does by a day is work', () => {
    expect(
      readDated(
        'III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nội vụ lập danh sách.\n\nIV. KINH PHÍ\n\nHằng quý, BHXH huyện tổng hợp số tiền đề nghị ngân sách đóng, gửi Phòng Tài chính - Kế hoạch trước ngày 10/10/2026. Các xã cân đối trong dự toán năm.',
      ).map((line) => line.split(':')[0]),
    ).toEqual(['Phòng Nội vụ', 'BHXH huyện'])
  })
})

describe('bodies of an election', () => {
  it.each([
    ['Tổ bầu cử kiểm phiếu, gửi biên bản trước ngày 18/3/2026.', 'Tổ bầu cử'],
    ['Ban bầu cử gửi biên bản đến UBBC xã trước ngày 18/3/2026.', 'Ban bầu cử'],
    ['UBBC xã công bố danh sách trước ngày 18/3/2026.', 'UBBC xã'],
  ])('are offices: %s', (sentence, who) => {
    const [line = ''] = read(`1. ${sentence}`)
    expect(line).toMatch(new RegExp(`^${who}: .*\\[2026-03-17\\]$`, 'u'))
  })
})

describe('members who are told what to do', () => {
  it.each([
    ['Thư ký: Phòng Nội vụ ghi biên bản các cuộc họp trước ngày 20/5/2026.', '2026-05-19'],
    ['Các thành viên: Công an xã, Ban Chỉ huy Quân sự xã có trách nhiệm tuần tra trước ngày 20/5/2026.', '2026-05-19'],
  ])('keep it: %s', (sentence, day) => {
    expect(read(`- ${sentence}`).join()).toContain(day)
  })
})

describe('tables that count their rows by turns', () => {
  it('are due by the column of times', () => {
    expect(
      read(
        '| Đợt | Nội dung công việc | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n| 1 | Kiểm kê máy móc | Phòng Kinh tế | Trước 10/3/2026 |',
      ),
    ).toEqual(['Phòng Kinh tế: Kiểm kê máy móc [2026-03-09]'])
  })
})
