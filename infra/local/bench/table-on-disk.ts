import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import dynalite from 'dynalite'
import { createDocumentClient } from '../../../shared/store/client.ts'
import { makeTable } from '../../../shared/store/make-table.ts'

/** A table of the embedded engine, in a folder of its own. */
export type TableAt = { folder: string; table: string }

type Endpoint = { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } }

/** Opens the table, making it the first time; nobody else may have it open. */
export async function openTable({ folder, table }: TableAt): Promise<{
  client: DynamoDBDocumentClient
  endpoint: Endpoint
  close: () => Promise<void>
}> {
  const server = dynalite({ path: folder, createTableMs: 0 })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the embedded DynamoDB has no port')
  const endpoint = {
    endpoint: `http://127.0.0.1:${address.port}`,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }
  const client = createDocumentClient(endpoint)
  await makeTable(client, table)
  return {
    client,
    endpoint,
    async close() {
      client.destroy()
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}
