import { anyOf } from '../places.ts'
import { distinctLists } from './distinct-lists.ts'
import { turns } from './pieces.ts'

/**
 * What a phrase cannot do without. A passage is asked once which of these it holds; a phrase whose own are not all
 * there is never tried on it. Most passages hold no date and no word of time, and are done with there.
 */

/** Each with what it stands for in the folded text; words that are looked for by their letters first, as that costs least. */
const signs = {
  day: 'ngày',
  month: 'tháng',
  quarter: 'quý',
  week: 'tuần',
  from: 'từ',
  before: 'trước',
  end: 'cuối',
  report: 'báo cáo',
  rule: 'quy định',
  notOver: 'không quá',
  colon: ':',
  digit: /\d/,
  /** 19/5, 19.5.2024, 19 tháng 5 */
  date: /\d ?(?:[/.-]|tháng) ?\d/,
  year: /(?:19|20)\d\d/,
  /** tháng 6, quý II, 6 tháng đầu năm, năm 2024, cuối năm, 12/2025, T3 */
  period:
    /^[ (+-]*(?:(?:trong )?(?:19|20)\d\d|t\.? ?\d{1,2}$)|(?:tháng|quý|năm) ?[\div]|(?:[369]|sáu|ba|chín) tháng|(?:giữa|cuối|hết|trong|cả) năm|[\div] ?[/.-] ?(?:19|20)\d\d/,
  /** Several in a row: "tháng 3, 6", "các tháng 3; 6", "tháng 10 và tháng 11" */
  months: /tháng:? \d{1,2}(?: ?[,-]| và|;)/,
  /** One that no figure names: "hằng tháng", "tháng sau", "tháng cuối quý" */
  noMonth: /(?:hàng|mỗi|từng) tháng|tháng(?! ?\d)/,
  /** 05 ngày, hai tuần, 24 giờ, 05 (năm) ngày */
  duration: /(?:[\d)]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) ?(?:ngày|giờ|h|phút|tuần|tháng)/,
  /** 140/KH-UBND, số 28 CT/TW */
  number: /\d[a-zđ]? ?[/-]|số[^.]{0,30}[/-]/,
  /** Anything that a document's number could be taken for. */
  figure: /\d ?(?:[/.-]|tháng) ?\d|(?:19|20)\d\d|(?:tháng|quý|năm|ngày) ?[\div]/,
  to: /đến|tới|-/,
  thatDay: /cùng ngày|hôm nay|(?:sáng|trưa|chiều|tối|đêm) (?:nay|mai)|ngày mai/,
  /** ngày 25, ngày thứ 20; but not ngày 25/6 */
  dayAlone: /ngày (?:thứ )?\d{1,2}(?!\d| ?[/.:-] ?\d| ?tháng)/,
  firstDay: /ngày (?:làm việc )?(?:đầu|thứ nhất)/,
  within: /trong|vào/,
  event: /sau|từ|khi/,
  each: /hàng|mỗi/,
  daily: /(?:hàng|mỗi|các|báo cáo) ngày|lần|đợt|cuộc|phiên|mỗi/,
  weekday: /thứ|chủ nhật/,
  /** What sets a period off: "(tháng 6/2025)", "Tháng 6: tổng kết" */
  setOff: /[(:]/,
  /** (đợt 1), (vòng 2) */
  turn: new RegExp(`\\(${anyOf(turns)}`),
  moon: /âm lịch|giêng|chạp|rằm|tết/,
  season: /khai giảng|khai mạc|bế giảng|họp|thi|hè|học kỳ|tết|mùa|năm học|niên độ|kỳ họp|bầu cử|vụ /,
  onRequest: /đột xuất|yêu cầu|(?:có|được|văn bản) đề nghị/,
  standing: /thường xuyên|năm (?:tiếp theo|sau)/,
} as const satisfies Record<string, RegExp | string>

export type Sign = keyof typeof signs

/** Those that no text without a figure holds. */
export const inFigures: ReadonlySet<Sign> = new Set<Sign>(['digit', 'date', 'year', 'months', 'dayAlone'])

const kinds = Object.values(signs)
const places = new Map(Object.keys(signs).map((name, i) => [name, i]))

/**
 * Whether a text (folded) holds all that one of some phrases needs, by their order. Each sign is looked for when it is first
 * asked for, those that cost least first, and for phrases that need the same only once.
 */
export function gateOf(needs: readonly (readonly Sign[])[]): (text: string) => (order: number) => boolean {
  const wanted = needs.map((names) => names.flatMap((name) => places.get(name) ?? []).toSorted((a, b) => a - b))
  const { distinct: sets, numberOf } = distinctLists(wanted)
  return (text) => {
    const [found, met] = [kinds.map(() => unasked), sets.map(() => unasked)]
    const holds = (place: number): number => {
      const sign = kinds[place]
      return sign !== undefined && (typeof sign === 'string' ? text.includes(sign) : sign.test(text)) ? yes : no
    }
    const meets = (set: readonly number[]): number => {
      for (const place of set) {
        const known = found[place] === unasked ? (found[place] = holds(place)) : found[place]
        if (known === no) return no
      }
      return yes
    }
    return (order) => {
      const set = numberOf(order)
      const known = met[set] === unasked ? (met[set] = meets(sets[set] ?? [])) : met[set]
      return known === yes
    }
  }
}
const [unasked, no, yes] = [0, 1, 2]
