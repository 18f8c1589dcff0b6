import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { readDated } from './dated.ts'

const read = (body: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${body}`)

describe('a sentence that turns to another office behind a day', () => {
  it('gives each its own work and day', () => {
    expect(
      read(
        '1. Các xã lập danh sách gửi phòng trước ngày 05/10/2026, Phòng Nội vụ thẩm định, trình UBND huyện trước ngày 20/10/2026.',
      ),
    ).toEqual([
      'Các xã: lập danh sách gửi phòng trước ngày 05/10/2026, [2026-10-04]',
      'Phòng Nội vụ: thẩm định, trình UBND huyện trước ngày 20/10/2026. [2026-10-19]',
    ])
  })

  it('does so with any verb, behind a name that is sure', () => {
    expect(read('1. Các xã mở lớp từ ngày 18/9 đến ngày 22/9/2026, Phòng Tài chính lo kinh phí.')).toEqual([
      'Các xã: mở lớp từ ngày 18/9 đến ngày 22/9/2026, [2026-09-22]',
      'Phòng Tài chính: lo kinh phí.',
    ])
  })

  it('does so behind a heading too', () => {
    expect(
      read('2. Sở Y tế: Lập danh sách trước ngày 05/10/2026, Phòng Nội vụ thẩm định trước ngày 12/10/2026.'),
    ).toEqual([
      'Sở Y tế: Lập danh sách trước ngày 05/10/2026, [2026-10-04]',
      'Phòng Nội vụ: thẩm định trước ngày 12/10/2026. [2026-10-11]',
    ])
  })

  it('is an order to any office, where it begins with "Giao"', () => {
    expect(
      read(
        '**3. Bộ Xây dựng:** Công bố suất vốn. Giao Bộ Nông nghiệp và Môi trường hướng dẫn thu hồi đất trước ngày 05/10/2026.',
      ),
    ).toEqual([
      'Bộ Xây dựng: Công bố suất vốn.',
      'Bộ Nông nghiệp và Môi trường: hướng dẫn thu hồi đất trước ngày 05/10/2026. [2026-10-04]',
    ])
  })

  it('stays with all, where it only says when each is done', () => {
    expect(
      read(
        '4. Các Sở: Y tế, Nội vụ ban hành tiêu chuẩn; Sở Y tế hoàn thành trước ngày 05/10/2026, các Sở còn lại hoàn thành trước ngày 20/10/2026.',
      ),
    ).toEqual([
      'Sở Y tế + Sở Nội vụ: ban hành tiêu chuẩn; Sở Y tế hoàn thành trước ngày 05/10/2026, các Sở còn lại hoàn thành trước ngày 20/10/2026. [2026-10-04,2026-10-19]',
    ])
  })

  it('only tells when, where nothing but the day stands before the office', () => {
    expect(read('3. Trước ngày 05/10/2026, Phòng Nội vụ tổ chức họp các xã.')).toEqual([
      'Phòng Nội vụ: tổ chức họp các xã. [2026-10-04]',
    ])
  })

  it('only tells why, where a document with its day stands before the office', () => {
    expect(read('4. Căn cứ Kế hoạch số 5/KH-UBND ngày 12/3/2026, Phòng Nội vụ tổ chức họp các xã.')).toHaveLength(1)
  })
})

describe('who is told', () => {
  it('is named behind those it is about, though another condition follows', () => {
    expect(
      read(
        '5. Phòng Nội vụ lập sổ. Đối với 06 hộ đã nhận tiền nhưng chưa di dời, UBND xã Hòa Lũng vận động đến hết ngày 10/10/2026, hộ nào không chấp hành thì hoàn thiện hồ sơ.',
      ).map((line) => line.split(':')[0]),
    ).toEqual(['Phòng Nội vụ', 'UBND xã Hòa Lũng'])
  })

  it('is found behind “thống nhất giao”', () => {
    expect(read('6. Thống nhất giao Sở Y tế mở lớp trước ngày 05/10/2026.')).toEqual([
      'Sở Y tế: mở lớp trước ngày 05/10/2026. [2026-10-04]',
    ])
  })

  it.each(['Đảng đoàn HĐND tỉnh', 'Ban cán sự đảng UBND tỉnh'])('may be %s', (who) => {
    expect(read(`7. ${who} xây dựng đề án trước ngày 05/10/2026.`)).toEqual([
      `${who}: xây dựng đề án trước ngày 05/10/2026. [2026-10-04]`,
    ])
  })
})

describe('markdown numbers in bold with a dash', () => {
  it('part one point from the next', () => {
    expect(
      read('**1-** **Sở Y tế** mở lớp trước ngày 05/10/2026.\n\n**2-** Sở Nội vụ lập danh sách trước ngày 06/10/2026.'),
    ).toEqual([
      'Sở Y tế: mở lớp trước ngày 05/10/2026. [2026-10-04]',
      'Sở Nội vụ: lập danh sách trước ngày 06/10/2026. [2026-10-05]',
    ])
  })
})

describe('a table by weeks', () => {
  it('gives each row the days of its week', () => {
    expect(
      read(
        '| Tuần | Nội dung công việc | Chủ trì |\n|---|---|---|\n| Tuần 1 (12/10 - 16/10/2026) | Kiểm kê máy móc | Phòng Kinh tế |\n| | Phân loại hồ sơ | Công an xã |',
      ),
    ).toEqual(['Phòng Kinh tế: Kiểm kê máy móc [2026-10-16]', 'Công an xã: Phân loại hồ sơ [2026-10-16]'])
  })
})

describe('a comma behind work that names nobody', () => {
  it('turns to the office that follows', () => {
    expect(
      read(
        '1. Phòng Kinh tế chủ trì nghiệm thu từng nhà, Ban Thường trực Ủy ban MTTQ Việt Nam xã cấp tiền làm hai đợt.',
      ),
    ).toEqual([
      'Phòng Kinh tế: chủ trì nghiệm thu từng nhà,',
      'Ban Thường trực Ủy ban MTTQ Việt Nam xã: cấp tiền làm hai đợt.',
    ])
  })

  it('goes on with a list of those it is done with', () => {
    expect(
      read('2. Phòng Kinh tế phối hợp với trường học, Công an xã tuyên truyền đến từng hộ.').map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['Phòng Kinh tế'])
  })
})

describe('a semicolon behind a heading’s work', () => {
  it('turns to offices in small letters as well', () => {
    expect(read('8. Phòng Y tế: Cấp phát thuốc; các xã tổ chức họp dân.').map((line) => line.split(':')[0])).toEqual([
      'Phòng Y tế',
      'Các xã',
    ])
  })

  it('keeps pupils’ schools with the department that is over them', () => {
    expect(read('8. Sở Giáo dục và Đào tạo: Đưa nội dung vào giờ ngoại khóa; các trường tổng vệ sinh.')).toHaveLength(1)
  })
})

describe('one order behind another', () => {
  it.each([
    [
      'đồng thời giao Phòng Tài chính bố trí tiền trước ngày 25/5/2026',
      'Phòng Tài chính: bố trí tiền trước ngày 25/5/2026. [2026-05-24]',
    ],
    ['đồng thời, đề nghị Ủy ban MTTQ huyện vận động ủng hộ', 'Ủy ban MTTQ huyện: vận động ủng hộ.'],
  ])('behind a comma: “…, %s”', (words, row) => {
    expect(read(`1. Giao Phòng Nội vụ tham mưu quyết định khen thưởng, ${words}.`)).toEqual([
      'Phòng Nội vụ: tham mưu quyết định khen thưởng,',
      row,
    ])
  })

  it('joined to it by “và”', () => {
    expect(read('1. Giao Phòng Nội vụ rà soát danh sách bè cá và đề nghị Hội Nông dân huyện vận động ủng hộ.')).toEqual(
      ['Phòng Nội vụ: rà soát danh sách bè cá', 'Hội Nông dân huyện: vận động ủng hộ.'],
    )
  })

  it('but what an office itself is to ask for stays its work', () => {
    expect(read('1. Phòng Nội vụ rà soát danh sách bè cá và đề nghị khen thưởng 05 hộ.')).toEqual([
      'Phòng Nội vụ: rà soát danh sách bè cá và đề nghị khen thưởng 05 hộ.',
    ])
  })

  it('in doubt where it is another word: what the first does may end in asking', () => {
    const certain = (words: string) =>
      readDocument(`KẾ HOẠCH\nNuôi bè năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. ${words}`).assignments.map(
        (each) => each.certain,
      )
    expect(certain('Giao Phòng Nội vụ rà soát bè cá và giao Hội Nông dân huyện vận động ủng hộ.')).toEqual([
      undefined,
      undefined,
    ])
    expect(certain('Giao Phòng Nội vụ rà soát bè cá và đề nghị Hội Nông dân huyện vận động ủng hộ.')).toEqual([
      undefined,
      false,
    ])
  })

  it('and leaves no question about the “và”', () => {
    const { diagnostics } = readDocument(
      'KẾ HOẠCH\nNuôi bè năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Giao Phòng Nội vụ rà soát bè cá và giao Hội Nông dân huyện vận động ủng hộ.',
    )
    expect(diagnostics.map(({ code }) => code)).not.toContain('not-assigned')
  })

  it.each([
    'Trạm Y tế: rà soát, tổng hợp và đề nghị Sở Y tế hỗ trợ vắc xin trước ngày 20/4/2026. [2026-04-19]',
    'Hội đồng: xét duyệt, thẩm định và đề nghị Chủ tịch UBND tỉnh khen thưởng trước ngày 15/12/2026. [2026-12-14]',
    'Ban Quản lý dự án: kiểm tra và yêu cầu Nhà thầu khắc phục hư hỏng.',
    'Phòng Kinh tế: lập hồ sơ và giao Trung tâm Dịch vụ trước ngày 10/5/2026. [2026-05-09]',
  ])('but what an office asks of another one stays its work: %s', (row) => {
    expect(read(`1. ${row.replace(':', '').replace(/ \[.*/, '')}`)).toEqual([row])
  })

  it('nor is there a second order without work', () => {
    expect(read('1. Giao Phòng Kinh tế lập hồ sơ bến phà và giao Trung tâm Dịch vụ trước ngày 10/5/2026.')).toEqual([
      'Phòng Kinh tế: lập hồ sơ bến phà và giao Trung tâm Dịch vụ trước ngày 10/5/2026. [2026-05-09]',
    ])
  })

  it('is told to each', () => {
    expect(
      read(
        '9. Đề nghị Ban Dân vận Tỉnh ủy quan tâm lãnh đạo, chỉ đạo; đề nghị UBND các xã, phường tạo điều kiện về kinh phí.',
      ).map((line) => line.split(':')[0]),
    ).toEqual(['Ban Dân vận Tỉnh ủy', 'UBND các xã, phường'])
  })
})

describe('“Riêng” in a bullet', () => {
  it('gives one of several what it alone is to do', () => {
    expect(
      read(
        '1. Công an xã, Ban Chỉ huy Quân sự xã\n- Chuẩn bị lực lượng cứu nạn. Riêng Công an xã lập danh sách bến đò trước ngày 05/6/2026.',
      ),
    ).toEqual([
      'Công an xã + Ban Chỉ huy Quân sự xã: Chuẩn bị lực lượng cứu nạn.',
      'Công an xã: lập danh sách bến đò trước ngày 05/6/2026. [2026-06-04]',
    ])
  })
})

describe('what only looks like a turn', () => {
  it.each([
    [
      'with a team by its number',
      '1. Phòng Kinh tế chủ trì, phối hợp với Tổ công tác số 2, Công an xã kiểm tra các chợ trước ngày 10/4/2026.',
    ],
    [
      'with villages by their numbers',
      '2. Phòng Y tế phối hợp với thôn 1, thôn 2, Trạm Y tế xã tổ chức khám trước ngày 10/4/2026.',
    ],
    [
      'objects counted out',
      '3. Công an xã: kiểm tra các tổ chức tín dụng; các tổ chức sử dụng lao động nước ngoài; các trạm cấp nước.',
    ],
  ])('stays with the first: %s', (_, sentence) => {
    expect(read(sentence).map((line) => line.split(':')[0])).toHaveLength(1)
  })

  it('keeps a clause that only says who leads what was said before', () => {
    expect(read('4. Phòng Y tế tuyên truyền ở chợ trước ngày 20/3/2026, Công an xã chủ trì.')).toHaveLength(1)
  })
})
