import { addDays, type Day, dayOf, monthOf, yearOf } from '../../../calendar/day.ts'
import { beginsDuty } from '../../duties.ts'
import { before, behind, isNarrated } from '../around.ts'
import {
  B,
  E,
  EDGE,
  LABEL,
  LATE,
  MONTH,
  PART_OF_YEAR,
  QUARTER,
  readPeriod,
  SHORT_PERIOD,
  type Stretch,
  YEAR,
} from '../pieces.ts'
import type { Finding, Outcome, Phrase, Source, Value } from '../phrase.ts'
import { documentYear, isLongPast } from '../years.ts'
import { twoDigits } from './days.ts'
import { goesOn } from './windows.ts'

/** Months, quarters and years: due on their last day. */

const named = `(?:${EDGE})?(?:${MONTH}|${QUARTER}|${PART_OF_YEAR}|năm ?${YEAR}${E})|(?:giữa|cuối|hết) năm${E}(?! ?\\d)`

const writtenYear = new RegExp(YEAR)
const isYearOnly = (words: string): boolean => words.startsWith('năm')
const hasYear = (words: string): boolean => new RegExp(YEAR).test(words)

// trong quý I hằng năm
const yearly = /^ ?\(?(?:của )?(?:hàng|mỗi) năm(?!\p{L})/u

/**
 * What the period `words` of a match means. `start`: where its words begin, if not at the match. `firm`: even a mere
 * year is a deadline here.
 */
function found(
  match: RegExpExecArray,
  source: Source,
  bound: 'before' | 'by' | null,
  words: string,
  { start = match.index, firm = false }: { start?: number; firm?: boolean } = {},
): Outcome | null {
  const { context } = source
  const after = match.index + match[0].length
  const right = behind(source.whole, after)
  if (goesOn(right)) return null
  const year = documentYear(context)
  const told = hasYear(words)
  const period = /(?:^| )năm$/.test(words) && !/\d/.test(words) && year !== null ? `${words} ${year}` : words
  const stretch = readPeriod(period, year)
  if (!stretch) return null
  const each = told ? null : yearly.exec(right)
  const { to, certain } = lastDayOf(stretch, words)
  if (each || (bound === null && areApart(words))) {
    const end = after + (each?.[0].length ?? 0)
    const ends = listed(words).map((one) => readPeriod(one, yearOf(to))?.to ?? to)
    return {
      end,
      findings: ends.map((day) => ({ value: each ? eachYear(day) : { kind: 'period', to: day }, start, end })),
    }
  }
  const moved = told ? null : nextYears(stretch, words, context)
  const due = moved ?? { stretch, to }
  if (isLongPast(bound === 'before' ? due.stretch.from : due.to, context) || isOver(match, source, due.to)) return null
  const value: Value =
    bound === null ? { kind: 'period', to: due.to } : { kind: 'date', bound, ...limits(bound, due.stretch, due.to) }
  const finding: Finding = {
    value,
    start,
    end: after,
    ...(certain && moved === null && (told || (context.year !== null && context.guessed !== true))
      ? {}
      : { certain: false }),
    // "báo cáo trong quý I … để đẩy mạnh xuất khẩu trong năm 2024": the year is what the work is about.
    ...(bound === null && isYearOnly(words) && !firm ? { yields: 'passage' } : {}),
  }
  return { end: after, findings: [finding] }
}

function eachYear(day: Day): Value {
  const at = `${twoDigits(monthOf(day))}-${twoDigits(Number(day.slice(8)))}`
  return { kind: 'recurring', cycle: 'year', at, bound: 'by', next: false }
}

/** "Quý II, quý IV" are two times, "quý III, quý IV" is one stretch. */
function areApart(words: string): boolean {
  const months = listed(words).map((one) => readPeriod(one, 2024))
  const apart = (at: number): boolean => {
    const [one, next] = [months[at], months[at + 1]]
    return one && next ? monthOf(next.from) > monthOf(one.to) + 1 : false
  }
  return months.length > 1 && months.some((_, at) => apart(at))
}

/** "tháng 6 và tháng 12" → each by itself; "tháng 6 - 12" is one. */
function listed(words: string): string[] {
  const kind = /(tháng|quý)/.exec(words)?.[0]
  const items = words.replace(writtenYear, '').match(/\d+|iv|i{1,3}/g) ?? []
  if (kind === undefined || items.length < 2 || /-|đến|đầu|cuối/.test(words)) return [words]
  return items.map((item) => `${kind} ${item}`)
}

/** "đến tháng 10/2025, toàn tỉnh có …", "mưa lũ trong tháng 10" in a plan of November: past, unless something is to be done by then. */
function isOver(match: RegExpExecArray, { whole, context }: Source, to: Day): boolean {
  if (!context.issuedOn || to >= context.issuedOn) return false
  return !/(?:hoàn thành|hoàn tất|xong|thời gian|thời hạn|hạn|ban hành|trình|gửi|nộp|báo cáo)/u.test(
    before(whole, match.index) + match[0],
  )
}

/**
 * The day that *đầu*, *giữa*, *cuối* mean: of a month the 1st, 15th, last; of a year 1/1, 30/6, 31/12 (BLDS 2015 art.
 * 146). Of a quarter the Code says nothing, so the whole quarter is left, and doubted.
 */
function lastDayOf({ edge, from, to }: Stretch, words: string): { to: Day; certain: boolean } {
  if (edge === 'cuối' || edge === 'hết' || edge === null) return { to, certain: true }
  if (/quý|\d tháng (?:đầu|cuối)/.test(words)) return { to, certain: false }
  if (edge === 'đầu') return { to: from, certain: true }
  const ofYear = words.includes('năm') && !words.includes('tháng')
  return { to: dayOf(yearOf(to), ofYear ? 6 : monthOf(to), ofYear ? 30 : 15) ?? to, certain: true }
}

/** "trong tháng 01" in a plan of December is the January to come, half a year ahead at most. */
function nextYears(
  stretch: Stretch,
  words: string,
  { issuedOn }: Source['context'],
): { stretch: Stretch; to: Day } | null {
  if (!issuedOn || stretch.to >= issuedOn) return null
  const following = readPeriod(words, yearOf(stretch.to) + 1)
  if (!following || following.from > addDays(issuedOn, 185)) return null
  return { stretch: following, to: lastDayOf(following, words).to }
}

const limits = (bound: 'before' | 'by', stretch: Stretch, to: Day): { date: Day; lastDay: Day } =>
  // "trước quý II/2026", "trước tháng 6": before it begins.
  bound === 'before' ? { date: stretch.from, lastDay: addDays(stretch.from, -1) } : { date: to, lastDay: to }

/** "Chậm nhất là cuối quý I năm 2010" · "đến hết tháng 6/2025" · "hoàn thành trước tháng 9/2025" · "từ nay đến cuối năm" */
const bound: Phrase = {
  needs: ['period', 'bound'],
  pattern: new RegExp(
    `${B}(?:(?<before>(?:${LATE} )?trước)|(?<by>${LATE}(?: (?:vào|trong|đến|hết|tới)){0,2}|(?:(?:từ nay|kể từ nay) )?(?:đến|tới)(?: hết)?|hết|không (?:quá|muộn hơn|chậm hơn)|hạn (?:chót|cuối)(?: là| đến){0,2})) (?<period>${named}|${SHORT_PERIOD})`,
    'gu',
  ),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    // "đến năm 2030": what is aimed at, not by when somebody must act.
    if (/^(?:đến|tới)$/.test(match.groups?.['by'] ?? '') && isYearOnly(words)) return null
    if (isTarget(match, source) || isAgenda(match, source)) return null
    // "trước cuối quý II" is by its end.
    return found(match, source, match.groups?.['before'] && !/^(?:cuối|hết)/.test(words) ? 'before' : 'by', words)
  },
}

/** "các nhiệm vụ trọng tâm từ nay đến cuối năm 2025": what is on the agenda. "Từ nay đến cuối năm 2025, hoàn thành …" binds. */
function isAgenda(match: RegExpExecArray, source: Source): boolean {
  const left = before(source.whole, match.index)
  return /^(?:kể )?từ nay/.test(match[0]) && !/(?:^|[,:(-]|hoàn thành|hoàn tất|xong|thực hiện) ?$/u.test(left)
}

/** "phấn đấu đến cuối năm 2024 …", "đến hết năm 2025 đạt 80%": a target. */
function isTarget(match: RegExpExecArray, source: Source): boolean {
  const left = before(source.whole, match.index)
  const right = behind(source.whole, match.index + match[0].length)
  return (
    /(?:phấn đấu|mục tiêu|chỉ tiêu|tầm nhìn|định hướng|giai đoạn)[^,]{0,60}$/u.test(left) ||
    /^[,: ]{0,3}(?:phấn đấu|có|đạt|tỷ lệ|tối thiểu|ít nhất|100 ?%)/u.test(right)
  )
}

/** "trong tháng 6" · "trong quý II năm 2010" · "ngay trong quý I" · "vào đầu quý I năm 2010" · "vào cuối năm 2024" */
const within: Phrase = {
  needs: ['period', 'within'],
  pattern: new RegExp(`${B}(?:ngay )?(?:trong|vào)(?: (?:thời gian|khoảng|dịp))? (?<period>${named})`, 'gu'),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    if (isNarrated(before(source.whole, match.index))) return null
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

/** "hoàn thành quý II/2025" · "Thời gian thực hiện: Quý IV/2025" · "Tiến độ: 6/2025" */
const labelled: Phrase = {
  needs: ['period'],
  pattern: new RegExp(
    `${B}(?:${LABEL}|hoàn thành|hoàn tất|xong|tiến độ|hạn)(?: ?:| vào| là)? ?(?<period>${named}|${SHORT_PERIOD})`,
    'gu',
  ),
  read: (match, source) =>
    isNarrated(before(source.whole, match.index)) ? null : found(match, source, null, match.groups?.['period'] ?? ''),
}

/** A cell that says nothing else: "Quí IV-2025" · "Tháng 11/2025" · "T12/2025" · "Năm 2025" · "2025" · "Trong năm" · "Tháng 12 hằng năm" */
const alone: Phrase = {
  needs: ['period'],
  pattern: new RegExp(
    `^ ?[-+(]? ?(?<period>${named}|${SHORT_PERIOD}|${YEAR}|trong năm)(?:[ .,;)/]*$|(?= ?(?:hàng|mỗi) năm[ .,;)/]*$))`,
    'gu',
  ),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    return found(match, source, null, /^\d{4}$/.test(words) ? `năm ${words}` : words.replace(/^trong /, ''), {
      firm: true,
    })
  },
}

/**
 * "Xây dựng kế hoạch (tháng 6/2025)" · "hai đợt (tháng 5/2025 và tháng 9/2025)" · "Tháng 12/2025: tổ chức tổng kết":
 * months and quarters only, with their year.
 */
const setOff: Phrase = {
  needs: ['period'],
  pattern: new RegExp(
    `(?:(?:\\( ?|(?<=\\([^()]{5,60}(?: và |, |; )))(?<inside>${named})(?=(?:(?: và|,|;) (?:${named})){0,3} ?\\))|(?:^[-+ ]{0,3}|(?<=[;.] ))(?<heading>${named})(?= ?:))`,
    'gu',
  ),
  read: (match, source) => {
    const words = match.groups?.['inside'] ?? match.groups?.['heading'] ?? ''
    if (isYearOnly(words) || !hasYear(words)) return null
    return found(match, source, null, words, { start: match.index + match[0].length - words.length })
  },
}

/** "vào tuần cuối tháng 10 năm 2024" · "trong tuần đầu tháng 3": the seventh is over with a month's first week */
const weekOfMonth: Phrase = {
  needs: ['period', 'week'],
  pattern: new RegExp(
    `${B}(?:(?:trong|vào|chậm nhất|xong|hoàn thành)(?: trong| vào| là)? )?(?:các |những )?tuần (?:lễ )?(?<week>đầu tiên|đầu|thứ nhất|thứ hai|thứ ba|thứ tư|cuối cùng|cuối)(?: của| trong)? (?<period>${MONTH})`,
    'gu',
  ),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    const outcome = isNarrated(before(source.whole, match.index)) ? null : found(match, source, null, words)
    const last = { nhất: 7, tiên: 7, đầu: 7, hai: 14, ba: 21, tư: 28 }[match.groups?.['week']?.split(' ').at(-1) ?? '']
    if (!outcome || last === undefined) return outcome
    const findings = outcome.findings.map((finding) => {
      const to =
        finding.value.kind === 'period' ? dayOf(yearOf(finding.value.to), monthOf(finding.value.to), last) : null
      return to ? { ...finding, value: { kind: 'period', to } as const, certain: false } : finding
    })
    return { ...outcome, findings }
  },
}

/** "vào cuối tháng 3 và cuối tháng 9": a part of a month or year behind a time that was read already */
const following: Phrase = {
  needs: ['period'],
  pattern: new RegExp(
    `(?<=\\u0000 ?(?:,|và|;|hoặc) ?(?:vào |trong )?)(?<period>(?:đầu|giữa|cuối) (?:${MONTH}|${QUARTER}|năm ?${YEAR}${E}))`,
    'gu',
  ),
  read: (match, source) =>
    isNarrated(before(source.whole, match.index)) ? null : found(match, source, null, match.groups?.['period'] ?? ''),
}

/** "Quý III/2025 đấu giá 04 mỏ, …" · "tiến độ: Tháng 6/2025, khởi công": in front of what is to be done, with its year */
const leading: Phrase = {
  needs: ['period'],
  pattern: new RegExp(`(?:^[-+ ]{0,3}|(?<=[:;.] ))(?<period>(?:${MONTH}|${QUARTER}))(?=,? \\p{L})`, 'gu'),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    const next = source.whole.slice(match.index + match[0].length).replace(/^,? /, '')
    if (!hasYear(words) || !beginsDuty(next) || /^[^.;]{0,60}(?<!\p{L})đã(?!\p{L})/u.test(next)) return null
    return found(match, source, null, words, { start: match.index + match[0].length - words.length })
  },
}

/** "Lấy mẫu nước, 6 tháng đầu năm xong ít nhất 40 mẫu" · "6 tháng đầu năm, hoàn thành việc …" */
const partOfYear: Phrase = {
  needs: ['period'],
  pattern: new RegExp(
    `(?:^[-+ ]{0,3}|(?<=[,;:.(] ))(?<period>${PART_OF_YEAR})(?=,? (?:phải |cần |tổ chức )?(?:xong|hoàn thành|hoàn tất|tổ chức|mở|triển khai|ra quân|cấp|tiến hành)${E})`,
    'gu',
  ),
  read: (match, source) => {
    const right = behind(source.whole, match.index + match[0].length)
    if (/(?<!\p{L})đã(?!\p{L})/u.test(right) || isNarrated(before(source.whole, match.index))) return null
    const words = match.groups?.['period'] ?? ''
    return found(match, source, null, words, { start: match.index + match[0].length - words.length })
  },
}

export const periods: readonly Phrase[] = [
  weekOfMonth,
  bound,
  within,
  labelled,
  alone,
  setOff,
  leading,
  partOfYear,
  following,
]
