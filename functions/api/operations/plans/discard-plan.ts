import { discard } from '../../../../shared/tracking/plan-changes.ts'
import { actorOf, type CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Refusal } from '../../problem.ts'
import { noSuchPlan } from './open-plan.ts'
import { stalePlan, writePlan } from './write-plan.ts'

/** Takes a wrong draft off the list. Asked again it is gone already, and that is what was wanted. */
export async function discardPlan(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  version: number | null,
): Promise<{ ok: true } | Refusal> {
  const plan = await deps.store.plans.get(caller.unit, id)
  if (!plan) return noSuchPlan
  if (plan.status === 'discarded') return { ok: true }
  const change = discard(plan, { by: actorOf(caller), now: deps.clock() })
  if (!change.ok) return change
  // Each page of a scan that is recognised is a version, of a draft that nobody can have seen yet.
  const seen = plan.status === 'reading' ? null : version
  if (seen !== null && seen !== plan.version) return stalePlan(plan.version)
  return writePlan(deps, change.plan)
}
