import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'

const letter = `SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 5/SGDĐT-KHTC
V/v khảo sát công trình vệ sinh

Kim Châu, ngày 28 tháng 8 năm 2024

Kính gửi:
- Ủy ban nhân dân các huyện, thị xã, thành phố;
- Phòng Giáo dục và Đào tạo các huyện, thị xã, thành phố;
- Các đơn vị trực thuộc Sở.

Sở Giáo dục và Đào tạo đề nghị UBND các huyện, thị xã, thành phố (gọi chung là UBND cấp huyện) quan tâm phối hợp chỉ đạo; yêu cầu Phòng GD&ĐT, các đơn vị trực thuộc triển khai một số nội dung sau:

I. VỀ TỔ CHỨC KHẢO SÁT

1. Phổ biến nội dung Công văn này đến cán bộ quản lý.

2. Khảo sát toàn bộ công trình trước ngày 24/9/2024.

II. MỘT SỐ VIỆC CẦN LÀM NGAY

Trong khi chờ Đề án được phê duyệt, đề nghị UBND cấp huyện:

- Bố trí nguồn chi thường xuyên để sửa chữa.
`

describe('an order of a directive', () => {
  const directive = (orders: string) =>
    readDocument(
      `ỦY BAN NHÂN DÂN\nHUYỆN KIM CHÂU\nSố: 5/CT-UBND\nKim Châu, ngày 05 tháng 3 năm 2024\n\nCHỈ THỊ\nVề việc giữ đê\n\nChủ tịch UBND huyện yêu cầu các phòng, ban, UBND các xã:\n\n${orders}\n`,
    ).assignments.map(({ agencies, tasks }) => `${agencies.join(' + ')}: ${tasks.map(({ text }) => text).join(' | ')}`)

  it('that begins anew behind a semicolon is whoever’s it names', () => {
    expect(
      directive(
        '1. Phòng Kinh tế soạn khung hướng dẫn trong tháng 4/2024; Ủy ban nhân dân huyện yêu cầu Trưởng các phòng gửi dự thảo trước ngày 30/4/2024.\n\n2. Công an huyện tuần tra.',
      ).slice(0, 2),
    ).toEqual([
      'Phòng Kinh tế: soạn khung hướng dẫn trong tháng 4/2024;',
      'Trưởng các phòng: gửi dự thảo trước ngày 30/4/2024.',
    ])
  })

  it('at its end that names whoever is told is no part of the last number', () => {
    expect(
      directive('1. Đắp 12 đoạn đê xung yếu.\n\n2. Dự trữ rọ đá.\n\nCác thôn triển khai thực hiện Chỉ thị này./.'),
    ).toEqual([
      'Các phòng, ban + UBND các xã: Đắp 12 đoạn đê xung yếu. | Dự trữ rọ đá.',
      'Các thôn: triển khai thực hiện Chỉ thị này./.',
    ])
  })
})

describe('a whole order above the first line that ends in a colon', () => {
  const given = (head: string, body: string) =>
    readDocument(`${head}\n\n${body}\n`).assignments.map(
      ({ agencies, tasks }) => `${agencies.join(' + ')}: ${tasks.map(({ text }) => text).join(' | ')}`,
    )
  const telegram = 'CÔNG ĐIỆN\nVề việc chống hạn'

  it.each([
    ['Giao Phòng Kinh tế nạo vét các cống lấy nước trước ngày 20/3/2024.', 'Phòng Kinh tế'],
    ['Chủ tịch UBND huyện yêu cầu Phòng Kinh tế nạo vét các cống lấy nước trước ngày 20/3/2024.', 'Phòng Kinh tế'],
    ['Hạn đến sớm. UBND huyện yêu cầu các xã nạo vét các cống lấy nước trước ngày 20/3/2024.', 'Các xã'],
  ])('gives work: %s', (order, who) => {
    const row = `${who}: nạo vét các cống lấy nước trước ngày 20/3/2024.`
    expect(given(telegram, `${order}\n\nSố điện thoại trực ban:\n- Văn phòng: 0912.`)).toEqual([row])
    expect(given('Chống hạn ở Mai Hạ', `${order}\n\n• tep-dinh-kem.pdf`)).toEqual([row])
  })

  it.each([
    'Ngày 01/3/2024, UBND huyện đã yêu cầu Phòng Kinh tế nạo vét các cống.',
    'Căn cứ đề nghị của Phòng Kinh tế về nạo vét các cống.',
  ])('none that only tells of one: %s', (told) => {
    expect(given(telegram, `${told}\n\nUBND huyện yêu cầu:\n\n1. Các xã trực bơm.`)).toEqual(['Các xã: trực bơm.'])
  })
})

describe('orders without a type of paper', () => {
  it('are a letter’s also in parts by Roman numerals', () => {
    const { assignments } = readDocument(
      'Để giữ đê, Chủ tịch UBND huyện yêu cầu Trưởng các phòng, Chủ tịch UBND các xã:\n\nI. TINH THẦN CHỈ ĐẠO\n\n1. Quán triệt phương châm bốn tại chỗ.\n\nII. NHIỆM VỤ\n\n1. Vật tư\n\na) Phòng Kinh tế:\n\n- Dự trữ rọ đá.\n\nb) Công an huyện canh gác.\n\n©) Phòng Y tế cấp thuốc.\n',
    )
    expect(assignments.map(({ agencies }) => agencies.join(' + '))).toEqual([
      'Trưởng các phòng + Chủ tịch UBND các xã',
      'Phòng Kinh tế',
      'Công an huyện',
      'Phòng Y tế',
    ])
  })

  it('are a letter’s: each of them is work, and what is left over is asked about', () => {
    const { assignments, diagnostics } = readDocument(
      'Chủ tịch UBND huyện vừa có chỉ đạo về phòng cháy.\n\nĐể bảo đảm an toàn, Chủ tịch UBND huyện yêu cầu:\n\n1. Công an huyện kiểm tra các chợ trước ngày 20/5/2024.\n\n2. Hội Nghề cá theo chức năng, nhiệm vụ được giao, theo dõi tàu thuyền.\n\n3. Tàu thuyền neo đậu đúng nơi quy định.\n',
    )
    const said = [
      ...assignments.flatMap(({ agencies }) => agencies),
      ...diagnostics.map(({ message }) => message),
    ].join()
    for (const words of ['Công an huyện', 'Hội Nghề cá', 'Tàu thuyền neo đậu']) expect(said).toContain(words)
  })
})

const rows = readDocument(letter).assignments.flatMap(({ agencies, tasks }) =>
  tasks.flatMap(({ text }) => agencies.map((agency) => `${agency} ← ${text}`)),
)

it('what a letter asks of several, and then of one of them, is whose the last order before it names', () => {
  expect(rows).toEqual([
    'Phòng Giáo dục và Đào tạo các huyện, thị xã, thành phố ← Phổ biến nội dung Công văn này đến cán bộ quản lý.',
    'Các đơn vị trực thuộc Sở ← Phổ biến nội dung Công văn này đến cán bộ quản lý.',
    'Phòng Giáo dục và Đào tạo các huyện, thị xã, thành phố ← Khảo sát toàn bộ công trình trước ngày 24/9/2024.',
    'Các đơn vị trực thuộc Sở ← Khảo sát toàn bộ công trình trước ngày 24/9/2024.',
    'UBND cấp huyện ← Bố trí nguồn chi thường xuyên để sửa chữa.',
  ])
})

describe('“Quý cơ quan” of a letter', () => {
  const toldIn = (addressees: string, order: string): string[] =>
    readDocument(
      `SỞ XÂY DỰNG\nSố: 31/SXD-QLN\nV/v rà soát nhà ở\n\nLâm Trà, ngày 10 tháng 4 năm 2026\n\nKính gửi: ${addressees}\n\n${order}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n`,
    ).assignments.flatMap(({ agencies, tasks }) => tasks.map(({ text }) => `${agencies.join(' + ')}: ${text}`))

  it.each([
    ['Ngân hàng Chính sách xã hội tỉnh', 'Sở Xây dựng đề nghị Quý Ngân hàng cử cán bộ tham gia trước ngày 20/4/2026.'],
    ['Ngân hàng Chính sách xã hội tỉnh', 'Kính đề nghị quý cơ quan cử cán bộ tham gia trước ngày 20/4/2026.'],
  ])('is whoever it is written to: %s', (addressee, order) => {
    expect(toldIn(addressee, order)).toEqual([`${addressee}: cử cán bộ tham gia trước ngày 20/4/2026.`])
  })

  it('are all of them where several are addressed', () => {
    expect(
      toldIn('\n- Công an tỉnh;\n- UBND xã Lạc Sơn.', 'Đề nghị Quý đơn vị góp ý bằng văn bản trước ngày 20/4/2026.'),
    ).toEqual(['Công an tỉnh + UBND xã Lạc Sơn: góp ý bằng văn bản trước ngày 20/4/2026.'])
  })

  it('is no quarter of the year', () => {
    expect(toldIn('Công an tỉnh', 'Đề nghị Công an tỉnh báo cáo kết quả quý I trước ngày 20/4/2026.')).toEqual([
      'Công an tỉnh: báo cáo kết quả quý I trước ngày 20/4/2026.',
    ])
  })
})

const asked = (body: string): string[] =>
  readDocument(
    `SỞ NỘI VỤ\nSố: 5/SNV-CCHC\nV/v rà soát thủ tục\n\nKim Châu, ngày 10 tháng 3 năm 2026\n\nKính gửi: Các sở, ban, ngành tỉnh.\n\n${body}\n\nNơi nhận:\n- Như trên.\n`,
  ).assignments.flatMap(({ agencies, tasks }) =>
    tasks.map(({ text }) => `${agencies.join(' + ')} ← ${text.replace(/\s+/g, ' ')}`),
  )

describe('a letter gives work to those it is written to', () => {
  it.each(['Sở Nội vụ hướng dẫn các đơn vị một số nội dung:', 'Sở Nội vụ lưu ý các đơn vị:', 'Sở Nội vụ thông báo:'])(
    '%s',
    (lead) => {
      expect(asked(`${lead}\n1. Rà soát thủ tục trước ngày 30/4/2026.\n2. Niêm yết tại trụ sở.`)).toEqual([
        'Các sở, ban, ngành tỉnh ← Rà soát thủ tục trước ngày 30/4/2026.',
        'Các sở, ban, ngành tỉnh ← Niêm yết tại trụ sở.',
      ])
    },
  )

  it('but not by what it tells', () => {
    expect(asked('Sở Nội vụ thông báo:\n1. Kết quả kỳ thi năm 2025.\n2. Danh sách trúng tuyển.')).toEqual([])
  })

  it('point by point where ordinals number them, and to whom a point names', () => {
    expect(
      asked(
        'Sở Nội vụ yêu cầu các đơn vị thực hiện một số nội dung sau:\n\nMột là, tuyên truyền sâu rộng:\n\n- Treo băng rôn tại trụ sở.\n\nHai là, rà soát thủ tục.\n\nThứ ba, Sở Y tế kiểm tra bếp ăn.',
      ),
    ).toEqual([
      'Các sở, ban, ngành tỉnh ← Treo băng rôn tại trụ sở.',
      'Các sở, ban, ngành tỉnh ← rà soát thủ tục.',
      'Sở Y tế ← kiểm tra bếp ăn.',
    ])
  })

  it('below a topic that ends in a stop', () => {
    expect(
      asked(
        'Sở Nội vụ yêu cầu các đơn vị thực hiện một số nội dung sau:\n\n1. Đối với công tác tổng hợp, báo cáo số liệu thủ tục.\n\n- Chấn chỉnh việc lập biểu.\n\n- Rà soát, bổ sung kế hoạch kiểm tra.\n\n2. Yêu cầu về hồ sơ.\n- Có mục lục trong hồ sơ;\n- Sắp xếp theo trình tự thời gian.',
      ),
    ).toEqual([
      'Các sở, ban, ngành tỉnh ← Chấn chỉnh việc lập biểu.',
      'Các sở, ban, ngành tỉnh ← Rà soát, bổ sung kế hoạch kiểm tra.',
      'Các sở, ban, ngành tỉnh ← Có mục lục trong hồ sơ;',
      'Các sở, ban, ngành tỉnh ← Sắp xếp theo trình tự thời gian.',
    ])
  })

  it.each([
    'Đối với hồ sơ quá hạn, báo cáo Giám đốc Sở.',
    'Công tác lưu trữ phải đúng quy định.',
    'Về đích chuyển đổi số trước ngày 30/6/2026.',
    'Công tác lưu trữ thực hiện theo hướng dẫn của Sở Nội vụ.',
    'Yêu cầu đối với các xã báo cáo số liệu hằng tuần.',
  ])('but a sentence that says what is to be done is no topic: %s', (sentence) => {
    expect(
      asked(
        `Sở Nội vụ yêu cầu các đơn vị thực hiện một số nội dung sau:\n\n1. ${sentence}\n- Nêu rõ lý do chậm.\n- Ghi rõ người xử lý.\n\n2. Niêm yết thủ tục.`,
      )[0],
    ).toContain(sentence)
  })

  it('also behind what it concludes from', () => {
    expect(
      asked(
        'Vừa qua việc niêm yết còn chậm. \n\nDo đó, để tiếp tục nâng cao chất lượng, Sở Nội vụ đề nghị Phòng Nội vụ các huyện khẩn trương thực hiện các nội dung cụ thể như sau:\n\n1. Rà soát thủ tục.\n\n2. Niêm yết tại trụ sở.\n\nMọi ý kiến thắc mắc xin liên hệ Phòng Cải cách hành chính.',
      ),
    ).toEqual(['Phòng Nội vụ các huyện ← Rà soát thủ tục.', 'Phòng Nội vụ các huyện ← Niêm yết tại trụ sở.'])
  })

  it('and whom a conclusion only tells of does nothing', () => {
    expect(asked('Vì vậy, các xã chưa tổ chức niêm yết thủ tục.')).toEqual([])
  })

  it('and days of the week number nothing', () => {
    expect(
      asked('Sở Nội vụ yêu cầu các đơn vị:\n\n1. Mở cửa phòng đọc vào các ngày\nThứ hai, thứ năm hằng tuần.'),
    ).toEqual(['Các sở, ban, ngành tỉnh ← Mở cửa phòng đọc vào các ngày Thứ hai, thứ năm hằng tuần.'])
  })

  it('nor does a weekday in front of work', () => {
    expect(
      asked('Sở Nội vụ yêu cầu các đơn vị:\n\n1. Sở Y tế\n\nThứ hai, kiểm tra bếp ăn.\n\nThứ năm, kiểm tra kho thuốc.'),
    ).toEqual(['Sở Y tế ← Thứ hai, kiểm tra bếp ăn.', 'Sở Y tế ← Thứ năm, kiểm tra kho thuốc.'])
  })

  it('of which a section may tell first, and ask then', () => {
    expect(
      asked(
        'Sở Nội vụ đề nghị các đơn vị triển khai một số nội dung sau:\n\nI. Số hóa hồ sơ\n\nĐến nay toàn tỉnh mới số hóa được 31%. Sở Nội vụ đề nghị:\n\n1. Các chủ đầu tư\n\n- Lập danh mục hồ sơ.\n\n2. Kho bạc Nhà nước tỉnh kiểm soát thanh toán.',
      ),
    ).toEqual(['Các chủ đầu tư ← Lập danh mục hồ sơ.', 'Kho bạc Nhà nước tỉnh ← kiểm soát thanh toán.'])
  })
})

const letterTo = (addressee: string, body: string) =>
  readDocument(
    `SỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 12/SKHCN-VP\nV/v tiết kiệm điện\n\nKim Châu, ngày 10 tháng 3 năm 2026\n\nKính gửi: ${addressee}\n\n${body}\n`,
  )
const workIn = ({ assignments }: ReturnType<typeof readDocument>): string[] =>
  assignments.flatMap(({ agencies, tasks }) =>
    tasks.map(({ text, deadlines }) =>
      [agencies.join(' + '), text.replace(/\s+/g, ' '), ...deadlines.map((deadline) => deadline.text)].join(' ← '),
    ),
  )

describe('what stands below a letter’s last order', () => {
  const orders = 'Sở Khoa học và Công nghệ đề nghị:\n\n1. Thay bóng đèn sợi đốt\n2. Ký hợp đồng bảo trì\n'

  it('is the time of them all', () => {
    expect(workIn(letterTo('Giám đốc các sở', `${orders}\nThời hạn hoàn thành: trước ngày 30/6/2026.`))).toEqual([
      'Giám đốc các sở ← Thay bóng đèn sợi đốt ← trước ngày 30/6/2026',
      'Giám đốc các sở ← Ký hợp đồng bảo trì ← trước ngày 30/6/2026',
    ])
  })

  it('is the last one’s where another has a time of its own below it', () => {
    const each = orders.replace('đốt\n', 'đốt\nThời hạn hoàn thành: trước ngày 30/4/2026.\n')
    expect(workIn(letterTo('Giám đốc các sở', `${each}Thời hạn hoàn thành: trước ngày 30/6/2026.`))).toEqual([
      'Giám đốc các sở ← Thay bóng đèn sợi đốt Thời hạn hoàn thành: trước ngày 30/4/2026. ← trước ngày 30/4/2026',
      'Giám đốc các sở ← Ký hợp đồng bảo trì Thời hạn hoàn thành: trước ngày 30/6/2026. ← trước ngày 30/6/2026',
    ])
  })

  it('leaves an order to report among them what it is', () => {
    const reading = letterTo(
      'Giám đốc các sở',
      `${orders}3. Báo cáo kết quả thực hiện hằng quý\n\nThời hạn hoàn thành: trước ngày 30/6/2026.`,
    )
    expect(workIn(reading)).toEqual([
      'Giám đốc các sở ← Thay bóng đèn sợi đốt ← trước ngày 30/6/2026',
      'Giám đốc các sở ← Ký hợp đồng bảo trì ← trước ngày 30/6/2026',
      'Giám đốc các sở ← Báo cáo kết quả thực hiện hằng quý ← hằng quý',
    ])
  })

  it('also of a letter to whoever heads the own office', () => {
    expect(workIn(letterTo('Giám đốc Sở', `Trước tình hình thiếu điện, ${orders}`))).toEqual([
      'Giám đốc Sở ← Thay bóng đèn sợi đốt',
      'Giám đốc Sở ← Ký hợp đồng bảo trì',
    ])
  })

  it('and in a letter to one office the order to report is its work', () => {
    const reading = letterTo('Trung tâm Y tế khu vực Đông Phú', `${orders}3. Báo cáo tình hình bệnh hằng tuần`)
    expect(workIn(reading).at(-1)).toBe(
      'Trung tâm Y tế khu vực Đông Phú ← Báo cáo tình hình bệnh hằng tuần ← hằng tuần',
    )
    expect(reading.reports).toEqual([])
  })

  it('but a heading above what is to be reported stays one', () => {
    const reading = letterTo(
      'Giám đốc các sở',
      `${orders}3. Báo cáo kết quả thực hiện\n\nCác sở gửi báo cáo về Sở Khoa học và Công nghệ trước ngày 20/6/2026.`,
    )
    expect(workIn(reading)).toHaveLength(2)
    expect(reading.reports.map(({ recipient }) => recipient)).toEqual(['Sở Khoa học và Công nghệ'])
  })
})

describe('an order that names nobody', () => {
  it('is for those a letter is written to, where it has a day', () => {
    const told = 'Đến nay còn 05 đơn vị chưa gửi quyết toán.'
    const work = 'hoàn thiện và gửi về Sở trước ngày 15/4/2026.'
    for (const body of [
      `${told}\n\nĐề nghị ${work}`,
      `${told} Do đó, đề nghị ${work}`,
      `${told}\n\nSở Khoa học và Công nghệ yêu cầu ${work}`,
    ])
      expect(workIn(letterTo('Giám đốc các sở', body))).toEqual([`Giám đốc các sở ← ${work} ← trước ngày 15/4/2026`])
  })

  it('and not where it has none, asks back or is only told of', () => {
    for (const body of [
      'Đề nghị quan tâm phối hợp.',
      'Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở trước ngày 15/4/2026.',
      'Ngày 02/3/2026, UBND tỉnh đã có Công văn số 15/UBND-VX đề nghị hoàn thiện hồ sơ trước ngày 15/4/2026.',
    ])
      expect(workIn(letterTo('Giám đốc các sở', body))).toEqual([])
  })
})

describe('what came of work in a month', () => {
  const read = (line: string) => workIn(letterTo('Công an các xã', `${line}\n\nCông an xã Lạn lập chốt.`))

  it.each([
    'Trong tháng 3 Công an xã Lạn phát hiện 05 vụ vi phạm.',
    'Trong tháng 3, Công an xã Lạn phát hiện 05 vụ vi phạm.',
    'Trong tháng 02, Công an xã Lạn xử lý 05 vụ vi phạm.',
    'Trong tháng 01 Công an xã Lạn triển khai 02 đợt kiểm tra.',
  ])('is told: %s', (line) => {
    expect(read(line)).toEqual(['Công an xã Lạn ← lập chốt.'])
  })

  it('but what is to come in one is work', () => {
    expect(read('Trong tháng 4, Công an xã Lạn triển khai 02 đợt kiểm tra.')).toHaveLength(2)
  })
})

describe('the numbered orders of a letter', () => {
  it('may end in no full stop, the last one as well that a paragraph follows', () => {
    const works = workIn(
      letterTo(
        'Thủ trưởng các sở, ban, ngành',
        'Sở Khoa học và Công nghệ đề nghị:\n\n1. Cắt giảm 10% tiền điện\n2. Không mua thêm máy lạnh\n3. Tạm dừng chạy thang máy ngoài giờ\n\nCác đơn vị niêm yết nội quy.',
      ),
    )
    expect(works).toEqual([
      'Thủ trưởng các sở, ban, ngành ← Cắt giảm 10% tiền điện',
      'Thủ trưởng các sở, ban, ngành ← Không mua thêm máy lạnh',
      'Thủ trưởng các sở, ban, ngành ← Tạm dừng chạy thang máy ngoài giờ',
      'Các đơn vị ← niêm yết nội quy.',
    ])
  })

  it('but a heading among sentences stays one', () => {
    const works = workIn(
      letterTo(
        'Thủ trưởng các sở, ban, ngành',
        'Sở Khoa học và Công nghệ đề nghị:\n\n1. Cắt giảm 10% tiền điện.\n2. Không mua thêm máy lạnh.\n3. Tuyên truyền tiết kiệm điện\n\nSở Thông tin mở chuyên mục.',
      ),
    )
    expect(works.at(-1)).toBe('Sở Thông tin ← mở chuyên mục.')
    expect(works.join()).not.toContain('Tuyên truyền')
  })

  it('and so does one that says no work', () => {
    const works = workIn(
      letterTo(
        'Thủ trưởng các sở, ban, ngành',
        'Sở Khoa học và Công nghệ đề nghị:\n\n1. Cắt giảm 10% tiền điện\n2. Không mua thêm máy lạnh\n3. Công tác tuyên truyền\n\nPhát tờ rơi đến các hộ.',
      ),
    )
    expect(works.at(-1)).toBe('Thủ trưởng các sở, ban, ngành ← Phát tờ rơi đến các hộ.')
    expect(works).toHaveLength(3)
  })

  it('are one each where points say what the work is made of, and as many as the points where those are work', () => {
    expect(
      workIn(
        letterTo(
          'Các trường THPT',
          'Sở Khoa học và Công nghệ yêu cầu các đơn vị:\n1. Hoàn thành bộ biểu mẫu gồm:\n   - Biểu 01: Thống kê máy tính.\n   - Biểu 02: Nhu cầu thay thế.\n2. Thực hiện các nội dung gồm:\n   - Sửa chữa phòng máy.\n   - Lắp đặt quạt điện.',
        ),
      ),
    ).toEqual([
      'Các trường THPT ← Hoàn thành bộ biểu mẫu gồm: - Biểu 01: Thống kê máy tính. - Biểu 02: Nhu cầu thay thế.',
      'Các trường THPT ← Sửa chữa phòng máy.',
      'Các trường THPT ← Lắp đặt quạt điện.',
    ])
  })
})

describe('a paragraph that is a duty by a day and names nobody', () => {
  const before = 'Sở Khoa học và Công nghệ yêu cầu các trường rà soát máy tính.'
  const read = (body: string) => letterTo('Các trường THPT', `${before}\n\n${body}`)

  it.each([
    'Gửi danh sách về Sở trước ngày 15/4/2026.',
    'Lập danh sách máy hỏng, gửi Sở Khoa học và Công nghệ trước ngày 15/4/2026.',
    'Hồ sơ gửi về Sở Khoa học và Công nghệ trước ngày 15/4/2026.',
  ])('is for those told before it: %s', (words) => {
    expect(workIn(read(words))).toEqual([
      'Các trường ← rà soát máy tính.',
      `Các trường ← ${words} ← trước ngày 15/4/2026`,
    ])
  })

  it('is a report of theirs where it says so', () => {
    const { reports } = read('Báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày 15/4/2026 để tổng hợp.')
    expect(reports.map(({ reporters, recipient }) => [reporters, recipient])).toEqual([
      [['Các trường'], 'Sở Khoa học và Công nghệ'],
    ])
  })

  it('is for all whom the letter goes to, where those told before it are several', () => {
    const reading = letterTo(
      'Các trường THPT; các trung tâm tin học',
      `${before}\n\nCác trung tâm tin học lập kế hoạch dạy.\n\nGửi danh sách về Sở trước ngày 15/4/2026. Quá thời hạn trên, đơn vị không gửi coi như không có nhu cầu.`,
    )
    expect(workIn(reading).at(-1)).toBe(
      'Các trường THPT + Các trung tâm tin học ← Gửi danh sách về Sở trước ngày 15/4/2026. ← trước ngày 15/4/2026',
    )
  })

  it.each([
    'Báo cáo số 12/BC-SKHCN ngày 05/3/2026 gửi Sở Tài chính trước ngày 15/4/2026.',
    'Triển khai thực hiện Kế hoạch số 12/KH-UBND, trong tháng 4/2026 nhiều trường đã lắp mạng.',
    'Rà soát máy tính là việc cần làm.',
    'Hồ sơ đã gửi về Sở Khoa học và Công nghệ trước ngày 15/01/2026 không phải gửi lại.',
    'Mọi vướng mắc gửi về Sở Khoa học và Công nghệ trước ngày 15/4/2026.',
  ])('but not where it tells, or asks back: %s', (words) => {
    expect(workIn(read(words))).toEqual(['Các trường ← rà soát máy tính.'])
  })
})

describe('a letter that answers', () => {
  const answer = (number: string, body: string) =>
    readDocument(
      `BỘ TÀI CHÍNH\nCỤC THUẾ\nSố: ${number}\nV/v hoàn thuế\n\nKim Châu, ngày 20 tháng 11 năm 2025\n\nKính gửi: Thuế tỉnh Kiên Hòa.\n\nVề vấn đề này, Cục Thuế có ý kiến như sau:\n\n${body}\n`,
    )

  it('is a letter, though its office is shortened like a directive', () => {
    expect(answer('712/CT-CS', 'Đề nghị Thuế tỉnh Kiên Hòa rà soát hồ sơ.').document).toMatchObject({
      type: 'CV',
      title: 'Hoàn thuế',
    })
  })

  it('gives no work by its law and its end, only by its order', () => {
    expect(
      workIn(
        answer(
          '712/CT-CS',
          'Căn cứ khoản 2 Điều 15 Luật Thuế số 318/2024/QH19 (có hiệu lực từ ngày 01/7/2025) quy định về hoàn thuế;\n\nCăn cứ quy định nêu trên, trường hợp cơ sở góp đủ vốn thì được xem xét hoàn thuế.\n\nĐề nghị Thuế tỉnh Kiên Hòa rà soát hồ sơ.\n\nCục Thuế có ý kiến để Thuế tỉnh Kiên Hòa biết./.',
        ),
      ),
    ).toEqual(['Thuế tỉnh Kiên Hòa ← rà soát hồ sơ.'])
    expect(
      workIn(answer('712/CT-CS', '1. Căn cứ Luật Thuế số 318/2024/QH19, lập danh sách hồ sơ;\n2. Kiểm tra hồ sơ.')),
    ).toHaveLength(2)
  })
})

describe('what the issuer of a directive directs', () => {
  const numbered = (orders: string) =>
    readDocument(
      `UBND XÃ LẠN\nSố: 15/CT-UBND\nLạn, ngày 15 tháng 5 năm 2024\n\nCHỈ THỊ\nVề việc giữ suối\n\nUBND xã yêu cầu:\n\n${orders}\n`,
    ).assignments.map(({ agencies, tasks }) => `${agencies.join(' + ')}: ${tasks.map(({ text }) => text).join(' | ')}`)

  it('is the work of whom it names', () => {
    expect(
      numbered(
        '1. Chủ tịch UBND xã chỉ đạo Công an xã tuần tra bờ suối.\n\n2. UBND xã có ý kiến chỉ đạo các thôn rà soát bờ kè.',
      ),
    ).toEqual(['Công an xã: tuần tra bờ suối.', 'Các thôn: rà soát bờ kè.'])
  })

  it('but another office directs as its own work, and what was directed is told', () => {
    expect(
      numbered('1. Phòng Kinh tế chỉ đạo các thôn dọn rác.\n\n2. UBND xã đã chỉ đạo Công an xã tuần tra bờ suối.'),
    ).toEqual(['Phòng Kinh tế: chỉ đạo các thôn dọn rác.'])
  })

  it('what it hands out is its own act, and “Chi tiết … đính kèm” says where to find it', () => {
    expect(
      numbered(
        '1. UBND xã giao chỉ tiêu trồng tre cho các thôn.\n\n2. Công an xã tuần tra bờ suối.\n\nChi tiết như phụ lục đính kèm.',
      ),
    ).toEqual(['Công an xã: tuần tra bờ suối.'])
  })
})

describe('what one office is told above the numbers of a letter', () => {
  const above = (opening: string) =>
    readDocument(
      `UBND XÃ LẠN\nSố: 15/UBND-KT\nV/v lập dự toán kè suối\n\nLạn, ngày 15 tháng 5 năm 2024\n\nKính gửi: Các thôn.\n\n${opening}\n\n1. Các thôn chọn vị trí kè.\n\n2. Các thôn họp dân.\n`,
    ).assignments.flatMap(({ agencies, tasks }) => tasks.map(({ text }) => `${agencies.join(' + ')}: ${text}`))
  const numbered = ['Các thôn: chọn vị trí kè.', 'Các thôn: họp dân.']

  it('is its work', () => {
    expect(above('Để kịp tiến độ, UBND xã giao cho Phòng Kinh tế lập dự toán trước ngày 15/6/2024.')).toEqual([
      'Phòng Kinh tế: lập dự toán trước ngày 15/6/2024.',
      ...numbered,
    ])
  })

  it.each([
    'Thực hiện Công văn số 12/STC-NS của Sở Tài chính, trong đó giao Phòng Kinh tế lập dự toán.',
    'UBND xã đã có Công văn số 9/UBND-KT đề nghị Phòng Kinh tế lập dự toán.',
    'Mới đây, Sở Tài chính yêu cầu các phòng, ban lập dự toán.',
  ])('but no other paper’s order: %s', (opening) => {
    expect(above(opening)).toEqual(numbered)
  })

  it.each([
    'UBND tỉnh yêu cầu UBND xã Lạn báo cáo kết quả trồng tre trước ngày 30/5/2024.',
    'Qua theo dõi, Sở Tài chính yêu cầu Phòng Kinh tế khắc phục tồn tại.',
    'Thường trực Tỉnh ủy yêu cầu Phòng Kinh tế kiểm tra kè suối.\n\nTheo đó, UBND tỉnh giao Sở Tài chính cấp kinh phí.',
    'Sở Tài chính yêu cầu UBND xã Lạn báo cáo. Giao Phòng Kinh tế tổng hợp.',
  ])('nor what another office than the issuer asks: %s', (opening) => {
    expect(above(opening)).toEqual(numbered)
  })

  it('and what names nobody below it is still for those that the letter is written to', () => {
    const below = (opening: string) =>
      readDocument(
        `UBND XÃ LẠN\nSố: 15/UBND-KT\nV/v lập dự toán kè suối\n\nLạn, ngày 15 tháng 5 năm 2024\n\nKính gửi: Các thôn.\n\n${opening}\n\n1. Lập danh sách trước ngày 20/6/2024.\n\n2. Phun thuốc.\n`,
      ).assignments.flatMap(({ agencies, tasks }) => tasks.map(({ text }) => `${agencies.join(' + ')}: ${text}`))
    const theirs = ['Các thôn: Lập danh sách trước ngày 20/6/2024.', 'Các thôn: Phun thuốc.']
    expect(below('Sở Tài chính yêu cầu UBND xã Lạn báo cáo kết quả trước ngày 30/5/2024.')).toEqual(theirs)
    expect(below('UBND xã giao Phòng Kinh tế lập dự toán.')).toEqual([...theirs, 'Phòng Kinh tế: lập dự toán.'])
  })
})

describe('what the issuer of a letter did, among its orders,', () => {
  const among = (line: string) =>
    letterTo(
      'Các trường học',
      `Sở Khoa học và Công nghệ yêu cầu các trường thực hiện các nội dung sau:\n1. Rà soát nhà vòm trước ngày 20/5/2026.\n2. ${line}\n3. Lập danh sách học sinh.`,
    )

  it.each([
    'Sở Khoa học và Công nghệ đã chỉ đạo Thanh tra Sở giữ cổng trường.',
    'Sở Khoa học và Công nghệ đang sửa đường vào trường.',
  ])('is none of them, and the coordinator is asked: %s', (line) => {
    const found = among(line)
    expect(workIn(found).filter((work) => work.includes('cổng') || work.includes('sửa đường'))).toEqual([])
    expect(workIn(found)).toHaveLength(2)
    expect(found.diagnostics.some(({ span }) => span && found.text.slice(...span).includes(line))).toBe(true)
  })

  it('but what the schools did last is still theirs to go on with', () => {
    expect(workIn(among('Tiếp tục trồng tre quanh sân như đã đăng ký.'))).toHaveLength(3)
  })
})

it('what an issuer gives notice of “như sau:” is no work of its own', () => {
  const notice = readDocument(
    'UBND XÃ LẠN\nSố: 15/TB-UBND\n\nLạn, ngày 5 tháng 5 năm 2026\n\nTHÔNG BÁO\nLịch cắt nước\n\nUBND xã Lạn thông báo đến các thôn về việc cắt nước để sửa ống, cụ thể như sau:\n1. Các thôn dự trữ nước trước ngày 12/5/2026.\n',
  )
  expect(notice.assignments.map(({ agencies }) => agencies.join())).toEqual(['Các thôn'])
})

describe('what a letter agrees to', () => {
  const answer = (body: string): string[] => workIn(letterTo('\n- Sở Tài chính;\n- Sở Xây dựng.', body))

  it('may go on with an order', () => {
    expect(
      answer(
        'Đồng ý về nguyên tắc hỗ trợ kinh phí sửa đê theo đề nghị của Sở Xây dựng tại Tờ trình số 12/TTr-SXD nêu trên, đồng thời giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng xác định mức hỗ trợ.',
      ),
    ).toEqual(['Sở Tài chính ← chủ trì, phối hợp với Sở Xây dựng xác định mức hỗ trợ.'])
    expect(
      answer(
        'Xét đề nghị của Sở Xây dựng tại Tờ trình số 12/TTr-SXD, Phó Thủ tướng Lò Văn Đông đồng ý dự thảo Báo cáo và giao Giám đốc Sở Xây dựng thay mặt UBND tỉnh báo cáo Bộ Xây dựng trước ngày 20/3/2026.',
      ),
    ).toEqual([
      'Giám đốc Sở Xây dựng ← thay mặt UBND tỉnh báo cáo Bộ Xây dựng trước ngày 20/3/2026. ← trước ngày 20/3/2026',
    ])
  })

  it('is the work of the office that asked for it, in doubt', () => {
    const { assignments } = letterTo(
      '\n- Sở Tài chính;\n- Sở Xây dựng.',
      'Chủ tịch UBND tỉnh có ý kiến như sau:\n\n1. Đồng ý Sở Xây dựng tổ chức Hội chợ từ ngày 10/4/2026 đến ngày 12/4/2026.\n\n2. Giao Sở Tài chính bố trí kinh phí.',
    )
    expect(assignments.map(({ agencies, certain }) => [...agencies, certain])).toEqual([
      ['Sở Xây dựng', false],
      ['Sở Tài chính', undefined],
    ])
  })

  it('is nobody’s where it is only a view', () => {
    expect(
      answer(
        'Phó Chủ tịch UBND tỉnh đồng ý với dự thảo Kế hoạch. Giao Sở Tài chính hoàn thiện dự thảo, trình trước ngày 20/3/2026.',
      ),
    ).toEqual(['Sở Tài chính ← hoàn thiện dự thảo, trình trước ngày 20/3/2026. ← trước ngày 20/3/2026'])
  })
})

describe('a report that a letter asks for', () => {
  const told = (points: string): string[] =>
    workIn(letterTo('Các trường THPT', `Sở Khoa học và Công nghệ đề nghị các trường thực hiện:\n\n${points}`))

  it('is one with the points that say what is to stand in it', () => {
    expect(
      told(
        '1. Báo cáo về tình hình dùng điện đến hết năm 2025, trong đó nêu rõ:\n\n- Tổng số phòng học;\n\n- Số lượng điều hòa đã lắp (trong phòng học, phòng làm việc);\n\n2. Rà soát hợp đồng mua điện.',
      ),
    ).toEqual([
      'Các trường THPT ← Báo cáo về tình hình dùng điện đến hết năm 2025, trong đó nêu rõ: - Tổng số phòng học; - Số lượng điều hòa đã lắp (trong phòng học, phòng làm việc);',
      'Các trường THPT ← Rà soát hợp đồng mua điện.',
    ])
  })

  it('but points of work below such a line are work', () => {
    expect(told('1. Hồ sơ phải ghi rõ:\n\n- Rà soát hợp đồng mua điện;\n\n- Thay bóng đèn sợi đốt.')).toEqual([
      'Các trường THPT ← Rà soát hợp đồng mua điện;',
      'Các trường THPT ← Thay bóng đèn sợi đốt.',
    ])
  })
})

describe('a letter that asks for opinions', () => {
  const answer = (body: string): string[] => workIn(letterTo('\n- Sở Tài chính;\n- Sở Xây dựng.', body))

  it.each([
    [
      'Để có căn cứ trình Chủ tịch UBND tỉnh, Sở Khoa học và Công nghệ xin gửi bản chụp Tờ trình nói trên đến quý cơ quan để nghiên cứu và có ý kiến, gửi về Sở trước ngày 16 tháng 3 năm 2026.',
      'nghiên cứu và có ý kiến, gửi về Sở trước ngày 16 tháng 3 năm 2026.',
      'trước ngày 16 tháng 3 năm 2026',
    ],
    [
      'Sở Khoa học và Công nghệ gửi dự thảo Quy chế để các sở nghiên cứu, góp ý bằng văn bản trước ngày 16/3/2026.',
      'nghiên cứu, góp ý bằng văn bản trước ngày 16/3/2026.',
      'trước ngày 16/3/2026',
    ],
    [
      'Sở Khoa học và Công nghệ gửi kèm dự thảo Quy chế để lấy ý kiến. Ý kiến góp ý xin gửi về Sở trước ngày 16/3/2026.',
      'Ý kiến góp ý xin gửi về Sở trước ngày 16/3/2026.',
      'trước ngày 16/3/2026',
    ],
  ])('by a day gives that to those it is written to: %s', (body, work, day) => {
    expect(answer(body)).toEqual([`Sở Tài chính + Sở Xây dựng ← ${work} ← ${day}`])
  })

  it.each([
    // No day, no draft, no opinion
    'Sở Khoa học và Công nghệ gửi dự thảo Quy chế để các sở nghiên cứu.',
    'Mọi ý kiến phản ánh xin gửi về Sở Khoa học và Công nghệ.',
    'Sở Khoa học và Công nghệ đã gửi dự thảo để UBND tỉnh xem xét, cho ý kiến trước ngày 16/3/2026.',
  ])('%s', (body) => {
    expect(answer(body)).toEqual([])
  })
})

describe('who gives an opinion that a letter follows', () => {
  it('is not told by it, whatever else he is', () => {
    expect(
      workIn(
        letterTo(
          'Văn phòng Ban Chỉ đạo Lễ hội Hoa',
          'Thực hiện ý kiến kết luận của đồng chí Lò Văn Đông - Phó Chủ tịch UBND tỉnh, Trưởng ban Chỉ đạo Lễ hội Hoa tại Hội nghị triển khai công tác năm 2026 (Thông báo số 53/TB-VP), Ủy ban nhân dân tỉnh giao Văn phòng Ban Chỉ đạo Lễ hội Hoa:\n\n- Chủ trì, phối hợp với các sở dựng cổng hoa.\n\n- Mời các tỉnh bạn.',
        ),
      ),
    ).toEqual([
      'Văn phòng Ban Chỉ đạo Lễ hội Hoa ← Chủ trì, phối hợp với các sở dựng cổng hoa.',
      'Văn phòng Ban Chỉ đạo Lễ hội Hoa ← Mời các tỉnh bạn.',
    ])
  })

  it('nor is who guides and demands', () => {
    expect(
      workIn(
        letterTo(
          'Các trường THPT',
          'Căn cứ Thể lệ, Tiểu ban Khen thưởng Hội thi hướng dẫn và yêu cầu Ban Tổ chức Hội thi các trường thực hiện một số nội dung sau:\n\n1. Lập hồ sơ khen thưởng.\n\n2. Chọn bài thi.',
        ),
      ),
    ).toEqual([
      'Ban Tổ chức Hội thi các trường ← Lập hồ sơ khen thưởng.',
      'Ban Tổ chức Hội thi các trường ← Chọn bài thi.',
    ])
  })
})

describe('among the orders of a letter', () => {
  const among = (line: string) => {
    const { assignments, diagnostics, text } = letterTo(
      'UBND các xã',
      `1. Rà soát hộ trồng tre.\n2. ${line}\n3. Lập danh sách trước ngày 20/5/2026.`,
    )
    return {
      rows: assignments.flatMap(({ agencies, tasks }) => tasks.map((task) => `${agencies.join(' + ')}: ${task.text}`)),
      asked: diagnostics.some(({ span }) => span && text.slice(...span).includes(line)),
    }
  }
  const theirs = ['UBND các xã: Rà soát hộ trồng tre.', 'UBND các xã: Lập danh sách trước ngày 20/5/2026.']

  it.each([
    'Cán bộ, công chức được nghỉ 04 ngày.',
    'Hộ dân đề nghị Phòng Kinh tế hỗ trợ giống trước ngày 20/5/2026.',
    'Đại biểu HĐND xã yêu cầu Phòng Kinh tế giải trình.',
  ])('what somebody gets or asks for is none, and the coordinator is asked: %s', (line) => {
    expect(among(line)).toEqual({ rows: theirs, asked: true })
  })

  it('but who gets something may have to do something', () => {
    expect(among('Trung tâm Y tế được giảm 10% biên chế phải sắp xếp lại trước ngày 30/6/2026.').rows).toContain(
      'Trung tâm Y tế: được giảm 10% biên chế phải sắp xếp lại trước ngày 30/6/2026.',
    )
  })

  it('how an answer of another office ends is none', () => {
    expect(among('Cục Thuế có ý kiến để Thuế tỉnh Kiên Hòa biết./.').rows).toEqual(theirs)
  })
})
