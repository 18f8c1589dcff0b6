import { areSeveral } from '../agencies/several.ts'
import { isSideTopic, sectionKindOf } from '../sections.ts'
import type { Node } from '../structure/outline.ts'
import { timeLine } from '../structure/plain-paragraphs.ts'
import { agencyHeading } from './agency-headings.ts'
import type { Draft } from './draft.ts'
import { hasLeadLine } from './lead-lines.ts'
import { gives, type Scope, type Walk } from './scope.ts'
import { readSentences } from './sentences.ts'
import { listsParts } from './orders.ts'
import { namesItself } from './somebody-elses.ts'
import { STAFF } from '../staff.ts'

// Headings that say of what kind everything below them is.

/** "5. Kinh phí: …" gives no work to track, not even among a letter's orders. */
export function readQuiet(walk: Walk, node: Node, scope: Scope): boolean {
  if (sectionKindOf(node) !== 'quiet') return false
  // "3. Đánh giá kết quả" / "- Đơn vị chủ trì: …" is an item like those beside it
  if (scope.kind !== 'quiet' && hasLeadLine(node)) return false
  if (scope.kind === 'orders' && !isSideTopic(node)) return false
  walk.readAll(node.children, { ...scope, kind: 'quiet', owner: null })
  return true
}

export function readReporting(walk: Walk, node: Node, scope: Scope): boolean {
  if (sectionKindOf(node) !== 'reporting' || isOwnReport(node, scope)) return false
  const within: Scope = { ...scope, kind: 'reporting', owner: null }
  readSentences(walk, { ...node, children: [] }, within)
  walk.readAll(node.children, within)
  return true
}

/** A report that a letter orders of those it is written to: one of its orders, and no part on reports. What several are to report is read there. */
const isOwnReport = (node: Node, { kind, owner }: Scope): boolean =>
  kind === 'orders' &&
  owner !== null &&
  node.block.marker?.kind === 'decimal' &&
  (isReportAlone(node, owner) || (saysOfWhat.test(node.block.body.text) && listsParts(node)))

/** "4. Báo cáo kết quả hằng quý" above the time that closes a letter's orders, or in a letter to one office. */
const isReportAlone = ({ block: { body }, children }: Node, owner: Draft): boolean =>
  /^báo cáo(?= \p{L})[^:]*$/iu.test(body.text) &&
  (children.length > 0 || !areSeveral(owner.agencies)) &&
  children.every((child) => child.block.marker === null && timeLine.test(child.block.body.text))

// "1. Báo cáo tình hình cấp nước, trong đó nêu rõ:" / "- Số hộ có nước;": so is one whose points say what is to stand in it
const saysOfWhat = /^báo cáo (?![^.;]*(?:định kỳ|hằng|hàng|trước|chậm nhất)(?!\p{L}))/iu

/** "4. Tổ chức thực hiện: Phòng Tư pháp.", with nothing below it, says it all itself. */
export function readAssigning(walk: Walk, node: Node, scope: Scope): boolean {
  if (sectionKindOf(node) !== 'assignments' || node.children.length === 0 || isOwnersHeading(node)) return false
  const owner = namesStaff.test(node.block.body.text) ? scope.owner : null
  walk.readAll(node.children, { ...scope, kind: 'assignments', owner })
  return true
}

/** "4. Trách nhiệm của các thôn" / "- Họp dân.": whose work stands below it, and no section that names them there. */
const isOwnersHeading = (node: Node): boolean =>
  dutiesOfSome.test(node.block.body.text) &&
  agencyHeading(node) !== null &&
  node.children.filter(namesItself).length * 2 < node.children.length
const dutiesOfSome = /^(?:trách nhiệm|nhiệm vụ)(?: (?:cụ thể|chung|thực hiện))? của các /iu

// "1. Phân công đầu mối theo dõi" / "Cử 01 lãnh đạo phụ trách …" among a letter's orders: work of those it is written to, not
// a section that says whose it is
const namesStaff = new RegExp(`^phân công (?:\\p{L}+ )?(?:đầu mối|${STAFF})(?!\\p{L})`, 'iu')

export function readContent(walk: Walk, node: Node, scope: Scope): boolean {
  if (sectionKindOf(node) !== 'content' || gives(scope)) return false
  walk.readAll(node.children, { ...scope, kind: 'content', owner: null })
  return true
}
