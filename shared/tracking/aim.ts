import { aim, type WorkingCalendar } from '../calendar/working-days.ts'
import type { Due, Task } from './task.ts'

/**
 * A row with the days that it aims at by the calendar of today. What is stored was counted when the row was published or
 * extended; the Government's decision on Tết can come after that, and then a reminder must come before Tết all the same.
 * So the stored aim is never relied on: whatever decides by it, or shows it, takes the row through here.
 */
export function aimed(task: Task, calendar: WorkingCalendar): Task {
  const due = task.due && reaimed(task.due, calendar)
  const extension = task.extension && reaimed(task.extension, calendar)
  return due === task.due && extension === task.extension ? task : { ...task, due, extension }
}

function reaimed<D extends Due>(due: D, calendar: WorkingCalendar): D {
  const remindFor = aim(calendar, due.lastDay)
  return remindFor === due.remindFor ? due : { ...due, remindFor }
}
