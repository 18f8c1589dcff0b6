import { test } from 'vitest'
import { expectAllKept, seedsOf, timeout } from './seeds.ts'

const seeds = seedsOf('odd')

test.skipIf(seeds.length === 0)(
  `nothing is lost, sent twice or sent about finished work (${seeds.length} seeded runs, odd)`,
  { timeout },
  () => expectAllKept(seeds),
)
