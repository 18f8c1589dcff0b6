import { consequencesOf } from '../../../../shared/reminding/consequences.ts'
import { changeRows } from '../../../../shared/reminding/letters.ts'
import type { OutboxRow } from '../../../../shared/reminding/outbox.ts'
import { namesOf } from '../../../../shared/store/agencies-by-id.ts'
import { reporting } from '../../../../shared/store/reporting.ts'
import { askDeliveries, planLetters } from '../../../../shared/store/send-letters.ts'
import type { Change } from '../../../../shared/tracking/changes.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { Caller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { directoryToTell } from '../letters/directory-to-tell.ts'

export type Changed = { ok: true; task: Task }

const noSuchTask = refusal('not-found', 'Không có việc này, hoặc việc không thuộc cơ quan của anh/chị.')

/** A task that the caller may see: a coordinator's unit's, an agency's own. Any other is not found, never "forbidden". */
export async function reachTask(deps: ApiDeps, caller: Caller, id: string): Promise<Changed | Refusal> {
  const task = await deps.store.tasks.get(caller.unit, id)
  if (!task) return noSuchTask
  return caller.kind === 'coordinator' || task.agencyId === caller.agency.id ? { ok: true, task } : noSuchTask
}

/** A task as its agency is called now, and those that it came from and went to, to be shown. */
export async function calledByName(deps: ApiDeps, caller: Caller, task: Task): Promise<Task> {
  const named = await namesOf(deps, task.unit, [task], caller.kind === 'agency' ? [caller.agency] : [])
  return named(task)
}

/**
 * Decides on the task as it is now and writes that on condition that nobody wrote in between. A caller that names the
 * `version` it saw is refused when that has passed; one that does not (a form that was opened in the morning and sent
 * in the evening) has its change decided anew.
 *
 * The letters that tell of the change are in the outbox before it is written, and delivery is asked for after: each
 * finds out by itself whether the change was made, so a crash on the way loses none. What ends a plan as a whole goes
 * `untold`: it would be a letter a row.
 */
export async function changeTask(
  deps: ApiDeps,
  caller: Caller,
  id: string,
  version: number | null,
  decide: (task: Task) => Change | Refusal | Promise<Change | Refusal>,
  { untold = false }: { untold?: boolean } = {},
): Promise<Changed | Refusal> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const reached = await reachTask(deps, caller, id)
    if (!reached.ok) return reached
    const { task } = reached
    if (version !== null && version !== task.version) return stale(task)
    const change = await decide(task)
    if (!change.ok) return change
    const telling = untold ? noLetters : await lettersAbout(deps, task, change.task)
    if (!telling.ok) return telling
    const { letters } = telling
    await planLetters(deps, letters)
    const updated = await deps.store.tasks.update(change.task, task.version)
    if (!updated.ok) continue
    await askDeliveries(deps, letters)
    return updated
  }
  return stale(null)
}

type Telling = { ok: true; letters: OutboxRow[] }
const noLetters: Telling = { ok: true, letters: [] }

/** The letters that tell of a change of a row, as they are planned before it is written. */
export async function lettersAbout(deps: ApiDeps, before: Task, after: Task): Promise<Telling | Refusal> {
  const consequences = consequencesOf(before, after)
  if (consequences.length === 0) return noLetters
  const [directory, coordinators] = await Promise.all([
    directoryToTell(deps, after.unit, [after.agencyId]),
    deps.store.coordinators.list(after.unit, reporting(deps, after.unit, 'damaged-coordinator')),
  ])
  if (!directory.ok) return directory
  const known = { agencies: directory.agencies, coordinators: coordinators.map(({ email }) => email) }
  return { ok: true, letters: consequences.flatMap((consequence) => changeRows(after, consequence, known)) }
}

function stale(task: Task | null): Refusal {
  const message = 'Việc này vừa được người khác cập nhật. Xin tải lại để xem bản mới rồi làm tiếp.'
  return refusal('stale-version', message, task ? { currentVersion: task.version } : {})
}
