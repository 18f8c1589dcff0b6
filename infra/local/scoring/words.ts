/**
 * How two passages are compared: by their words, so that markup, punctuation and the several spellings of one name
 * (Uỷ ban nhân dân, Ủy ban nhân dân, UBND) make no difference.
 */

/** Spellings of the same thing, tried in this order on lower-case text. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/uỷ/g, 'ủy'],
  [/hoá/g, 'hóa'],
  [/hằng/g, 'hàng'],
  [/ủy ban nhân dân/g, 'ubnd'],
  [/ủy ban mặt trận tổ quốc|ủy ban mttq/g, 'ubmttq'],
  [/mặt trận tổ quốc/g, 'mttq'],
]

export function folded(text: string): string {
  const lower = text.normalize('NFC').toLowerCase()
  return spellings
    .reduce((so, [pattern, word]) => so.replace(pattern, word), lower)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function wordsOf(text: string): string[] {
  return folded(text)
    .split(' ')
    .filter((word) => word !== '')
}

/** Dice's coefficient on words, each counted as often as it stands: 1 is the same words, 0 none in common. */
export function likeness(a: string, b: string): number {
  return dice(wordsOf(a), wordsOf(b))
}

export function dice(a: readonly string[], b: readonly string[]): number {
  return a.length === 0 || b.length === 0 ? 0 : (2 * shared(a, b)) / (a.length + b.length)
}

/** The share of `part`'s words that `whole` holds. */
export function containment(part: readonly string[], whole: readonly string[]): number {
  return part.length === 0 ? 0 : shared(part, whole) / part.length
}

function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let both = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count > 0) {
      both++
      left.set(word, count - 1)
    }
  }
  return both
}
