import type { reporting } from '../../../../shared/store/reporting.ts'
import { isClosed } from '../../../../shared/tracking/plan-changes.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { ApiDeps } from '../../deps.ts'

/**
 * Another plan with this one's number and date among the newest, which is where a second upload stands; one that is
 * followed already before one that is a draft as well.
 */
export async function twinOf(
  { store }: Pick<ApiDeps, 'store'>,
  plan: Plan,
  unread: ReturnType<typeof reporting>,
): Promise<Plan | null> {
  const { number, issuedOn } = plan.header
  if (number === null || issuedOn === null) return null
  const { items } = await store.plans.list(plan.unit, { limit: 100, ...unread })
  const same = items.filter(
    ({ id, status, header }) =>
      id !== plan.id && status !== 'discarded' && header.number === number && header.issuedOn === issuedOn,
  )
  return same.find(isFollowed) ?? same[0] ?? null
}

/** Whether agencies are reminded of a plan's work: another of the same number and date would say all of it twice. */
export function isFollowed(plan: Plan): boolean {
  return plan.publishedAt !== null && !isClosed(plan)
}
