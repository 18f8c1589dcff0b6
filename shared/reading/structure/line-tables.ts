import { looksLikeAgency } from '../agencies/likeness.ts'
import { passageOf } from '../passage.ts'
import type { Span } from '../reading.ts'
import { columnsOf, isHeadWord, numberHead } from './columns.ts'
import type { Line } from './lines.ts'
import type { Marker } from './markers.ts'
import { isGroup, isNumber, isTime, placed, type Placed } from './placing.ts'
import { closesTable, isClause } from './table-ends.ts'
import type { Row, Tried } from './tables.ts'

/**
 * A table whose cells became lines: a head from "STT" to the first number, then cells that find their columns by what
 * they hold, since a cell that was wrapped is several lines and an empty one is none.
 *
 *   STT / Nội dung / Đơn vị chủ trì / Thời gian / 1 / Mở lớp sơ cứu / Phòng Y tế / Quý II
 *   Nội dung công việc / Bộ phận thực hiện / Thời gian / Mở lớp sơ cứu / …
 */
export function lineTable(document: string, lines: readonly Line[], first: number): Tried {
  const nothing = { table: null, lastLine: first }
  const textOf = (i: number): string => passageOf(document, [lines[i]?.wordsAt ?? 0, lines[i]?.end ?? 0]).text
  const opening = textLines(lines, first, longestHead)
  const numbered = numberHead.test(textOf(first))
  const width = numbered
    ? opening.findIndex((i, k) => k > 1 && isNumber(textOf(i)))
    : opening.findIndex((i) => !isHeadWord(textOf(i)))
  if (width < 3) return nothing
  const span = (group: readonly number[]): Span => [
    lines[group[0] ?? first]?.wordsAt ?? 0,
    lines[group.at(-1) ?? first]?.end ?? 0,
  ]
  const heads = gathered(opening.slice(0, width), (i) => /^\p{Ll}/u.test(textOf(i)))
  const names = heads.map((group) => passageOf(document, span(group)))
  const columns = columnsOf(names.map(({ text }) => text))
  if (!columns || columns.length < 3 || (!numbered && !columns.includes('time'))) return nothing
  const behindBlank = (i: number): boolean => lines[i - 1]?.kind === 'blank'
  // Where the head's cells stand line by line, a blank line parts the table from something else.
  const dense = !opening.slice(1, width).some(behindBlank)
  const body = upToEnd(
    withoutHeadsAgain(textLines(lines, first, mostCells), width, textOf),
    (i) => ({ text: textOf(i), marked: lines[i]?.marker ?? null, apart: dense && behindBlank(i) }),
    numbered,
  )
  const places = placed(
    body.map((i) => textOf(i)),
    columns,
  )
  const cells = body.slice(0, closedAt(places, columns.length))
  const rows: Row[] = [{ span: span(opening.slice(0, width)), cells: names }]
  let at = 0
  for (const group of gathered(cells, (_, k) => places[k]?.first !== true)) {
    const from = at
    at += group.length
    const cellOf = (column: number): Row['cells'][number] => {
      const own = group.filter((_, k) => places[from + k]?.column === column)
      return passageOf(document, own.length > 0 ? span(own) : [span(group)[1], span(group)[1]])
    }
    const guessed = group.some((_, k) => places[from + k]?.guessed)
    rows.push({ span: span(group), cells: columns.map((_, column) => cellOf(column)), guessed })
  }
  const last = cells.at(-1) ?? first
  return rows.length < 2
    ? nothing
    : { table: { span: [lines[first]?.wordsAt ?? 0, span([last])[1]], lastLine: last, rows }, lastLine: last }
}
const longestHead = 16
const mostCells = 4000

/**
 * The lines below the head, without the head's own words on a further page ("Phụ lục I (tiếp theo)" / "STT" / "Nhiệm vụ" …), up to
 * another annex with a table of its own; "Phụ lục II" in a column of notes is a cell.
 */
function withoutHeadsAgain(found: readonly number[], width: number, textOf: (i: number) => string): readonly number[] {
  const key = (at: number): string => textOf(found[at] ?? -1).toLowerCase()
  const head = Array.from({ length: width }, (_, at) => key(at))
  const headsAgain = (at: number): boolean => head.every((word, i) => key(at + i) === word)
  const body: number[] = []
  for (let at = width; at < found.length; at++) {
    const isCaption = annex.test(key(at))
    if (
      isCaption &&
      linesOfCaption.some((count) => numberHead.test(textOf(found[at + count] ?? -1)) && !headsAgain(at + count))
    )
      break
    const caption = isCaption ? (linesOfCaption.find((count) => headsAgain(at + count)) ?? 0) : 0
    if (headsAgain(at + caption)) {
      // "Hằng quý" / "3" / "STT": the page's number above the head, behind a row that has its time
      if (/^\d{1,3}$/.test(textOf(body.at(-1) ?? -1)) && isTime(textOf(body.at(-2) ?? -1))) body.pop()
      at += caption + width - 1
    } else body.push(found[at] ?? 0)
  }
  return body
}
const annex = /^(?:phụ lục|phụ biểu|biểu số)(?: (?:số )?(?:[ivx]+|\d{1,2}))?(?:$|[\s:.(])/u
const linesOfCaption = [1, 2, 3]

/** Groups of neighbours: each one that goes on belongs to those before it. */
function gathered(items: readonly number[], goesOn: (item: number, at: number) => boolean): number[][] {
  const groups: number[][] = []
  items.forEach((item, at) => {
    const open = groups.at(-1)
    if (open && goesOn(item, at)) open.push(item)
    else groups.push([item])
  })
  return groups
}

type Cell = { readonly text: string; readonly marked: Marker | null; readonly apart: boolean }

/**
 * The cells up to what closes a document, up to a heading below which no row is numbered any more, or up to the
 * paragraphs behind a row that has its time: "Quý III/2026" / "Đề nghị UBND các xã gửi danh sách …".
 */
function upToEnd(cells: readonly number[], cellOf: (i: number) => Cell, numbered: boolean): readonly number[] {
  // Whether a time was read, in this row where rows are numbered
  let full = false
  const end = cells.findIndex((i, k) => {
    const { text, marked, apart } = cellOf(i)
    const next = (most: number): Cell[] => cells.slice(k + 1, k + 1 + most).map(cellOf)
    const goesOn = (): boolean => numbered && next(3).some((cell) => isNumber(cell.text))
    if (closesTable(text)) return true
    if (isGroup(text)) return !goesOn()
    if (numbered && isNumber(text)) full = false
    if (!numbered && full && (apart || marked?.kind === 'decimal')) return true
    full ||= isTime(text)
    // A sentence that says who and when has said it all: "Phòng Nội vụ cấp kinh phí trước ngày 01/4/2026."
    return (full || apart) && isClause(text) && !goesOn() && !saysWork(next(2))
  })
  return end < 0 ? cells : cells.slice(0, end)
}

/** The work of a row may be said in a sentence as well; who does it stands in one of the lines behind it. */
const saysWork = (behind: readonly Cell[]): boolean =>
  behind.some(({ text, apart }) => !apart && !isClause(text) && looksLikeAgency(text) === 'certain')

/** Where the last row is full and a line follows that goes on with nothing. */
function closedAt(places: readonly Placed[], width: number): number {
  const last = places.findLastIndex(({ first }) => first)
  const loose = places.findIndex(({ column, loose: apart }, i) => i > last && apart && column === width - 1)
  return loose < 0 ? places.length : loose
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
