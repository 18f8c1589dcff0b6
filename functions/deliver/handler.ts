import { randomUUID } from 'node:crypto'
import { SESClient } from '@aws-sdk/client-ses'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { SQSHandler } from 'aws-lambda'
import { instantFromMs } from '../../shared/calendar/day.ts'
import { Environment, readEnv } from '../../shared/env.ts'
import { createSesSender } from '../../shared/mail/send.ts'
import { createDocumentClient } from '../../shared/store/client.ts'
import { createDeliveryQueue } from '../../shared/store/delivery-queue.ts'
import { createStore } from '../../shared/store/store.ts'
import { deliverBatch } from './batch.ts'

const env = readEnv(
  Environment.pick({
    TABLE: true,
    DELIVERY_QUEUE_URL: true,
    PUBLIC_URL: true,
    MAIL_FROM: true,
    SES_CONFIGURATION_SET: true,
  }),
)
const deps = {
  store: createStore({ client: createDocumentClient(), table: env.TABLE }),
  queue: createDeliveryQueue({ sqs: new SQSClient(), url: env.DELIVERY_QUEUE_URL }),
  // One attempt: a call that timed out may have sent, and must not be repeated behind our back.
  send: createSesSender({ ses: new SESClient({ maxAttempts: 1 }), configurationSet: env.SES_CONFIGURATION_SET }),
  clock: () => instantFromMs(Date.now()),
  publicUrl: env.PUBLIC_URL,
  mailFrom: env.MAIL_FROM,
  newLease: randomUUID,
  log: (line: Record<string, unknown>) => void process.stdout.write(`${JSON.stringify(line)}\n`),
}

export const handler: SQSHandler = (event) => deliverBatch(deps, event)
