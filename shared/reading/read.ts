import { vietnamCalendar, type WorkingCalendar } from '../calendar/working-days.ts'
import { readAssignments } from './assignments/read.ts'
import { withoutBareRhythms } from './assignments/time-lines.ts'
import type { Scope } from './assignments/scope.ts'
import { doubtAbout } from './assignments/doubts.ts'
import type { Draft } from './assignments/draft.ts'
import { leftOut } from './coverage.ts'
import { missingIn } from './missing.ts'
import { passageOf } from './passage.ts'
import type { Diagnostic, DocumentHeader, ReadAssignment, Reading, ReadTask, Section, Span } from './reading.ts'
import { headingSpanOf, sectionKindOf } from './sections.ts'
import { findDeadlines, type DeadlineContext } from './deadlines/find.ts'
import { readHeader } from './header.ts'
import { leaveToReports } from './left-to-reports.ts'
import { readReports } from './reports.ts'
import { findCooperating } from './agencies/cooperating.ts'
import { splitAgencies } from './agencies/split.ts'
import { overlapping, spansOf } from './spans.ts'
import { blocksOf, type Block } from './structure/blocks.ts'
import { withWholeRows } from './structure/broken-rows.ts'
import { outlineOf, type Node } from './structure/outline.ts'
import { withoutPageNumbers } from './structure/page-numbers.ts'
import { unrolled } from './structure/rolled-lines.ts'
import { timesLeftIn } from './times-left.ts'
import { unreadOrders } from './unread-orders.ts'
import { unreadTimes } from './unread-times.ts'
import { unreadTimetables } from './unread-timetables.ts'
import { documentYearOf, isOfOneYear, plannedYearOf } from './year.ts'
import { zonesOf } from './zones.ts'

/**
 * Reads a document: who must do what, by when, and who reports to whom. Pure and total: any text gives a reading, in
 * time linear in its length. `text` of the result is the document in NFC, its blanks all plain, its paragraphs and
 * table rows unwrapped, lines that were rolled into one apart again, and its page numbers blanked out; every span is of it.
 *
 *   text → blocks → zones → outline → sections → assignments → tasks with their deadlines; reports; what was left out
 */
export function readDocument(input: string, calendar: WorkingCalendar = vietnamCalendar): Reading {
  const whole = input
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
  const end = readableEnd(whole)
  const readable = withoutPageNumbers(withWholeRows(unrolled(whole.slice(0, end))))
  const text = readable + whole.slice(end)
  const blocks = blocksOf(readable)
  const { header, diagnostics, bodyStart } = readHeader(text)
  const year = documentYearOf(text, header)
  const context: DeadlineContext = {
    year: year?.year ?? null,
    guessed: year?.guessed ?? false,
    planned: plannedYearOf(header),
    ofOneYear: isOfOneYear(header),
    issuedOn: header.issuedOn,
    calendar,
  }
  const parts = partsOf(blocks, bodyStart)
  if (end < text.length) diagnostics.push(tooLong([end, text.length]))
  const bodies = parts.bodies.map((body, i) => {
    const outline = outlineOf(body)
    const letter = i === 0 && (isLetter(header.type) || (header.type === null && ordersAtOnce(outline)))
    const roots = startOf(outline, letter)
    return {
      roots,
      places: sectionsIn(text, roots, letter),
      drafts: readAssignments(text, roots, scopeOf(letter, header, parts)),
      topics: topicsIn(roots),
    }
  })
  const places = bodies.flatMap((body) => body.places)
  const drafts = bodies.flatMap((body) => body.drafts)
  const topics = bodies.flatMap((body) => body.topics)
  // What a letter tells before it orders ("đến hết ngày 15/4, Sở mới nhận được báo cáo của …") asks for nothing.
  const outlines = bodies.flatMap((body) => body.roots)
  const assigned = drafts.map((draft) => ({ agencies: draft.agencies, spans: draft.tasks.map((task) => task.span) }))
  const { reports, diagnostics: aboutReports } = readReports(
    text,
    outlines,
    assigned,
    context,
    addressedIn(header, parts),
  )
  leaveToReports(text, drafts, reports)
  for (const draft of drafts) draft.tasks = draft.tasks.filter((task) => /\p{L}{2}/u.test(text.slice(...task.span)))
  const kept = drafts.filter((draft) => draft.tasks.length > 0).toSorted((a, b) => a.heading[0] - b.heading[0])
  const assignments = kept.map((draft) => assignmentOf(text, draft, context, diagnostics))
  const sections = places.map(({ section }) => section)
  const shown: Span[] = [
    ...places.map(({ heading }) => heading),
    ...kept.flatMap((draft) => [draft.heading, ...draft.tasks.map((task) => task.span)]),
    ...reports.map((report) => report.span),
  ]
  const beside: Span[] = kept.flatMap((draft) => [
    ...(draft.noted ?? []),
    ...draft.tasks.flatMap((task) => [...task.timed, ...(task.common ? [task.common] : [])]),
  ])
  const times = [
    ...assignments.flatMap(({ tasks }) => tasks.flatMap((task) => task.deadlines)),
    ...reports.flatMap(({ deadline }) => deadline ?? []),
  ].map(({ span }) => span)
  const bodyBlocks = parts.bodies.flat()
  const unread = unreadTimes(text, bodyBlocks, times, context)
  const isUnread = overlapping(spansOf(unread))
  // One question a sentence: the words that bind say more than the bare day among them.
  const noted = diagnostics.filter(({ code, span }) => code !== 'time-not-read' || span === null || !isUnread(span))
  const left = leftOut(text, sections, { shown, beside, topics }, blocks)
  const asked = [...missingIn(text, assignments, reports), ...noted, ...aboutReports, ...left, ...unread]
  const seen = [...shown, ...beside, ...spansOf(asked)]
  return {
    text: healed(text, blocks),
    document: header,
    sections,
    assignments,
    reports,
    diagnostics: [...asked, ...unreadOrders(bodyBlocks, seen), ...unreadTimetables(text, bodyBlocks, seen, context)],
  }
}

/**
 * The text as it is handed on: line breaks inside a paragraph are spaces, so that what is quoted reads as it was
 * written. No offset moves.
 */
function healed(text: string, blocks: readonly Block[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { span, table } of blocks) {
    if (table) continue
    pieces.push(text.slice(at, span[0]), text.slice(span[0], span[1]).replaceAll('\n', ' '))
    at = span[1]
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

/**
 * How far a text is read: no plan comes near this, and what is longer is some other file, whose lines alone would take
 * gigabytes. The cut is at the end of a line where there is one.
 */
function readableEnd(text: string): number {
  let end = 0
  for (let line = 0; line < longest.lines; line++) {
    const next = text.indexOf('\n', end) + 1
    if (next === 0) return Math.min(text.length, Math.max(end, longest.characters))
    if (next > longest.characters) return end === 0 ? longest.characters : end
    end = next
  }
  return end
}
const longest = { lines: 60_000, characters: 2_000_000 }

type Parts = { bodies: Block[][]; addressees: Block[] }

/** The document's bodies (a decision, then the plan it issues, then an appendix) without what frames them. */
function partsOf(blocks: readonly Block[], bodyStart: number): Parts {
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

function tooLong(span: Span): Diagnostic {
  return {
    code: 'too-long',
    message: 'Văn bản quá dài; phần từ vị trí này trở đi chưa được đọc. Đề nghị tách thành các văn bản riêng.',
    span,
  }
}

// Letters, directives and telegrams order; plans and decisions describe, and order where they say so.
const isLetter = (type: string | null): boolean => type === 'CV' || type === 'CT' || type === 'CĐ' || type === 'TB'

/** Without a type: numbered orders behind "… yêu cầu:", and no section, are a letter's. */
function ordersAtOnce(roots: readonly Node[]): boolean {
  const at = roots.findIndex(({ block }) => block.marker !== null)
  const before = roots[at - 1]?.block.body.text ?? ''
  return (
    /(?:yêu cầu|đề nghị|chỉ đạo|thực hiện|nhiệm vụ|nội dung)[^.]*:$/i.test(before.slice(-200)) &&
    roots.every((node) => node.block.marker?.kind !== 'roman' && sectionKindOf(node) === null)
  )
}

function scopeOf(letter: boolean, { type, issuer }: DocumentHeader, { addressees }: Parts): Scope {
  if (!letter) return { kind: 'content', owner: null, issuer }
  const [first] = addressees
  const last = addressees.at(-1)
  if (!isAddressed(type) || !first || !last) return { kind: 'orders', owner: null, issuer }
  return {
    kind: 'orders',
    owner: { heading: [first.span[0], last.span[1]], agencies: namesOf(addressees), tasks: [], certain: true },
    issuer,
  }
}

const namesOf = (addressees: readonly Block[]): string[] =>
  addressees
    .flatMap((block) => splitAgencies(block.body.text.replace(/^kính gửi\s*:?\s*/i, '')))
    .filter((name) => name !== '')

// What names nobody in a letter or a notice is for those under *Kính gửi*. A telegram's list says whom it is wired to; its
// orders name who works.
const isAddressed = (type: string | null): boolean => type === 'CV' || type === 'TB'

/** Under *Kính gửi* of a letter. */
const addressedIn = ({ type }: DocumentHeader, { addressees }: Parts): string[] =>
  isAddressed(type) ? namesOf(addressees) : []

/** Headings inside a section that group work and name nobody ("2. Các sở, ngành có liên quan"). */
function topicsIn(roots: readonly Node[]): Span[] {
  const topics: Span[] = []
  const todo = [...roots]
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (node.children.length > 0) topics.push(node.block.span)
    for (const child of node.children) todo.push(child)
  }
  return topics
}

/** Work starts at the first number; in a letter already at the sentence that announces the orders. */
function startOf(roots: readonly Node[], letter: boolean): readonly Node[] {
  const at = roots.findIndex(
    ({ block, children }) =>
      block.marker !== null || block.table !== null || children.length > 0 || (letter && block.body.text.endsWith(':')),
  )
  return at < 0 ? roots : roots.slice(at)
}

/** Sections with the heading's own place; a letter's orders are one, announced by the sentence before them. */
type Place = { section: Section; heading: Span }

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

function assignmentOf(text: string, draft: Draft, context: DeadlineContext, diagnostics: Diagnostic[]): ReadAssignment {
  const tasks = draft.tasks.map((task): ReadTask => {
    const passage = passageOf(text, task.span)
    const found = [passage, ...task.timed.map((span) => passageOf(text, span))].map((each) =>
      findDeadlines(each, context),
    )
    const dated = found.some(({ deadlines }) => deadlines.some(({ kind }) => kind !== 'none'))
    if (task.common && !dated) found.push(findDeadlines(passageOf(text, task.common), context))
    for (const each of found) diagnostics.push(...each.diagnostics)
    const deadlines = withoutBareRhythms(found.map((each) => each.deadlines))
    const [own] = found
    if (own)
      diagnostics.push(
        ...timesLeftIn(
          passage,
          own,
          deadlines.some(({ kind }) => kind !== 'none'),
          context,
        ),
      )
    return {
      text: passage.text,
      span: passage.spanOf(0, passage.text.length),
      cooperating: task.cooperating.length > 0 ? task.cooperating : findCooperating(passage.text),
      standing:
        deadlines.length > 0 &&
        deadlines.every((deadline) => deadline.kind === 'none' && deadline.reason === 'standing'),
      deadlines,
    }
  })
  const heading = passageOf(text, draft.heading)
  const why = doubtAbout(text, draft)
  return {
    heading: { text: heading.text, span: heading.spanOf(0, heading.text.length) },
    agencies: draft.agencies,
    tasks,
    ...(why === null ? {} : { certain: false, why }),
  }
}
