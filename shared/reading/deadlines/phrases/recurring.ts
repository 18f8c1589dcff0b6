import { before } from '../around.ts'
import { START } from '../openings.ts'
import { B, E, quartersIn, WEEKDAY } from '../pieces.ts'
import { placeOf, type Phrase } from '../phrase.ts'
import { after, binding, cycleOf, dayBegins, hour, outcome } from './cycle-pieces.ts'
import { twoDigits } from './days.ts'
import { inMonthsOfYear } from './listed-months.ts'
import { weekly } from './weekly.ts'

/** Days that come back, named by their place in the month or the quarter. Those of the week are in weekly.ts, yearly ones in days.ts. */

const isDay = (day: number): boolean => day >= 1 && day <= 31

const days = '(?<days>(?:ngày )?(?:thứ )?\\d{1,2}(?: ?(?:,|và|hoặc|&) ?(?:ngày )?\\d{1,2}(?! ?[/.:]\\d)){0,5})'

// "của tháng cuối quý báo cáo" ends with its words; in "trước ngày 20 tháng cuối quý báo cáo Sở Y tế" the duty begins.
const closed = '(?= ?(?:[.,;:)(]|$))'
const unaddressed =
  '(?! (?:về|cho|gửi|nhanh|kết quả|tình hình|tiến độ|công tác|với|bộ|sở|phòng|ban|ubnd|[uủ][yỷ] ban|chủ tịch|thường trực|lãnh đạo|văn phòng|đảng ủy|huyện ủy|tỉnh ủy)(?!\\p{L}))'

// "trước 25 hằng tháng", "chậm nhất 05 tháng cuối quý": the day's number alone, behind a word that binds
const bareDay = '(?<=(?:trước|nhất|là|vào|hết) )(?=\\d{1,2} (?:của )?(?:(?:hàng|mỗi) tháng|tháng cuối))'

/**
 * "trước ngày 20 tháng cuối quý" · "ngày 25 của tháng cuối quý" · "ngày 05 của tháng đầu quý sau"
 */
const inQuarter: Phrase = {
  begins: dayBegins,
  needs: ['month', 'quarter'],
  pattern: new RegExp(
    `${B}(?:${binding})?${hour}(?:ngày |${bareDay})(?:(?<day>\\d{1,2})|(?:làm việc )?cuối(?: cùng)?) ?(?:của |vào |trong )?(?:các )?tháng (?<which>cuối cùng|cuối|đầu tiên|đầu|thứ (?:ba|3|hai|2|nhất|1)|giữa)(?: (?:của|mỗi|hàng|từng|các)){0,2} quý(?: (?<next>${after})${E})?(?: báo cáo${closed})?`,
    'uy',
  ),
  read: (match, { whole }) => {
    const { day = '31', which = '', next } = match.groups ?? {}
    if (!isDay(Number(day))) return null
    const month = /cuối|ba|3/.test(which) ? 3 : /đầu|nhất|1/.test(which) ? 1 : 2
    // "Báo cáo quý I, III trước ngày 10 của tháng cuối quý": in these quarters and in no others
    const quarters = next === undefined ? quartersNamed(before(whole, match.index)) : []
    if (quarters.length > 0 && quarters.length < 4)
      return outcome(
        match,
        quarters.map((quarter) => ({
          cycle: 'year',
          at: `${twoDigits(quarter * 3 - 3 + month)}-${twoDigits(Number(day))}`,
          next: false,
        })),
      )
    return outcome(match, [{ cycle: 'quarter', at: `${month}-${Number(day)}`, next: next !== undefined }])
  },
}

/** The quarters that the words before name last: `quý I, III`; none where they speak of each. */
function quartersNamed(left: string): number[] {
  const [, names = ''] = namedQuarters.exec(left) ?? []
  return quartersIn(names)
}
const quarterName = '(?:quý )?(?:iv|i{1,3}|[1-4])'
const namedQuarters = new RegExp(
  `${B}quý (${quarterName}(?: ?(?:,|và|&) ?${quarterName}){0,3})${E}(?! ?[/.-]?\\d)[^;.]{0,40}$`,
  'u',
)

/** Last months of the periods that the words before name: "định kỳ 6 tháng, 9 tháng và năm". */
function lastMonths(left: string): number[] {
  const halves = /(?<!\d)0?6 tháng|sáu tháng/.test(left)
  const nine = /(?<!\d)0?9 tháng|chín tháng/.test(left)
  const years = /(?:,|và|hoặc|hàng|mỗi|báo cáo|01|1|một|định kỳ) năm(?!\p{L})|12 tháng/u.test(left)
  if (/quý|3 tháng/.test(left) || !(halves || nine || years)) return []
  return [...(halves ? [6] : []), ...(nine ? [9] : []), ...(years || (halves && !nine) ? [12] : [])]
}

/**
 * "trước ngày 17 của tháng cuối kỳ báo cáo": of the periods named before, else of each quarter, with which every period
 * of three, six or twelve months ends.
 */
const inPeriod: Phrase = {
  begins: dayBegins,
  needs: ['digit', 'day', 'month', 'end'],
  pattern: new RegExp(
    `${B}(?:${binding})?${hour}ngày (?<day>\\d{1,2}) ?(?:của )?tháng cuối(?: cùng)?(?: (?:của|thuộc|trong))? kỳ(?: báo cáo${unaddressed})?${E}`,
    'uy',
  ),
  read: (match, source) => {
    const day = Number(match.groups?.['day'])
    if (!isDay(day)) return null
    const months = lastMonths(before(source.whole, match.index))
    if (months.length === 0) return outcome(match, [{ cycle: 'quarter', at: `3-${day}`, next: false }], false)
    return outcome(
      match,
      months.map((month) => ({ cycle: 'year', at: `${twoDigits(month)}-${twoDigits(day)}`, next: false })),
    )
  },
}

/** "trước ngày 05 của quý tiếp theo", "ngày 05 đầu mỗi quý": the first month of it; else the last. */
const ofQuarter: Phrase = {
  begins: dayBegins,
  needs: ['digit', 'day', 'quarter'],
  pattern: new RegExp(
    `${B}(?:${binding})?${hour}ngày (?<day>\\d{1,2}) (?:của )?(?:(?:(?<first>đầu)|cuối)? ?(?:hàng|mỗi) quý|quý (?<next>${after}))${E}`,
    'uy',
  ),
  read: (match) => {
    const { day = '', first, next } = match.groups ?? {}
    if (!isDay(Number(day))) return null
    const month = first === undefined && next === undefined ? 3 : 1
    return outcome(match, [{ cycle: 'quarter', at: `${month}-${Number(day)}`, next: next !== undefined }], false)
  },
}

/** "ngày 15 các tháng 3, 6, 9, 12" · "trước ngày 10 tháng 6 và tháng 12 hằng năm" */
const inMonths: Phrase = {
  begins: dayBegins,
  needs: ['day', 'months'],
  pattern: new RegExp(
    `${B}(?:${binding})?${hour}ngày (?<day>\\d{1,2}) (?:của )?(?:các )?tháng:? (?<months>\\d{1,2}(?:(?: ?,| và|;| ?-)+ ?(?:tháng )?\\d{1,2}(?!\\d| ?/| tháng)){1,11})(?: ?(?:của )?(?:hàng|mỗi) năm)?`,
    'uy',
  ),
  read: (match) => {
    const { day = '', months = '' } = match.groups ?? {}
    const numbers = (months.match(/\d+/g) ?? []).map(Number)
    if (!isDay(Number(day)) || numbers.some((m) => m < 1 || m > 12)) return null
    const at = (month: number): string => `${twoDigits(month)}-${twoDigits(Number(day))}`
    return outcome(
      match,
      numbers.map((month) => ({ cycle: 'year', at: at(month), next: false })),
    )
  },
}

/**
 * "trước ngày 25 hằng tháng" · "vào ngày 22 hàng tháng" · "ngày 05 và 20 hằng tháng" · "trước ngày 10 của tháng tiếp
 * theo" · "trước ngày 20 của tháng (báo cáo)"
 */
const inMonth: Phrase = {
  begins: dayBegins,
  needs: ['digit', 'month', 'noMonth'],
  pattern: new RegExp(
    `${B}(?:${binding})?${hour}(?:ngày |${bareDay})(?=\\d|thứ \\d)${days} ?(?:\\( ?)?(?:của |vào |trong |các |từng )?(?:(?:hàng|mỗi|từng) tháng|tháng(?: (?<next>${after})| (?<previous>trước)(?: đó| liền kề)?${closed}| báo cáo${closed}| đó)?(?! ?\\d)(?! (?:cuối|đầu|giữa|trước|này|giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)${E}))(?: ?hàng tháng)?${E}`,
    'uy',
  ),
  read: (match) => {
    const { days: written = '', next, previous } = match.groups ?? {}
    // "từ ngày 15 tháng trước": what the figures are of
    if (previous !== undefined && !/^(?:trước|chậm|muộn)/.test(match[0])) return null
    const numbers = (written.match(/\d+/g) ?? []).map(Number)
    if (!numbers.every(isDay)) return null
    return outcome(
      match,
      numbers.map((day) => ({ cycle: 'month', at: String(day), next: next !== undefined })),
    )
  },
}

/**
 * A day alone whose month the sentence tells: "hằng tháng, trước ngày 25" · "báo cáo tháng: trước ngày 20" ·
 * "hằng tháng (ngày 20)" · "hai lần một tháng, vào ngày 15 và ngày 30"; "(trước ngày 25 hằng tháng)" is read above.
 */
export const dayAlone: Phrase = {
  begins: dayBegins,
  needs: ['dayAlone'],
  pattern: new RegExp(
    `${B}(?:${binding}|(?<=(?:tháng|quý) ?[(:] ?))${hour}(?:ngày )${days}(?! ?[/.:-] ?\\d| ?(?:tháng|giờ|ngày|làm việc))${E}`,
    'uy',
  ),
  read: (match, source) => {
    const numbers = ((match.groups?.['days'] ?? '').match(/\d+/g) ?? []).map(Number)
    if (!numbers.every(isDay)) return null
    const left = before(source.whole, match.index)
    const said = [
      ...left.matchAll(
        /(?:hàng|mỗi|từng|báo cáo|định kỳ|(?:lần|đợt|kỳ) (?:một|mỗi|trong)) (tháng|quý)|(?<!\d )(?<!\p{L} )(tháng|quý)(?=[ :(,-]*$)/gu,
      ),
    ].at(-1)
    const cycle = said?.[1] ?? said?.[2]
    if (cycle === 'tháng')
      return outcome(
        match,
        numbers.map((day) => ({ cycle: 'month', at: String(day), next: false })),
      )
    if (cycle === 'quý')
      return outcome(
        match,
        numbers.map((day) => ({ cycle: 'quarter', at: `3-${day}`, next: false })),
        false,
      )
    return null
  },
}

/** "25 hằng tháng" · "20, 30 hằng tháng": a cell of times needs no other word */
const numbersInMonth: Phrase = {
  begins: [START],
  needs: ['digit', 'month'],
  pattern: /^ ?[-+]? ?(?<days>\d{1,2}(?:(?: ?,| và) ?\d{1,2}){0,3}) (?:hàng|mỗi) tháng[ .,;]*$/uy,
  read: (match, { context }) => {
    const numbers = (match.groups?.['days']?.match(/\d+/g) ?? []).map(Number)
    if (context.clause !== 'time' || !numbers.every(isDay)) return null
    return outcome(
      match,
      numbers.map((day) => ({ cycle: 'month', at: String(day), next: false })),
    )
  },
}

/**
 * "trước ngày cuối cùng của tháng" · "vào ngày làm việc cuối cùng hằng tháng" · "vào cuối mỗi quý" · "vào sáng thứ Bảy tuần cuối
 * mỗi tháng"; "ngày cuối cùng của tháng 12" is one day
 */
const endOfCycle: Phrase = {
  begins: [...dayBegins, 'cuối', 'tuần', 'sáng', 'chiều', 'tối', 'thứ', 'chủ'],
  needs: ['end'],
  pattern: new RegExp(
    `${B}(?:${binding})?${hour}(?:ngày (?:làm việc )?cuối(?: cùng)? (?:của )?(?:các |mỗi |hàng |từng )?|(?:cuối|(?:(?:sáng |chiều |tối )?(?<weekday>${WEEKDAY}) (?:của )?)?tuần cuối(?: cùng)?) (?:(?:của )?(?:các |mỗi |hàng |từng )|(?<=tuần [^.;]{4,10}) ?của ))(?<cycle>tuần|tháng|quý|năm)${E}(?! ?\\d)`,
    'uy',
  ),
  read: (match) => {
    const at = { tuần: null, tháng: '31', quý: '3-31', năm: '12-31' }[match.groups?.['cycle'] ?? ''] ?? null
    const cycle = cycleOf(match.groups?.['cycle'] ?? '')
    const weekday = match.groups?.['weekday'] !== undefined
    return cycle && outcome(match, [{ cycle, at: weekday ? null : at, next: false }], false)
  },
}

/**
 * "vào ngày làm việc đầu tiên hằng tuần" · "ngày đầu tiên của mỗi quý" · "vào ngày làm việc đầu tiên của tháng", where nothing says of
 * which month
 */
const startOfCycle: Phrase = {
  begins: dayBegins,
  needs: ['firstDay'],
  pattern: new RegExp(
    `${B}(?:${binding})?${hour}ngày (?:làm việc )?(?:đầu|thứ nhất)(?: tiên)? (?:(?:của |trong )?(?:các |mỗi |hàng |từng )(?<cycle>tuần|tháng|quý|năm)${E}|(?<=ngày làm việc đầu tiên )của (?<bare>tuần|tháng|quý)(?= ?(?:[.,;)]|$)))`,
    'uy',
  ),
  read: (match) => {
    const unit = match.groups?.['cycle'] ?? match.groups?.['bare'] ?? ''
    const at = { tuần: null, tháng: '1', quý: '1-1', năm: '01-01' }[unit] ?? null
    const cycle = cycleOf(unit)
    return cycle && outcome(match, [{ cycle, at, next: false }], at === null && !match[0].includes('làm việc'))
  },
}

/**
 * "vào thứ Năm tuần thứ hai hằng tháng" · "chiều thứ Sáu tuần đầu mỗi tháng" · "vào tuần đầu hằng tháng" · "tuần đầu của tháng đầu
 * quý": no day of the month, so the coordinator is asked for it
 */
const weekOfMonth: Phrase = {
  begins: [...dayBegins, 'sáng', 'chiều', 'tối', 'thứ', 'chủ', 'tuần'],
  needs: ['week', 'month'],
  pattern: new RegExp(
    `${B}(?:${binding})?${hour}(?:(?:sáng |chiều |tối )?(?:ngày )?${WEEKDAY},? (?:của )?)?tuần (?:đầu(?: tiên)?|thứ (?:nhất|hai|ba|tư|[1-4])|giữa) (?:của )?(?:(?:hàng|mỗi|từng|các) tháng|tháng (?:đầu|cuối)(?: tiên| cùng)? (?:của )?(?:(?:hàng|mỗi|từng) )?(?<quarter>quý))${E}(?! ?(?:\\d|i))`,
    'uy',
  ),
  read: (match) => {
    const cycle = match.groups?.['quarter'] === undefined ? 'month' : 'quarter'
    return outcome(match, [{ cycle, at: null, next: false }], false)
  },
}

/** "trước ngày 32 hằng tháng" is no day, and not each month without one either. */
const noSuchDay: Phrase = {
  begins: dayBegins,
  needs: ['digit', 'day', 'month', 'each'],
  pattern: new RegExp(`${B}(?:${binding})?ngày (?<day>\\d{2}) (?:hàng|mỗi) tháng${E}`, 'uy'),
  read: (match) => {
    const [start, end] = placeOf(match)
    return isDay(Number(match.groups?.['day']))
      ? null
      : { end, findings: [], problems: [{ code: 'impossible-date', start, end }] }
  },
}

export const recurring: readonly Phrase[] = [
  noSuchDay,
  inQuarter,
  inPeriod,
  ofQuarter,
  inMonthsOfYear,
  inMonths,
  inMonth,
  numbersInMonth,
  ...weekly,
  endOfCycle,
  weekOfMonth,
  startOfCycle,
]
