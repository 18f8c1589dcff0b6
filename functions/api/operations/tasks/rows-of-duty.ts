import { eachOf } from '../../../../shared/store/page.ts'
import { reporting } from '../../../../shared/store/reporting.ts'
import { isOfDuty } from '../../../../shared/tracking/events.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { ApiDeps } from '../../deps.ts'

/**
 * The rows of a task's duty, itself and withdrawn ones too, read from the table. One that cannot be read is left out: an
 * event that is told twice is better than one that nobody may enter.
 */
export async function rowsOfDuty(deps: ApiDeps, task: Task): Promise<Task[]> {
  const { unit, planId } = task
  const all: Task[] = []
  const rows = eachOf((page) => deps.store.tasks.ofPlan(unit, planId, page), reporting(deps, unit, 'damaged-task'))
  for await (const row of rows) if (isOfDuty(row, task)) all.push(row)
  return all
}
