import type { Day } from '../../shared/calendar/day.ts'
import { statusToTell } from '../../shared/reminding/content.ts'
import {
  isToldBy,
  movedRow,
  movedRowOfOne,
  movedTo,
  partsOfUndecided,
  silencedBeside,
  silencedRow,
  undecidedOf,
} from '../../shared/reminding/moves.ts'
import { isFinal, type OutboxRow } from '../../shared/reminding/outbox.ts'
import { reporting, unlessDamaged } from '../../shared/store/reporting.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import type { Task } from '../../shared/tracking/task.ts'
import type { Behind } from './agencies-behind.ts'
import type { DeliverDeps } from './deliver.ts'

type Addressed = OutboxRow & { to: string }

/**
 * Addresses are put right between planning and sending: what the row says to agencies that moved away from its address
 * goes to their new ones, as rows of their own. Keys are deterministic and no task is told to an address that has it in
 * a letter of the same kind and day already, so this can be repeated after a crash at any point. An agency that can be
 * told nowhere any more, while others of the row can, gets a row that says so.
 *
 * @returns whether anything goes elsewhere
 */
export async function followAddresses(
  deps: DeliverDeps,
  row: Addressed,
  agencies: readonly Agency[],
  { today, readTasks }: { today: Day; readTasks: () => Promise<Task[]> },
): Promise<boolean> {
  const targets = movedTo(row, agencies, today)
  const silenced = silencedBeside(row, agencies, today)
  if (targets.size === 0 && silenced.length === 0) return false
  const tasks = await readTasks()
  for (const one of silenced) {
    const told = statusToTell(row.kind)
    const own = tasks.filter((task) => task.agencyId === one.agencyId && task.status === told)
    if (own.length > 0) await deps.store.outbox.plan(silencedRow(row, one, own, deps.clock()))
  }
  for (const [to, agencyIds] of targets) {
    const own = tasks.filter((task) => agencyIds.includes(task.agencyId))
    const planned = await planAt(deps, row, { to, agencyIds, tasks: own })
    for (const { unit, day, key } of planned) await deps.queue.enqueue({ unit, day, key })
  }
  return targets.size > 0
}

/** The letters that tell the new address: its own of that kind and day, and what that one does not say. */
async function planAt(
  deps: DeliverDeps,
  row: Addressed,
  { to, agencyIds, tasks }: { to: string; agencyIds: string[]; tasks: readonly Task[] },
): Promise<OutboxRow[]> {
  const { store } = deps
  const moved = movedRow(row, to, agencyIds, tasks)
  if ((await store.outbox.plan(moved)) === 'created') return [moved]
  const reported = reporting(deps, moved.unit, 'damaged-letter')
  const there = await unlessDamaged(store.outbox.get(moved.unit, moved.day, moved.key), reported)
  const told = new Set(there !== null && isToldBy(there) ? there.taskIds : [])
  // One that crashed between planning and asking for the delivery left that to us.
  const letters = there !== null && !isFinal(there.outcome) ? [there] : []
  for (const agencyId of agencyIds) {
    const untold = tasks.filter((task) => task.agencyId === agencyId && !told.has(task.id))
    if (untold.length === 0) continue
    const rest = movedRowOfOne(row, to, agencyId, untold)
    await store.outbox.plan(rest)
    letters.push(rest)
  }
  return letters
}

/**
 * The row without those of its agencies of which nobody can say now where they are heard, since a record that says so is
 * damaged. The others' letter does not wait for them: what the row says to each has a row of its own, for the same
 * address, which stays open until the record can be read. Where nothing is left, the row itself stays open.
 */
export async function decidedPart(
  { store }: DeliverDeps,
  row: Addressed,
  behind: Behind,
  { today, readTasks }: { today: Day; readTasks: () => Promise<Task[]> },
): Promise<Addressed> {
  const undecided = undecidedOf(row, { agencies: behind.agencies, unread: new Set(behind.damaged.keys()), today })
  const [fault] = behind.damaged.values()
  if (fault === undefined || undecided.size === 0) return row
  const agencyIds = row.agencyIds.filter((id) => !undecided.has(id))
  if (agencyIds.length === 0) throw fault
  for (const part of partsOfUndecided(row, undecided, await readTasks())) await store.outbox.plan(part)
  return { ...row, agencyIds }
}
