import { looksLikeAgency } from '../agencies/likeness.ts'
import { beginsDuty } from '../duties.ts'
import type { Passage } from '../passage.ts'
import type { Column } from './columns.ts'
import { isNumber, isTime } from './placing.ts'

/**
 * The columns of a table whose head says nothing that is known ("Khi nào | Việc gì | Ai làm"), or that has none, by what
 * its cells hold: offices in one column, what begins like work in another, times perhaps in a third. Null where the cells
 * do not say it clearly; a list of addresses or of figures has no work in it.
 */
export function columnsByCells(rows: readonly (readonly Passage[])[]): Column[] | null {
  const width = rows[0]?.length ?? 0
  // The first row may be the head.
  const body = rows.slice(1, mostLooked)
  if (width < 2 || body.length < 2 || body.some((cells) => cells.length !== width)) return null
  const share = (column: number, holds: (cell: string) => boolean): number => {
    const cells = body.flatMap((row) => row[column]?.text || [])
    return cells.length < 2 ? 0 : cells.filter(holds).length / cells.length
  }
  const columns = Array.from({ length: width }, (_, column): Column => {
    if (share(column, isNumber) === 1) return 'number'
    if (share(column, isOffice) >= most) return 'lead'
    if (share(column, isTime) >= most) return 'time'
    return share(column, isWork) >= most ? 'work' : 'other'
  })
  // Two columns of offices, or of work, may mean anything.
  const one = (wanted: Column): boolean => columns.filter((column) => column === wanted).length === 1
  return one('lead') && one('work') ? columns : null
}
const most = 0.75
const mostLooked = 40

/** Whether the cells are words above such columns and no row of them: one of them does not hold what its column does. */
export function isAbove(cells: readonly Passage[], columns: readonly Column[]): boolean {
  const holds: Partial<Record<Column, (cell: string) => boolean>> = { lead: isOffice, time: isTime, work: isWork }
  const textAt = (at: number): string => cells[at]?.text ?? ''
  // "1 | Lễ phát động | Đoàn xã | 15/3/2026": a number or a day of its own makes a row of it
  if (
    columns.some(
      (column, at) => (column === 'number' && isNumber(textAt(at))) || (column === 'time' && /\d/.test(textAt(at))),
    )
  )
    return false
  return columns.some((column, at) => textAt(at) !== '' && holds[column]?.(textAt(at)) === false)
}

const isOffice = (cell: string): boolean => cell.length < longestName && looksLikeAgency(cell) === 'certain'
const longestName = 120
const isWork = (cell: string): boolean => beginsDuty(cell.replace(/^[-+•\s]+/, ''))
