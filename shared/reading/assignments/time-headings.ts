import type { Node } from '../structure/outline.ts'
import { isTimeAlone } from '../structure/plain-paragraphs.ts'
import type { Draft } from './draft.ts'
import { spanOfLine } from './time-lines.ts'

/**
 * A calendar of work: the heading is a time, and what stands below it is due in it, unless it has a date of its own.
 *
 *   1. Tháng 02/2026                       Quý II/2026:
 *   - Các chi đoàn đăng ký công trình.     - Trạm Y tế mở lớp sơ cứu trước ngày 20/5.
 */
export const headsTime = ({ block, children }: Node): boolean =>
  children.length > 0 && !block.table && isTimeAlone(block.body.text)

/** Gives the heading's time to the tasks that were found below it. */
export function bindTasksBelow(node: Node, drafts: readonly Draft[]): void {
  const time = spanOfLine(node)
  for (const { tasks } of drafts) for (const task of tasks) task.common ??= time
}
