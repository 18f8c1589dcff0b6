import { looksLikeAgency } from '../agencies/likeness.ts'
import type { Span } from '../reading.ts'
import { isMonthOrWeekday, isShortMonth } from '../structure/columns.ts'
import { isNumber, isTime } from '../structure/placing.ts'
import type { Row, Table } from '../structure/tables.ts'
import { pointsOf } from './cell-points.ts'
import { isDitto, namesIn, spanOf, whoIn } from './cells.ts'
import { task, type Draft } from './draft.ts'
import { isDueBy } from './due-by.ts'
import { cellsOf, isGroupNumber, isLone, isTitle, isTotal, withAbove, type Cells } from './table-cells.ts'
import { stretchesOf, type Stretch } from './table-heads.ts'
import { timesIn } from './time-lines.ts'

/**
 * A table of work, one row a task:
 *
 *   | STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành | Sản phẩm |
 */
export function readTable(document: string, table: Table): Draft[] {
  const stretches = stretchesOf(table)
  const months = monthColumnsIn(table.rows)
  const found = stretches.map((stretch) => readStretch(document, stretch, { table, months }))
  const drafts = found.flatMap((each) => each.drafts)
  const [first] = drafts
  const heads = stretches.flatMap(({ head }) => (head ? [head.span] : []))
  if (first) first.noted = [...(first.noted ?? []), ...heads, ...found.flatMap(({ silent }) => silent)]
  return drafts
}

/** `silent`: rows that head others, sum them up, or only number the columns: "(1) | (2) | (3)". */
type Found = { readonly drafts: Draft[]; readonly silent: Span[] }

function readStretch(
  document: string,
  { columns, names, rows }: Stretch,
  { table, months }: { table: Table; months: ReadonlySet<number> },
): Found {
  const drafts: Draft[] = []
  const silent: Span[] = []
  if (!columns) return { drafts, silent }
  const byTime = columns.indexOf('time') < columns.indexOf('work')
  const isWeekday = !months.has(columns.indexOf('time'))
  let above: Cells | null = null
  for (const row of rows) {
    const cells = cellsOf(row, columns, names)
    const alone = row.cells.length === 1 || row.merged
    const lone = alone || isLone(cells)
    if (row.cells.every(({ text }) => isNumber(text.replace(/[()]/g, ''))) || (lone && isTitle(row, cells, above))) {
      silent.push(row.span)
      above = null
      continue
    }
    // "| | Tổng cộng | | | | 63.750 |" sums up what stands above
    if (isTotal(cells)) {
      silent.push(row.span)
      continue
    }
    // "| Ghi chú: UBND các xã gửi danh sách trước ngày 10/4 |" is nobody's in the row above.
    if (alone) continue
    if (lone && isGroupNumber(cells.number)) {
      above = null
      continue
    }
    // "| 4 | | Bảo đảm an ninh | Công an huyện |" behind a row with a time: of that time, or of none
    const sameTime = !(byTime && cells.number && !cells.time && above?.time)
    above = withAbove(cells, above, byTime)
    const said = cells.lead !== null || row.cells.some(({ text }) => isDitto(text))
    const whole =
      row.cells.length === columns.length &&
      said &&
      sameTime &&
      row.guessed !== true &&
      table.columns === undefined &&
      !(isWeekday && cells.time && isMonthOrWeekday(cells.time.text))
    drafts.push(...readRow(document, row, above, whole))
  }
  return { drafts, silent }
}

/** In which columns some row says "T1" or "T10": there "T5" is May too, and elsewhere it is Thursday as often. */
const monthColumnsIn = (rows: readonly Row[]): ReadonlySet<number> =>
  new Set(rows.flatMap(({ cells }) => cells.flatMap(({ text }, i) => (isShortMonth(text) ? [i] : []))))

function readRow(
  document: string,
  row: Row,
  { work, lead, cooperating, start, time, marked, product, note }: Cells,
  whole: boolean,
): Draft[] {
  if (!work || !lead) return []
  // "| | - Trao quà trước ngày 25/12 cho hộ nghèo. | |" among the leads names nobody.
  if (isTime(lead.text) && looksLikeAgency(lead.text) === 'no') return []
  const { leads, others, certain } = whoIn(document, lead)
  if (leads.length === 0) return []
  const together = cooperating ? namesIn(document, cooperating) : []
  // "Báo cáo trước ngày 20/3" among the notes: a day besides, or the row's own; "Kinh phí cấp trước ngày 01/5" is another's
  const isNoted = note !== null && isDueBy(note.text)
  const noted = isNoted && isOwnNote.test(note.text) ? [spanOf(note)] : []
  const told = [...(time ? timesIn(time) : []), ...marked.times.map(spanOf), ...noted]
  // Where it is not said when the work ends, the day on which it begins may be its only one, or not.
  const begins = told.length === 0 && start ? timesIn(start) : []
  const times = [...told, ...begins]
  const sure = marked.certain && !isNoted && begins.length === 0
  return [
    {
      heading: spanOf(lead),
      agencies: leads,
      tasks: pointsOf(document, work).map((span) => ({
        ...task(span, times, [...others, ...together]),
        ...(product ? { product: spanOf(product) } : {}),
      })),
      noted: [row.span],
      certain: certain && sure && looksLikeAgency(lead.text) !== 'no' && whole,
    },
  ]
}

const isOwnNote =
  /^[-+\s]*(?:(?:gửi |nộp )?báo cáo|gửi|nộp|trình|hoàn thành|hoàn tất|xong|kết thúc|sơ kết|tổng kết|nghiệm thu|bàn giao|trước|chậm nhất|muộn nhất|trong (?:tháng|quý))(?!\p{L})/iu
