import { resolve } from 'node:path'
import type { Instant } from '../../shared/calendar/day.ts'
import { parseStart } from './clock.ts'
import { Refusal } from './refusal.ts'

/** What the commands of this machine take from the environment. */
export interface LocalSettings {
  port: number
  dataDir: string
  start: Instant | null
}

/** Reads `PORT`, `DATA_DIR` and `NOW`; refuses a wrong value in a sentence. */
export function localSettings(source: Record<string, string | undefined> = process.env): LocalSettings {
  const { PORT = '', DATA_DIR = '', NOW } = source
  const port = PORT === '' ? 8787 : Number(PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal(`PORT="${PORT}" không phải là số cổng; xin ghi một số từ 1024 đến 65535.`)
  }
  return { port, dataDir: resolve(DATA_DIR === '' ? '.local' : DATA_DIR), start: parseStart(NOW) }
}
