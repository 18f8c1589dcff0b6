import type { Day } from '../../shared/calendar/day.ts'
import { isToldBy, movedRow, movedTo } from '../../shared/reminding/moves.ts'
import { isFinal, type OutboxRow } from '../../shared/reminding/outbox.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import type { Task } from '../../shared/tracking/task.ts'
import type { DeliverDeps } from './deliver.ts'

/**
 * Addresses are put right between planning and sending: what the row says to agencies that moved away from its address
 * goes to their new ones, as rows of their own. Keys are deterministic and no task is told to an address that has it in
 * a letter of the same kind and day already, so this can be repeated after a crash at any point.
 *
 * @returns whether anything goes elsewhere
 */
export async function followAddresses(
  { store, queue }: DeliverDeps,
  row: OutboxRow & { to: string },
  agencies: readonly Agency[],
  { today, readTasks }: { today: Day; readTasks: () => Promise<Task[]> },
): Promise<boolean> {
  const targets = movedTo(row, agencies, today)
  if (targets.size === 0) return false
  const tasks = await readTasks()
  for (const [to, agencyIds] of targets) {
    const taskIds = tasks.filter((task) => agencyIds.includes(task.agencyId)).map(({ id }) => id)
    const planned = await planBeside(movedRow(row, to, { agencyIds, taskIds, beside: false }))
    for (const { unit, day, key } of planned) await queue.enqueue({ unit, day, key })
  }
  return true

  /** The rows that tell the new address, this one or another of the same kind, and what that one does not say. */
  async function planBeside(moved: OutboxRow): Promise<OutboxRow[]> {
    if ((await store.outbox.plan(moved)) === 'created' || moved.to === null) return [moved]
    const there = await store.outbox.get(moved.unit, moved.day, moved.key)
    const told = there !== null && isToldBy(there) ? there.taskIds : []
    const taskIds = moved.taskIds.filter((id) => !told.includes(id))
    // A worker that crashed between planning and asking for the delivery left it to us.
    const waiting = there !== null && !isFinal(there.outcome) ? [there] : []
    if (taskIds.length === 0) return waiting
    const rest = movedRow(row, moved.to, { agencyIds: moved.agencyIds, taskIds, beside: true })
    await store.outbox.plan(rest)
    return [...waiting, rest]
  }
}
