import type { Node } from '../structure/outline.ts'
import { isReportHead } from '../structure/tables.ts'
import { readAboveTables, readAnnounced } from './announced-tables.ts'
import { readCalendarLines } from './calendar-lines.ts'
import { readClosingNote } from './closing-notes.ts'
import { readDirected } from './directed.ts'
import type { Draft } from './draft.ts'
import { readGoingOn } from './going-on.ts'
import { headingsAmong, readInferred } from './inferred.ts'
import { readLabelled } from './lead-lines.ts'
import { bindPointsBelow } from './lead-sentences.ts'
import { readNameless } from './nameless-orders.ts'
import { readNamedTimes } from './named-times.ts'
import { readOrder, readOwned } from './orders.ts'
import { sayWhoDoesIt } from './own-bullets.ts'
import { readPhase, readScheduleTable } from './schedules.ts'
import { gives, type Form, type Row, type RowForm, type Scope, type Walk } from './scope.ts'
import { readAssigning, readContent, readQuiet, readReporting } from './sections.ts'
import { readSentences } from './sentences.ts'
import { readTable } from './tables.ts'
import { readUnderTime } from './time-headings.ts'
import { bindDraftsAfter, bindOrders, closesList, openingTime, timesBefore } from './time-lines.ts'
import { readUnderHeading } from './under-heading.ts'

/**
 * Walks the outline and asks the forms of assignment in turn. A new form is a file beside these with one function from a node
 * to drafts, a line in one of the two lists below, an example phrase above each pattern, and its cases in
 * test/reading/assignments.test.ts.
 */
export function readAssignments(document: string, roots: readonly Node[], scope: Scope): Draft[] {
  const drafts: Draft[] = []
  const walk: Walk = {
    document,
    drafts,
    readAll: (nodes, within) => readAll(walk, nodes, within),
    readNode: (node, within) => readNode(walk, node, within),
  }
  readAll(walk, roots, scope)
  // A letter that begins to order at its first number, with no sentence that announces it, tells those it is written to
  if (scope.owner && roots[0]?.block.marker && !drafts.includes(scope.owner)) drafts.push(scope.owner)
  return drafts.filter((draft) => draft.agencies.length > 0)
}

/** Forms of which a node is one by what stands beside it. */
const amongOthers: readonly RowForm[] = [
  // Lines that each say when, what and who; a line of work, and who of several has until when
  readTimedLine,
  // A line that announces the table behind it
  readAnnounced,
  // A time that binds what stands before it
  timesBefore,
  closesList,
  // An order to several, under which the rest is their work: "… thực hiện các nội dung sau:"
  readOrder,
  // A heading among headings of agencies whose name nobody knows
  readInferredHeading,
  // A paragraph that names nobody: "Đồng thời, phối hợp với …"
  readGoingOn,
]

/** Forms of which a node is one by itself, the most explicit first. */
const byItself: readonly Form[] = [
  // A table with a "chủ trì" column, or with a time and who does what in it
  readTables,
  readAboveTables,
  // A time, and sentences behind it that say who does what in it
  readPhase,
  // A time as a heading, for all below it
  readUnderTime,
  // A section without work
  readQuiet,
  // An item with a line "Đơn vị chủ trì: …"
  readLabelled,
  // Sections of reports, and of assignments
  readReporting,
  readAssigning,
  // A line by which one is to direct another, whose work stands below it
  whereWorkIsGiven(readDirected),
  // A heading that names agencies, their tasks below (headed.ts reads it)
  readUnderHeading,
  // An item that ends in "(Sở A chủ trì, phối hợp với Sở B)" or says so in its last sentence
  whereWorkIsGiven(readClosingNote),
  // A sentence whose subject is an agency, or that orders one (clauses.ts finds it, refusals.ts says where it gives no work,
  // below.ts reads the points under it)
  readSentences,
  // A letter's order by a day that names nobody
  nameless,
  // A section of anything else
  readContent,
  // What is left under an order to several
  readOwned,
]

/** Nodes side by side, and all below them. */
function readAll(walk: Walk, nodes: readonly Node[], scope: Scope): void {
  const begin = walk.drafts.length
  // A time that binds all that follows it
  const opening = openingTime(nodes)
  let row = rowOf(walk, nodes, scope)
  for (const [i, node] of nodes.entries()) {
    if (node === opening || node === row.table) continue
    const before = walk.drafts.length
    const after = readAmong(walk, node, row, nodes[i + 1])
    row = after.before === before ? after : { ...after, before }
    bindPointsBelow(walk.document, node, walk.drafts.slice(before))
  }
  if (opening) bindDraftsAfter(opening, walk.drafts.slice(begin))
  bindOrders(nodes, row.scope)
}

function rowOf({ document, drafts }: Walk, nodes: readonly Node[], scope: Scope): Row {
  return {
    scope: scope.kind === 'content' && sayWhoDoesIt(nodes) ? { ...scope, kind: 'assignments' } : scope,
    before: drafts.length,
    unclosed: drafts.length,
    table: null,
    timedLines: new Map([...readCalendarLines(document, nodes), ...readNamedTimes(nodes, scope)]),
    headings: gives(scope) ? headingsAmong(nodes) : new Set(),
  }
}

function readAmong(walk: Walk, node: Node, row: Row, next: Node | undefined): Row {
  for (const form of amongOthers) {
    const after = form(walk, node, row, next)
    if (after) return after
  }
  readNode(walk, node, row.scope)
  return row
}

function readNode(walk: Walk, node: Node, scope: Scope): void {
  if (!byItself.some((form) => form(walk, node, scope))) readAll(walk, node.children, scope)
}

function readTimedLine({ drafts }: Walk, node: Node, row: Row): Row | null {
  const found = row.timedLines.get(node)
  if (!found) return null
  drafts.push(...found)
  return row
}

function readInferredHeading({ document, drafts }: Walk, node: Node, row: Row): Row | null {
  if (!row.headings.has(node)) return null
  drafts.push(...readInferred(document, node))
  return row
}

function readTables({ document, drafts }: Walk, { block: { table } }: Node): boolean {
  if (!table) return false
  // reports/tables.ts reads it
  if (table.rows.some(isReportHead)) return true
  for (const draft of readScheduleTable(document, table) ?? readTable(document, table)) drafts.push(draft)
  return true
}

function nameless({ drafts }: Walk, node: Node, scope: Scope): boolean {
  const found = readNameless(node, scope, drafts)
  drafts.push(...found)
  return found.length > 0 && node.children.length === 0
}

/** A form that gives no work in parts about something else. */
function whereWorkIsGiven(read: (document: string, node: Node) => Draft[]): Form {
  return ({ document, drafts }, node, scope) => {
    const found = scope.kind === 'quiet' ? [] : read(document, node)
    drafts.push(...found)
    return found.length > 0
  }
}
