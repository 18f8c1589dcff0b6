import type { Block } from '../blocks.ts'
import { rowsAsLines, type Row } from '../table-rows.ts'
import { unfoldColumns } from './columns.ts'
import type { Grid } from './grid.ts'
import type { Line } from './lines.ts'
import { breakBefore, isCentred, type Measure } from './paragraphs.ts'

type Page = { readonly lines: readonly Line[]; readonly grids: readonly Grid[] }

/** The pages' lines and tables as one run of blocks: paragraphs and tables cut by a page break are made whole. */
export function blocksOfPages(pages: readonly Page[], measure: Measure): Block[] {
  const builder = new Builder(measure)
  for (const page of pages) {
    builder.turnPage()
    let start = 0
    for (const grid of page.grids) {
      const end = page.lines.findIndex((line, i) => i >= start && line.y > grid.top)
      const before = page.lines.slice(start, end < 0 ? page.lines.length : end)
      for (const line of unfoldColumns(before)) builder.addLine(line)
      builder.addGrid(grid)
      start += before.length
    }
    for (const line of unfoldColumns(page.lines.slice(start))) builder.addLine(line)
  }
  return builder.finish()
}

/**
 * "giai đoạn 2021-" and "2025" were one word: a hyphen close to its word at a line's end takes no blank, nor does the
 * slash in "14/2020/" and "TT-BTC".
 */
function joinedLines(before: string, after: string): string {
  const oneWord = /(?:[\p{L}\d]-|(?:^|[\s(])\d[\p{L}\d/-]*\/)$/u.test(before) && /^[\p{L}\d]/u.test(after)
  return before + (oneWord ? '' : ' ') + after
}

type OpenParagraph = { first: Line; last: Line; hang: number | undefined; text: string }
type OpenTable = { columns: readonly number[]; rows: Row[] }

class Builder {
  readonly #blocks: Block[] = []
  readonly #measure: Measure
  #paragraph: OpenParagraph | undefined
  #table: OpenTable | undefined
  #samePage = false

  constructor(measure: Measure) {
    this.#measure = measure
  }

  turnPage(): void {
    this.#samePage = false
  }

  addLine(line: Line): void {
    this.#closeTable()
    const open = this.#paragraph
    // A line above the one before it starts another column.
    const onwards = open !== undefined && (!this.#samePage || line.y > open.last.y)
    const found = open === undefined || !onwards ? 'paragraph' : breakBefore(open, line, this.#samePage, this.#measure)
    this.#samePage = true
    if (open === undefined || found === 'paragraph') {
      this.#closeParagraph()
      this.#paragraph = { first: line, last: line, hang: undefined, text: line.text }
      return
    }
    open.text = found === 'wrap' ? joinedLines(open.text, line.text) : `${open.text}\n${line.text}`
    open.hang = line.x
    open.last = line
    if (found === 'unsure') {
      open.first = line
      open.hang = undefined
    }
  }

  addGrid(grid: Grid): void {
    this.#closeParagraph()
    const open = this.#table
    const continued =
      !this.#samePage &&
      open !== undefined &&
      open.columns.length === grid.columns.length &&
      open.columns.every((x, i) => Math.abs(x - (grid.columns[i] ?? 0)) < 8)
    this.#samePage = true
    if (open !== undefined && continued) continueTable(open.rows, grid.rows)
    else {
      this.#closeTable()
      this.#table = { columns: grid.columns, rows: [...grid.rows] }
    }
  }

  finish(): Block[] {
    this.#closeParagraph()
    this.#closeTable()
    return this.#blocks
  }

  #closeParagraph(): void {
    const open = this.#paragraph
    if (open !== undefined) {
      this.#blocks.push({ kind: 'paragraph', text: open.text, centred: isCentred(open.last, this.#measure) })
    }
    this.#paragraph = undefined
  }

  #closeTable(): void {
    if (this.#table !== undefined) this.#blocks.push({ kind: 'rows', lines: rowsAsLines(this.#table.rows) })
    this.#table = undefined
  }
}

/**
 * A table that goes on over the page: its head printed again is left out, and a first row without its number is the
 * rest of the last row.
 */
function continueTable(rows: Row[], more: readonly Row[]): void {
  const [first, ...others] = withoutHead(more, rows)
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return
  const cut =
    first.length === last.length &&
    first.length > 2 &&
    textOf(first.slice(0, 1)) === '' &&
    textOf(last.slice(0, 1)) !== ''
  if (cut) {
    rows[rows.length - 1] = last.map((cell, i) => ({
      columns: cell.columns,
      paragraphs: [[...cell.paragraphs, ...(first[i]?.paragraphs ?? [])].join(' ')],
    }))
  } else {
    rows.push(first)
  }
  rows.push(...others)
}

/**
 * The rows below the head that is printed again, be it of two rows. Where no line parts the two, what is left of the
 * last row stands in the head's own cells, behind its words.
 */
function withoutHead(more: readonly Row[], rows: readonly Row[]): readonly Row[] {
  const parts = more.findIndex((row, i) => !isSame(row, rows[i] ?? []))
  const below = parts < 0 ? [] : more.slice(parts)
  const [first = [], ...others] = below
  const head = rows[Math.max(parts, 0)] ?? []
  // Behind the first row only a row that begins empty is still the head's: "| | Chủ trì | Phối hợp | |".
  if (parts > 0 && textOf(head.slice(0, 1)) !== '') return below
  const titles = head.map((cell) => cell.paragraphs.join(' '))
  const texts = first.map((cell) => cell.paragraphs.join(' '))
  const named = titles.filter((title) => title !== '').length
  const again =
    named >= Math.min(2, titles.length) &&
    texts.length === titles.length &&
    texts.every((text, i) => text.startsWith(titles[i] ?? ''))
  if (!again) return below
  const rest = texts.map((text, i) => text.slice(titles[i]?.length ?? 0).trim())
  return [rest.map((text) => ({ columns: 1, paragraphs: text === '' ? [] : [text] })), ...others]
}

const isSame = (row: Row, other: Row): boolean => row.length === other.length && textOf(row) === textOf(other)

function textOf(row: Row): string {
  return row.map((cell) => cell.paragraphs.join(' ')).join('|')
}
