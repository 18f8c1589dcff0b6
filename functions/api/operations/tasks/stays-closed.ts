import { isClosed } from '../../../../shared/tracking/plan-changes.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { Caller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'

/**
 * Why a row of a closed plan is not opened again; null where its plan goes on. A coordinator may still put a single row
 * back, with open eyes, or the whole plan.
 */
export async function whyStaysClosed(
  deps: Pick<ApiDeps, 'store'>,
  caller: Pick<Caller, 'kind'>,
  { unit, planId }: Pick<Task, 'unit' | 'planId'>,
): Promise<Refusal | null> {
  const plan = await deps.store.plans.get(unit, planId)
  if (plan === null || !isClosed(plan)) return null
  const wayOn =
    caller.kind === 'agency'
      ? 'Nếu cần, xin liên hệ cán bộ đầu mối.'
      : 'Không thêm được sự việc vào kế hoạch đã kết thúc. Nếu cần, xin mở lại kế hoạch trước.'
  return refusal('plan-closed', `Kế hoạch này đã kết thúc theo dõi. ${wayOn}`)
}
