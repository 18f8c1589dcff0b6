import { describe, expect, it } from 'vitest'
import { readContent as read, readDated } from './dated.ts'

describe('an item that names who does it at its end', () => {
  it.each([
    'Đơn vị chủ trì: Phòng Kinh tế; đơn vị phối hợp: Thôn Lạn; thời gian: trước ngày 20/5/2026.',
    'Cơ quan thực hiện: Phòng Kinh tế chủ trì, phối hợp với Thôn Lạn. Thời hạn: trước ngày 20/5/2026.',
    'Phòng Kinh tế chủ trì, Thôn Lạn phối hợp; thời gian hoàn thành: trước ngày 20/5/2026.',
    '*Giao Phòng Kinh tế chủ trì, phối hợp với Thôn Lạn thực hiện, xong trước ngày 20/5/2026.*',
  ])('in sentences: %s', (note) => {
    expect(read(`1. Nạo vét 12 tuyến kênh nội đồng. ${note}`)).toEqual([
      'Phòng Kinh tế: Nạo vét 12 tuyến kênh nội đồng. (Thôn Lạn) [2026-05-19]',
    ])
  })

  it.each([
    'Phòng Kinh tế chủ trì, phối hợp với Thôn Lạn thực hiện; xong trước ngày 20/5/2026',
    'Phòng Kinh tế chủ trì, Thôn Lạn phối hợp, hoàn thành trước ngày 20/5/2026',
    'Chủ trì: Phòng Kinh tế; phối hợp: Thôn Lạn; thời hạn: trước ngày 20/5/2026',
    'do Phòng Kinh tế chủ trì phối hợp với Thôn Lạn, trước ngày 20/5/2026',
  ])('in a bracket: (%s)', (note) => {
    expect(read(`- Nạo vét 12 tuyến kênh nội đồng (${note}).`)).toEqual([
      'Phòng Kinh tế: Nạo vét 12 tuyến kênh nội đồng (Thôn Lạn) [2026-05-19]',
    ])
  })

  it('behind an arrow', () => {
    expect(
      read('1. Nạo vét 12 tuyến kênh nội đồng => Phòng Kinh tế, hoàn thành trước 20/5/2026\n2. Mở 6 lớp bơi → Đoàn xã'),
    ).toEqual(['Phòng Kinh tế: Nạo vét 12 tuyến kênh nội đồng [2026-05-19]', 'Đoàn xã: Mở 6 lớp bơi'])
  })

  it('behind the last of its arrows', () => {
    expect(
      read('1. Xây 6 bể nước => cấp nước cho 300 hộ => Phòng Nông nghiệp, hoàn thành trước ngày 30/4/2026'),
    ).toEqual(['Phòng Nông nghiệp: Xây 6 bể nước => cấp nước cho 300 hộ [2026-04-29]'])
  })

  it('behind an arrow by its name alone only as a guess', () => {
    expect(readDated('II. NỘI DUNG, NHIỆM VỤ\n\n1. Xây cầu treo qua suối.\n→ Hội đồng nghiệm thu.', true)).toEqual([
      'Hội đồng nghiệm thu: Xây cầu treo qua suối. ?',
    ])
    expect(readDated('II. NỘI DUNG, NHIỆM VỤ\n\n1. Mở 6 lớp bơi → Đoàn xã', true)).toEqual(['Đoàn xã: Mở 6 lớp bơi ?'])
  })

  it.each([
    'Sáp nhập Phòng Thể thao và Phòng Du lịch.\n→ Phòng Văn hóa - Xã hội',
    'Luân chuyển đơn xin cấp nước: Bộ phận Một cửa => Phòng Nông nghiệp.',
    'Chuyển sản phụ theo tuyến Trạm Y tế xã => Bệnh viện huyện.',
  ])('but not where an arrow tells what comes of it, or where it goes next: %s', (item) => {
    expect(read(`1. ${item}`)).toEqual([])
  })

  it.each([
    ['Lắp biển báo tại UBND xã => Phòng Nông nghiệp, xong trước ngày 30/4/2026.', 'Lắp biển báo tại UBND xã'],
    ['Sáp nhập các chợ cóc => Phòng Nông nghiệp chủ trì, xong trước ngày 30/4/2026.', 'Sáp nhập các chợ cóc'],
  ])('though it ends in a place, or moves something, where a part or a time is said: %s', (item, work) => {
    expect(read(`1. ${item}`)).toEqual([`Phòng Nông nghiệp: ${work} [2026-04-29]`])
  })

  it('nor in the work of whom the line begins with', () => {
    expect(read('1. Trạm Y tế chuyển sản phụ theo trình tự: Trạm Y tế → Bệnh viện huyện.')).toEqual([
      'Trạm Y tế: chuyển sản phụ theo trình tự: Trạm Y tế → Bệnh viện huyện.',
    ])
  })

  it.each([
    ['Các xã hoàn thành, gửi kết quả về Phòng Kinh tế chậm nhất ngày 20/5/2026.', 'Các xã', '2026-05-20'],
    ['Phòng Kinh tế tham mưu, trình Chủ tịch UBND huyện ban hành trước ngày 20/5/2026.', 'Phòng Kinh tế', '2026-05-19'],
  ])('in a sentence that only finishes it: %s', (note, office, day) => {
    const item = `Lập danh mục tuyến kênh cần nạo vét. ${note}`
    expect(read(`1. ${item}`)).toEqual([`${office}: ${item} [${day}]`])
  })

  it.each([
    ['các thôn, 20/5/2026', 'Các thôn', '2026-05-20'],
    ['Hội Nông dân; tháng 5/2026', 'Hội Nông dân', '2026-05-31'],
    ['Phòng Kinh tế - tháng 5/2026', 'Phòng Kinh tế', '2026-05-31'],
    ['Thực hiện: Phòng Kinh tế, tháng 5/2026', 'Phòng Kinh tế', '2026-05-31'],
    ['Phòng Kinh tế chủ trì, tháng 5/2026', 'Phòng Kinh tế', '2026-05-31'],
  ])('in a bracket with nothing but a time behind the name: (%s)', (note, office, day) => {
    expect(read(`- Nạo vét 12 tuyến kênh nội đồng (${note}).`)).toEqual([
      `${office}: Nạo vét 12 tuyến kênh nội đồng [${day}]`,
    ])
  })

  it('of several works one behind another in one paragraph', () => {
    expect(
      read(
        '1. Nạo vét 12 tuyến kênh. Cơ quan chủ trì: Phòng Kinh tế, thời gian: trước ngày 20/5/2026. Sửa chữa 03 cống. Cơ quan chủ trì: Thôn Lạn; thời gian: trước ngày 20/8/2026.',
      ),
    ).toEqual(['Phòng Kinh tế: Nạo vét 12 tuyến kênh. [2026-05-19]', 'Thôn Lạn: Sửa chữa 03 cống. [2026-08-19]'])
  })

  it('behind its colon, with the one who does it named last', () => {
    expect(
      read('1. Nghiệm thu phiếu điều tra: do Chi cục Thống kê thực hiện theo quy trình, xong trước ngày 15/5/2026.'),
    ).toEqual([
      'Chi cục Thống kê: Nghiệm thu phiếu điều tra: do Chi cục Thống kê thực hiện theo quy trình, xong trước ngày 15/5/2026. [2026-05-14]',
    ])
    expect(read('1. Kinh phí điều tra: do ngân sách trung ương thực hiện chi trả.')).toEqual([])
  })

  it.each([
    ['Việc in ấn tài liệu do Văn phòng đảm nhận.', 'Văn phòng', ''],
    ['Hội nghị tổng kết do Phòng Nội vụ chủ trì, xong trước ngày 05/12/2026.', 'Phòng Nội vụ', ' [2026-12-04]'],
    ['Ban hành hướng dẫn, do Sở Tư pháp thực hiện trong tháng 4/2026.', 'Sở Tư pháp', ' [2026-04-30]'],
  ])('behind “do”: %s', (item, office, day) => {
    expect(read(`1. ${item}`)).toEqual([`${office}: ${item}${day}`])
  })

  it.each([
    'Cuộc thi tìm hiểu pháp luật do Sở Tư pháp chủ trì đã thu hút 2.000 người tham gia.',
    'Hội nghị trực tuyến do Sở Nội vụ thực hiện được đánh giá cao.',
  ])('but not where “do” only tells: %s', (item) => {
    expect(read(`1. ${item}`)).toEqual([])
  })

  it('by its office alone in a bracket, with the time', () => {
    expect(read('- Trang trí hội trường (Đoàn Thanh niên, Hội Phụ nữ).')).toEqual([
      'Đoàn Thanh niên + Hội Phụ nữ: Trang trí hội trường',
    ])
    expect(read('- Lắp đặt biển báo (Phòng Kinh tế, trước ngày 20/9).')).toEqual([
      'Phòng Kinh tế: Lắp đặt biển báo [2026-09-19]',
    ])
    expect(read('- Trồng 200 cây xanh (Đoàn Thanh niên).')).toEqual(['Đoàn Thanh niên: Trồng 200 cây xanh'])
    expect(read('- Tháng 6: Tập huấn cho cán bộ (Trung tâm Y tế).')).toEqual([
      'Trung tâm Y tế: Tháng 6: Tập huấn cho cán bộ [2026-06-30]',
    ])
  })

  it.each([
    ['by which way something is sent', 'Gửi danh sách về UBND huyện (Phòng Nội vụ).'],
    ['which part of an office is meant', 'Đề nghị hỗ trợ của Công an huyện (Đội Cảnh sát giao thông).'],
    ['which ones were counted', 'Tổ chức hội nghị tại 02 xã (UBND xã Mốc, UBND xã Lạn).'],
    ['which ones were counted in a word', 'Tổ chức hội nghị tại hai xã (UBND xã Mốc, UBND xã Lạn).'],
    ['who is honoured', 'Khen thưởng tập thể có thành tích (Phòng Kinh tế, Phòng Nội vụ).'],
  ])('but no office where a bracket says %s', (_, item) => {
    expect(read(`- ${item}`)).toEqual([])
  })

  it('has one part for each bracket, and “Riêng …” for itself', () => {
    expect(read('- Họp dân (các thôn thực hiện); niêm yết danh sách (Phòng Kinh tế thực hiện).')).toEqual([
      'Các thôn: Họp dân',
      'Phòng Kinh tế: niêm yết danh sách',
    ])
    expect(
      read(
        '- Trồng cây quanh hồ. Riêng lễ phát động tổ chức vào ngày 19/5/2026 (Đoàn xã phối hợp với Công an xã chuẩn bị sân khấu).',
      ),
    ).toEqual([
      'Đoàn xã: Riêng lễ phát động tổ chức vào ngày 19/5/2026 (Đoàn xã phối hợp với Công an xã chuẩn bị sân khấu (Công an xã) [2026-05-19]',
    ])
  })

  it('gives the points below it, and leaves a table below it to itself', () => {
    expect(read('1. Diễn tập chữa cháy (Công an xã chủ trì)\n\n- Lập phương án.\n\n- Diễn tập tại chợ.')).toEqual([
      'Công an xã: Lập phương án.',
      'Công an xã: Diễn tập tại chợ.',
    ])
    expect(
      read(
        '1. Mua bình chữa cháy (Công an xã thực hiện).\n\n| Nhiệm vụ | Chủ trì |\n|---|---|\n| Lắp đèn | Phòng Kinh tế |',
      ),
    ).toEqual(['Công an xã: Mua bình chữa cháy', 'Phòng Kinh tế: Lắp đèn'])
  })

  it('with roles in brackets, and a time without a label', () => {
    expect(
      read(
        '1. Phát tờ gấp về bến đò. Thực hiện: Phòng Kinh tế (chủ trì), Thôn Lạn (phối hợp). Hoàn thành trước ngày 20/5/2026.',
      ),
    ).toEqual(['Phòng Kinh tế: Phát tờ gấp về bến đò. (Thôn Lạn) [2026-05-19]'])
  })

  it('in an order behind the last of its parts', () => {
    expect(
      read(
        '1. Duy trì 05 chợ phiên; thí điểm 01 mô hình chợ an toàn, giao Phòng Kinh tế chủ trì xây dựng, xong trước ngày 20/5/2026.',
      ),
    ).toEqual([
      'Phòng Kinh tế: thí điểm 01 mô hình chợ an toàn, giao Phòng Kinh tế chủ trì xây dựng, xong trước ngày 20/5/2026. [2026-05-19]',
    ])
    expect(read('1. Rà soát đất đã cho thuê, giao đất không đúng thẩm quyền.')).toEqual([])
  })

  it('gives the second of a bracket work of its own', () => {
    expect(
      read(
        '- Quy chế chợ phiên (Phòng Kinh tế chủ trì theo dõi; Công an xã xây dựng dự thảo, trình trước ngày 20/5/2026).',
      ),
    ).toEqual([
      'Phòng Kinh tế: Quy chế chợ phiên',
      'Công an xã: xây dựng dự thảo, trình trước ngày 20/5/2026 [2026-05-19]',
    ])
  })

  it('names nobody where the bracket cites, explains or tells', () => {
    expect(read('- Lưu trữ hồ sơ (theo hướng dẫn của Sở Nội vụ).')).toEqual([])
    expect(read('- Số hóa sổ hộ tịch (Công an tỉnh đã thực hiện năm 2025).')).toEqual([])
    expect(read('- Hỗ trợ hộ nghèo (đơn vị tính: hộ).')).toEqual([])
  })

  it('leaves work to whom its own sentence names', () => {
    expect(read('- Phòng Kinh tế lập danh mục chợ tạm. Các thôn phối hợp thực hiện.')[0]).toMatch(/^Phòng Kinh tế: lập/)
  })

  it('ends before a sentence with a subject of its own', () => {
    expect(
      read(
        '1. Treo 40 bóng đèn. Đơn vị chủ trì: Phòng Kinh tế. Thời gian: trước ngày 20/5/2026. Công an xã bố trí chốt gác trước ngày 10/4/2026.',
      ),
    ).toEqual([
      'Phòng Kinh tế: Treo 40 bóng đèn. [2026-05-19]',
      'Công an xã: bố trí chốt gác trước ngày 10/4/2026. [2026-04-09]',
    ])
  })

  it('gives each of several brackets its own work and time, once', () => {
    const both = [
      'Phòng Kinh tế: Nạo vét kênh Lạn (Phòng Kinh tế chủ trì) trước ngày 10/4/2026 [2026-04-09]',
      'Công an xã: cắm 12 cọc mốc (Công an xã thực hiện) trước ngày 20/5/2026. [2026-05-19]',
    ]
    const [first, second] = ['Nạo vét kênh Lạn (Phòng Kinh tế chủ trì)', 'cắm 12 cọc mốc (Công an xã thực hiện)']
    expect(read(`- ${first} trước ngày 10/4/2026; ${second} trước ngày 20/5/2026.`)).toEqual(both)
    expect(read(`- ${first} trước ngày 10/4/2026, ${second} trước ngày 20/5/2026.`)).toEqual(both)
    expect(read(`- ${first} và ${second}.`)).toEqual(['Phòng Kinh tế: Nạo vét kênh Lạn', 'Công an xã: cắm 12 cọc mốc'])
    expect(read(`- ${first}. Hoàn thành trước ngày 10/4/2026.`)).toEqual([
      'Phòng Kinh tế: Nạo vét kênh Lạn [2026-04-09]',
    ])
  })

  it('names nobody where the words before its bracket tell or cite', () => {
    expect(read('- Năm 2025 các thôn đã mở 12 chợ (Phòng Kinh tế chủ trì, Công an xã phối hợp).')).toEqual([])
    expect(read('- Theo Đề án số 12/ĐA-UBND (Phòng Kinh tế chủ trì xây dựng), tiếp tục sắp xếp chợ.')).toEqual([])
    expect(read('- Duy trì 12 chợ đã mở (Phòng Kinh tế chủ trì).')).toEqual(['Phòng Kinh tế: Duy trì 12 chợ đã mở'])
  })

  it('leaves a share of the work, and its date, to whom it names', () => {
    expect(
      read('1. Đóng 500 cọc tre. Phòng Kinh tế chủ trì, trong đó Hội Phụ nữ xã chuẩn bị 200 cọc trước ngày 20/5/2026.'),
    ).toEqual([
      'Phòng Kinh tế: Đóng 500 cọc tre.',
      'Hội Phụ nữ xã: chuẩn bị 200 cọc trước ngày 20/5/2026. [2026-05-19]',
    ])
  })

  it.each([
    ['Lấy mẫu nước ở 12 giếng, mỗi giếng 02 lần/năm - Trạm Y tế thực hiện.', 'Trạm Y tế', ''],
    ['Lấy mẫu nước ở 12 giếng – Phòng Kinh tế chủ trì, xong trước ngày 10/6/2026.', 'Phòng Kinh tế', ' [2026-06-09]'],
    ['Rà soát 12 giếng khoan; Phòng Kinh tế phụ trách.', 'Phòng Kinh tế', ''],
  ])('may stand behind a dash or a semicolon: %s', (item, agency, day) => {
    expect(read(`1. ${item}`)).toEqual([`${agency}: ${item}${day}`])
  })

  it.each([
    'Sơ kết quy chế phối hợp Phòng Nông nghiệp - Phòng Văn hóa thực hiện trong năm 2026.',
    'Rà soát sổ sách bàn giao từ Phòng Thanh tra - Phòng Nông nghiệp thực hiện trong quý II.',
  ])('but not where a dash stands between two of whom the work speaks: %s', (item) => {
    expect(read(`1. ${item}`)).toEqual([])
  })

  it('a place before the dash is none of them', () => {
    expect(read('1. Nạo vét mương tại các thôn - Phòng Nông nghiệp chủ trì.')).toEqual([
      'Phòng Nông nghiệp: Nạo vét mương tại các thôn - Phòng Nông nghiệp chủ trì.',
    ])
  })

  it('nor of all where another’s sentence stands before the semicolon', () => {
    expect(read('1. Rà soát giếng khoan. Phòng Nông nghiệp lập sổ theo dõi; Hội Phụ nữ xã thực hiện.')).toEqual([
      'Phòng Nông nghiệp: lập sổ theo dõi;',
      'Hội Phụ nữ xã: thực hiện.',
    ])
  })

  it('is not found in the work of whom the line begins with', () => {
    expect(read('1. Phòng Văn hóa - Xã hội thực hiện rà soát 12 giếng khoan.')).toEqual([
      'Phòng Văn hóa - Xã hội: thực hiện rà soát 12 giếng khoan.',
    ])
  })
})

describe('a person in a bracket at an item’s end', () => {
  it.each([
    [
      '(đ/c Tuấn - bảo vệ, xong trước ngày 20/5/2026)',
      'đ/c Tuấn - bảo vệ: Rà soát bình chữa cháy, đường điện [2026-05-19]',
    ],
    ['(cô Hạnh).', 'cô Hạnh: Rà soát bình chữa cháy, đường điện'],
  ])('%s', (bracket, task) => {
    expect(read(`- Rà soát bình chữa cháy, đường điện ${bracket}`)).toEqual([task])
  })

  it.each([
    'Trường có 18 lớp, 702 học sinh (cô Hạnh làm chủ nhiệm 9A).',
    'Trao nhà tình nghĩa cho hộ nghèo (bà Lò Thị Pản).',
    'Hỗ trợ xây dựng nhà ở cho hộ nghèo (bà Lò Thị Pản, hoàn thành trước ngày 30/10/2026).',
    'Phát huy tinh thần hiếu học (thầy Chu Văn An).',
    'Phát biểu của lãnh đạo cấp trên (Đảng ủy xã, UBND xã).',
  ])('says of what is told, and of those who receive: %s', (item) => {
    expect(read(`- ${item}`)).toEqual([])
  })
})

it('when a result is sent stands behind who leads', () => {
  expect(
    read(
      '1. Rà soát các văn bản của xã. Chủ trì: Công chức Tư pháp - Hộ tịch. Kết quả rà soát gửi về Phòng Tư pháp trước ngày 31/7/2026.',
    ),
  ).toEqual(['Công chức Tư pháp - Hộ tịch: Rà soát các văn bản của xã. [2026-07-30]'])
})

describe('what a note says beyond who and when is work', () => {
  it('behind the time in the last sentence', () => {
    expect(
      read(
        '1. Rà soát các bến đò ngang. Phòng Kinh tế chủ trì, hoàn thành trong quý I, công bố danh mục bến trước ngày 15/4/2026.',
      ),
    ).toEqual([
      'Phòng Kinh tế: Rà soát các bến đò ngang. [2026-03-31]',
      'Phòng Kinh tế: công bố danh mục bến trước ngày 15/4/2026. [2026-04-14]',
    ])
    expect(
      read(
        '1. Dựng biển báo ở bến. Trạm Quản lý đường sông chủ trì, thường xuyên kiểm tra bến, nhắc nhở chủ phương tiện.',
      ),
    ).toEqual([
      'Trạm Quản lý đường sông: Dựng biển báo ở bến.',
      'Trạm Quản lý đường sông: thường xuyên kiểm tra bến, nhắc nhở chủ phương tiện.',
    ])
  })

  it('in a bracket and behind it', () => {
    expect(read('- Dựng biển báo ở bến (Phòng Kinh tế chủ trì; định kỳ kiểm tra phao cứu sinh).')).toEqual([
      'Phòng Kinh tế: Dựng biển báo ở bến',
      'Phòng Kinh tế: định kỳ kiểm tra phao cứu sinh',
    ])
    expect(read('- Dựng biển báo ở bến (Phòng Kinh tế chủ trì), trước ngày 15/4/2026 lập sổ theo dõi.')).toEqual([
      'Phòng Kinh tế: Dựng biển báo ở bến (Phòng Kinh tế chủ trì), trước ngày 15/4/2026 lập sổ theo dõi. [2026-04-14]',
    ])
  })
})
