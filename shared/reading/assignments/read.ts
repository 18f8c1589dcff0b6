import { looksLikeAgency } from '../agencies/likeness.ts'
import { beginsDuty } from '../duties.ts'
import { isSideTopic, sectionKindOf } from '../sections.ts'
import type { Node } from '../structure/outline.ts'
import { isBullet } from '../structure/plain-paragraphs.ts'
import { isReportHead } from '../structure/tables.ts'
import { readCalendarLines } from './calendar-lines.ts'
import { agencyHeading } from './agency-headings.ts'
import { clauseIn } from './clauses.ts'
import { readClosingNote } from './closing-notes.ts'
import { readDirected } from './directed.ts'
import { isDueBy } from './due-by.ts'
import type { Draft } from './draft.ts'
import { headingsAmong, readInferred } from './inferred.ts'
import { hasLeadLine, readLabelled } from './lead-lines.ts'
import { opensOrders, readOwned } from './orders.ts'
import { notOffices } from './refusals.ts'
import { gives, type Scope, type Walk } from './scope.ts'
import { readPhase, readScheduleTable } from './schedules.ts'
import { readSentences } from './sentences.ts'
import { namesItself } from './somebody-elses.ts'
import { readTable } from './tables.ts'
import { bindTasksBelow, headsTime } from './time-headings.ts'
import { bindsTasksBefore, bindTasksAfter, isTimeLine, openingTime, spanOfLine } from './time-lines.ts'
import { headsWork, readUnderHeading } from './under-heading.ts'

/**
 * Walks the outline and asks the forms of assignment in turn. Of nodes side by side (`readAll`):
 *
 *   time-lines.ts      a time that binds all that follows it, or what stands before it
 *   orders.ts          an order to several, under which the rest is their work ("… thực hiện các nội dung sau:")
 *   calendar-lines.ts  lines that each say when, what and who
 *   inferred.ts        a heading among headings of agencies whose name nobody knows
 *
 * Then of each by itself (`readNode`), the most explicit first:
 *
 *   tables.ts          a table with a "chủ trì" column
 *   schedules.ts       a time, and sentences behind it that say who does what in it
 *   time-headings.ts   a time as a heading, for all below it
 *   lead-lines.ts      an item with a line "Đơn vị chủ trì: …"
 *   directed.ts        a line by which one is to direct another, whose work stands below it
 *   under-heading.ts   a heading that names agencies, their tasks below (headed.ts reads it)
 *   closing-notes.ts   an item that ends in "(Sở A chủ trì, phối hợp với Sở B)" or says so in its last sentence
 *   sentences.ts       a sentence whose subject is an agency, or that orders one (clauses.ts finds it, refusals.ts says
 *                      where it gives no work, below.ts reads the points under it)
 *   orders.ts          what is left under an order to several
 *
 * A new form is a file beside these with one function from a node to drafts, one line in `readAll` or `readNode`, an
 * example phrase above each pattern, and its cases in test/reading/assignments.test.ts.
 */

export function readAssignments(document: string, roots: readonly Node[], scope: Scope): Draft[] {
  const drafts: Draft[] = []
  const walk: Walk = { document, drafts, readAll: (nodes, within) => readAll(walk, nodes, within) }
  readAll(walk, roots, scope)
  // A letter that begins to order at its first number, with no sentence that announces it, tells those it is written to
  if (scope.owner && roots[0]?.block.marker && !drafts.includes(scope.owner)) drafts.push(scope.owner)
  return drafts.filter((draft) => draft.agencies.length > 0)
}

function readAll(walk: Walk, nodes: readonly Node[], scope: Scope): void {
  // "- Khoa Ngoại (tầng 3) di chuyển giường kê thêm …" / "- Khoa Xét nghiệm: thay dây dẫn …": each bullet says who does it
  let current = scope.kind === 'content' && saysWhoDoesIt(nodes) ? { ...scope, kind: 'assignments' as const } : scope
  const headings = gives(scope) ? headingsAmong(nodes) : new Set<Node>()
  const calendar = readCalendarLines(walk.document, nodes)
  const opening = openingTime(nodes)
  const begin = walk.drafts.length
  let first = begin
  // Where what the node before this one gave begins
  let previous = first
  let announcing: Node | null = null
  for (const [i, node] of nodes.entries()) {
    const before = previous
    previous = walk.drafts.length
    if (node === opening) continue
    if (announcesTable(node, nodes[i + 1])) {
      announcing = node
      continue
    }
    if (announcing) {
      readBehind(walk, announcing, [node], current)
      announcing = null
      continue
    }
    if (timesWhatStandsBefore(node, walk.drafts, before)) continue
    if (closesWhatStandsBefore(walk, node, current, first)) {
      first = walk.drafts.length
      continue
    }
    const opened = opensOrders(node, nodes[i + 1], current)
    if (opened) {
      current = { ...current, kind: 'orders', owner: opened.owner }
      // A line that names nobody new goes on with those who were told before.
      if (opened.owner && !walk.drafts.includes(opened.owner)) walk.drafts.push(opened.owner)
      readAll(walk, node.children, current)
      continue
    }
    const line = calendar.get(node)
    if (line) walk.drafts.push(...line)
    else if (headings.has(node)) walk.drafts.push(...readInferred(walk.document, node))
    else readNode(walk, node, current)
  }
  if (opening) {
    const given = walk.drafts.slice(begin)
    bindTasksAfter(
      opening,
      given.flatMap(({ tasks }) => tasks),
    )
    const [draft] = given
    if (draft) draft.noted = [...(draft.noted ?? []), opening.block.span]
  }
}

/** Every bullet or letter of them, behind a line that announces them: "Ngoài ra, thực hiện thêm:" / "a) Sở Y tế" … */
function saysWhoDoesIt(nodes: readonly Node[]): boolean {
  const listed = ({ block }: Node): boolean => isBullet(block) || block.marker?.kind === 'letter'
  const [first] = nodes
  const items = first && !listed(first) && announcesList(first) ? nodes.slice(1) : nodes
  if (items.length < 2 || !items.every((node) => listed(node) && namesItself(node))) return false
  const works = items.map((node) => workOf(node))
  return works.every((work) => work !== null) && works.some((work) => beginsDuty(work ?? ''))
}

/**
 * "Phân công nhiệm vụ cụ thể như sau:", "Các đơn vị thực hiện nhiệm vụ theo bảng phân công sau:" above a table: what it says stands
 * in the rows.
 */
function announcesTable({ block, children }: Node, next: Node | undefined): boolean {
  const { text } = block.body
  if (!next?.block.table || block.table || children.length > 0 || text.length > longestLead || !/:\s*$/u.test(text))
    return false
  const clause = clauseIn(text, { start: 0, end: text.length })
  return clause === null || (ofTable.test(text) && clause.strength !== 'order' && !isDueBy(text))
}
const longestLead = 200
const ofTable = /(?<!\p{L})(?:bảng|biểu|phụ lục|danh mục)(?!\p{L})/iu

/** What stands behind a line that announces it, which is read with it. */
function readBehind(walk: Walk, { block }: Node, nodes: readonly Node[], scope: Scope): void {
  const first = walk.drafts.length
  readAll(walk, nodes, scope)
  const draft = walk.drafts[first]
  if (draft) draft.noted = [...(draft.noted ?? []), block.span]
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
  const clause = own ? null : clauseIn(text, { start: 0, end: text.length })
  const found = own ?? (clause && { names: clause.names, at: clause.verb })
  if (!found || found.names.some((name) => notOffices.test(name))) return null
  const work = text.slice(found.at)
  return /^(?:ông|bà|đồng chí|đ\/c)(?!\p{L})/iu.test(work) || looksLikeAgency(work.slice(0, 80)) !== 'no' ? null : work
}

function readNode(walk: Walk, node: Node, scope: Scope): void {
  const { drafts } = walk
  const { block, children } = node
  if (block.table) {
    // reports/tables.ts reads it
    if (block.table.rows.some(isReportHead)) return
    const found = readScheduleTable(walk.document, block.table) ?? readTable(walk.document, block.table)
    for (const draft of found) drafts.push(draft)
    return
  }
  // A table below an item is read by itself, whatever the item says.
  const tables = children.filter((child, i) => child.block.table || announcesTable(child, children[i + 1]))
  if (tables.some((child) => child.block.table)) {
    const others = children.filter((child) => !tables.includes(child))
    if (announcesTable({ ...node, children: [] }, children[0])) {
      readBehind(walk, node, children, scope)
      return
    }
    readNode(walk, { ...node, children: others, end: others.at(-1)?.end ?? block.span[1] }, scope)
    readAll(walk, tables, scope)
    return
  }
  if (readPhase(walk, node, scope)) return
  if (headsTime(node)) {
    const first = drafts.length
    // "Tháng 9/2026" / "- Các trường khai giảng …": whoever stands in a calendar of work has some
    readAll(walk, children, scope.kind === 'content' ? { ...scope, kind: 'assignments' } : scope)
    bindTasksBelow(node, drafts.slice(first))
    return
  }
  const kind = sectionKindOf(node)
  // "5. Kinh phí: …" gives no work to track, not even among a letter's orders.
  if (
    kind === 'quiet' &&
    // "3. Đánh giá kết quả" / "- Đơn vị chủ trì: …" is an item like those beside it
    (scope.kind === 'quiet' || !hasLeadLine(node)) &&
    (scope.kind !== 'orders' || isSideTopic(node))
  ) {
    readAll(walk, children, { ...scope, kind, owner: null })
    return
  }
  if (kind !== 'assignments' && children.length > 0 && hasLeadLine(node)) {
    readLabelled(walk, node, scope)
    return
  }
  if (kind === 'reporting') {
    readSentences(walk, { ...node, children: [] }, { ...scope, kind, owner: null })
    readAll(walk, children, { ...scope, kind, owner: null })
    return
  }
  // "4. Tổ chức thực hiện: Phòng Tư pháp." says it all itself.
  if (kind === 'assignments' && children.length > 0) {
    readAll(walk, children, { ...scope, kind, owner: namesStaff.test(node.block.body.text) ? scope.owner : null })
    return
  }
  const directed = scope.kind === 'quiet' ? [] : readDirected(walk.document, node)
  if (directed.length > 0) {
    drafts.push(...directed)
    return
  }
  const assigning = gives(scope)
  if ((assigning || headsWork(node, scope)) && readUnderHeading(walk, node, scope)) return
  const noted = scope.kind === 'quiet' ? [] : readClosingNote(walk.document, node)
  if (noted.length > 0) {
    drafts.push(...noted)
    return
  }
  if (readSentences(walk, node, scope)) return
  if (kind === 'content' && !assigning) {
    readAll(walk, children, { ...scope, kind, owner: null })
    return
  }
  if (scope.owner && readOwned(node, scope.owner)) return
  readAll(walk, children, scope)
}

// "1. Phân công đầu mối theo dõi" / "Cử 01 lãnh đạo phụ trách …" among a letter's orders: work of those it is written to, not
// a section that says whose it is
const namesStaff =
  /^phân công (?:\p{L}+ )?(?:đầu mối|lãnh đạo|cán bộ|công chức|viên chức|nhân viên|nhân sự|người)(?!\p{L})/iu

/** "Thời gian hoàn tất: trước ngày …" below a step binds what the step before it gave, each sentence of it. */
function timesWhatStandsBefore(node: Node, drafts: Draft[], from: number): boolean {
  if (!isTimeLine(node)) return false
  const last = drafts.at(-1)?.tasks.at(-1)
  if (!last || node.block.span[0] - last.span[1] > 8) return false
  for (const { tasks } of drafts.slice(from))
    for (const each of tasks) if (each !== last) each.common = spanOfLine(node)
  last.span = [last.span[0], node.end]
  return true
}

/** "4. Chậm nhất ngày …, các nhiệm vụ trên phải hoàn thành" binds the items before it. */
function closesWhatStandsBefore({ document, drafts }: Walk, node: Node, { owner }: Scope, from: number): boolean {
  if (!/^(?:chậm|muộn|trước|đến hết)/iu.test(node.block.body.text)) return false
  const given = new Set([...(owner ? [owner] : []), ...drafts.slice(Math.max(from, drafts.length - 200))])
  return bindsTasksBefore(
    document,
    node,
    [...given].flatMap(({ tasks }) => tasks),
  )
}
