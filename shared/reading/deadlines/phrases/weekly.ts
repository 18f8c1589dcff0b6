import { around, before, behind } from '../around.ts'
import { B, HOUR, readHour, readWeekday, WEEKDAY } from '../pieces.ts'
import { placeOf, type Phrase, type Value, withEach } from '../phrase.ts'
import { after, binding, bindingBegins, boundOf, dayBegins, hour, outcome } from './cycle-pieces.ts'

/** Days that come back each week, and hours that come back each day. */

// thứ Hai, thứ Năm · thứ Ba và thứ Sáu · thứ 2, 4, 6
const WEEKDAYS = `${WEEKDAY}(?: ?(?:,|và|&) ?(?:(?:sáng|chiều) )?(?:ngày )?(?:${WEEKDAY}|[2-7](?!\\d| ?[/.]))){0,5}`

/** ISO weekdays of what `WEEKDAYS` matched. */
const weekdaysIn = (words: string): number[] =>
  [...words.matchAll(new RegExp(`${WEEKDAY}|(?<= )[2-7](?!\\d)`, 'gu'))].map(([day]) => readWeekday(day))

/** "thứ Sáu hằng tuần" · "trước 16 giờ thứ Năm hằng tuần" · "chiều thứ 6 hàng tuần" · "các ngày thứ Hai, thứ Năm hằng tuần" */
const inWeek: Phrase = {
  begins: [...dayBegins, 'sáng', 'chiều', 'thứ', 'chủ'],
  needs: ['week', 'weekday'],
  pattern: new RegExp(
    `${B}(?:${binding})?${hour}(?:các )?(?:ngày )?(?:(?:sáng|chiều) )?(?:ngày )?(?<weekdays>${WEEKDAYS}) ?(?:của )?(?:(?:hàng|mỗi|từng) tuần|tuần (?<next>${after})|trong tuần)`,
    'uy',
  ),
  read: (match) => {
    const next = match.groups?.['next'] !== undefined
    const days = weekdaysIn(match.groups?.['weekdays'] ?? '')
    return outcome(
      match,
      days.map((day) => ({ cycle: 'week', at: String(day), next })),
    )
  },
}

/** "báo cáo vào 16 giờ các ngày thứ Năm" · "chiều các ngày thứ Ba, thứ Sáu": of each week, though no word says it, so it is asked about */
const onWeekdays: Phrase = {
  begins: [...dayBegins, 'sáng', 'chiều', 'các'],
  needs: ['weekday'],
  pattern: new RegExp(
    `${B}(?:${binding})?${hour}(?:(?:sáng|chiều) )?các (?:ngày|buổi (?:sáng|chiều)) (?<weekdays>${WEEKDAYS})(?! ?,? ?\\(?(?:ngày|\\d|tuần|(?:trong|của) (?:tháng|quý|năm)))`,
    'uy',
  ),
  read: (match) => {
    // "làm việc cả các ngày thứ Bảy, Chủ nhật" tells when an office is open
    if (match[0].startsWith('các ngày')) return null
    const days = weekdaysIn(match.groups?.['weekdays'] ?? '')
    return outcome(
      match,
      days.map((day) => ({ cycle: 'week', at: String(day), next: false })),
      false,
    )
  },
}

/** "hằng tuần (trước thứ Sáu)" · "định kỳ hằng tuần vào chiều thứ Năm" */
const onWeekday: Phrase = {
  begins: ['hàng'],
  needs: ['week', 'weekday'],
  pattern: new RegExp(
    `${B}hàng tuần,? ?\\(? ?(?:báo cáo )?(?:${binding})?${hour}(?:ngày )?(?:(?:sáng|chiều) )?(?:ngày )?(?<weekday>${WEEKDAY})`,
    'uy',
  ),
  read: (match) =>
    outcome(match, [{ cycle: 'week', at: String(readWeekday(match.groups?.['weekday'] ?? '')), next: false }]),
}

/**
 * A weekday alone in words that speak of each week: "báo cáo hằng tuần, cập nhật lên hệ thống chậm nhất 10 giờ sáng thứ
 * Sáu" · "thứ Năm hằng tuần các xã gửi; văn phòng tổng hợp vào sáng thứ Sáu" · "Báo cáo tuần: … gửi trước 16 giờ thứ Sáu"
 */
export const weekdayAlone: Phrase = {
  begins: bindingBegins,
  needs: ['week', 'weekday'],
  pattern: new RegExp(
    `${B}(?:${binding})${hour}(?:(?:sáng|chiều) )?(?:ngày )?(?<weekday>${WEEKDAY})(?! ?,? ?(?:ngày|tuần|\\d))`,
    'uy',
  ),
  read: (match, source) =>
    /(?:hàng|mỗi|từng) tuần|lần ?\/ ?tuần|báo cáo tuần(?! ?\d)/.test(
      around(source.whole, match.index, match.index + match[0].length),
    )
      ? outcome(match, [{ cycle: 'week', at: String(readWeekday(match.groups?.['weekday'] ?? '')), next: false }])
      : null,
}

/** "tổng hợp, báo cáo Giám đốc vào sáng thứ Sáu": without a date, most likely each week's */
export const weekdayGuess: Phrase = {
  begins: ['vào'],
  needs: ['weekday', 'within'],
  pattern: new RegExp(
    `${B}vào (?:(?:sáng|chiều) )?(?:ngày )?(?<weekday>${WEEKDAY})(?! ?,? ?(?:ngày|tuần|này|tới|\\d))`,
    'uy',
  ),
  read: (match, source) => {
    if (!/(?:tổng hợp|báo cáo|cập nhật)[^.;]{0,80}$/u.test(before(source.whole, match.index))) return null
    const at = String(readWeekday(match.groups?.['weekday'] ?? ''))
    const guess = outcome(match, [{ cycle: 'week', at, next: false }], false)
    return withEach(guess, { yields: 'passage' })
  },
}

/** "báo cáo ngày gửi về Trạm trước 16 giờ" · "trước 19h00 hằng ngày" · "báo cáo 02 lần/ngày (trước 9h00 và 16h00)" · "hằng ngày trước 16 giờ" */
const daily: Phrase = {
  begins: bindingBegins,
  needs: ['digit', 'daily'],
  pattern: new RegExp(
    `${B}${binding}(?:lúc )?(?<hours>${HOUR}(?:(?: ?,| và| ?;) ?(?:trước |lúc )?${HOUR}){0,5})(?! ?,? ?(?:ngày|thứ|chủ nhật))(?<each>,? ?\\(? ?(?:các |mỗi |hàng )ngày)?`,
    'uy',
  ),
  read: (match, source) => {
    const left = before(source.whole, match.index)
    const right = behind(source.whole, match.index + match[0].length)
    const each =
      match.groups?.['each'] !== undefined ||
      /(?:hàng ngày|mỗi ngày|lần ?\/ ?ngày|báo cáo ngày(?! ?\d))/.test(left) ||
      /^[^.;,]{0,20}(?:hàng|mỗi) ngày/.test(right)
    if (!each) return null
    const [start, end] = placeOf(match)
    const hours = [...(match.groups?.['hours'] ?? '').matchAll(new RegExp(HOUR, 'gu'))].map((m) => readHour(m[0]))
    const value: Value = { kind: 'recurring', cycle: 'day', at: null, bound: boundOf(match.groups ?? {}), next: false }
    return { end, findings: hours.flatMap((time) => (time === null ? [] : [{ value, start, end, time }])) }
  },
}

export const weekly: readonly Phrase[] = [inWeek, onWeekdays, onWeekday, daily]
