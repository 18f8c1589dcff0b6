import { beginsDuty } from '../duties.ts'
import type { Block } from './blocks.ts'
import { isBullet, plainRankOf } from './plain-paragraphs.ts'
import { markedRankOf, type Node, plainRank, ranks } from './ranks.ts'

export type { Node } from './ranks.ts'

/** Nests blocks under one another by their numbering. Linear: each block is pushed and popped once. */
export function outlineOf(blocks: readonly Block[]): Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  for (const [i, block] of blocks.entries()) {
    const rank = rankOf(block, blocks[i + 1], open)
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop()
    const node: Node = { block, children: [], end: block.span[1], rank }
    ;(open.at(-1)?.children ?? roots).push(node)
    if (block.marker || (rank > ranks.article && rank < plainRank)) open.push(node)
  }
  settleEnds(roots)
  return roots
}

function rankOf(block: Block, next: Block | undefined, open: readonly Node[]): number {
  if (!block.marker) return plainRankOf(block, next, open)
  return belowBullet(block, open) ?? besideDash(block, next, open) ?? markedRankOf(block.marker, open)
}

/**
 * Where a lone sign among dashes stands, which a scan took for another: beside the dash before it, which is over.
 *
 *   - Cấp vật tư cho các trạm.
 *   • Tổ chức tập huấn tại 04 cụm.
 *   - Tổng hợp kết quả.
 */
function besideDash(block: Block, next: Block | undefined, open: readonly Node[]): number | null {
  if (block.marker?.kind !== 'bullet' || next?.marker?.kind === 'bullet' || !beginsDuty(block.body.text)) return null
  const dash = open.at(-1)
  if (dash?.block.marker?.kind !== 'dash' || dash.children.length > 0) return null
  const over = /[.;]$/.test(dash.block.body.text) && block.indent < dash.block.indent + 2
  return over ? dash.rank : null
}

/**
 * Where a bullet stands that is set in below another one:
 *
 *   - Mở hai lớp tập huấn:
 *     - Lớp thứ nhất cho Trưởng các thôn;
 */
function belowBullet(block: Block, open: readonly Node[]): number | null {
  if (!isBullet(block)) return null
  const outer = open.findLast((node) => isBullet(node.block) && node.block.indent + 2 <= block.indent)
  return outer?.block.body.text.endsWith(':') ? outer.rank + 0.5 : null
}

/** Ends, from the leaves up, without recursion: an adversarial outline may be as deep as it likes. */
function settleEnds(roots: readonly Node[]): void {
  const order: Node[] = []
  const todo = [...roots]
  for (let node = todo.pop(); node; node = todo.pop()) {
    order.push(node)
    for (const child of node.children) todo.push(child)
  }
  for (const node of order.toReversed()) {
    const last = node.children.at(-1)
    if (last) node.end = Math.max(node.end, last.end)
  }
}
