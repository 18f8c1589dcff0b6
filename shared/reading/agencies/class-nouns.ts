import { type ClassFamily, classFamilies } from './lexicon/class-families.ts'
import { lonelyClasses } from './lexicon/lonely-classes.ts'
import { phrasesOf, type Step } from './lexicon/phrases.ts'
import { longestAt } from './matching.ts'
import { wordsOf, type Word } from './words.ts'

/** A noun of a class: how many words it has, and the families to which it belongs; one that stands alone is of none. */
export type ClassNoun = { readonly length: number; readonly families: readonly ClassFamily[] }

/** The nouns of all families and those that stand alone, so that a place is asked once for all of them. */
export const classNouns = phrasesOf([...classFamilies.flatMap(({ nouns }) => nouns), ...lonelyClasses])

const endOf = (noun: string): Step | null => longestAt(wordsOf(noun), 0, classNouns)
const lonely = new Set(lonelyClasses.map(endOf))
const families = Map.groupBy(
  classFamilies.flatMap(({ family, nouns }) => nouns.map((noun) => ({ family, end: endOf(noun) }))),
  ({ end }) => end,
)
const known = new Map(
  [...lonely, ...families.keys()].map((end): [Step | null, ClassNoun] => {
    const its = lonely.has(end) ? [] : (families.get(end) ?? []).map(({ family }) => family)
    return [end, { length: end?.length ?? 0, families: its }]
  }),
)

/** The longest noun of a class that stands at `at`; null where none does. */
export function classNounAt(words: readonly Word[], at: number): ClassNoun | null {
  const end = longestAt(words, at, classNouns)
  return end === null ? null : (known.get(end) ?? null)
}
