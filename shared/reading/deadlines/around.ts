/** Looking around a match, never further than a sentence and never more than a few hundred characters. */

const reach = 260
// A semicolon ends a duty. A point does where a word follows it: "15.6" and "1.2" go on.
const ending = /[;!?](?= |$)|\.(?= ?\p{L}|\/| ?$)/gu

/** The part of `whole` between the start of the sentence that holds `index`, and `index`. */
export function before(whole: string, index: number): string {
  const left = whole.slice(Math.max(0, index - reach), index)
  let cut = 0
  for (const match of left.matchAll(ending)) cut = match.index + 1
  return left.slice(cut)
}

/** The part of `whole` between `index` and the end of its sentence. */
export function behind(whole: string, index: number): string {
  const right = whole.slice(index, index + reach)
  const end = right.search(ending)
  return end < 0 ? right : right.slice(0, end)
}

/** What stands on both sides of `[start, end)`, over the ends of sentences. */
export function around(whole: string, start: number, end: number): string {
  return `${whole.slice(Math.max(0, start - reach), start)} ${whole.slice(end, end + reach)}`
}

/** "đã tổ chức hai lớp tập huấn vào ngày 9 và 10/9": what was done, told in passing. */
export function isNarrated(left: string): boolean {
  return /(?<!\p{L})đã(?!\p{L})[^,;]{0,90}$/u.test(left)
}

/** Number of the sentence that `index` lies in, for a text cut once. */
export function sentenceNumbers(whole: string): (index: number) => number {
  const cuts = [...whole.matchAll(ending)].map((match) => match.index)
  return (index) => {
    let low = 0
    let high = cuts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cuts[middle] ?? 0) < index) low = middle + 1
      else high = middle
    }
    return low
  }
}
