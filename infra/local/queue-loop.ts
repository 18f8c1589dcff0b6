import { setTimeout as pause } from 'node:timers/promises'
import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'

/**
 * Does for a local queue what Lambda's event source does in the cloud: hands each message to `work`, removes it when
 * that worked, leaves it to come back (and in the end to the dead letters) when it did not.
 */
export function startQueueLoop(parts: {
  sqs: SQSClient
  url: string
  /** Messages that are taken at once; they are worked through one after the other. */
  atOnce: number
  work: (message: unknown) => Promise<void>
  /** What is logged when it did not work: `Chưa gửi được một thư, sẽ thử lại`. */
  trouble: string
  log: (line: string) => void
}): { stop: () => Promise<void> } {
  const { sqs, url, atOnce, work, trouble, log } = parts
  const stopping = new AbortController()

  async function round(): Promise<void> {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: atOnce, WaitTimeSeconds: 10 }),
      { abortSignal: stopping.signal },
    )
    for (const { Body, ReceiptHandle } of Messages) {
      try {
        await work(JSON.parse(Body ?? ''))
        await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }))
      } catch (error) {
        if (!stopping.signal.aborted) log(`${trouble}: ${String(error)}`)
      }
    }
  }

  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await round()
      } catch (error) {
        if (stopping.signal.aborted) return
        log(`Hàng đợi gặp lỗi, sẽ thử lại: ${String(error)}`)
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
