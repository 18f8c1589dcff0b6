import type { Block } from '../blocks.ts'
import type { Reader } from './reader.ts'
import { paragraphText } from './runs.ts'
import type { Styles } from './styles.ts'
import { readTable } from './tables.ts'
import { at, elementsOf, valueAt, type Element } from './xml.ts'

/** Containers that hold blocks and mean nothing for the text. */
const transparent = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'mc:Choice',
])

/** The blocks of a body, a cell, a text box or a note, in order. */
export function readBlocks(container: Element, reader: Reader): Block[] {
  const blocks: Block[] = []
  // A paragraph whose end was deleted as a tracked change runs on into the next one.
  let carried: Carried | undefined
  for (const element of blockElementsOf(container)) {
    if (element.name === 'w:tbl') {
      blocks.push(...readTable(element, reader, readParagraphs))
      continue
    }
    const { text, boxes } = paragraphText(element, reader.running)
    const endDeleted = at(element, 'w:pPr', 'w:rPr', 'w:del') !== undefined
    if (endDeleted) reader.running.found.add('tracked-changes')
    const whole: Carried = {
      // Where two paragraphs become one, the list number is the first one's that still has words.
      label: carried?.text ? carried.label : endDeleted && text === '' ? '' : reader.numbering.labelOf(element),
      text: (carried?.text ?? '') + text,
      boxes: [...(carried?.boxes ?? []), ...boxes],
    }
    reader.size.add(whole.label.length + text.length)
    if (endDeleted) {
      carried = whole
      continue
    }
    carried = undefined
    blocks.push({ kind: 'paragraph', text: whole.label + whole.text, centred: isCentred(element, reader.styles) })
    for (const box of whole.boxes) blocks.push(...readBlocks(box, reader))
  }
  if (carried !== undefined) blocks.push({ kind: 'paragraph', text: carried.label + carried.text, centred: false })
  return blocks
}

type Carried = { label: string; text: string; boxes: Element[] }

/** A cell's or a note's paragraphs; a table inside it gives a paragraph a row. */
export function readParagraphs(container: Element, reader: Reader): string[] {
  return readBlocks(container, reader)
    .flatMap((block) => (block.kind === 'rows' ? block.lines : [block.text.trim()]))
    .filter((paragraph) => paragraph !== '')
}

function blockElementsOf(container: Element): Element[] {
  return elementsOf(container).flatMap((child) => {
    if (child.name === 'w:p' || child.name === 'w:tbl') return [child]
    return transparent.has(child.name) ? blockElementsOf(child) : []
  })
}

function isCentred(paragraph: Element, styles: Styles): boolean {
  const alignment =
    valueAt(paragraph, 'w:pPr', 'w:jc') ??
    styles.lookUp(valueAt(paragraph, 'w:pPr', 'w:pStyle'), (style) => valueAt(style, 'w:pPr', 'w:jc'))
  return alignment === 'center'
}
