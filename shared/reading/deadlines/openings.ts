import { distinctLists } from './distinct-lists.ts'

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
export const figureBefore = (signs: string): Opening[] => signs.split('').map((sign) => FIGURE + sign)

/** Where each of the lists of openings stands, by its number; nothing where none of it does, but perhaps the start. */
export type Places = (number[] | undefined)[]

export type Seeker = {
  /** Looks through `text` once for all phrases together, so that none has to look at every letter by itself. */
  placesIn(text: string): Places
  /** Where one of the phrases, by its order, can begin; nothing where it can nowhere. */
  placesOf(order: number, places: Places): readonly number[] | undefined
  /** Notes what begins where others have used up the words before: what is left of a word stands by itself then. */
  noteCuts(text: string, cuts: readonly number[], places: Places): void
}

/** An opening, and the lists that it stands in. */
type Word = { readonly word: string; readonly lists: readonly number[] }

/** `begins`: the openings of each phrase, in order. Many phrases share a list. */
export function seekerOf(begins: readonly (readonly Opening[])[]): Seeker {
  const { distinct: lists, numberOf } = distinctLists(begins)
  const listsWith = (opening: Opening): readonly number[] =>
    lists.flatMap((list, number) => (list.includes(opening) ? [number] : []))
  const openings = [...new Set(begins.flat())]
  const atStart = lists.map((list) => (list.includes(START) ? [0] : undefined))
  const [atBracket, atFigure] = [listsWith(BRACKET), listsWith(FIGURE)]
  const atFigureBefore = new Map(
    openings.filter(isFigureBefore).map((opening) => [opening.charCodeAt(1), listsWith(opening)]),
  )
  const byLetters: (Word[] | undefined)[] = Array.from({ length: hashes })
  for (const word of openings)
    if (!specials.has(word) && !isFigureBefore(word))
      (byLetters[hashAt(word, 0)] ??= []).push({ word, lists: listsWith(word) })

  const note = (places: Places, numbers: readonly number[], at: number): void => {
    for (const number of numbers) {
      const known = places[number]
      if (known === undefined) places[number] = atStart[number] !== undefined && at > 0 ? [0, at] : [at]
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
    for (const { word, lists: numbers } of candidates) if (standsAt(text, at, word)) note(places, numbers, at)
  }
  return {
    placesIn: (text) => {
      const places: Places = lists.map(() => undefined)
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
    placesOf: (order, places) => {
      const list = numberOf(order)
      return places[list] ?? atStart[list]
    },
    noteCuts: (text, cuts, places) => {
      const inside = cuts.filter((at) => isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at)))
      for (const at of inside) noteWord(text, at, places)
      if (inside.length > 0) for (const known of places) known?.sort((one, other) => one - other)
    },
  }
}
const none: readonly number[] = []
const specials = new Set([START, BRACKET, FIGURE])
const isFigureBefore = (opening: Opening): boolean => opening.startsWith(FIGURE) && opening.length > 1

/** The character behind the figure at `at`, and behind a blank where one follows it. */
function behindFigure(text: string, at: number): number {
  let behind = at + 1
  while (isFigure(text.charCodeAt(behind))) behind++
  const code = text.charCodeAt(behind)
  return code === blank ? text.charCodeAt(behind + 1) : code
}

/** `text.startsWith(word, at)`, which costs more where most letters differ at once. */
function standsAt(text: string, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false
  return true
}

/** Of the first two letters, by which the words that may stand at a place are found. */
const hashes = 1024
const hashAt = (text: string, at: number): number => (text.charCodeAt(at) * 37 + text.charCodeAt(at + 1)) & (hashes - 1)

const [blank, bracket] = [0x20, 0x28]
const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39

/** What `LETTER` in pieces.ts says of a character. */
const isLetter = (code: number): boolean =>
  code >= 0xc0 ? code <= 0x1ef9 : (code >= 0x61 && code <= 0x7a) || isFigure(code)
