import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a command said and how it ended. */
export interface Ended {
  code: number | null
  out: string
  err: string
}

export interface Running {
  /** Waits until the command has printed this, and gives what it found. */
  said: (pattern: RegExp) => Promise<string>
  signal: (name: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => void
  ended: Promise<Ended>
}

/** Starts a command of `infra/local` as npm would, in a process of its own. */
export function start(file: string, environment: Record<string, string>, ...args: string[]): Running {
  // Without the tsx wrapper in between, a kill reaches the command itself.
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', `infra/local/${file}`, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told = { out: '', err: '' }
  child.stdout?.on('data', (chunk: Buffer) => (told.out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (told.err += chunk.toString()))
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, ...told }))
  return {
    ended,
    signal: (name) => void child.kill(name),
    async said(pattern) {
      for (;;) {
        const found = pattern.exec(told.out)?.[0]
        if (found !== undefined) return found
        const next = child.stdout === null ? ended : Promise.race([once(child.stdout, 'data'), ended])
        await next
        if (child.exitCode !== null) throw new Error(`ended before it said ${pattern}: ${told.out}${told.err}`)
      }
    },
  }
}

export function run(file: string, environment: Record<string, string>, ...args: string[]): Promise<Ended> {
  return start(file, environment, ...args).ended
}
