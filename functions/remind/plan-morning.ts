import { addDays, type Day, dayAt, type Instant } from '../../shared/calendar/day.ts'
import { inBatches } from '../../shared/in-batches.ts'
import { planEscalations } from '../../shared/reminding/escalation.ts'
import { lastDayHorizonOf } from '../../shared/reminding/milestones.ts'
import { planAgain, planMorning, planRecount } from '../../shared/reminding/morning.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { type Overtaken, overtakenOf } from '../../shared/reminding/overtaken.ts'
import type { PassedOver } from '../../shared/reminding/passed-over.ts'
import type { Recount } from '../../shared/reminding/recount.ts'
import { daysBefore, isWeeksFirst, weeklyRows } from '../../shared/reminding/weekly.ts'
import { reporting, unlessDamaged } from '../../shared/store/reporting.ts'
import { eachOf } from '../../shared/store/store.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { calendarOf, type Unit } from '../../shared/tracking/unit.ts'
import type { Unread } from '../../shared/tracking/unread.ts'
import { planWhole } from './plan-digest.ts'
import type { RemindDeps } from './run.ts'

// What a morning puts into the outbox: read what is due, let the rules decide, write the rows.

/** The morning's digests, what goes with them to superiors and coordinators, and whose place they take. */
export async function planDigests(
  deps: RemindDeps,
  unit: Unit,
  on: Day,
  since: {
    lastRun: Day | null
    open: OutboxRow[]
    passedOver?: PassedOver | undefined
    recount?: Recount | null
    now: Instant
  },
): Promise<{ digests: OutboxRow[]; overtaken: Overtaken[]; unread: Unread }> {
  const known = { ...(await whatIsDue(deps, unit, on)), ...since }
  const coordinators = unit.policy.escalation.coordinatorAfter === null ? [] : await coordinatorsOf(deps, unit)
  const rows = [...planMorning(known), ...planEscalations({ ...known, coordinators })]
  const overtaken = [...overtakenOf('digest', known), ...overtakenOf('escalation', known)]
  return { digests: await planAll(deps, rows, known.tasks), overtaken, unread: known.unread }
}

/** A decision on working days came after the morning: who has to hear of something today because of it, hears today. */
export async function planAfterRecount(
  deps: RemindDeps,
  unit: Unit,
  on: Day,
  since: { recount: Recount; now: Instant },
): Promise<{ digests: OutboxRow[]; unread: Unread }> {
  const known = await whatIsDue(deps, unit, on)
  const digests = await digestsOf(deps, unit, on)
  const rows = planRecount({ ...known, ...since, digests })
  return { digests: await planAll(deps, rows, known.tasks), unread: known.unread }
}

/** A morning that is over, once more: its digests alone, to those whom no later letter has told what they were to say. */
export async function planMorningAgain(deps: RemindDeps, unit: Unit, on: Day, now: Instant): Promise<OutboxRow[]> {
  const known = await whatIsDue(deps, unit, on)
  const later: OutboxRow[] = []
  const days = { from: addDays(on, 1), to: dayAt(now) }
  const reported = reporting(deps, unit.id, 'damaged-letter')
  for await (const row of eachOf((page) => deps.store.outbox.ofUnit(unit.id, days, page), reported)) later.push(row)
  return planAll(deps, planAgain({ ...known, later, now }), known.tasks)
}

/** A day's digests from the table itself: by an index that lags, one that was taken up long ago would seem to wait. */
async function digestsOf(deps: RemindDeps, unit: Unit, on: Day): Promise<OutboxRow[]> {
  const digests: OutboxRow[] = []
  const ofDay = eachOf((page) => deps.store.outbox.ofDay(unit.id, on, page), reporting(deps, unit.id, 'damaged-letter'))
  for await (const row of ofDay) {
    if (row.kind === 'digest') digests.push(row)
  }
  return digests
}

/** What every plan of a morning is made from. */
async function whatIsDue(deps: RemindDeps, unit: Unit, on: Day) {
  const { store } = deps
  const { id, policy } = unit
  const calendar = calendarOf(unit)
  const horizon = lastDayHorizonOf(on, policy, calendar)
  const tasks: Task[] = []
  const damaged = { tasks: reporting(deps, id, 'damaged-task'), agencies: reporting(deps, id, 'damaged-agency') }
  for await (const task of eachOf((page) => store.tasks.openDueBy(id, horizon, page), damaged.tasks)) tasks.push(task)
  const agencies = await store.agencies.list(id, damaged.agencies)
  const unread = { tasks: damaged.tasks.ids(), agencies: damaged.agencies.ids() }
  return { unit: id, tasks, agencies, unread, policy, calendar, today: on }
}

async function planAll(deps: RemindDeps, rows: OutboxRow[], tasks: readonly Task[]): Promise<OutboxRow[]> {
  const beside = await inBatches(rows, 16, (row) => planWhole(deps, row, tasks))
  return [...rows, ...beside.flat()]
}

/** The coordinators' account of the week; one that a run of an earlier day planned, and did not live to mark, stands. */
export async function planWeek(deps: RemindDeps, unit: Unit, on: Day, lastRun: Day | null): Promise<OutboxRow[]> {
  const { store } = deps
  if (!unit.policy.weeklySummary || !isWeeksFirst(calendarOf(unit), lastRun, on)) return []
  const planned: OutboxRow[] = []
  for (const row of weeklyRows(unit.id, await coordinatorsOf(deps, unit), on, deps.clock())) {
    // One that cannot be read any more was planned all the same.
    const reported = reporting(deps, unit.id, 'damaged-letter')
    const earlier = await Promise.all(
      daysBefore(on).map((day) => unlessDamaged(store.outbox.get(unit.id, day, row.key), reported)),
    )
    if (reported.found.size > 0 || earlier.some((found) => found !== null)) continue
    await store.outbox.plan(row)
    planned.push(row)
  }
  return planned
}

async function coordinatorsOf(deps: RemindDeps, unit: Unit): Promise<string[]> {
  const coordinators = await deps.store.coordinators.list(unit.id, reporting(deps, unit.id, 'damaged-coordinator'))
  return coordinators.map(({ email }) => email)
}
