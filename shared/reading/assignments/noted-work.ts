import type { Passage } from '../passage.ts'
import type { Span } from '../reading.ts'
import type { Node } from '../structure/outline.ts'
import type { Stretch } from '../structure/sentences.ts'
import { tasksUnder } from './headed.ts'

// What the notes at an item's end have in common: whether words can be one, the work that they speak of, and its time.

export const says = /chủ trì|thực hiện|phối hợp|phụ trách|đầu mối|chịu trách nhiệm|tham mưu/iu

/** Fewer characters than these are no work. */
export const shortestWork = 6

// "; thời gian hoàn thành: 30/9/2024", ", xong trước ngày 30/6"; not ", trong đó Hội Phụ nữ …", ", trước hết …"
export const onlyTime =
  /^[\s,;.()/–-]*(?:$|(?:thời gian|thời hạn|hoàn thành|xong|trước(?! (?:hết|mắt|tiên))|trong(?! đó)|chậm nhất|muộn nhất|đến hết|từ (?:ngày|tháng|\d)|định kỳ|hằng|hàng|thường xuyên|vào)(?!\p{L}))/iu

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
  while (from < to && /[\s;)]/.test(body.text.charAt(from))) from++
  return body.spanOf(from, to)
}
