import { addDays, type Day, dayAt, type Instant } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { ReportPeriod } from '../reading/reading.ts'
import type { Agency } from './agency.ts'
import type { Actor, ChangeCode } from './actor.ts'
import { datedFromIssue } from './counted-from-issue.ts'
import { type Directory, directoryOf, officesOf, unlistedAgency } from './directory.ts'
import type { Draft, DraftReport, DraftTask } from './draft.ts'
import { type Held, holderOf } from './handing-on.ts'
import { documentOf } from './header-correction.ts'
import type { Plan } from './plan.ts'
import type { TrackedDeadline } from './deadline.ts'
import { beginOfPlan, comesBack, endOfPlan, recurs, rowsThrough } from './plan-run.ts'
import { type Dated, datesOf, periodEndsOf, recurringDatesOf, type RowDate } from './row-dates.ts'
import { shortHash } from './short-hash.ts'
import type { Task } from './task.ts'
import { nothingUnread, type Unread } from './unread.ts'

export type Publication = {
  /** Agencies the document names and the directory does not have: listed without an address, never dropped. */
  newAgencies: Agency[]
  tasks: Task[]
  runsUntil: Day
  /** Up to which day recurring duties have rows now; null where nothing recurs. */
  rowsUntil: Day | null
}

/**
 * Every row that publishing a draft must create: task × agency × due date. Ids follow from what a row is, so deciding
 * again, after a crash or a second click, comes to the same rows.
 *
 * `now` is the moment at which publishing began. It is decided once and kept as a file, which resuming carries out.
 */
export function publicationOf(
  plan: Plan,
  draft: Draft,
  agencies: readonly Agency[],
  calendar: WorkingCalendar,
  by: Actor,
  now: Instant,
): Publication {
  const entries = entriesOf(datedFromIssue(draft, calendar))
  return publish(plan, draft, entries, { agencies, calendar, occasion: { by, what: 'published', now } })
}

/** The rows of `added` alone: what a published plan has gained since. */
export function additionOf(
  plan: Plan,
  draft: Draft,
  added: ReadonlySet<string>,
  agencies: readonly Agency[],
  calendar: WorkingCalendar,
  by: Actor,
  now: Instant,
): Publication {
  const entries = entriesOf(datedFromIssue(draft, calendar)).filter(({ id }) => added.has(id))
  const publication = publish(plan, draft, entries, { agencies, calendar, occasion: { by, what: 'added', now } })
  // Further periods of what was there go on from where they are.
  return { ...publication, rowsUntil: plan.rowsUntil ?? publication.rowsUntil }
}

type Means = { agencies: readonly Agency[]; calendar: WorkingCalendar; occasion: Occasion }

function publish(
  plan: Plan,
  draft: Draft,
  entries: readonly RowEntry[],
  { agencies, calendar, occasion }: Means,
): Publication {
  const { now } = occasion
  const known = directoryOf(agencies)
  const names = entries.flatMap((entry) => entry.agencies)
  const newAgencies = new Map<string, Agency>()
  for (const name of names) {
    if (known.named(name)) continue
    const agency = unlistedAgency(plan.unit, name)
    newAgencies.set(agency.id, agency)
  }
  const directory = directoryOf([...agencies, ...newAgencies.values()])
  const today = dayAt(now)
  const runsUntil = plan.runsUntil ?? endOfPlan(plan, now)
  const begin = beginOfPlan(plan, today)
  const until = rowsThrough(begin > today ? begin : today, runsUntil)
  // One that ended since the plan was issued, and is not due yet, is asked for.
  const planned = begin > (plan.header.issuedOn ?? today)
  const window = { from: planned || begin < today ? begin : today, until, dueFrom: today }
  const tasks = rowsOf(plan, entries, directory, (entry) => datesOf(entry, window, calendar), occasion)
  return { newAgencies: [...newAgencies.values()], tasks, runsUntil, rowsUntil: recurs(draft) ? until : null }
}

/**
 * The rows of a published plan's next periods: from the day after those that exist up to `until`. By the directory as it
 * is now, so an agency that was split or got members since is tracked as it is. A duty whose latest row a coordinator
 * has withdrawn is not begun again; one that was handed on with its later periods goes on with whoever has it. `existing`
 * are the plan's rows. `unknown` are the names for which there are no rows, since no agency of that name was found.
 *
 * Where something is `unread`, these are the rows that are sure without it. Whom a name means is: no two agencies answer
 * to one name. A duty of which the latest row is unread waits, since that row may have been withdrawn; so does one that
 * was handed on, since any row can be its latest.
 */
export function continuationOf(
  plan: Plan & { rowsUntil: Day },
  draft: Draft,
  existing: readonly Task[],
  agencies: readonly Agency[],
  calendar: WorkingCalendar,
  { until, now, unread = nothingUnread }: { until: Day; now: Instant; unread?: Unread },
): { rows: Task[]; unknown: string[] } {
  const directory = directoryOf(agencies, unread.agencies)
  const occasion = { by: { kind: 'system' as const }, what: 'continued' as const, now }
  const rowsFrom = (from: Day) => {
    const window = { from, until, dueFrom: from }
    return rowsOf(plan, entriesOf(draft), directory, (entry) => recurringDatesOf(entry, window, calendar), occasion)
  }
  // A row's id follows from what it is, so a damaged one is known by its id, whatever is left of it.
  const damaged = unread.tasks.size === 0 ? [] : rowsFrom(beginOf(plan)).filter(({ id }) => unread.tasks.has(id))
  const known = [...existing, ...damaged]
  const ofDuties = Map.groupBy(
    known.filter(({ series }) => series !== undefined),
    dutyIn,
  )
  const byId = new Map(known.map((task) => [task.id, task]))
  // One that was made for another agency and taken back, since the work was finished where it was, says nothing of these.
  const hasCome = ({ id, handedFrom }: Task) => !handedFrom || byId.get(handedFrom.taskId)?.handedTo?.taskId === id
  const rows = rowsFrom(addDays(plan.rowsUntil, 1)).flatMap((row) => {
    if (row.series === undefined) return row
    const own = { series: row.series, agencyId: row.agencyId }
    const ofSeries = (series: string) => ofDuties.get(dutyIn({ ...row, series })) ?? []
    const held = holderOf(own, { series: ofSeries, byId: (id) => byId.get(id) })
    const last = latestOf(ofSeries(held.series).filter(hasCome))
    const stays = last === undefined || last.status !== 'withdrawn' || last.handedTo
    if (!stays || (last && unread.tasks.has(last.id))) return []
    if (held === own && !last?.handedTo) return row
    return unread.tasks.size > 0 ? [] : heldBy(row, held, directory)
  })
  return { rows, unknown: unknownNames(draft, agencies) }
}

/** The row of whoever has the duty now; none while that agency's record cannot be read. */
function heldBy(row: Task, { series, agencyId }: Held, directory: Directory): Task[] {
  if (series === row.series) return [row]
  const agency = directory.byId(agencyId)
  if (agency === null) return directory.unread.has(agencyId) ? [] : [row]
  const id = `${row.planId}-${shortHash(`${row.id}|${agency.id}`)}`
  return [{ ...row, id, series, agencyId: agency.id, agencyName: agency.name }]
}

/** No row of the plan is of a period that ended before this day. */
function beginOf({ header, createdAt }: Plan): Day {
  const came = dayAt(createdAt)
  return header.issuedOn !== null && header.issuedOn < came ? header.issuedOn : came
}

/**
 * The names under which recurring duties are given and that the directory does not have. Publishing lists every name, so
 * what is missing was taken away since: another name that somebody deleted, say.
 */
export function unknownNames(draft: Draft, agencies: readonly Agency[]): string[] {
  const directory = directoryOf(agencies)
  const names = entriesOf(draft)
    .filter(({ deadlines, period }) =>
      deadlines.length > 0
        ? deadlines.some((deadline) => comesBack({ deadline, period }))
        : comesBack({ deadline: null, period }),
    )
    .flatMap((entry) => entry.agencies)
  return [...new Set(names)].filter((name) => directory.named(name) === null)
}

/** The row of the latest period. Where that went away and came back there are two of it, and the one that stands counts. */
function latestOf(rows: readonly Task[]): Task | undefined {
  return rows.reduce<Task | undefined>((latest, task) => {
    if (latest === undefined || orderOf(task) > orderOf(latest)) return task
    return orderOf(task) === orderOf(latest) && latest.handedTo && !task.handedTo ? task : latest
  }, undefined)
}

/** The same for all periods of a duty within a plan; a sentence may ask for two rhythms, each in its own words. */
function dutyIn({ series, deadline }: Pick<Task, 'series' | 'deadline'>): string {
  return `${series}|${deadline?.text ?? ''}`
}

function orderOf(task: Task): string {
  return `${task.due?.lastDay ?? task.proposed?.lastDay ?? ''}|${task.periodLabel?.slice(-4) ?? ''}`
}

type Occasion = { by: Actor; what: ChangeCode; now: Instant }

function entriesOf(draft: Draft): RowEntry[] {
  const reportsYear = draft.reports.some((report) => report.period === 'year')
  return [
    ...draft.assignments.flatMap((assignment) =>
      assignment.tasks.map((task) => taskEntry(task, assignment.agencies, assignment.heading?.text ?? null)),
    ),
    ...draft.reports.map((report) => reportEntry(report, reportsYear)),
  ]
}

function rowsOf(
  plan: Plan,
  entries: readonly RowEntry[],
  directory: Directory,
  dates: (entry: RowEntry) => RowDate[],
  occasion: Occasion,
): Task[] {
  const rows = new Map<string, Task>()
  for (const entry of entries) {
    for (const agency of officesNamed(entry.agencies, directory)) {
      for (const date of dates(entry)) {
        const row = rowOf(plan, entry, agency, date, occasion)
        rows.set(row.id, row)
      }
    }
  }
  return [...rows.values()]
}

type RowEntry = Dated &
  Pick<Task, 'kind' | 'text' | 'quote' | 'heading' | 'cooperating' | 'product' | 'period' | 'recipient' | 'via'> & {
    id: string
    agencies: string[]
    standing: boolean
  }

function taskEntry(task: DraftTask, agencies: string[], heading: string | null): RowEntry {
  return { ...task, kind: 'task', agencies, heading, period: null, recipient: null, via: null, periodEnds: [] }
}

/** Whom else a report binds is no part of a row: in a plan of a thousand agencies each row would carry all of them. */
function reportEntry(report: DraftReport, reportsYear: boolean): RowEntry {
  const { bound, reporters: _, certain: __, ...fields } = report
  return {
    ...fields,
    kind: 'report',
    agencies: bound,
    heading: null,
    cooperating: [],
    standing: false,
    deadlines: report.deadline ? [report.deadline] : [],
    periodEnds: report.deadline ? [] : periodEndsOf(report.period, reportsYear),
  }
}

function officesNamed(names: string[], directory: Directory): Agency[] {
  const offices = names.flatMap((name) => {
    const agency = directory.named(name)
    return agency ? officesOf(agency, directory) : []
  })
  return [...new Map(offices.map((office) => [office.id, office])).values()]
}

function rowOf(
  plan: Plan,
  entry: RowEntry,
  agency: Agency,
  { recurs: isRecurring, ...date }: RowDate,
  { by, what, now }: Occasion,
): Task {
  const { id: entryId, agencies: _, deadlines: __, periodEnds: ___, ...fields } = entry
  const key = [entryId, agency.id, date.due?.lastDay ?? date.deadline?.text ?? '', date.periodLabel ?? ''].join('|')
  return {
    ...fields,
    ...date,
    id: `${plan.id}-${shortHash(key)}`,
    ...(isRecurring && { series: shortHash(`${entryId}|${agency.id}`) }),
    unit: plan.unit,
    planId: plan.id,
    ...documentOf(plan),
    periodLabel: date.periodLabel ?? (entry.period && reportNames[entry.period]) ?? null,
    agencyId: agency.id,
    agencyName: agency.name,
    standing: date.due === null && (entry.standing || isRoutine(date.deadline)),
    extension: null,
    status: 'open',
    completion: null,
    publishedAt: now,
    lastRemindedOn: null,
    history: [{ at: now, by, what }],
    version: 1,
  }
}

// "Định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)" is one sentence and two rows; this tells them apart.
const reportNames: Partial<Record<ReportPeriod, string>> = {
  month: 'báo cáo tháng',
  quarter: 'báo cáo quý',
  'half-year': 'báo cáo 6 tháng',
  'nine-months': 'báo cáo 9 tháng',
  year: 'báo cáo năm',
}

/** What goes on without an end: "thường xuyên", and "hằng ngày", which nobody could confirm as finished on any day. */
function isRoutine(deadline: TrackedDeadline | null): boolean {
  if (deadline?.kind === 'none') return deadline.reason === 'standing'
  return deadline?.kind === 'recurring' && deadline.cycle === 'day'
}
