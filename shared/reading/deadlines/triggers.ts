/**
 * What a phrase cannot do without. A passage is asked once which of these it holds; a phrase whose own are not all
 * there is never tried on it. Most passages hold no date and no word of time, and are done with there.
 */

/** Shapes first, then words, each with what it stands for in the folded text. */
const signs = {
  digit: /\d/,
  /** 19/5, 19.5.2024, 19 tháng 5 */
  date: /\d ?(?:[/.-]|tháng) ?\d/,
  /** tháng 6, quý II, 6 tháng đầu năm, năm 2024, cuối năm, 12/2025 */
  period:
    /^[ (+-]*(?:trong )?(?:19|20)\d\d|(?:tháng|quý|năm) ?[\div]|(?:[369]|sáu|ba|chín) tháng|(?:giữa|cuối|hết|trong|cả) năm|[\div] ?[/.-] ?(?:19|20)\d\d/,
  year: /(?:19|20)\d\d/,
  /** 05 ngày, hai tuần, 24 giờ, 05 (năm) ngày */
  duration: /(?:[\d)]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) ?(?:ngày|giờ|h|phút|tuần|tháng)/,
  /** 140/KH-UBND, số 28 CT/TW */
  number: /\d[a-zđ]? ?[/-]|số[^.]{0,30}[/-]/,
  /** Anything that a document's number could be taken for. */
  figure: /\d ?(?:[/.-]|tháng) ?\d|(?:19|20)\d\d|(?:tháng|quý|năm|ngày) ?[\div]/,
  to: /đến|tới|-/,
  day: 'ngày',
  thatDay: /cùng ngày|hôm nay|(?:sáng|trưa|chiều|tối|đêm) (?:nay|mai)|ngày mai/,
  /** ngày 25, ngày thứ 20; but not ngày 25/6 */
  dayAlone: /ngày (?:thứ )?\d{1,2}(?!\d| ?[/.:-] ?\d| ?tháng)/,
  firstDay: /ngày (?:làm việc )?(?:đầu|thứ nhất)/,
  month: 'tháng',
  quarter: 'quý',
  week: 'tuần',
  from: 'từ',
  within: /trong|vào/,
  before: 'trước',
  event: /sau|từ|khi/,
  each: /hàng|mỗi/,
  daily: /(?:hàng|mỗi|các|báo cáo) ngày|lần|đợt|cuộc|phiên|mỗi/,
  end: 'cuối',
  weekday: /thứ|chủ nhật/,
  report: 'báo cáo',
  moon: /âm lịch|giêng|chạp|rằm|tết/,
  season: /khai giảng|khai mạc|bế giảng|họp|thi|hè|học kỳ|tết|mùa|năm học|niên độ|kỳ họp|bầu cử|vụ /,
  onRequest: /đột xuất|yêu cầu/,
  rule: 'quy định',
  standing: /thường xuyên|năm (?:tiếp theo|sau)/,
} as const satisfies Record<string, RegExp | string>

export type Sign = keyof typeof signs

const kinds = Object.values(signs)
const places = new Map(Object.keys(signs).map((name, i) => [name, i]))

/** The places of signs in their list, for `holding`. */
export const needing = (needs: readonly Sign[]): readonly number[] => needs.flatMap((name) => places.get(name) ?? [])

/** Whether `text` (folded) holds all of some signs. Each is looked for when it is first asked for. */
export function holding(text: string): (needs: readonly number[]) => boolean {
  const known: (boolean | undefined)[] = []
  const holds = (place: number): boolean => {
    const sign = kinds[place]
    return sign !== undefined && (typeof sign === 'string' ? text.includes(sign) : sign.test(text))
  }
  return (needs) => {
    for (const place of needs) if (!(known[place] ??= holds(place))) return false
    return true
  }
}
