import type { Day } from '../../calendar/day.ts'
import { aim } from '../../calendar/working-days.ts'
import { matchesOf } from '../matches.ts'
import type { Passage } from '../passage.ts'
import type { Deadline, Diagnostic, Span } from '../reading.ts'
import { ordersEarlier, quotesOrder, wasNotKept } from '../recital.ts'
import { before, behind, sentenceNumbers } from './around.ts'
import { beforeEvents } from './before-events.ts'
import { fold, type Folded } from './folded.ts'
import { seekerOf } from './openings.ts'
import type { DeadlineContext, Finding, Phrase, Problem } from './phrase.ts'
import { phrases } from './phrases/in-order.ts'
import { readHour } from './pieces.ts'
import { settle, worthTelling } from './settle.ts'
import { withToldDays } from './told-days.ts'
import { gateOf, inFigures } from './triggers.ts'

export type { DeadlineContext } from './phrase.ts'

/** Phrases in their order, with what tells where in a text each can begin and whether it holds what that needs. */
const triedAs = (some: readonly Phrase[]) => ({
  some,
  seeker: seekerOf(some.map(({ begins }) => (begins === 'anywhere' ? [] : begins))),
  gate: gateOf(some.map(({ needs }) => needs)),
})
const all = triedAs(phrases)
// Most phrases need a figure, and many passages have none.
const withoutFigure = triedAs(phrases.filter(({ needs }) => !needs.some((sign) => inFigures.has(sign))))

export type FoundDeadlines = { deadlines: Deadline[]; diagnostics: Diagnostic[]; understood: Span[] }

/**
 * Every deadline that `passage` states, in the order of its words. Dates that bind nobody (citations, data periods,
 * anniversaries) are left out; a date that cannot be, or that contradicts itself, becomes a diagnostic and is never
 * turned into a nearby one. `understood`: where the words stand that some phrase took, also for what binds nobody. Never
 * throws; linear in the length of the passage.
 */
export function findDeadlines(passage: Passage, context: DeadlineContext): FoundDeadlines {
  const folded = fold(passage.text)
  const { findings, problems, taken } = search(folded.text, context)
  const understood = taken.map(([start, end]) => passage.spanOf(folded.startOf(start), folded.endOf(end)))
  if (findings.length === 0 && problems.length === 0) return { deadlines: [], diagnostics: [], understood }
  const sentenceOf = sentenceNumbers(folded.text)
  const settled = settle(
    beforeEvents(withToldDays(findings, folded.text, context), folded.text),
    sentenceOf,
    folded.text,
  )
  return {
    deadlines: settled.map((finding) => deadlineOf(finding, passage, folded, context)),
    diagnostics: worthTelling(problems, settled, sentenceOf, folded.text).map((problem) =>
      diagnosticOf(problem, passage, folded),
    ),
    understood,
  }
}

type Stretch = readonly [start: number, end: number]

/** Runs the phrases one after another; the words that one has used up are blank to the next. */
function search(
  whole: string,
  context: DeadlineContext,
): { findings: Finding[]; problems: Problem[]; taken: Stretch[] } {
  const taken: Stretch[] = []
  const findings: Finding[] = []
  const problems: Problem[] = []
  let text = whole
  const { some, seeker, gate } = /\d/.test(whole) ? all : withoutFigure
  const holds = gate(whole)
  const places = seeker.placesIn(whole)
  for (const [order, phrase] of some.entries()) {
    const from = seeker.placesOf(order, places)
    if ((from === undefined && phrase.begins !== 'anywhere') || !holds(order)) continue
    const matches = from === undefined ? matchesOf(phrase.pattern, text) : matchesAt(phrase.pattern, text, from)
    const used: Stretch[] = []
    for (const match of matches) {
      const outcome = phrase.read(match, { text, whole, context })
      if (!outcome) continue
      findings.push(...outcome.findings)
      problems.push(...(outcome.problems ?? []))
      used.push([outcome.start ?? match.index, outcome.end])
    }
    if (used.length === 0) continue
    text = blank(text, used)
    taken.push(...used)
    seeker.noteCuts(
      whole,
      used.map(([, end]) => end),
      places,
    )
  }
  return {
    taken,
    findings: findings.toSorted((a, b) => a.start - b.start),
    problems: problems.toSorted((a, b) => a.start - b.start),
  }
}

/** The matches that begin at one of `places` and do not overlap. */
function matchesAt(pattern: RegExp, text: string, places: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let end = 0
  for (const place of places) {
    if (place < end) continue
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (match === null) continue
    found.push(match)
    end = place + match[0].length
  }
  return found
}

// A character that no pattern takes for a letter, a digit or white space.
function blank(text: string, spans: readonly Stretch[]): string {
  let result = ''
  let from = 0
  for (const [start, end] of spans) {
    if (start < from) continue
    result += text.slice(from, start) + '\u0000'.repeat(end - start)
    from = end
  }
  return result + text.slice(from)
}

function deadlineOf(finding: Finding, passage: Passage, folded: Folded, context: DeadlineContext): Deadline {
  const { value } = finding
  const quote = (start: number, end: number): readonly [number, number] => [folded.startOf(start), folded.endOf(end)]
  const [start, end] = trimmed(passage.text, quote(finding.start, finding.end))
  const quoted = {
    text: passage.text.slice(start, end),
    span: passage.spanOf(start, end),
    ...(finding.time === undefined ? {} : { time: finding.time }),
    ...(finding.certain === false ||
    isCorrected(finding, folded) ||
    mayBeTold(finding, folded) ||
    (value.kind !== 'event' && hasImpossibleHour(passage.text.slice(start, end)))
      ? { certain: false }
      : {}),
  }
  const due = (lastDay: Day) => ({ lastDay, remindFor: aim(context.calendar, lastDay) })
  switch (value.kind) {
    case 'date':
      return { ...value, ...due(value.lastDay), ...quoted }
    case 'window':
    case 'period':
      return { ...value, ...due(value.to), ...quoted }
    case 'event': {
      const [from, to] = quote(...value.after)
      return { ...value, after: to > from ? passage.text.slice(from, to) : '', ...quoted }
    }
    case 'recurring':
    case 'none':
      return { ...value, ...quoted }
  }
}

/** A word of it was misread by a scan, so another may have been. */
function isCorrected({ start, end }: Finding, { corrected }: Folded): boolean {
  return corrected.some((at) => at >= start && at < end)
}

/** "trước 25 giờ thứ Năm", "trước 15 giờ 75": no clock shows it, so the day may be another too. */
function hasImpossibleHour(words: string): boolean {
  return matchesOf(hourOfDay, words).some(([hour]) => readHour(hour) === null)
}
const hourOfDay = /(?<!\d)\d{1,2} ?(?:giờ|[hH])(?!\p{L}) ?(?:\d{2})?(?!\d)/gu

/**
 * "Thực hiện Kế hoạch số 12 …, trong đó giao các huyện xong trước ngày 30/6/2026", "trước đó, Thanh tra tỉnh yêu cầu xong
 * trước ngày 20/01/2026", "…, các trạm phải xong trước ngày 31/01/2026; đến nay còn 02 trạm chưa xong": of another paper, or over.
 */
function mayBeTold({ start, end }: Finding, { text }: Folded): boolean {
  const left = before(text, start)
  return quotesOrder(left) || ordersEarlier(left) || wasNotKept(behind(text, end), text.slice(end, end + 40))
}

/** Without the bullet, bracket, comma or white space that a pattern leaned on. */
function trimmed(text: string, [start, end]: readonly [number, number]): [number, number] {
  const words = text.slice(start, end)
  const lead = /^[\s+*(-]*/.exec(words)?.[0].length ?? 0
  const tail = words.length - words.replace(/[\s,;:]+$/, '').length
  return lead + tail >= words.length ? [start, end] : [start + lead, end - tail]
}

const explanations: Record<Problem['code'], string> = {
  'impossible-date': 'không có trong lịch. Đề nghị xác định lại ngày.',
  'contradictory-dates': 'có các mốc mâu thuẫn nhau. Đề nghị kiểm tra lại.',
  'year-missing': 'không ghi năm và văn bản không cho biết năm. Đề nghị bổ sung năm.',
  'date-past': 'đã qua trước khi văn bản ban hành nên không được coi là thời hạn.',
  'limited-rhythm': 'chỉ giới hạn khoảng thời gian lặp lại. Hết khoảng này, đề nghị kết thúc các kỳ còn lại.',
  'lunar-date': 'theo âm lịch. Đề nghị nhập ngày dương lịch.',
  'day-missing': 'không nêu ngày cụ thể. Đề nghị nhập ngày.',
  'cycle-unknown': 'lặp lại theo chu kỳ chưa theo dõi được. Đề nghị nhập từng ngày.',
}

function diagnosticOf(problem: Problem, passage: Passage, folded: Folded): Diagnostic {
  const [start, end] = [folded.startOf(problem.start), folded.endOf(problem.end)]
  const message = `Mốc thời gian “${passage.text.slice(start, end)}” ${explanations[problem.code]}`
  return { code: problem.code, message, span: passage.spanOf(start, end) }
}
