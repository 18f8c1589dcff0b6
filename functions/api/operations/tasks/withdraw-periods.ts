import { withdrawnRows } from '../../../../shared/reminding/letters.ts'
import { askDeliveries, planLetters } from '../../../../shared/store/send-letters.ts'
import { withdraw } from '../../../../shared/tracking/changes.ts'
import { tooLong } from '../../../../shared/tracking/limits.ts'
import { unclearReason } from '../../../../shared/tracking/typed-words.ts'
import { isOfDutyFrom } from '../../../../shared/tracking/periods.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { actorOf, type CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { directoryToTell } from '../letters/directory-to-tell.ts'
import { readableRows } from './readable-rows.ts'
import { reachTask } from './reach-task.ts'
import { withdrawEach } from './withdraw-each.ts'

type Withdrawn = { ok: true; count: number }

/**
 * Withdraws a row of a recurring duty and all later ones that are open, for one reason: a rhythm that ends ("từ tháng 6
 * đến hết tháng 9"), or a plan that is to run for less long. What is done stays done.
 *
 * The agency hears of it in one letter, which is in the outbox before the first row is written and tells of those that
 * were withdrawn at its own instant. Asked again, after a crash or by a second click, it takes what is still open.
 */
export async function withdrawPeriods(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  reason: string,
): Promise<Withdrawn | Refusal> {
  const long = tooLong([['reason', reason]])
  if (long !== null) return refusal('invalid-input', long)
  const reached = await reachTask(deps, caller, id)
  if (!reached.ok) return reached
  const unclear = unclearReason([reason])
  if (unclear !== null) return refusal('reason-missing', unclear)
  const { task } = reached
  if (task.periodFrom === undefined) {
    return refusal('invalid-input', 'Việc này không có các kỳ. Xin rút riêng việc này.')
  }
  const context = { by: actorOf(caller), now: deps.clock() }
  const change = withdraw(task, reason, context)
  if (!change.ok && change.code !== 'withdrawn') return change
  const found = await openFrom(deps, task)
  if (!found.ok) return found
  const { open } = found
  const directory = await directoryToTell(deps, task.unit, [task.agencyId])
  if (!directory.ok) return directory
  const letters = withdrawnRows(open, { agencies: directory.agencies, now: context.now })
  await planLetters(deps, letters)
  await withdrawEach(deps, caller, open, (row) => withdraw(row, reason, context))
  await askDeliveries(deps, letters)
  return { ok: true, count: open.length }
}

async function openFrom(deps: ApiDeps, task: Task): Promise<{ ok: true; open: Task[] } | Refusal> {
  const { rows, unread } = await readableRows(deps, { unit: task.unit, id: task.planId })
  if (unread === 0) return { ok: true, open: rows.filter((row) => row.status === 'open' && isOfDutyFrom(row, task)) }
  return refusal(
    'damaged-data',
    `Chưa rút kỳ nào: kế hoạch có ${unread} việc mà hệ thống không đọc được, có thể là một kỳ của việc này. ` +
      'Xin báo người quản trị.',
  )
}
