import type { Passage } from '../passage.ts'
import type { Deadline, Span } from '../reading.ts'
import { timeLine } from '../structure/plain-paragraphs.ts'
import type { Node } from '../structure/outline.ts'
import type { Draft, DraftTask } from './draft.ts'
import type { Row, Scope, Walk } from './scope.ts'

/**
 * The time line that closes a list of tasks and binds each of them; null where tasks have lines of their own.
 *
 *   - Mua thuốc khử khuẩn.
 *   - Phun tại các chợ.
 *   Thời gian hoàn thành: trước ngày 15/6/2024.
 */
export function sharedTime(children: readonly Node[]): Node | null {
  const last = children.at(-1)
  if (!last || children.length < 2) return null
  const own = !last.block.marker && isTimeLine(last) && children.length > 2
  const line = own ? last : last.children.at(-1)
  if (!line || line.block.marker || !isTimeLine(line)) return null
  const others = children.slice(0, -1)
  return others.some((child) => isTimeLine(child) || child.children.some(isTimeLine)) ? null : line
}

/**
 * The time line in front of what it binds; null where other lines have times of their own.
 *
 *   1. Xây dựng văn kiện
 *   Thời gian: xong trước ngày 15/8/2024.
 *   - Công an huyện soạn thảo kế hoạch …
 */
export function openingTime(nodes: readonly Node[]): Node | null {
  const [line, ...others] = nodes
  if (!line || others.length === 0 || line.block.marker || line.children.length > 0 || !isTimeLine(line)) return null
  return others.some((node) => isTimeLine(node) || node.children.some(isTimeLine)) ? null : line
}

/** Gives an opening line's time to what was found of the nodes below it. */
export function bindDraftsAfter(line: Node, drafts: readonly Draft[]): void {
  const [first] = drafts
  bindTasksAfter(
    line,
    drafts.flatMap(({ tasks }) => tasks),
  )
  if (first) first.noted = [...(first.noted ?? []), line.block.span]
}

/** Gives the line's time to the tasks that stand below it and have none beside them. */
export function bindTasksAfter(line: Node, tasks: readonly DraftTask[]): void {
  for (const task of tasks) if (task.timed.length === 0) task.common ??= spanOfLine(line)
}

/**
 * Gives the line that closes a letter's orders to those of them in which nobody is named.
 *
 *   1. Thay bóng đèn sợi đốt.
 *   2. Ký hợp đồng bảo trì.
 *   Thời hạn hoàn thành: trước ngày 30/6/2026.
 */
export function bindOrders(nodes: readonly Node[], { kind, owner }: Scope): void {
  const [first] = nodes
  if (kind !== 'orders' || owner === null || !first) return
  const line = sharedTime(nodes)
  if (!line || saysWhenToReport.test(line.block.body.text)) return
  for (const task of owner.tasks) {
    if (task.span[0] < first.block.span[0] || task.timed.length > 0) continue
    if (task.span[1] === line.end) task.span = [task.span[0], endBefore(line, nodes)]
    task.common ??= spanOfLine(line)
  }
  owner.noted = [...(owner.noted ?? []), line.block.span]
}

/** Where ends what stands before a line that `sharedTime` found. */
function endBefore(line: Node, nodes: readonly Node[]): number {
  const last = nodes.at(-1)
  if (!last || last === line) return nodes.at(-2)?.end ?? line.block.span[0]
  return last.children.at(-2)?.end ?? last.block.span[1]
}

/** "Thời gian hoàn thành: trước ngày 15/6/2024." */
export const isTimeLine = ({ block }: Node): boolean => timeLine.test(block.body.text)

/** "Thời gian hoàn tất: trước ngày …" below a step binds what the step before it gave, each sentence of it. */
export function timesBefore({ drafts }: Walk, node: Node, row: Row): Row | null {
  const last = isTimeLine(node) ? drafts.at(-1)?.tasks.at(-1) : undefined
  if (!last || node.block.span[0] - last.span[1] > lineEnd || saysWhenToReport.test(node.block.body.text)) return null
  // "1. Phòng Nội vụ: …" / "2. UBND các xã: …" / "3. Thời hạn hoàn thành: …": a number of its own, for all the numbers before it
  if (node.block.marker?.kind === 'decimal') {
    const given = drafts.slice(Math.max(row.unclosed, drafts.length - mostClosed))
    for (const task of given.flatMap(({ tasks }) => tasks))
      if (task.timed.length === 0) task.common ??= spanOfLine(node)
    const [first] = given
    if (first) first.noted = [...(first.noted ?? []), node.block.span]
    return { ...row, unclosed: drafts.length }
  }
  for (const { tasks } of drafts.slice(row.before))
    for (const each of tasks) if (each !== last) each.common = spanOfLine(node)
  last.span = [last.span[0], node.end]
  return row
}
const saysWhenToReport = /^(?:thời hạn|thời gian)(?: gửi| nộp)? báo cáo(?!\p{L})/iu
// A full stop or bold signs, a blank line, a dash
const lineEnd = 8

/** "4. Chậm nhất ngày …, các nhiệm vụ trên phải hoàn thành" binds the items before it. */
export function closesList({ document, drafts }: Walk, node: Node, row: Row): Row | null {
  if (!/^(?:chậm|muộn|trước|đến hết)/iu.test(node.block.body.text)) return null
  const { owner } = row.scope
  const given = new Set([
    ...(owner ? [owner] : []),
    ...drafts.slice(Math.max(row.unclosed, drafts.length - mostClosed)),
  ])
  const tasks = [...given].flatMap((draft) => draft.tasks)
  return bindsTasksBefore(document, node, tasks) ? { ...row, unclosed: drafts.length } : null
}
const mostClosed = 200

// "Chậm nhất ngày 30/6, các nhiệm vụ trên phải hoàn thành.", "Trước ngày 30/6, việc rà soát … phải xong."
const closing =
  /^(?:chậm nhất|muộn nhất|trước|đến hết)(?: là)?(?: ngày| tháng| quý)? [^,;.]{2,60}, (?:tất cả |toàn bộ )?(?:(?:các |những )(?:việc|nhiệm vụ|nội dung|công việc|hoạt động|phần việc)(?!\p{L})|(?:việc|công tác) (\p{L}+ \p{L}+))[^.;]{0,300}?(?:xong|hoàn thành)/iu

/**
 * Gives the date of a sentence that closes the items before it to those of their tasks that it speaks of: all of them
 * ("các nhiệm vụ trên"), or those that do what it names ("việc rà soát"). False where it is no such sentence.
 */
export function bindsTasksBefore(document: string, { block }: Node, tasks: readonly DraftTask[]): boolean {
  const { body } = block
  const found = closing.exec(body.text.slice(0, longestLine))
  if (!found) return false
  const named = found[1]?.toLowerCase()
  const bound = tasks.slice(-mostBound).filter(
    ({ span: [from, to] }) =>
      named === undefined ||
      document
        .slice(from, Math.min(to, from + longestLooked))
        .replace(/\s+/g, ' ')
        .toLowerCase()
        .includes(named),
  )
  for (const task of bound) task.common = spanOfLine({ block })
  return bound.length > 0
}

/**
 * "báo cáo tiến độ hằng tháng" beside a cell "Trước ngày 20 hằng tháng": the one that names a day says which rhythm the
 * other means. `found`: the deadlines of a task's own words, then those of each stretch beside it.
 */
export function withoutBareRhythms(found: readonly (readonly Deadline[])[]): Deadline[] {
  const said = (each: Deadline, by: readonly Deadline[]): boolean =>
    each.kind === 'recurring' &&
    isBare(each) &&
    by.some((other) => other.kind === 'recurring' && !isBare(other) && other.cycle === each.cycle)
  return found.flatMap((own) => {
    const beside = found.filter((other) => other !== own).flat()
    return own.filter((each) => !said(each, beside))
  })
}

const isBare = ({ at, time }: Extract<Deadline, { kind: 'recurring' }>): boolean => at === null && time === undefined

/** Where a shared time line stands, for the tasks that it binds. */
export const spanOfLine = ({ block: { body } }: Pick<Node, 'block'>): Span =>
  body.spanOf(0, Math.min(body.text.length, longestLine))

// No list of a plan comes near these; they keep the time linear whatever the text is.
const mostBound = 200
const longestLooked = 2000
const longestLine = 600

/** "Rà soát: trước ngày 25/8; lắp đặt: quý IV/2025": what each time of a cell or a line is for says nothing of when. */
export function timesIn(told: Passage): Span[] {
  // "07:30 ngày 20/5; 13:30 ngày 21/5": the colon of a clock heads nothing
  const parts = [...told.text.matchAll(/(?<=^|;\s*)(?!\s*\d{1,2}:\d\d)[^:;]{2,40}:\s*([^;]+)/g)]
  if (parts.length < 2) return [told.spanOf(0, told.text.length)]
  return parts.map((match) =>
    told.spanOf(match.index + match[0].length - (match[1] ?? '').length, match.index + match[0].length),
  )
}
