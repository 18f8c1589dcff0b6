import { passageOf, type Passage } from '../passage.ts'
import type { Span } from '../reading.ts'
import type { Line } from './lines.ts'

/** A table, whatever it was written with: `| a | b |` rows, or cells between lines that hold only a `|`. */
export type Table = {
  readonly span: Span
  /** Index of its last line. */
  readonly lastLine: number
  readonly rows: readonly Row[]
}
export type Row = { readonly span: Span; readonly cells: readonly Passage[] }

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
  const rows: Row[] = []
  let last = first
  for (let i = first; ; i++) {
    // Some converters put a blank line between the rows.
    if (lines[i]?.kind === 'blank' && i === last + 1) i++
    const line = lines[i]
    if (line?.kind !== 'row') break
    last = i
    const shown = document.slice(line.start, line.end)
    if (/^[-–—=:|\s+]*$/.test(shown)) continue
    rows.push({ span: [line.start, line.end], cells: splitCells(document, line) })
  }
  const [start] = rows
  const end = rows.at(-1)
  // The head may stand below a row with the table's title.
  if (!start || !end || !rows.slice(0, 3).some(isHead)) return { table: null, lastLine: last }
  return { table: { span: [start.span[0], end.span[1]], lastLine: last, rows }, lastLine: last }
}

function splitCells(document: string, line: Line): Passage[] {
  const cells: Passage[] = []
  let from = -1
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
      rows.push({ span: [start, line.start], cells: row })
    row = []
  }
  let last = first
  for (let i = first + 1; i < lines.length; i++) {
    const line = lines[i]
    const bar = lines[from]
    if (!line || !bar || line.kind === 'blank') break
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
  const head = rows.findIndex(isHead)
  const [start] = rows
  if (head < 0 || rows.length < head + 2 || !closing || !start) return { table: null, lastLine: last }
  return { table: { span: [start.span[0], closing.start], lastLine: last, rows }, lastLine: last }
}

/**
 * A table whose cells became lines: the head from "STT" to the line "1", then as many lines a row. A cell that was
 * wrapped gives its row more lines; they are counted to the work, which is the longest.
 *
 *   STT / Nội dung / Đơn vị chủ trì / Thời gian / 1 / Mở lớp sơ cứu / Phòng Y tế / Quý II
 */
export function lineTable(document: string, lines: readonly Line[], first: number): Tried {
  const textOf = (i: number): string => passageOf(document, [lines[i]?.wordsAt ?? 0, lines[i]?.end ?? 0]).text
  const width = textLines(lines, first, 12).findIndex((i, k) => k > 1 && /^0?1\.?$/.test(textOf(i)))
  const nothing = { table: null, lastLine: first }
  if (width < 3) return nothing
  const cells = textLines(lines, first, 4000)
  const span = (from: number, to: number): Span => [lines[from]?.wordsAt ?? 0, lines[to]?.end ?? 0]
  const rowOf = (group: readonly number[]): Row => {
    const extra = group.length - width
    const starts = group.filter((_, k) => k <= 1 || k > 1 + extra)
    return {
      span: span(group[0] ?? 0, group.at(-1) ?? 0),
      cells: starts.map((i, k) => passageOf(document, span(i, k === 1 ? (group[1 + extra] ?? i) : i))),
    }
  }
  const head = rowOf(cells.slice(0, width))
  if (!isHead(head)) return nothing
  const rows = [head]
  let at = width
  for (let number = 1; at < cells.length; number++) {
    const following = new RegExp(`^0?${number + 1}\\.?$`)
    const ends = cells.slice(at + 1, at + 1 + longestCell).findIndex((i) => following.test(textOf(i)))
    const group = cells.slice(at, ends < 0 ? at + width : at + 1 + ends)
    if (group.length < width) break
    rows.push(rowOf(group))
    at += group.length
    if (ends < 0) break
  }
  const last = cells[at - 1] ?? first
  return rows.length < 2 ? nothing : { table: { span: span(first, last), lastLine: last, rows }, lastLine: last }
}

/** The next lines that hold words, blank ones between them left out; a blank line more than one long ends them. */
function textLines(lines: readonly Line[], first: number, most: number): number[] {
  const found: number[] = []
  for (let i = first; i < lines.length && found.length < most; i++) {
    const kind = lines[i]?.kind
    // A cell with only a dash in it is a cell.
    if (kind === 'text' || kind === 'rule') found.push(i)
    else if (kind !== 'blank' || (lines[i - 1]?.kind === 'blank' && lines[i - 2]?.kind === 'blank')) break
  }
  return found
}

/** A table's head names a column of work and a column of who does it. */
export function isHead(row: Row): boolean {
  const names = row.cells.map((cell) => cell.text.toLowerCase())
  return row.cells.length >= 2 && names.some((name) => name.length < 80 && leadColumn.test(name))
}

/** "Cơ quan chủ trì", "Đơn vị thực hiện", "Phòng, ban phụ trách", "Chủ trì" */
export const leadColumn =
  /chủ trì|(?:cơ quan|đơn vị|bộ phận|cá nhân|người|tổ chức)[^|]{0,20}(?:thực hiện|phụ trách|chịu trách nhiệm|được giao|tham mưu)|phân công|trách nhiệm thực hiện/
