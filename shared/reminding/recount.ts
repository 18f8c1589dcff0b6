import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { calendarOfThen, countedDays, type CountedDays } from '../calendar/counted-days.ts'
import type { Day } from '../calendar/day.ts'
import { addWorkingDays, aim, type WorkingCalendar } from '../calendar/working-days.ts'
import { effectiveDue, type Task } from '../tracking/task.ts'
import type { ReminderPolicy } from './milestones.ts'
import type { OutboxRow } from './outbox.ts'

// A day is declared off, and the morning that was the last before it has gone by already: what should have been said on
// it was to be said on the day that is now off. Such milestones lie behind the last run by the new calendar and lay
// before it by the old one, so no morning would ever speak of them. They are due at once.

/** How days were counted at the last completed run, where they are counted otherwise now. */
export type Recount = { lastRun: Day; before: WorkingCalendar; after: WorkingCalendar }

/** Null where nothing has changed since, or nothing is known of how that run counted. */
export function recountSince(
  last: { day: Day; counted?: CountedDays | undefined } | null,
  now: WorkingCalendar,
): Recount | null {
  if (!last?.counted || isDeepStrictEqual(last.counted, countedDays(now, last.day))) return null
  return { lastRun: last.day, before: calendarOfThen(last.counted, now), after: now }
}

/**
 * Whether a reminder ahead of `lastDay`, or on the last working day, is lost by the new calendar: its day is no later
 * than the last run, on which it was still to come. Days up to `from` are passed over, as in every morning. Reminders of
 * overdue work come again and again, so that none of them is lost for good.
 */
export function isMissed(
  { lastRun, before, after }: Recount,
  lastDay: Day,
  policy: ReminderPolicy,
  from: Day,
): boolean {
  const [aimBefore, aimAfter] = [aim(before, lastDay), aim(after, lastDay)]
  return [...policy.ahead, ...(policy.onTheDay ? [0] : [])].some((count) => {
    const day = addWorkingDays(after, aimAfter, -count)
    return day > from && day <= lastRun && addWorkingDays(before, aimBefore, -count) > lastRun
  })
}

/** The day that a row aims at, by either count; null where it has no date. */
export function aimsOf(
  { before, after }: Recount,
  task: Pick<Task, 'due' | 'extension'>,
): { before: Day; after: Day } | null {
  const due = effectiveDue(task)
  return due && { before: aim(before, due.lastDay), after: aim(after, due.lastDay) }
}

const about = 'calendar:'

/** What the digests of a recount are known by: deciding them twice by the same calendar makes them once. */
export function recountKey({ lastRun, after }: Recount): string {
  const counted = JSON.stringify(countedDays(after, lastRun))
  return `${about}${createHash('sha256').update(counted).digest('hex').slice(0, 12)}`
}

/** Whether a letter goes out because days are counted anew, beside the morning's own. */
export function isOfRecount({ kind, key, to }: Pick<OutboxRow, 'kind' | 'key' | 'to'>): boolean {
  return kind === 'digest' && key.startsWith(`digest#${to ?? ''}#${about}`)
}
