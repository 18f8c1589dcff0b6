import type { Span } from '../reading.ts'
import { arrow, arrowBegins } from './arrows.ts'

/** What numbers or bullets a paragraph: `Phần II`, `Điều 3.`, `IV.`, `A.`, `2.1.`, `Hai là,`, `đ)`, `(1)`, `-`, `+`, `•`. */
export type MarkerKind =
  | 'part'
  | 'chapter'
  | 'capital'
  | 'roman'
  | 'article'
  | 'decimal'
  | 'ordinal'
  | 'letter'
  | 'bracket'
  | 'dash'
  | 'plus'
  | 'bullet'

export type Marker = {
  readonly kind: MarkerKind
  /** The numbers it stands for: `2.1.` is [2, 1], `IV.` is [4], `đ)` is [5]; empty for bullets. */
  readonly path: readonly number[]
  /** Where it stands, its full stop or bracket included. */
  readonly span: Span
  /** It is an arrow: "→ Phòng Kinh tế" below a work. */
  readonly arrow?: true
}

// Letters as Vietnamese lists count them: a b c d đ e g h i k … (no f, j, w, z).
const alphabet = 'abcdđeghiklmnopqrstuvxy'

// Bullets, those of Word's sign fonts among them
const signs = `•·∙▪▫●○◦■□➢►▶✓✔❖${String.fromCharCode(...Array.from({ length: 0x100 }, (_, i) => 0xf000 + i))}`

type Shape = {
  readonly kind: MarkerKind
  /** All the signs that `pattern` can begin with: only shapes that can begin as a line does are tried on it. */
  readonly first: string
  readonly pattern: RegExp
  readonly path: (match: RegExpExecArray) => number[]
  readonly arrow?: true
}

/**
 * The shapes, tried in order. All are sticky and start at the first word of a line; none can match more than some
 * thirty characters, so trying them costs the same on any line.
 */
const shapes: readonly Shape[] = [
  // "Phần II", "PHẦN THỨ NHẤT"
  {
    kind: 'part',
    first: 'pP',
    pattern: /phần\s{1,3}(?:thứ\s{1,3}(\p{L}{2,5})|([ivx]{1,5}|\d{1,2}))(?=[\s.:*-]|$)[.:]?/iuy,
    path: (m) => [m[1] ? ordinal(m[1]) : numberOf(m[2] ?? '')],
  },
  // "Chương III", "Mục 2."
  {
    kind: 'chapter',
    first: 'cCmM',
    pattern: /(?:chương|mục)\s{1,3}([ivx]{1,5}|\d{1,2})(?=[\s.:*-]|$)[.:]?/iuy,
    path: (m) => [numberOf(m[1] ?? '')],
  },
  // "Điều 3."
  {
    kind: 'article',
    first: 'đĐ',
    pattern: /điều\s{1,3}(\d{1,3})[a-zđ]?\s?(?:[.:]|\\\.)/iuy,
    path: (m) => [Number(m[1])],
  },
  // "IV.", "II/", "I -", and "Iii." of texts whose capitals were lost
  {
    kind: 'roman',
    first: 'IVX',
    pattern:
      /([IVX][IVXivx]{0,4})\s{0,2}(?:\*{0,2}\\?\.|[):]|\/(?=\s|\p{Lu}\p{Ll})(?![vV]\b)|[-–](?=\s))(?=[\s\p{L}*"“(]|$)/uy,
    path: (m) => [numberOf(m[1] ?? '')],
  },
  // "lV. CHẾ ĐỘ", "1V. KINH PHÍ", "VH. CHẾ ĐỘ": a scan's small l or 1 for I and H for II, before capitals
  {
    kind: 'roman',
    first: 'IVXHl1',
    pattern: /((?=[IVXHl1]*[IVXH]|l\.)[IVXHl1]{1,5})\s?\.(?=\s?\p{Lu}{2})/uy,
    path: (m) => [numberOf((m[1] ?? '').replace(/[l1]/g, 'I').replaceAll('H', 'II'))],
  },
  // "A.", "B -", "Đ."
  {
    kind: 'capital',
    first: 'ABCDEFGHKLMNOPQRSTUĐ',
    pattern: /([A-HK-UĐ])\s?(?:\\?\.|[/)])(?=[\s*]|$)/uy,
    path: (m) => [alphabet.indexOf((m[1] ?? 'A').toLowerCase()) + 1],
  },
  // "2.1.", "3)", "1 .", "1.2 Phòng", "2.1.a.", "10/", "**1-** Ban …"
  {
    kind: 'decimal',
    first: '0123456789',
    pattern:
      /(\d{1,3}(?:\s?\.\s?\d{1,2}){0,4})(?:\.([a-zđ]))?(?:\s{0,2}(?:\*{0,2}\\?\.|[):](?!\d)|\/(?=\s|\p{Lu}\p{Ll})|[-–](?=(?:\s|\*\*\s)(?:\*\*)?\p{Lu}))(?=[\s\p{L}*"“(<]|$)|(?<=\.\s?\d{1,2}|\.[a-zđ])(?=[\s*]{1,4}\p{Lu}))/uy,
    path: (m) => [...(m[1] ?? '').split('.').map(Number), ...(m[2] ? [alphabet.indexOf(m[2]) + 1] : [])],
  },
  // "Một là, …", "Thứ hai, …"; but "Thứ Ba, ngày 12/3", "Thứ hai, thứ tư hằng tuần" are days
  {
    kind: 'ordinal',
    first: 'MHBNSTC',
    pattern:
      /(?:(Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là\s?[,:]|Thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s?[,:](?!\s*(?:ngày|thứ|sáng|chiều|tuần|\d)))(?=\s|$)/uy,
    path: (m) => [ordinal(m[1] ?? m[2] ?? '')],
  },
  // "a)", "đ.", "c )", "a/", "a- Xây dựng …", and "a, Tham mưu …"; "©)" of a scan
  {
    kind: 'letter',
    first: 'abcdefghijklmnopqrstuvwxyzđ©',
    pattern:
      /([a-zđ]|©(?=\s?\)))(?:\s{0,2}(?:\*{0,2}\\?\.|\)|\/(?=\s)|-(?=\s\p{Lu}\p{Ll}))(?=[\s\p{Lu}*"“(]|$)|,(?=\s{1,3}\p{Lu}))/uy,
    path: (m) => [alphabet.indexOf((m[1] ?? '').replace('©', 'c')) + 1],
  },
  // "(1)", "(2).", "(a)"
  {
    kind: 'bracket',
    first: '(',
    pattern: /\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\.?(?=[\s\p{L}*]|$)/uy,
    path: (m) => [numberOf(m[1] ?? '')],
  },
  { kind: 'dash', first: '\\-–—', pattern: /\\?[-–—](?![-–—=_.])(?=[\s*]{0,6}[\p{L}\d"“'‘(<[])/uy, path: () => [] },
  // "~ Kiểm tra …", "¬ Kiểm tra …": a scan's dash
  { kind: 'dash', first: '~∼¬', pattern: /[~∼¬](?=[\s*]{0,6}["“(]?\p{Lu})/uy, path: () => [] },
  { kind: 'plus', first: '\\+', pattern: /\\?\+(?=[\s*]{0,6}[\p{L}\d"“'‘(<[])/uy, path: () => [] },
  // "→ Phòng Kinh tế chủ trì": who does what stands above
  {
    kind: 'plus',
    first: arrowBegins,
    pattern: new RegExp(`${arrow}(?=[\\s*]{0,6}\\p{L})`, 'uy'),
    path: () => [],
    arrow: true,
  },
  // Word's bullets of the second level and of its sign fonts, once a converter made letters of them: "o  Mở lớp …", "Ø Mở …"
  { kind: 'plus', first: 'o', pattern: /o(?=[\s*]{1,8}["“(]?\p{Lu})/uy, path: () => [] },
  { kind: 'bullet', first: '§üØ', pattern: /[§üØ](?=[\s*]{1,8}["“(]?\p{Lu})/uy, path: () => [] },
  { kind: 'bullet', first: signs, pattern: new RegExp(`[${signs}](?=[\\s*]{0,6}\\S)`, 'uy'), path: () => [] },
]

const shapesByFirst = new Map<string, Shape[]>()
for (const shape of shapes)
  for (const sign of shape.first) shapesByFirst.set(sign, [...(shapesByFirst.get(sign) ?? []), shape])

// What can open a marker at all: looking at a few characters spares the shapes on most lines.
const opener = new RegExp(
  [
    'l[IVXl]{0,3}\\.',
    arrow,
    '[\\p{Lu}\\d(\\\\+~∼¬•·∙▪▫●○◦■□➢►▶✓✔❖\\uf000-\\uf0ff–—-]',
    '[a-zđ©](?=\\s{0,2}[\\\\.)/,-])',
    '[oü§Ø]\\s|(?:phần|chương|mục|điều)\\s',
  ].join('|'),
  'uy',
)

/** The marker that starts at `from`, or null. */
export function markerAt(document: string, from: number, to: number): Marker | null {
  const possible = shapesByFirst.get(document.charAt(from))
  if (possible === undefined) return null
  opener.lastIndex = from
  if (!opener.test(document)) return null
  for (const { kind, pattern, path, arrow: isArrow } of possible) {
    pattern.lastIndex = from
    const match = pattern.exec(document)
    if (match && from + match[0].length <= to)
      return { kind, path: path(match), span: [from, from + match[0].length], ...(isArrow ? { arrow: true } : {}) }
  }
  return null
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written)
  const values = written
    .toLowerCase()
    .split('')
    .map((char) => romans[char] ?? 0)
  if (values.includes(0)) return alphabet.indexOf(written.toLowerCase()) + 1
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

const ordinals = [
  ['nhất', 'một'],
  ['hai'],
  ['ba'],
  ['tư', 'bốn'],
  ['năm'],
  ['sáu'],
  ['bảy'],
  ['tám'],
  ['chín'],
  ['mười'],
]

function ordinal(word: string): number {
  return ordinals.findIndex((words) => words.includes(word.toLowerCase())) + 1
}
