import { inBatches } from '../../../../shared/in-batches.ts'
import { reopenedRows } from '../../../../shared/reminding/letters.ts'
import { sendLetters } from '../../../../shared/store/send-letters.ts'
import { restore } from '../../../../shared/tracking/changes.ts'
import { beginReopening, endedWith, endReopening, reopenedSince } from '../../../../shared/tracking/plan-changes.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { actorOf, type CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { directoryToTell } from '../letters/directory-to-tell.ts'
import { changeUnlessSettled, settled } from '../tasks/change-unless-settled.ts'
import { readableRows } from '../tasks/readable-rows.ts'
import { noSuchPlan } from './open-plan.ts'
import { stalePlan, writePlan } from './write-plan.ts'

type Reopened = { ok: true; plan: Plan }

/**
 * Takes the closing of a plan back: it was closed by mistake.
 *
 * 1. The plan becomes `reopening`: one conditional write.
 * 2. Each row that the closing withdrew is tracked again; what was withdrawn on its own before stays withdrawn.
 * 3. The agencies are told, in one letter an address: what came in between, reminders or none, nobody has to guess.
 * 4. The plan becomes `published`, last, and its recurring duties go on.
 *
 * Calling it again, after a crash or a second click, goes on where it stopped. A row that cannot be read may be one that
 * is to come back: the others are tracked again, and the one letter waits until it can tell of all.
 */
export async function reopenPlan(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  version: number | null,
): Promise<Reopened | Refusal> {
  const found = await deps.store.plans.get(caller.unit, id)
  if (!found) return noSuchPlan
  const begun =
    found.status === 'reopening' ? { ok: true as const, plan: found } : await begin(deps, caller, found, version)
  if (!begun.ok || begun.plan.status === 'published') return begun
  await restoreRows(deps, caller, begun.plan)
  const told = await tellAgencies(deps, begun.plan)
  if (!told.ok) return told
  return finish(deps, caller, begun.plan)
}

async function begin(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  plan: Plan,
  version: number | null,
): Promise<Reopened | Refusal> {
  // A second click wants what is already so.
  if (plan.status === 'published' && plan.history.at(-1)?.what === 'reopened') return { ok: true, plan }
  const change = beginReopening(plan, { by: actorOf(caller), now: deps.clock() })
  if (!change.ok) return change
  if (version !== null && version !== plan.version) return stalePlan(plan.version)
  return writePlan(deps, change.plan, ({ status }) => status === 'reopening')
}

async function restoreRows(deps: ApiDeps, caller: CoordinatorCaller, plan: Plan): Promise<void> {
  // Looked at once more: whoever was still closing it may have withdrawn a last few.
  for (let round = 0; round < 2; round++) {
    const withdrawn = (await readableRows(deps, plan)).rows.filter((task) => endedWith(plan, task))
    await restoreEach(deps, caller, plan, withdrawn)
  }
}

async function restoreEach(deps: ApiDeps, caller: CoordinatorCaller, plan: Plan, withdrawn: Task[]): Promise<void> {
  await inBatches(withdrawn, 16, async ({ id }) => {
    await changeUnlessSettled(deps, caller, id, (task) =>
      endedWith(plan, task) ? restore(task, { by: actorOf(caller), now: deps.clock() }) : settled,
    )
  })
}

async function tellAgencies(deps: ApiDeps, plan: Plan): Promise<{ ok: true } | Refusal> {
  const since = reopenedSince(plan)
  if (since === null) return { ok: true }
  const { rows, unread } = await readableRows(deps, plan)
  if (unread > 0) {
    return refusal(
      'damaged-data',
      `Đã theo dõi lại các việc, trừ ${unread} việc mà hệ thống không đọc được; thư báo chưa được gửi. Xin báo người ` +
        'quản trị, sau đó bấm “Tiếp tục mở lại”.',
    )
  }
  const back = rows.filter(
    (task) => task.status === 'open' && task.history.some(({ what, at }) => what === 'restored' && at >= since),
  )
  const agencyIds = [...new Set(back.map(({ agencyId }) => agencyId))]
  const directory = await directoryToTell(deps, plan.unit, agencyIds)
  if (!directory.ok) return directory
  await sendLetters(deps, reopenedRows(plan.id, back, { agencies: directory.agencies, now: since }))
  return { ok: true }
}

async function finish(deps: ApiDeps, caller: CoordinatorCaller, plan: Plan): Promise<Reopened | Refusal> {
  const reopened = endReopening(plan, { by: actorOf(caller), now: deps.clock() })
  return writePlan(deps, reopened, ({ status }) => status === 'published')
}
