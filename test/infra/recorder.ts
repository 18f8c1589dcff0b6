import { once } from 'node:events'
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'

/** Stands before an engine and notes what is asked of it, in the words of IAM: `dynamodb:Query index/by-status`. */
export interface Recorder {
  endpoint: string
  /** Since the last call of this. */
  taken: () => string[]
  stop: () => Promise<void>
}

export async function startRecorder(target: string, inWords: Naming): Promise<Recorder> {
  const asked = new Set<string>()

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request)
    asked.add(inWords(request, body))
    const { method, url: path, headers } = request
    const onward = forward(target, { method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', (error) => response.destroy(error))
    onward.end(body)
  }

  const server = createServer((request, response) => {
    pass(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the recorder has no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    taken() {
      const all = [...asked].toSorted()
      asked.clear()
      return all
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

type Naming = (request: IncomingMessage, body: Buffer) => string

/** `DynamoDB_20120810.Query` on an index is a right on that index. */
export const dynamodbAction: Naming = (request, body) => {
  const { IndexName } = z.object({ IndexName: z.string().optional() }).parse(JSON.parse(body.toString()))
  return `dynamodb:${operationOf(request)}${IndexName === undefined ? '' : ` index/${IndexName}`}`
}

/** S3 and SQS share one engine. A right to objects is one to keys: `s3:PutObject units/mai-thuong/plans/…/draft-1.json`. */
export const storageAction: Naming = (request) => {
  if (request.headers['x-amz-target'] !== undefined) return `sqs:${operationOf(request)}`
  // Asking for a size is reading.
  const actions: Record<string, string> = {
    GET: 's3:GetObject',
    HEAD: 's3:GetObject',
    PUT: 's3:PutObject',
    DELETE: 's3:DeleteObject',
  }
  const action = actions[request.method ?? ''] ?? `s3:${request.method}`
  const [, , ...key] = decodeURIComponent(new URL(request.url ?? '', 'http://s3').pathname).split('/')
  return key.length === 0 ? action : `${action} ${key.join('/')}`
}

export const sesAction: Naming = (_, body) => `ses:${new URLSearchParams(body.toString()).get('Action')}`

function operationOf(request: IncomingMessage): string {
  return String(request.headers['x-amz-target']).split('.')[1] ?? ''
}
