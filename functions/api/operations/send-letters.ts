import type { OutboxRow } from '../../../shared/reminding/outbox.ts'
import type { ApiDeps } from '../deps.ts'

/**
 * Puts letters into the outbox and asks for their delivery. Planning again changes nothing, and a delivery asked for
 * twice finds the row final; so this can be repeated after a crash at any point.
 *
 * @returns how many were not there before
 */
export async function sendLetters(deps: Pick<ApiDeps, 'store' | 'queue'>, rows: readonly OutboxRow[]): Promise<number> {
  let created = 0
  for (const row of rows) {
    if ((await deps.store.outbox.plan(row)) === 'created') created++
    if (row.outcome.state === 'planned') {
      await deps.queue.enqueue({ unit: row.unit, day: row.day, key: row.key })
    }
  }
  return created
}
