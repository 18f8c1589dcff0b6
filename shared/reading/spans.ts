import type { Diagnostic, Span } from './reading.ts'

export const overlap = (one: Span, other: Span): boolean => one[0] < other[1] && one[1] > other[0]

/** Where diagnostics stand, without those of the whole document. */
export const spansOf = (diagnostics: readonly Diagnostic[]): Span[] =>
  diagnostics.flatMap(({ span }) => (span === null ? [] : [span]))
