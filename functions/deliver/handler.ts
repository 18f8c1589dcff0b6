import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { SQSHandler } from 'aws-lambda'
import { createSesClient, createSqsClient } from '../../shared/aws-clients.ts'
import { instantFromMs } from '../../shared/calendar/day.ts'
import { Environment, readEnv } from '../../shared/env.ts'
import { readSendQuota } from '../../shared/mail/quota.ts'
import { createSesSender } from '../../shared/mail/send.ts'
import { createDocumentClient } from '../../shared/store/client.ts'
import { createDeliveryQueue } from '../../shared/store/delivery-queue.ts'
import { createStore } from '../../shared/store/store.ts'
import { deliverBatch } from './batch.ts'
import { createMailAccount } from './mail-account.ts'

const env = readEnv(
  Environment.pick({
    TABLE: true,
    DELIVERY_QUEUE_URL: true,
    PUBLIC_URL: true,
    MAIL_FROM: true,
    SES_CONFIGURATION_SET: true,
    MAIL_WORKERS: true,
  }),
)
const clock = () => instantFromMs(Date.now())
const log = (line: Record<string, unknown>) => void process.stdout.write(`${JSON.stringify(line)}\n`)
const store = createStore({ client: createDocumentClient(), table: env.TABLE })
const ses = createSesClient()
const deps = {
  store,
  queue: createDeliveryQueue({ sqs: createSqsClient(), url: env.DELIVERY_QUEUE_URL }),
  send: createSesSender({ ses, configurationSet: env.SES_CONFIGURATION_SET }),
  account: createMailAccount({
    workers: env.MAIL_WORKERS,
    readQuota: () => readSendQuota(ses, clock),
    noteQuota: (quota) => store.mailAccount.note(quota),
    clock,
    pause: (milliseconds) => pause(milliseconds),
  }),
  clock,
  publicUrl: env.PUBLIC_URL,
  mailFrom: env.MAIL_FROM,
  newLease: randomUUID,
  log,
}

export const handler: SQSHandler = (event, context) =>
  deliverBatch(deps, event, () => context.getRemainingTimeInMillis())
