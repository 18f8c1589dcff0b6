import { firstWhere } from '../first-where.ts'
import type { Span } from '../reading.ts'

/** An assignment as far as reports need it: whose words lie in `spans`, and beside them the `times` that bind it. */
export type Assigned = {
  readonly agencies: readonly string[]
  readonly spans: readonly Span[]
  readonly times: readonly Span[]
}

/** The agencies in whose words an offset lies; by binary search over the spans in order. */
export function ownersBy(assigned: readonly Assigned[]): (offset: number) => readonly string[] {
  const spans = assigned
    .flatMap(({ agencies, spans: own }) => own.map(([start, end]) => ({ start, end, agencies })))
    .toSorted((a, b) => a.start - b.start)
  return (offset) => {
    const next = firstWhere(spans.length, (i) => (spans[i]?.start ?? 0) > offset)
    const around = spans.slice(Math.max(0, next - deepest), next)
    return around.findLast(({ end }) => offset < end)?.agencies ?? []
  }
}
// A task may lie in another's words, and that in a third's; more are never nested.
const deepest = 4
