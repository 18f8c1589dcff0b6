import type { ReadReport } from '../reading.ts'
import { sectionKindOf } from '../sections.ts'
import type { Node } from '../structure/outline.ts'
import { timeLine } from '../structure/plain-paragraphs.ts'
import { sentencesOf } from '../structure/sentences.ts'
import type { Table } from '../structure/tables.ts'
import { partsOf, saysWhereTo, sends, sendsByDay, sendsFigures, speaksOfReports } from './clauses.ts'
import { readPart, sendsPaper, type Part, type Reader } from './part.ts'
import { routeIn, type Route } from './parties.ts'
import { periodsIn } from './periods.ts'
import { subjectOf } from './reporters.ts'
import { below, entered, newSection, noLead, saidBelow, type Found, type Lead, type Scope } from './scope.ts'
import { readReportTable } from './tables.ts'

/** The rows of a block, and what its words and those above it say of what stands below. */
export type BlockRead = { readonly found: readonly Found[]; readonly below: Scope }

export function readBlock(reader: Reader, node: Node, above: Scope): BlockRead {
  const { body, table } = node.block
  if (table) return { found: readTable(reader, table, above), below: above }
  const opens = sectionKindOf(node) === 'reporting'
  const scope = opens && above.section === null ? { lead: noLead, section: newSection() } : above
  if (!mayReport(node, scope)) return { found: [], below: scope }
  const read = readParts(reader, node, partsFrom(body.text, opens ? afterHeading(node) : 0), scope)
  const period = titledPeriod(body.text)
  return period === null || read.below.section === null ? read : { ...read, below: { ...read.below, period } }
}

function readTable({ document, context }: Reader, table: Table, { lead, section }: Scope): Found[] {
  return entered(section, readReportTable(document, table, lead, context) ?? [])
}

/** Most paragraphs neither speak of a report nor are an item of a reporting section. */
function mayReport({ block: { body, marker } }: Node, { section }: Scope): boolean {
  if (speaksOfReports(body.text)) return true
  if (section === null) return false
  return marker !== null || sendsFigures(body.text) || sendsByDay(body.text)
}

/** The parts of a text's sentences, from an offset on. */
const partsFrom = (text: string, from: number): Part[] =>
  sentencesOf(text)
    .filter(({ end }) => end > from)
    .flatMap(({ start, end }) => partsOf(text, { start: Math.max(start, from), end }))
    .map(({ start, end }) => ({ start, end, words: text.slice(start, end) }))

/** Each part goes on with what those before it said: who reports, to whom, and whether items are to follow. */
function readParts(reader: Reader, node: Node, parts: readonly Part[], above: Scope): BlockRead {
  const subjectBefore = subjectsOf(parts)
  const found: Found[] = []
  let scope = above
  let near: Route | null = null
  let sent: Route | null = null
  let begin = 0
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1]
    if (before && !node.block.body.text.slice(before.end, part.start).includes(';'))
      [begin, sent] = [found.length, null]
    const read = readPart(reader, node, part, { scope, near, sent, subject: () => subjectBefore(i) })
    if (read === null) {
      const route = sends.test(part.words) ? routeIn(part.words) : null
      if (route?.recipient && allOfThem.test(part.words)) begin = sendAll(found, begin, route, null)
      else if (route?.recipient && sendsPaper(part.words)) sent = route
      continue
    }
    found.push(...entered(scope.section, read.rows))
    if (read.lead.recipient !== null && sendsBehindDay(part.words)) begin = sendAll(found, begin, read.lead, read.lead)
    if (scope.section && read.rows.length === 0 && saysWhereTo(part.words))
      saidBelow(scope.section, routeIn(part.words))
    near = read.lead
    if (read.handsDown) scope = below(scope, read.lead)
  }
  return { found, below: scope }
}

// "…; tất cả gửi Sở Tài chính tổng hợp", "…; các báo cáo gửi về Sở Nội vụ"
const allOfThem = /^(?:và )?(?:tất cả|đều|(?:các|mọi|toàn bộ) (?:loại )?báo cáo|các kỳ)(?!\p{L})/iu
/** "…; năm trước ngày 15/12, gửi Sở Nội vụ tổng hợp": sent behind the last of the days. */
const sendsBehindDay = (words: string): boolean => sentNext.test(/\d\D*$/u.exec(words)?.[0] ?? '')
const sentNext = /^\d[^;]{0,20},? (?:gửi|nộp|về) /iu

/** Says once, behind the last of a sentence's reports, where those from a place on go; `by`: only theirs. Answers where the next begin. */
function sendAll(found: Found[], from: number, { recipient, via }: Route, by: Lead | null): number {
  const whose = by?.reporters.join()
  for (let i = from; i < found.length; i++) {
    const each = found[i]
    if (!each || each.row.recipient !== null || (by !== null && each.row.reporters.join() !== whose)) continue
    found[i] = { ...each, row: { ...each.row, recipient, via } }
  }
  return found.length
}

/**
 * Whom the parts before one of them spoke of last. Most parts tell nobody to report, and only one that does asks: so each is
 * looked at once, and not before.
 */
function subjectsOf(parts: readonly Part[]): (index: number) => readonly string[] {
  let looked = 0
  let subject: readonly string[] = []
  return (index) => {
    for (; looked < index; looked++) subject = subjectOf(parts[looked]?.words ?? '')?.names ?? subject
    return subject
  }
}

/** Where a heading's own words end: `V. Chế độ báo cáo` is no sentence, what runs on behind its colon is. */
function afterHeading({ block, children }: Node): number {
  const { text } = block.body
  // "b) Báo cáo năm: các phòng, ban gửi …": the heading says what the rest leaves out.
  // One that says to whom is a sentence itself: "2. Báo cáo kết quả về Sở Y tế (qua Phòng Nghiệp vụ) như sau:".
  if (/^báo cáo/iu.test(text) && routeIn(text).recipient !== null) return 0
  if (/^báo cáo/iu.test(text)) return children.some(mayHoldReports) && !/:\s+\S|[.;]$/.test(text) ? text.length : 0
  const colon = text.search(/:\s+\S.{20}/)
  if (colon >= 0 && colon < 120) return colon + 2
  return block.bold > 0 && block.bold < text.length ? block.bold : text.length > 160 ? 0 : text.length
}

/** "4. Báo cáo kết quả hằng quý" / "Thời hạn hoàn thành: …": a time below it takes nothing from what the line itself tells to report. */
const mayHoldReports = (child: Node): boolean => child.block.marker !== null || !timeLine.test(child.block.body.text)

/** "3. Báo cáo 6 tháng (Biểu số 03)": the period of what stands below; null where the line is no such heading. */
function titledPeriod(line: string): ReadReport['period'] | null {
  if (!reportTitle.test(line)) return null
  const [named, another] = periodsIn(line)
  return named !== undefined && another === undefined ? named.period : null
}
const reportTitle = /^báo cáo (?:định kỳ |thống kê )?[^.;:()]{2,30}(?:\([^()]{0,60}\))?\s*:?$/iu
