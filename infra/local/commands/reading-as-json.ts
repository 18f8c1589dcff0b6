import type { Deadline, Reading } from '../../../shared/reading/reading.ts'

/**
 * What `npm run parse -- --json` prints of a file, one object a line. `at` has forms for a day of a month, quarter and
 * year; the day of a week, which it has none for, is `weekday` (ISO: Monday 1 … Sunday 7) beside it.
 */
export function readingAsJson(file: string, reading: Reading): string {
  return JSON.stringify({
    file,
    ...reading,
    assignments: reading.assignments.map((assignment) => ({
      ...assignment,
      tasks: assignment.tasks.map((task) => ({ ...task, deadlines: task.deadlines.map(printed) })),
    })),
    reports: reading.reports.map((report) => ({ ...report, deadline: report.deadline && printed(report.deadline) })),
  })
}

function printed(deadline: Deadline): Deadline & { weekday?: number } {
  if (deadline.kind !== 'recurring' || deadline.cycle !== 'week' || deadline.at === null) return deadline
  return { ...deadline, at: null, weekday: Number(deadline.at) }
}
