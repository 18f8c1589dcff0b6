import type { Day } from '../calendar/day.ts'
import type { Agency } from '../tracking/agency.ts'
import type { Task } from '../tracking/task.ts'
import { nothingUnread, type Unread } from '../tracking/unread.ts'
import { partsOfUndecided, partsOfUnknownSuperior, rowOfUnread, undecidedOf } from './moves.ts'
import { isFinal, type OutboxRow } from './outbox.ts'

// A letter that speaks of its own morning and never went out (an outage, a throttled account, something that could not be
// read) is replaced by the next morning's, so that nobody gets one for each day that was missed. What today's cannot say
// either, since it still cannot be read, stays open: no other letter says it.

/** What a morning knows when it looks at earlier ones. */
type Known = {
  open?: readonly OutboxRow[]
  /** The tasks that can be due, as far as they can be read. */
  tasks: readonly Task[]
  agencies: readonly Agency[]
  unread?: Unread
  today: Day
}

/** An e-mail of an earlier morning whose place today's takes. */
export type Overtaken = {
  row: OutboxRow
  /** Ids of the tasks that it named and today's letters owe. */
  owes: string[]
  /** What of it cannot be said today: rows that are to be open beside it before it is closed, and owe that part. */
  waiting: OutboxRow[]
}

/**
 * The e-mails of one kind that today's replace. One that has nothing to say but what cannot be read is not among them:
 * it stays open as it is.
 */
export function overtakenOf(kind: 'digest' | 'escalation', known: Known): Overtaken[] {
  const { open = [], today } = known
  return open
    .filter((row) => row.kind === kind && row.day < today && !isFinal(row.outcome))
    .flatMap((row) => {
      const waiting = row.to === null ? [] : partsOfUnread({ ...row, to: row.to }, known)
      const held = new Set(waiting.flatMap(({ taskIds }) => taskIds))
      const named = new Set(row.taskIds)
      const saysMore = row.more !== undefined || known.tasks.some(({ id }) => named.has(id) && !held.has(id))
      // A part that waited already is its own part.
      const waits = waiting.some(({ key }) => key === row.key) || (waiting.length > 0 && !saysMore)
      return waits ? [] : [{ row, owes: row.taskIds.filter((id) => !held.has(id)), waiting }]
    })
}

type Addressed = OutboxRow & { to: string }

/** What of a row cannot be said now: the tasks that cannot be read, and those of which nobody knows who hears of them. */
function partsOfUnread(row: Addressed, known: Known): OutboxRow[] {
  const { tasks, agencies, unread = nothingUnread, today } = known
  const named = new Set(row.taskIds)
  // One that only counts some of its tasks may have meant any that cannot be read.
  const isMeant = (id: string) => named.has(id) || row.more !== undefined
  const unreadTasks = [...unread.tasks].filter(isMeant).map((id) => rowOfUnread(row, id))
  if (unread.agencies.size === 0) return unreadTasks
  const meant = tasks.filter(({ id }) => isMeant(id))
  const who = { agencies, unread: unread.agencies, today }
  const unheard =
    row.kind === 'digest'
      ? partsOfUndecided(row, undecidedOf(row, who), meant)
      : partsOfUnknownSuperior(row, meant, who)
  return [...unreadTasks, ...unheard]
}
