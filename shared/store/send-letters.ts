import { inBatches } from '../in-batches.ts'
import { isFinal, type OutboxRow } from '../reminding/outbox.ts'
import { DamagedItem } from './damaged-item.ts'
import type { DeliveryQueue } from './delivery-queue.ts'
import type { Store } from './store.ts'

/** Where letters are put, and who is asked to take them out. */
type Outbox = { store: Pick<Store, 'outbox'> }
type Queue = { queue: DeliveryQueue }

/**
 * Puts letters into the outbox and asks for their delivery, all planned before any is asked for. Planning again changes
 * nothing, and what is final is not asked for again; so this can be repeated after a crash at any point, and comes to an
 * end however many letters there are: each attempt begins with what the ones before have left.
 */
export async function sendLetters(deps: Outbox & Queue, rows: readonly OutboxRow[]): Promise<void> {
  await askDeliveries(deps, await planned(deps, rows))
}

/** Puts letters into the outbox without asking for their delivery; the morning's sweep does where nobody else has. */
export async function planLetters({ store }: Outbox, rows: readonly OutboxRow[]): Promise<void> {
  await inBatches(rows, atOnce, (row) => store.outbox.plan(row))
}

/** Asks for the delivery of letters that are in the outbox, but for those that nothing more will happen to. */
export async function askDeliveries({ queue }: Queue, rows: readonly OutboxRow[]): Promise<void> {
  const open = rows.filter(({ outcome }) => !isFinal(outcome))
  await inBatches(open, atOnce, ({ unit, day, key }) => queue.enqueue({ unit, day, key }))
}

const atOnce = 16

/**
 * The rows as they are in the outbox now: as given where they are new, or as they have become since an earlier attempt.
 * One that is damaged keeps the others' letters back from nobody; it is asked for as well, and delivering reports it.
 */
async function planned({ store }: Outbox, rows: readonly OutboxRow[]): Promise<OutboxRow[]> {
  return inBatches(rows, atOnce, async (row) => {
    if ((await store.outbox.plan(row)) === 'created') return row
    try {
      return (await store.outbox.get(row.unit, row.day, row.key)) ?? row
    } catch (error) {
      if (error instanceof DamagedItem) return row
      throw error
    }
  })
}
