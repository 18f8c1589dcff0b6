import { firstWhere } from '../first-where.ts'

/** Looking around a match, never further than a sentence and never more than a few hundred characters. */

const reach = 260

/** Whether the sentence ends with the character at `at`, where nothing is seen from `until` on. */
function endsSentence(text: string, at: number, until: number): boolean {
  const code = text.charCodeAt(at)
  const next = at + 1 < until ? text.charCodeAt(at + 1) : space
  // A semicolon ends a duty.
  if (code === semicolon || code === exclamation || code === question) return next === space
  // A point does where a word follows it: "15.6" and "1.2" go on.
  if (code !== point) return false
  const after = next === space ? at + 2 : at + 1
  return next === slash || after >= until || /^\p{L}/u.test(text.slice(after, Math.min(after + 2, until)))
}
const [space, exclamation, point, slash, semicolon, question] = [0x20, 0x21, 0x2e, 0x2f, 0x3b, 0x3f]

/** The part of `whole` between the start of the sentence that holds `index`, and `index`. */
export function before(whole: string, index: number): string {
  const from = Math.max(0, index - reach)
  let cut = index
  while (cut > from && !endsSentence(whole, cut - 1, index)) cut--
  return whole.slice(cut, index)
}

/** The same from the start of a series on, whose parts semicolons divide. */
export function beforeSeries(whole: string, index: number): string {
  const left = whole.slice(Math.max(0, index - reach), index)
  return left.slice(left.search(/[^.]*$/u))
}

/** The part of `whole` between `index` and the end of its sentence. */
export function behind(whole: string, index: number): string {
  const until = Math.min(whole.length, index + reach)
  let end = index
  while (end < until && !endsSentence(whole, end, until)) end++
  return whole.slice(index, end)
}

/** What stands on both sides of `[start, end)`, over the ends of sentences. */
export function around(whole: string, start: number, end: number): string {
  return `${whole.slice(Math.max(0, start - reach), start)} ${whole.slice(end, end + reach)}`
}

/** "đã tổ chức hai lớp tập huấn vào ngày 9 và 10/9": what was done, told in passing. */
export function isNarrated(left: string): boolean {
  return /(?=đ)(?<!\p{L})đã(?!\p{L})[^,;]{0,90}$/u.test(left)
}

/** Number of the sentence that `index` lies in, for a text cut once. */
export function sentenceNumbers(whole: string): (index: number) => number {
  const cuts: number[] = []
  for (let at = 0; at < whole.length; at++) if (endsSentence(whole, at, whole.length)) cuts.push(at)
  return (index) => firstWhere(cuts.length, (i) => (cuts[i] ?? 0) >= index)
}
