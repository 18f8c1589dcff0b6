import { addDays, type Day } from '../../../calendar/day.ts'
import { addWorkingDays } from '../../../calendar/working-days.ts'
import { before } from '../around.ts'
import { clause, DURATION, within } from '../durations.ts'
import { START } from '../openings.ts'
import { B, DATE, E, isPossible, readDate } from '../pieces.ts'
import { placeOf, type Outcome, type Phrase, type Source, type Value, withEach } from '../phrase.ts'
import { dayMeant, isLongPast } from '../years.ts'

/** Days that are counted back from a day or from an event. */

const leastBegins = ['ít nhất', 'tối thiểu', 'chậm nhất', 'muộn nhất']
const least = `(?:${leastBegins.join('|')})`

/**
 * "chậm nhất 10 ngày trước ngày 30/6/2025" · "trước 05 ngày làm việc so với ngày 30/4" · "trước ngày 30/4/2025 ít nhất 03
 * ngày làm việc": the tenth day before it, which is not counted itself (BLDS 2015 art. 147); asked about, as offices count
 * differently.
 */
const beforeDay: Phrase = {
  begins: ['trước', ...leastBegins],
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
    const [start, end] = placeOf(match)
    const value = { kind: 'date', bound: 'by', date: last, lastDay: last } as const
    return { end, findings: [{ value, start, end, certain: false }] }
  },
}

// What is to come, and has no date of its own: "trước khi họp", "trước ngày khai mạc", "trước mỗi kỳ thi"
const ahead = `trước (?:khi|ngày(?! ?\\d)|thời điểm|(?:mỗi |từng |các )?(?:buổi|phiên|kỳ|đợt|lần|vòng|cuộc|lớp|hội nghị|khai mạc|khai giảng|khai trương|bế mạc))${E}`

/** "chậm nhất 10 ngày trước ngày khai mạc" · "ít nhất 03 ngày làm việc, trước mỗi kỳ thi" */
const beforeEvent: Phrase = {
  begins: leastBegins,
  needs: ['duration', 'before'],
  pattern: new RegExp(`${B}${least}(?: là)? ${DURATION},? (?<event>${ahead}(?: ${clause})?)`, 'uy'),
  read: countedFromEvent,
}

/** A cell, or words typed by hand, that say nothing else: "10 ngày trước ngày khai mạc" */
const alone: Phrase = {
  begins: [START],
  needs: ['duration', 'before'],
  pattern: new RegExp(`^(?=\\d)${DURATION},? (?<event>${ahead}(?: ${clause})?)(?= ?[.;]?$)`, 'uy'),
  read: countedFromEvent,
}

// What is held on a day, so that "trước 10 ngày khai mạc hội thi" needs no "so với"
const isHeld =
  '(?:ngày )?(?:khai mạc|khai giảng|khai trương|bế mạc|bế giảng|diễn ra|tổ chức|tổng duyệt|bầu cử|đại hội|hội nghị|hội thi|hội thao|lễ|kỳ thi|kỳ họp|phiên họp|cuộc họp)'

/**
 * "trước 05 ngày làm việc so với ngày tổ chức" · "thông báo trước ít nhất 03 ngày khi ngừng cấp điện". "Có mặt trước 07 giờ
 * khi tổ chức lễ" is a clock's; "trước 10 ngày kể từ ngày nhận" counts on from it (events.ts).
 */
const againstEvent: Phrase = {
  begins: ['trước', ...leastBegins],
  needs: ['duration', 'before'],
  pattern: new RegExp(
    `${B}(?:${least} (?:là )?)?trước(?: ${least})? ${DURATION} (?<event>(?:so với|trước|khi|${isHeld})${E}(?: ${clause})?)`,
    'uy',
  ),
  read: (match, source) => (clock.test(match[0]) ? null : countedFromEvent(match, source)),
}

const clock = /trước \d{1,2} ?(?:giờ|h) (?!so với|trước)/u

/** "gửi hồ sơ trước ngày đại hội ít nhất 15 ngày" · "trước kỳ họp thường lệ giữa năm 2025 ít nhất 30 ngày" */
const eventFirst: Phrase = {
  begins: ['trước'],
  needs: ['duration', 'before'],
  pattern: new RegExp(
    `${B}(?<event>${ahead}(?:[^.,;:()\\d\\u0000]|(?<= năm | năm học )20\\d\\d(?: ?- ?20\\d\\d)?){0,60}?) ${least} ${DURATION}${E}`,
    'uy',
  ),
  read: countedFromEvent,
}

/** "hoàn thành trước ngày khai mạc hội thi 10 ngày": the days can be the event's own ("trước khi tập huấn 03 ngày"), so asked about */
const eventThenDays: Phrase = {
  begins: ['trước', 'chậm nhất', 'muộn nhất'],
  needs: ['duration', 'before'],
  pattern: new RegExp(
    `${B}(?:${least} (?:là )?)?(?<event>${ahead}[^.,;:()\\d\\u0000]{0,60}?) ${DURATION}(?= ?(?:[.,;)]|$| (?:để|và|phải|thì)${E}))`,
    'uy',
  ),
  read: (match, source) => {
    const outcome = countedFromEvent(match, source)
    return outcome && withEach(outcome, { certain: false })
  },
}

/**
 * Waits for the event's day. Hours come to the day before, as nothing later would be safe. In brackets behind a date it
 * only says where that comes from: "chậm nhất ngày 20/02 (chậm nhất 23 ngày trước ngày bầu cử)".
 */
function countedFromEvent({ 0: words, index: start, groups = {} }: RegExpExecArray, { whole }: Source): Outcome | null {
  const { event = '', amount = '', unit = '' } = groups
  const end = start + words.length
  const from = start + words.indexOf(event)
  const { days, working, exact } = within(words.replace(event, ''), amount, unit)
  const value: Value = { kind: 'event', after: [from, from + event.length], within: { days, working }, before: true }
  if (explainsDate.test(before(whole, start))) return { end, findings: [] }
  return { end, findings: [{ value, start, end, ...(exact ? {} : { certain: false }) }] }
}
const explainsDate = /\d ?\([^()]{0,40}$/

export const countedBack: readonly Phrase[] = [beforeDay, beforeEvent, alone, againstEvent, eventFirst, eventThenDays]
