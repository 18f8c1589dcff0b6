import { createHash } from 'node:crypto'

/** 16 hex digits that stand for `text` in an id or a key which could not hold all of it. Stored ones rest on it. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
