import { knownAt, oneOf, type WrittenWord } from './met-words.ts'
import { misreadName } from './misread-names.ts'

/**
 * Words of a text with where they stand, in the form in which phrases are compared. Markup counts as white space, so
 * a raw line of a document and a cleaned passage give the same words. The `key` is right again where a scan misread an
 * office's name.
 */
export type Word = Omit<WrittenWord, 'beginsPair' | 'endsPair'> & {
  readonly start: number
  readonly end: number
  /** White space stands before it. */
  readonly spaced: boolean
}

/** How a stretch of text is compared: NFC, small letters, one way of placing tone marks, one dash, single spaces. */
export function keyOf(text: string): string {
  return wordsOf(text)
    .map((word) => word.key)
    .join(' ')
}

const abbreviations = new Set(['p', 'tp', 'tx', 'tt', 'q', 'h', 'x', 'đ/c'])

/** What a character does to a word; the numbers order nothing. */
const drops = 0 // white space and markup
const starts = 1 // a letter or a digit: begins a word, or goes on with one
const joinsOn = 2 // a mark on a letter, "&": goes on with a word, or stands by itself
const stands = 3 // any other sign, by itself
const point = 4

function charClassOf(char: string): number {
  if (/[\p{L}\p{N}]/u.test(char)) return starts
  if (/[\p{M}&]/u.test(char)) return joinsOn
  if (char === '.') return point
  return /[\s*#|`\u200b-\u200d\ufeff\u00ad]/.test(char) ? drops : stands
}

// All that Vietnamese is written with lies below 0x2100; the rest is asked one by one.
const common = 0x2100
const classes = Uint8Array.from({ length: common }, (_, code) => charClassOf(String.fromCharCode(code)))

const charClassAt = (text: string, at: number, code: number): number =>
  code < common ? (classes[code] ?? drops) : charClassOf(text.slice(at, at + sizeAt(text, at, code)))

/** The apostrophe inside a name: `H’Linh`, `Đắk R'lấp`. */
const isApostrophe = (text: string, at: number, code: number): boolean =>
  (code === 0x2019 || code === 0x27) &&
  at + 1 < text.length &&
  charClassAt(text, at + 1, text.charCodeAt(at + 1)) === starts

/** The points of `9.6.2026`, `1.200`. */
const isInFigure = (text: string, at: number, code: number): boolean =>
  code === 0x2e && isFigure(text.charCodeAt(at - 1)) && isFigure(text.charCodeAt(at + 1))
const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Length of the character at `at`: two units where it lies beyond the first plane. */
function sizeAt(text: string, at: number, code: number): number {
  if (code < 0xd800 || code >= 0xdc00) return 1
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1
}

/** Reads the words of `text` from the offset `from` on, at most `most` of them; linear in its length. */
export function wordsOf(text: string, from = 0, most = Number.POSITIVE_INFINITY): Word[] {
  const words: Word[] = []
  readOn(words, text, from, most)
  return words
}

/** Reads on behind the `words` of `text`, which begin at `from`, until there are `most`. */
export function readOn(words: Word[], text: string, from: number, most = Number.POSITIVE_INFINITY): void {
  const length = text.length
  let last = words.at(-1)?.end ?? from
  let at = last
  // Whether the word before may be the first of a misread pair
  let mayLean = words.length > 0
  while (at < length && words.length < most) {
    const start = at
    let code = text.charCodeAt(at)
    const kind = charClassAt(text, at, code)
    if (kind === drops) {
      at += sizeAt(text, at, code)
      continue
    }
    let hash = code
    at += sizeAt(text, at, code)
    if (kind === starts) {
      while (at < length) {
        code = text.charCodeAt(at)
        const next = charClassAt(text, at, code)
        if (next !== starts && next !== joinsOn && !isApostrophe(text, at, code) && !isInFigure(text, at, code)) break
        hash = (Math.imul(hash, 31) + code) | 0
        at += sizeAt(text, at, code)
      }
    } else if (kind === point) {
      while (text.charCodeAt(at) === 46) at++
      hash += at - start
      // The point of an abbreviation (P. Tư pháp, TP. …) is no end of a sentence.
      const before = at - start === 1 ? words.at(-1) : undefined
      if (before?.capital === true && abbreviations.has(before.key)) continue
    }
    const met = knownAt(text, start, at, hash || 1)
    const { text: written, key, number, bare, capital, mark, loud } = met
    words.push({ text: written, key, number, bare, start, end: at, capital, spaced: start > last, mark, loud })
    last = at
    if (mayLean && met.endsPair) setRight(words)
    mayLean = met.beginsPair
  }
}

/** The last two of the words, where a scan misread one of them. */
function setRight(words: Word[]): void {
  const [first, second] = [words.at(-2), words.at(-1)]
  if (first === undefined || second === undefined) return
  const misread = misreadName(first, second)
  if (misread?.which === 'first') words[words.length - 2] = { ...first, ...oneOf(misread.key) }
  if (misread?.which === 'second') words[words.length - 1] = { ...second, ...oneOf(misread.key) }
}
