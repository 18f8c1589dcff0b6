import { addHours, type Day, type Instant } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { aimed } from '../tracking/aim.ts'
import { effectiveDue, type Task } from '../tracking/task.ts'
import { type Consequence, isAsking, isConsequence, standsSince, wasWritten, writingSeconds } from './consequences.ts'
import { isOfNewRows } from './letters.ts'
import { isToldOn, policyFor, type ReminderPolicy } from './milestones.ts'
import type { OutboxRow, OutboxState } from './outbox.ts'

type Reason = Extract<OutboxState, { state: 'suppressed' }>['reason']

/** What a letter still says, or why it says nothing any more. */
export type Content = { tell: Task[] } | { suppress: Reason }

/**
 * Decides from the tasks as they are now, read right before sending, what is left of a planned letter. Finished work is
 * never mentioned; a digest also leaves out what an extension has moved beyond its horizon; a letter that tells of a
 * change goes out only while that change stands. One that counts more work than it names still tells of that.
 *
 * @param day the row's own day, which a digest is written for
 */
export function contentOf(
  row: Pick<OutboxRow, 'kind' | 'day' | 'plannedAt' | 'more'>,
  stored: readonly Task[],
  policy: ReminderPolicy,
  calendar: WorkingCalendar,
): Content {
  const tasks = stored.map((task) => aimed(task, calendar))
  switch (row.kind) {
    case 'digest':
      return openOnes(row, tasks, (task) => {
        const due = effectiveDue(task)
        return due !== null && isToldOn(row.day, due, policyFor(task, policy, calendar), calendar)
      })
    case 'notice':
    case 'nudge':
      return openOnes(row, tasks, () => true)
    case 'escalation':
      return openOnes(row, tasks, (task) => isOverdue(task, row.day))
    case 'extension':
    case 'receipt':
    case 'request':
    case 'refusal':
    case 'disclaimer':
    case 'disclaimer-refusal':
    case 'limit':
    case 'withdrawal':
    case 'reopened':
      return changedOnes({ kind: row.kind, plannedAt: row.plannedAt }, tasks)
    case 'closing':
      return closedOnes(row, tasks)
    case 'summary':
    case 'sign-in':
    case 'alert':
      return { tell: [] }
  }
}

function openOnes(
  { more }: Pick<OutboxRow, 'more'>,
  tasks: readonly Task[],
  belongs: (task: Task) => boolean,
): Content {
  const open = tasks.filter((task) => task.status === 'open')
  const tell = open.filter(belongs)
  if (tell.length > 0 || more !== undefined) return { tell }
  return { suppress: open.length > 0 ? 'extended' : whyNone(tasks, 'finished') }
}

/** What the closing took, as far as nobody has put it back: nobody is told of the end of work that they never heard of. */
function closedOnes({ plannedAt }: Pick<OutboxRow, 'plannedAt'>, tasks: readonly Task[]): Content {
  const stands = tasks.filter(({ status, history }) => {
    const isBack = history.some(({ what, at }) => what === 'restored' && at >= plannedAt)
    return status === 'withdrawn' && !isBack
  })
  const tell = stands.filter(isKnown)
  if (tell.length > 0) return { tell }
  return { suppress: stands.length > 0 ? 'withdrawn' : 'undone' }
}

/** Whether the agency has heard of a row: by a letter, or since it entered the event or did something else itself. */
function isKnown({ lastRemindedOn, history }: Task): boolean {
  return lastRemindedOn !== null || history.some(({ by }) => by.kind === 'agency')
}

type Told = { kind: Consequence; plannedAt: OutboxRow['plannedAt'] }

function changedOnes(row: Told, tasks: readonly Task[]): Content {
  const stands = tasks.filter(
    (task) => task.status === statusToTell(row.kind) && standsSince(row.kind, task) === row.plannedAt,
  )
  // Nobody is told that work is off who never heard of it; a granted date says more than the one before.
  const tell = stands.filter((task) =>
    row.kind === 'withdrawal' ? isKnown(task) : row.kind !== 'limit' || task.extension === null,
  )
  if (tell.length > 0) return { tell }
  if (!tasks.some((task) => wasWritten(row, task))) return { suppress: 'unwritten' }
  return { suppress: whyNone(tasks, whyOver(row.kind, tasks)) }
}

/** What is told as done, as withdrawn, and of work that is still to be done. */
export function statusToTell(kind: OutboxRow['kind']): Task['status'] {
  if (kind === 'receipt') return 'done'
  return kind === 'withdrawal' || kind === 'closing' ? 'withdrawn' : 'open'
}

/** What has become of a change that was made, and stands no longer. */
function whyOver(kind: Consequence, tasks: readonly Task[]): Reason {
  if (kind === 'receipt') return tasks.some((task) => task.status === 'done') ? 'duplicate' : 'undone'
  if (kind === 'withdrawal') return tasks.some((task) => task.status === 'withdrawn') ? 'duplicate' : 'undone'
  if (tasks.every((task) => task.status !== 'open')) return 'finished'
  if (kind === 'limit' && tasks.some((task) => task.extension !== null)) return 'extended'
  const askedAgain = tasks.some((task) => standsSince(kind, task) !== null)
  return isAsking(kind) && !askedAgain ? 'answered' : 'duplicate'
}

/**
 * Whether the change that a letter tells of may still be on its way: the letter is planned first, and a worker can be
 * faster than the write, or than the last of several. The same of rows that are made with the letter.
 */
export function isTooEarly(row: OutboxRow, tasks: readonly Task[], now: Instant): boolean {
  const { kind, plannedAt } = row
  if (now >= addHours(plannedAt, writingSeconds / 3600)) return false
  if (isOfNewRows(row)) return madeFor(row, tasks).length < row.taskIds.length
  if (!isConsequence(kind)) return false
  return tasks.length === 0 || !tasks.every((task) => wasWritten({ kind, plannedAt }, task))
}

/**
 * The tasks that a letter is about. One of new rows (`isOfNewRows`) is about those that were made with it: of two presses at
 * once, or of a try that broke before its rows were there, the other's letter tells of the rows.
 */
export function madeFor(row: Pick<OutboxRow, 'kind' | 'key' | 'plannedAt'>, tasks: readonly Task[]): Task[] {
  return isOfNewRows(row) ? tasks.filter(({ publishedAt }) => publishedAt === row.plannedAt) : [...tasks]
}

function whyNone(tasks: readonly Task[], otherwise: Reason): Reason {
  return tasks.every((task) => task.status === 'withdrawn') ? 'withdrawn' : otherwise
}

function isOverdue(task: Task, day: Day): boolean {
  const due = effectiveDue(task)
  return due !== null && due.lastDay < day
}
