import { inBatches } from '../../../../shared/in-batches.ts'
import { dayAt } from '../../../../shared/calendar/day.ts'
import { type Granted, whyUnusual } from '../../../../shared/tracking/changes.ts'
import { isCorrectedWith } from '../../../../shared/tracking/due-dates.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { editTask } from './edit-task.ts'
import { reachTask } from './reach-task.ts'
import { readableRows } from './readable-rows.ts'

/** `left`: rows that may have the same date and kept it, as somebody changed them meanwhile or they cannot be read. */
export type CorrectedAlike = { ok: true; corrected: number; left: number }

/**
 * Puts right the date of a row and of every other agency's row of the same work that has the same wrong date: one clause of
 * a document that several must follow is misread for all of them at once. Each agency that has not finished hears of its own
 * row.
 *
 * Asked again, after a crash or by a second click, it takes the rows that still have the wrong date.
 */
export async function correctAlike(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  version: number | null,
  corrected: Granted,
): Promise<CorrectedAlike | Refusal> {
  const reached = await reachTask(deps, caller, id)
  if (!reached.ok) return reached
  const { rows, unread } = await rowsAlike(deps, reached.task)
  // Nothing odd about a past day for the row itself, where that is finished, may be so for the others.
  const doubt = corrected.checked === true ? null : whyUnusual(corrected.lastDay, dayAt(deps.clock()))
  if (doubt !== null && rows.some(({ status }) => status === 'open')) return refusal('day-unusual', doubt)
  const first = await editTask(deps, caller, id, version, { correctDue: corrected })
  if (!first.ok) return first
  let count = 1
  // Whether the day is meant was asked above and of the first row, which is due on the same day and in the same period.
  const others = { correctDue: { ...corrected, checked: true } }
  await inBatches(rows, 16, async (row) => {
    const changed = await editTask(deps, caller, row.id, row.version, others)
    if (changed.ok) count++
  })
  return { ok: true, corrected: count, left: rows.length + 1 - count + unread }
}

/** The other agencies' rows that have the same work and the same date, and how many rows of the plan cannot be read. */
export async function rowsAlike(deps: ApiDeps, task: Task): Promise<{ rows: Task[]; unread: number }> {
  const { rows, unread } = await readableRows(deps, { unit: task.unit, id: task.planId })
  return { rows: rows.filter((row) => isCorrectedWith(row, task)), unread }
}
