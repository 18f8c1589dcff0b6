import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { readDated } from './dated.ts'

/** What was read, a line an assignment: `Agency + Agency: task / task`. */
function read(text: string): string[] {
  return readDocument(text).assignments.map(
    ({ agencies, tasks }) => `${agencies.join(' + ')}: ${tasks.map((task) => task.text).join(' / ')}`,
  )
}

/** Reads `body` as the assignments section of a plan. */
function check(body: string, expected: string[]): void {
  expect(read(`KẾ HOẠCH\nThử nghiệm năm 2024\n\nI. TỔ CHỨC THỰC HIỆN\n\n${body}\n`)).toEqual(expected)
}

/** Reads `body` as a letter's numbered contents. */
function checkLetter(body: string, expected: string[]): void {
  const head = 'UBND XÃ ĐỒI CAM\nSố: 12/UBND\nV/v thử nghiệm\n\nĐồi Cam, ngày 02 tháng 5 năm 2024\n\n'
  expect(read(`${head}${body}\n`)).toEqual(expected)
}

describe('a heading that names agencies', () => {
  it('has one task for each bullet, letter or paragraph below it', () => {
    check('1. Phòng Tư pháp\n\n- Soạn quy chế.\n\n- Niêm yết quy chế.', [
      'Phòng Tư pháp: Soạn quy chế. / Niêm yết quy chế.',
    ])
    check('1. Phòng Tư pháp:\n\na) Soạn quy chế;\n\nb) Niêm yết quy chế.', [
      'Phòng Tư pháp: Soạn quy chế; / Niêm yết quy chế.',
    ])
    check('1. Trạm Y tế xã\n\nTiêm chủng cho trẻ em.\n\nLập sổ theo dõi.', [
      'Trạm Y tế xã: Tiêm chủng cho trẻ em. / Lập sổ theo dõi.',
    ])
  })

  it('takes the words behind its colon as the first task', () => {
    check('1. Công an huyện: Tuần tra ban đêm.\n\n- Lập biên bản vi phạm.', [
      'Công an huyện: Tuần tra ban đêm. / Lập biên bản vi phạm.',
    ])
    check('**1. Công an huyện: **Tuần tra ban đêm.', ['Công an huyện: Tuần tra ban đêm.'])
  })

  it('leaves out the order, the number and a note on the role', () => {
    check('1. Đề nghị Hội Nông dân huyện\n\n- Vận động hội viên.', ['Hội Nông dân huyện: Vận động hội viên.'])
    check('1. Phòng Nội vụ (cơ quan thường trực):\n\n- Tổng hợp kết quả.', ['Phòng Nội vụ: Tổng hợp kết quả.'])
  })

  it('may name several agencies', () => {
    check('1. Phòng Y tế, Trung tâm Y tế huyện\n\n- Kiểm tra bếp ăn.', [
      'Phòng Y tế + Trung tâm Y tế huyện: Kiểm tra bếp ăn.',
    ])
  })

  it('keeps nested points with their parent', () => {
    check('1. Phòng Y tế\n\n- Mở hai lớp tập huấn:\n+ Lớp cho trạm trưởng;\n+ Lớp cho cộng tác viên.', [
      'Phòng Y tế: Mở hai lớp tập huấn: + Lớp cho trạm trưởng; + Lớp cho cộng tác viên.',
    ])
  })

  it('may be a bullet itself', () => {
    check('- Phòng Y tế: Kiểm tra bếp ăn.\n\n- Công an huyện: Tuần tra ban đêm.', [
      'Phòng Y tế: Kiểm tra bếp ăn.',
      'Công an huyện: Tuần tra ban đêm.',
    ])
  })

  it('stands below a heading for its level', () => {
    check('1. Đối với cấp huyện\n\n1.1. Phòng Y tế\n\n- Kiểm tra bếp ăn.\n\n1.2. Phòng Nội vụ\n\n- Cử người học.', [
      'Phòng Y tế: Kiểm tra bếp ăn.',
      'Phòng Nội vụ: Cử người học.',
    ])
  })

  it('is believed among agencies even where nobody knows its name, and marked as a guess', () => {
    const text =
      'I. PHÂN CÔNG NHIỆM VỤ\n\n1. Phòng Y tế:\n\n- Kiểm tra.\n\n2. Tổng đội Sông Hồng Hạc:\n\n- Cấp nước sạch.\n\n3. Phòng Nội vụ:\n\n- Cử người.\n'
    const inferred = readDocument(text).assignments[1]
    expect(inferred?.agencies).toEqual(['Tổng đội Sông Hồng Hạc'])
    expect(inferred?.certain).toBe(false)
  })

  it('is none among them where it speaks of all of them, and those named below it are', () => {
    const heads = (title: string) =>
      readDocument(
        `I. PHÂN CÔNG NHIỆM VỤ\n\n1. Phòng Y tế\n\n- Kiểm tra bếp ăn.\n\n2. ${title}\n\n- Các trường có trách nhiệm sửa bếp.\n\n- Phòng Kinh tế định kỳ hằng quý tổng hợp kết quả.\n\n3. Phòng Nội vụ\n\n- Cử người học.\n`,
      ).assignments.map(({ agencies }) => agencies.join(' + '))
    expect(heads('Cơ chế phối hợp và trách nhiệm giải trình')).toEqual([
      'Phòng Y tế',
      'Các trường',
      'Phòng Kinh tế',
      'Phòng Nội vụ',
    ])
    expect(heads('Tổng đội Sông Hồng Hạc')[1]).toBe('Tổng đội Sông Hồng Hạc')
  })

  it('is none where it speaks of a matter', () => {
    check('1. Thời gian thực hiện: Trong năm 2024.\n\n2. Kinh phí: Từ ngân sách xã.', [])
  })

  it('ends where a paragraph names another agency that lost its number', () => {
    check('1. Phòng Y tế: Kiểm tra bếp ăn.\n\nPhòng Nội vụ: Cử người học.', [
      'Phòng Y tế: Kiểm tra bếp ăn.',
      'Phòng Nội vụ: Cử người học.',
    ])
  })
})

describe('a heading that lost its number', () => {
  it('stands above its bullets and beside the other agencies', () => {
    check(
      'Phòng Nội vụ\n\n- Cử người học.\n\n- Lập danh sách.\n\nPhòng Y tế, Phòng Tư pháp\n\na. Kiểm tra bếp ăn.\n\nb. Soạn quy chế.\n\nCông an huyện: Tuần tra ban đêm.\n\nPhòng Kinh tế tổ chức hội chợ.',
      [
        'Phòng Nội vụ: Cử người học. / Lập danh sách.',
        'Phòng Y tế + Phòng Tư pháp: Kiểm tra bếp ăn. / Soạn quy chế.',
        'Công an huyện: Tuần tra ban đêm.',
        'Phòng Kinh tế: tổ chức hội chợ.',
      ],
    )
  })

  it('may end in a full stop', () => {
    check('Hội Người cao tuổi xã. Tổ chức thăm hỏi.\n\nĐoàn Thanh niên xã. Xây dựng đội xung kích.', [
      'Hội Người cao tuổi xã: Tổ chức thăm hỏi.',
      'Đoàn Thanh niên xã: Xây dựng đội xung kích.',
    ])
  })

  it('lets paragraphs and bullets take turns below it', () => {
    check('Phòng Nội vụ\n\n- Cử người học.\n\nTham mưu khen thưởng.', [
      'Phòng Nội vụ: Cử người học. / Tham mưu khen thưởng.',
    ])
  })

  it('does not take in the numbered agency behind it', () => {
    check('1. Phòng Y tế: Kiểm tra bếp ăn.\n\nPhòng Nội vụ: Cử người học.\n\n2. Công an huyện\n\n- Tuần tra.', [
      'Phòng Y tế: Kiểm tra bếp ăn.',
      'Phòng Nội vụ: Cử người học.',
      'Công an huyện: Tuần tra.',
    ])
  })

  it('takes the lines behind it that say when, and what is handed in, also where it runs on from the heading', () => {
    const lines = 'Thời gian: trước ngày 15/6/2024.\n\nSản phẩm: Biên bản.'
    for (const work of ['- Đo độ mặn.', 'Đo độ mặn.'])
      check(`1. Trạm Thủy nông\n\n${work}\n\n${lines}`, [
        'Trạm Thủy nông: Đo độ mặn. Thời gian: trước ngày 15/6/2024. Sản phẩm: Biên bản.',
      ])
    check(`1. Trạm Thủy nông: Đo độ mặn.\n\n${lines}\n\n- Sửa cống.`, [
      'Trạm Thủy nông: Đo độ mặn. Thời gian: trước ngày 15/6/2024. Sản phẩm: Biên bản. / Sửa cống.',
    ])
  })

  it('is no heading where it only begins a paragraph of the work', () => {
    check('1. Phòng Y tế\n\n- Phát thuốc.\n\nThời gian hoàn thành: trước ngày 15/6/2024.', [
      'Phòng Y tế: Phát thuốc. Thời gian hoàn thành: trước ngày 15/6/2024.',
    ])
  })
})

describe('a heading of several', () => {
  it('turns to one of them, or to somebody else, in mid-line', () => {
    check(
      '1. Phòng Y tế, Phòng Nội vụ: Mở lớp sơ cứu; riêng Phòng Y tế phát túi thuốc cho các xã. Phòng Nội vụ lập danh sách người học.',
      [
        'Phòng Y tế + Phòng Nội vụ: Mở lớp sơ cứu;',
        'Phòng Y tế: phát túi thuốc cho các xã.',
        'Phòng Nội vụ: lập danh sách người học.',
      ],
    )
    check('1. Phòng Y tế, Công an xã: Phòng Y tế phát thuốc tại chợ; Công an xã tuần tra ban đêm.', [
      'Phòng Y tế: phát thuốc tại chợ;',
      'Công an xã: tuần tra ban đêm.',
    ])
  })

  it.each([
    [
      'the time at the end is everybody’s',
      'Phòng Y tế: Dựng lều chợ; Công an huyện tổ chức đo đất; hoàn thành trước ngày 20/5/2026.',
      ['Phòng Y tế: Dựng lều chợ; [2026-05-19] ?', 'Công an huyện: tổ chức đo đất; [2026-05-19] ?'],
    ],
    [
      'who only helps turns nothing',
      'Phòng Y tế: Dựng lều chợ; Công an huyện phối hợp thực hiện; hoàn thành trước ngày 20/5/2026.',
      ['Phòng Y tế: Dựng lều chợ; Công an huyện phối hợp thực hiện; hoàn thành trước ngày 20/5/2026. [2026-05-19]'],
    ],
    [
      'the next letter is the heading’s',
      'UBND các xã: a) Dựng lều chợ; b) Kẻ vạch; Phòng Kinh tế hướng dẫn; c) Gửi ảnh chụp trước ngày 20/5/2026.',
      [
        'UBND các xã: a) Dựng lều chợ; ?',
        'UBND các xã: b) Kẻ vạch; ?',
        'UBND các xã: c) Gửi ảnh chụp trước ngày 20/5/2026. [2026-05-19] ?',
        'Phòng Kinh tế: hướng dẫn; ?',
      ],
    ],
    [
      'work without a subject is the heading’s',
      'Hội Nông dân huyện, Hội Phụ nữ huyện: Quyên góp giống; Hội Phụ nữ huyện còn giúp gói bánh; mỗi hội nộp danh sách trước ngày 20/5/2026.',
      [
        'Hội Nông dân huyện + Hội Phụ nữ huyện: Quyên góp giống; ?',
        'Hội Nông dân huyện + Hội Phụ nữ huyện: mỗi hội nộp danh sách trước ngày 20/5/2026. [2026-05-19] ?',
        'Hội Phụ nữ huyện: giúp gói bánh; ?',
      ],
    ],
  ])('comes back to itself: %s', (_, line, expected) => {
    expect(readDated(`III. TỔ CHỨC THỰC HIỆN\n\n1. ${line}`, true)).toEqual(expected)
  })

  it('is not left for somebody who only bears the consequences', () => {
    check('1. Phòng Y tế: Kiểm tra bếp ăn; Chủ tịch UBND xã chịu trách nhiệm trước UBND huyện nếu để xảy ra ngộ độc.', [
      'Phòng Y tế: Kiểm tra bếp ăn; Chủ tịch UBND xã chịu trách nhiệm trước UBND huyện nếu để xảy ra ngộ độc.',
    ])
  })

  it('has lettered points in one line as tasks of their own', () => {
    check('1. UBND các xã: a) Lập danh sách; b) Bố trí kinh phí; c) Dọn kênh.', [
      'UBND các xã: a) Lập danh sách; / b) Bố trí kinh phí; / c) Dọn kênh.',
    ])
  })

  it('gives each office the paragraph that names it', () => {
    check('1. Công an xã và Quân sự xã\n\nXây dựng phương án phối hợp.\n\nCông an xã chủ trì tuần tra ban đêm.', [
      'Công an xã + Quân sự xã: Xây dựng phương án phối hợp.',
      'Công an xã: chủ trì tuần tra ban đêm.',
    ])
  })

  it('leaves to one of them what is said of it alone', () => {
    check(
      '1. Phòng Y tế và Công an huyện\n\n- Kiểm tra bếp ăn.\n\nRiêng Công an huyện có trách nhiệm bảo vệ hội chợ.',
      ['Phòng Y tế + Công an huyện: Kiểm tra bếp ăn.', 'Công an huyện: bảo vệ hội chợ.'],
    )
  })

  it('gives way to those whom each point names', () => {
    check('1. Đề nghị các ngành:\n\n- Công an huyện tuần tra ban đêm.\n\n- Phòng Y tế: phát thuốc tại các chợ.', [
      'Công an huyện: tuần tra ban đêm.',
      'Phòng Y tế: phát thuốc tại các chợ.',
    ])
  })

  it('is replaced by the offices that its bracket lists', () => {
    check(
      '1. Các cơ quan đầu mối (Phòng Nội vụ - tổ chức bộ máy; Phòng Tư pháp - văn bản)\n\n- Tổng hợp kết quả theo lĩnh vực.',
      ['Phòng Nội vụ + Phòng Tư pháp: Tổng hợp kết quả theo lĩnh vực.'],
    )
  })
})

describe('work below a heading that is not the heading’s own', () => {
  it('is each office’s where a point divides it among others', () => {
    check(
      '1. Ủy ban MTTQ Việt Nam huyện và các đoàn thể huyện\n\n- Vận động nhân dân dọn bến.\n\n- Huyện đoàn lập các đội thanh niên xung kích ven sông; Hội Nông dân huyện vận động hội viên nuôi cá lồng; Hội Phụ nữ huyện tham gia thu gom rác trên bến.',
      [
        'Ủy ban MTTQ Việt Nam huyện + Các đoàn thể huyện: Vận động nhân dân dọn bến.',
        'Huyện đoàn: lập các đội thanh niên xung kích ven sông;',
        'Hội Nông dân huyện: vận động hội viên nuôi cá lồng;',
        'Hội Phụ nữ huyện: tham gia thu gom rác trên bến.',
      ],
    )
  })

  it('is one office’s where the paragraph below turns to it', () => {
    check('1. Phòng Y tế, Phòng Nội vụ:\n\nLập danh sách người lái đò; Phòng Nội vụ rà soát hồ sơ tuyển dụng.', [
      'Phòng Y tế + Phòng Nội vụ: Lập danh sách người lái đò;',
      'Phòng Nội vụ: rà soát hồ sơ tuyển dụng.',
    ])
  })

  it('is still the heading’s where the level stands for those it names', () => {
    check(
      '1. Chủ tịch UBND các tỉnh, thành phố ven biển\n\na) Dựng bến thuyền.\n\nChủ tịch UBND cấp tỉnh chịu trách nhiệm về chất lượng bến thuyền.',
      [
        'Chủ tịch UBND các tỉnh, thành phố ven biển: Dựng bến thuyền. / Chủ tịch UBND cấp tỉnh chịu trách nhiệm về chất lượng bến thuyền.',
      ],
    )
  })
})

it('places behind a colon are no work of those whose places they are', () => {
  check(
    '1. Sở Y tế: Cử người trực bến.\n\n2. Chủ tịch UBND các tỉnh: Lạn, Mốc, ngoài các việc nêu trên, công bố lịch đò.\n\n3. Sở Xây dựng: Sửa kè bến.\n\n4. Công an tỉnh: Tuần tra trên sông.',
    [
      'Sở Y tế: Cử người trực bến.',
      'Chủ tịch UBND tỉnh Lạn + Chủ tịch UBND tỉnh Mốc: công bố lịch đò.',
      'Sở Xây dựng: Sửa kè bến.',
      'Công an tỉnh: Tuần tra trên sông.',
    ],
  )
})

it('work for all stands beside the work of some', () => {
  check(
    '**1. UBND các xã, thị trấn**\n\n*1.1. Nhiệm vụ chung*\n\n- Dọn bến thuyền.\n\n- Cắm biển báo.\n\n*1.2. Đối với UBND các xã ven sông*\n\nHoàn thành kè bến.',
    ['UBND các xã, thị trấn: Dọn bến thuyền. / Cắm biển báo.', 'UBND các xã ven sông: Hoàn thành kè bến.'],
  )
})

it('sentences set on lines of their own, their signs apart, are tasks of their own where they begin with a duty', () => {
  expect(
    read(
      'Chỉ thị về việc dọn bến thuyền \nĐể phòng lũ , Uỷ ban nhân dân huyện yêu cầu : \n1 . \nCông an huyện \nChỉ đạo công an các xã cấm thuyền không phép . \nThuyền bị giữ phải có biên bản . \nMở đợt cao điểm trong tháng 12 năm 2010 . \n2 . \nPhòng Y tế \nCử người trực bến . \n',
    ),
  ).toEqual([
    'Công an huyện: Chỉ đạo công an các xã cấm thuyền không phép . Thuyền bị giữ phải có biên bản . / Mở đợt cao điểm trong tháng 12 năm 2010 .',
    'Phòng Y tế: Cử người trực bến .',
  ])
})

it('one who is to direct another has that for his work, and the other what stands below', () => {
  check(
    '2.4. Thứ trưởng Lò Văn Mẫn phối hợp với Thứ trưởng Hà Thị Lan chỉ đạo Vụ Pháp chế chủ trì, phối hợp với các Vụ liên quan:\n\n- Ban hành danh mục trong quý II năm 2010.\n\n- Công bố quy trình kiểm tra.',
    [
      'Thứ trưởng Lò Văn Mẫn: phối hợp với Thứ trưởng Hà Thị Lan chỉ đạo Vụ Pháp chế chủ trì, phối hợp với các Vụ liên quan:',
      'Vụ Pháp chế: Ban hành danh mục trong quý II năm 2010. / Công bố quy trình kiểm tra.',
    ],
  )
})

it('who sees to something is named with it, up to what is to be done', () => {
  check('1. Các đơn vị quản lý công trình tổ chức trực ban từ ngày 15/5/2026.', [
    'Các đơn vị quản lý công trình: tổ chức trực ban từ ngày 15/5/2026.',
  ])
  check('1. Ủy ban nhân dân các xã có rừng và các chủ rừng căn cứ nhiệm vụ được giao phát dọn đường băng.', [
    'Ủy ban nhân dân các xã có rừng + Các chủ rừng: căn cứ nhiệm vụ được giao phát dọn đường băng.',
  ])
  check('1. Cục Quản lý chất lượng sản phẩm, hàng hóa chủ trì kiểm tra nhà nước về đo lường.', [
    'Cục Quản lý chất lượng sản phẩm, hàng hóa: chủ trì kiểm tra nhà nước về đo lường.',
  ])
})

it('“Mỗi phường …” below the wards says how much of it', () => {
  check('3. UBND các phường:\n\n- Lập kế hoạch.\n\n- Mỗi phường chọn 01 tuyến đường không có hàng rong.', [
    'UBND các phường: Lập kế hoạch. / Mỗi phường chọn 01 tuyến đường không có hàng rong.',
  ])
})

it('an owner who does something in the content of a plan is nobody to remind', () => {
  expect(read(plan('1. Thả cá giống\n\nTrước khi thả cá, chủ hộ thực hiện khai báo với UBND xã Lạn.'))).toEqual([])
})

it('a heading in bold may end inside the sentence that it begins', () => {
  check('**1. Phòng Nội vụ phối hợp với Công đoàn huyện** nắm tình hình trả lương ở bến thuyền.', [
    'Phòng Nội vụ: phối hợp với Công đoàn huyện nắm tình hình trả lương ở bến thuyền.',
  ])
})

describe('a sentence that gives work', () => {
  it('orders: Giao, Đề nghị, Yêu cầu', () => {
    check('1. Giao Phòng Y tế kiểm tra bếp ăn các trường.', ['Phòng Y tế: kiểm tra bếp ăn các trường.'])
    check('1. Đề nghị Hội Nông dân huyện vận động hội viên tham gia.', [
      'Hội Nông dân huyện: vận động hội viên tham gia.',
    ])
  })

  it('has an agency for its subject', () => {
    check('1. Phòng Y tế chủ trì kiểm tra bếp ăn.', ['Phòng Y tế: chủ trì kiểm tra bếp ăn.'])
    check('1. Phòng Y tế có trách nhiệm kiểm tra bếp ăn.', ['Phòng Y tế: kiểm tra bếp ăn.'])
  })

  it('orders several in the tone that is due to each', () => {
    check('Yêu cầu Trưởng các phòng, đề nghị Chủ tịch UBND các xã khẩn trương tổ chức dọn kênh.', [
      'Trưởng các phòng + Chủ tịch UBND các xã: khẩn trương tổ chức dọn kênh.',
    ])
  })

  it('reads a share that each commune has to do, and an office that takes note', () => {
    check(
      '1. Mỗi xã thành lập 01 tổ kiểm tra liên ngành.\n\n2. Phòng Y tế ghi nhận, tổng hợp kiến nghị của các trạm y tế.',
      ['Mỗi xã: thành lập 01 tổ kiểm tra liên ngành.', 'Phòng Y tế: ghi nhận, tổng hợp kiến nghị của các trạm y tế.'],
    )
  })

  it('turns to another agency behind a semicolon', () => {
    check(
      '1. Phòng Kinh tế chủ trì kiểm tra việc bán giống lúa tại các chợ trong huyện; giao Phòng Nội vụ theo dõi, tổng hợp kết quả.',
      [
        'Phòng Kinh tế: chủ trì kiểm tra việc bán giống lúa tại các chợ trong huyện;',
        'Phòng Nội vụ: theo dõi, tổng hợp kết quả.',
      ],
    )
  })

  it('may say first what the agencies have', () => {
    check('1. Các phòng: Nội vụ, Tư pháp có nhiều hồ sơ tồn, chủ trì số hóa hồ sơ của mình.', [
      'Phòng Nội vụ + Phòng Tư pháp: chủ trì số hóa hồ sơ của mình.',
    ])
  })

  it('may stand behind a condition, which stays with the task', () => {
    check('1. Sau khi có kết quả khảo sát, Phòng Y tế chủ trì kiểm tra bếp ăn.', [
      'Phòng Y tế: Sau khi có kết quả khảo sát, Phòng Y tế chủ trì kiểm tra bếp ăn.',
    ])
  })

  it('names each agency its own work within one paragraph', () => {
    check('1. Phòng Y tế kiểm tra bếp ăn các trường. Phòng Nội vụ cử người tham gia.', [
      'Phòng Y tế: kiểm tra bếp ăn các trường.',
      'Phòng Nội vụ: cử người tham gia.',
    ])
  })

  it('announces points that are the tasks', () => {
    check('1. Phòng Y tế có trách nhiệm:\n\na) Kiểm tra bếp ăn;\n\nb) Lấy mẫu nước.', [
      'Phòng Y tế: Kiểm tra bếp ăn; / Lấy mẫu nước.',
    ])
  })

  it('closes a plan', () => {
    check('1. Phòng Y tế: Kiểm tra bếp ăn.\n\nTrên đây là Kế hoạch, UBND xã yêu cầu các thôn nghiêm túc thực hiện./.', [
      'Phòng Y tế: Kiểm tra bếp ăn.',
      'Các thôn: nghiêm túc thực hiện./.',
    ])
  })

  it('is none where it tells what was done, asks back or speaks of agencies in passing', () => {
    check('1. Thực hiện đầy đủ trách nhiệm của các cấp, các ngành trong chăm sóc trẻ em.', [])
    check('Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các thôn phản ánh về Phòng Y tế.', [])
  })
})

const plan = (body: string): string => `KẾ HOẠCH\nThử nghiệm năm 2024\n\nII. NỘI DUNG\n\n${body}\n`

describe('an item with labelled lines', () => {
  it('gives its title to who leads, with the time and who cooperates', () => {
    const { assignments } = readDocument(
      plan(
        '1. Mở lớp tập huấn sơ cứu cho giáo viên\n\n- Đơn vị chủ trì: Phòng Y tế.\n\n- Đơn vị phối hợp: Phòng Nội vụ.\n\n- Thời gian: trước ngày 30/6/2024.',
      ),
    )
    expect(assignments.map((each) => each.agencies)).toEqual([['Phòng Y tế']])
    expect(assignments[0]?.tasks[0]).toMatchObject({
      text: 'Mở lớp tập huấn sơ cứu cho giáo viên',
      cooperating: ['Phòng Nội vụ'],
      deadlines: [{ kind: 'date', bound: 'before', date: '2024-06-30' }],
    })
  })

  it('gives its points where it has points', () => {
    expect(
      read(plan('1. An toàn bếp ăn\n\n- Kiểm tra bếp ăn.\n\n- Lấy mẫu nước.\n\n- Cơ quan thực hiện: Phòng Y tế.')),
    ).toEqual(['Phòng Y tế: Kiểm tra bếp ăn. / Lấy mẫu nước.'])
  })

  it('knows who leads from who cooperates in one line', () => {
    const [assignment] = readDocument(
      plan(
        '1. Kiểm tra bếp ăn bán trú các trường\n\n- Cơ quan thực hiện: Phòng Y tế chủ trì, phối hợp với UBND các xã.',
      ),
    ).assignments
    expect(assignment?.agencies).toEqual(['Phòng Y tế'])
    expect(assignment?.tasks[0]?.cooperating).toEqual(['UBND các xã'])
  })
})

const row = (values: string[]): string => `|\n${values.join('\n|\n')}\n|\n`

describe('a section', () => {
  it('is known by its capitals where it lost its number', () => {
    expect(
      read(
        'KẾ HOẠCH\nThử nghiệm năm 2024\n\nMỤC ĐÍCH, YÊU CẦU\n\nNâng cao nhận thức.\n\nTỔ CHỨC THỰC HIỆN\n\n1. Giao Phòng Kinh tế:\n\na. Bố trí chợ hoa.\n\n2. Phòng Nội vụ\n\n- Cử người học.\n',
      ),
    ).toEqual(['Phòng Kinh tế: Bố trí chợ hoa.', 'Phòng Nội vụ: Cử người học.'])
  })

  it('may be lettered Đ', () => {
    const text =
      'KẾ HOẠCH\nThử nghiệm năm 2024\n\nD. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nội vụ\n\n- Cử người học.\n\nĐ. CHẾ ĐỘ BÁO CÁO\n\nCác xã báo cáo về Phòng Nội vụ trước ngày 15/6/2024.\n'
    expect(read(text)).toEqual(['Phòng Nội vụ: Cử người học.'])
    expect(readDocument(text).reports).toHaveLength(1)
  })

  it('counts on where a scan lost the point of a number', () => {
    check('1. Phòng Nội vụ\n- Cử người học.\n2 Phòng Y tế\n- Phát thuốc.\n3. Công an huyện: Tuần tra.', [
      'Phòng Nội vụ: Cử người học.',
      'Phòng Y tế: Phát thuốc.',
      'Công an huyện: Tuần tra.',
    ])
  })

  it('goes on where a line ends in a word that calls for another', () => {
    check(
      '1. Trạm Y tế xã phát thuốc tại các chợ trong xã, lập danh sách hộ nghèo được cấp\nthuốc gửi UBND xã.\n2. Về dự án kênh Bắc (đoạn qua thôn 3): Ban\nQuản lý dự án huyện cắm mốc trước ngày 15/6/2024, bàn giao mốc cho các thôn trong xã\nđể quản lý.',
      [
        'Trạm Y tế xã: phát thuốc tại các chợ trong xã, lập danh sách hộ nghèo được cấp thuốc gửi UBND xã.',
        'Ban Quản lý dự án huyện: cắm mốc trước ngày 15/6/2024, bàn giao mốc cho các thôn trong xã để quản lý.',
      ],
    )
  })

  it('is not cut by a page number in the middle of a sentence', () => {
    check(
      '1. Phòng Y tế\n- Phát thuốc tại các chợ của huyện, xong\n3\n\ntrước ngày 15/6/2024.\n2. Phòng Nội vụ\n- Cử người.',
      ['Phòng Y tế: Phát thuốc tại các chợ của huyện, xong trước ngày 15/6/2024.', 'Phòng Nội vụ: Cử người.'],
    )
  })
})

describe('a table', () => {
  it('is read by the names of its columns', () => {
    expect(
      read(
        'II. PHÂN CÔNG NHIỆM VỤ\n\n| STT | Nội dung | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Mở lớp sơ cứu | Phòng Y tế | Quý II/2024 |\n| 2 | Lập sổ theo dõi | UBND các xã | |\n',
      ),
    ).toEqual(['Phòng Y tế: Mở lớp sơ cứu', 'UBND các xã: Lập sổ theo dõi'])
  })

  it('may have a blank line between its rows', () => {
    expect(
      read(
        'II. PHÂN CÔNG NHIỆM VỤ\n\n| STT | Nội dung | Đơn vị chủ trì |\n\n| 1 | Mở lớp sơ cứu | Phòng Y tế |\n\n| 2 | Lập sổ theo dõi | UBND các xã |\n',
      ),
    ).toEqual(['Phòng Y tế: Mở lớp sơ cứu', 'UBND các xã: Lập sổ theo dõi'])
  })

  it('may have lost even its bars', () => {
    expect(
      read(
        'PHỤ LỤC\n\nSTT\nNội dung\nCơ quan chủ trì\nThời gian\n1\nMở lớp sơ cứu\nPhòng Y tế\nQuý II/2024\n2\nLập sổ theo dõi\nUBND các xã\n-\n',
      ),
    ).toEqual(['Phòng Y tế: Mở lớp sơ cứu', 'UBND các xã: Lập sổ theo dõi'])
  })

  it('may have lost everything but its bars', () => {
    const cells = ['STT', 'Nội dung', 'Cơ quan chủ trì', 'Thời gian']
    expect(read(`PHỤ LỤC\n\n${row(cells)}${row(['1', 'Mở lớp sơ cứu', 'Phòng Y tế', 'Quý II/2024'])}\n`)).toEqual([
      'Phòng Y tế: Mở lớp sơ cứu',
    ])
  })
})

describe('a letter', () => {
  it('calls its addressees by the fuller name under Kính gửi', () => {
    checkLetter(
      'Kính gửi:\n- Các ban, ngành cấp xã;\n- Các thôn.\n\nUBND xã đề nghị các ban, ngành, các thôn thực hiện các nội dung sau:\n\n1. Dọn vệ sinh.',
      ['Các ban, ngành cấp xã + Các thôn: Dọn vệ sinh.'],
    )
  })

  it('gives what names nobody to those it orders', () => {
    checkLetter(
      'Kính gửi: Các thôn.\n\nUBND xã đề nghị các thôn thực hiện các nội dung sau:\n\n1. Dọn vệ sinh.\n\n2. Trồng cây.',
      ['Các thôn: Dọn vệ sinh. / Trồng cây.'],
    )
  })

  it('gives it to its addressees where the order names nobody either', () => {
    checkLetter(
      'Kính gửi:\n- Trạm Y tế xã;\n- Các thôn.\n\nUBND xã có ý kiến như sau:\n\n1. Dọn vệ sinh.\n\n2. Trồng cây.',
      ['Trạm Y tế xã + Các thôn: Dọn vệ sinh. / Trồng cây.'],
    )
  })

  it('keeps an order to one agency with it', () => {
    checkLetter(
      'Kính gửi: Các thôn.\n\nUBND xã yêu cầu các thôn thực hiện các nội dung sau:\n\n1. Dọn vệ sinh.\n\nGiao Công chức Địa chính - Xây dựng tổng hợp kết quả./.',
      ['Các thôn: Dọn vệ sinh.', 'Công chức Địa chính - Xây dựng: tổng hợp kết quả./.'],
    )
  })

  it('gives nobody what it only tells before its orders', () => {
    const orders =
      'Để khắc phục, UBND xã yêu cầu các thôn thực hiện các nội dung sau:\n\n1. Nạo vét mương.\n\n2. Trồng cây.'
    const told =
      'Sau mùa lũ, mương nội đồng đã được bàn giao về các thôn; một số nơi còn bồi lấp, chưa có người trông coi.'
    for (const lead of [
      'Qua kiểm tra, UBND xã nhận thấy:',
      'Kết quả kiểm tra ngày 20/4/2024 cho thấy như sau:',
      'Qua 6 tháng, công tác thủy lợi đã đạt được một số kết quả nhất định như sau:',
      'Đánh giá kết quả công tác thủy lợi qua 6 tháng như sau:',
      'Tuy nhiên, việc trông coi mương còn phát sinh một số tồn tại làm chậm tiến độ, cụ thể:',
    ])
      for (const findings of [told, `- ${told}\n\n- Trạm bơm hỏng 02 máy.`])
        checkLetter(`Kính gửi: Các thôn.\n\n${lead}\n\n${findings}\n\n${orders}`, [
          'Các thôn: Nạo vét mương. / Trồng cây.',
        ])
  })

  it('gives what is to be mended, though the sentence names shortcomings', () => {
    checkLetter(
      'Kính gửi: Các thôn.\n\nUBND xã yêu cầu các thôn khắc phục việc còn có nhiều tồn tại trong trông coi mương như sau:\n\n- Cử người trông coi.\n\n- Lập sổ theo dõi.\n\nGiao Trạm Thủy nông hướng dẫn kỹ thuật.',
      ['Các thôn: Cử người trông coi. / Lập sổ theo dõi.', 'Trạm Thủy nông: hướng dẫn kỹ thuật.'],
    )
  })

  it('gives what it orders without more ado behind what it tells', () => {
    checkLetter(
      'Kính gửi: Các thôn.\n\nQua kiểm tra, UBND xã nhận thấy:\n\nMột số thôn còn để bồi lấp mương.\n\n1. Nạo vét mương.\n\n2. Trồng cây.\n\nGiao Trạm Thủy nông hướng dẫn kỹ thuật.',
      ['Các thôn: Nạo vét mương. / Trồng cây.', 'Trạm Thủy nông: hướng dẫn kỹ thuật.'],
    )
  })

  it('has those it is written to choose people for its work', () => {
    checkLetter(
      'Kính gửi: Các trường học.\n\nUBND xã đề nghị các trường học thực hiện các nội dung sau:\n\n1. Phân công cán bộ đầu mối\n\nCử 01 lãnh đạo nhà trường và 02 nhân viên Trạm Y tế phụ trách tủ thuốc; gửi danh sách về UBND xã.\n\n2. Mua tủ thuốc.',
      [
        'Các trường học: Cử 01 lãnh đạo nhà trường và 02 nhân viên Trạm Y tế phụ trách tủ thuốc; gửi danh sách về UBND xã. / Mua tủ thuốc.',
      ],
    )
  })

  it('gives each rule below a title to those it orders', () => {
    const orders = 'Kính gửi: Các thôn.\n\nUBND xã yêu cầu các thôn thực hiện các nội dung sau:\n\n'
    checkLetter(
      `${orders}1. Quy tắc chung\na) Mọi giếng phải có nắp đậy.\nb) Chỉ được khoan khi có giấy phép.\nc) Không đổ rác gần giếng.\n\n2. Trồng cây.`,
      [
        'Các thôn: Mọi giếng phải có nắp đậy. / Chỉ được khoan khi có giấy phép. / Không đổ rác gần giếng. / Trồng cây.',
      ],
    )
    checkLetter(`${orders}1. Thành phần dự họp\na) Trưởng các thôn;\nb) Bí thư chi bộ.\n\n2. Trồng cây.`, [
      'Các thôn: Thành phần dự họp a) Trưởng các thôn; b) Bí thư chi bộ. / Trồng cây.',
    ])
  })

  it('gives the issuer no work where it only informs', () => {
    checkLetter(
      'Kính gửi: Các thôn.\n\nUBND xã yêu cầu các thôn tổ chức dọn vệ sinh.\n\nUBND xã thông báo để các thôn biết, thực hiện./.',
      ['Các thôn: tổ chức dọn vệ sinh.'],
    )
  })
})

describe('a decision', () => {
  it('gives its execution to those it names', () => {
    expect(
      read(
        'QUYẾT ĐỊNH:\n\nĐiều 1. Phê duyệt Đề án.\n\nĐiều 2. Chánh Văn phòng, Trưởng phòng Nội vụ chịu trách nhiệm thi hành Quyết định này./.\n',
      ),
    ).toEqual(['Chánh Văn phòng + Trưởng phòng Nội vụ: chịu trách nhiệm thi hành Quyết định này./.'])
  })

  it.each([
    ['numerals', 'I. MỤC TIÊU', 'II. KINH PHÍ'],
    ['capitals', 'A. MỤC TIÊU', 'B. KINH PHÍ'],
  ])('goes on with its articles behind the parts of one, which are numbered by %s', (_, aims, funds) => {
    expect(
      read(
        `QUYẾT ĐỊNH:\n\nĐiều 1. Phê duyệt Đề án thư viện với các nội dung sau:\n\n${aims}\n\n- Có 12 thư viện.\n\n${funds}\n\n- Ngân sách xã.\n\nĐiều 2. Chánh Văn phòng, Trưởng phòng Nội vụ chịu trách nhiệm thi hành Quyết định này./.\n`,
      ),
    ).toEqual(['Chánh Văn phòng + Trưởng phòng Nội vụ: chịu trách nhiệm thi hành Quyết định này./.'])
  })
})

/** The days in a plan's assignments section, a line a task. */
function days(body: string): string[] {
  return readDocument(`KẾ HOẠCH\nThử nghiệm năm 2024\n\nI. TỔ CHỨC THỰC HIỆN\n\n${body}\n`).assignments.flatMap(
    ({ tasks }) =>
      tasks.map(
        ({ text, deadlines }) =>
          `${text.split(' ').slice(0, 2).join(' ')}: ${deadlines.flatMap((d) => ('lastDay' in d ? [d.lastDay] : [])).join()}`,
      ),
  )
}

describe('a time that is written once for several tasks', () => {
  it('binds each that has none of its own, where the line stands below the last', () => {
    const three = '1. Phòng Y tế\n- Mua thuốc.\n- Phun thuốc, xong trước ngày 10/5/2024.\n- Dọn kênh.\n'
    expect(days(`${three}Thời gian hoàn thành: trước ngày 15/6/2024.`)).toEqual([
      'Mua thuốc.: 2024-06-14',
      'Phun thuốc,: 2024-05-09',
      'Dọn kênh.: 2024-06-14',
    ])
  })

  it.each(['các nhiệm vụ trên phải hoàn thành', 'tất cả các công việc nêu trên phải xong'])(
    'binds the items before it: “Chậm nhất ngày 30/6/2024, %s.”',
    (words) => {
      expect(
        days(`1. Phòng Y tế: Mua thuốc.\n\n2. UBND các xã: Dọn kênh.\n\n3. Chậm nhất ngày 30/6/2024, ${words}.`),
      ).toEqual(['Mua thuốc.: 2024-06-30', 'Dọn kênh.: 2024-06-30'])
    },
  )

  it('binds the sentence above it, and the one behind it', () => {
    expect(days('Giao Phòng Y tế rà soát các trạm.\nThời hạn hoàn thành: trước ngày 15/6/2024.')).toEqual([
      'rà soát: 2024-06-14',
    ])
    expect(days('- Đợt 1: Từ ngày 01/3/2024 đến ngày 15/3/2024. Các thôn huy động lực lượng nạo vét kênh.')).toEqual([
      'huy động: 2024-03-15',
    ])
  })

  it('binds only what it names', () => {
    expect(
      days(
        '1. Phòng Y tế: Mua thuốc.\n\n2. UBND các xã: Dọn kênh.\n\n3. Trước ngày 30/6/2024, việc dọn kênh phải xong.',
      ),
    ).toEqual(['Mua thuốc.: ', 'Dọn kênh.: 2024-06-29'])
  })
})

it('a bold heading goes on until its emphasis ends', () => {
  check('**1.\nPhòng Nông nghiệp và\nMôi trường**\n\nRà soát các ao nuôi.\n\n**2.\nPhòng Y tế**\n\nMua thuốc.', [
    'Phòng Nông nghiệp và Môi trường: Rà soát các ao nuôi.',
    'Phòng Y tế: Mua thuốc.',
  ])
})

describe('what is no work', () => {
  it('staff to be found, courtesy, and what somebody thinks of what was done', () => {
    check('1. Phòng Y tế\n\n- Phát thuốc.\n\nRất mong các cơ quan quan tâm phối hợp./.', ['Phòng Y tế: Phát thuốc.'])
    checkLetter(
      'Kính gửi: Các thôn.\n\nUBND xã đề nghị các thôn thực hiện các nội dung sau:\n\n1. Phân công cán bộ có kinh nghiệm theo dõi.\n\n2. Trồng cây.',
      ['Các thôn: Phân công cán bộ có kinh nghiệm theo dõi. / Trồng cây.'],
    )
    check('1. Chủ tịch UBND huyện phê bình UBND xã Mỹ Đồi chậm nộp hồ sơ.\n\n2. Phòng Nội vụ tổng hợp hồ sơ.', [
      'Phòng Nội vụ: tổng hợp hồ sơ.',
    ])
  })

  it('is work all the same where it has a day to be done by', () => {
    expect(
      readDated(
        'III. TỔ CHỨC THỰC HIỆN\n\n1. Công an phường\n- Tuần tra.\n\n2. Các ban, ngành, khu phố khi gặp khó khăn thì báo cáo về UBND phường trước ngày 20/6/2026.\n\n3. Khu phố nào để tồn đọng rác thì Trưởng khu phố tổ chức thu gom trước ngày 15/5/2026.\n\n4. Văn phòng\n- Lưu trữ.\n\nKhu phố nào để tồn đọng rác thì tổ chức thu gom trước ngày 15/5/2026.\n\nKhu phố nào để tồn đọng rác trước ngày 15/5/2026 thì phải chịu trách nhiệm.',
      ),
    ).toEqual([
      'Công an phường: Tuần tra.',
      'Các ban, ngành, khu phố: khi gặp khó khăn thì báo cáo về UBND phường trước ngày 20/6/2026. [2026-06-19]',
      'Trưởng khu phố: Khu phố nào để tồn đọng rác thì Trưởng khu phố tổ chức thu gom trước ngày 15/5/2026. [2026-05-14]',
      'Văn phòng: Lưu trữ.',
      'Văn phòng: Khu phố nào để tồn đọng rác thì tổ chức thu gom trước ngày 15/5/2026. [2026-05-14]',
    ])
  })

  it('whom to call is left alone', () => {
    check('1. Phòng Y tế: Mua thuốc.\n\nMọi chi tiết xin liên hệ bà Vũ Thị Thử, điện thoại 0900000000.', [
      'Phòng Y tế: Mua thuốc.',
    ])
  })

  it.each([
    [
      'Các mẫu phiếu được đăng tại địa chỉ https://ytdm.example/phieu; thông tin cần trao đổi, liên hệ bà Vũ Thị Thử, điện thoại 0900.000.000.',
      'attachment',
    ],
    ['Biểu mẫu gửi kèm.', 'attachment'],
    ['Toàn văn Kế hoạch được đăng tải trên Trang thông tin điện tử của xã.', 'attachment'],
    ['Kinh phí mua thuốc do ngân sách xã bảo đảm theo phân cấp hiện hành.', 'funding'],
    ['Nguồn kinh phí tuyên truyền được bố trí từ dự toán chi thường xuyên năm 2024.', 'funding'],
    ['Ngân sách xã hỗ trợ 05 triệu đồng/hộ xây bể trước ngày 01/7/2024.', 'funding'],
  ])('where to find a form, and who pays: %s', (said, code) => {
    const letter = `UBND XÃ ĐỒI CAM\nSố: 12/UBND\nV/v thử nghiệm\n\nĐồi Cam, ngày 02 tháng 5 năm 2024\n\nKính gửi: Các thôn.\n\nUBND xã đề nghị các thôn thực hiện các nội dung sau:\n\n1. Trồng cây.\n\n2. ${said}\n`
    expect(read(letter)).toEqual(['Các thôn: Trồng cây.'])
    expect(readDocument(letter).diagnostics.map((each) => each.code)).toContain(code)
  })

  it.each([
    'Kinh phí sửa chữa do nhà trường bố trí từ nguồn dự toán được giao, hoàn thành trước ngày 30/10/2024.',
    'Ngân sách huyện hỗ trợ 50%, các thôn đối ứng phần còn lại trước ngày 15/10/2024.',
    'Kinh phí trang cấp phải sử dụng đúng mục đích theo quy định.',
    'Kế hoạch năm được công khai trên bảng tin của thôn.',
    'Biểu mẫu thống kê kèm theo hồ sơ nộp về UBND xã đúng hạn.',
    'Thực hiện có nề nếp việc trực ban, khi có vướng mắc phản ánh về UBND xã.',
  ])('money, forms and questions hide no duty: %s', (said) => {
    const letter = `UBND XÃ ĐỒI CAM\nSố: 12/UBND\nV/v thử nghiệm\n\nĐồi Cam, ngày 02 tháng 5 năm 2024\n\nKính gửi: Các thôn.\n\nUBND xã đề nghị các thôn thực hiện các nội dung sau:\n\n1. Trồng cây.\n\n2. ${said}\n`
    expect(read(letter)).toEqual([`Các thôn: Trồng cây. / ${said}`])
  })

  it('who tells at once is named without it', () => {
    check('1. Trưởng thôn báo ngay về UBND xã khi có người đuối nước.', [
      'Trưởng thôn: báo ngay về UBND xã khi có người đuối nước.',
    ])
  })

  it('what the work is about is nobody’s name', () => {
    check(
      '1. Phòng Y tế, Phòng Giáo dục\n\nCác nội dung trọng tâm gồm:\n\na) Trường học: Lắp biển báo trước ngày 15/4/2024.\n\nb) Bệnh viện: Sửa cổng trước ngày 20/4/2024.',
      [
        'Phòng Y tế + Phòng Giáo dục: Các nội dung trọng tâm gồm: a) Trường học: Lắp biển báo trước ngày 15/4/2024. b) Bệnh viện: Sửa cổng trước ngày 20/4/2024.',
      ],
    )
  })

  it('a form to be sent and money to be asked for are work', () => {
    checkLetter(
      'Kính gửi: Các thôn.\n\nUBND xã đề nghị các thôn thực hiện các nội dung sau:\n\n1. Biểu mẫu gửi kèm; tổng hợp, gửi về UBND xã.\n\n2. Kinh phí trồng cây từ quỹ thôn; lập dự toán gửi UBND xã.\n\n3. Tài liệu được đăng tải trên loa thôn trước ngày 15/5/2024.',
      [
        'Các thôn: Biểu mẫu gửi kèm; tổng hợp, gửi về UBND xã. / Kinh phí trồng cây từ quỹ thôn; lập dự toán gửi UBND xã. / Tài liệu được đăng tải trên loa thôn trước ngày 15/5/2024.',
      ],
    )
  })

  it('recipients and signatures are left alone', () => {
    check(
      '1. Phòng Y tế: Kiểm tra bếp ăn.\n\nNơi nhận:\n- Phòng Y tế;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Thị Mẫu',
      ['Phòng Y tế: Kiểm tra bếp ăn.'],
    )
  })

  it.each([
    'T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLê Thị Mẫu',
    'K/T BÍ THƯ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\nLê Thị Mẫu',
    'HIỆU TRƯỞNG\n(Đã ký)\nLê Thị Mẫu',
    'KT GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Thị Mẫu',
    'TM UBND XÃ\nCHỦ TỊCH\nLê Thị Mẫu',
    'KT BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nLê Thị Mẫu',
    'NGƯỜI LẬP KẾ HOẠCH\n\nLê Thị Mẫu',
    'Đồi Cam, ngày 02 tháng 5 năm 2024\nGIÁM ĐỐC SỞ\n\nLê Thị Mẫu',
  ])('who signs is given no work: %s', (signature) => {
    check(`1. Phòng Y tế: Kiểm tra bếp ăn.\n\n${signature}\n\nNơi nhận:\n- Phòng Y tế.`, [
      'Phòng Y tế: Kiểm tra bếp ăn.',
    ])
  })

  it.each([
    ['points', 'HIỆU TRƯỞNG\n\n- Phê duyệt lịch trực.\n\nPHÓ HIỆU TRƯỞNG\n\n- Kiểm tra bếp ăn.'],
    ['paragraphs', 'HIỆU TRƯỞNG\n\nPhê duyệt lịch trực.\n\nPHÓ HIỆU TRƯỞNG\n\nKiểm tra bếp ăn.'],
  ])('an office in capitals above its duties does not sign, where they are %s', (_, duties) => {
    check(`${duties}\n\n1. Giáo viên chủ nhiệm\n\n- Theo dõi sĩ số.`, [
      'HIỆU TRƯỞNG: Phê duyệt lịch trực.',
      'PHÓ HIỆU TRƯỞNG: Kiểm tra bếp ăn.',
      'Giáo viên chủ nhiệm: Theo dõi sĩ số.',
    ])
  })

  it('an office in capitals above the recipients signs', () => {
    check('1. Phòng Y tế: Kiểm tra bếp ăn.\n\nBÍ THƯ\n\n- Như Điều 3;\n- Lưu VP.', ['Phòng Y tế: Kiểm tra bếp ăn.'])
  })

  it.each([
    'UBND xã phân công nhiệm vụ cụ thể cho các đơn vị như sau:',
    'Để Kế hoạch đạt hiệu quả, nhà trường phân công trách nhiệm cụ thể như sau:',
    'Yêu cầu các đơn vị tổ chức thực hiện tốt các nội dung sau:',
    'Các cơ quan, đơn vị có trách nhiệm:',
  ])('who only assigns those below has no work of their own: %s', (lead) => {
    check(`${lead}\n\n1. Công an xã: tuần tra đêm.\n\n2. Trạm Y tế: trực cấp cứu.`, [
      'Công an xã: tuần tra đêm.',
      'Trạm Y tế: trực cấp cứu.',
    ])
  })

  it('who looks after a place is named so, and leads nothing', () => {
    check('1. Ban Giám hiệu\n\n- Cán bộ phụ trách Điểm Mốc: Quản lý nền nếp.\n\n- Lập kế hoạch kiểm tra.', [
      'Ban Giám hiệu: Cán bộ phụ trách Điểm Mốc: Quản lý nền nếp. / Lập kế hoạch kiểm tra.',
    ])
  })

  it('purpose and funding are left alone', () => {
    expect(read('KẾ HOẠCH\nThử\n\nI. KINH PHÍ\n\n1. Phòng Tài chính - Kế hoạch bố trí kinh phí.\n')).toEqual([])
  })

  it('what is left out of the section is named', () => {
    const { diagnostics } = readDocument(
      'I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Y tế: Kiểm tra.\n\n2. Thời tiết năm nay nắng nóng kéo dài.\n\nTrong quá trình thực hiện, nếu có vướng mắc, phản ánh về Phòng Y tế.\n',
    )
    expect(
      diagnostics.filter(({ code }) => code === 'not-assigned' || code === 'invitation').map(({ code }) => code),
    ).toEqual(['not-assigned', 'invitation'])
  })
})

it('a line that says what is to be finished is work, and no time of the work above it', () => {
  expect(
    readDated(
      'III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Y tế\n\n- Mua sổ khám trước ngày 10/4/2026.\n\n- Hoàn thành trước ngày 20/5/2026 hồ sơ của trạm.\n\n- Mua biển.\n\nHoàn thành trước ngày 20/5/2026.',
    ),
  ).toEqual([
    'Phòng Y tế: Mua sổ khám trước ngày 10/4/2026. [2026-04-09]',
    'Phòng Y tế: Hoàn thành trước ngày 20/5/2026 hồ sơ của trạm. [2026-05-19]',
    'Phòng Y tế: Mua biển. [2026-05-19]',
  ])
})
