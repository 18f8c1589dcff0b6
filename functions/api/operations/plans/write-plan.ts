import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'

/**
 * Writes what was made of a plan, on condition that it still has the version that this was decided from. Where somebody
 * was faster, theirs stands, and is as good as ours if it is what was `wanted`.
 */
export async function writePlan(
  { store }: Pick<ApiDeps, 'store'>,
  plan: Plan,
  wanted: (current: Plan) => boolean = () => false,
): Promise<{ ok: true; plan: Plan } | Refusal> {
  const updated = await store.plans.update(plan, plan.version)
  if (updated.ok) return updated
  const current = await store.plans.get(plan.unit, plan.id)
  return current !== null && wanted(current) ? { ok: true, plan: current } : stalePlan(current?.version)
}

export function stalePlan(currentVersion: number | undefined): Refusal {
  const message = 'Kế hoạch vừa được người khác sửa. Xin tải lại trang để xem bản mới rồi sửa tiếp.'
  return refusal('stale-version', message, currentVersion === undefined ? {} : { currentVersion })
}
