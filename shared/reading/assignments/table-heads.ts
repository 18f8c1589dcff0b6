import { looksLikeAgency } from '../agencies/likeness.ts'
import { isClass } from '../agencies/several.ts'
import type { Passage } from '../passage.ts'
import { columnsOf, isHeadWord, isTimed, numberHead, type Column } from '../structure/columns.ts'
import { isNumber } from '../structure/placing.ts'
import { isTimeAlone } from '../structure/plain-paragraphs.ts'
import { isHead, type Row, type Table } from '../structure/tables.ts'
import { isAbove } from '../structure/unheaded.ts'
import { saysWhen } from './table-cells.ts'

/** The rows below one head of a table, down to the next head. */
export type Stretch = {
  /** Null above rows whose columns were found by what their cells hold, and above what no head stands over. */
  readonly head: Row | null
  /** Null where nothing says what they hold. */
  readonly columns: readonly Column[] | null
  /** The cells of the head; where one is empty, that of the head before. */
  readonly names: readonly Passage[]
  readonly rows: readonly BodyRow[]
}

/** `merged`: one cell goes over the whole row. */
export type BodyRow = Row & { readonly merged: boolean }

/** Parts a table by its heads: a second row of the head, the head printed again on the next page, that of a table put behind. */
export function stretchesOf(table: Table): Stretch[] {
  let rows: BodyRow[] = []
  const stretches: Stretch[] = [{ head: null, columns: table.columns ?? null, names: [], rows }]
  let lastTimes: LastTimes | null = null
  for (const [at, read] of table.rows.entries()) {
    const merged = isMerged(read)
    const row = { ...(merged ? withoutCopies(read) : read), merged }
    const above = stretches.at(-1)
    const columns = above?.columns ?? null
    // Only the row just below a head may be its second
    const upper = rows.length === 0 ? (above?.head ?? null) : null
    const isLower = upper !== null && isLowerHead(upper, row)
    const isUnknown = at === 0 && !merged && isUnknownHead(row, table)
    if (!isLower && !isUnknown && !(columns ? isHeadAgain(row) : isHead(row))) {
      rows.push(row)
      continue
    }
    const found = columnsBelow(columns, upper ? namesOfTwo(upper, row) : row.cells.map(({ text }) => text))
    rows = []
    stretches.push({
      head: row,
      columns: found?.includes('mark') ? withoutFigures(found, (lastTimes ??= lastTimesOf(table.rows)), at) : found,
      names: row.cells.map((cell, i) => (cell.text === '' ? (above?.names[i] ?? cell) : cell)),
      rows,
    })
  }
  return stretches
}

/**
 * The columns by the head just read; those before where it says less of work and time: the second row of a head may be
 * printed again by itself, "| | | Chủ trì | Phối hợp | |".
 */
function columnsBelow(before: readonly Column[] | null, names: readonly string[]): readonly Column[] | null {
  const found = columnsOf(names)
  const says = (columns: readonly Column[] | null): number =>
    [(column: Column) => column === 'work', isTimed].filter((kind) => columns?.some(kind)).length
  return says(found) < says(before) ? before : (found ?? before)
}

/** In which row a cross or a time stands last, by how many cells a row has and which of them it is: `5:3`. */
type LastTimes = ReadonlyMap<string, number>

function lastTimesOf(rows: readonly Row[]): LastTimes {
  const last = new Map<string, number>()
  for (const [at, { cells }] of rows.entries())
    for (const [i, { text }] of cells.entries()) if (saysWhen(text)) last.set(`${cells.length}:${i}`, at)
  return last
}

/**
 * Columns "Quý I", "Quý II" in which no row below the head has a cross or says when hold figures of each: "Tháng 1 | Tháng 2" over
 * "100 | 120".
 */
function withoutFigures(columns: readonly Column[], lastTimes: LastTimes, head: number): readonly Column[] {
  const isTold = (column: Column, i: number): boolean =>
    column === 'mark' && (lastTimes.get(`${columns.length}:${i}`) ?? -1) > head
  return columns.some(isTold) ? columns : columns.map((column) => (column === 'mark' ? 'other' : column))
}

/**
 * The head on the next page, or its second row: nothing but words of a head; the head of another table begins with "TT", and
 * says neither an office nor a day: "| Số TT | Chủ trì cuộc họp | Phòng Y tế | | 12/6 |" is a row.
 */
function isHeadAgain({ cells }: Row): boolean {
  const names = cells.map(({ text }) => text).filter((text) => text !== '')
  const columns = names.length > 1 ? columnsOf(names) : null
  if (!columns) return false
  const tells = (name: string, i: number): boolean =>
    !/^(?:lead|cooperating|mark)$/.test(columns[i] ?? '') &&
    (isTimeAlone(name) || (looksLikeAgency(name) === 'certain' && !isClass(name)))
  return names.every((name) => isHeadWord(name)) || (numberHead.test(names[0] ?? '') && !names.some(tells))
}

/**
 * The second row of a head: what it says stands below cells that go over several columns, "| TT | Việc | Thời gian | | |" over
 * "| TT | Việc | Quý I | Quý II | Quý III |"; the others stand in both rows, or are empty below.
 */
function isLowerHead({ cells: above }: Row, { cells: below }: Row): boolean {
  const told = below.filter(({ text }, i) => text !== '' && text !== above[i]?.text)
  return (
    below.length === above.length &&
    told.length > 1 &&
    !isNumber(below[0]?.text ?? '') &&
    below.every(({ text }, i) => text === '' || text === above[i]?.text || goesOver(above, i))
  )
}

/** Whether the cell of a head goes over the next column too, or the one before goes over this. */
const goesOver = (cells: readonly Passage[], i: number): boolean =>
  [i, i + 1].some((at) => at > 0 && at < cells.length && ['', cells[at - 1]?.text].includes(cells[at]?.text))

/** "Khi nào | Việc gì | Ai làm" over rows whose cells say what they hold. */
const isUnknownHead = ({ cells }: Row, { columns }: Table): boolean => columns !== undefined && isAbove(cells, columns)

/**
 * "| Nội dung | Phân công | | Thời gian |" over "| | Chủ trì | Phối hợp | |", or over "| Chủ trì | Phối hợp |"; a cell that
 * spans both rows may stand in both.
 */
function namesOfTwo(upper: Row, lower: Row): string[] {
  const above = upper.cells.map(({ text }) => text)
  const below = lower.cells.map(({ text }) => text)
  if (below.length === above.length)
    return above.map((name, i) =>
      name === below[i] || below[i] === '' ? name : `${overOf(above, i)} ${below[i] ?? ''}`.trim(),
    )
  const over = above.findIndex((name) => /phân công|trách nhiệm|thực hiện|cơ quan|đơn vị/i.test(name))
  return over < 0 ? above : above.toSpliced(over, 1, ...below)
}

/** What a cell that goes over several columns says of each. */
const overOf = (above: readonly string[], i: number): string =>
  above.slice(0, i + 1).findLast((name) => name !== '') ?? ''

/** "| I | Công tác tuyên truyền | Công tác tuyên truyền | Công tác tuyên truyền |": one cell over the row, as some converters write it. */
function isMerged({ cells }: Row): boolean {
  const words = cells.map(({ text }) => text).filter((text) => /\p{L}{2}/u.test(text) && !isNumber(text))
  return words.length > 2 && new Set(words).size === 1
}

const withoutCopies = (row: Row): Row => ({
  ...row,
  cells: [...Map.groupBy(row.cells, ({ text }) => text).values()].flatMap((alike) => alike.slice(0, 1)),
})
