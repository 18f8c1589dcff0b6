import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { readDated } from './dated.ts'

const read = (body: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${body}`)

it('a line that begins with “Đơn vị phối hợp:” goes on with nothing, though the line before fills the page', () => {
  expect(
    read(
      `1. Kiểm kê, xác định giá trị tài sản của bốn chợ thực hiện chuyển\nđổi mô hình quản lý trên địa bàn huyện\nĐơn vị chủ trì: Phòng Tài chính - Kế hoạch\nĐơn vị phối hợp: Phòng Kinh tế và Hạ tầng, Chi cục Thuế khu vực và\nUBND các xã có chợ\nThời gian: Trước ngày 20/6/2026`,
    ),
  ).toEqual([
    'Phòng Tài chính - Kế hoạch: Kiểm kê, xác định giá trị tài sản của bốn chợ thực hiện chuyển đổi mô hình quản lý trên địa bàn huyện (Phòng Kinh tế và Hạ tầng + Chi cục Thuế khu vực + UBND các xã có chợ) [2026-06-19]',
  ])
})

describe('a page number', () => {
  it.each(['4', '- 4 -', 'Trang 4/7'])('is no word of the sentence that it cuts: %s', (number) => {
    expect(read(`1. Phòng Y tế\n- Cấp thuốc cho các trạm, đơn\n${number}\nvị quân y trên địa bàn.`)).toEqual([
      'Phòng Y tế: Cấp thuốc cho các trạm, đơn vị quân y trên địa bàn.',
    ])
  })

  it.each([
    '--- PAGE BREAK ---',
    '=== Trang 2 ===',
    '[Page 3]',
    '--- Page 4 ---',
    '<!-- page 7 -->',
    '5\n\n--- PAGE BREAK ---',
  ])('is none in what a converter writes between pages: %s', (line) => {
    for (const gap of ['\n', '\n\n'])
      expect(read(`1. Phòng Y tế\n- Cấp thuốc cho các trạm, đơn${gap}${line}${gap}vị quân y trên địa bàn.`)).toEqual([
        'Phòng Y tế: Cấp thuốc cho các trạm, đơn vị quân y trên địa bàn.',
      ])
    expect(read(`1. Phòng Y tế\n- Cấp thuốc.\n\n${line}\n\n2. Công an xã\n- Tuần tra.`)).toEqual([
      'Phòng Y tế: Cấp thuốc.',
      'Công an xã: Tuần tra.',
    ])
  })

  it.each(['.  ~', "'", ', .'])('is none with specks of a scan below or above it: %s', (speck) => {
    const cut = '1. Phòng Y tế\n- Cấp thuốc cho các trạm, đơn'
    for (const page of [`\n4\n${speck}\n\n`, `${speck}\n4\n`])
      expect(read(`${cut}\n${page}vị quân y trên địa bàn.`)).toEqual([
        'Phòng Y tế: Cấp thuốc cho các trạm, đơn vị quân y trên địa bàn.',
      ])
  })

  it.each(['bệnh viện số', 'theo khoản', 'nêu tại mục'])('is no number that the line before asks for: %s', (words) => {
    expect(read(`1. Phòng Y tế\n- Cấp thuốc cho các trạm ${words}\n6\ncủa kế hoạch.`)).toEqual([
      `Phòng Y tế: Cấp thuốc cho các trạm ${words} 6 của kế hoạch.`,
    ])
  })

  const tasks = (count: number): string =>
    Array.from({ length: count }, (_, i) => `- Sửa đoạn kè thứ ${i + 1} ở thôn Cồn.`).join('\n')

  it('goes on with the count of one that cuts a sentence, though a heading follows it', () => {
    const found = readDocument(
      `III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n${tasks(20)}\n- Đắp bờ cho các thôn và tổ\n1\nhợp tác.\n${tasks(20)}\n2\n2. Phòng Nội vụ\n- Cử người.`,
    )
    expect(found.assignments.map(({ agencies }) => agencies.join())).toEqual(['Phòng Kinh tế', 'Phòng Nội vụ'])
    expect(found.assignments[0]?.tasks.at(-1)?.text).toBe('Sửa đoạn kè thứ 20 ở thôn Cồn.')
  })

  it.each(['- Báo cáo kết quả.', 'Báo cáo kết quả', 'Thời gian thực hiện: trong tháng 5/2026.'])(
    'takes no work with it that happens to begin two pages: %s',
    (line) => {
      const { assignments } = readDocument(
        `III. TỔ CHỨC THỰC HIỆN\n\n1. Công an phường\n- Tuần tra.\n\n2\n\n${line}\n\n2. Trạm Y tế phường\n- Tiêm chủng.\n\n3\n\n${line}\n\n3. Văn phòng UBND phường\n- Lưu trữ.\n\n${line}\n`,
      )
      const words = line.replace(/^- /u, '')
      expect(assignments.map((each) => each.tasks.some(({ text }) => text.includes(words)))).toEqual([true, true, true])
    },
  )

  it('takes no agency with it whose name begins two pages', () => {
    expect(
      read(
        `Trạm Y tế phường\n\n- Tiêm chủng.\n\n${' '.repeat(30)}2\n\nCông an phường\n\n- Giữ trật tự.\n\n${' '.repeat(30)}3\n\nCông an phường\n\n- Tuần tra.`,
      ),
    ).toEqual(['Trạm Y tế phường: Tiêm chủng.', 'Công an phường: Giữ trật tự.', 'Công an phường: Tuần tra.'])
  })

  it('takes the title with it that is said again on each page', () => {
    const head = 'Phòng, chống đuối nước trẻ em năm 2026'
    const { assignments, document } = readDocument(
      `KẾ HOẠCH\n\n${head}\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Công an phường\n- Tuần tra.\n\n2\n\n${head}\n\n- Cắm biển.\n\n3\n\n${head}\n\n- Lập chốt.\n`,
    )
    expect(assignments.flatMap((each) => each.tasks.map(({ text }) => text))).toEqual([
      'Tuần tra.',
      'Cắm biển.',
      'Lập chốt.',
    ])
    expect(document.title).toBe(head)
  })

  it('is not a row of a table whose cells became lines', () => {
    const found = read(
      'STT\nNội dung\nCơ quan chủ trì\nThời gian\n1\nMở lớp sơ cứu\nPhòng Y tế\nQuý II/2026\n2\nLập sổ theo dõi\nUBND các xã\nQuý III/2026',
    )
    expect(found).toHaveLength(2)
  })
})

describe('what a scan made of a number or a dash', () => {
  it.each(['l .2.', 'I.2.', 'l.2'])('is still the second below “1”: %s', (number) => {
    expect(
      read(
        `1. Sở Y tế\n1.1. Phòng Nghiệp vụ\n- Lập sổ khám.\n${number} Văn phòng Sở\n- In thẻ.\n1.3. Thanh tra Sở\n- Lập đoàn.`,
      ),
    ).toEqual(['Phòng Nghiệp vụ: Lập sổ khám.', 'Văn phòng Sở: In thẻ.', 'Thanh tra Sở: Lập đoàn.'])
  })

  it('is a letter of the list where it counts no numbers', () => {
    const points = 'abcdđeghiklm'.split('').map((letter) => `${letter}) Sửa máy bơm ${letter}.`)
    expect(read(['1. Sở Y tế', ...points].join('\n'))).toHaveLength(12)
  })

  it('is a bullet beside others: ~', () => {
    expect(read('1. Sở Y tế\n- Lập sổ khám;\n~ Kiểm tra kho thuốc,\ntrực đêm;\n- In thẻ.')).toEqual([
      'Sở Y tế: Lập sổ khám;',
      'Sở Y tế: Kiểm tra kho thuốc, trực đêm;',
      'Sở Y tế: In thẻ.',
    ])
  })
})

describe('a lone “•” among dashes', () => {
  it('is one of them where the dash before it is over', () => {
    expect(
      read('1. Trạm Bảo vệ thực vật\n- Cấp thuốc cho các thôn.\n• Tổ chức tập huấn tại 04 cụm.\n- Tổng hợp kết quả.'),
    ).toEqual([
      'Trạm Bảo vệ thực vật: Cấp thuốc cho các thôn.',
      'Trạm Bảo vệ thực vật: Tổ chức tập huấn tại 04 cụm.',
      'Trạm Bảo vệ thực vật: Tổng hợp kết quả.',
    ])
  })

  it('is the dash’s own where others stand beside it, or the dash announces it', () => {
    const rest = '- Tổng hợp kết quả.'
    for (const dash of ['- Mở các lớp.\n• Tập huấn cán bộ.\n• Tập huấn hộ dân.', '- Mở lớp cho:\n• Tập huấn cán bộ.'])
      expect(read(`1. Trạm Bảo vệ thực vật\n${dash}\n${rest}`)).toHaveLength(2)
  })
})

describe('hard-wrapped paragraphs', () => {
  it('begin where a line is set in, though the line before is full', () => {
    expect(
      read(`1. Trạm Kiểm lâm địa bàn
    Phối hợp với chủ rừng tuần tra các cửa rừng, lập chốt ở ba ngã rẽ vào rừng
phòng hộ, ghi sổ trực từng ca và bàn giao cho ca sau có ký nhận của hai bên.
    Tham mưu cấm người không có nhiệm vụ vào rừng khi cháy ở cấp V, thông báo tại
các cửa rừng và trên loa của thôn trong mùa khô.
2. Ban Chỉ huy Quân sự xã
    Huấn luyện trung đội dân quân cơ động chữa cháy rừng, mỗi đợt không ít hơn hai
ngày, hoàn thành trước ngày 15/3/2026. Sau mỗi đợt phải có rút kinh nghiệm chung.
    Bảo quản máy thổi gió, bình nước đeo vai; báo hỏng trong ngày để thay thế cho
kịp khi phải huy động.`),
    ).toEqual([
      'Trạm Kiểm lâm địa bàn: Phối hợp với chủ rừng tuần tra các cửa rừng, lập chốt ở ba ngã rẽ vào rừng phòng hộ, ghi sổ trực từng ca và bàn giao cho ca sau có ký nhận của hai bên. (Chủ rừng)',
      'Trạm Kiểm lâm địa bàn: Tham mưu cấm người không có nhiệm vụ vào rừng khi cháy ở cấp V, thông báo tại các cửa rừng và trên loa của thôn trong mùa khô.',
      'Ban Chỉ huy Quân sự xã: Huấn luyện trung đội dân quân cơ động chữa cháy rừng, mỗi đợt không ít hơn hai ngày, hoàn thành trước ngày 15/3/2026. Sau mỗi đợt phải có rút kinh nghiệm chung. [2026-03-14]',
      'Ban Chỉ huy Quân sự xã: Bảo quản máy thổi gió, bình nước đeo vai; báo hỏng trong ngày để thay thế cho kịp khi phải huy động.',
    ])
  })

  it('leave the lines of a bullet that hang below its words together', () => {
    expect(
      read(`1. Phòng Kinh tế
- Cấp giống cho các hộ bị lũ cuốn trôi ruộng ở các thôn ven sông, nhất là các hộ
  Trạm Khuyến nông giới thiệu, và gửi danh sách các hộ cần giống lên huyện trước
  ngày 20/5/2026.
- Đo lại các thửa bị xói lở.`),
    ).toEqual([
      'Phòng Kinh tế: Cấp giống cho các hộ bị lũ cuốn trôi ruộng ở các thôn ven sông, nhất là các hộ Trạm Khuyến nông giới thiệu, và gửi danh sách các hộ cần giống lên huyện trước ngày 20/5/2026. [2026-05-19]',
      'Phòng Kinh tế: Đo lại các thửa bị xói lở.',
    ])
  })

  it('go on over a blank line where a name is cut in two', () => {
    expect(
      read(`2. Đề nghị Ủy ban Mặt trận Tổ quốc xã, Hội Liên hiệp

Phụ nữ xã và các đoàn thể

- Vận động hội viên thu gom vỏ chai nhựa.`),
    ).toEqual([
      'Ủy ban Mặt trận Tổ quốc xã + Hội Liên hiệp Phụ nữ xã + Các đoàn thể: Vận động hội viên thu gom vỏ chai nhựa.',
    ])
  })

  it('stand apart from a numbered heading that ends long before its line does', () => {
    expect(
      read(`1. Phòng Văn hóa và Thông tin
Pano ở các ngã tư phải thay mới trước khi khai mạc hội đua ghe, đặt đúng những chỗ
đã khảo sát với Công an huyện.
2. Điện lực Cồn Chim
Cúp điện phải báo trước cho các hộ nuôi tôm chạy máy quạt nước ít nhất một ngày, để
chuẩn bị máy nổ.
3. Công an xã: Trực đêm.
4. Các thôn: Dọn cỏ.`).slice(0, 2),
    ).toEqual([
      'Phòng Văn hóa và Thông tin: Pano ở các ngã tư phải thay mới trước khi khai mạc hội đua ghe, đặt đúng những chỗ đã khảo sát với Công an huyện.',
      'Điện lực Cồn Chim: Cúp điện phải báo trước cho các hộ nuôi tôm chạy máy quạt nước ít nhất một ngày, để chuẩn bị máy nổ.',
    ])
  })

  it('go on where a page off the web breaks the first line early', () => {
    expect(
      read(`1. Chủ tịch Ủy ban nhân dân
Huyện Cồn Chim kiểm tra các bến khách ngang sông trên địa bàn trước mùa lũ, xử lý
các bến không phép.

2. Giao Phòng Kinh tế và Hạ
tầng huyện cắm lại các biển báo trên tuyến sông Cái, nhất là ở những đoạn có đá
ngầm và các cầu thấp.`),
    ).toHaveLength(2)
  })
})

it.each(['Nhiệm vụ chung', 'Nhiệm vụ cụ thể'])(
  'a section’s whole heading is over, though a page off the web breaks the line below it early: %s',
  (title) => {
    const works = readDocument(
      `ỦY BAN NHÂN DÂN\nTỈNH KIÊN HÒA\nSố: 07/CT-UBND\nKiên Hòa, ngày 30 tháng 3 năm 2026\n\nCHỈ THỊ\nVỀ PHÒNG CHỐNG THIÊN TAI\nDo tác động của biến đổi khí hậu toàn cầu, diễn\nbiến thời tiết ngày càng phức tạp, khó lường. Theo nhận định của\nTrung tâm Dự báo Khí tượng Thủy văn, mùa khô năm 2026 cả tỉnh có khả\nnăng bị ảnh hưởng.\nVì vậy, để chủ động phòng, tránh, ứng phó kịp thời,\nkhắc phục hiệu quả và hạn chế đến mức thấp nhất thiệt hại do thiên tai gây\nra trên địa bàn tỉnh, Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:\nI. ${title}\nBan Chỉ huy Phòng thủ\ndân sự tỉnh, Thủ trưởng\ncác sở, ban, ngành tỉnh tập trung thực hiện một số công việc sau:\n- Khẩn trương hoàn thành tổng kết\ncông tác chỉ đạo năm\n2025 trước ngày 20/4/2026.\n`,
    ).assignments.flatMap(({ tasks }) => tasks.map(({ deadlines }) => deadlines.map(({ text }) => text)))
    expect(works).toEqual([['trước ngày 20/4/2026']])
  },
)

describe('steps that are counted in words', () => {
  it.each(['Bước', 'Giai đoạn', 'Nội dung'])('begin anew behind a bullet: %s', (word) => {
    expect(
      readDated(
        `II. CÁC BƯỚC TIẾN HÀNH\n\n${word} 1. Khảo sát các bến\n\n- Công an xã lập danh sách chủ đò.\n\n${word} 2. Cấp phép\n\nUBND xã niêm yết danh sách. Phòng Kinh tế kiểm tra, có ý kiến trước ngày 15/5/2026.`,
      ),
    ).toEqual([
      'Công an xã: lập danh sách chủ đò.',
      'UBND xã: niêm yết danh sách.',
      'Phòng Kinh tế: kiểm tra, có ý kiến trước ngày 15/5/2026. [2026-05-14]',
    ])
  })
})

it('a point stands by itself below a heading that fills its line', () => {
  expect(
    read(
      '1. Phòng Kinh tế, Ban Quản lý chợ xã và Điện lực khu vực Tam Khuê\na) Thay toàn bộ cầu dao, dây dẫn đã lão hóa ở các ki-ốt trước ngày\n01/4/2026; riêng dãy hàng vải phải xong trước 15/3/2026 để chợ mở.\nb) Phát tờ rơi hướng dẫn dùng điện an toàn cho các hộ kinh doanh ở\nchợ.',
    ),
  ).toHaveLength(2)
})

describe('a paragraph behind the last point of one office', () => {
  it.each([
    ['Trong các ngày thi, các cơ quan, đơn vị, UBND các xã cử người trực cổng trường.', 'Các cơ quan, đơn vị'],
    ['Bộ Y tế đề nghị Chủ tịch UBND các tỉnh chỉ đạo thực hiện.', 'Chủ tịch UBND các tỉnh'],
    ['Trân trọng đề nghị Chủ tịch UBND các xã quan tâm chỉ đạo thực hiện.', 'Chủ tịch UBND các xã'],
  ])('speaks to all: %s', (paragraph, first) => {
    const tasks = read(`1. Phòng Y tế\na) Cấp thuốc.\nb) Phun khử khuẩn.\n${paragraph}`)
    expect(tasks.slice(0, 2)).toEqual(['Phòng Y tế: Cấp thuốc.', 'Phòng Y tế: Phun khử khuẩn.'])
    expect(tasks[2]).toContain(first)
  })

  it('tells whom to ask, and no work', () => {
    const contact = 'Thông tin cần trao đổi, liên hệ bà Lò Thị Thử, số máy lẻ 417.'
    expect(
      read(`1. Phòng Y tế\n- Cấp thuốc.\nTrân trọng đề nghị UBND các xã thực hiện. ${contact}`).join(),
    ).not.toContain('Lò Thị Thử')
  })
})

it('a name that the end of a line cuts goes on in the next', () => {
  const wrapped = [
    '1. Sở Nội vụ tổng hợp danh sách của các xã có hộ bị ảnh hưởng bởi mưa lũ',
    'trong tháng 9, thông báo cho các hội.',
    '2. Giao Cục Quản lý',
    'Khám, chữa bệnh cập nhật hướng dẫn, trình lãnh đạo xem xét, quyết định trước',
    'ngày 20/5/2026.',
  ]
  expect(read(wrapped.join('\n'))[1]).toMatch(/^Cục Quản lý Khám, chữa bệnh: cập nhật hướng dẫn/u)
})

describe('a dash at the beginning of a wrapped line', () => {
  it('goes on with a stretch of years that the line before began', () => {
    expect(
      read(
        '1. UBND các xã\n- Lập kế hoạch trồng tre giai đoạn 2026\n- 2030 của xã, gửi Hạt Kiểm lâm trước ngày 30/9/2026.',
      ),
    ).toEqual([
      'UBND các xã: Lập kế hoạch trồng tre giai đoạn 2026 - 2030 của xã, gửi Hạt Kiểm lâm trước ngày 30/9/2026. [2026-09-29]',
    ])
  })

  it('is a point where a year is all that it begins with', () => {
    expect(read('1. UBND các xã\n- Trồng tre theo kế hoạch giai đoạn 2026\n- 2027: Trồng 20 ha.')).toHaveLength(2)
  })

  it('is a point below a heading that fills its line, where others like it follow', () => {
    expect(
      read(
        `1- Ban thường vụ các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy
- Lãnh đạo, chỉ đạo các tổ chức cơ sở đảng thực hiện đúng tiến độ; đưa kết quả
thực hiện vào tiêu chí xếp loại của năm.
- Bảo đảm kinh phí, trang thiết bị, đường truyền; phân công một đồng chí ủy viên
ban thường vụ phụ trách.`,
      ),
    ).toEqual([
      'Ban thường vụ các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy: Lãnh đạo, chỉ đạo các tổ chức cơ sở đảng thực hiện đúng tiến độ; đưa kết quả thực hiện vào tiêu chí xếp loại của năm.',
      'Ban thường vụ các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy: Bảo đảm kinh phí, trang thiết bị, đường truyền; phân công một đồng chí ủy viên ban thường vụ phụ trách.',
    ])
  })

  it('goes on where a bracket has only begun with an office’s head', () => {
    const text = `CÔNG VĂN

1. Sở Y tế rà soát dự toán chi khám bệnh, chữa bệnh bảo hiểm y tế năm 2026 của
từng cơ sở, thống nhất phương án giao dự toán, báo cáo Ủy ban nhân dân tỉnh về
kết quả và gửi các bệnh viện, trung tâm y tế, trạm y tế trên địa bàn để cùng
thực hiện.
**2. Về quản lý giá, chất
lượng thuốc**
Sở Công Thương (Chi cục
Quản lý thị trường), Công an tỉnh, Sở Tài chính theo chức năng, nhiệm vụ tăng cường
kiểm tra các nhà thuốc, quầy thuốc quanh cổng bệnh viện, xử lý nghiêm hành vi
găm hàng, nâng giá.
`
    const named = readDocument(text).assignments.flatMap(({ agencies }) => agencies)
    expect(named).toEqual(['Sở Y tế', 'Sở Công Thương', 'Công an tỉnh', 'Sở Tài chính'])
  })

  it('is a line of its own where it says who leads, however full the line above it is', () => {
    const { assignments } = readDocument(`KẾ HOẠCH
Quản lý bãi ngang năm 2026

II. NỘI DUNG
1. Sắp xếp lại nơi neo đậu cho thuyền thúng ở các bãi ngang của xã
- Đơn vị chủ trì: Ban Quản lý bãi ngang.
- Đơn vị phối hợp: Đồn Biên phòng Cửa Gió và các thôn ven biển của
xã đảo.
- Thời gian thực hiện: Quý II/2026.
2. Soạn sổ tay buộc neo bằng chữ to cho chủ thuyền và người phụ việc
- Đơn vị chủ trì: Hội Nông dân xã.
- Thời gian thực hiện: Quý IV/2026.
`)
    expect(
      assignments.map(({ agencies, tasks }) => `${agencies.join()}: ${tasks.map(({ text }) => text).join()}`),
    ).toEqual([
      'Ban Quản lý bãi ngang: Sắp xếp lại nơi neo đậu cho thuyền thúng ở các bãi ngang của xã',
      'Hội Nông dân xã: Soạn sổ tay buộc neo bằng chữ to cho chủ thuyền và người phụ việc',
    ])
  })
})

it('a page’s number between “giai đoạn” and its years is in nobody’s task', () => {
  expect(
    read(
      '1. Phòng Nội vụ\n- Chuẩn bị dự thảo báo cáo tổng kết phong trào giai đoạn\n2\n2021 - 2025, trình lãnh đạo trước ngày 30/6/2026.',
    ),
  ).toEqual([
    'Phòng Nội vụ: Chuẩn bị dự thảo báo cáo tổng kết phong trào giai đoạn 2021 - 2025, trình lãnh đạo trước ngày 30/6/2026. [2026-06-29]',
  ])
})

it('below a number on one line, a paragraph set in as far begins anew', () => {
  const { assignments } = readDocument(`SỞ LAO ĐỘNG TỈNH ĐỒI MÂY
Số: 14/SLĐ-KH
V/v gửi số liệu

Kính gửi: Các phòng thuộc Sở.

    Ngày 03/8/2026 Sở có công văn đề nghị các phòng gửi số liệu
trước ngày 25/8/2026, nhưng đến nay mới có hai phòng gửi báo cáo
và còn thiếu biểu.
    Sở yêu cầu các phòng thực hiện một số nội dung sau đây, không
để chậm hơn nữa:
    1. Số liệu còn nợ
    Phòng Việc làm gửi bổ sung đầy đủ báo cáo và bảy biểu kèm theo
xong trước ngày 15/9/2026, có chữ ký của trưởng phòng và đóng dấu
giáp lai từng trang.
    2. Số liệu hộ nghèo
    Phòng Bảo trợ xã hội lập danh sách các xã chậm, gửi Văn phòng
trước ngày 20/9/2026 để nêu tên trong giao ban.
`)
  expect(assignments.map(({ agencies }) => agencies.join())).toEqual(['Phòng Việc làm', 'Phòng Bảo trợ xã hội'])
})

it('a page’s number between “không quá” and the hours is in nobody’s task', () => {
  expect(
    read(
      '2. Thanh tra huyện\nCông khai đường dây nóng, xử lý phản ánh của người dân không quá\n2\n24 giờ kể từ khi tiếp nhận.',
    ),
  ).toEqual([
    'Thanh tra huyện: Công khai đường dây nóng, xử lý phản ánh của người dân không quá 24 giờ kể từ khi tiếp nhận.',
  ])
})

it('a title broken over two lines does not glue each heading to the paragraph below it', () => {
  const { assignments } = readDocument(`ỦY BAN NHÂN DÂN
XÃ ĐỒNG TÂM
Số: 74/KH-UBND
Đồng Tâm, ngày 05 tháng 9 năm 2026

KẾ HOẠCH
Cải cách hành chính và chuyển đổi số
năm 2026 trên địa bàn xã Đồng Tâm

Thực hiện Kế hoạch số 201/KH-UBND ngày 18/8/2026 của UBND tỉnh, UBND xã ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
1. Nâng cao hiệu quả quản lý.
II. NỘI DUNG
1. Công tác tuyên truyền
Phòng Văn hóa - Xã hội xây dựng tài liệu tuyên truyền, cấp phát đến các hộ dân trước ngày 15/10/2026.
2. Kiểm tra
Phòng Kinh tế tổ chức kiểm tra các cơ sở sản xuất, kinh doanh trên địa bàn, hoàn thành trước ngày 30/11/2026.
III. TỔ CHỨC THỰC HIỆN
1. Các thôn
Tuyên truyền đến Nhân dân.
`)
  expect(assignments.map(({ agencies }) => agencies.join())).toEqual([
    'Phòng Văn hóa - Xã hội',
    'Phòng Kinh tế',
    'Các thôn',
  ])
})

describe('what another office asks behind the last item', () => {
  const letter = (closing: string): string[] =>
    readDated(
      `Kính gửi: Chi cục Thú y các vùng.\n\nĐể phòng dịch, Cục Thú y yêu cầu Chi cục Thú y các vùng thực hiện một số giải pháp sau:\n\n1/ Rà soát danh sách trại giống.\n\n2/ Tổng kết đợt tiêm phòng nhằm đánh giá kết quả.\n\n${closing}`,
    )

  it.each([
    'Cục Thú y yêu cầu Chi cục trưởng Chi cục Thú y các vùng nghiêm túc triển khai thực hiện./.',
    'Để kịp tổng kết, Cục Thú y đề nghị Chi cục trưởng Chi cục Thú y các vùng bố trí kho lạnh trước ngày 05/12/2026.',
  ])('is an order of its own: %s', (closing) => {
    const found = letter(closing)
    expect(found).toHaveLength(3)
    expect(found.slice(0, 2)).toEqual([
      'Chi cục Thú y các vùng: Rà soát danh sách trại giống.',
      'Chi cục Thú y các vùng: Tổng kết đợt tiêm phòng nhằm đánh giá kết quả.',
    ])
    expect(found[2]).toMatch(/^Chi cục trưởng Chi cục Thú y các vùng: /)
  })

  it('but by the office whose items they are it is the last of its work', () => {
    expect(
      read(
        '1. Sở Y tế\n- Rà soát danh mục thuốc.\n- Tổng hợp nhu cầu.\n\nSở Y tế đề nghị Bệnh viện huyện cử người.\n\n2. Sở Tài chính\n- Bố trí kinh phí.',
      ),
    ).toContain('Sở Tài chính: Bố trí kinh phí.')
  })
})
