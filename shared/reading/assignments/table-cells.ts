import { beginsDuty } from '../duties.ts'
import type { Passage } from '../passage.ts'
import type { Column } from '../structure/columns.ts'
import { isGroup, isTime, placed } from '../structure/placing.ts'
import { isClause } from '../structure/table-ends.ts'
import type { Row } from '../structure/tables.ts'
import { isDitto } from './cells.ts'

/** The cells of a row by what their columns hold; null where one is empty or missing. */
export type Cells = { readonly [column in Exclude<Column, 'leader' | 'mark' | 'other'>]: Passage | null } & {
  readonly marked: Marked
  readonly more: boolean
}

export function cellsOf({ cells }: Row, columns: readonly Column[], names: readonly Passage[]): Cells {
  // Cells that were merged with those above them may be missing from the row.
  const places =
    cells.length === columns.length
      ? cells.map((_, column) => column)
      : placed(
          cells.map(({ text }) => text),
          columns,
        ).map(({ column }) => column)
  const cellOf = (wanted: Column): Passage | null => {
    const cell = cells[places.indexOf(columns.indexOf(wanted))]
    return cell && (/[\p{L}\d]/u.test(cell.text) || isDitto(cell.text)) ? cell : null
  }
  return {
    number: cellOf('number'),
    work: cellOf('work'),
    lead: notDitto(cellOf('lead')),
    cooperating: cellOf('cooperating'),
    start: cellOf('start'),
    time: cellOf('time'),
    product: cellOf('product'),
    marked: markedIn(cells, columns, names),
    note: cellOf('note'),
    more: cells.some(({ text }, i) => columns[places[i] ?? -1] === 'other' && text !== ''),
  }
}

type Marked = { readonly times: readonly Passage[]; readonly certain: boolean }

/**
 * When a row's work is to be done by the crosses in columns that are a time each: the head of the column, or what is
 * written instead of a cross. Crosses side by side may be one work that goes on until the last of them, or one that is done
 * again; the last is taken, and doubted.
 */
function markedIn(cells: readonly Passage[], columns: readonly Column[], names: readonly Passage[]): Marked {
  if (cells.length !== columns.length) return { times: [], certain: true }
  const isCross = (i: number): boolean => cross.test(cells[i]?.text ?? '')
  const at = columns.flatMap((column, i) => (column === 'mark' && isMark(cells[i]?.text ?? '') ? [i] : []))
  const runsOn = (i: number): boolean => isCross(i) && at.includes(i + 1) && isCross(i + 1)
  const times = at.filter((i) => !runsOn(i)).flatMap((i) => (isCross(i) ? names[i] : cells[i]) ?? [])
  return { times, certain: !at.some(runsOn) }
}
/** "x", "Trước 08/3", "15/5"; "120" below "Tháng 2" is how many. */
const isMark = (text: string): boolean => saysWhen(text) || wholeDay.test(text)
/** Whether a cell below a time is crossed, or says when itself. */
export const saysWhen = (text: string): boolean => cross.test(text) || isTime(text)
const wholeDay = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$/
const cross = /^[x×✓✔√•●■v+]{1,2}$/iu

/** A cell that repeats the one above is as good as merged with it. */
const notDitto = (cell: Passage | null): Passage | null => (cell && isDitto(cell.text) ? null : cell)

/**
 * Nothing but its work is said, below no number of its own or in front of points: "| II | Tuyên truyền | | | |", "| 2 | Tổ chức: | | | |"; in
 * "| 4 | Lập sổ | | Quý II |" the lead above goes on.
 */
export function isLone({ number, work, lead, cooperating, start, time, marked, product, note, more }: Cells): boolean {
  if (lead || cooperating || start || time || marked.times.length > 0 || product || note || more) return false
  if (work?.text.endsWith(':') === true) return true
  return !work || !number || !/\d/.test(number.text)
}

export const isTotal = ({ work, lead }: Cells): boolean =>
  lead === null && /^[\s*_]*(?:tổng cộng|cộng|tổng số)[\s*_:.]*$/iu.test(work?.text ?? '')

export const isGroupNumber = (number: Passage | null): boolean => number !== null && !/\d/.test(number.text)

/**
 * Whether a row that stands alone heads the rows below it. One that holds a day does not, nor one that goes on with the
 * row above where its cells were merged: "| | Lập danh sách học viên | | |" below "| 1 | Mở lớp | Phòng Y tế | |".
 */
export function isTitle({ cells }: Row, { number, work }: Cells, above: Cells | null): boolean {
  const text = cells.map((cell) => cell.text).join(' ')
  if (day.test(text)) return false
  if (isGroupNumber(number) || isGroup(text.trim()) || !/\p{Ll}/u.test(text)) return true
  // "| 2 | Tổ chức: | | |" over "| 2.1 | Hội nghị | Phòng Y tế | 15/3 |"
  if (number && work?.text.endsWith(':') === true) return true
  if (isClause(text)) return false
  if (cells.length === 1) return !beginsDuty(text) || !/[.;]$/.test(text)
  return !work || !above?.number || !above.lead || !beginsDuty(afterBullet(work.text))
}
// "trước ngày 30/4", "trong tháng 5"; a title may speak of "năm 2026" or "quý I"
const day = /\d{1,2}\/\d{1,2}(?!\d)|(?:trước|trong|chậm nhất|hết)\s(?:ngày|tháng|quý)/iu
const afterBullet = (text: string): string => text.replace(/^[-+•\s]+/, '')

/**
 * A row whose lead or work was merged with the row above has them from there; its time too where the times stand in front
 * (`byTime`): "| Tháng 9 | Kiện toàn Ban Chỉ đạo | … |" / "| | Ký cam kết | … |". Behind the work an empty cell says that
 * no time is set.
 */
export function withAbove(cells: Cells, above: Cells | null, byTime: boolean): Cells {
  return {
    ...cells,
    time:
      cells.time && isDitto(cells.time.text)
        ? (above?.time ?? null)
        : (cells.time ?? (byTime ? (above?.time ?? null) : null)),
    number: cells.number ?? above?.number ?? null,
    lead: cells.lead ?? (cells.work ? (above?.lead ?? null) : null),
    cooperating:
      cells.cooperating && isDitto(cells.cooperating.text) ? (above?.cooperating ?? null) : cells.cooperating,
    work: cells.work ?? (cells.number ? null : (above?.work ?? null)),
  }
}
