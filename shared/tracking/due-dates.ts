import { type Day, dayAt } from '../calendar/day.ts'
import { aim, type WorkingCalendar } from '../calendar/working-days.ts'
import type { ChangeCode } from './actor.ts'
import { type Change, type Context, changed, refusal } from './changes.ts'
import type { Task } from './task.ts'

// A document can name a period and no day ("định kỳ hằng quý"). A date for such a row is a coordinator's to give, never
// the program's: the one proposed, taken with a press, or another one. It then counts as any date does.

/** Takes the proposed date for the row's own. Only a coordinator may; the caller sees to that. */
export function acceptProposed(task: Task, calendar: WorkingCalendar, context: Context): Change {
  if (!task.proposed) return refusal('no-date', 'Việc này không có ngày suy đoán nào để chấp nhận.')
  const { lastDay, source } = task.proposed
  return dated(task, lastDay, calendar, context, { what: 'date-accepted', detail: `${lastDay} · ${source}` })
}

/** Gives a date to a row for which the document names none, or puts right the date that was given. */
export function setDue(task: Task, lastDay: Day, calendar: WorkingCalendar, context: Context): Change {
  return dated(task, lastDay, calendar, context, { what: 'date-set', detail: lastDay })
}

/** Whether a date can be given: the document names no day, nothing else gives one, and the work is not routine. */
export function takesDate({ status, standing, deadline, extension }: Task): boolean {
  const dateless =
    deadline === null || deadline.kind === 'none' || (deadline.kind === 'recurring' && deadline.at === null)
  return status === 'open' && !standing && dateless && extension === null
}

function dated(
  task: Task,
  lastDay: Day,
  calendar: WorkingCalendar,
  context: Context,
  { what, detail }: { what: ChangeCode; detail: string },
): Change {
  if (task.status === 'done') return refusal('already-done', 'Việc này đã hoàn thành, không cần đặt hạn.')
  if (task.status === 'withdrawn') return refusal('withdrawn', 'Việc này đã được rút, không đặt hạn được.')
  if (!takesDate(task)) {
    return refusal('date-known', 'Việc này không đặt hạn mới được. Nếu cần thêm thời gian, xin dùng gia hạn.')
  }
  if (lastDay < dayAt(context.now)) return refusal('date-passed', 'Ngày này đã qua. Xin chọn một ngày khác làm hạn.')
  const due = { lastDay, remindFor: aim(calendar, lastDay) }
  return changed(task, { due, proposed: null }, what, context, detail)
}
