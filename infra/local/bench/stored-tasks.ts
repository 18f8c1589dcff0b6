import { promisify } from 'node:util'
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import storage, { type StoredItem } from 'dynalite/db/index.js'
import type { Day } from '../../../shared/calendar/day.ts'
import { createStore } from '../../../shared/store/store.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import { openTable, type TableAt } from './table-on-disk.ts'

/** What one stored task differs in from another. */
export type Variation = { id: string; planId: string; agencyId: string; lastDay: Day }

/**
 * Writes a task per variation into a table on disk that is not open, straight into the engine's files: by its requests
 * a million would take most of an hour. Keys and indexes are the store's own, for it writes the first task, which is
 * then copied with other names and days.
 */
export async function storeTasks(place: TableAt, task: Task, variations: Iterable<Variation>): Promise<void> {
  const template = JSON.stringify(await asStored(place, task))
  const names = namesIn(task)
  const db = storage.create({ path: place.folder })
  const table = await promisify(db.getTable)(place.table)
  const indexes = table.GlobalSecondaryIndexes ?? []

  let batches = new Map<string, { type: 'put'; key: string; value: StoredItem }[]>()
  let waiting = 0
  const add = (index: string | null, key: string, value: StoredItem) => {
    const batch = batches.get(index ?? '') ?? []
    batches.set(index ?? '', batch)
    batch.push({ type: 'put', key, value })
  }
  const flush = async () => {
    for (const [index, operations] of batches) {
      const part = index === '' ? db.getItemDb(place.table) : db.getIndexDb('Global', place.table, index)
      await promisify(part.batch)(operations)
    }
    batches = new Map()
    waiting = 0
  }

  for (const variation of variations) {
    const item = parsed(renamed(template, names, variation))
    add(null, storage.createKey(item, table), item)
    for (const put of storage.getIndexActions(indexes, null, item, table).puts) add(put.index, put.key, put.item)
    if (++waiting === 2000) await flush()
  }
  await flush()
  await db.db.close()
}

/** The task as the store writes it. */
async function asStored(place: TableAt, task: Task): Promise<StoredItem> {
  const { client, endpoint, close } = await openTable(place)
  await createStore({ client, table: place.table }).tasks.createIfAbsent(task)
  const plain = new DynamoDBClient(endpoint)
  // The table holds nothing else yet.
  const { Items = [] } = await plain.send(new ScanCommand({ TableName: place.table }))
  plain.destroy()
  await close()
  const item = Items.find((one) => one['statusSk']?.S?.endsWith(`#${task.id}`))
  if (!item) throw new Error('the store did not write the task that the others are copied from')
  return item
}

function namesIn({ id, planId, agencyId, due }: Task): Variation {
  if (due === null) throw new Error('the task that the others are copied from needs a date')
  return { id, planId, agencyId, lastDay: due.lastDay }
}

/** Ids hold their plan's, so they go first. */
function renamed(text: string, from: Variation, to: Variation): string {
  return text
    .replaceAll(from.id, to.id)
    .replaceAll(from.planId, to.planId)
    .replaceAll(from.agencyId, to.agencyId)
    .replaceAll(from.lastDay, to.lastDay)
}

function parsed(text: string): StoredItem {
  const item: StoredItem = JSON.parse(text)
  return item
}
