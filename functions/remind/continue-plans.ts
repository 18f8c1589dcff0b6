import type { Day } from '../../shared/calendar/day.ts'
import { eachOf } from '../../shared/store/store.ts'
import { Draft } from '../../shared/tracking/draft.ts'
import type { Plan } from '../../shared/tracking/plan.ts'
import { rowsThrough } from '../../shared/tracking/plan-run.ts'
import { continuationOf } from '../../shared/tracking/publication.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { calendarOf, type Unit } from '../../shared/tracking/unit.ts'
import { reporting } from './damaged.ts'
import type { RemindDeps } from './run.ts'

/**
 * Makes the rows of the next periods for plans that run on, a year at a time: reports of "trước ngày 25 hằng tháng" for
 * next year, once this year's last quarter begins. Costs one query a morning where there is nothing to do.
 *
 * Resumable: rows have deterministic ids and are created once each; the plan is moved on last. A plan that fails is
 * looked at again the next morning, as is one that cannot be read; neither keeps the unit's reminders back.
 *
 * @returns how many rows were new
 */
export async function continuePlans(deps: RemindDeps, unit: Unit, on: Day): Promise<number> {
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
    }
  }
  return made
}

async function continuePlan({ store, files, clock }: RemindDeps, unit: Unit, id: string, on: Day): Promise<number> {
  // The index lags; the plan itself may have been ended, or moved on by a run just before.
  const plan = await store.plans.get(unit.id, id)
  if (plan === null || plan.status !== 'published' || !plan.rowsUntil || plan.runsUntil === null) return 0
  const until = rowsThrough(on, plan.runsUntil)
  if (until <= plan.rowsUntil) return 0
  const bytes = await files.get(plan.files.draft)
  if (bytes === null) throw new Error(`File of a plan is missing: ${plan.files.draft}`)
  const draft = Draft.parse(JSON.parse(new TextDecoder().decode(bytes)))
  const existing: Task[] = []
  for await (const task of eachOf((page) => store.tasks.ofPlan(unit.id, id, page))) existing.push(task)

  const now = clock()
  const agencies = await store.agencies.list(unit.id)
  const known = { ...plan, rowsUntil: plan.rowsUntil }
  const rows = continuationOf(known, draft, existing, agencies, calendarOf(unit), { until, now })
  let made = 0
  for (const row of rows) if ((await store.tasks.createIfAbsent(row)) === 'created') made++
  // Rows of work that was added on a day when these periods were due to be made: they were counted then.
  const counted = new Set(existing.flatMap(({ id: one, history }) => (history[0]?.what === 'continued' ? [] : [one])))
  const gained = rows.filter((row) => !counted.has(row.id)).length
  const history = [...plan.history, { at: now, by: { kind: 'system' as const }, what: 'continued', detail: until }]
  await store.plans.update({ ...plan, rowsUntil: until, rows: (plan.rows ?? 0) + gained, history }, plan.version)
  return made
}
