import { passageOf } from './passage.ts'
import type { Diagnostic, Section, Span } from './reading.ts'
import type { Block } from './structure/blocks.ts'

/**
 * Inside an assignments section nothing is dropped: every word that lies in no heading, task or report becomes a
 * diagnostic. By construction: what is left of the section once the spans read are taken out is what is reported.
 */
export function leftOut(
  document: string,
  sections: readonly Section[],
  read: readonly Span[],
  blocks: readonly Block[],
): Diagnostic[] {
  const covered = merged(read)
  const diagnostics: Diagnostic[] = []
  let at = 0
  let first = 0
  for (const section of sections
    .filter(({ kind }) => kind === 'assignments')
    .toSorted((a, b) => a.span[0] - b.span[0])) {
    const [from, to] = section.span
    while (first < blocks.length && (blocks[first]?.span[1] ?? 0) <= from) first++
    for (let i = first; i < blocks.length; i++) {
      const block = blocks[i]
      if (!block || block.span[0] >= to) break
      const [start, end] = block.span
      while (at > 0 && (covered[at - 1]?.[1] ?? 0) > start) at--
      while (at < covered.length && (covered[at]?.[1] ?? 0) <= start) at++
      let open = start
      for (let j = at; j < covered.length; j++) {
        const span = covered[j]
        if (!span || span[0] >= end) break
        if (span[0] > open) push(document, [open, span[0]], diagnostics)
        open = Math.max(open, span[1])
      }
      if (open < end) push(document, [open, end], diagnostics)
    }
  }
  return diagnostics
}

function push(document: string, span: Span, diagnostics: Diagnostic[]): void {
  const passage = passageOf(document, span)
  // A bullet, "và", a closing colon: no words that could be work
  if (!/\p{L}{2}/u.test(passage.text)) return
  const shown = passage.text.length > 90 ? `${passage.text.slice(0, 90).trimEnd()}…` : passage.text
  diagnostics.push({
    code: 'not-assigned',
    message: `Đoạn này chưa được giao cho cơ quan nào, đề nghị xem lại: “${shown}”`,
    span: passage.spanOf(0, passage.text.length),
  })
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.filter(([start, end]) => end > start).toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1])
    else result.push([...span])
  }
  return result
}
