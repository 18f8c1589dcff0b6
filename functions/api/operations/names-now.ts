import { reporting } from '../../../shared/store/reporting.ts'
import { calledNow } from '../../../shared/tracking/directory.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import type { ApiDeps } from '../deps.ts'

/**
 * A function from a row to the row as its agency is called now. Of an agency that cannot be read the row has a name: no
 * list lacks anything by it.
 */
export async function namesNow(deps: Pick<ApiDeps, 'store' | 'log'>, unit: string): Promise<(task: Task) => Task> {
  return calledNow(await deps.store.agencies.list(unit, reporting(deps, unit, 'damaged-agency')))
}
