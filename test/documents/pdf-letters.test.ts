import { describe, expect, it } from 'vitest'
import { inTwoFonts, otherWords, pdf, reading, words } from './building-pdf.ts'
import { textOf } from './reading.ts'

// Courier's letters are 7.2 points wide at 12 points.
const letter = 7.2

/** What is read of content that stands above a plan's other words. */
async function read(...content: readonly string[]): Promise<string | undefined> {
  const below = words(85, 100, 'Cac don vi to chuc thuc hien Ke hoach nay.')
  return (await textOf(pdf([[...content, below].join('\n')]), 'ke-hoach.pdf')).text.split('\n\n')[0]
}

describe('words of a PDF whose letters come from two fonts', () => {
  it.each([
    'Công an xã thực hiện công tác trẻ em trên địa bàn',
    'Trạm xá báo cáo kịp hạn, lập sổ, bảo quản hộp số',
    'Các thôn ghi số hộ và số trẻ em, rồi nộp bảng kê',
    'ồ ộ ạ: đậ đổ',
  ])('are whole: %s', async (line) => {
    expect(await read(inTwoFonts(85, 700, line))).toBe(line)
  })
})

describe('a tone mark drawn by itself', () => {
  it('stands on the letter drawn before it, though it begins where the next one does', async () => {
    const drawn = [
      words(85, 700, 'c'),
      words(85 + letter, 700, 'ô'),
      otherWords(85 + 2 * letter, 700, '\u0301'),
      words(85 + 2 * letter, 700, ' ghi sô'),
      otherWords(85 + 8.5 * letter, 700, '\u0309'),
      words(85 + 9 * letter, 700, ' con em Uy ban'),
    ]
    expect(await read(...drawn)).toBe('cố ghi sổ con em Uy ban')
  })
})

describe('a span that says what it reads', () => {
  // "cổ", "cố" and "cô", all drawn with one ô that the font calls ố.
  const drawn = (text: string, at: number): string =>
    reading(text, otherWords(85 + at * letter, 700, 'ố') + (text === 'ô' ? '' : words(85 + at * letter, 700, '\u0001')))
  const line = [
    words(85, 700, 'Cac '),
    words(85 + 4 * letter, 700, 'c'),
    drawn('ổ', 5),
    words(85 + 6 * letter, 700, ' dong c'),
    drawn('ố', 13),
    words(85 + 14 * letter, 700, ' gang, c'),
    drawn('ô', 22),
    words(85 + 23 * letter, 700, ' giao'),
  ]

  it('is read so, whatever the font calls its letters', async () => {
    expect(await read(...line)).toBe('Cac cổ dong cố gang, cô giao')
  })

  it('is believed only where it speaks of the letters that are drawn', async () => {
    const strange = line.map((part) => part.replace('feff1ed5', 'feff0078').replace('feff00f4', 'feff0079'))
    expect(await read(...strange)).toBe('Cac cố dong cố gang, cố giao')
  })
})

describe('letters of a PDF', () => {
  it('drawn twice, a hair apart, to make them bold, are read once', async () => {
    expect(await read(words(85, 700, 'KE HOACH'), words(85.4, 700, 'KE HOACH'))).toBe('KE HOACH')
  })

  it('set wide apart are still one word where blanks are drawn', async () => {
    expect(await read(`BT /F1 12 Tf 2.5 Tc 85 700 Td (QUYET DINH VE VIEC) Tj ET`)).toBe('QUYET DINH VE VIEC')
  })

  it('are told apart by their gaps where no blanks are drawn', async () => {
    expect(
      await read(words(85, 700, 'Tram'), words(85 + 4.3 * letter, 700, 'Y'), words(85 + 5.6 * letter, 700, 'te')),
    ).toBe('Tram Y te')
  })

  it('joined in one sign are read as letters', async () => {
    expect(
      await read(words(85, 700, 'O'), otherWords(85 + letter, 700, 'ﬁ'), words(85 + 2 * letter, 700, 'ce va Uy ban')),
    ).toBe('Ofice va Uy ban')
  })
})

it('spans of two pages that differ in their marks alone are each page’s own', async () => {
  const page = (text: string): string =>
    [
      words(85, 740, 'Cac to dan pho va cac khu trong phuong'),
      words(85, 700, 'Cung c'),
      reading(text, otherWords(85 + 6 * letter, 700, 'ố')),
      words(85 + 7 * letter, 700, ' cac duong'),
    ].join('\n')
  const { text } = await textOf(pdf([page('ổ'), page('ố'), page('ô')]), 'a.pdf')
  expect(text.match(/Cung c\S/g)).toEqual(['Cung cổ', 'Cung cố', 'Cung cô'])
})
