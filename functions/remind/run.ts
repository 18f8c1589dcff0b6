import { addHours, type Clock, type Day, dayAt, type Instant } from '../../shared/calendar/day.ts'
import { countedDays } from '../../shared/calendar/counted-days.ts'
import { isWorkingDay } from '../../shared/calendar/working-days.ts'
import { inBatches } from '../../shared/in-batches.ts'
import { overtake } from '../../shared/reminding/delivery.ts'
import { isFinal, type OutboxRow } from '../../shared/reminding/outbox.ts'
import type { Overtaken } from '../../shared/reminding/overtaken.ts'
import { type PassedOver, passedOverBy, passedOverByRecount, together } from '../../shared/reminding/passed-over.ts'
import { recountSince } from '../../shared/reminding/recount.ts'
import type { Delivery, DeliveryQueue } from '../../shared/store/delivery-queue.ts'
import type { Files } from '../../shared/store/files.ts'
import { reporting, unlessDamaged } from '../../shared/store/reporting.ts'
import { eachOf, type Store } from '../../shared/store/store.ts'
import { sendingMoment } from '../../shared/tracking/policy.ts'
import { calendarOf, type Unit } from '../../shared/tracking/unit.ts'
import { continuePlans } from './continue-plans.ts'
import { planAfterRecount, planDigests, planMorningAgain, planWeek } from './plan-morning.ts'

export type RemindDeps = {
  store: Store
  queue: DeliveryQueue
  /** Where drafts are kept; a running plan's next rows are made from its draft. */
  files: Pick<Files, 'get'>
  clock: Clock
  log: (line: Record<string, unknown>) => void
}

/** What one unit's morning came to; counts are of e-mails, `rows` of new periods of recurring duties. */
export type MorningReport = {
  unit: string
  on: Day
  /**
   * `day-off` and `already-run` plan nothing; both still look after what was left undelivered. `recounted`: the morning
   * was run already, and days are counted otherwise since.
   */
  run: 'completed' | 'day-off' | 'already-run' | 'recounted' | 'repeated'
  rows: number
  planned: number
  suppressed: number
  overtaken: number
  enqueued: number
  /** Since when the e-mail that has waited longest has waited, in whole seconds; 0 where none waits. Read by an alarm. */
  oldestWaits: number
}

/**
 * A run for a day that has not come is refused: marked as completed, it would keep every morning until then from being
 * run at all.
 */
export class DayAhead extends Error {
  override readonly name = 'DayAhead'
  readonly code = 'day-ahead'
  readonly on: Day
  readonly today: Day

  constructor(on: Day, today: Day) {
    super(`No morning is run ahead: ${on} is later than today, ${today}`)
    this.on = on
    this.today = today
  }
}

/**
 * The morning run of every unit, or of one. `scheduled` leaves out the units whose own hour has not come yet; whoever
 * starts a run by hand means now. Throws `DayAhead` for a day later than today by the clock.
 *
 * A day before today that no run has covered yet is made good, as the next morning would. One that was covered plans
 * nothing more, but for a recount on its own day; with `repeat` (the local system, where mail is caught) its own digests
 * are planned again, of the work that is open now and had been given by then: whoever had that morning's digest, or was
 * told the same since, gets no second one, and the last completed run stays what it was. A unit that fails, or whose
 * settings cannot be read, does not keep the others back; the error is thrown when all have had their turn, so that
 * whoever started the run starts it again. So is that of a running plan that could not be continued, for the alarm: its
 * unit's morning is completed all the same.
 */
export async function runReminders(
  deps: RemindDeps,
  {
    on,
    unit,
    scheduled = false,
    repeat = false,
  }: { on: Day; unit?: string | undefined; scheduled?: boolean; repeat?: boolean },
): Promise<MorningReport[]> {
  const now = deps.clock()
  const today = dayAt(now)
  if (on > today) throw new DayAhead(on, today)
  const reports: MorningReport[] = []
  const faults: unknown[] = []
  const notContinued: unknown[] = []
  const onFault = (fault: unknown) => void notContinued.push(fault)
  const onDamaged = (fault: unknown) => {
    deps.log({ level: 'error', what: 'damaged-unit', on, error: String(fault) })
    faults.push(fault)
  }
  const units = unit === undefined ? await deps.store.units.list({ onDamaged }) : [await unitNamed(deps.store, unit)]
  const all = units.length + faults.length
  for (const one of units) {
    if (scheduled && deps.clock() < sendingMoment(one.policy, on)) continue
    try {
      const report = await runMorning(deps, one, on, { now, repeat: repeat && on < today, onFault })
      deps.log({ level: 'info', what: 'morning', ...report })
      reports.push(report)
    } catch (error) {
      deps.log({ level: 'error', what: 'morning-failed', unit: one.id, on, error: String(error) })
      faults.push(error)
    }
  }
  const failed = [
    ...(faults.length > 0 ? [`${faults.length} of ${all} morning runs failed`] : []),
    ...(notContinued.length > 0 ? [`running plans not continued: ${notContinued.length}`] : []),
  ]
  if (failed.length > 0) throw new AggregateError([...faults, ...notContinued], failed.join(', '))
  return reports
}

/**
 * One unit's morning, as of the moment `now` at which the run began: a machine that stands still past midnight must not
 * plan yesterday's digests as today's. Resumable at any point: rows have deterministic keys, so planning again changes
 * nothing, asking for a delivery twice sends once, and the day is marked as done last.
 *
 * 1. Make the rows of recurring duties' next periods, where a plan runs on.
 * 2. Plan a digest for each address with a milestone since the last completed run, what goes with it to superiors and
 *    coordinators, and once a week the coordinators' account.
 * 3. Close digests of earlier mornings that never went out: today's speak of the same work. What cannot be read stays open.
 * 4. Ask for the delivery of everything that is open, what an earlier crash left behind too.
 * 5. Mark the day as done, with how its calendar counted and what could not be read.
 *
 * A start after that, on the same day, plans one thing more: what a decision on working days has moved to today or
 * earlier since.
 */
async function runMorning(
  deps: RemindDeps,
  unit: Unit,
  on: Day,
  { now, repeat, onFault }: { now: Instant; repeat: boolean; onFault: (fault: unknown) => void },
): Promise<MorningReport> {
  const { store } = deps
  const last = await store.runs.last(unit.id)
  const lastRun = last?.day ?? null
  const open = await openRows(deps, unit)
  const idle = {
    unit: unit.id,
    on,
    rows: 0,
    planned: 0,
    suppressed: 0,
    overtaken: 0,
    oldestWaits: waitOf(open, deps.clock()),
  }
  if (!isWorkingDay(calendarOf(unit), on)) {
    return { ...idle, run: 'day-off', enqueued: await enqueue(deps, [], forgotten(deps, open, on)) }
  }
  if (lastRun !== null && lastRun >= on && repeat)
    return { ...idle, run: 'repeated', ...(await again(deps, unit, on, now)) }
  const recount = recountSince(last, calendarOf(unit))
  if (lastRun === on && recount !== null && on === dayAt(now)) {
    const { digests, unread } = await planAfterRecount(deps, unit, on, { recount, now })
    const waiting = digests.filter((row) => !isFinal(row.outcome))
    const enqueued = await enqueue(deps, waiting, forgotten(deps, open, on))
    const passedOver = together(last?.passedOver, passedOverByRecount(unread))
    await store.runs.recounted(unit.id, on, { counted: countedDays(calendarOf(unit), on), passedOver })
    const suppressed = digests.length - waiting.length
    return { ...idle, run: 'recounted', planned: waiting.length, suppressed, enqueued }
  }
  if (lastRun !== null && lastRun >= on) {
    return { ...idle, run: 'already-run', enqueued: await enqueue(deps, [], forgotten(deps, open, on)) }
  }

  const rows = await continuePlans(deps, unit, on, onFault)
  const morning = await planDigests(deps, unit, on, { lastRun, passedOver: last?.passedOver, open, recount, now })
  const digests = [...morning.digests, ...(await planWeek(deps, unit, on, lastRun))]
  const overtaken = await closeOvertaken(deps, morning.overtaken)
  const waiting = digests.filter((row) => !isFinal(row.outcome))
  const rest = open.filter((row) => !speaksOfItsMorning(row) || row.day >= on)
  const enqueued = await enqueue(deps, waiting, rest)
  const { unread } = morning
  const passedOver = recount === null ? passedOverBy(unread, { ...last, lastRun }) : passedOverByRecount(unread)
  await finish(store, unit, on, { lastRun, passedOver })
  return {
    ...idle,
    run: 'completed',
    rows,
    planned: waiting.length,
    suppressed: digests.length - waiting.length,
    overtaken,
    enqueued,
  }
}

/** How long the oldest of the open e-mails has waited; one that is put off goes back as a new message, so no queue knows. */
function waitOf(open: readonly OutboxRow[], now: Instant): number {
  const waits = open.map(({ plannedAt }) => Math.floor((Date.parse(now) - Date.parse(plannedAt)) / 1000))
  return Math.max(0, ...waits)
}

/** A morning that is over, once more: its digests alone. Whatever else happened since belongs to later mornings. */
async function again(
  deps: RemindDeps,
  unit: Unit,
  on: Day,
  now: Instant,
): Promise<Pick<MorningReport, 'planned' | 'suppressed' | 'enqueued'>> {
  const planned = await planMorningAgain(deps, unit, on, now)
  const reported = reporting(deps, unit.id, 'damaged-letter')
  const stored = await Promise.all(
    planned.map(({ day, key }) => unlessDamaged(deps.store.outbox.get(unit.id, day, key), reported)),
  )
  const waiting = stored.filter((row) => row !== null).filter((row) => !isFinal(row.outcome))
  const suppressed = planned.filter((row) => isFinal(row.outcome)).length
  return { planned: waiting.length, suppressed, enqueued: await enqueue(deps, waiting) }
}

/** A run of an earlier day may have been completed meanwhile; this one covers more, and is marked on top of it. */
async function finish(
  store: Store,
  unit: Unit,
  on: Day,
  { lastRun, passedOver }: { lastRun: Day | null; passedOver: PassedOver },
): Promise<void> {
  const beside = { counted: countedDays(calendarOf(unit), on), passedOver }
  let last = lastRun
  for (let round = 0; round < 5 && (last === null || last < on); round++) {
    if ((await store.runs.finish(unit.id, on, last, beside)).ok) return
    last = (await store.runs.last(unit.id))?.day ?? null
  }
  if (last === null || last < on) throw new Error(`The run of ${on} could not be marked as completed`)
}

async function closeOvertaken({ store, clock }: RemindDeps, overtaken: readonly Overtaken[]): Promise<number> {
  let closed = 0
  for (const { row, waiting } of overtaken) {
    // One that a worker holds at this moment ends through that worker, or is closed tomorrow.
    const next = overtake(row, clock())
    if (next === null) continue
    for (const part of waiting) await store.outbox.plan(part)
    if ((await store.outbox.update(next, row.version)).ok) closed++
  }
  return closed
}

/** Outside the morning's own run, only what should have gone out long ago; digests of other days wait for a morning. */
function forgotten({ clock }: RemindDeps, open: OutboxRow[], on: Day): OutboxRow[] {
  const before = addHours(clock(), -1)
  return open.filter((row) => row.plannedAt < before && (!speaksOfItsMorning(row) || row.day === on))
}

/** What a later morning says better, so that it never goes out late. */
function speaksOfItsMorning({ kind }: OutboxRow): boolean {
  return kind === 'digest' || kind === 'escalation'
}

/** Asks for the delivery of what was planned just now, and of what is swept up beside it; answers how many that are. */
async function enqueue(
  { queue }: RemindDeps,
  planned: readonly OutboxRow[],
  swept: readonly OutboxRow[] = [],
): Promise<number> {
  const deliveries = new Map<string, Delivery>()
  for (const { unit, day, key } of planned) deliveries.set(`${day}#${key}`, { unit, day, key })
  for (const { unit, day, key } of swept) {
    if (!deliveries.has(`${day}#${key}`)) deliveries.set(`${day}#${key}`, { unit, day, key, swept: true })
  }
  // The most urgent first: the queue keeps that order roughly, and the day's quota may not last for all.
  await inBatches([...deliveries.values()], 16, (delivery) => queue.enqueue(delivery))
  return deliveries.size
}

async function unitNamed(store: Store, id: string): Promise<Unit> {
  const unit = await store.units.get(id)
  if (unit === null) throw new Error(`There is no unit ${id}`)
  return unit
}

async function openRows(deps: RemindDeps, unit: Unit): Promise<OutboxRow[]> {
  const open: OutboxRow[] = []
  const listed = eachOf((page) => deps.store.outbox.open(unit.id, page), reporting(deps, unit.id, 'damaged-letter'))
  for await (const row of listed) if (!isFinal(row.outcome)) open.push(row)
  return open
}
