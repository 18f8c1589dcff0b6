import { Day } from '../../../shared/calendar/day.ts'
import { vietnamCalendar } from '../../../shared/calendar/working-days.ts'
import { findDeadlines, type DeadlineContext } from '../../../shared/reading/deadlines/find.ts'
import { passageOf } from '../../../shared/reading/passage.ts'
import type { Deadline, Diagnostic } from '../../../shared/reading/reading.ts'

/** A plan of 25 March 2024, as most of the phrases here stand in. */
export const plan2024: DeadlineContext = { year: 2024, issuedOn: Day.parse('2024-03-25'), calendar: vietnamCalendar }

export function found(
  text: string,
  context: Partial<DeadlineContext> = {},
): { deadlines: Deadline[]; diagnostics: Diagnostic[] } {
  return findDeadlines(passageOf(text, [0, text.length]), { ...plan2024, ...context })
}

function meaning(d: Deadline): string {
  switch (d.kind) {
    case 'date':
      return `${d.bound} ${d.date}`
    case 'window':
      return `from ${d.from} to ${d.to}`
    case 'period':
      return `within ${d.to}`
    case 'recurring':
      return `each ${d.cycle}${d.at === null ? '' : ` ${d.bound} ${d.at}`}${d.next ? ' after' : ''}`
    case 'event':
      return d.within ? `${d.within.days} ${d.within.working ? 'working ' : ''}days` : 'at once'
    case 'none':
      return d.reason
  }
}

/** What was read, on one line: `before 2024-05-19`, `each month by 25`; `@17:00` an hour, `?` a guess. */
export function say(text: string, context: Partial<DeadlineContext> = {}): string {
  const said = found(text, context).deadlines.map(
    (d) => `${meaning(d)}${d.time === undefined ? '' : ` @${d.time}`}${d.certain === false ? ' ?' : ''}`,
  )
  return said.length === 0 ? '-' : said.join(' + ')
}
