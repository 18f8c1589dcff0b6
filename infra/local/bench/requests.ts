import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { z } from 'zod'

/** What was asked of DynamoDB, and what it reckons for it. */
export type Requests = { reads: number; writes: number; readUnits: number; written: { pk: string; sk: string }[] }

const Answer = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) })
const Key = z.object({ pk: z.string(), sk: z.string() })
const Written = z.union([z.object({ Item: Key }), z.object({ Key })])

/** Counts what `work` asks through this client. */
export async function requestsOf(client: DynamoDBDocumentClient, work: () => Promise<unknown>): Promise<Requests> {
  const requests: Requests = { reads: 0, writes: 0, readUnits: 0, written: [] }
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } })
      if (/^(?:Get|Query)/.test(String(context['commandName']))) {
        requests.reads++
        requests.readUnits += Answer.parse(result.output).ConsumedCapacity.CapacityUnits
      } else {
        requests.writes++
        const to = Written.parse(args.input)
        requests.written.push('Item' in to ? to.Item : to.Key)
      }
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
