import { asksBack } from './assignments/clauses.ts'
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
  topics: readonly Span[],
  blocks: readonly Block[],
): Diagnostic[] {
  const wanted = merged(sections.filter(({ kind }) => kind === 'assignments').map(({ span }) => span))
  const inSection = intersected(
    blocks.map(({ span }) => span),
    wanted,
  )
  const titles = new Set(topics.map(([start]) => start))
  return gathered(
    document,
    without(inSection, merged(read)).flatMap((span) => diagnosticOf(document, span, titles)),
  )
}

type Left = Diagnostic & { span: Span }

/** Paragraphs in a row that nobody was given are one question, not one each. */
function gathered(document: string, found: readonly Left[]): Diagnostic[] {
  const result: (Left & { more: number })[] = []
  for (const each of found) {
    const last = result.at(-1)
    const follows =
      last?.code === 'not-assigned' &&
      each.code === last.code &&
      each.span[0] - last.span[1] < 40 &&
      !/[\p{L}\d]/u.test(document.slice(last.span[1], each.span[0]))
    if (follows) result.splice(-1, 1, { ...last, span: [last.span[0], each.span[1]], more: last.more + 1 })
    else result.push({ ...each, more: 0 })
  }
  return result.map(({ more, message, ...each }) => ({
    ...each,
    message: more === 0 ? message : `${message.replace(/\.$/, '')} và ${more} đoạn tiếp theo.`,
  }))
}

// What a passage that was left out is, and why it is no task.
const kinds: readonly { code: string; is: (text: string, topic: boolean) => boolean; why: string }[] = [
  { code: 'invitation', is: asksBack, why: 'Câu mời phản ánh vướng mắc, không phải nhiệm vụ' },
  {
    code: 'closing',
    is: (text) => /^(?:trên đây là|nhận được)/i.test(text),
    why: 'Câu kết của văn bản, không phải nhiệm vụ',
  },
  {
    code: 'effect',
    is: (text) => /có hiệu lực|này thay thế/i.test(text.slice(0, 80)),
    why: 'Câu về hiệu lực của văn bản, không phải nhiệm vụ',
  },
  { code: 'topic', is: (_, topic) => topic, why: 'Tiêu đề nhóm, không nêu tên cơ quan' },
  { code: 'not-assigned', is: () => true, why: 'Đoạn này chưa được giao cho cơ quan nào, đề nghị xem lại' },
]

function diagnosticOf(document: string, span: Span, titles: ReadonlySet<number>): Left[] {
  const passage = passageOf(document, span)
  // A bullet, a closing colon: nothing that could be work
  if (!/\p{L}{2}/u.test(passage.text)) return []
  const words = passage.text.replace(/^[^\p{L}]{0,8}/u, '')
  const kind = kinds.find(({ is }) => is(words, titles.has(span[0])))
  const shown = passage.text.length > 90 ? `${passage.text.slice(0, 90).trimEnd()}…` : passage.text
  return kind
    ? [{ code: kind.code, message: `${kind.why}: “${shown}”.`, span: passage.spanOf(0, passage.text.length) }]
    : []
}

/** Spans in order, overlapping and touching ones as one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const [start, end] of spans.filter((span) => span[1] > span[0]).toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}

/** The parts of `spans` that lie in `wanted`; both in order. */
function intersected(spans: readonly Span[], wanted: readonly Span[]): Span[] {
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
function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
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
