import { isToldBy, movedRowOfOne } from '../../shared/reminding/moves.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { reporting, unlessDamaged } from '../../shared/store/reporting.ts'
import type { Task } from '../../shared/tracking/task.ts'
import type { RemindDeps } from './run.ts'

/**
 * Plans a row of the morning. Where a try that crashed had planned it already, and an agency's address was put right
 * since, the row that stands does not speak for that agency: it gets one of its own, beside it. So does each where the
 * row that stands is damaged: it cannot go out, and what may have gone out before is better told twice than never.
 *
 * @returns the rows beside it
 */
export async function planWhole(deps: RemindDeps, row: OutboxRow, tasks: readonly Task[]): Promise<OutboxRow[]> {
  const { store } = deps
  if ((await store.outbox.plan(row)) === 'created' || row.kind !== 'digest' || row.to === null) return []
  // Nobody behind it is left to tell: another letter has said it all.
  if (row.outcome.state === 'suppressed' && row.outcome.reason === 'duplicate') return []
  const addressed = { ...row, to: row.to }
  const reported = reporting(deps, row.unit, 'damaged-letter')
  const there = await unlessDamaged(store.outbox.get(row.unit, row.day, row.key), reported)
  const spokenFor = new Set(there !== null && isToldBy(there) ? there.agencyIds : [])
  const told = new Set(row.taskIds)
  const beside: OutboxRow[] = []
  for (const agencyId of row.agencyIds) {
    if (spokenFor.has(agencyId)) continue
    // Of a row that only counts some of its work, all that is due: what does not belong is left out when it is sent.
    const own = tasks.filter((task) => task.agencyId === agencyId && (told.has(task.id) || row.more !== undefined))
    const one = movedRowOfOne(addressed, row.to, agencyId, own)
    await store.outbox.plan(one)
    beside.push(one)
  }
  return beside
}
