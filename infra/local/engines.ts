import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import dynalite from 'dynalite'
import { startFauxqs } from 'fauxqs'
import { createDocumentClient } from '../../shared/store/client.ts'
import { makeTable } from '../../shared/store/make-table.ts'

const table = 'nhac-viec'
const bucket = 'nhac-viec'
const queue = 'giao-thu'
const deadLetters = 'giao-thu-hong'
const readings = 'nhan-dang'
const failedReadings = 'nhan-dang-hong'

/** Where the local engines are, and clients that talk to them. */
export interface Engines {
  client: DynamoDBDocumentClient
  table: string
  s3: S3Client
  bucket: string
  sqs: SQSClient
  queueUrl: string
  /** Scans that wait to be recognised. */
  readingQueueUrl: string
  /** For programs of their own: what the SDK's `AWS_ENDPOINT_URL_…` variables would hold. */
  endpoints: { dynamodb: string; s3: string; sqs: string }
  stop: () => Promise<void>
}

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
const region = 'ap-southeast-1'

/**
 * DynamoDB, S3 and SQS on this machine, reachable from it alone, on ports that are free. With `dataDir` everything is
 * on disk and survives a kill; without it everything is in memory (tests).
 */
export async function startEngines(dataDir: string | null): Promise<Engines> {
  const folders = dataDir === null ? null : { table: join(dataDir, 'table'), queue: join(dataDir, 'queue') }
  const objects = dataDir === null ? null : join(dataDir, 'objects')
  for (const folder of [folders?.table, folders?.queue, objects]) if (folder) await mkdir(folder, { recursive: true })

  const dynamo = dynalite({ createTableMs: 0, ...(folders === null ? {} : { path: folders.table }) })
  const dynamoUrl = await listen(dynamo)
  const storage = await startFauxqs({
    port: 0,
    host: '127.0.0.1',
    logger: false,
    defaultRegion: region,
    ...(folders === null ? {} : { dataDir: folders.queue }),
    ...(objects === null ? {} : { s3StorageDir: objects }),
  })
  const storageUrl = `http://127.0.0.1:${storage.port}`

  storage.createBucket(bucket)
  const client = createDocumentClient({ endpoint: dynamoUrl, region, credentials })
  await makeTable(client, table)
  const s3 = new S3Client({ endpoint: storageUrl, region, credentials, forcePathStyle: true })
  const sqs = new SQSClient({ endpoint: storageUrl, region, credentials, useQueueUrlAsEndpoint: false })
  const queueUrl = storageUrl + (await queuePath(sqs, queue, deadLetters))
  const readingQueueUrl = storageUrl + (await queuePath(sqs, readings, failedReadings))

  return {
    client,
    table,
    s3,
    bucket,
    sqs,
    queueUrl,
    readingQueueUrl,
    endpoints: { dynamodb: dynamoUrl, s3: storageUrl, sqs: storageUrl },
    async stop() {
      client.destroy()
      s3.destroy()
      sqs.destroy()
      await Promise.all([storage.stop(), close(dynamo)])
    },
  }
}

/**
 * Makes a queue with its dead-letter queue, or finds them. Asked for as anybody would: the engine's own shorter way
 * makes a queue anew, and loses what waited in it when the system was stopped.
 */
async function queuePath(sqs: SQSClient, name: string, dead: string): Promise<string> {
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: dead }))
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }))
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: Attributes?.['QueueArn'], maxReceiveCount: '5' })
  const made = await sqs.send(
    new CreateQueueCommand({ QueueName: name, Attributes: { VisibilityTimeout: '60', RedrivePolicy } }),
  )
  // The engine puts the region before its address, which with an IP address is no URL.
  return (made.QueueUrl ?? '').replace(/^https?:\/\/[^/]+/u, '')
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the embedded DynamoDB has no port')
  return `http://127.0.0.1:${address.port}`
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
}
