import { describe, expect, test } from 'vitest'
import { deliver } from '../../functions/deliver/deliver.ts'
import { runReminders } from '../../functions/remind/run.ts'
import { instantAt } from '../../shared/calendar/day.ts'
import { agency, day, morningOf, task, unit } from './samples.ts'
import { type System, systemForEachTest } from './system.ts'

// A laptop is closed over a morning's work and opened again hours later; a process stands still for minutes.

let system: System
systemForEachTest(async (started) => {
  system = started
  system.at(morningOf('2024-05-17'))
  await system.holds([agency('a')], [task('1', 'a', '2024-05-17')])
})

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
    expect(await deliver(slow, await system.digest())).toMatchObject({ done: false, because: 'contended' })
    expect(system.sent).toHaveLength(0)
    expect((await system.digest()).outcome.state).toBe('planned')
    await system.deliver(await system.digest())
    expect(system.sent).toHaveLength(1)
    expect((await system.digest()).unsure).toBeUndefined()
  })

  test('until Saturday sends no Friday’s digest', async () => {
    system.at(instantAt(day('2024-05-17'), 23, 58))
    await system.remind()
    const slow = stillAfterMarking(instantAt(day('2024-05-18'), 0, 1))
    await deliver(slow, await system.digest())
    expect(await system.deliver(await system.digest())).toMatchObject({ state: 'left' })
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
