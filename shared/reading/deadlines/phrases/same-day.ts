import { addDays, type Day } from '../../../calendar/day.ts'
import { matchesOf } from '../../matches.ts'
import { before, beforeSeries } from '../around.ts'
import { B, DATE, E, HOUR, isPossible, LATE, LATE_BEGINS, readDate, readHour } from '../pieces.ts'
import { type DeadlineContext, placeOf, type Outcome, type Phrase } from '../phrase.ts'
import { dayMeant } from '../years.ts'
import { boundOf } from './cycle-pieces.ts'

/** hôm nay, ngày hôm nay, ngày mai, đêm nay, sáng mai, sáng ngày mai; not "ngày nay", which is no day */
const NEAR = `(?:(?<part>sáng|trưa|chiều|tối|đêm) (?:(?:ngày )?hôm nay|nay|(?:ngày )?mai)|(?:ngày )?hôm nay|ngày mai)${E}`
const TOLD = `(?: ?[,(]? ?(?:ngày )?(?<date>${DATE})\\)?)?`

/**
 * An hour of a day that was named before, of the day of writing, or of the one after it: "trước 17 giờ ngày 29/9/2025; riêng các
 * xã … trước 12 giờ cùng ngày" · "trước 18 giờ hôm nay 21/8" · "chậm nhất 17 giờ hôm nay" · "trước 8 giờ sáng mai (22/8/2025)"
 */
const hourOfThatDay: Phrase = {
  begins: [...LATE_BEGINS, 'trước', 'đến', 'vào', 'lúc'],
  needs: ['thatDay'],
  pattern: new RegExp(
    `${B}(?:(?<before>(?:${LATE} )?trước)|(?<by>${LATE}(?: (?:là|vào|đến))?|đến)|vào|lúc) (?<hour>${HOUR}),? (?:của )?(?:ngày )?(?:(?<same>cùng ngày)(?= ?(?:[.,;:()]|$|(?:để|gửi|về|và|qua)${E}))|${NEAR})${TOLD}`,
    'uy',
  ),
  read: (match, { whole, context }) => {
    const { hour = '', same, part, date } = match.groups ?? {}
    const meant =
      same === undefined
        ? nearDay(match, context)
        : thatDay(date ?? lastDate(whole, match.index), match, whole, context)
    return outcomeOf(match, meant, readHour(part === undefined ? hour : `${hour} ${part}`))
  },
}

/** The day of writing, or the one after it, as a whole: "xong trong đêm nay 05/9" · "hoàn thành trong ngày mai (06/9)" */
const thatWholeDay: Phrase = {
  begins: ['trong'],
  needs: ['thatDay'],
  pattern: new RegExp(`${B}trong ${NEAR}${TOLD}`, 'uy'),
  read: (match, { context }) => outcomeOf(match, nearDay(match, context), null),
}

/**
 * In a telegram an hour alone is one of the day on which it is sent, or of the day named before it: "có mặt trước 15 giờ, chuẩn bị đủ
 * cơ số thuốc" · "đắp xong đoạn kè, chậm nhất là 18h30". In a plan "mở cửa trước 7 giờ" is as often each day's.
 */
const hourOfTelegram: Phrase = {
  begins: [...LATE_BEGINS, 'trước'],
  needs: ['duration'],
  pattern: new RegExp(
    `${B}(?:(?<before>(?:${LATE} )?trước)|(?<by>${LATE}(?: (?:vào|đến))?)) (?:lúc )?(?<hour>${HOUR})(?= ?(?:[.;)]|$|,(?! ?(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|thứ|cùng|hàng|mỗi|\\d))|(?:để|gửi|về|và|phải)${E}))`,
    'uy',
  ),
  read: (match, { whole, context }) => {
    const { hour = '', by } = match.groups ?? {}
    const time = readHour(hour)
    if (context.telegram !== true || context.issuedOn === null || time === null) return null
    // "báo cáo chậm nhất 02 giờ", "chậm nhất 24 giờ": that long after it has happened
    if (by !== undefined && (time < '05:00' || time >= '24:00') && !/\d\D+\d/.test(hour)) return null
    // "tổng hợp hằng ngày, gửi trước 16 giờ"
    if (/(?:hàng|mỗi|các|từng) (?:ngày|buổi|ca)(?!\p{L})/u.test(before(whole, match.index))) return null
    const named = dayOfDate(lastDate(whole, match.index), context)
    return outcomeOf(match, { day: named?.day ?? context.issuedOn, certain: false }, time)
  },
}

type Meant = { day: Day; certain: boolean } | null

function outcomeOf(match: RegExpExecArray, meant: Meant, time: string | null): Outcome | null {
  if (meant === null) return null
  const [start, end] = placeOf(match)
  const value = { kind: 'date', bound: boundOf(match.groups ?? {}), date: meant.day, lastDay: meant.day } as const
  const sure = meant.certain ? {} : { certain: false }
  return { end, findings: [{ value, start, end, ...(time === null ? {} : { time }), ...sure }] }
}

/** "hôm nay", "ngày mai": the date that is told beside it, or counted from the day of writing. */
function nearDay(match: RegExpExecArray, context: DeadlineContext): Meant {
  const told = match.groups?.['date']
  if (told !== undefined) return dayOfDate(told, context)
  const later = / mai(?!\p{L})/u.test(match[0]) ? 1 : 0
  return context.issuedOn === null ? null : { day: addDays(context.issuedOn, later), certain: false }
}

/** "… xong trước 17 giờ chiều nay; gia súc đưa đi chậm nhất 20 giờ cùng ngày": the day of writing was the one named. */
function thatDay(
  named: string | undefined,
  { index }: RegExpExecArray,
  whole: string,
  context: DeadlineContext,
): Meant {
  const isToday = named === undefined && today.test(beforeSeries(whole, index)) && context.issuedOn !== null
  return isToday ? { day: context.issuedOn, certain: false } : dayOfDate(named, context)
}
const today = new RegExp(`(?:hôm nay|(?:sáng|trưa|chiều|tối|đêm) nay)${E}`, 'u')

function dayOfDate(named: string | undefined, context: DeadlineContext): Meant {
  const written = named === undefined ? null : readDate(named)
  const meant = written && isPossible(written) ? dayMeant(written, context) : null
  // "Theo Công văn ngày 05/3, gửi trước 17 giờ cùng ngày" in a plan of 10/3: no deadline was over before it was written
  return meant === null || (context.issuedOn !== null && meant.day < context.issuedOn) ? null : meant
}

/**
 * The day nearest before that binds somebody, or with which its sentence begins ("Ngày 19/02/2024 nắm sĩ số, …"); one that is cited
 * ("Công văn số 15 ngày 05/3") is another's.
 */
const lastDate = (whole: string, at: number): string | undefined =>
  matchesOf(bindingDay, whole.slice(Math.max(0, at - reach), at)).at(-1)?.groups?.['date']
const reach = 300
const bindingDay = new RegExp(
  `(?:(?:trước|nhất|hết|đến|vào|trong|xong|sáng|chiều|${HOUR})(?: (?:là|${HOUR}))? ?,? |(?:^|[.;] )[-+ ]{0,3})ngày (?<date>${DATE})`,
  'gu',
)

export const sameDays: readonly Phrase[] = [hourOfThatDay, thatWholeDay, hourOfTelegram]
