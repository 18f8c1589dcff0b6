import type { Change } from '../../../../shared/tracking/changes.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { changeTask } from './reach-task.ts'

/** Said of a row that is left as it is. */
export const settled = refusal('already-done', 'Việc này đã kết thúc.')

/**
 * Changes a row, one of several of which some may have come to their end meanwhile, as `decide` says of it as it is now; it
 * is left as it is where that says `settled`.
 *
 * @returns whether it was changed by this
 * @throws where it can be neither changed nor left
 */
export async function changeUnlessSettled(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  decide: (task: Task) => Change | Refusal | Promise<Change | Refusal>,
  options: { untold?: boolean } = {},
): Promise<boolean> {
  const changed = await changeTask(deps, caller, id, null, decide, options)
  if (!changed.ok && changed.code !== settled.code) {
    throw new Error(`Row ${id} could not be changed: ${changed.code}`)
  }
  return changed.ok
}
