import { looksLikeAgency } from '../agencies/likeness.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import type { Node } from '../structure/outline.ts'
import { clauseOf } from './clauses.ts'
import { agencyHeading } from './agency-headings.ts'
import { readHeaded } from './headed.ts'
import { gives, type Scope, type Walk } from './scope.ts'
import { lookedAt } from './refusals.ts'
import { isSomebodyElses, leadsAsParty, namesItself } from './somebody-elses.ts'
import { isTimeLine } from './time-lines.ts'

/**
 * In a plan's content: "1.1. Công an quận" and below it nothing but work, or several points of which most are; "2. Các cơ
 * quan được giao làm đầu mối chỉ số", of whom nobody knows who they are, and nothing but work.
 */
function headsWork({ block, children }: Node, scope: Scope): boolean {
  const { text } = block.body
  if (scope.kind !== 'content' || children.length === 0 || /^đối với /i.test(text) || lookedAt.test(text)) return false
  const likeness = looksLikeAgency(text)
  if (likeness === 'no' || (likeness === 'unsure' && !chosen.test(text))) return false
  // "IV. CÁC TỔ KIỂM TRA" / "Thành lập 03 tổ, phân công như sau:" / "1. Tổ 1: kiểm tra …": who they are stands below
  if (children.some((child) => child.children.filter(namesItself).length > 1)) return false
  const work = children.filter((child) => beginsDuty(child.block.body.text) || isTimeLine(child)).length
  const others = children.filter((child) => !beginsDuty(child.block.body.text) && !isTimeLine(child))
  return (
    work === children.length ||
    (likeness === 'certain' &&
      work > 1 &&
      work * 3 >= children.length * 2 &&
      others.every(({ block: { body } }) => findAgencySubject(body.text) !== null))
  )
}
const chosen =
  /^các (?:cơ quan|đơn vị|tổ chức)(?:, (?:cơ quan|đơn vị|địa phương))* (?:được giao|có (?:trách nhiệm|nhiệm vụ|liên quan))(?!\p{L})/iu

// "1. Phòng Tư pháp" with its tasks; "1. Đối với Ủy ban nhân dân các cấp" with one heading for each level below
export function readUnderHeading(walk: Walk, node: Node, scope: Scope): boolean {
  if (!gives(scope) && !headsWork(node, scope)) return false
  const heading = agencyHeading(node)
  if (!heading) return false
  if (heading.rest >= node.block.body.text.length && node.children.length === 0) return false
  const numbered = node.children.filter((child) => child.block.marker && child.block.marker.path.length > 0)
  const ordered = node.children.filter(
    (child) => /^(?:đề nghị|giao|yêu cầu)\s/i.test(child.block.body.text) && clauseOf(child.block.body),
  )
  // "6. Ban Quản lý các khu công nghiệp: - Yêu cầu doanh nghiệp lập tổ theo dõi …": what it is to ask of others
  const asks = heading.certain && ordered.every(({ block: { body } }) => /^yêu cầu\s/iu.test(body.text))
  if (ordered.length > 0 && ordered.length === node.children.length && !asks) {
    walk.readAll(node.children, { ...scope, owner: null })
    return true
  }
  const named = numbered.filter((child) => agencyHeading(child)?.certain === true)
  if (named.length > 0 && named.length * 2 >= numbered.length && heading.rest >= node.block.body.text.length) {
    const shared = heading.certain ? numbered.filter(isForAll) : []
    if (shared.length > 0)
      walk.drafts.push(
        ...readHeaded(
          walk.document,
          node,
          heading,
          shared.flatMap(({ children }) => children),
        ),
      )
    walk.readAll(
      node.children.filter((child) => !shared.includes(child)),
      { ...scope, owner: null },
    )
    return true
  }
  // "3. Đề nghị các Bộ:" / "- Bộ Công an chỉ đạo …" / "- Bộ Công Thương: …": the heading only says who follows
  // but "2. Giám đốc Công an tỉnh chỉ đạo:" / "a) Phòng Cảnh sát …" is whose work it is to see to theirs
  const directs = /(?<!\p{L}|ban )chỉ đạo\s*:?$/iu.test(node.block.body.text)
  const isAlone = heading.rest >= node.block.body.text.length
  const areTheirs = (child: Node): boolean => namesItself(child) && !leadsAsParty(child.block.body.text, heading.names)
  if (!directs && isAlone && node.children.length > 1 && node.children.every(areTheirs)) {
    walk.readAll(node.children, { ...scope, owner: null })
    return true
  }
  const others = directs ? [] : node.children.filter((child) => isSomebodyElses(child, heading.names))
  const theirs = new Set(others)
  const parts = directs ? [] : node.children.filter(partsWork)
  walk.drafts.push(
    ...readHeaded(
      walk.document,
      node,
      heading,
      node.children
        .filter((child) => !theirs.has(child))
        .map((child) => (parts.includes(child) ? { ...child, children: [], end: child.block.span[1] } : child)),
    ),
  )
  walk.readAll([...others, ...parts.flatMap(({ children }) => children)], { ...scope, owner: null })
  return true
}

/**
 * "8. Các ngành, đoàn thể" / "Căn cứ chức năng xây dựng kế hoạch …; trong đó:" / "a) Hội Nông dân: …" / "b) Huyện đoàn: …": the
 * paragraph is everybody's, and each point below it one's own.
 */
const partsWork = ({ block, children }: Node): boolean =>
  block.marker === null && sharesOut.test(block.body.text) && children.length > 1 && children.every(namesItself)
// but "Các nội dung trọng tâm gồm:" / "a) Trường học: …" / "b) Bệnh viện: …" lists what the work is about
const sharesOut = /(?<!\p{L})(?:trong đó|cụ thể|như sau|phân công|giao)(?: như sau| cụ thể)?\s*:$/iu

/** "10.1. Nhiệm vụ chung" beside "10.2. UBND các xã ven biển": what stands below it is for all that the heading names. */
const isForAll = ({ block, children }: Node): boolean =>
  children.length > 0 &&
  /^(?:các )?(?:nhiệm vụ|trách nhiệm|nội dung|công việc)? ?chung\s*:?\s*$/iu.test(block.body.text)
