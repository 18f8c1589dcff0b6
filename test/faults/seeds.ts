import { expect } from 'vitest'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { violations } from './check/check.ts'
import { inMemory } from './tables.ts'
import { playWorld } from './world.ts'

// More seeds: FAULT_SEEDS=20000 npm test -- test/faults
// One seed again, with everything that happened: FAULT_SEED=17 npm test -- test/faults

/** The one seed to play again; null where all are played. */
export const onlySeed = process.env['FAULT_SEED'] === undefined ? null : Number(process.env['FAULT_SEED'])

const count = Number(process.env['FAULT_SEEDS'] ?? 2000)

/** One half of the seeds, so that two cores share them. */
export function seedsOf(half: 'odd' | 'even'): number[] {
  const remainder = half === 'odd' ? 1 : 0
  const seeds = onlySeed === null ? Array.from({ length: count }, (_, at) => at + 1) : [onlySeed]
  return seeds.filter((seed) => seed % 2 === remainder)
}

export const timeout = 120_000 + count * 500

/** Plays the seeds; the first one that breaks a promise fails, with what it broke. */
export async function expectAllKept(seeds: readonly number[]): Promise<void> {
  let mails = 0
  const reasons = new Set<string>()
  for (const seed of seeds) {
    const account = await playWorld(inMemory(), seed)
    if (onlySeed !== null) console.log([...account.log, ...account.rows.map(lineOf)].join('\n'))
    expect(violations(account), `play it again with FAULT_SEED=${seed}`).toEqual([])
    mails += account.accepted.length
    for (const { outcome } of account.rows) reasons.add(outcome.state === 'suppressed' ? outcome.reason : outcome.state)
  }
  // A world in which nothing is sent keeps every promise, and proves nothing.
  expect(mails).toBeGreaterThan(seeds.length * 5)
  if (seeds.length >= 500) expect([...reasons]).toEqual(expect.arrayContaining(allEnds))
}

function lineOf({ day, key, unsure = 0, outcome }: OutboxRow): string {
  return `${day} ${key}: ${JSON.stringify(outcome)}${unsure > 0 ? `, unsure ${unsure}` : ''}`
}

/** Ways for a letter to end; a world that knows only some of them shows little. */
const allEnds = [
  'sent',
  'unknown',
  'finished',
  'extended',
  'withdrawn',
  'undone',
  'answered',
  'duplicate',
  'moved',
  'unwritten',
  'bounced',
  'complained',
  'no-address',
]
