import { describe, expect, it } from 'vitest'
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
