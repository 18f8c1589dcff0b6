import type { Draft, DraftAssignment } from './draft.ts'

/**
 * Ids of the tasks and reports that a published plan gains by corrections of its draft: new ones, and reports that bound
 * nobody and do now. Null where anything else was changed: its rows are there, letters told of them, and each is changed
 * on its own.
 */
export function additionsTo(published: Draft, corrected: Draft): ReadonlySet<string> | null {
  if (!same(published.header, corrected.header)) return null
  const assignments = new Map(corrected.assignments.map((assignment) => [assignment.id, assignment]))
  const reports = new Map(corrected.reports.map((report) => [report.id, report]))
  const kept = published.assignments.every((assignment) => goesOn(assignment, assignments.get(assignment.id)))
  const binding = published.reports.filter(({ bound }) => bound.length > 0)
  if (!kept || !binding.every((report) => same(report, reports.get(report.id)))) return null
  if (!published.reports.every(({ id }) => reports.has(id))) return null
  const there = new Set([
    ...published.assignments.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
    ...binding.map(({ id }) => id),
  ])
  const now = [
    ...corrected.assignments.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
    ...corrected.reports.filter((report) => report.bound.length > 0).map(({ id }) => id),
  ]
  return new Set(now.filter((id) => !there.has(id)))
}

/** The assignment as it was, with nothing but further tasks behind its own. */
function goesOn(before: DraftAssignment, after: DraftAssignment | undefined): boolean {
  return after !== undefined && same(before, { ...after, tasks: after.tasks.slice(0, before.tasks.length) })
}

function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
