import { type Day, dayOf, lastDayOfMonth } from '../../../calendar/day.ts'
import { before, behind, isNarrated } from '../around.ts'
import { BRACKET, FIGURE, START } from '../openings.ts'
import {
  B,
  DATE,
  E,
  EDGE,
  HOUR,
  isPossible,
  LABEL,
  LASTING,
  MONTH,
  QUARTER,
  readDate,
  readHour,
  readPeriod,
  TURN,
  TURN_BEGINS,
  WEEKDAY,
  YEAR,
} from '../pieces.ts'
import { type Finding, limiting, nothing, type Outcome, type Phrase, type Source, withEach } from '../phrase.ts'
import { beginsWork } from '../works.ts'
import { dayMeant, documentYear } from '../years.ts'
import { twoDigits } from './days.ts'

/** Stretches with two ends: due at the second. */

const clock = `(?:${HOUR},? ?)?(?:(?:sáng|trưa|chiều|tối|đêm) (?=ngày|thứ|chủ))?(?:${WEEKDAY},? ?)?`
const theDay = '(?:ngày ?)?'
const until = ' ?(?:đến|tới|-)(?: hết)? ?'

const rhythm = '(?:(?:hàng|mỗi) (?:ngày|tuần|tháng|quý)|lần ?/ ?(?:ngày|tuần|tháng))'
// "trước ngày 20 hằng tháng (từ …", "hằng ngày (trong thời gian cao điểm từ …", "hằng tuần trong thời gian từ …", "hằng ngày
// trước 15 giờ từ ngày 10/12 …"
const behindRhythm = new RegExp(
  `${rhythm}(?:(?:(?! và )[^.;(),]){0,30}\\((?:\\p{L}+ ){0,6}|,? trong (?:suốt )?(?:thời gian|đợt|giai đoạn|các ngày|những ngày)(?: cao điểm)? ?)$|(?:hàng|mỗi) (?:ngày|tuần)(?:,? (?:trước|vào|lúc) ${HOUR})?,? $`,
  'u',
)
// "… đến ngày 15/4: báo cáo hằng ngày", "…), hằng ngày trước 16 giờ báo cáo"
const beforeRhythm = new RegExp(`^ ?\\)?[,:]? ?(?:(?:thực hiện |chế độ )*báo cáo |định kỳ )?${rhythm}`, 'u')

/**
 * "trước ngày 20 hằng tháng (từ tháng 01 đến tháng 5/2026)", "cao điểm từ ngày 20/02 đến ngày 15/4: báo cáo hằng ngày":
 * how long a rhythm lasts, and no time of its own. Nothing stops the rhythm by itself, so that is said.
 */
function limitsRhythm(match: RegExpExecArray, { whole }: Source): boolean {
  const start = match.index + (match[0].startsWith('(') ? 1 : 0)
  return behindRhythm.test(before(whole, start)) || beforeRhythm.test(behind(whole, match.index + match[0].length))
}

function window(from: Day | null, to: Day | null, match: RegExpExecArray, source: Source, certain: boolean): Outcome {
  const start = match.index
  const end = start + match[0].length
  if (!from || !to) return { end, findings: [], problems: [{ code: 'impossible-date', start, end }] }
  if (to < from) return { end, findings: [], problems: [{ code: 'contradictory-dates', start, end }] }
  const left = before(source.whole, start)
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 10 || isAnniversary(from, to, match[0], left))
    return { end, findings: [] }
  // "khắc phục hậu quả đợt mưa lũ từ ngày 16 đến 22/11": it was over before the document was written.
  const { issuedOn } = source.context
  if (issuedOn && to < issuedOn) return { end, findings: [] }
  const planned = /dự kiến[ :]*$/.test(left)
  const finding: Finding = {
    value: { kind: 'window', from, to },
    start,
    end,
    ...(certain && !planned ? {} : { certain: false }),
    // "dự kiến từ ngày 19 đến 25/01 (chậm nhất ngày 30/01)": the latter.
    ...(planned ? { yields: 'sentence' } : {}),
  }
  const outcome: Outcome = { end, findings: [finding] }
  return limitsRhythm(match, source) ? limiting(outcome, match) : outcome
}

/**
 * "kỷ niệm 60 năm Ngày thành lập (15/6/1965 - 15/6/2025)"; "Kỷ niệm Ngày Quốc khánh: treo cờ từ ngày 01/9 đến hết ngày 03/9" binds.
 */
const isAnniversary = (from: Day, to: Day, words: string, left: string): boolean =>
  (from.slice(4) === to.slice(4) || !words.startsWith('từ')) && /(?:kỷ niệm|chào mừng)[^.;,]{0,60}$/.test(left)

/** "từ ngày 14/02 (27 Tết) đến hết ngày 21/02": what else the first day is */
const alsoCalled = '(?: ?\\([^()]{1,40}\\))?'

// "12/3-30/4": the hyphen right behind the first day
const firstDay = `${DATE}|\\d{1,2}/\\d{1,2}(?=-\\d{1,2}/)`

/** "từ ngày 01/6 đến ngày 30/6" · "từ 01 đến hết 30/6/2024" · "từ ngày 16-22/11/2025" · "Từ ngày 05/02/2026 - 08/02/2026" · "Từ ngày 12/3-30/4" */
const dateWindows: Phrase = {
  begins: ['từ'],
  needs: ['date'],
  pattern: new RegExp(
    `${B}từ ${clock}${theDay}(?:(?<from>${firstDay})|(?<day>\\d{1,2})(?! ?tháng))${alsoCalled}${until}${clock}${theDay}(?<to>${DATE})`,
    'uy',
  ),
  read: (match, source) => {
    const { context } = source
    const last = readDate(match.groups?.['to'] ?? '')
    const written = match.groups?.['from']
    const first = written === undefined ? { ...last, day: Number(match.groups?.['day']) } : readDate(written)
    if (!isPossible(last) || !isPossible(first)) return window(null, null, match, source, true)
    const right = behind(source.whole, match.index + match[0].length)
    const yearly =
      last.year === null &&
      (/^[ (]{0,2}(?:của )?(?:hàng|mỗi) năm/.test(right) || /hàng năm/.test(before(source.whole, match.index)))
    if (yearly) {
      const at = `${twoDigits(last.month)}-${twoDigits(last.day)}`
      const value = { kind: 'recurring', cycle: 'year', at, bound: 'by', next: false } as const
      const end = match.index + match[0].length
      return { end, findings: [{ value, start: match.index, end }] }
    }
    const to = dayMeant(last, context)
    if (!to) return null
    const year = first.year ?? Number(to.day.slice(0, 4))
    // "từ 20/12 đến 10/01/2025": the first day lies in the year before.
    const wraps = first.year === null && first.month > last.month
    // "từ ngày 25/12 đến ngày 05/01" in a plan of March: the turn of the year to come.
    const begins = wraps && last.year === null ? dayOf(year, first.month, first.day) : null
    if (begins !== null && context.issuedOn !== null && to.day < context.issuedOn && context.issuedOn <= begins)
      return window(begins, dayOf(year + 1, last.month, last.day), match, source, false)
    return window(dayOf(wraps ? year - 1 : year, first.month, first.day), to.day, match, source, to.certain && !wraps)
  },
}

/** "cấm đường từ 05 giờ 00 đến 11 giờ 00 ngày 20/9/2024": hours of one day; a day told of ("đã ngừng từ …") is over. */
const hoursOfDay: Phrase = {
  begins: ['từ'],
  needs: ['date', 'to'],
  pattern: new RegExp(`${B}từ ${HOUR}${until}(?<hour>${HOUR}),? ?(?:cùng |trong )?ngày ?(?<to>${DATE})`, 'uy'),
  read: (match, source) => {
    const written = readDate(match.groups?.['to'] ?? '')
    const meant = isPossible(written) ? dayMeant(written, source.context) : null
    const left = before(source.whole, match.index)
    // "Thời gian: từ 7h30 đến 11h30, ngày 20/6" names the day of what is announced.
    if (/: ?$/.test(left)) return null
    if (isNarrated(left)) return nothing(match)
    const time = readHour(match.groups?.['hour'] ?? '')
    const outcome = window(meant?.day ?? null, meant?.day ?? null, match, source, meant?.certain === true)
    return time === null ? outcome : withEach(outcome, { time })
  },
}

/**
 * The same without *từ*, where a label, a bracket, a turn or the start of a cell stands for it: "Thời gian: 15/11 - 15/12/2025",
 * "Thời gian, địa điểm: 02 ngày 21 - 22/3", "(đợt 1: 01 - 10/4; đợt 2: 25/4 - 02/5)"
 */
const labelledWindows: Phrase = {
  begins: [START, BRACKET, 'thời', 'tiến', ...TURN_BEGINS],
  needs: ['date', 'to'],
  pattern: new RegExp(
    `(?:${B}(?:${LABEL}|tiến độ) ?:? ?${LASTING}?|${B}${TURN} ?: ?|^ ?[-+]? ?|\\( ?)${clock}${theDay}(?:(?<from>${firstDay})|(?<day>\\d{1,2})(?! ?tháng))${until}${clock}${theDay}(?<to>${DATE})`,
    'uy',
  ),
  read: (match, source) => (/^ ?[-+]? ?\d/.test(match[0]) && match.index > 0 ? null : dateWindows.read(match, source)),
}

/** "trong hai ngày 15 và 16/11/2025" · "vào các ngày 15, 16/11": over on the last of them */
const fewDays: Phrase = {
  begins: ['trong', 'vào'],
  needs: ['date', 'day'],
  pattern: new RegExp(
    `${B}(?:trong|vào)(?: (?:\\d{1,2}|hai|ba|bốn|các|những))? ngày:? (?<day>\\d{1,2})(?: ?(?:,|-|và) ?\\d{1,2}(?!\\d| ?[/.]| ?tháng)){0,5} ?(?:,|-|và|đến) ?(?:ngày )?(?<to>${DATE})`,
    'uy',
  ),
  read: (match, source) =>
    isNarrated(before(source.whole, match.index)) ? nothing(match) : dateWindows.read(match, source),
}

/** "trong hai ngày 03/12 và 04/12/2025": counted, and each with its month; "vào ngày 15/6 và 15/12" are two days of their own */
const twoDays: Phrase = {
  begins: ['trong', 'vào'],
  needs: ['date', 'day'],
  pattern: new RegExp(
    `${B}(?:trong|vào) (?:0?2|hai) ngày:? (?<from>${DATE}) ?(?:,|-|và) ?(?:ngày )?(?<to>${DATE})`,
    'uy',
  ),
  read: (match, source) => {
    const [from, to] = [readDate(match.groups?.['from'] ?? ''), readDate(match.groups?.['to'] ?? '')]
    // "trong 2 ngày 15/6 và 15/12": half a year apart they are no stretch
    const apart = (to.month - from.month) * 30 + to.day - from.day
    if (apart < 0 || apart > 7) return null
    return isNarrated(before(source.whole, match.index)) ? nothing(match) : dateWindows.read(match, source)
  },
}

/** A cell that says nothing else: "07 giờ 00, ngày 27 và ngày 28/10/2025" · "Các ngày 15, 16/11/2025" */
const fewDaysAlone: Phrase = {
  begins: [START],
  needs: ['date', 'day'],
  pattern: new RegExp(
    `^ ?[-+]? ?(?:${HOUR},? ?)?(?:các )?ngày (?<day>\\d{1,2})(?: ?(?:,|-|và) ?(?:ngày )?\\d{1,2}(?!\\d| ?[/.]| ?tháng)){0,5} ?(?:,|-|và|đến) ?(?:ngày )?(?<to>${DATE})(?= ?[.;,]?$)`,
    'uy',
  ),
  read: (match, source) => dateWindows.read(match, source),
}

/** "Thời gian: 25, 26/3/2026" · "Thời gian, địa điểm: 02 ngày, 25 và 26/3/2026, tại sân trường": behind its label */
const fewDaysLabelled: Phrase = {
  begins: ['thời'],
  needs: ['date', 'colon'],
  pattern: new RegExp(
    `${B}${LABEL} ?: ?${LASTING}?(?:${HOUR},? ?)?(?:các )?(?:ngày )?(?<!(?:giờ|h|g) ?)(?<day>\\d{1,2})(?: ?(?:,|-|và) ?(?:ngày )?\\d{1,2}(?!\\d| ?[/.]| ?tháng)){0,5} ?(?:,|-|và) ?(?:ngày )?(?<to>${DATE})`,
    'uy',
  ),
  read: (match, source) => dateWindows.read(match, source),
}

/**
 * "Họp hội đồng xét chọn 02-08/10/2024." · "thẩm định đề cương 28/10 - 05/11/2024": behind what is to be done, and with its year; asked
 * about, since nothing else says that it is when
 */
const closingWindows: Phrase = {
  begins: [FIGURE],
  needs: ['date', 'year', 'to'],
  pattern: new RegExp(
    `(?<=\\p{L} )(?:(?<from>${DATE})|(?<day>\\d{1,2})) ?- ?(?<to>${DATE})(?<=${YEAR})(?= ?(?:[.;]|$))`,
    'uy',
  ),
  read: (match, source) => {
    const left = before(source.whole, match.index)
    if (isNarrated(left) || !beginsWork(left.replace(/^[-+ ]*/u, ''))) return null
    return withEach(dateWindows.read(match, source) ?? { end: match.index, findings: [] }, {
      certain: false,
      yields: 'sentence',
    })
  },
}

/** "từ ngày 01 đến ngày 05 hằng tháng" · "từ ngày 15 - 20 của tháng cuối quý": due at its end, each time */
const dayWindows: Phrase = {
  begins: ['từ'],
  needs: ['digit', 'month'],
  pattern: new RegExp(
    `${B}từ (?:ngày ?)?\\d{1,2}${until}(?:ngày ?)?(?<to>\\d{1,2}) (?:của )?(?:(?:hàng|mỗi|từng) tháng|tháng (?<last>cuối)(?: của)? quý)${E}`,
    'uy',
  ),
  read: (match) => {
    const day = Number(match.groups?.['to'])
    const end = match.index + match[0].length
    if (day < 1 || day > 31) return null
    const place = match.groups?.['last']
      ? ({ cycle: 'quarter', at: `3-${day}` } as const)
      : ({ cycle: 'month', at: String(day) } as const)
    return {
      end,
      findings: [{ value: { kind: 'recurring', ...place, bound: 'by', next: false }, start: match.index, end }],
    }
  },
}

// *từ*, or a label, or the start of a cell
const open = `(?:${B}từ |${B}${LABEL} ?: ?|^ ?[-+]? ?)`
// 8/2025, T10/2025
const shortMonth = `(?:t\\.? ?)?(?:0?[1-9]|1[0-2]) ?[/.] ?${YEAR}`
const named = `(?:${EDGE})?(?:${MONTH}|${QUARTER})`
const period = `(?:${named}|${shortMonth})`

/** "từ ngày 11/10/2025 đến hết năm 2025" · "từ 15/9 đến hết tháng 11/2025": a day, and a period that is over */
const dayToPeriod: Phrase = {
  begins: ['từ'],
  needs: ['date', 'to'],
  pattern: new RegExp(`${B}từ ${theDay}(?<from>${DATE})${until}(?<to>${period}|năm ?${YEAR}${E})`, 'uy'),
  read: (match, source) => {
    const { from: first = '', to: end = '' } = match.groups ?? {}
    const written = readDate(first)
    const year = wholeYear.exec(end)?.groups?.['year']
    const to = year === undefined ? readPeriod(end, documentYear(source.context))?.to : dayOf(Number(year), 12, 31)
    const from = isPossible(written) ? dayMeant(written, source.context) : null
    return from && to ? window(from.day, to, match, source, from.certain) : null
  },
}

const wholeYear = new RegExp(`^năm ?(?<year>${YEAR})$`, 'u')

/** "từ tháng 10 năm 2025 đến hết tháng 3 năm 2026" · "từ quý I đến quý III/2025" · "từ quý II/2026 đến hết năm 2028" · a cell "Quý IV/2025 - Quý I/2026", "8/2025 - 3/2026" */
const periodWindows: Phrase = {
  begins: [START, 'từ', 'thời'],
  needs: ['period', 'to'],
  pattern: new RegExp(`${open}(?<from>${period})${until}(?<to>${period}|năm ?${YEAR}${E})`, 'uy'),
  read: (match, source) => {
    const to = readPeriod(match.groups?.['to'] ?? '', documentYear(source.context))
    if (!to) return null
    const from = readPeriod(match.groups?.['from'] ?? '', Number(to.to.slice(0, 4)))
    return from && window(from.from, to.to, match, source, to.year !== null)
  },
}

/** "nghiệm thu đề tài Quý IV/2026 - Quý I/2027" · "hoàn thành quý I/2026 - quý II/2026.": with both years, at what it is of */
const openWindows: Phrase = {
  begins: ['quý', 'tháng', 'đầu', 'giữa', 'cuối'],
  needs: ['period', 'to'],
  pattern: new RegExp(`${B}(?<from>${named})${until}(?<to>${named})(?= ?(?:[.;,)]|$))`, 'uy'),
  read: (match, source) => {
    const { from = '', to = '' } = match.groups ?? {}
    const left = before(source.whole, match.index)
    const dated = [from, to].every((each) => /\d{4}/.test(each))
    const due = isDoneIn.test(left) && !isNarrated(left) && !figures.test(left)
    return dated && due ? periodWindows.read(match, source) : null
  },
}
// "tổ chức đánh giá số liệu tháng 9/2025 - tháng 12/2025": what the figures are of
const figures = /(?:giai đoạn|so với|trong|số liệu|ngân sách|báo cáo|kết quả|kế hoạch) $/u
const isDoneIn =
  /(?<!\p{L})(?:hoàn thành|hoàn tất|xong|nghiệm thu|triển khai|thực hiện|xây dựng|ban hành|lắp đặt|tổ chức)(?: [\p{L}\d]+){0,6} $/u

/** "từ tháng 6-9/2024" · "từ tháng 11 năm 2024 đến 3/2025" */
const monthSpans: Phrase = {
  begins: [START, 'từ', 'thời'],
  needs: ['year', 'month'],
  pattern: new RegExp(
    `${open}(?<span>tháng \\d{1,2}(?: năm ${YEAR})?${until}(?:tháng )?\\d{1,2}(?: ?/ ?| năm )${YEAR})`,
    'uy',
  ),
  read: (match, source) => {
    const [first = 0, ...rest] = (match.groups?.['span']?.match(/\d+/g) ?? []).map(Number)
    const [year = 0, last = 0] = rest.toReversed()
    if (first < 1 || first > 12 || last < 1 || last > 12) return null
    return window(
      dayOf(rest.length === 3 ? (rest[0] ?? year) : year, first, 1),
      lastDayOfMonth(year, last),
      match,
      source,
      true,
    )
  },
}

/** "Thời gian thực hiện: năm 2026 - 2027" · a cell "2026-2027" after the same label · "từ năm 2026 đến năm 2027" */
const yearWindows: Phrase = {
  begins: [START, 'từ', 'trong', 'thời'],
  needs: ['year'],
  pattern: new RegExp(
    `(?:${B}(?:${LABEL} ?: ?|từ |trong )|^ ?[-+]? ?)(?:các )?(?:giai đoạn )?(?:năm )?(?<from>${YEAR})(?:${until}|,? (?:và )?)(?:năm )?(?<to>${YEAR})`,
    'uy',
  ),
  read: (match, source) => {
    const [from, to] = [Number(match.groups?.['from']), Number(match.groups?.['to'])]
    // A stage of several years is long for a deadline.
    return window(dayOf(from, 1, 1), dayOf(to, 12, 31), match, source, !match[0].includes('giai đoạn'))
  },
}

export const windows: readonly Phrase[] = [
  hoursOfDay,
  dateWindows,
  labelledWindows,
  fewDays,
  twoDays,
  fewDaysLabelled,
  fewDaysAlone,
  closingWindows,
  dayWindows,
  dayToPeriod,
  periodWindows,
  openWindows,
  monthSpans,
  yearWindows,
]

/** Whether the words are a stage rather than a deadline: "năm 2025 và các năm tiếp theo". */
export function goesOn(right: string): boolean {
  return following.test(right)
}
const following = new RegExp(`^ ?(?:,|và|-)? ?(?:các|những) năm (?:tiếp theo|sau|tiếp sau|kế tiếp)${E}`, 'u')
