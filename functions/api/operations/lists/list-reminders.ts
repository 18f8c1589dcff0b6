import { addDays, type Day, dayAt } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import { inBatches } from '../../../../shared/in-batches.ts'
import { dutiesTold } from '../../../../shared/mail/duties.ts'
import type { MailFeedback, MailKind, OutboxRow, OutboxState } from '../../../../shared/reminding/outbox.ts'
import { reporting, unlessDamaged } from '../../../../shared/store/reporting.ts'
import type { Page } from '../../../../shared/store/store.ts'
import { aimed } from '../../../../shared/tracking/aim.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Unread } from '../../unread.ts'
import { asBegun } from './as-begun.ts'
import { filteredPage } from './filtered-page.ts'

export type ReminderQuery = {
  from?: Day | undefined
  to?: Day | undefined
  agency?: string | undefined
  plan?: string | undefined
  task?: string | undefined
  kind?: MailKind | undefined
  states?: ReadonlyArray<OutboxState['state']> | undefined
  feedback?: readonly MailFeedback[] | undefined
  limit: number
  cursor?: string | undefined
}

/** Every letter of the days asked for, newest first, with what became of it; the last thirty days if none are named. */
export async function listReminders(
  deps: ApiDeps,
  unit: string,
  query: ReminderQuery,
  unread: Unread,
): Promise<Page<OutboxRow>> {
  const keep = (row: OutboxRow): boolean =>
    (query.agency === undefined || row.agencyIds.includes(query.agency)) &&
    (query.plan === undefined || isAboutPlan(row, query.plan)) &&
    (query.task === undefined || toldIds(row).includes(query.task)) &&
    (query.kind === undefined || row.kind === query.kind) &&
    (query.states === undefined || query.states.includes(row.outcome.state)) &&
    (query.feedback === undefined || (row.feedback !== null && query.feedback.includes(row.feedback)))
  return asBegun(dayAt(deps.clock()), query.cursor, (today, cursor) => {
    const to = query.to ?? today
    const from = query.from ?? addDays(to, -30)
    const asked = { ...query, cursor, ...unread.letters }
    return filteredPage((page) => deps.store.outbox.ofUnit(unit, { from, to }, page), keep, asked)
  })
}

/** The rows that a letter named, or would have named: what was finished before sending is not in a letter that went out. */
export function toldIds({ outcome, taskIds }: OutboxRow): string[] {
  return outcome.state === 'sent' ? outcome.taskIds : taskIds
}

/** The rows that a letter names, in its order. */
export async function tasksTold({ store }: ApiDeps, row: OutboxRow, reported: Unread['tasks']): Promise<Task[]> {
  const taskOf = (id: string) => unlessDamaged(store.tasks.get(row.unit, id), reported)
  const found = await inBatches(toldIds(row), 16, taskOf)
  return found.flatMap((task) => task ?? [])
}

/**
 * How many pieces of work a letter is about, as the letter itself counts them. One that went out says so; of one that has
 * not, the rows are asked.
 */
export async function countTold(deps: ApiDeps, row: OutboxRow, calendar: WorkingCalendar): Promise<number> {
  const { outcome, more = 0 } = row
  const ids = toldIds(row)
  if (outcome.state === 'sent') return (outcome.duties ?? ids.length) + more
  const folds = ids.length > 1 && (row.kind === 'notice' || row.kind === 'closing')
  if (!folds) return ids.length + more
  // One that cannot be read is counted as well: the list lacks nothing by it.
  const tasks = await tasksTold(deps, row, reporting(deps, row.unit, 'damaged-task'))
  const duties = dutiesTold(
    row,
    tasks.map((task) => aimed(task, calendar)),
  )
  return duties.length + ids.length - tasks.length + more
}

/** A digest is of no plan alone, and names rows of many; a row's id begins with its plan's. */
function isAboutPlan(row: OutboxRow, plan: string): boolean {
  return row.planId === plan || toldIds(row).some((id) => id.startsWith(`${plan}-`))
}
