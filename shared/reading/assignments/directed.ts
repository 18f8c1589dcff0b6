import { findCooperating } from '../agencies/cooperating.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import type { Node } from '../structure/outline.ts'
import { clauseOf, ordering } from './clauses.ts'
import { task, type Draft } from './draft.ts'
import { tasksUnder } from './headed.ts'
import { namesItself } from './somebody-elses.ts'

/**
 * "2.4. Thứ trưởng A phối hợp với Thứ trưởng B chỉ đạo Vụ Pháp chế chủ trì, phối hợp với các Vụ liên quan:" with points
 * below: directing is the one's work, the points are the other's. Empty where a node is no such line.
 */
export function readDirected(document: string, { block, children }: Node): Draft[] {
  const { body } = block
  const { text } = body
  if (children.length === 0 || text.length > longest || !text.endsWith(':') || !/chỉ đạo \p{Lu}/u.test(text)) return []
  // Points with agencies of their own are theirs.
  if (children.some((child) => namesItself(child) || ordering.test(child.block.body.text))) return []
  const clause = clauseOf(body)
  if (!clause || clause.subject.start > 0) return []
  const directs = /(?:^|\s)chỉ đạo (?=\p{Lu})/u.exec(text.slice(clause.verb))
  if (!directs) return []
  const at = clause.verb + directs.index + directs[0].length
  const other = findAgencySubject(text.slice(at))
  if (!other?.certain || other.start > 0 || !/^chủ trì(?!\p{L})/iu.test(text.slice(at + other.verbStart))) return []
  const cooperating = findCooperating(text.slice(at + other.verbStart))
  return [
    {
      heading: body.spanOf(clause.subject.start, clause.subject.end),
      agencies: clause.names,
      tasks: [task(body.spanOf(clause.verb, text.length))],
      certain: true,
    },
    {
      heading: body.spanOf(at, at + other.end),
      agencies: other.names,
      tasks: tasksUnder(document, children).map((each) => ({ ...each, cooperating })),
      certain: true,
    },
  ]
}
const longest = 600
