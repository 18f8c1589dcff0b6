import { addDays, type Day, dayAt, type Instant } from '../calendar/day.ts'
import { inOrder } from '../calendar/order.ts'
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-days.ts'
import type { Agency } from '../tracking/agency.ts'
import { aimed } from '../tracking/aim.ts'
import { type Due, effectiveDue, type Task } from '../tracking/task.ts'
import { nothingUnread, type Unread } from '../tracking/unread.ts'
import { toldBy } from './moves.ts'
import { plannedRow, tasksByRecipient } from './planned-row.ts'
import { horizonOf, isToldOn, milestonesOf, policyFor, type ReminderPolicy } from './milestones.ts'
import type { OutboxRow } from './outbox.ts'
import { overtakenOf } from './overtaken.ts'
import { lookBack, type PassedOver } from './passed-over.ts'
import { isHeardAt, isUnknown, lookupOf, type Recipient } from './recipients.ts'
import { isMissed, type Recount, recountKey } from './recount.ts'

type Morning = {
  unit: string
  /** Rows that can be due: open, with a last day up to `lastDayHorizonOf(today)`. Others are passed over. */
  tasks: readonly Task[]
  agencies: readonly Agency[]
  policy: ReminderPolicy
  calendar: WorkingCalendar
  /** The last completed run; null before the first, which covers everything since publication. */
  lastRun: Day | null
  today: Day
  now: Instant
  /** E-mails that are not final yet; digests of earlier mornings among them are still owed to their recipients. */
  open?: readonly OutboxRow[]
  /** What cannot be read this morning; whatever hangs on it is left to the first morning that can. */
  unread?: Unread
  /** What mornings before could not read. */
  passedOver?: PassedOver | undefined
  /** Where days are counted otherwise than at the last run: what moved behind it is due as well. */
  recount?: Recount | null
}

/**
 * The digests of one morning: one an address, across plans and across agencies that share the address, for whoever has
 * a milestone in (`lastRun`, `today`]. A missed morning is therefore caught up, once. The digest lists all that is open
 * now: overdue, due today, due within the policy's horizon.
 *
 * On a day off nothing is planned; its milestones cannot exist, since all are counted in working days.
 */
export function planMorning(input: Morning): OutboxRow[] {
  const { unit, today, now } = input
  return toTell(input).map(({ recipient, tasks, agencyIds }) => {
    const taskIds = tasks.map(({ id }) => id)
    return plannedRow({ unit, day: today, kind: 'digest', recipient, about: '', agencyIds, taskIds, now })
  })
}

/**
 * On a day whose morning has been run: what a new decision on working days has made due since, to those whom it concerns
 * and nobody else.
 *
 * What stands in a digest of today that nobody has taken up yet is left to that one: it is written when it goes out, by
 * the new calendar. An address to which that one says all has a row that says so, which a start that plans this again
 * finds there, whatever has become of the digest meanwhile.
 */
export function planRecount(
  input: Omit<Morning, 'lastRun' | 'recount' | 'open' | 'passedOver'> & {
    recount: Recount
    /** Today's digests as they stood at some moment after the decision, so that none was taken up before it. */
    digests: readonly OutboxRow[]
  },
): OutboxRow[] {
  const waiting = input.digests.filter(({ outcome }) => outcome.state === 'planned')
  const occasion = { ...input, about: recountKey(input.recount) }
  return toTell({ ...input, lastRun: input.today }).map((each) => digestBeside(waiting, each, occasion))
}

/**
 * A morning that is over, once more: of the work that is open now and had been given before that day, what it was to
 * tell and no letter has told since. An address that has heard of all that has a row that says so.
 */
export function planAgain(
  input: Omit<Morning, 'lastRun' | 'recount' | 'open' | 'passedOver'> & {
    /** The e-mails of the days after it. */
    later: readonly OutboxRow[]
  },
): OutboxRow[] {
  const told = input.later.map((row) => ({ to: row.to, taskIds: toldBy(row) }))
  const occasion = { ...input, about: '' }
  return toTell({ ...input, lastRun: addDays(input.today, -1) }).map((each) => digestBeside(told, each, occasion))
}

/**
 * The digest of what is left to tell an address that other letters tell a part; where they tell all that would bring it about,
 * a row that says so.
 */
function digestBeside(
  letters: readonly Pick<OutboxRow, 'to' | 'taskIds'>[],
  { recipient, tasks, agencyIds, triggering }: ToTell,
  { unit, today, now, about }: Pick<Morning, 'unit' | 'today' | 'now'> & { about: string },
): OutboxRow {
  // What waits for an address that has gone dead since will say nothing.
  const heard = recipient.usable ? letters.filter(({ to }) => to === recipient.to) : []
  const said = new Set(heard.flatMap(({ taskIds }) => taskIds))
  const isLeft = triggering.every((id) => said.has(id))
  const taskIds = tasks.map(({ id }) => id).filter((id) => isLeft || !said.has(id))
  const row = plannedRow({ unit, day: today, kind: 'digest', recipient, about, agencyIds, taskIds, now })
  return isLeft ? { ...row, outcome: { state: 'suppressed', reason: 'duplicate', at: now } } : row
}

/** An open row that is near or past its date. `own`: the policy as it holds for it. */
type Listed = { task: Task; due: Due; own: ReminderPolicy }
type ToTell = { recipient: Recipient; tasks: Task[]; agencyIds: string[]; triggering: string[] }

/** Who has to be told something, of all that is open for them, and which of it is why. */
function toTell(input: Morning): ToTell[] {
  const { agencies, policy, calendar, lastRun, today, recount = null } = input
  if (!isWorkingDay(calendar, today)) return []
  const { unread = nothingUnread } = input
  const lookup = lookupOf(agencies)
  const before = lookBack(input.passedOver, { lookup, lastRun, today })
  const horizon = horizonOf(today, policy, calendar)
  const listed = input.tasks.flatMap((stored) => {
    const task = aimed(stored, calendar)
    const due = effectiveDue(task)
    if (task.status !== 'open' || due === null || due.remindFor > horizon) return []
    // A morning that is made up for days later does not speak of work that nobody had been given on it.
    if (dayAt(task.publishedAt) > today) return []
    const own = policyFor(task, policy, calendar)
    return isToldOn(today, due, own, calendar) ? [{ task, due, own }] : []
  })
  // By ids of tasks, and of agencies where a row only counted some of what they have and owes all of it.
  const owedAt = new Map<string, Set<string | null>>()
  for (const { row, owes } of overtakenOf('digest', input)) {
    const ids = row.more === undefined ? owes : [...owes, ...row.agencyIds]
    for (const id of ids) owedAt.set(id, (owedAt.get(id) ?? new Set()).add(row.to))
  }
  // To the address that it was planned for, and where that is left to whoever hears of the work now.
  const isOwed = ({ id, agencyId }: Task, to: string | null) =>
    [...(owedAt.get(id) ?? []), ...(owedAt.get(agencyId) ?? [])].some(
      (at) => at === to || at === null || !isHeardAt(at, agencyId, lookup, today),
    )
  const findMilestone = milestoneFinder(calendar, today)
  const since = (task: Task, run: Day | null) => later(run, countedFrom(task))
  const isLost = ({ task, due, own }: Listed) =>
    recount !== null && isMissed(recount, due.lastDay, own, countedFrom(task))
  const triggers = new Set(
    listed
      .filter((row) => findMilestone(row, since(row.task, before.lastRunOf(row.task.id))) || isLost(row))
      .map(({ task }) => task.id),
  )
  // Whoever was reached while another's record could not be read has heard of it.
  const reached = new Map(
    listed.flatMap((row) => {
      const late = before.lateFor(row.task.agencyId)
      return late !== null && findMilestone(row, since(row.task, late.since)) ? [[row.task.id, late.reached]] : []
    }),
  )
  const byUrgency = listed.toSorted((a, b) => inOrder(orderKey(a), orderKey(b))).map(({ task }) => task)
  const known = byUrgency.filter(({ agencyId }) => !isUnknown(agencyId, unread.agencies, lookup, today))
  return tasksByRecipient(known, lookup, today).flatMap((group) => {
    const { to } = group.recipient
    const isLate = ({ id }: Task) => reached.get(id)?.has(to ?? '') === false
    const why = group.tasks.filter((task) => triggers.has(task.id) || isLate(task) || isOwed(task, to))
    const triggering = why.map(({ id }) => id)
    return triggering.length === 0 ? [] : [{ ...group, triggering }]
  })
}

/**
 * The day from which a row's milestones count, itself excluded: on the day of publishing the notice speaks of it, on the
 * day of an extension (or of its end) the letter that tells of it, and whoever reopens a row knows of it.
 */
export function countedFrom(task: Pick<Task, 'publishedAt' | 'extension' | 'history'>): Day {
  const restarts = task.history.filter(({ what }) => restarting.has(what)).map(({ at }) => at)
  const moments = [task.publishedAt, ...restarts, ...(task.extension ? [task.extension.grantedAt] : [])]
  return moments.map(dayAt).reduce((a, b) => later(a, b))
}

const restarting = new Set([
  'extended',
  'extension-cancelled',
  'event-entered',
  'date-accepted',
  'date-set',
  'date-corrected',
  'undone',
  'restored',
])

function later(a: Day | null, b: Day): Day {
  return a !== null && a > b ? a : b
}

// Many rows share few due dates (a report binds every agency of a plan), and counting working days since an old one is
// the costly part.
function milestoneFinder(calendar: WorkingCalendar, today: Day) {
  const known = new Map<string, boolean>()
  return ({ due, own }: Listed, from: Day): boolean => {
    const key = `${due.lastDay}|${due.remindFor}|${from}|${own.ahead.join()}|${own.onTheDay}`
    const found = known.get(key) ?? milestonesOf(due, own, calendar, from, today).length > 0
    known.set(key, found)
    return found
  }
}

/** Most urgent first: the earlier the last day, the longer overdue or the sooner due. */
function orderKey({ task, due }: { task: Task; due: Due }): string {
  return `${due.lastDay}|${task.planLabel}|${task.id}`
}
