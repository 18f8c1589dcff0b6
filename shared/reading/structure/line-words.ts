import { beginsDuty } from '../duties.ts'
import { doer, part } from './doers.ts'
import { openingOf, type Line } from './lines.ts'

// What the first and the last words of a line say about where its paragraph begins and ends; asked only of lines that touch.

const endOf = ({ wordsAt, width }: Line): number => wordsAt + width

/** At most `most` characters of the line's end. */
const tailOf = (line: Line, most: number): string =>
  line.document.slice(Math.max(line.wordsAt, endOf(line) - most), endOf(line))

/** At most `most` characters behind the line's marker; `until`: where they end at the latest. */
const bodyOf = ({ document, bodyAt }: Line, most: number, until = Number.POSITIVE_INFINITY): string =>
  document.slice(bodyAt, Math.min(until, bodyAt + most))

/** Starts (behind its marker) with the words of a duty ("Khẩn trương chia sẻ …"), so it is not the rest of a name. */
export const isDuty = ({ document, bodyAt }: Line): boolean => beginsDuty(document, bodyAt)

/** Behind its marker stands a capital: "a) Thay dây dẫn …"; "điểm" / "a) khoản 1" and "chỉ số theo dõi" / "- đánh giá" only begin like a point. */
export const isPoint = ({ document, marker, bodyAt }: Line): boolean =>
  marker !== null && openingOf(document, bodyAt) === 'capital'

/** Its number and words are a section's whole heading: "9. Tổ chức thực hiện". */
export const isTitled = (line: Line): boolean =>
  line.marker !== null &&
  endOf(line) - line.bodyAt < longestTitle &&
  sectionTitle.test(line.document.slice(line.bodyAt, endOf(line)))
const longestTitle = 40
const sectionTitle =
  /^(?:tổ chức (?:triển khai )?thực hiện|phân công (?:nhiệm vụ|trách nhiệm|thực hiện)|giao nhiệm vụ|trách nhiệm thực hiện|(?:chế độ )?(?:thông tin,? )?báo cáo|kinh phí(?: thực hiện)?|mục đích(?:, (?:yêu cầu|ý nghĩa))?|yêu cầu|mục tiêu (?:chung|cụ thể)|nhiệm vụ(?:,? (?:và )?giải pháp| chung| cụ thể| trọng tâm)?)[\s:.*]*$/iu

/** Its emphasis closes at its end, as a heading's does. */
export const isClosed = (line: Line): boolean => line.document.startsWith('**', endOf(line))

/** Its emphasis opens before its first word. */
export const isEmphasised = ({ document, start, wordsAt }: Line): boolean =>
  document.slice(Math.max(start, wordsAt - 3), wordsAt).includes('**')

/** How often emphasis is opened or closed in the line. */
export const starsIn = ({ document, start, end }: Line): number => document.slice(start, end).split('**').length - 1

/** It begins with a label that stands on a line of its own: "Thời gian: …", "Đơn vị thực hiện: …"; in small letters it goes on with the line above. */
export const isLabelled = (line: Line): boolean => {
  if (openingOf(line.document, line.bodyAt) !== 'capital') return false
  return label.test(bodyOf(line, longestLabel, endOf(line)))
}
const longestLabel = 70
const label = new RegExp(
  `^(?:(?:${doer})[^:.;]{0,30}(?:${part}|phối hợp)|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|địa điểm|sản phẩm)[^:.;,]{0,30}:\\s`,
  'iu',
)

/** "Bước 1: Rà soát nguồn": the title of a step. */
export const isStep = (line: Line): boolean => step.test(bodyOf(line, longestStep))
const longestStep = 16
const step = /^(?:Bước|Giai đoạn|Đợt) (?:\d{1,2}|[IVX]{1,4})[:.]/u

/** In capitals throughout. */
export const isLoud = (line: Line): boolean => !/\p{Ll}/u.test(line.document.slice(line.wordsAt, endOf(line)))

/** Its last word calls for another: "… (cơ sở 2): Ban" / "Quản lý dự án …", "… của" / "Sở Y tế". */
export const isDangling = (line: Line): boolean => dangling.test(tailOf(line, 24))
// "9. Thanh tra Bộ", "Kính gửi: Giám đốc Sở" are whole names, and "V. THÔNG TIN, BÁO CÁO" a whole heading; but whoever "phải báo cáo" does so to somebody
const dangling =
  /(?:^|[\s(])(?:về|(?<!Ban )Giám đốc|(?:phải|để|tổng hợp,|kịp thời|định kỳ) báo cáo|Sở|Phòng|Ban|Bộ|Cục|Vụ|Chi cục|(?:[Cc]ục|Ban) Quản lý|Trung tâm|UBND|HĐND|Ủy ban|Mặt trận|Liên hiệp|và|của|với|các|\((?:qua|gồm|trừ|kể cả))(?<!(?:Thanh tra|Văn phòng|[Ll]ãnh đạo|thuộc|gửi: Giám đốc) (?:Bộ|Sở))$/u

/** Its last words call for a number: "… trong tháng" / "9/2023", "… không quá" / "24 giờ". */
export const cutsDate = (line: Line): boolean => timesOpen.test(tailOf(line, 16))
const timesOpen =
  /(?:^|\s)(?:(?:trong|trước|đến|hết|từ|ngày|nhất|vào) (?:ngày|tháng|quý|năm)|tháng \d{1,2} năm|không quá|trong (?:vòng|thời hạn)|chậm nhất|muộn nhất)$/u

/** Its last words call for a name, however lines are broken: "… về Sở" / "Công Thương trước ngày 20". */
export const cutsName = (line: Line): boolean => namesOpen.test(tailOf(line, 12))
// "… về Sở" / "Công Thương", "… và UBND, Ban" / "Thường trực UBMTTQ xã"
const namesOpen = /(?:\s(?:về|cho|tại|qua|gửi|từ)|,) (?:Sở|Phòng|Ban|Bộ|Cục|Vụ|UBND)$/u

/**
 * The field of a name goes on behind a dash at the next line's start, which is no bullet: "Các Sở Xây dựng, Lao động" / "- Thương binh
 * và Xã hội hướng dẫn …". "2. Tổ Văn phòng" / "- Kế toán lập dự trù" are a group and one of its people.
 */
export const breaksField = (before: Line, line: Line): boolean => {
  if (line.marker?.kind !== 'dash') return false
  const [first, rest] = [tailOf(before, 24), behindMarker(line, 20)]
  return (
    restOfField.test(rest) && firstOfField.test(first) && !(/^\s*Kế toán/u.test(rest) && first.endsWith('Văn phòng'))
  )
}
const firstOfField =
  /(?:^|\s)(?:(?:Vụ|Phòng|Ban) Kế hoạch|Lao động|Văn h(?:óa|oá)|Tài chính|Tư pháp|Văn phòng|Kinh tế|Hành chính|Địa chính(?: [-–] Nông nghiệp)?)$/u
const restOfField =
  /^\s*(?:Thương binh|Xã hội|Thông tin|Kế hoạch|Tài chính|Kế toán|Hộ tịch|Hạ tầng|Tổng hợp|Thể thao|Nông nghiệp|Xây dựng(?= và \p{Lu}| [-–]))(?!\p{L})/u

/** "- Xây dựng kế hoạch giai đoạn 2021" / "- 2025 của địa phương"; "- 2025: hoàn thành …" is a point of its own. */
export const breaksYears = (before: Line, line: Line): boolean =>
  line.marker?.kind === 'dash' && lastYear.test(behindMarker(line, 12)) && firstYear.test(tailOf(before, 16))
const firstYear = /(?:giai đoạn|năm học|nhiệm kỳ|năm|khóa) (?:19|20)\d\d$/iu
const lastYear = /^\s*(?:19|20)\d\d(?:[,;.)]|\s+\p{Ll})/u

const behindMarker = ({ document, marker }: Line, most: number): string =>
  marker ? document.slice(marker.span[1], marker.span[1] + most) : ''

/** "… quốc gia I, II, III và" / "IV: …": its last word is one of several numerals, and another must follow. */
export const listsNumerals = (line: Line): boolean => numerals.test(tailOf(line, 12))
const numerals = /(?:^|[\s,])[IVX]{1,4}(?:,|,? và)$/u

/** "… Kho bạc Nhà nước khu vực" / "XIX: Bố trí …", "… trong quý" / "IV. …": its last word is nothing without a numeral. */
export const needsNumeral = (line: Line): boolean => counted.test(tailOf(line, 12))
const counted = /\s(?:khu vực|quân khu|lần thứ|quý|hạng|cấp độ)$/iu
