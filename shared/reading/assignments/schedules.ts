import type { Passage } from '../passage.ts'
import type { Span } from '../reading.ts'
import type { Block } from '../structure/blocks.ts'
import { scheduleColumnsOf } from '../structure/columns.ts'
import type { Node } from '../structure/outline.ts'
import { isScheduleHead, type Table } from '../structure/tables.ts'
import { passageOf } from '../passage.ts'
import { spanOf } from './cells.ts'
import type { Draft } from './draft.ts'
import type { Scope, Walk } from './scope.ts'
import { readSentences } from './sentences.ts'
import { phaseOf } from './time-headings.ts'

/**
 * Schedules: a time, and behind it sentences that say who does what in it.
 *
 *   | Giai đoạn 1 (từ ngày 08/9 đến ngày 20/9): Chuẩn bị | Phòng Kinh tế lập danh sách. Công an xã đối soát. |
 *
 *   - Tuần 1 (từ ngày 08/4 đến ngày 12/4): Tổ 1 khảo sát các bến; Tổ 2 làm việc với UBND huyện.
 *   2. Đợt 2 (tháng 8/2026): Trạm Thú y tiêm nhắc lại.
 */

/** The assignments of a table that is a schedule; null where it is none. */
export function readScheduleTable(document: string, table: Table): Draft[] | null {
  const at = table.rows.findIndex(isScheduleHead)
  const head = table.rows[at]
  const columns = head && scheduleColumnsOf(head.cells.map(({ text }) => text))
  if (!columns) return null
  const drafts: Draft[] = []
  for (const { span, cells } of table.rows.slice(at + 1)) {
    const work = cells[columns.indexOf('work')]
    const time = cells[columns.indexOf('time')]
    if (!work || work.text === '') continue
    const found = sentencesIn(document, work)
    const [first] = found
    if (first) first.noted = [span, ...(drafts.length === 0 ? [head.span] : [])]
    if (time) bind(found, spanOf(time))
    drafts.push(...found)
  }
  return drafts
}

/** "- Tuần 1 (…): Tổ 1 khảo sát …; Tổ 2 làm việc …": each clause is due in the time before it. */
export function readPhase(walk: Walk, node: Node, scope: Scope): boolean {
  const { body } = node.block
  const label = phaseOf(node)
  if (label === null || scope.kind === 'quiet' || scope.kind === 'reporting') return false
  const work = passageOf(walk.document, body.spanOf(label.length, body.text.length))
  const found = sentencesIn(walk.document, work)
  if (found.length === 0) return false
  const until = label.replace(/[\s:.]+$/u, '').length
  bind(found, body.spanOf(0, until))
  const [first] = found
  if (first) first.noted = [body.spanOf(0, until)]
  walk.drafts.push(...found)
  walk.readAll(node.children, scope)
  return true
}

/** What the sentences of a passage give, as if they stood among assignments. */
function sentencesIn(document: string, body: Passage): Draft[] {
  const drafts: Draft[] = []
  const span = spanOf(body)
  const block: Block = { span, marker: null, body, bold: 0, level: 0, indent: 0, table: null }
  const walk: Walk = { document, drafts, readAll: () => undefined, readNode: () => undefined }
  readSentences(
    walk,
    { block, children: [], end: span[1], rank: 0 },
    { kind: 'assignments', owner: null, issuer: null, issuedOn: null, retells: false },
  )
  return drafts
}

/** A task with a date of its own keeps that. */
function bind(drafts: readonly Draft[], time: Span): void {
  for (const { tasks } of drafts) for (const task of tasks) task.common ??= time
}
