import { nudgeRows } from '../../../../shared/reminding/letters.ts'
import type { OutboxRow } from '../../../../shared/reminding/outbox.ts'
import { askDeliveries } from '../../../../shared/store/send-letters.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { directoryToTell } from '../letters/directory-to-tell.ts'
import { reachTask } from './reach-task.ts'

export type Nudged = {
  ok: true
  /** The letters that say it, as they stand now; one that could not go out is among them, with the reason. */
  letters: OutboxRow[]
  /** True where the same was asked before today, and nothing new goes out. */
  already: boolean
}

/**
 * "Nhắc ngay": a letter about these open tasks, now. Asked again on the same day it is the same letter, unless that one
 * went to nobody and somebody can be reached now: an address that was put right gets its letter on the same day.
 */
export async function nudge(deps: ApiDeps, caller: CoordinatorCaller, taskIds: string[]): Promise<Nudged | Refusal> {
  const tasks: Task[] = []
  for (const id of taskIds) {
    const reached = await reachTask(deps, caller, id)
    if (!reached.ok) return reached
    tasks.push(reached.task)
  }
  if (!tasks.some((task) => task.status === 'open')) {
    return refusal('already-done', 'Việc này đã hoàn thành hoặc đã rút nên không nhắc nữa.')
  }
  const directory = await directoryToTell(
    deps,
    caller.unit,
    tasks.map(({ agencyId }) => agencyId),
  )
  if (!directory.ok) return directory
  const { agencies } = directory
  const letters: OutboxRow[] = []
  let created = 0
  for (const asked of nudgeRows(tasks, { agencies, now: deps.clock() })) {
    const { row, isNew } = await planned(deps, asked)
    letters.push(row)
    if (isNew) created++
  }
  await askDeliveries(deps, letters)
  return { ok: true, letters, already: created === 0 }
}

// Far more than anybody presses in a day; each of them was held back by an address that was then put right.
const mostTries = 20

/** The letter as it stands in the outbox now, and whether it came there by this. */
async function planned({ store }: ApiDeps, asked: OutboxRow): Promise<{ row: OutboxRow; isNew: boolean }> {
  for (let time = 1; ; time++) {
    const row = time === 1 ? asked : { ...asked, key: `${asked.key}+${time}` }
    if ((await store.outbox.plan(row)) === 'created') return { row, isNew: true }
    const stored = (await store.outbox.get(row.unit, row.day, row.key)) ?? row
    const reachable = asked.outcome.state === 'planned' && wasHeldBack(stored) && time < mostTries
    if (!reachable) return { row: stored, isNew: false }
  }
}

function wasHeldBack({ outcome }: OutboxRow): boolean {
  return outcome.state === 'suppressed' || outcome.state === 'failed'
}

/** Why no letter of a nudge can reach anybody, in words; null when at least one goes out. */
export function whyNobodyHears(letters: readonly OutboxRow[]): string | null {
  if (letters.some((letter) => letter.outcome.state !== 'suppressed')) return null
  const bounced = letters.some((letter) => letter.to !== null)
  return bounced
    ? 'Địa chỉ thư của cơ quan đã bị trả lại. Xin kiểm tra và sửa trong danh bạ.'
    : 'Cơ quan này chưa có địa chỉ thư. Xin thêm địa chỉ trong danh bạ rồi nhắc lại.'
}
