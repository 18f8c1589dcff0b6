import { type Parted, wordsApart } from './glued-words.ts'
import { type Mended, withPhrasesRight } from './misread-phrases.ts'
import { withWholeRows } from './structure/broken-rows.ts'
import type { Block } from './structure/blocks.ts'
import { withNumbersRight } from './structure/misread-numbers.ts'
import { withoutPageNumbers } from './structure/page-numbers.ts'
import { unrolled } from './structure/rolled-lines.ts'

export type ReadableText = {
  /**
   * The whole document, in NFC, its blanks all plain, its page numbers blanked out, lines rolled into one and words glued
   * together apart again, stock phrases that a scan misread set right.
   */
  readonly text: string
  /** The part of it that is read: all but what stands behind the limit of length. */
  readonly readable: string
  /** What a scan had misread. */
  readonly misread: Mended['mended']
  /** What a page had glued together. */
  readonly glued: Parted['parted']
  /** The words of `text`, which were read for what a scan misreads; null where the text is another one since. */
  readonly words: Mended['words'] | null
}

/** The document as it is read; every span is of its `text`. */
export function readableText(input: string): ReadableText {
  const whole = input
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // What a converter left of a page
    .replace(/&nbsp;?/g, ' ')
    .replace(/&amp;/g, '&')
    // "trƣớc ngày", "đƣợc": the letter that an old font has in the place of “ư”
    .replaceAll('ƣ', 'ư')
    .replaceAll('Ƣ', 'Ư')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
  const end = readableEnd(whole)
  const { text: apart, parted } = wordsApart(whole.slice(0, end))
  const { text, words, mended } = withPhrasesRight(apart)
  const readable = withoutPageNumbers(withWholeRows(unrolled(withNumbersRight(text))))
  return {
    text: readable + whole.slice(end),
    readable,
    misread: mended,
    glued: parted,
    words: readable === apart ? words : null,
  }
}

/**
 * How far a text is read: no plan comes near this, and what is longer is some other file, whose lines alone would take
 * gigabytes. The cut is at the end of a line where there is one.
 */
function readableEnd(text: string): number {
  let end = 0
  for (let line = 0; line < longest.lines; line++) {
    const next = text.indexOf('\n', end) + 1
    if (next === 0) return Math.min(text.length, Math.max(end, longest.characters))
    if (next > longest.characters) return end === 0 ? longest.characters : end
    end = next
  }
  return end
}
const longest = { lines: 60_000, characters: 2_000_000 }

/**
 * The text as it is handed on: line breaks inside a paragraph are spaces, so that what is quoted reads as it was
 * written. No offset moves.
 */
export function healed(text: string, blocks: readonly Block[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { span, table } of blocks) {
    if (table) continue
    pieces.push(text.slice(at, span[0]), text.slice(span[0], span[1]).replaceAll('\n', ' '))
    at = span[1]
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
