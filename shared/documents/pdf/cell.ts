import { isSyllable } from '../syllables.ts'
import { linesOf, type Line } from './lines.ts'
import type { Piece } from './words.ts'

/** Where a cell's borders stand, or those of the column that it takes. */
export type Edges = { readonly left: number; readonly right: number }

/** The lines of a cell as paragraphs: one ends where the next word would still have fitted. */
export function paragraphsInCell(pieces: readonly Piece[], edges: Edges): string[] {
  const lines = linesOf(pieces)
  // Words keep as far from the right border as from the left one.
  const padding = Math.min(8, ...lines.map((line) => Math.max(0, line.x - edges.left)))
  const paragraphs: string[] = []
  let above: Line | undefined
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (above === undefined || open === undefined || !goesOn(above, line, edges.right - padding, paragraphs)) {
      paragraphs.push(line.text)
    } else {
      paragraphs[paragraphs.length - 1] = joined(open, above, line, edges.right - padding)
    }
    above = line
  }
  return paragraphs
}

function goesOn(above: Line, line: Line, edge: number, paragraphs: readonly string[]): boolean {
  const isFull = edge - above.right < line.firstWidth + 0.3 * line.size
  if (/^[-–+•] /.test(line.text)) {
    // "Trung tâm Văn hóa" / "- Thông tin xã": a dash within a name, in a cell that lists nothing by dashes.
    return isFull && /[\p{L}\d]$/u.test(above.text) && !paragraphs.some((paragraph) => /^[-–+•] /.test(paragraph))
  }
  return isFull || /^\p{Ll}/u.test(line.text)
}

/** A column narrower than a word or a date breaks it anywhere: these go on without a blank. */
function joined(open: string, above: Line, line: Line, edge: number): string {
  // "15/4/20" / "24"
  const brokenDate = /\d\/\d{1,4}$|\d\/$/.test(open) && /^[\d/]+(?:\D|$)/.test(line.text)
  if (brokenDate && !/\/\d{4}$/.test(open)) return open + line.text
  // "Phươn" / "g án", "ST" / "T": one word that fills the column, and what cannot be a word behind it.
  const rest = /^\p{L}+/u.exec(line.text)?.[0] ?? ''
  const letters = above.text.length
  const filled = letters > 1 && edge - above.right < (above.right - above.x) / letters + 0.1 * line.size
  const oneKind = rest === rest.toLowerCase() || above.text === above.text.toUpperCase()
  const brokenWord = filled && oneKind && /^\p{L}+$/u.test(above.text) && rest !== '' && !isSyllable(rest)
  return brokenWord ? open + line.text : `${open} ${line.text}`
}
