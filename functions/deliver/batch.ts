import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { Delivery } from '../../shared/store/delivery-queue.ts'
import { deliver, type DeliverDeps } from './deliver.ts'

/**
 * Works through the messages of one batch. What must wait goes back into the queue with a delay, as a message of its
 * own: a throttled morning must not use up the tries after which SQS gives a message up. What breaks is reported as
 * failed and comes back by itself, five times, then to the dead letters; its row stays open and is seen.
 */
export async function deliverBatch(deps: DeliverDeps, event: SQSEvent): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = []
  for (const { messageId, body } of event.Records) {
    try {
      await deliverOne(deps, Delivery.parse(JSON.parse(body)))
    } catch (error) {
      deps.log({ level: 'error', what: 'delivery-failed', messageId, error: String(error) })
      batchItemFailures.push({ itemIdentifier: messageId })
    }
    await deps.account?.rest()
  }
  return { batchItemFailures }
}

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
