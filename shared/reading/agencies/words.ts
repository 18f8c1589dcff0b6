/**
 * Words of a text with where they stand, in the form in which phrases are compared. Markup counts as white space, so
 * a raw line of a document and a cleaned passage give the same words.
 */
export type Word = {
  /** As written, NFC. */
  readonly text: string
  /** For comparing: `keyOf` of the text; punctuation is `,` `;` `:` `-` `(` `)` `.` `…` `/` or a quotation mark. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** Begins with a capital. */
  readonly capital: boolean
  /** White space stands before it. */
  readonly spaced: boolean
  readonly mark: boolean
}

// `oà, oè, uỷ` and `òa, òe, ủy` are two ways to write one syllable; a following letter (hoàn, quỷ) leaves no choice.
const tone: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}
const misplaced = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu

/** How a stretch of text is compared: NFC, small letters, one way of placing tone marks, one dash, single spaces. */
export function keyOf(text: string): string {
  return wordsOf(text)
    .map((word) => word.key)
    .join(' ')
}

const syllable = (text: string): string => text.toLowerCase().replace(misplaced, (pair) => tone[pair] ?? pair)

const marks: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '[': '(',
  ']': ')',
  '，': ',',
}
const pattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}&]*|\.{2,}|[^\s*#|`\u200b-\u200d\ufeff\u00ad]/gu
const abbreviations = new Set(['p', 'tp', 'tx', 'tt', 'q', 'h', 'x', 'đ/c'])

/** Reads the words of `text`; linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let last = 0
  for (const match of text.matchAll(pattern)) {
    const [found] = match
    const start = match.index
    const before = words.at(-1)
    // The point of an abbreviation (P. Tư pháp, TP. …) is no end of a sentence.
    if (found === '.' && before !== undefined && abbreviations.has(before.key) && before.capital) continue
    const written = found.normalize('NFC')
    const isWord = /^[\p{L}\p{N}&]/u.test(written)
    const key =
      written === '&' ? 'và' : isWord ? syllable(written) : found.startsWith('..') ? '…' : (marks[written] ?? written)
    const capital = isWord && written.charAt(0) !== written.charAt(0).toLowerCase()
    words.push({ text: written, key, start, end: start + found.length, capital, spaced: start > last, mark: !isWord })
    last = start + found.length
  }
  return words
}
