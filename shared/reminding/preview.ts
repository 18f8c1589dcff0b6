import { addDays, type Day, instantAt } from '../calendar/day.ts'
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-days.ts'
import type { Agency } from '../tracking/agency.ts'
import { aimed } from '../tracking/aim.ts'
import { sendingMoment } from '../tracking/policy.ts'
import type { Policy } from '../tracking/policy.ts'
import { effectiveDue, type Task } from '../tracking/task.ts'
import { nothingUnread, type Unread } from '../tracking/unread.ts'
import { planEscalations } from './escalation.ts'
import { noticeRows } from './letters.ts'
import { planMorning, planRecount } from './morning.ts'
import type { OutboxRow } from './outbox.ts'
import type { PassedOver } from './passed-over.ts'
import type { Recount } from './recount.ts'
import { isWeeksFirst, weeklyRows } from './weekly.ts'

export type PreviewInput = {
  unit: string
  tasks: readonly Task[]
  agencies: readonly Agency[]
  coordinators: readonly string[]
  policy: Policy
  calendar: WorkingCalendar
  /** First and last day looked at. */
  from: Day
  to: Day
  /** The last completed morning run; null before the first. */
  lastRun: Day | null
  /** What that run and others before it could not read. */
  passedOver?: PassedOver | undefined
  /** What cannot be read now; nobody knows who would be told of what hangs on it. */
  unread?: Unread
  /** Where days are counted otherwise since that run; and whether it can still be told of on that run's own day. */
  recount?: { change: Recount; today: boolean } | null
  /**
   * What agencies do meanwhile: `nobody` confirms anything, so overdue work is reminded of again and again; or all is
   * done `on-time`, on its last day.
   */
  assume: 'nobody' | 'on-time'
  /** A draft that would be published on the first working day: its notices go out then. */
  draftOf?: string
}

/**
 * The e-mails that would go out on each morning from `from` to `to`, by the very rules that the morning run follows. A
 * row that is suppressed from the start (no address, bounced) is among them, since the reader would want to know.
 */
export function preview(input: PreviewInput): OutboxRow[] {
  const { unit, agencies, coordinators, policy, calendar, from, to, assume } = input
  const dated = input.tasks
    .map((task) => aimed(task, calendar))
    .flatMap((task) => {
      const due = effectiveDue(task)
      return task.status === 'open' && due !== null ? [{ task, due }] : []
    })
  const noticesOf = (plan: string, today: Day) => noticeRows(plan, input.tasks, { agencies, now: instantAt(today, 9) })
  const rows: OutboxRow[] = []
  const { unread = nothingUnread } = input
  let { lastRun, passedOver, draftOf } = input
  let recount = input.recount ?? null
  for (let today = from; today <= to; today = addDays(today, 1)) {
    if (!isWorkingDay(calendar, today)) continue
    const now = sendingMoment(policy, today)
    const tasks = dated.filter(({ due }) => assume === 'nobody' || due.lastDay >= today).map(({ task }) => task)
    const known = { unit, tasks, agencies, unread, policy, calendar, today, now }
    if (lastRun !== null && today <= lastRun) {
      // The day's morning is over; a draft can still be published, and its notices go out at once.
      if (draftOf !== undefined) rows.push(...noticesOf(draftOf, today))
      draftOf = undefined
      if (recount === null || !recount.today || today !== lastRun) continue
      rows.push(...planRecount({ ...known, recount: recount.change, digests: [] }))
      recount = null
      continue
    }
    const morning = { ...known, lastRun, passedOver, recount: recount?.change ?? null }
    recount = null
    passedOver = undefined
    rows.push(...planMorning(morning), ...planEscalations({ ...morning, coordinators }))
    if (policy.weeklySummary && isWeeksFirst(calendar, lastRun, today)) {
      rows.push(...weeklyRows(unit, coordinators, today, now))
    }
    if (draftOf !== undefined) {
      rows.push(...noticesOf(draftOf, today))
      draftOf = undefined
    }
    lastRun = today
  }
  return rows
}
