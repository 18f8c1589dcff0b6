import { addDays, dayOf } from '../../../calendar/day.ts'
import { addWorkingDays } from '../../../calendar/working-days.ts'
import { before, behind, isNarrated } from '../around.ts'
import { clause, DURATION, isSoon, SHORT_DURATION, within } from '../durations.ts'
import { FIGURE, START } from '../openings.ts'
import { B, countOf, DATE, E, isPossible, readDate } from '../pieces.ts'
import { placeOf, type Finding, type Outcome, type Phrase, type Source, type Value, withEach } from '../phrase.ts'
import { doneAfterAnEvent, doneInATerm } from '../works.ts'
import { mishap, mishapBegins, toldAtOnce } from './told-at-once.ts'

/** Deadlines that count from something the plan cannot know. The first day is not counted (BLDS 2015 art. 147). */

const trigger =
  '(?:(?:ngay )?(?:sau|từ|kể từ|tính từ)(?: (?:khi|ngày|lúc|thời điểm|giờ))?(?! (?:đó|này|đây)(?!\\p{L}))|(?:ngay )?(?:sau )?khi|khi)'

// What is over once it is done, so that a number of days behind it says by when
const soonDone = `(?:${doneAfterAnEvent})`
const nextWork = new RegExp(`^,? ?(?:phải |cần )?${soonDone}`, 'u')

function counted(match: RegExpExecArray, triggered: boolean): Outcome {
  const { amount: count = '', unit = '', trigger: text } = match.groups ?? {}
  const [start, end] = placeOf(match)
  const { days, working, exact } = within(match[0].slice(0, match[0].length - (text?.length ?? 0)), count, unit)
  const after = text === undefined ? ([end, end] as const) : ([end - text.length, end] as const)
  // "chậm nhất 01 giờ sau khi sự việc xảy ra": a term of hours is over before any letter could be sent, so it is due at once
  const soon = isSoon(count, unit)
  const value: Value = { kind: 'event', after, within: soon ? null : { days, working } }
  const finding: Finding = { value, start, end, ...((exact || soon) && triggered ? {} : { certain: false }) }
  return { end, findings: [finding] }
}

/**
 * "chậm nhất 01 ngày sau khi sự việc xảy ra" · "trong 05 ngày làm việc kể từ ngày nhận được" · "không quá 24 giờ từ khi"
 */
const afterEvent: Phrase = {
  begins: ['chậm', 'muộn', 'tối', 'không', 'trong', 'sau', 'thời', 'vòng', 'là', 'hạn'],
  needs: ['duration', 'event'],
  pattern: new RegExp(
    `${B}(?:chậm nhất|muộn nhất|tối đa|không quá|trong|sau|thời hạn|thời gian|vòng|là|hạn)(?: (?:vòng|thời hạn|thời gian|là|sau|không quá|tối đa|trong|khoảng)){0,3}:? ${SHORT_DURATION},? ?(?<trigger>${trigger} ${clause})`,
    'uy',
  ),
  read: (match, source) => {
    // "sau 10 ngày kể từ ngày ký, Chỉ thị có hiệu lực": no duty.
    if (
      /hiệu lực/.test(before(source.whole, match.index)) ||
      (/hiệu lực/.test(source.whole.slice(match.index, match.index + 160)) &&
        (match[0].startsWith('sau') || !inForce.test(match.groups?.['trigger'] ?? '')))
    )
      return null
    return fromDay(match, source) ?? counted(match, true)
  },
}

/** "báo cáo trước 10 ngày kể từ ngày kết thúc đợt kiểm tra": so many days from it on, oddly said, so asked about */
const beforeSoLong: Phrase = {
  begins: ['trước'],
  needs: ['duration', 'event'],
  pattern: new RegExp(`${B}trước ${DURATION},? (?<trigger>(?:kể|tính) từ (?:khi|ngày|lúc) ${clause})`, 'uy'),
  read: (match) => counted(match, false),
}

/** A cell that says nothing else: "03 ngày làm việc sau khi công bố hết dịch" */
const afterEventAlone: Phrase = {
  begins: [START],
  needs: ['duration', 'event'],
  pattern: new RegExp(`^(?=\\d)${SHORT_DURATION},? (?<trigger>${trigger} ${clause})(?= ?[.;]?$)`, 'uy'),
  read: (match) => counted(match, true),
}

// "trong 30 ngày kể từ ngày quyết định thu hồi đất có hiệu lực": counted from somebody else's decision
const inForce = /^(?:kể |tính )?từ (?:ngày|khi) (?:có )?(?:quyết định|bản án|hợp đồng|phương án)[^,;]{0,60} có hiệu lực/

/** "trong 05 ngày làm việc kể từ ngày 01/12/2026": where the day is told that it counts from, so is its last day. */
function fromDay(match: RegExpExecArray, { context }: Source): Outcome | null {
  const { amount = '', unit = '', trigger: text = '' } = match.groups ?? {}
  const told = readDate(sinceDay.exec(text)?.groups?.['date'] ?? '')
  const from = told.year === null || !isPossible(told) ? null : dayOf(told.year, told.month, told.day)
  const { days, working, exact } = within(match[0].slice(0, match[0].length - text.length), amount, unit)
  if (from === null || !exact) return null
  const last = working ? addWorkingDays(context.calendar, from, days) : addDays(from, days)
  const [start, end] = placeOf(match)
  return { end, findings: [{ value: { kind: 'date', bound: 'by', date: last, lastDay: last }, start, end }] }
}
const sinceDay = new RegExp(`^(?:kể |tính )?từ (?:ngày )?(?<date>${DATE})`, 'u')

/** "ngay trong ngày xảy ra vụ việc", "chuyển phòng chuyên môn ngay trong ngày nhận": at once. */
const withinThatDay: Phrase = {
  begins: ['ngay', 'trong'],
  needs: ['day'],
  pattern: new RegExp(
    `${B}(?:ngay )?trong ngày (?<trigger>(?:xảy ra|phát hiện|phát sinh|tiếp nhận|nhận|kết thúc)(?: ${clause}|(?= ?[.;,)]| ?$)))`,
    'uy',
  ),
  read: (match) => {
    const text = match.groups?.['trigger'] ?? ''
    const [start, end] = placeOf(match)
    const value: Value = { kind: 'event', after: [end - text.length, end], within: null }
    return { end, findings: [{ value, start, end }] }
  },
}

/**
 * "Khi nhận được phản ánh phải tổ chức kiểm tra trong 03 ngày" · "Sau khi kết thúc đợt, trong 05 ngày làm việc nộp kết
 * quả" · "Sự cố cháy phải gửi tường trình trong 02 ngày": the event stands in front. What is done for so long ("niêm yết trong
 * 03 ngày") is no deadline.
 */
const sinceThen: Phrase = {
  begins: ['ngay', 'sau', 'khi', 'kể', ...mishapBegins],
  needs: ['duration', 'within'],
  pattern: new RegExp(
    `(?<=^[-+ ]{0,3}|[.;:] )(?<since>(?:(?:ngay )?(?:sau khi|khi|kể từ khi|kể từ ngày)|${mishap}(?= [^.;:()\\u0000]{0,80} phải )) [\\p{L}\\d](?:(?! ngay (?:sau )?khi)[^.;:()\\u0000]){4,160}?)(?: |, )(?<work>${soonDone}(?:(?! ngay (?:sau )?khi)[^.;:()\\u0000]){0,80}? )?trong(?: vòng)?(?: thời (?:hạn|gian))? ${DURATION}(?=(?<next>[^.;]{0,40}))`,
    'uy',
  ),
  read: (match) => {
    const { since = '', work, next = '' } = match.groups ?? {}
    if (work === undefined && !nextWork.test(next)) return null
    if (/^ ?(?:liên tục|liên tiếp|đầu|trước|qua|tới)/.test(next)) return null
    const start = match.index + match[0].lastIndexOf('trong')
    return { ...withEach(countedSince(match, since, true), { start }), start: match.index }
  },
}

/**
 * Counted from an event whose words stand in front, `since`: of "Khi xảy ra tai nạn thì các đơn vị báo cáo trong vòng 01 ngày"
 * the accident, without who reports it.
 */
function countedSince(match: RegExpExecArray, said: string, triggered: boolean): Outcome {
  const outcome = counted(match, triggered)
  const since = said.replace(
    /(?:,? (?:thì|phải)(?!\p{L})|,? (?:các|những) (?:đơn vị|cơ quan|địa phương|sở)(?!\p{L})).*$/u,
    '',
  )
  const after: readonly [number, number] = [match.index, match.index + since.length]
  const findings = outcome.findings.map((finding) =>
    finding.value.kind === 'event' ? { ...finding, value: { ...finding.value, after } } : finding,
  )
  return { ...outcome, findings }
}

const isOver = '(?:sau khi|kể từ khi) (?:kết thúc|bế mạc|hoàn thành|hoàn tất|xảy ra|nhận|có kết quả)'
// "Sau mỗi đợt chiến dịch 02 ngày", "sau hội nghị 05 ngày làm việc", "sau sơ tuyển 02 ngày"
const overdone =
  'sau (?:mỗi |từng )?(?:đợt|hội nghị|hội thi|cuộc họp|kỳ họp|đại hội|lớp|buổi|chiến dịch|kiểm tra|giám sát|thanh tra|sơ tuyển|tập huấn|nghiệm thu)'

/** "Báo cáo từng đợt: sau 02 ngày kết thúc đợt" · "gửi biên bản sau 03 ngày tổ chức hội nghị" */
const soLongAfter: Phrase = {
  begins: ['sau', 'chậm', 'muộn'],
  needs: ['duration', 'event'],
  pattern: new RegExp(
    `${B}(?:(?:chậm nhất|muộn nhất) (?:là )?)?sau ${DURATION} (?<trigger>(?:kết thúc|bế mạc|hoàn thành|hoàn tất|xảy ra|tổ chức|diễn ra) ${clause})`,
    'uy',
  ),
  read: (match) => counted(match, true),
}

/** "Gửi hồ sơ 10 ngày sau khi kết thúc hội thi": so many days, without a word before them; asked about, as few tell so. */
const laterBy: Phrase = {
  begins: [FIGURE],
  needs: ['duration', 'event'],
  pattern: new RegExp(
    `(?<=\\p{L} )(?=\\d)${DURATION} (?<trigger>sau khi (?:kết thúc|bế mạc|hoàn thành|hoàn tất|xảy ra|nhận) ${clause})`,
    'uy',
  ),
  read: (match, source) => (sends.test(before(source.whole, match.index)) ? counted(match, false) : null),
}

/**
 * "Sau khi kết thúc mỗi đợt thu hoạch 03 ngày, các tổ báo cáo": so long after the event. As the days can be the event's
 * own ("lớp tập huấn 03 ngày"), it is a guess.
 */
const daysBehind: Phrase = {
  begins: ['sau', 'kể'],
  needs: ['duration', 'event'],
  pattern: new RegExp(
    `(?<=^[-+ ]{0,3}|[.;:] )(?<since>(?:${isOver}|${overdone})${E}[^.,;:()\\u0000]{0,100}?) ${DURATION}(?=,? (?:các|những|phải|từng|mỗi|ubnd|[uủ][yỷ] ban|đơn vị|cơ quan|báo cáo|gửi|nộp|tổng hợp)${E})`,
    'uy',
  ),
  read: (match, { whole }) => {
    const { since = '' } = match.groups ?? {}
    if (!/(?<!\p{L})(?:báo cáo|gửi|nộp|trình)(?!\p{L})/u.test(behind(whole, match.index).slice(0, 260))) return null
    return countedSince(match, since, false)
  },
}

/**
 * "… gửi kết quả sau khi kết thúc đợt 1 là 03 ngày" · "nộp quyết toán sau khi kết thúc tọa đàm 05 ngày.": the days at the end
 * of what is said. Without "là" they can be the event's own.
 */
const daysLast: Phrase = {
  begins: ['sau', 'kể'],
  needs: ['duration', 'event'],
  pattern: new RegExp(
    `${B}(?<since>(?:${isOver}|${overdone})${E}[^.,;:()\\u0000]{0,60}?) (?<is>(?:là|tối đa|không quá|chậm nhất) (?:là )?)?${DURATION}(?= ?(?:[.;,)]|$))`,
    'uy',
  ),
  read: (match, source) =>
    sends.test(before(source.whole, match.index)) && !isItsLength(match)
      ? countedSince(match, match.groups?.['since'] ?? '', match.groups?.['is'] !== undefined)
      : null,
}
/** "sau khi hoàn thành khóa học 03 tháng": how long the event is. Behind it few days are counted, unless "là" says so. */
function isItsLength({ groups: { is, unit = '', amount = '', since = '' } = {} }: RegExpExecArray): boolean {
  return (
    is === undefined &&
    (!unit.startsWith('ngày') || countOf(amount) > mostBehind || /(?:đợt|khóa|lớp)(?: \p{L}+){0,4}$/u.test(since))
  )
}
const mostBehind = 15
const sends = new RegExp(`${B}(?:${doneAfterAnEvent})${E}`, 'u')

/** "Sau mỗi buổi tập huấn, gửi báo cáo về Phòng Nội vụ": each time that it is over, something is sent */
const afterEach: Phrase = {
  begins: ['ngay', 'sau'],
  needs: ['event', 'report'],
  pattern: new RegExp(
    `(?<=^[-+ ]{0,3}|[.;:] )(?:ngay )?(?<trigger>sau (?:khi kết thúc )?(?:mỗi|từng) (?:đợt|lần|cuộc|kỳ|buổi|phiên|hội nghị|vụ|lớp|trận|chuyến|chiến dịch|giai đoạn)${E}[^.,;:()\\d\\u0000]{0,60}?)(?=, (?<next>[^.;:]{0,160}))`,
    'uy',
  ),
  read: (match, { whole }) => {
    const { trigger: text = '', next = '' } = match.groups ?? {}
    const at = match.index + match[0].length
    if (!/(?<!\p{L})(?:báo cáo|gửi)(?!\p{L})/u.test(next) || durationBefore.test(whole.slice(at, at + 160))) return null
    const value: Value = { kind: 'event', after: [at - text.length, at], within: null }
    return { end: at, findings: [{ value, start: match.index, end: at, yields: 'sentence' }] }
  },
}
// "sau mỗi đợt, trong 05 ngày báo cáo": the days say more
const durationBefore = /^[^.;]{0,80}(?:trong|nhất|không quá|tối đa)(?: vòng| thời hạn)? \d{1,3} ?(?:ngày|giờ)/u

/** "khắc phục xong trong 24 giờ", "trả kết quả trong 03 ngày làm việc": what is over in a term, at the end of its clause */
const done: Phrase = {
  begins: ['trong'],
  needs: ['duration', 'within'],
  pattern: new RegExp(`${B}trong ${DURATION}(?: tới| tiếp theo)?(?= ?(?:[.,;)]|$))`, 'uy'),
  read: (match, source) => {
    const left = before(source.whole, match.index)
    return limitedWork.test(left) && !isNarrated(left) && match.groups?.['unit'] !== 'tháng'
      ? counted(match, false)
      : null
  },
}

/** "trong vòng 24 giờ", "chậm nhất sau 03 ngày làm việc": the event is left to the reader. "Chậm nhất 10 giờ sáng" is a clock's. */
const withoutEvent: Phrase = {
  begins: ['trong', 'chậm', 'muộn', 'tối'],
  needs: ['duration'],
  pattern: new RegExp(
    `${B}(?:(?:trong|chậm nhất|muộn nhất|tối đa)(?: (?:trong|là|sau))?(?: (?:vòng|thời hạn))|(?:chậm nhất|muộn nhất) (?:là |sau |trong )?)(?: (?:không quá|tối đa))? ?${SHORT_DURATION}(?! (?:trước|so với|sáng|trưa|chiều|tối|thứ|chủ nhật))${E}`,
    'uy',
  ),
  read: (match) => (match.groups?.['unit'] === 'tháng' ? null : counted(match, false)),
}

/** "trả lời đơn trong thời gian không quá 10 ngày làm việc", "thẩm định không quá 15 ngày": a work that has a time limit */
const limited: Phrase = {
  begins: ['trong', 'thời', 'không'],
  needs: ['duration', 'notOver'],
  pattern: new RegExp(
    `${B}(?:trong )?(?:(?:thời gian|thời hạn) )?không quá ${DURATION}(?! (?:trước|so với|sáng|trưa|chiều|tối|thứ|tuổi))${E}`,
    'uy',
  ),
  read: (match, source) =>
    (limitedWork.test(before(source.whole, match.index)) ||
      forSome.test(source.whole.slice(match.index + match[0].length, match.index + match[0].length + 40)) ||
      otherwise.test(source.whole.slice(Math.max(0, match.index - 300), match.index))) &&
    match.groups?.['unit'] !== 'tháng'
      ? counted(match, false)
      : null,
}
// "không quá 05 ngày làm việc đối với trường hợp phải xác minh"
const forSome = /^ (?:đối với|với) (?:những |các )?(?:trường hợp|hồ sơ|vụ việc|đơn)(?!\p{L})/u
// "trả lời trong 10 ngày kể từ ngày nhận đủ hồ sơ; trường hợp phải khảo sát thực địa thì không quá 20 ngày": the other case
const otherwise =
  /(?:từ|khi|sau) [^.;]{4,120}[;,] ?(?:trường hợp|nếu|đối với|riêng|với)(?!\p{L})[^.;]{4,120} (?:thì|là)(?: (?:thời gian|thời hạn))? ?$/u
const limitedWork = new RegExp(`${B}(?:${doneInATerm})(?: \\p{L}+){0,8} ?$`, 'u')

/** "Báo cáo kết quả Đợt thi đua khi tổng kết Đợt thi đua": a report that falls due with an end. */
const atTheEnd: Phrase = {
  begins: ['sau', 'khi'],
  needs: ['report'],
  pattern: new RegExp(`${B}(?:sau )?khi (?:tổng kết|kết thúc|hoàn thành) ${clause}`, 'uy'),
  read: (match, source) => {
    // "báo cáo hằng tuần cho đến khi hoàn thành" says how long it goes on
    const left = before(source.whole, match.index)
    if (!/báo cáo/.test(left) || /(?:đến|tới) $/.test(left)) return null
    const [start, end] = placeOf(match)
    const value: Value = { kind: 'event', after: [start, end], within: null }
    return { end, findings: [{ value, start, end, certain: false, yields: 'passage' }] }
  },
}

export const events: readonly Phrase[] = [
  afterEvent,
  beforeSoLong,
  afterEventAlone,
  sinceThen,
  soLongAfter,
  daysBehind,
  daysLast,
  laterBy,
  withinThatDay,
  ...toldAtOnce,
  withoutEvent,
  done,
  limited,
  afterEach,
]
/** Tried after every other phrase. */
export const weakEvents: readonly Phrase[] = [atTheEnd]
