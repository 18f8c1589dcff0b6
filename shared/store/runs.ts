import { z } from 'zod'
import { CountedDays } from '../calendar/counted-days.ts'
import { Day } from '../calendar/day.ts'
import { PassedOver } from '../reminding/passed-over.ts'
import type { Items, Kind } from './items.ts'
import { unitKey } from './keys.ts'

/**
 * `counted`: how its calendar counted the days around it; absent of a run before that was kept. `passedOver`: what it
 * could not read; absent where that was nothing.
 */
const Run = z.object({
  unit: z.string(),
  day: Day,
  counted: CountedDays.optional(),
  passedOver: PassedOver.optional(),
})
export type Run = z.infer<typeof Run>
type Beside = Pick<Run, 'counted' | 'passedOver'>

const kind: Kind<Run> = { name: 'run', schema: Run, key: ({ unit }) => keyOf(unit) }

export function createRuns(items: Items) {
  return {
    /** The last morning run that was completed; null before the first. */
    async last(unit: string): Promise<Run | null> {
      return items.get(kind, keyOf(unit))
    },

    /** Days were counted anew after the run of `day`, and what that brought is planned. Stale where a later run was. */
    async recounted(
      unit: string,
      day: Day,
      beside: Beside & { counted: CountedDays },
    ): Promise<{ ok: true } | { ok: false; code: 'stale' }> {
      const body = bodyOf(unit, day, beside)
      const marked = await items.change(keyOf(unit), { set: { body }, ...onlyAfter(day) })
      return marked.ok ? { ok: true } : { ok: false, code: 'stale' }
    },

    /**
     * Marks the run of `day` as completed by one who began when `fromDay` was the last. `stale`: another run was
     * completed meanwhile. Never goes back: a run for a day that has passed leaves the mark where it is.
     */
    async finish(
      unit: string,
      day: Day,
      fromDay: Day | null,
      beside: Beside = {},
    ): Promise<{ ok: true } | { ok: false; code: 'stale' }> {
      if (fromDay !== null && day < fromDay) return { ok: true }
      const body = bodyOf(unit, day, beside)
      if (fromDay === null) {
        if ((await items.create(kind, body)) === 'created') return { ok: true }
        return (await items.get(kind, keyOf(unit)))?.day === day ? { ok: true } : { ok: false, code: 'stale' }
      }
      const finished = await items.change(keyOf(unit), { set: { body }, ...onlyAfter(fromDay) })
      if (finished.ok) return { ok: true }
      const now = await items.get(kind, keyOf(unit))
      return now?.day === day ? { ok: true } : { ok: false, code: 'stale' }
    },
  }
}

function bodyOf(unit: string, day: Day, { counted, passedOver }: Beside): Run {
  const isWhole = passedOver === undefined || passedOver.tasks.length + passedOver.agencies.length === 0
  return { unit, day, ...(counted && { counted }), ...(isWhole ? {} : { passedOver }) }
}

/** On condition that the run of `day` is still the last. */
function onlyAfter(day: Day) {
  return { condition: '#body.#day = :from', names: { '#body': 'body', '#day': 'day' }, values: { ':from': day } }
}

function keyOf(unit: string) {
  return { pk: unitKey(unit, 'runs'), sk: 'morning' }
}
