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
const abbreviations = new Set(['p', 'tp', 'tx', 'tt', 'q', 'h', 'x', 'đ/c'])

/** What is known of a written word wherever it stands. */
type Known = Pick<Word, 'text' | 'key' | 'capital' | 'mark'>

function known(found: string): Known {
  const text = found.normalize('NFC')
  const isWord = /^[\p{L}\p{N}&]/u.test(text)
  const key = text === '&' ? 'và' : isWord ? syllable(text) : found.startsWith('..') ? '…' : (marks[text] ?? text)
  return { text, key, capital: isWord && text.charAt(0) !== text.charAt(0).toLowerCase(), mark: !isWord }
}

/**
 * Words that were met before: Vietnamese has a few thousand syllables, and the office's few thousand more are names.
 * Emptied when it has grown too large, so that no text can fill the memory.
 */
const met = new Map<string, Known>()
const mostMet = 30_000
const longestMet = 24

function knownOf(found: string): Known {
  if (found.length > longestMet) return known(found)
  const before = met.get(found)
  if (before !== undefined) return before
  if (met.size >= mostMet) met.clear()
  const fresh = known(found)
  met.set(fresh.text.length === found.length ? fresh.text : found, fresh)
  return fresh
}

/** What a character does to a word; the numbers order nothing. */
const drops = 0 // white space and markup
const starts = 1 // a letter or a digit: begins a word, or goes on with one
const joinsOn = 2 // a mark on a letter, "&": goes on with a word, or stands by itself
const stands = 3 // any other sign, by itself
const point = 4

function classOf(char: string): number {
  if (/[\p{L}\p{N}]/u.test(char)) return starts
  if (/[\p{M}&]/u.test(char)) return joinsOn
  if (char === '.') return point
  return /[\s*#|`\u200b-\u200d\ufeff\u00ad]/.test(char) ? drops : stands
}

// All that Vietnamese is written with lies below 0x2100; the rest is asked one by one.
const classes = Uint8Array.from({ length: 0x2100 }, (_, code) => classOf(String.fromCharCode(code)))

function classAt(text: string, at: number): number {
  return classes[text.charCodeAt(at)] ?? classOf(text.slice(at, at + sizeAt(text, at)))
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00

/** Length of the character at `at`: two units where it lies beyond the first plane. */
function sizeAt(text: string, at: number): number {
  if (!isHighSurrogate(text.charCodeAt(at))) return 1
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1
}

/** Reads the words of `text` from the offset `from` on, at most `most` of them; linear in its length. */
export function wordsOf(text: string, from = 0, most = Number.POSITIVE_INFINITY): Word[] {
  const words: Word[] = []
  let last = from
  let at = from
  while (at < text.length && words.length < most) {
    const kind = classAt(text, at)
    const start = at
    at += sizeAt(text, at)
    if (kind === drops) continue
    if (kind === starts) {
      for (let next = classAt(text, at); at < text.length; next = classAt(text, at)) {
        if (next !== starts && next !== joinsOn) break
        at += sizeAt(text, at)
      }
    } else if (kind === point) {
      while (text.charCodeAt(at) === 46) at++
      // The point of an abbreviation (P. Tư pháp, TP. …) is no end of a sentence.
      const before = at - start === 1 ? words.at(-1) : undefined
      if (before?.capital === true && abbreviations.has(before.key)) continue
    }
    const { text: written, key, capital, mark } = knownOf(text.slice(start, at))
    words.push({ text: written, key, start, end: at, capital, spaced: start > last, mark })
    last = at
  }
  return words
}
