import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { z } from 'zod'
import { longestDelay } from './delivery-queue.ts'

/** What the queue carries: the name of a plan that came as a scan. Whether it still waits is in the plan alone. */
export const ReadingJob = z.object({ unit: z.string(), planId: z.string() })
export type ReadingJob = z.infer<typeof ReadingJob>

/** Asks for a scan to be recognised. */
export type ReadingQueue = ReturnType<typeof createReadingQueue>

export function createReadingQueue({ sqs, url }: { sqs: SQSClient; url: string }) {
  return {
    /** Asks for a plan's scan to be recognised, now or in `delaySeconds` (15 minutes at most). Asking twice is harmless. */
    async enqueue({ unit, planId }: ReadingJob, delaySeconds = 0): Promise<void> {
      await sqs.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: JSON.stringify({ unit, planId }),
          DelaySeconds: Math.min(Math.max(Math.ceil(delaySeconds), 0), longestDelay),
        }),
      )
    },
  }
}
