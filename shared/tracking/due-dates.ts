import { Day, dayAt, formatDay } from '../calendar/day.ts'
import { aim, type WorkingCalendar } from '../calendar/working-days.ts'
import type { ChangeCode, HistoryEntry } from './actor.ts'
import { type Change, type Context, changed, askToCheck, type Granted, refusal, whyUnusual } from './changes.ts'
import { type Due, isSameWork, type Task } from './task.ts'

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

/**
 * Puts right a date that the document names and that was taken wrongly, or that another document has changed: to any other
 * day, earlier ones as well, which then counts from the beginning. Nothing of it is an extension. The agency is told both
 * days; what makes the work overdue at once is asked about first, as a granted day is. Finished work counts as late or in
 * time by its date, so that is put right as well; its agency has nothing left to do and is not written to.
 */
export function correctDue(
  task: Task,
  { lastDay, reason, checked }: Granted,
  calendar: WorkingCalendar,
  context: Context,
): Change {
  if (task.status === 'withdrawn') return refusal('withdrawn', 'Việc này đã được rút, không đính chính hạn được.')
  if (task.extension !== null) {
    const first = task.status === 'done' ? 'hoàn tác xác nhận và huỷ gia hạn' : 'huỷ gia hạn'
    return refusal('date-granted', `Việc này đang có hạn gia hạn. Xin ${first} trước khi đính chính hạn gốc.`)
  }
  if (!takesCorrection(task)) {
    return refusal('not-correctable', 'Hạn này không do văn bản ghi. Xin sửa ngày đã đặt hoặc ngày của sự việc.')
  }
  const before = task.due.lastDay
  if (lastDay === before) return refusal('same-date', `Hạn đang là ngày ${formatDay(before)}. Xin chọn ngày khác.`)
  if (reason.trim() === '') return refusal('reason-missing', 'Xin ghi lý do đính chính.')
  const doubt = checked === true ? null : (whyBeforePeriod(task, lastDay) ?? whyHardlyMeant(task, lastDay, context))
  if (doubt !== null) return refusal('day-unusual', doubt)
  const due = { lastDay, remindFor: aim(calendar, lastDay) }
  // A request for a day that is on time now is answered by the letter; for a later one it goes on waiting.
  const asked = task.extensionRequest ?? null
  const extensionRequest = asked !== null && asked.lastDay > lastDay ? asked : null
  const detail = detailOf({ lastDay, before, reason })
  return changed(task, { due, extensionRequest, extensionRefused: null }, 'date-corrected', context, detail)
}

/** Of finished work a day that has passed is what is expected, unless it lies before the document. */
function whyHardlyMeant({ status, issuedOn }: Task, lastDay: Day, { now }: Context): string | null {
  const today = dayAt(now)
  const expected = status === 'done' && lastDay < today && (!issuedOn || lastDay >= issuedOn)
  return expected ? null : whyUnusual(lastDay, today)
}

/** A round of a duty that comes back is hardly due before it begins. */
function whyBeforePeriod({ periodFrom, periodLabel }: Task, lastDay: Day): string | null {
  if (periodFrom === undefined || lastDay >= periodFrom) return null
  const period = periodLabel === null ? 'kỳ này' : `kỳ ${periodLabel}`
  return `Ngày ${formatDay(lastDay)} trước khi ${period} bắt đầu (${formatDay(periodFrom)}). ${askToCheck}`
}

/** Whether a row's own date can be put right: it has one that no event gives and nobody has set or moved. */
export function takesCorrection(task: Task): task is Task & { due: Due } {
  const { status, due, eventOn, extension } = task
  return status !== 'withdrawn' && due !== null && !eventOn && extension === null && !namesNoDay(task)
}

/** Whether what is wrong with the date of `task` is wrong with `row`, another agency's row of the same work, as well. */
export function isCorrectedWith(row: Task, task: Task): boolean {
  return (
    row.id !== task.id &&
    isSameWork(row, task) &&
    takesCorrection(row) &&
    takesCorrection(task) &&
    row.due.lastDay === task.due.lastDay
  )
}

/** A date that was put right: what counts now, what was told before, and why. */
export type DateCorrection = { lastDay: Day; before: Day; reason: string }

const detailOf = ({ lastDay, before, reason }: DateCorrection): string =>
  `${lastDay} · ${replacing} ${before} · ${reason.trim()}`
const replacing = 'thay cho'

/** The correction that an entry of a history tells of; null where it tells of something else. */
export function correctionIn({ what, detail = '' }: Pick<HistoryEntry, 'what' | 'detail'>): DateCorrection | null {
  if (what !== 'date-corrected') return null
  const [now, replaced = '', ...reason] = detail.split(' · ')
  const [lastDay, before] = [now, replaced.replace(`${replacing} `, '')].map((day) => Day.safeParse(day).data)
  return lastDay && before ? { lastDay, before, reason: reason.join(' · ') } : null
}

/** How a row's date was put right last; null where it never was. */
export function correctionOf({ history }: Pick<Task, 'history'>): DateCorrection | null {
  const last = history.findLast((entry) => correctionIn(entry) !== null)
  return last ? correctionIn(last) : null
}

/** Whether a date can be given: the document names no day, nothing else gives one, and the work is not routine. */
export function takesDate(task: Task): boolean {
  return task.status === 'open' && task.extension === null && namesNoDay(task)
}

function namesNoDay({ standing, deadline }: Task): boolean {
  const dateless =
    deadline === null || deadline.kind === 'none' || (deadline.kind === 'recurring' && deadline.at === null)
  return !standing && dateless
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
