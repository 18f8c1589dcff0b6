import { describe, expect, it } from 'vitest'
import { isClass } from '../../shared/reading/agencies/several.ts'
import { splitAgencies } from '../../shared/reading/agencies/split.ts'
import { findAgencySubject } from '../../shared/reading/agencies/subject.ts'
import { readDocument } from '../../shared/reading/read.ts'
import { isEachOf, isEachOfMany } from '../../shared/reading/reports/each-of-many.ts'
import { routeIn } from '../../shared/reading/reports/parties.ts'
import { readContent, readDated } from './dated.ts'

// What is said of one level of administration, or of one kind of hamlet, is said of each of them.

const below = (heading: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n2. ${heading}\n- Kiểm tra số bè cá.`)

describe('places are told one by one', () => {
  it.each(['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'])(
    'behind the colon of “UBND các %s:” and behind the first of them',
    (level) => {
      const both = `UBND ${level} Cồn Sậy + UBND ${level} Bến Lở`
      expect(below(`UBND các ${level}: Cồn Sậy, Bến Lở`)).toEqual([`${both}: Kiểm tra số bè cá.`])
      expect(readContent(`Giao UBND các ${level} Cồn Sậy, Bến Lở kiểm tra số bè cá.`)).toEqual([
        `${both}: kiểm tra số bè cá.`,
      ])
    },
  )

  it.each(['thôn', 'bản', 'ấp', 'xóm', 'khóm', 'buôn', 'làng', 'khu phố', 'tổ dân phố'])(
    'as heads of each %s, and behind a colon',
    (hamlet) => {
      expect(readContent(`Trưởng ${hamlet} Cồn Sậy, Bến Lở kiểm tra số bè cá.`)).toEqual([
        `Trưởng ${hamlet} Cồn Sậy + Trưởng ${hamlet} Bến Lở: kiểm tra số bè cá.`,
      ])
      const named = hamlet.charAt(0).toUpperCase() + hamlet.slice(1)
      expect(below(`Các ${hamlet} có bè cá: Cồn Sậy, Bến Lở`)).toEqual([
        `${named} Cồn Sậy + ${named} Bến Lở: Kiểm tra số bè cá.`,
      ])
    },
  )

  it.each([
    ['UBND các xã, phường: Cồn Sậy, Bến Lở', 'UBND xã, phường'],
    ['UBND các huyện, thị xã, thành phố: Cồn Sậy, Bến Lở', 'UBND huyện, thị xã, thành phố'],
    ['Công an các phường, xã: Cồn Sậy và Bến Lở', 'Công an phường, xã'],
    ['Chủ tịch UBND các xã, thị trấn Cồn Sậy, Bến Lở', 'Chủ tịch UBND xã, thị trấn'],
  ])('of several levels, each by all that it may be, with doubt: %s', (heading, office) => {
    for (const document of [`2. ${heading}\n- Kiểm tra số bè cá.`, `2. ${heading} kiểm tra số bè cá.`]) {
      const { assignments } = readDocument(`KẾ HOẠCH\nThử\n\nIII. TỔ CHỨC THỰC HIỆN\n\n${document}\n`)
      expect(assignments.map(({ agencies, certain }) => [agencies, certain])).toEqual([
        [[`${office} Cồn Sậy`, `${office} Bến Lở`], false],
      ])
    }
  })

  it.each([
    ['Giao UBND xã Cồn Sậy, Bến Lở và Mốc', ['UBND xã Cồn Sậy', 'UBND xã Bến Lở', 'UBND xã Mốc']],
    ['Công an huyện Cồn Sậy, Bến Lở', ['Công an huyện Cồn Sậy', 'Công an huyện Bến Lở']],
    ['Giao UBND huyện Cồn Sậy, Bến Lở và thị xã Mốc', ['UBND huyện Cồn Sậy', 'UBND huyện Bến Lở', 'UBND thị xã Mốc']],
    ['Trạm Y tế xã Cồn Sậy, Bến Lở', ['Trạm Y tế xã Cồn Sậy', 'Trạm Y tế xã Bến Lở']],
    // Offices of their own
    ['UBND xã Cồn Sậy, Hội Nông dân xã', ['UBND xã Cồn Sậy', 'Hội Nông dân xã']],
    ['UBND tỉnh Cồn Sậy, Bộ Y tế', ['UBND tỉnh Cồn Sậy', 'Bộ Y tế']],
  ])('behind the first, with no “các” before it: %s', (who, names) => {
    expect(findAgencySubject(`${who} kiểm tra số bè cá`)?.names).toEqual(names)
  })

  it.each([
    ['Công an xã Mốc, Bến Lở', ['Công an xã Mốc', 'Công an xã Bến Lở']],
    ['Trường Tiểu học xã Mốc, Hoa Sen', ['Trường Tiểu học xã Mốc', 'Trường Tiểu học xã Hoa Sen']],
  ])('with doubt of an office that may as well stand beside another: %s', (who, names) => {
    const found = findAgencySubject(`${who} kiểm tra số bè cá`)
    expect([found?.names, found?.certain]).toEqual([names, false])
    expect(findAgencySubject('UBND xã Cồn Sậy, Bến Lở kiểm tra số bè cá')?.certain).toBe(true)
  })

  it.each(['Viettel', 'VNPT'])('but for a company, %s', (firm) => {
    expect(findAgencySubject(`Công an xã Mốc, ${firm} lắp camera`)?.names).toEqual(['Công an xã Mốc', firm])
  })

  it('of a title, where the work runs on behind them', () => {
    expect(readDated('III. TỔ CHỨC THỰC HIỆN\n\n2. Trưởng các thôn: Cồn Sậy, Bến Lở phát dọn mương.')).toEqual([
      'Trưởng thôn Cồn Sậy + Trưởng thôn Bến Lở: phát dọn mương.',
    ])
  })

  it('but what is to be done behind the colon is none', () => {
    expect(readDated('III. TỔ CHỨC THỰC HIỆN\n\n2. UBND các xã, phường: Niêm yết danh sách, Lập sổ.')).toEqual([
      'UBND các xã, phường: Niêm yết danh sách, Lập sổ.',
    ])
  })

  it('and one of them behind those of a kind', () => {
    expect(readContent('Chủ tịch UBND các đặc khu, xã ven biển và thị xã Cồn Sậy kiểm tra số bè cá.')).toEqual([
      'Chủ tịch UBND các đặc khu, xã ven biển + Chủ tịch UBND thị xã Cồn Sậy: kiểm tra số bè cá.',
    ])
  })

  it.each(['đặc khu', 'xã', 'tỉnh, thành phố'])('but work behind the colon of “UBND các %s:” stays work', (level) => {
    expect(below(`UBND các ${level}: Rà soát neo bè, thu gom lưới rách.`)).toEqual([
      `UBND các ${level}: Rà soát neo bè, thu gom lưới rách.`,
      `UBND các ${level}: Kiểm tra số bè cá.`,
    ])
  })
})

it('the heads of hamlets of any kinds are one class', () => {
  expect(readContent('Trưởng ấp, khóm kiểm tra số bè cá.')).toEqual(['Trưởng ấp, khóm: kiểm tra số bè cá.'])
  expect(readContent('Trưởng khóm, ấp kiểm tra số bè cá.')).toEqual(['Trưởng khóm, ấp: kiểm tra số bè cá.'])
})

describe('one name is of many', () => {
  it.each([
    'UBND phường, đặc khu',
    'UBND đặc khu, phường',
    'UBND quận - thị xã',
    'Công an 7 đặc khu',
    '15 khóm',
    'Trưởng khóm 15 khóm',
    '09 chi đoàn',
    'Buôn, làng',
    'Khóm',
    'Thị trấn, phường vùng bãi',
    'Ban Quản lý các khu dân cư',
    'Ban Quản lý các khu phố',
    'BQL các dự án huyện, thị xã',
  ])('in %s', (name) => expect(isClass(name)).toBe(true))

  it.each(['Trường Mầm non số 3 phường Cồn Sậy', 'Hạt Kiểm lâm khu vực 2 huyện Bến Lở', 'Tổ dân phố 4 phường Cồn Sậy'])(
    'but the number of %s is a part of its name',
    (name) => expect(isClass(name)).toBe(false),
  )
})

it.each(['xóm', 'khóm', 'quận', 'thị xã', 'thành phố', 'tỉnh'])(
  'a number of %s reports as one of thôn does',
  (kind) => {
    const { reports } = readDocument(
      `KẾ HOẠCH\nNuôi bè\n\nIII. CHẾ ĐỘ BÁO CÁO\n\nYêu cầu 14 ${kind} gửi báo cáo về Phòng Kinh tế trước ngày 12/6/2026.`,
    )
    expect(reports.map(({ reporters }) => reporters)).toEqual([[`14 ${kind}`]])
  },
)

describe('a level at the end of a list', () => {
  it.each(['đặc khu', 'xã', 'thị xã'])('%s is that of the bodies before it', (level) => {
    expect(splitAgencies(`Văn hóa - Xã hội, Trạm Y tế, Hội Làm vườn ${level}`)).toEqual([
      `Văn hóa - Xã hội ${level}`,
      `Trạm Y tế ${level}`,
      `Hội Làm vườn ${level}`,
    ])
  })

  it.each([
    ['Công an, Ban Chỉ huy Quân sự các đặc khu', ['Công an các đặc khu', 'Ban Chỉ huy Quân sự các đặc khu']],
    ['Phòng Kinh tế, Hội Làm vườn các quận', ['Phòng Kinh tế các quận', 'Hội Làm vườn các quận']],
    ['Sở Y tế, Sở Công Thương các thành phố', ['Sở Y tế các thành phố', 'Sở Công Thương các thành phố']],
  ])('is said once in “%s”', (list, names) => expect(splitAgencies(list)).toEqual(names))
})

it.each(['ấp', 'thôn', 'đặc khu'])('what each does in every %s is work', (place) => {
  expect(findAgencySubject(`Đoàn Thanh niên, Hội Phụ nữ mỗi ${place} 02 bè rau`)?.certain).toBe(true)
  expect(readContent(`Công chức được phân công phụ trách ${place} dự họp ban đêm.`)).toEqual([
    'Công chức: dự họp ban đêm.',
  ])
})

const points = (heading: string, second: string): string[] =>
  readDated(`III. TỔ CHỨC THỰC HIỆN\n\n2. ${heading}\n- Rà soát bè cá.\n- ${second}`)

describe('below a heading', () => {
  it.each([
    ['Ban Quản lý các khóm', 'Khóm Bờ Sậy', 'chỉnh trang bến đò.'],
    ['UBND các tỉnh', 'UBND tỉnh Cồn Sậy', 'chỉnh trang bến đò.'],
    ['Trạm Y tế đặc khu; Hạt Kiểm lâm đặc khu', 'Hạt Kiểm lâm', 'phát dọn đường băng.'],
  ])('“%s” one of them has work of its own', (heading, name, work) => {
    expect(points(heading, `${name} ${work}`)[1]).toBe(`${name}: ${work}`)
  })

  it.each(['tổ dân phố', 'thôn'])('the head of each %s answers for it', (kind) => {
    const answers = `Tổ trưởng ${kind} chịu trách nhiệm nếu để bè trôi.`
    expect(points(`Các ${kind}`, answers)[1]).toBe(`Các ${kind}: ${answers}`)
  })

  it.each(['ấp', 'xóm', 'làng'])('a sentence turns to “các %s” in small letters', (kind) => {
    expect(
      readDated(`III. TỔ CHỨC THỰC HIỆN\n\n2. Công an xã: Tuần tra bến sông; các ${kind} lập thêm chốt gác bè.`),
    ).toEqual(['Công an xã: Tuần tra bến sông;', `Các ${kind}: lập thêm chốt gác bè.`])
  })
})

describe('a place by its name stands for its council', () => {
  it.each(['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'])(
    'where a %s is told, and where it does something',
    (level) => {
      const named = level.charAt(0).toUpperCase() + level.slice(1)
      const once = [`${named} Cồn Sậy: kiểm tra số bè cá.`]
      expect(readContent(`Yêu cầu ${level} Cồn Sậy kiểm tra số bè cá.`)).toEqual(once)
      expect(readContent(`Giao cho ${level} Cồn Sậy kiểm tra số bè cá.`)).toEqual(once)
      expect(readDated(`III. TỔ CHỨC THỰC HIỆN\n\n2. ${named} Cồn Sậy kiểm tra số bè cá.`)).toEqual(once)
      expect(below(`${named} Cồn Sậy:`)).toEqual([`${named} Cồn Sậy: Kiểm tra số bè cá.`])
      expect(readContent(`${named} Cồn Sậy có 12 bè cá, đạt chuẩn từ năm 2024.`)).toEqual([])
    },
  )

  it.each([
    ['Giao xã Cồn Sậy, xã Bến Lở và thị trấn Mốc', 'Xã Cồn Sậy + Xã Bến Lở + Thị trấn Mốc'],
    ['Giao xã Cồn Sậy, Bến Lở và Mốc', 'Xã Cồn Sậy + Xã Bến Lở + Xã Mốc'],
    ['Xã Cồn Sậy, xã Bến Lở', 'Xã Cồn Sậy + Xã Bến Lở'],
    ['Yêu cầu phường 5', 'Phường 5'],
    ['Giao Phòng Kinh tế, xã Cồn Sậy', 'Phòng Kinh tế + Xã Cồn Sậy'],
    ['Đến ngày 30/6/2026, xã Cồn Sậy', 'Xã Cồn Sậy'],
  ])('%s', (who, names) => {
    expect(findAgencySubject(`${who} kiểm tra số bè cá`)?.names).toEqual(names.split(' + '))
  })

  it.each([
    // Where the school is
    ['Giao Trường Mầm non Hoa Sen, xã Cồn Sậy nhận trẻ', 'Trường Mầm non Hoa Sen, xã Cồn Sậy'],
    ['Trạm Y tế, phường Đồng Quỹ tổ chức tiêm chủng', 'Trạm Y tế, phường Đồng Quỹ'],
    ['Trường Tiểu học, xã Lạn Khê tổ chức hội thi', 'Trường Tiểu học, xã Lạn Khê'],
    ['Ban Quản lý chợ, phường Tân Lạc thu phí', 'Ban Quản lý chợ, phường Tân Lạc'],
    // Two of the kind
    ['Giao Sở Y tế Bến Lở, thành phố Cồn Sậy lấy mẫu', 'Sở Y tế Bến Lở, thành phố Cồn Sậy'],
  ])('but not what belongs to a name: %s', (words, name) => {
    expect(findAgencySubject(words)?.names).toEqual([name])
  })

  it('nor without doubt beside an office', () => {
    const found = findAgencySubject('Phòng Kinh tế, xã Cồn Sậy kiểm tra số bè cá')
    expect([found?.names, found?.certain]).toEqual([['Phòng Kinh tế', 'Xã Cồn Sậy'], false])
  })

  it('below the class of those it is one of', () => {
    expect(points('UBND các xã, phường', 'Xã Cồn Sậy bàn giao bến đò.')[1]).toBe('Xã Cồn Sậy: bàn giao bến đò.')
  })

  it('where the level is said once, in a heading and behind a label', () => {
    const names = 'Xã Mốc + Xã Lạn + Xã Kiều'
    expect(below('Xã Mốc, Lạn và Kiều:')).toEqual([`${names}: Kiểm tra số bè cá.`])
    expect(readDated('III. TỔ CHỨC THỰC HIỆN\n\n2. Rà soát bè cá\n- Đơn vị thực hiện: Xã Mốc, Lạn và Kiều.')).toEqual([
      `${names}: Rà soát bè cá`,
    ])
    expect(readContent('Xã Mốc, Lạn và Kiều có 12 bè cá.')).toEqual([])
  })

  it('in the cell of who does it', () => {
    expect(
      readDated(
        'III. TỔ CHỨC THỰC HIỆN\n\n| STT | Nội dung | Đơn vị thực hiện |\n|---|---|---|\n| 1 | Đóng bè | xã Cồn Sậy, xã Bến Lở |',
      ),
    ).toEqual(['Xã Cồn Sậy + Xã Bến Lở: Đóng bè'])
  })

  it.each(['12 hộ.', '1.200 khẩu;', '120 triệu đồng'])('but what there is in it is no work: %s', (much) => {
    expect(readContent(`1. Phải di dời\n- Thôn Cồn Sậy: ${much}\n- Xã Bến Lở: ${much}`)).toEqual([])
  })

  it.each([
    'Ngành nông nghiệp giảm 2% diện tích lúa.',
    'Ngành thuế thu ngân sách hơn 20 tỷ đồng.',
    'Ngành du lịch đạt doanh thu 20 tỷ đồng.',
    'Xã Mốc Hạ đạt 15 tiêu chí.',
  ])('nor what it has come to: %s', (told) => {
    const { assignments, diagnostics, text } = readDocument(
      `KẾ HOẠCH\nThử\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế kiểm tra bến.\n2. ${told}\n`,
    )
    expect(assignments.flatMap(({ agencies }) => agencies)).toEqual(['Phòng Kinh tế'])
    expect(diagnostics.map(({ span }) => text.slice(...(span ?? [0, 0])))).toContain(`2. ${told}`)
  })

  it.each([
    ['Xã Mốc Hạ', 'hoàn thành 15 tiêu chí trong năm 2025.', ' [2025-12-31] ?'],
    ['Huyện Vân Trạch', 'thực hiện tốt công tác giải phóng mặt bằng.', ' ?'],
    ['Ngành Thuế', 'lập danh sách trước ngày 20/4/2026.', ' [2026-04-19]'],
  ])('and what it does without a day is in doubt: %s %s', (name, work, doubt) => {
    expect(readDated(`III. TỔ CHỨC THỰC HIỆN\n\n2. ${name} ${work}`, true)).toEqual([`${name}: ${work}${doubt}`])
  })

  it('while what it is to bring is', () => {
    expect(readContent('1. Phân công\n- Thôn Cồn Sậy: 02 tiết mục hát.')).toEqual(['Thôn Cồn Sậy: 02 tiết mục hát.'])
  })
})

describe('reports', () => {
  it.each(['Khóm', 'làng', 'xóm văn hóa', 'ấp'])('are of each of many where “%s” gives them', (name) => {
    expect(isEachOfMany([name], null)).toBe(true)
  })

  it('of a council without its place are each of many in a paper from above', () => {
    expect(isEachOfMany(['UBND đặc khu'], 'UBND tỉnh Cồn Sậy')).toBe(true)
    expect(isEachOfMany(['UBND thị xã'], 'UBND thị xã Bến Lở')).toBe(false)
    expect(isEachOfMany(['Liên minh Hợp tác xã'], 'UBND tỉnh Cồn Sậy')).toBe(false)
  })

  it('are of each of those before', () => expect(isEachOf(['khóm'], ['Các khóm ven sông'])).toBe(true))

  it.each(['đặc khu', 'thị xã', 'thành phố', 'quận', 'xã'])('go to a %s by its level alone', (level) => {
    expect(routeIn(`gửi báo cáo về ${level} trước ngày 20/6`).recipient).toBe(level)
  })
})

describe('a letterhead', () => {
  const issuer = (...lines: string[]): string | null =>
    readDocument(`${lines.join('\n')}\n\nKẾ HOẠCH\nNuôi bè năm 2026`).document.issuer

  it.each([
    ['ĐẶC KHU', 'đặc khu'],
    ['THỊ TRẤN', 'thị trấn'],
    ['XÃ', 'xã'],
  ])('of two offices run into one line below the council of a %s', (capitals, level) => {
    expect(issuer(`UBND ${capitals} CỒN SẬY PHÒNG KINH TẾ`, 'Số: 12/KH-KT')).toBe(`Phòng Kinh tế ${level} Cồn Sậy`)
  })

  it('of two offices of one place has two issuers', () => {
    expect(
      issuer('KHO BẠC NHÀ NƯỚC ĐẶC KHU CỒN SẬY', 'HỘI LIÊN HIỆP PHỤ NỮ ĐẶC KHU CỒN SẬY', 'Số: 4/KHLT-KBNN-HPN'),
    ).toMatch(/đặc khu Cồn Sậy - .* đặc khu Cồn Sậy$/u)
    expect(issuer('PHÒNG Y TẾ THỊ XÃ BẾN LỞ    HỘI NÔNG DÂN THỊ XÃ BẾN LỞ', 'Số: 7/KHLT')).toBe(
      'Phòng Y tế - Hội Nông dân thị xã Bến Lở',
    )
  })

  it('names a place whose first word could begin a level', () => {
    expect(issuer('CÔNG AN PHƯỜNG THÀNH SẬY', 'Số: 3/KH-CAP')).toBe('Công an phường Thành Sậy')
  })
})
