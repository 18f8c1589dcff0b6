import { inBatches } from '../../../../shared/in-batches.ts'
import type { Change } from '../../../../shared/tracking/changes.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Refusal } from '../../problem.ts'
import { changeUnlessSettled, settled } from './change-unless-settled.ts'

/**
 * Withdraws rows as `decide` says of each that is open still: one that was confirmed or withdrawn in this very moment
 * stays so. Nobody is told by this; the letter about all of them is the caller's.
 *
 * @returns how many were withdrawn by this
 */
export async function withdrawEach(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  rows: readonly Task[],
  decide: (open: Task) => Change | Refusal | Promise<Change | Refusal>,
): Promise<number> {
  const withdrawn = await inBatches(rows, 16, async ({ id }) => {
    const ifOpen = (task: Task) => (task.status === 'open' ? decide(task) : settled)
    return changeUnlessSettled(deps, caller, id, ifOpen, { untold: true })
  })
  return withdrawn.filter(Boolean).length
}
