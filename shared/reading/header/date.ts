import { dayOf, type Day } from '../../calendar/day.ts'
import type { Span } from '../reading.ts'
import { dateAboveSignature } from '../signatures.ts'
import { inCapitals, paragraphAt, type HeadLine } from './lines.ts'

export type DateFound = {
  place: string | null
  /** Null where the day or the month is still blank, or no such day exists. */
  issuedOn: Day | null
  /** The year, also of an incomplete date. */
  year: number | null
  line: number
  span: Span
  /** The words of place and date as they stand in the joined lines, to be taken out of what else stands there. */
  written: string
}

const blank = String.raw`[\s.…_]*`
// "Mai Thượng", "Tp. Mai Thượng", "Phường 9"
const where = String.raw`\p{Lu}[\p{L}\p{M}\s.'’-]{0,60}?(?: \d{1,2})?`
// A scan's l and O for 1 and 0: "ngày 28 tháng l0 năm 2015"
const twoFigures = String.raw`\d{0,2}|[\dlO]{2}`
// A telegram's: "Hải Lâm, hồi 14 giờ 30 ngày 21 tháng 8 năm 2025"
const clock = String.raw`(?:(?:[Hh]ồi|[Ll]úc)\s+\d{1,2}\s*(?:giờ|h|:)\s*(?:\d{1,2}(?:\s*phút)?)?\s*,?\s*)?`
const spelled = new RegExp(
  String.raw`(?:(${where})\s*,?\s*)?${clock}[Nn]gày${blank}(${twoFigures})${blank}tháng${blank}(${twoFigures})${blank}năm${blank}(\d{2,4})?`,
  'u',
)
// "Mai Thượng, ngày 05/6/2024"
const figures = new RegExp(
  String.raw`(?:(${where})\s*,\s*)?${clock}[Nn]gày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})`,
  'u',
)

/**
 * Place and date of issue: `Mai Thượng, ngày 12 tháng 3 năm 2024`. Only a line that is nothing else, or has it beside
 * the number, counts; a date in a sentence is a citation.
 */
export function findDate(lines: readonly HeadLine[], until: number): DateFound | null {
  for (let index = 0; index < Math.min(lines.length, until); index++) {
    const line = lines[index]
    // "Thực hiện Luật An toàn thực phẩm ngày 17 tháng 6 năm 2010, …" cites
    if (
      /^(?:kính gửi|căn cứ|(?:thực hiện|triển khai|theo) (?:luật|nghị|quyết|chỉ|kế hoạch|công|thông|chương trình))/i.test(
        line?.text ?? '',
      )
    )
      break
    if (line === undefined || !/ngày/i.test(paragraphAt(lines, index, 3)?.text ?? '')) continue
    // Only a place, broken over two lines of its cell, stands on a line above the date's.
    const above = !/ngày/i.test(line.text)
    if (above && (inCapitals(line.text) || line.text === '' || line.text.length > 40)) continue
    for (const count of [1, 2, 3]) {
      const joined = paragraphAt(lines, index, count)
      const match = joined && (spelled.exec(joined.text) ?? figures.exec(joined.text))
      if (!joined || !match) continue
      // "… tháng 9 năm" / "2023": the year was wrapped to the next line
      const wrapped = match[4] === undefined && /^\d{4}$/.test(lines[index + count]?.text ?? '')
      if (wrapped && lines[index + count]?.group === line.group) continue
      const before = joined.text.slice(0, match.index).trim()
      const after = joined.text.slice(match.index + match[0].length).trim()
      const own = (match[1] ?? '').trim()
      if (above && match.index > 0) continue
      if (leadsToTime.test(own)) continue
      // "Về việc phòng bệnh dại" / "Ngày 02 tháng 01 năm 2024, Bộ Y tế đã …": a title, and the first sentence below it
      if (above && (/^về /iu.test(own) || /^,\s*\p{L}/u.test(after))) continue
      if (!/^(?:|[Ss]ố\s*[:.].*|[\d/…. ]+[/-]\s*\p{Lu}[\p{Lu}\s&-]*|V\/v.*|.*[Hh]ạnh phúc|.*VIỆT NAM)$/u.test(before))
        continue
      if (own === '' && (after !== '' || (before !== '' && !/\p{Lu}$/u.test(before)))) continue
      if (/^(?:của|về|và|là(?!\p{L})|ban hành|\(|\))/iu.test(after) || (after.length > 80 && own === '')) continue
      const year = yearOf(match[4])
      return {
        place: placeOf(own),
        issuedOn: match[2] && match[3] && year !== null ? dayOf(year, figuresIn(match[3]), figuresIn(match[2])) : null,
        year,
        line: index,
        span: joined.span,
        written: match[0],
      }
    }
  }
  return null
}

/** The place and date above the signature, where a paper of a school or a union has them at its end. */
export function findDateOfEnd(document: string): DateFound | null {
  const found = dateAboveSignature(document)
  if (found === null) return null
  const { text, start } = found
  return findDate([{ text, span: [start, start + text.length], group: 0 }], 1)
}

// "Mở đợt cao điểm từ ngày …", "Hoàn thành trước ngày …": a sentence, however short its line
const leadsToTime = /(?<!\p{L})(?:từ|trước|sau|đến|tới|hết|vào|trong|chậm nhất|muộn nhất|nhất là|của)$/iu

function yearOf(text: string | undefined): number | null {
  return text !== undefined && text.length === 4 ? Number(text) : null
}

const figuresIn = (written: string): number => Number(written.replaceAll('l', '1').replaceAll('O', '0'))

function placeOf(words: string): string | null {
  const place = words.replace(/[\s,]+$/, '').replace(/^.*(?:[Hh]ạnh phúc|VIỆT NAM)\s*/u, '')
  return place === '' || place.length > longestPlace || /^(?:hôm|trước|đến)(?!\p{L})/iu.test(place) ? null : place
}
// "Thành phố Hồ Chí Minh"; not "Theo tin từ Trung tâm Dự báo khí tượng thủy văn, hồi 01 giờ 00 ngày …"
const longestPlace = 45
