import { boundOf } from './cycle-pieces.ts'
import { addDays, type Day, lastDayOfMonth, monthOf, weekdayOf, yearOf } from '../../../calendar/day.ts'
import { lunarNewYear } from '../../../calendar/lunar.ts'
import { before, behind } from '../around.ts'
import {
  B,
  DATE,
  type DayMonth,
  E,
  HOUR,
  isPossible,
  LATE,
  LATE_BEGINS,
  readDate,
  readHour,
  WEEKDAY,
  YEAR,
} from '../pieces.ts'
import { placeOf, type Finding, nothing, type Outcome, type Phrase, type Source } from '../phrase.ts'
import { doneInASeason } from '../works.ts'
import { dayMeant, isLongPast } from '../years.ts'

/**
 * Times that are named rather than numbered: days of the lunar calendar, days and months in words, the seasons of a
 * school or an office. What cannot be told to the day is said, never guessed.
 */

const binding = `(?:(?<before>(?:${LATE} |đến )?trước)|(?<by>${LATE}(?: (?:vào|đến|hết)){0,2}|(?:đến )?hết|đến|không quá)|(?<on>vào|trong|đúng|xong|hoàn thành)) `

const bindingBegins = [...LATE_BEGINS, 'trước', 'đến', 'hết', 'không', 'vào', 'trong', 'đúng', 'xong', 'hoàn']

const ones = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const numbers = new Map<string, number>([
  ...ones.map((word, i) => [word, i + 1] as const),
  ['tư', 4],
  ['mười', 10],
  ...ones.map((word, i) => [`mười ${word}`, i + 11] as const),
  ['mười lăm', 15],
  ['hai mươi', 20],
  ...ones.map((word, i) => [`hai mươi ${word}`, i + 21] as const),
  ['hai mươi mốt', 21],
  ['hai mươi tư', 24],
  ['hai mươi lăm', 25],
  ['ba mươi', 30],
  ['ba mươi mốt', 31],
])
const spoken = `(?:${[...numbers.keys()].toSorted((one, other) => other.length - one.length).join('|')})${E}`
const monthWord = '(?:mười hai|mười một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)'
const first = '(?:mùng|mồng) '
const number = `(?:\\d{1,2}|${spoken})`

const stems = 'giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý'
const branches = 'tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi'

// 23 tháng Chạp · rằm tháng Tám · mùng 3 Tết, 29 Tết · 10/3 âm lịch, mùng 10 tháng Ba (âm lịch) · tháng 3 âm lịch
const lunar = [
  `(?:rằm|(?:${first})?${number}) tháng (?:giêng|chạp)`,
  `rằm tháng (?:\\d{1,2}|${monthWord})`,
  `(?:${first})?${number} tết`,
  `tháng (?:${monthWord}|\\d{1,2}) ?\\(? ?âm lịch\\)?`,
  `(?:${first})?(?:${DATE}|${number} tháng (?:${monthWord}|\\d{1,2})) ?\\(? ?âm lịch\\)?`,
].join('|')

/**
 * "xong trong đêm 29 Tết (16/02/2026)", "chậm nhất ngày 23 tháng Chạp năm Ất Tỵ (tức ngày 10/02/2026)", "sáng 22 tháng Chạp (thứ
 * Hai, 09/02/2026)": the day in brackets; without one ("trước rằm tháng Giêng") it is asked for.
 */
const lunarDay: Phrase = {
  begins: 'anywhere',
  needs: ['moon'],
  pattern: new RegExp(
    `${B}(?:${binding})?(?:(?<hour>${HOUR}),? )?(?<day>(?:(?:ngày|đêm|tối|sáng|chiều) ){0,2})(?:${lunar})${E}(?: năm (?:${stems}) (?:${branches})${E})?(?: ?\\( ?(?:tức(?: là)? |nhằm |là )?(?:${WEEKDAY},? )?(?:ngày )?(?<solar>${DATE})[^()]{0,20}\\))?`,
    'gu',
  ),
  read: (match, source) => {
    const { on, day = '', hour, solar } = match.groups ?? {}
    const bound = boundOf(match.groups ?? {})
    const [start, end] = placeOf(match)
    const bare = bound === 'on' && on === undefined
    if (solar !== undefined && (!bare || day !== '' || hour !== undefined))
      return boundDay(readDate(solar), bound, match, source, !bare)
    // "dịp lễ hội mùng 10 tháng Giêng", "ngày 14/02 (27 tháng Chạp)" bind nobody by the moon.
    return bare ? nothing(match) : { end, findings: [], problems: [{ code: 'lunar-date', start, end }] }
  },
}

function boundDay(
  date: DayMonth,
  bound: 'before' | 'by' | 'on',
  match: RegExpExecArray,
  { context }: Source,
  certain: boolean,
): Outcome {
  const [start, end] = placeOf(match)
  const meant = isPossible(date) ? dayMeant(date, context) : null
  if (meant === null) return { end, findings: [], problems: [{ code: 'impossible-date', start, end }] }
  if (isLongPast(meant.day, context)) return { end, findings: [], problems: [{ code: 'date-past', start, end }] }
  const time = readHour(match.groups?.['hour'] ?? '')
  const lastDay = bound === 'before' && time === null ? addDays(meant.day, -1) : meant.day
  const finding: Finding = {
    value: { kind: 'date', bound, date: meant.day, lastDay },
    start,
    end,
    ...(time === null ? {} : { time }),
    ...(certain && meant.certain ? {} : { certain: false }),
  }
  return { end, findings: [finding] }
}

/** "trước ngày 15 tháng Mười năm 2024" · "chậm nhất ngày mùng Năm tháng Mười", which may be the moon's and is doubted */
const inWords: Phrase = {
  begins: bindingBegins,
  needs: ['day', 'month'],
  pattern: new RegExp(
    `${B}${binding}ngày (?<first>${first})?(?<day>${number}) tháng (?<month>${monthWord}|\\d{1,2})${E}(?! ?[/.-] ?\\d)(?:,? năm (?<year>${YEAR}))?`,
    'uy',
  ),
  read: (match, source) => {
    const { first: early, day = '', month = '', year } = match.groups ?? {}
    // Figures alone are a date like any other.
    if (early === undefined && /^\d+$/.test(day + month)) return null
    const bound = boundOf(match.groups ?? {})
    const date = { day: valueOf(day), month: valueOf(month), year: year === undefined ? null : Number(year) }
    return boundDay(date, bound, match, source, early === undefined || year !== undefined)
  },
}

const valueOf = (text: string): number => numbers.get(text) ?? Number(text)

/** "hoàn thành ngay trong tháng" · "xong trong tháng này": the month in which it was signed */
const thisMonth: Phrase = {
  begins: ['ngay', 'hoàn', 'xong', 'báo', 'gửi'],
  needs: ['month'],
  pattern: new RegExp(
    `${B}(?:ngay trong|(?:hoàn thành|xong|báo cáo|gửi)(?: ngay)? trong) tháng(?: này)?(?= ?(?:[.,;)(]|$| (?:để|và|nhằm|theo)${E}))`,
    'uy',
  ),
  read: (match, { context }) =>
    over(match, context.issuedOn && lastDayOfMonth(yearOf(context.issuedOn), monthOf(context.issuedOn))),
}

/** "cử người ngay trong tuần này" · "xong trong tuần tới": the week in which it was signed, or the next, to its Sunday */
const thisWeek: Phrase = {
  begins: ['ngay', 'trong', 'hoàn', 'xong'],
  needs: ['week'],
  pattern: new RegExp(`${B}(?:(?:hoàn thành|xong) )?(?:ngay )?trong tuần (?:này|(?<next>tới|sau))${E}`, 'uy'),
  read: (match, { context }) => {
    const { issuedOn } = context
    const sunday = issuedOn && addDays(issuedOn, (7 - weekdayOf(issuedOn)) % 7)
    return over(match, sunday && match.groups?.['next'] !== undefined ? addDays(sunday, 7) : sunday)
  },
}

/** What is over with a day that is counted from the day of writing, so asked about. */
function over(match: RegExpExecArray, to: Day | null): Outcome | null {
  if (to === null) return null
  const [start, end] = placeOf(match)
  return { end, findings: [{ value: { kind: 'period', to }, start, end, certain: false }] }
}

const season =
  '(?:(?:ngày |lễ |buổi lễ )?(?:khai giảng|khai mạc|bế giảng)|ngày (?:họp|thi)|kỳ thi|(?:dịp |kỳ nghỉ |nghỉ )?hè|học kỳ (?:i{1,2}|[12]|một|hai)|(?:thềm |dịp )?tết(?: nguyên đán)?|mùa (?:mưa bão|mưa lũ|mưa|bão|lũ|khô)|năm học|(?:kết thúc )?niên độ(?: ngân sách| kế toán)?|(?:mỗi |các )?kỳ họp(?: thứ (?:\\d+|\\p{L}+)| giữa năm| cuối năm| thường lệ)?|ngày bầu cử|vụ (?:đông xuân|hè thu|thu đông|mùa|xuân|chiêm))'
const work = new RegExp(`${B}(?:${doneInASeason})${E}[^.;]{0,80}$`, 'u')
const endsWork = (left: string): boolean => work.test(left) && !/(?<!\p{L})đã(?!\p{L})/u.test(left)

// "Trong học kỳ I, tổ chức hội thi", "- Đầu năm học, rà soát …": a term before the work that is done in it. All year round, or through a
// season, is no term.
const opensWork = ({ index, 0: words }: RegExpExecArray, { whole }: Source): boolean =>
  term.test(words) && /^[-+• ]*$/u.test(before(whole, index)) && /^, ?\p{L}/u.test(behind(whole, index + words.length))
const term = /học kỳ|(?:đầu|cuối) năm học|(?:trong|dịp|nghỉ) hè/u

// "Đã dọn xong trước mùa mưa", "tuyên truyền, nhất là trước kỳ nghỉ hè"
const tellsOrAdds = /(?<!\p{L})(?:đã(?!\p{L})|(?:nhất là|đặc biệt là|như) $)/u

/**
 * "hoàn thành trước khi khai giảng" · "thu hoạch lúa trước mùa lũ" · "bàn giao trong hè 2024" · "xong trước mùa mưa bão": a time without a day, unless
 * "(05/9)" or "… năm học mới 05/9/2023" follows; "trước Tết Nguyên đán Bính Ngọ (17/02/2026)"
 */
const vague: Phrase = {
  begins: [...LATE_BEGINS, 'trước', 'trong', 'vào', 'sau', 'đầu', 'cuối'],
  needs: ['season'],
  pattern: new RegExp(
    `${B}(?:(?:${LATE} )?(?:trước(?: khi)?|trong|vào|sau)(?: (?:đầu|cuối))?|đầu|cuối) ${season}${E}(?: (?:mới|năm học(?: mới)?(?: ${YEAR} ?- ?${YEAR})?|năm ${YEAR}|${YEAR}(?! ?/)|(?:${stems}) (?:${branches})))?(?: ?\\( ?(?:ngày )?(?<day>\\d{1,2}) ?/ ?(?<month>\\d{1,2})(?: ?/ ?(?<year>${YEAR}))? ?\\)|(?<=khai giảng|năm học|mới) (?:ngày )?(?<whole>\\d{1,2}/\\d{1,2}/${YEAR})(?= ?(?:[.;,)]|$)))?`,
    'uy',
  ),
  read: (match, source) => {
    const [start, end] = placeOf(match)
    const left = before(source.whole, start)
    const binds = opensWork(match, source) || endsWork(left) || (match[0].includes('trước') && !tellsOrAdds.test(left))
    if (!binds) return null
    const { day, month, year, whole } = match.groups ?? {}
    const bound = /(?<!\p{L})trước/u.test(match[0]) ? 'before' : 'by'
    if (whole !== undefined) return boundDay(readDate(whole), bound, match, source, true)
    if (day !== undefined && month !== undefined) {
      const date = { day: Number(day), month: Number(month), year: year === undefined ? null : Number(year) }
      return boundDay(date, bound, match, source, true)
    }
    return { end, findings: [], problems: [{ code: 'day-missing', start, end }] }
  },
}

const stemOf = stems.split('|')
const branchOf = branches.split('|')

/**
 * "Xong trước Tết Nguyên đán Bính Ngọ năm 2026" · "trình thẩm định trước Tết Nguyên đán Bính Ngọ": the first day of the lunar
 * year that is named, computed, to be confirmed. "Trước Tết" alone is asked for, and so is "trước Tết … 10 ngày".
 */
const beforeNewYear: Phrase = {
  begins: [...LATE_BEGINS, 'trước'],
  needs: ['season'],
  pattern: new RegExp(
    `${B}(?:${LATE} )?trước (?:ngày |dịp )?tết(?: nguyên đán| âm lịch| cổ truyền)?(?: (?<stem>${stems}) (?<branch>${branches}))?${E}(?: (?:năm )?(?<year>${YEAR})(?! ?/))?(?! ?(?:và|\\()|,? (?:trong|sau|từ ngày)${E}|,? (?:ít nhất |tối thiểu |khoảng |là )*(?:\\d{1,2}|một|hai) (?:ngày|tuần|tháng))`,
    'uy',
  ),
  read: (match, source) => {
    const { issuedOn } = source.context
    if (issuedOn === null || tellsOrAdds.test(before(source.whole, match.index))) return null
    const { stem, branch, year } = match.groups ?? {}
    if (stem === undefined && year === undefined) return null
    const named = nextYears(yearOf(issuedOn)).find((one) =>
      year === undefined
        ? stemOf[(one + 6) % 10] === stem && branchOf[(one + 8) % 12] === branch
        : one === Number(year),
    )
    const day = named === undefined ? null : lunarNewYear(named)
    if (day === null || day <= issuedOn) return null
    const [start, end] = placeOf(match)
    return {
      end,
      findings: [
        { value: { kind: 'date', bound: 'before', date: day, lastDay: addDays(day, -1) }, start, end, certain: false },
      ],
    }
  },
}
const nextYears = (year: number): number[] => Array.from({ length: 6 }, (_, i) => year + i)

/** Tried first: the moon's days look like the sun's. */
export const lunarDays: readonly Phrase[] = [lunarDay]
export const named: readonly Phrase[] = [inWords, thisMonth, thisWeek, beforeNewYear]
/** Tried after every other phrase. */
export const vagueTimes: readonly Phrase[] = [vague]
