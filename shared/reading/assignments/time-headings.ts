import { findDeadlines, type DeadlineContext } from '../deadlines/find.ts'
import { passageOf } from '../passage.ts'
import type { Span } from '../reading.ts'
import type { Node } from '../structure/outline.ts'
import type { DraftTask } from './draft.ts'

/**
 * Times that stand above tasks, or in front of who does one: they bind what has no time of its own.
 *
 *   Tháng 9/2024:                                  2. Quý II/2024
 *   - Các trường điều tra số trẻ ra lớp.           - 05/4 - 20/4: Đoàn xã dọn các bến nước.
 */
export function bindTimesAbove(
  document: string,
  roots: readonly Node[],
  tasks: readonly DraftTask[],
  context: DeadlineContext,
): void {
  const reaches = reachesIn(document, roots, context)
  if (reaches.length === 0) return
  const open: Reach[] = []
  let next = 0
  for (const task of tasks.toSorted((a, b) => a.span[0] - b.span[0])) {
    const [start] = task.span
    for (let reach = reaches[next]; reach && reach.time[1] <= start; reach = reaches[++next]) {
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= reach.time[0]) open.pop()
      open.push(reach)
    }
    leaveHeading(document, task, reaches.slice(next, next + mostInside))
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= start) open.pop()
    const above = open.at(-1)
    if (above && task.timed.length === 0) task.common ??= above.time
  }
}

/** A line without a number is read as the end of the item before it; its time is of those behind it. */
function leaveHeading(document: string, task: DraftTask, inside: readonly Reach[]): void {
  const [start, end] = task.span
  const last = inside.findLast(({ time }) => time[0] < end)
  if (!last?.plain || last.time[0] <= start + 10 || /\p{L}/u.test(document.slice(last.time[1], end))) return
  task.span = [start, start + document.slice(start, last.time[0]).trimEnd().length]
}
const mostInside = 20

/** Where a time stands, how far it binds, and whether it has no number. */
type Reach = { readonly time: Span; readonly plain: boolean; end: number }

function reachesIn(document: string, roots: readonly Node[], context: DeadlineContext): Reach[] {
  const reaches: Reach[] = []
  // A heading without a number binds the items behind it, until one stands higher than they do.
  let plain: { reach: Reach; rank: number | null } | null = null
  const todo = roots.toReversed()
  for (let node = todo.pop(); node; node = todo.pop()) {
    const { block, rank } = node
    for (const child of node.children.toReversed()) todo.push(child)
    const time = timeOf(document, node, context)
    const start = block.span[0]
    if (
      plain !== null &&
      (plain.rank === null ? block.marker === null : rank < plain.rank || (time && !block.marker))
    ) {
      plain.reach.end = Math.min(plain.reach.end, start)
      plain = null
    }
    if (plain !== null) plain.rank ??= rank
    if (time === null) continue
    const heads = block.marker === null && opens(node)
    const reach = { time, plain: heads, end: heads ? document.length : node.end }
    reaches.push(reach)
    if (heads) plain = { reach, rank: null }
  }
  return reaches
}

const opens = ({ block: { body } }: Node): boolean => /:[\s*_]*$/.test(body.text)

// "Tháng 9/2024", "Từ ngày 05/4 đến 20/4", "Quý II năm 2024", "Tuần 2 (08/4 - 14/4)": nothing but a time
const onlyTime =
  /^(?=[^\d]*\d)(?:(?:từ|đến|tới|hết|trong|vào|ngày|tháng|quý|tuần|năm|đầu|giữa|cuối|các|và|sáng|chiều|tối|thứ|hai|ba|tư|sáu|bảy|đợt)(?!\p{L})|[IVX]+(?!\p{L})|[\d/.,()–-]|\s)+$/iu
const longest = 60

/** Where the time stands that a paragraph is or begins with; null where it does neither. */
function timeOf(document: string, { block, children }: Node, context: DeadlineContext): Span | null {
  if (block.table) return null
  const { text } = block.body
  const colon = text.slice(0, longest + 1).indexOf(':')
  const alone = colon < 0 && text.length <= longest && children.length > 0
  const words = (colon < 0 ? (alone ? text : '') : text.slice(0, colon)).trimEnd()
  if (words === '' || !onlyTime.test(words)) return null
  const time = block.body.spanOf(0, words.length)
  const { deadlines } = findDeadlines(passageOf(document, time), context)
  return deadlines.some(({ kind }) => kind !== 'none' && kind !== 'event') ? time : null
}
