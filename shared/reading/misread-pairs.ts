import { withoutMarks } from './without-marks.ts'

/** What is asked of a word: how it is written and compared. `bare`: its key without marks. */
export type Syllable = {
  readonly text: string
  readonly key: string
  readonly bare: string
  readonly capital: boolean
  readonly loud: boolean
  readonly mark: boolean
  readonly spaced: boolean
}

/** Which of two neighbours has lost its marks, and its key with them. */
export type Misread = { readonly which: 'first' | 'second'; readonly key: string }

/** Two neighbours as they should be. */
type Pair = { readonly one: string; readonly other: string }

/**
 * Finds in two neighbours a pair of syllables that stand in one of `phrases`, one as it should be and the other with wrong
 * marks: *chi đạo*, *tham muu*. The letters are the same, whatever marks they carry, so no place moves. `byChance`: pairs
 * that stand side by side in their own right ("kiên *quyết đình* chỉ").
 */
export function misreadFinder(
  phrases: readonly string[],
  byChance: readonly string[],
): (first: Syllable, second: Syllable) => Misread | undefined {
  const known = new Map<string, Map<string, Pair>>()
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    words.slice(1).forEach((second, i) => {
      const first = words[i] ?? ''
      const behind = known.get(withoutMarks(first)) ?? new Map<string, Pair>()
      known.set(withoutMarks(first), behind.set(withoutMarks(second), { one: first, other: second }))
    })
  }
  const chance = new Set(byChance)
  return (first, second) => {
    if (first.mark || second.mark || !second.spaced) return undefined
    const pair = known.get(first.bare)?.get(second.bare)
    if (pair === undefined) return undefined
    const { one, other } = pair
    if ((first.key === one) === (second.key === other)) return undefined
    // "Báo Cao Lâm", "Đường Quán Lý": a name within it
    if (second.capital && !second.loud && !first.loud && (first.key === one || first.capital)) return undefined
    if (chance.has(`${first.key} ${second.key}`)) return undefined
    return first.key === one
      ? sameLength(second, other) && { which: 'second', key: other }
      : sameLength(first, one) && { which: 'first', key: one }
  }
}

// Two ways of placing a tone mark have one length; a syllable that was decomposed has another.
const sameLength = ({ text }: Syllable, key: string): true | undefined => text.length === key.length || undefined
