import { addDays, type Day, dayAt } from '../../../shared/calendar/day.ts'
import { type CalendarDecision, decisionFaults, rowsOf } from '../../../shared/calendar/unit-decisions.ts'
import type { WorkingCalendar } from '../../../shared/calendar/working-days.ts'
import { eachOf } from '../../../shared/store/store.ts'
import { aimed } from '../../../shared/tracking/aim.ts'
import { type Policy, policyFaults, tidied } from '../../../shared/tracking/policy.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import { calendarOf, type Unit } from '../../../shared/tracking/unit.ts'
import type { CoordinatorCaller } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { refusal, type Refusal } from '../problem.ts'

/** A unit's settings: its name, its policy, its decisions on working days. Whoever is signed in belongs to a unit. */
export async function settingsOf(deps: Pick<ApiDeps, 'store'>, unit: string): Promise<Unit> {
  const found = await deps.store.units.get(unit)
  if (found === null) throw new Error(`There is no unit ${unit}`)
  return found
}

/** The working calendar that counts for a unit now. */
export async function calendarFor(deps: Pick<ApiDeps, 'store'>, unit: string): Promise<WorkingCalendar> {
  return calendarOf(await deps.store.units.get(unit))
}

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
  return { ok: true, unit: updated.unit, moved: await movedRows(deps, before, updated.unit) }
}

/** Replaces the unit's policy; the next morning follows it. */
export async function savePolicy(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  { version, policy }: { version: number; policy: Policy },
): Promise<{ ok: true; unit: Unit } | Refusal> {
  const before = await settingsOf(deps, caller.unit)
  if (before.version !== version) return staleSettings(before.version)
  const refused = policyRefusal(policy)
  if (refused) return refused
  const updated = await deps.store.units.update({ ...before, policy: tidied(policy) }, version)
  return updated.ok ? updated : staleSettings((await settingsOf(deps, caller.unit)).version)
}

/** Changes where agencies' answers go; letters sent from then on say so. */
export async function saveReplyTo(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  { version, replyTo }: { version: number; replyTo: string },
): Promise<{ ok: true; unit: Unit } | Refusal> {
  const before = await settingsOf(deps, caller.unit)
  if (before.version !== version) return staleSettings(before.version)
  const updated = await deps.store.units.update({ ...before, replyTo }, version)
  return updated.ok ? updated : staleSettings((await settingsOf(deps, caller.unit)).version)
}

/** Why a policy cannot be kept, or previewed; null where it can. */
export function policyRefusal(policy: Policy): Refusal | null {
  const errors = policyFaults(policy).map(({ pointer, message }) => ({ pointer: `/policy${pointer}`, message }))
  return errors.length === 0
    ? null
    : refusal('invalid-input', 'Chính sách chưa hợp lệ. Chưa có gì được lưu.', { errors })
}

function staleSettings(currentVersion: number): Refusal {
  const message = 'Thiết lập của đơn vị vừa được người khác sửa. Xin tải lại trang để xem bản mới rồi sửa tiếp.'
  return refusal('stale-version', message, { currentVersion })
}

/** No stretch of days off is longer, so a deadline that lies further behind a changed day keeps its aim. */
const reach = 31

async function movedRows(deps: ApiDeps, before: Unit, after: Unit): Promise<Task[]> {
  const days = changedDays(before.decisions ?? [], after.decisions ?? [])
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const from = [first, dayAt(deps.clock())].toSorted().at(-1) ?? first
  const [old, now] = [calendarOf(before), calendarOf(after)]
  const moved: Task[] = []
  for await (const task of eachOf((page) =>
    deps.store.tasks.openDueBy(after.id, addDays(last, reach), { ...page, from }),
  )) {
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
