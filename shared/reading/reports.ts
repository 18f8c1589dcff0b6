import type { DeadlineContext } from './deadlines/find.ts'
import type { Diagnostic, ReadReport } from './reading.ts'
import { partsOf, sendsByDay, sendsFigures, speaksOfReports } from './reports/clauses.ts'
import { ownersBy, type Assigned } from './reports/owners.ts'
import { areSeveral } from './agencies/several.ts'
import { routeIn, type Route } from './reports/parties.ts'
import { readPart } from './reports/part.ts'
import { periodsIn } from './reports/periods.ts'
import { subjectOf } from './reports/reporters.ts'
import { readReportTable } from './reports/tables.ts'
import { addRows, joinedLead, noLead, opened, type Lead, type Scope, type Section } from './reports/scope.ts'
import { sectionKindOf } from './sections.ts'
import { shortened } from './shortened.ts'
import type { Node } from './structure/outline.ts'
import { sentencesOf } from './structure/sentences.ts'

export type ReportsRead = { reports: ReadReport[]; diagnostics: Diagnostic[] }

/**
 * The duties of several agencies to report: in reporting sections, whose items take over what their first sentence
 * says; in closing sentences; and in the tasks of a class or of several agencies. A single agency's own duty stays its
 * task. Each due date is a row of its own. `roots` are the outlines of the document's bodies, `assigned` what was read
 * of its assignments, `addressed` to whom a letter goes: what it says of reports to nobody by name is theirs. `issuer`: who
 * never is one of many in its own paper.
 */
export function readReports(
  document: string,
  roots: readonly Node[],
  assigned: readonly Assigned[],
  context: DeadlineContext,
  { addressed, issuer }: { addressed: readonly string[]; issuer: string | null },
): ReportsRead {
  const reports: ReadReport[] = []
  const sections: Section[] = []
  const ownerAt = ownersBy(assigned)
  const readNode = (node: Node, scope: Scope): Scope => {
    if (node.block.table) {
      const rows = readReportTable(document, node.block.table, scope.lead, context) ?? []
      reports.push(...rows)
      addRows(scope.section, rows)
      return scope
    }
    const opens = sectionKindOf(node) === 'reporting'
    let current = opens && scope.section === null ? { lead: noLead, section: opened(sections) } : scope
    const { body, marker } = node.block
    // Most paragraphs neither speak of a report nor are an item of a reporting section.
    const counted = sendsFigures(body.text) || (current.period !== undefined && sendsByDay(body.text))
    const inSection = current.section !== null && (marker !== null || counted)
    if (!inSection && !speaksOfReports(body.text)) return current
    // Most parts tell nobody to report; only for those that do it matters whom the ones before spoke of.
    const parts: string[] = []
    let looked = 0
    let subject: readonly string[] = []
    let near: Route = noLead
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
          ownerAt,
          issuer,
        })
        if (read === null) continue
        near = read.route
        reports.push(...read.rows)
        addRows(current.section, read.rows)
        if (!read.lead) continue
        // Items announced outside a section take over what was said like those inside one.
        const section = current.section ?? opened(sections)
        if (section.lead.reporters.length === 0) section.lead = joinedLead(section.lead, read.lead)
        current = { lead: read.lead, section }
      }
    }
    const period = titledPeriod(body.text)
    return period === null || current.section === null ? current : { ...current, period }
  }
  // A stack instead of recursion: an outline may be as deep as it likes.
  const start: Scope = { lead: noLead, section: null }
  const todo = roots.toReversed().map((node) => ({ node, scope: start }))
  for (let next = todo.pop(); next; next = todo.pop()) {
    const scope = readNode(next.node, next.scope)
    for (const node of next.node.children.toReversed()) todo.push({ node, scope })
  }
  const all: Lead | null = areSeveral(addressed) ? { ...noLead, reporters: addressed } : null
  for (const { lead, rows } of sections)
    for (const row of rows)
      if (row.reporters.length === 0) complete(row, lead.reporters.length === 0 && all !== null ? all : lead)
  const kept = withoutAnnouncements(document, reports)
  // One question a sentence, however many days it names.
  const nameless = kept.filter(({ reporters }) => reporters.length === 0)
  const first = nameless.filter(({ span }, i) => nameless[i - 1]?.span[0] !== span[0])
  return { reports: kept, diagnostics: first.map(withoutReporters) }
}

/** "3. Báo cáo 6 tháng (Biểu số 03)": the period of what stands below; null where the line is no such heading. */
function titledPeriod(line: string): ReadReport['period'] | null {
  if (!reportTitle.test(line)) return null
  const [named, another] = periodsIn(line)
  return named !== undefined && another === undefined ? named.period : null
}
const reportTitle = /^báo cáo (?:định kỳ |thống kê )?[^.;:()]{2,30}(?:\([^()]{0,60}\))?\s*:?$/iu

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

/** Items can stand before the sentence that says whose they are: `… Các đơn vị gửi báo cáo về Phòng Nội vụ.` */
function complete(row: ReadReport, lead: Lead): void {
  row.reporters = [...lead.reporters]
  row.recipient ??= lead.recipient
  if (row.recipient === lead.recipient) row.via ??= lead.via
}

const withoutReporters = ({ text, span }: ReadReport): Diagnostic => ({
  code: 'reporters-missing',
  message: `Chưa rõ cơ quan nào phải báo cáo: “${shortened(text)}”.`,
  span,
})

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
