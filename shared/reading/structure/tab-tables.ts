import { passageOf, type Passage } from '../passage.ts'
import { columnsOf } from './columns.ts'
import type { Line } from './lines.ts'
import type { Row, Tried } from './tables.ts'

/**
 * A table whose cells stand between tabs, as a word processor hands on its text. A cell may be several lines, so a row
 * goes on until the next number, or without numbers until the next line with as many tabs.
 *
 *   TT ⇥ Thành viên ⇥ Nhiệm vụ được phân công ⇥ Thời hạn
 *   1 ⇥ Ông Lê Văn Mẫu
 *   Trưởng ban ⇥ Chỉ đạo chung. ⇥ Trong năm 2026
 */
export function tabTable(document: string, lines: readonly Line[], first: number): Tried {
  const nothing = { table: null, lastLine: first }
  const head = rowOf(document, lines, first, first)
  const columns = columnsOf(head.cells.map(({ text }) => text))
  if (!columns || columns.length < 3) return nothing
  const numbered = columns[0] === 'number'
  const rows: Row[] = [head]
  let from = first + 1
  let last = first
  for (let i = from; i <= lines.length && i - from <= longestRow; i++) {
    const line = lines[i]
    const starts = line?.kind === 'text' && startsRow(document, line, numbered ? null : columns.length)
    if (line?.kind === 'text' && !(starts && i > from)) continue
    if (i > from) {
      rows.push(rowOf(document, lines, from, i - 1))
      last = i - 1
    }
    if (!starts) break
    from = i
  }
  const end = lines[last]?.end ?? 0
  return rows.length < 2 ? nothing : { table: { span: [head.span[0], end], lastLine: last, rows }, lastLine: last }
}
// More lines than this without a new row are no table.
const longestRow = 60

/** `width`: of a table without numbers; its rows are known by their tabs. */
function startsRow(document: string, line: Line, width: number | null): boolean {
  const text = document.slice(line.start, line.end)
  return width === null ? /^\s*(?:\d{1,3}|[IVX]{1,5})[.)]?\t/.test(text) : text.split('\t').length >= width - 1
}

function rowOf(document: string, lines: readonly Line[], first: number, last: number): Row {
  const start = lines[first]?.start ?? 0
  const end = lines[last]?.end ?? start
  const cells: Passage[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && document.charAt(at) !== '\t') continue
    cells.push(passageOf(document, [from, at]))
    from = at + 1
  }
  return { span: [start, end], cells }
}
