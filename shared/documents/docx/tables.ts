import type { Block } from '../blocks.ts'
import { cellsInOrder, isLayout, putCell, rowsAsLines, type Cell, type Row } from '../table-rows.ts'
import type { TextSize } from '../text-size.ts'
import type { Reader } from './reader.ts'
import type { Styles } from './styles.ts'
import { at, childrenNamed, elementsOf, valueAt, type Element } from './xml.ts'

/** How a cell is read: the body's own reader, handed in because the two hold each other. */
type ParagraphsIn = (cell: Element, reader: Reader) => string[]

/**
 * A table as blocks. A cell merged downwards is repeated in every row it spans, so that each row says by itself who
 * does what.
 */
export function readTable(table: Element, reader: Reader, paragraphsIn: ParagraphsIn): Block[] {
  const above = new Map<number, Cell>()
  const rows: Row[] = []
  for (const row of rowsOf(table)) {
    if (at(row, 'w:trPr', 'w:del') !== undefined) {
      reader.running.found.add('tracked-changes')
      continue
    }
    rows.push(readRow(row, above, reader.size, (cell) => paragraphsIn(cell, reader)))
  }
  if (isLayout(rows, hasVisibleLines(table, reader.styles))) {
    return cellsInOrder(rows).map((text) => ({ kind: 'paragraph', text, centred: false }))
  }
  return [{ kind: 'rows', lines: rowsAsLines(rows) }]
}

/** `above` holds the merged cells still open at each grid column. */
function readRow(
  row: Element,
  above: Map<number, Cell>,
  size: TextSize,
  paragraphsOf: (cell: Element) => string[],
): Row {
  const cells: Cell[] = []
  let column = Math.min(64, Number(valueAt(row, 'w:trPr', 'w:gridBefore') ?? 0))
  for (let i = 0; i < column; i++) putCell(cells, { paragraphs: [], columns: 1 }, size)
  for (const element of cellsOf(row)) {
    const columns = Math.max(1, Math.min(64, Number(valueAt(element, 'w:tcPr', 'w:gridSpan') ?? 1)))
    const merge = at(element, 'w:tcPr', 'w:vMerge')
    const continued = merge !== undefined && merge.attributes.get('w:val') !== 'restart' ? above.get(column) : undefined
    const cell = continued ?? { paragraphs: paragraphsOf(element), columns }
    if (merge === undefined) above.delete(column)
    else above.set(column, cell)
    putCell(cells, cell, size)
    column += columns
  }
  return cells
}

function rowsOf(container: Element): Element[] {
  return elementsOf(container).flatMap((child) =>
    child.name === 'w:tr' ? [child] : isContainer(child) ? rowsOf(child) : [],
  )
}

function cellsOf(container: Element): Element[] {
  return elementsOf(container).flatMap((child) =>
    child.name === 'w:tc' ? [child] : isContainer(child) ? cellsOf(child) : [],
  )
}

function isContainer(element: Element): boolean {
  return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(element.name)
}

/** Lines around or between cells: on the table, through its style, or on any cell. */
function hasVisibleLines(table: Element, styles: Styles): boolean {
  const own = at(table, 'w:tblPr', 'w:tblBorders')
  if (own !== undefined) return drawsLines(own) || anyCellDrawsLines(table)
  const ofStyle = styles.lookUp(
    valueAt(table, 'w:tblPr', 'w:tblStyle'),
    (style) => at(style, 'w:tblPr', 'w:tblBorders') ?? tableStyleBorders(style),
  )
  return (ofStyle !== undefined && drawsLines(ofStyle)) || anyCellDrawsLines(table)
}

function anyCellDrawsLines(table: Element): boolean {
  return rowsOf(table).some((row) => cellsOf(row).some((cell) => drawsLines(at(cell, 'w:tcPr', 'w:tcBorders'))))
}

function tableStyleBorders(style: Element): Element | undefined {
  return childrenNamed(style, 'w:tblStylePr')
    .map((part) => at(part, 'w:tcPr', 'w:tcBorders'))
    .find((borders) => borders !== undefined)
}

function drawsLines(borders: Element | undefined): boolean {
  return (
    borders !== undefined &&
    elementsOf(borders).some((border) => !['nil', 'none', undefined].includes(border.attributes.get('w:val')))
  )
}
