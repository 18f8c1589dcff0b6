import { findCooperating } from '../agencies/cooperating.ts'
import { findDeadlines, type DeadlineContext, type FoundDeadlines } from '../deadlines/find.ts'
import { type Passage, passageOf } from '../passage.ts'
import type { Diagnostic, ReadAssignment, ReadTask, Span } from '../reading.ts'
import { shortened } from '../shortened.ts'
import { timesLeftIn } from '../times-left.ts'
import { spanOf } from './cells.ts'
import { doubtAbout } from './doubts.ts'
import type { Draft, DraftTask } from './draft.ts'
import { withoutBareRhythms } from './time-lines.ts'

/** A draft with its words and its deadlines, and what the coordinator is to be asked about them. */
export type Dated = { readonly assignment: ReadAssignment; readonly diagnostics: readonly Diagnostic[] }

export function dated(text: string, draft: Draft, context: DeadlineContext): Dated {
  const tasks = draft.tasks.map((task) => datedTask(text, task, context))
  const why = doubtAbout(text, draft)
  const assignment = {
    heading: quoted(passageOf(text, draft.heading)),
    agencies: draft.agencies,
    tasks: tasks.map(({ task }) => task),
    ...(why === null ? {} : { certain: false, why }),
  }
  return { assignment, diagnostics: tasks.flatMap(({ diagnostics }) => diagnostics) }
}

function datedTask(
  text: string,
  { span, timed, common, cooperating, product }: DraftTask,
  context: DeadlineContext,
): { task: ReadTask; diagnostics: Diagnostic[] } {
  const passage = passageOf(text, span)
  const own = findDeadlines(passage, context)
  const whens = { ...context, clause: 'time' } as const
  const besides = timed.map((beside) => passageOf(text, beside))
  const found = [own, ...besides.map((beside) => findDeadlines(beside, whens))]
  const unread = besides.filter((beside, i) => saysWhen.test(beside.text) && isNothing(found[i + 1]))
  const hasTime = found.some(({ deadlines }) => deadlines.some(({ kind }) => kind !== 'none'))
  if (common && !hasTime) found.push(findDeadlines(passageOf(text, common), whens))
  const deadlines = withoutBareRhythms(found.map((each) => each.deadlines))
  const isTimed = deadlines.some(({ kind }) => kind !== 'none')
  const task = {
    ...quoted(passage),
    cooperating: cooperating.length > 0 ? cooperating : findCooperating(passage.text),
    ...(product ? { product: quoted(passageOf(text, product)) } : {}),
    standing:
      deadlines.length > 0 && deadlines.every((deadline) => deadline.kind === 'none' && deadline.reason === 'standing'),
    deadlines,
  }
  // A line of the task may have been read beside it, for its time
  const left = timesLeftIn(passage, { ...own, deadlines: found.flatMap((each) => each.deadlines) }, isTimed, context)
  return { task, diagnostics: [...found.flatMap(({ diagnostics }) => diagnostics), ...left, ...unread.map(notRead)] }
}

/** What stands in a cell or behind a label of time: "01 số/quý", "Học kỳ I", "Từ quý IV/2025"; "Theo kế hoạch của tỉnh" leaves it open. */
const saysWhen =
  /^(?!(?:[^:]{0,40}: ?)?theo )(?:.*(?<!\p{L}))?(?:\d|(?:năm|tháng|quý|tuần|ngày|kỳ|học|vụ|đợt|lần|khi|sau|trước|cuối|đầu)(?!\p{L}))/iu

const isNothing = (found: FoundDeadlines | undefined): boolean =>
  found !== undefined && found.deadlines.length === 0 && found.diagnostics.length === 0

const notRead = (beside: Passage): Diagnostic => ({
  code: 'time-not-read',
  message: `Thời gian “${shortened(beside.text)}” chưa được đọc là thời hạn của việc này, đề nghị xem lại.`,
  span: spanOf(beside),
})

function quoted(passage: Passage): { text: string; span: Span } {
  return { text: passage.text, span: spanOf(passage) }
}
