import { z } from 'zod'
import { Day } from '../calendar/day.ts'
import type { Items, Kind } from './items.ts'
import { unitKey } from './keys.ts'

const Run = z.object({ unit: z.string(), day: Day })
type Run = z.infer<typeof Run>

const kind: Kind<Run> = { name: 'run', schema: Run, key: ({ unit }) => keyOf(unit) }

export function createRuns(items: Items) {
  return {
    /** The day of the last morning run that was completed; null before the first. */
    async last(unit: string): Promise<Day | null> {
      return (await items.get(kind, keyOf(unit)))?.day ?? null
    },

    /**
     * Marks the run of `day` as completed by one who began when `fromDay` was the last. `stale`: another run was
     * completed meanwhile. Never goes back: a run for a day that has passed leaves the mark where it is.
     */
    async finish(unit: string, day: Day, fromDay: Day | null): Promise<{ ok: true } | { ok: false; code: 'stale' }> {
      if (fromDay !== null && day < fromDay) return { ok: true }
      const body: Run = { unit, day }
      if (fromDay === null) {
        if ((await items.create(kind, body)) === 'created') return { ok: true }
        return (await items.get(kind, keyOf(unit)))?.day === day ? { ok: true } : { ok: false, code: 'stale' }
      }
      const finished = await items.change(keyOf(unit), {
        set: { body },
        condition: '#body.#day = :from',
        names: { '#body': 'body', '#day': 'day' },
        values: { ':from': fromDay },
      })
      if (finished.ok) return { ok: true }
      const now = await items.get(kind, keyOf(unit))
      return now?.day === day ? { ok: true } : { ok: false, code: 'stale' }
    },
  }
}

function keyOf(unit: string) {
  return { pk: unitKey(unit, 'runs'), sk: 'morning' }
}
