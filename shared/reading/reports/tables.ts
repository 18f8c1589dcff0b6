import { isDitto, namesIn } from '../assignments/cells.ts'
import { findDeadlines, type DeadlineContext } from '../deadlines/find.ts'
import type { Passage } from '../passage.ts'
import type { Deadline, ReadReport, Span } from '../reading.ts'
import { reportColumnsOf, type ReportColumn } from '../structure/report-columns.ts'
import { overlapping } from '../spans.ts'
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
  let above: readonly string[] = lead.reporters
  return rows
    .slice(head + 1)
    .filter((row) => !isReportHead(row))
    .flatMap((row) => {
      const found = reportsOf(document, row, columns, { ...lead, reporters: above }, context)
      above = found[0]?.reporters ?? above
      return found
    })
}

/**
 * The rows of such a table that became `reports`, and its head: what else stands in them was read beside. A row of whose words no
 * day was made is not read.
 */
export function reportRowsRead({ rows }: Table, reports: readonly ReadReport[]): Span[] {
  const heads = rows.filter(isReportHead)
  if (heads.length === 0) return []
  const timed = reports.filter(({ deadline, period }) => deadline !== null || period === 'ad-hoc')
  const isRead = overlapping(timed.map(({ span }) => span))
  return rows.filter((row) => heads.includes(row) || isRead(row.span)).map(({ span }) => span)
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
    return cell && /[\p{L}\d]/u.test(cell.text) ? cell : null
  }
  const report = cellOf('report')
  const reporter = cellOf('reporter')
  const due = cellOf('due')
  // "I | Báo cáo định kỳ | |" heads the rows below it
  if (!report || cells.length !== columns.length || (!reporter && !due)) return []
  const recipient = cellOf('recipient')
  const { text } = report
  const said = {
    text,
    span: report.spanOf(0, text.length),
    reporters: reporter && !isDitto(reporter.text) ? namesIn(document, reporter) : [...lead.reporters],
    ...(recipient ? routeIn(`gửi về ${recipient.text}`) : { recipient: lead.recipient, via: lead.via }),
  }
  const deadlines = due ? findDeadlines(due, { ...context, clause: 'report' }).deadlines : []
  const dated = deadlines.filter(({ kind }) => kind !== 'none')
  const named = periodsIn(reportCalled(text))
  return (dated.length > 0 ? dated : [null]).map((deadline, i) => {
    // "Báo cáo 6 tháng, năm | Trước ngày 05/6 và trước ngày 05/12"
    const own = named.length === dated.length ? named[i]?.period : undefined
    const period = own ?? periodOf(text, deadline)
    // "Khi nghiệm thu xong": words that no day was made of
    const isOpen = deadline === null && due !== null && period !== 'ad-hoc'
    return { ...said, period, deadline, ...(isOpen ? { certain: false } : {}) }
  })
}

/** "Quý I" is the report of it. */
const reportCalled = (name: string): string =>
  /^báo cáo/iu.test(name) ? name : `báo cáo ${name.charAt(0).toLowerCase()}${name.slice(1)}`

/** What the report is called says how often it comes; else its day does. */
function periodOf(name: string, deadline: Deadline | null): ReadReport['period'] {
  if (/đột xuất/iu.test(name)) return 'ad-hoc'
  const [named] = periodsIn(reportCalled(name))
  if (named) return named.period
  if (deadline?.kind === 'recurring') return deadline.cycle
  if (deadline?.kind === 'event') return 'incident'
  return deadline === null ? 'unspecified' : 'one-off'
}
