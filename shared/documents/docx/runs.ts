import type { Notice } from '../document-text.ts'
import { at, elementsOf, isOn, type Element } from './xml.ts'

/** What the runs tell the rest of the reader: which notes they point to, and what was left out. */
export type Running = {
  /** Notes in the order of their marks; a mark's number is its place here. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[]
  readonly found: Set<Notice['code']>
}

const dropped = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:tblPr'])

/**
 * A paragraph's words as they would be printed with all changes accepted, and the text boxes anchored in it, which
 * are read after it.
 */
export function paragraphText(paragraph: Element, running: Running): { text: string; boxes: Element[] } {
  const boxes: Element[] = []
  let text = ''
  const visit = (element: Element): void => {
    switch (element.name) {
      case 'w:t':
      case 'm:t':
        text += wordsOf(element)
        return
      case 'w:tab':
      case 'w:ptab':
        text += '\t'
        return
      case 'w:br':
      case 'w:cr':
        text += '\n'
        return
      case 'w:noBreakHyphen':
        text += '-'
        return
      case 'w:sym':
        text += symbolIn(element)
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        text += noteMark(element, running)
        return
      case 'w:r':
        visitRun(element)
        return
      case 'w:txbxContent':
        boxes.push(element)
        return
      case 'mc:AlternateContent': {
        // The same drawing twice, for newer and for older programs.
        const choice = at(element, 'mc:Choice') ?? at(element, 'mc:Fallback')
        if (choice !== undefined) elementsOf(choice).forEach(visit)
        return
      }
      default:
        if (element.name === 'w:del' || element.name === 'w:moveFrom') running.found.add('tracked-changes')
        if (!dropped.has(element.name)) elementsOf(element).forEach(visit)
    }
  }
  const visitRun = (run: Element): void => {
    const properties = at(run, 'w:rPr')
    const start = text.length
    elementsOf(run).forEach(visit)
    if (isOn(properties, 'w:vanish') && text.length > start) {
      running.found.add('hidden-text')
      text = text.slice(0, start)
    } else if (isOn(properties, 'w:caps')) {
      text = text.slice(0, start) + text.slice(start).toUpperCase()
    }
  }
  if (at(paragraph, 'w:pPr', 'w:rPr', 'w:ins') !== undefined) running.found.add('tracked-changes')
  for (const child of elementsOf(paragraph)) {
    if (child.name === 'w:ins' || child.name === 'w:moveTo') running.found.add('tracked-changes')
    visit(child)
  }
  return { text, boxes }
}

function wordsOf(element: Element): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

function noteMark(reference: Element, running: Running): string {
  const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
  running.notes.push({ kind, id: reference.attributes.get('w:id') ?? '' })
  return `[${running.notes.length}]`
}

/** A character of a symbol font stands for itself only where the font is a text font; arrows and boxes are dropped. */
function symbolIn(element: Element): string {
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16)
  if (Number.isNaN(code)) return ''
  // Symbol and Wingdings characters live at U+F000 and up, and are drawn by their font only.
  if (code >= 0xf000 && code <= 0xf0ff) return code === 0xf0b7 || code === 0xf0a7 ? '-' : ''
  return code > 0x10ffff ? '' : String.fromCodePoint(code)
}
