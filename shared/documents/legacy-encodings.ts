import iconv from 'iconv-lite'

/**
 * Text typed with the fonts of before Unicode. Such a font draws `ñ` as `đ` (VNI) or `©` as `â` (TCVN3, the ABC fonts
 * `.VnTime`), so a file, or text pasted from one, holds Latin-1 letters that only that font makes readable. Which of
 * them it is, is told by how many everyday Vietnamese words come out.
 */
export type LegacyEncoding = 'TCVN3' | 'VNI' | 'UTF-8 đọc nhầm'

// Words no page of an administrative document is without; none of them is spelled in plain ASCII.
const everydayWords = new Set(
  (
    'và của các được công nhân dân ủy uỷ thực hiện về việc cho tổ chức để trẻ số ngày tháng năm kế hoạch quận huyện ' +
    'xã phường tỉnh thành phố sở phòng đơn vị địa phương nhiệm vụ báo cáo trước hội đồng quyết định điều đề nghị ' +
    'triển khai phối hợp chủ tịch nghĩa việt độc lập tự hạnh phúc giáo dục văn hóa hóa tế những đến tại với không ' +
    'này thời gian có là một trên địa bàn căn cứ nội'
  ).split(' '),
)

type Decoder = { readonly encoding: LegacyEncoding; decode(text: string): string }

const decoders: readonly Decoder[] = [
  { encoding: 'TCVN3', decode: decodeTcvn3 },
  { encoding: 'VNI', decode: decodeVni },
  { encoding: 'UTF-8 đọc nhầm', decode: decodeTwice },
]

/**
 * Turns lines in a legacy encoding into Unicode; other lines stay untouched, because documents are often pasted
 * together from both. `encodings` names what was found.
 */
export function decodeLegacy(text: string): { text: string; encodings: LegacyEncoding[] } {
  // The cheap way out for nearly every document: legacy text lives in U+0080–U+00FF and shows no real Vietnamese.
  if (!/[\u0080-\u00ff]/.test(text)) return { text, encodings: [] }
  const lines = text.split('\n')
  const legacyLines = lines.filter(mayBeLegacy)
  const sample = legacyLines.join('\n').slice(0, 200_000)
  const before = countEverydayWords(sample)
  const found = decoders
    .map((decoder) => ({ decoder, gain: countEverydayWords(decoder.decode(sample)) - before }))
    .filter(({ gain }) => gain >= 3)
    .toSorted((a, b) => b.gain - a.gain)[0]?.decoder
  if (found === undefined) return { text, encodings: [] }
  let changed = false
  const decoded = lines.map((line) => {
    if (!mayBeLegacy(line)) return line
    const candidate = found.decode(line)
    if (candidate === line || countOddLetters(candidate) > countOddLetters(line)) return line
    changed = true
    return candidate
  })
  return changed ? { text: decoded.join('\n'), encodings: [found.encoding] } : { text, encodings: [] }
}

// A letter beyond Latin-1 that only Vietnamese in Unicode has (ă đ ĩ ũ ơ ư and U+1EA0–U+1EF9) settles the line.
const unicodeVietnamese = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

function mayBeLegacy(line: string): boolean {
  return /[\u0080-\u00ff]/.test(line) && !unicodeVietnamese.test(line)
}

function countEverydayWords(text: string): number {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).filter((word) => everydayWords.has(word)).length
}

/** Characters that Vietnamese prose does not have: what a wrong decoding leaves behind, and what legacy text is full of. */
function countOddLetters(text: string): number {
  return (text.match(/[\u0080-\u009f¡-©®-¼¾¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñöøûüþÿ]|­|\p{L}[«»]\p{L}/gu) ?? []).length
}

const tcvn3Table = iconv.decode(Buffer.from(Array.from({ length: 256 }, (_, i) => i)), 'tcvn')

/** TCVN 5712:1993 VN3. Only from U+00A1 up: the font's lower half is ASCII, and its control characters are real ones. */
function decodeTcvn3(text: string): string {
  return text.replaceAll(/[\u00a1-\u00ff]/g, (char) => tcvn3Table[char.charCodeAt(0)] ?? char)
}

const vniMarks: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const vniLetters: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

/** VNI-Windows: a base letter and a mark behind it (`aù` is á, `öï` is ự), and seven letters of their own (`ñ` is đ). */
function decodeVni(text: string): string {
  return text
    .replaceAll(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])?|([ñæóòî])/giu, (_, base: string, mark: string, own: string) => {
      const letter = own ?? base
      const lower = letter.toLowerCase()
      const decoded = (vniLetters[lower] ?? lower) + (mark === undefined ? '' : (vniMarks[mark.toLowerCase()] ?? mark))
      return letter === lower ? decoded : decoded.toUpperCase()
    })
    .normalize('NFC')
}

/** UTF-8 that some program took for Windows-1252 and saved again: `á»§y ban` is `ủy ban`. */
function decodeTwice(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(windows1252BytesOf(line))
      } catch {
        return line
      }
    })
    .join('\n')
}

const windows1252 = new Map(
  Array.from(iconv.decode(Buffer.from(Array.from({ length: 32 }, (_, i) => 0x80 + i)), 'windows1252'), (char, i) => [
    char,
    0x80 + i,
  ]),
)

function windows1252BytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0)
    return windows1252.get(char) ?? (code <= 0xff ? code : 0xff)
  })
}
