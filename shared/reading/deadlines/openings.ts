/**
 * With what a phrase can begin: a word of the folded text, and the few that are none. A longer word that begins so counts
 * as well ("trướcngày 15/6").
 */
export type Opening = string
/** The start of the passage. */
export const START: Opening = '^'
/** An opening bracket. */
export const BRACKET: Opening = '('
/** A figure. */
export const FIGURE: Opening = '0'
/** A figure and what stands behind it, over a blank or without: "15/6" and "15 tháng 6" before "/t". */
export const figureBefore = (signs: string): Opening[] => [...signs].map((sign) => FIGURE + sign)

/** Where each of the phrases can begin, by their order; nothing where one has no place but perhaps the start. */
export type Places = (number[] | undefined)[]

export type Seeker = {
  /** Looks through `text` once for all phrases together, so that none has to look at every letter by itself. */
  placesIn(text: string): Places
  /** Notes what begins where others have used up the words before: what is left of a word stands by itself then. */
  noteCuts(text: string, cuts: readonly number[], places: Places): void
}

type Word = { readonly word: string; readonly phrases: readonly number[] }

/** `begins`: the openings of each phrase, in order. */
export function seekerOf(begins: readonly (readonly Opening[])[]): Seeker {
  const phrasesOf = (opening: Opening): readonly number[] =>
    begins.flatMap((openings, phrase) => (openings.includes(opening) ? [phrase] : []))
  const [atBracket, atFigure] = [phrasesOf(BRACKET), phrasesOf(FIGURE)]
  const openings = new Set(begins.flat())
  const atFigureBefore = new Map(
    [...openings].filter(isFigureBefore).map((opening) => [opening.charCodeAt(1), phrasesOf(opening)]),
  )
  const atStart = begins.map((openings) => openings.includes(START))
  const words = [...openings].filter((opening) => !specials.has(opening) && !isFigureBefore(opening))
  const byLetters: (Word[] | undefined)[] = Array.from({ length: hashes })
  for (const word of words) (byLetters[hashAt(word, 0)] ??= []).push({ word, phrases: phrasesOf(word) })

  const note = (places: Places, phrases: readonly number[], at: number): void => {
    for (const phrase of phrases) {
      const known = places[phrase]
      if (known === undefined) places[phrase] = atStart[phrase] === true && at > 0 ? [0, at] : [at]
      else if (known[known.length - 1] !== at) known.push(at)
    }
  }
  const noteWord = (text: string, at: number, places: Places): void => {
    if (isFigure(text.charCodeAt(at))) {
      note(places, atFigure, at)
      note(places, atFigureBefore.get(behindFigure(text, at)) ?? none, at)
    }
    const candidates = byLetters[hashAt(text, at)]
    if (candidates === undefined) return
    for (const { word, phrases } of candidates) if (text.startsWith(word, at)) note(places, phrases, at)
  }
  return {
    placesIn: (text) => {
      const places: Places = []
      let inWord = false
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        const letter = isLetter(code)
        if (letter && !inWord) noteWord(text, at, places)
        else if (code === bracket) note(places, atBracket, at)
        inWord = letter
      }
      return places
    },
    noteCuts: (text, cuts, places) => {
      const inside = cuts.filter((at) => isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at)))
      for (const at of inside) noteWord(text, at, places)
      if (inside.length > 0) for (const known of places) known?.sort((one, other) => one - other)
    },
  }
}
const specials = new Set([START, BRACKET, FIGURE])
const isFigureBefore = (opening: Opening): boolean => opening.startsWith(FIGURE) && opening.length > 1
const none: readonly number[] = []

/** The character behind the figure at `at`, and behind a blank where one follows it. */
function behindFigure(text: string, at: number): number {
  let behind = at + 1
  while (isFigure(text.charCodeAt(behind))) behind++
  const code = text.charCodeAt(behind)
  return code === blank ? text.charCodeAt(behind + 1) : code
}
const blank = 0x20

/** Of the first two letters, by which the words that may stand at a place are found. */
const hashes = 1024
const hashAt = (text: string, at: number): number => (text.charCodeAt(at) * 37 + text.charCodeAt(at + 1)) & (hashes - 1)

const bracket = 0x28
const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39

/** What `LETTER` in pieces.ts says of a character. */
const isLetter = (code: number): boolean =>
  code >= 0xc0 ? code <= 0x1ef9 : (code >= 0x61 && code <= 0x7a) || isFigure(code)
