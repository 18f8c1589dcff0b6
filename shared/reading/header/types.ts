import { capitalised } from '../capitalised.ts'
import { inCapitals } from './lines.ts'
import { withoutMarks } from '../without-marks.ts'

/**
 * Types of document (NĐ 30/2020/NĐ-CP, appendix III; Hướng dẫn 36-HD/VPTW for the Party's), by the word that stands
 * above the title and by the code in the number.
 */
const types: readonly (readonly [code: string, word: string, ...also: string[]])[] = [
  ['KH', 'kế hoạch', 'kế hoạch liên tịch', 'kế hoạch liên ngành', 'kế hoạch phối hợp', 'kế hoạch hành động'],
  ['QĐ', 'quyết định'],
  ['CT', 'chỉ thị'],
  ['CĐ', 'công điện', 'công điện khẩn', 'điện'],
  ['TB', 'thông báo', 'thông báo kết luận'],
  ['HD', 'hướng dẫn', 'hướng dẫn liên ngành', 'hướng dẫn liên tịch'],
  ['NQ', 'nghị quyết', 'nghị quyết liên tịch'],
  ['TTr', 'tờ trình'],
  [
    'CTr',
    'chương trình',
    'chương trình hành động',
    'chương trình phối hợp',
    'chương trình liên tịch',
    'chương trình công tác',
  ],
  ['BC', 'báo cáo'],
  ['ĐA', 'đề án'],
  ['PA', 'phương án'],
  ['QC', 'quy chế', 'quy chế phối hợp', 'quy chế liên ngành'],
  ['QyĐ', 'quy định'],
  ['NĐ', 'nghị định'],
  ['TT', 'thông tư', 'thông tri'],
  ['KL', 'kết luận'],
  ['GM', 'giấy mời'],
  ['CV', 'công văn'],
  ['TC', 'thông cáo'],
  ['DA', 'dự án'],
  ['BB', 'biên bản'],
]

const byWord = new Map(types.flatMap(([code, ...words]) => words.map((word): [string, string] => [word, code])))
const byCode = new Map(types.map(([code]): [string, string] => [code.toUpperCase(), code]))

const wordByCode = new Map(types.map(([code, word]): [string, string] => [code, word]))

/** "Kế hoạch" for `KH`, by the number where no type was read; "Văn bản" for what none of them is. */
export function wordOfType(type: string | null, number: string | null): string {
  const word = wordByCode.get(type ?? (number === null ? null : typeOfNumber(number)) ?? '') ?? 'văn bản'
  return capitalised(word)
}

const byLetters = new Map([...byWord].map(([word, code]): [string, string] => [withoutMarks(word), code]))

/** The type whose word a line is, or begins with; `rest` is what follows on the line. Longest word first. */
export function typeInLine(line: string): { type: string; rest: string } | null {
  const words = line.replace(/^["“]+/, '').split(' ')
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const word = words
      .slice(0, count)
      .join(' ')
      .toLowerCase()
      .replace(/[:.,]+$/, '')
    // A scan gets the marks of capitals wrong first: "KÉ HOẠCH", "QUYÉT DỊNH"; "PHƯỜNG AN KHÊ" is a ward, no "PHƯƠNG ÁN".
    const misread = count > 1 && inCapitals(line) && !word.startsWith('phường ')
    const type = byWord.get(word) ?? (misread ? byLetters.get(withoutMarks(word)) : undefined)
    if (type !== undefined) return { type, rest: words.slice(count).join(' ') }
  }
  return null
}

/**
 * The type by the code in a number: `140/KH-UBND`, `26/2024/QĐ-UBND`, `06-CT/TU`, `26/KHPH-SYT-HPN` of two together; a number
 * without one is a letter's. `addressed`: it stands above "Kính gửi", where what follows the authority is who drafted it, "TC" in
 * `5127/UBND-TC`; the "CT" of `318/CT-CS` is Cục Thuế there, with a room of it behind, and that of `05/CT-UBND` a directive.
 */
export function typeOfNumber(number: string, { addressed } = { addressed: false }): string | null {
  const parts = number
    .toUpperCase()
    .split(/[/-]/)
    .slice(number.startsWith('/') ? 0 : 1)
  const lettered = parts.filter((part) => /\p{L}/u.test(part))
  for (const part of addressed ? lettered.slice(0, 1) : parts) {
    const type = byCode.get(part) ?? byCode.get(part.replace(/(?:PH|LT|LN)$/u, ''))
    if (type !== undefined && !(addressed && type === 'CT' && !directs.test(lettered[1] ?? ''))) return type
  }
  return lettered.length > 0 ? 'CV' : null
}

// Whose directives have numbers: 05/CT-UBND, 12/CT-TTg, 03-CT/TU, 02/CT-BYT, 04/CT-SYT, in capitals
const directs = /^(?:CT)?(?:UBND|HĐND|TTG|TW|[THQĐ]U|[BS]\p{Lu}{2,})/u
