import { splitAgencies } from '../agencies/split.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import { sectionKindOf } from '../sections.ts'
import type { Node } from '../structure/outline.ts'
import type { Draft } from './draft.ts'
import { agencyHeading, namesNone, saysWhen } from './agency-headings.ts'
import { readHeaded } from './headed.ts'

/**
 * Where numbers of a list are agencies, most of them or two at least, a short heading among them is one too, though nobody
 * knows its name:
 *
 *   1. Phòng Tài nguyên và Môi trường:    2. Chi nhánh Đất đai số 3:    3. UBND các xã:
 */
export function headingsAmong(nodes: readonly Node[]): Set<Node> {
  const inferred = new Set<Node>()
  const numbers = nodes.filter(({ block }) => block.marker && block.marker.path.length > 0 && !block.table)
  const numbered =
    numbers.length > 0 ? numbers : nodes.every(({ block }) => labelled.test(block.body.text)) ? nodes : []
  if (numbered.length < 3) return inferred
  const read = numbered.map((node) => ({ node, heading: agencyHeading(node) }))
  const known = read.filter(({ heading }) => heading?.certain === true)
  const most = known.length * 2 > numbered.length
  if (!most && known.length < 2) return inferred
  const kind = known[0]?.node.block.marker?.kind
  for (const { node, heading } of read) {
    if (heading || node.block.marker?.kind !== kind) continue
    if (sectionKindOf(node) === null && isNameLike(node) && (most || headsOnlyWork(node))) inferred.add(node)
  }
  return inferred
}

/** "3. Khoa Vi sinh" / "– Rút ngắn …", "2. Khoa Dược: Xây dựng …": where fewer are known, what stands behind it must be duties. */
function headsOnlyWork({ block: { body }, children }: Node): boolean {
  const colon = /:\s+(?=\p{L})/u.exec(body.text)
  if (colon) return beginsDuty(body.text, colon.index + colon[0].length)
  const duties = children.filter((child) => beginsDuty(child.block.body.text))
  return children.length > 0 && duties.length * 2 >= children.length
}

// "- Các trưởng bản: Họp bản …" / "- Các hộ chăn nuôi: Nhốt gia súc …": bullets of which each has a name and a colon
const labelled = /^\p{Lu}[^:.;]{3,90}: \p{L}/u

function isNameLike({ block, children }: Node): boolean {
  const { text } = block.body
  const colon = text.search(/:(?:\s|$)/)
  const head = (colon > 0 ? text.slice(0, colon) : text).trim()
  const open = colon > 0 || children.length > 0
  return (
    open &&
    !(colon > 0 && namesOnBehind(text, colon)) &&
    head.length <= 90 &&
    /^\p{Lu}/u.test(head) &&
    !/[.;,]$/.test(head) &&
    !saysWhen.test(head) &&
    !beginsDuty(head) &&
    !splitAgencies(head).every((name) => namesNone.test(name)) &&
    !topic.test(head)
  )
}

// "Cơ chế phối hợp và trách nhiệm giải trình": what is said of all of them
const topic =
  /^(?:về|đối với|công tác|việc|tăng cường|kinh phí|thời gian|nội dung|các giải pháp|một số|cơ chế|chế độ|nguyên tắc|quy trình|phương thức|hình thức|(?:mối )?quan hệ|trách nhiệm (?:giải trình|thi hành))(?!\p{L})/iu

/** "Chủ tịch UBND các tỉnh: Lạn, Mốc, Cồn công bố …": known agencies go on behind the colon. */
function namesOnBehind(text: string, colon: number): boolean {
  const found = findAgencySubject(text.slice(0, longestSubject))
  return found !== null && found.certain && found.start === 0 && found.end > colon
}
const longestSubject = 600

export function readInferred(document: string, node: Node): Draft[] {
  const { text } = node.block.body
  const colon = text.search(/:(?:\s|$)/)
  const end = colon > 0 ? colon : text.length
  const rest = colon > 0 ? colon + (/^:\s*/.exec(text.slice(colon))?.[0].length ?? 1) : text.length
  return readHeaded(
    document,
    node,
    { names: splitAgencies(text.slice(0, end)), end, rest, certain: false },
    node.children,
  )
}
