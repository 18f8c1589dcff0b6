import { memoryTable } from '../../infra/local/simulation/memory-table.ts'
import { createDocumentClient } from '../../shared/store/client.ts'
import { startEngine } from '../store/engines.ts'
import type { Place } from './connections.ts'

const nowhere = {
  endpoint: 'http://127.0.0.1:9',
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
}
const unreached = createDocumentClient(nowhere)

/** Empty tables in memory: what makes thousands of runs possible. */
export const inMemory = (): Place => ({ client: memoryTable(unreached), table: 'nhac-viec' })

/** Empty tables of the engine that the local system runs on. */
export async function onEngine(): Promise<{ fresh: () => Promise<Place>; stop: () => Promise<void> }> {
  const engine = await startEngine('dynalite')
  return {
    fresh: async () => ({ client: engine.client, table: await engine.freshTable() }),
    stop: () => engine.stop(),
  }
}
