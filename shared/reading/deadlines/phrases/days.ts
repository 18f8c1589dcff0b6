import { addDays, type Day, dayOf, weekdayOf, yearOf } from '../../../calendar/day.ts'
import type { Bound } from '../../reading.ts'
import { before, beforeSeries, behind } from '../around.ts'
import {
  DATE,
  DATE_BEGINS,
  type DayMonth,
  E,
  HOUR,
  HOUR_BEGINS,
  isPossible,
  readDate,
  readHour,
  readWeekday,
  WEEKDAY,
  YEAR,
} from '../pieces.ts'
import type { DeadlineContext, Finding, Outcome, Problem, Source, Value } from '../phrase.ts'
import { dayMeant, documentYear, isLongPast } from '../years.ts'

/** One day or several in a row, with the hour and the weekday that may stand before them. Groups: hour, weekday, word, dates. */
export const DAYS =
  `(?:(?:lúc |hồi |từ )?(?<hour>${HOUR}(?: ?(?:-|đến) ?${HOUR})?),? ?)?(?:(?:cuối )?(?:giờ(?: (?:làm việc|hành chính))?|buổi|sáng|trưa|chiều|tối) ?){0,2}(?:(?:ngày )?(?<weekday>${WEEKDAY})(?: tuần (?:này|tới|sau|nay))?,? ?\\(?)?(?<word>(?:cuối )?(?:các |những )?ngày ?)?` +
  `(?<dates>${DATE}(?:(?: ?\\([^()]{1,50}\\))? ?(?:,|;|và|hoặc|&|-) ?(?:và )?(?:ngày ?)?${DATE}){0,11})(?:(?<=tuần (?:này|tới|sau|nay),? ?\\((?:ngày )?[^()]{1,40})\\))?`

export const DAYS_BEGIN = [
  ...HOUR_BEGINS,
  ...DATE_BEGINS,
  'lúc',
  'hồi',
  'từ',
  'cuối',
  'giờ',
  'buổi',
  'sáng',
  'trưa',
  'chiều',
  'tối',
  'thứ',
  'chủ',
  'các',
  'những',
  'ngày',
]

// hằng năm · của hằng năm · mỗi năm · năm báo cáo · của năm
const yearly =
  /^(?: ?\(? ?(?:của |vào |các )?(?:hàng|mỗi|từng) năm| (?:của |trong )?(?:các |mỗi )?năm(?: báo cáo| thực hiện| trước| đó| tài chính| kế hoạch)?(?! ?(?:\d|học|sau|tiếp|kế|liền|nay|tới)))(?!\p{L})/u
// của năm tiếp theo · năm sau · năm liền kề năm báo cáo
export const yearAfter =
  /^ ?\(? ?(?:của |vào )?năm (?:sau|tiếp theo|tiếp|kế tiếp|kế sau|liền kề|liền sau)(?: (?:liền kề|tiếp theo|sau))?(?: (?:của |với )?(?:năm|kỳ) báo cáo)?(?!\p{L})/u

// trước ngày 15/01 năm tới: once, and the coordinator is asked which year it is
export const comingYear = /^ ?\(? ?(?:của |vào )?năm tới(?!\p{L})/u

// A day in a month or quarter named nearby, but for a plan of one year: "trước ngày 18 hằng tháng …; báo cáo năm trước ngày 18/12".
const regular = /ngày \d{1,2} ?(?:của )?(?:(?:hàng|mỗi) tháng|tháng (?:cuối|đầu)[^.;,]{0,12} quý)/u

/**
 * True where the words around say that a day without a year comes back each year. "Định kỳ 6 tháng trước ngày 10/6" says so
 * too, but in a plan of one year, where it comes once.
 */
function comesBack(left: string, right: string, { ofOneYear }: DeadlineContext): boolean {
  return (
    yearly.test(right) ||
    (ofOneYear === true ? eachYearBefore : regularBefore).test(left) ||
    /^(?:[^.;]{0,40}|[^.;]{0,90}[\d)] )hàng năm/u.test(right)
  )
}
// "theo định kỳ: quý trước ngày 15 của tháng cuối quý; 6 tháng trước ngày 10/6; năm trước ngày 05/12": what is said of the first is
// said of each
const inSeries = /^ ?(?:báo cáo )?(?:quý|0?[69] tháng|sáu tháng|chín tháng|(?:cả )?năm)(?!\p{L})[^.;]{0,30}$/u

// "báo cáo 6 tháng đầu năm (theo Mẫu số 2) gửi về Phòng trước ngày 10/6": what a day is for that comes each year, where the plan goes on
const account = '(?:báo cáo|sơ kết|tổng kết)'
const reportOfPeriod = new RegExp(
  [
    `(?<!\\p{L})${account}(?: [^.;,\\d]{1,40}?)? (?:0?[69]|sáu|chín) tháng${E}(?! ?\\d)`,
    // "- 6 tháng đầu năm: trước ngày 10/6", "báo cáo năm (theo Mẫu số 3) trước ngày …", "… 6 tháng trước ngày 10/6, năm trước ngày …";
    // "mua thuốc 9 tháng còn lại" and "năm người" are none
    `(?:^[-+ ]{0,3}|(?<!\\p{L})${account}(?:[^.;]{0,120}(?:,| và))? )(?:(?:0?[69]|sáu|chín) tháng(?: đầu năm)?|(?:cả )?năm)(?= ?(?:[:(]|$)|(?: (?:trước|gửi|nộp|về|chậm nhất|muộn nhất|vào|ngày|theo|của))${E})`,
  ]
    .map((period) => `${period}(?: ?\\([^()]{0,40}\\))?[^.;,\\d]{0,60}$`)
    .join('|'),
  'u',
)
// "báo cáo 6 tháng trước ngày 10/6; báo cáo năm trước ngày 05/12 hằng năm": said once for both
export const nextEachYear =
  /^\s*(?:[;,]|và)\s*(?:báo cáo )?(?:(?:0?9|chín) tháng|(?:cả )?năm)(?!\p{L}| ?\d)[^.;]{0,60}\d ?(?:hằng|hàng|mỗi) năm(?!\p{L})/iu

const eachYearBefore = /(?<!\p{L})(?:hàng năm|mỗi năm)(?!\p{L})/u
const regularBefore =
  /(?<!\p{L})(?:hàng năm|mỗi năm|(?<!(?:kiểm tra|khám|bảo dưỡng|tiêm) )định kỳ|hàng tháng|hàng quý|chế độ báo cáo)(?!\p{L})/u

// How far a series of reports goes on behind one of its days
const seriesAhead = 260
// "15.3" as well, which stood behind *ngày*
const eachDate = new RegExp(`${DATE}|(?<![.\\d])\\d{1,2}\\.\\d{1,2}(?![.\\d])`, 'gu')

// What ends the stretch over which a year is shared: the next sentence, or a day that comes back.
const ends =
  /\.(?= ?\p{L}|$)|;(?! ?(?:báo cáo|quý|6 tháng|9 tháng|(?:cả )?năm|sơ kết|tổng kết)(?!\p{L}))|(?:hàng|mỗi) (?:năm|quý|tháng)/gu

/**
 * "Báo cáo quý I trước ngày 10/3, báo cáo 6 tháng trước ngày 05/6 và báo cáo năm trước ngày 25/11/2026": the year stands
 * once, at the end of days that follow one another, or at their beginning. Citations are blank in `text`.
 */
function yearBeside({ text }: Source, start: number, end: number, [first, last]: [DayMonth, DayMonth]): number | null {
  const left = text.slice(Math.max(0, start - 200), start)
  const right = text.slice(end, end + 400)
  if (!anyYear.test(left) && !anyYear.test(right)) return null
  const roof = right.search(ends)
  let at = last
  for (const date of (roof < 0 ? right : right.slice(0, roof)).match(eachBound)?.map(readDate) ?? []) {
    if (!follows(date, at)) break
    if (date.year !== null) return date.year
    at = date
  }
  const clause = left.slice(Math.max(0, ...[...left.matchAll(ends)].map((m) => m.index + 1)))
  const nearest = clause.match(eachBound)?.map(readDate).at(-1)
  return nearest && follows(first, nearest) ? nearest.year : null
}
const anyYear = new RegExp(YEAR)
const eachBound = new RegExp(`(?<=(?:trước|nhất|hết|vào|là|ngày|,|và) ?)${DATE}`, 'gu')
const follows = (later: DayMonth, earlier: DayMonth): boolean =>
  later.month > earlier.month || (later.month === earlier.month && later.day > earlier.day)

export function datesIn(match: RegExpExecArray): DayMonth[] {
  // "ngày 19-5" is one behind its word alone, which stands before the group
  return (`ngày ${match.groups?.['dates'] ?? ''}`.match(eachDate) ?? []).map(readDate)
}

export const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** What the days of a match mean, given `bound` and the words around them. `start`: where the words begin, if not at the match. */
export function readDays(match: RegExpExecArray, source: Source, bound: Bound, start = match.index): Outcome {
  const { context, whole } = source
  const findings: Finding[] = []
  const problems: Problem[] = []
  const after = match.index + match[0].length
  const left = before(whole, start)
  const right = behind(whole, after)
  const coming = comingYear.exec(right)
  const next = yearAfter.exec(right)
  const suffix = next ?? yearly.exec(right)
  const end = after + ((coming ?? suffix)?.[0].length ?? 0)
  // Of "từ 7h30 đến 11h30" the second is when it is over.
  const hour = match.groups?.['hour']?.split(/đến|-/).at(-1)
  const time = hour === undefined ? null : readHour(hour)
  const written = datesIn(match)
  const ofReport = reportOfPeriod.test(left)
  const told =
    suffix !== null ||
    /hàng năm|mỗi năm/.test(left + right) ||
    (ofReport && nextEachYear.test(whole.slice(after, after + seriesAhead)))
  const [first, last] = [written[0], written.at(-1)]
  // "15/6 và 15/12/2024": the year stands once, for both.
  const ownYear = written.findLast((date) => date.year !== null)?.year ?? null
  const thisYear = coming === null ? null : documentYear(context)
  const toCome = thisYear === null ? null : thisYear + 1
  const lastYear =
    ownYear ?? toCome ?? (first && last && !told ? yearBeside(source, start, after, [first, last]) : null)
  const dates = written.map((date) => {
    const nearer =
      ownYear === null && toCome === null && !ofPeriod.test(left) ? nearerYear(date, lastYear, context) : null
    return { ...date, year: nearer ?? date.year ?? lastYear, nearer: nearer !== null }
  })
  // "báo cáo trước ngày 10/6 và 10/12" in a plan of November: without a year it can only be each year's.
  const each =
    lastYear === null &&
    (suffix !== null ||
      (ofReport && (told || context.ofYears === true)) ||
      comesBack(inSeries.test(left) ? beforeSeries(whole, start) : left, right, context) ||
      (/báo cáo/.test(left + match[0] + right) &&
        ((context.ofOneYear !== true &&
          regular.test(
            `${beforeSeries(whole, start)} ${whole.slice(after, after + seriesAhead).split(/\.(?: |$)/u)[0]}`,
          )) ||
          dates.some((date) => isOver(date, context)) ||
          followsOver(left, context))))

  const add = (value: Value, certain: boolean): void => {
    findings.push({ value, start, end, ...(time === null ? {} : { time }), ...(certain ? {} : { certain: false }) })
  }
  const refuse = (code: Problem['code']): void => void problems.push({ code, start, end })

  for (const date of dates) {
    const meant = isPossible(date) ? dayMeant(date, context) : null
    if (!isPossible(date)) refuse('impossible-date')
    else if (each) add(eachYear(date, bound, next !== null), told)
    else if (!meant) refuse(yearUnknown(context) ? 'year-missing' : 'impossible-date')
    else if (isLongPast(meant.day, context)) refuse('date-past')
    else {
      const weekday = dates.length === 1 ? match.groups?.['weekday'] : undefined
      const contradicted = weekday !== undefined && weekdayOf(meant.day) !== readWeekday(weekday)
      if (contradicted) refuse('contradictory-dates')
      const lastDay = lastDayOf(bound, meant.day, time !== null)
      add(
        { kind: 'date', bound, date: meant.day, lastDay },
        meant.certain && !contradicted && !date.nearer && toCome === null,
      )
    }
  }
  return { start, end, findings, problems }
}

// "báo cáo 6 tháng trước ngày 08/6, năm trước ngày 20/11/2025": a period's report is of the year that the series names.
const ofPeriod = /(?<!\p{L})(?:quý (?:iv|i{1,3}|[1-4])|[369] tháng(?: đầu năm)?|năm|kỳ) ?$/u

/**
 * "xây dựng kế hoạch trước ngày 30/11 và báo cáo trước ngày 15/12/2025" in a plan of November 2024: the first can as well
 * be the November in which it was issued, and a date that is a year late reminds nobody.
 */
function nearerYear({ day, month }: DayMonth, year: number | null, { issuedOn }: DeadlineContext): number | null {
  if (issuedOn === null || year === null || year <= yearOf(issuedOn)) return null
  const nearer = dayOf(yearOf(issuedOn), month, day)
  return nearer !== null && nearer > issuedOn ? yearOf(issuedOn) : null
}

/** "Báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12" in a plan of August: the first comes each year, and so does the next. */
const followsOver = (left: string, context: DeadlineContext): boolean =>
  /báo cáo/u.test(left) &&
  (left.match(eachBound) ?? []).map(readDate).some((date) => date.year === null && isOver(date, context))

function isOver(date: DayMonth, context: DeadlineContext): boolean {
  const meant = isPossible(date) ? dayMeant(date, context) : null
  return meant !== null && isLongPast(meant.day, context)
}

export function eachYear({ month, day }: Pick<DayMonth, 'month' | 'day'>, bound: Bound, next: boolean): Value {
  return { kind: 'recurring', cycle: 'year', at: `${twoDigits(month)}-${twoDigits(day)}`, bound, next }
}

const yearUnknown = (context: DeadlineContext): boolean => context.year === null && context.issuedOn === null

// "Trước ngày 15/6" leaves the 14th; "trước 17 giờ ngày 15/6" leaves the 15th until five.
function lastDayOf(bound: Bound, date: Day, hasHour: boolean): Day {
  return bound === 'before' && !hasHour ? addDays(date, -1) : date
}
