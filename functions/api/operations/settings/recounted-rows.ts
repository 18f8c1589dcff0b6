import { type Day, dayAt } from '../../../../shared/calendar/day.ts'
import { addWorkingDays, firstWorkingDayOnOrAfter } from '../../../../shared/calendar/working-days.ts'
import { policyFor } from '../../../../shared/reminding/milestones.ts'
import { countedFrom } from '../../../../shared/reminding/morning.ts'
import { aimsOf, isMissed, type Recount, recountSince } from '../../../../shared/reminding/recount.ts'
import { eachOf } from '../../../../shared/store/store.ts'
import { aimed } from '../../../../shared/tracking/aim.ts'
import { lastStart, type Policy } from '../../../../shared/tracking/policy.ts'
import { effectiveDue, type Task } from '../../../../shared/tracking/task.ts'
import { calendarOf, type Unit } from '../../../../shared/tracking/unit.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Unread } from '../../unread.ts'
import { namesNow } from '../names-now.ts'

/** An open row whose days are counted otherwise than at the last morning run. */
export type RecountedRow = {
  task: Task
  lastDay: Day
  /** The day that reminders aim at, then and now. */
  before: Day
  after: Day
  /** A reminder of it was to come, and by the new count its day has gone by: it is told with the next run. */
  missed: boolean
}

export type Recounted = {
  rows: RecountedRow[]
  /** The day of the next run, which tells what was missed; today while the schedule still starts. */
  nextRun: Day
}

/** What a decision on working days has moved since the last morning run, until the next run has told of it. */
export async function recountedRows(
  deps: Pick<ApiDeps, 'store' | 'clock' | 'log'>,
  unit: Unit,
  unread: Unread,
): Promise<Recounted> {
  const nextRun = nextRunOf(deps, unit)
  const change = recountSince(await deps.store.runs.last(unit.id), calendarOf(unit))
  if (change === null) return { rows: [], nextRun }
  const from = dayAt(deps.clock())
  // What lies further ahead aims at its new day long before anybody is reminded of it.
  const until = addWorkingDays(change.after, from, horizonDays)
  const rows: RecountedRow[] = []
  const open = eachOf((page) => deps.store.tasks.openDueBy(unit.id, until, { ...page, from }), unread.tasks)
  for await (const task of open) rows.push(...recounted(task, change, unit.policy))
  if (rows.length === 0) return { rows, nextRun }
  const named = await namesNow(deps, unit.id)
  return { rows: rows.map((row) => ({ ...row, task: named(row.task) })), nextRun }
}

/** Whether the schedule will still start on this day. */
export function startsToday({ clock }: Pick<ApiDeps, 'clock'>): boolean {
  return clock() < lastStart(dayAt(clock()))
}

const horizonDays = 120

function recounted(task: Task, change: Recount, policy: Policy): RecountedRow[] {
  const lastDay = effectiveDue(task)?.lastDay
  const aims = aimsOf(change, task)
  if (lastDay === undefined || aims === null) return []
  const own = policyFor(aimed(task, change.after), policy, change.after)
  const missed = isMissed(change, lastDay, own, countedFrom(task))
  return missed || aims.before !== aims.after ? [{ task, lastDay, ...aims, missed }] : []
}

function nextRunOf(deps: Pick<ApiDeps, 'clock'>, unit: Unit): Day {
  const calendar = calendarOf(unit)
  const today = dayAt(deps.clock())
  if (startsToday(deps)) return firstWorkingDayOnOrAfter(calendar, today)
  return addWorkingDays(calendar, today, 1)
}
