import { type Day, formatDay, NamedDay } from '../calendar/day.ts'
import { aim, type WorkingCalendar } from '../calendar/working-days.ts'
import { isLongPast } from '../reading/deadlines/years.ts'
import type { Correction, EnteredDeadline } from './correction.ts'
import { datedFrom } from './counted-from-issue.ts'
import { strictLastDay, type TrackedDeadline } from './deadline.ts'
import type { Draft, DraftAssignment, DraftReport, DraftTask } from './draft.ts'
import { keptField, keptQuote } from './limits.ts'
import {
  deadlinesOnceReworded,
  deadlinesWithin,
  deadlineWords,
  reportsWithin,
  sameTimes,
  saidAmong,
} from './typed-deadlines.ts'

export type CorrectionResult =
  | { ok: true; draft: Draft }
  | { ok: false; code: 'unknown-entry' | 'same-entry' | 'no-such-deadline'; message: string }
  /** `field`: where within the correction, as a JSON Pointer. */
  | { ok: false; code: 'invalid-input'; message: string; field: string }

const unknownEntry: CorrectionResult = {
  ok: false,
  code: 'unknown-entry',
  message: 'Không còn mục này trong bản nháp. Xin tải lại trang rồi sửa tiếp.',
}

/** Applies one correction. The draft given is not changed. */
export function correct(draft: Draft, correction: Correction, calendar: WorkingCalendar): CorrectionResult {
  switch (correction.op) {
    case 'set-header':
      return setHeader(draft, correction.header)
    case 'set-agencies':
      return withAssignment(draft, correction.assignmentId, (a) => [
        { ...a, agencies: correction.agencies, certain: true },
      ])
    case 'add-assignment':
      return addAssignment(draft, correction.agencies, correction.text, calendar)
    case 'remove-assignment':
      return withAssignment(draft, correction.assignmentId, () => [])
    case 'merge-assignments':
      return mergeAssignments(draft, correction.assignmentId, correction.into)
    case 'add-task':
      return addTask(draft, correction.assignmentId, correction.text, calendar)
    case 'set-task':
      return setTask(draft, correction, calendar)
    case 'set-cooperating':
      return withTask(draft, correction.taskId, (t) => [{ ...t, cooperating: correction.cooperating }])
    case 'remove-task':
      return withTask(draft, correction.taskId, () => [])
    case 'split-task':
      return splitTask(draft, correction.taskId, correction.texts, calendar)
    case 'merge-tasks':
      return mergeTasks(draft, correction.taskId, correction.into)
    case 'move-task':
      return moveTask(draft, correction.taskId, correction.assignmentId)
    case 'add-deadline':
      return addEntered(draft, correction, calendar)
    case 'add-worded-deadline':
      return addWorded(draft, correction.entryId, correction.words, calendar)
    case 'remove-deadline': {
      const entry = deadlinesOf(draft, correction.entryId)
      if (entry && !entry[correction.index]) {
        return { ok: false, code: 'no-such-deadline', message: 'Thời hạn này đã được bỏ trước đó.' }
      }
      return withDeadlines(draft, correction.entryId, (all) => all.filter((_, i) => i !== correction.index))
    }
    case 'take-text-deadlines':
    case 'keep-deadlines':
      return settleReworded(draft, correction)
    case 'add-report':
      return addReports(draft, correction, calendar)
    case 'set-report':
      return setReport(draft, correction, calendar)
    case 'bind-report':
      return withReport(draft, correction.reportId, (r) => [{ ...r, bound: correction.bound, certain: true }])
    case 'remove-report':
      return withReport(draft, correction.reportId, () => [])
    case 'mark-seen':
      return { ok: true, draft: { ...draft, seen: [...new Set([...(draft.seen ?? []), correction.question])] } }
    case 'mark-unseen':
      return { ok: true, draft: { ...draft, seen: draft.seen?.filter((question) => question !== correction.question) } }
  }
}

type SetTask = Extract<Correction, { op: 'set-task' }>

/** The deadlines stay as they are; where the new text says others, that is said beside them (`reworded`). */
function setTask(
  draft: Draft,
  { taskId, text, product, standing }: SetTask,
  calendar: WorkingCalendar,
): CorrectionResult {
  const task = draft.assignments.flatMap((a) => a.tasks).find((t) => t.id === taskId)
  if (!task) return unknownEntry
  const read = deadlinesOnceReworded(task, text ?? task.text, draft, calendar)
  if (!read.ok) return refused(read.message, '/text')
  const offer = text === undefined || text === task.text ? {} : { reworded: read.reworded }
  const changed = { ...(product === undefined ? {} : { product }), ...offer }
  return withTask(draft, taskId, (t) => [{ ...t, text: text ?? t.text, standing: standing ?? t.standing, ...changed }])
}

type SetReport = Extract<Correction, { op: 'set-report' }>

function setReport(draft: Draft, correction: SetReport, calendar: WorkingCalendar): CorrectionResult {
  const report = draft.reports.find((r) => r.id === correction.reportId)
  if (!report) return unknownEntry
  const { text = report.text } = correction
  const deadlines = report.deadline ? [report.deadline] : []
  const read = deadlinesOnceReworded({ text: report.text, deadlines, reworded: report.reworded }, text, draft, calendar)
  if (!read.ok) return refused(read.message, '/text')
  // A report has one deadline; of several nobody can say here which is meant.
  const reworded = read.reworded && read.reworded.length < 2 ? read.reworded : undefined
  return withReport(draft, report.id, (r) => [
    {
      ...r,
      ...(text === r.text ? {} : { text, reworded }),
      bound: correction.bound ?? r.bound,
      period: correction.period ?? r.period,
      recipient: correction.recipient === undefined ? r.recipient : correction.recipient,
      via: correction.via === undefined ? r.via : correction.via,
      certain: true,
    },
  ])
}

type Settled = Extract<Correction, { op: 'take-text-deadlines' | 'keep-deadlines' }>

function settleReworded(draft: Draft, { op, entryId }: Settled): CorrectionResult {
  const task = draft.assignments.flatMap((a) => a.tasks).find((t) => t.id === entryId)
  const entry = task ?? draft.reports.find((r) => r.id === entryId)
  if (!entry) return unknownEntry
  const said = entry.reworded
  if (said === undefined) {
    return { ok: false, code: 'no-such-deadline', message: 'Thời hạn của mục này đã được chọn trước đó.' }
  }
  const takes = op === 'take-text-deadlines'
  if (task) return withTask(draft, entryId, (t) => [{ ...t, ...(takes && { deadlines: said }), reworded: undefined }])
  return withReport(draft, entryId, (r) => [
    { ...r, ...(takes && { deadline: said[0] ?? null, certain: true }), reworded: undefined },
  ])
}

/**
 * A form sends the whole head back, so a day that was there already is taken whatever its year: a document may really be
 * that old. One that is typed must be of the years that are meant.
 */
function setHeader(draft: Draft, header: Extract<Correction, { op: 'set-header' }>['header']): CorrectionResult {
  const { issuedOn = null } = header
  if (issuedOn !== null && issuedOn !== draft.header.issuedOn) {
    const [wrong] = NamedDay.safeParse(issuedOn).error?.issues ?? []
    if (wrong) return { ok: false, code: 'invalid-input', message: wrong.message, field: '/header/issuedOn' }
  }
  return { ok: true, draft: { ...draft, header: { ...draft.header, ...header } } }
}

function withAssignment(
  draft: Draft,
  id: string,
  change: (assignment: DraftAssignment) => DraftAssignment[],
): CorrectionResult {
  if (!draft.assignments.some((a) => a.id === id)) return unknownEntry
  return {
    ok: true,
    draft: { ...draft, assignments: draft.assignments.flatMap((a) => (a.id === id ? change(a) : [a])) },
  }
}

function withTask(draft: Draft, id: string, change: (task: DraftTask) => DraftTask[]): CorrectionResult {
  const holder = draft.assignments.find((a) => a.tasks.some((t) => t.id === id))
  if (!holder) return unknownEntry
  return withAssignment(draft, holder.id, (a) => [
    { ...a, tasks: a.tasks.flatMap((t) => (t.id === id ? change(t) : [t])) },
  ])
}

function withReport(draft: Draft, id: string, change: (report: DraftReport) => DraftReport[]): CorrectionResult {
  if (!draft.reports.some((r) => r.id === id)) return unknownEntry
  return { ok: true, draft: { ...draft, reports: draft.reports.flatMap((r) => (r.id === id ? change(r) : [r])) } }
}

/** The deadlines of a task or a report; null where there is none of that id. */
export function deadlinesOf(draft: Draft, entryId: string): TrackedDeadline[] | null {
  const task = draft.assignments.flatMap((a) => a.tasks).find((t) => t.id === entryId)
  if (task) return task.deadlines
  const report = draft.reports.find((r) => r.id === entryId)
  return report ? (report.deadline ? [report.deadline] : []) : null
}

/** Deadlines of a task are a list; a report has one, so the newest entered replaces it. */
function withDeadlines(
  draft: Draft,
  entryId: string,
  change: (deadlines: TrackedDeadline[]) => TrackedDeadline[],
): CorrectionResult {
  if (draft.reports.some((r) => r.id === entryId)) {
    return withReport(draft, entryId, (r) => {
      const deadline = change(r.deadline ? [r.deadline] : []).at(-1) ?? null
      return [{ ...r, deadline, certain: true, ...stillOffered(r, deadline ? [deadline] : []) }]
    })
  }
  return withTask(draft, entryId, (t) => {
    const deadlines = change(t.deadlines)
    return [{ ...t, deadlines, ...stillOffered(t, deadlines) }]
  })
}

/** What the text says is no longer told beside the deadlines once they say the same. */
function stillOffered(
  { reworded }: Pick<DraftTask, 'reworded'>,
  deadlines: TrackedDeadline[],
): Pick<DraftTask, 'reworded'> {
  return reworded && sameTimes(reworded, deadlines) ? { reworded: undefined } : {}
}

type AddDeadline = Extract<Correction, { op: 'add-deadline' }>

/**
 * A day that was over before the document was issued is taken no more from a date's field than in words. Typed both ways
 * it is one deadline, in the words; of two that differ nobody can say which is meant.
 */
function addEntered(
  draft: Draft,
  { entryId, deadline, words }: AddDeadline,
  calendar: WorkingCalendar,
): CorrectionResult {
  const { issuedOn } = draft.header
  if (isLongPast(deadline.date, { year: null, issuedOn, calendar })) {
    const day = formatDay(deadline.date)
    return refused(`Ngày ${day} đã qua trước khi văn bản ban hành. Xin xem lại ngày.`, '/deadline/date')
  }
  const typed = entered(deadline, calendar)
  if (words === undefined) return withDeadlines(draft, entryId, (all) => [...all, typed])
  const read = deadlineWords(words, draft, calendar)
  if (!read.ok) return refused(read.message, '/words')
  const [worded, ...others] = read.deadlines.map((one) => datedFrom(one, draft.header.issuedOn, calendar))
  const isSame = worded !== undefined && 'lastDay' in worded && worded.lastDay === typed.lastDay && others.length === 0
  if (!isSame) return refused(twoDays(typed.lastDay), '/words')
  return addWorded(draft, entryId, words, calendar)
}

const twoDays = (lastDay: Day): string =>
  `Ngày đã chọn có hạn cuối là ${formatDay(lastDay)}, còn lời ghi nêu thời hạn khác. Xin chọn ngày, hoặc ghi bằng lời.`

/** Words are made for it, since the document has none: `trước ngày 19/5/2024`. */
function entered(deadline: EnteredDeadline, calendar: WorkingCalendar): Extract<TrackedDeadline, { kind: 'date' }> {
  const lastDay = strictLastDay(deadline.date, deadline.bound)
  const lead = { before: 'trước ngày', by: 'chậm nhất ngày', on: 'ngày' }[deadline.bound]
  const [year, month, day] = deadline.date.split('-').map(Number)
  return {
    kind: 'date',
    ...deadline,
    lastDay,
    remindFor: aim(calendar, lastDay),
    text: `${lead} ${day}/${month}/${year}`,
    span: null,
  }
}

/** A deadline of its own words, typed by a coordinator: "trước ngày 25 hằng tháng". */
function addWorded(draft: Draft, entryId: string, words: string, calendar: WorkingCalendar): CorrectionResult {
  const read = deadlineWords(words, draft, calendar)
  if (!read.ok) return refused(read.message, '/words')
  if (read.deadlines.length > 1 && draft.reports.some((r) => r.id === entryId)) return refused(oneForReport, '/words')
  return withDeadlines(draft, entryId, (all) => [...all, ...read.deadlines])
}

const oneForReport = 'Mỗi kỳ báo cáo có một thời hạn. Xin ghi từng thời hạn, và thêm kỳ báo cáo cho thời hạn còn lại.'

function refused(message: string, field: string): CorrectionResult {
  return { ok: false, code: 'invalid-input', message, field }
}

function addTask(draft: Draft, assignmentId: string, text: string, calendar: WorkingCalendar): CorrectionResult {
  const read = deadlinesWithin(text, draft, calendar)
  if (!read.ok) return refused(read.message, '/text')
  const task = addedTask(`n${draft.nextId}`, text, read.deadlines)
  return withAssignment({ ...draft, nextId: draft.nextId + 1 }, assignmentId, (a) => [
    { ...a, tasks: [...a.tasks, task] },
  ])
}

/** A date that a coordinator types within a task counts like one that the document writes. */
function addedTask(id: string, text: string, deadlines: TrackedDeadline[]): DraftTask {
  return { id, text, quote: null, cooperating: [], standing: false, deadlines }
}

function addAssignment(draft: Draft, agencies: string[], text: string, calendar: WorkingCalendar): CorrectionResult {
  const read = deadlinesWithin(text, draft, calendar)
  if (!read.ok) return refused(read.message, '/text')
  const { nextId } = draft
  const tasks = [addedTask(`n${nextId + 1}`, text, read.deadlines)]
  const assignment = { id: `n${nextId}`, heading: null, agencies, certain: true, tasks }
  return { ok: true, draft: { ...draft, nextId: nextId + 2, assignments: [...draft.assignments, assignment] } }
}

/** As many reports as the text has dates, at least one. */
function addReports(
  draft: Draft,
  report: Extract<Correction, { op: 'add-report' }>,
  calendar: WorkingCalendar,
): CorrectionResult {
  const { op: _, ...fields } = report
  const read = reportsWithin(report.text, report.period, draft, calendar)
  if (!read.ok) return refused(read.message, '/text')
  const reports = read.reports.map((each, i) => ({
    id: `n${draft.nextId + i}`,
    ...fields,
    ...each,
    quote: null,
    reporters: fields.bound,
    certain: true,
  }))
  return {
    ok: true,
    draft: { ...draft, nextId: draft.nextId + reports.length, reports: [...draft.reports, ...reports] },
  }
}

const sameEntry: CorrectionResult = {
  ok: false,
  code: 'same-entry',
  message: 'Xin chọn hai mục khác nhau để gộp.',
}

function mergeAssignments(draft: Draft, id: string, into: string): CorrectionResult {
  if (id === into) return sameEntry
  const from = draft.assignments.find((a) => a.id === id)
  if (!from) return unknownEntry
  const merged = withAssignment(draft, into, (a) => [
    { ...a, agencies: [...new Set([...a.agencies, ...from.agencies])], tasks: [...a.tasks, ...from.tasks] },
  ])
  return merged.ok ? withAssignment(merged.draft, id, () => []) : merged
}

function mergeTasks(draft: Draft, id: string, into: string): CorrectionResult {
  if (id === into) return sameEntry
  const from = draft.assignments.flatMap((a) => a.tasks).find((t) => t.id === id)
  if (!from) return unknownEntry
  const merged = withTask(draft, into, (t) => [
    {
      ...t,
      text: `${t.text} ${from.text}`,
      quote: joinQuotes(t.quote, from.quote),
      cooperating: [...new Set([...t.cooperating, ...from.cooperating])],
      product: joinProducts(t.product, from.product),
      standing: t.standing && from.standing,
      ...mergedDeadlines(t, from),
    },
  ])
  return merged.ok ? withTask(merged.draft, id, () => []) : merged
}

/** What one of the texts was found to say otherwise is still told of both together. */
function mergedDeadlines(a: DraftTask, b: DraftTask): Pick<DraftTask, 'deadlines' | 'reworded'> {
  const deadlines = [...a.deadlines, ...b.deadlines]
  const said = [...(a.reworded ?? a.deadlines), ...(b.reworded ?? b.deadlines)]
  return { deadlines, reworded: sameTimes(said, deadlines) ? undefined : said }
}

/** "Kế hoạch" and "Báo cáo" are both to be handed in; two points of one row have the same. */
function joinProducts(a: DraftTask['product'], b: DraftTask['product']): DraftTask['product'] {
  if (!a || !b || a === b) return a ?? b
  return keptField('product', `${a}; ${b}`)
}

/** Two quotes become the stretch of the document that holds both, in its order. */
function joinQuotes(a: DraftTask['quote'], b: DraftTask['quote']): DraftTask['quote'] {
  if (!a || !b) return a ?? b
  const [first, second] = a.span[0] <= b.span[0] ? [a, b] : [b, a]
  return {
    text: keptQuote(first.text === second.text ? first.text : `${first.text} ${second.text}`),
    span: [first.span[0], Math.max(first.span[1], second.span[1])],
  }
}

function moveTask(draft: Draft, id: string, assignmentId: string): CorrectionResult {
  const task = draft.assignments.flatMap((a) => a.tasks).find((t) => t.id === id)
  if (!task || !draft.assignments.some((a) => a.id === assignmentId)) return unknownEntry
  const without = withTask(draft, id, () => [])
  return without.ok
    ? withAssignment(without.draft, assignmentId, (a) => [{ ...a, tasks: [...a.tasks, task] }])
    : without
}

/**
 * A date goes with each part that says it; the first part keeps what no part says. Where a part then says other dates than
 * it has, that is said beside it, as for a text that is changed.
 */
function splitTask(draft: Draft, id: string, texts: string[], calendar: WorkingCalendar): CorrectionResult {
  const task = draft.assignments.flatMap((a) => a.tasks).find((t) => t.id === id)
  if (!task) return unknownEntry
  const all = [...task.deadlines, ...(task.reworded ?? [])]
  const said = texts.map((text) => saidAmong(all, text, draft, calendar))
  const share = (deadlines: TrackedDeadline[], part: number): TrackedDeadline[] =>
    deadlines.filter((one) => said[part]?.has(one) || (part === 0 && !said.some((some) => some.has(one))))
  const parts: DraftTask[] = []
  for (const [i, text] of texts.entries()) {
    const deadlines = share(task.deadlines, i)
    const reworded = task.reworded && share(task.reworded, i)
    const read = deadlinesOnceReworded({ text: task.text, deadlines, reworded }, text, draft, calendar)
    if (!read.ok) return refused(read.message, '/texts')
    const partId = i === 0 ? task.id : `n${draft.nextId + i}`
    parts.push({ ...task, id: partId, text, deadlines, reworded: read.reworded })
  }
  return withTask({ ...draft, nextId: draft.nextId + texts.length }, id, () => parts)
}
