import type { Diagnostic, Span } from '../reading/reading.ts'
import { isWritten, type TrackedDeadline } from './deadline.ts'
import type { Draft, Quote } from './draft.ts'

/** What is asked of a time that the document writes: "ngày 31/4/2024", "nộp hằng quý" without a day. */
const ofTimes: ReadonlySet<string> = new Set([
  'impossible-date',
  'contradictory-dates',
  'date-past',
  'day-missing',
  'cycle-unknown',
  'limited-rhythm',
  'lunar-date',
  'time-not-read',
])

/**
 * Whether what the reader asked about a time has been answered: the work or the report in whose words it stands has a
 * deadline that a coordinator entered. That a document names no deadline at all is answered by the first one entered.
 */
export function isDateSettled({ code, span }: Diagnostic, draft: Draft): boolean {
  const entries: Entry[] = [
    ...draft.assignments.flatMap(({ tasks }) => tasks),
    ...draft.reports.map(({ quote, deadline }) => ({ quote, deadlines: deadline ? [deadline] : [] })),
  ]
  const answered = entries.filter(({ deadlines }) => deadlines.some((deadline) => !isWritten(deadline)))
  if (code === 'no-deadline') return answered.length > 0
  return ofTimes.has(code) && span !== null && answered.some(({ quote }) => quote !== null && meets(quote.span, span))
}

type Entry = { quote: Quote | null; deadlines: readonly TrackedDeadline[] }

const meets = ([start, end]: Span, [from, to]: Span): boolean => start < to && end > from
