import { addDays } from '../../../calendar/day.ts'
import { B, YEAR, isPossible, readHour } from '../pieces.ts'
import { placeOf, type Finding, type Phrase, type Problem } from '../phrase.ts'
import { dayMeant, isLongPast } from '../years.ts'
import { binding, boundOf, dayBegins, hour } from './cycle-pieces.ts'

/**
 * "vào ngày 20 các tháng 4, 5, 6 năm 2022" · "ngày 05 và ngày 20 các tháng 10, 11/2025" · "trước ngày 05 tháng 7 và tháng 10/2024": so many days of that year. Without
 * a year they come back (recurring.ts).
 */
export const inMonthsOfYear: Phrase = {
  begins: dayBegins,
  needs: ['day', 'months', 'year'],
  pattern: new RegExp(
    `${B}(?:${binding})?${hour}ngày (?<days>\\d{1,2}(?:(?: ?,| và) ?(?:ngày )?\\d{1,2}){0,3}) (?:của )?(?:các )?tháng:? (?<months>\\d{1,2}(?:(?: ?,| và|;| ?-)+ ?(?:tháng )?\\d{1,2}){1,11})(?: ?,? ?(?:của )?năm | ?[/.-] ?)(?<year>${YEAR})`,
    'uy',
  ),
  read: (match, { context }) => {
    const { days = '', months = '', year = '', hour: clock } = match.groups ?? {}
    const [start, end] = placeOf(match)
    const bound = boundOf(match.groups ?? {})
    const time = clock === undefined ? null : readHour(clock)
    const findings: Finding[] = []
    const problems: Problem[] = []
    const places = (months.match(/\d+/g) ?? []).flatMap((month) =>
      (days.match(/\d+/g) ?? []).map((day) => ({ day: Number(day), month: Number(month) })),
    )
    for (const place of places) {
      const written = { ...place, year: Number(year) }
      const meant = isPossible(written) ? dayMeant(written, context) : null
      if (meant === null) problems.push({ code: 'impossible-date', start, end })
      else if (isLongPast(meant.day, context)) problems.push({ code: 'date-past', start, end })
      else {
        const lastDay = bound === 'before' && time === null ? addDays(meant.day, -1) : meant.day
        const value = { kind: 'date', bound, date: meant.day, lastDay } as const
        findings.push({ value, start, end, ...(time === null ? {} : { time }) })
      }
    }
    return { end, findings, problems }
  },
}
