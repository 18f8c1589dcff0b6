import { dayAt } from '../../../shared/calendar/day.ts'
import { inBatches } from '../../../shared/in-batches.ts'
import { firstNoticeRows } from '../../../shared/reminding/letters.ts'
import { newlyHeard } from '../../../shared/reminding/moves.ts'
import type { OutboxRow } from '../../../shared/reminding/outbox.ts'
import { eachOf } from '../../../shared/store/store.ts'
import type { Agency } from '../../../shared/tracking/agency.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import type { ApiDeps } from '../deps.ts'

/**
 * The letters to agencies that nobody could write to before a change of the directory and somebody can after it: what is
 * open now, since the notices of its plans reached nobody. To be planned before the change is written and asked for
 * after it: a crash in between loses none, and a letter whose change was never written finds nobody at its address.
 */
export async function firstNotices(
  { store, clock }: Pick<ApiDeps, 'store' | 'clock'>,
  before: readonly Agency[],
  after: readonly Agency[],
): Promise<OutboxRow[]> {
  const now = clock()
  const rows: OutboxRow[] = []
  // An agency stands in the directory before it gets its first row, so one that is new there has nothing open.
  const known = new Set(before.map(({ id }) => id))
  const heard = newlyHeard(before, after, dayAt(now)).filter(({ id }) => known.has(id))
  await inBatches(heard, 16, async (agency) => {
    const open: Task[] = []
    const ofAgency = eachOf((page) => store.tasks.ofAgency(agency.unit, agency.id, { ...page, status: 'open' }))
    for await (const task of ofAgency) open.push(task)
    rows.push(...firstNoticeRows(agency, open, { agencies: after, now }))
  })
  return rows
}
