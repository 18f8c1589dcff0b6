/**
 * Milliseconds of the processor that `work` takes, so that a bound on it says the same on a machine that is busy with other
 * things; the runner's workers are processes of their own. A test that has such a bound needs more patience by the clock.
 */
export function cpuTimeOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** By the clock, for a test whose bound is on the processor's time. */
export const patience = { timeout: 180_000 }
