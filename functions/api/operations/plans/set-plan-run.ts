import type { Day } from '../../../../shared/calendar/day.ts'
import { Draft } from '../../../../shared/tracking/draft.ts'
import { recurs } from '../../../../shared/tracking/plan-run.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { actorOf, type CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { noSuchPlan, readJson } from './open-plan.ts'
import { whyNotUntil } from './rows-beyond.ts'
import { stalePlan, writePlan } from './write-plan.ts'

/**
 * Says until when a plan runs, draft or published. The morning run then makes the rows of further periods in time; a day
 * behind which rows are open already is refused (a plan that is over is closed as a whole).
 */
export async function setPlanRun(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  { version, runsUntil }: { version: number; runsUntil: Day },
): Promise<{ ok: true; plan: Plan } | Refusal> {
  const plan = await deps.store.plans.get(caller.unit, id)
  if (!plan) return noSuchPlan
  if (plan.status !== 'draft' && plan.status !== 'published') {
    return refusal(
      'publishing-begun',
      'Kế hoạch đang được phát hành hoặc đã kết thúc nên không đổi được thời gian chạy.',
    )
  }
  if (plan.version !== version) return stalePlan(plan.version)
  const why = await whyNotUntil(deps, plan, runsUntil)
  if (why !== null) return why
  const entry = { at: deps.clock(), by: actorOf(caller), what: 'run-set', detail: runsUntil }
  const rowsUntil = await rowsUntilOf(deps, plan)
  return writePlan(deps, { ...plan, runsUntil, rowsUntil, history: [...plan.history, entry] })
}

/** A plan that was published before plans could run on has rows up to the end that it was given then. */
async function rowsUntilOf(deps: ApiDeps, plan: Plan): Promise<Day | null> {
  if (plan.status === 'draft' || plan.rowsUntil !== undefined) return plan.rowsUntil ?? null
  return recurs(await readJson(deps, plan.files.draft, Draft)) ? plan.runsUntil : null
}
