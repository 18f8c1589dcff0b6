import { looksLikeAgency } from '../agencies/likeness.ts'
import { beginsDuty } from '../duties.ts'
import type { Node } from '../structure/outline.ts'
import { isBullet } from '../structure/plain-paragraphs.ts'
import { agencyHeading } from './agency-headings.ts'
import { clauseOf } from './clauses.ts'
import { notOffices } from './refusals.ts'
import { namesItself } from './somebody-elses.ts'

/**
 * "- Khoa Ngoại (tầng 3) di chuyển giường kê thêm …" / "- Khoa Xét nghiệm: thay dây dẫn …": whether each bullet or letter says who
 * does it, also behind a line that announces them: "Ngoài ra, thực hiện thêm:" / "a) Sở Y tế" …
 */
export function sayWhoDoesIt(nodes: readonly Node[]): boolean {
  const listed = ({ block }: Node): boolean => isBullet(block) || block.marker?.kind === 'letter'
  const [first] = nodes
  const items = first && !listed(first) && announcesList(first) ? nodes.slice(1) : nodes
  if (items.length < 2 || !items.every((node) => listed(node) && namesItself(node))) return false
  const works = items.map((node) => workOf(node))
  return works.every((work) => work !== null) && works.some((work) => beginsDuty(work ?? ''))
}

const announcesList = ({ block, children }: Node): boolean =>
  !block.marker && !block.table && children.length === 0 && block.body.text.endsWith(':')

/** What an agency that a bullet begins with is to do, there or below it; null where it is no office, or its members follow. */
function workOf(node: Node): string | null {
  const { text } = node.block.body
  const heading = agencyHeading(node)
  const [below] = node.children
  if (heading?.certain && heading.rest >= text.length && below && !heading.names.some((name) => notOffices.test(name)))
    return below.block.body.text
  const own = heading && heading.rest < text.length ? { names: heading.names, at: heading.rest } : null
  const clause = own ? null : clauseOf(node.block.body)
  const found = own ?? (clause && { names: clause.names, at: clause.verb })
  if (!found || found.names.some((name) => notOffices.test(name))) return null
  const work = text.slice(found.at)
  return /^(?:ông|bà|đồng chí|đ\/c)(?!\p{L})/iu.test(work) || looksLikeAgency(work.slice(0, 80)) !== 'no' ? null : work
}
