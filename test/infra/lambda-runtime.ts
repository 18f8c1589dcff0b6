import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** A function as Lambda runs it: its own process, its bundle and its environment, nothing of this repository. */
export interface RunningLambda {
  /** The handler's answer; rejects with what it threw. */
  invoke: (event: unknown) => Promise<unknown>
  stop: () => Promise<void>
}

interface Waiting {
  event: unknown
  resolve: (answer: unknown) => void
  reject: (error: Error) => void
}

/** Starts the bundle in `folder` against a Runtime API of our own on loopback. */
export async function startLambda(folder: string, environment: Record<string, string>): Promise<RunningLambda> {
  const queued: Waiting[] = []
  const running = new Map<string, Waiting>()
  let idle: ServerResponse | null = null
  let invocations = 0
  let failure: Error | null = null

  function handOver(): void {
    if (idle === null) return
    const next = queued.shift()
    if (next === undefined) return
    const id = `request-${++invocations}`
    running.set(id, next)
    idle.writeHead(200, { 'content-type': 'application/json', 'lambda-runtime-aws-request-id': id })
    idle.end(JSON.stringify(next.event))
    idle = null
  }

  function fail(error: Error): void {
    failure = error
    for (const { reject } of [...queued.splice(0), ...running.values()]) reject(error)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, id = '', what = ''] = /\/(?:invocation\/)?([^/]+)\/([^/]+)$/u.exec(request.url ?? '') ?? []
    if (what === 'next') {
      idle = response
      handOver()
      return
    }
    const body = await text(request)
    response.writeHead(202).end()
    if (id === 'init') return fail(new Error(`the bundle does not load: ${body}`))
    const waiting = running.get(id)
    running.delete(id)
    if (what === 'response') waiting?.resolve(JSON.parse(body))
    else waiting?.reject(new Error(body))
  }

  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the Runtime API has no port')

  const child = spawn(process.execPath, [fileURLToPath(new URL('lambda-runner.ts', import.meta.url))], {
    cwd: folder,
    // Nothing is inherited but where programs lie: a variable that only this machine has must be missed.
    env: {
      PATH: process.env.PATH ?? '',
      ...environment,
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${address.port}`,
      LAMBDA_TASK_ROOT: folder,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint = `${complaint}${chunk.toString()}`.slice(-4000)))
  const gone = once(child, 'exit').then(() => fail(failure ?? new Error(`the function's process ended: ${complaint}`)))

  return {
    invoke: (event) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure)
        queued.push({ event, resolve, reject })
        handOver()
      }),
    async stop() {
      child.kill('SIGKILL')
      await gone
      server.closeAllConnections()
      server.close()
    },
  }
}
