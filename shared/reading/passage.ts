import { firstWhere } from './first-where.ts'
import type { Span } from './reading.ts'

/**
 * A stretch of the document as a person reads it: markup dropped, white space and hard line breaks collapsed to one
 * space, and every character still knowing where in the document it came from. Rules match on `text` and answer with
 * spans of the document.
 */
export type Passage = {
  readonly text: string
  /** Position in the document of the character at `index` of `text`. */
  offsetAt(index: number): number
  /** Span in the document of `text.slice(start, end)`. */
  spanOf(start: number, end: number): Span
  /** Index in `text` of what stands at `offset` of the document; of what is read next, where that was dropped. */
  indexAt(offset: number): number
}

// Emphasis, headings and table bars of markdown; none of them occurs in the prose of a plan.
const markup = /[*#|`\u200b\ufeff\u00ad]|\u200c|\u200d/
const word = 0
const blank = 1
const dropped = 2
const kindOf = (char: string): number => (markup.test(char) ? dropped : /\s/.test(char) ? blank : word)
// White space and markup lie here; what lies above is asked one by one, and is nearly all of it letters.
const kinds = Uint8Array.from({ length: 0x2100 }, (_, code) => kindOf(String.fromCharCode(code)))

/** Reads `document.slice(from, to)` as a passage. Linear in its length. */
export function passageOf(document: string, [from, to]: Span): Passage {
  const end = Math.min(to, document.length)
  const kindAt = (at: number): number => kinds[document.charCodeAt(at)] ?? kindOf(document.charAt(at))
  // Stretches that the passage has as the document has them: where each begins in the one and in the other.
  const starts: number[] = []
  const sources: number[] = []
  let text = ''
  let gap = false
  for (let i = from; i < end;) {
    const kind = kindAt(i)
    if (kind !== word) {
      if (kind === blank) gap = text !== ''
      i++
      continue
    }
    const first = i
    // Words with single spaces between them need no change.
    i++
    while (i < end) {
      if (kindAt(i) === word) i++
      else if (document.charCodeAt(i) === space && i + 1 < end && kindAt(i + 1) === word) i += 2
      else break
    }
    starts.push(text.length)
    sources.push(gap ? first - 1 : first)
    text += gap ? ` ${document.slice(first, i)}` : document.slice(first, i)
    gap = false
  }
  const behind = text === '' ? from : (sources.at(-1) ?? from) + text.length - (starts.at(-1) ?? 0)
  const offsetAt = (index: number): number => {
    if (index < 0 || index >= text.length) return behind
    const at = stretchOf(starts, index)
    return (sources[at] ?? from) + index - (starts[at] ?? 0)
  }
  return {
    text,
    offsetAt,
    indexAt: (offset) => firstWhere(text.length, (index) => offsetAt(index) >= offset),
    spanOf: (start, until) => [offsetAt(start), until > start ? offsetAt(until - 1) + 1 : offsetAt(start)],
  }
}
const space = 32

/** Which of the stretches that begin at `starts` holds `index`; by binary search. */
function stretchOf(starts: readonly number[], index: number): number {
  return Math.max(0, firstWhere(starts.length, (i) => (starts[i] ?? 0) > index) - 1)
}
