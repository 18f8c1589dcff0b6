import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { z } from 'zod'

/** What a client has asked of DynamoDB since counting began. */
export type Requests = {
  /** Names of the operations, in order: `QueryCommand`. */
  operations: string[]
  /** Read and write units together, as the engine reckons them. */
  capacity: number
}

const Answer = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) })

/** Counts what `work` asks of DynamoDB and what it costs. */
export async function requestsOf(client: DynamoDBDocumentClient, work: () => Promise<unknown>): Promise<Requests> {
  const requests: Requests = { operations: [], capacity: 0 }
  client.middlewareStack.add(
    (next, context) => async (args) => {
      requests.operations.push(String(context.commandName))
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } })
      requests.capacity += Answer.parse(result.output).ConsumedCapacity.CapacityUnits
      return result
    },
    { name: 'countRequests', step: 'initialize' },
  )
  try {
    await work()
  } finally {
    client.middlewareStack.remove('countRequests')
  }
  return requests
}
