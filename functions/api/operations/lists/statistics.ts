import { dayAt, type Day } from '../../../../shared/calendar/day.ts'
import { eachOf } from '../../../../shared/store/store.ts'
import { aimed } from '../../../../shared/tracking/aim.ts'
import { type DueWithin, isDueWithin, type Statistics, statisticsOf } from '../../../../shared/tracking/statistics.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Unread } from '../../unread.ts'
import { namesNow } from '../names-now.ts'
import { calendarFor } from '../settings/unit-settings.ts'

export type Counted = { plan?: string | undefined; agency?: string | undefined } & DueWithin

/**
 * The four official boxes of a unit today, or of one plan or agency of it, or of what is due in a period; withdrawn rows are
 * in none, and those that are `unread` neither, so whoever shows the numbers says how many these are.
 */
export async function statistics(
  deps: ApiDeps,
  unit: string,
  only: Counted,
  unread: Unread,
  names: () => Promise<(task: Task) => Task> = () => namesNow(deps, unit),
): Promise<Statistics & { on: Day }> {
  const today = dayAt(deps.clock())
  const tasks: Task[] = []
  const calendar = await calendarFor(deps, unit)
  const named = await names()
  for await (const task of rowsOf(deps, unit, only, unread))
    if (isDueWithin(task, only)) tasks.push(named(aimed(task, calendar)))
  const { byPlan, byAgency, ...rest } = statisticsOf(tasks, today)
  return { on: today, ...rest, byPlan: byPlan.toSorted(byLabel), byAgency: byAgency.toSorted(byLabel) }
}

function byLabel(a: { label: string }, b: { label: string }): number {
  return a.label.localeCompare(b.label, 'vi')
}

async function* rowsOf(deps: ApiDeps, unit: string, { plan, agency }: Counted, unread: Unread): AsyncGenerator<Task> {
  const { tasks } = deps.store
  if (agency !== undefined) {
    for await (const task of eachOf((page) => tasks.ofAgency(unit, agency, page), unread.tasks)) {
      if (plan === undefined || task.planId === plan) yield task
    }
  } else if (plan !== undefined) {
    yield* eachOf((page) => tasks.ofPlan(unit, plan, page), unread.tasks)
  } else {
    yield* eachOf((page) => tasks.open(unit, page), unread.tasks)
    yield* eachOf((page) => tasks.done(unit, page), unread.tasks)
  }
}
