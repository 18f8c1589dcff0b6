import { randomUUID } from 'node:crypto'
import { createS3Client, createSqsClient } from '../../shared/aws-clients.ts'
import { instantFromMs } from '../../shared/calendar/day.ts'
import { recogniseScan } from '../../shared/documents/scan/recognise-scan.ts'
import { Environment, readEnv } from '../../shared/env.ts'
import { createDocumentClient } from '../../shared/store/client.ts'
import { createDeliveryQueue } from '../../shared/store/delivery-queue.ts'
import { createFiles } from '../../shared/store/files.ts'
import { createReadingQueue } from '../../shared/store/reading-queue.ts'
import { createStore } from '../../shared/store/store.ts'
import { arrivalIn, jobsIn } from './event.ts'
import { ingest } from './ingest.ts'
import { recogniseScannedPlan } from './recognise.ts'

const env = readEnv(Environment.pick({ TABLE: true, BUCKET: true, DELIVERY_QUEUE_URL: true, READING_QUEUE_URL: true }))
const sqs = createSqsClient()
const deps = {
  store: createStore({ client: createDocumentClient(), table: env.TABLE }),
  files: createFiles({ s3: createS3Client(), bucket: env.BUCKET }),
  queue: createDeliveryQueue({ sqs, url: env.DELIVERY_QUEUE_URL }),
  readings: createReadingQueue({ sqs, url: env.READING_QUEUE_URL }),
  clock: () => instantFromMs(Date.now()),
  newLease: randomUUID,
  recognise: recogniseScan,
  log: (line: Record<string, unknown>) => void process.stdout.write(`${JSON.stringify(line)}\n`),
}

/** A document that arrived in the bucket, or a scan that the queue asks to be recognised. */
export const handler = async (event: unknown): Promise<void> => {
  const jobs = jobsIn(event)
  if (jobs === null) await ingest(deps, arrivalIn(event))
  else for (const job of jobs) await recogniseScannedPlan(deps, job)
}
