import iconv from 'iconv-lite'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { textOfBlocks, type Block } from './blocks.ts'
import type { Extracted, Refusal } from './document-text.ts'
import { formatNumber } from './number-formats.ts'
import { decodeText } from './plain-text.ts'
import { cellsInOrder, isLayout, putCell, rowsAsLines, type Cell } from './table-rows.ts'
import { withinSize, type TextSize } from './text-size.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/** Whether decoded text is an HTML page: saved by a browser or by Word, whatever its file is called. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 2000).trimStart()
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|style)\b/is.test(head)
}

/** Bytes of a page as a string, by its byte order mark, its `<meta charset>`, or as plain text is decoded. */
export function decodeHtml(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString('latin1')
  const charset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  // Pages say windows-1252 and hold VNI or TCVN3; those bytes are kept for later. UTF-8 is tried in any case.
  if (charset === 'windows-1258' && new TextDecoder('utf-8').decode(bytes).includes('\ufffd')) {
    return iconv.decode(Buffer.from(bytes), 'windows1258')
  }
  return decodeText(bytes)
}

/**
 * A page's text: blocks as paragraphs, lists with their numbers, tables as rows. HTML has no errors; refused is only
 * what comes to more text than any document.
 */
export function readHtml(html: string): Extracted | Refusal {
  return withinSize((size) => {
    const walk = new Walk(0, size)
    for (const node of parse(html).childNodes) walk.visit(node, { centred: false, lists: [], preserve: false })
    walk.endParagraph(false)
    return { ok: true, text: textOfBlocks(walk.blocks), notices: [] }
  })
}

const skipped = new Set(
  'head script style noscript template title nav svg math object iframe select button textarea del'.split(' '),
)
const blockElements = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr html li main ol p pre section summary ul caption'
  ).split(' '),
)

type Context = {
  readonly centred: boolean
  readonly lists: readonly { ordered: boolean; type: string; next: number }[]
  readonly preserve: boolean
}

// The walk recurses; browsers stop nesting at 512 too.
const deepest = 512

class Walk {
  readonly blocks: Block[] = []
  #line = ''
  #marker = ''
  #depth: number
  readonly #size: TextSize

  /** `depth` is how deep the walk starts: a cell is walked on its own, and cells hold tables. */
  constructor(depth: number, size: TextSize) {
    this.#depth = depth
    this.#size = size
  }

  visit(node: Node, context: Context): void {
    if (node.nodeName === '#text' && 'value' in node) {
      this.#line += context.preserve ? node.value : node.value.replaceAll(/[ \t\r\n\f]+/g, ' ')
      return
    }
    if (!('tagName' in node) || this.#depth >= deepest) return
    if (skipped.has(node.tagName) || isHidden(node)) return
    this.#depth++
    this.#element(node, context)
    this.#depth--
  }

  #element(element: Element, context: Context): void {
    const name = element.tagName
    if (name === 'br') {
      this.#line += '\n'
    } else if (name === 'table') {
      this.endParagraph(context.centred)
      this.blocks.push(...tableBlocks(element, this.#depth, this.#size))
    } else if (name === 'td' || name === 'th' || !blockElements.has(name)) {
      for (const child of element.childNodes) this.visit(child, context)
    } else {
      this.endParagraph(context.centred)
      if (name === 'li') this.#marker = markerOf(element, context)
      const inner = innerContext(element, context)
      for (const child of element.childNodes) this.visit(child, inner)
      this.endParagraph(inner.centred)
    }
  }

  endParagraph(centred: boolean): void {
    const text = this.#line
      .split('\n')
      .map((line) => line.replaceAll(/[ \u00a0]{2,}/g, ' ').trim())
      .join('\n')
      .trim()
    if (text !== '') {
      // "- " typed inside a list item is the bullet; two would read as one inside the other.
      const typed = /^[-–+•]\s|^\d+[.)]\s/.test(text)
      this.blocks.push({ kind: 'paragraph', text: (typed ? '' : this.#marker) + text, centred })
      this.#marker = ''
    }
    this.#line = ''
  }
}

function innerContext(element: Element, context: Context): Context {
  const name = element.tagName
  const centred =
    name === 'center' ||
    /text-align\s*:\s*center/i.test(attribute(element, 'style')) ||
    attribute(element, 'align').toLowerCase() === 'center'
  const left = /text-align\s*:\s*(?:left|justify|right)/i.test(attribute(element, 'style'))
  const list =
    name === 'ol' || name === 'ul'
      ? [{ ordered: name === 'ol', type: attribute(element, 'type'), next: Number(attribute(element, 'start')) || 1 }]
      : []
  return {
    centred: !left && (centred || context.centred),
    lists: [...context.lists, ...list],
    preserve: context.preserve || name === 'pre',
  }
}

const orderedTypes: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }

function markerOf(item: Element, context: Context): string {
  const list = context.lists.at(-1)
  if (list === undefined || !list.ordered) {
    const outer = context.lists.at(-2)
    return outer !== undefined && !outer.ordered ? '+ ' : '- '
  }
  const value = Number(attribute(item, 'value')) || list.next
  list.next = value + 1
  return `${formatNumber(value, orderedTypes[list.type] ?? 'decimal')}. `
}

function tableBlocks(table: Element, depth: number, size: TextSize): Block[] {
  const open = new Map<number, { left: number; cell: Cell }>()
  const rows = rowElementsOf(table).map((row) => {
    const cells: Cell[] = []
    let column = 0
    const repeatMerged = (): void => {
      for (let merged = open.get(column); merged !== undefined; merged = open.get(column)) {
        putCell(cells, merged.cell, size)
        if (merged.left > 1) open.set(column, { ...merged, left: merged.left - 1 })
        else open.delete(column)
        column += merged.cell.columns
      }
    }
    for (const element of cellElementsOf(row)) {
      repeatMerged()
      const cell = { paragraphs: cellParagraphs(element, depth, size), columns: spanOf(element, 'colspan', 64) }
      const down = spanOf(element, 'rowspan', 5000)
      if (down > 1) open.set(column, { left: down - 1, cell })
      putCell(cells, cell, size)
      column += cell.columns
    }
    repeatMerged()
    return cells
  })
  if (!isLayout(rows, hasVisibleLines(table))) return [{ kind: 'rows', lines: rowsAsLines(rows) }]
  return cellsInOrder(rows).map((text) => ({ kind: 'paragraph', text, centred: false }))
}

function cellParagraphs(cell: Element, depth: number, size: TextSize): string[] {
  const walk = new Walk(depth, size)
  for (const child of cell.childNodes) walk.visit(child, { centred: false, lists: [], preserve: false })
  walk.endParagraph(false)
  return walk.blocks.flatMap((block) => (block.kind === 'rows' ? block.lines : [block.text]))
}

function rowElementsOf(table: Element): Element[] {
  return elementsIn(table).flatMap((child) =>
    child.tagName === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowElementsOf(child) : [],
  )
}

function cellElementsOf(row: Element): Element[] {
  return elementsIn(row).filter((child) => child.tagName === 'td' || child.tagName === 'th')
}

function hasVisibleLines(table: Element): boolean {
  const cells = rowElementsOf(table).flatMap(cellElementsOf)
  if (Number(attribute(table, 'border')) > 0 || cells.some((cell) => cell.tagName === 'th')) return true
  return [table, ...cells].some((element) =>
    /border[^:;]*:[^;]*\b(?:solid|double|dashed|dotted)\b/i.test(attribute(element, 'style')),
  )
}

function isHidden(element: Element): boolean {
  return /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attribute(element, 'style'))
}

function spanOf(element: Element, name: string, most: number): number {
  return Math.max(1, Math.min(most, Number(attribute(element, name)) || 1))
}

function elementsIn(element: Element): Element[] {
  return element.childNodes.filter((child) => 'tagName' in child)
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? ''
}
