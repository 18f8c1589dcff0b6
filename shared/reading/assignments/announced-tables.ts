import type { Node } from '../structure/outline.ts'
import { clauseOf } from './clauses.ts'
import { isDueBy } from './due-by.ts'
import type { Row, Scope, Walk } from './scope.ts'

/** A line above a table beside it. */
export function readAnnounced(walk: Walk, node: Node, row: Row, next: Node | undefined): Row | null {
  if (!next || !announcesTable(node, next)) return null
  readBehind(walk, node, [next], row.scope)
  return { ...row, table: next }
}

/** A table below an item is read by itself, whatever the item says. */
export function readAboveTables(walk: Walk, node: Node, scope: Scope): boolean {
  const { block, children } = node
  const tables = children.filter((child, i) => child.block.table || announcesTable(child, children[i + 1]))
  if (!tables.some((child) => child.block.table)) return false
  if (announcesTable({ ...node, children: [] }, children[0])) {
    readBehind(walk, node, children, scope)
    return true
  }
  const others = children.filter((child) => !tables.includes(child))
  walk.readNode({ ...node, children: others, end: others.at(-1)?.end ?? block.span[1] }, scope)
  walk.readAll(tables, scope)
  return true
}

/**
 * "Phân công nhiệm vụ cụ thể như sau:", "Các đơn vị thực hiện nhiệm vụ theo bảng phân công sau:" above a table: what it says stands
 * in the rows.
 */
function announcesTable({ block, children }: Node, next: Node | undefined): boolean {
  const { text } = block.body
  if (!next?.block.table || block.table || children.length > 0 || text.length > longestLead || !/:\s*$/u.test(text))
    return false
  const clause = clauseOf(block.body)
  return clause === null || (ofTable.test(text) && clause.strength !== 'order' && !isDueBy(text))
}
const longestLead = 200
const ofTable = /(?<!\p{L})(?:bảng|biểu|phụ lục|danh mục)(?!\p{L})/iu

/** What stands behind a line that announces it, which is read with it. */
function readBehind(walk: Walk, { block }: Node, nodes: readonly Node[], scope: Scope): void {
  const first = walk.drafts.length
  walk.readAll(nodes, scope)
  const draft = walk.drafts[first]
  if (draft) draft.noted = [...(draft.noted ?? []), block.span]
}
