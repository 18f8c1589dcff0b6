import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const root = fileURLToPath(new URL('../../', import.meta.url))
const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) })

/** The app as `npx cdk synth -c name=value` runs it on a clean checkout, but for the functions' code. */
export async function synthesiseApp(given: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const outdir = await mkdtemp(join(tmpdir(), 'nhac-viec-app-'))
  try {
    const { context } = CdkJson.parse(JSON.parse(await readFile(join(root, 'cdk.json'), 'utf8')))
    const child = spawn(process.execPath, ['--import', 'tsx', 'infra/cloud/app.ts'], {
      cwd: root,
      env: {
        PATH: process.env.PATH ?? '',
        CDK_OUTDIR: outdir,
        CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...given, 'aws:cdk:bundling-stacks': [] }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await once(child, 'close')
    return { code: child.exitCode, said }
  } finally {
    await rm(outdir, { recursive: true })
  }
}
