import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, startEngine } from '../store/engines.ts'
import { violations } from './check.ts'
import { claimWithoutCondition, noSecondReading, onlyToday, sentBeforeSending } from './plants.ts'
import { type Plant, playWorld } from './world.ts'

// More seeds: FAULT_SEEDS=2000 npx vitest run -c test/vitest.config.ts test/faults
// One seed again, with everything that happened: FAULT_SEED=17 (the same command)
const count = Number(process.env['FAULT_SEEDS'] ?? 8)
const only = process.env['FAULT_SEED']
const seeds = only === undefined ? Array.from({ length: count }, (_, at) => at + 1) : [Number(only)]

let engine: Engine
beforeAll(async () => {
  engine = await startEngine('dynalite')
})
afterAll(() => engine.stop())

describe('with crashes, repeats, lost answers, throttling, quota running out, addresses changing and three workers at once', () => {
  test(
    `nothing is lost, sent twice or sent about finished work (${seeds.length} seeded runs)`,
    { timeout: 60_000 + count * 10_000 },
    async () => {
      let mails = 0
      let moved = 0
      for (const seed of seeds) {
        const account = await playWorld(engine, seed)
        if (only !== undefined) console.log(account.log.join('\n'))
        const found = violations(account)
        expect(found, `play it again with FAULT_SEED=${seed}`).toEqual([])
        mails += account.accepted.length
        const ends = account.rows.map(({ outcome }) => outcome)
        moved += ends.filter((end) => end.state === 'suppressed' && end.reason === 'moved').length
      }
      // A world in which nothing is sent keeps every promise, and proves nothing.
      expect(mails).toBeGreaterThan(seeds.length * 5)
      expect(moved).toBeGreaterThanOrEqual(only === undefined ? 1 : 0)
    },
  )

  test.skipIf(only !== undefined)('the same seed plays the same run', async () => {
    const [once, again] = [await playWorld(engine, 7), await playWorld(engine, 7)]
    expect(again.log).toEqual(once.log)
  })
})

describe.skipIf(only !== undefined)('the checker finds what is wrong on purpose', () => {
  const planted: Array<[string, Plant, RegExp]> = [
    ['marking as sent before sending', sentBeforeSending, /is marked as sent and was not/],
    ['a claim without its condition', claimWithoutCondition, /went out \d times/],
    ['looking at one day only', onlyToday, /is in no e-mail/],
    ['not reading the tasks again', noSecondReading, /finished before it was read/],
  ]
  test.each(planted)('%s', { timeout: 120_000 }, async (_name, plant, expected) => {
    for (let seed = 1; seed <= 40; seed++) {
      const found = violations(await playWorld(engine, seed, plant))
      if (found.some((one) => expected.test(one))) return
    }
    expect.fail('40 seeds found nothing')
  })
})
