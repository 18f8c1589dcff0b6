import type { Reading, Span } from '../../../../shared/reading/reading.ts'
import type { Draft } from '../../../../shared/tracking/draft.ts'

/** A stretch of the document that something was read from; `id` is what links jump to. */
export type Marked = { id: string; span: Span; kind: 'task' | 'heading' | 'report' | 'left-out' }

/** What a draft's entries quote, and what diagnostics point at, in the document's order. */
export function marksOf(draft: Draft, diagnostics: Reading['diagnostics']): Marked[] {
  const entries = [
    ...draft.assignments.flatMap((a) => [
      ...(a.heading ? [{ id: a.id, span: a.heading.span, kind: 'heading' as const }] : []),
      ...a.tasks.flatMap((t) => (t.quote ? [{ id: t.id, span: t.quote.span, kind: 'task' as const }] : [])),
    ]),
    ...draft.reports.flatMap((r) => (r.quote ? [{ id: r.id, span: r.quote.span, kind: 'report' as const }] : [])),
    ...diagnostics.flatMap((d, i) => (d.span ? [{ id: `d${i + 1}`, span: d.span, kind: 'left-out' as const }] : [])),
  ]
  return entries.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/** The document's own words, with what was read from them marked; `#v-<id>` is the mark of an entry. */
export function DocumentView({ text, marks }: { text: string; marks: Marked[] }) {
  return (
    <section class="document" aria-label="Nguyên văn văn bản" tabindex={0}>
      <h2>Nguyên văn văn bản (phần tô màu là phần đã đọc)</h2>
      {piecesOf(text, marks).map(({ words, mark, also }) =>
        mark ? (
          <mark id={`v-${mark.id}`} class={mark.kind}>
            {also.map((id) => (
              <span id={`v-${id}`} />
            ))}
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </section>
  )
}

type Piece = { words: string; mark: Marked | null; also: string[] }

/**
 * Cuts the text at the marks. Marks overlap (one sentence is a task and a report): the words are shown once, under the
 * mark that starts first, and the others' ids stand beside it so that every link still leads somewhere.
 */
function piecesOf(text: string, marks: Marked[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const mark of marks) {
    const [start, end] = mark.span
    const last = pieces.at(-1)
    if (start < at && last?.mark) last.also.push(mark.id)
    if (end <= at) continue
    const from = Math.max(start, at)
    if (from > at) pieces.push({ words: text.slice(at, from), mark: null, also: [] })
    if (start < at) pieces.push({ words: text.slice(from, end), mark: { ...mark, id: `${mark.id}-tiep` }, also: [] })
    else pieces.push({ words: text.slice(from, end), mark, also: [] })
    at = end
  }
  pieces.push({ words: text.slice(at), mark: null, also: [] })
  return pieces
}
