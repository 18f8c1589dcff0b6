import { addDays, type Day, dayAt } from '../../../../shared/calendar/day.ts'
import { type CalendarDecision, decisionFaults, rowsOf } from '../../../../shared/calendar/unit-decisions.ts'
import { eachOf } from '../../../../shared/store/store.ts'
import { aimed } from '../../../../shared/tracking/aim.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { calendarOf, type Unit } from '../../../../shared/tracking/unit.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import type { Unread } from '../../unread.ts'
import { settingsOf, staleSettings } from './unit-settings.ts'

export type SavedDecisions = {
  ok: true
  unit: Unit
  /** Open rows that are now reminded of for another day than before. */
  moved: Task[]
}

/** Replaces the unit's decisions on working days. From then on every count of days follows them, in published rows too. */
export async function saveDecisions(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  { version, decisions }: { version: number; decisions: CalendarDecision[] },
  unread: Unread,
): Promise<SavedDecisions | Refusal> {
  const before = await settingsOf(deps, caller.unit)
  if (before.version !== version) return staleSettings(before.version)
  const faults = decisionFaults(decisions, { before: before.decisions ?? [], today: dayAt(deps.clock()) })
  if (faults.length > 0) {
    const errors = faults.map(({ at, message }) => ({ pointer: `/decisions/${at}`, message }))
    return refusal('invalid-input', errors[0]?.message ?? '', { errors })
  }
  const updated = await deps.store.units.update({ ...before, decisions }, version)
  if (!updated.ok) return staleSettings((await settingsOf(deps, caller.unit)).version)
  return { ok: true, unit: updated.unit, moved: await movedRows(deps, before, updated.unit, unread) }
}

/** No stretch of days off is longer, so a deadline that lies further behind a changed day keeps its aim. */
const reach = 31

async function movedRows(deps: ApiDeps, before: Unit, after: Unit, unread: Unread): Promise<Task[]> {
  const days = changedDays(before.decisions ?? [], after.decisions ?? [])
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const from = [first, dayAt(deps.clock())].toSorted().at(-1) ?? first
  const [old, now] = [calendarOf(before), calendarOf(after)]
  const moved: Task[] = []
  const until = addDays(last, reach)
  const open = eachOf((page) => deps.store.tasks.openDueBy(after.id, until, { ...page, from }), unread.tasks)
  for await (const task of open) {
    const next = aimed(task, now)
    if (JSON.stringify(next) !== JSON.stringify(aimed(task, old))) moved.push(next)
  }
  return moved
}

/** The days on which two lists of decisions differ, in order. */
function changedDays(before: readonly CalendarDecision[], after: readonly CalendarDecision[]): Day[] {
  const lines = (decisions: readonly CalendarDecision[]) =>
    new Map(decisions.flatMap(rowsOf).map((row) => [`${row.day}|${row.kind}`, row.day]))
  const [old, now] = [lines(before), lines(after)]
  const only = (a: Map<string, Day>, b: Map<string, Day>) => [...a].flatMap(([line, day]) => (b.has(line) ? [] : [day]))
  return [...only(old, now), ...only(now, old)].toSorted()
}
