import { closedRows } from '../../../../shared/reminding/letters.ts'
import { sendLetters } from '../../../../shared/store/send-letters.ts'
import { eachOf } from '../../../../shared/store/store.ts'
import { withdraw } from '../../../../shared/tracking/changes.ts'
import { tooLong } from '../../../../shared/tracking/limits.ts'
import { beginClosing, endClosing, endedWith, isClosed } from '../../../../shared/tracking/plan-changes.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { actorOf, type CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { directoryToTell } from '../letters/directory-to-tell.ts'
import { readableRows } from '../tasks/readable-rows.ts'
import { settled } from '../tasks/change-unless-settled.ts'
import { withdrawEach } from '../tasks/withdraw-each.ts'
import { noSuchPlan } from './open-plan.ts'
import { stalePlan, writePlan } from './write-plan.ts'

type Closed = { ok: true; plan: Plan }

/**
 * Ends a published plan as a whole: a later plan takes its place, or it was called off.
 *
 * 1. The plan becomes `closing`, with the reason: one conditional write.
 * 2. Each open row is withdrawn for that reason; what is done stays done.
 * 3. The agencies are told, in one letter an address: why, and with a file that takes the dates out of their calendars.
 * 4. The plan becomes `closed`, last.
 *
 * Calling it again, after a crash or a second click, goes on where it stopped. Letters that were still to go out find
 * their rows withdrawn and do not go. A row that cannot be read may be an open one: the others are withdrawn, and the
 * plan is `closing`, its agencies untold, until it can be.
 */
export async function closePlan(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  { reason, version }: { reason: string; version: number | null },
): Promise<Closed | Refusal> {
  const long = tooLong([['reason', reason]])
  if (long !== null) return refusal('invalid-input', long)
  const found = await deps.store.plans.get(caller.unit, id)
  if (!found) return noSuchPlan
  const begun = isClosed(found) ? { ok: true as const, plan: found } : await begin(deps, caller, found, reason, version)
  if (!begun.ok) return begun
  const unread = await withdrawOpen(deps, caller, begun.plan)
  if (begun.plan.status === 'closed') return begun
  if (unread > 0) {
    return refusal(
      'damaged-data',
      `Đã rút các việc chưa hoàn thành, trừ ${unread} việc mà hệ thống không đọc được. Xin báo người quản trị, sau đó ` +
        'bấm “Tiếp tục kết thúc”.',
    )
  }
  const told = await tellAgencies(deps, begun.plan)
  return told.ok ? finish(deps, caller, begun.plan) : told
}

async function begin(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  plan: Plan,
  reason: string,
  version: number | null,
): Promise<Closed | Refusal> {
  const change = beginClosing(plan, reason, { by: actorOf(caller), now: deps.clock() })
  if (!change.ok) return change
  if (version !== null && version !== plan.version) return stalePlan(plan.version)
  // Whoever was faster may be closing it too: theirs is the reason that stands.
  return writePlan(deps, change.plan, isClosed)
}

/** @returns how many rows cannot be read */
async function withdrawOpen(deps: ApiDeps, caller: CoordinatorCaller, plan: Plan): Promise<number> {
  const { rows, unread } = await readableRows(deps, plan)
  const open = rows.filter(({ status }) => status === 'open')
  const reason = plan.closing?.reason ?? 'Kế hoạch đã kết thúc theo dõi'
  await withdrawEach(deps, caller, open, async (task) => {
    // Reopened by somebody else meanwhile: then it is not withdrawn behind their back.
    const current = await deps.store.plans.get(plan.unit, plan.id)
    if (current === null || !isClosed(current)) return settled
    return withdraw(task, reason, { by: actorOf(caller), now: deps.clock() })
  })
  return unread
}

/** The rows that this closing took, whoever withdrew them: a try before this one may have got half way. */
async function tellAgencies(deps: ApiDeps, plan: Plan): Promise<{ ok: true } | Refusal> {
  const { unit, closing } = plan
  if (!closing) return { ok: true }
  const taken: Task[] = []
  // Each has been read a moment ago; one that cannot be read since is taken up by closing again.
  for await (const task of eachOf((page) => deps.store.tasks.ofPlan(unit, plan.id, page))) {
    if (endedWith(plan, task)) taken.push(task)
  }
  const agencyIds = [...new Set(taken.map(({ agencyId }) => agencyId))]
  const directory = await directoryToTell(deps, unit, agencyIds)
  if (!directory.ok) return directory
  await sendLetters(deps, closedRows(plan.id, taken, { agencies: directory.agencies, now: closing.at }))
  return { ok: true }
}

async function finish(deps: ApiDeps, caller: CoordinatorCaller, plan: Plan): Promise<Closed | Refusal> {
  const closed = endClosing(plan, { by: actorOf(caller), now: deps.clock() })
  return writePlan(deps, closed, ({ status }) => status === 'closed')
}
