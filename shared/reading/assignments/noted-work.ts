import { beginsDuty } from '../duties.ts'
import type { Passage } from '../passage.ts'
import type { Span } from '../reading.ts'
import type { Node } from '../structure/outline.ts'
import type { Stretch } from '../structure/sentences.ts'
import { tasksUnder } from './headed.ts'

// What the notes at an item's end have in common: whether words can be one, the work that they speak of, and its time.

export const says = /chủ trì|thực hiện|phối hợp|phụ trách|đầu mối|chịu trách nhiệm|tham mưu|đảm nh/iu

/** Fewer characters than these are no work. */
export const shortestWork = 6

// "; thời gian hoàn thành: 30/9/2024", ", xong trước ngày 30/6"; not ", trong đó Hội Phụ nữ …", ", trước hết …", "chịu trách nhiệm | trước
// Chủ tịch UBND huyện"
export const beginsWithTime =
  /^[\s,;.()/–-]*(?:$|(?:thời gian|thời hạn|hoàn thành|xong|trước(?! (?:hết|mắt|tiên|chủ tịch|ủy ban|uỷ ban|ubnd|ban|pháp luật))|trong(?! đó)|chậm nhất|muộn nhất|đến hết|từ (?:ngày|tháng|\d)|định kỳ|hằng|hàng|thường xuyên|vào|(?:tháng|ngày)(?= \d)|quý(?= [\dIV]))(?!\p{L})|\d{1,2}\/\d)/iu

/** Words that only say when: ", thường xuyên" and "; xong trước ngày 30/6", not ", thường xuyên kiểm tra các chợ". */
export const isOnlyTime = (text: string): boolean => beginsWithTime.test(text) && workBehindTime(text) < 0

/**
 * Where the part with work of its own begins in words that begin with a time, or -1: "; | thường xuyên kiểm tra bếp ăn", ", | trước
 * ngày 15/6 lập danh sách", ", xong trước ngày 30/6, | báo cáo kết quả".
 */
export function workBehindTime(text: string): number {
  for (const { index, 0: part } of text.matchAll(/[^,;]+/gu)) {
    const when = timeWords.exec(part)?.[0] ?? ''
    if (beginsDuty(part, when.length) && !/^[\s.]*$/u.test(part.slice(when.length))) return index
  }
  return -1
}
const timeWords =
  /^[\s.()/–-]*(?:(?:thời gian|thời hạn|thực hiện|hoàn thành|xong|chậm nhất|muộn nhất|trước|từ|đến|hết|trong|vào|là|đầu|giữa|cuối|ngày|tháng|quý|năm|tuần|giờ|thứ|và|hằng|hàng|định kỳ|thường xuyên|mỗi|sáng|chiều|[IVX]+|\d[\dh:/.-]*)(?!\p{L})[\s:]*)*/iu

/** What the note speaks of: the words before it, or the points below where the words are only their heading. */
export function itemOf(document: string, { block, children, end }: Node, before: Stretch): Span[] {
  const own = spanOf(block.body, before)
  if (children.length === 0) return [own]
  const heads = before.end < longestHeading && !/[.;]\s*$/.test(block.body.text.slice(0, before.end))
  return heads
    ? tasksUnder(document, children).map(({ span }) => span)
    : [own, [children[0]?.block.span[0] ?? end, end]]
}
const longestHeading = 160

/** A stretch without the signs and spaces around it. */
export function spanOf(body: Passage, { start, end }: Stretch): Span {
  let [from, to] = [start, end]
  while (to > from && /[\s(;–-]/.test(body.text.charAt(to - 1))) to--
  while (from < to && /[\s;,)]/.test(body.text.charAt(from))) from++
  return body.spanOf(from, to)
}
