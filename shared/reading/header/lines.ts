import { letterAt, noLetter, smallLetter } from '../letter-case.ts'
import type { Span } from '../reading.ts'

/**
 * A line of a document's head: markup, table bars and rules dropped, white space collapsed. The two columns of a
 * letterhead arrive as table cells, as lines one below the other, or side by side on one line.
 */
export type HeadLine = {
  readonly text: string
  readonly span: Span
  /** Lines of one paragraph in one cell have the same number; a blank line, a bar or a rule starts another. */
  readonly group: number
}

// A letterhead with its title is over long before this; what lies behind is never looked at.
const reach = 9000
const most = 60
// Longer lines are paragraphs of the text; their beginning is enough to know them by.
const longest = 1500

// Cells, and columns set with blanks; the blanks of "Số:      /KH-UBND" and "ngày      tháng" are left to be filled in.
const mayHaveColumns = (line: string): boolean => ['|', '<', '\t', '      '].some((sign) => line.includes(sign))
const columns = /(\||<br\s*\/?>|\t+|(?<!(?:số:?|ngày|tháng|năm)\s*) {6,}(?![\s/…]|tháng|năm))/i

/**
 * Where one part of a head ends and the next begins, for texts that lost every line break: the country's name, the
 * motto, the number, place and date, the type, the authority, the first sentence.
 */
const seams =
  /(?=CỘNG\s+H)|(?<=NGHĨA\s+VIỆT\s+NAM)\s|(?=Độc\s+lập\s*[-–])|(?<=Hạnh\s+phúc)\s|(?=Số\s*:)|(?<![\p{L}\p{N}&-])(?=\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4},\s*ngày\s)|(?<=tháng[\s\d.…]{0,8}năm\s*\d{4})\s|(?<!\p{L})(?=(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|CÔNG ĐIỆN|THÔNG BÁO|HƯỚNG DẪN|NGHỊ QUYẾT|TỜ TRÌNH|CHƯƠNG TRÌNH)\s)|(?<!\p{L})(?=(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG CHÍNH PHỦ)\s)|(?=(?:Căn cứ|Thực hiện|Xét đề nghị|Theo đề nghị|Kính gửi)\s)/u
const isRolled = (line: string): boolean => line.length > 100 && /CỘNG\s+H/.test(line) && /Số\s*:/.test(line)

/**
 * "UBND HUYỆN SÔNG LẠN KẾ HOẠCH PHÒNG, CHỐNG DỊCH NĂM 2024": who issues it, and type and title behind it on one line. "SỞ KẾ HOẠCH VÀ
 * ĐẦU TƯ", "PHÒNG TÀI CHÍNH - KẾ HOẠCH HUYỆN" are only who.
 */
const issuerThenType =
  /^[\s*#]*(?!BAN HÀNH)(?:UBND|[ỦU][ỶY] BAN|SỞ|BỘ|PHÒNG|BAN|HỌC VIỆN|TRƯỜNG|BỆNH VIỆN|TRUNG TÂM|CÔNG AN|HỘI|ĐẢNG ỦY|CHI CỤC)\s[\p{Lu}\s]{4,70}?(?<!(?:SỞ|BỘ|PHÒNG|BAN|VÀ|TÀI CHÍNH|CỤC|VỤ|CÁC|HIỆN|CHỈ ĐẠO|BAN HÀNH|DÂN SỐ))\s(?=(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|CÔNG ĐIỆN|THÔNG BÁO|HƯỚNG DẪN|PHƯƠNG ÁN|CHƯƠNG TRÌNH)\s(?!VÀ(?!\p{L})|TỔNG HỢP|HÓA|HOÁ|MỤC TIÊU|SỐ\s\d)[\p{Lu}\d]{2})/u

/** The columns of a line, and what lies between them; the pieces together are the line. */
function piecesOf(line: string): string[] {
  const issuer = line.length < longest ? issuerThenType.exec(line)?.[0] : undefined
  if (issuer !== undefined) return [issuer, line.slice(issuer.length)]
  if (!isRolled(line)) return mayHaveColumns(line) ? line.split(columns) : [line]
  const pieces: string[] = []
  let at = 0
  for (const match of line.matchAll(new RegExp(seams, 'gu'))) {
    pieces.push(line.slice(at, match.index))
    at = match.index
  }
  return [...pieces, line.slice(at)].flatMap((piece) => piece.split(columns))
}

/** The lines of the first pages of `document`. Linear. */
export function headLines(document: string): HeadLine[] {
  const lines: HeadLine[] = []
  let group = 0
  let at = 0
  const limit = Math.min(document.length, reach)
  while (at < limit && lines.length < most) {
    const found = document.indexOf('\n', at)
    const end = found < 0 ? document.length : found
    if (headsTableOfWork(document.slice(at, Math.min(end, at + longest)))) break
    let start = at
    for (const piece of piecesOf(document.slice(at, Math.min(end, at + reach)))) {
      const text = clean(piece.slice(0, longest))
      if (piece === '|') group++
      else if (text !== '') lines.push({ text, span: within(document, start, start + piece.length), group })
      start += piece.length
    }
    const line = document.slice(at, Math.min(end, at + reach))
    if (!/\p{L}/u.test(line) && clean(line) === '') group++
    at = end + 1
  }
  return lines
}

/**
 * "| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |": a letterhead is over here, and the "Quyết định" in a cell below is what work ends in, no type
 * of this paper.
 */
const headsTableOfWork = (line: string): boolean =>
  line.split('|').length > 3 && new Set(line.toLowerCase().match(columnsOfWork)).size > 1
const columnsOfWork =
  /(?<!\p{L})(?:tt|stt|nội dung|nhiệm vụ|công việc|chủ trì|phối hợp|thực hiện|thời gian|thời hạn|sản phẩm|kết quả)(?!\p{L})/gu

function within(document: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  while (start < end && /[\s*#_|-]/.test(document.charAt(start))) start++
  while (end > start && /[\s*#_|]/.test(document.charAt(end - 1))) end--
  return [start, end]
}

// Anything but words with single blanks between them.
const unclean = /[[*#`_\u200b-\u200d\ufeff\u00ad]|\s\s|[^\S ]|^ | $/

function clean(piece: string): string {
  if (piece === '') return ''
  const composed = piece.normalize('NFC')
  const text = unclean.test(composed) ? withoutMarkup(composed) : composed
  // Rules below the names and between the columns; a bullet keeps its dash.
  if (letterAt(text, 0) === noLetter && /^[-–—_=.\s:]*$/.test(text)) return ''
  return longRule.test(text) ? text.replace(/\s*[-–—_]{4,}\s*/g, ' ').trim() : text
}
const longRule = /[-–—_]{4}/

function withoutMarkup(piece: string): string {
  return piece
    .replace(/\[\d{1,3}\]/g, '')
    .replace(/[*#`\u200b-\u200d\ufeff\u00ad]+|_{2,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a line is set in capitals, numbers and signs aside. */
export function inCapitals(text: string): boolean {
  let letters = 0
  let small = 0
  for (let i = 0; i < text.length; i++) {
    const kind = letterAt(text, i)
    if (kind !== noLetter) letters++
    if (kind === smallLetter) small++
  }
  if (letters < 2) return false
  return small === 0 || (letters >= 12 && small / letters < 0.12)
}

/** Lines from `from` on that belong to its paragraph, at most `count` of them, as one text. */
export function paragraphAt(
  lines: readonly HeadLine[],
  from: number,
  count: number,
): { text: string; span: Span } | null {
  const first = lines[from]
  if (first === undefined) return null
  let text = first.text
  let end = first.span[1]
  for (let i = from + 1; i < from + count; i++) {
    const line = lines[i]
    if (line === undefined || line.group !== first.group) break
    text += ` ${line.text}`
    end = line.span[1]
  }
  return { text, span: [first.span[0], end] }
}
