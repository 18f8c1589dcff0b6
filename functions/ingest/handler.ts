import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { instantFromMs } from '../../shared/calendar/day.ts'
import { Environment, readEnv } from '../../shared/env.ts'
import { createDocumentClient } from '../../shared/store/client.ts'
import { createDeliveryQueue } from '../../shared/store/delivery-queue.ts'
import { createFiles } from '../../shared/store/files.ts'
import { createStore } from '../../shared/store/store.ts'
import { arrivalIn } from './event.ts'
import { ingest } from './ingest.ts'

const env = readEnv(Environment.pick({ TABLE: true, BUCKET: true, DELIVERY_QUEUE_URL: true }))
const deps = {
  store: createStore({ client: createDocumentClient(), table: env.TABLE }),
  files: createFiles({ s3: new S3Client(), bucket: env.BUCKET }),
  queue: createDeliveryQueue({ sqs: new SQSClient(), url: env.DELIVERY_QUEUE_URL }),
  clock: () => instantFromMs(Date.now()),
  log: (line: Record<string, unknown>) => void process.stdout.write(`${JSON.stringify(line)}\n`),
}

export const handler = async (event: unknown): Promise<void> => {
  await ingest(deps, arrivalIn(event))
}
