import { inBatches } from '../../../shared/in-batches.ts'
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
    if (row.outcome.state === 'planned') await askDelivery(deps, row)
  }
  return created
}

/** Puts letters into the outbox without asking for their delivery; the morning's sweep does where nobody else has. */
export async function planLetters(deps: Pick<ApiDeps, 'store'>, rows: readonly OutboxRow[]): Promise<void> {
  await inBatches(rows, 16, (row) => deps.store.outbox.plan(row))
}

/** Asks for the delivery of letters that are in the outbox. */
export async function askDeliveries(deps: Pick<ApiDeps, 'queue'>, rows: readonly OutboxRow[]): Promise<void> {
  const planned = rows.filter(({ outcome }) => outcome.state === 'planned')
  await inBatches(planned, 16, (row) => askDelivery(deps, row))
}

async function askDelivery({ queue }: Pick<ApiDeps, 'queue'>, { unit, day, key }: OutboxRow): Promise<void> {
  await queue.enqueue({ unit, day, key })
}
