import { askForRecognition } from '../../../../shared/intake/receive-scan.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { actorOf, type CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { noSuchPlan } from './open-plan.ts'

/** Asks once more for a scan to be recognised: one that was given up, or that nobody has been at for a while. */
export async function recogniseAgain(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
): Promise<{ ok: true; plan: Plan } | Refusal> {
  const plan = await deps.store.plans.get(caller.unit, id)
  if (!plan) return noSuchPlan
  if (deps.readings === undefined) return refusal('not-recognised', 'Hệ thống này không nhận dạng bản quét.')
  const asked = await askForRecognition({ ...deps, readings: deps.readings }, plan, actorOf(caller), deps.clock())
  return { ok: true, plan: asked }
}
