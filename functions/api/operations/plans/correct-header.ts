import { inBatches } from '../../../../shared/in-batches.ts'
import { keepNext } from '../../../../shared/intake/draft-files.ts'
import type { Draft } from '../../../../shared/tracking/draft.ts'
import { isNamedOtherwise, namedAs, withHeader } from '../../../../shared/tracking/header-correction.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { actorOf, type CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Refusal } from '../../problem.ts'
import { changeUnlessSettled, settled } from '../tasks/change-unless-settled.ts'
import { readableRows } from '../tasks/readable-rows.ts'
import { writePlan } from './write-plan.ts'

/**
 * Puts right the head of a published plan: number, day, issuer, title.
 *
 * 1. The plan's item and its draft have the new head: one conditional write, with who changed what.
 * 2. Each row is named after it, one conditional write each. Letters read rows last, so those to come say the new head.
 *
 * Sent again with the same head, after a crash or from the plan's page, it goes on with the rows that were not reached.
 */
export async function correctHeader(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  plan: Plan,
  corrected: Draft,
): Promise<{ ok: true; plan: Plan } | Refusal> {
  const written = await writeHeader(deps, caller, plan, corrected)
  if (!written.ok) return written
  const { rows } = await readableRows(deps, written.plan)
  const others = rows.filter((task) => isNamedOtherwise(task, written.plan))
  await inBatches(others, 16, ({ id }) => rename(deps, caller, written.plan, id))
  return written
}

async function writeHeader(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  plan: Plan,
  corrected: Draft,
): Promise<{ ok: true; plan: Plan } | Refusal> {
  if (JSON.stringify(corrected.header) === JSON.stringify(plan.header)) return { ok: true, plan }
  const draft = await keepNext(deps.files, plan, 'draft', corrected)
  const renamed = withHeader(plan, corrected.header, { by: actorOf(caller), now: deps.clock() })
  return writePlan(deps, { ...renamed, files: { ...plan.files, draft } })
}

async function rename(deps: ApiDeps, caller: CoordinatorCaller, plan: Plan, id: string): Promise<void> {
  const context = { by: actorOf(caller), now: deps.clock() }
  await changeUnlessSettled(
    deps,
    caller,
    id,
    (task) => (isNamedOtherwise(task, plan) ? { ok: true, task: namedAs(task, plan, context) } : settled),
    { untold: true },
  )
}
