import { setTimeout as pause } from 'node:timers/promises'
import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { Delivery } from '../../shared/store/delivery-queue.ts'

/**
 * Does for the local queue what Lambda's event source does in the cloud: hands each message to `deliver`, removes it
 * when that worked, leaves it to come back (and in the end to the dead letters) when it did not.
 */
export function startDeliveryLoop(parts: {
  sqs: SQSClient
  queueUrl: string
  deliver: (delivery: Delivery) => Promise<void>
  log: (line: string) => void
}): { stop: () => Promise<void> } {
  const { sqs, queueUrl, deliver, log } = parts
  const stopping = new AbortController()

  async function round(): Promise<void> {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 10 }),
      { abortSignal: stopping.signal },
    )
    for (const { Body, ReceiptHandle } of Messages) {
      try {
        await deliver(Delivery.parse(JSON.parse(Body ?? '')))
        await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }))
      } catch (error) {
        log(`Chưa gửi được một thư, sẽ thử lại: ${String(error)}`)
      }
    }
  }

  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await round()
      } catch (error) {
        if (stopping.signal.aborted) return
        log(`Hàng đợi thư gặp lỗi, sẽ thử lại: ${String(error)}`)
        await pause(1000, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  })()

  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}
