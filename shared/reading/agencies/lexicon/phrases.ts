import { keep } from '../met-words.ts'
import { wordsOf } from '../words.ts'

/** Phrases by their words, one step a word, so that the longest one at a place is found without trying each. */
export type Phrases = Step & {
  /** The numbers of the words with which a phrase begins, a bit each: most words of a text begin none. */
  readonly begins: Int32Array
}
export type Step = {
  /** The words so far are a phrase. */
  readonly ends: boolean
  /** How many words there are so far. */
  readonly length: number
  readonly next: ReadonlyMap<string, Step>
}
type Growing = { ends: boolean; readonly length: number; readonly next: Map<string, Growing> }

/** Matching ignores case, the two ways of placing a tone mark and the kind of dash. */
export function phrasesOf(all: readonly string[]): Phrases {
  const root: Growing = { ends: false, length: 0, next: new Map() }
  for (const phrase of all) {
    let step = root
    for (const { key } of wordsOf(phrase)) {
      let next = step.next.get(key)
      if (next === undefined) step.next.set(key, (next = { ends: false, length: step.length + 1, next: new Map() }))
      step = next
    }
    if (step !== root) step.ends = true
  }
  return withBegins(root)
}

/** The phrases of all the lists as one list, so that a place is asked once whether any of them stands there. */
export function allOf(lists: readonly Phrases[]): Phrases {
  const root: Growing = { ends: false, length: 0, next: new Map() }
  for (const list of lists) add(list, root)
  return withBegins(root)
}

function add(list: Step, to: Growing): void {
  to.ends ||= list.ends
  for (const [key, step] of list.next) {
    let next = to.next.get(key)
    if (next === undefined) to.next.set(key, (next = { ends: false, length: step.length, next: new Map() }))
    add(step, next)
  }
}

function withBegins(root: Step): Phrases {
  const numbers = [...root.next.keys()].map(keep)
  const begins = new Int32Array((Math.max(-1, ...numbers) >> 5) + 1)
  for (const number of numbers) begins[number >> 5] = (begins[number >> 5] ?? 0) | (1 << (number & 31))
  return { ...root, begins }
}
