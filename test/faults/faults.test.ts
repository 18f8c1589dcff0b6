import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './check/check.ts'
import type { Plant } from './connections.ts'
import * as plants from './plants.ts'
import { onlySeed } from './seeds.ts'
import { inMemory, onEngine } from './tables.ts'
import { playWorld } from './world.ts'

describe.skipIf(onlySeed !== null)('the table in memory, on which the seeds are played', () => {
  let engine: Awaited<ReturnType<typeof onEngine>>
  beforeAll(async () => {
    engine = await onEngine()
  })
  afterAll(() => engine.stop())

  test.each([1, 2, 3, 5, 6])('plays the same run as the real engine: seed %i', { timeout: 120_000 }, async (seed) => {
    const [there, here] = [await playWorld(await engine.fresh(), seed), await playWorld(inMemory(), seed)]
    expect(violations(there)).toEqual([])
    expect(here.log).toEqual(there.log)
    expect(here.rows).toEqual(there.rows)
  })

  test('plays the same run twice', async () => {
    const [once, again] = [await playWorld(inMemory(), 7), await playWorld(inMemory(), 7)]
    expect(again.log).toEqual(once.log)
  })
})

describe.skipIf(onlySeed !== null)('the checker finds what is wrong on purpose, and only that', () => {
  const planted: Array<[string, Plant, RegExp]> = [
    ['marking as sent before sending', plants.sentBeforeSending, /is marked as sent and was not/],
    ['a claim without its condition', plants.claimWithoutCondition, /went out \d times/],
    ['looking at one day only', plants.onlyToday, /is in no e-mail/],
    ['not reading the tasks again', plants.noSecondReading, /mentions \w+, \w+ before it was read/],
    ['marking the day as done before it is planned', plants.doneBeforePlanning, /is in no e-mail/],
    ['a lease that never ends', plants.leaseForever, /ends as (claimed|sending)/],
    ['taking a crash while sending for nothing sent', plants.nobodyIsUnsure, /went out 2 times, unsure 0/],
    ['leaving a letter of unknown end alone', plants.unknownLeftAlone, /ends as unknown/],
    ['planning a receipt after the change', plants.receiptAfterwards, /and no letter says so/],
    ['letting the last news of an address count', plants.lastNewsCounts, /was opened again by feedback/],
    ['dating news by their arrival', plants.newsAsOfNow, /was closed by old news/],
    ['ending a plan in silence', plants.endsInSilence, /went by the end of its plan, and no letter tells of it/],
    ['handing work on without making its row', plants.handedToNobody, /was handed on to \w+, which has no row of it/],
    ['handing work on in silence', plants.handedInSilence, /came to \w+, and no letter says so/],
    ['telling of handed on work by two letters', plants.handedOnTwice, /was handed on by 2 letters/],
    ['telling of a closed address each time it is told', plants.alertEachTime, /was told \d times/],
  ]
  test.each(planted)('%s', { timeout: 120_000 }, async (_name, plant, expected) => {
    const seed = await firstFound(plant, expected)
    expect(violations(await playWorld(inMemory(), seed)), 'the same seed, without the plant').toEqual([])
  })
})

const mostSeeds = 150

async function firstFound(plant: Plant, expected: RegExp): Promise<number> {
  for (let seed = 1; seed <= mostSeeds; seed++) {
    const found = violations(await playWorld(inMemory(), seed, plant))
    if (found.some((one) => expected.test(one))) return seed
  }
  return expect.fail(`${mostSeeds} seeds found nothing`)
}
