import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { textOf } from './reading.ts'

const sentence =
  'Ủy ban nhân dân phường Sông Vạc yêu cầu các đơn vị, tổ dân phố báo cáo kết quả thực hiện kế hoạch trước ngày 15/6/2024.'

/** `text` as the bytes of a font encoding: each letter, as decomposed, looked up in `table`. */
function typedWith(table: ReadonlyMap<string, string>, text: string): string {
  return Array.from(text, (letter) => table.get(letter) ?? letter).join('')
}

/** TCVN 5712 (VN3), the letters of the ABC fonts, as the Latin-1 letters that show without such a font. */
const tcvn3 = new Map(
  Array.from(
    'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ',
    (letter): [string, string] => [letter, iconv.encode(letter, 'tcvn').toString('latin1')],
  ),
)

const vniTones: readonly (readonly [string, string])[] = [
  ['', ''],
  ['\u0300', 'ø'],
  ['\u0301', 'ù'],
  ['\u0303', 'õ'],
  ['\u0309', 'û'],
  ['\u0323', 'ï'],
]
const vniCircumflex: Record<string, string> = { '': 'â', ø: 'à', ù: 'á', õ: 'ã', û: 'å', ï: 'ä' }
const vniBreve: Record<string, string> = { '': 'ê', ø: 'è', ù: 'é', õ: 'ü', û: 'ú', ï: 'ë' }

/** VNI-Windows: a base letter and a mark behind it. */
const vni = new Map<string, string>([
  ['đ', 'ñ'],
  ['ị', 'ò'],
  ['ĩ', 'ó'],
  ['ỉ', 'æ'],
  ['ỵ', 'î'],
  ...vniTones.flatMap(([tone, mark]): [string, string][] => [
    ...Array.from('aeouy', (letter): [string, string] => [(letter + tone).normalize('NFC'), letter + mark]),
    ...Array.from('âêô', (letter): [string, string] => [
      (letter + tone).normalize('NFC'),
      letter.normalize('NFD').charAt(0) + (vniCircumflex[mark] ?? ''),
    ]),
    [('ă' + tone).normalize('NFC'), `a${vniBreve[mark] ?? ''}`],
    [('ơ' + tone).normalize('NFC'), `ô${mark}`],
    [('ư' + tone).normalize('NFC'), `ö${mark}`],
  ]),
])

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(sentence)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${sentence}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${sentence}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(sentence, 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\ufeff${sentence}`, 'utf16le').swap16()],
    ['decomposed letters', Buffer.from(sentence.normalize('NFD'))],
    ['Windows-1258', iconv.encode(toWindows1258(sentence), 'windows1258')],
  ])('in %s comes out in NFC', async (_, bytes) => {
    expect((await textOf(bytes, 'ke-hoach.txt')).text).toBe(sentence)
  })

  it('loses carriage returns, NULs, zero-width and trailing white space, nothing else', async () => {
    const { text } = await textOf(
      Buffer.from('I. M\0ỤC\u200b ĐÍCH  \r\n\r\n\tTuyên\u00a0truyền;\r- Kiểm tra.\n'),
      'a.txt',
    )
    expect(text).toBe('I. MỤC ĐÍCH\n\n\tTuyên truyền;\n- Kiểm tra.\n')
  })

  it('has đ where an old keyboard wrote eth', async () => {
    expect((await textOf(Buffer.from('Ðiều 3. Ðơn vị thực hiện'), 'a.txt')).text).toBe('Điều 3. Đơn vị thực hiện')
  })

  it('keeps one damaged byte from costing the whole document its letters', async () => {
    const bytes = Buffer.concat([Buffer.from(sentence), Buffer.from([0xff]), Buffer.from(sentence)])
    expect((await textOf(bytes, 'a.txt')).text).toBe(`${sentence}\ufffd${sentence}`)
  })

  it('is markdown by its name only', async () => {
    const { text } = await textOf(Buffer.from('## KẾ HOẠCH\n\n**1. Trạm Y tế**'), 'a.md')
    expect(text).toBe('## KẾ HOẠCH\n\n**1. Trạm Y tế**')
  })
})

describe('text typed with a font of before Unicode', () => {
  const lower = sentence.toLowerCase()

  it.each([
    ['TCVN3 bytes', Buffer.from(typedWith(tcvn3, lower), 'latin1')],
    ['TCVN3 pasted into Unicode', Buffer.from(typedWith(tcvn3, lower))],
    ['VNI bytes', Buffer.from(typedWith(vni, lower), 'latin1')],
    ['VNI pasted into Unicode', Buffer.from(typedWith(vni, lower))],
    ['UTF-8 taken for Windows-1252', Buffer.from(iconv.decode(Buffer.from(lower), 'windows1252'))],
  ])('is turned into Unicode, with a notice: %s', async (_, bytes) => {
    const { text, codes } = await textOf(bytes, 'ke-hoach.txt')
    expect(text).toBe(lower)
    expect(codes).toEqual(['legacy-encoding'])
  })

  it('keeps the capitals of VNI', async () => {
    const { text } = await textOf(Buffer.from(`UÛY BAN NHAÂN DAÂN\n${typedWith(vni, lower)}`), 'a.txt')
    expect(text).toBe(`ỦY BAN NHÂN DÂN\n${lower}`)
  })

  it('is turned line by line where Unicode stands beside it', async () => {
    const { text } = await textOf(Buffer.from(`${sentence}\n${typedWith(tcvn3, lower)}\n${sentence}`), 'a.txt')
    expect(text).toBe(`${sentence}\n${lower}\n${sentence}`)
  })

  it.each([
    ['Vietnamese in Unicode', `${sentence} Là ông bà, cô chú.`],
    ['lines whose letters all are Latin-1', 'Là ông bà và cô.\nHà Nam, Hà Tây và Hà Bàn\nSở và các ban\n'.repeat(5)],
    ['French', "L'été dernier, le président a été reçu à l'hôtel de ville; ça va déjà très bien à Nîmes."],
  ])('is not seen where there is none: %s', async (_, text) => {
    const read = await textOf(Buffer.from(text), 'a.txt')
    expect(read.text).toBe(text)
    expect(read.codes).toEqual([])
  })
})

/** Windows-1258 writes tones as combining marks behind letters that may have a circumflex, breve or horn of their own. */
function toWindows1258(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[aeouAEOU][\u0302\u0306\u031b]|([aeouAEOU])(\u0323)([\u0302\u0306])/g, (match, base, dot, mark) =>
      base === undefined ? match.normalize('NFC') : `${base}${mark}`.normalize('NFC') + dot,
    )
    .replaceAll(
      /([aeouAEOU])(\u0323)([\u0302\u0306\u031b])/g,
      (_, base, dot, mark) => `${base}${mark}`.normalize('NFC') + dot,
    )
}

it.each([
  ['one letter', 'x'.repeat(6_000_000)],
  ['blanks', `${' '.repeat(12_000_000)}x`],
])('a long run of %s is no reason to give up', async (_, run) => {
  expect((await textOf(Buffer.from(`Phòng Tư pháp báo cáo.\n${run}`), 'a.txt')).lines[0]).toBe('Phòng Tư pháp báo cáo.')
})
