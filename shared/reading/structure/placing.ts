import { looksLikeAgency, type Likeness } from '../agencies/likeness.ts'
import type { Column } from './columns.ts'

/**
 * Where a cell of a table that lost its bars stands: its column, whether a row begins with it, whether it shares its
 * column with the line before without going on with it, and whether it does so where only its place tells that: in
 * "Công an xã" / "Các thôn" / "Đoàn xã" the second may lead as well as help.
 */
export type Placed = {
  readonly column: number
  readonly first: boolean
  readonly loose: boolean
  readonly guessed: boolean
}

/**
 * Gives each cell of a table that lost its bars a column: in order, at the least cost. A cell may have been wrapped into
 * several lines, an empty one may have vanished. The work per cell is bounded by the square of the columns.
 */
export function placed(cells: readonly string[], columns: readonly Column[]): Placed[] {
  const width = columns.length
  const skips = columns.map((column) => (column === 'lead' ? 5 : maySayNothing.has(column) ? 0.5 : 1))
  const between = (from: number, to: number): number => skips.slice(from, to).reduce((sum, cost) => sum + cost, 0)
  // From each column to each: on in the row, on in the cell, or on to the next row.
  const moves = columns.map((column, to) =>
    columns.map((_, from) => {
      if (from < to) return between(from + 1, to)
      if (from === to && column !== 'number') return wrap
      return to === 0 ? between(from + 1, width) : never
    }),
  )
  const first = traitsOf(cells[0] ?? '', columns)
  let costs = columns.map((column, at) => between(0, at) + misfit(first, column))
  const back: number[][] = []
  for (let i = 1; i < cells.length; i++) {
    const cell = cells[i] ?? ''
    const goesOn = continues(cell, cells[i - 1] ?? '')
    const traits = traitsOf(cell, columns)
    const came: number[] = []
    costs = moves.map((froms, to) => {
      const fit = misfit(traits, columns[to] ?? 'other')
      let best = Number.POSITIVE_INFINITY
      froms.forEach((move, from) => {
        const stays = from === to && move === wrap
        const cost = (costs[from] ?? never) + (stays ? (goesOn ? 0 : wrap + fit) : move + fit + (goesOn ? wrap : 0))
        if (cost >= best) return
        best = cost
        came[to] = from
      })
      return best
    })
    back.push(came)
  }
  return traced(costs, back, cells, columns)
}
const never = 1000
const maySayNothing: ReadonlySet<Column> = new Set<Column>(['start', 'product', 'note', 'other'])
const wrap = 3

function traced(
  costs: readonly number[],
  back: readonly number[][],
  cells: readonly string[],
  columns: readonly Column[],
): Placed[] {
  const path: Placed[] = []
  let column = costs.indexOf(Math.min(...costs))
  for (let i = cells.length - 1; i >= 0; i--) {
    const from = back[i - 1]?.[column] ?? -1
    const stays = from === column && columns[column] !== 'number'
    const loose = stays && !continues(cells[i] ?? '', cells[i - 1] ?? '')
    const doer = columns[column] === 'lead' || columns[column] === 'cooperating'
    path.push({ column, first: i === 0 || (column === 0 && !stays), loose, guessed: loose && doer })
    column = from
  }
  return path.toReversed()
}

/** "3", "2.1.", "IV": the number of a row or of a group of rows; "IV. TUYÊN TRUYỀN" is one with its title. */
export const isNumber = (cell: string): boolean =>
  cell.length < 8 && /^(?:\d{1,3}(?:\.\d{1,2}){0,2}|[IVX]{1,5}|[A-H])[.)]?$/.test(cell)
export const isGroup = (cell: string): boolean => /^(?:[IVX]{1,5}|[A-H])[.)]\s+\p{Lu}/u.test(cell)

const timed =
  /(?:tháng|quý|ngày|năm|tuần)\s*(?:\d|[IVX]+(?!\p{L}))|\d{1,2}[/.]\d{4}|^(?:thường xuyên|hằng|hàng|ngay|cuối|đầu|trong|trước|sau|chậm nhất)(?!\p{L})|(?:ngày|tháng|quý)$/iu

/** "Quý II/2026", "Trước ngày 20 hằng tháng": what a cell of the time column holds. */
export const isTime = (cell: string): boolean => cell.length < longestTime && timed.test(cell)

type Traits = { number: boolean; blank: boolean; time: boolean; short: boolean; agency: Likeness }

/** What a cell may be, looked at once for all columns. */
const traitsOf = (cell: string, [first]: readonly Column[]): Traits => ({
  number: first === 'number' && (isNumber(cell) || isGroup(cell)),
  blank: /^[-–]?$/.test(cell),
  time: isTime(cell),
  short: cell.length < 40,
  agency: cell.length < longestName ? looksLikeAgency(cell) : 'no',
})

/** How badly a cell fits a column. */
function misfit({ number, blank, time, short, agency }: Traits, column: Column): number {
  if (number || column === 'number') return number && column === 'number' ? 0 : number ? wrap * 2 : never
  if (blank) return 0
  if (column === 'time') return time ? 0 : 4
  if (column === 'lead' || column === 'cooperating')
    return agency === 'certain' ? 0 : agency === 'unsure' ? 1 : time ? 4 : 3
  return (time && short) || agency === 'certain' ? (column === 'work' ? 1 : 2) : 0
}
const longestTime = 120
const longestName = 300

/** A line in small letters, or behind one that is not closed, goes on with it: "UBND các xã;" / "Công an huyện". */
const continues = (cell: string, before: string): boolean =>
  (/^\p{Ll}/u.test(cell) || /[,;–-]$/.test(before)) && before.length > 1 && !isNumber(before)
