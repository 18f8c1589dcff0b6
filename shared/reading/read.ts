import { vietnamCalendar, type WorkingCalendar } from '../calendar/working-days.ts'
import { dated } from './assignments/dated.ts'
import type { Draft } from './assignments/draft.ts'
import { addressedIn, partsOf, readBodies } from './bodies.ts'
import { deadlineContextOf } from './deadline-context.ts'
import { readHeader } from './header.ts'
import { leaveToReports } from './left-to-reports.ts'
import { wordsMended } from './misread-phrases.ts'
import { questionsAbout } from './questions.ts'
import { healed, readableText } from './readable-text.ts'
import type { Diagnostic, Reading, Span } from './reading.ts'
import { readReports } from './reports.ts'
import { blocksOf } from './structure/blocks.ts'
import { documentYearOf } from './year.ts'

/**
 * Reads a document: who must do what, by when, and who reports to whom. Pure and total: any text gives a reading, in
 * time linear in its length. `text` of the result is the document in NFC, its blanks all plain, its paragraphs and
 * table rows unwrapped, lines that were rolled into one and words that were glued together apart again, stock phrases that a scan
 * misread set right, and its page numbers blanked out; every span is of it.
 *
 *   text → blocks → zones → outline → sections → assignments → tasks with their deadlines; reports; what was left out
 */
export function readDocument(input: string, calendar: WorkingCalendar = vietnamCalendar): Reading {
  const { text, readable, misread, glued, words } = readableText(input)
  const blocks = blocksOf(readable)
  const { header, diagnostics: aboutHeader, bodyStart } = readHeader(readable, words)
  const context = deadlineContextOf(header, documentYearOf(readable, header), calendar)
  const parts = partsOf(blocks, bodyStart)
  const bodies = readBodies(readable, header, parts)
  const given = bodies.flatMap((body) => body.drafts)
  const { reports, diagnostics: aboutReports } = readReports(
    readable,
    bodies.flatMap(({ roots }) => roots),
    given.map(({ agencies, tasks }) => ({
      agencies,
      spans: tasks.map(({ span }) => span),
      times: tasks.flatMap(({ timed }) => timed),
    })),
    context,
    { addressed: addressedIn(header, parts), issuer: header.issuer },
  )
  const drafts = withWork(readable, leaveToReports(readable, given, reports))
  const found = drafts.map((draft) => dated(readable, draft, context))
  const assignments = found.map(({ assignment }) => assignment)
  const noted = [
    ...aboutHeader,
    ...wordsMended(misread, glued),
    ...(readable.length < text.length ? [tooLong([readable.length, text.length])] : []),
    ...found.flatMap(({ diagnostics }) => diagnostics),
  ]
  const all = { text: readable, blocks, inBodies: parts.bodies.flat(), bodies, drafts, assignments, reports }
  return {
    text: healed(text, blocks),
    document: header,
    sections: bodies.flatMap(({ places }) => places.map(({ section }) => section)),
    assignments,
    reports,
    diagnostics: questionsAbout(all, noted, aboutReports, context),
  }
}

/** In the order of the document, those with a task of words; what the reports say is no work besides. */
function withWork(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts
    .map((draft) => ({ ...draft, tasks: draft.tasks.filter(({ span }) => /\p{L}{2}/u.test(text.slice(...span))) }))
    .filter(({ tasks }) => tasks.length > 0)
    .toSorted((a, b) => a.heading[0] - b.heading[0])
}

function tooLong(span: Span): Diagnostic {
  return {
    code: 'too-long',
    message: 'Văn bản quá dài; phần từ vị trí này trở đi chưa được đọc. Đề nghị tách thành các văn bản riêng.',
    span,
  }
}
