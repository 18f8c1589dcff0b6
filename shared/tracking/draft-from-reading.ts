import type { DocumentHeader, Reading } from '../reading/reading.ts'
import { bindingIn } from './bound-agencies.ts'
import type { Directory } from './directory.ts'
import type { Draft } from './draft.ts'
import { keptField, keptQuote } from './limits.ts'

/** The first draft of a plan: everything that was read, nothing decided. */
export function draftFrom(reading: Reading, directory: Directory): Draft {
  const boundBy = bindingIn(
    reading.assignments.flatMap((a) => a.agencies),
    directory,
  )
  const assignments = reading.assignments.map((assignment, i) => ({
    id: `a${i + 1}`,
    heading: assignment.heading && { ...assignment.heading, text: keptQuote(assignment.heading.text, 'heading') },
    agencies: assignment.agencies,
    certain: assignment.certain ?? true,
    why: assignment.why,
    tasks: assignment.tasks.map((task, j) => ({
      id: `a${i + 1}t${j + 1}`,
      text: task.text,
      quote: { text: keptQuote(task.text), span: task.span },
      cooperating: task.cooperating,
      product: keptField('product', task.product?.text ?? null),
      standing: task.standing,
      deadlines: task.deadlines,
    })),
  }))
  const reports = reading.reports.map((report, i) => ({
    id: `r${i + 1}`,
    text: report.text,
    quote: { text: keptQuote(report.text), span: report.span },
    period: report.period,
    reporters: report.reporters,
    bound: boundBy(report.reporters),
    recipient: keptField('recipient', report.recipient),
    via: keptField('via', report.via),
    deadline: report.deadline,
    certain: report.certain ?? true,
  }))
  return { header: keptHeader(reading.document), assignments, reports, nextId: 1 }
}

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
