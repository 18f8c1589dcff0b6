import { firstWhere } from './first-where.ts'
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
    const next = known[firstWhere(known.length, (i) => (known[i]?.[1] ?? 0) > span[0])]
    return next !== undefined && overlap(next, span)
  }
}

/** The parts of `spans` that lie in `wanted`; both in order. */
export function intersected(spans: readonly Span[], wanted: readonly Span[]): Span[] {
  const result: Span[] = []
  let first = 0
  for (const [start, end] of spans) {
    while (first < wanted.length && (wanted[first]?.[1] ?? 0) <= start) first++
    for (let i = first; i < wanted.length; i++) {
      const [from, to] = wanted[i] ?? [end, end]
      if (from >= end) break
      result.push([Math.max(start, from), Math.min(end, to)])
    }
  }
  return result
}

/** What remains of `spans` outside `taken`; both in order, `taken` merged. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const result: Span[] = []
  let first = 0
  for (const [start, end] of spans) {
    let open = start
    while (first < taken.length && (taken[first]?.[1] ?? 0) <= start) first++
    for (let i = first; i < taken.length; i++) {
      const [from, to] = taken[i] ?? [end, end]
      if (from >= end) break
      if (from > open) result.push([open, from])
      open = Math.max(open, to)
    }
    if (open < end) result.push([open, end])
  }
  return result
}
