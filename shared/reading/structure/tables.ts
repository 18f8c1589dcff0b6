import { passageOf, type Passage } from '../passage.ts'
import type { Span } from '../reading.ts'
import { columnsOf, numberHead, scheduleColumnsOf, shareColumnsOf, type Column } from './columns.ts'
import type { Line } from './lines.ts'
import { isGroup, isNumber } from './placing.ts'
import { reportColumnsOf } from './report-columns.ts'
import { columnsByCells } from './unheaded.ts'

/** A table, whatever it was written with: `| a | b |` rows, or cells between lines that hold only a `|`. */
export type Table = {
  readonly span: Span
  /** Index of its last line. */
  readonly lastLine: number
  readonly rows: readonly Row[]
  /** What the columns hold, where no row is a head that says so. */
  readonly columns?: readonly Column[]
}
export type Row = {
  readonly span: Span
  readonly cells: readonly Passage[]
  /** Where a cell ends, or in which column it stands, was found by what it holds. */
  readonly guessed?: boolean
}

/** A cell longer than this is a page of text that happens to stand between two bars (a letterhead and a footer). */
const longestCell = 60

/** What was tried from a line on: a table, or only the line up to which there is none. */
export type Tried = { readonly table: Table | null; readonly lastLine: number }

/** The table that starts at line `i`; none where the bars there only frame a letterhead or a list of recipients. */
export function tableFrom(document: string, lines: readonly Line[], i: number): Tried {
  return lines[i]?.kind === 'row' ? pipeTable(document, lines, i) : barTable(document, lines, i)
}

// | STT | Nội dung | Đơn vị chủ trì |
// |-----|----------|----------------|
function pipeTable(document: string, lines: readonly Line[], first: number): Tried {
  const { rows, last } = rowsFrom(document, lines, first, ({ kind }) => kind === 'row')
  // The head may stand below a row with the table's title.
  if (rows.slice(0, 3).some((row) => isHead(row) || isScheduleHead(row) || isReportHead(row) || isShareHead(row)))
    return tableOf(rows, last)
  const columns = columnsByCells(rows.map(({ cells }) => cells))
  return columns ? tableOf(rows, last, columns) : none(last)
}

// TT | Nội dung | Đơn vị chủ trì          no bar at the ends: a row has as many bars as the head
// ---|----------|---------------
// I. | Tập huấn                            a group's title has no cells of its own
// 1 | Mở lớp sơ cứu | Trạm Y tế
export function openTable(document: string, lines: readonly Line[], first: number): Tried {
  const barsIn = ({ start, end }: Line): number => document.slice(start, end).split('|').length - 1
  const head = lines[first]
  const bars = head ? barsIn(head) : 0
  const isRow = (line: Line): boolean => {
    const own = barsIn(line)
    return own === bars || (own === 1 && groupTitle.test(document.slice(line.start, line.end)))
  }
  const { rows, last } = rowsFrom(document, lines, first, isRow, { open: true })
  const [top] = rows
  const isTable = rows.length > 1 && top !== undefined && (isHead(top) || isReportHead(top) || isShareHead(top))
  return isTable ? tableOf(rows, last) : none(last)
}

const groupTitle = /^\s*(?:[A-Z]|[IVX]+|\d{1,2})\s*[.)]?\s*\|\s*\p{Lu}[^|]{3,400}$/u

/** The rows from a line on, as far as `isRow` goes; `open`: their first cells have no bar before them. */
function rowsFrom(
  document: string,
  lines: readonly Line[],
  first: number,
  isRow: (line: Line) => boolean,
  { open } = { open: false },
): { rows: Row[]; last: number } {
  const rows: Row[] = []
  let last = first
  for (let i = first; ; i++) {
    // Some converters put a blank line between the rows.
    if (lines[i]?.kind === 'blank' && i === last + 1) i++
    const line = lines[i]
    if (!line || !isRow(line)) return { rows, last }
    last = i
    if (/^[-–—=:|\s+]*$/.test(document.slice(line.start, line.end))) continue
    rows.push({ span: [line.start, line.end], cells: splitCells(document, line, open ? line.start : -1) })
  }
}

function tableOf(rows: readonly Row[], lastLine: number, columns?: readonly Column[]): Tried {
  const [start] = rows
  const end = rows.at(-1)
  if (!start || !end) return none(lastLine)
  return { table: { span: [start.span[0], end.span[1]], lastLine, rows, ...(columns && { columns }) }, lastLine }
}

const none = (lastLine: number): Tried => ({ table: null, lastLine })

/** The cells between the bars of a line; `first`: where the first begins, if no bar stands before it, else -1. */
function splitCells(document: string, line: Line, first: number): Passage[] {
  const cells: Passage[] = []
  let from = first
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && document.charAt(at) !== '|') continue
    if (from >= 0 && (at < line.end || document.slice(from, at).trim() !== ''))
      cells.push(passageOf(document, [from, at]))
    from = at + 1
  }
  return cells
}

// |
// STT
// |
// Nội dung
// |
// |          two bars: the next row
function barTable(document: string, lines: readonly Line[], first: number): Tried {
  const rows: { span: Span; cells: Passage[] }[] = []
  let row: Passage[] = []
  let from = first
  const endRow = (line: Line): void => {
    const start = row[0]?.offsetAt(0)
    if (start !== undefined && row.some((cell) => cell.text !== ''))
      rows.push(...parted({ span: [start, line.start], cells: row }))
    row = []
  }
  let last = first
  for (let i = first + 1; i < lines.length; i++) {
    const line = lines[i]
    const bar = lines[from]
    // A blank line between two bars is a cell with nothing in it; behind a row that has all its cells the table is over.
    const whole = row.length >= (rows[0]?.cells.length ?? Number.POSITIVE_INFINITY)
    if (
      !line ||
      !bar ||
      (line.kind === 'blank' && (whole || lines[i - 1]?.kind !== 'bar' || lines[i + 1]?.kind !== 'bar'))
    )
      break
    if (line.kind === 'bar') {
      if (i === from + 1) endRow(line)
      else row.push(passageOf(document, [bar.end, line.start]))
      from = i
      last = i
    } else if (i - from > longestCell) {
      break
    }
  }
  const closing = lines[last]
  if (closing) endRow(closing)
  const head = rows.findIndex((each) => isHead(each) || isReportHead(each))
  const [start] = rows
  if (head < 0 || rows.length < head + 2 || !closing || !start) return { table: null, lastLine: last }
  return {
    table: { span: [start.span[0], closing.start], lastLine: last, rows: mended(rows, rows[head]) },
    lastLine: last,
  }
}

/**
 * A converter that sets one bar between rows too gives all of them as one: "TT | Nội dung | Chủ trì | 1 | Mở lớp | Phòng
 * Y tế | 2 | …". They part where each number stands as many cells behind the one before it as the head is wide.
 */
function parted(row: { span: Span; cells: Passage[] }): { span: Span; cells: Passage[] }[] {
  const { span, cells } = row
  const width = cells.findIndex(({ text }, i) => i > 2 && /^0?1\.?$/.test(text))
  if (width < 0 || cells.length % width > 0 || !numberHead.test(cells[0]?.text ?? '')) return [row]
  const starts = cells.flatMap((_, i) => (i % width === 0 ? [i] : []))
  if (!starts.every((i, nth) => nth === 0 || Number.parseInt(cells[i]?.text ?? '', 10) === nth)) return [row]
  const edge = (i: number): number => cells[i]?.offsetAt(0) ?? span[1]
  return starts.map((i) => ({
    span: [i === 0 ? span[0] : edge(i), edge(i + width)],
    cells: cells.slice(i, i + width),
  }))
}

/**
 * An empty cell between two bars looks like the end of a row. Where rows are numbered, one without a number goes on with
 * the row before it, as far as the head is wide.
 */
function mended(rows: readonly Row[], head: Row | undefined): Row[] {
  if (!head || !numberHead.test(head.cells[0]?.text ?? '')) return [...rows]
  const whole: Row[] = []
  for (const row of rows) {
    const last = whole.at(-1)
    const [first] = row.cells
    const goesOn = last && last !== head && first && !isNumber(first.text) && !isGroup(first.text)
    if (goesOn && last.cells.length + 1 + row.cells.length <= head.cells.length) {
      const empty = passageOf('', [0, 0])
      whole.splice(-1, 1, { span: [last.span[0], row.span[1]], cells: [...last.cells, empty, ...row.cells] })
    } else whole.push(row)
  }
  return whole
}

/** "Giai đoạn | Nội dung và đơn vị chịu trách nhiệm" */
export const isScheduleHead = ({ cells }: Row): boolean => scheduleColumnsOf(cells.map(({ text }) => text)) !== null

/** "Loại báo cáo | Đơn vị gửi | Thời hạn gửi" */
export const isReportHead = ({ cells }: Row): boolean => reportColumnsOf(cells.map(({ text }) => text)) !== null

/** "STT | Đơn vị | Số lượng | Hoàn thành": who has a share of what the line above says */
export const isShareHead = ({ cells }: Row): boolean => shareColumnsOf(cells.map(({ text }) => text)) !== null

/** A table's head names a column of who does the work. */
export const isHead = ({ cells }: Row): boolean =>
  !isNumber(cells[0]?.text ?? '') && columnsOf(cells.map(({ text }) => text)) !== null
