import { describe, expect, it } from 'vitest'
import {
  beginsWithOffice,
  maybeAmong,
  partOf,
  sameButForLevel,
  sameOffice,
} from '../../shared/reading/agencies/same-office.ts'
import { readDocument } from '../../shared/reading/read.ts'
import { readContent, readDated } from './dated.ts'

// One office under two names, wherever a rule must know that it is one.

describe('one office', () => {
  it.each([
    ['Phòng GDĐT', 'Phòng Giáo dục và Đào tạo'],
    ['P. LĐ-TB&XH', 'Phòng Lao động - Thương binh và Xã hội'],
    ['Sở NN&PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['Phòng VHTT', 'Phòng Văn hoá - Thông tin'],
    ['Phòng KT-HT', 'Phòng Kinh tế và Hạ tầng'],
    // abbreviations that stand in no list
    ['Chi cục ATVSTP tỉnh', 'Chi cục An toàn vệ sinh thực phẩm tỉnh'],
    ['TT GDNN-GDTX huyện', 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện'],
    ['CCTHADS huyện', 'Chi cục Thi hành án dân sự huyện'],
    ['UBKT Quận ủy', 'Ủy ban Kiểm tra Quận ủy'],
    ['Phòng NV', 'Phòng Nội vụ'],
    // each of the two is short in its own place
    ['TT Dịch vụ việc làm LĐLĐ tỉnh', 'Trung tâm DVVL Liên đoàn Lao động tỉnh'],
  ])('%s = %s', (one, other) => {
    expect([sameOffice(one, other), sameOffice(other, one)]).toEqual([true, true])
  })

  it.each([
    ['Phòng GDĐT', 'Phòng Y tế'],
    ['Phòng VHTT', 'Phòng Văn hóa - Xã hội'],
    ['Phòng VHTT', 'Phòng Văn hóa - Thông tin huyện'],
    ['Sở KHCN', 'Phòng Khoa học và Công nghệ'],
    ['Chi cục ATVSTP', 'Chi cục An toàn thực phẩm'],
    // "ban" is a word and no abbreviation
    ['Ban xã', 'Bảo an nhân xã'],
    ['', 'Phòng Y tế'],
  ])('%s ≠ %s', (one, other) => {
    expect([sameOffice(one, other), sameOffice(other, one)]).toEqual([false, false])
  })

  it('may say its level or leave it to the list', () => {
    expect(sameButForLevel('Hội CCB phường', 'Hội Cựu chiến binh')).toBe(true)
    expect(sameButForLevel('Hội CCB phường', 'Hội Nông dân phường')).toBe(false)
  })

  it('may be named by a part of its name', () => {
    expect(partOf('UBND quận', 'Văn phòng Ủy ban nhân dân quận')).toBe(true)
    expect(partOf('Trạm KN', 'Trạm Khuyến nông huyện')).toBe(true)
    expect(partOf('Văn phòng Ủy ban nhân dân quận', 'UBND quận')).toBe(false)
    expect(maybeAmong('Văn phòng Ủy ban nhân dân quận', ['UBND quận'])).toBe(true)
    // whole words: another school, whose name begins with the same letters
    expect(maybeAmong('Trường Tiểu học An', ['Trường Tiểu học Anh Sơn'])).toBe(false)
    expect(maybeAmong('Các hội', ['Hội Làm vườn'])).toBe(false)
  })

  it('stands at the beginning of what is told of it', () => {
    expect(beginsWithOffice('Trạm KN phát hạt giống cho hộ nghèo', 'Trạm Khuyến nông')).toBe(true)
    expect(beginsWithOffice('Hạt giống do Trạm KN phát', 'Trạm Khuyến nông')).toBe(false)
    expect(beginsWithOffice('Đồng chí Lò Văn Pơ', 'Các đồng chí')).toBe(false)
  })
})

const read = (body: string): string[] => readDated(`III. TỔ CHỨC THỰC HIỆN\n\n${body}`)

describe('another office by its abbreviation', () => {
  it('is told its own work below a heading, as it is by its long name', () => {
    const told = (who: string): string[] => read(`1. Phòng Tư pháp\n- Soạn tờ gấp. ${who} mở chuyên mục.`)
    expect(told('Phòng VHTT')).toEqual(['Phòng Tư pháp: Soạn tờ gấp.', 'Phòng VHTT: mở chuyên mục.'])
    expect(told('Phòng Văn hóa và Thông tin')).toEqual([
      'Phòng Tư pháp: Soạn tờ gấp.',
      'Phòng Văn hóa và Thông tin: mở chuyên mục.',
    ])
  })
})

describe('the same office by another of its names', () => {
  it('goes on with its work below its heading', () => {
    expect(
      read(
        '1. Trung tâm Dịch vụ nông nghiệp\n- Ươm cây giống. TT DVNN cấp cây cho hộ nghèo.\n- TT DVNN hướng dẫn trồng.',
      ),
    ).toEqual([
      'Trung tâm Dịch vụ nông nghiệp: Ươm cây giống. TT DVNN cấp cây cho hộ nghèo.',
      'Trung tâm Dịch vụ nông nghiệp: TT DVNN hướng dẫn trồng.',
    ])
  })

  it('goes on with it in a paragraph without a number', () => {
    expect(read('2. Phòng Khoa học và Công nghệ\n- Chấm đề tài.\n\nPhòng KH&CN lập danh sách đề tài.')).toEqual([
      'Phòng Khoa học và Công nghệ: Chấm đề tài.',
      'Phòng Khoa học và Công nghệ: Phòng KH&CN lập danh sách đề tài.',
    ])
  })

  it('goes on with it behind its heading’s colon', () => {
    expect(read('3. Phòng KT-HT: Kiểm tra cầu treo; Phòng Kinh tế và Hạ tầng cắm biển báo.')).toEqual([
      'Phòng KT-HT: Kiểm tra cầu treo; Phòng Kinh tế và Hạ tầng cắm biển báo.',
    ])
  })

  it('goes on with it in the next sentence of an order', () => {
    expect(
      readContent(
        'Giao Phòng TNMT đo đạc bãi thải. Phòng Tài nguyên và Môi trường trình phương án trước ngày 17/4/2026.',
      ),
    ).toEqual([
      'Phòng TNMT: đo đạc bãi thải. Phòng Tài nguyên và Môi trường trình phương án trước ngày 17/4/2026. [2026-04-16]',
    ])
  })

  it('is one of several that a heading names', () => {
    expect(
      read(
        '4. Phòng Nội vụ, Phòng GD&ĐT\n- Dựng trại hè.\n- Phòng Giáo dục và Đào tạo cử 06 giáo viên.\n- Quét sân; Phòng GDĐT cấp loa.',
      ),
    ).toEqual([
      'Phòng Nội vụ + Phòng GD&ĐT: Dựng trại hè.',
      'Phòng Nội vụ + Phòng GD&ĐT: Quét sân;',
      'Phòng Giáo dục và Đào tạo: cử 06 giáo viên.',
      'Phòng GDĐT: cấp loa.',
    ])
  })

  it('is nobody else’s name in its own work', () => {
    const { assignments } = readDocument(
      'KẾ HOẠCH\nThử nghiệm năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n\n5. Phòng KH&CN\n- Chấm đề tài trước ngày 17/4/2026. Phòng Khoa học và Công nghệ còn có trách nhiệm trao giải.\n',
    )
    expect(assignments.map(({ why }) => why)).toEqual([undefined])
  })

  it('does with another what is said of each in turn', () => {
    expect(
      read(
        '6. Phòng Y tế, BHXH huyện\n- BHXH huyện gửi số thẻ về BHXH tỉnh, Phòng Y tế gửi số thẻ về Sở trước ngày 17/4/2026.',
      ).map((line) => line.split(':')[0]),
    ).toEqual(['Phòng Y tế + BHXH huyện'])
  })
})

describe('who speaks in a letter', () => {
  it('is its issuer, however it is written', () => {
    expect(
      readDocument(
        'CHI CỤC THI HÀNH ÁN DÂN SỰ HUYỆN MỘC LŨNG\nSố: 12/CCTHADS\nMộc Lũng, ngày 02 tháng 02 năm 2026\nV/v rà soát án tồn\n\nKính gửi: UBND các xã\n\nCCTHADS huyện Mộc Lũng thông báo kết quả đợt 1 như sau:\n- Rà soát án tồn.\n',
      ).assignments.map(({ agencies }) => agencies.join()),
    ).toEqual(['UBND các xã'])
  })
})
