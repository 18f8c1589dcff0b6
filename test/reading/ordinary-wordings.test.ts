import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { readContent, readDated } from './dated.ts'

/** Wordings that offices use every week, each of which once lost rows: as rows, in a plan of 2026. */

const assigned = (body: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${body}`)

describe('whose work stands below a heading', () => {
  it.each(['các thôn', 'các Trưởng thôn', 'các trường học', 'các sở, ban, ngành'])('“Trách nhiệm của %s”', (whose) => {
    const name = whose.replace('các', 'Các')
    expect(assigned(`1. Sở Y tế\n- Trực.\n2. Trách nhiệm của ${whose}\n- Họp dân.\n- Quét dọn đường làng.`)).toEqual([
      'Sở Y tế: Trực.',
      `${name}: Họp dân.`,
      `${name}: Quét dọn đường làng.`,
    ])
  })

  it('“Trách nhiệm của các cơ quan, đơn vị” over offices is a section of them', () => {
    expect(
      readDated('V. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ\n\n1. Sở Y tế\n- Trực.\n2. Công an tỉnh: Tuần tra đêm.'),
    ).toEqual(['Sở Y tế: Trực.', 'Công an tỉnh: Tuần tra đêm.'])
  })

  it.each([
    'Nhóm nhiệm vụ do Sở Y tế chủ trì thực hiện',
    'Nhiệm vụ do Sở Y tế chủ trì:',
    'Các nhiệm vụ giao Sở Y tế thực hiện',
  ])('“%s”', (heading) => {
    expect(assigned(`1. ${heading}\n- Rà soát trạm.\n2. Công an tỉnh\n- Tuần tra đêm.`)).toEqual([
      'Sở Y tế: Rà soát trạm.',
      'Công an tỉnh: Tuần tra đêm.',
    ])
  })

  it('“Yêu cầu:” before offices is no list of demands on the work', () => {
    expect(
      assigned(
        '1. Yêu cầu: Phòng Kinh tế lập dự toán trước ngày 20/5/2026.\n2. Yêu cầu:\n- Phòng Nội vụ rà soát quỹ.\n- Các thôn họp dân.',
      ),
    ).toEqual([
      'Phòng Kinh tế: lập dự toán trước ngày 20/5/2026. [2026-05-19]',
      'Phòng Nội vụ: rà soát quỹ.',
      'Các thôn: họp dân.',
    ])
  })
})

describe('the work of an item stands behind the line that names who leads it', () => {
  const work = '- Phát tờ rơi.\n- Tập huấn trước ngày 20/5/2026.'
  const rows = ['Sở Y tế: Phát tờ rơi.', 'Sở Y tế: Tập huấn trước ngày 20/5/2026. [2026-05-19]']

  it.each([
    `Cơ quan thực hiện: Sở Y tế\n${work}`,
    `- Đơn vị thực hiện: Sở Y tế\n${work}`,
    `*Chủ trì: Sở Y tế*\n${work}`,
  ])('%s', (lines) => {
    expect(readContent(`1. Công tác tuyên truyền\n${lines}`)).toEqual(rows)
  })

  it('in a numbered line of its own, with who works along', () => {
    expect(
      readContent(
        `1. Cơ quan chủ trì thực hiện: Sở Y tế\n${work}\n2. Cơ quan chủ trì thực hiện: Công an tỉnh\n- Tuần tra đêm.`,
      ),
    ).toEqual([...rows, 'Công an tỉnh: Tuần tra đêm.'])
  })

  it.each(['Cơ quan chủ trì, thực hiện', 'Cơ quan thực hiện', 'Cơ quan, đơn vị thực hiện', 'Chủ trì thực hiện'])(
    'or before a heading of its own: “%s”',
    (heading) => {
      expect(readContent(`I. TUYÊN TRUYỀN\n1. Nội dung\n- Phát tờ rơi.\n2. ${heading}\n- Sở Y tế.`)).toEqual([
        'Sở Y tế: Phát tờ rơi.',
      ])
    },
  )
})

describe('who does it stands in the sentence', () => {
  it.each([
    [
      'behind a semicolon, a class in small letters',
      'Sở Tài chính bố trí kinh phí; các sở, ban, ngành gửi nhu cầu trước ngày 20/5/2026.',
      ['Sở Tài chính: bố trí kinh phí;', 'Các sở, ban, ngành: gửi nhu cầu trước ngày 20/5/2026. [2026-05-19]'],
    ],
    [
      'behind “Định kỳ …,”',
      'Định kỳ hằng quý, Sở Xây dựng kiểm tra công trường.',
      ['Sở Xây dựng: kiểm tra công trường.'],
    ],
    [
      'behind “Thường xuyên,”',
      'Thường xuyên, Công an tỉnh tuần tra đêm.',
      ['Công an tỉnh: Thường xuyên, Công an tỉnh tuần tra đêm.'],
    ],
    [
      'behind “do”',
      'Tuần tra đêm do Công an xã thực hiện trước ngày 20/5/2026.',
      ['Công an xã: Tuần tra đêm do Công an xã thực hiện trước ngày 20/5/2026. [2026-05-19]'],
    ],
    [
      'behind a colon, with nothing but when',
      'Kiểm tra chợ: Phòng Kinh tế thực hiện trước ngày 20/5/2026.',
      ['Phòng Kinh tế: Kiểm tra chợ: Phòng Kinh tế thực hiện trước ngày 20/5/2026. [2026-05-19]'],
    ],
    [
      'as an owner, whatever the owner does',
      'Yêu cầu các chủ đầu tư che chắn công trình.',
      ['Các chủ đầu tư: che chắn công trình.'],
    ],
  ])('%s', (_, sentence, rows) => {
    expect(assigned(`1. ${sentence}`)).toEqual(rows)
  })

  it.each([
    ['Trước ngày 15/9/2026 các xã gửi danh sách.', 'Các xã: gửi danh sách. [2026-09-14]'],
    ['Chậm nhất là ngày 15 tháng 9 năm 2026 Trạm Y tế nộp sổ.', 'Trạm Y tế: nộp sổ. [2026-09-15]'],
    ['Trong quý IV/2026 Công an xã tổ chức diễn tập.', 'Công an xã: tổ chức diễn tập. [2026-12-31]'],
    ['Từ ngày 01/9/2026 đến ngày 05/9/2026 Đoàn xã dọn chợ.', 'Đoàn xã: dọn chợ. [2026-09-05]'],
    ['Sáng thứ Bảy, ngày 05/9/2026 Hội Phụ nữ xã tổ chức hội hoa.', 'Hội Phụ nữ xã: tổ chức hội hoa. [2026-09-05]'],
    [
      'Trước mắt, trong tháng 9/2026 Phòng Kinh tế phải đo bến.',
      'Phòng Kinh tế: Trước mắt, trong tháng 9/2026 Phòng Kinh tế phải đo bến. [2026-09-30]',
    ],
  ])('behind a time without a comma: %s', (sentence, row) => {
    expect(assigned(`- ${sentence}`)).toEqual([row])
  })

  it.each([
    'Đến năm 2030 các xã đạt chuẩn nông thôn mới.',
    'Trước các trường học phải có biển báo.',
    'Từ Trạm Y tế xã đến chợ Lạn dài 2 km.',
    'Đến tháng 6/2026 UBND tỉnh đã mở 03 chợ.',
  ])('a place, an aim or what is told is no such time: %s', (sentence) => {
    expect(assigned(`- ${sentence}`)).toEqual([])
  })

  it('staff that is assigned is work, in a letter of a list too', () => {
    expect(
      readDated(
        'III. NHIỆM VỤ, GIẢI PHÁP\n\nCác phòng, ban tổ chức thực hiện các nhiệm vụ sau:\n1. Tăng cường lãnh đạo\na) Ban hành kế hoạch.\nb) Phân công cán bộ đầu mối.\nc) Lập sổ theo dõi.',
      ),
    ).toEqual([
      'Các phòng, ban: Ban hành kế hoạch.',
      'Các phòng, ban: Phân công cán bộ đầu mối.',
      'Các phòng, ban: Lập sổ theo dõi.',
    ])
  })
})

describe('a time for several', () => {
  it('with a number of its own binds the numbers before it, and is in nobody’s task', () => {
    expect(
      assigned('1. Phòng Nội vụ: Rà soát quỹ.\n2. Các thôn: Họp dân.\n3. Thời hạn hoàn thành: trước ngày 20/5/2026.'),
    ).toEqual(['Phòng Nội vụ: Rà soát quỹ. [2026-05-19]', 'Các thôn: Họp dân. [2026-05-19]'])
  })

  it.each([
    'Các thôn thực hiện các nội dung sau, hoàn thành trước ngày 20/5/2026:',
    'Các thôn hoàn thành các nội dung sau trước ngày 20/5/2026:',
    'Trước ngày 20/5/2026, các thôn thực hiện:',
  ])('over its points: %s', (line) => {
    expect(assigned(`1. ${line}\n- Họp dân.\n- Lập danh sách.`)).toEqual([
      'Các thôn: Họp dân. [2026-05-19]',
      'Các thôn: Lập danh sách. [2026-05-19]',
    ])
  })
})

it('a month alone over points binds each of them', () => {
  expect(assigned('1. Các thôn\nTrong tháng 5/2026:\n- Họp dân.\n- Lập danh sách.')).toEqual([
    'Các thôn: Họp dân. [2026-05-31]',
    'Các thôn: Lập danh sách. [2026-05-31]',
  ])
})

it('what an office demands of others in a council’s paper is its own work', () => {
  const { assignments } = readDocument(
    'ỦY BAN NHÂN DÂN\nTỈNH PHÚ HẠ\nSố: 12/KH-UBND\nPhú Hạ, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nGiữ sạch phố\n\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng đề nghị các chủ đầu tư che chắn công trình.\n',
  )
  expect(assignments).toMatchObject([
    { agencies: ['Sở Xây dựng'], tasks: [{ text: 'đề nghị các chủ đầu tư che chắn công trình.' }] },
  ])
})

describe('orders that open the body of a plan', () => {
  it.each([
    ['Yêu cầu các thôn, Công an xã thực hiện một số nội dung sau:', '1.', '2.'],
    ['Yêu cầu các thôn, Công an xã thực hiện một số nội dung sau:', '-', '-'],
  ])('%s %s', (line, first, second) => {
    expect(readDated(`${line}\n\n${first} Họp dân.\n\n${second} Kiểm tra chợ trước ngày 20/5/2026.`)).toEqual([
      'Các thôn + Công an xã: Họp dân.',
      'Các thôn + Công an xã: Kiểm tra chợ trước ngày 20/5/2026. [2026-05-19]',
    ])
  })
})

describe('a report', () => {
  const reading = (reporting: string) =>
    readDocument(`KẾ HOẠCH\nGiữ rừng năm 2026\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Các thôn\n\n- Họp dân.\n\n${reporting}\n`)

  it('below “Thời hạn báo cáo” needs no other word', () => {
    for (const lines of [
      '2. Thời hạn báo cáo: gửi về Phòng Nội vụ trước ngày 20/10/2026.',
      'III. THỜI HẠN BÁO CÁO\n\nGửi về Phòng Nội vụ trước ngày 20/10/2026.',
    ])
      expect(reading(lines).reports).toMatchObject([{ recipient: 'Phòng Nội vụ', deadline: { date: '2026-10-20' } }])
  })

  it('of one office is its task', () => {
    const { assignments, reports } = reading(
      'III. CHẾ ĐỘ BÁO CÁO\n\n1. Phòng Kinh tế báo cáo UBND xã trước ngày 25 hằng tháng.',
    )
    expect(assignments.at(-1)).toMatchObject({ agencies: ['Phòng Kinh tế'], tasks: [{ deadlines: [{ at: '25' }] }] })
    expect(reports).toEqual([])
  })

  it.each([
    ['- Cơ quan báo cáo: UBND các xã.', '- Cơ quan nhận báo cáo: Sở Y tế.', '- Thời hạn: trước ngày 25 hằng tháng.'],
    ['1. Thời gian: trước ngày 25 hằng tháng.', '2. Đối tượng báo cáo: UBND các xã.', '3. Nơi nhận: Sở Y tế.'],
  ])('has who, to whom and when in lines of their own: %s', (...lines) => {
    const { reports, diagnostics } = reading(`IV. CHẾ ĐỘ BÁO CÁO\n\n${lines.join('\n')}`)
    expect(reports).toMatchObject([{ reporters: ['UBND các xã'], recipient: 'Sở Y tế', deadline: { at: '25' } }])
    expect(diagnostics.map(({ code }) => code)).not.toContain('not-reported')
  })

  it('has no day of the work before it', () => {
    expect(
      reading('2. Các xã triển khai trước ngày 15/3/2026 và báo cáo kết quả trước ngày 30/3/2026.').reports,
    ).toMatchObject([{ deadline: { date: '2026-03-30' } }])
  })
})

it('a telegram whose orders name nobody is for all whom it is wired to', () => {
  const { assignments } = readDocument(
    'ỦY BAN NHÂN DÂN\nTỈNH PHÚ HẠ\nSố: 12/CĐ-UBND\nPhú Hạ, ngày 05 tháng 3 năm 2026\n\nCÔNG ĐIỆN\nVề việc ứng phó mưa lũ\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:\n- Giám đốc Công an tỉnh;\n- Chủ tịch UBND các xã.\n\nĐể ứng phó, Chủ tịch UBND tỉnh yêu cầu:\n1. Trực ban 24/24 giờ.\n2. Chuẩn bị thuyền cứu hộ.\n',
  )
  expect(assignments).toMatchObject([
    {
      agencies: ['Giám đốc Công an tỉnh', 'Chủ tịch UBND các xã'],
      tasks: [{ text: 'Trực ban 24/24 giờ.' }, { text: 'Chuẩn bị thuyền cứu hộ.' }],
    },
  ])
})

it('a table without a letterhead above it has no type of paper in its cells', () => {
  const { document, assignments } = readDocument(
    'PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n| TT | Tên nhiệm vụ | Cơ quan chủ trì | Kết quả | Thời gian |\n|---|---|---|---|---|\n| 1 | Xây dựng chương trình. | Sở Nội vụ | Quyết định | 6/2026 |\n| 2 | Xây dựng quy chế. | Sở Y tế | Văn bản | Quý IV/2026 |\n',
  )
  expect(document).toMatchObject({ type: null, issuer: null })
  expect(assignments.map(({ agencies }) => agencies)).toEqual([['Sở Nội vụ'], ['Sở Y tế']])
})

describe('who is told what to do', () => {
  it.each([
    ['Chi ủy, Ban Quản lý các thôn', 'họp dân trước ngày 20/5/2026.'],
    ['Mạng lưới cộng tác viên dân số', 'rà soát đối tượng trước ngày 20/5/2026.'],
    ['Đội ngũ y tế thôn', 'đi từng hộ trước ngày 20/5/2026.'],
    ['Các thôn', 'là đơn vị phối hợp, có nhiệm vụ: bố trí hội trường trước ngày 20/5/2026.'],
  ])('%s', (who, work) => {
    const row = `${who.replace(', ', ' + ')}: ${work} [2026-05-19]`
    expect(assigned(`1. ${who} ${work}\n2. Công an xã tuần tra đêm.`)).toEqual([row, 'Công an xã: tuần tra đêm.'])
  })
})

describe('a wording that only looks like another', () => {
  it.each([
    ['1. Lãnh đạo công an xã trực ban đêm.', ['Lãnh đạo công an xã: trực ban đêm.']],
    ['1. Tổ công tác xác định ranh giới đất của hộ dân.', ['Tổ công tác: xác định ranh giới đất của hộ dân.']],
    [
      '1. Giám đốc Sở Nội vụ, Công an và UBND các xã rà soát.',
      ['Giám đốc Sở Nội vụ + Công an các xã + UBND các xã: rà soát.'],
    ],
    ['1. Các sở chủ trì nội dung kiểm tra chợ.', ['Các sở: chủ trì nội dung kiểm tra chợ.']],
    [
      '1. UBND các xã: Dừng hoạt động các lò gạch trong quý II/2026.',
      ['UBND các xã: Dừng hoạt động các lò gạch trong quý II/2026. [2026-06-30]'],
    ],
    [
      '1. Các thôn căn cứ Kế hoạch hoàn thành trước ngày 20/5/2025 thực hiện các nội dung sau:\n- Họp dân.\n- Quét đường.',
      ['Các thôn: Họp dân.', 'Các thôn: Quét đường.'],
    ],
  ])('%s', (lines, rows) => {
    expect(assigned(`${lines}\n2. Phòng Nội vụ theo dõi.`)).toEqual([...rows, 'Phòng Nội vụ: theo dõi.'])
  })

  it.each([
    'Cán bộ, công chức được nghỉ 04 ngày, từ thứ Bảy ngày 29/8/2026 đến thứ Ba ngày 01/9/2026.',
    'Các thôn được hưởng 70% giá cây giống.',
  ])('what somebody gets is none of their work: %s', (line) => {
    expect(assigned(`1. ${line}\n2. Phòng Nội vụ theo dõi.`)).toEqual(['Phòng Nội vụ: theo dõi.'])
  })

  it('what the issuer decreed on a day is told, and its line over the orders is no work', () => {
    const { assignments } = readDocument(
      'UBND tỉnh vừa có thông báo về chợ Tết.\n\nNgày 12/01/2026, UBND tỉnh ban hành Quyết định công nhận 04 chợ đạt chuẩn.\n\nTrong dịp Tết, UBND tỉnh chỉ đạo thực hiện các nội dung sau:\n\nBan Quản lý chợ Lạn có trách nhiệm bố trí người trực.\n',
    )
    expect(assignments.map(({ agencies }) => agencies.join())).toEqual(['Ban Quản lý chợ Lạn'])
  })

  it('what an office writes on a day to come is its work, and what the issuer wrote before is told', () => {
    const { assignments } = readDocument(
      `UBND TỈNH HÒA GIANG\nSố: 12/KH-UBND\n\nHòa Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nKiểm tra vật tư năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n\n${[
        'Ngày 15/4/2026, Phòng Kinh tế ban hành kế hoạch kiểm tra vật tư.',
        'Ngày 20/5/2026, Phòng Nội vụ có báo cáo gửi UBND tỉnh.',
        'Ngày 12/01/2026, UBND tỉnh ban hành Quyết định công nhận 04 chợ đạt chuẩn.',
        'Công an tỉnh tuần tra đêm.',
      ].join('\n\n')}\n`,
    )
    expect(assignments.map(({ agencies }) => agencies.join())).toEqual([
      'Phòng Kinh tế',
      'Phòng Nội vụ',
      'Công an tỉnh',
    ])
  })

  it('“Chủ trì, phối hợp thực hiện:” is a label, and a number in a date is no office', () => {
    expect(
      readContent(
        '1. Tuyên truyền\n- Phát tờ rơi.\n- Chủ trì, phối hợp thực hiện: Sở Y tế.\n- Thời gian: quý II/2026.\n2. Hội nghị\n- Thuê rạp.\n- Chủ trì: Thôn 3, 15/6/2026.',
      ).map((row) => row.split(':')[0]),
    ).toEqual(['Sở Y tế', 'Thôn 3'])
  })

  it('the colon of a clock heads nothing', () => {
    expect(
      readContent(
        '1. Hội nghị\n- Thuê rạp.\n- Chủ trì: Sở Y tế.\n- Thời gian: 07:30 ngày 20/5/2026; 13:30 ngày 21/5/2026.',
      ),
    ).toEqual(['Sở Y tế: Thuê rạp. [2026-05-20]'])
  })

  it('a letter to a power company is not wired to it', () => {
    const { assignments } = readDocument(
      'ỦY BAN NHÂN DÂN\nTỈNH PHÚ HẠ\nSố: 12/UBND-KT\nV/v rà soát lưới điện\nPhú Hạ, ngày 05 tháng 3 năm 2026\n\nKính gửi:\n- Công ty Điện lực Phú Hạ;\n- Bưu điện tỉnh.\n\nUBND tỉnh đề nghị:\n1. Rà soát lưới điện trước ngày 20/5/2026.\n2. Kiểm tra cột.\n',
    )
    expect(new Set(assignments.flatMap(({ agencies }) => agencies))).toEqual(
      new Set(['Công ty Điện lực Phú Hạ', 'Bưu điện tỉnh']),
    )
  })

  it.each([
    ['BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA', 'Ban Chỉ đạo các chương trình mục tiêu quốc gia'],
    ['TRUNG TÂM DÂN SỐ KẾ HOẠCH HÓA GIA ĐÌNH', 'Trung tâm Dân số kế hoạch hóa gia đình'],
  ])('%s is who issues it, and no title', (line, issuer) => {
    const { document } = readDocument(
      `${line}\nSố: 15/KH-BCĐ\nPhú Hạ, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nGiữ rừng\n\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: trực.\n`,
    )
    expect(document).toMatchObject({ type: 'KH', issuer, title: 'Giữ rừng' })
  })
})

describe('an order behind “Bên cạnh đó”, “Ngoài ra”, “Đồng thời” is the office’s that it names', () => {
  it.each([
    ['Bên cạnh đó, đề nghị Trạm Y tế xã chuẩn bị thuốc.', 'Trạm Y tế xã: chuẩn bị thuốc.'],
    ['Ngoài ra, yêu cầu các thôn kiểm kê số hộ.', 'Các thôn: kiểm kê số hộ.'],
    ['Đồng thời, giao Công an xã lập danh sách các hộ vi phạm.', 'Công an xã: lập danh sách các hộ vi phạm.'],
  ])('%s', (order, row) => {
    expect(assigned(`1. Phòng Kinh tế\n- Rà soát hộ nghèo.\n${order}\n2. Sở Y tế\n- Trực.`)).toEqual([
      'Phòng Kinh tế: Rà soát hộ nghèo.',
      row,
      'Sở Y tế: Trực.',
    ])
  })
})

describe('whom to ask is nobody who has work', () => {
  const letter = (closing: string) =>
    readDocument(
      `UBND XÃ ĐÔNG HẢI\nSố: 61/UBND\nV/v rà soát\nĐông Hải, ngày 08 tháng 5 năm 2026\n\nKính gửi: Các thôn; Công an xã.\n\n1. Rà soát hộ nghèo.\n\n2. Tuyên truyền đến hộ dân.\n\n${closing}\n`,
    )

  it.each([
    'Báo cáo kết quả thực hiện về UBND xã trước ngày 25/5/2026. Mọi vướng mắc liên hệ đồng chí Trần Văn Lâm, công chức Phòng Văn hóa - Xã hội, ĐT: 0912.345.678.',
    'Báo cáo kết quả thực hiện về UBND xã trước ngày 25/5/2026. Đồng chí đầu mối: Trần Văn Lâm, công chức Phòng Văn hóa - Xã hội, ĐT 0912.345.678.',
    'Báo cáo kết quả thực hiện về UBND xã trước ngày 25/5/2026 (đầu mối: đ/c Nguyễn Thị Hoa, công chức Phòng Kinh tế, SĐT 0987654321).',
  ])('%s', (closing) => {
    const { assignments, reports } = letter(closing)
    expect(assignments.flatMap(({ agencies }) => agencies)).toEqual(['Các thôn', 'Công an xã'])
    expect(reports).toMatchObject([
      { reporters: ['Các thôn', 'Công an xã'], recipient: 'UBND xã', deadline: { lastDay: '2026-05-24' } },
    ])
  })

  it('“Đầu mối: Phòng Kinh tế” names who leads', () => {
    expect(readContent('1. Công tác tuyên truyền\nĐầu mối: Phòng Kinh tế\n- Phát tờ rơi.')).toEqual([
      'Phòng Kinh tế: Phát tờ rơi.',
    ])
  })
})

it('“Công an, Quân sự, Y tế” are three offices that help, and none of them is a “Quân sự Y tế”', () => {
  const { assignments } = readDocument(
    'III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Phối hợp với Công an, Quân sự, Y tế và các trường học tổ chức diễn tập.',
  )
  expect(assignments.flatMap(({ tasks }) => tasks.flatMap(({ cooperating }) => cooperating))).toEqual([
    'Công an',
    'Quân sự',
    'Y tế',
    'Các trường học',
  ])
})

it('what a telegram orders without a name is for all whom it is wired to, though other orders name who', () => {
  const { assignments } = readDocument(
    'ỦY BAN NHÂN DÂN\nTỈNH HÒA SƠN\nSố: 12/CĐ-UBND\nHòa Sơn, hồi 9 giờ ngày 28 tháng 9 năm 2026\n\nCÔNG ĐIỆN\nVề việc ứng phó bão số 10\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA SƠN ĐIỆN:\n- Sở Y tế; Sở Công Thương;\n- Chủ tịch UBND các xã, phường.\n\nChủ tịch UBND tỉnh yêu cầu:\n1. Hoãn các cuộc họp không cấp bách.\n2. Sở Y tế chuẩn bị cơ số thuốc.\n',
  )
  expect(
    assignments.map(({ agencies, tasks }) => [agencies.join(' | '), tasks.map(({ text }) => text.trim())]),
  ).toEqual([
    ['Sở Y tế | Sở Công Thương | Chủ tịch UBND các xã, phường', ['Hoãn các cuộc họp không cấp bách.']],
    ['Sở Y tế', ['chuẩn bị cơ số thuốc.']],
  ])
})

describe('whom a report goes to, and by way of whom', () => {
  it.each([
    ['về cơ quan thường trực (Ban CHQS xã) vào thứ Năm hằng tuần', 'Ban CHQS xã', null],
    ['về bộ phận thường trực Ban Chỉ đạo (Trạm Y tế xã) trước ngày 25/10/2026', 'Trạm Y tế xã', null],
    ['về Hội LHPN tỉnh qua Ban Tuyên giáo trước ngày 25/10/2026', 'Hội LHPN tỉnh', 'Ban Tuyên giáo'],
    ['về Tỉnh đoàn qua Ban Phong trào trước ngày 25/10/2026', 'Tỉnh đoàn', 'Ban Phong trào'],
  ])('%s', (where, recipient, via) => {
    const { reports } = readDocument(`III. CHẾ ĐỘ BÁO CÁO\n- Các thôn báo cáo kết quả ${where}.`)
    expect(reports).toMatchObject([{ recipient, via }])
  })
})
