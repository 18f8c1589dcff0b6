import { addDays, dayAt, type Instant, instantAt, instantFromMs } from '../../shared/calendar/day.ts'
import type { Chance } from './chance.ts'
import type { Scenario } from './scenario.ts'

export type SimulatedTime = ReturnType<typeof createTime>

/** The clock of the simulated days, and what the scenario says of each moment. */
export function createTime({ begins, calmFrom, ends, outage }: Scenario, chance: Chance) {
  let now = Date.parse(instantAt(begins, 6))
  const clock = clockOf(() => now)
  const calm = Date.parse(instantAt(calmFrom))
  const end = Date.parse(instantAt(ends, 23))
  const isCalm = () => now >= calm

  return {
    clock,
    ms: () => now,
    isCalm,
    isOver: () => now > end,

    /** Whether this does not work at all at the moment. */
    isOut: (what: NonNullable<Scenario['outage']>['of']): boolean => {
      if (outage?.of !== what) return false
      const today = dayAt(clock())
      return outage.from <= today && today <= outage.to && clock() < instantAt(today, outage.untilHour)
    },

    /** The clock of one machine, a little behind or ahead. */
    clockOfMachine(): () => Instant {
      const skew = !isCalm() && chance.happens(0.3) ? chance.between(-20_000, 20_000) : 0
      return skew === 0 ? clock : clockOf(() => now + skew)
    },

    /** A step takes no time to speak of, unless the machine stands still or, rarely, is a laptop that was closed. */
    passStep(): void {
      now += chance.between(0, 400)
      if (isCalm() || !chance.happens(0.004)) return
      now += chance.happens(0.8) ? 400_000 : chance.between(1, 7) * 3_600_000
    },

    /** Nothing happens until the first of these moments; an outage ends at midnight, and what waited for that is there. */
    passUntil(moments: readonly number[]): void {
      const midnight = Date.parse(instantAt(addDays(dayAt(clock()), 1)))
      now = Math.min(midnight, ...moments.filter((at) => at > now))
    },
  }
}

function clockOf(ms: () => number): () => Instant {
  let [at, instant] = [Number.NaN, instantFromMs(0)]
  return () => {
    const now = ms()
    if (now !== at) [at, instant] = [now, instantFromMs(now)]
    return instant
  }
}
