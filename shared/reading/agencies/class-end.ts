import { notAgencies, offices, tails, titles } from './lexicon.ts'
import { classAt, nounFollows } from './heads.ts'
import { capitalAt, keyAt, phraseAt } from './matching.ts'
import { nameEnd } from './reach.ts'
import type { Word } from './words.ts'

/** The end of a class: its nouns as far as they are one family, then what is said of them. */
export function classEnd(words: readonly Word[], at: number, heading: boolean): number {
  let noun = classAt(words, at)
  if (noun === null) return at
  let families = noun.families
  const first = at + noun.length
  let j = first
  while (true) {
    const tail = phraseAt(words, j, tails)
    if (tail > 0) break
    const joiner = keyAt(words, j)
    if (joiner !== ',' && joiner !== 'và' && joiner !== '-' && joiner !== '/') break
    const next = joiner === ',' && keyAt(words, j + 1) === 'và' ? j + 2 : j + 1
    noun = classAt(words, next)
    // "…, phòng chống dịch" is no office, "…, hợp tác xã" is one, though "hợp tác" is none.
    if (noun === null || phraseAt(words, next, notAgencies) >= noun.length) break
    // "Các bộ phận, đoàn thể, Ban Điều hành các khu phố": an office begins with what would be a noun of the class
    // and so does who heads one: "các ban, ngành, đoàn thể, Tổ trưởng các tổ dân phố"
    const office = Math.max(phraseAt(words, next, offices), phraseAt(words, next, titles))
    // "Các bệnh viện, Trung tâm Y tế các huyện": in capitals a noun of several words is a name too
    if (capitalAt(words, next) && (office > noun.length || (office > 2 && office === noun.length))) break
    const common = families.filter((family) => noun?.families.includes(family))
    // "các bộ phận, đơn vị, khu phố": the places below close the class
    // and so does "địa phương" of "các sở, ngành, địa phương"; "các bộ, ngành, địa phương" are two
    const closes = noun.families.includes('hamlets') || (keyAt(words, next) === 'địa' && keyAt(words, at) !== 'bộ')
    if (common.length === 0 && !(families.length > 0 && closes)) break
    if (keyAt(words, next) === 'tổ' && noun.length > 1 && !nounFollows(words, next + 2)) break
    families = common.length > 0 ? common : noun.families
    j = next + noun.length
  }
  // "Các Vụ, Cục, đơn vị thuộc Bộ", "Các Vụ, Cục liên quan" are one class; "Các Vụ, Cục, Tập đoàn" are three
  if (families.every((family) => family === 'ministry') && families.length > 0 && !isSaidOf(words, j)) j = first
  return nameEnd(words, j, { kind: 'class', plural: true, guard: 0, field: true, heading })
}

/** Words that say which of all those before them are meant. */
const isSaidOf = (words: readonly Word[], at: number): boolean =>
  phraseAt(words, at, tails) > 0 || keyAt(words, at) === 'thuộc'
