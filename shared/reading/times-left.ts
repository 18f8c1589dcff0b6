import { dayOf, lastDayOfMonth, type Day } from '../calendar/day.ts'
import type { DeadlineContext, FoundDeadlines } from './deadlines/find.ts'
import { matchesOf } from './matches.ts'
import type { Passage } from './passage.ts'
import type { Diagnostic } from './reading.ts'
import { shortened } from './shortened.ts'
import { overlapping, spansOf } from './spans.ts'
import { sentencesOf, type Stretch } from './structure/sentences.ts'

/**
 * What in the words of a task looks like its time and was read as none: a day or a month that is still to come when the
 * document is issued ("Tổ chức họp báo ngày 12/10/2023 tại …"), a rhythm that nothing else in the task dates ("Cung cấp
 * mực nước lúc 7 giờ hằng ngày trong mùa mưa"). They are asked about, one question a sentence, since a date nobody is
 * reminded of is lost. What a phrase took, also for a citation or a figure, is no question.
 *
 * `dated`: the task has some deadline. Linear in the passage's length.
 */
export function timesLeftIn(
  passage: Passage,
  { deadlines, diagnostics, understood }: FoundDeadlines,
  dated: boolean,
  { issuedOn, year }: DeadlineContext,
): Diagnostic[] {
  const { text } = passage
  // A draft whose day is still blank has its year all the same
  const since = issuedOn ?? (year === null ? null : dayOf(year, 1, 1))
  const ahead = ({ groups = {} }: RegExpExecArray): boolean => {
    const last = lastDayIn(groups)
    return since !== null && last !== null && last >= since
  }
  const candidates = [
    ...(/20\d\d/.test(text) ? matchesOf(dayOrMonth, text).filter(ahead) : []),
    ...(dated
      ? []
      : [...matchesOf(rhythm, text), ...(text.includes('/') ? matchesOf(rate, text) : [])].filter(
          ({ index }) => !ofLife.test(text.slice(Math.max(0, index - 20), index)),
        )),
  ]
  if (candidates.length === 0) return []
  const isKnown = overlapping([...understood, ...deadlines.map(({ span }) => span), ...spansOf(diagnostics)])
  const left = candidates
    .slice(0, mostAsked)
    .filter(({ index, 0: words }) => !isKnown(passage.spanOf(index, index + words.length)))
  return sentencesOf(text).flatMap((sentence) => {
    const words = left.filter(({ index }) => sentence.start <= index && index < sentence.end).map(([found]) => found)
    return words.length === 0 ? [] : [asked(passage, sentence, words)]
  })
}
/** A plan has a date or two in a task; a text made of dates asks about no more than these. */
const mostAsked = 20

const year = '(?: ?[/.-] ?| (?:của )?năm )(?<year>20\\d\\d)(?!\\d)'
// "31/8/2024", "ngày 12 tháng 10 năm 2023"; "tháng 02/2026", "quý I năm 2025". A year alone is most often a budget's.
const dayOrMonth = new RegExp(
  `(?<![\\d/.-])(?:(?:ngày )?(?<day>\\d{1,2})(?: ?[/.-] ?| tháng )(?<month>\\d{1,2})|(?:tháng |(?<!\\p{L})T)(?<alone>\\d{1,2})|quý (?<quarter>I{1,3}|IV|[1-4]))${year}`,
  'gu',
)
const rhythm = /(?<!\p{L})(?:[Hh][ằà]ng|[Mm]ỗi) (?:ngày|tuần|tháng|quý)(?!\p{L})/gu
// "Đăng tối thiểu 02 tin, bài/tuần"
const rate = /(?<!\p{L})\d{1,2} \p{L}[\p{L}, ]{1,24} ?\/ ?(?:ngày|tuần|tháng|quý)(?!\p{L})/gu
// "điều hành công việc hằng ngày": whose it is, and not how often
const ofLife = /(?:đời sống|cuộc sống|sinh hoạt|công việc|nhu cầu) $/iu
const quarters = new Map(['I', 'II', 'III', 'IV'].map((name, index) => [name, index + 1]))

function lastDayIn(groups: Readonly<Record<string, string | undefined>>): Day | null {
  const { day, month, alone, quarter } = groups
  const inYear = Number(groups['year'])
  if (day !== undefined) return dayOf(inYear, Number(month), Number(day))
  const last = quarter === undefined ? Number(alone) : (quarters.get(quarter) ?? Number(quarter)) * 3
  return last >= 1 && last <= 12 ? lastDayOfMonth(inYear, last) : null
}

function asked(passage: Passage, { start, end }: Stretch, words: readonly string[]): Diagnostic {
  const shown = shortened(passage.text.slice(start, end))
  return {
    code: 'time-not-read',
    message: `${words.map((each) => `“${each}”`).join(', ')} chưa được đọc là thời hạn của việc này, đề nghị xem lại: “${shown}”.`,
    span: passage.spanOf(start, end),
  }
}
