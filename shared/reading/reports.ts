import { withAddressed } from './addressed.ts'
import { areSeveral } from './agencies/several.ts'
import type { DeadlineContext } from './deadlines/find.ts'
import type { Diagnostic, ReadReport } from './reading.ts'
import { readBlock } from './reports/block.ts'
import { ownersBy, type Assigned } from './reports/owners.ts'
import type { Reader } from './reports/part.ts'
import { noLead, routeBelow, type Found, type Scope } from './reports/scope.ts'
import { shortened } from './shortened.ts'
import { overlapping } from './spans.ts'
import type { Node } from './structure/outline.ts'

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
  const reader: Reader = {
    document,
    context,
    ownerAt: ownersBy(assigned),
    isTaken: overlapping(assigned.flatMap(({ times }) => times)),
    issuer,
  }
  const rows = foundIn(reader, roots)
    .map((found) => completed(found, addressed))
    .map((row) => ({ ...row, reporters: withAddressed(row.reporters, addressed) }))
    .map((row) => ({ ...row, recipient: spelledOut(row.recipient, issuer) }))
  const reports = withoutAnnouncements(document, rows)
  // One question a sentence, however many days it names.
  const nameless = reports.filter(({ reporters }) => reporters.length === 0)
  const first = nameless.filter(({ span }, i) => nameless[i - 1]?.span[0] !== span[0])
  return { reports, diagnostics: first.map(withoutReporters) }
}

/** "báo cáo về Sở" in a letter of Sở Y tế, "về Công ty" in one of a company: the office of whoever writes, by its whole name. */
const spelledOut = (recipient: string | null, issuer: string | null): string | null =>
  recipient !== null && isKindAlone.test(recipient) && issuer?.toLowerCase().startsWith(`${recipient.toLowerCase()} `)
    ? issuer
    : recipient
const isKindAlone = /^(?:Sở|Bộ|Tổng cục|Cục|Chi cục|Trường|Viện|Bệnh viện|Trung tâm|(?:Tổng )?[Cc]ông ty)$/u

/** Block by block in the order of the document: what one says of reports holds for those below it. */
function foundIn(reader: Reader, roots: readonly Node[]): Found[] {
  const found: Found[] = []
  const outside: Scope = { lead: noLead, section: null }
  // A stack instead of recursion: an outline may be as deep as it likes.
  const todo = roots.toReversed().map((node) => ({ node, scope: outside }))
  for (let next = todo.pop(); next; next = todo.pop()) {
    const read = readBlock(reader, next.node, next.scope)
    for (const each of read.found) found.push(each)
    for (const node of next.node.children.toReversed()) todo.push({ node, scope: read.below })
  }
  return found
}

/** Items can stand before the sentence that says whose they are: `… Các đơn vị gửi báo cáo về Phòng Nội vụ.` */
function completed(found: Found, addressed: readonly string[]): ReadReport {
  const { row, section } = found
  if (section === null) return row
  if (row.reporters.length > 0) return row.recipient === null ? { ...row, ...routeBelow(found) } : row
  const isEverybodys = section.lead.reporters.length === 0 && areSeveral(addressed)
  const lead = isEverybodys ? { ...noLead, reporters: addressed } : section.lead
  const recipient = row.recipient ?? lead.recipient
  const via = row.via ?? (recipient === lead.recipient ? lead.via : null)
  return { ...row, reporters: [...lead.reporters], recipient, via }
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
    if (!undated || (dated.get(period) ?? -1) <= end) return true
    return !/:[\s*_]*$/.test(document.slice(start, end + 2).trimEnd())
  })
}

const withoutReporters = ({ text, span }: ReadReport): Diagnostic => ({
  code: 'reporters-missing',
  message: `Chưa rõ cơ quan nào phải báo cáo: “${shortened(text)}”.`,
  span,
})
