import { type Day, dayOf, lastDayOfMonth } from '../../calendar/day.ts'
import { anyOf } from '../places.ts'
import { figureBefore } from './openings.ts'

/**
 * The pieces that phrases are built of, as sources of regular expressions over folded text, and the readers of what
 * they match. Every repetition is bounded, so a search stays linear however hostile the text.
 */

/**
 * Word edges. `\b` takes đ and ạ for punctuation, so the letters are named: all that a Vietnamese text has, in small
 * letters, lie in one range, which is asked for several times as fast as `\p{L}`.
 */
const LETTER = '[a-z0-9\\u00c0-\\u1ef9]'
export const B = `(?<!${LETTER})`
export const E = `(?!${LETTER})`

export const YEAR = '(?:19|20)\\d\\d(?!\\d)'

// 17h00, 17h, 17 giờ, 17 giờ 30 phút, 7g30, 19h00’, 17:00, 5 giờ chiều, 8h sáng
export const HOUR = `\\d{1,2} ?(?:(?:giờ|h|g)(?: ?\\d{2}(?!\\d))?(?: ?(?:phút|p)${E})?|:\\d{2}(?!\\d))['’′]?(?!\\d)(?: (?:sáng|trưa|chiều|tối|đêm)${E})?`

/** The figures that `HOUR` begins with. */
export const HOUR_BEGINS = figureBefore('gh:')

// 19/5/2024, 19.5.2024, 19-5-2024, 30 / 6 / 2010, 19/5, 19 tháng 5 năm 2024, 19 tháng 5/2024, 19 tháng 5 của năm 2024.
// A point or hyphen without a year is too weak to make a date: "mục 1.2", "16-22/11"; behind the word *ngày* a point is not: "ngày 15.3", "từ ngày 15.3 - 20.3";
// but "trong ngày 1.5 tấn rác".
const unit = ` ?(?:%|(?:tấn(?! công)|tạ|kg|km|cm|mm|m[23²³]?|ha|héc ?ta|lít|khối|triệu|tỷ|tỉ|nghìn|ngàn|suất|sào)${E})`
const behindDay = '(?:(?<=ngày \\d{1,2})|(?<=ngày \\d{1,2}\\.\\d{1,2} ?(?:-|đến|tới) ?\\d{1,2}))'
const numeric = `\\d{1,2} ?(?:${behindDay}\\.\\d{1,2}(?!\\d|${unit})|/ ?\\d{1,2}(?: ?[/.-] ?${YEAR}|/[1-4]\\d(?!\\d)| ?,? ?(?:của )?năm ?${YEAR})?|\\. ?\\d{1,2} ?\\. ?${YEAR}|- ?\\d{1,2} ?- ?${YEAR})`
const spelled = `\\d{1,2} ?tháng ?\\d{1,2}(?!\\d)(?: ?,?(?: của)? ?năm ?${YEAR}| ?[/.-] ?${YEAR})?`
// ngày 19-5, as newspapers write: behind *ngày*, and only where the second figure is not the larger one, as "ngày 5-7", "ngày 10-12" may be
// from one day to another.
const ones = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => `0?${day}-0?[1-${day}]`)
const printed = `(?<=ngày ?)(?:[1-3]\\d-0?[1-9]|10-10|11-1[01]|(?:1[2-9]|[23]\\d)-1[0-2]|${ones.join('|')})(?!\\d| ?[/.-] ?\\d| ?tháng| (?:hàng|mỗi|của|trong) tháng)`
/** A day with its month, with or without the year; the word *ngày* not included. */
export const DATE = `(?:${spelled}|${numeric}|${printed})(?![\\d]|[/.-]\\d| ?/ ?\\d)`
/** The figures that `DATE` begins with. */
export const DATE_BEGINS = figureBefore('t/.-')

const weekdayNames = new Map([
  ['hai', 1],
  ['2', 1],
  ['ba', 2],
  ['3', 2],
  ['tư', 3],
  ['4', 3],
  ['năm', 4],
  ['5', 4],
  ['sáu', 5],
  ['6', 5],
  ['bảy', 6],
  ['7', 6],
])
// thứ Hai, thứ 2, Chủ nhật
export const WEEKDAY = `(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)${E}`

const roman = new Map([
  ['i', 1],
  ['1', 1],
  ['ii', 2],
  ['2', 2],
  ['iii', 3],
  ['3', 3],
  ['iv', 4],
  ['4', 4],
])
const quarterNumber = `(?:iv|i{1,3}|[1-4])${E}`
const ofYear = `(?: ?,? ?(?:của )?năm ?${YEAR}| ?[/.-] ?${YEAR})`
const andMore = ' ?(?:,|-|và|hoặc|đến|&|\\+) ?'
// tháng 6, tháng 6/2024, tháng 6 năm 2024, tháng 11, 12/2024
export const MONTH = `tháng ?\\d{1,2}(?!\\d)(?:${andMore}(?:tháng )?\\d{1,2}(?!\\d)(?! ?/ ?\\d{1,2}(?!\\d)| ?(?:tháng|ngày|%))){0,11}${ofYear}?`
// quý II, quý II/2024, Quí IV-2025, quý I, II năm 2026, quý 3/2024
export const QUARTER = `quý ${quarterNumber}(?:${andMore}(?:quý )?${quarterNumber}){0,3}${ofYear}?`
// 6 tháng đầu năm 2024, 9 tháng đầu năm, 6 tháng cuối năm
export const PART_OF_YEAR = `(?:0?[369]|sáu|ba|chín) tháng (?:đầu|cuối)(?: của)? năm(?: ${YEAR})?${E}`
/** What `PART_OF_YEAR` begins with. */
export const PART_BEGINS = [...figureBefore('t'), 'sáu tháng', 'ba tháng', 'chín tháng']
// A table's shorthand: 12/2025, T12/2025, Q.IV/2025. Too weak to be read outside a cell or without a word that binds.
export const MONTH_NUMBER = '\\.? ?(?:0?[1-9]|1[0-2])'
const behindSlash = ` ?[/.-] ?${YEAR}(?! ?[/.-] ?\\d)`
export const SHORT_PERIOD = `(?:t?${MONTH_NUMBER}|q\\.? ?(?:iv|i{1,3}|[1-4]))${behindSlash}`
// T10/2025, which is nothing else
export const SHORT_MONTH = `t${MONTH_NUMBER}${behindSlash}`
/** The words that `LATE` begins with. */
export const LATE_BEGINS = ['chậm nhất', 'muộn nhất', 'trễ nhất', 'chậm trễ nhất']
/** At the latest: that day is still on time, unless *trước* follows. */
export const LATE = `(?:${LATE_BEGINS.join('|')})(?: là)?`
/** What announces a time: "Thời gian thực hiện", "Thời hạn trình", "Thời gian, địa điểm". */
export const LABEL =
  '(?:thời (?:gian|hạn)(?:(?:,| và| -| &|/) ?địa điểm)?(?: (?:dự kiến|thực hiện|hoàn thành|hoàn tất|kết thúc|báo cáo|nộp|gửi|trình|ban hành|xong|tổ chức|triển khai|tiến hành|nhận|xây dựng|sơ kết|tổng kết|kiểm tra|giám sát|khảo sát|tập huấn|diễn ra|bàn giao)){0,3})'
/** How long it goes on, before its days: "Thời gian: 02 ngày, 21 và 22/3", "01 buổi, ngày 20/5", "02 ngày (25, 26/3)" */
export const LASTING = '(?:(?:\\d{1,2}|một|hai|ba|bốn|năm) (?:ngày|buổi|đêm)(?: rưỡi)?[ ,:(]{1,3})'
/** What comes several times, whoever meets for it; `turns` are also stretches of it. */
export const rounds = ['đợt', 'vòng', 'lần', 'kỳ']
export const turns = [...rounds, 'mũi', 'giai đoạn']
/** One time of several, by its number: "đợt 1", "vòng 2", "lần III" */
export const TURN = `${anyOf(turns)} (?:số )?(?:\\d{1,2}|iv|i{1,3}|một|hai|ba|đầu|cuối)`
export const TURN_BEGINS = turns.map((turn) => turn.split(' ')[0] ?? turn)
/** Which part of a month, quarter or year; `EDGE_BEGINS` are the words that it begins with. */
export const EDGE = '(?:đầu|giữa|cuối|hết|(?:thượng|trung|hạ) tuần) '
export const EDGE_BEGINS = ['đầu', 'giữa', 'cuối', 'hết', 'thượng', 'trung', 'hạ']

/** `17:00` of what `HOUR` matched, also of "5 giờ chiều", or null where no such hour exists. */
export function readHour(text: string): string | null {
  const [told, minute = 0] = (text.match(/\d{1,2}/g) ?? []).map(Number)
  if (told === undefined || told > 24 || minute > 59) return null
  const hour = told + (isBehindNoon(told, text) ? 12 : 0)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** "1 giờ trưa", "5 giờ chiều", "8 giờ tối", "11 giờ đêm" and "12 giờ đêm"; not "11 giờ trưa", "2 giờ đêm", "14 giờ chiều". */
const isBehindNoon = (hour: number, text: string): boolean => {
  const [from, until] = twelves.find(([part]) => text.endsWith(part))?.[1] ?? [1, 0]
  return hour >= from && hour <= until
}
const twelves: readonly (readonly [part: string, hours: readonly [number, number]])[] = [
  ['trưa', [1, 3]],
  ['chiều', [1, 11]],
  ['tối', [1, 11]],
  ['đêm', [6, 12]],
]

/** ISO weekday of what `WEEKDAY` matched. */
export function readWeekday(text: string): number {
  return weekdayNames.get(text.replace('thứ ', '')) ?? 7
}

const spelledCounts = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** A count from one to ten in words, or in figures: `sáu`, `06`. */
export const countOf = (word: string): number => spelledCounts.indexOf(word) + 1 || Number(word)

export type DayMonth = { readonly day: number; readonly month: number; readonly year: number | null }

/** What `DATE` matched. The numbers are as written; whether such a day exists is another question. */
export function readDate(text: string): DayMonth {
  const [day = 0, month = 0, year] = (text.match(/\d+/g) ?? []).map(Number)
  // 30/6/25: offices of this century.
  return { day, month, year: year === undefined ? null : year < 100 ? 2000 + year : year }
}

/** Whether a day and month can stand together in some year (29/2 can, 31/6 can't). */
export function isPossible({ day, month, year }: DayMonth): boolean {
  return dayOf(year ?? 2024, month, day) !== null
}

export type Stretch = {
  readonly from: Day
  readonly to: Day
  readonly year: number | null
  readonly edge: string | null
}

const someYear = new RegExp(YEAR)

/** The quarters that `quý I, III` names: 1 and 3. */
export const quartersIn = (words: string): number[] =>
  (words.match(/iv|i{1,3}|[1-4]/g) ?? []).map((name) => roman.get(name) ?? 0)

const firstDay = (year: number, month: number): Day | null => dayOf(year, month, 1)

/**
 * The stretch that a month, quarter, part of a year or year names; a list means from its first to its last. `year` is
 * the year written, null where `assumed` stood in for it. Null where there is no such period or no year at all.
 */
export function readPeriod(text: string, assumed: number | null): Stretch | null {
  const edge = /^(đầu|giữa|cuối|hết|(?:thượng|trung|hạ) tuần) /.exec(text)?.[1] ?? null
  const body = edge === null ? text : text.slice(edge.length + 1)
  const written = someYear.exec(body)?.[0]
  const year = written === undefined ? assumed : Number(written)
  if (year === null) return null
  const months = monthsOf(written === undefined ? body : body.slice(0, body.lastIndexOf(written)))
  if (!months) return null
  const from = firstDay(year, months[0])
  if (!from || months[1] < months[0] || months[1] > 12) return null
  return { from, to: lastDayOfMonth(year, months[1]), year: written === undefined ? null : year, edge }
}

function monthsOf(text: string): readonly [number, number] | null {
  const part = /^(0?[369]|sáu|ba|chín) tháng (đầu|cuối)/.exec(text)
  if (part) {
    const count = countOf(part[1] ?? '')
    return part[2] === 'đầu' ? [1, count] : [13 - count, 12]
  }
  if (text.startsWith('quý')) {
    const numbers = quartersIn(text.slice(3))
    const [first, last] = [numbers[0], numbers.at(-1)]
    return first && last ? [first * 3 - 2, last * 3] : null
  }
  const short = /^(q\.? ?)?(?:t\.? ?)?(\d{1,2}|iv|i{1,3})/.exec(text)
  if (short) {
    const number = roman.get(short[2] ?? '') ?? Number(short[2])
    return short[1] === undefined ? [number, number] : [number * 3 - 2, number * 3]
  }
  if (text.startsWith('tháng')) {
    const numbers = (text.match(/\d+/g) ?? []).map(Number)
    const [first, last] = [numbers[0], numbers.at(-1)]
    return first && last ? [first, last] : null
  }
  return text.startsWith('năm') ? [1, 12] : null
}
