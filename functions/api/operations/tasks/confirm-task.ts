import { changeRows } from '../../../../shared/reminding/letters.ts'
import { sendLetters } from '../../../../shared/store/send-letters.ts'
import { aimed } from '../../../../shared/tracking/aim.ts'
import { confirm, undo } from '../../../../shared/tracking/changes.ts'
import { tooLong } from '../../../../shared/tracking/limits.ts'
import type { CompletionFact, Task } from '../../../../shared/tracking/task.ts'
import { calendarOf } from '../../../../shared/tracking/unit.ts'
import { actorOf, type Caller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { directoryToTell } from '../letters/directory-to-tell.ts'
import { settingsOf } from '../settings/unit-settings.ts'
import { type Changed, changeTask, reachTask } from './reach-task.ts'
import { whyStaysClosed } from './stays-closed.ts'

/**
 * Records that a task is done, with the fact that was typed, and sends the agency a receipt. The same confirmation
 * again, a second click or a resent form, finds it recorded (`already`) and changes nothing; it also asks again for the
 * receipt, should a crash have come before that, so that it need not wait for the morning.
 */
export async function confirmTask(
  deps: ApiDeps,
  caller: Caller,
  id: string,
  fact: CompletionFact,
  version: number | null = null,
): Promise<(Changed & { already: boolean }) | Refusal> {
  const long = tooLong([
    ['number', fact.number],
    ['note', fact.note],
  ])
  if (long !== null) return refusal('invalid-input', long)
  const settings = await settingsOf(deps, caller.unit)
  const { undoHours } = settings.policy
  const calendar = calendarOf(settings)
  const change = await changeTask(deps, caller, id, version, (task) =>
    confirm(aimed(task, calendar), fact, undoHours, { by: actorOf(caller), now: deps.clock() }),
  )
  if (change.ok) return { ...change, already: false }
  const recorded = await sameConfirmation(deps, caller, id, fact)
  if (!recorded) return change
  await sendReceipt(deps, recorded)
  return { ok: true, task: recorded, already: true }
}

/** Takes a confirmation back: an agency while its undo window is open, a coordinator at any time; the agency is told of that. */
export async function undoTask(
  deps: ApiDeps,
  caller: Caller,
  id: string,
  version: number | null = null,
  reason = '',
): Promise<Changed | Refusal> {
  const long = tooLong([['reason', reason]])
  if (long !== null) return refusal('invalid-input', long)
  return changeTask(deps, caller, id, version, async (task) => {
    const closed = caller.kind === 'agency' ? await whyStaysClosed(deps, caller, task) : null
    return closed ?? undo(task, reason, { by: actorOf(caller), now: deps.clock() })
  })
}

/** The receipt of the confirmation as it stands; its key holds the confirmation's instant, so it goes out once. */
async function sendReceipt(deps: ApiDeps, task: Task): Promise<void> {
  if (task.completion === null) return
  const directory = await directoryToTell(deps, task.unit, [task.agencyId])
  // Planned with the confirmation; the morning asks for it.
  if (!directory.ok) return
  const { agencies } = directory
  const receipt = { kind: 'receipt' as const, at: task.completion.at }
  await sendLetters(deps, changeRows(task, receipt, { agencies, coordinators: [] }))
}

async function sameConfirmation(deps: ApiDeps, caller: Caller, id: string, fact: CompletionFact): Promise<Task | null> {
  const reached = await reachTask(deps, caller, id)
  if (!reached.ok || reached.task.status !== 'done') return null
  const recorded = reached.task.completion?.fact
  const same = recorded?.number === fact.number && recorded.date === fact.date && recorded.note === fact.note
  return same ? reached.task : null
}
