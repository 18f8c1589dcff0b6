import { withAddressed } from './addressed.ts'
import { areSeveral } from './agencies/several.ts'
import { splitAgencies } from './agencies/split.ts'
import { findAgencySubject } from './agencies/subject.ts'
import { clauseOf } from './assignments/clauses.ts'
import { readAssignments } from './assignments/read.ts'
import type { Draft } from './assignments/draft.ts'
import { retells, toldOrder } from './assignments/retold.ts'
import { speaksForOffice } from './assignments/refusals.ts'
import type { Scope } from './assignments/scope.ts'
import { beginsDuty } from './duties.ts'
import { passageOf, type Passage } from './passage.ts'
import type { DocumentHeader, Section, Span } from './reading.ts'
import { recites, tells } from './recital.ts'
import { headingSpanOf, sectionKindOf } from './sections.ts'
import type { Block } from './structure/blocks.ts'
import { outlineOf, type Node } from './structure/outline.ts'
import { sentencesOf } from './structure/sentences.ts'
import { zonesOf } from './zones.ts'
import { SPEAKER } from './speakers.ts'

export type Parts = { bodies: Block[][]; addressees: Block[] }

/** The document's bodies (a decision, then the plan it issues, then an appendix) without what frames them. */
export function partsOf(blocks: readonly Block[], bodyStart: number): Parts {
  const zones = zonesOf(blocks, bodyStart)
  const bodies: Block[][] = []
  const addressees: Block[] = []
  let open: Block[] | null = null
  blocks.forEach((block, i) => {
    const zone = zones[i]
    if (zone === 'body') {
      if (!open) bodies.push((open = []))
      open.push(block)
    } else if (zone === 'addressees') addressees.push(block)
    else if (zone === 'recipients') open = null
  })
  return { bodies, addressees }
}

/** What a body of the document says, before dates are looked for. */
export type Body = {
  readonly roots: readonly Node[]
  readonly places: readonly Place[]
  readonly drafts: readonly Draft[]
  /** What something stands below: its words group work, and ask for none of their own. */
  readonly topics: readonly Span[]
}

/** The outline, the sections and the work of each body. Only the first can be a letter: what it encloses is a plan. */
export function readBodies(text: string, header: DocumentHeader, parts: Parts): Body[] {
  return parts.bodies.map((body, i) => {
    const outline = outlineOf(body)
    const orders = header.type === null ? ordersAtOnce : ordersWithoutSections
    const letter = i === 0 && (isLetter(header.type) || orders(outline))
    const retold = retells(header, parts.addressees.length > 0, outline)
    const roots = retold ? withoutHeadline(outline, letter) : startOf(outline, letter)
    const above = retold ? [] : ordersAbove(outline, roots, header.issuer)
    const scope = scopeOf(letter, roots, header, parts, retold)
    const drafts = [
      ...above.flatMap((node) => readAssignments(text, [node], { ...scope, owner: null })),
      ...readAssignments(text, roots, scope),
    ]
    return {
      roots,
      places: sectionsIn(text, roots, letter),
      drafts: drafts.map((draft) => ({
        ...draft,
        agencies: withAddressed(draft.agencies, addressedIn(header, parts)),
      })),
      topics: topicsIn(roots),
    }
  })
}

// Letters, directives and telegrams order; plans and decisions describe, and order where they say so.
const isLetter = (type: string | null): boolean => type === 'CV' || type === 'CT' || type === 'CĐ' || type === 'TB'

/** Without a type: orders behind "… yêu cầu …:" are a letter's, whatever parts they have. */
const ordersAtOnce = (roots: readonly Node[]): boolean =>
  roots.some(({ block: { body } }) => announcesOrders(body.text)) || ordersWithoutSections(roots)

/** Numbered orders behind "Yêu cầu các sở, UBND các huyện thực hiện các nội dung sau:", and no section, also of a plan. */
function ordersWithoutSections(roots: readonly Node[]): boolean {
  // The orders stand beside the line that announces them, or below it
  const at = roots.findIndex(({ block, children }) => block.marker !== null || children[0]?.block.marker)
  const before = (roots[at]?.block.marker ? roots[at - 1] : roots[at])?.block.body.text ?? ''
  return (
    /(?:yêu cầu|đề nghị|chỉ đạo|thực hiện|nhiệm vụ|nội dung)[^.]*:$/i.test(before.slice(-200)) &&
    roots.every((node) => !/^(?:roman|article)$/.test(node.block.marker?.kind ?? '') && sectionKindOf(node) === null)
  )
}

function announcesOrders(text: string): boolean {
  const last = text.endsWith(':') ? sentencesOf(text).at(-1) : undefined
  if (!last || !speaksAsHead.test(text)) return false
  return findAgencySubject(text.slice(last.start, last.end))?.ordered === true || toldOrder(text, last) !== null
}
const speaksAsHead = new RegExp(`${SPEAKER}[^.;:]{0,60} (?:yêu cầu|chỉ thị)(?!\\p{L})`, 'u')

function scopeOf(
  letter: boolean,
  roots: readonly Node[],
  { type, issuer, issuedOn }: DocumentHeader,
  { addressees }: Parts,
  retold: boolean,
): Scope {
  const ofAll = { issuer, issuedOn, retells: retold }
  if (!letter) return { kind: 'content', owner: null, ...ofAll }
  const [first] = addressees
  const last = addressees.at(-1)
  const told = isAddressed(type) || (type === 'CĐ' && tellsAll(roots))
  if (!told || !first || !last) return { kind: 'orders', owner: null, ...ofAll }
  return {
    kind: 'orders',
    owner: { heading: [first.span[0], last.span[1]], agencies: namesOf(addressees), tasks: [], certain: true },
    ...ofAll,
  }
}

/**
 * A telegram's numbered orders, of which at least half say nobody's name: "1. Hoãn các cuộc họp không cấp bách, tập trung ứng phó." is
 * for all whom it is wired to. Among orders that all name somebody, one that does not ("10. Kêu gọi sự giúp đỡ …") is asked about.
 */
function tellsAll(roots: readonly Node[]): boolean {
  const numbered = [...roots, ...roots.flatMap(({ children }) => children)].filter(
    ({ block }) => block.marker?.kind === 'decimal',
  )
  const nameless = numbered.filter(
    ({ block: { body }, children }) => children.length === 0 && beginsDuty(body.text) && clauseOf(body) === null,
  )
  return numbered.length > 1 && nameless.length * 2 >= numbered.length
}

const namesOf = (addressees: readonly Block[]): string[] =>
  addressees
    .flatMap((block) => splitAgencies(block.body.text.replace(/^(?:kính gửi\s*:?|.{0,80}(?<!\p{L})điện\s*:)\s*/iu, '')))
    .filter((name) => name !== '')

// What names nobody in a letter or a notice is for those under *Kính gửi*. A telegram's list says whom it is wired to; its
// orders name who works.
const isAddressed = (type: string | null): boolean => type === 'CV' || type === 'TB'

/** Under *Kính gửi* of a letter. */
export const addressedIn = ({ type }: DocumentHeader, { addressees }: Parts): string[] =>
  isAddressed(type) ? namesOf(addressees) : []

/** "2. Tuyên truyền" with points below it, "3. Sở Y tế" with its work: whatever has something below it heads that. */
function topicsIn(roots: readonly Node[]): Span[] {
  const topics: Span[] = []
  const todo = [...roots]
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (node.children.length > 0) topics.push(node.block.span)
    for (const child of node.children) todo.push(child)
  }
  return topics
}

/**
 * Work starts at the first number; in a letter already at the sentence that announces the orders. What is told before ("đến
 * hết ngày 15/4, Sở mới nhận được báo cáo của …") asks for nothing.
 */
function startOf(roots: readonly Node[], letter: boolean): readonly Node[] {
  const at = roots.findIndex(
    ({ block, children }) =>
      block.marker !== null || block.table !== null || children.length > 0 || (letter && block.body.text.endsWith(':')),
  )
  if (at < 0) return roots
  if (letter && announcesFindings(roots[at])) return roots.slice(behindFindings(roots, at))
  return roots.slice(at)
}

/**
 * What the issuer of a paper orders above the first number. What another office asked ("Bộ Y tế yêu cầu Sở Y tế báo cáo …"), also in a
 * paper that is quoted ("Thực hiện Công văn …, trong đó giao …", "Sở đã có Công văn đề nghị …"), is no order here.
 */
const ordersAbove = (outline: readonly Node[], [first]: readonly Node[], issuer: string | null): readonly Node[] =>
  first ? outline.slice(0, outline.indexOf(first)).filter(({ block: { body } }) => ordersWhole(body, issuer)) : []

function ordersWhole(body: Passage, issuer: string | null): boolean {
  if (!orderWord.test(body.text)) return false
  const orders = sentencesOf(body.text).flatMap((sentence) => {
    const clause = clauseOf(body, sentence)
    if (clause?.strength !== 'order') return []
    return {
      clause,
      words: body.text.slice(sentence.start, sentence.end),
      left: body.text.slice(sentence.start, clause.subject.start),
    }
  })
  return (
    orders.some(
      ({ clause, words }) =>
        beginsDuty(body.text, clause.verb) &&
        // "Để kịp tiến độ, UBND xã giao Phòng Kinh tế lập dự toán trước ngày 15/6.": one office is told its work
        ((clause.certain && !areSeveral(clause.names)) ||
          // "UBND huyện yêu cầu các xã rà soát … trước ngày 20/3." / "Các số điện thoại trực:": a whole order, though the list begins below
          (outright.test(words) && /[.;]\s*$/.test(words))),
    ) && orders.every(({ left }) => !recites(left) && !tells(left) && isIssuersOrNobodys(left, issuer))
  )
}
const orderWord = /(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công|[Cc]hỉ thị) /u
const outright = new RegExp(`^(?:Giao|Đề nghị|Yêu cầu|${SPEAKER}[^,;:.]{0,60} (?:giao|đề nghị|yêu cầu)) \\p{L}`, 'u')

/** Whether who gives an order, in what stands `left` of whom it is given to, is the issuer or is not named. */
function isIssuersOrNobodys(left: string, issuer: string | null): boolean {
  const giver = left
    .slice(left.lastIndexOf(', ') + 1)
    .replace(ordersTo, '')
    .trim()
  return giver === '' || (issuer !== null && speaksForOffice(issuer, giver))
}
const ordersTo =
  /(?:kính |trân trọng |cũng |thông báo và )?(?:giao|yêu cầu|đề nghị|phân công|chỉ thị)(?: nhiệm vụ)?(?: cho)?\s*$/iu

/** "Huyện ủy chọn 02 đảng bộ làm điểm" above a report on it; what it tells begins at once, whatever is numbered below. */
function withoutHeadline(roots: readonly Node[], letter: boolean): readonly Node[] {
  const [first, next] = roots
  if (!first || !next || first.children.length > 0 || first.block.marker !== null) return startOf(roots, letter)
  const { text } = first.block.body
  return text.length < longestHeadline && !/[.:;…]$/.test(text) ? roots.slice(1) : roots
}
const longestHeadline = 200

/**
 * Where a letter that tells what was found begins to order; where it told, if no order follows.
 *
 *   Qua kiểm tra, Sở Y tế nhận thấy:
 *   Một số trạm chưa niêm yết giá; việc báo cáo còn chậm …
 *   Để khắc phục, Sở Y tế yêu cầu các trạm thực hiện các nội dung sau:
 */
function behindFindings(roots: readonly Node[], at: number): number {
  const orders = roots.findIndex((node, i) => i > at && givesWork(node))
  return orders < 0 ? at : orders
}

function announcesFindings(node: Node | undefined): boolean {
  if (node === undefined) return false
  const end = node.block.body.text.slice(-longestFinding)
  // "đề nghị các xã tự đánh giá như sau:" orders
  return findings.some((form) => form.test(end)) && !ordersSomebody(node.block.body)
}
const longestFinding = 200
const findings = [
  /(?<!\p{L})(?:nhận thấy|cho thấy|nhận định|(?<!(?:tự|để|việc|phải) )đánh giá)(?: (?:như sau|rằng))?\s*:$/iu,
  // "… đã đạt được một số kết quả nhất định như sau:"
  /(?<!\p{L})(?:thu|đạt|ghi nhận)(?: được)?(?: (?:một số|nhiều|những|các))? kết quả(?!\p{L})[^.;:]{0,60}:$/iu,
  // "Đánh giá kết quả kiểm tra qua 10 tháng như sau:"
  /(?:^|[.;] )(?:đánh giá )?(?:kết quả|tình hình) [^.;:]{3,120} như sau\s*:$/iu,
  // "… việc báo cáo còn phát sinh một số tồn tại, cụ thể:"
  /(?<!\p{L})(?:còn|phát sinh|xảy ra|bộc lộ)(?: (?:có|nhiều|một số|những|phát sinh|xảy ra|bộc lộ)){1,3} (?:tồn tại|hạn chế|bất cập|thiếu sót|sai sót|khó khăn|vướng mắc|vi phạm)(?!\p{L})[^.;:]{0,100}:$/iu,
]

/** An order, or a number with work in it or below it. */
function givesWork({ block: { body, marker }, children }: Node): boolean {
  if (ordersSomebody(body)) return true
  return marker !== null && [body, ...children.map((child) => child.block.body)].some((each) => saysDuty(each))
}

const ordersSomebody = (body: Passage): boolean =>
  sentencesOf(body.text).some((sentence) => clauseOf(body, sentence)?.strength === 'order')

function saysDuty(body: Passage): boolean {
  if (beginsDuty(body.text)) return true
  const clause = clauseOf(body)
  return clause !== null && clause.certain && beginsDuty(body.text, clause.verb)
}

/** Sections with the heading's own place; a letter's orders are one, announced by the sentence before them. */
export type Place = { section: Section; heading: Span }

function sectionsIn(text: string, roots: readonly Node[], letter: boolean): Place[] {
  const places: Place[] = []
  const add = (node: Node, kind: Section['kind'], end: number): void => {
    const heading = headingSpanOf(node)
    places.push({ section: { kind, heading: passageOf(text, heading).text, span: [node.block.span[0], end] }, heading })
  }
  const [first] = roots
  const last = roots.at(-1)
  if (letter && first && last && (roots.length > 1 || first.children.length > 0)) add(first, 'assignments', last.end)
  const todo = roots.toReversed()
  for (let node = todo.pop(); node; node = todo.pop()) {
    const kind = sectionKindOf(node)
    if (kind === 'assignments' || kind === 'reporting') add(node, kind, node.end)
    if (kind !== 'reporting') for (const child of node.children.toReversed()) todo.push(child)
  }
  return places
}
