import { isHead, leadColumn, type Row, type Table } from '../structure/tables.ts'
import type { Passage } from '../passage.ts'
import type { Span } from '../reading.ts'
import { splitAgencies } from '../agencies/split.ts'
import { looksLikeAgency } from '../agencies/subject.ts'
import { task, type Draft } from './draft.ts'

/**
 * A table of work, one row a task:
 *
 *   | STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành | Sản phẩm |
 */
type Columns = { width: number; work: number; lead: number; cooperating: number; time: number }

export function readTable(table: Table): Draft[] {
  const drafts: Draft[] = []
  let columns: Columns | null = null
  const heads: Span[] = []
  for (const row of table.rows) {
    const head = isHead(row) ? columnsOf(row) : null
    if (head) {
      columns = head
      heads.push(row.span)
    } else if (columns) drafts.push(...readRow(row, columns))
  }
  const [first] = drafts
  if (first) first.noted = [...(first.noted ?? []), ...heads]
  return drafts
}

function columnsOf(row: Row): Columns | null {
  const names = row.cells.map((cell) => cell.text.toLowerCase())
  const find = (pattern: RegExp, not?: RegExp): number =>
    names.findIndex((name) => pattern.test(name) && !not?.test(name))
  const chief = find(/chủ trì/)
  const lead = chief >= 0 ? chief : find(leadColumn, /phối hợp/)
  const work = find(/nội dung|nhiệm vụ|công việc|hoạt động|tên|giải pháp|việc/, /chủ trì|phối hợp|thời gian/)
  if (lead < 0) return null
  return {
    width: names.length,
    work: work >= 0 && work !== lead ? work : Math.max(0, lead - 1),
    lead,
    cooperating: find(/phối hợp/),
    time: find(/thời gian|thời hạn|tiến độ|hoàn thành|thời điểm/, /chủ trì|nội dung/),
  }
}

function readRow(row: Row, columns: Columns): Draft[] {
  const cell = (at: number): Passage | undefined => (at >= 0 ? row.cells[at] : undefined)
  const work = cell(columns.work)
  const lead = cell(columns.lead)
  if (!work || !lead || work.text === '' || lead.text === '') return []
  const agencies = splitAgencies(lead.text)
  if (agencies.length === 0) return []
  const time = cell(columns.time)
  const together = cell(columns.cooperating)
  return [
    {
      heading: spanOf(lead),
      agencies,
      tasks: [
        task(
          spanOf(work),
          time && time.text !== '' ? [spanOf(time)] : [],
          together && together.text !== '' ? splitAgencies(together.text) : [],
        ),
      ],
      noted: [row.span],
      certain: looksLikeAgency(lead.text) !== 'no' && row.cells.length === columns.width,
    },
  ]
}

function spanOf(cell: Passage): Span {
  return cell.spanOf(0, cell.text.length)
}
