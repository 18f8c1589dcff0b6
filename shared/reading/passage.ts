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
}

// Emphasis, headings and table bars of markdown; none of them occurs in the prose of a plan.
const markup = /[*#|`\u200b\ufeff\u00ad]|\u200c|\u200d/

/** Reads `document.slice(from, to)` as a passage. Linear in its length. */
export function passageOf(document: string, [from, to]: Span): Passage {
  const offsets: number[] = []
  let text = ''
  let gap = false
  for (let i = from; i < to; i++) {
    const char = document.charAt(i)
    if (markup.test(char)) continue
    if (/\s/.test(char)) {
      gap = text !== ''
      continue
    }
    if (gap) {
      text += ' '
      offsets.push(i - 1)
      gap = false
    }
    text += char
    offsets.push(i)
  }
  const offsetAt = (index: number): number => offsets[index] ?? (offsets.at(-1) ?? from - 1) + 1
  return {
    text,
    offsetAt,
    spanOf: (start, end) => [offsetAt(start), end > start ? offsetAt(end - 1) + 1 : offsetAt(start)],
  }
}
