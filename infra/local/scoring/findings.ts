import type { Deadline, Reading } from '../../../shared/reading/reading.ts'
import { type LabelledDeadline, type Labels, wordsAt } from './labels.ts'
import { folded } from './words.ts'

/**
 * What is compared, the same for what the labels ask and for what was read:
 * - *agency*: a name, once a document
 * - *row*: an agency and a task, a line of the tracking table
 * - *deadline*: kind, bound and date (or cycle, or days after or before an event), wherever it stands
 * - *report*: period and deadline of a duty to report
 */
export const aspects = ['agency', 'row', 'deadline', 'report'] as const
export type Aspect = (typeof aspects)[number]

export type Finding = {
  /** What must be equal; the name of an agency, which is compared by its words. */
  key: string
  /** The words of the row, deadline or report. */
  text: string
  /** The passage that it stands in. */
  passage: string
  /** False where the reading marks it as a guess. */
  certain: boolean
}
export type Findings = Record<Aspect, Finding[]>

/** What the labels of a document ask; `lines` are those of its text. */
export function findingsInLabels(labels: Labels, lines: readonly string[]): Findings {
  const certain = true
  const found: Findings = { agency: [], row: [], deadline: [], report: [] }
  for (const { heading, agencies, tasks } of labels.assignments) {
    const named = wordsAt(lines, { lines: heading })
    for (const agency of agencies) addAgency(found, agency, named, certain)
    for (const task of tasks) {
      const text = wordsAt(lines, task)
      for (const agency of agencies) found.row.push({ key: agency, text, passage: text, certain })
      for (const deadline of task.deadlines) addDeadline(found, deadline, text, certain)
    }
  }
  for (const report of labels.reports) addReport(found, report, wordsAt(lines, report), certain)
  return found
}

export function findingsInReading(reading: Pick<Reading, 'assignments' | 'reports'>): Findings {
  const found: Findings = { agency: [], row: [], deadline: [], report: [] }
  for (const { heading, agencies, tasks, certain = true } of reading.assignments) {
    for (const agency of agencies) addAgency(found, agency, heading.text, certain)
    for (const { text, deadlines } of tasks) {
      for (const agency of agencies) found.row.push({ key: agency, text, passage: text, certain })
      for (const deadline of deadlines) addDeadline(found, deadline, text, certain && (deadline.certain ?? true))
    }
  }
  for (const report of reading.reports) addReport(found, report, report.text, report.certain ?? true)
  return found
}

function addAgency({ agency }: Findings, name: string, passage: string, certain: boolean): void {
  if (!agency.some(({ key }) => folded(key) === folded(name))) {
    agency.push({ key: name, text: name, passage, certain })
  }
}

function addDeadline({ deadline }: Findings, of: LabelledDeadline | Deadline, passage: string, certain: boolean): void {
  const key = keyOf(of)
  if (key !== null) deadline.push({ key, text: of.text ?? '', passage, certain })
}

function addReport(
  found: Findings,
  { period, deadline }: { period: string; deadline: LabelledDeadline | Deadline | null },
  text: string,
  certain: boolean,
): void {
  const due = deadline && keyOf(deadline)
  found.report.push({ key: `${period}, ${due ?? 'no date'}`, text, passage: text, certain })
  if (deadline) addDeadline(found, deadline, text, certain && (!('certain' in deadline) || deadline.certain !== false))
}

/** `before 2024-05-19`, `every quarter 3-20 before`; null for what gives no date and is not labelled. */
function keyOf(deadline: LabelledDeadline | Deadline): string | null {
  switch (deadline.kind) {
    case 'date':
      return `${deadline.bound} ${deadline.date}`
    case 'window':
      return `window to ${deadline.to ?? 'no end'}`
    case 'period':
      return `period to ${deadline.to}`
    case 'recurring': {
      const { cycle, at, bound, next } = deadline
      // Where no day is given there is nothing that a bound could bind.
      const day = at ? ` ${at.split('-').map(Number).join('-')} ${bound ?? ''}` : ''
      return `every ${cycle}${day}${next === true ? ' next' : ''}`
    }
    case 'event': {
      const { within, before } = deadline
      if (within === null) return 'at once after'
      return `${within.days} ${within.working ? 'working days' : 'days'} ${before ? 'before' : 'after'}`
    }
    case 'none':
      return null
  }
}
