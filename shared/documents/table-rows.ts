import type { TextSize } from './text-size.ts'

/** A cell: its paragraphs, and how many grid columns it takes. */
export type Cell = { readonly paragraphs: readonly string[]; readonly columns: number }
export type Row = readonly Cell[]

const bar = ' | '

/** Puts a cell at the end of its row, counted: one that spans rows is put into each of them. */
export function putCell(row: Cell[], cell: Cell, size: TextSize): void {
  size.add(cell.paragraphs.reduce((sum, paragraph) => sum + paragraph.length + 1, bar.length * cell.columns))
  row.push(cell)
}

/**
 * A table with visible lines as text, one row a line: `| a | b |`. A cell over several columns is followed by empty
 * ones so that columns keep their places; one over the whole width stands alone, as a heading in the table does.
 */
export function rowsAsLines(rows: readonly Row[]): string[] {
  return rows
    .filter((row) => row.some((cell) => textOf(cell) !== ''))
    .map((row) => {
      if (row.length === 1) return `| ${row.map(textOf).join('')} |`
      const columns = row.flatMap((cell) => [textOf(cell), ...Array.from({ length: cell.columns - 1 }, () => '')])
      return `| ${columns.join(bar)} |`
    })
}

/**
 * A table without visible lines only places things on the page: the letterhead's two halves, the signature beside
 * the list of recipients. Its cells are read one after the other.
 */
export function cellsInOrder(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => row.map((cell) => cell.paragraphs.filter((line) => line.trim() !== '').join('\n')))
}

/** Whether a table places things rather than lists them. Three columns without lines are still a list. */
export function isLayout(rows: readonly Row[], hasVisibleLines: boolean): boolean {
  return !hasVisibleLines && rows.every((row) => row.reduce((sum, cell) => sum + cell.columns, 0) <= 2)
}

/**
 * A cell's paragraphs on one line. Two names below each other ("Phòng Tư pháp" over "Công an phường") would run into
 * one, so a semicolon parts paragraphs where the page shows no mark of its own.
 */
function textOf(cell: Cell): string {
  let text = ''
  for (const paragraph of cell.paragraphs) {
    const line = withoutBars(paragraph.replaceAll(/\s+/g, ' ').trim())
    if (line === '') continue
    const unmarked = /[\p{L}\p{N})]$/u.test(text) && /^(?:\p{Lu}|[-–+•] |\d+[.)]|\p{L}[.)] )/u.test(line)
    text += (text === '' ? '' : unmarked ? '; ' : ' ') + line
  }
  return text
}

/** A bar inside a cell would read as the next cell: one that was typed, or those of a row of a table in the cell. */
function withoutBars(line: string): string {
  const cells = /^\|(.*)\|$/.exec(line)?.[1]?.split('|')
  if (cells === undefined) return line.replaceAll('|', '/')
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('; ')
}
