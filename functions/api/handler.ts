import { handle } from 'hono/aws-lambda'
import { createS3Client, createSqsClient } from '../../shared/aws-clients.ts'
import { instantFromMs } from '../../shared/calendar/day.ts'
import { largestFile } from '../../shared/documents/read-text.ts'
import { Environment, readEnv } from '../../shared/env.ts'
import { createDocumentClient } from '../../shared/store/client.ts'
import { createDeliveryQueue } from '../../shared/store/delivery-queue.ts'
import { createLargeDownloads } from '../../shared/store/download-link.ts'
import { createFiles } from '../../shared/store/files.ts'
import { createReadingQueue } from '../../shared/store/reading-queue.ts'
import { createStore } from '../../shared/store/store.ts'
import { createLargeUploads } from '../../shared/store/upload-form.ts'
import { createApp } from './app.ts'
import { uploadedPath } from './deps.ts'

const env = readEnv(
  Environment.pick({
    TABLE: true,
    BUCKET: true,
    DELIVERY_QUEUE_URL: true,
    READING_QUEUE_URL: true,
    PUBLIC_URL: true,
    MAIL_FROM: true,
  }),
)
const sqs = createSqsClient()
const s3 = createS3Client()

// Lambda takes 6 MB a request and gives as much an answer, and a file travels as base64.
const largestBody = 4_400_000

export const handler = handle(
  createApp({
    store: createStore({ client: createDocumentClient(), table: env.TABLE }),
    files: createFiles({ s3, bucket: env.BUCKET }),
    queue: createDeliveryQueue({ sqs, url: env.DELIVERY_QUEUE_URL }),
    readings: createReadingQueue({ sqs, url: env.READING_QUEUE_URL }),
    clock: () => instantFromMs(Date.now()),
    publicUrl: env.PUBLIC_URL,
    mailFrom: env.MAIL_FROM,
    largestUpload: largestBody,
    largeDownloads: createLargeDownloads({ s3, bucket: env.BUCKET, throughUs: largestBody }),
    largeUploads: await createLargeUploads({
      s3,
      bucket: env.BUCKET,
      doneUrl: `${env.PUBLIC_URL}${uploadedPath}`,
      largest: largestFile,
    }),
    log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
  }),
)
