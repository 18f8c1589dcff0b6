import { firstWhere } from '../first-where.ts'
import { passageOf, type Passage } from '../passage.ts'
import type { Span } from '../reading.ts'
import { startsHead } from './columns.ts'
import { linesOf, type Line } from './lines.ts'
import type { Marker } from './markers.ts'
import { lineTable } from './line-tables.ts'
import { reportLines, startsReportHead } from './report-lines.ts'
import { tabTable } from './tab-tables.ts'
import { openTable, tableFrom, type Table } from './tables.ts'
import { layoutOf, startsBlock } from './joining.ts'

/**
 * A paragraph as a person sees it: hard-wrapped lines joined, a page break inside it healed, its number or bullet
 * known. The blocks of a document stand in its order, do not overlap, and hold every word of it.
 */
export type Block = {
  /** From the marker to the last word. */
  readonly span: Span
  readonly marker: Marker | null
  /** The words after the marker. */
  readonly body: Passage
  /** Length of the part of `body.text` that is emphasised from its start (`**1. Phòng Y tế:** Tổ chức …`); 0 if none. */
  readonly bold: number
  /** Markdown heading level, 0 if none. */
  readonly level: number
  /** How far the first line is indented, in characters. */
  readonly indent: number
  /** Set when the block is a table; `body` is then its text, cell after cell. */
  readonly table: Table | null
}

/** Reads a document as blocks. Total and linear. */
export function blocksOf(document: string): Block[] {
  const lines = linesOf(document)
  const layout = layoutOf(lines)
  const blocks: Block[] = []
  let open: { from: number; to: number } | null = null
  // Up to here it is known whether there is a table; looking again from each bar would not be linear.
  let triedTo = -1
  const close = (): void => {
    const first = open && lines[open.from]
    const last = open && lines[open.to]
    if (first && last) blocks.push(blockOf(document, [first.wordsAt, last.end], first))
    open = null
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line) continue
    const reader = i > triedTo ? tableReader(document, line) : null
    const tried = reader?.(document, lines, i) ?? null
    triedTo = Math.max(triedTo, tried?.lastLine ?? 0)
    const table = tried?.table ?? null
    if (table) {
      close()
      blocks.push({
        span: table.span,
        marker: null,
        body: passageOf(document, table.span),
        bold: 0,
        level: 0,
        indent: 0,
        table,
      })
      i = table.lastLine
    } else if (line.kind === 'bar' || line.kind === 'rule') {
      close()
    } else if (line.kind !== 'blank') {
      if (open === null || startsBlock(lines, open, i, layout)) {
        close()
        open = { from: i, to: i }
      } else {
        open = { from: open.from, to: i }
      }
    }
  }
  close()
  return blocks
}

/** What reads the table that may begin with a line, by what stands between its cells. */
function tableReader(document: string, line: Line): typeof tableFrom | null {
  if (line.kind === 'row' || line.kind === 'bar') return tableFrom
  if (line.kind !== 'text') return null
  const opening = document.slice(line.wordsAt, Math.min(line.end, line.wordsAt + 60))
  const [tab, bar] = [opening.indexOf('\t'), opening.indexOf('|')]
  const sign = tab < 0 || bar < 0 ? Math.max(tab, bar) : Math.min(tab, bar)
  let cell = (sign < 0 ? opening : opening.slice(0, sign)).trimEnd()
  while (cell.endsWith('*')) cell = cell.slice(0, -1).trimEnd()
  const reports = startsReportHead(cell)
  if (sign < 0 && reports) return reportLines
  if (!reports && !startsHead(cell)) return null
  if (sign >= 0) return sign === tab ? tabTable : openTable
  return line.width <= 40 ? lineTable : null
}

function blockOf(document: string, [from, to]: Span, first: Line): Block {
  const { marker } = first
  const body = passageOf(document, [marker ? marker.span[1] : from, to])
  const opening = document.slice(first.start, first.start + 40)
  return {
    span: [from, Math.max(from, body.offsetAt(body.text.length))],
    marker,
    body,
    bold: boldLength(document, first, body),
    indent: opening.length - opening.trimStart().length,
    level: opening.includes('#') ? (/^\s{0,3}(#{1,6})\s/.exec(opening)?.[1]?.length ?? 0) : 0,
    table: null,
  }
}

/** How far the emphasis goes that the block begins with. */
function boldLength(document: string, first: Line, body: Passage): number {
  if (body.text === '') return 0
  const start = body.offsetAt(0)
  // Open at the first word: an odd number of ** between the line's start and it.
  const before = document.slice(first.start, start)
  if (!before.includes('**') || before.split('**').length % 2 === 1) return 0
  let at = start
  for (;;) {
    const found = document.indexOf('**', at)
    const end = body.offsetAt(body.text.length - 1) + 1
    if (found < 0 || found >= end) return body.text.length
    // "**12.** **Đề nghị …": closed and opened again with nothing between
    const gap = /^\*\*(?:\s*\*\*)(?=\S)/.exec(document.slice(found, found + 20))
    if (gap) {
      at = found + gap[0].length
      continue
    }
    const place = found
    return firstWhere(body.text.length, (i) => body.offsetAt(i) >= place)
  }
}
