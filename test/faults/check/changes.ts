import {
  wasWritten,
  writingSeconds,
  type Consequence,
  isAsking,
  isConsequence,
} from '../../../shared/reminding/consequences.ts'
import type { HistoryEntry } from '../../../shared/tracking/actor.ts'
import { endedWith } from '../../../shared/tracking/plan-changes.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import { type Account, type Moment, nameOf } from '../witness.ts'
import { after, isStirred } from './moments.ts'

const lettersAfter: Readonly<Record<string, Consequence>> = {
  confirmed: 'receipt',
  extended: 'extension',
  'extension-asked': 'request',
  'extension-refused': 'refusal',
  disclaimed: 'disclaimer',
  'disclaimer-refused': 'disclaimer-refusal',
}

/** A plan that ends as a whole is told of by no letter a row, and an agency knows of the event that it entered. */
function letterAfter({ what, by, detail }: HistoryEntry): Consequence | undefined {
  if (what === 'withdrawn') return detail === 'Có kế hoạch mới' ? undefined : 'withdrawal'
  if (what === 'event-entered') return by.kind === 'coordinator' ? 'limit' : undefined
  return lettersAfter[what]
}

/**
 * Whatever is done to a row and has to be told is a letter, and no letter tells of what was never done. A letter says
 * "unwritten" of a change only where that took longer to write than any request lasts.
 */
export function lostConsequences({ tasks, rows }: Account): string[] {
  const found: string[] = []
  for (const past of tasks.values()) {
    for (const { entry, writtenAt, task } of changesOf(past)) {
      const kind = letterAfter(entry)
      if (kind === undefined) continue
      const letters = rows.filter(
        (row) => row.kind === kind && row.plannedAt === entry.at && row.taskIds.includes(task.id),
      )
      if (letters.length === 0) found.push(`${nameOf(task)} was ${entry.what} at ${entry.at}, and no letter says so`)
      const isSlow = Date.parse(writtenAt) - Date.parse(entry.at) > (writingSeconds - 40) * 1000
      const denied = letters.some(({ outcome }) => outcome.state === 'suppressed' && outcome.reason === 'unwritten')
      if (denied && !isSlow) found.push(`${nameOf(task)} was ${entry.what} at ${entry.at}, and its letter denies it`)
    }
  }
  for (const row of rows) {
    const { kind, plannedAt } = row
    if (!isConsequence(kind) || row.outcome.state !== 'sent') continue
    const last = row.taskIds.flatMap((id) => tasks.get(id)?.at(-1)?.was ?? [])
    if (!last.some((task) => wasWritten({ kind, plannedAt }, task)))
      found.push(`${row.key} tells of what was never done`)
  }
  return found
}

/** A letter that was held back for a reason that the row gives was held back for that reason. */
export function wrongReasons({ rows, tasks, letters }: Account): string[] {
  return rows.flatMap((row) => {
    const { outcome } = row
    if (outcome.state !== 'suppressed' || row.taskIds.length === 0) return []
    const until = letters.get(`${row.day}#${row.key}`)?.at(-1)?.step ?? 0
    const were = row.taskIds.flatMap((id) => (tasks.get(id) ?? []).filter(({ step }) => step <= until))
    const isSo: Partial<Record<typeof outcome.reason, boolean>> = {
      finished: were.some(({ was }) => was.status !== 'open'),
      withdrawn: row.kind === 'escalation' || isAsking(row.kind) || were.some(({ was }) => was.status === 'withdrawn'),
      extended: row.kind === 'escalation' || were.some(({ was }) => was.extension !== null),
    }
    return isSo[outcome.reason] === false ? [`${row.day} ${row.key} says ${outcome.reason}, which nothing was`] : []
  })
}

/** Once a plan is published each of its rows was told of by a notice; one that ran before all this had told them. */
export function untoldPublications({ plans, tasks, rows }: Account): string[] {
  const published = [...plans].filter(
    ([, past]) => past[0]?.was.status !== 'published' && past.some(({ was }) => was.status === 'published'),
  )
  const told = new Set(rows.filter((row) => row.kind === 'notice').flatMap((row) => row.taskIds))
  return published.flatMap(([id, past]) => {
    const own = [...tasks.values()].flatMap(([first]) =>
      first?.was.planId === id && !first.was.handedFrom ? [first.was] : [],
    )
    const wanted = past.at(-1)?.was.rows ?? 0
    const missing = own.length === wanted ? [] : [`${id} is published with ${own.length} rows of ${wanted}`]
    return [...missing, ...own.filter((task) => !told.has(task.id)).map((task) => `no notice tells of ${nameOf(task)}`)]
  })
}

/**
 * Work that is handed on is lost to nobody: the row of the agency that gets it is there before the other is withdrawn, of
 * the same work and date, and a notice tells of it that does not deny it.
 */
export function lostHandings({ tasks, rows }: Account): string[] {
  const found: string[] = []
  for (const past of tasks.values()) {
    for (const { step, was } of past) {
      if (!was.handedTo) continue
      const row = after(tasks.get(was.handedTo.taskId), step)?.was
      const isThere = row?.handedFrom?.taskId === was.id && row.agencyId === was.handedTo.agencyId
      if (!isThere) found.push(`${nameOf(was)} was handed on to ${was.handedTo.agencyId}, which has no row of it`)
    }
    const [first] = past
    if (!first?.was.handedFrom) continue
    const { was, at } = first
    const from = after(tasks.get(was.handedFrom?.taskId ?? ''), first.step)?.was
    const isSame = from?.text === was.text && from.due?.lastDay === was.due?.lastDay && from.eventOn === was.eventOn
    if (!isSame) found.push(`${nameOf(was)} changed on its way to ${was.agencyId}`)
    const told = rows.filter(({ kind, taskIds }) => kind === 'notice' && taskIds.includes(was.id))
    if (told.length === 0) found.push(`${nameOf(was)} came to ${was.agencyId}, and no letter says so`)
    const isSlow = Date.parse(at) - Date.parse(was.publishedAt) > (writingSeconds - 40) * 1000
    const isDenied = told.every(({ outcome }) => outcome.state === 'suppressed' && outcome.reason === 'unwritten')
    if (told.length > 0 && isDenied && !isSlow)
      found.push(`${nameOf(was)} came to ${was.agencyId}, and its letter denies it`)
  }
  return found
}

/** Of a closed plan nothing is open but what somebody put back since it began to close. */
export function unfinishedClosings({ plans, tasks }: Account): string[] {
  return [...plans.values()].flatMap((past) => {
    const [begun, closed] = (['closing', 'closed'] as const).map((status) =>
      past.find(({ was }) => was.status === status),
    )
    if (begun === undefined || closed === undefined) return []
    return [...tasks.values()].flatMap((own) => {
      const task = after(own, closed.step)?.was
      if (task?.planId !== closed.was.id || task.status !== 'open') return []
      return isStirred(own, begun.step, closed.step) ? [] : [`${nameOf(task)} is open, and its plan is closed`]
    })
  })
}

/** Once a plan is closed each row that went by it was told of by a letter, or is shown as told to nobody. */
export function untoldEnds({ plans, tasks, rows }: Account): string[] {
  return [...plans.values()].flatMap((past) => {
    const closed = past.find(({ was }) => was.status === 'closed')
    if (closed === undefined) return []
    const letters = rows.filter(({ kind, planId }) => kind === 'closing' && planId === closed.was.id)
    const told = new Set(letters.flatMap(({ taskIds }) => taskIds))
    return [...tasks.values()].flatMap((own) => {
      const task = after(own, closed.step)?.was
      const isSilent = task?.planId === closed.was.id && endedWith(closed.was, task) && !told.has(task.id)
      return isSilent ? [`${nameOf(task)} went by the end of its plan, and no letter tells of it`] : []
    })
  })
}

type Change = { entry: HistoryEntry; writtenAt: string; task: Task }

/** The entries of a task's history, each with the moment at which it was first written. */
function changesOf(past: readonly Moment<Task>[]): Change[] {
  return past.flatMap(({ at, was }, index) => {
    const known = past[index - 1]?.was.history.length ?? was.history.length
    return was.history.slice(known).map((entry) => ({ entry, writtenAt: at, task: was }))
  })
}
