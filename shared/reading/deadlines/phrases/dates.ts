import { addDays, dayOf, weekdayOf } from '../../../calendar/day.ts'
import type { Bound } from '../../reading.ts'
import { before, behind } from '../around.ts'
import {
  B,
  DATE,
  type DayMonth,
  E,
  HOUR,
  isPossible,
  readDate,
  readHour,
  readWeekday,
  WEEKDAY,
  YEAR,
} from '../pieces.ts'
import type { Finding, Phrase, Problem, Value } from '../phrase.ts'
import { dayMeant, isLongPast } from '../years.ts'

/**
 * Dated days with a word that binds: *trước ngày*, *chậm nhất ngày*, *vào ngày*, singly or in a row, once or each year.
 */

const late = '(?:chậm nhất|muộn nhất|trễ nhất|chậm trễ nhất)(?: là)?'
const binding = [
  // xong trước hoặc trong ngày 30/6 · trước và trong ngày
  `(?<by0>trước (?:hoặc|và|hay) (?:trong|đúng|vào))`,
  // trước ngày 19/5/2024 · chậm nhất trước ngày · đến trước ngày
  `(?<before>(?:${late}(?: là)? |đến )?trước)(?: thời (?:điểm|hạn|gian))?`,
  // chậm nhất (là) ngày · đến hết ngày · không quá ngày · hạn cuối ngày · hoàn thành đến ngày
  `(?<by>${late}(?: (?:vào|trong|đến|hết|tới)){0,2}|(?:(?:đến|tới|cho đến) )?hết|không (?:quá|muộn hơn|chậm hơn|trễ hơn|sau)|hạn (?:chót|cuối cùng|cuối)(?: (?:là|đến|vào|hết)){0,2}|(?:đến|tới)(?: cuối)?)`,
  // vào ngày 15/5/2024 · ngay trong ngày 20/11 · đúng ngày
  `(?<on>(?:ngay )?(?:vào|trong|đúng))(?: đúng)?`,
].join('|')

const continued = `(?: ?(?:,|;|và|hoặc|&|-) ?(?:và )?(?:ngày ?)?${DATE}){0,11}`
const hour = `(?:(?:lúc )?(?<hour>${HOUR}),? ?)?`
const weekday = `(?:(?<weekday>${WEEKDAY}),? ?)?`

// hằng năm · của hằng năm · mỗi năm · năm báo cáo · của năm
const yearly =
  /^(?: ?\(? ?(?:của |vào |các )?(?:hàng|mỗi|từng) năm| (?:của |trong )?(?:các |mỗi )?năm(?: báo cáo| thực hiện| trước| đó| tài chính| kế hoạch)?(?! ?(?:\d|học|sau|tiếp|kế|liền|nay)))(?!\p{L})/u
// của năm tiếp theo · năm sau · năm liền kề
const yearAfter =
  /^ ?\(? ?(?:của |vào )?năm (?:sau|tiếp theo|tiếp|kế tiếp|kế sau|liền kề|liền sau)(?: liền kề| tiếp theo)?(?!\p{L})/u

const problem = (code: Problem['code'], start: number, end: number): Problem => ({ code, start, end })

function lastDayOf(bound: Bound, date: ReturnType<typeof addDays>, hasHour: boolean) {
  // "Trước 17 giờ ngày 15/6" leaves the 15th until five; "trước ngày 15/6" leaves the 14th.
  return bound === 'before' && !hasHour ? addDays(date, -1) : date
}

/** True where the words around say that a day without a year comes back each year. */
function comesBack(left: string, right: string): boolean {
  return (
    yearly.test(right) ||
    /(?<!\p{L})(?:hàng năm|mỗi năm|định kỳ|hàng quý|chế độ báo cáo)(?!\p{L})/u.test(left) ||
    /^[^.;]{0,40}hàng năm/u.test(right)
  )
}

/**
 * "trước ngày 19/5/2024" · "chậm nhất 17h00 ngày 20 tháng 6" · "trước ngày 01/6 và 15/11 hằng năm" ·
 * "trước ngày 30/01 của năm tiếp theo"
 */
export const boundDates: Phrase = {
  pattern: new RegExp(
    `${B}(?:${binding}) ?:? ?\\(? ?${hour}${weekday}(?<word>(?:các |những )?ngày ?)?(?<dates>${DATE}${continued})`,
    'gu',
  ),
  read: (match, source) => {
    const groups = match.groups ?? {}
    const bound: Bound = groups['before'] ? 'before' : groups['on'] ? 'on' : 'by'
    const start = match.index
    const end = start + match[0].length
    const dates = [...(groups['dates'] ?? '').matchAll(new RegExp(DATE, 'gu'))].map((m) => readDate(m[0]))
    // "trong 2/3 số xã", "đến 3/4 số hộ": without the word *ngày*, only before and by take a day without a year.
    const weak = groups['word'] === undefined && groups['weekday'] === undefined && groups['hour'] === undefined
    if (weak && (bound === 'on' || /^(?:đến|tới|hết|không)/.test(match[0])) && dates.some((d) => d.year === null))
      return null
    const left = before(source.whole, start)
    const right = behind(source.whole, end)
    return readDates(
      dates,
      { bound, start, end, left, right, hour: groups['hour'], weekday: groups['weekday'] },
      source.context,
    )
  },
}

type Around = {
  bound: Bound
  start: number
  end: number
  left: string
  right: string
  hour?: string | undefined
  weekday?: string | undefined
}

/** What one or several days in a row mean, given the words around them. */
export function readDates(
  dates: readonly DayMonth[],
  around: Around,
  context: Parameters<Phrase['read']>[1]['context'],
) {
  const { bound, start, left, right } = around
  let { end } = around
  const findings: Finding[] = []
  const problems: Problem[] = []
  const time = around.hour === undefined ? null : readHour(around.hour)
  const timed = time === null ? {} : { time }
  const next = yearAfter.exec(right)
  const suffix = next ?? yearly.exec(right)
  const lastYear = dates.findLast((d) => d.year !== null)?.year ?? null
  if (suffix) end += suffix[0].length
  for (const written of dates) {
    // "15/6 và 15/12/2024": the year stands once, for both.
    const date = { ...written, year: written.year ?? lastYear }
    if (!isPossible(date)) {
      problems.push(problem('impossible-date', start, end))
      continue
    }
    if (date.year === null && (next !== null || comesBack(left, right))) {
      const at = `${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
      const value: Value = { kind: 'recurring', cycle: 'year', at, bound, next: next !== null }
      const told = suffix !== null || /hàng năm|mỗi năm/.test(left + right)
      findings.push({ value, start, end, ...timed, ...(told ? {} : { certain: false }) })
      continue
    }
    const meant = dayMeant(date, context)
    if (!meant) {
      // 29/2 exists in some years only; without a year there is nothing to choose by.
      problems.push(
        problem(
          date.year === null && context.year === null && context.issuedOn === null ? 'year-missing' : 'impossible-date',
          start,
          end,
        ),
      )
      continue
    }
    if (isLongPast(meant.day, context)) {
      problems.push(problem('date-past', start, end))
      continue
    }
    const contradicted =
      around.weekday !== undefined && dates.length === 1 && weekdayOf(meant.day) !== readWeekday(around.weekday)
    if (contradicted) problems.push(problem('contradictory-dates', start, end))
    const value: Value = { kind: 'date', bound, date: meant.day, lastDay: lastDayOf(bound, meant.day, time !== null) }
    findings.push({ value, start, end, ...timed, ...(meant.certain && !contradicted ? {} : { certain: false }) })
  }
  return { end, findings, problems }
}

/** Words after which a bare day is when something is due: "Thời gian hoàn thành: 20/11/2025", "hạn gửi ngày 15/6". */
const dueLabel =
  '(?:thời (?:gian|hạn|điểm)|hạn|tiến độ|ngày)(?: (?:thực hiện|hoàn thành|hoàn tất|kết thúc|báo cáo|nộp|gửi|trình|ban hành|xong|tổ chức|triển khai|nhận|chót)){0,3}'

/** "Thời gian hoàn thành: 20/11/2025" · "Thời hạn: ngày 30 tháng 6" · a table's cell that holds nothing but "30/6/2025" */
export const labelledDates: Phrase = {
  pattern: new RegExp(
    `(?:${B}${dueLabel} ?(?::|là|vào)? ?|^ ?[-+(]? ?|\\( ?)${hour}${weekday}(?<word>(?:các |những )?ngày ?)?(?<dates>${DATE}${continued})`,
    'gu',
  ),
  read: (match, source) => {
    const groups = match.groups ?? {}
    const end = match.index + match[0].length
    const right = behind(source.whole, end)
    const dates = [...(groups['dates'] ?? '').matchAll(new RegExp(DATE, 'gu'))].map((m) => readDate(m[0]))
    const labelled = /^(?:thời|hạn|tiến|ngày \p{L})/u.test(match[0])
    const alone = match.index === 0 && /^[ .,;)/]*$/.test(source.whole.slice(end))
    const bracketed =
      match[0].startsWith('(') &&
      /^(?:[^()]{0,12}(?:hàng|mỗi) năm)? ?\)/.test(right) &&
      source.context.clause === 'report'
    if (!labelled && !alone && !bracketed) return null
    if (groups['word'] === undefined && dates.some((d) => d.year === null) && !labelled) return null
    const left = before(source.whole, match.index)
    if (!labelled && isOccasion(left)) return null
    const skip = match[0].length - match[0].slice(match[0].search(/\S/)).length
    return readDates(
      dates,
      { bound: 'on', start: match.index + skip, end, left, right, hour: groups['hour'], weekday: groups['weekday'] },
      source.context,
    )
  },
}

/** In a report clause a bare day is when the report is due: "Báo cáo quý: ngày 15/3", "6 tháng: 15/6/2024". */
export const reportDates: Phrase = {
  pattern: new RegExp(`${B}${hour}${weekday}(?<word>(?:các |những )?ngày ?)(?<dates>${DATE}${continued})`, 'gu'),
  read: (match, source) => {
    if (source.context.clause !== 'report') return null
    const groups = match.groups ?? {}
    const left = before(source.whole, match.index)
    if (isOccasion(left) || /(?:từ|sau|kể)(?: ngày)? ?$/.test(left)) return null
    if (!/(?:báo cáo|gửi|nộp|định kỳ|tháng|quý|năm)/.test(left)) return null
    const end = match.index + match[0].length
    const dates = [...(groups['dates'] ?? '').matchAll(new RegExp(DATE, 'gu'))].map((m) => readDate(m[0]))
    return readDates(
      dates,
      {
        bound: 'on',
        start: match.index,
        end,
        left,
        right: behind(source.whole, end),
        hour: groups['hour'],
        weekday: groups['weekday'],
      },
      source.context,
    )
  },
}

/** An anniversary or a campaign's day: "kỷ niệm ngày 27/7", "hưởng ứng Ngày Trái Đất 22/4". */
export function isOccasion(left: string): boolean {
  return /(?:kỷ niệm|hưởng ứng|chào mừng|nhân dịp|nhân|dịp|lễ|mừng|ngày (?:quốc|thế giới|toàn|hội|truyền thống|thành lập|sinh|giải phóng|gia đình|pháp luật|thương binh|nhà giáo|môi trường|trái đất|phụ nữ|người)[^.;,]{0,50})[^.;,]{0,30}$/u.test(
    left,
  )
}

/** "ngày 15/6 và 15/12 hằng năm": bare days that come back, where no occasion is meant. */
export const yearlyDates: Phrase = {
  pattern: new RegExp(
    `${B}${hour}(?<word>(?:các |những )?ngày ?)(?<dates>${DATE}${continued})(?= ?\\(?(?:của )?(?:hàng|mỗi) năm${E})`,
    'gu',
  ),
  read: (match, source) => {
    const groups = match.groups ?? {}
    const left = before(source.whole, match.index)
    if (isOccasion(left) || new RegExp(YEAR).test(groups['dates'] ?? '')) return null
    const end = match.index + match[0].length
    const dates = [...(groups['dates'] ?? '').matchAll(new RegExp(DATE, 'gu'))].map((m) => readDate(m[0]))
    return readDates(
      dates,
      { bound: 'on', start: match.index, end, left, right: behind(source.whole, end), hour: groups['hour'] },
      source.context,
    )
  },
}

/** "ngày 32/4", "31/6" after *ngày*: a day that does not exist, in words no other phrase took. */
export const impossibleDates: Phrase = {
  pattern: new RegExp(`${B}ngày (?<date>${DATE})`, 'gu'),
  read: (match) => {
    const end = match.index + match[0].length
    const date = readDate(match.groups?.['date'] ?? '')
    if (isPossible(date) || (date.year !== null && dayOf(date.year, date.month, date.day))) return null
    return { end, findings: [], problems: [problem('impossible-date', match.index, end)] }
  },
}
