import { withoutMarks } from '../without-marks.ts'
import { misreadFirsts, misreadSeconds } from './misread-names.ts'

/** What is known of a written word wherever it stands. */
export type WrittenWord = {
  /** As written, NFC. */
  readonly text: string
  /** For comparing: small letters, one way of placing tone marks; punctuation is `,` `;` `:` `-` `(` `)` `.` `…` `/` or a quotation mark. */
  readonly key: string
  /** Of the key, by which a list of phrases knows whether one of them begins with it. */
  readonly number: number
  /** The key in the letters of ASCII, for words that a scan may have misread. */
  readonly bare: string
  /** Begins with a capital. */
  readonly capital: boolean
  readonly mark: boolean
  /** Written in capitals throughout: `UBND`, `KẾ HOẠCH`, `II`. */
  readonly loud: boolean
  /** The first and the second of two syllables of which a scan may have misread one. */
  readonly beginsPair: boolean
  readonly endsPair: boolean
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
/**
 * One string for each key, so that phrases are found by comparing addresses, and its number. What follows counts as well for a
 * key that was met with other capitals or tone marks.
 */
export type Key = Pick<WrittenWord, 'key' | 'number'>
let keys = new Map<string, Key>()
let keyCount = 0
export function oneOf(key: string): Key {
  const before = keys.get(key)
  if (before !== undefined) return before
  const fresh = { key, number: keyCount++ }
  keys.set(key, fresh)
  return fresh
}

/** The keys of the lexicon have the same number always; of others it is a new one when they were forgotten in between. */
const kept = new Map<string, Key>()
export function keep(key: string): number {
  const one = oneOf(key)
  kept.set(key, one)
  return one.number
}

function known(written: string): WrittenWord {
  const text = written.normalize('NFC')
  const isWord = /^[\p{L}\p{N}&]/u.test(text)
  const key = text === '&' ? 'và' : isWord ? syllable(text) : written.startsWith('..') ? '…' : (marks[text] ?? text)
  const capital = isWord && text.charAt(0) !== text.charAt(0).toLowerCase()
  const loud = (capital || !/^\p{L}/u.test(text)) && text === text.toUpperCase() && /\p{L}/u.test(text)
  const bare = withoutMarks(key)
  const [beginsPair, endsPair] = [misreadFirsts.has(bare), misreadSeconds.has(bare)]
  return { text, ...oneOf(key), bare, capital, mark: !isWord, loud, beginsPair, endsPair }
}

/**
 * Words that were met before: Vietnamese has a few thousand syllables, and the office's few thousand more are names.
 * A table of our own, since a word is found in it where it stands, without being cut out of its text first. Emptied
 * when it has grown too large, so that no text can fill the memory.
 */
const slots = 2 ** 15
let met: (WrittenWord | undefined)[] = Array.from({ length: slots })
// The hashes beside them, 0 where a slot is free, so that a slot with another word costs no look at that word.
const hashes = new Int32Array(slots)
let metCount = 0
const mostMet = 16_000
const longestMet = 15
// How long each is, and its letters, side by side: one look tells whether a slot holds the word that is asked for.
const letters = new Uint16Array(slots * (longestMet + 1))

/** The word `text.slice(start, end)`, whose characters make `hash`. */
export function knownAt(text: string, start: number, end: number, hash: number): WrittenWord {
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
    keys = new Map(kept)
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
