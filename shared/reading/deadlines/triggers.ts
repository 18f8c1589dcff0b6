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
    /^[ (+-]*(?:19|20)\d\d|(?:tháng|quý|năm) ?[\div]|(?:[369]|sáu|ba|chín) tháng|(?:giữa|cuối|hết|trong) năm|[\div] ?[/.-] ?(?:19|20)\d\d/,
  year: /(?:19|20)\d\d/,
  /** 05 ngày, hai tuần, 24 giờ, 05 (năm) ngày */
  duration: /(?:[\d)]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) ?(?:ngày|giờ|h|tuần|tháng)/,
  dash: /[/-]/,
  to: /đến|tới|-/,
  day: 'ngày',
  month: 'tháng',
  quarter: 'quý',
  week: 'tuần',
  from: 'từ',
  within: /trong|vào/,
  before: 'trước',
  event: /sau|từ|khi/,
  atOnce: /ngay (?:sau|khi)/,
  late: /nhất|trong|tối đa/,
  bound: /trước|nhất|đến|tới|hết|không|hạn/,
  each: /hàng|mỗi/,
  daily: /(?:hàng|mỗi|các) ngày|lần/,
  regular: 'định kỳ',
  end: 'cuối',
  weekday: /thứ|chủ nhật/,
  report: 'báo cáo',
  data: /tính|chốt|kế|cộng dồn|số liệu|thời điểm|mốc|kỳ báo cáo/,
  effect: 'hiệu lực',
  condition: /sinh|trú|hộ khẩu|đã|từng/,
  stage: /giai đoạn|nhiệm kỳ|năm học|niên khóa|thời kỳ|tầm nhìn|định hướng/,
  onRequest: /đột xuất|yêu cầu/,
  rule: 'quy định',
  standing: /thường xuyên|năm (?:tiếp theo|sau)/,
} as const satisfies Record<string, RegExp | string>

export type Sign = keyof typeof signs

const all = Object.entries(signs)
const bits = new Map(all.map(([name], i) => [name, 2 ** i]))
// More signs than a number has bits for would be lost.
if (all.length > 31) throw new RangeError('too many signs')

/** The signs as one number, for comparing with `signsOf`. */
export const needing = (needs: readonly Sign[]): number => needs.reduce((mask, name) => mask | (bits.get(name) ?? 0), 0)

/** The signs that the folded `text` holds. */
export function signsOf(text: string): number {
  let mask = 0
  all.forEach(([, sign], i) => {
    if (typeof sign === 'string' ? text.includes(sign) : sign.test(text)) mask |= 2 ** i
  })
  return mask
}
