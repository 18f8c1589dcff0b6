import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { readContent, readDated } from './dated.ts'

// Whose work it is where a heading, a bullet or a paragraph below it turns to somebody else, or to nobody.

const read = (body: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${body}`)

describe('below a heading', () => {
  it('a class’s own kinds are headings again', () => {
    expect(
      read(`2. Công an xã
- Tuần tra ban đêm.
3. Chủ rừng
Các ban quản lý rừng phòng hộ, đặc dụng, công ty lâm nghiệp
+ Bố trí người trực chòi canh.
+ Phát dọn đường băng.`),
    ).toEqual([
      'Công an xã: Tuần tra ban đêm.',
      'Các ban quản lý rừng phòng hộ, đặc dụng + Công ty lâm nghiệp: Bố trí người trực chòi canh.',
      'Các ban quản lý rừng phòng hộ, đặc dụng + Công ty lâm nghiệp: Phát dọn đường băng.',
    ])
  })

  it('a letter names those of a class who must do it', () => {
    expect(
      read(`4. Các chủ đập:
a) Chi nhánh Thủy nông Suối Ngàn và các hợp tác xã dùng nước phải tự kiểm tra cống lấy nước.
b) Treo biển cảnh báo ở lòng hồ.`),
    ).toEqual([
      'Các chủ đập: Treo biển cảnh báo ở lòng hồ.',
      'Chi nhánh Thủy nông Suối Ngàn + Các hợp tác xã dùng nước: phải tự kiểm tra cống lấy nước.',
    ])
  })

  it('what is given to one office by its name is that office’s, whatever the verb', () => {
    expect(
      read(`5. Ủy ban MTTQ xã và các đoàn thể
- Vận động hội viên quét dọn ngõ xóm.
- Giao Hội Làm vườn xã nòng cốt nhắc nhở ở chợ phiên.`),
    ).toEqual([
      'Ủy ban MTTQ xã + Các đoàn thể: Vận động hội viên quét dọn ngõ xóm.',
      'Hội Làm vườn xã: nòng cốt nhắc nhở ở chợ phiên.',
    ])
  })

  it('who is told only with whom is told what below it', () => {
    expect(
      read(`6. Hạt Kiểm lâm chủ trì, phối hợp với Công an huyện, Ban Chỉ huy Quân sự huyện
Dựng chốt ở cửa rừng trước ngày 10/2/2026.`),
    ).toEqual(['Hạt Kiểm lâm: Dựng chốt ở cửa rừng trước ngày 10/2/2026. [2026-02-09]'])
  })

  it('a class that sends something each year is not the last letter’s', () => {
    expect(
      read(`7. Giao các phòng thuộc Sở:
a) Phòng Tổ chức đảng, đảng viên: lập tổ theo dõi.
b) Văn phòng Sở: in tài liệu.

Hằng năm, sau khi tổng kết, các chi cục trực thuộc Sở gửi danh sách khen thưởng về Văn phòng Sở.`),
    ).toEqual([
      'Phòng Tổ chức đảng, đảng viên: lập tổ theo dõi.',
      'Văn phòng Sở: in tài liệu.',
      'Các chi cục trực thuộc Sở: Hằng năm, sau khi tổng kết, các chi cục trực thuộc Sở gửi danh sách khen thưởng về Văn phòng Sở.',
    ])
  })
})

it('whom an article on its force makes answerable is given that, others than offices included', () => {
  expect(
    readDated(
      'Điều 5. Hiệu lực và trách nhiệm thi hành\n1. Quyết định này có hiệu lực kể từ ngày ký.\n2. Chánh Văn phòng UBND tỉnh, Giám đốc các sở và các hộ kinh doanh có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ).toEqual([
    'Chánh Văn phòng UBND tỉnh + Giám đốc các sở + Các hộ kinh doanh có liên quan: chịu trách nhiệm thi hành Quyết định này.',
  ])
})

describe('no work is', () => {
  it.each([
    ['what becomes of whoever lets it happen', 'Chủ tịch UBND xã nào để phát sinh điểm rác mới thì phải kiểm điểm.'],
    ['what becomes of whoever fails', 'Đơn vị, địa phương nào không hoàn thành kế hoạch thì không được xét thi đua.'],
    ['what becomes of whoever is late', 'Đơn vị không báo cáo đúng hạn hai kỳ liên tiếp sẽ bị xem xét khi xếp loại.'],
    ['an invitation to ask', 'Quá trình thực hiện có vướng mắc, các đơn vị phản ánh về Phòng Nội vụ.'],
    ['a courtesy', 'Phòng Nội vụ rất mong quý cơ quan, địa phương quan tâm phối hợp./.'],
    ['the paper’s own way', 'Kế hoạch này áp dụng cho cả dịp lễ hội mùa xuân.'],
    [
      'who tells of the paper',
      'Thừa lệnh Chủ tịch UBND huyện, Văn phòng UBND huyện thông báo để các đơn vị biết, thực hiện./.',
    ],
  ])('%s', (_, said) => {
    expect(
      read(
        `1. UBND các xã\n- Dựng hố rác trước ngày 1/5/2026.\n\n2. Giao Phòng Nội vụ theo dõi việc thực hiện.\n\n${said}`,
      ),
    ).toEqual(['UBND các xã: Dựng hố rác trước ngày 1/5/2026. [2026-04-30]', 'Phòng Nội vụ: theo dõi việc thực hiện.'])
  })

  it.each([
    'Nhiệm vụ cụ thể của từng phòng, đơn vị tại Phụ lục kèm theo Kế hoạch này.',
    'Giao ban Sở vào sáng thứ Tư hằng tuần.',
  ])('where work is written down, or when they meet: %s', (said) => {
    expect(readContent(`1. ${said}`)).toEqual([])
  })

  it('an agency’s asking when it is in trouble', () => {
    expect(
      read('1. Công an xã: Trực chốt.\n\nCác ban, ngành, thôn khi gặp khó khăn thì phản ánh về UBND xã để giải quyết.'),
    ).toEqual(['Công an xã: Trực chốt.'])
  })
})

describe('in a plan’s content', () => {
  it('bullets that each begin with who does it give work, whatever their verbs', () => {
    expect(
      readContent(`1. Khắc phục tồn tại
- Phòng Vật tư chịu trách nhiệm mua 40 bình chữa cháy.
- Khoa Kiểm soát nhiễm khuẩn: thay dây dẫn ở nhà giặt.`),
    ).toEqual([
      'Phòng Vật tư: chịu trách nhiệm mua 40 bình chữa cháy.',
      'Khoa Kiểm soát nhiễm khuẩn: thay dây dẫn ở nhà giặt.',
    ])
  })

  it.each([
    '- Hệ thống giám sát hành trình.\n- Hệ thống điều hành đèn tín hiệu.',
    '- Tổ 1: bà Nông Thị Dung - Phó Trưởng ban làm Tổ trưởng.\n- Tổ 2: ông Từ Đức Nhuận - Ủy viên làm Tổ trưởng.',
  ])('things that work, and members of a board, are given none: %s', (bullets) => {
    expect(readContent(`1. Trang bị\n${bullets}`)).toEqual([])
  })

  it('who has to end what stands before it does all of it', () => {
    expect(
      readContent(
        '1. Phòng cháy\n- Tu sửa 40 km đường băng cản lửa. Các chủ rừng phải hoàn thành trước ngày 15/02/2026.',
      ),
    ).toEqual([
      'Các chủ rừng: Tu sửa 40 km đường băng cản lửa. Các chủ rừng phải hoàn thành trước ngày 15/02/2026. [2026-02-14]',
    ])
  })

  it.each([
    ['somebody else’s work', 'Trạm Y tế phường tiêm chủng cho trẻ em.', ''],
    ['what has been reached', 'Mục tiêu năm 2026 giảm 10%. Năm 2025 đạt 9%.', ''],
    ['work further up', 'Trạm Y tế phường phát thuốc. Phun khử khuẩn chợ.', 'Phun khử khuẩn chợ. '],
  ])('who has to end it is not quoted together with %s', (_, before, own) => {
    expect(readContent(`1. Phòng dịch\n- ${before} Công an phường phải hoàn thành trước ngày 15/6/2026.`)).toContain(
      `Công an phường: ${own}${own && 'Công an phường '}phải hoàn thành trước ngày 15/6/2026. [2026-06-14]`,
    )
  })

  it('why it is late is nobody’s work, in the conclusions of a meeting', () => {
    const { assignments } = readDocument(
      'THÔNG BÁO\nKết luận cuộc họp\n\nI. Đánh giá chung\n\nTiến độ chậm 07 tháng. Nguyên nhân: người dân vắng mặt khi ký xác nhận ranh giới.\n\nII. Nhiệm vụ\n\n1. Sở Xây dựng:\n- Lập danh mục.',
    )
    expect(assignments.map(({ agencies }) => agencies)).toEqual([['Sở Xây dựng']])
  })

  it('lead lines below the last of two letters say who does both', () => {
    expect(
      readContent(`2. Giai đoạn khảo sát
a) Khảo sát thực địa, lấy ý kiến viên chức.
b) Tổng hợp thành đề án.
Đơn vị chủ trì: Phòng Tổ chức cán bộ.
3. Giai đoạn thực hiện
a) Bàn giao hồ sơ.`),
    ).toEqual([
      'Phòng Tổ chức cán bộ: Khảo sát thực địa, lấy ý kiến viên chức.',
      'Phòng Tổ chức cán bộ: Tổng hợp thành đề án.',
    ])
  })

  it('of two who are named as doing it, the one who only cooperates does so', () => {
    expect(
      readContent(`1. Sơ tuyển
- Khám sơ tuyển cho thanh niên trong độ tuổi.
- Đơn vị thực hiện: Trạm Y tế xã, Ban Chỉ huy Quân sự xã phối hợp.`),
    ).toEqual(['Trạm Y tế xã: Khám sơ tuyển cho thanh niên trong độ tuổi. (Ban Chỉ huy Quân sự xã)'])
  })

  it('several who are named as doing it together all do it', () => {
    expect(
      readContent(`1. Ra quân
- Dọn vệ sinh bến đò.
- Đơn vị thực hiện: Công an xã, Đoàn Thanh niên xã, Hội Phụ nữ xã phối hợp thực hiện.`),
    ).toEqual(['Công an xã + Đoàn Thanh niên xã + Hội Phụ nữ xã: Dọn vệ sinh bến đò.'])
  })
})

describe('hard-wrapped lines', () => {
  it('begin anew with a label, though the line before is full', () => {
    expect(
      readContent(`1. Thực tập phương án chữa cháy tại khoa Hồi sức tích cực, di chuyển người bệnh
đang thở máy xuống tầng một bằng cáng cuốn, có bác sĩ đi kèm suốt đường đi.
Đơn vị thực hiện: Đội chữa cháy cơ sở
Phối hợp: Khoa Hồi sức tích cực, Khoa Cấp cứu, Phòng Vật tư và thiết bị y tế
Thời gian: xong trước hoặc trong ngày 31/8/2026`).at(0),
    ).toContain('[2026-08-31]')
  })

  it('begin anew below the title of a step', () => {
    expect(
      readContent(`Bước 1: Rà soát nguồn
Từ ngày 12/9 đến ngày 25/9/2026, Ban Chỉ huy Quân sự xã phối hợp với Công an xã đến
từng hộ nắm chắc số thanh niên trong độ tuổi, số đi làm ăn xa, số đang học nghề ở
các trường trên địa bàn huyện.`).at(0),
    ).toMatch(/^Ban Chỉ huy Quân sự xã: phối hợp với Công an xã/u)
  })
})

it('a running head beside the pages’ numbers is no work', () => {
  const page = (tasks: string, number: number): string =>
    `${tasks}\n\n${' '.repeat(40)}${number}\n\nKH 118 - PC SXHD 2026 .\n\n`
  expect(
    read(
      `1. Trạm Y tế xã\n${page('- Giám sát ca bệnh, không để bùng', 1)}phát ra thôn khác.\n${page('- Phun hóa chất.', 2)}2. Công an xã\n- Giữ trật tự.`,
    ),
  ).toEqual([
    'Trạm Y tế xã: Giám sát ca bệnh, không để bùng phát ra thôn khác.',
    'Trạm Y tế xã: Phun hóa chất.',
    'Công an xã: Giữ trật tự.',
  ])
})

it.each(['KH GPMB đường ĐH.07', 'UBND huyện Sông Mẫu - Kế hoạch PCLB năm 2026'])(
  'a paper’s own name beside the pages’ numbers cuts no sentence: %s',
  (name) => {
    const page = (number: number): string => `\n\n${number}\n${name}\n\n`
    const more = Array.from({ length: 20 }, (_, i) => `- Trực điểm số ${i + 1}.`).join('\n')
    const given = readDated(
      `II. TỔ CHỨC THỰC HIỆN\n1. Công an xã\n- Nắm tình hình, xử lý nghiêm${page(2)}các đối tượng kích động.\n${more}\n2. Trạm Y tế xã\n- Chuẩn bị cơ số thuốc cho${page(3)}đoàn kiểm đếm.`,
    )
    expect(given.at(0)).toBe('Công an xã: Nắm tình hình, xử lý nghiêm các đối tượng kích động.')
    expect(given.at(-1)).toBe('Trạm Y tế xã: Chuẩn bị cơ số thuốc cho đoàn kiểm đếm.')
  },
)

describe('in a notice of what a meeting concluded', () => {
  const notice = (paragraphs: string): string[] =>
    readDocument(
      `UBND XÃ HỒ THẮNG\nSố: 63/TB-UBND\nHồ Thắng, ngày 27 tháng 3 năm 2026\n\nTHÔNG BÁO\nKết luận phiên họp thường kỳ tháng 3\n\nChủ tịch UBND xã kết luận:\n\n${paragraphs}\n`,
    ).assignments.flatMap(({ agencies, tasks }) => tasks.map(({ text }) => `${agencies.join(' + ')}: ${text}`))

  it.each([
    [
      'Về đầu tư công, trên cơ sở kế hoạch vốn đã giao, Phòng Kinh tế rà soát lại tiến độ từng dự án.',
      'Phòng Kinh tế: rà soát lại tiến độ từng dự án.',
    ],
    [
      'Thời gian tới, Phòng Văn hóa - Xã hội tham mưu rà soát hộ nghèo.',
      'Phòng Văn hóa - Xã hội: tham mưu rà soát hộ nghèo.',
    ],
    [
      'Liên quan đến 230 hồ sơ tồn, đề nghị Văn phòng Đăng ký đất đai giải quyết dứt điểm.',
      'Văn phòng Đăng ký đất đai: giải quyết dứt điểm.',
    ],
    [
      'Trước diễn biến nắng nóng đến sớm, Công an xã lập phương án phòng cháy rừng.',
      'Công an xã: lập phương án phòng cháy rừng.',
    ],
    [
      'Những kiến nghị của cử tri chưa được trả lời (11 kiến nghị) giao Văn phòng HĐND và UBND xã lập bảng theo dõi.',
      'Văn phòng HĐND và UBND xã: lập bảng theo dõi.',
    ],
  ])('%s', (paragraph, task) => {
    expect(notice(paragraph)).toEqual([task])
  })

  it('a time stays with the work, what the work is about does not', () => {
    expect(notice('Về ứng phó hạn, mặn: ngay sau khi độ mặn vượt 0,5‰, Trạm Cấp nước phải đóng cửa lấy nước.')).toEqual(
      ['Trạm Cấp nước: phải đóng cửa lấy nước.'],
    )
  })

  it('what there is gives nobody work', () => {
    expect(notice('Trạm Cấp nước còn 06 cụm loa hỏng tại các thôn.\n\nGiao Công an xã tuần tra.')).toEqual([
      'Công an xã: tuần tra.',
    ])
  })
})

it('whoever is told by an issuer has what stands below, not the issuer', () => {
  expect(read('UBND huyện yêu cầu UBND các xã thực hiện các nội dung sau:\n\n1. Phát dọn.\n\n2. Tuần tra.')).toEqual([
    'UBND các xã: Phát dọn.',
    'UBND các xã: Tuần tra.',
  ])
})

it('letters of a plan’s content each say who does what', () => {
  expect(
    readContent(
      '1. Khi đạt báo động II\na) Công an xã tổ chức cấm đường, phân luồng.\nb) Trạm Y tế xã, Điện lực Sơn Thuận: Cắt điện tại nơi có nguy cơ.',
    ),
  ).toEqual([
    'Công an xã: tổ chức cấm đường, phân luồng.',
    'Trạm Y tế xã + Điện lực Sơn Thuận: Cắt điện tại nơi có nguy cơ.',
  ])
})

it('a letter that lays a duty on the communes is theirs, below the districts’ heading', () => {
  expect(
    read(
      '7. Chủ tịch UBND các huyện, thị xã có trách nhiệm:\na) Lập tổ công tác.\nb) Chủ tịch UBND các xã ven sông phải canh gác.',
    ),
  ).toEqual(['Chủ tịch UBND các huyện, thị xã: Lập tổ công tác.', 'Chủ tịch UBND các xã ven sông: phải canh gác.'])
})

it('“Thường trực” in front of a verb stands by, and is no office', () => {
  expect(read('1. Phòng Kinh tế\n- Thường trực tổng hợp tình hình thiệt hại.')).toEqual([
    'Phòng Kinh tế: Thường trực tổng hợp tình hình thiệt hại.',
  ])
  expect(read('1. Thường trực HĐND xã giám sát.')).toEqual(['Thường trực HĐND xã: giám sát.'])
})

it('a power line is no telegram’s addressee', () => {
  expect(read('1. Các thôn\n- Kiểm tra đường dây điện:\n+ Lần 1 trước 15/5/2026;\n+ Lần 2 trước 15/8/2026.')).toEqual([
    'Các thôn: Kiểm tra đường dây điện: + Lần 1 trước 15/5/2026; + Lần 2 trước 15/8/2026. [2026-05-14,2026-08-14]',
  ])
})

it('a sentence that orders another office by its name is that office’s', () => {
  expect(read('1. Chi cục Thú y: Kiểm tra các chợ. Đề nghị Công an tỉnh phối hợp kiểm soát xe chở gia súc.')).toEqual([
    'Chi cục Thú y: Kiểm tra các chợ.',
    'Công an tỉnh: phối hợp kiểm soát xe chở gia súc.',
  ])
  expect(read('1. Chi cục Thú y: Kiểm tra các chợ. Đề nghị UBND tỉnh khen thưởng tập thể.')).toHaveLength(1)
})

it('each of some organisations by their names takes a share of its own', () => {
  expect(
    read(
      '1. Các tổ chức chính trị - xã hội\n- Vận động đoàn viên tham gia.\n- Đoàn Thanh niên, Hội Nông dân mỗi đơn vị nhận 01 tuyến kênh trước ngày 27/02/2026.',
    ),
  ).toEqual([
    'Các tổ chức chính trị - xã hội: Vận động đoàn viên tham gia.',
    'Đoàn Thanh niên + Hội Nông dân: mỗi đơn vị nhận 01 tuyến kênh trước ngày 27/02/2026. [2026-02-26]',
  ])
})

describe('how a notice ends is nobody’s work', () => {
  const orders = 'Giao Văn phòng UBND huyện theo dõi việc thực hiện Thông báo này.'
  it.each([
    'Văn phòng UBND huyện thông báo kết luận của Chủ tịch UBND huyện để các xã, thị trấn biết, thực hiện./.',
    'Văn phòng UBND h uyện thông báo để các cơ quan, đơn vị liên quan biết và tổ chức thực hiện./.',
    'Thừa lệnh Chủ tịch UBND huyện, Văn phòng UBND huyện xin thông báo đến các cơ quan biết, thực hiện./.',
    'Trên đây là kết luận phiên họp, Văn phòng UBND huyện thông báo để các phòng, ban biết, thực hiện./.',
    'Văn phòng UBND huyện xin thông báo để Phòng Kinh tế, Ủy ban nhân dân xã Đồi Cam và các đơn vị liên quan biết, thực hiện./.',
    'Văn phòng UBND huyện thông báo để Công an huyện biết và tổ chức thực hiện.',
    'Chi cục Thủy lợi thông báo để Phòng Kinh tế được biết.',
    'Trên đây là kết luận của Chủ tịch UBND huyện tại phiên họp, Văn phòng UBND huyện xin thông báo./.',
  ])('%s', (ending) => {
    for (const before of [
      `Chủ tịch UBND huyện kết luận:\n\n1. ${orders}\n\n`,
      `Chủ tịch UBND huyện kết luận:\n\n1. ${orders} `,
    ]) {
      const { assignments } = readDocument(
        `UBND HUYỆN ĐỒI CAM\nSố: 63/TB-UBND\nĐồi Cam, ngày 27 tháng 3 năm 2024\n\nTHÔNG BÁO\nKết luận cuộc họp về cấp nước\n\n${before}${ending}\n`,
      )
      expect(assignments.flatMap(({ tasks }) => tasks.map(({ text }) => text))).toEqual([
        'theo dõi việc thực hiện Thông báo này.',
      ])
    }
  })
})

describe('a letter’s numbered contents are for those it is written to', () => {
  const letter = (lead: string): string[][] =>
    readDocument(
      `SỞ NỘI VỤ\nSố: 12/SNV-CCHC\nV/v thử nghiệm\n\nKính gửi:\n- Sở Tài chính;\n- UBND các xã, phường.\n\n${lead}\n1. Rà soát thủ tục.\n2. Công khai kết quả.\n`,
    ).assignments.map(({ agencies }) => agencies)

  it.each([
    'các cơ quan, đơn vị',
    'các đơn vị, địa phương',
    'quý cơ quan',
    'các cơ quan, đơn vị, địa phương có liên quan',
  ])('where the sentence above them says no more than “%s”', (anybody) => {
    expect(letter(`Sở Nội vụ đề nghị ${anybody} thực hiện một số nội dung sau:`)).toEqual([
      ['Sở Tài chính', 'UBND các xã, phường'],
    ])
  })

  it('but not where it names some of them', () => {
    expect(letter('Sở Nội vụ đề nghị các trường học thực hiện một số nội dung sau:')).toEqual([['Các trường học']])
  })
})

describe('an order', () => {
  const letter = (orders: string): string[] => readDated(`Ủy ban nhân dân huyện yêu cầu:\n${orders}`)

  it('behind the first sentence of a paragraph is that of the office it names', () => {
    expect(
      letter(`11. Đề nghị Công ty Thủy nông:
- Mở cống đúng lịch.
12. Yêu cầu các phòng, ban trực cơ quan từ ngày 26/6/2026 đến
ngày 28/6/2026, bố trí xe sẵn sàng.
Kết thúc đợt xả nước, các phòng, ban và Công ty Thủy nông báo cáo
kết quả gửi Phòng Nông nghiệp chậm nhất ngày 25/7/2026 để tổng hợp.
Giao Phòng Nông nghiệp theo dõi, đôn đốc việc thực hiện; trình kết
quả trước ngày 05/8/2026.`),
    ).toContain('Phòng Nông nghiệp: theo dõi, đôn đốc việc thực hiện; trình kết quả trước ngày 05/8/2026. [2026-08-04]')
  })

  it('with a day is work in the part on money too', () => {
    expect(
      readDated('IV. KINH PHÍ\n\nTừ ngân sách xã. Giao Phòng Kinh tế trình phương án phân bổ trước ngày 18/9/2026.'),
    ).toEqual(['Phòng Kinh tế: trình phương án phân bổ trước ngày 18/9/2026. [2026-09-17]'])
    expect(readDated('IV. KINH PHÍ\n\nGiao Phòng Kinh tế cân đối trong dự toán được giao.')).toEqual([])
  })

  it('gives each of several persons behind a colon his own place', () => {
    expect(
      read(
        '13. Giao các Phó Chủ tịch UBND huyện kiểm tra các xã: đồng chí Lò Văn Mười phụ trách xã Nà Sầm, xã Tà Ổi; đồng chí Vì Thị Sen phụ trách xã Pá Khoang.',
      ).slice(-2),
    ).toEqual(['Đồng chí Lò Văn Mười: phụ trách xã Nà Sầm, xã Tà Ổi;', 'Đồng chí Vì Thị Sen: phụ trách xã Pá Khoang.'])
  })

  it('behind praise under a topic is told from it', () => {
    expect(
      readContent(
        'Đối với cầu Khe Đá: ghi nhận nỗ lực của đơn vị thi công; Ban Quản lý dự án huyện đôn đốc nhà thầu, hợp long trong tháng 12/2026.',
      ),
    ).toEqual(['Ban Quản lý dự án huyện: đôn đốc nhà thầu, hợp long trong tháng 12/2026. [2026-12-31]'])
  })
})

it('“Các Bộ trưởng:” says of which ministries behind its colon', () => {
  expect(read('1. Các Bộ trưởng: Tài chính, Xây dựng theo chức năng khẩn trương tháo gỡ vướng mắc.')).toEqual([
    'Bộ trưởng Bộ Tài chính + Bộ trưởng Bộ Xây dựng: theo chức năng khẩn trương tháo gỡ vướng mắc.',
  ])
})

describe('the conclusions of a meeting', () => {
  const conclusions = (body: string): string[] =>
    readDated(
      `Sau khi nghe Văn phòng Đảng ủy, Phòng Kinh tế và các cơ quan trình bày báo cáo; ý kiến của các đồng chí dự họp, Ban Thường vụ kết luận như sau:\n\n${body}`,
    )

  it('are not given to those who reported', () => {
    expect(
      conclusions(
        '**1. Về mùa vụ**\n\n- Trạm Khuyến nông cấp giống trước ngày 12/3/2026.\n\n**2. Về trường lẻ**\n\nBan Thường vụ thống nhất chủ trương xóa 05 điểm trường. Giao Phòng Văn hóa lấy ý kiến phụ huynh; đồng thời giao đồng chí Nông Thị Sim, Phó Bí thư Đảng ủy, trực tiếp dự các buổi lấy ý kiến.',
      ),
    ).toEqual([
      'Trạm Khuyến nông: cấp giống trước ngày 12/3/2026. [2026-03-11]',
      'Phòng Văn hóa: lấy ý kiến phụ huynh;',
      'Đồng chí Nông Thị Sim, Phó Bí thư Đảng ủy: trực tiếp dự các buổi lấy ý kiến.',
    ])
  })

  it('name the doer behind “Đồng ý để”, and offices of advice whole', () => {
    expect(
      conclusions(
        '1. Đồng ý để Phòng Nội vụ chủ trì luân chuyển công chức.\n2. Yêu cầu các cơ quan tham mưu của Đảng ủy rà soát chỉ tiêu trước ngày 02/4/2026.',
      ),
    ).toEqual([
      'Phòng Nội vụ: chủ trì luân chuyển công chức.',
      'Các cơ quan tham mưu của Đảng ủy: rà soát chỉ tiêu trước ngày 02/4/2026. [2026-04-01]',
    ])
  })
})

describe('in a plan’s content', () => {
  it('letters that each name an office give work, behind the line that announces them', () => {
    expect(
      readContent(
        '2. Tình huống 2: có ổ dịch\n\nNgoài các việc của tình huống 1, thực hiện thêm:\n\na) Sở Y tế\n- Phun hóa chất quanh ổ dịch.\n\nb) Chủ tịch UBND cấp huyện nơi có dịch\n- Họp Ban Chỉ đạo hằng tuần.\n\nc) Báo Mây Trắng: mở chuyên mục về ổ dịch.',
      ),
    ).toEqual([
      'Sở Y tế: Phun hóa chất quanh ổ dịch.',
      'Chủ tịch UBND cấp huyện nơi có dịch: Họp Ban Chỉ đạo hằng tuần.',
      'Báo Mây Trắng: mở chuyên mục về ổ dịch.',
    ])
  })

  it('an item may end in who does it', () => {
    expect(readContent('4. Kiểm tra liên ngành: 02 đợt, do Sở Y tế chủ trì.')).toEqual([
      'Sở Y tế: Kiểm tra liên ngành: 02 đợt, do Sở Y tế chủ trì.',
    ])
  })

  it('an address to which reports go is no work of whoever lives there', () => {
    expect(read('4. Nơi nhận báo cáo: Chi cục Thủy sản, số 2 phố Bến Mơ; thư điện tử: ts@bien.example.')).toEqual([])
  })

  it('a line that only says which offices follow is no work besides theirs', () => {
    expect(
      read(
        '4. Các Sở: Tài chính, Công Thương theo chức năng, nhiệm vụ được giao:\na) Sở Tài chính đối chiếu hóa đơn.\nb) Sở Công Thương mở đợt kiểm tra.',
      ),
    ).toEqual(['Sở Tài chính: đối chiếu hóa đơn.', 'Sở Công Thương: mở đợt kiểm tra.'])
  })
})

it('points may be lettered with a comma: “a, Lập dự toán”', () => {
  expect(read('2. Chi cục Thủy sản\na, Lập dự toán gửi Sở Tài chính.\nb, Kiểm tra 10% số bè.')).toEqual([
    'Chi cục Thủy sản: Lập dự toán gửi Sở Tài chính.',
    'Chi cục Thủy sản: Kiểm tra 10% số bè.',
  ])
})

describe('who it is', () => {
  it('is told by what a vice chairman is in charge of: two of them stay two', () => {
    expect(
      read(
        '2. Đồng chí Phó Chủ tịch UBND xã phụ trách kinh tế - Trưởng ban Giải phóng mặt bằng\n- Duyệt tiến độ của từng thôn.\n3. Đồng chí Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội: chỉ đạo công trình số 4.',
      ).map((line) => line.split(':')[0]),
    ).toEqual([
      expect.stringMatching(/^Đồng chí Phó Chủ tịch UBND xã phụ trách kinh tế/u),
      'Đồng chí Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội',
    ])
  })

  it('is who holds the office, whatever they are on the board besides', () => {
    const named = (heading: string): string[] =>
      readDocument(
        `KẾ HOẠCH\nThử nghiệm\n\nI. PHÂN CÔNG NHIỆM VỤ\n\n1. ${heading}\n- Duyệt kịch bản.\n`,
      ).assignments.flatMap(({ agencies }) => agencies)
    expect(named('Giám đốc Sở Du lịch, Phó Trưởng ban Thường trực')).toEqual(['Giám đốc Sở Du lịch'])
    expect(named('Trưởng Công an xã - Ủy viên:')).toEqual(['Trưởng Công an xã'])
    expect(named('Chánh Văn phòng HĐND và UBND phường, Thư ký Ban Tổ chức')).toEqual([
      'Chánh Văn phòng HĐND và UBND phường',
    ])
    expect(named('Giám đốc Sở Du lịch, Giám đốc Sở Y tế')).toEqual(['Giám đốc Sở Du lịch', 'Giám đốc Sở Y tế'])
    expect(named('Trưởng ban, các Phó Trưởng ban')).toHaveLength(2)
  })

  it('is each head of the hamlets that follow one another', () => {
    expect(readContent('Trưởng thôn Bái, Đồng Vàng, Lèn lập danh sách tuyến ngõ chậm nhất ngày 28/02/2026.')).toEqual([
      'Trưởng thôn Bái + Trưởng thôn Đồng Vàng + Trưởng thôn Lèn: lập danh sách tuyến ngõ chậm nhất ngày 28/02/2026. [2026-02-28]',
    ])
  })

  it('is the team behind those whom the work is about, without who leads it', () => {
    expect(
      readContent(
        'Đối với 15 hộ chưa thống nhất, Tổ công tác số 1 (do Phó Chủ tịch UBND xã làm tổ trưởng) vận động từng hộ, xong trong tháng 3/2026.',
      ),
    ).toEqual([expect.stringMatching(/^Tổ công tác số 1: .*vận động từng hộ/u)])
  })

  it('may be a nurse or a technician by degree, behind the name of a group', () => {
    expect(
      readDated(
        'III. PHÂN CÔNG\n\n2. Tổ đánh giá\n- Nhóm 1 - Hướng đến người bệnh (A1-A4): CN. Nguyễn Thị Hoài chấm 19 tiêu chí.\n- Nhóm 2 - Chuyên môn: ĐDCKI. Lò Thị Sen và Phòng Điều dưỡng chấm 35 tiêu chí.',
      ),
    ).toEqual(['CN. Nguyễn Thị Hoài: chấm 19 tiêu chí.', 'ĐDCKI. Lò Thị Sen + Phòng Điều dưỡng: chấm 35 tiêu chí.'])
  })
})

it('a closing call below the part on money is read', () => {
  expect(
    readDated(
      'VI. KINH PHÍ\nTừ nguồn quỹ của bệnh viện.\nTrên đây là Kế hoạch tự kiểm tra. Yêu cầu Trưởng các khoa nghiêm túc thực hiện.',
    ),
  ).toEqual(['Trưởng các khoa: nghiêm túc thực hiện.'])
})

it('under an order to all, a topic with what it tells gives the work behind that to its own doers', () => {
  expect(
    readDated(
      'Sở yêu cầu các phòng, đơn vị thực hiện các nội dung sau:\n5. Giải ngân vốn\nToàn ngành mới giải ngân 21% vốn. Trường Cao đẳng nghề Đồi Mây rà soát từng nguồn vốn trước ngày 22/9/2026.',
    ),
  ).toContain('Trường Cao đẳng nghề Đồi Mây: rà soát từng nguồn vốn trước ngày 22/9/2026. [2026-09-21]')
})
