import { eachOf } from '../../../../shared/store/store.ts'
import { comesUpAgain, isOfDuty, latestFirst } from '../../../../shared/tracking/events.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Unread } from '../../unread.ts'

/** Every time that a row's work has come up, the latest first, withdrawn ones too; none where it comes up once. */
export async function timesOfDuty(deps: ApiDeps, task: Task, unread: Unread): Promise<Task[]> {
  if (!comesUpAgain(task)) return []
  const times: Task[] = []
  const rows = eachOf((page) => deps.store.tasks.ofAgency(task.unit, task.agencyId, page), unread.tasks)
  for await (const row of rows) if (isOfDuty(row, task)) times.push(row)
  return latestFirst(times)
}
