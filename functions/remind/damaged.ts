import type { RemindDeps } from './run.ts'

/**
 * For lists that a morning is made from: one damaged item must not keep the others' reminders back, but somebody has to
 * see to it.
 */
export function reporting(
  { log }: Pick<RemindDeps, 'log'>,
  unit: string,
  what: 'damaged-task' | 'damaged-letter' | 'damaged-plan' | 'damaged-agency' | 'damaged-coordinator',
): { onDamaged: (fault: unknown) => void } {
  return { onDamaged: (fault) => log({ level: 'error', what, unit, error: String(fault) }) }
}
