import { goesOnTo, type GrowingName, type Reach } from './growing-name.ts'
import { keyAt } from './matching.ts'
import { atClause } from './name-clauses.ts'
import { atSign } from './name-signs.ts'
import { atStop } from './name-stops.ts'
import { atVerb } from './name-verbs.ts'
import type { Word } from './words.ts'

/**
 * How far the name goes whose head ends before `at`: up to the verb, the separator or the bracket that is no part of it.
 * Word by word the first of these that knows says whether the name goes on:
 *
 *   name-signs.ts    brackets, dashes, commas, "và"
 *   name-stops.ts    words at which it is over: times, numbers, "cùng", "về"
 *   name-clauses.ts  levels, tails, clauses and boards that it takes in whole
 *   name-verbs.ts    verbs: mostly what the agency does, sometimes the name's own
 */
export function nameEnd(words: readonly Word[], at: number, reach: Reach): number {
  const name: GrowingName = {
    ...reach,
    words,
    at,
    relative: false,
    complete: reach.field,
    free: at + reach.guard,
  }
  let j = at
  while (j < words.length) {
    const step = atSign(name, j) ?? atStop(name, j) ?? atClause(name, j) ?? atVerb(name, j) ?? goesOnTo(j + 1)
    j = step.to
    if (step.over) break
  }
  // A trailing word that leads on to something else is no part of a name: "Sở Y tế và", "UBND xã,".
  while (j > at && /^(?:,|và|-|\/|")$/.test(keyAt(words, j - 1))) j--
  return j
}
