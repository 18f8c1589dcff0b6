import { addDays, type Day } from '../../../calendar/day.ts'
import { addWorkingDays } from '../../../calendar/working-days.ts'
import { B, DATE, E, isPossible, readDate } from '../pieces.ts'
import type { Phrase } from '../phrase.ts'
import { dayMeant, isLongPast } from '../years.ts'
import { DURATION, within } from './events.ts'

/** Days that are counted back from a day or from an event. */

const least = '(?:ít nhất|tối thiểu|chậm nhất|muộn nhất)'

/**
 * "chậm nhất 10 ngày trước ngày 30/6/2025" · "trước 05 ngày làm việc so với ngày 30/4" · "trước ngày 30/4/2025 ít nhất 03
 * ngày làm việc": the tenth day before it, which is not counted itself (BLDS 2015 art. 147); asked about, as offices count
 * differently.
 */
const beforeDay: Phrase = {
  begins: ['trước', 'chậm', 'muộn', 'ít', 'tối'],
  needs: ['duration', 'date', 'before'],
  pattern: new RegExp(
    `${B}(?:(?:${least}(?: là)?|trước(?: ${least})?) ${DURATION} (?:trước|so với)(?: ngày)? (?<date>${DATE})(?! (?:hằng|hàng)(?!\\p{L})|(?:,| và| -) \\d)|trước (?:ngày )?(?<day>${DATE}) ${least} ${DURATION.replaceAll('?<', '?<own_')}${E}(?! ?/| (?:mỗi|liên tục|hoạt động)))`,
    'uy',
  ),
  read: (match, { context }) => {
    const { date, day = '', amount, unit, own_amount: ownAmount = '', own_unit: ownUnit = '' } = match.groups ?? {}
    const written = readDate(date ?? day)
    const meant = isPossible(written) ? dayMeant(written, context) : null
    // "trước ngày 30/6, chậm nhất 17 giờ" is an hour of that day.
    if (meant === null || isLongPast(meant.day, context) || /^(?:giờ|h)/.test(ownUnit)) return null
    const { days, working } = within(unit ?? ownUnit, amount ?? ownAmount, unit ?? ownUnit)
    const last: Day = working ? addWorkingDays(context.calendar, meant.day, -days) : addDays(meant.day, -days)
    const [start, end] = [match.index, match.index + match[0].length]
    const value = { kind: 'date', bound: 'by', date: last, lastDay: last } as const
    return { end, findings: [{ value, start, end, certain: false }] }
  },
}

/**
 * "trước 05 ngày làm việc so với ngày tổ chức", "chậm nhất 03 ngày trước khi họp", "chậm nhất 10 ngày trước mỗi kỳ thi":
 * counted back; a date must be given.
 */
const beforeEvent: Phrase = {
  begins: ['trước', 'chậm', 'muộn', 'ít', 'tối'],
  needs: ['duration', 'before'],
  pattern: new RegExp(
    `${B}(?:trước(?: ít nhất| tối thiểu)? ${DURATION}(?= (?:so với|trước|kể|đến|diễn ra|tổ chức|khi))|(?:chậm nhất|muộn nhất|ít nhất|tối thiểu)(?: là)? \\d{1,3} ?(?:ngày(?: làm việc)?|giờ|tuần),? trước (?:khi|ngày(?! ?\\d)|thời điểm|(?:mỗi |từng |các )?(?:buổi|phiên|kỳ|đợt|lần|cuộc|lớp|hội nghị)))`,
    'uy',
  ),
  read: (match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    return { end, findings: [], problems: [{ code: 'before-event', start, end }] }
  },
}

export const countedBack: readonly Phrase[] = [beforeDay, beforeEvent]
