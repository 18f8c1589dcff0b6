import type { Day } from '../calendar/day.ts'
import { periodBefore } from '../calendar/recurrence.ts'
import type { Task } from './task.ts'

// A weekly duty has fifty rows a year. What has to be looked at is what is overdue, the period that runs and the next
// one; those after it are there, and are counted in one line.

/** Whether there is something to do yet: the row's period has begun, or it is of none. */
export function hasBegun({ periodFrom }: Pick<Task, 'periodFrom'>, today: Day): boolean {
  return periodFrom === undefined || periodFrom <= today
}

type OfPeriod = Pick<Task, 'status' | 'periodFrom' | 'deadline'>

/** Whether the row is of a period behind the next one, and nothing has become of it. */
export function isLater({ status, periodFrom, deadline }: OfPeriod, today: Day): boolean {
  if (status === 'done' || periodFrom === undefined || deadline?.kind !== 'recurring') return false
  return periodBefore(deadline.cycle, periodFrom) > today
}

/** The same for all periods of a duty; a sentence may ask for two rhythms, each in its own words. Null where nothing recurs. */
export function dutyOf({ planId, agencyId, series, deadline }: Task): string | null {
  return series === undefined ? null : [planId, agencyId, series, deadline?.text].join('|')
}
