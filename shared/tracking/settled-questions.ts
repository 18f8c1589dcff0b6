import type { Diagnostic, Span } from '../reading/reading.ts'
import { isWritten, type TrackedDeadline } from './deadline.ts'
import type { Draft, Quote } from './draft.ts'

/** Whether what the reader asked is answered by what the draft says by now, or stands in it already. */
export function isSettled(asked: Diagnostic, draft: Draft): boolean {
  return isInHead(asked, draft) || isAskedWithReport(asked, draft) || isDateSettled(asked, draft)
}

// What the reader missed in the head of the document, and a coordinator has typed since.
const fieldOf: Record<string, 'number' | 'issuedOn' | 'issuer' | 'title'> = {
  'number-missing': 'number',
  'date-missing': 'issuedOn',
  'issuer-missing': 'issuer',
  'title-missing': 'title',
}

function isInHead({ code }: Diagnostic, { header }: Draft): boolean {
  const field = fieldOf[code]
  return field !== undefined && header[field] !== null
}

/** That nobody is named who has to report is asked with the report itself, until somebody is. */
function isAskedWithReport({ code, span }: Diagnostic, { reports }: Draft): boolean {
  if (code !== 'reporters-missing' || span === null) return false
  return reports.some(({ quote }) => quote !== null && meets(quote.span, span))
}

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
function isDateSettled({ code, span }: Diagnostic, draft: Draft): boolean {
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
