import { yearOf } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { deadlineContextOf } from '../reading/deadline-context.ts'
import { findDeadlines } from '../reading/deadlines/find.ts'
import { passageOf } from '../reading/passage.ts'
import type { Deadline, ReadReport, Span } from '../reading/reading.ts'
import { documentYearOf } from '../reading/year.ts'
import { periodOf, periodsIn } from '../reading/reports/periods.ts'
import type { TrackedDeadline } from './deadline.ts'
import type { Draft } from './draft.ts'

// What a coordinator types is read as if the document said it. Nobody looks at it again as at a document's words, so what
// cannot be, and what was not understood, is said at once.

type Refused = { ok: false; message: string }

/** The deadlines within the words of a task: one of them that cannot be is refused, words without any are not. */
export function deadlinesWithin(
  text: string,
  draft: Draft,
  calendar: WorkingCalendar,
): { ok: true; deadlines: TrackedDeadline[] } | Refused {
  const { deadlines, diagnostics } = readTyped(text, draft, calendar)
  const wrong = diagnostics.find(({ code }) => cannotBe.has(code))
  return wrong ? { ok: false, message: wrong.message } : { ok: true, deadlines: deadlines.map(typed) }
}

/**
 * What becomes of an entry's deadlines once its text is changed to `text`: what only the old words said goes, what only
 * the new ones say comes, and anything else (from a heading, from a column of times, typed by hand) stays. Undefined
 * where that comes to the deadlines that are there already. Where nobody has chosen yet since an earlier change, it goes
 * on from what the text was found to say then (`reworded`).
 */
export function deadlinesOnceReworded(
  entry: { text: string; deadlines: TrackedDeadline[]; reworded?: TrackedDeadline[] | undefined },
  text: string,
  draft: Draft,
  calendar: WorkingCalendar,
): { ok: true; reworded: TrackedDeadline[] | undefined } | Refused {
  const before = deadlinesWithin(entry.text, draft, calendar)
  const after = deadlinesWithin(text, draft, calendar)
  // What the document itself says of a day that cannot be has been asked about already.
  if (!after.ok) return before.ok ? after : { ok: true, reworded: entry.reworded }
  const said = new Set(before.ok ? before.deadlines.map(timeOf) : [])
  const says = new Set(after.deadlines.map(timeOf))
  const kept = (entry.reworded ?? entry.deadlines).filter(
    (deadline) => !said.has(timeOf(deadline)) || says.has(timeOf(deadline)),
  )
  const there = new Set([...said, ...kept.map(timeOf)])
  const reworded = [...kept, ...after.deadlines.filter((deadline) => !there.has(timeOf(deadline)))]
  return { ok: true, reworded: sameTimes(reworded, entry.deadlines) ? undefined : reworded }
}

/** Which of some deadlines a text says: in their words, or the same time in others. */
export function saidAmong(
  deadlines: readonly TrackedDeadline[],
  text: string,
  draft: Draft,
  calendar: WorkingCalendar,
): ReadonlySet<TrackedDeadline> {
  const read = deadlinesWithin(text, draft, calendar)
  const times = new Set(read.ok ? read.deadlines.map(timeOf) : [])
  return new Set(deadlines.filter((one) => text.includes(one.text) || times.has(timeOf(one))))
}

/** Whether two lists of deadlines come to the same times, however they are worded. */
export function sameTimes(some: readonly TrackedDeadline[], others: readonly TrackedDeadline[]): boolean {
  const times = (deadlines: readonly TrackedDeadline[]) =>
    JSON.stringify([...new Set(deadlines.filter(({ kind }) => kind !== 'none').map(timeOf))].toSorted())
  return times(some) === times(others)
}

/** A deadline without its words, and without what follows from the rest. */
function timeOf(deadline: TrackedDeadline): string {
  const { text: _, span: __, certain: ___, ...time } = deadline
  const facts = Object.entries(time).map(([name, value]) => `${name} ${JSON.stringify(value)}`)
  return facts
    .filter((fact) => !fact.startsWith('remindFor '))
    .toSorted()
    .join()
}

/**
 * The reports that one text asks for, each with the period that stands beside its date: "6 tháng trước ngày 15/6, năm
 * trước ngày 15/12" is two. Where the words name no period it is `chosen`.
 */
export function reportsWithin(
  text: string,
  chosen: ReadReport['period'],
  draft: Draft,
  calendar: WorkingCalendar,
): { ok: true; reports: { deadline: TrackedDeadline | null; period: ReadReport['period'] }[] } | Refused {
  const { deadlines, diagnostics } = readTyped(text, draft, calendar)
  const wrong = diagnostics.find(({ code }) => cannotBe.has(code))
  if (wrong) return { ok: false, message: wrong.message }
  // "trước ngày 25/5/2024 và đột xuất khi có yêu cầu": the date is what somebody can be reminded of.
  const dated = deadlines.filter(({ kind }) => kind !== 'none')
  const kept = dated.length > 0 ? dated : deadlines.slice(0, 1)
  if (kept.length < 2) return { ok: true, reports: [{ deadline: kept[0] ? typed(kept[0]) : null, period: chosen }] }
  const placed = kept.map((deadline) => ({ deadline, start: deadline.span[0], end: deadline.span[1] }))
  const named = periodsIn(text)
  return {
    ok: true,
    reports: placed.map((each) => {
      const period = periodOf(each, placed, named, text)
      return { deadline: typed(each.deadline), period: period === 'one-off' ? chosen : period }
    }),
  }
}

/**
 * A deadline typed alone, as a document could say it: "trước ngày 25 hằng tháng", "15/6 và 15/12 hằng năm", "quý
 * II/2026". Words that tell no date, or one that cannot be, or more than was understood ("…, trừ tháng 12"), are
 * refused: a date is never guessed at.
 */
export function deadlineWords(
  words: string,
  draft: Draft,
  calendar: WorkingCalendar,
): { ok: true; deadlines: TrackedDeadline[] } | Refused {
  const readings = ['', leadOf(words)].map((lead) => {
    const read = readTyped(lead + words, draft, calendar)
    const dated = read.deadlines.filter(({ kind }) => kind !== 'none')
    return { ...read, dated, rest: leftOver(lead + words, [[0, lead.length], ...read.understood]) }
  })
  const whole = readings.find(({ dated, rest }) => dated.length > 0 && rest === null)
  const best = whole ?? readings.find((read) => read.dated.length > 0)
  const { dated, rest } = best ?? nothingRead
  // "30/2": only as "ngày 30/2" is it a day at all, and then one that the calendar does not have.
  const asked = best ? [best, ...readings.slice(0, 1)] : readings
  const [wrong] = asked.flatMap(({ diagnostics }) => diagnostics)
  if (wrong) return { ok: false, message: wrong.message }
  if (dated.length === 0)
    return { ok: false, message: `Chưa hiểu được thời hạn này, hoặc thời hạn đã qua trước ngày ban hành. ${examples}` }
  if (rest !== null) return { ok: false, message: `Chưa hiểu phần “${rest}”. ${examples}` }
  return { ok: true, deadlines: dated.map(typed) }
}

const nothingRead = { dated: [], rest: null }

/** What can be typed, one of each kind. */
export const wordedExamples =
  'trước ngày 25 hằng tháng; ngày 15/6 và 15/12 hằng năm; trong quý IV; chậm nhất 10 ngày trước ngày khai mạc'
const examples = `Xin ghi như trong văn bản, ví dụ: ${wordedExamples}.`

/** What stands before a deadline in a document, and is left out by who types one alone: "15/6 hằng năm", "quý II/2026". */
function leadOf(words: string): string {
  // "6 tháng" is how often, not the sixth.
  if (
    /^\s*\d{1,2}(?:\s*[/.-]\s*\d|(?:\s*(?:,|và)\s*\d{1,2})*\s+(?:hằng|hàng|mỗi)|\s+tháng\s+\d{1,2}(?!\d))/iu.test(words)
  )
    return 'ngày '
  return /^\s*(?:quý|tháng|năm|đầu|giữa|cuối|\d{1,3}\s+(?:ngày|giờ|tháng\s+(?:đầu|cuối)))(?!\p{L})/iu.test(words)
    ? 'trong '
    : ''
}

/** Words that only lead to a deadline or say what it is of, and what is not understood besides; null where nothing is. */
function leftOver(text: string, understood: readonly Span[]): string | null {
  let rest = text
  for (const [start, end] of understood) rest = rest.slice(0, start) + '\0'.repeat(end - start) + rest.slice(end)
  const parts = rest.split(/\0+/u).map((part) => part.replace(/^[\s,;:.()–-]+|[\s,;:.()–-]+$/gu, ''))
  return parts.find((part) => /[\p{L}\d]/u.test(part.replace(leading, ' '))) ?? null
}
const leading =
  /(?<!\p{L})(?:định kỳ|báo cáo|tổng kết|sơ kết|gửi|nộp|hoàn thành|thực hiện|xong|thời hạn|thời gian|hạn|cuối cùng|và|là|vào|kỳ|đợt|0?[369] tháng|tháng|quý|tuần|năm)(?!\p{L})/giu

/** A missing year is the one that the reader would supply; where neither the day nor the title tells it, that of the draft's dates. */
function readTyped(text: string, { header, assignments, reports }: Draft, calendar: WorkingCalendar) {
  const told = documentYearOf('', header)
  const deadlines = [
    ...assignments.flatMap(({ tasks }) => tasks.flatMap((task) => task.deadlines)),
    ...reports.flatMap(({ deadline }) => deadline ?? []),
  ]
  const [dated] = deadlines.flatMap((deadline) => ('lastDay' in deadline ? [yearOf(deadline.lastDay)] : []))
  const year = told ?? (dated === undefined ? null : { year: dated, guessed: false })
  return findDeadlines(passageOf(text, [0, text.length]), deadlineContextOf(header, year, calendar))
}
/** Of a task's words; "07 ngày trước mỗi đợt" may well stand in them, though no date follows from it. */
const cannotBe: ReadonlySet<string> = new Set(['impossible-date', 'contradictory-dates', 'date-past', 'day-missing'])

/** The document has no place for it. */
const typed = (deadline: Deadline): TrackedDeadline => ({ ...deadline, span: null })
