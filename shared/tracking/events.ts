import { createHash } from 'node:crypto'
import { addDays, type Day, dayAt, formatDay, type Instant } from '../calendar/day.ts'
import { addWorkingDays, aim, type WorkingCalendar } from '../calendar/working-days.ts'
import { type Change, type Context, changed, refusal } from './changes.ts'
import type { TrackedDeadline } from './deadline.ts'
import type { Due, Task } from './task.ts'

// "Chậm nhất 01 ngày sau khi sự việc xảy ra": the row waits until somebody enters the event. What can happen once can
// mostly happen again, so:
//
// - The first event is entered into the row that publishing made; its date follows.
// - Each further event makes a row of its own, whether or not the one before is done. Its id follows from the first row
//   and the event's day, so entering it twice makes it once; a day has one row, however much happened on it.
// - An agency enters an event once. Moving its day afterwards would move a deadline, so that is the coordinator's; and so is
//   a day that is more likely a slip ("2062" for "2026"), as the agency could not mend it.
//
// "Chậm nhất 10 ngày trước ngày khai mạc" waits in the same way, for a day that lies ahead.

/**
 * Enters the day of the event that a deadline counts from. The event's own day is not counted (BLDS 2015 art. 147):
 * "chậm nhất 01 ngày sau khi sự việc xảy ra" on the 5th is due on the 6th, "chậm nhất 10 ngày trước ngày khai mạc" of the
 * 20th on the 10th.
 *
 * Where the day is put right, a later date that was granted, asked for or refused stays only if it is later than the new
 * one too: the agency was told of it, by the day. Otherwise the new date says it all.
 */
export function enterEvent(task: Task, eventOn: Day, calendar: WorkingCalendar, { by, now }: Context): Change {
  if (task.deadline?.kind !== 'event') return notAnEvent
  if (task.status !== 'open') return refusal('already-done', 'Việc này đã kết thúc.')
  if (task.due !== null && by.kind === 'agency') {
    return refusal('event-known', 'Ngày này đã được nhập. Nếu ngày đó sai, xin báo cán bộ đầu mối để sửa.')
  }
  if (liesAhead(eventOn, task.deadline, now)) return inFuture
  const slip = whySlip(eventOn, { by, now })
  if (slip) return slip
  const dated = datedBy(eventOn, task.deadline, calendar)
  return changed(task, { ...dated, ...laterThan(dated.due, task) }, 'event-entered', { by, now }, eventOn)
}

function laterThan(
  { lastDay }: Due,
  { extension, extensionRequest, extensionRefused }: Task,
): Pick<Task, 'extension' | 'extensionRequest' | 'extensionRefused'> {
  const ifLater = <T extends { lastDay: Day }>(one: T | null | undefined): T | null =>
    one && one.lastDay > lastDay ? one : null
  return {
    extension: ifLater(extension),
    extensionRequest: ifLater(extensionRequest),
    extensionRefused: ifLater(extensionRefused),
  }
}

/**
 * The row for one more event of the same kind; `first` is the row that publishing made, in which an event stands
 * already.
 */
export function nextOccurrence(first: Task, eventOn: Day, calendar: WorkingCalendar, { by, now }: Context): Change {
  if (first.deadline?.kind !== 'event') return notAnEvent
  if (first.status === 'withdrawn') return refusal('withdrawn', 'Việc này đã được rút, không nhập thêm sự việc được.')
  if (first.due === null) {
    return refusal('no-date', 'Việc này chưa có ngày đầu tiên. Xin nhập ngày đó vào chính việc này trước.')
  }
  if (liesAhead(eventOn, first.deadline, now)) return inFuture
  const slip = whySlip(eventOn, { by, now })
  if (slip) return slip
  if (eventOn === first.eventOn) return alreadyEntered(eventOn)
  const task: Task = {
    ...first,
    ...datedBy(eventOn, first.deadline, calendar),
    id: `${first.planId}-${hashOf(`${first.id}|${eventOn}`)}`,
    occurrenceOf: first.id,
    extension: null,
    extensionCancelled: null,
    extensionRequest: null,
    extensionRefused: null,
    status: 'open',
    completion: null,
    publishedAt: now,
    lastRemindedOn: null,
    history: [{ at: now, by, what: 'event-entered', detail: eventOn }],
    version: 1,
  }
  return { ok: true, task }
}

/** Whether another row of the same duty stands for that day already; a withdrawn one stands for nothing. */
export const isOfDay = (other: Task, task: Task, eventOn: Day): boolean =>
  other.id !== task.id &&
  (other.occurrenceOf ?? other.id) === (task.occurrenceOf ?? task.id) &&
  other.eventOn === eventOn &&
  other.status !== 'withdrawn'

/** Told where an event of that day has a row already. */
export function alreadyEntered(eventOn: Day): Extract<Change, { ok: false }> {
  return refusal('event-known', `Ngày ${formatDay(eventOn)} đã được nhập trước đó.`)
}

type EventDeadline = Extract<TrackedDeadline, { kind: 'event' }>

/** Why an agency may not enter a day that is a year away or more; null where it may. */
function whySlip(eventOn: Day, { by, now }: Context): Extract<Change, { ok: false }> | null {
  const today = dayAt(now)
  const far = eventOn > addDays(today, aYear) ? 'còn hơn một năm nữa' : 'đã qua hơn một năm'
  if (by.kind !== 'agency' || (eventOn <= addDays(today, aYear) && eventOn >= addDays(today, -aYear))) return null
  const said = `Ngày ${formatDay(eventOn)} ${far}. Xin kiểm tra lại; nếu đúng là ngày này, xin báo cán bộ đầu mối nhập.`
  return refusal('day-unusual', said)
}
const aYear = 366

/** What has not happened yet counts for nothing, unless the days are counted back from it. */
const liesAhead = (eventOn: Day, { before }: EventDeadline, now: Instant): boolean => !before && eventOn > dayAt(now)

function datedBy(
  eventOn: Day,
  { within, before }: EventDeadline,
  calendar: WorkingCalendar,
): { eventOn: Day; due: Due; periodLabel: string } {
  const { days: counted, working } = within ?? { days: 0, working: false }
  const days = before ? -counted : counted
  const lastDay = working ? addWorkingDays(calendar, eventOn, days) : addDays(eventOn, days)
  const due = { lastDay, remindFor: aim(calendar, lastDay) }
  return { eventOn, due, periodLabel: `${before ? 'sự kiện' : 'sự việc'} ngày ${formatDay(eventOn)}` }
}

const notAnEvent = refusal('not-an-event', 'Thời hạn của việc này không tính từ một sự việc.')
const inFuture = refusal('date-in-future', 'Ngày xảy ra sự việc không thể sau hôm nay.')

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
