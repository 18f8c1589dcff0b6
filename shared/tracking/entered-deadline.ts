import type { Day } from '../calendar/day.ts'
import { whyUnusual } from './changes.ts'
import type { Correction } from './correction.ts'
import { deadlinesOf } from './correct.ts'
import type { Draft } from './draft.ts'

export type Doubt = { field: string; message: string }

/**
 * What is asked about a deadline that was typed into a draft, and at which field; null where nothing is odd about it. More than
 * a year ahead ("2099" for "2029"), or over already in a document whose day nobody has entered ("2023" for "2024"), is more
 * likely a slip, and the letter would tell the office that its new work is long overdue. What was over when a document was
 * issued is refused anyhow; what has passed since it was issued is what a plan that comes late says.
 */
export function whyDeadlineDoubted(correction: Correction, before: Draft, after: Draft, today: Day): Doubt | null {
  if (correction.op !== 'add-deadline' && correction.op !== 'add-worded-deadline') return null
  if (correction.checked === true) return null
  const known = new Set(deadlinesOf(before, correction.entryId))
  const added = (deadlinesOf(after, correction.entryId) ?? []).filter((deadline) => !known.has(deadline))
  const days = added.flatMap((deadline) => ('lastDay' in deadline ? [deadline.lastDay] : []))
  const message = days
    .filter((day) => day >= today || before.header.issuedOn === null)
    .map((day) => whyUnusual(day, today))
    .find((why) => why !== null)
  if (message === undefined || message === null) return null
  return { field: correction.op === 'add-deadline' ? '/deadline/date' : '/words', message }
}
