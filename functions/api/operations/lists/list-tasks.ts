import { addDays, type Day, dayAt } from '../../../../shared/calendar/day.ts'
import { addWorkingDays, type WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import type { Page, PageRequest } from '../../../../shared/store/store.ts'
import { calledNow } from '../../../../shared/tracking/directory.ts'
import { awaitsOccasion } from '../../../../shared/tracking/events.ts'
import { labelOf, soonDays } from '../../../../shared/tracking/statistics.ts'
import { effectiveDue, type Task } from '../../../../shared/tracking/task.ts'
import type { Caller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Unread } from '../../unread.ts'
import { namesNow } from '../names-now.ts'
import { calendarFor } from '../settings/unit-settings.ts'
import { asBegun } from './as-begun.ts'
import { filteredPage } from './filtered-page.ts'
import { inTurn } from './in-turn.ts'
import { rowsOfPlan } from './rows-of-plan.ts'

export const taskStatuses = [
  'extension-asked',
  'disclaimed',
  'extended',
  'overdue',
  'due-soon',
  'open',
  'undated',
  'date-missing',
  'awaiting-occasion',
  'standing',
  'done',
  'withdrawn',
  'all',
] as const
export type TaskStatus = (typeof taskStatuses)[number]

export type TaskQuery = {
  status?: TaskStatus | undefined
  agency?: string | undefined
  plan?: string | undefined
  /** Only tasks whose last day is earlier than this. */
  dueBefore?: Day | undefined
  /** Rows to leave out: of recurring duties those behind the next period, as `foldingOf` the list has them. */
  away?: ReadonlySet<string>
  limit: number
  cursor?: string | undefined
}

/**
 * The tracking list. It is read from the narrowest list that holds the answer (an agency's, a plan's, what is due by a
 * day), and what is left to filter is filtered on the way. Without a status: everything of the agency or plan asked
 * for, and of the unit what is open. Nearest date first; what is done or withdrawn comes behind what is open, except in a
 * plan, whose rows stand by date and agency.
 */
export async function listTasks(deps: ApiDeps, caller: Caller, query: TaskQuery, unread: Unread): Promise<Page<Task>> {
  let read: Promise<Named> | undefined
  const names = () => (read ??= namesNow(deps, caller.unit))
  const page = await storedPage(deps, caller, query, unread, names)
  if (page.items.length === 0) return page
  const named = caller.kind === 'agency' ? calledNow([caller.agency]) : await names()
  return { ...page, items: page.items.map(named) }
}

type Named = (task: Task) => Task

/**
 * The same, with agencies by the names that they had when their rows were made: to count, or to name them all at once. A
 * list that stands by agencies does so by their `names` of today, which only such a one asks for.
 */
export async function storedPage(
  deps: ApiDeps,
  caller: Caller,
  query: TaskQuery,
  unread: Unread,
  names: () => Promise<Named> = () => namesNow(deps, caller.unit),
): Promise<Page<Task>> {
  const calendar = await calendarFor(deps, caller.unit)
  const agency = caller.kind === 'agency' ? caller.agency.id : query.agency
  if (caller.kind === 'agency' && query.agency !== undefined && query.agency !== agency)
    return { items: [], cursor: null }
  const status = query.status ?? (agency === undefined && query.plan === undefined ? 'open' : 'all')
  const keepOn = (today: Day) => (task: Task) =>
    hasStatus(task, status, today, calendar) &&
    !query.away?.has(task.id) &&
    (agency === undefined || task.agencyId === agency) &&
    (query.plan === undefined || task.planId === query.plan) &&
    isDueBefore(task, query.dueBefore)
  return asBegun(dayAt(deps.clock()), query.cursor, (today, cursor) => {
    const asked = { ...query, cursor, ...unread.tasks }
    const narrowest = source(deps, caller.unit, { ...query, agency, status }, { today, calendar, names })
    return filteredPage(narrowest, keepOn(today), asked)
  })
}

type Source = (page: PageRequest) => Promise<Page<Task>>

function source(
  deps: ApiDeps,
  unit: string,
  query: TaskQuery & { status: TaskStatus },
  { today, calendar, names }: { today: Day; calendar: WorkingCalendar; names: () => Promise<Named> },
): Source {
  const { tasks } = deps.store
  const { agency, plan, status, dueBefore } = query
  if (agency !== undefined) return (page) => tasks.ofAgency(unit, agency, { ...page, ...storedStatus(status) })
  if (plan !== undefined) return rowsOfPlan(deps, unit, plan, names)
  if (status === 'extension-asked' || status === 'disclaimed') return (page) => tasks.asked(unit, page)
  if (status === 'done') return (page) => tasks.done(unit, page)
  if (status === 'withdrawn') return (page) => tasks.withdrawn(unit, page)
  if (withoutDate.has(status)) return (page) => tasks.undated(unit, page)
  const latest = [
    status === 'overdue' ? addDays(today, -1) : null,
    status === 'due-soon' ? addDays(addWorkingDays(calendar, today, soonDays + 1), -1) : null,
    dueBefore === undefined ? null : addDays(dueBefore, -1),
  ].filter((day) => day !== null)
  const [day] = latest.toSorted()
  const open: Source =
    day === undefined
      ? (page) => tasks.open(unit, page)
      : (page) => tasks.openDueBy(unit, day, { ...page, ...(status === 'due-soon' && { from: today }) })
  if (status === 'extended') return inTurn([open, (page) => tasks.done(unit, page)])
  if (status !== 'all') return open
  return inTurn([open, (page) => tasks.done(unit, page), (page) => tasks.withdrawn(unit, page)])
}

const withoutDate: ReadonlySet<TaskStatus> = new Set(['undated', 'date-missing', 'awaiting-occasion', 'standing'])

function storedStatus(status: TaskStatus): { status?: Task['status'] } {
  if (status === 'all' || status === 'extended') return {}
  return { status: status === 'done' || status === 'withdrawn' ? status : 'open' }
}

function hasStatus(task: Task, status: TaskStatus, today: Day, calendar: WorkingCalendar): boolean {
  switch (status) {
    case 'all':
      return true
    case 'extension-asked':
      return Boolean(task.extensionRequest)
    case 'disclaimed':
      return Boolean(task.disclaimer)
    case 'extended':
      return task.extension !== null && task.status !== 'withdrawn'
    case 'open':
    case 'done':
    case 'withdrawn':
      return task.status === status
    case 'overdue':
    case 'due-soon':
    case 'undated':
    case 'standing':
      return labelOf(task, today, calendar) === status
    case 'date-missing':
    case 'awaiting-occasion': {
      const awaits = status === 'awaiting-occasion'
      return labelOf(task, today, calendar) === 'undated' && awaitsOccasion(task) === awaits
    }
  }
}

function isDueBefore(task: Task, day: Day | undefined): boolean {
  if (day === undefined) return true
  const due = effectiveDue(task)
  return due !== null && due.lastDay < day
}
