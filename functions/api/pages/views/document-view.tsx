import { readBeside } from '../../../../shared/reading/coverage.ts'
import type { Reading, Span } from '../../../../shared/reading/reading.ts'
import type { Draft } from '../../../../shared/tracking/draft.ts'

/** A stretch of the document that something was read from; `entry` is the draft's entry that it became. */
export type Marked = { span: Span; kind: 'task' | 'heading' | 'report' | 'left-out'; entry: string | null }

/** Where on a page the words of `span` stand, for links: `#v-1204`. */
export function anchorOf(span: Span): string {
  return `v-${span[0]}`
}

/** What a draft's entries quote, and what diagnostics point at, in the document's order. */
export function marksOf(draft: Draft, diagnostics: Reading['diagnostics']): Marked[] {
  const marked = (kind: Marked['kind'], entry: string | null, span: Span | undefined): Marked[] =>
    span ? [{ span, kind, entry }] : []
  return [
    ...draft.assignments.flatMap((a) => [
      ...marked('heading', a.id, a.heading?.span),
      ...a.tasks.flatMap((t) => marked('task', t.id, t.quote?.span)),
    ]),
    ...draft.reports.flatMap((r) => marked('report', r.id, r.quote?.span)),
    ...diagnostics.flatMap((d) => marked(d.code === readBeside ? 'heading' : 'left-out', null, d.span ?? undefined)),
  ].toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

type DocumentProps = {
  text: string
  marks: Marked[]
  /** The page on which the entries stand; null where marks lead nowhere. */
  entriesAt: string | null
}

/** The document's own words; what was read from them is marked and leads to what it became. */
export function DocumentView({ text, marks, entriesAt }: DocumentProps) {
  return (
    <section class="document" aria-label="Nguyên văn văn bản" tabindex={0}>
      <h2>Nguyên văn văn bản (phần tô màu là phần đã đọc)</h2>
      {piecesOf(text, marks).map(({ words, mark, anchors }) =>
        mark ? (
          <mark class={mark.kind}>
            {anchors.map((id) => (
              <span class="anchor" id={id} />
            ))}
            {mark.entry && entriesAt !== null ? <a href={`${entriesAt}#${mark.entry}`}>{words}</a> : words}
          </mark>
        ) : (
          words
        ),
      )}
    </section>
  )
}

type Piece = { words: string; mark: Marked | null; anchors: string[] }

/**
 * Cuts the text at the marks, in one pass. Marks overlap (one sentence is a task and a report): words are shown once,
 * under the mark that starts first, and the others' anchors stand beside it so that every link leads somewhere.
 */
function piecesOf(text: string, marks: Marked[]): Piece[] {
  const pieces: Piece[] = []
  const anchored = new Set<string>()
  let at = 0
  for (const mark of marks) {
    const [start, end] = mark.span
    const anchor = anchorOf(mark.span)
    const anchors = anchored.has(anchor) ? [] : [anchor]
    anchored.add(anchor)
    if (end <= at) {
      pieces.at(-1)?.anchors.push(...anchors)
      continue
    }
    const from = Math.max(start, at)
    if (from > at) pieces.push({ words: text.slice(at, from), mark: null, anchors: [] })
    pieces.push({ words: text.slice(from, end), mark, anchors })
    at = end
  }
  pieces.push({ words: text.slice(at), mark: null, anchors: [] })
  return pieces
}
