import { createHash } from 'node:crypto'
import { encodeTime } from 'ulid'
import type { Instant } from '../calendar/day.ts'

/**
 * A ULID as every plan's, of the time `at`, so that lists are in order; the rest follows from `seed`, so that what
 * arrives twice comes to the same plan.
 */
export function planIdFrom(at: Instant, seed: string): string {
  const digest = createHash('sha256').update(seed).digest()
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const rest = [...digest.subarray(0, 16)].map((byte) => letters.charAt(byte % 32)).join('')
  return `${encodeTime(Date.parse(at))}${rest}`
}
