import type { Unit } from '../../../../shared/tracking/unit.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Refusal } from '../../problem.ts'
import { settingsOf, staleSettings } from './unit-settings.ts'

/** Changes where agencies' answers go; letters sent from then on say so. */
export async function saveReplyTo(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  { version, replyTo }: { version: number; replyTo: string },
): Promise<{ ok: true; unit: Unit } | Refusal> {
  const before = await settingsOf(deps, caller.unit)
  if (before.version !== version) return staleSettings(before.version)
  const updated = await deps.store.units.update({ ...before, replyTo }, version)
  return updated.ok ? updated : staleSettings((await settingsOf(deps, caller.unit)).version)
}
