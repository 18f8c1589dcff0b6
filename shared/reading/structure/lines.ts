import { beginsDuty } from '../duties.ts'
import { doer, part } from './doers.ts'
import { gluedIn } from './glued-lines.ts'
import { markerAt, type Marker } from './markers.ts'

/**
 * One line of the document, looked at once. Everything later works on these few facts instead of looking at the text
 * again, which keeps the reader linear.
 */
export type Line = {
  /** Offsets in the document, the line break left out. */
  readonly start: number
  readonly end: number
  readonly kind: 'text' | 'blank' | 'bar' | 'row' | 'rule'
  /** Length without indentation and markup, as it looked on paper. */
  readonly width: number
  /** How far its words are set in. */
  readonly indent: number
  /** Length of the first word: what would have had to fit on the line before. */
  readonly firstWord: number
  /** Where the words start, after indentation and markup. */
  readonly wordsAt: number
  readonly marker: Marker | null
  /** Starts (behind its marker) with the words of a duty ("Khẩn trương chia sẻ …"), so it is not the rest of a name. */
  readonly duty: boolean
  /** Behind its marker stands a capital: "a) Thay dây dẫn …"; "điểm" / "a) khoản 1" and "chỉ số theo dõi" / "- đánh giá" only begin like a point. */
  readonly point: boolean
  /** Its number and words are a section's whole heading: "9. Tổ chức thực hiện". */
  readonly titled: boolean
  /** Its emphasis closes at its end, as a heading's does. */
  readonly closed: boolean
  /** Its emphasis opens before its first word. */
  readonly emphasised: boolean
  /** How often emphasis is opened or closed in the line. */
  readonly stars: number
  /** `capital`: starts like a sentence or a name. `lower`: goes on with a sentence. `other`: digits, quotes, brackets. */
  readonly opens: 'capital' | 'lower' | 'other'
  /** It begins with a label that stands on a line of its own: "Thời gian: …", "Đơn vị thực hiện: …". */
  readonly labelled: boolean
  /** "Bước 1: Rà soát nguồn": the title of a step. */
  readonly step: boolean
  /** In capitals throughout. */
  readonly loud: boolean
  /** Its last word calls for another: "… (cơ sở 2): Ban" / "Quản lý dự án …", "… của" / "Sở Y tế". */
  readonly dangling: boolean
  /** Its last words call for a number: "… trong tháng" / "9/2023", "… không quá" / "24 giờ". */
  readonly cutsDate: boolean
  /** Its last word is the first of a field whose second follows a dash: "… Lao động". */
  readonly breaksField: boolean
  /** It is the rest of such a field: "- Thương binh và Xã hội". */
  readonly endsField: boolean
  /** Its last word is a year that a stretch of years may begin with: "… giai đoạn 2021". */
  readonly breaksYears: boolean
  /** It is the rest of such a stretch: "- 2025 của địa phương". */
  readonly endsYears: boolean
  /** Its last words call for a name, however lines are broken: "… về Sở" / "Công Thương trước ngày 20". */
  readonly cutsName: boolean
  /** "… quốc gia I, II, III và" / "IV: …": its last word is one of several numerals, and another must follow. */
  readonly listsNumerals: boolean
  /** "… Kho bạc Nhà nước khu vực" / "XIX: Bố trí …", "… trong quý" / "IV. …": its last word is nothing without a numeral. */
  readonly needsNumeral: boolean
  /** Last character that is neither markup nor space; `''` for a line without words. */
  readonly last: string
}

const markup = new Set(['*', '#', '|', '`', '_', '>', ' ', '\t', '\u00a0', '\u200b', '\ufeff'])

/** Splits a document into lines. Linear; every offset of the document lies in exactly one line or line break. */
export function linesOf(document: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= document.length) {
    const found = document.indexOf('\n', start)
    const end = found < 0 ? document.length : found
    for (const seam of gluedIn(document, start, end)) {
      lines.push(lineAt(document, start, seam))
      start = seam
    }
    lines.push(lineAt(document, start, end))
    start = end + 1
  }
  return withBareNumbers(document, withWornNumbers(document, withOrdinals(document, lines)))
}

/** "Thứ nhất, …" / "Thứ hai, …" count on; "Thứ hai, Công an xã tuần tra chợ." by itself is a Monday. */
function withOrdinals(document: string, lines: readonly Line[]): Line[] {
  let last = 0
  return lines.map((line) => {
    const { marker, start, end } = line
    if (marker?.kind !== 'ordinal') return line
    const [number = 0] = marker.path
    if (number !== 1 && number !== last + 1) return lineAt(document, start, end, 'none')
    last = number
    return line
  })
}

/** "1.1. Sở Y tế" … "l .2. Sở Nội vụ", "I.2. …": a scan's letter for 1, where the number before it is known. */
function withWornNumbers(document: string, lines: readonly Line[]): Line[] {
  let path: readonly number[] = []
  return lines.map((line) => {
    const { marker, kind, start, end, wordsAt } = line
    if (marker?.kind === 'decimal') path = marker.path
    else if (marker?.kind === 'roman' || marker?.kind === 'capital') path = []
    if (marker || path[0] !== 1 || kind !== 'text') return line
    wornNumber.lastIndex = wordsAt
    const match = wornNumber.exec(document)
    const next = (path[1] ?? 0) + 1
    if (match === null || Number(match[1]) !== next) return line
    path = [1, next]
    const span: Marker['span'] = [wordsAt, wordsAt + match[0].length]
    return { ...lineAt(document, start, end, { kind: 'decimal', path, span }), opens: 'other' }
  })
}
const wornNumber = /[lI]\s?\.\s?(\d{1,2})\s?\.?(?=[\s*]{0,4}\p{Lu})/uy

/** "3. Công an xã" … "4 Công chức Địa chính": a number that lost its point, where the one before it is known. */
function withBareNumbers(document: string, lines: readonly Line[]): Line[] {
  let last = 0
  return lines.map((line) => {
    const { marker } = line
    if (marker?.kind === 'decimal' && marker.path.length === 1) last = marker.path[0] ?? 0
    else if (marker?.kind === 'roman' || marker?.kind === 'capital') last = 0
    if (marker || last === 0 || line.kind !== 'text') return line
    const next = String(last + 1)
    const bare =
      document.startsWith(`${next} `, line.wordsAt) && /\p{Lu}/u.test(document.charAt(line.wordsAt + next.length + 1))
    if (!bare) return line
    last++
    return { ...line, marker: { kind: 'decimal', path: [last], span: [line.wordsAt, line.wordsAt + next.length] } }
  })
}

/** `known`: a marker that only the lines before tell, or that what looks like one is none. */
function lineAt(document: string, start: number, end: number, known: Marker | 'none' | null = null): Line {
  let from = start
  while (from < end && markup.has(document.charAt(from))) from++
  let to = end
  while (to > from && markup.has(document.charAt(to - 1))) to--
  const found = known ?? (from < to ? markerAt(document, from, to) : null)
  const marker = found === 'none' ? null : found
  const words = marker ? skipBlank(document, marker.span[1], to) : from
  return {
    start,
    end,
    kind: kindOf(document, start, end, from, to),
    width: to - from,
    indent: from - start,
    firstWord: wordLength(document, from, to),
    wordsAt: from,
    marker,
    duty: beginsDuty(document, words),
    point: marker !== null && openingOf(document.slice(words, words + 1)) === 'capital',
    titled: marker !== null && to - words < longestTitle && sectionTitle.test(document.slice(words, to)),
    closed: document.charAt(to) === '*' && document.charAt(to + 1) === '*',
    stars: document.slice(start, end).split('**').length - 1,
    emphasised: document.slice(Math.max(start, from - 3), from).includes('**'),
    opens: openingOf(document.slice(from, from + 1)),
    labelled: isLabel(document.slice(words, Math.min(to, words + longestLabel))),
    step: step.test(document.slice(words, words + longestStep)),
    loud: !/\p{Ll}/u.test(document.slice(from, to)),
    dangling: dangling.test(document.slice(Math.max(from, to - 24), to)),
    cutsDate: cutsDate.test(document.slice(Math.max(from, to - 16), to)),
    cutsName: cutsName.test(document.slice(Math.max(from, to - 12), to)),
    breaksField: firstOfField.test(document.slice(Math.max(from, to - 24), to)),
    endsField: marker?.kind === 'dash' && restOfField.test(document.slice(marker.span[1], marker.span[1] + 20)),
    breaksYears: firstYear.test(document.slice(Math.max(from, to - 16), to)),
    endsYears: marker?.kind === 'dash' && lastYear.test(document.slice(marker.span[1], marker.span[1] + 12)),
    listsNumerals: listsNumerals.test(document.slice(Math.max(from, to - 12), to)),
    needsNumeral: needsNumeral.test(document.slice(Math.max(from, to - 12), to)),
    last: to > from ? document.charAt(to - 1) : '',
  }
}

// "9. Thanh tra Bộ" is a whole name, and "V. THÔNG TIN, BÁO CÁO" a whole heading; but whoever "phải báo cáo" does so to somebody
const dangling =
  /(?:^|[\s(])(?:về|(?<!Ban )Giám đốc|(?:phải|để|tổng hợp,|kịp thời|định kỳ) báo cáo|Sở|Phòng|Ban|Bộ|Cục|Vụ|Chi cục|(?:[Cc]ục|Ban) Quản lý|Trung tâm|UBND|HĐND|Ủy ban|Mặt trận|Liên hiệp|và|của|với|các|\((?:qua|gồm|trừ|kể cả))(?<!(?:Thanh tra|Văn phòng|[Ll]ãnh đạo|thuộc) (?:Bộ|Sở))$/u

const cutsDate =
  /(?:^|\s)(?:(?:trong|trước|đến|hết|từ|ngày|nhất|vào) (?:ngày|tháng|quý|năm)|tháng \d{1,2} năm|không quá|trong (?:vòng|thời hạn)|chậm nhất|muộn nhất)$/u
/** "Đơn vị chủ trì: …"; in small letters it goes on with the line above. */
const isLabel = (words: string): boolean => /^\p{Lu}/u.test(words) && label.test(words)
const longestLabel = 70
const label = new RegExp(
  `^(?:(?:${doer})[^:.;]{0,30}(?:${part}|phối hợp)|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|địa điểm|sản phẩm)[^:.;,]{0,30}:\\s`,
  'iu',
)

const longestStep = 16
const step = /^(?:Bước|Giai đoạn|Đợt) (?:\d{1,2}|[IVX]{1,4})[:.]/u

const longestTitle = 40
const sectionTitle =
  /^(?:tổ chức (?:triển khai )?thực hiện|phân công (?:nhiệm vụ|trách nhiệm|thực hiện)|giao nhiệm vụ|trách nhiệm thực hiện|(?:chế độ )?(?:thông tin,? )?báo cáo|kinh phí(?: thực hiện)?|mục đích(?:, yêu cầu)?|yêu cầu|nhiệm vụ(?:, giải pháp)?)[\s:.*]*$/iu

// "Các Sở Xây dựng, Lao động" / "- Thương binh và Xã hội hướng dẫn …": a name's dash at a line's start is no bullet
const firstOfField =
  /(?:^|\s)(?:(?:Vụ|Phòng|Ban) Kế hoạch|Lao động|Văn h(?:óa|oá)|Tài chính|Tư pháp|Văn phòng|Kinh tế|Hành chính|Địa chính(?: [-–] Nông nghiệp)?)$/u
const restOfField =
  /^\s*(?:Thương binh|Xã hội|Thông tin|Kế hoạch|Tài chính|Kế toán|Hộ tịch|Hạ tầng|Tổng hợp|Thể thao|Nông nghiệp|Xây dựng(?= và \p{Lu}| [-–]))(?!\p{L})/u

// "- Xây dựng kế hoạch giai đoạn 2021" / "- 2025 của địa phương"; "- 2025: hoàn thành …" is a point of its own
const firstYear = /(?:giai đoạn|năm học|nhiệm kỳ|năm|khóa) (?:19|20)\d\d$/iu
const lastYear = /^\s*(?:19|20)\d\d(?:[,;.)]|\s+\p{Ll})/u

// "… về Sở" / "Công Thương", "… và UBND, Ban" / "Thường trực UBMTTQ xã"
const cutsName = /(?:\s(?:về|cho|tại|qua|gửi|từ)|,) (?:Sở|Phòng|Ban|Bộ|Cục|Vụ|UBND)$/u

const needsNumeral = /\s(?:khu vực|quân khu|lần thứ|quý|hạng|cấp độ)$/iu
const listsNumerals = /(?:^|[\s,])[IVX]{1,4}(?:,|,? và)$/u

function kindOf(document: string, start: number, end: number, from: number, to: number): Line['kind'] {
  // Only white space and markup: a blank line, or the `|` that a converter leaves between the cells of a table.
  if (from === to) return document.slice(start, Math.min(end, start + 80)).includes('|') ? 'bar' : 'blank'
  const shown = document.slice(from, Math.min(to, from + 200))
  // "-------" under the letterhead, "|---|---|" under a table's head
  if (/^[-–—_=.~:|\s]+$/.test(shown) && to - from <= 200) return shown.includes('|') ? 'row' : 'rule'
  const pipes = document.slice(start, from).includes('|')
  if (pipes && document.slice(Math.max(to, end - 40), end).includes('|')) return 'row'
  return 'text'
}

function skipBlank(document: string, from: number, to: number): number {
  let at = from
  while (at < to && markup.has(document.charAt(at))) at++
  return at
}

function wordLength(document: string, from: number, to: number): number {
  let at = from
  while (at < to && at - from < 40 && document.charAt(at) !== ' ') at++
  return at - from
}

function openingOf(char: string): Line['opens'] {
  if (/\p{Lu}/u.test(char)) return 'capital'
  return /\p{Ll}/u.test(char) ? 'lower' : 'other'
}
