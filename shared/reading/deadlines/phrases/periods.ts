import { addDays, type Day, monthOf, yearOf, dayOf } from '../../../calendar/day.ts'
import { before, behind } from '../around.ts'
import { B, E, EDGE, MONTH, PART_OF_YEAR, QUARTER, readPeriod, type Stretch, YEAR } from '../pieces.ts'
import type { Finding, Outcome, Phrase, Source, Value } from '../phrase.ts'
import { documentYear, isLongPast } from '../years.ts'
import { goesOn } from './windows.ts'

/** Months, quarters and years: due on their last day. */

const yearPeriod = `năm ${YEAR}${E}`
const named = `(?:${EDGE})?(?:${MONTH}|${QUARTER}|${PART_OF_YEAR}|${yearPeriod})|(?:giữa|cuối|hết) năm${E}(?! ?\\d)`

/**
 * The day that *đầu*, *giữa*, *cuối* mean: of a month the 1st, 15th, last; of a year 1/1, 30/6, 31/12 (BLDS 2015 art.
 * 146). Of a quarter the Code says nothing, so the whole quarter is left, and doubted.
 */
function lastDayOf(stretch: Stretch, text: string): { to: Day; certain: boolean } {
  const { edge, to, from } = stretch
  if (edge === 'cuối' || edge === 'hết' || edge === null) return { to, certain: true }
  if (/quý|\d tháng (?:đầu|cuối)/.test(text)) return { to, certain: false }
  const ofYear = text.includes('năm') && !text.includes('tháng')
  if (edge === 'đầu') return { to: from, certain: true }
  return { to: (ofYear ? dayOf(yearOf(to), 6, 30) : dayOf(yearOf(to), monthOf(to), 15)) ?? to, certain: true }
}

const isYearOnly = (text: string): boolean => /^(?:trong |ngay trong )?năm/.test(text)

function found(match: RegExpExecArray, source: Source, bound: 'before' | 'by' | null, words: string): Outcome | null {
  const start = match.index
  const end = start + match[0].length
  if (goesOn(behind(source.whole, end))) return null
  const yearless = words.replace(/^((?:giữa|cuối|hết) )?năm$/, (_, edge: string | undefined) => `${edge ?? ''}năm`)
  const year = documentYear(source.context)
  const stretch = readPeriod(
    yearless.endsWith('năm') && year !== null && !/\d/.test(yearless) ? `${yearless} ${year}` : yearless,
    year,
  )
  if (!stretch) return null
  const { to, certain } = lastDayOf(stretch, words)
  if (isLongPast(bound === 'before' ? stretch.from : to, source.context)) return null
  const value: Value = bound === null ? { kind: 'period', to } : { kind: 'date', bound, ...limits(bound, stretch, to) }
  const told = new RegExp(YEAR).test(words)
  const finding: Finding = {
    value,
    start,
    end,
    ...(certain && (told || source.context.year !== null) ? {} : { certain: false }),
    // "báo cáo trong quý I … để đẩy mạnh xuất khẩu trong năm": the year is what the work is about.
    ...(bound === null && isYearOnly(words) ? { yields: 'passage' } : {}),
  }
  return { end, findings: [finding] }
}

const limits = (bound: 'before' | 'by', stretch: Stretch, to: Day): { date: Day; lastDay: Day } =>
  // "trước quý II/2026", "trước tháng 6": before it begins.
  bound === 'before' ? { date: stretch.from, lastDay: addDays(stretch.from, -1) } : { date: to, lastDay: to }

const late = '(?:chậm nhất|muộn nhất|trễ nhất)(?: là)?'

/** "Chậm nhất là cuối quý I năm 2010" · "đến hết tháng 6/2025" · "hoàn thành trước tháng 9/2025" · "trước 31/12" is a date */
export const boundPeriods: Phrase = {
  pattern: new RegExp(
    `${B}(?:(?<before>(?:${late} )?trước)|(?<by>${late}(?: (?:vào|trong|đến|hết|tới)){0,2}|(?:(?:từ nay|kể từ nay) )?(?:đến|tới)(?: hết)?|hết|không (?:quá|muộn hơn|chậm hơn)|hạn (?:chót|cuối)(?: là| đến){0,2})) (?<period>${named})`,
    'gu',
  ),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    const by = match.groups?.['by'] ?? ''
    // "đến năm 2030 đạt 80%", "đến cuối năm 2025 có 100% xã": what is aimed at, not by when somebody must act.
    if (/^(?:đến|tới)$/.test(by) && isYearOnly(words.replace(/^(?:cuối|hết) /, ''))) {
      if (!/^(?:cuối|hết) /.test(words) || isTarget(match, source)) return null
    }
    if (isTarget(match, source)) return null
    // "trước cuối quý II" is by its end.
    return found(match, source, match.groups?.['before'] && !/^(?:cuối|hết)/.test(words) ? 'before' : 'by', words)
  },
}

function isTarget(match: RegExpExecArray, source: Source): boolean {
  const left = before(source.whole, match.index)
  const right = behind(source.whole, match.index + match[0].length)
  return (
    /(?:phấn đấu|mục tiêu|chỉ tiêu|tầm nhìn|định hướng|giai đoạn)[^,]{0,60}$/u.test(left) ||
    /^[,: ]{0,3}(?:phấn đấu|có|đạt|tỷ lệ|tối thiểu|ít nhất|100 ?%)/u.test(right)
  )
}

/** "trong tháng 6" · "trong quý II năm 2010" · "ngay trong quý I" · "vào đầu quý I năm 2010" · "vào cuối năm 2024" */
export const periodsWithin: Phrase = {
  pattern: new RegExp(`${B}(?:ngay )?(?:trong|vào)(?: (?:thời gian|khoảng|dịp))? (?<period>${named})`, 'gu'),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    if (isYearOnly(words) && (isTarget(match, source) || isTold(match, source))) return null
    return found(match, source, null, words)
  },
}

/**
 * "các lớp đã tổ chức trong năm 2025", "kinh phí thực hiện trong năm 2024", "đạt 40% vào năm 2025": a year told of,
 * budgeted or aimed at.
 */
function isTold(match: RegExpExecArray, source: Source): boolean {
  const left = before(source.whole, match.index)
  return /(?<!\p{L})(?:đã|đối với|kinh phí|ngân sách|nguồn|vốn|dự toán|số lượng|số liệu|kết quả|tình hình|mới ban hành|đạt|tỷ lệ|tỷ suất|chỉ tiêu|giảm|tăng tỷ lệ|xuống|nhiệm vụ triển khai)(?!\p{L})|%/u.test(
    left,
  )
}

/**
 * "hoàn thành quý II/2025" · "Thời gian thực hiện: Quý IV/2025" · "(tháng 6/2025)" · a cell "Quí IV-2025" · "Tháng
 * 12/2025: tổ chức …"
 */
export const labelledPeriods: Phrase = {
  pattern: new RegExp(
    `(?:${B}(?:thời (?:gian|hạn)(?: \\p{L}{2,6}){0,3}|hoàn thành|hoàn tất|xong|tiến độ|hạn)(?: ?:| vào| là)? ?|^[-+ ]{0,3}|\\( ?|(?<=[;.] ))(?<period>${named})`,
    'gu',
  ),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    const end = match.index + match[0].length
    const rest = source.whole.slice(end, end + 40)
    const labelled = /^\p{L}/u.test(match[0]) && match[0].length > words.length
    const alone = match[0].length <= words.length + 3 && match.index === 0 && /^[ .,;)/]*$/.test(rest)
    const bracketed = match[0].startsWith('(') && /^ ?\)/.test(rest)
    const heads = /^ ?:/.test(rest) && !match[0].startsWith('(')
    if (!labelled && !alone && !bracketed && !heads) return null
    if ((bracketed || heads) && (isYearOnly(words) || !/\d{4}/.test(words))) return null
    const lead = match[0].length - words.length
    const outcome = found(match, source, null, words)
    if (!outcome || labelled) return outcome
    const start = match.index + lead
    return { ...outcome, findings: outcome.findings.map((f) => ({ ...f, start, yields: undefined })) }
  },
}

export const periods: readonly Phrase[] = [boundPeriods, periodsWithin, labelledPeriods]
