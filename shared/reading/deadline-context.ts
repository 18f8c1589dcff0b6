import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { DeadlineContext } from './deadlines/find.ts'
import type { DocumentHeader } from './reading.ts'
import { type DocumentYear, isOfOneYear, isOfYears, plannedYearOf } from './year.ts'

/**
 * What a date without a year, or a day to be counted from, is to be understood by; also of words that a coordinator types,
 * which are read as if the document said them. `year`: what is missing where a date names none.
 */
export function deadlineContextOf(
  header: DocumentHeader,
  year: DocumentYear | null,
  calendar: WorkingCalendar,
): DeadlineContext {
  return {
    year: year?.year ?? null,
    guessed: year?.guessed ?? false,
    planned: plannedYearOf(header),
    ofOneYear: isOfOneYear(header),
    ofYears: isOfYears(header),
    issuedOn: header.issuedOn,
    telegram: header.type === 'CĐ',
    calendar,
  }
}
