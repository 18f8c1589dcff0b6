import { namesIn } from '../assignments/cells.ts'
import { findDeadlines, type DeadlineContext } from '../deadlines/find.ts'
import type { Passage } from '../passage.ts'
import type { Deadline, ReadReport, Span } from '../reading.ts'
import { reportColumnsOf, type ReportColumn } from '../structure/report-columns.ts'
import { isReportHead, type Row, type Table } from '../structure/tables.ts'
import { routeIn } from './parties.ts'
import { periodsIn } from './periods.ts'
import type { Lead } from './scope.ts'

/**
 * A table of reports, one row a report:
 *
 *   | Loại báo cáo  | Đơn vị gửi              | Thời gian chốt số liệu | Thời hạn gửi                      |
 *   | Báo cáo tháng | Trạm Y tế, các bệnh viện | Ngày cuối tháng        | Trước ngày 05 của tháng tiếp theo |
 *
 * Each due date is a row of its own. What the table leaves out the words above it have said (`lead`). Null where the table is
 * of something else.
 */
export function readReportTable(
  document: string,
  { rows }: Table,
  lead: Lead,
  context: DeadlineContext,
): ReadReport[] | null {
  const head = rows.findIndex(isReportHead)
  const columns = rows[head] ? reportColumnsOf(rows[head].cells.map(({ text }) => text)) : null
  if (!columns) return null
  return rows
    .slice(head + 1)
    .filter((row) => !isReportHead(row))
    .flatMap((row) => reportsOf(document, row, columns, lead, context))
}

/** The rows of such a table that became `reports`, and its head: what else stands in them was read beside. */
export function reportRowsRead({ rows }: Table, reports: readonly ReadReport[]): Span[] {
  const read = ({ span: [from, to] }: Row): boolean => reports.some(({ span: [start] }) => start >= from && start < to)
  return rows.some(isReportHead) ? rows.filter((row) => isReportHead(row) || read(row)).map(({ span }) => span) : []
}

function reportsOf(
  document: string,
  { cells }: Row,
  columns: readonly ReportColumn[],
  lead: Lead,
  context: DeadlineContext,
): ReadReport[] {
  const cellOf = (wanted: ReportColumn): Passage | null => {
    const cell = cells[columns.indexOf(wanted)]
    return cell && /\p{L}/u.test(cell.text) ? cell : null
  }
  const report = cellOf('report')
  if (!report || cells.length !== columns.length) return []
  const reporter = cellOf('reporter')
  const recipient = cellOf('recipient')
  const { text } = report
  const said = {
    text,
    span: report.spanOf(0, text.length),
    reporters: reporter ? namesIn(document, reporter) : [...lead.reporters],
    ...(recipient ? routeIn(`gửi về ${recipient.text}`) : { recipient: lead.recipient, via: lead.via }),
  }
  const due = cellOf('due')
  const deadlines = due ? findDeadlines(due, { ...context, clause: 'report' }).deadlines : []
  const dated = deadlines.filter(({ kind }) => kind !== 'none')
  return (dated.length > 0 ? dated : [null]).map((deadline) => ({
    ...said,
    period: periodOf(text, deadline),
    deadline,
  }))
}

/** What the report is called says how often it comes; else its day does. */
function periodOf(name: string, deadline: Deadline | null): ReadReport['period'] {
  if (/đột xuất/iu.test(name)) return 'ad-hoc'
  const [named] = periodsIn(/^báo cáo/iu.test(name) ? name : `báo cáo ${name.charAt(0).toLowerCase()}${name.slice(1)}`)
  if (named) return named.period
  if (deadline?.kind === 'recurring') return deadline.cycle
  if (deadline?.kind === 'event') return 'incident'
  return deadline === null ? 'unspecified' : 'one-off'
}
