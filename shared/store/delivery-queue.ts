import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { z } from 'zod'
import { Day } from '../calendar/day.ts'

/** What the queue carries: the name of an outbox row. Whether it is to be sent is in the row alone. */
export const Delivery = z.object({
  unit: z.string(),
  day: Day,
  key: z.string(),
  /**
   * By the sweep, which asks for every open letter each half hour: where the letter has to wait, this message is not put
   * back. The letter mostly has one of its own under way that is, and where that was lost, the sweep asks again.
   */
  swept: z.literal(true).optional(),
})
export type Delivery = z.infer<typeof Delivery>

/** The longest delay that SQS takes, in seconds. */
export const longestDelay = 900

export type DeliveryQueue = ReturnType<typeof createDeliveryQueue>

export function createDeliveryQueue({ sqs, url }: { sqs: SQSClient; url: string }) {
  return {
    /** Asks for a row to be delivered, now or in `delaySeconds` (15 minutes at most). Asking twice sends it once. */
    async enqueue({ unit, day, key, swept }: Delivery, delaySeconds = 0): Promise<void> {
      await sqs.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: JSON.stringify({ unit, day, key, swept }),
          DelaySeconds: Math.min(Math.max(Math.ceil(delaySeconds), 0), longestDelay),
        }),
      )
    },
  }
}
