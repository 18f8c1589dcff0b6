import { countOf } from './pieces.ts'

/** Lengths of time, and the words for the event that they are counted from. */

const counted = (units: string): string =>
  `(?<amount>\\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: ?\\([^)]{1,16}\\))? ?(?<unit>${units})(?: làm việc)?`
const units = 'ngày làm việc|ngày|giờ làm việc|giờ|h|tuần|tháng'

// 01 ngày, 05 (năm) ngày làm việc, 24 giờ, 2 tuần, 03 tháng
export const DURATION = counted(units)

/** Those too that an event may be followed by in minutes: "trong vòng 30 phút kể từ khi phát hiện". */
export const SHORT_DURATION = counted(`${units}|phút`)

/** Whole days: hours are rounded up to a day, a week is seven and a month thirty, as no shorter reading would be safe to miss. */
export function within(text: string, amount: string, unit: string): { days: number; working: boolean; exact: boolean } {
  const count = countOf(amount)
  const working = /làm việc/.test(text)
  if (isHours(unit)) return { days: Math.ceil(count / 24), working, exact: count % 24 === 0 }
  if (unit === 'tuần') return { days: count * 7, working, exact: true }
  if (unit === 'tháng') return { days: count * 30, working, exact: false }
  return { days: count, working, exact: true }
}

/** Over before any letter could be sent. */
export const isSoon = (amount: string, unit: string): boolean =>
  unit === 'phút' || (isHours(unit) && countOf(amount) < 24)

const isHours = (unit: string): boolean => unit.startsWith('giờ') || unit === 'h'

// What an event is called runs to the end of its clause: a comma, a bracket, or the words that take the duty up again
// ("trình", but not the "Chương trình này" that is issued).
export const clause =
  '[\\p{L}\\d][^.,;:()\\u0000]{1,110}?(?=[.,;:()\\u0000]|$| (?:để|phải|thì|báo cáo|gửi|nộp|(?<!(?:chương|quy|công|lộ|giáo|quá|tiến|tờ) )trình|nhằm|và (?:báo cáo|gửi|chịu|hoàn thành|xong|trước|chậm nhất)|qua (?:điện thoại|số|đường dây|email|thư|hộp thư|zalo|tin nhắn|nhóm)|về (?:bộ|sở|phòng|ubnd|[uủ][yỷ] ban|ban chỉ|thường trực|văn phòng|trung tâm|công an|trạm|cơ quan thường trực))(?!\\p{L}))'
