import { withoutMarks } from '../without-marks.ts'
import { misreadName } from './misread-names.ts'

/**
 * Words of a text with where they stand, in the form in which phrases are compared. Markup counts as white space, so
 * a raw line of a document and a cleaned passage give the same words.
 */
export type Word = {
  /** As written, NFC. */
  readonly text: string
  /** For comparing: `keyOf` of the text, right again where a scan misread an office's name; punctuation is `,` `;` `:` `-` `(` `)` `.` `…` `/` or a quotation mark. */
  readonly key: string
  /** The key in the letters of ASCII, for words that a scan may have misread. */
  readonly bare: string
  readonly start: number
  readonly end: number
  /** Begins with a capital. */
  readonly capital: boolean
  /** White space stands before it. */
  readonly spaced: boolean
  readonly mark: boolean
  /** Written in capitals throughout: `UBND`, `KẾ HOẠCH`, `II`. */
  readonly loud: boolean
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

/**
 * One string for each key, so that phrases are found by comparing addresses. What follows counts as well for a key that
 * was met with other capitals or tone marks.
 */
let keys = new Map<string, string>()
function oneOf(key: string): string {
  const before = keys.get(key)
  if (before !== undefined) return before
  keys.set(key, key)
  return key
}

/** What is known of a written word wherever it stands. */
type Known = Pick<Word, 'text' | 'key' | 'bare' | 'capital' | 'mark' | 'loud'>

function known(written: string): Known {
  const text = written.normalize('NFC')
  const isWord = /^[\p{L}\p{N}&]/u.test(text)
  const key = text === '&' ? 'và' : isWord ? syllable(text) : written.startsWith('..') ? '…' : (marks[text] ?? text)
  const capital = isWord && text.charAt(0) !== text.charAt(0).toLowerCase()
  const loud = (capital || !/^\p{L}/u.test(text)) && text === text.toUpperCase() && /\p{L}/u.test(text)
  return { text, key: oneOf(key), bare: withoutMarks(key), capital, mark: !isWord, loud }
}

/**
 * Words that were met before: Vietnamese has a few thousand syllables, and the office's few thousand more are names.
 * A table of our own, since a word is found in it where it stands, without being cut out of its text first. Emptied
 * when it has grown too large, so that no text can fill the memory.
 */
const slots = 2 ** 15
let met: (Known | undefined)[] = Array.from({ length: slots })
// The hashes beside them, 0 where a slot is free, so that a slot with another word costs no look at that word.
const hashes = new Int32Array(slots)
let metCount = 0
const mostMet = 16_000
const longestMet = 15
// How long each is, and its letters, side by side: one look tells whether a slot holds the word that is asked for.
const letters = new Uint16Array(slots * (longestMet + 1))

/** The word `text.slice(start, end)`, whose characters make `hash`. */
function knownAt(text: string, start: number, end: number, hash: number): Known {
  if (end - start > longestMet) return known(text.slice(start, end))
  let slot = hash & (slots - 1)
  for (let there = hashes[slot]; there !== 0; there = hashes[slot]) {
    const found = met[slot]
    if (there === hash && found !== undefined && standsAt(text, start, end, slot)) return found
    slot = (slot + 1) & (slots - 1)
  }
  const fresh = known(text.slice(start, end))
  if (++metCount > mostMet) {
    met = Array.from({ length: slots })
    hashes.fill(0)
    metCount = 1
    keys = new Map()
    slot = hash & (slots - 1)
  }
  met[slot] = fresh
  const first = slot * (longestMet + 1)
  letters[first] = end - start
  for (let i = start; i < end; i++) letters[first + 1 + i - start] = text.charCodeAt(i)
  hashes[slot] = hash
  return fresh
}

function standsAt(text: string, start: number, end: number, slot: number): boolean {
  const first = slot * (longestMet + 1)
  if (letters[first] !== end - start) return false
  for (let i = start, at = first + 1; i < end; i++, at++) if (letters[at] !== text.charCodeAt(i)) return false
  return true
}

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

/** Length of the character at `at`: two units where it lies beyond the first plane. */
function sizeAt(text: string, at: number, code: number): number {
  if (code < 0xd800 || code >= 0xdc00) return 1
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1
}

/** Reads the words of `text` from the offset `from` on, at most `most` of them; linear in its length. */
export function wordsOf(text: string, from = 0, most = Number.POSITIVE_INFINITY): Word[] {
  const words: Word[] = []
  const length = text.length
  let last = from
  let at = from
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
        if (next !== starts && next !== joinsOn && !isApostrophe(text, at, code)) break
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
    const { text: written, key, bare, capital, mark, loud } = knownAt(text, start, at, hash || 1)
    const word: Word = { text: written, key, bare, start, end: at, capital, spaced: start > last, mark, loud }
    last = at
    const before = words.at(-1)
    const misread = before && misreadName(before, word)
    if (misread?.which === 'first' && before) words[words.length - 1] = { ...before, key: oneOf(misread.key) }
    words.push(misread?.which === 'second' ? { ...word, key: oneOf(misread.key) } : word)
  }
  return words
}
