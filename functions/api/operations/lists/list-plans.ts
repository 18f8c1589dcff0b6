import type { Page } from '../../../../shared/store/store.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Unread } from '../../unread.ts'
import { filteredPage } from './filtered-page.ts'

/** A unit's plans, newest first, without the drafts that were taken away. */
export function listPlans(
  deps: ApiDeps,
  unit: string,
  page: { limit: number; cursor?: string | undefined },
  unread: Unread,
): Promise<Page<Plan>> {
  return filteredPage(
    (request) => deps.store.plans.list(unit, request),
    ({ status }) => status !== 'discarded',
    { ...page, ...unread.plans },
  )
}
