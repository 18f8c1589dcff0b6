import type { Span } from '../reading.ts'

/** An assignment as far as reports need it: whose words lie in `spans`. */
export type Assigned = { readonly agencies: readonly string[]; readonly spans: readonly Span[] }

/** The agencies in whose words an offset lies; by binary search over the spans in order. */
export function ownersBy(assigned: readonly Assigned[]): (offset: number) => readonly string[] {
  const spans = assigned
    .flatMap(({ agencies, spans: own }) => own.map(([start, end]) => ({ start, end, agencies })))
    .toSorted((a, b) => a.start - b.start)
  return (offset) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    for (let i = low - 1; i >= Math.max(0, low - 4); i--) {
      const found = spans[i]
      if (found && offset < found.end) return found.agencies
    }
    return []
  }
}
