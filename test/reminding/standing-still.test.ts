import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deliver } from '../../functions/deliver/deliver.ts'
import { runReminders } from '../../functions/remind/run.ts'
import { instantAt } from '../../shared/calendar/day.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { type Engine, startEngine } from '../store/engines.ts'
import { agency, day, morningOf, task, unit } from './samples.ts'
import { startSystem, type System } from './system.ts'

// A laptop is closed over a morning's work and opened again hours later; a process stands still for minutes.

let engine: Engine
let system: System

beforeAll(async () => {
  engine = await startEngine('dynalite')
})
afterAll(() => engine.stop())
beforeEach(async () => {
  system = await startSystem(engine)
  system.at(morningOf('2024-05-17'))
  await system.holds([agency('a')], [task('1', 'a', '2024-05-17')])
})

async function theDigest(): Promise<OutboxRow> {
  const row = (await system.rows()).find((one) => one.kind === 'digest')
  if (row === undefined) throw new Error('a digest must be due')
  return row
}

/** The outbox of a worker whose machine stands still until `until` right after it has marked a row as sending. */
function stillAfterMarking(until: Parameters<System['at']>[0]) {
  const { outbox } = system.store
  const update: typeof outbox.update = async (row, from) => {
    const written = await outbox.update(row, from)
    if (row.outcome.state === 'sending') system.at(until)
    return written
  }
  return { ...system.deps, store: { ...system.store, outbox: { ...outbox, update } } }
}

describe('a machine that stood still', () => {
  test('between marking a row and handing it over sends nothing that may be another’s by now', async () => {
    await system.remind()
    const slow = stillAfterMarking(instantAt(day('2024-05-17'), 7, 40))
    expect(await deliver(slow, await theDigest())).toMatchObject({ done: false, because: 'contended' })
    expect(system.sent).toHaveLength(0)
    expect((await theDigest()).outcome.state).toBe('planned')
    await system.deliver(await theDigest())
    expect(system.sent).toHaveLength(1)
    expect((await theDigest()).unsure).toBeUndefined()
  })

  test('until Saturday sends no Friday’s digest', async () => {
    system.at(instantAt(day('2024-05-17'), 23, 58))
    await system.remind()
    const slow = stillAfterMarking(instantAt(day('2024-05-18'), 0, 1))
    await deliver(slow, await theDigest())
    expect(await system.deliver(await theDigest())).toMatchObject({ state: 'left' })
    expect(system.sent).toHaveLength(0)
  })

  test('in the middle of a morning plans no digest of a day that has passed meanwhile as one of today', async () => {
    const agencies = {
      ...system.store.agencies,
      list: (id: string) => {
        system.at(instantAt(day('2024-05-18'), 9))
        return system.store.agencies.list(id)
      },
    }
    const slow = { ...system.deps, store: { ...system.store, agencies } }
    await runReminders(slow, { on: day('2024-05-17'), unit: unit.id })
    await system.drain()
    expect(system.sent).toHaveLength(0)
    system.at(morningOf('2024-05-20'))
    await system.remind()
    await system.drain()
    expect(system.sent.map(({ mail }) => mail.to)).toContain('a@anbinh.example')
  })
})
