import { Day } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { ChangeCode, HistoryEntry } from './actor.ts'
import { correctionIn } from './due-dates.ts'
import { enterEvent } from './events.ts'
import type { Task } from './task.ts'

/**
 * The last day that counted, and was told, before the one that a coordinator gave last; null where there was none or it
 * was the same. A row keeps only the date that counts, so it follows from its history: a day that was set or granted
 * stands there, and one that an event gave is counted again from the event's day.
 */
export function replacedDue(task: Task, calendar: WorkingCalendar): Day | null {
  const { history, due } = task
  const at = history.findLastIndex(({ what }) => isOneOf(given, what))
  const corrected = history[at] ? correctionIn(history[at]) : null
  if (corrected !== null) return corrected.before
  const before = history.slice(0, Math.max(0, at))
  const last = before.findLast(({ what }) => isOneOf(counting, what))
  // A granted day that was taken back left the one before it.
  const entry = last?.what === 'extension-cancelled' ? before.findLast(({ what }) => isOneOf(given, what)) : last
  const lastDay = entry === undefined ? null : lastDayBy(entry, task, calendar)
  return lastDay === due?.lastDay ? null : lastDay
}

const given: readonly ChangeCode[] = ['event-entered', 'date-set', 'date-corrected', 'date-accepted']
const counting: readonly ChangeCode[] = [...given, 'extended', 'extension-cancelled']

const isOneOf = (codes: readonly ChangeCode[], what: HistoryEntry['what']): boolean =>
  codes.some((code) => code === what)

function lastDayBy({ what, detail = '', at }: HistoryEntry, task: Task, calendar: WorkingCalendar): Day | null {
  // "2024-06-14 · 15 ngày sau ngày ban hành"
  const day = Day.safeParse(detail.split(' · ')[0])
  if (!day.success) return null
  if (what !== 'event-entered') return day.data
  const waiting: Task = { ...task, status: 'open', due: null }
  // What was taken from an agency then is not judged again.
  const entered = enterEvent(waiting, day.data, calendar, { by: { kind: 'system' }, now: at })
  return entered.ok ? (entered.task.due?.lastDay ?? null) : null
}
