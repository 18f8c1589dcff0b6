import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'

/** What a document gives, a line an assignment: `Agency + Agency: task / task`. */
const workOf = (document: string): string[] =>
  readDocument(document).assignments.map(
    ({ agencies, tasks }) => `${agencies.join(' + ')}: ${tasks.map((task) => task.text).join(' / ')}`,
  )

/** What a directive's orders give. */
const read = (body: string): string[] => workOf(`CHỈ THỊ\nThử nghiệm năm 2026\n\nUBND huyện yêu cầu:\n\n${body}\n`)

it('what one office reports in a rhythm, in a sentence behind its work, stays its task', () => {
  expect(
    read(
      '1. Hạt Kiểm lâm tuần tra rừng đầu nguồn. Hằng tuần báo cáo UBND huyện số vụ vi phạm.\n\n2. Phòng Nội vụ theo dõi.',
    ),
  ).toEqual([
    'Hạt Kiểm lâm: tuần tra rừng đầu nguồn. Hằng tuần báo cáo UBND huyện số vụ vi phạm.',
    'Phòng Nội vụ: theo dõi.',
  ])
})

describe('a sentence with several parts', () => {
  it('gives a part to the agency that it begins with, be its name certain or only its duty', () => {
    expect(
      read(
        '1. Phòng Kinh tế phối hợp với Thuế huyện rà soát các hộ kinh doanh ở chợ; Thuế huyện chịu trách nhiệm đối chiếu sổ bộ.',
      ),
    ).toEqual([
      'Phòng Kinh tế: phối hợp với Thuế huyện rà soát các hộ kinh doanh ở chợ;',
      'Thuế huyện: chịu trách nhiệm đối chiếu sổ bộ.',
    ])
  })

  it('orders another office', () => {
    expect(
      read('1. Giao Chánh Văn phòng theo dõi, đôn đốc việc thực hiện Chỉ thị này; giao Phòng Nội vụ tổng hợp kết quả.'),
    ).toEqual(['Chánh Văn phòng: theo dõi, đôn đốc việc thực hiện Chỉ thị này;', 'Phòng Nội vụ: tổng hợp kết quả.'])
  })

  it('stays whole where a part calls on all or goes on', () => {
    expect(
      read('1. Giao Phòng Nội vụ tổng hợp kết quả hằng tháng; đề nghị các phòng, ban thực hiện nghiêm.'),
    ).toHaveLength(1)
    expect(
      read('1. Phòng Kinh tế rà soát quy hoạch chợ, bến đò, bãi xe; trạm y tế lưu động cũng phải có chỗ.'),
    ).toHaveLength(1)
  })
})

it('an order may stand behind a long label', () => {
  expect(
    read(
      '1. Về phiên chợ đầu xuân tại bến Lạn và các hoạt động bên lề của phiên chợ (dự kiến ngày 12/02/2026): Giao Phòng Kinh tế bố trí bãi xe.',
    ),
  ).toEqual(['Phòng Kinh tế: bố trí bãi xe.'])
})

it('a level before a colon is not who works, the agency behind it is', () => {
  const content = (words: string): string[] =>
    workOf(`KẾ HOẠCH\nThử\n\nII. NỘI DUNG\n\n1. Kiện toàn tổ thu gom\n\n${words}\n`)
  expect(content('Đối với cấp xã: Chủ tịch UBND xã quyết định thành lập tổ.')).toEqual([
    'Chủ tịch UBND xã: quyết định thành lập tổ.',
  ])
  expect(content('Đối với các xã ven biển: thành lập tổ thu gom.')).toEqual([])
})

describe('what is no part of a task', () => {
  it.each([
    'Phòng Kinh tế kiểm tra các bến đò; trong quá trình thực hiện nếu gặp khó khăn, phản ánh về UBND huyện.',
    'Phòng Kinh tế kiểm tra các bến đò, có gì vướng mắc báo cáo về UBND huyện.',
    'Phòng Kinh tế kiểm tra các bến đò; đơn vị nào không thực hiện bị trừ điểm thi đua.',
    'Phòng Kinh tế kiểm tra các bến đò. Cơ quan, đơn vị nào để xảy ra vi phạm thì không xét thi đua.',
    'Phòng Kinh tế kiểm tra các bến đò; khó khăn, vướng mắc kịp thời phản ánh về UBND huyện.',
    'Một số chủ đò đến nay vẫn chưa nộp hồ sơ. Phòng Kinh tế kiểm tra các bến đò.',
    'Phòng Kinh tế kiểm tra các bến đò. Văn phòng thông báo ý kiến kết luận này để các đơn vị biết, thực hiện.',
  ])('is what invites, tells or announces: %s', (words) => {
    expect(read(`1. ${words}`).map((each) => each.replace(/[;,.]$/, ''))).toEqual([
      'Phòng Kinh tế: kiểm tra các bến đò',
    ])
  })

  it.each(['Chỉ thị này thay thế Chỉ thị số 02/CT-UBND ngày 15/3/2021.', 'Chỉ thị này có hiệu lực kể từ ngày ký.'])(
    'is what becomes of the document: %s',
    (words) => {
      expect(read(`1. Yêu cầu Phòng Kinh tế kiểm tra các bến đò. ${words}`)).toEqual([
        'Phòng Kinh tế: kiểm tra các bến đò.',
      ])
    },
  )

  it('is no agency either: how much each is to do', () => {
    expect(read('1. Phòng Kinh tế kiểm tra các bến đò. Mỗi xã kiểm tra ít nhất 02 bến.')).toEqual([
      'Phòng Kinh tế: kiểm tra các bến đò. Mỗi xã kiểm tra ít nhất 02 bến.',
    ])
    expect(read('1. Các xã chọn thôn điểm. Từng thôn chọn 02 hộ.')).toHaveLength(1)
  })
})

describe('an order that ends in a colon', () => {
  const letter = (words: string): string[] =>
    workOf(
      `UBND HUYỆN\n\nSố: 12/UBND-KT\n\nV/v dọn lòng suối\n\nKính gửi:\n- Phòng Kinh tế;\n- UBND các xã.\n\nUBND huyện có ý kiến như sau:\n\n${words}\n`,
    )

  it('gives what stands below it, and is no label of the item above', () => {
    expect(
      letter(
        '1. Về dọn lòng suối\n\n1.1. Yêu cầu UBND các xã:\n\na) Vớt củi trôi;\n\nb) Cắm biển báo.\n\n1.2. Giao Phòng Kinh tế:\n\n- Đo mặt cắt lòng suối.\n\n- Lập bản đồ.',
      ),
    ).toEqual(['UBND các xã: Vớt củi trôi; / Cắm biển báo.', 'Phòng Kinh tế: Đo mặt cắt lòng suối. / Lập bản đồ.'])
  })
})

describe('an agency ends where its work begins', () => {
  it.each([
    ['Chủ tịch UBND các xã, thị trấn kiên quyết dẹp bến đò không phép.', 'Chủ tịch UBND các xã, thị trấn: kiên quyết'],
    ['Công ty Điện lực Lạn Thượng ngừng cấp điện cho bến đò không phép.', 'Công ty Điện lực Lạn Thượng: ngừng'],
    [
      'Chủ tịch UBND các xã: Lạn, Mốc, ngoài các việc nêu trên, công bố lịch đò.',
      'Chủ tịch UBND xã Lạn + Chủ tịch UBND xã Mốc: công bố',
    ],
    ['Giao Ban An toàn giao thông huyện theo dõi bến đò.', 'Ban An toàn giao thông huyện: theo dõi'],
    ['Các doanh nghiệp, hợp tác xã có trách nhiệm kê khai.', 'Các doanh nghiệp + Hợp tác xã: kê khai'],
    // what several hand on is their own work, what one office orders is the other's
    ['UBND các xã phân công đoàn thể giúp từng hộ.', 'UBND các xã: phân công đoàn thể'],
    ['UBND huyện phân công Phòng Kinh tế giúp từng hộ.', 'Phòng Kinh tế: giúp từng hộ'],
    [
      'Các đơn vị được giao nhiệm vụ tại Phụ lục này chủ động đo đạc.',
      'Các đơn vị được giao nhiệm vụ tại Phụ lục này: chủ',
    ],
    ['Trưởng thôn, trưởng khu phố chủ trì họp dân.', 'Trưởng thôn + Trưởng khu phố: chủ trì họp dân'],
    ['Các chủ đập Lạn Thượng, Mốc Hạ phải treo phao.', 'Các chủ đập Lạn Thượng, Mốc Hạ: phải'],
    ['Hội Phụ nữ trồng 200 cây ven suối.', 'Hội Phụ nữ: trồng 200 cây'],
    ['Trường Tiểu học số 2 Lạn Thượng lập đội trống.', 'Trường Tiểu học số 2 Lạn Thượng: lập'],
    ['Ngoài các việc trên, Phòng Kinh tế tiếp tục kẻ vạch.', 'Phòng Kinh tế: tiếp tục'],
  ])('%s', (words, begins) => {
    const [first = ''] = read(`1. ${words}`)
    expect(first.slice(0, begins.length)).toBe(begins)
  })
})

it('dates with points hide no agency behind them', () => {
  expect(read('1. Chậm nhất ngày 9.6.2026: UBND các xã niêm yết danh sách bè.')).toEqual([
    'UBND các xã: niêm yết danh sách bè.',
  ])
  expect(read('1. In 3.200 tờ rơi: Công chức Văn hóa - Xã hội đặt in trước ngày 30/5.')).toEqual([
    'Công chức Văn hóa - Xã hội: In 3.200 tờ rơi: Công chức Văn hóa - Xã hội đặt in trước ngày 30/5.',
  ])
})

it('in a plan’s content an office has work within its remit, and none where nothing is to be done', () => {
  const content = (words: string): string[] =>
    readDocument(`KẾ HOẠCH\nThử\n\nII. NỘI DUNG\n\n1. ${words}\n`).assignments.flatMap(({ agencies }) => agencies)
  expect(content('Phòng Kinh tế trong phạm vi quản lý, rà soát bến đò, bến phà.')).toEqual(['Phòng Kinh tế'])
  expect(content('Phòng Kinh tế theo chức năng được giao, kiểm tra bến đò.')).toEqual(['Phòng Kinh tế'])
  expect(content('Phòng Kinh tế trong phạm vi quản lý, nơi có nhiều bến đò.')).toEqual([])
})

describe('a calendar of work', () => {
  const dated = (body: string): string[] =>
    readDocument(`KẾ HOẠCH\nThử năm 2026\n\nII. TIẾN ĐỘ\n\n${body}\n`).assignments.flatMap(({ agencies, tasks }) =>
      tasks.map(({ text, deadlines }) => `${agencies.join()}: ${text} [${deadlines.map((each) => each.text).join()}]`),
    )

  it('binds what stands below a time, but for what has a date of its own', () => {
    expect(
      dated(
        'Tháng 8/2026:\n- Các trường khai giảng.\n- Trạm Y tế phát thuốc trước ngày 20/8/2026.\nTháng 9/2026:\n- Dọn kho (phụ trách: đ/c Lò Thị Ban).',
      ),
    ).toEqual([
      'Các trường: khai giảng. [Tháng 8/2026]',
      'Trạm Y tế: phát thuốc trước ngày 20/8/2026. [trước ngày 20/8/2026]',
      'Đ/c Lò Thị Ban: Dọn kho [Tháng 9/2026]',
    ])
  })

  it('reads the days in front of its lines', () => {
    expect(dated('1. Tháng 3/2026\n- 01/3: Đoàn xã tổ chức ra quân.\n- Tháng 3 là tháng ra quân.')).toEqual([
      'Đoàn xã: tổ chức ra quân. [01/3]',
    ])
  })
})

it('a bullet is of one of a class where it names that one and its work', () => {
  expect(
    read(
      '1. UBMTTQ huyện và các đoàn thể huyện\n\n- Thường trực sẵn sàng khi có lũ.\n\n- Hội Phụ nữ huyện phụ trách bếp.',
    ),
  ).toEqual(['UBMTTQ huyện + Các đoàn thể huyện: Thường trực sẵn sàng khi có lũ.', 'Hội Phụ nữ huyện: phụ trách bếp.'])
})

it('an annex ends the list before it', () => {
  expect(read('1. Đề nghị Hội Nông dân huyện vận động hội viên.\n\nPHỤ LỤC II\n\nDANH MỤC BẾN ĐÒ')).toEqual([
    'Hội Nông dân huyện: vận động hội viên.',
  ])
})

it('the names of a class may stand behind its colon, above their work', () => {
  expect(read('1. Các doanh nghiệp vận tải: Công ty Lạn, Phương Nam Mốc\n\n- Kẻ vạch bến.')).toEqual([
    'Công ty Lạn + Phương Nam Mốc: Kẻ vạch bến.',
  ])
  expect(read('1. Các doanh nghiệp vận tải: Kẻ vạch bến\n\n- Treo phao.')[0]).toMatch(/^Các doanh nghiệp vận tải/)
})

it('places of one office may be explained and go on with another office', () => {
  expect(
    read('1. UBND các xã: Lạn, Mốc (nơi chưa nộp) và UBND thị trấn Cồn nộp hồ sơ.\n\n2. UBND các xã: Lạn, Mốc lập sổ.'),
  ).toEqual(['UBND xã Lạn + UBND xã Mốc + UBND thị trấn Cồn: nộp hồ sơ.', 'UBND xã Lạn + UBND xã Mốc: lập sổ.'])
})

it('a bullet below a class is of the offices that it names', () => {
  expect(read('1. Các đoàn thể huyện\n\n- Vận động hội viên.\n\n- Hội Nông dân, Huyện đoàn tổ chức dọn suối.')).toEqual(
    ['Các đoàn thể huyện: Vận động hội viên.', 'Hội Nông dân + Huyện đoàn: tổ chức dọn suối.'],
  )
})

it('a bullet below a class is of the one that it sets apart', () => {
  expect(
    read('1. Các khoa lâm sàng\n\n- Cách ly người bệnh.\n\n- Riêng Khoa Nhi duyệt đơn thuốc trước 15 giờ.'),
  ).toEqual(['Các khoa lâm sàng: Cách ly người bệnh.', 'Khoa Nhi: duyệt đơn thuốc trước 15 giờ.'])
})

it('staff without an office take no work from those above', () => {
  expect(read('1. Hội Phụ nữ xã: Vận động hội viên tiêm phòng. Cán bộ hội gương mẫu tiêm trước.')).toEqual([
    'Hội Phụ nữ xã: Vận động hội viên tiêm phòng. Cán bộ hội gương mẫu tiêm trước.',
  ])
})

describe('members of a board', () => {
  const decision = (body: string): string[] =>
    workOf(`QUYẾT ĐỊNH\nVề việc phân công nhiệm vụ\n\nQUYẾT ĐỊNH:\n\n${body}\n`)

  it('have each his own work below the heading that only says who follows', () => {
    expect(
      decision(
        [
          'Điều 1. Phân công nhiệm vụ các thành viên Ban Chỉ đạo di dời chợ Mốc như sau:',
          '1. Ông Vi Văn Tá - Chủ tịch UBND xã (Trưởng ban)',
          'Chỉ đạo toàn diện hoạt động của Ban Chỉ đạo.',
          '2. Bà Lưu Thị Sáng - Trưởng phòng Kinh tế phụ trách việc bố trí điểm bán tạm.',
          '3. Đại úy Lò Văn Xuân, Trưởng Công an xã: giữ gìn trật tự khi di dời.',
          '4. Các ông: Hà Văn Mốc - Trưởng thôn Cồn, Hà Văn Lạn - Trưởng thôn Chim:',
          '- Vận động các hộ di dời.',
        ].join('\n\n'),
      ),
    ).toEqual([
      'Ông Vi Văn Tá - Chủ tịch UBND xã: Chỉ đạo toàn diện hoạt động của Ban Chỉ đạo.',
      'Bà Lưu Thị Sáng - Trưởng phòng Kinh tế: phụ trách việc bố trí điểm bán tạm.',
      'Đại úy Lò Văn Xuân, Trưởng Công an xã: giữ gìn trật tự khi di dời.',
      'Ông Hà Văn Mốc - Trưởng thôn Cồn + Ông Hà Văn Lạn - Trưởng thôn Chim: Vận động các hộ di dời.',
    ])
  })

  it('have no work where it is said how the board works', () => {
    expect(
      decision(
        'Điều 2. Ban Chỉ đạo gồm 15 thành viên, do Chủ tịch UBND xã làm Trưởng ban. Ban Chỉ đạo làm việc theo chế độ kiêm nhiệm. Trưởng ban sử dụng con dấu của UBND xã. Các thành viên sử dụng bộ máy của cơ quan mình.',
      ),
    ).toEqual([])
  })
})

describe('bullets', () => {
  it('give one of several what they say of it alone', () => {
    expect(
      read('1. Huyện đoàn, Hội Nông dân huyện\n\n- Dọn suối; Hội Nông dân huyện tổ chức chở đò.\n\n- Treo băng rôn.'),
    ).toEqual(['Huyện đoàn + Hội Nông dân huyện: Dọn suối; / Treo băng rôn.', 'Hội Nông dân huyện: tổ chức chở đò.'])
  })

  it('stay whole with those that are set in below them', () => {
    expect(
      read('1. Phòng Kinh tế\n\n- Phối hợp với các chủ đò:\n  - Kẻ vạch bến.\n  - Treo phao.\n- Lập sổ bến đò.'),
    ).toEqual(['Phòng Kinh tế: Phối hợp với các chủ đò: - Kẻ vạch bến. - Treo phao. / Lập sổ bến đò.'])
  })

  it.each(['o', 'Ø', '§'])('may be what a converter made of %s', (sign) => {
    expect(read(`1. Phòng Kinh tế\n${sign}  Kẻ vạch bến đò.\n${sign}  Lập sổ bến đò.`)).toEqual([
      'Phòng Kinh tế: Kẻ vạch bến đò. / Lập sổ bến đò.',
    ])
  })
})

it('a field that a line’s end broke at its dash is no bullet', () => {
  expect(
    read(
      '1. Các Phòng Y tế, Lao động\n- Thương binh và Xã hội hướng dẫn các chủ đò bố trí lại ca làm việc trong những ngày nắng nóng\nvà kiểm tra.',
    )[0],
  ).toMatch(/^Phòng Y tế \+ Phòng Lao động - Thương binh và Xã hội: hướng dẫn/)
})

it('below a regime of reports stands what is reported, and no work besides', () => {
  const { assignments, reports } = readDocument(
    'UBND HUYỆN\n\nSố: 12/UBND-KT\n\nV/v dọn lòng suối\n\nKính gửi:\n- UBND các xã.\n\nUBND huyện yêu cầu:\n\n1. UBND các xã vớt củi trôi.\n\n2. Chế độ báo cáo\n\nYêu cầu UBND các xã, Hạt Kiểm lâm huyện thực hiện chế độ báo cáo về Phòng Kinh tế như sau:\n\na) Báo cáo quý: trước ngày 12 của tháng cuối quý.\n\nb) Vụ việc có người bị nạn: báo cáo nhanh chậm nhất 01 ngày sau khi xảy ra vụ việc.\n',
  )
  expect(assignments.flatMap(({ tasks }) => tasks.map(({ text }) => text))).toEqual(['vớt củi trôi.'])
  expect(reports.map(({ period }) => period)).toEqual(['quarter', 'incident'])
})

it('an order in the reporting part is work, though a threat speaks of reports', () => {
  const { assignments } = readDocument(
    'KẾ HOẠCH\nThử\n\nII. CHẾ ĐỘ BÁO CÁO\n\n1. Yêu cầu Trưởng các thôn thực hiện nghiêm; thôn nào báo cáo chậm bị trừ điểm.\n',
  )
  expect(assignments.flatMap(({ agencies }) => agencies)).toEqual(['Trưởng các thôn'])
})

it('a paragraph with a date in it is no place and date of issue', () => {
  const { document, assignments } = readDocument(
    'Chỉ thị về việc dọn lòng suối \nĐể phòng lũ , Uỷ ban nhân dân huyện yêu cầu : \n1 . \nPhòng Kinh tế có trách nhiệm : \na ) Đo mặt cắt lòng suối . \nb ) Lập bản đồ . \n2 . \nCông an huyện \nChỉ đạo công an các xã cấm thuyền . \nMở đợt cao điểm từ ngày 01 tháng 12 năm 2010 đến ngày 28 tháng 02 năm 2011 . \n',
  )
  expect([document.place, document.issuedOn]).toEqual([null, null])
  expect(assignments.map(({ agencies }) => agencies.join())).toEqual(['Phòng Kinh tế', 'Công an huyện'])
})

describe('who gives an opinion works on nothing', () => {
  const told = (words: string): string[] =>
    workOf(`UBND TỈNH HÒA SƠN\n\nSố: 12/UBND-KT\n\nV/v tu sửa bến đò\n\nKính gửi: Sở Xây dựng.\n\n${words}\n`)

  it('and those whom the opinion names are given its work, on the same line too', () => {
    const opinion = 'Sau khi xem xét, Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:'
    const order = 'Giao Sở Xây dựng kiểm tra các bến đò; trình UBND tỉnh trước ngày 10/8/2024.'
    const work = ['Sở Xây dựng: kiểm tra các bến đò; trình UBND tỉnh trước ngày 10/8/2024.']
    expect(told(`${opinion} ${order}`)).toEqual(work)
    expect(told(`${opinion}\n\n${order}`)).toEqual(work)
  })

  it('heads of several offices are named by all of them', () => {
    expect(
      told(
        'UBND tỉnh nhận được Công văn số 84/UBND-VX của UBND tỉnh Lạc Giang, Chủ tịch UBND tỉnh có ý kiến như sau:\n\nGiao Giám đốc: Sở Xây dựng, Sở Y tế và Đài Phát thanh - Truyền hình tỉnh phối hợp tuyên truyền.\n\n(Đính kèm Công văn số 84/UBND-VX)',
      ),
    ).toEqual([
      'Giám đốc Sở Xây dựng + Giám đốc Sở Y tế + Giám đốc Đài Phát thanh - Truyền hình tỉnh: phối hợp tuyên truyền.',
    ])
  })

  it('and a paper that was issued is no work', () => {
    expect(told('Ngày 04/12, UBND tỉnh ban hành Công văn số 21/UBND-TH về kiểm tra bến đò.')).toEqual([])
  })
})

describe('a colon', () => {
  it.each([
    [
      'Giao Phòng Y tế mở 03 lớp tập huấn cho các đối tượng: cán bộ thôn, cộng tác viên dân số.',
      'Phòng Y tế: mở 03 lớp tập huấn cho các đối tượng: cán bộ thôn, cộng tác viên dân số.',
    ],
    [
      'Giao Phòng Nội vụ tổ chức hội thi với chủ đề: “Bến đò an toàn”, xong trong tháng 6/2026.',
      'Phòng Nội vụ: tổ chức hội thi với chủ đề: “Bến đò an toàn”, xong trong tháng 6/2026.',
    ],
    [
      'Phòng Tư pháp tuyên truyền các luật: Luật Đất đai, Luật Nhà ở.',
      'Phòng Tư pháp: tuyên truyền các luật: Luật Đất đai, Luật Nhà ở.',
    ],
  ])('inside the work parts nobody from it: %s', (order, work) => {
    expect(read(`1. ${order}`)).toEqual([work])
  })

  it.each([
    ['Giao Phòng Kinh tế chủ trì thực hiện các nội dung sau: rà soát bến đò.', 'Phòng Kinh tế: rà soát bến đò.'],
    ['Giao UBND các xã chủ trì, phối hợp với Công an huyện: Kiểm tra bến đò tạm.', 'UBND các xã: Kiểm tra bến đò tạm.'],
  ])('behind who works begins the work: %s', (order, work) => {
    expect(read(`1. ${order}`)).toEqual([work])
  })
})

it('the members of a board are named with what the board is called', () => {
  expect(
    read('1. Đề nghị thành viên Ban Chỉ đạo Chăm sóc sức khỏe nhân dân huyện chỉ đạo các xã được phân công.'),
  ).toEqual(['Thành viên Ban Chỉ đạo Chăm sóc sức khỏe nhân dân huyện: chỉ đạo các xã được phân công.'])
})

it('a title among the numbers of an agency is no task: each point below it is', () => {
  const { assignments } = readDocument(
    'IV. TỔ CHỨC THỰC HIỆN\n\n1. Đối với các trường\n\n1.1. Bàn giao học sinh về sinh hoạt hè\n\n- Lập danh sách học sinh.\n\n- Phân công giáo viên trực hè.\n\n1.2. Tuyển sinh lớp 1 trước ngày 15/7/2026.\n',
  )
  expect(assignments.flatMap(({ tasks }) => tasks.map(({ text }) => text))).toEqual([
    'Lập danh sách học sinh.',
    'Phân công giáo viên trực hè.',
    'Tuyển sinh lớp 1 trước ngày 15/7/2026.',
  ])
})

describe('an agency in a sentence of the content', () => {
  const content = (body: string): string[] => workOf(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nII. NỘI DUNG\n\n${body}\n`)

  it('takes what it is to hold from in front of the colon, where nothing behind it says so', () => {
    expect(content('1. Phần hội\n- Hội thi gói bánh: Hội Phụ nữ xã chủ trì tổ chức vào ngày 27/02/2026.')).toEqual([
      'Hội Phụ nữ xã: Hội thi gói bánh: Hội Phụ nữ xã chủ trì tổ chức vào ngày 27/02/2026.',
    ])
    expect(content('1. Phần hội\n- Lưu ý: Hội Phụ nữ xã chủ trì tổ chức vào ngày 27/02/2026.')).toEqual([
      'Hội Phụ nữ xã: chủ trì tổ chức vào ngày 27/02/2026.',
    ])
    expect(content('1. Phần hội\n- Thi vật: Hội Phụ nữ xã chủ trì soạn điều lệ trước ngày 27/02/2026.')).toEqual([
      'Hội Phụ nữ xã: chủ trì soạn điều lệ trước ngày 27/02/2026.',
    ])
  })

  it('is one of those that lie somewhere', () => {
    expect(
      content('1. Giao nhận hồ sơ\n- UBND các xã nơi đang giữ hồ sơ của huyện cũ chịu trách nhiệm lập mục lục.'),
    ).toEqual(['UBND các xã nơi đang giữ hồ sơ của huyện cũ: chịu trách nhiệm lập mục lục.'])
  })

  it('has no work where the sentence says how far it is', () => {
    expect(read('1. UBND phường Nam Cồn cơ bản hoàn thành khối lượng được giao.')).toEqual([])
    expect(read('1. UBND phường Nam Cồn cơ bản hoàn thành việc cắm mốc trước ngày 20/5/2026.')).toHaveLength(1)
  })
})

it('a letter’s item about funds and something else gives work; one about funds alone does not', () => {
  const letter = (title: string): string[] =>
    workOf(
      `Số: 12/UBND-KT\nV/v thử nghiệm\n\nKính gửi: Các sở.\n\nUBND tỉnh yêu cầu:\n\n1. Về rà soát\nSở Xây dựng lập danh mục bến.\n2. ${title}\nGiao Sở Tài chính bố trí kinh phí.\n`,
    )
  expect(letter('Về kinh phí, thông tin tuyên truyền')).toHaveLength(2)
  expect(letter('Về kinh phí thực hiện')).toHaveLength(1)
})

it.each([
  'Quá thời hạn trên, đơn vị không đăng ký coi như không có nhu cầu.',
  'Kinh phí thực hiện bảo đảm từ dự toán chi thường xuyên năm 2026.',
  'Hồ sơ nộp qua bưu chính được tiếp nhận như hồ sơ nộp trực tiếp.',
])('what becomes of the work afterwards is no part of it: %s', (after) => {
  expect(read(`1. Phòng Kinh tế lập danh mục bến đò, gửi UBND xã trước ngày 20/5/2026. ${after}`)).toEqual([
    'Phòng Kinh tế: lập danh mục bến đò, gửi UBND xã trước ngày 20/5/2026.',
  ])
})

it.each(['Các đơn vị tổ chức lễ hội:', 'Các trường tổ chức bán trú', 'Các xã tổ chức hội chợ:'])(
  'but of a heading over what they are to do it says which of them: %s',
  (heading) => {
    const name = heading.replace(':', '')
    expect(read(`1. ${heading}\n- Lập phương án.\n- Bố trí xe.`)).toEqual([`${name}: Lập phương án. / Bố trí xe.`])
  },
)

it('what a class is told to hold is no part of its name, where the day is in the sentence behind it', () => {
  expect(
    read(
      '1. Các cơ quan, đơn vị tổ chức thăm hỏi cán bộ hưu trí, thân nhân liệt sĩ. Báo cáo kết quả về Phòng Nội vụ trước ngày 20/5/2026.',
    )[0],
  ).toBe('Các cơ quan, đơn vị: tổ chức thăm hỏi cán bộ hưu trí, thân nhân liệt sĩ.')
  expect(read('1. Các cơ quan, tổ chức trên địa bàn:\n- Treo cờ Tổ quốc.')).toEqual([
    'Các cơ quan, tổ chức trên địa bàn: Treo cờ Tổ quốc.',
  ])
})
