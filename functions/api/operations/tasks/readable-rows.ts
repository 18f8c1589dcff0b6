import { eachOf } from '../../../../shared/store/page.ts'
import { reporting } from '../../../../shared/store/reporting.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { ApiDeps } from '../../deps.ts'

/** A plan's rows, ended ones too, and how many cannot be read. */
export async function readableRows(
  deps: Pick<ApiDeps, 'store' | 'log'>,
  { unit, id }: Pick<Plan, 'unit' | 'id'>,
): Promise<{ rows: Task[]; unread: number }> {
  const rows: Task[] = []
  const reported = reporting(deps, unit, 'damaged-task')
  for await (const task of eachOf((page) => deps.store.tasks.ofPlan(unit, id, page), reported)) rows.push(task)
  return { rows, unread: reported.found.size }
}
