import type { Row } from '../table-rows.ts'
import { paragraphsInCell } from './cell.ts'
import type { Grid } from './grid.ts'
import type { Piece } from './words.ts'

/** A gap of this many letter sizes that runs down the rows parts two columns. */
const narrowestGap = 0.35
/** Fewer columns are a list, or a letterhead. */
const fewestColumns = 3

/** A row of more lines than fit on a page is none. */
const longestRow = 80

type Span = { readonly from: number; readonly to: number }
type TextLine = { readonly pieces: readonly Piece[]; readonly y: number; readonly size: number }

/**
 * Tables that nothing is drawn around. What shows them is a first column that counts (1, 2, 3 …) and gaps that run
 * down all the rows from one number to the next; a row reaches from its number to the next one.
 */
export function unruledTablesOf(pieces: readonly Piece[]): Grid[] {
  const lines = textLinesOf(pieces)
  const tables: Grid[] = []
  for (let start = 0; start < lines.length;) {
    const found = tableFrom(lines, start)
    if (found !== undefined) tables.push(found.grid)
    start = found?.end ?? start + 1
  }
  return tables
}

function tableFrom(lines: readonly TextLine[], start: number): { grid: Grid; end: number } | undefined {
  const first = countIn(lines[start])
  if (first === undefined) return undefined
  const starts = [start]
  let columns: Span[] = []
  for (let i = start + 1; i < lines.length && i - (starts.at(-1) ?? start) < longestRow; i++) {
    const count = countIn(lines[i])
    if (count?.value !== first.value + starts.length || Math.abs(count.x - first.x) > 6) continue
    const columnsSoFar = columnsOf(lines.slice(start, i + 1))
    if (columnsSoFar.length < fewestColumns) break
    columns = columnsSoFar
    starts.push(i)
  }
  const last = starts.at(-1) ?? start
  if (last === start) return undefined
  const distances = lines.slice(start, last).map((line, i) => (lines[start + i + 1]?.y ?? 0) - line.y)
  const pitch = Math.min(2 * (lines[start]?.size ?? 12), ...distances)
  const isNear = (i: number, farthest: number): boolean =>
    (lines[i]?.y ?? 0) - (lines[i - 1]?.y ?? 0) <= farthest * pitch
  let end = last + 1
  // Within a row lines are as close as within a paragraph; what stands off is the text behind the table.
  while (end < lines.length && isNear(end, 1.2) && belongs(lines[end], columns)) end++
  let top = start
  while (top > 0 && isNear(top, 1.6) && belongs(lines[top - 1], columns)) top--
  const rows = (top < start ? [top, ...starts] : starts).map((from, i, all) =>
    rowOf(
      lines.slice(from, all[i + 1] ?? end).flatMap((line) => line.pieces),
      columns,
    ),
  )
  return { grid: gridAround(lines.slice(top, end), columns, rows), end }
}

/** The number that a line begins with, when nothing but a column's gap follows it. */
function countIn(line: TextLine | undefined): { value: number; x: number } | undefined {
  const [number, next] = line?.pieces ?? []
  if (number === undefined || next === undefined || !/^\d{1,3}\.?$/.test(number.text)) return undefined
  return isGap(number, next) ? { value: Number.parseInt(number.text, 10), x: number.x } : undefined
}

function isGap(before: Piece, next: Piece): boolean {
  const gap = next.x - before.right
  return !next.apart && gap > narrowestGap * next.size
}

/** Where words stand in any of the lines; what is left between are the gaps that run down all of them. */
function columnsOf(lines: readonly TextLine[]): Span[] {
  const runs = lines.flatMap((line) => runsIn(line)).toSorted((a, b) => a.from - b.from)
  const size = lines[0]?.size ?? 12
  const columns: { from: number; to: number }[] = []
  for (const { from, to } of runs) {
    const column = columns.at(-1)
    if (column === undefined || from - column.to > narrowestGap * size) columns.push({ from, to })
    else column.to = Math.max(column.to, to)
  }
  return columns
}

/** A line's words as runs without a column's gap. */
function runsIn(line: TextLine): Span[] {
  const runs: { from: number; to: number }[] = []
  let before: Piece | undefined
  for (const piece of line.pieces) {
    const run = runs.at(-1)
    if (run === undefined || before === undefined || isGap(before, piece)) runs.push({ from: piece.x, to: piece.right })
    else run.to = Math.max(run.to, piece.right)
    before = piece
  }
  return runs
}

/** A line of the head, or of the last row: no run of its words reaches over a gap between columns. */
function belongs(line: TextLine | undefined, columns: readonly Span[]): boolean {
  const runs = line === undefined ? [] : runsIn(line)
  const fits = runs.every((run) => columns.filter(({ from, to }) => run.from < to && run.to > from).length <= 1)
  // The paragraph before or after a table begins at the margin and ends anywhere: a row's words keep to its columns.
  return fits && (runs.length > 1 || columnAt(columns, runs[0]?.from ?? 0) > 0)
}

/** The last column that begins before a place. */
function columnAt(columns: readonly Span[], x: number): number {
  return Math.max(
    0,
    columns.findLastIndex(({ from }) => from <= x + 3),
  )
}

function rowOf(pieces: readonly Piece[], columns: readonly Span[]): Row {
  return columns.map(({ from, to }, i) => ({
    columns: 1,
    paragraphs: paragraphsInCell(
      pieces.filter((piece) => columnAt(columns, piece.x) === i),
      { left: from, right: to },
    ),
  }))
}

function gridAround(lines: readonly TextLine[], columns: readonly Span[], rows: readonly Row[]): Grid {
  const [first, last] = [lines[0], lines.at(-1)]
  const words = lines.flatMap((line) => line.pieces)
  return {
    top: (first?.y ?? 0) - (first?.size ?? 0),
    bottom: last?.y ?? 0,
    left: Math.min(...words.map((word) => word.x)),
    right: Math.max(...words.map((word) => word.right)),
    columns: columns.map(({ from }) => from),
    rows,
  }
}

function textLinesOf(pieces: readonly Piece[]): TextLine[] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row?.[0] !== undefined && piece.y - row[0].y <= 0.3 * piece.size) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => {
    const ordered = row.toSorted((a, b) => a.x - b.x)
    return { pieces: ordered, y: ordered[0]?.y ?? 0, size: ordered[0]?.size ?? 12 }
  })
}
