import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'

// Papers as a newspaper or an office's site tells of them: no letterhead, no sections, orders in the sentences of a report.

/** What a text gives, a line a task: `Agency + Agency: task [last days]`. */
const told = (text: string): string[] =>
  readDocument(`${text}\n`).assignments.flatMap(({ agencies, tasks }) =>
    tasks.map((task) => {
      const days = task.deadlines.flatMap((each) => ('lastDay' in each ? [each.lastDay] : []))
      return `${agencies.join(' + ')}: ${task.text}${days.length > 0 ? ` [${days.join()}]` : ''}`
    }),
  )

describe('what ties a sentence to the one before', () => {
  it.each(['Vì vậy', 'Do đó', 'Do vậy', 'Vì thế', 'Bởi vậy', 'Chính vì vậy', 'Theo đó'])('“%s, …”', (word) => {
    expect(told(`${word}, UBND huyện yêu cầu các xã kiểm đếm tàu thuyền trước ngày 12/9/2025.`)).toEqual([
      'Các xã: kiểm đếm tàu thuyền trước ngày 12/9/2025. [2025-09-11]',
    ])
  })

  it('is no condition of the work', () => {
    expect(told('Theo đó, Sở Công Thương kiểm tra các kho xăng dầu.')).toEqual([
      'Sở Công Thương: kiểm tra các kho xăng dầu.',
    ])
  })

  it('orders nobody by itself', () => {
    expect(told('Vì vậy, giá rau tăng so với tháng trước. Do đó, nhiều hộ phải bỏ vụ.')).toEqual([])
    expect(told('Chợ phiên đông dần. Vì thế, các ngành, các cấp cần lưu tâm:\n\nMùa mưa năm nay đến sớm.')).toEqual([])
  })
})

describe('a paper that speaks', () => {
  it.each([
    ['Công điện yêu cầu Giám đốc Sở Công Thương', 'Giám đốc Sở Công Thương'],
    ['Văn bản yêu cầu Chủ tịch UBND huyện Mai Hạ', 'Chủ tịch UBND huyện Mai Hạ'],
    ['Chỉ thị cũng yêu cầu Công an tỉnh', 'Công an tỉnh'],
    ['Kế hoạch giao Sở Y tế', 'Sở Y tế'],
    ['Kế hoạch nêu rõ, các trường tiểu học', 'Các trường tiểu học'],
    ['Công văn nêu rõ: Sở Y tế', 'Sở Y tế'],
  ])('“%s …”', (order, who) => {
    expect(told(`Mấy ngày qua mưa lớn.\n\n${order} kiểm kê vật tư trước ngày 15/4/2025.`)).toEqual([
      `${who}: kiểm kê vật tư trước ngày 15/4/2025. [2025-04-14]`,
    ])
  })

  it.each([
    'Công văn đề nghị Sở Xây dựng thẩm định hồ sơ được lập thành 02 bản.',
    'Văn bản yêu cầu bổ sung hồ sơ gồm 03 trang.',
    'Kế hoạch nêu rõ, mục tiêu là giảm nghèo.',
  ])('no order: %s', (line) => {
    expect(told(`Mấy ngày qua mưa lớn.\n\n${line}`)).toEqual([])
  })
})

describe('who was given something to do', () => {
  it.each([
    'Sở Nội vụ được giao xây dựng phương án trước ngày 15/8/2025.',
    'Sở Nội vụ được UBND tỉnh giao xây dựng phương án trước ngày 15/8/2025.',
    'Sở Nội vụ được Ủy ban nhân dân tỉnh giao nhiệm vụ xây dựng phương án trước ngày 15/8/2025.',
    'Sở Nội vụ được phân công xây dựng phương án trước ngày 15/8/2025.',
  ])('%s', (line) => {
    expect(told(line)).toEqual(['Sở Nội vụ: xây dựng phương án trước ngày 15/8/2025. [2025-08-14]'])
  })

  it.each([
    'Sở Y tế được UBND tỉnh giao quyền tự chủ từ năm 2020.',
    'Phòng Nội vụ được giao 12 biên chế năm 2025.',
    'Năm 2025, Sở Xây dựng được giao 40 tỷ đồng vốn đầu tư.',
  ])('no work: %s', (line) => {
    expect(told(line)).toEqual([])
  })

  it('a class that was given something is told by it which of them', () => {
    expect(told('Các đơn vị được giao quản lý nhà công vụ có trách nhiệm kiểm kê trước ngày 15/8/2025.')).toEqual([
      'Các đơn vị được giao quản lý nhà công vụ: kiểm kê trước ngày 15/8/2025. [2025-08-14]',
    ])
  })
})

describe('news of an order', () => {
  it.each([
    'UBND tỉnh vừa có công văn yêu cầu',
    '(BPH) - UBND tỉnh vừa ban hành văn bản số 57/UBND-NC ngày 12/3/2025 yêu cầu',
    'Chủ tịch UBND huyện Mai Hạ Lò Văn Sinh vừa ký công văn hỏa tốc yêu cầu',
  ])('“%s …”', (head) => {
    expect(told(`${head} các xã dọn rác ở các bến thuyền.`)).toEqual(['Các xã: dọn rác ở các bến thuyền.'])
  })

  it.each(['UBND tỉnh vừa có công văn về dọn rác ở các bến thuyền.'])('none: %s', (line) => {
    expect(told(line)).toEqual([])
  })
})

describe('an order that is said', () => {
  it.each([
    'Tại cuộc họp, Chủ tịch UBND tỉnh Lò Văn Sinh yêu cầu',
    'Tại buổi làm việc với các chủ đầu tư, Phó Chủ tịch UBND tỉnh giao',
    'Kết luận hội nghị, đồng chí Lò Văn Sinh, Phó Chủ tịch UBND tỉnh giao',
    'Phát biểu chỉ đạo tại hội nghị, Chủ tịch UBND huyện đề nghị',
    'Cũng theo công văn, UBND thành phố yêu cầu',
    'Tại văn bản này, UBND tỉnh cũng yêu cầu',
    'Đối với dự án đường tỉnh 12, ông Sinh yêu cầu',
  ])('“%s …”', (head) => {
    expect(told(`Mưa lớn kéo dài.\n\n${head} Sở Xây dựng gia cố mái taluy trước ngày 30/6/2024.`)).toEqual([
      'Sở Xây dựng: gia cố mái taluy trước ngày 30/6/2024. [2024-06-29]',
    ])
  })

  it.each([
    'Tại cuộc họp, đại diện Sở Y tế đề nghị UBND tỉnh bố trí kinh phí.',
    'Tại cuộc họp, Chủ tịch UBND tỉnh đã nghe Sở Xây dựng báo cáo.',
    'Đối với hộ nghèo, ông Sinh nói sẽ hỗ trợ.',
  ])('none: %s', (line) => {
    expect(told(`Mưa lớn kéo dài.\n\n${line}`)).toEqual([])
  })
})

describe('a paragraph that names nobody goes on with those of the one above', () => {
  const above = 'UBND tỉnh yêu cầu Sở Y tế, Công an tỉnh kiểm tra các bếp ăn.'

  it.each([
    ['Đồng thời, phối hợp với Thanh tra tỉnh, Ban Tiếp công dân tỉnh trả lời đơn thư.', 'phối hợp với Thanh tra tỉnh'],
    ['Đồng thời tổng hợp kết quả, gửi Sở Tài chính trước ngày 22/5/2025.', 'tổng hợp kết quả'],
    ['Bên cạnh đó, rà soát các hộ nuôi cá lồng.', 'rà soát các hộ'],
    ['UBND tỉnh yêu cầu nghiêm túc thực hiện chế độ trực.', 'nghiêm túc thực hiện'],
    ['UBND tỉnh cũng yêu cầu rà soát các hộ nuôi cá lồng.', 'rà soát các hộ'],
  ])('%s', (line, work) => {
    const rows = told(`${above}\n\n${line}`)
    expect(rows.map((row) => row.split(':')[0])).toEqual(['Sở Y tế + Công an tỉnh', 'Sở Y tế + Công an tỉnh'])
    expect(rows[1]).toContain(work)
  })

  it('but not where it names somebody, or something else stands between', () => {
    expect(told(`${above}\n\nĐồng thời, Sở Tài chính bố trí kinh phí.`)).toEqual([
      'Sở Y tế + Công an tỉnh: kiểm tra các bếp ăn.',
      'Sở Tài chính: bố trí kinh phí.',
    ])
    expect(told(`${above}\n\nMưa lũ còn kéo dài.\n\nĐồng thời, phối hợp tuyên truyền trên loa.`)).toEqual([
      'Sở Y tế + Công an tỉnh: kiểm tra các bếp ăn.',
    ])
  })
})

describe('what is told and asks for nothing', () => {
  it.each([
    'Bộ GD&ĐT vừa ban hành hướng dẫn thi học sinh giỏi.',
    'Tổng Công ty Cấp nước vừa tổ chức hội nghị khách hàng.',
    'Chủ tịch UBND tỉnh quyết định lấy ngày 12/10 hằng năm là ngày hội trồng tre.',
  ])('%s', (line) => {
    const { assignments, document } = readDocument(`${line}\n\nUBND tỉnh giao Sở Y tế trực cấp cứu.\n`)
    expect(assignments.map(({ agencies }) => agencies)).toEqual([['Sở Y tế']])
    expect(document.issuer).not.toMatch(/vừa$/u)
  })

  it('a day by which something was due is no day of issue', () => {
    const { document, diagnostics } = readDocument(
      'Theo hướng dẫn này, ngày 25/5/2017 là hạn cuối các trường gửi hồ sơ về Sở.\n\nCác trạm trực đêm.\n',
    )
    expect(document.issuedOn).toBe(null)
    expect(diagnostics.map(({ code }) => code)).toContain('time-not-read')
  })
})

describe('who is meant', () => {
  it.each([
    [
      'UBND huyện yêu cầu các cơ quan, ban ngành, đoàn thể cấp huyện dọn rác.',
      'Các cơ quan, ban ngành, đoàn thể cấp huyện',
    ],
    [
      'UBND huyện yêu cầu Thủ trưởng các cơ quan, ban ngành, đoàn thể huyện dọn rác.',
      'Thủ trưởng các cơ quan, ban ngành, đoàn thể huyện',
    ],
    [
      'Theo đó UBND tỉnh yêu cầu Sở văn hóa, Thể thao và Du lịch phối hợp với các sở, UBND các xã dọn rác.',
      'Sở văn hóa, Thể thao và Du lịch',
    ],
    [
      'UBND huyện yêu cầu Trưởng các phòng và đề nghị các đơn vị của tỉnh dọn rác.',
      'Trưởng các phòng + Các đơn vị của tỉnh',
    ],
    ['Ngày 07/6/2025: Hạn cuối các trường THPT dọn rác.', 'Các trường THPT'],
    [
      'Thủ trưởng các đơn vị trực thuộc, Chủ tịch UBND các huyện trong phạm vi, nhiệm vụ, quyền hạn khẩn trương dọn rác.',
      'Thủ trưởng các đơn vị trực thuộc + Chủ tịch UBND các huyện',
    ],
  ])('%s', (line, who) => {
    expect(told(line).map((row) => row.split(':')[0])).toEqual([who])
  })

  it('“lãnh đạo, cán bộ” who are put on duty are nobody who is told', () => {
    expect(
      told(
        'UBND huyện yêu cầu các xã dọn rác.\n\nPhân công lãnh đạo, cán bộ trực cơ quan từ ngày 16/02 đến ngày 23/02/2025.',
      ),
    ).toEqual([
      'Các xã: dọn rác.',
      'Các xã: Phân công lãnh đạo, cán bộ trực cơ quan từ ngày 16/02 đến ngày 23/02/2025. [2025-02-23]',
    ])
  })

  it('a line that tells of an order and ends in a colon heads what was ordered', () => {
    expect(
      told(
        'Theo đó, UBND huyện đã có Công văn số 15/UBND-TN ngày 23/8/2025 yêu cầu Thủ trưởng các đơn vị, Chủ tịch UBND các xã:\nTổ chức dọn rác ở các bến thuyền.\nBố trí mỗi bến 01 thùng rác.',
      ),
    ).toEqual([
      'Thủ trưởng các đơn vị + Chủ tịch UBND các xã: Tổ chức dọn rác ở các bến thuyền.',
      'Thủ trưởng các đơn vị + Chủ tịch UBND các xã: Bố trí mỗi bến 01 thùng rác.',
    ])
  })
})

describe('until when, below the only order', () => {
  const order = 'UBND tỉnh có ý kiến như sau:\n\nGiao Sở Xây dựng khảo sát mỏ đất tại xã Hải Yên.'

  it.each([
    'Báo cáo UBND tỉnh kết quả trước ngày 12/5/2024.',
    'Trình UBND tỉnh trước ngày 12/5/2024 để báo cáo Bộ.',
    'Kết quả báo cáo UBND tỉnh trước ngày 12/5/2024.',
    'Thời hạn báo cáo: trước ngày 12/5/2024.',
  ])('%s', (line) => {
    expect(told(`${order}\n${line}`)).toEqual([`Sở Xây dựng: khảo sát mỏ đất tại xã Hải Yên. ${line} [2024-05-11]`])
  })

  it('may count from the paper', () => {
    const { assignments } = readDocument(
      `${order}\nThời hạn thực hiện không quá 02 tháng kể từ ngày ban hành văn bản này.\n`,
    )
    expect(assignments[0]?.tasks[0]?.deadlines).toMatchObject([{ kind: 'event', within: { days: 60 } }])
  })
})

describe('what an office that was told is to direct is its own work', () => {
  it.each([
    ['Công an tỉnh chỉ đạo Công an các huyện tuần tra các bến đò.', 'Công an tỉnh'],
    ['Bộ Chỉ huy Quân sự tỉnh chỉ đạo các đơn vị đóng quân ven sông phối hợp trực đê.', 'Bộ Chỉ huy Quân sự tỉnh'],
    ['Sở Xây dựng rà soát các bến đò; chỉ đạo Thanh tra Sở phối hợp kiểm tra áo phao.', 'Sở Xây dựng'],
    ['UBND tỉnh chỉ đạo Sở Y tế kiểm tra các phòng khám.', 'Sở Y tế'],
    ['Theo đó, UBND tỉnh chỉ đạo Sở Y tế kiểm tra các phòng khám.', 'Sở Y tế'],
  ])('%s', (line, who) => {
    expect(told(`UBND tỉnh vừa có văn bản về mùa lũ.\n\n${line}`).map((row) => row.split(':')[0])).toEqual([who])
  })
})
