import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { codeOf, Refusal } from './refusal.ts'

/** What a running local system tells the other commands, in its data folder. */
const Running = z.object({
  url: z.url(),
  pid: z.int(),
  /** Proves that a control request comes from this machine's user and not from a page in the browser. */
  secret: z.string(),
  endpoints: z.object({ dynamodb: z.url(), s3: z.url(), sqs: z.url() }),
})
export type Running = z.infer<typeof Running>

export const secretHeader = 'x-nhac-viec-local'

export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}

export async function announce(dataDir: string, running: Running): Promise<void> {
  const file = join(dataDir, 'running.json')
  await writeFile(`${file}.new`, JSON.stringify(running), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

export async function withdraw(dataDir: string): Promise<void> {
  await rm(join(dataDir, 'running.json'), { force: true })
}

const notRunning =
  'Hệ thống trên máy này chưa chạy. Xin mở một cửa sổ dòng lệnh khác, chạy "npm start", rồi thử lại lệnh này.'

async function findRunning(dataDir: string): Promise<Running> {
  const text = await readFile(join(dataDir, 'running.json'), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new Refusal(notRunning)
    throw error
  })
  return Running.parse(JSON.parse(text))
}

/** The system that answers for this folder now, or null. A file left behind by a kill names one that is gone. */
export async function whoAnswersFor(dataDir: string): Promise<Running | null> {
  try {
    const running = await findRunning(dataDir)
    const headers = { [secretHeader]: running.secret }
    const { ok } = await fetch(`${running.url}/may-nay`, { headers, signal: AbortSignal.timeout(2_000) })
    return ok ? running : null
  } catch {
    return null
  }
}

/** Asks the running local system to do `action`; refuses in a sentence when there is none. */
export async function control(dataDir: string, action: string, body: unknown): Promise<unknown> {
  const running = await findRunning(dataDir)
  const response = await fetch(`${running.url}/may-nay/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [secretHeader]: running.secret },
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    // A file left behind by a system that was killed.
    if (codeOf(error) === 'ECONNREFUSED') throw new Refusal(notRunning)
    throw error
  })
  if (response.ok) return await response.json()
  throw new Refusal(`Hệ thống trả lời: ${await response.text()}`)
}
