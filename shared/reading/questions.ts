import type { Draft } from './assignments/draft.ts'
import type { Body } from './bodies.ts'
import { leftOut } from './coverage.ts'
import type { DeadlineContext } from './deadlines/find.ts'
import { missingIn } from './missing.ts'
import type { Diagnostic, ReadAssignment, ReadReport, Span } from './reading.ts'
import { reportRowsRead } from './reports/tables.ts'
import { overlapping, spansOf } from './spans.ts'
import type { Block } from './structure/blocks.ts'
import { unreadOrders } from './unread-orders.ts'
import { unreadTimes } from './unread-times.ts'
import { unreadTimetables } from './unread-timetables.ts'

/** A document with all that was read of it. */
export type Found = {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The blocks of its bodies. */
  readonly inBodies: readonly Block[]
  readonly bodies: readonly Body[]
  /** Those that became `assignments`. */
  readonly drafts: readonly Draft[]
  readonly assignments: readonly ReadAssignment[]
  readonly reports: readonly ReadReport[]
}

/**
 * All that the coordinator is asked about a document: what the readers noted as they went (`noted`, and `aboutReports`), and
 * what of it is in no result. Each looks only at what those before it left, so that nothing is asked twice.
 */
export function questionsAbout(
  found: Found,
  noted: readonly Diagnostic[],
  aboutReports: readonly Diagnostic[],
  context: DeadlineContext,
): Diagnostic[] {
  const { text, blocks, inBodies, bodies, drafts, assignments, reports } = found
  const places = bodies.flatMap((body) => body.places)
  const shown: Span[] = [
    ...places.map(({ heading }) => heading),
    ...drafts.flatMap((draft) => [draft.heading, ...draft.tasks.map((task) => task.span)]),
    ...reports.map((report) => report.span),
  ]
  const beside: Span[] = [
    ...drafts.flatMap((draft) => [
      ...(draft.noted ?? []),
      ...draft.tasks.flatMap((task) => [...task.timed, ...(task.common ? [task.common] : [])]),
    ]),
    ...inBodies.flatMap(({ table }) => (table ? reportRowsRead(table, reports) : [])),
  ]
  const topics = bodies.flatMap((body) => body.topics)
  const sections = places.map(({ section }) => section)
  // All blocks, not only the bodies': what was taken for a letterhead or a list of recipients may be neither
  const unread = unreadTimes(text, blocks, timesIn(found), context)
  const isUnread = overlapping(spansOf(unread))
  const asked = [
    ...missingIn(text, assignments, reports),
    // One question a sentence: the words that bind say more than the bare day among them.
    ...noted.filter(({ code, span }) => code !== 'time-not-read' || span === null || !isUnread(span)),
    ...aboutReports,
    ...leftOut(text, sections, { shown, beside, topics }, blocks),
    ...unread,
  ]
  const seen = [...shown, ...beside, ...spansOf(asked)]
  return [...asked, ...unreadOrders(blocks, seen), ...unreadTimetables(text, inBodies, seen, context)]
}

/** Where the deadlines that were read stand. */
const timesIn = ({ assignments, reports }: Found): Span[] =>
  [
    ...assignments.flatMap(({ tasks }) => tasks.flatMap((task) => task.deadlines)),
    ...reports.flatMap(({ deadline }) => deadline ?? []),
  ].map(({ span }) => span)
