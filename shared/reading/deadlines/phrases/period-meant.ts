import { addDays, type Day, dayOf, monthOf, yearOf } from '../../../calendar/day.ts'
import type { Bound } from '../../reading.ts'
import { before, behind } from '../around.ts'
import { countOf, readPeriod, type Stretch, YEAR } from '../pieces.ts'
import type { Finding, Outcome, Source, Value } from '../phrase.ts'
import { documentYear, isLongPast } from '../years.ts'
import { comingYear, eachYear, yearAfter } from './days.ts'
import { goesOn } from './windows.ts'

/** When what is to be done in a month, a quarter, a part of a year or a year is due. */

const writtenYear = new RegExp(YEAR)
export const isYearOnly = (words: string): boolean => words.startsWith('năm')
export const hasYear = (words: string): boolean => writtenYear.test(words)

// trong quý I hằng năm
const yearly = /^ ?\(?(?:của )?(?:hàng|mỗi) năm(?!\p{L})/u

/**
 * What the period `words` of a match means. `start`: where its words begin, if not at the match. `firm`: even a mere
 * year is a deadline here.
 */
export function found(
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
  const followed = told ? null : behindYear(stretch, words, bound, right)
  if (followed) {
    const end = after + followed.length
    return { end, findings: [{ value: followed.value, start, end, certain: false }] }
  }
  const each = told ? null : yearly.exec(right)
  const { to, certain } = lastDayOf(stretch, words)
  if (each || (bound === null && (areApart(words) || areTurns(words, before(source.whole, match.index))))) {
    const end = after + (each?.[0].length ?? 0)
    const parts = listed(words)
    const first = readPeriod(parts[0] ?? words, yearOf(to))
    // "Quý II, quý IV" in a plan of December: where the first is of the year to come, so are those behind it.
    const meant = told || each || first === null ? null : anotherYears(first, parts[0] ?? words, context)
    const ends = parts.map((one) => readPeriod(one, yearOf(meant?.to ?? to))?.to ?? to)
    return {
      end,
      findings: ends.map((day) => ({
        value: each ? eachYearBy(day) : { kind: 'period', to: day },
        start,
        end,
        ...(meant ? { certain: false } : {}),
      })),
    }
  }
  const moved = told ? null : anotherYears(stretch, words, context)
  const due = moved ?? { stretch, to }
  if (isLongPast(bound === 'before' ? due.stretch.from : due.to, context) || isOver(match, source, due.to)) {
    // A cell of times says nothing else, so that it is over is told; among other words it is what they are about.
    if (context.clause !== 'time') return null
    return { end: after, findings: [], problems: [{ code: 'date-past', start, end: after }] }
  }
  // Where the tens of a month begin no source says either
  const tenth = bound === 'before' && stretch.edge?.endsWith('tuần') === true
  const value: Value =
    bound === null ? { kind: 'period', to: due.to } : { kind: 'date', bound, ...limits(bound, due.stretch, words) }
  const finding: Finding = {
    value,
    start,
    end: after,
    ...(certain && !tenth && moved === null && (told || (context.year !== null && context.guessed !== true))
      ? {}
      : { certain: false }),
    // "báo cáo trong quý I … để đẩy mạnh xuất khẩu trong năm 2024": the year is what the work is about.
    ...(bound === null && isYearOnly(words) && !firm ? { yields: 'passage' } : {}),
  }
  return { end: after, findings: [finding] }
}

/**
 * "trong quý I năm tới" is one time, a year from the document's; "đến hết tháng 02 năm sau" is behind each year, as "trước ngày 15/01
 * năm sau" is. Asked about, as a plan of one year may mean its own end.
 */
function behindYear(
  stretch: Stretch,
  words: string,
  bound: 'before' | 'by' | null,
  right: string,
): { value: Value; length: number } | null {
  const coming = comingYear.exec(right)
  if (coming) {
    const later = readPeriod(words, yearOf(stretch.to) + 1)
    if (!later) return null
    const { to } = lastDayOf(later, words)
    const value: Value =
      bound === null ? { kind: 'period', to } : { kind: 'date', bound, ...limits(bound, later, words) }
    return { value, length: coming[0].length }
  }
  const next = yearAfter.exec(right)
  if (!next) return null
  const day = bound === 'before' ? stretch.from : lastDayOf(stretch, words).to
  return { value: eachYearBy(day, bound ?? 'by', true), length: next[0].length }
}

const eachYearBy = (day: Day, bound: Bound = 'by', next = false): Value =>
  eachYear({ month: monthOf(day), day: Number(day.slice(8)) }, bound, next)

/** "Quý II, quý IV" are two times, "quý III, quý IV" is one stretch. */
function areApart(words: string): boolean {
  const months = listed(words).map((one) => readPeriod(one, 2024))
  const apart = (at: number): boolean => {
    const [one, next] = [months[at], months[at + 1]]
    return one && next ? monthOf(next.from) > monthOf(one.to) + 1 : false
  }
  return months.length > 1 && months.some((_, at) => apart(at))
}

/** "02 lớp, trong tháng 5 và tháng 6": as many turns as months, so one in each; without their number it is one stretch. */
export function areTurns(words: string, left: string): boolean {
  const count = turns.exec(left)?.[1]
  if (count === undefined || !/ và (?:tháng|quý) /.test(words)) return false
  return listed(words).length === countOf(count)
}
const turns =
  /(?<!\p{L})(\d{1,2}|hai|ba|bốn) (?:lớp|đợt|lần|phiên|buổi|hội nghị|cuộc|kỳ|số|chuyến)(?!\p{L})[^.;]{0,40}$/u

/** "tháng 6 và tháng 12" → each by itself; "tháng 6 - 12" is one, and so is "tháng 9 hoặc tháng 10", which is over with the later. */
function listed(words: string): string[] {
  const kind = /(tháng|quý)/.exec(words)?.[0]
  const items = words.replace(writtenYear, '').match(/\d+|iv|i{1,3}/g) ?? []
  if (kind === undefined || items.length < 2 || /-|đến|hoặc|đầu|cuối/.test(words)) return [words]
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
 * 146). *Thượng tuần*, *trung tuần*, *hạ tuần* are the tens of a month, over on the 10th, the 20th and its last day; no source was
 * found for the first two, so they are asked about. Of a quarter the Code says nothing, so the whole quarter is left, and doubted.
 */
function lastDayOf({ edge, from, to }: Stretch, words: string): { to: Day; certain: boolean } {
  if (edge === 'cuối' || edge === 'hết' || edge === 'hạ tuần' || edge === null) return { to, certain: true }
  if (/quý|\d tháng (?:đầu|cuối)/.test(words)) return { to, certain: false }
  if (edge === 'thượng tuần') return { to: addDays(from, 9), certain: false }
  if (edge === 'trung tuần') return { to: addDays(from, 19), certain: false }
  if (edge === 'đầu') return { to: from, certain: true }
  const ofYear = words.includes('năm') && !words.includes('tháng')
  return { to: dayOf(yearOf(to), ofYear ? 6 : monthOf(to), ofYear ? 30 : 15) ?? to, certain: true }
}

/**
 * The year's that the words may well mean instead, so asked about: "trong tháng 01" in a plan of December is the January to
 * come, half a year ahead at most. In a plan of December for the next year "quý IV" is of that year, "trong tháng 12" perhaps still of
 * this one.
 */
function anotherYears(
  stretch: Stretch,
  words: string,
  { issuedOn, planned }: Source['context'],
): { stretch: Stretch; to: Day } | null {
  if (!issuedOn) return null
  const over = stretch.to < issuedOn
  const isToCome = !over && (stretch.from > issuedOn || addDays(stretch.from, longestMonth) > stretch.to)
  if (planned && isToCome) return { stretch, to: lastDayOf(stretch, words).to }
  if (!planned && !over) return null
  const following = readPeriod(words, planned ?? yearOf(stretch.to) + 1)
  if (!following || (!planned && following.from > addDays(issuedOn, 185))) return null
  return { stretch: following, to: lastDayOf(following, words).to }
}
const longestMonth = 31

function limits(bound: 'before' | 'by', stretch: Stretch, words: string): { date: Day; lastDay: Day } {
  const { to } = lastDayOf(stretch, words)
  if (bound === 'by') return { date: to, lastDay: to }
  const date = firstDayOf(stretch, words)
  return { date, lastDay: addDays(date, -1) }
}

/**
 * Where what is to be done "before" begins: "trước quý II/2026", "trước tháng 6" are before the first day, "trước trung tuần tháng 6"
 * before the 11th, "trước giữa tháng 6" before the 15th. A quarter has no such parts.
 */
function firstDayOf(stretch: Stretch, words: string): Day {
  const { from, edge } = stretch
  if (edge === null || /quý|\d tháng (?:đầu|cuối)/.test(words)) return from
  if (edge === 'trung tuần') return addDays(from, 10)
  if (edge === 'hạ tuần') return addDays(from, 20)
  return edge === 'giữa' ? lastDayOf(stretch, words).to : from
}
