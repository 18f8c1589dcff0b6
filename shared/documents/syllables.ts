/** Words as Vietnamese writes them, for telling a text that was read right from one whose letters went astray. */

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

const onset = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph?|qu|r|s|th?|tr|v|x)?'
const vowels = '(?:[aăâeêioôơuưy]|[iuưo][aăâeêoôơy]|[uo][iy]|[aăâeêioôơuư][iouy]|ưi|[iyuưo][êôơaâeă][iouy]|uy[êau])'
const coda = '(?:ch?|m|ngh?|nh|n|p|t)?'
const syllable = new RegExp(`^${onset}${vowels}${coda}$`, 'u')

/** Whether a word could be one Vietnamese syllable: an onset, a vowel, at most one tone and a coda. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  if ((apart.match(tones)?.length ?? 0) > 1) return false
  return syllable.test(apart.replaceAll(tones, '').normalize('NFC'))
}

/** Fewer words than these tell nothing about a text. */
const fewest = 60

/**
 * Share of the words written small that are no Vietnamese syllable because a letter went astray: consonants alone
 * (`hi n`), two tones in one word (`triạển`). 0 for a text that is short or hardly Vietnamese at all.
 */
export function shareAstray(text: string): number {
  let words = 0
  let toned = 0
  let astray = 0
  // "a)", "km/h", "http://…": what stands beside such a sign is no word of a sentence.
  for (const [word] of text
    .normalize('NFC')
    .matchAll(/(?<=^|[\s(“"|])\p{Ll}{1,40}(?=[\s,;:.”"|)]{0,10}(?:\s|$))(?!\s{0,10}[.)])/gmu)) {
    words++
    const marks = word.normalize('NFD').match(tones)?.length ?? 0
    if (marks > 0) toned++
    if (marks > 1 || /^[bcdđghklmnpqrstvx]{1,3}$/u.test(word)) astray++
  }
  return words < fewest || toned < words * 0.2 ? 0 : astray / words
}
