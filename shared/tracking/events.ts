import { addDays, type Day, dayAt, daysBetween, formatDay, type Instant } from '../calendar/day.ts'
import { inOrder } from '../calendar/order.ts'
import { aim, type WorkingCalendar } from '../calendar/working-days.ts'
import type { Actor } from './actor.ts'
import { type Change, type Context, changed, refusal } from './changes.ts'
import { countsFromIssue } from './counted-from-issue.ts'
import { type EventDeadline, isCountedBack, lastDayFrom } from './deadline.ts'
import { shortHash } from './short-hash.ts'
import type { Due, Task } from './task.ts'

// "Chậm nhất 01 ngày sau khi sự việc xảy ra": the row waits until somebody enters the event. What can happen once can
// mostly happen again, so:
//
// - The first event is entered into the row that publishing made; its date follows.
// - Each further event makes a row of its own, whether or not the one before is done. Its id follows from the first row
//   and the event's day, so entering it twice makes it once; a day has one row, however much happened on it, also where
//   that row was made for another day and moved, and where a withdrawn one is tracked again (`rowOfDay`).
// - What a document asks for "đột xuất", "khi có yêu cầu", without a term, comes up again as well: each further time is a
//   row of its own too, which has a day and no date. The first one is done in the row that publishing made.
// - An agency enters an event once. Moving its day afterwards would move a deadline, so that is the coordinator's; and so is
//   a day that is more likely a slip ("2062" for "2026"), as the agency could not mend it. One by which the work is overdue
//   at once, or that lies before the plan, may be right: it is taken once the agency has said that it was looked at.
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
export function enterEvent(
  task: Task,
  eventOn: Day,
  calendar: WorkingCalendar,
  { by, now, checked = false }: Context & Checked,
): Change {
  if (task.deadline?.kind !== 'event') return notAnEvent
  if (task.status !== 'open') return refusal('already-done', 'Việc này đã kết thúc.')
  if (task.due !== null && by.kind === 'agency') {
    return refusal('event-known', 'Ngày này đã được nhập. Nếu ngày đó sai, xin báo cán bộ đầu mối để sửa.')
  }
  if (liesAhead(eventOn, task.deadline, now)) return inFuture
  const slip = whySlip(eventOn, { by, now })
  if (slip) return slip
  const dated = datedBy(eventOn, task.deadline, calendar)
  const doubt = checked ? null : whyDoubted(dated.due, eventOn, task, { by, now })
  if (doubt) return doubt
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
 * Whether a row's work falls due each time that something happens: the days count from an event, or the document asks
 * for it "đột xuất", "khi có yêu cầu", and names no term. A document is issued once.
 */
export function comesUpAgain(task: Pick<Task, 'deadline' | 'period' | 'occurrenceOf' | 'handedFrom'>): boolean {
  const { deadline, period, occurrenceOf, handedFrom } = task
  // Further times stay with the agency whose duty it is, where one of them alone was handed on.
  if (handedFrom && occurrenceOf) return false
  if (deadline?.kind === 'event') return !countsFromIssue(deadline)
  if (deadline !== null) return deadline.kind === 'none' && deadline.reason === 'on-request'
  return period === 'ad-hoc' || period === 'incident'
}

/** Whether the row still waits for the first time: nobody has done it, nor said on which day something happened. */
export const awaitsFirst = ({ status, due, eventOn }: Task): boolean => status === 'open' && due === null && !eventOn

/** Whether there is nothing to do about the row, nor a date to give it, until something happens or is asked for. */
export const awaitsOccasion = (task: Task): boolean =>
  comesUpAgain(task) && awaitsFirst(task) && !task.standing && !isCountedBack(task.deadline)

/**
 * Of the duties that come up again, the row of the latest time and how often there was one; not of those that wait for
 * their first time, where that row itself is the place to say so, nor of those whose first row is not among `rows`: it was
 * withdrawn or handed on, and the times to come with it.
 */
export function dutiesToComeUp(rows: readonly Task[]): Array<{ latest: Task; times: number }> {
  const duties = new Map<string, Task[]>()
  for (const row of rows.filter(comesUpAgain)) {
    const duty = dutyOf(row)
    duties.set(duty, [...(duties.get(duty) ?? []), row])
  }
  return [...duties.values()].flatMap((times) => {
    const [latest] = latestFirst(times)
    const goesOn = times.some(({ occurrenceOf }) => !occurrenceOf) && !times.some(awaitsFirst)
    return latest && goesOn ? [{ latest, times: times.length }] : []
  })
}

/** The times of a duty, the latest first, by the day on which something happened or else on which it was done. */
export function latestFirst(rows: readonly Task[]): Task[] {
  const dayOf = ({ eventOn, completion }: Task) => eventOn ?? completion?.on ?? ''
  return rows.toSorted((a, b) => inOrder(dayOf(b), dayOf(a)))
}

/**
 * The row for one more event of the same kind; `first` is the row that publishing made, in which an event stands
 * already or which is done, `rows` are those of that duty. A day that one of them stands for answers with that row,
 * `created` false: it may have been made for another day and moved there.
 *
 * Refused where nobody can tell whether the day is meant. Its row was withdrawn: a second one would be against what the
 * coordinator decided, and calling the withdrawn one "entered" would leave the event unwatched. Or what was entered for
 * that day was moved to another, and an agency sends it once more: that may be the old form again, so what happened
 * besides is the coordinator's to enter.
 */
export function nextOccurrence(
  first: Task,
  rows: readonly Task[],
  eventOn: Day,
  calendar: WorkingCalendar,
  { by, now, checked = false }: Context & Checked,
): NextEvent | Extract<Change, { ok: false }> {
  if (!comesUpAgain(first)) return notAnEvent
  if (first.handedTo) {
    const said = `Việc này nay do ${first.handedTo.agencyName} thực hiện; sự việc mới được nhập vào việc của cơ quan đó.`
    return refusal('withdrawn', said)
  }
  if (first.status === 'withdrawn') return refusal('withdrawn', 'Việc này đã được rút, không nhập thêm sự việc được.')
  if (awaitsFirst(first)) {
    const way =
      first.deadline?.kind === 'event'
        ? 'chưa có ngày đầu tiên. Xin nhập ngày đó vào chính việc này trước.'
        : 'chưa được xác nhận lần nào. Xin xác nhận lần đầu ở chính việc này trước.'
    return refusal('no-date', `Việc này ${way}`)
  }
  if (liesAhead(eventOn, first.deadline, now)) return inFuture
  const slip = whySlip(eventOn, { by, now })
  if (slip) return slip
  if (eventOn === first.eventOn) return alreadyEntered(eventOn)
  const standing = rowOfDay(rows, first, eventOn)
  if (standing) return { ok: true, task: standing, created: false }
  // One that was handed on is withdrawn too, and stands where it went.
  if (ofDuty(rows, first).some((row) => row.eventOn === eventOn && !row.handedTo)) return withdrawnDay(eventOn, by)
  const ids = idsFor(first, rows, eventOn)
  const moved = rows.find((row) => row.id === ids.first)
  if (moved?.eventOn && by.kind === 'agency') return movedAway(eventOn, moved.eventOn)
  const dated = first.deadline?.kind === 'event' ? datedBy(eventOn, first.deadline, calendar) : untimed(eventOn, first)
  const doubt = checked ? null : whyDoubted(dated.due, eventOn, first, { by, now })
  if (doubt) return doubt
  const task: Task = {
    ...first,
    ...dated,
    id: ids.free,
    occurrenceOf: first.id,
    extension: null,
    extensionCancelled: null,
    extensionRequest: null,
    extensionRefused: null,
    disclaimer: null,
    disclaimerRefused: null,
    handedFrom: null,
    status: 'open',
    completion: null,
    publishedAt: now,
    lastRemindedOn: null,
    history: [{ at: now, by, what: 'event-entered', detail: eventOn }],
    version: 1,
  }
  return { ok: true, task, created: true }
}

/** The row of an event, made now or there already. */
export type NextEvent = { ok: true; task: Task; created: boolean }

/** What is the same in all times of a duty: the id of the row that publishing made, or handing on. */
const dutyOf = ({ id, occurrenceOf }: Task): string => occurrenceOf ?? id

/**
 * The rows of a task's duty, itself too: the one that publishing made, and further events of it. Where the duty was handed
 * on, the times that stayed with the agency before belong to it still.
 */
export function ofDuty(rows: readonly Task[], task: Task): Task[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const duties = new Set([dutyOf(task)])
  for (const id of duties) {
    const { handedFrom, handedTo } = byId.get(id) ?? {}
    for (const other of [handedFrom, handedTo]) if (other) duties.add(other.taskId)
  }
  return rows.filter((row) => duties.has(dutyOf(row)))
}

/** The other row of the same duty that stands for that day; a withdrawn one stands for nothing. */
export function rowOfDay(rows: readonly Task[], task: Task, eventOn: Day): Task | null {
  const stands = (other: Task) => other.id !== task.id && other.eventOn === eventOn && other.status !== 'withdrawn'
  return ofDuty(rows, task).find(stands) ?? null
}

/** The id that follows from the first row and the day, and the next one where a row that was moved away has that. */
function idsFor(first: Task, rows: readonly Task[], eventOn: Day): { first: string; free: string } {
  const taken = new Set(rows.map(({ id }) => id))
  const idOf = (further: number) =>
    `${first.planId}-${shortHash([first.id, eventOn, ...(further > 0 ? [further] : [])].join('|'))}`
  let further = 0
  while (taken.has(idOf(further))) further++
  return { first: idOf(0), free: idOf(further) }
}

/** Told where an event of that day has a row already. */
export function alreadyEntered(eventOn: Day): Extract<Change, { ok: false }> {
  return refusal('event-known', `Ngày ${formatDay(eventOn)} đã được nhập trước đó và đã có việc riêng.`)
}

function withdrawnDay(eventOn: Day, by: Actor): Extract<Change, { ok: false }> {
  const wayOn =
    by.kind === 'agency'
      ? 'Nếu ngày này có sự việc, xin báo cán bộ đầu mối theo dõi lại việc đó.'
      : 'Nếu ngày này có sự việc, xin mở việc đó từ trang của kế hoạch và bấm “Theo dõi lại việc này”.'
  return refusal('withdrawn', `Việc của ngày ${formatDay(eventOn)} đã được rút. ${wayOn}`)
}

function movedAway(eventOn: Day, to: Day): Extract<Change, { ok: false }> {
  return refusal(
    'event-known',
    `Sự việc đã nhập cho ngày ${formatDay(eventOn)} được sửa thành ngày ${formatDay(to)}. Nếu ngày ` +
      `${formatDay(eventOn)} có sự việc khác, xin báo cán bộ đầu mối nhập.`,
  )
}

/** Why an agency may not enter a day that is a year away or more; null where it may. */
function whySlip(eventOn: Day, { by, now }: Context): Extract<Change, { ok: false }> | null {
  const today = dayAt(now)
  const far = eventOn > addDays(today, aYear) ? 'còn hơn một năm nữa' : 'đã qua hơn một năm'
  if (by.kind !== 'agency' || (eventOn <= addDays(today, aYear) && eventOn >= addDays(today, -aYear))) return null
  const said = `Ngày ${formatDay(eventOn)} ${far}. Xin kiểm tra lại; nếu đúng là ngày này, xin báo cán bộ đầu mối nhập.`
  return refusal('day-unusual', said)
}
const aYear = 366

/** What an agency is asked once before it enters a day that makes the work overdue, or that lies before the plan. */
function whyDoubted(
  due: Due | null,
  eventOn: Day,
  { issuedOn }: Pick<Task, 'issuedOn'>,
  { by, now }: Context,
): Extract<Change, { ok: false }> | null {
  const today = dayAt(now)
  const said = [
    ...(issuedOn && eventOn < issuedOn
      ? [`Ngày ${formatDay(eventOn)} trước ngày ban hành văn bản (${formatDay(issuedOn)}).`]
      : []),
    ...(due && due.lastDay < today
      ? [`Hạn sẽ là ngày ${formatDay(due.lastDay)}, đã quá ${daysBetween(due.lastDay, today)} ngày.`]
      : []),
  ]
  if (by.kind !== 'agency' || said.length === 0) return null
  const ask = 'Xin quý cơ quan kiểm tra lại ngày. Nếu đúng, xin đánh dấu “Tôi đã kiểm tra ngày này” rồi gửi lại.'
  return refusal('day-to-check', `${said.join(' ')} ${ask}`)
}

/** Somebody has looked at a day that was asked about. */
export type Checked = { checked?: boolean | undefined }

/** What has not happened yet counts for nothing, unless the days are counted back from it. */
const liesAhead = (eventOn: Day, deadline: Task['deadline'], now: Instant): boolean =>
  !isCountedBack(deadline) && eventOn > dayAt(now)

function datedBy(
  eventOn: Day,
  deadline: EventDeadline,
  calendar: WorkingCalendar,
): { eventOn: Day; due: Due; periodLabel: string } {
  const lastDay = lastDayFrom(eventOn, deadline, calendar)
  const due = { lastDay, remindFor: aim(calendar, lastDay) }
  const what = countsFromIssue(deadline) ? 'ban hành' : deadline.before ? 'sự kiện' : 'sự việc'
  return { eventOn, due, periodLabel: `${what} ngày ${formatDay(eventOn)}` }
}

/** Without a term there is a day to tell it by, and no date. */
function untimed(eventOn: Day, { period }: Task): { eventOn: Day; due: null; periodLabel: string } {
  const what = period === 'incident' ? 'sự việc' : 'đột xuất'
  return { eventOn, due: null, periodLabel: `${what} ngày ${formatDay(eventOn)}` }
}

const notAnEvent = refusal('not-an-event', 'Thời hạn của việc này không tính từ một sự việc.')
const inFuture = refusal('date-in-future', 'Ngày xảy ra sự việc không thể sau hôm nay.')
