import { type Clock, type Day, dayAt, type Instant, instantAt } from '../../shared/calendar/day.ts'

/**
 * The morning runs by the local clock, as the schedule in the cloud has them: every half hour from 06:00 to 17:30 in
 * Viet Nam, and at the start what has passed without one. Which unit's hour has come, and which days are worked, is
 * known to the run itself. A run that fails is tried again at the next look at the clock.
 */
export function startSchedule(parts: {
  clock: Clock
  run: (today: Day) => Promise<unknown>
  log: (line: string) => void
  lookEveryMs?: number
}): { look: () => Promise<void>; stop: () => Promise<void> } {
  const { clock, run, log, lookEveryMs = 5_000 } = parts
  let ranAt: Instant | null = null
  let current: Promise<void> = Promise.resolve()

  async function lookNow(): Promise<void> {
    const now = clock()
    const slot = slotOf(now)
    if (slot === null || ranAt === slot) return
    const today = dayAt(now)
    try {
      await run(today)
      ranAt = slot
    } catch (error) {
      log(`Lượt nhắc việc ngày ${today} chưa xong, sẽ thử lại: ${String(error)}`)
    }
  }

  /** One look at a time: a slow run is not started a second time. */
  function look(): Promise<void> {
    current = current.then(lookNow)
    return current
  }

  const timer = setInterval(() => void look(), lookEveryMs)
  return {
    look,
    async stop() {
      clearInterval(timer)
      await current
    },
  }
}

/** The half hour of today's that has come last; null before the first. */
function slotOf(now: Instant): Instant | null {
  const today = dayAt(now)
  const first = instantAt(today, 6)
  if (now < first) return null
  const minutes = Math.floor((Date.parse(now) - Date.parse(first)) / 60_000)
  return instantAt(today, 6, Math.min(Math.floor(minutes / 30) * 30, 11.5 * 60))
}
