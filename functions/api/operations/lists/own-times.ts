import { namesOf } from '../../../../shared/store/agencies-by-id.ts'
import { eachOf } from '../../../../shared/store/store.ts'
import { comesUpAgain, latestFirst, ofDuty } from '../../../../shared/tracking/events.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Caller } from '../../caller.ts'
import type { Unread } from '../../unread.ts'

/**
 * Every time that a row's work has come up for its own agency, the latest first, withdrawn ones too; none where it comes up
 * once. What other agencies have of that duty is not for this one's pages.
 */
export async function ownTimes(deps: ApiDeps, caller: Caller, task: Task, unread: Unread): Promise<Task[]> {
  if (!comesUpAgain(task)) return []
  const rows: Task[] = []
  const own = eachOf((page) => deps.store.tasks.ofAgency(task.unit, task.agencyId, page), unread.tasks)
  for await (const row of own) rows.push(row)
  const times = ofDuty(rows, task)
  const handed = times.filter((row) => row.handedTo)
  const named = await namesOf(deps, task.unit, handed, caller.kind === 'agency' ? [caller.agency] : [])
  return latestFirst(times.map((row) => (row.handedTo ? named(row) : row)))
}
