import { capitalLetter, letterAt, smallLetter } from '../letter-case.ts'
import { gluedIn } from './glued-lines.ts'
import { markerAt, type Marker } from './markers.ts'

/**
 * One line of the document, looked at once. Everything later works on these few facts, and on what its first and last words
 * say (`line-words.ts`), instead of looking at the whole text again, which keeps the reader linear.
 */
export type Line = {
  readonly document: string
  /** Offsets in the document, the line break left out. */
  readonly start: number
  readonly end: number
  readonly kind: 'text' | 'blank' | 'bar' | 'row' | 'rule'
  /** Length without indentation and markup, as it looked on paper. */
  readonly width: number
  /** How far its words are set in. */
  readonly indent: number
  /** Length of the first word: what would have had to fit on the line before. */
  readonly firstWord: number
  /** Where the words start, after indentation and markup. */
  readonly wordsAt: number
  readonly marker: Marker | null
  /** Where the words start that stand behind the marker. */
  readonly bodyAt: number
  /** `capital`: starts like a sentence or a name. `lower`: goes on with a sentence. `other`: digits, quotes, brackets. */
  readonly opens: Opening
  /** Last character that is neither markup nor space; `''` for a line without words. */
  readonly last: string
}
export type Opening = 'capital' | 'lower' | 'other'

const markup = new Set(['*', '#', '|', '`', '_', '>', ' ', '\t', '\u00a0', '\u200b', '\ufeff'])

/** Splits a document into lines. Linear; every offset of the document lies in exactly one line or line break. */
export function linesOf(document: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= document.length) {
    const found = document.indexOf('\n', start)
    const end = found < 0 ? document.length : found
    for (const seam of gluedIn(document, start, end)) {
      lines.push(lineAt(document, start, seam))
      start = seam
    }
    lines.push(lineAt(document, start, end))
    start = end + 1
  }
  return withBareNumbers(document, withWornNumbers(document, withOrdinals(document, lines)))
}

/** "Thứ nhất, …" / "Thứ hai, …" count on; "Thứ hai, Công an xã tuần tra chợ." by itself is a Monday. */
function withOrdinals(document: string, lines: readonly Line[]): Line[] {
  let last = 0
  return lines.map((line) => {
    const { marker, start, end } = line
    if (marker?.kind !== 'ordinal') return line
    const [number = 0] = marker.path
    if (number !== 1 && number !== last + 1) return lineAt(document, start, end, 'none')
    last = number
    return line
  })
}

/** "1.1. Sở Y tế" … "l .2. Sở Nội vụ", "I.2. …": a scan's letter for 1, where the number before it is known. */
function withWornNumbers(document: string, lines: readonly Line[]): Line[] {
  let path: readonly number[] = []
  return lines.map((line) => {
    const { marker, kind, start, end, wordsAt } = line
    if (marker?.kind === 'decimal') path = marker.path
    else if (marker?.kind === 'roman' || marker?.kind === 'capital') path = []
    if (marker || path[0] !== 1 || kind !== 'text') return line
    wornNumber.lastIndex = wordsAt
    const match = wornNumber.exec(document)
    const next = (path[1] ?? 0) + 1
    if (match === null || Number(match[1]) !== next) return line
    path = [1, next]
    const span: Marker['span'] = [wordsAt, wordsAt + match[0].length]
    return { ...lineAt(document, start, end, { kind: 'decimal', path, span }), opens: 'other' }
  })
}
const wornNumber = /[lI]\s?\.\s?(\d{1,2})\s?\.?(?=[\s*]{0,4}\p{Lu})/uy

/** "3. Công an xã" … "4 Công chức Địa chính": a number that lost its point, where the one before it is known. */
function withBareNumbers(document: string, lines: readonly Line[]): Line[] {
  let last = 0
  return lines.map((line) => {
    const { marker } = line
    if (marker?.kind === 'decimal' && marker.path.length === 1) last = marker.path[0] ?? 0
    else if (marker?.kind === 'roman' || marker?.kind === 'capital') last = 0
    if (marker || last === 0 || line.kind !== 'text') return line
    const next = String(last + 1)
    const bare =
      document.startsWith(`${next} `, line.wordsAt) && /\p{Lu}/u.test(document.charAt(line.wordsAt + next.length + 1))
    if (!bare) return line
    last++
    return { ...line, marker: { kind: 'decimal', path: [last], span: [line.wordsAt, line.wordsAt + next.length] } }
  })
}

/** `known`: a marker that only the lines before tell, or that what looks like one is none. */
function lineAt(document: string, start: number, end: number, known: Marker | 'none' | null = null): Line {
  let from = start
  while (from < end && markup.has(document.charAt(from))) from++
  let to = end
  while (to > from && markup.has(document.charAt(to - 1))) to--
  const found = known ?? (from < to ? markerAt(document, from, to) : null)
  const marker = found === 'none' ? null : found
  const opens = openingOf(document, from)
  return {
    document,
    start,
    end,
    kind: kindOf(document, start, end, from, to, opens),
    width: to - from,
    indent: from - start,
    firstWord: wordLength(document, from, to),
    wordsAt: from,
    marker,
    bodyAt: marker ? skipBlank(document, marker.span[1], to) : from,
    opens,
    last: to > from ? document.charAt(to - 1) : '',
  }
}

function kindOf(document: string, start: number, end: number, from: number, to: number, opens: Opening): Line['kind'] {
  // Only white space and markup: a blank line, or the `|` that a converter leaves between the cells of a table.
  if (from === to) return document.slice(start, Math.min(end, start + 80)).includes('|') ? 'bar' : 'blank'
  // "-------" under the letterhead, "|---|---|" under a table's head
  if (opens === 'other' && to - from <= 200) {
    const shown = document.slice(from, to)
    if (/^[-–—_=.~:|\s]+$/.test(shown)) return shown.includes('|') ? 'row' : 'rule'
  }
  const pipes = document.slice(start, from).includes('|')
  if (pipes && document.slice(Math.max(to, end - 40), end).includes('|')) return 'row'
  return 'text'
}

function skipBlank(document: string, from: number, to: number): number {
  let at = from
  while (at < to && markup.has(document.charAt(at))) at++
  return at
}

function wordLength(document: string, from: number, to: number): number {
  let at = from
  while (at < to && at - from < 40 && document.charAt(at) !== ' ') at++
  return at - from
}

/** What the sign at `at` begins a line or its words as. */
export function openingOf(document: string, at: number): Opening {
  const letter = letterAt(document, at)
  if (letter === capitalLetter) return 'capital'
  return letter === smallLetter ? 'lower' : 'other'
}
