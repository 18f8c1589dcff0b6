import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { Delivery } from '../../shared/store/delivery-queue.ts'
import { deliver, type DeliverDeps } from './deliver.ts'

/**
 * Works through the messages of one batch. What must wait goes back into the queue with a delay, as a message of its
 * own: a throttled morning must not use up the tries after which SQS gives a message up. What breaks is reported as
 * failed and comes back by itself, five times, then to the dead letters; its row stays open and is seen.
 *
 * `timeLeft` says how many milliseconds the function has yet. An SES that takes all of its 20 s over each letter would
 * outlast it: killed inside a letter, it would leave that one `unknown` and cost the others one of their five tries. So
 * no letter is begun that might not end, and those are asked for anew.
 */
export async function deliverBatch(
  deps: DeliverDeps,
  event: SQSEvent,
  timeLeft: () => number,
): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = []
  for (const { messageId, body } of event.Records) {
    try {
      const delivery = Delivery.parse(JSON.parse(body))
      if (timeLeft() < longestLetterMs) await deps.queue.enqueue(delivery)
      else await deliverOne(deps, delivery)
    } catch (error) {
      deps.log({ level: 'error', what: 'delivery-failed', messageId, error: String(error) })
      batchItemFailures.push({ itemIdentifier: messageId })
    }
    await deps.account?.rest()
  }
  return { batchItemFailures }
}

/**
 * What a letter can take: 20 s of SES, 3 s of asking it for the quota, 5 s of rest, and the table, given that a request
 * to it may have to be made again. Ten letters at their slowest pace still begin before so little is left.
 */
const longestLetterMs = 60_000

/**
 * Delivers one row and, where it must wait, asks for it again later. What waits for SES may do so for days: a message of
 * the sweep's is not put back then, or each look at it would leave one more that asks every few minutes.
 */
export async function deliverOne(deps: DeliverDeps, delivery: Delivery): Promise<void> {
  const result = await deliver(deps, delivery)
  if (result.done) return
  const waitsForSes = result.because === 'quota' || result.because === 'put-off'
  if (!(waitsForSes && delivery.swept)) await deps.queue.enqueue(delivery, result.seconds)
}
