import { addDays, type Day, dayAt, daysBetween, instantAt, yearOf } from '../../../../shared/calendar/day.ts'
import {
  firstWorkingDayOnOrAfter,
  isYearKnown,
  type WorkingCalendar,
} from '../../../../shared/calendar/working-days.ts'
import { lastDayHorizonOf } from '../../../../shared/reminding/milestones.ts'
import type { OutboxRow } from '../../../../shared/reminding/outbox.ts'
import { preview, type PreviewInput } from '../../../../shared/reminding/preview.ts'
import { recountSince } from '../../../../shared/reminding/recount.ts'
import { eachOf, type Page, type PageRequest } from '../../../../shared/store/store.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import { aimed } from '../../../../shared/tracking/aim.ts'
import { calledNow } from '../../../../shared/tracking/directory.ts'
import { Draft } from '../../../../shared/tracking/draft.ts'
import type { Policy } from '../../../../shared/tracking/policy.ts'
import { publicationOf } from '../../../../shared/tracking/publication.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { calendarOf, type Unit } from '../../../../shared/tracking/unit.ts'
import { actorOf, type CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import type { Unread } from '../../unread.ts'
import { noSuchPlan, readJson } from './open-plan.ts'
import { startsToday } from '../settings/recounted-rows.ts'
import { policyRefusal } from '../settings/save-policy.ts'
import { settingsOf } from '../settings/unit-settings.ts'

export type PreviewQuery = {
  /** To be tried out; the unit's own where it is left out. */
  policy?: Policy | undefined
  /** Only what one plan brings; a draft as if it were published. */
  plan?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
  assume: PreviewInput['assume']
}

export type Previewed = {
  ok: true
  from: Day
  to: Day
  mails: OutboxRow[]
  tasks: Map<string, Task>
  agencies: readonly Agency[]
  /** False where the unit has more rows than a page can play through; the nearest dates are then looked at. */
  complete: boolean
  /** Years looked at whose Tết and National Day are not decided: around them the days are guessed. */
  unsureYears: number[]
}

const longestDays = 366
const usualDays = 92
/** A year of so many rows is played through in a second or two. */
const mostTasks = 3000

/** The e-mails that a policy would bring, for the unit or for one plan; nothing is written and nothing is sent. */
export async function previewMails(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  query: PreviewQuery,
  unread: Unread,
): Promise<Previewed | Refusal> {
  const unit = await settingsOf(deps, caller.unit)
  const policy = query.policy ?? unit.policy
  const refused = policyRefusal(policy)
  if (refused) return refused
  const from = query.from ?? dayAt(deps.clock())
  const to = query.to ?? addDays(from, usualDays)
  if (to < from || daysBetween(from, to) > longestDays) {
    return refusal('invalid-input', `Khoảng xem trước phải từ 1 đến ${longestDays} ngày.`)
  }
  const calendar = calendarOf(unit)
  const known = await rowsToPlay(deps, caller, unit, { plan: query.plan, from, to, policy, calendar, unread })
  if (!known.ok) return known
  const coordinators = (await deps.store.coordinators.list(unit.id, unread.coordinators)).map(({ email }) => email)
  const last = await deps.store.runs.last(unit.id)
  const lastRun = last?.day ?? addDays(from, -1)
  const change = recountSince(last, calendar)
  const recount = change && { change, today: startsToday(deps) }
  const { tasks, agencies, complete, draftOf } = known
  // The coordinators' weekly letter comes with no plan in particular.
  const tried = query.plan === undefined ? policy : { ...policy, weeklySummary: false }
  const played = { unit: unit.id, tasks, agencies, coordinators, policy: tried, calendar, from, to, lastRun, recount }
  const kept = { tasks: unread.tasks.ids(), agencies: unread.agencies.ids() }
  const damaged = { passedOver: last?.passedOver, unread: kept }
  const mails = preview({ ...played, ...damaged, assume: query.assume, ...(draftOf === undefined ? {} : { draftOf }) })
  const named = calledNow(agencies)
  const shown = new Map(tasks.map((task) => [task.id, named(aimed(task, calendar))]))
  const unsureYears = [...new Set([yearOf(from), yearOf(to)])].filter((year) => !isYearKnown(calendar, year))
  return { ok: true, from, to, mails, tasks: shown, agencies, complete, unsureYears }
}

type Rows = { ok: true; tasks: Task[]; agencies: Agency[]; complete: boolean; draftOf?: string }

async function rowsToPlay(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  unit: Unit,
  {
    plan: id,
    from,
    to,
    policy,
    calendar,
    unread,
  }: { plan?: string | undefined; from: Day; to: Day; policy: Policy; calendar: WorkingCalendar; unread: Unread },
): Promise<Rows | Refusal> {
  const agencies = await deps.store.agencies.list(unit.id, unread.agencies)
  if (id === undefined) {
    const latest = lastDayHorizonOf(to, policy, calendar)
    const read = await someOf((page) => deps.store.tasks.openDueBy(unit.id, latest, page), unread)
    return { ok: true, agencies, ...read }
  }
  const plan = await deps.store.plans.get(unit.id, id)
  if (!plan) return noSuchPlan
  if (plan.status !== 'draft') {
    const read = await someOf((page) => deps.store.tasks.ofPlan(unit.id, id, page), unread)
    return { ok: true, agencies, ...read }
  }
  const draft = await readJson(deps, plan.files.draft, Draft)
  const publishedAt = instantAt(firstWorkingDayOnOrAfter(calendar, from), 9)
  const { tasks, newAgencies } = publicationOf(plan, draft, agencies, calendar, actorOf(caller), publishedAt)
  return { ok: true, tasks, agencies: [...agencies, ...newAgencies], complete: true, draftOf: id }
}

async function someOf(
  list: (page: PageRequest) => Promise<Page<Task>>,
  unread: Unread,
): Promise<{ tasks: Task[]; complete: boolean }> {
  const tasks: Task[] = []
  for await (const task of eachOf(list, unread.tasks)) {
    if (tasks.length >= mostTasks) return { tasks, complete: false }
    if (task.status === 'open') tasks.push(task)
  }
  return { tasks, complete: true }
}
