import { aim, type WorkingCalendar } from '../calendar/working-days.ts'
import type { TrackedDeadline } from './deadline.ts'
import { type Draft, withEachDeadline } from './draft.ts'
import type { Task } from './task.ts'

// The day that reminders aim at is counted anew wherever something is decided by it or it is shown. What is stored was
// counted when a document was read, a row published or an extension granted; the Government's decision on Tết can come
// after that, and then a reminder must come before Tết all the same.

/** A row with the days that it aims at by the calendar as it is now. */
export function aimed(task: Task, calendar: WorkingCalendar): Task {
  const due = task.due && reaimed(task.due, calendar)
  const extension = task.extension && reaimed(task.extension, calendar)
  const deadline = task.deadline && aimedDeadline(task.deadline, calendar)
  const same = due === task.due && extension === task.extension && deadline === task.deadline
  return same ? task : { ...task, due, extension, deadline }
}

/** A draft whose deadlines aim by the unit's calendar; the reader knows only what holds for the whole country. */
export function aimedDraft(draft: Draft, calendar: WorkingCalendar): Draft {
  return withEachDeadline(draft, (deadline) => aimedDeadline(deadline, calendar))
}

function aimedDeadline(deadline: TrackedDeadline, calendar: WorkingCalendar): TrackedDeadline {
  return 'lastDay' in deadline ? reaimed(deadline, calendar) : deadline
}

type Aiming = { lastDay: Parameters<typeof aim>[1]; remindFor: Parameters<typeof aim>[1] }

function reaimed<D extends Aiming>(dated: D, calendar: WorkingCalendar): D {
  const remindFor = aim(calendar, dated.lastDay)
  return remindFor === dated.remindFor ? dated : { ...dated, remindFor }
}
