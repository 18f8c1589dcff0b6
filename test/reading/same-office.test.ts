import { describe, expect, it } from 'vitest'
import {
  beginsWithOffice,
  maybeAmong,
  partOf,
  sameButForLevel,
  sameOffice,
} from '../../shared/reading/agencies/same-office.ts'

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
