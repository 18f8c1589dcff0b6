import { describe, expect, it } from 'vitest'
import { readContent as read, readDated } from './dated.ts'

describe('“Chủ trì, phối hợp với các Sở: …” is a duty, and no line that names who does an item', () => {
  it.each([
    ['Chủ trì, phối hợp với các Phòng: Y tế, Nội vụ kiểm tra giá.', 'Phòng Y tế + Phòng Nội vụ'],
    ['Chủ trì phối hợp với các phòng, ban: Y tế, Nội vụ kiểm tra giá.', 'Phòng Y tế + Phòng Nội vụ'],
    ['Chủ trì, phối hợp các ngành: Công an, Quân sự kiểm tra giá.', 'Công an + Quân sự'],
    ['Chủ trì, phối hợp với các cơ quan: Báo Lạn, Đài Phát thanh kiểm tra giá.', 'Báo Lạn + Đài Phát thanh'],
  ])('%s', (work, partners) => {
    expect(readDated(`III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế:\n- ${work}\n- Mở chợ.`)).toEqual([
      `Phòng Kinh tế: ${work} (${partners})`,
      'Phòng Kinh tế: Mở chợ.',
    ])
  })
})

describe('what a line says over its points is said of each of them', () => {
  const points = '\n- Rà soát hộ nghèo.\n- Cập nhật dữ liệu.'
  const under = (line: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n1. ${line}${points}`)

  it.each([
    'UBND các xã hoàn thành trước ngày 20/5/2026 các nhiệm vụ sau:',
    'UBND các xã (hoàn thành trước ngày 20/5/2026):',
    'UBND các xã: Trước ngày 20/5/2026, thực hiện các nội dung sau:',
  ])('by when: %s', (line) => {
    expect(under(line)).toEqual([
      'UBND các xã: Rà soát hộ nghèo. [2026-05-19]',
      'UBND các xã: Cập nhật dữ liệu. [2026-05-19]',
    ])
  })

  it('with whom, but not where a point has its own', () => {
    expect(under('Phòng Nội vụ chủ trì, phối hợp với Phòng Y tế, hoàn thành trong tháng 5/2026:')).toEqual([
      'Phòng Nội vụ: Rà soát hộ nghèo. (Phòng Y tế) [2026-05-31]',
      'Phòng Nội vụ: Cập nhật dữ liệu. (Phòng Y tế) [2026-05-31]',
    ])
    expect(
      readDated(
        'III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nội vụ chủ trì, phối hợp với Phòng Y tế, hoàn thành trong tháng 5/2026:\n- Phối hợp với Công an xã rà soát hộ nghèo.\n- Cập nhật dữ liệu trước ngày 10/5/2026.',
      ),
    ).toEqual([
      'Phòng Nội vụ: Phối hợp với Công an xã rà soát hộ nghèo. (Công an xã) [2026-05-31]',
      'Phòng Nội vụ: Cập nhật dữ liệu trước ngày 10/5/2026. (Phòng Y tế) [2026-05-09]',
    ])
  })

  it('and matters to report are one task with it', () => {
    const matters = 'báo cáo UBND huyện trước ngày 20/5/2026 các vấn đề sau:'
    expect(
      readDated(`III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nội vụ ${matters}\n- Tình hình biên chế.\n- Tiền lương.`),
    ).toEqual([`Phòng Nội vụ: ${matters} - Tình hình biên chế. - Tiền lương. [2026-05-19]`])
  })
})

describe('lines that name who does an item', () => {
  const item = '1. Sửa cầu treo bản Lạn\n\n'

  it.each([
    ['without a full stop', '- Chủ trì: Phòng Kinh tế\n\n- Phối hợp: Thôn Lạn'],
    ['with letters', 'a) Chủ trì: Phòng Kinh tế;\n\nb) Phối hợp: Thôn Lạn.'],
    ['with plus signs', '+ Chủ trì thực hiện: Phòng Kinh tế.\n\n+ Đơn vị phối hợp: Thôn Lạn.'],
    ['of who is mainly in charge', 'Cán bộ phụ trách chính: Phòng Kinh tế.\n\nPhối hợp: Thôn Lạn.'],
    ['in bold', '**Đơn vị chủ trì:** Phòng Kinh tế.\n\n**Đơn vị phối hợp:** Thôn Lạn.'],
    ['in one line', '- Cơ quan chủ trì: Phòng Kinh tế; cơ quan phối hợp: Thôn Lạn.'],
    ['with the role behind the name', '- Thực hiện: Phòng Kinh tế chủ trì, Thôn Lạn phối hợp.'],
  ])('may stand %s', (_, lines) => {
    expect(read(item + lines)).toEqual(['Phòng Kinh tế: Sửa cầu treo bản Lạn (Thôn Lạn)'])
  })

  it('may name somebody whom nobody knows', () => {
    expect(read(`${item}- Đơn vị chủ trì: Hợp tác xã Cồn Xanh.`)).toEqual(['Hợp tác xã Cồn Xanh: Sửa cầu treo bản Lạn'])
  })

  it('may say which of a class by what they live by', () => {
    expect(
      read(`${item}- Đơn vị thực hiện: các tổ chức, cá nhân khai thác cát.\n\n- Thời gian: trước ngày 20/5/2026.`),
    ).toEqual(['Các tổ chức, cá nhân khai thác cát: Sửa cầu treo bản Lạn [2026-05-19]'])
  })

  it('may stand in front of the work', () => {
    expect(
      read(`${item}- Chủ trì: Phòng Kinh tế.\n\n- Kiểm tra 40 ván mặt cầu.\n\n- Thời gian: trước ngày 20/5/2026.`),
    ).toEqual(['Phòng Kinh tế: Kiểm tra 40 ván mặt cầu. [2026-05-19]'])
  })

  it('leave to the person who watches over it what nobody else does', () => {
    const leader = '- Lãnh đạo phụ trách: đồng chí Vàng Thị Thử.'
    expect(read(`${item}${leader}\n\n- Chủ trì: Phòng Kinh tế.`)).toEqual(['Phòng Kinh tế: Sửa cầu treo bản Lạn'])
    expect(read(item + leader)).toEqual(['Đồng chí Vàng Thị Thử: Sửa cầu treo bản Lạn'])
  })

  it('speak of all the points before them, where they have no dash and no other point has such lines', () => {
    const lines = 'Chủ trì: Phòng Kinh tế.\n\nThời hạn: trước ngày 20/5/2026.'
    expect(read(`1. Chợ phiên\n\n- Dựng lều.\n\n- Kẻ vạch.\n\n${lines}`)).toEqual([
      'Phòng Kinh tế: Dựng lều. [2026-05-19]',
      'Phòng Kinh tế: Kẻ vạch. [2026-05-19]',
    ])
    expect(read(`1. Chợ phiên\n\n- Dựng lều.\n\n${lines}\n\n- Kẻ vạch.\n\nChủ trì: Công an xã.`)).toEqual([
      'Phòng Kinh tế: Dựng lều. [2026-05-19]',
      'Công an xã: Kẻ vạch.',
    ])
  })

  it('leave out the points before them that say themselves whose they are', () => {
    const lines = 'Cơ quan thực hiện: Công an xã. Thời gian: trước ngày 20/5/2026.'
    expect(
      read(
        `1. Chợ phiên\n\na) Dựng lều (Phòng Kinh tế chủ trì, phối hợp với Viettel Lạn Thượng, VNPT Lạn Thượng; xong trước ngày 01/4/2026).\n\nb) Sửa cổng. Giao Thôn Lạn lắp đèn trước ngày 10/4/2026; Trạm Y tế bố trí tủ thuốc.\n\nc) Kẻ vạch.\n\n${lines}`,
      ),
    ).toEqual([
      'Phòng Kinh tế: Dựng lều (Viettel Lạn Thượng + VNPT Lạn Thượng) [2026-03-31]',
      'Thôn Lạn: lắp đèn trước ngày 10/4/2026; [2026-04-09]',
      'Trạm Y tế: bố trí tủ thuốc.',
      'Công an xã: Kẻ vạch. [2026-05-19]',
    ])
  })

  it('speak of the line right above them, whoever else is told in it', () => {
    expect(
      read(
        `${item}b) Nâng cấp đường truyền. Giao Thôn Lạn bố trí mặt bằng.\n\n- Đơn vị chủ trì: Phòng Kinh tế.\n\n- Thời gian: trước ngày 20/5/2026.`,
      ),
    ).toEqual(['Phòng Kinh tế: Nâng cấp đường truyền. Giao Thôn Lạn bố trí mặt bằng. [2026-05-19]'])
  })

  it('speak of all letters before them, with a dash too', () => {
    const lines = '- Đơn vị chủ trì: Phòng Kinh tế.\n\n- Thời gian: trước ngày 20/5/2026.'
    expect(read(`1. Chợ phiên\n\na) Dựng lều.\n\nb) Kẻ vạch.\n\n${lines}`)).toEqual([
      'Phòng Kinh tế: Dựng lều. [2026-05-19]',
      'Phòng Kinh tế: Kẻ vạch. [2026-05-19]',
    ])
    expect(read(`1. Chợ phiên\n\na) Dựng lều.\n\n- Chủ trì: Công an xã.\n\nb) Kẻ vạch.\n\n${lines}`)).toEqual([
      'Công an xã: Dựng lều.',
      'Phòng Kinh tế: Kẻ vạch. [2026-05-19]',
    ])
  })

  it('have the time of the item in their time line alone', () => {
    const lines =
      '- Chủ trì: Phòng Kinh tế.\n\n- Kinh phí: 30 triệu đồng, cấp trong tháng 2/2026.\n\n- Thời hạn: trước ngày 20/5/2026.\n\n- Sản phẩm: biên bản gửi Sở Xây dựng trước ngày 01/9/2026.'
    expect(read(item + lines)).toEqual(['Phòng Kinh tế: Sửa cầu treo bản Lạn [2026-05-19]'])
  })

  it('have the work in their line of content, unless it only goes on with the title', () => {
    expect(
      read('1. Nghĩa trang và đài tưởng niệm\n\n- Nội dung: Sơn lại tường rào.\n\n- Chủ trì: Phòng Kinh tế.'),
    ).toEqual(['Phòng Kinh tế: Sơn lại tường rào.'])
    expect(
      read('1. Quy chế quản lý nghĩa trang xã\n\n- Nội dung: gồm giờ mở cửa.\n\n- Chủ trì: Phòng Kinh tế.'),
    ).toEqual(['Phòng Kinh tế: Quy chế quản lý nghĩa trang xã - Nội dung: gồm giờ mở cửa.'])
  })

  it('do not speak of an order that stands among them', () => {
    expect(
      read(
        '1. Tiêm phòng\n\n- Tiêm cho trâu, bò.\n\n- Thực hiện: Trạm Thú y.\n\n- Giao Phòng Kinh tế phối hợp với Công an xã kiểm tra tiến độ.\n\n- Tiêm cho chó, mèo.\n\n- Thực hiện: UBND các xã.',
      ),
    ).toEqual([
      'Trạm Thú y: Tiêm cho trâu, bò.',
      'Phòng Kinh tế: phối hợp với Công an xã kiểm tra tiến độ. (Công an xã)',
      'UBND các xã: Tiêm cho chó, mèo.',
    ])
  })

  it('leave a sentence below them to whom it names', () => {
    expect(
      read(`${item}- Đơn vị chủ trì: Các chủ đầu tư.\n\nPhòng Kinh tế đôn đốc, báo cáo vào ngày 05 hằng tháng.`),
    ).toEqual(['Các chủ đầu tư: Sửa cầu treo bản Lạn', 'Phòng Kinh tế: đôn đốc, báo cáo vào ngày 05 hằng tháng.'])
  })

  it.each(['3. Tổ chức thực hiện: Phòng Kinh tế chủ trì theo dõi.', '3. Giao: Phòng Kinh tế theo dõi.'])(
    'are lines of one item; a number makes an item of its own: %s',
    (other) => {
      expect(
        read(
          `1. Sửa cầu treo\n\n- Chủ trì: Công an xã.\n\n2. Đánh giá độ bền\n\n- Chủ trì: Trạm Y tế xã.\n\n- Thời gian: trước ngày 20/5/2026.\n\n${other}`,
        ),
      ).toEqual([
        'Công an xã: Sửa cầu treo',
        'Trạm Y tế xã: Đánh giá độ bền [2026-05-19]',
        expect.stringMatching(/^Phòng Kinh tế: .*theo dõi\.$/u),
      ])
    },
  )

  it('say nothing of items that have such lines themselves', () => {
    expect(
      read(
        '1. Chợ phiên\n\na) Dựng lều\n\n- Chủ trì: Công an xã.\n\nb) Kẻ vạch\n\n- Chủ trì: Trạm Y tế xã.\n\nc) Chủ trì: Phòng Kinh tế.',
      ),
    ).toEqual(['Công an xã: Dựng lều', 'Trạm Y tế xã: Kẻ vạch', 'Phòng Kinh tế: Chợ phiên'])
  })

  it.each([
    '- Phối hợp: Thôn Lạn; thời gian: trước ngày 20/5/2026.',
    '- Phối hợp: Thôn Lạn. Thời gian: trước ngày 20/5/2026.',
  ])('may share a line where that says no more who leads: %s', (line) => {
    expect(read(`${item}- Chủ trì: Phòng Kinh tế.\n\n${line}`)).toEqual([
      'Phòng Kinh tế: Sửa cầu treo bản Lạn (Thôn Lạn) [2026-05-19]',
    ])
  })

  it('end where a sentence behind them has a subject of its own', () => {
    const line = '- Chủ trì: Phòng Kinh tế; thời gian: trước ngày 20/5/2026.'
    expect(read(`${item}${line} Công an xã bố trí chốt gác trước ngày 10/4/2026.`)).toEqual([
      'Phòng Kinh tế: Sửa cầu treo bản Lạn [2026-05-19]',
      'Công an xã: bố trí chốt gác trước ngày 10/4/2026. [2026-04-09]',
    ])
    expect(read(`${item}${line} Riêng 02 nhịp cuối xong trước ngày 10/4/2026.`)).toEqual([
      'Phòng Kinh tế: Sửa cầu treo bản Lạn [2026-05-19]',
    ])
  })
})

describe('a line that names who does an item and says more', () => {
  it('may say by when', () => {
    expect(
      read(
        '1. Dựng bến thuyền tại hai xã\n\n- Chủ trì: UBND các xã Lạn, Mốc; khánh thành chậm nhất ngày 31 tháng 8 năm 2026.',
      ),
    ).toEqual(['UBND xã Lạn + UBND xã Mốc: Dựng bến thuyền tại hai xã [2026-08-31]'])
  })

  it('may begin the list of what each one does', () => {
    expect(
      read(
        '1. Hội đua thuyền\n\n- Nội dung: Đua thuyền trên sông Lạn.\n\n- Phân công thực hiện: + Phòng Văn hóa và Thông tin chủ trì soạn kịch bản hội; gửi kịch bản chậm nhất ngày 20/01/2026.\n\n+ Công an huyện chủ trì giữ trật tự trên bến.',
      ),
    ).toEqual([
      'Phòng Văn hóa và Thông tin: chủ trì soạn kịch bản hội; gửi kịch bản chậm nhất ngày 20/01/2026. [2026-01-20]',
      'Công an huyện: chủ trì giữ trật tự trên bến.',
    ])
  })
})

describe('who does which part', () => {
  it('those who cooperate lead nothing', () => {
    expect(
      read('1. Đo đạc bản đồ\n- Đơn vị thực hiện: Phòng Kinh tế chủ trì; Công an xã, Trạm Y tế phối hợp.').map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['Phòng Kinh tế'])
  })

  it('nobody of those behind a semicolon is lost', () => {
    const given = read(`1. Hỗ trợ vay vốn
- Nội dung: cho vay đối với hộ nghèo; bổ sung nguồn vốn ủy thác.
- Phân công: Phòng Giao dịch Ngân hàng Lạn thực hiện nội dung thứ nhất; Phòng Tài chính thực hiện nội dung thứ hai.`)
    expect(given.map((line) => line.split(':')[0])).toEqual(['Phòng Giao dịch Ngân hàng Lạn', 'Phòng Tài chính'])
  })

  it('a number behind a name makes the division doubtful', () => {
    const given = readDated(
      `II. NỘI DUNG

1. Bảo vệ môi trường
- Kiểm tra các cơ sở.
- Đầu tư hệ thống thu gom.
Chủ trì: Phòng Kinh tế (nội dung 1), Ban Quản lý chợ Lạn (nội dung 2).`,
      true,
    )
    expect(given.length).toBeGreaterThan(1)
    for (const line of given) expect(line).toMatch(/ \?$/u)
  })
})

describe('labels that head the lines below them, with no colon', () => {
  it('say who leads and who works along, each on lines of their own', () => {
    expect(
      read(
        '1. Nội dung, biện pháp\n\na) Mở lớp sơ cứu.\n\nb) Phát tủ thuốc.\n\n2. Cơ quan chủ trì, phối hợp\n\na) Cơ quan chủ trì\n\n- Trạm Y tế.\n\n- Hội Chữ thập đỏ xã.\n\nb) Cơ quan phối hợp\n\n- Thôn Lạn.\n\n3. Thời gian thực hiện: Tháng 5/2026.'.replaceAll(
          '1. Nội',
          'I. SƠ CỨU\n\n1. Nội',
        ),
      ),
    ).toEqual([
      'Trạm Y tế: Mở lớp sơ cứu. (Thôn Lạn) [2026-05-31]',
      'Trạm Y tế: Phát tủ thuốc. (Thôn Lạn) [2026-05-31]',
      'Hội Chữ thập đỏ xã: Mở lớp sơ cứu. (Thôn Lạn) [2026-05-31]',
      'Hội Chữ thập đỏ xã: Phát tủ thuốc. (Thôn Lạn) [2026-05-31]',
    ])
  })

  it('without anybody below them are no work', () => {
    expect(read('I. SƠ CỨU\n\n1. Nội dung\n\na) Mở lớp.\n\n2. Kinh phí\n\n- Từ nguồn xã hội hóa.')).toEqual([])
  })
})

it('labels below the last of points in brackets speak of all of them', () => {
  expect(
    read(
      '1. Hội nghị cử tri\n\n(1) Lần thứ nhất.\n\n(2) Lần thứ hai.\n\n- Thời gian: trước ngày 20/5/2026.\n\n- Đơn vị chủ trì: Phòng Kinh tế.',
    ),
  ).toEqual(['Phòng Kinh tế: Lần thứ nhất. [2026-05-19]', 'Phòng Kinh tế: Lần thứ hai. [2026-05-19]'])
})

describe('a line below an item that says only who does it, without a label', () => {
  it.each([
    ['→ Phòng Kinh tế chủ trì, Thôn Lạn phối hợp, xong trước ngày 20/5/2026.'],
    ['=> Phòng Kinh tế chủ trì, phối hợp với Thôn Lạn thực hiện trước ngày 20/5/2026'],
    ['- Phòng Kinh tế chủ trì; Thôn Lạn phối hợp; hoàn thành trước ngày 20/5/2026.'],
    ['- Phòng Kinh tế chủ trì, phối hợp với Thôn Lạn.\n- Hoàn thành 100% trước ngày 20/5/2026.'],
  ])('%s', (lines) => {
    expect(read(`1. Nạo vét 12 tuyến kênh nội đồng.\n${lines}`)).toEqual([
      'Phòng Kinh tế: Nạo vét 12 tuyến kênh nội đồng. (Thôn Lạn) [2026-05-19]',
    ])
  })

  it('may be a name and a time behind an arrow', () => {
    expect(
      read(
        '1. Cắm biển báo ở 9 ngầm tràn.\n→ Ban Chỉ huy Quân sự xã, xong trong tháng 4/2026.\n2. Diễn tập.\n=> Công an xã',
      ),
    ).toEqual(['Ban Chỉ huy Quân sự xã: Cắm biển báo ở 9 ngầm tràn. [2026-04-30]', 'Công an xã: Diễn tập.'])
  })

  it('speaks of the stage above it, with the time of that', () => {
    expect(
      read(
        '1. Giai đoạn 1 (từ 01/5/2026 đến 31/5/2026): đo vẽ, phân loại thửa đất.\n- Phòng Kinh tế chủ trì, phối hợp với Thôn Lạn.',
      ),
    ).toEqual([
      'Phòng Kinh tế: Giai đoạn 1 (từ 01/5/2026 đến 31/5/2026): đo vẽ, phân loại thửa đất. (Thôn Lạn) [2026-05-31]',
    ])
  })

  it('is the other office’s own work below one that a heading names, and no doer where an arrow tells what comes of it', () => {
    expect(
      readDated('III. TỔ CHỨC THỰC HIỆN\n\n1. Trạm Y tế\n- Công an xã phối hợp thực hiện.\n- Phun thuốc.').map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['Trạm Y tế', 'Công an xã'])
    expect(read('1. Số hóa hồ sơ\n→ Giảm thời gian chờ của người dân.\n2. Nộp hồ sơ trực tuyến => đạt 95%')).toEqual([])
  })
})

describe('a label whose colon was forgotten', () => {
  it('says who, with whom and when', () => {
    expect(
      read(
        '1. Nạo vét kênh\nThời gian thực hiện Quý II/2026\nĐơn vị chủ trì Phòng Kinh tế\nĐơn vị phối hợp Thôn Lạn, Hội Nông dân xã',
      ),
    ).toEqual(['Phòng Kinh tế: Nạo vét kênh (Thôn Lạn + Hội Nông dân xã) [2026-06-30]'])
  })

  it('and “Đơn vị:” names who does it, but no measure', () => {
    expect(read('1. Trồng hoa ven đường\n- Đơn vị: Chi đoàn khu phố 3, khu phố 5\n- Thời gian: tháng 3/2026')).toEqual([
      'Chi đoàn khu phố 3 + Chi đoàn khu phố 5: Trồng hoa ven đường [2026-03-31]',
    ])
    expect(read('1. Dự toán mua giống\n- Đơn vị: Triệu đồng\n- Số lượng: 300 cây')).toEqual([])
  })

  it('says by “Đơn vị:” who does it only as a guess, and never who is inspected or listed', () => {
    const guessed = (item: string): string[] => readDated(`II. NỘI DUNG, NHIỆM VỤ\n\n${item}`, true)
    expect(guessed('1. Trồng hoa ven đường\n- Đơn vị: Hội Phụ nữ xã')).toEqual(['Hội Phụ nữ xã: Trồng hoa ven đường ?'])
    expect(guessed('1. Thực hiện trồng hoa ven đường. Đơn vị: Hội Phụ nữ xã.')).toEqual([
      'Hội Phụ nữ xã: Thực hiện trồng hoa ven đường. ?',
    ])
    expect(read('1. Giám sát việc thu quỹ.\n- Đơn vị: Hội Phụ nữ xã, Đoàn xã.\n- Thời gian: quý II/2026.')).toEqual([])
    expect(read('1. Giám sát việc thực hiện quy ước. Đơn vị: Hội Phụ nữ xã.')).toEqual([])
    expect(read('1. Danh sách tập thể được khen thưởng.\n- Đơn vị: Đoàn xã.')).toEqual([])
  })

  it('is none in a sentence', () => {
    expect(read('1. Nạo vét kênh\n- Đơn vị thực hiện Phòng Kinh tế duyệt phải nộp hồ sơ.').join()).not.toMatch(
      /Phòng Kinh tế: Nạo vét/u,
    )
  })
})

it('several who each do a part, one behind another after commas, have each theirs', () => {
  expect(
    read(
      '1. Lễ phát động\n- Phân công: Đoàn Thanh niên xã chuẩn bị cây giống, Công an xã giữ trật tự ngày lễ, Trạm Y tế xã trực cấp cứu trước ngày 20/5/2026.',
    ),
  ).toEqual([
    'Đoàn Thanh niên xã: chuẩn bị cây giống',
    'Công an xã: giữ trật tự ngày lễ',
    'Trạm Y tế xã: trực cấp cứu trước ngày 20/5/2026. [2026-05-19]',
  ])
})

it.each([
  'Phòng Nông nghiệp hướng dẫn Hội Phụ nữ xã, Đoàn xã lập hồ sơ trước ngày 20/5/2026.',
  'Phòng Nông nghiệp gửi hồ sơ cho Phòng Tư pháp, Văn phòng UBND xã thẩm định trước ngày 20/5/2026.',
])('no work ends in the name of another office, behind which a comma goes on: %s', (line) => {
  const work = line.slice('Phòng Nông nghiệp '.length)
  expect(read(`1. Nhà văn hóa thôn\n- Đơn vị thực hiện: ${line}`)).toEqual([`Phòng Nông nghiệp: ${work} [2026-05-19]`])
})

it('a sentence behind how large it is gives work to whom it names, where it says by when', () => {
  expect(
    read(
      '1. Hội chợ hải sản\n- Chủ trì: Phòng Kinh tế.\n- Quy mô: 120 gian hàng. Các xã gửi danh sách gian hàng về Phòng Kinh tế trước ngày 10/4/2026.',
    ),
  ).toEqual([
    'Phòng Kinh tế: Hội chợ hải sản',
    'Các xã: gửi danh sách gian hàng về Phòng Kinh tế trước ngày 10/4/2026. [2026-04-09]',
  ])
  expect(read('1. Hội chợ\n- Chủ trì: Phòng Kinh tế.\n- Thành phần: 120 người. Mỗi xã cử 05 người.')).toEqual([
    'Phòng Kinh tế: Hội chợ',
  ])
})

describe('the area that somebody is in charge of is work', () => {
  const under = (line: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${line}`)

  it('of the one whom the heading names', () => {
    expect(
      under(
        '1. Ông Lê Văn Tám - Phó Trưởng ban:\n- Theo dõi công tác an sinh.\n- Phụ trách địa bàn các tổ dân phố: Tổ 7, Tổ 9.\n\n2. Hội Phụ nữ xã:\n- Mở chợ.\n- Phụ trách khu vực: Thôn Lạn, Thôn Cồn.',
      ),
    ).toEqual([
      'Ông Lê Văn Tám - Phó Trưởng ban: Theo dõi công tác an sinh.',
      'Ông Lê Văn Tám - Phó Trưởng ban: Phụ trách địa bàn các tổ dân phố: Tổ 7, Tổ 9.',
      'Hội Phụ nữ xã: Mở chợ.',
      'Hội Phụ nữ xã: Phụ trách khu vực: Thôn Lạn, Thôn Cồn.',
    ])
  })

  it.each([
    ['khu vực', 'Đoàn Thanh niên'],
    ['khu vực chợ', 'Công an xã'],
    ['địa bàn', 'Lê Văn Tám'],
  ])('but not where a line says who is: phụ trách %s: %s', (area, who) => {
    expect(read(`1. Dọn bến Lạn\n- Phụ trách ${area}: ${who}.`)).toEqual([`${who}: Dọn bến Lạn`])
    expect(under(`1. Phòng Kinh tế:\n- Mở chợ.\n- Phụ trách ${area}: ${who}.`)).not.toContain(
      `Phòng Kinh tế: Phụ trách ${area}: ${who}.`,
    )
  })

  it('but not where a line says who is', () => {
    expect(read('1. Dọn bến Lạn\n- Phụ trách: Đoàn Thanh niên.\n2. Dọn bến Cồn\n- Phụ trách: Hội Phụ nữ xã.')).toEqual([
      'Đoàn Thanh niên: Dọn bến Lạn',
      'Hội Phụ nữ xã: Dọn bến Cồn',
    ])
  })
})
