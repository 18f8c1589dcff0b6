import { splitAgencies } from './agencies/split.ts'
import { type AgencySubject, beginsLikeAgency, findAgencySubject } from './agencies/subject.ts'
import { findDeadlines, type DeadlineContext } from './deadlines/find.ts'
import { passageOf, type Passage } from './passage.ts'
import type { Diagnostic, ReadReport, Span } from './reading.ts'
import {
  dataPeriod,
  ifAnything,
  nounOfSeveral,
  ownAfterPurpose,
  ownEnd,
  partsOf,
  speaksOfReports,
  tellsToReport,
} from './reports/clauses.ts'
import { countedIn } from './reports/counted.ts'
import { areMany, areSeveral, isWork, routeIn, type Route } from './reports/parties.ts'
import { periodsIn, type Placed } from './reports/periods.ts'
import { rowsOf, type Row } from './reports/rows.ts'
import { sectionKindOf } from './sections.ts'
import type { Node } from './structure/outline.ts'
import { sentencesOf, type Stretch } from './structure/sentences.ts'

/** An assignment as far as reports need it: whose words lie in `spans`. */
export type Assigned = { readonly agencies: readonly string[]; readonly spans: readonly Span[] }

export type ReportsRead = { reports: ReadReport[]; diagnostics: Diagnostic[] }

/** Who reports, to whom and through whom, as far as the words above an item have said it. */
type Lead = Route & { reporters: readonly string[] }
const nobody: Lead = { reporters: [], recipient: null, via: null }

/** A reporting section: its rows, and who its first sentence that names anybody says must report. */
type Section = { lead: Lead; rows: ReadReport[] }
type Scope = { lead: Lead; section: Section | null }

/**
 * The duties of several agencies to report: in reporting sections, whose items take over what their first sentence
 * says; in closing sentences; and in the tasks of a class or of several agencies. A single agency's own duty stays its
 * task. Each due date is a row of its own. `roots` are the outlines of the document's bodies, `assigned` what was read
 * of its assignments, `addressed` to whom a letter goes: what it says of reports to nobody by name is theirs.
 */
export function readReports(
  document: string,
  roots: readonly Node[],
  assigned: readonly Assigned[],
  context: DeadlineContext,
  addressed: readonly string[] = [],
): ReportsRead {
  const reports: ReadReport[] = []
  const sections: Section[] = []
  const owners = ownersBy(assigned)
  const readNode = (node: Node, scope: Scope): Scope => {
    if (node.block.table) return scope
    const opens = sectionKindOf(node) === 'reporting'
    let current = opens && scope.section === null ? { lead: nobody, section: opened(sections) } : scope
    const { body, marker } = node.block
    // Most paragraphs neither speak of a report nor are an item of a reporting section.
    if (!speaksOfReports(body.text) && (current.section === null || marker === null)) return current
    // Most parts tell nobody to report; only for those that do it matters whom the ones before spoke of.
    const parts: string[] = []
    let looked = 0
    let subject: readonly string[] = []
    let near: Route = nobody
    const lastSubject = (): readonly string[] => {
      for (; looked < parts.length - 1; looked++) subject = subjectOf(parts[looked] ?? '')?.names ?? subject
      return subject
    }
    const from = opens ? afterHeading(node) : 0
    for (const whole of sentencesOf(body.text)) {
      if (whole.end <= from) continue
      const sentence = { start: Math.max(whole.start, from), end: whole.end }
      for (const part of partsOf(body.text, sentence)) {
        const words = body.text.slice(part.start, part.end)
        parts.push(words)
        const read = readPart({
          document,
          body,
          part,
          words,
          before: lastSubject,
          near,
          node,
          scope: current,
          context,
          owner: owners(body.offsetAt(part.start)),
        })
        if (read === null) continue
        near = read.route
        reports.push(...read.rows)
        current.section?.rows.push(...read.rows)
        if (!read.lead) continue
        // Items announced outside a section take over what was said like those inside one.
        const section = current.section ?? opened(sections)
        if (section.lead.reporters.length === 0) section.lead = joinedLead(section.lead, read.lead)
        current = { lead: read.lead, section }
      }
    }
    return current
  }
  // A stack instead of recursion: an outline may be as deep as it likes.
  const start: Scope = { lead: nobody, section: null }
  const todo = roots.toReversed().map((node) => ({ node, scope: start }))
  for (let next = todo.pop(); next; next = todo.pop()) {
    const scope = readNode(next.node, next.scope)
    for (const node of next.node.children.toReversed()) todo.push({ node, scope })
  }
  const all: Lead | null = areSeveral(addressed) ? { ...nobody, reporters: addressed } : null
  for (const { lead, rows } of sections)
    for (const row of rows)
      if (row.reporters.length === 0) complete(row, lead.reporters.length === 0 && all !== null ? all : lead)
  const kept = withoutAnnouncements(document, reports)
  return { reports: kept, diagnostics: kept.flatMap(withoutReporters) }
}

/**
 * "Báo cáo định kỳ 6 tháng và năm theo biểu mẫu:" in front of items that date each of them is one duty said twice,
 * also where a converter put the items on the same level as the sentence that announces them.
 */
function withoutAnnouncements(document: string, reports: readonly ReadReport[]): ReadReport[] {
  const dated = new Map<ReadReport['period'], number>()
  for (const { period, deadline, span } of reports) {
    if (deadline && 'lastDay' in deadline) dated.set(period, span[0])
  }
  return reports.filter(({ period, deadline, span: [start, end] }) => {
    const undated = deadline === null || (deadline.kind === 'recurring' && deadline.at === null)
    const announces = /:[\s*_]*$/.test(document.slice(start, end + 2).trimEnd())
    return !(undated && announces && (dated.get(period) ?? -1) > end)
  })
}

function opened(sections: Section[]): Section {
  const section = { lead: nobody, rows: [] }
  sections.push(section)
  return section
}

/** "2. Nơi nhận báo cáo: UBND huyện." may stand in front of who reports. */
const joinedLead = (first: Lead, next: Lead): Lead =>
  next.recipient === null ? { ...first, reporters: next.reporters } : next

/** Items can stand before the sentence that says whose they are: `… Các đơn vị gửi báo cáo về Phòng Nội vụ.` */
function complete(row: ReadReport, lead: Lead): void {
  row.reporters = [...lead.reporters]
  row.recipient ??= lead.recipient
  if (row.recipient === lead.recipient) row.via ??= lead.via
}

const withoutReporters = ({ reporters, text, span }: ReadReport): Diagnostic[] =>
  reporters.length > 0
    ? []
    : [{ code: 'reporters-missing', message: `Chưa rõ cơ quan nào phải báo cáo: “${shortened(text)}”.`, span }]

/** Where a heading's own words end: `V. Chế độ báo cáo` is no sentence, what runs on behind its colon is. */
function afterHeading({ block, children }: Node): number {
  const { text } = block.body
  // "b) Báo cáo năm: các phòng, ban gửi …": the heading says what the rest leaves out.
  // One that says to whom is a sentence itself: "2. Báo cáo kết quả về Sở Y tế (qua Phòng Nghiệp vụ) như sau:".
  if (/^báo cáo/iu.test(text) && routeIn(text).recipient !== null) return 0
  if (/^báo cáo/iu.test(text)) return children.length > 0 && !/:\s+\S|[.;]$/.test(text) ? text.length : 0
  const colon = text.search(/:\s+\S.{20}/)
  if (colon >= 0 && colon < 120) return colon + 2
  return block.bold > 0 && block.bold < text.length ? block.bold : text.length > 160 ? 0 : text.length
}

/** Who is told to report; also behind a clause that no comma closes: `Với các vụ việc … yêu cầu các đơn vị báo cáo ngay`. */
function subjectOf(words: string): AgencySubject | null {
  // "Riêng Sở Y tế có trách nhiệm báo cáo …": the one, not those before it.
  const own = findAgencySubject(words.replace(/^\s*Riêng(?:\s+đối với)?\s+/u, '').replace(runningHeading, ''))
  if (own !== null && !(own.names.length === 1 && own.names.some(isWork))) return own
  const order = words
    .slice(0, 400)
    .search(/(?<=\s)(?:yêu cầu|đề nghị) (?=các |những |mọi |UBND|[ỦU][ỷy] ban|thủ trưởng|lãnh đạo|giám đốc|chủ tịch)/iu)
  return order < 0 ? null : findAgencySubject(words.slice(order))
}

// "9. Tổ chức thực hiện Thủ trưởng các đơn vị …": a heading that ran into the paragraph below it
const runningHeading = /^\s*(?:Tổ chức (?:triển khai )?thực hiện|(?:Chế độ|Thông tin,?) báo cáo)\s+(?=\p{Lu})/u

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text)

type Part = {
  document: string
  body: Passage
  part: Stretch
  words: string
  /** Whom the parts of the same block before this one speak of. */
  before: () => readonly string[]
  /** To whom the part before this one goes. */
  near: Route
  node: Node
  scope: Scope
  context: DeadlineContext
  owner: readonly string[]
}

function readPart({
  document,
  body,
  part,
  words,
  before,
  near,
  node,
  scope,
  context,
  owner,
}: Part): { rows: ReadReport[]; lead: Lead | null; route: Route } | null {
  const told = tellsToReport(words) || nounOfSeveral.test(words)
  const item = scope.section !== null && node.block.marker !== null
  if (!told && !item) return null
  const named = periodsIn(words)
  if (!told && named.length === 0 && !saysWhen.test(words)) return null
  const reporters = reportersOf({ words, before, scope, owner })
  if (reporters === null) return null
  const span = body.spanOf(part.start, part.end)
  const text = words.trim()
  const route = routeIn(words)
  // "…; báo cáo tổng kết trước ngày 10/8": sent where the part before it is sent, else where the section says.
  const known = near.recipient === null || reporters.own ? scope.lead : near
  const lead: Lead = {
    reporters: reporters.names,
    recipient: route.recipient ?? known.recipient,
    via: route.via ?? (route.recipient === null || route.recipient === known.recipient ? known.via : null),
  }
  const due = deadlinesIn(document, body, part, words, context)
  // The items below say what is due when; "… bao gồm:" above a list of figures announces no days.
  const announces = node.children.some(
    ({ block }) =>
      /^(?:các )?báo cáo|(?:trước|vào|chậm nhất|trong) (?:là )?ngày/iu.test(block.body.text) ||
      periodsIn(block.body.text).length > 0,
  )
  // "Báo cáo định kỳ 6 tháng, hằng năm:" only announces the items below, where the days are.
  const dayless = due.every(({ deadline }) => deadline.kind === 'recurring' && deadline.at === null)
  const to: Route = { recipient: lead.recipient, via: lead.via }
  if (dayless && announces) return { rows: [], lead, route: to }
  const periods = rowsOf(due, named, words, {
    told,
    section: scope.section !== null,
    purposeful: lead.recipient !== null,
    placeOf: (start, end) => body.spanOf(part.start + start, part.start + end),
  })
  const row = ({ period, deadline }: Row): ReadReport => ({
    text,
    span,
    period,
    reporters: [...lead.reporters],
    recipient: lead.recipient,
    via: lead.via,
    deadline,
    ...(reporters.certain ? {} : { certain: false }),
  })
  return { rows: periods.map(row), lead: announces || scope.section !== null ? lead : null, route: to }
}
// "- Tiến độ rà soát: trước 16 giờ ngày 15/10/2025": what is due, and when
const saysWhen =
  /^[^:;.]{3,120}:\s*(?:trước|chậm nhất|muộn nhất|vào|đến hết|không quá|hằng|hàng|ngày|ngay|trong|định kỳ)(?!\p{L})/iu

/** Who reports; null where it is one agency's own duty. `own`: these very words name them. */
function reportersOf({
  words,
  before,
  scope,
  owner,
}: Pick<Part, 'words' | 'before' | 'scope' | 'owner'>): { names: string[]; certain: boolean; own: boolean } | null {
  const noun = nounOfSeveral.exec(words)
  if (noun !== null) {
    const names = splitAgencies(words.slice(noun.index + noun[0].length))
    return areSeveral(names) ? { names, certain: false, own: true } : null
  }
  const counted = countedIn(words)
  if (counted !== null) return { names: counted, certain: true, own: true }
  const enough = scope.section === null ? areMany : areSeveral
  const own = subjectOf(words)
  if (own !== null) return enough(own.names) ? { names: own.names, certain: own.certain, own: true } : null
  // "Văn phòng Thường trực … tổng hợp, báo cáo Chủ tịch UBND tỉnh": one office that could not be told, not those above.
  if (puttingTogether.test(words) && beginsLikeAgency(words) && !/^(?:các|những|ubnd các)(?!\p{L})/iu.test(words))
    return null
  const spoken = before()
  const said = spoken.length === 0 && scope.section !== null ? scope.lead.reporters : spoken
  if (said.length > 0) return enough(said) ? { names: [...said], certain: true, own: false } : null
  // Named offices under one heading share a task; a class of them has a regime there, but for what only may happen.
  if (owner.length > 0)
    return areMany(owner) && !ifAnything.test(words) ? { names: [...owner], certain: true, own: false } : null
  return scope.section === null ? null : { names: [], certain: false, own: false }
}

const puttingTogether =
  /^(?=\p{Lu})(?:(?!(?<!\p{L})(?:báo cáo|gửi|định kỳ|để)(?!\p{L}))[^.;]){1,160} tổng hợp(?:,| và)? ?(?:báo cáo|trình)(?!\p{L})/iu

function deadlinesIn(
  document: string,
  body: Passage,
  part: Stretch,
  words: string,
  context: DeadlineContext,
): Placed[] {
  const cut = ownEnd(words)
  const end = ownAfterPurpose(words, cut) ? words.length : cut
  const [from, to] = body.spanOf(part.start, part.start + end)
  const passage = passageOf(document, [from, to])
  const { deadlines } = findDeadlines(passage, context)
  return deadlines.flatMap((deadline) => {
    const start = words.indexOf(deadline.text)
    if (deadline.kind === 'window' && (dataPeriod.test(words) || !/báo cáo|gửi|nộp/iu.test(words.slice(0, start))))
      return []
    return [{ deadline, start: Math.max(start, 0), end: Math.max(start, 0) + deadline.text.length }]
  })
}

/** The agencies in whose words an offset lies; by binary search over the spans in order. */
function ownersBy(assigned: readonly Assigned[]): (offset: number) => readonly string[] {
  const spans = assigned
    .flatMap(({ agencies, spans: own }) => own.map(([start, end]) => ({ start, end, agencies })))
    .toSorted((a, b) => a.start - b.start)
  return (offset) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    for (let i = low - 1; i >= Math.max(0, low - 4); i--) {
      const found = spans[i]
      if (found && offset < found.end) return found.agencies
    }
    return []
  }
}
