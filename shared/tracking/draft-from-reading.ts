import { foldAgencyName } from '../reading/agencies/fold.ts'
import { asksBack } from '../reading/assignments/no-work.ts'
import type { DocumentHeader, Reading, ReadTask } from '../reading/reading.ts'
import { bindingIn } from './bound-agencies.ts'
import type { Directory } from './directory.ts'
import type { Draft, DraftReport } from './draft.ts'
import { keptField, keptQuote } from './limits.ts'

/**
 * The first draft of a plan: all that was read, nothing decided. What was read twice stands once: "3. Báo cáo kết quả về Sở
 * trước ngày 20/4" of several is a report, which says its period and whom it goes to, so that nobody has the same row twice.
 */
export function draftFrom(reading: Reading, directory: Directory): Draft {
  const boundBy = bindingIn(
    reading.assignments.flatMap((a) => a.agencies),
    directory,
  )
  const reports = reading.reports.map((report, i) => ({
    id: `r${i + 1}`,
    text: report.text,
    quote: { text: keptQuote(report.text), span: report.span },
    period: report.period,
    reporters: report.reporters,
    bound: boundBy(report.reporters, [report.recipient, report.via]),
    recipient: keptField('recipient', report.recipient),
    via: keptField('via', report.via),
    deadline: report.deadline,
    certain: report.certain ?? true,
  }))
  const assignments = reading.assignments.map((assignment, i) => ({
    id: `a${i + 1}`,
    heading: assignment.heading && { ...assignment.heading, text: keptQuote(assignment.heading.text, 'heading') },
    agencies: assignment.agencies,
    certain: assignment.certain ?? true,
    why: assignment.why,
    tasks: assignment.tasks.flatMap((task, j) =>
      isReported(task, assignment.agencies, reports)
        ? []
        : [
            {
              id: `a${i + 1}t${j + 1}`,
              text: task.text,
              quote: { text: keptQuote(task.text), span: task.span },
              cooperating: task.cooperating,
              product: keptField('product', task.product?.text ?? null),
              standing: task.standing,
              deadlines: task.deadlines,
            },
          ],
    ),
  }))
  return {
    header: keptHeader(reading.document),
    assignments: assignments.filter(({ tasks }) => tasks.length > 0),
    reports,
    nextId: 1,
  }
}

/** Whether reports that bind the same agencies say all of a task: its words, and each of its times. */
function isReported(task: ReadTask, agencies: readonly string[], reports: readonly DraftReport[]): boolean {
  const same = reports.filter(
    ({ quote, bound }) =>
      quote !== null &&
      quote.span[0] <= task.span[0] + slack &&
      saysNoMore(task.text.slice(Math.max(0, quote.span[1] - task.span[0]))) &&
      agencies.every((name) => bound.some((other) => foldAgencyName(other) === foldAgencyName(name))),
  )
  const times = new Set(same.map(({ deadline }) => deadline?.span?.join()))
  return same.length > 0 && task.deadlines.length > 0 && task.deadlines.every(({ span }) => times.has(span.join()))
}
// A bullet, a number or a full stop that the one has and the other has not
const slack = 3
/** "Báo cáo kết quả trước ngày 25/5/2026. Mọi vướng mắc liên hệ …": whom to ask is said behind the report, and no work. */
const saysNoMore = (rest: string): boolean => rest.length <= slack || asksBack(rest.trim())

function keptHeader(header: DocumentHeader): DocumentHeader {
  return {
    type: keptField('type', header.type),
    number: keptField('number', header.number),
    issuer: keptField('issuer', header.issuer),
    place: keptField('place', header.place),
    issuedOn: header.issuedOn,
    title: keptField('title', header.title),
  }
}
