import { splitAgencies } from '../agencies/split.ts'
import { beginsDuty } from '../duties.ts'
import type { Span } from '../reading.ts'
import { sectionKindOf, type SectionKind } from '../sections.ts'
import type { Node } from '../structure/outline.ts'
import { sentencesOf } from '../structure/sentences.ts'
import { asksBack, clauseIn, type Clause } from './clauses.ts'
import { task, type Draft } from './draft.ts'
import { agencyHeading, readHeaded, tasksUnder, timeLine } from './headed.ts'
import { hasLeadLine, labelOf, readLabelled } from './lead-lines.ts'
import { readTable } from './tables.ts'

/**
 * Walks the outline and asks the forms of assignment in turn, the most explicit first:
 *
 *   tables.ts      a table with a "chủ trì" column
 *   lead-lines.ts  an item with a line "Đơn vị chủ trì: …"
 *   headed.ts      a heading that names agencies, their tasks below
 *   clauses.ts     a sentence whose subject is an agency, or that orders one
 *   the rest       work under an order to several ("… yêu cầu các đơn vị thực hiện các nội dung sau:")
 *
 * A new form is a file beside these with one function from a node to drafts, and one line in `readNode`.
 */

/** What a part of the document lets its paragraphs mean. */
export type Scope = {
  /** `orders`: the numbered contents of a letter or directive, which give work like an assignments section does. */
  readonly kind: SectionKind | 'orders'
  /** The agencies that work without a name of its own falls to. */
  readonly owner: Draft | null
}

export function readAssignments(document: string, roots: readonly Node[], scope: Scope): Draft[] {
  const drafts: Draft[] = []
  readAll(document, roots, scope, drafts)
  return drafts.filter((draft) => draft.agencies.length > 0)
}

function readAll(document: string, nodes: readonly Node[], scope: Scope, drafts: Draft[]): void {
  let current = scope
  for (const [i, node] of nodes.entries()) {
    const opened = opensOrders(node, nodes[i + 1], current)
    if (opened) {
      current = { kind: 'orders', owner: opened.owner }
      if (opened.owner) drafts.push(opened.owner)
      readAll(document, node.children, current, drafts)
      continue
    }
    readNode(document, node, current, drafts)
  }
}

function readNode(document: string, node: Node, scope: Scope, drafts: Draft[]): void {
  const { block, children } = node
  if (block.table) {
    drafts.push(...readTable(block.table))
    return
  }
  const kind = sectionKindOf(node)
  if (kind === 'quiet' && scope.kind !== 'orders') return
  if (children.length > 0 && hasLeadLine(children)) {
    drafts.push(...readLabelled(document, node, children))
    return
  }
  if (kind === 'reporting' && scope.kind !== 'assignments') {
    readAll(document, children, { kind: 'reporting', owner: null }, drafts)
    return
  }
  if (kind === 'assignments') {
    readAll(document, children, { kind, owner: null }, drafts)
    return
  }
  const assigning = scope.kind === 'assignments' || scope.kind === 'orders'
  if (assigning && readUnderHeading(document, node, scope, drafts)) return
  if (readSentences(document, node, scope, drafts)) return
  if (kind === 'content' && !assigning) {
    readAll(document, children, { kind, owner: null }, drafts)
    return
  }
  if (scope.owner && readOwned(document, node, scope, scope.owner, drafts)) return
  readAll(document, children, scope, drafts)
}

// "1. Phòng Tư pháp" with its tasks; "1. Đối với Ủy ban nhân dân các cấp" with one heading for each level below
function readUnderHeading(document: string, node: Node, scope: Scope, drafts: Draft[]): boolean {
  const heading = agencyHeading(node)
  if (!heading) return false
  if (heading.rest >= node.block.body.text.length && node.children.length === 0) return false
  const numbered = node.children.filter((child) => child.block.marker && child.block.marker.path.length > 0)
  const named = numbered.filter((child) => agencyHeading(child)?.certain === true)
  if (named.length > 0 && named.length * 2 >= numbered.length && heading.rest >= node.block.body.text.length) {
    readAll(document, node.children, { kind: scope.kind, owner: null }, drafts)
    return true
  }
  drafts.push(readHeaded(node, heading))
  return true
}

/** Reads a paragraph's sentences; true where at least one gives work to somebody. */
function readSentences(document: string, node: Node, scope: Scope, drafts: Draft[]): boolean {
  const { body } = node.block
  const { text } = body
  if (scope.kind === 'quiet' || text.length > 20_000) return false
  const found: { draft: Draft; clause: Clause }[] = []
  for (const sentence of sentencesOf(text)) {
    const part = text.slice(sentence.start, sentence.end)
    const clause = clauseIn(text, sentence)
    if (clause && allowed(clause, scope)) {
      const from =
        clause.subject.start - sentence.start > 40 && clause.strength !== 'order' ? sentence.start : clause.verb
      const tasks = clause.verb >= text.length ? [] : [task(body.spanOf(from, sentence.end))]
      const heading: Span = body.spanOf(sentence.start, Math.max(clause.subject.end, sentence.start + 1))
      found.push({
        draft: {
          heading,
          agencies: clause.names,
          tasks,
          certain: clause.certain && (clause.strength !== 'plain' || scope.kind !== 'content'),
        },
        clause,
      })
    } else if (!asksBack(part)) {
      const last = found.at(-1)?.draft.tasks.at(-1)
      if (last) last.span = [last.span[0], body.offsetAt(sentence.end - 1) + 1]
    }
  }
  const last = found.at(-1)
  if (!last) return false
  const { draft, clause } = last
  const below = tasksUnder(node.children)
  if (introducesWork(text.slice(clause.verb)) && below.length > 0) draft.tasks.pop()
  const [own] = draft.tasks
  if (own && below.length > 0 && nestedBelow(node)) own.span = [own.span[0], node.end]
  else draft.tasks.push(...below)
  drafts.push(...found.map((each) => each.draft).filter((each) => each.tasks.length > 0))
  return true
}

function allowed(clause: Clause, scope: Scope): boolean {
  if (scope.kind === 'reporting') return false
  if (scope.kind === 'content') return clause.strength !== 'plain' || clause.certain
  return true
}

// "… phối hợp thực hiện các hoạt động sau:", "có trách nhiệm:", "… chủ trì, phối hợp với các đơn vị:"
const introduction =
  /(?:(?:các|những|một số) (?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|việc)[^.:]{0,40} sau(?: đây)?|có trách nhiệm|như sau|sau đây|cụ thể|chỉ đạo|phối hợp với[^.]*)\s*:$/i
const introducesWork = (text: string): boolean => introduction.test(text.slice(-400)) || text.trim() === ''

// "+" points below a "-" belong to it; letters below a number are tasks of their own.
function nestedBelow({ block, children }: Node): boolean {
  const kind = block.marker?.kind
  return (
    kind === 'dash' ||
    kind === 'plus' ||
    kind === 'bullet' ||
    children.every((child) => child.block.marker?.kind === 'plus')
  )
}

/** "UBND quận yêu cầu các phòng, ban … thực hiện các nội dung sau:" and the letter's numbered contents. */
function opensOrders(node: Node, next: Node | undefined, scope: Scope): { owner: Draft | null } | null {
  const { body, marker } = node.block
  if (marker || !/:$/.test(body.text) || scope.kind !== 'orders') return null
  if (next === undefined && node.children.length === 0) return null
  const sentence = sentencesOf(body.text).at(-1)
  if (
    !sentence ||
    !/(?:yêu cầu|đề nghị|chỉ đạo|giao|thực hiện|như sau|triển khai)/i.test(body.text.slice(sentence.start))
  )
    return null
  const clause = clauseIn(body.text, sentence)
  if (!clause) return { owner: scope.owner }
  return {
    owner: {
      heading: [body.offsetAt(0), node.block.span[1]],
      agencies: clause.names,
      tasks: [],
      certain: clause.certain,
    },
  }
}

/** Work that names nobody, under an order to several: a task of theirs, or a topic whose points are. */
function readOwned(document: string, node: Node, scope: Scope, owner: Draft, drafts: Draft[]): boolean {
  const { body } = node.block
  const { text } = body
  if (text === '' || asksBack(text) || labelOf(node)?.label === 'time') return false
  const last = owner.tasks.at(-1)
  if (timeLine.test(text) && last) {
    last.span = [last.span[0], node.end]
    return true
  }
  if (isTopic(node) && node.children.some(gives)) return false
  owner.tasks.push(task([body.offsetAt(0), node.end]))
  return true
}

const gives = (node: Node): boolean =>
  beginsDuty(node.block.body.text) ||
  clauseIn(node.block.body.text, { start: 0, end: node.block.body.text.length }) !== null ||
  node.children.some((child) => beginsDuty(child.block.body.text))

// "**1. Về việc rà soát …**", "1.2. Đối với công tác …:"
function isTopic({ block }: Node): boolean {
  const { text } = block.body
  return text.length < 300 && (/:$/.test(text) || block.bold >= text.length || block.level > 0 || !/[.;]$/.test(text))
}

export function addresseesOf(text: string): string[] {
  return splitAgencies(text)
}
