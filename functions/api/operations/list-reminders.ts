import { addDays, type Day, dayAt } from '../../../shared/calendar/day.ts'
import type { OutboxRow, OutboxState } from '../../../shared/reminding/outbox.ts'
import type { Page } from '../../../shared/store/store.ts'
import type { ApiDeps } from '../deps.ts'
import { filteredPage } from './filtered-page.ts'

export type ReminderQuery = {
  from?: Day | undefined
  to?: Day | undefined
  agency?: string | undefined
  plan?: string | undefined
  task?: string | undefined
  state?: OutboxState['state'] | undefined
  limit: number
  cursor?: string | undefined
}

/** Every letter of the days asked for, newest first, with what became of it; the last thirty days if none are named. */
export async function listReminders(deps: ApiDeps, unit: string, query: ReminderQuery): Promise<Page<OutboxRow>> {
  const to = query.to ?? dayAt(deps.clock())
  const from = query.from ?? addDays(to, -30)
  const keep = (row: OutboxRow): boolean =>
    (query.agency === undefined || row.agencyIds.includes(query.agency)) &&
    (query.plan === undefined || row.planId === query.plan) &&
    (query.task === undefined || row.taskIds.includes(query.task)) &&
    (query.state === undefined || row.outcome.state === query.state)
  return filteredPage((page) => deps.store.outbox.ofUnit(unit, { from, to }, page), keep, query)
}
