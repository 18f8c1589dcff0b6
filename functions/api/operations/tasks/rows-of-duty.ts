import { ofDuty } from '../../../../shared/tracking/events.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { ApiDeps } from '../../deps.ts'
import { readableRows } from './readable-rows.ts'

/**
 * The rows of a task's duty, itself and withdrawn ones too, whichever agency has them, read from the table. One that cannot be read is left out: an
 * event that is told twice is better than one that nobody may enter.
 */
export async function rowsOfDuty(deps: ApiDeps, task: Task): Promise<Task[]> {
  const { rows } = await readableRows(deps, { unit: task.unit, id: task.planId })
  return ofDuty(rows, task)
}
