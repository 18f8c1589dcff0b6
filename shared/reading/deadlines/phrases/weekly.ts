import { around, before, behind } from '../around.ts'
import { B, HOUR, readHour, readWeekday, WEEKDAY } from '../pieces.ts'
import { type Outcome, placeOf, type Phrase, type Value, withEach } from '../phrase.ts'
import { after, binding, bindingBegins, boundOf, dayBegins, hour, outcome } from './cycle-pieces.ts'

/** Days that come back each week, and hours that come back each day. */

// thứ Hai, thứ Năm · thứ Ba và thứ Sáu · thứ 2, 4, 6
const WEEKDAYS = `${WEEKDAY}(?: ?(?:,|và|&) ?(?:(?:sáng|chiều) )?(?:ngày )?(?:${WEEKDAY}|[2-7](?!\\d| ?[/.]))){0,5}`

/** Each of the `weekdays` that a match names, once a week. */
function eachWeek(match: RegExpExecArray, { next = false, certain = true } = {}): Outcome {
  const days = (match.groups?.['weekdays'] ?? '').matchAll(weekday)
  const places = [...days].map(([day]) => ({ cycle: 'week', at: String(readWeekday(day)), next }) as const)
  return outcome(match, places, certain)
}
const weekday = new RegExp(`${WEEKDAY}|(?<= )[2-7](?!\\d)`, 'gu')

/** "thứ Sáu hằng tuần" · "trước 16 giờ thứ Năm hằng tuần" · "chiều thứ 6 hàng tuần" · "các ngày thứ Hai, thứ Năm hằng tuần" */
const inWeek: Phrase = {
  begins: [...dayBegins, 'sáng', 'chiều', 'thứ', 'chủ'],
  needs: ['week', 'weekday'],
  pattern: new RegExp(
    `${B}(?:${binding})?${hour}(?:các )?(?:ngày )?(?:(?:sáng|chiều) )?(?:ngày )?(?<weekdays>${WEEKDAYS}) ?(?:của )?(?:(?:hàng|mỗi|từng) tuần|tuần (?<next>${after})|trong tuần)`,
    'uy',
  ),
  read: (match) => eachWeek(match, { next: match.groups?.['next'] !== undefined }),
}

/** "báo cáo vào 16 giờ các ngày thứ Năm" · "chiều các ngày thứ Ba, thứ Sáu": of each week, though no word says it, so it is asked about */
const onWeekdays: Phrase = {
  begins: [...dayBegins, 'sáng', 'chiều', 'các'],
  needs: ['weekday'],
  pattern: new RegExp(
    // "làm việc cả các ngày thứ Bảy, Chủ nhật" tells when an office is open
    `${B}(?!các ngày )(?:${binding})?${hour}(?:(?:sáng|chiều) )?các (?:ngày|buổi (?:sáng|chiều)) (?<weekdays>${WEEKDAYS})(?! ?,? ?\\(?(?:ngày|\\d|tuần|(?:trong|của) (?:tháng|quý|năm)))`,
    'uy',
  ),
  read: (match) => eachWeek(match, { certain: false }),
}

/** "hằng tuần (trước thứ Sáu)" · "định kỳ hằng tuần vào chiều thứ Năm" */
const onWeekday: Phrase = {
  begins: ['hàng'],
  needs: ['week', 'weekday'],
  pattern: new RegExp(
    `${B}hàng tuần,? ?\\(? ?(?:báo cáo )?(?:${binding})?${hour}(?:ngày )?(?:(?:sáng|chiều) )?(?:ngày )?(?<weekdays>${WEEKDAY})`,
    'uy',
  ),
  read: (match) => eachWeek(match),
}

/**
 * A weekday alone in words that speak of each week: "báo cáo hằng tuần, cập nhật lên hệ thống chậm nhất 10 giờ sáng thứ
 * Sáu" · "thứ Năm hằng tuần các xã gửi; văn phòng tổng hợp vào sáng thứ Sáu" · "Báo cáo tuần: … gửi trước 16 giờ thứ Sáu"
 */
export const weekdayAlone: Phrase = {
  begins: bindingBegins,
  needs: ['week', 'weekday'],
  pattern: new RegExp(
    `${B}(?:${binding})${hour}(?:(?:sáng|chiều) )?(?:ngày )?(?<weekdays>${WEEKDAY})(?! ?,? ?(?:ngày|tuần|\\d))`,
    'uy',
  ),
  read: (match, source) =>
    /(?:hàng|mỗi|từng) tuần|lần ?\/ ?tuần|(?:báo cáo|giao ban) tuần(?! ?\d)/.test(
      around(source.whole, match.index, match.index + match[0].length),
    )
      ? eachWeek(match)
      : null,
}

/** "tổng hợp, báo cáo Giám đốc vào sáng thứ Sáu": without a date, most likely each week's */
export const weekdayGuess: Phrase = {
  begins: ['vào'],
  needs: ['weekday', 'within'],
  pattern: new RegExp(
    `${B}vào (?:(?:sáng|chiều) )?(?:ngày )?(?<weekdays>${WEEKDAY})(?! ?,? ?(?:ngày|tuần|này|tới|\\d))`,
    'uy',
  ),
  read: (match, source) => {
    if (!/(?:tổng hợp|báo cáo|cập nhật)[^.;]{0,80}$/u.test(before(source.whole, match.index))) return null
    return withEach(eachWeek(match, { certain: false }), { yields: 'passage' })
  },
}

/** "báo cáo ngày gửi về Trạm trước 16 giờ" · "trước 19h00 hằng ngày" · "báo cáo 02 lần/ngày (trước 9h00 và 16h00)" · "hằng ngày trước 16 giờ" · "báo cáo lúc 7 giờ và 16 giờ mỗi ngày" */
const daily: Phrase = {
  begins: [...bindingBegins, 'lúc'],
  needs: ['digit', 'daily'],
  pattern: new RegExp(
    `${B}(?:${binding}(?:lúc )?|lúc )(?<hours>${HOUR}(?:(?: ?,| và| ?;) ?(?:trước |lúc )?${HOUR}){0,5})(?! ?,? ?(?:ngày|thứ|chủ nhật))(?<each>,? ?\\(? ?(?:các |mỗi |hàng )ngày)?`,
    'uy',
  ),
  read: (match, source) => {
    const left = before(source.whole, match.index)
    const right = behind(source.whole, match.index + match[0].length)
    const each =
      match.groups?.['each'] !== undefined ||
      /(?:hàng ngày|mỗi ngày|lần ?\/ ?ngày|báo cáo ngày(?! ?\d)|ngày \d{1,2} lần)/.test(left) ||
      /^[^.;,]{0,20}(?:hàng|mỗi) ngày/.test(right)
    // "cân thử hàng lúc 7 giờ và 13 giờ hằng ngày" is how the work goes on; a report is due
    const atHours = match[0].startsWith('lúc') && !/(?<!\p{L})(?:báo cáo|gửi|nộp)(?!\p{L})/u.test(left)
    if (!each || atHours) return null
    const [start, end] = placeOf(match)
    const hours = [...(match.groups?.['hours'] ?? '').matchAll(new RegExp(HOUR, 'gu'))].map((m) => readHour(m[0]))
    const value: Value = { kind: 'recurring', cycle: 'day', at: null, bound: boundOf(match.groups ?? {}), next: false }
    return { end, findings: hours.flatMap((time) => (time === null ? [] : [{ value, start, end, time }])) }
  },
}

export const weekly: readonly Phrase[] = [inWeek, onWeekdays, onWeekday, daily]
