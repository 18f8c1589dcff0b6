import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/**
 * Loses the answer to the next write: the engine carries it out, and the line breaks before the answer arrives. With
 * `retried` the SDK takes it for a time-out and tries again by itself; without, the caller gets the error.
 */
export function loseNextAnswer(
  client: DynamoDBDocumentClient,
  { retried, meanwhile }: { retried: boolean; meanwhile?: () => Promise<unknown> },
): void {
  let lost = false
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args)
      if (lost || !/^(PutItem|UpdateItem)Command$/.test(String(context.commandName))) return answer
      lost = true
      client.middlewareStack.remove('loseNextAnswer')
      await meanwhile?.()
      // The SDK repeats what it knows by this name to have timed out.
      throw Object.assign(new Error('The line broke'), { name: retried ? 'TimeoutError' : 'LineBroke' })
    },
    // Inside the SDK's own repetition, and after the answer was read.
    { name: 'loseNextAnswer', step: 'deserialize', priority: 'high' },
  )
}
