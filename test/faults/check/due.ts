import { addDays, type Day } from '../../../shared/calendar/day.ts'
import { isWorkingDay } from '../../../shared/calendar/working-days.ts'
import { milestonesOf, policyFor } from '../../../shared/reminding/milestones.ts'
import { countedFrom } from '../../../shared/reminding/morning.ts'
import type { OutboxRow } from '../../../shared/reminding/outbox.ts'
import { recipientsOf } from '../../../shared/reminding/recipients.ts'
import { isOfRecount } from '../../../shared/reminding/recount.ts'
import { isWeeksFirst, mondayOf } from '../../../shared/reminding/weekly.ts'
import { aimed } from '../../../shared/tracking/aim.ts'
import { effectiveDue, type Task } from '../../../shared/tracking/task.ts'
import { type Account, nameOf } from '../witness.ts'
import { after, calendarAfter, directoryAfter, isStirred, unitAfter } from './moments.ts'

/** In the end the mornings are completed, so that the checks below have something to look at. */
export function uncompletedRuns(account: Account): string[] {
  const last = account.runs.findLast((run) => isWorkingDay(calendarAfter(account, run.begunAt), run.day))
  return last === undefined || last.finishedAt === 0 ? [`the run of ${last?.day ?? 'any day'} was never completed`] : []
}

type Covered = { day: Day; begunAt: number; finishedAt: number; since: Day | null }

/** The completed runs, each with the day of the one before. */
function completedRuns({ runs, lastRun }: Account): Covered[] {
  const completed = runs.filter((run) => run.finishedAt > 0).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return completed.map((run, at) => ({ ...run, since: completed[at - 1]?.day ?? lastRun }))
}

type Due = { run: Covered; task: Task; overdue: number; isLast: boolean }

/** Milestones of tasks that were open, and left alone, all through the run that covers them. */
function dueTasks(account: Account): Due[] {
  return completedRuns(account).flatMap((run) =>
    [...account.tasks.values()].flatMap((past): Due[] => {
      const stored = after(past, run.begunAt)?.was
      if (stored?.status !== 'open' || isStirred(past, run.begunAt, run.finishedAt)) return []
      if (isStirred(account.units, run.begunAt, run.finishedAt)) return []
      const calendar = calendarAfter(account, run.begunAt)
      const task = aimed(stored, calendar)
      const due = effectiveDue(task)
      if (due === null) return []
      const counted = countedFrom(task)
      const from = run.since !== null && run.since > counted ? run.since : counted
      const policy = policyFor(task, unitAfter(account, run.begunAt).policy, calendar)
      const milestones = milestonesOf(due, policy, calendar, from, run.day)
      if (milestones.length === 0) return []
      const overdue = Math.max(0, ...milestones.map(({ kind, count }) => (kind === 'overdue' ? count : 0)))
      return [{ run, task, overdue, isLast: !isStirred(past, run.finishedAt, Infinity) }]
    }),
  )
}

/**
 * Nothing due is forgotten: for each milestone there is a digest that names the task, and it was sent, or is shown as
 * unknown or failed, or says why it was not sent; where another took its place, that one names the task.
 */
export function unaccountedMilestones(account: Account): string[] {
  const digests = account.rows.filter((row) => row.kind === 'digest')
  return dueTasks(account).flatMap(({ run, task, isLast }) => {
    const naming = digests.filter((row) => row.taskIds.includes(task.id))
    const today = naming.filter((row) => row.day === run.day)
    if (today.length === 0) return [`${nameOf(task)} was due on ${run.day} and is in no e-mail`]
    if (!isLast) return []
    return today
      .filter((row) => isReplaced(row, task.id) && !naming.some((other) => other !== row && takesPlaceOf(row, other)))
      .map((row) => `${row.day} ${row.key} went without, and nothing else names ${nameOf(task)}`)
  })
}

function isReplaced({ outcome }: OutboxRow, taskId: string): boolean {
  if (outcome.state === 'sent') return !outcome.taskIds.includes(taskId)
  return outcome.state === 'suppressed' && (outcome.reason === 'duplicate' || outcome.reason === 'moved')
}

function takesPlaceOf(row: OutboxRow, other: OutboxRow): boolean {
  const isMoved = row.outcome.state === 'sent' || (row.outcome.state === 'suppressed' && row.outcome.reason === 'moved')
  // What a recount has to say is left to the day's own digest, where that one waits still.
  return isMoved || isOfRecount(row) ? other.day >= row.day : other.day > row.day
}

/** On each day on which an agency is reminded of work long overdue, its superior has a letter of that day too. */
export function unaccountedEscalations(account: Account): string[] {
  const letters = account.rows.filter((row) => row.kind === 'escalation')
  return dueTasks(account).flatMap(({ run, task, overdue }) => {
    const { superiorAfter } = unitAfter(account, run.begunAt).policy.escalation
    if (superiorAfter === null || overdue < superiorAfter) return []
    const isAnyStirred = [...account.agencies.values()].some((past) => isStirred(past, run.begunAt, run.finishedAt))
    const lookup = directoryAfter(account, run.begunAt)
    const superior = lookup(task.agencyId)?.superiorId ?? null
    if (superior === null || isAnyStirred) return []
    const own = new Set(recipientsOf(task.agencyId, lookup, run.day).map(({ to }) => to))
    return recipientsOf(superior, lookup, run.day).flatMap(({ usable, to }) => {
      if (!usable || own.has(to)) return []
      const told = letters.some((row) => row.day === run.day && row.to === to && row.taskIds.includes(task.id))
      return told ? [] : [`${to} was to hear on ${run.day} of ${nameOf(task)}, long overdue, and is in no e-mail`]
    })
  })
}

/** A coordinator gets the week's account with the week's first completed run, and once. */
export function wrongWeeks(account: Account): string[] {
  const summaries = account.rows.filter((row) => row.kind === 'summary')
  const found: string[] = []
  for (const to of account.coordinators) {
    for (const run of completedRuns(account)) {
      const { policy } = unitAfter(account, run.begunAt)
      if (!policy.weeklySummary || !isWeeksFirst(calendarAfter(account, run.begunAt), run.since, run.day)) continue
      const monday = mondayOf(run.day)
      const ofWeek = summaries.filter((row) => row.to === to && mondayOf(row.day) === monday)
      if (ofWeek.length === 0) found.push(`${to} has no account of the week of ${monday}`)
      if (ofWeek.length > 1) found.push(`${to} has ${ofWeek.length} accounts of the week of ${addDays(monday, 0)}`)
    }
  }
  return found
}
