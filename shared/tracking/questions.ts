import { toLookAt } from '../reading/coverage.ts'
import type { Diagnostic, Reading, Span } from '../reading/reading.ts'
import { type Draft, type DraftReport, unboundReports } from './draft.ts'
import { isSettled } from './settled-questions.ts'
import { shortHash } from './short-hash.ts'
import { undatedDuties } from './undated-duties.ts'

/** Something that a coordinator is asked to look at before a draft is published. */
export type Question = {
  /** Made of what is asked, and of what: another reason to ask about the same entry is another question. */
  id: string
  /** What was guessed or is missing, in sentences without their full stops; or what the reader says, as it says it. */
  reasons: string[]
  /** The draft's entry that it is about, and that entry's words. */
  entry: { id: string; words: string } | null
  /** Where in the document, if it is about no entry. */
  span: Span | null
  /** The entry in whose words that stands, which is where it can be put right. */
  within: string | null
  /** Somebody has looked, and found nothing more to do. */
  seen: boolean
}

/**
 * The short list that is worth reading before publishing: what was guessed, and what was not understood, as far as no
 * correction has settled it. One question an entry. A draft's days have to be counted already (`datedFromIssue`), since a
 * day that is counted can be a guess.
 */
export function questionsOf(draft: Draft, { diagnostics }: Pick<Reading, 'diagnostics'>): Question[] {
  const looked = new Set(draft.seen)
  const asked = [...aboutEntries(draft), ...aboutDocument(draft, diagnostics)]
  return asked.map((question) => ({ ...question, seen: looked.has(question.id) }))
}

type Asked = Omit<Question, 'seen'>

function aboutEntries(draft: Draft): Asked[] {
  const tasks = draft.assignments.flatMap((assignment) => assignment.tasks)
  const undated = undatedDuties(draft)
  const reasons = new Map<string, { words: string; said: string[] }>()
  const ask = (id: string, words: string, said: string) => {
    const before = reasons.get(id)
    reasons.set(id, { words, said: [...(before?.said ?? []), said] })
  }
  for (const { id, text, reworded } of [...tasks, ...draft.reports])
    if (reworded !== undefined) ask(id, text, 'Nội dung và thời hạn khác nhau')
  for (const { id, agencies, certain, why } of draft.assignments)
    if (!certain) ask(id, agencies.join(', '), why ?? 'Cần xem lại')
  for (const { id, text, deadlines } of tasks)
    if (deadlines.some(({ certain }) => certain === false)) ask(id, text, 'Thời hạn là suy đoán')
  for (const report of draft.reports) {
    const why = report.bound.length === 0 ? 'Chưa rõ cơ quan nào phải báo cáo' : whyGuessed(report)
    if (why !== null) ask(report.id, report.text, why)
  }
  for (const { id, text } of [...tasks, ...draft.reports]) {
    const why = undated.get(id)
    if (why !== undefined) ask(id, text, why)
  }
  return [...reasons].map(([id, { words, said }]) => ({
    id: shortHash([id, ...said].join('|')),
    reasons: said,
    entry: { id, words },
    span: null,
    within: null,
  }))
}

const whyGuessed = (report: DraftReport): string | null =>
  !report.certain || report.deadline?.certain === false ? 'Chế độ báo cáo là suy đoán' : null

function aboutDocument(draft: Draft, diagnostics: readonly Diagnostic[]): Asked[] {
  const quoted = [...draft.assignments.flatMap(({ tasks }) => tasks), ...draft.reports]
  const holderOf = ([start, end]: Span) =>
    quoted.find(({ quote }) => quote !== null && quote.span[0] <= start && quote.span[1] >= end)?.id ?? null
  return toLookAt(diagnostics)
    .filter((one) => !isSettled(one, draft))
    .map(({ code, message, span }) => ({
      id: shortHash([code, ...(span ?? []), message].join('|')),
      reasons: [message],
      entry: null,
      span,
      within: span && holderOf(span),
    }))
}

/** Reports that bind nobody, less those of which somebody has looked at just that. */
export function unboundUnseen(draft: Draft, questions: readonly Question[]): DraftReport[] {
  const seen = new Set(questions.flatMap((question) => (question.seen ? (question.entry?.id ?? []) : [])))
  return unboundReports(draft).filter(({ id }) => !seen.has(id))
}
