import { passageOf, type Passage } from '../passage.ts'
import { columnsOf } from './columns.ts'
import { isLoud } from './line-words.ts'
import type { Line } from './lines.ts'
import { closesTable, isClause } from './table-ends.ts'
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
  let tabs = 0
  for (let i = from; i <= lines.length && i - from <= longestRow; i++) {
    const line = lines[i]
    const starts = line?.kind === 'text' && startsRow(document, line, numbered ? null : columns.length)
    tabs += tabsIn(document, lines[i - 1], i > from)
    const ended = line && i > from && tabs >= columns.length - 1 && standsBehind(document, line)
    if (line?.kind === 'text' && !(starts && i > from) && !ended) continue
    if (i > from) {
      rows.push(rowOf(document, lines, from, i - 1))
      last = i - 1
    }
    if (!starts) break
    from = i
    tabs = 0
  }
  // "III.⇥TỔ CHỨC THỰC HIỆN" / "1.⇥Phòng Y tế: …": paragraphs whose numbers are parted by a tab, not rows.
  while (rows.length > 1 && (rows.at(-1)?.cells.length ?? 0) < 3) rows.pop()
  const end = rows.at(-1)?.span[1] ?? 0
  while (last > first && (lines[last]?.end ?? 0) > end) last--
  return rows.length < 2 ? nothing : { table: { span: [head.span[0], end], lastLine: last, rows }, lastLine: last }
}
// More lines than this without a new row are no table.
const longestRow = 60

/** `width`: of a table without numbers; its rows are known by their tabs. */
function startsRow(document: string, line: Line, width: number | null): boolean {
  const text = document.slice(line.start, line.end)
  return width === null ? /^\s*(?:\d{1,3}|[IVX]{1,5})[.)]?\t/.test(text) : text.split('\t').length >= width - 1
}

const tabsIn = (document: string, line: Line | undefined, inRow: boolean): number =>
  line && inRow ? document.slice(line.start, line.end).split('\t').length - 1 : 0

/** Behind a row that has all its cells: a numbered paragraph, a heading, a closing line or a sentence of its own. */
function standsBehind(document: string, line: Line): boolean {
  const text = document.slice(line.wordsAt, line.end)
  if (text.includes('\t')) return false
  const points = /^(?:letter|bracket|dash|plus|bullet)$/
  if (line.marker && !points.test(line.marker.kind)) return true
  const capitals = isLoud(line) ? (text.match(/\p{L}/gu)?.length ?? 0) : 0
  return capitals >= shortestHeading || closesTable(text) || isClause(text.trim())
}
// "TỔ CHỨC THỰC HIỆN", but not the last cell's "UBND XÃ" or "DTI: 05/12/2026"
const shortestHeading = 10

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
  // Where the last cell ends nothing shows but what stands behind it.
  const [lastFrom, lastTo] = [document.lastIndexOf('\t', end - 1) + 1, end]
  return { span: [start, end], cells, guessed: document.slice(lastFrom, lastTo).trim().includes('\n') }
}
