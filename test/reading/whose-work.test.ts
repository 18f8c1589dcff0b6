import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { readDated } from './dated.ts'

const read = (body: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${body}`)

const codes = (body: string): string[] =>
  readDocument(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n\n${body}\n`).diagnostics.map(
    ({ code }) => code,
  )

describe('lines that announce the next ones', () => {
  it('begin anew behind a list that is over', () => {
    expect(
      read(
        'Giao Phòng Y tế các huyện:\n- Lập danh sách trạm.\n- Cử 01 cán bộ làm đầu mối.\n\nĐối với các đơn vị thuộc Sở:\n- Văn phòng Sở: In biểu mẫu.\n- Thanh tra Sở: Kiểm tra 06 trạm.',
      ),
    ).toEqual([
      'Phòng Y tế các huyện: Lập danh sách trạm.',
      'Phòng Y tế các huyện: Cử 01 cán bộ làm đầu mối.',
      'Văn phòng Sở: In biểu mẫu.',
      'Thanh tra Sở: Kiểm tra 06 trạm.',
    ])
  })

  it('part the work of a class among those named below them, and leave the class its own', () => {
    expect(
      read(
        '2. Các ngành, đoàn thể\n\nXây dựng kế hoạch của ngành, gửi về UBND huyện trước ngày 15/4/2026; trong đó:\na) Huyện đoàn: Nhận đỡ đầu 10 cụ già.\nb) Hội Nông dân huyện\n- Góp giống cây.\n- Tổ chức gặp mặt trước ngày 01/10/2026.\n\n3. Công an huyện\n- Giữ trật tự.',
      ),
    ).toEqual([
      'Các ngành, đoàn thể: Xây dựng kế hoạch của ngành, gửi về UBND huyện trước ngày 15/4/2026; trong đó: [2026-04-14]',
      'Huyện đoàn: Nhận đỡ đầu 10 cụ già.',
      'Hội Nông dân huyện: Góp giống cây.',
      'Hội Nông dân huyện: Tổ chức gặp mặt trước ngày 01/10/2026. [2026-09-30]',
      'Công an huyện: Giữ trật tự.',
    ])
  })

  it('say that reports follow, though they have no number', () => {
    const { reports } = readDocument(
      'KẾ HOẠCH\nThử nghiệm năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n\nGiao Phòng Y tế các huyện:\n- Lập danh sách trạm.\n- Cử cán bộ.\n\nVề chế độ báo cáo:\n- UBND các huyện gửi số liệu về Sở trước ngày 15 hằng tháng.\n- Báo cáo năm gửi trước ngày 05/12/2026.\n',
    )
    expect(reports.map(({ period, reporters }) => `${period}: ${reporters.join()}`)).toEqual([
      'month: UBND các huyện',
      'year: UBND các huyện',
    ])
  })

  it('of a board’s parts are no office themselves', () => {
    expect(
      readDated(
        'II. NỘI DUNG\n\n1. CÁC TỔ KIỂM TRA\n\nThành lập 02 tổ, phân công như sau:\n1.1. Tổ 1: kiểm tra các chợ.\n1.2. Tổ 2: kiểm tra các bến xe.',
      ),
    ).toEqual(['Tổ 1: kiểm tra các chợ.', 'Tổ 2: kiểm tra các bến xe.'])
  })
})

describe('a dash and its points', () => {
  it('are one task where the dash is work itself', () => {
    expect(
      read(
        '1. Trung tâm Y tế\n- Mua vắc xin.\n- Phân công viên chức phụ trách địa bàn, cụ thể:\n+ Giám sát việc tiêm;\n+ Nắm tiến độ.\n- Mở 02 lớp.',
      ),
    ).toEqual([
      'Trung tâm Y tế: Mua vắc xin.',
      'Trung tâm Y tế: Phân công viên chức phụ trách địa bàn, cụ thể: + Giám sát việc tiêm; + Nắm tiến độ.',
      'Trung tâm Y tế: Mở 02 lớp.',
    ])
  })

  it('are several where it only says that they follow', () => {
    expect(
      read('1. Trung tâm Y tế\n- Thực hiện các nhiệm vụ sau:\n+ Giám sát việc tiêm;\n+ Nắm tiến độ.'),
    ).toHaveLength(2)
    expect(
      read('1. Trung tâm Y tế\n- Triển khai thực hiện các nội dung, cụ thể:\n+ Giám sát việc tiêm;\n+ Nắm tiến độ.'),
    ).toHaveLength(2)
  })
})

describe('in a plan’s content', () => {
  it('an office that does something by a day is told to', () => {
    expect(
      readDated('II. NỘI DUNG\n\n1. Giám sát: Trạm Y tế xã báo ca nghi ngờ cho Phòng Y tế trước ngày 15/6/2026.'),
    ).toEqual(['Trạm Y tế xã: báo ca nghi ngờ cho Phòng Y tế trước ngày 15/6/2026. [2026-06-14]'])
  })

  it('criteria are worked at, and “Cấp cơ sở” is no “Cơ sở pháp lý”', () => {
    expect(
      readDated(
        'II. NỘI DUNG\n\n1. Tiêu chí số 2 - Giao thông\nGiao Công an xã cắm biển trước ngày 20/3/2026.\n2. Cấp cơ sở: Trạm Y tế xã tổ chức khám trước ngày 20/5/2026.',
      ),
    ).toEqual([
      'Công an xã: cắm biển trước ngày 20/3/2026. [2026-03-19]',
      'Trạm Y tế xã: tổ chức khám trước ngày 20/5/2026. [2026-05-19]',
    ])
  })
})

it('“phân công thành viên” sends one’s own people', () => {
  expect(read('1. Đề nghị Hội Nông dân huyện phân công thành viên tham gia vận động.')).toEqual([
    'Hội Nông dân huyện: phân công thành viên tham gia vận động.',
  ])
})

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

describe('a committee of the Party', () => {
  it('leaves its office’s heads what a colon gives them, and doubts what is due by a day', () => {
    const due = 'trước ngày 10/6/2026.'
    const under = (lines: string): string[] =>
      readDated(`III. TỔ CHỨC THỰC HIỆN\n\n2. Ban Thường vụ Đảng ủy:\n${lines}`, true)
    expect(under(`- Lãnh đạo Văn phòng Đảng ủy: lập sổ ${due}\n- Lãnh đạo Ban Xây dựng Đảng: in thẻ ${due}`)).toEqual([
      `Lãnh đạo Văn phòng Đảng ủy: lập sổ ${due} [2026-06-09]`,
      `Lãnh đạo Ban Xây dựng Đảng: in thẻ ${due} [2026-06-09]`,
    ])
    expect(under(`- Lãnh đạo Văn phòng Đảng ủy: lập sổ ${due}`)).toEqual([
      `Ban Thường vụ Đảng ủy: Lãnh đạo Văn phòng Đảng ủy: lập sổ ${due} [2026-06-09] ?`,
    ])
    expect(under(`- Lãnh đạo Đoàn xã lập sổ ${due}`)).toEqual([
      `Ban Thường vụ Đảng ủy: Lãnh đạo Đoàn xã lập sổ ${due} [2026-06-09] ?`,
    ])
  })

  it('leads the office whose name stands behind “Lãnh đạo”', () => {
    expect(
      read(
        '1. Đảng ủy UBND phường\nLãnh đạo UBND phường lập danh sách cử tri trước ngày 01/02/2026.\n2. Các chi bộ trực thuộc\n- Lãnh đạo Ban điều hành khu phố niêm yết.\n- Lãnh đạo các đoàn thể vận động.\n3. Phòng Kinh tế\n- Lập dự toán.',
      ),
    ).toEqual([
      'Đảng ủy UBND phường: Lãnh đạo UBND phường lập danh sách cử tri trước ngày 01/02/2026. [2026-01-31]',
      'Các chi bộ trực thuộc: Lãnh đạo Ban điều hành khu phố niêm yết.',
      'Các chi bộ trực thuộc: Lãnh đạo các đoàn thể vận động.',
      'Phòng Kinh tế: Lập dự toán.',
    ])
  })
})

describe('a bullet below a group that begins with one of its people', () => {
  it('is one’s of the class’s own kind, known or not', () => {
    expect(
      read(
        '5. Các tổ chuyên môn\n- Tổ Khoa học tự nhiên rà soát hóa chất trước ngày 15/4/2026.\n- Tổ Công nghệ - Tin học: kiểm tra tải điện.\n- Rà soát hồ sơ của tổ.',
      ),
    ).toEqual([
      'Các tổ chuyên môn: Rà soát hồ sơ của tổ.',
      'Tổ Khoa học tự nhiên: rà soát hóa chất trước ngày 15/4/2026. [2026-04-14]',
      'Tổ Công nghệ - Tin học: kiểm tra tải điện.',
    ])
  })

  it('is no part of the group’s name, as “Kế toán” is of “Tài chính - Kế toán”', () => {
    expect(read('2. Tổ Văn phòng\n- Kế toán lập dự trù mua bình.\n- Trực cổng.')).toEqual([
      'Tổ Văn phòng: Kế toán lập dự trù mua bình.',
      'Tổ Văn phòng: Trực cổng.',
    ])
  })

  it('is theirs by their post', () => {
    expect(
      read(
        '1. Ban Giám hiệu\n- Thầy Hiệu trưởng: ký hợp đồng bảo trì.\n- Cô Phó Hiệu trưởng Lâm Thị Sim: kiểm tra các lớp.\n2. Tổ Văn phòng\n- Nhân viên kế toán lập dự trù mua bình.\n- Nhân viên bảo vệ ghi sổ giao ca.',
      ),
    ).toEqual([
      'Thầy Hiệu trưởng: ký hợp đồng bảo trì.',
      'Cô Phó Hiệu trưởng Lâm Thị Sim: kiểm tra các lớp.',
      'Nhân viên kế toán: lập dự trù mua bình.',
      'Nhân viên bảo vệ: ghi sổ giao ca.',
    ])
  })
})

describe('a bullet that begins with an office and a colon', () => {
  it('is that office’s, whatever its work begins with', () => {
    expect(
      read(
        '1. Đối với các đơn vị thuộc Sở\n- Phòng Nghệ thuật chủ trì cuộc thi.\n- Giao Thư viện tỉnh in 200 tập.\n- Nhà hát Chèo và Múa rối tỉnh: Mỗi tuần diễn 02 buổi.',
      ),
    ).toEqual([
      'Phòng Nghệ thuật: chủ trì cuộc thi.',
      'Thư viện tỉnh: in 200 tập.',
      'Nhà hát Chèo và Múa rối tỉnh: Mỗi tuần diễn 02 buổi.',
    ])
    expect(read('1. Sở Du lịch\n- Lập hồ sơ.\n- Bảo tàng tỉnh: Hằng tuần mở cửa tối thứ Bảy.')[1]).toMatch(
      /^Bảo tàng tỉnh: /,
    )
  })

  it('stays its head’s where it only counts what the office has', () => {
    expect(read('1. Trung tâm Y tế huyện\n- Trực cấp cứu.\n- Trạm Y tế xã Mốc: Y sĩ 02 người.')).toEqual([
      'Trung tâm Y tế huyện: Trực cấp cứu.',
      'Trung tâm Y tế huyện: Trạm Y tế xã Mốc: Y sĩ 02 người.',
    ])
  })
})

describe('“Riêng …” in a bullet', () => {
  it('is for the one of a class that it names', () => {
    expect(
      read(
        '1. Các trạm y tế\n- Lập danh sách trẻ.\n- Riêng Trạm Y tế xã Cồn Bãi mở thêm điểm tiêm trước ngày 15/5/2026.',
      ),
    ).toEqual([
      'Các trạm y tế: Lập danh sách trẻ.',
      'Trạm Y tế xã Cồn Bãi: mở thêm điểm tiêm trước ngày 15/5/2026. [2026-05-14]',
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
      'Trạm Y tế xã: trực cấp cứu;',
      'Đoàn xã: nấu cơm.',
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

describe('an agency that lost its number in a directive without sections', () => {
  it('heads the bullets below it', () => {
    const { assignments } = readDocument(
      'Chỉ thị về việc phòng , chống hạn cho vườn cây năm 2026\nĐể bảo đảm nước tưới , Uỷ ban nhân dân tỉnh chỉ thị :\n1 . Sở Xây dựng :\na ) Kiểm tra các trạm cấp nước .\nb ) Lập phương án dự phòng .\nĐề nghị Hội Làm vườn tỉnh vận động hội viên tưới tiết kiệm .\nUỷ ban nhân dân các huyện vùng cao :\n- Thành lập tổ trực bơm , xong trước ngày 20 tháng 3 năm 2026 .\n- Chỉ đạo các xã đào ao trữ nước .\n',
    )
    expect(assignments.map(({ agencies, tasks }) => `${agencies.join()}: ${tasks.length}`)).toEqual([
      'Sở Xây dựng: 2',
      'Hội Làm vườn tỉnh: 1',
      'Uỷ ban nhân dân các huyện vùng cao: 2',
    ])
  })
})

describe('a sentence that turns to somebody else', () => {
  it.each([
    [
      'Trạm Y tế xã Bãi tổ chức hội thi tay nghề trong tháng 5/2026, các trạm còn lại cử người dự.',
      ['Trạm Y tế xã Bãi: tổ chức hội thi tay nghề trong tháng 5/2026, [2026-05-31]', 'Các trạm còn lại: cử người dự.'],
    ],
    [
      'Công an xã niêm yết danh sách các hộ chưa đăng ký xe tại trụ sở xã và nhà văn hóa các thôn; sau thời gian trên, UBND xã xem xét xử phạt.',
      [
        'Công an xã: niêm yết danh sách các hộ chưa đăng ký xe tại trụ sở xã và nhà văn hóa các thôn;',
        'UBND xã: xem xét xử phạt.',
      ],
    ],
    [
      'Riêng đối với tuyến kênh Bắc, Trạm Thủy nông phải nạo vét xong trước ngày 15/5/2026.',
      ['Trạm Thủy nông: phải nạo vét xong trước ngày 15/5/2026. [2026-05-14]'],
    ],
    [
      'Tổ chức Hội chợ nông sản tại phường Bãi từ ngày 05/5/2026 đến ngày 09/5/2026. Giao Trung tâm Khuyến nông tỉnh là đơn vị thực hiện; Sở Du lịch giới thiệu các tuyến tham quan.',
      [
        'Trung tâm Khuyến nông tỉnh: Tổ chức Hội chợ nông sản tại phường Bãi từ ngày 05/5/2026 đến ngày 09/5/2026. [2026-05-09]',
        'Sở Du lịch: giới thiệu các tuyến tham quan.',
      ],
    ],
    [
      'Các tổ công tác thành lập theo Quyết định số 12/QĐ-UBND ngày 14/5/2025 đi kiểm tra các bến trước ngày 15/5/2026.',
      ['Các tổ công tác: đi kiểm tra các bến trước ngày 15/5/2026. [2026-05-14]'],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(`1. ${sentence}`)).toEqual(expected)
  })

  it('and one that only tells is nobody’s work', () => {
    expect(
      read(
        '1. Giao Phòng Kinh tế theo dõi các chủ ao.\nVăn phòng UBND huyện thông báo để các cơ quan biết, thực hiện./.',
      ),
    ).toEqual(['Phòng Kinh tế: theo dõi các chủ ao.'])
    expect(
      read(
        'Đề nghị UBND các xã quan tâm, chỉ đạo thực hiện. Trong quá trình thực hiện, thông tin cần trao đổi đề nghị liên hệ ông Vũ, chuyên viên.',
      ),
    ).toEqual(['UBND các xã: quan tâm, chỉ đạo thực hiện.'])
  })
})

describe('an unknown name among a list’s numbers', () => {
  it('heads work like the agencies beside it, with doubt, where what stands behind it is duties', () => {
    const body =
      '1. Tổ Xét nghiệm nước\n- Lấy mẫu ở các giếng.\n- Gửi kết quả về xã.\n\n2. Ca trực cống số 2: Lập sổ đo mực nước.\n\n3. Công an xã\n- Tuần tra.\n\n4. Trạm Y tế xã\n- Phát thuốc.\n\n5. Bến Đá\n- Cũ, nước sâu.\n\n6. Bờ Bãi\n- Lở.'
    const found = readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${body}`, true)
    expect(found.filter((line) => line.startsWith('Ca trực'))).toEqual(['Ca trực cống số 2: Lập sổ đo mực nước. ?'])
    expect(found.filter((line) => line.startsWith('Tổ Xét nghiệm')).length).toBe(2)
    expect(found.join()).not.toMatch(/nước sâu/)
  })
})

describe('an item of a list closes no document', () => {
  it('where it names an office in capitals, as a signature does', () => {
    expect(
      read(
        '1. TRƯỞNG BAN\n- Chỉ đạo chung trước ngày 05/3/2026.\n2. PHÓ TRƯỞNG BAN\n- Giúp Trưởng ban.\n3. PHÒNG Y TẾ\n- Khám sức khỏe trước ngày 30/4/2026.',
      ),
    ).toEqual([
      'TRƯỞNG BAN: Chỉ đạo chung trước ngày 05/3/2026. [2026-03-04]',
      'PHÓ TRƯỞNG BAN: Giúp Trưởng ban.',
      'PHÒNG Y TẾ: Khám sức khỏe trước ngày 30/4/2026. [2026-04-29]',
    ])
  })

  it('where it says who takes papers in', () => {
    expect(
      read(
        '1. Phòng Y tế\n- Lập hồ sơ.\n- Nơi nhận: bộ phận Một cửa.\n- Khám sức khỏe trước ngày 30/4/2026.\n2. Phòng Tư pháp\n- Thẩm định hồ sơ.\n* Nơi nhận:\n- Phòng Y tế;\n- Lưu: VT.',
      ),
    ).toEqual([
      'Phòng Y tế: Lập hồ sơ.',
      'Phòng Y tế: Nơi nhận: bộ phận Một cửa.',
      'Phòng Y tế: Khám sức khỏe trước ngày 30/4/2026. [2026-04-29]',
      'Phòng Tư pháp: Thẩm định hồ sơ.',
    ])
  })
})

it('the Party’s numbers with a dash begin items', () => {
  expect(
    read('1- Các chi bộ quán triệt trước 28/02/2026.\n2- Ủy ban Kiểm tra Đảng ủy kiểm tra trước ngày 20/6/2026.'),
  ).toEqual([
    'Các chi bộ: quán triệt trước 28/02/2026. [2026-02-27]',
    'Ủy ban Kiểm tra Đảng ủy: kiểm tra trước ngày 20/6/2026. [2026-06-19]',
  ])
})

it('work with a bracket that is over keeps its words, and the time on the line below', () => {
  expect(
    read(
      '1. Khám bệnh cho học sinh toàn huyện (Trung tâm Y tế chủ trì).\nThời gian: tháng 5/2026.\n2. Diễn tập chữa cháy (Công an huyện chủ trì)\n- Xây dựng phương án.\n- Diễn tập trước ngày 05/5/2026.',
    ),
  ).toEqual([
    'Trung tâm Y tế: Khám bệnh cho học sinh toàn huyện [2026-05-31]',
    'Công an huyện: Xây dựng phương án.',
    'Công an huyện: Diễn tập trước ngày 05/5/2026. [2026-05-04]',
  ])
})

describe('names behind a class’s colon', () => {
  it('keep the word for what they are', () => {
    expect(read('2. Các thôn có rừng: Đồng, Bãi\n- Ký cam kết.')).toEqual(['Thôn Đồng + Thôn Bãi: Ký cam kết.'])
  })

  it('are no agencies where they say where the class is', () => {
    expect(read('5. Các hộ nuôi cá lồng tại: Bến Đông, Bến Tây\n- Neo lồng.').join()).not.toMatch(/Bến (?:Đông|Tây):/)
  })
})

describe('a joint heading’s bullet that begins with one of its offices', () => {
  it('is that office’s alone', () => {
    expect(
      read(
        '6. Trạm Y tế xã; Hạt Kiểm lâm liên xã số 4\n- Sẵn sàng lực lượng.\n- Hạt Kiểm lâm liên xã số 4 phát dọn đường băng trước ngày 15/5/2026.',
      ),
    ).toEqual([
      'Trạm Y tế xã + Hạt Kiểm lâm liên xã số 4: Sẵn sàng lực lượng.',
      'Hạt Kiểm lâm liên xã số 4: phát dọn đường băng trước ngày 15/5/2026. [2026-05-14]',
    ])
  })
})

it('a joint heading’s point may say the level that the heading says once for all', () => {
  expect(
    read(
      '8. Ban Chỉ huy Quân sự, Trường Mầm non, Hội Cựu chiến binh xã\na) Phân loại rác.\nb) Ban Chỉ huy Quân sự xã huy động 02 tổ dân quân.\nc) Hội Cựu chiến binh xã chủ trì tổ chức ngày Chủ nhật xanh trước ngày 20/5/2026.',
    ),
  ).toEqual([
    'Ban Chỉ huy Quân sự xã + Trường Mầm non + Hội Cựu chiến binh xã: Phân loại rác.',
    'Ban Chỉ huy Quân sự xã: huy động 02 tổ dân quân.',
    'Hội Cựu chiến binh xã: chủ trì tổ chức ngày Chủ nhật xanh trước ngày 20/5/2026. [2026-05-19]',
  ])
})

it('a closing call that turns to others with another order is two', () => {
  expect(
    read(
      '1. Trạm Y tế: Phun thuốc.\n\nUBND xã yêu cầu các ban, ngành, trường học căn cứ nhiệm vụ được giao khẩn trương tổ chức thực hiện; đề nghị Ủy ban MTTQ và các hội xã phối hợp tuyên truyền, vận động./.',
    ),
  ).toEqual([
    'Trạm Y tế: Phun thuốc.',
    'Các ban, ngành + Trường học: căn cứ nhiệm vụ được giao khẩn trương tổ chức thực hiện;',
    'Ủy ban MTTQ xã + Các hội xã: phối hợp tuyên truyền, vận động./.',
  ])
  expect(
    read(
      '1. Trạm Y tế: Phun thuốc.\n\nUBND xã yêu cầu các ban, ngành căn cứ nhiệm vụ được giao tổ chức thực hiện; đề nghị các trường học, các đơn vị đóng trên địa bàn phối hợp.',
    ),
  ).toHaveLength(2)
})

it.each([
  'Quá trình thực hiện có gì vuớng mắc đề nghị phản ánh về',
  'Gặp vướng mắc, báo về',
  'Thực hiện nếu có gì khó khăn thì liên hệ',
])('work ends before an invitation to ask: %s', (invitation) => {
  expect(
    read(
      `Căn cứ Kế hoạch này, các chi hội trong xã chủ động xây dựng chương trình, tổ chức thực hiện. ${invitation} Văn phòng Hội, điện thoại 0900.000.000./.`,
    ),
  ).toEqual(['Các chi hội trong xã: chủ động xây dựng chương trình, tổ chức thực hiện.'])
})

it('a section of a title of its own gives work where most of its numbers are agencies', () => {
  expect(
    readDated(
      'III. AI LÀM VIỆC GÌ\n\n1. Công an xã\n- Trực chốt.\n2. Trạm Y tế xã\n- Trực cấp cứu.\n3. Các ông, bà Trưởng thôn\n- Đi từng ngõ nhắc nhở.',
    ),
  ).toEqual(['Công an xã: Trực chốt.', 'Trạm Y tế xã: Trực cấp cứu.', 'Trưởng thôn: Đi từng ngõ nhắc nhở.'])
})

it('offices whose fields hold commas are one each', () => {
  expect(
    read(
      '1. Cục Mỹ thuật, Nhiếp ảnh và Triển lãm\n- Mở triển lãm.\n2. Phòng Quản lý vận tải, phương tiện\n- Mở đường dây nóng.\n3. Đảng ủy Công an phường\n- Cử cán bộ.',
    ),
  ).toEqual([
    'Cục Mỹ thuật, Nhiếp ảnh và Triển lãm: Mở triển lãm.',
    'Phòng Quản lý vận tải, phương tiện: Mở đường dây nóng.',
    'Đảng ủy Công an phường: Cử cán bộ.',
  ])
})

describe('what is nobody’s work', () => {
  it('is what the issuer will do to whoever fails', () => {
    const body =
      '1. Giao Phòng Kinh tế theo dõi việc thực hiện.\nỦy ban nhân dân huyện sẽ kiểm điểm trách nhiệm người đứng đầu nơi để thiếu nước.'
    expect(read(body)).toEqual(['Phòng Kinh tế: theo dõi việc thực hiện.'])
    expect(codes(body)).toContain('threat')
  })
})

describe('what the document is', () => {
  it('is none of the issuer’s work, nor are the points below it', () => {
    const { assignments } = readDocument(
      [
        'UBND HUYỆN LẠN\nSố: 7/KH-UBND\nLạn, ngày 09 tháng 3 năm 2026\n\nKẾ HOẠCH\nThu bảo hiểm năm 2026\n',
        'Thực hiện Quyết định số 4/QĐ-UBND ngày 02/02/2026 của UBND tỉnh về việc giao chỉ tiêu, UBND huyện xây dựng Kế hoạch như sau:',
        '1. Đánh giá tình hình\nToàn huyện có 1.946 người tham gia.',
        '2. Mục tiêu\n2.1. Phát triển mới 1.000 người tham gia.',
        '3. Những việc cần tập trung làm\n3.1. Đổi mới cách làm truyền thông: tổ chức hội nghị theo nhóm nhỏ.',
        '4. Đầu mối công việc\n4.1. Phòng Nội vụ: Rà soát trước ngày 15/5/2026.\n',
      ].join('\n'),
    )
    expect(assignments.map(({ agencies }) => agencies.join())).toEqual(['Phòng Nội vụ'])
  })
})

describe('a board’s member, told by what he or she was chosen for', () => {
  it('works behind the words that say what must be done', () => {
    expect(
      read(
        '1. Thành viên Ban Chỉ đạo phòng, chống dịch bệnh huyện được phân công phụ trách địa bàn theo Quyết định số 312/QĐ-UBND có trách nhiệm kiểm tra các chốt trước ngày 15/5/2026.',
      ),
    ).toEqual([
      'Thành viên Ban Chỉ đạo phòng, chống dịch bệnh huyện: kiểm tra các chốt trước ngày 15/5/2026. [2026-05-14]',
    ])
    expect(read('1. Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội trực tiếp chỉ đạo Tổ công tác.')).toEqual([
      'Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội: trực tiếp chỉ đạo Tổ công tác.',
    ])
  })
})

describe('lines that a converter broke', () => {
  it('keep the last of several numerals, which is no section', () => {
    expect(
      read('3. Giao các Chi cục Hải quan khu vực I, II và\nIV:\n\na) Kiểm tra kho ngoại quan trước ngày 15/5/2026.'),
    ).toEqual([
      'Chi cục Hải quan khu vực I + Chi cục Hải quan khu vực II + Chi cục Hải quan khu vực IV: Kiểm tra kho ngoại quan trước ngày 15/5/2026. [2026-05-14]',
    ])
  })

  it('keep the numeral that a name ends with', () => {
    expect(
      read('**2. Kho bạc Nhà nước khu vực\nXIX:** Bố trí cán bộ ngoài giờ.\n\n**3. Sở Xây dựng**\n\n- Công bố giá.'),
    ).toEqual(['Kho bạc Nhà nước khu vực XIX: Bố trí cán bộ ngoài giờ.', 'Sở Xây dựng: Công bố giá.'])
  })

  it('part an agency’s name from the work that begins below it', () => {
    expect(read('3. Phòng Kinh tế, Đài Truyền thanh xã Viết bài về mùa lũ, phát trước ngày 15/5/2026.')).toEqual([
      'Phòng Kinh tế + Đài Truyền thanh xã: Viết bài về mùa lũ, phát trước ngày 15/5/2026. [2026-05-14]',
    ])
  })

  it('give the next line to the agency that it names', () => {
    expect(
      read('1. Giao Phòng Kinh tế chủ trì mở chợ .\nPhòng Kinh tế phối hợp với Công an xã kiểm tra lều quán .'),
    ).toEqual([
      'Phòng Kinh tế: chủ trì mở chợ .',
      'Phòng Kinh tế: phối hợp với Công an xã kiểm tra lều quán . (Công an xã)',
    ])
  })
})

describe('agencies that head work in the content of a plan', () => {
  const content = (body: string): string[] => readDated(`II. NHIỆM VỤ CHUNG\n\n${body}`)

  it.each([
    ['Phân tích nguyên nhân giảm điểm.', 'Phân công 01 lãnh đạo theo dõi chỉ số.'],
    ['Sao lưu dữ liệu hằng tuần.', 'Bãi bỏ các thủ tục trùng lặp.'],
    ['Thu hoạch lúa chạy lũ.', 'Gia cố bờ bao.'],
    ['Cụ thể hoá chỉ tiêu.', 'Uỷ quyền cho cấp xã.'],
  ])('have it: %s', (...tasks) => {
    expect(content(`1. UBND các xã\n${tasks.map((task) => `- ${task}`).join('\n')}`)).toHaveLength(2)
  })

  it('also where one of several points says who of them does it', () => {
    const points = '- Người đứng đầu trực tiếp chỉ đạo.\n- Công khai đường dây nóng.\n- Rà soát thủ tục.'
    expect(content(`1. Các sở, ban, ngành tỉnh\n${points}`)).toHaveLength(3)
  })

  it('and where they are only said to be chosen', () => {
    const heading = '2. Các cơ quan được giao làm đầu mối chỉ số'
    expect(content(`${heading}\n- Ban hành kế hoạch cải thiện trước ngày 05/4/2026.`)).toEqual([
      'Các cơ quan được giao làm đầu mối chỉ số: Ban hành kế hoạch cải thiện trước ngày 05/4/2026. [2026-04-04]',
    ])
  })
})

it('who is to direct others has their points as work to see to', () => {
  expect(
    read('2. Giám đốc Công an tỉnh chỉ đạo:\na) Phòng Cảnh sát giao thông chốt trực.\nb) Công an các xã nắm địa bàn.'),
  ).toEqual([
    'Giám đốc Công an tỉnh: Phòng Cảnh sát giao thông chốt trực.',
    'Giám đốc Công an tỉnh: Công an các xã nắm địa bàn.',
  ])
})

it('a line that only leads to the points below is no work', () => {
  expect(read('1. Sở Tài chính là cơ quan đầu mối, có nhiệm vụ:\na) Hướng dẫn.\nb) Tham mưu hội nghị.')).toEqual([
    'Sở Tài chính: Hướng dẫn.',
    'Sở Tài chính: Tham mưu hội nghị.',
  ])
})

describe('a time in front of a sentence', () => {
  it.each([
    ['Chậm nhất ngày 31/3/2026, Công an xã tổng hợp ý kiến.', 'tổng hợp ý kiến. [2026-03-31]'],
    ['Từ ngày 01/4/2026 đến ngày 10/4/2026, Công an xã trực chốt.', 'trực chốt. [2026-04-10]'],
  ])('is when, and no part of what is to be done: %s', (sentence, task) => {
    expect(read(`1. ${sentence}`)).toEqual([`Công an xã: ${task}`])
  })

  it('stays with the work where it says on what condition', () => {
    const sentence = 'Sau khi kế hoạch được duyệt, Công an xã trực chốt.'
    expect(read(`1. ${sentence}`)).toEqual([`Công an xã: ${sentence}`])
  })
})

describe('who is named in the words that offices use', () => {
  it.each([
    ['Sở Ngoại vụ dịch tài liệu cho đoàn.', 'Sở Ngoại vụ: dịch tài liệu cho đoàn.'],
    [
      'Cơ quan thường trực Ban Chỉ đạo tổng hợp, báo cáo Trưởng ban.',
      'Cơ quan thường trực Ban Chỉ đạo: tổng hợp, báo cáo Trưởng ban.',
    ],
    ['Hội Nông dân mỗi chi hội nhận một tuyến đường.', 'Hội Nông dân: mỗi chi hội nhận một tuyến đường.'],
    ['Đồng ý chủ trương; giao Sở Tài chính thẩm định hồ sơ.', 'Sở Tài chính: thẩm định hồ sơ.'],
    [
      'Việc nghiệm thu phiếu do Phòng Thống kê chủ trì, xong trước ngày 15/5/2026.',
      'Phòng Thống kê: Việc nghiệm thu phiếu do Phòng Thống kê chủ trì, xong trước ngày 15/5/2026. [2026-05-14]',
    ],
  ])('%s', (sentence, task) => {
    expect(read(`1. ${sentence}`)).toEqual([task])
  })

  it('an office told to do something below a class stays one of theirs', () => {
    expect(read('1. UBND các huyện\n- Rà soát danh mục.\n- Giao Phòng Quản lý đô thị làm đầu mối.')).toHaveLength(2)
  })

  it('staff who are sent somewhere are no agency', () => {
    expect(read('1. UBND các xã\n- Giao từng công chức phụ trách thôn.')[0]).toMatch(/^UBND các xã: /u)
  })
})

describe('what only looks like the rules above', () => {
  it('a time in front is kept, whatever word it begins with', () => {
    expect(read('1. Trong ngày 12/5/2026, Công an xã kiểm tra các điểm bầu cử.')).toEqual([
      'Công an xã: kiểm tra các điểm bầu cử. [2026-05-12]',
    ])
  })

  it('a board does the work that stands behind its name', () => {
    expect(read('1. Hội đồng nghiệm thu đề tài trước ngày 20/5/2026.')).toEqual([
      'Hội đồng: nghiệm thu đề tài trước ngày 20/5/2026. [2026-05-19]',
    ])
  })

  it('“Ban Chỉ đạo” at the end of a heading directs nobody', () => {
    expect(read('1. Các cơ quan thành viên Ban Chỉ đạo\n- Phòng Kinh tế: lập hồ sơ.\n- Công an xã: tuần tra.')).toEqual(
      ['Phòng Kinh tế: lập hồ sơ.', 'Công an xã: tuần tra.'],
    )
  })

  it('a paragraph within the list of one office leaves the points behind it theirs', () => {
    const points =
      'a) Lập dự toán;\nb) Hướng dẫn các đơn vị.\nTrong quý I/2026, các đơn vị lập dự toán gửi Sở Tài chính.\n'
    const tasks = read(`1. Sở Tài chính\n${points}c) Thẩm định dự toán trước ngày 30/4/2026.`)
    expect(tasks.at(-1)).toBe('Sở Tài chính: Thẩm định dự toán trước ngày 30/4/2026. [2026-04-29]')
  })

  it('an office above a class is not one of theirs', () => {
    expect(read('1. UBND các huyện\n- Rà soát danh mục.\n- Giao Sở Xây dựng tổng hợp kết quả.').at(-1)).toMatch(
      /^Sở Xây dựng: /u,
    )
  })

  it('a school and what is built there give no work', () => {
    const built = '- Xây dựng 03 phòng học.\n- Cải tạo sân chơi.\n- Tổng mức đầu tư: 3 tỷ đồng.'
    expect(readDated(`II. DANH MỤC\n\n1. Trường Mầm non Lạc Khê\n${built}`)).toEqual([])
  })

  it('a work that was done is none', () => {
    expect(read('1. Công tác tuyên truyền năm qua do Phòng Văn hóa phụ trách nên hiệu quả cao.')).toEqual([])
  })
})

describe('some of a class, named by their places', () => {
  const below = (point: string): string[] =>
    read(`1. UBND các xã, phường\n- Huy động lực lượng.\n- ${point}\n- Nộp bảng kê.`)

  it.each([
    ['UBND các phường Nam Cồn, Bắc Cồn treo cờ.', 'UBND phường Nam Cồn + UBND phường Bắc Cồn: treo cờ.'],
    ['Riêng UBND phường Nam Cồn kẻ vạch đỗ xe.', 'UBND phường Nam Cồn: kẻ vạch đỗ xe.'],
  ])('named by their places work by themselves: %s', (point, work) => {
    expect(below(point)).toContain(work)
    expect(below(point)).toContain('UBND các xã, phường: Nộp bảng kê.')
  })

  it('may be villages', () => {
    expect(read('1. Ban Quản lý các thôn\n- Huy động hộ.\n- Các thôn Cồn Đông, Cồn Đoài phải phân loại rác.')).toEqual([
      'Ban Quản lý các thôn: Huy động hộ.',
      'Thôn Cồn Đông + Thôn Cồn Đoài: phải phân loại rác.',
    ])
  })

  it('of their level are all of them', () => {
    expect(below('UBND cấp xã niêm yết danh sách.').every((work) => work.startsWith('UBND các xã, phường: '))).toBe(
      true,
    )
  })
})

it('a short name is the heading’s own office', () => {
  expect(read('1. Phòng Tài chính, Văn phòng BHXH tỉnh: Cân đối kinh phí; Văn phòng lập bảng chấm điểm.')).toEqual([
    'Phòng Tài chính + Văn phòng BHXH tỉnh: Cân đối kinh phí;',
    'Văn phòng BHXH tỉnh: lập bảng chấm điểm.',
  ])
})

describe('headings whose words say something else elsewhere', () => {
  it('places that trade are agencies, no legal basis', () => {
    expect(read('1. Các cơ sở buôn bán thuốc thú y\n\nHướng dẫn người mua dùng thuốc.')).toEqual([
      'Các cơ sở buôn bán thuốc thú y: Hướng dẫn người mua dùng thuốc.',
    ])
  })

  it('what a board is to ask of firms is the board’s work', () => {
    expect(
      read(
        '1. Ban Quản lý các khu công nghiệp tỉnh:\n- Yêu cầu doanh nghiệp lập tổ theo dõi, xong trước ngày 5/4/2026.',
      ),
    ).toEqual([
      'Ban Quản lý các khu công nghiệp tỉnh: Yêu cầu doanh nghiệp lập tổ theo dõi, xong trước ngày 5/4/2026. [2026-04-04]',
    ])
  })

  it('an inspection of everything is work, no inspectorate', () => {
    expect(read('1. Sở Tư pháp\n- Thanh tra toàn diện tổ chức và hoạt động của 40 văn phòng.')).toEqual([
      'Sở Tư pháp: Thanh tra toàn diện tổ chức và hoạt động của 40 văn phòng.',
    ])
  })
})

describe('a sentence of a bullet', () => {
  it('is another office’s where it begins with its name', () => {
    expect(read('2. Sở Giáo dục\n- Mở lớp dạy bơi. Sở Văn hóa bố trí huấn luyện viên trước ngày 01/6/2026.')).toEqual([
      'Sở Giáo dục: Mở lớp dạy bơi.',
      'Sở Văn hóa: bố trí huấn luyện viên trước ngày 01/6/2026. [2026-05-31]',
    ])
  })

  it('is one’s of several, by a shorter name too', () => {
    expect(
      read(
        '3. Công an phường, Ban Chỉ huy Quân sự phường\n- Lập danh sách nhà trọ. Ban CHQS phường huy động dân quân.',
      ),
    ).toEqual([
      'Công an phường + Ban Chỉ huy Quân sự phường: Lập danh sách nhà trọ.',
      'Ban CHQS phường: huy động dân quân.',
    ])
  })

  it.each([
    ['of who helps', 'Sở Giáo dục', 'Mở lớp dạy bơi. Công an tỉnh phối hợp giữ trật tự.'],
    ['of who is to blame', 'Sở Giáo dục', 'Mở lớp dạy bơi. Thủ trưởng cơ sở chịu trách nhiệm nếu để xảy ra tai nạn.'],
    [
      'of one of the heading’s class',
      'UBND các huyện, thị xã',
      'Ký quy chế. UBND thị xã Lạn ký xong trước ngày 01/6/2026.',
    ],
    ['of how much each does', 'UBND các huyện', 'Lập danh sách. Mỗi huyện chọn 03 sản phẩm.'],
    ['of who decides above it', 'Phòng Nội vụ', 'Lập danh sách. Sở Nội vụ phê duyệt danh sách trước ngày 20/6/2026.'],
    [
      'of the heading by its initials',
      'Phòng Lao động - Thương binh và Xã hội',
      'Lập hồ sơ. Phòng LĐTBXH tổng hợp báo cáo trước ngày 20/5/2026.',
    ],
    [
      'of a part of the heading’s office',
      'Công an huyện',
      'Tuần tra đêm. Đội Cảnh sát giao thông kiểm tra nồng độ cồn.',
    ],
    [
      'before the heading’s own work goes on',
      'Phòng Y tế',
      'Khám sức khỏe. Bệnh viện Đa khoa huyện cử bác sĩ. Phòng Y tế tổng hợp kết quả trước ngày 30/6/2026.',
    ],
    [
      'before the day of it all',
      'Phòng Y tế',
      'Khám sức khỏe. Bệnh viện Đa khoa huyện cử bác sĩ. Hoàn thành trước ngày 30/5/2026.',
    ],
  ])('stays the heading’s where it tells %s', (_, office, work) => {
    expect(read(`2. ${office}\n- ${work}`).map((row) => row.replace(/ \[.*/, ''))).toEqual([`${office}: ${work}`])
  })

  it('leaves the time line below it to the bullet', () => {
    expect(
      read(
        '2. Phòng Y tế\n- Khám sức khỏe. Bệnh viện Đa khoa huyện cử bác sĩ.\n- Thời gian: trước ngày 30/5/2026.',
      ).join(),
    ).toContain('2026-05-29')
  })

  it('says what the heading’s office is, and names no other', () => {
    expect(read('1. Phòng Kinh tế\n- Cơ quan đầu mối, theo dõi việc thực hiện.\n- Lập sổ.')).toEqual([
      'Phòng Kinh tế: Cơ quan đầu mối, theo dõi việc thực hiện.',
      'Phòng Kinh tế: Lập sổ.',
    ])
  })
})

describe('a line above a table', () => {
  const table = '| TT | Nội dung | Đơn vị chủ trì |\n|---|---|---|\n| 1 | In tờ rơi | Trạm Y tế |'

  it.each(['Các đơn vị thực hiện nhiệm vụ theo bảng phân công sau:', 'Phân công nhiệm vụ cụ thể như sau:'])(
    'that announces it is no work, and is not asked about: %s',
    (line) => {
      expect(read(`${line}\n\n${table}`)).toEqual(['Trạm Y tế: In tờ rơi'])
      expect(codes(`${line}\n\n${table}`).filter((code) => code === 'not-assigned')).toEqual([])
    },
  )

  it.each([
    'Giao Phòng Kinh tế lập dự toán theo các mức sau:',
    'Giao Phòng Kinh tế rà soát danh mục nêu tại bảng sau, hoàn thành trước ngày 20/5/2026:',
  ])('that gives work is read: %s', (line) => {
    expect(read(`${line}\n\n${table}`)).toHaveLength(2)
  })
})

it('done by hand is the office’s that a sentence turns to', () => {
  expect(
    read(
      '1. Phòng Kinh tế chuẩn bị vật liệu, cọc tre; Hội Nông dân xã và Đoàn Thanh niên xã vớt bèo trên kênh Trung tâm.',
    ),
  ).toEqual([
    'Phòng Kinh tế: chuẩn bị vật liệu, cọc tre;',
    'Hội Nông dân xã + Đoàn Thanh niên xã: vớt bèo trên kênh Trung tâm.',
  ])
})

describe('what an office is to demand of others', () => {
  const names = (issuer: string, item: string): string[] =>
    readDocument(
      `${issuer}\nSố: 12/CĐ\n\nHòa Bắc, ngày 10 tháng 3 năm 2026\n\nCÔNG ĐIỆN\nVề an toàn bếp ăn\n\nIII. TỔ CHỨC THỰC HIỆN\n\n${item}\n`,
    ).assignments.flatMap(({ agencies }) => agencies)

  it('is its own work in a paper of the council above it', () => {
    const item = '5. Giám đốc Sở Giáo dục và Đào tạo yêu cầu các trường có bếp ăn dừng ký hợp đồng mới.'
    expect(names('ỦY BAN NHÂN DÂN\nTỈNH HÒA BẮC', item)).toEqual(['Giám đốc Sở Giáo dục và Đào tạo'])
  })

  it('is an order in its own', () => {
    const item = '5. Sở Giáo dục và Đào tạo yêu cầu các trường có bếp ăn dừng ký hợp đồng mới.'
    expect(names('SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTỈNH HÒA BẮC', item)).toEqual(['Các trường có bếp ăn'])
  })
})

describe('below several, what one of them is to do is its own', () => {
  it('also behind its remit', () => {
    expect(
      read(
        '6. Phòng Y tế, Phòng Kinh tế\n\nTheo chức năng, nhiệm vụ được giao, Phòng Y tế kiểm tra bếp ăn; Phòng Kinh tế bố trí kinh phí.',
      ).map((line) => line.split(':')[0]),
    ).toEqual(['Phòng Y tế', 'Phòng Kinh tế'])
  })

  it('also where a colon opens their row, the first of them too', () => {
    expect(
      read(
        '6. Các phòng, ban, theo chức năng, nhiệm vụ: Phòng Y tế kiểm tra bếp ăn; Phòng Kinh tế bố trí kinh phí.',
      ).map((line) => line.split(':')[0]),
    ).toEqual(['Phòng Y tế', 'Phòng Kinh tế'])
  })

  it('but what several are to do by their remit stays theirs', () => {
    expect(
      read('6. Các phòng, ban, theo chức năng, nhiệm vụ: kiểm tra bếp ăn; bố trí kinh phí.').map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['Các phòng, ban'])
  })

  it('also of a place that stands for its council', () => {
    expect(
      read('6. UBND các xã, phường\n\n- Giải tỏa hành lang.\n\n- Riêng phường Bến Mốc: ra quân trước ngày 20/4/2026.'),
    ).toEqual([
      'UBND các xã, phường: Giải tỏa hành lang.',
      'Phường Bến Mốc: ra quân trước ngày 20/4/2026. [2026-04-19]',
    ])
  })
})

describe('what is no office', () => {
  it('a system that does something below a heading leaves the heading its work', () => {
    expect(
      read(
        '1. Các khu phố\n- Nhập số hộ trên phần mềm.\n- Hệ thống tự động nhắc việc trước ngày 05/10/2026.\n2. Hệ thống truyền thanh phường phát tin mỗi tối.',
      ),
    ).toEqual([
      'Các khu phố: Nhập số hộ trên phần mềm.',
      'Các khu phố: Hệ thống tự động nhắc việc trước ngày 05/10/2026. [2026-10-04]',
      'Hệ thống truyền thanh phường: phát tin mỗi tối.',
    ])
  })

  it('the head of a table whose cells became lines', () => {
    expect(
      readDated('II. NỘI DUNG\n\nĐơn vị/cá nhân/thời gian thực hiện\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế: Trực.'),
    ).toEqual(['Sở Y tế: Trực.'])
  })
})
