import { boundOf } from './cycle-pieces.ts'
import { matchesOf } from '../../matches.ts'
import { B, DATE, E, HOUR, isPossible, LATE, LATE_BEGINS, readDate, readHour } from '../pieces.ts'
import { placeOf, type Finding, type Phrase } from '../phrase.ts'
import { dayMeant } from '../years.ts'

/**
 * An hour of a day that was named before, or of the day of writing: "trước 17 giờ ngày 29/9/2025; riêng các xã … trước 12 giờ cùng
 * ngày" · "trước 18 giờ hôm nay 21/8" · "chậm nhất 17 giờ hôm nay"
 */
const hourOfThatDay: Phrase = {
  begins: [...LATE_BEGINS, 'trước', 'đến', 'vào', 'lúc'],
  needs: ['thatDay'],
  pattern: new RegExp(
    `${B}(?:(?<before>(?:${LATE} )?trước)|(?<by>${LATE}(?: (?:là|vào|đến))?|đến)|vào|lúc) (?<hour>${HOUR}),? (?:của )?(?:ngày )?(?:(?<same>cùng ngày)(?= ?(?:[.,;:)]|$|(?:để|gửi|về|và|qua)${E}))|hôm nay${E})(?: ?[,(]? ?(?:ngày )?(?<date>${DATE})\\)?)?`,
    'uy',
  ),
  read: (match, { whole, context }) => {
    const { hour = '', same, date: told } = match.groups ?? {}
    const [start, end] = placeOf(match)
    const named = told ?? (same === undefined ? undefined : lastDate(whole, start))
    const written = named === undefined ? null : readDate(named)
    const meant = written && isPossible(written) ? dayMeant(written, context) : null
    const day = meant?.day ?? (same === undefined && told === undefined ? context.issuedOn : null)
    const time = readHour(hour)
    // "Theo Công văn ngày 05/3, gửi trước 17 giờ cùng ngày" in a plan of 10/3: no deadline was over before it was written
    if (!day || (context.issuedOn !== null && day < context.issuedOn)) return null
    const bound = boundOf(match.groups ?? {})
    const finding: Finding = {
      value: { kind: 'date', bound, date: day, lastDay: day },
      start,
      end,
      ...(time === null ? {} : { time }),
      ...(meant?.certain === true ? {} : { certain: false }),
    }
    return { end, findings: [finding] }
  },
}

/** The day nearest before that binds somebody; one that is cited ("Công văn số 15 ngày 05/3") is another's. */
const lastDate = (whole: string, at: number): string | undefined =>
  matchesOf(bindingDay, whole.slice(Math.max(0, at - reach), at)).at(-1)?.groups?.['date']
const reach = 300
const bindingDay = new RegExp(
  `(?:trước|nhất|hết|đến|vào|trong|xong|sáng|chiều|${HOUR})(?: (?:là|${HOUR}))? ?,? ngày (?<date>${DATE})`,
  'gu',
)

export const sameDays: readonly Phrase[] = [hourOfThatDay]
