import type { Piece } from './words.ts'

/** Words side by side without a gap that a column would leave. */
export type Segment = { readonly text: string; readonly x: number; readonly right: number }

export type Line = {
  readonly segments: readonly Segment[]
  readonly text: string
  readonly x: number
  /** Where the words begin behind a number or bullet; `x` where there is none. */
  readonly wordsX: number
  /** How wide the first word is, which tells whether it would have fitted on the line above. */
  readonly firstWidth: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** The half of a letterhead or signature that the line stands in. */
  readonly half?: 'left' | 'right'
}

/** A gap of this many letter sizes parts columns; the blanks of a justified line stay below it. */
const columnGap = 1.6
/** Where blanks are drawn, a gap without one is the edge of a cell, or a tab. */
const undrawnGap = 0.7

/** Puts pieces that stand on one baseline together, from the top of the page down. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const base = row && largest(row)
    // A raised footnote mark stands up to half a letter above its line.
    if (row && base && Math.abs(piece.y - base.y) <= 0.5 * Math.max(piece.size, base.size)) row.push(piece)
    else rows.push([piece])
  }
  return rows.map(lineOf)
}

function lineOf(row: readonly Piece[]): Line {
  const pieces = row.toSorted((a, b) => a.x - b.x)
  const base = largest(pieces)
  const segments: Segment[] = []
  const drawsBlanks = pieces.some((piece) => piece.apart)
  let wordsX: number | undefined
  let firstRight: number | undefined
  for (const piece of pieces) {
    const last = segments.at(-1)
    const text = isNoteMark(piece, base) ? `[${piece.text}]` : piece.text
    const gap = last === undefined ? 0 : piece.x - last.right
    const widest = drawsBlanks && !piece.apart ? undrawnGap : columnGap
    if (last === undefined || (gap > widest * base.size && !(segments.length === 1 && isShort(last.text)))) {
      firstRight ??= last?.right
      segments.push({ text, x: piece.x, right: piece.right })
    } else {
      if (segments.length === 1 && isMarker(last.text)) wordsX = piece.x
      const blank = piece.apart || gap > 0.12 * base.size ? ' ' : ''
      if (blank !== '') firstRight ??= last.right
      segments[segments.length - 1] = {
        text: last.text + blank + text,
        x: last.x,
        right: Math.max(last.right, piece.right),
      }
    }
  }
  const x = Math.min(...segments.map((segment) => segment.x))
  const right = Math.max(...segments.map((segment) => segment.right))
  return {
    segments,
    text: segments.map((segment) => segment.text).join(' '),
    x,
    wordsX: wordsX ?? x,
    firstWidth: (firstRight ?? right) - x,
    right,
    y: base.y,
    size: base.size,
  }
}

/** A number or bullet, or what is left of one: too short to be a column. */
function isShort(text: string): boolean {
  return text.length <= 3 || isMarker(text)
}

/** The number or bullet of a list stands apart from its words by a tab, not by a column. */
export function isMarker(text: string): boolean {
  return /^(?:[-–+•▪o*]|\(?(?:\p{L}|\d{1,3}|[IVX]{1,5})[.)/]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|(?:Điều|Phần|Chương|Mục) [\dIVX]+[.:]?)$/u.test(
    text,
  )
}

// "m²" keeps its digit; a number raised behind a word is a note's.
function isNoteMark(piece: Piece, base: Piece): boolean {
  return /^\d{1,3}$/.test(piece.text) && piece.size <= 0.75 * base.size && base.y - piece.y >= 0.2 * base.size
}

function largest(pieces: readonly Piece[]): Piece {
  return pieces.reduce((best, piece) => (piece.size > best.size * 1.05 ? piece : best))
}
