import { dayOf, lastDayOfMonth, type Day } from '../calendar/day.ts'
import type { DeadlineContext, FoundDeadlines } from './deadlines/find.ts'
import { matchesOf } from './matches.ts'
import type { Passage } from './passage.ts'
import type { Diagnostic, Span } from './reading.ts'

/**
 * What in the words of a task looks like its time and was read as none: a day or a month that is still to come when the
 * document is issued ("Tổ chức họp báo ngày 12/10/2023 tại …"), a rhythm that nothing else in the task dates ("Cung cấp
 * mực nước lúc 7 giờ hằng ngày trong mùa mưa"). Each is asked about, since a date nobody is reminded of is lost. What a
 * phrase took, also for a citation or a figure, is no question.
 */
export function timesLeftIn(
  passage: Passage,
  { deadlines, diagnostics, understood }: FoundDeadlines,
  dated: boolean,
  { issuedOn }: DeadlineContext,
): Diagnostic[] {
  const known: (Span | null)[] = [
    ...understood,
    ...deadlines.map(({ span }) => span),
    ...diagnostics.map(({ span }) => span),
  ]
  const isLeft = ([start, end]: Span): boolean =>
    !known.some((each) => each !== null && each[0] < end && each[1] > start)
  const left = (pattern: RegExp, counts: (match: RegExpExecArray) => boolean): Diagnostic[] =>
    matchesOf(pattern, passage.text).flatMap((match) => {
      const end = match.index + match[0].length
      return counts(match) && isLeft(passage.spanOf(match.index, end)) ? [asked(passage, match.index, end)] : []
    })
  const ahead = ({ groups = {} }: RegExpExecArray): boolean => {
    const last = lastDayIn(groups)
    return issuedOn !== null && last !== null && last >= issuedOn
  }
  return [
    ...(/20\d\d/.test(passage.text) ? left(dayOrMonth, ahead) : []),
    ...(dated ? [] : left(rhythm, ({ index }) => !ofLife.test(passage.text.slice(0, index)))),
  ].slice(0, 1)
}

const year = '(?: ?[/.-] ?| (?:của )?năm )(?<year>20\\d\\d)(?!\\d)'
// "31/8/2024", "ngày 12 tháng 10 năm 2023"; "tháng 02/2026", "quý I năm 2025". A year alone is most often a budget's.
const dayOrMonth = new RegExp(
  `(?<![\\d/.-])(?:(?:ngày )?(?<day>\\d{1,2})(?: ?[/.-] ?| tháng )(?<month>\\d{1,2})|tháng (?<alone>\\d{1,2})|quý (?<quarter>I{1,3}|IV|[1-4]))${year}`,
  'gu',
)
const rhythm = /(?<!\p{L})(?:[Hh][ằà]ng|[Mm]ỗi) (?:ngày|tuần|tháng|quý)(?!\p{L})/gu
// "điều hành công việc hằng ngày": whose it is, and not how often
const ofLife = /(?:đời sống|cuộc sống|sinh hoạt|công việc|nhu cầu) $/u
const quarters = new Map([...['I', 'II', 'III', 'IV'].entries()].map(([index, name]) => [name, index + 1]))

function lastDayIn(groups: Readonly<Record<string, string | undefined>>): Day | null {
  const { day, month, alone, quarter } = groups
  const inYear = Number(groups['year'])
  if (day !== undefined) return dayOf(inYear, Number(month), Number(day))
  const last = quarter === undefined ? Number(alone) : (quarters.get(quarter) ?? Number(quarter)) * 3
  return last >= 1 && last <= 12 ? lastDayOfMonth(inYear, last) : null
}

function asked(passage: Passage, start: number, end: number): Diagnostic {
  const { text } = passage
  const shown = text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text
  return {
    code: 'time-not-read',
    message: `“${text.slice(start, end)}” chưa được đọc là thời hạn của việc này, đề nghị xem lại: “${shown}”.`,
    span: passage.spanOf(0, text.length),
  }
}
