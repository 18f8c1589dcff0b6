import type { Node } from '../structure/outline.ts'
import { labelOf, leads, type Label } from './labels.ts'

/**
 * Labels that head the lines below them, with no colon, as plans of ministries and boards write them:
 *
 *   1. Nội dung, biện pháp          the points are the work
 *   a) Tổ chức hội nghị quán triệt …
 *   2. Cơ quan chủ trì, phối hợp    what its letters head
 *   a) Cơ quan chủ trì
 *   - Bộ Quốc phòng.
 *   b) Cơ quan phối hợp
 *   - Hội Cựu chiến binh các cấp.
 *   3. Thời gian thực hiện: Tháng 12/2013.
 */
const heads: readonly { label: Label; pattern: RegExp }[] = [
  { label: 'cooperating', pattern: /^(?:(?:các )?(?:cơ quan|đơn vị)(?:, đơn vị)? )?phối hợp(?: thực hiện)?$/iu },
  {
    label: 'lead',
    pattern:
      /^(?:các )?(?:(?:(?:cơ quan|đơn vị)(?:, đơn vị)? )?chủ trì(?:,? thực hiện)?(?:(?:,| và)(?: (?:cơ quan|đơn vị))? phối hợp(?: thực hiện)?)?|(?:cơ quan|đơn vị)(?:, đơn vị)? (?:tổ chức )?thực hiện|phân công thực hiện)$/iu,
  },
  { label: 'work', pattern: /^(?:nội dung|nhiệm vụ)(?:(?:,| và) (?:nhiệm vụ|biện pháp|giải pháp|yêu cầu))*$/iu },
]

/** What a line without a colon says of the lines below it; null where it is no such head. */
export function headLabelOf({ block: { body }, children }: Node): Label | null {
  if (children.length === 0 || body.text.length > longestHead) return null
  const text = body.text.replace(/[.\s]+$/u, '')
  return heads.find(({ pattern }) => pattern.test(text))?.label ?? null
}
const longestHead = 60

/** The lines of an item where some of them are such heads: the points of its work, and what stands under both roles at once. */
export function openedHeads(children: readonly Node[]): readonly Node[] {
  if (!children.some((child) => leads(headLabelOf(child)))) return children
  return children.flatMap((child) => {
    const label = headLabelOf(child)
    const opens = label === 'work' || (leads(label) && child.children.every(isHead))
    return opens ? child.children : [child]
  })
}

const isHead = (node: Node): boolean => headLabelOf(node) !== null || labelOf(node.block.body.text) !== null
