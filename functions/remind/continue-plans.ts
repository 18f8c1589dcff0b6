import { type Day, dayOf, monthOf, yearOf } from '../../shared/calendar/day.ts'
import { inBatches } from '../../shared/in-batches.ts'
import { unknownAgencyRows } from '../../shared/reminding/alerts.ts'
import { sendLetters } from '../../shared/store/send-letters.ts'
import { reporting, unlessDamaged } from '../../shared/store/reporting.ts'
import { eachOf } from '../../shared/store/store.ts'
import { withdraw } from '../../shared/tracking/changes.ts'
import { Draft } from '../../shared/tracking/draft.ts'
import { isClosed } from '../../shared/tracking/plan-changes.ts'
import type { Plan } from '../../shared/tracking/plan.ts'
import { continuesOn, rowsThrough } from '../../shared/tracking/plan-run.ts'
import { continuationOf } from '../../shared/tracking/publication.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { calendarOf, type Unit } from '../../shared/tracking/unit.ts'
import type { RemindDeps } from './run.ts'

/**
 * Makes the rows of the next periods for plans that run on, a year at a time: reports of "trước ngày 25 hằng tháng" for
 * next year, once this year's last quarter begins. Costs one query a morning where there is nothing to do.
 *
 * Resumable: rows have deterministic ids and are created once each; the plan is moved on last. A plan that fails is
 * looked at again the next morning, as is one that cannot be read; neither keeps the unit's reminders back, and `onFault`
 * hears of the first, since a draft that cannot be read would fail each morning and nobody miss its rows. So is one that
 * names an agency which the directory does not have: the others get their rows, the coordinators are asked, and the plan is
 * moved on once nobody is missing.
 *
 * The same where an agency of the directory or a row of the plan is damaged: all rows that are sure without it are made,
 * and the plan is moved on once everything can be read, so that none is lost and none counted twice. While an agency is
 * damaged, a name that is not found may be its own: nobody is asked whose it is.
 *
 * @returns how many rows were new
 */
export async function continuePlans(
  deps: RemindDeps,
  unit: Unit,
  on: Day,
  onFault: (fault: unknown) => void,
): Promise<number> {
  const due: Plan[] = []
  const listed = eachOf(
    (page) => deps.store.plans.toContinue(unit.id, on, page),
    reporting(deps, unit.id, 'damaged-plan'),
  )
  for await (const plan of listed) due.push(plan)
  let made = 0
  for (const { id } of due) {
    try {
      made += await continuePlan(deps, unit, id, on)
    } catch (error) {
      deps.log({ level: 'error', what: 'plan-not-continued', unit: unit.id, plan: id, error: String(error) })
      onFault(error)
    }
  }
  return made
}

async function continuePlan(deps: RemindDeps, unit: Unit, id: string, on: Day): Promise<number> {
  const { store, files, clock } = deps
  // The index lags; the plan itself may have been ended, or moved on by a run just before.
  const plan = await store.plans.get(unit.id, id)
  if (plan === null || plan.status !== 'published' || !plan.rowsUntil || plan.runsUntil === null) return 0
  const until = rowsThrough(on, plan.runsUntil)
  if (until <= plan.rowsUntil) return 0
  const bytes = await files.get(plan.files.draft)
  if (bytes === null) throw new Error(`File of a plan is missing: ${plan.files.draft}`)
  const draft = Draft.parse(JSON.parse(new TextDecoder().decode(bytes)))
  const { existing, agencies, unread } = await whatIsThere(deps, plan)

  const now = clock()
  const known = { ...plan, rowsUntil: plan.rowsUntil }
  const means = { until, now, unread }
  const { rows, unknown } = continuationOf(known, draft, existing, agencies, calendarOf(unit), means)
  // A damaged row is not among these; making it once more finds that it exists, whatever it holds.
  const there = new Set(existing.map((task) => task.id))
  const missing = rows.filter((row) => !there.has(row.id))
  const made = await inBatches(missing, 16, (row) => store.tasks.createIfAbsent(row))
  const count = made.filter((each) => each === 'created').length
  const isWhole = unread.tasks.size === 0 && unread.agencies.size === 0
  if (unknown.length > 0 || !isWhole) {
    if (await endWithPlan(deps, plan, missing)) return 0
    if (!isWhole) deps.log({ level: 'warn', what: 'plan-waits-for-damaged', unit: unit.id, plan: id, names: unknown })
    if (unknown.length > 0 && unread.agencies.size === 0) await askWhoTheyAre(deps, known, unknown, on)
    return count
  }
  // Rows of work that was added on a day when these periods were due to be made: they were counted then.
  const counted = new Set(existing.flatMap(({ id: one, history }) => (history[0]?.what === 'continued' ? [] : [one])))
  const gained = rows.filter((row) => !counted.has(row.id)).length
  const history = [...plan.history, { at: now, by: { kind: 'system' as const }, what: 'continued', detail: until }]
  const moved = { ...plan, rowsUntil: until, rows: (plan.rows ?? 0) + gained, history }
  const written = await store.plans.update(moved, plan.version)
  if (!written.ok && (await endWithPlan(deps, plan, rows))) return 0
  // Changed otherwise meanwhile, it is moved on the next morning, which finds its rows.
  return count
}

/** A plan's rows and the directory, as far as they can be read. */
async function whatIsThere(deps: RemindDeps, { unit, id }: Plan) {
  const damaged = { tasks: reporting(deps, unit, 'damaged-task'), agencies: reporting(deps, unit, 'damaged-agency') }
  const existing: Task[] = []
  const listed = eachOf((page) => deps.store.tasks.ofPlan(unit, id, page), damaged.tasks)
  for await (const task of listed) existing.push(task)
  const agencies = await deps.store.agencies.list(unit, damaged.agencies)
  const unread = { tasks: damaged.tasks.ids(), agencies: damaged.agencies.ids() }
  return { existing, agencies, unread }
}

/**
 * Rows that were made while the plan was being closed: whoever closed it looked for open rows before these were there.
 * They end as the others did, for the closing's reason, so that reopening the plan brings them back too.
 *
 * @returns whether the plan is closed
 */
async function endWithPlan(deps: RemindDeps, plan: Plan, rows: readonly Task[]): Promise<boolean> {
  const { store, clock } = deps
  const closingOf = async () => {
    const current = await store.plans.get(plan.unit, plan.id)
    return current !== null && isClosed(current) ? current.closing : null
  }
  if (!(await closingOf())) return false
  await inBatches(rows, 16, async ({ unit, id }) => {
    const row = await unlessDamaged(store.tasks.get(unit, id), reporting(deps, unit, 'damaged-task'))
    // Reopened meanwhile, the plan has its rows back.
    const closing = await closingOf()
    if (row === null || row.status !== 'open' || !closing) return
    // No earlier than the closing, though this machine's clock may be behind: that is what reopening goes by.
    const now = clock() > closing.at ? clock() : closing.at
    const change = withdraw(row, closing.reason, { by: { kind: 'system' }, now })
    // Changed in this very moment, it was most likely withdrawn by whoever closes the plan.
    if (change.ok) await store.tasks.update(change.task, row.version)
  })
  return true
}

/** Asked once, and again in each month that begins before they are known. */
async function askWhoTheyAre(deps: RemindDeps, plan: Plan, names: string[], on: Day): Promise<void> {
  const { store, clock, log } = deps
  log({ level: 'warn', what: 'agencies-not-found', unit: plan.unit, plan: plan.id, names })
  const listed = await store.coordinators.list(plan.unit, reporting(deps, plan.unit, 'damaged-coordinator'))
  const coordinators = listed.map(({ email }) => email)
  const since = continuesOn(plan) ?? on
  const month = dayOf(yearOf(on), monthOf(on), 1) ?? on
  const asked = { names, day: month > since ? month : since }
  await sendLetters(deps, unknownAgencyRows(plan, coordinators, asked, clock()))
}
