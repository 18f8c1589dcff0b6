import type { Day } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { effectiveDue, type Task } from '../tracking/task.ts'
import { horizonOf, type ReminderPolicy } from './milestones.ts'
import type { OutboxRow, OutboxState } from './outbox.ts'

type Reason = Extract<OutboxState, { state: 'suppressed' }>['reason']

/** What a letter still says, or why it says nothing any more. */
export type Content = { tell: Task[] } | { suppress: Reason }

/**
 * Decides from the tasks as they are now, read right before sending, what is left of a planned letter. Finished work is
 * never mentioned; a digest also leaves out what an extension has moved beyond its horizon.
 *
 * @param day the row's own day, which a digest is written for
 */
export function contentOf(
  row: Pick<OutboxRow, 'kind' | 'day'>,
  tasks: readonly Task[],
  policy: ReminderPolicy,
  calendar: WorkingCalendar,
): Content {
  switch (row.kind) {
    case 'digest': {
      const horizon = horizonOf(row.day, policy, calendar)
      return openOnes(tasks, (task) => isWithin(task, horizon))
    }
    case 'notice':
    case 'nudge':
      return openOnes(tasks, () => true)
    case 'extension': {
      const granted = tasks.filter((task) => task.status === 'open' && task.extension !== null)
      return granted.length > 0 ? { tell: granted } : { suppress: whyNone(tasks, 'finished') }
    }
    case 'receipt': {
      const done = tasks.filter((task) => task.status === 'done')
      return done.length > 0 ? { tell: done } : { suppress: whyNone(tasks, 'undone') }
    }
    case 'sign-in':
    case 'alert':
      return { tell: [] }
  }
}

function openOnes(tasks: readonly Task[], belongs: (task: Task) => boolean): Content {
  const open = tasks.filter((task) => task.status === 'open')
  const tell = open.filter(belongs)
  if (tell.length > 0) return { tell }
  return { suppress: open.length > 0 ? 'extended' : whyNone(tasks, 'finished') }
}

function whyNone(tasks: readonly Task[], otherwise: Reason): Reason {
  return tasks.every((task) => task.status === 'withdrawn') ? 'withdrawn' : otherwise
}

function isWithin(task: Task, horizon: Day): boolean {
  const due = effectiveDue(task)
  return due !== null && due.remindFor <= horizon
}
