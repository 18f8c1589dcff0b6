/**
 * The first index from 0 to `length` (`length` itself where there is none) at which `holds` is true, searched by halves: it must
 * be false up to there and true from there on.
 */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
