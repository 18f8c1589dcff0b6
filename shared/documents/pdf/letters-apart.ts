import { isSyllable } from '../syllables.ts'
import type { Piece } from './page.ts'

/**
 * Puts letters that were drawn in another font back into their words. Where a font lacks `ệ` or `ạ`, a program draws
 * the line without them and these letters afterwards; the library takes the hole that they fill for a blank: `hi n`
 * and, inside it, `ệ`. The hole gives way to the letter.
 */
export function withLettersInPlace(pieces: readonly Piece[]): Piece[] {
  const placed: Piece[] = []
  const row: Piece[] = []
  const finish = (): void => {
    placed.push(...fillRow(row.splice(0)))
  }
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const last = row.at(-1)
    if (last && Math.abs(last.y - piece.y) > 0.1 * piece.size) finish()
    row.push(piece)
  }
  finish()
  return placed
}

const lettersOnly = /^\p{L}{1,3}(?: +\p{L}{1,3})*$/u
const beyondLatin1 = /[^\u0020-\u00ff]/u

function fillRow(row: readonly Piece[]): readonly Piece[] {
  const inside = (piece: Piece, other: Piece): boolean =>
    other !== piece && other.text.includes(' ') && piece.x > other.x + 0.1 && piece.x < other.right - 0.1
  const astray = row.filter(
    (piece) =>
      lettersOnly.test(piece.text) &&
      beyondLatin1.test(piece.text) &&
      row.some((other) => inside(piece, other) && other.right - other.x > piece.right - piece.x),
  )
  if (astray.length === 0) return row
  const line = row.filter((piece) => !astray.includes(piece))
  for (const letter of astray.flatMap(lettersOf).toSorted((a, b) => a.x - b.x)) {
    const at = line.findIndex((piece) => inside(letter, piece))
    const around = line[at]
    if (around !== undefined) line.splice(at, 1, ...parted(around, letter))
    line.push(letter)
  }
  return line
}

/** `ở ộ` with a letter of the other font between them, one piece a letter. */
function lettersOf(piece: Piece): Piece[] {
  const parts = piece.text.split(/ +/)
  if (parts.length === 1) return [piece]
  const width = 0.5 * piece.size
  const step = (piece.right - piece.x - width) / (parts.length - 1)
  return parts.map((text, i) => ({ ...piece, text, x: piece.x + i * step, right: piece.x + i * step + width }))
}

/** The words around a letter, cut at the blank that is really the letter's hole. */
function parted(around: Piece, letter: Piece): Piece[] {
  const { text } = around
  const scale = (around.right - around.x) / text.length
  let best = { at: -1, cost: Infinity, before: false, behind: false }
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const away = Math.abs(around.x + at * scale - letter.x) / scale
    const left = /\p{L}*$/u.exec(text.slice(0, at))?.[0] ?? ''
    const right = /^\p{L}*/u.exec(text.slice(at + 1))?.[0] ?? ''
    // A narrow letter and the blank beside it look like one hole; which it is, the words tell.
    const ways = [
      { word: left + letter.text + right, before: false, behind: false, cost: 0 },
      { word: left + letter.text, before: false, behind: true, cost: 0.5 },
      { word: letter.text + right, before: true, behind: false, cost: 0.5 },
    ]
    for (const { word, before, behind, cost } of ways) {
      const total = away + cost + (isSyllable(word) ? 0 : unlikely)
      if (total < best.cost) best = { at, cost: total, before, behind }
    }
  }
  const blank = 0.25 * letter.size
  return [
    { ...around, text: text.slice(0, best.at).trimEnd(), right: letter.x - (best.before ? blank : 0) },
    { ...around, text: text.slice(best.at + 1).trimStart(), x: letter.right + (best.behind ? blank : 0) },
  ].filter((piece) => piece.text !== '')
}

/** No word of the language: as bad as a hole that many letters away. */
const unlikely = 4
