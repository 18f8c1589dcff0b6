import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEngines } from '../../infra/local/engines.ts'
import { Day } from '../../shared/calendar/day.ts'
import { createDeliveryQueue } from '../../shared/store/delivery-queue.ts'
import { createReadingQueue } from '../../shared/store/reading-queue.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nhac-viec-queues-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('e-mails and scans that wait when the system is stopped are there when it starts again', async () => {
  const before = await startEngines(folder)
  await createReadingQueue({ sqs: before.sqs, url: before.readingQueueUrl }).enqueue({ unit: 'a', planId: 'p' })
  const delivery = { unit: 'a', day: Day.parse('2024-05-17'), key: 'k' }
  await createDeliveryQueue({ sqs: before.sqs, url: before.queueUrl }).enqueue(delivery)
  await before.stop()

  const after = await startEngines(folder)
  const waiting = await Promise.all(
    [after.readingQueueUrl, after.queueUrl].map((QueueUrl) => after.sqs.send(new ReceiveMessageCommand({ QueueUrl }))),
  )
  await after.stop()
  const bodies = waiting.map(({ Messages = [] }) => Messages.map(({ Body = '' }): unknown => JSON.parse(Body)))
  expect(bodies).toEqual([[{ unit: 'a', planId: 'p' }], [delivery]])
})
