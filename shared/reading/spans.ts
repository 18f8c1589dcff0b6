import type { Diagnostic, Span } from './reading.ts'

export const overlap = (one: Span, other: Span): boolean => one[0] < other[1] && one[1] > other[0]

/** Where diagnostics stand, without those of the whole document. */
export const spansOf = (diagnostics: readonly Diagnostic[]): Span[] =>
  diagnostics.flatMap(({ span }) => (span === null ? [] : [span]))

/** Spans in order, overlapping and touching ones as one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const [start, end] of spans.filter((span) => span[1] > span[0]).toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}

/** Whether a span overlaps any of `spans`; they are put in order once, and searched by halves. */
export function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  const known = merged(spans)
  return (span) => {
    let [low, high] = [0, known.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((known[middle]?.[1] ?? 0) <= span[0]) low = middle + 1
      else high = middle
    }
    const next = known[low]
    return next !== undefined && overlap(next, span)
  }
}
