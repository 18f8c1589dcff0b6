import { beginsDuty } from '../duties.ts'
import type { Passage } from '../passage.ts'
import { splitAgencies } from '../agencies/split.ts'
import { findAgencySubject, looksLikeAgency } from '../agencies/subject.ts'
import { areSeveral } from '../reports/parties.ts'
import { keyOf } from '../agencies/words.ts'
import { sectionKindOf, type SectionKind } from '../sections.ts'
import type { Node } from '../structure/outline.ts'
import type { MarkerKind } from '../structure/markers.ts'
import { sentencesOf, type Stretch } from '../structure/sentences.ts'
import { asksBack, clauseIn, namedAtStart, type Clause } from './clauses.ts'
import { task, type Draft } from './draft.ts'
import { agencyHeading, isSomebodyElses, readHeaded, tasksUnder, timeLine } from './headed.ts'
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
  /** Who issued the document; in a letter, "UBND tỉnh thông báo để các đơn vị biết" gives the issuer no work. */
  readonly issuer: string | null
}

export function readAssignments(document: string, roots: readonly Node[], scope: Scope): Draft[] {
  const drafts: Draft[] = []
  readAll(document, roots, scope, drafts)
  return drafts.filter((draft) => draft.agencies.length > 0)
}

function readAll(document: string, nodes: readonly Node[], scope: Scope, drafts: Draft[]): void {
  let current = scope
  const headings = gives(scope) ? headingsAmong(nodes) : new Set<Node>()
  for (const [i, node] of nodes.entries()) {
    const opened = opensOrders(node, nodes[i + 1], current)
    if (opened) {
      current = { ...current, kind: 'orders', owner: opened.owner }
      if (opened.owner) drafts.push(opened.owner)
      readAll(document, node.children, current, drafts)
      continue
    }
    if (headings.has(node)) drafts.push(readInferred(node))
    else readNode(document, node, current, drafts)
  }
}

/**
 * Where most of the numbers of a list are agencies, a short heading among them is one too, though nobody knows its name:
 *
 *   1. Phòng Tài nguyên và Môi trường:    2. Chi nhánh Đất đai số 3:    3. UBND các xã:
 */
function headingsAmong(nodes: readonly Node[]): Set<Node> {
  const inferred = new Set<Node>()
  const numbered = nodes.filter(({ block }) => block.marker && block.marker.path.length > 0 && !block.table)
  if (numbered.length < 3) return inferred
  const known = numbered.filter((node) => agencyHeading(node)?.certain === true)
  if (known.length * 2 <= numbered.length) return inferred
  for (const node of numbered) {
    if (known.includes(node) || agencyHeading(node) || node.block.marker?.kind !== known[0]?.block.marker?.kind)
      continue
    if (sectionKindOf(node) === null && isNameLike(node)) inferred.add(node)
  }
  return inferred
}

function isNameLike({ block, children }: Node): boolean {
  const { text } = block.body
  const colon = text.search(/:(?:\s|$)/)
  const head = (colon > 0 ? text.slice(0, colon) : text).trim()
  const open = colon > 0 || children.length > 0
  return (
    open &&
    head.length <= 90 &&
    /^\p{Lu}/u.test(head) &&
    !/[.;,]$/.test(head) &&
    !beginsDuty(head) &&
    !/^(?:về|đối với|công tác|việc|tăng cường|kinh phí|thời gian|nội dung|các giải pháp|một số)(?!\p{L})/iu.test(head)
  )
}

function readInferred(node: Node): Draft {
  const { text } = node.block.body
  const colon = text.search(/:(?:\s|$)/)
  const end = colon > 0 ? colon : text.length
  const rest = colon > 0 ? colon + (/^:\s*/.exec(text.slice(colon))?.[0].length ?? 1) : text.length
  return readHeaded(node, { names: splitAgencies(text.slice(0, end)), end, rest, certain: false }, node.children)
}

function readNode(document: string, node: Node, scope: Scope, drafts: Draft[]): void {
  const { block, children } = node
  if (timeLine.test(block.body.text) && timesWhatStandsBefore(node, drafts)) return
  if (block.table) {
    for (const draft of readTable(block.table)) drafts.push(draft)
    return
  }
  const kind = sectionKindOf(node)
  if (kind === 'quiet' && scope.kind !== 'orders') return
  if (children.length > 0 && hasLeadLine(children)) {
    for (const draft of readLabelled(document, node, children)) drafts.push(draft)
    return
  }
  if (kind === 'reporting') {
    readSentences(document, { ...node, children: [] }, { ...scope, kind, owner: null }, drafts)
    readAll(document, children, { ...scope, kind: 'reporting', owner: null }, drafts)
    return
  }
  if (kind === 'assignments') {
    readAll(document, children, { ...scope, kind, owner: null }, drafts)
    return
  }
  const assigning = gives(scope)
  if ((assigning || headsWork(node, scope)) && readUnderHeading(document, node, scope, drafts)) return
  if (readSentences(document, node, scope, drafts)) return
  if (kind === 'content' && !assigning) {
    readAll(document, children, { ...scope, kind, owner: null }, drafts)
    return
  }
  if (scope.owner && readOwned(node, scope.owner)) return
  readAll(document, children, scope, drafts)
}

/** "Thời gian hoàn tất: trước ngày …" below a step binds what the step before it gave. */
function timesWhatStandsBefore(node: Node, drafts: Draft[]): boolean {
  const last = drafts.at(-1)?.tasks.at(-1)
  if (!last || node.block.span[0] - last.span[1] > 8) return false
  const [from] = last.span
  last.span = [from, node.end]
  return true
}

const gives = ({ kind }: Scope): boolean => kind === 'assignments' || kind === 'orders'

/** In a plan's content: "1.1. Công an quận" and below it nothing but work. */
function headsWork({ block, children }: Node, scope: Scope): boolean {
  if (scope.kind !== 'content' || children.length === 0 || /^đối với /i.test(block.body.text)) return false
  return (
    looksLikeAgency(block.body.text) === 'certain' &&
    children.every((child) => beginsDuty(child.block.body.text) || timeLine.test(child.block.body.text))
  )
}

// "1. Phòng Tư pháp" with its tasks; "1. Đối với Ủy ban nhân dân các cấp" with one heading for each level below
function readUnderHeading(document: string, node: Node, scope: Scope, drafts: Draft[]): boolean {
  const heading = agencyHeading(node)
  if (!heading) return false
  if (heading.rest >= node.block.body.text.length && node.children.length === 0) return false
  const numbered = node.children.filter((child) => child.block.marker && child.block.marker.path.length > 0)
  const ordered = node.children.filter(
    (child) =>
      /^(?:đề nghị|giao|yêu cầu)\s/i.test(child.block.body.text) &&
      clauseIn(child.block.body.text, { start: 0, end: child.block.body.text.length }),
  )
  if (ordered.length > 0 && ordered.length === node.children.length) {
    readAll(document, node.children, { ...scope, owner: null }, drafts)
    return true
  }
  const named = numbered.filter((child) => agencyHeading(child)?.certain === true)
  if (named.length > 0 && named.length * 2 >= numbered.length && heading.rest >= node.block.body.text.length) {
    readAll(document, node.children, { ...scope, owner: null }, drafts)
    return true
  }
  const others = node.children.filter((child) => isSomebodyElses(child, heading.names))
  drafts.push(
    readHeaded(
      node,
      heading,
      others.length > 0 ? node.children.filter((child) => !others.includes(child)) : node.children,
    ),
  )
  readAll(document, others, { ...scope, owner: null }, drafts)
  return true
}

/** Reads a paragraph's sentences; true where at least one gives work to somebody. */
function readSentences(document: string, node: Node, scope: Scope, drafts: Draft[]): boolean {
  const { body } = node.block
  const { text } = body
  if (scope.kind === 'quiet' || text.length > 20_000) return false
  const found: { draft: Draft; clause: Clause }[] = []
  let told = false
  for (const sentence of partsOf(node)) {
    const part = text.slice(sentence.start, sentence.end)
    const clause =
      clauseIn(text, sentence) ?? (gives(scope) && found.length === 0 ? namedAtStart(text, sentence) : null)
    if (clause && isNotice(clause, part, sentence.end)) told = true
    else if (clause && allowed(clause, part, sentence.end, scope)) {
      const before = found.at(-1)
      const own = before?.draft.tasks[0]
      // "Giao Phòng Nội vụ … . Phòng Nội vụ theo dõi …": the same agency's work goes on
      if (own && before.draft.agencies.join() === clause.names.join())
        own.span = [own.span[0], body.offsetAt(sentence.end - 1) + 1]
      else found.push({ draft: draftOf(body, sentence, clause, scope), clause })
    } else if (!asksBack(part) && !(reportsBack.test(part) && scope.kind !== 'content')) {
      const last = found.at(-1)?.draft.tasks.at(-1)
      if (last) last.span = [last.span[0], body.offsetAt(sentence.end - 1) + 1]
    }
  }
  const last = found.at(-1)
  if (!last) return told && node.children.length === 0
  drafts.push(...found.map((each) => each.draft))
  readBelow(document, node, last.draft, text.slice(last.clause.verb), scope, drafts)
  return true
}

/**
 * The stretches that may each give work to somebody: sentences, what stands behind a bold label, and parts behind a
 * semicolon that begin with another agency ("Giao Phó Chủ tịch A đi kiểm tra …; Phó Chủ tịch B đi kiểm tra …").
 */
function partsOf({ block }: Node): Stretch[] {
  const { text } = block.body
  const label = block.bold > 0 && block.bold < text.length ? block.bold : 0
  const parts: Stretch[] = []
  for (const sentence of sentencesOf(text.slice(label))) {
    const end = label + sentence.end
    let start = label + sentence.start
    while (text.charAt(start) === ' ') start++
    const first = start
    let tried = 0
    for (const semicolon of text.slice(first, end).matchAll(/;\s+/g)) {
      const next = first + semicolon.index + semicolon[0].length
      if (next >= end || next - start < 60 || ++tried > 12) continue
      const found = findAgencySubject(text.slice(next, Math.min(end, next + 600)))
      if (
        !found?.certain ||
        found.start > 0 ||
        found.ordered ||
        found.names.some((name) => /, (?:để|thì|mà)$/.test(name)) ||
        clauseIn(text, { start, end: next }) === null
      )
        continue
      parts.push({ start, end: next })
      start = next
    }
    parts.push({ start, end })
  }
  return parts
}

// "Định kỳ hằng năm (trước ngày 30 tháng 11) báo cáo kết quả …": the reports' business
const reportsBack = /^(?:định kỳ|hằng|hàng|trước ngày|báo cáo)[^.]*báo cáo/i

// "Từ ngày 04/02/2026: Ban …", "Trước ngày 15/6, đề nghị các …"
const timed = /^(?:từ|trước|chậm nhất|muộn nhất|đến|hằng|hàng|định kỳ|ngày|vào|trong (?:tháng|quý|năm|tuần))(?!\p{L})/iu

function draftOf(body: Passage, sentence: Stretch, clause: Clause, scope: Scope): Draft {
  const before = body.text.slice(sentence.start, clause.subject.start)
  // What stands before the agency is a condition of the work ("Sau khi …, Sở X …") and belongs to it; "Trên đây là …"
  // and the issuer's "yêu cầu" do not.
  const conditional =
    before.length > 8 &&
    clause.strength !== 'order' &&
    !/^(?:trên đây|nội dung|căn cứ)/i.test(before) &&
    !before.trimEnd().endsWith(':')
  const verb =
    clause.verb +
    (/^(?:có (?:trách nhiệm|nhiệm vụ)(?: trong việc)? )(?=\p{L})/iu.exec(
      body.text.slice(clause.verb, clause.verb + 40),
    )?.[0].length ?? 0)
  const from = conditional ? sentence.start : verb
  return {
    heading: body.spanOf(sentence.start, endOfHeading(body.text, sentence, verb)),
    agencies: clause.names,
    tasks:
      verb >= sentence.end
        ? []
        : [
            task(
              body.spanOf(from, sentence.end),
              !conditional && timed.test(before) ? [body.spanOf(sentence.start, clause.subject.start)] : [],
            ),
          ],
    certain: clause.certain && (clause.strength !== 'plain' || scope.kind !== 'content'),
  }
}

/** The heading of a sentence is what stands before the work: "Giao Sở Xây dựng", "Sở Nội vụ có trách nhiệm". */
function endOfHeading(text: string, sentence: Stretch, verb: number): number {
  let end = Math.min(verb, sentence.end)
  while (end > sentence.start + 1 && /[\s,:]/.test(text.charAt(end - 1))) end--
  return end
}

/** What stands under a sentence that gives work: its points, unless a point names agencies of its own. */
function readBelow(document: string, node: Node, draft: Draft, work: string, scope: Scope, drafts: Draft[]): void {
  const [own] = draft.tasks
  const below: Node[] = []
  let end = node.block.span[1]
  for (const child of node.children) {
    const plain = child.block.marker === null && child.children.length === 0
    if (plain && own && draft.tasks.length === 1 && continues(document, end, child, draft))
      own.span = [own.span[0], child.end]
    else if (plain && scope.kind === 'content' && !speaks(child)) continue
    else below.push(child)
    end = child.end
  }
  if (below.length === 0) return
  if (own && nestedBelow(node.block.marker?.kind, below) && !introducesWork(work)) {
    own.span = [own.span[0], below.at(-1)?.end ?? node.end]
    return
  }
  const apart = below.filter((child) => namesItsOwn(child))
  if (introducesWork(work) && apart.length < below.length) shorten(document, draft)
  if (apart.length === 0) draft.tasks = [...draft.tasks, ...tasksUnder(below)]
  else readAll(document, below, { ...scope, owner: draft }, drafts)
}

/** A paragraph on the very next line that names nobody new goes on with the work above it. */
function continues(document: string, end: number, child: Node, draft: Draft): boolean {
  if (/\n\s*\n/.test(document.slice(end, child.block.span[0]).slice(0, 200))) return false
  return !isSomebodyElses(child, draft.agencies)
}

const speaks = (node: Node): boolean =>
  clauseIn(node.block.body.text, { start: 0, end: node.block.body.text.length }) !== null

/** "… tuân thủ nghiêm thủ tục …; cần chấn chỉnh ngay một số nội dung sau:" keeps what stands before the announcement. */
function shorten(document: string, draft: Draft): void {
  const [own] = draft.tasks
  const [from, to] = own?.span ?? [0, 0]
  const cut = document.slice(from, to).lastIndexOf(';')
  if (own && cut > 60) own.span = [from, from + cut + 1]
  else {
    draft.tasks.shift()
    draft.heading = [draft.heading[0], Math.max(draft.heading[1], to)]
  }
}

function namesItsOwn(node: Node): boolean {
  const { text } = node.block.body
  const kind = node.block.marker?.kind
  if (kind === 'plus' || kind === 'bullet' || kind === 'dash') return false
  if (clauseIn(text, { start: 0, end: text.length }) !== null || agencyHeading(node)?.certain === true) return true
  return node.children.some(namesItsOwn)
}

// Households, people and systems do things in a plan's content; nobody tracks them.
const notOffices =
  /^(?:(?:các |những |mỗi |từng )?(?:hộ|người|nhân dân|hệ thống|cá nhân|gia đình|trẻ em|nhà ở|học sinh|cử tri))(?!\p{L})/iu

function isIssuer(clause: Clause, scope: Scope): boolean {
  const issuer = keyOf(scope.issuer ?? '')
  return issuer !== '' && clause.names.every((name) => issuer.startsWith(keyOf(name)))
}

/** "Các đơn vị báo cáo kết quả về …" is the reports' business; "Văn phòng thông báo để các đơn vị biết" is nobody's. */
function isNotice(clause: Clause, sentence: string, end: number): boolean {
  const work = sentence.slice(Math.max(0, sentence.length - (end - clause.verb)))
  if (areSeveral(clause.names) && /^(?:gửi )?báo cáo(?!\p{L})/iu.test(work)) return true
  return /^thông báo (?:để|đến|cho|tới)[^.]{0,80}(?:biết|thực hiện)/i.test(work)
}

function allowed(clause: Clause, sentence: string, end: number, scope: Scope): boolean {
  // "… sẽ phê bình, kiểm điểm", "… đã tích cực triển khai" tell, they do not order.
  if (/^(?:sẽ|đã|đang)(?!\p{L})/iu.test(sentence.slice(Math.max(0, sentence.length - (end - clause.verb)))))
    return false
  if (scope.kind === 'orders' && clause.strength !== 'order' && isIssuer(clause, scope)) return false
  const work = sentence.slice(Math.max(0, sentence.length - (end - clause.verb)))
  // In the reporting part only what is no report is an assignment: "Sở Tài chính tổng hợp …", "… yêu cầu … triển khai".
  if (scope.kind === 'reporting') {
    return (
      clause.certain &&
      (/^(?:(?:chịu|có) trách nhiệm )?(?:tổng hợp|theo dõi|đôn đốc|hướng dẫn|chủ trì|kiểm tra|tham mưu)/i.test(work)
        ? !areSeveral(clause.names)
        : !/báo cáo|gửi/i.test(sentence))
    )
  }
  if (scope.kind !== 'content') return true
  // Where nothing says that work is given, an agency that does something must be one, and do something.
  if (/^đối với /i.test(sentence) && !/ thì /i.test(sentence)) return false
  if (clause.names.some((name) => notOffices.test(name))) return false
  return clause.strength !== 'plain' || (clause.certain && beginsDuty(sentence, sentence.length - (end - clause.verb)))
}

// "… phối hợp thực hiện các hoạt động sau:", "có trách nhiệm:", "… chủ trì, phối hợp với các đơn vị:"
const introduction =
  /(?:(?:các|những|một số) (?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|việc)[^.:]{0,40} sau(?: đây)?|có trách nhiệm|như sau|sau đây|cụ thể|chỉ đạo|phối hợp với[^.]*)\s*:$/i
const introducesWork = (text: string): boolean => introduction.test(text.slice(-400)) || text.trim() === ''

// "+" points below a "-" belong to it; letters below a number are tasks of their own.
function nestedBelow(kind: MarkerKind | undefined, below: readonly Node[]): boolean {
  return (
    kind === 'dash' ||
    kind === 'plus' ||
    kind === 'bullet' ||
    below.every((child) => child.block.marker?.kind === 'plus')
  )
}

/** "UBND quận yêu cầu các phòng, ban … thực hiện các nội dung sau:" and the letter's numbered contents. */
function opensOrders(node: Node, next: Node | undefined, scope: Scope): { owner: Draft | null } | null {
  const { body, marker } = node.block
  if (marker || !body.text.endsWith(':') || scope.kind !== 'orders') return null
  if (next === undefined && node.children.length === 0) return null
  const sentence = sentencesOf(body.text).at(-1)
  if (
    !sentence ||
    !/(?:yêu cầu|đề nghị|chỉ đạo|giao|thực hiện|như sau|triển khai)/i.test(body.text.slice(sentence.start))
  )
    return null
  const clause = clauseIn(body.text, sentence)
  // "UBND xã có ý kiến như sau:" names who speaks, not who works.
  if (!clause || (clause.strength !== 'order' && isIssuer(clause, scope))) return { owner: scope.owner }
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
function readOwned(node: Node, owner: Draft): boolean {
  const { body } = node.block
  const { text } = body
  if (text === '' || asksBack(text) || labelOf(node)?.label === 'time') return false
  const last = owner.tasks.at(-1)
  if (timeLine.test(text) && last) {
    last.span = [last.span[0], node.end]
    return true
  }
  if (isTopic(node) && node.children.some(worksBelow)) return false
  owner.tasks.push({ ...task([body.offsetAt(0), node.end]), reporting: /^gửi báo cáo(?!\p{L})/iu.test(text) })
  return true
}

const worksBelow = (node: Node): boolean =>
  beginsDuty(node.block.body.text) ||
  clauseIn(node.block.body.text, { start: 0, end: node.block.body.text.length }) !== null ||
  node.children.some((child) => beginsDuty(child.block.body.text))

// "**1. Về việc rà soát …**", "1.2. Đối với công tác …:"
function isTopic({ block }: Node): boolean {
  const { text } = block.body
  return text.length < 300 && (text.endsWith(':') || block.bold >= text.length || block.level > 0 || !/[.;]$/.test(text))
}
