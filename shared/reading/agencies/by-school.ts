import type { Agency, AgencyList } from './agency.ts'
import { determiners, schoolLevels } from './lexicon.ts'
import { capitalAt, isPredicate, keyAt, nameOf, phraseAt } from './matching.ts'
import { behindSeparator, isSeparator } from './separators.ts'
import type { Word } from './words.ts'

/**
 * `Các trường Tiểu học Hòa Bình, THCS Kim Sơn, Mầm non Hoa Sen`, `Trường TH&THCS Nậm Ban, PTDTBT Tà Xùa`: schools of several levels,
 * with the word for all of them in front. Levels alone ("các trường Mầm non, Tiểu học") are a class.
 */
export function bySchool(words: readonly Word[], agency: Agency): AgencyList | null {
  const school = agency.from + phraseAt(words, agency.from, determiners)
  if (keyAt(words, school) !== 'trường') return null
  const names: string[] = []
  let end = school + (keyAt(words, school + 1) === ':' ? 2 : 1)
  for (let at = end; ;) {
    const to = schoolEnd(words, at)
    if (to === at) break
    names.push(`Trường ${nameOf(words, at, to)}`)
    end = to
    if (!isSeparator(words, end)) break
    at = behindSeparator(words, end)
  }
  const over = words[end]?.mark !== false || isSeparator(words, end) || isPredicate(words, end)
  if (names.length < 2 || end < agency.to || !over) return null
  return { agencies: names.map((name) => ({ ...agency, name, kind: 'office', plural: false, known: true })), end }
}

/** Behind `THCS Kim Sơn`, a level and its school's name in capitals; `at` where none stands there. */
function schoolEnd(words: readonly Word[], at: number): number {
  const level = capitalAt(words, at) ? phraseAt(words, at, schoolLevels) : 0
  let end = at + level
  while (capitalAt(words, end) && end - at - level < longestName && phraseAt(words, end, schoolLevels) === 0) end++
  return level === 0 || end === at + level ? at : end
}
const longestName = 5
