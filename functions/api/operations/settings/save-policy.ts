import { type Policy, policyFaults, tidied } from '../../../../shared/tracking/policy.ts'
import type { Unit } from '../../../../shared/tracking/unit.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { settingsOf, staleSettings } from './unit-settings.ts'

/** Replaces the unit's policy; the next morning follows it. */
export async function savePolicy(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  { version, policy }: { version: number; policy: Policy },
): Promise<{ ok: true; unit: Unit } | Refusal> {
  const before = await settingsOf(deps, caller.unit)
  if (before.version !== version) return staleSettings(before.version)
  const refused = policyRefusal(policy)
  if (refused) return refused
  const updated = await deps.store.units.update({ ...before, policy: tidied(policy) }, version)
  return updated.ok ? updated : staleSettings((await settingsOf(deps, caller.unit)).version)
}

/** Why a policy cannot be kept, or previewed; null where it can. */
export function policyRefusal(policy: Policy): Refusal | null {
  const errors = policyFaults(policy).map(({ pointer, message }) => ({ pointer: `/policy${pointer}`, message }))
  return errors.length === 0
    ? null
    : refusal('invalid-input', 'Chính sách chưa hợp lệ. Chưa có gì được lưu.', { errors })
}
