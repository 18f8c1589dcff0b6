import { type Clock, type Day, dayAt, instantAt } from '../../shared/calendar/day.ts'

/**
 * The morning run by the local clock: at 07:30 in Viet Nam, and at the start when that has passed without one. Which
 * days are worked is known to the run itself. A run that fails is tried again at the next look at the clock.
 */
export function startSchedule(parts: {
  clock: Clock
  run: (today: Day) => Promise<unknown>
  log: (line: string) => void
  lookEveryMs?: number
}): { look: () => Promise<void>; stop: () => Promise<void> } {
  const { clock, run, log, lookEveryMs = 5_000 } = parts
  let ranOn: Day | null = null
  let current: Promise<void> = Promise.resolve()

  async function lookNow(): Promise<void> {
    const now = clock()
    const today = dayAt(now)
    if (ranOn === today || now < instantAt(today, 7, 30)) return
    try {
      await run(today)
      ranOn = today
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
