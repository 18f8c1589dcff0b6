import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// What AWS's own runtime client does, in a few lines: takes one invocation after another from the Runtime API and
// answers with what the handler of the bundle says. Run by Node itself, in a process of its own.

// A morning can only be run on its day, and a test cannot wait for it.
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0)
const realNow = Date.now
Date.now = () => realNow() + ahead

const runtime = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`
const folder = process.env.LAMBDA_TASK_ROOT ?? ''

function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${runtime}/${path}`, { method: 'POST', body: JSON.stringify(body) ?? 'null' })
}

function told(error: unknown) {
  return { errorMessage: String(error), stack: error instanceof Error ? error.stack : undefined }
}

const { handler } = await import(pathToFileURL(join(folder, 'index.mjs')).href).catch(async (error: unknown) => {
  await post('init/error', told(error))
  throw error
})

for (;;) {
  const next = await fetch(`${runtime}/invocation/next`)
  const id = next.headers.get('lambda-runtime-aws-request-id') ?? ''
  try {
    const context = { awsRequestId: id, getRemainingTimeInMillis: () => 120_000 }
    await post(`invocation/${id}/response`, await handler(await next.json(), context))
  } catch (error) {
    await post(`invocation/${id}/error`, told(error))
  }
}
