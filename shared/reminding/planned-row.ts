import type { Day, Instant } from '../calendar/day.ts'
import { largest } from '../tracking/limits.ts'
import { shortHash } from '../tracking/short-hash.ts'
import type { Task } from '../tracking/task.ts'
import type { MailKind, OutboxRow } from './outbox.ts'
import { addressOf, type AgencyLookup, type Recipient, recipientsOf } from './recipients.ts'

type RowToPlan = {
  unit: string
  day: Day
  kind: MailKind
  recipient: Recipient
  about: string
  agencyIds?: string[]
  taskIds?: string[]
  planId?: string | null
  now: Instant
}

/**
 * A row as it is first written: planned, or at once suppressed with the reason why nobody can be written to. `taskIds`
 * come most urgent first; of more than a row can name, the last are counted.
 */
export function plannedRow(row: RowToPlan): OutboxRow {
  const { recipient, now } = row
  const agencyIds = row.agencyIds ?? []
  // Two agencies without an address are two rows; two behind one address are one.
  const who = recipient.to ?? `agency:${agencyIds.join('+')}`
  return thatFits({
    unit: row.unit,
    day: row.day,
    key: `${row.kind}#${who}#${row.about}`,
    kind: row.kind,
    to: recipient.to,
    agencyIds,
    taskIds: row.taskIds ?? [],
    planId: row.planId ?? null,
    tries: 0,
    plannedAt: now,
    outcome: recipient.usable ? { state: 'planned' } : { state: 'suppressed', reason: recipient.reason, at: now },
    feedback: null,
    version: 1,
  })
}

/**
 * The row with as many of its tasks named as an item holds, the first ones, and the others counted: thousands of rows can
 * be overdue at once for whoever sees them all, and a row that cannot be written stops a unit's morning. Once the letter
 * is sent, its row says for a second time what was in it.
 */
export function thatFits(row: OutboxRow): OutboxRow {
  const { taskIds } = row
  let left = largest.letter - jsonLength({ ...row, taskIds: [] })
  const named = taskIds.findIndex((id) => (left -= 2 * (jsonLength(id) + 1)) < 0)
  if (named < 0) return row
  return { ...row, taskIds: taskIds.slice(0, named), more: (row.more ?? 0) + taskIds.length - named }
}

function jsonLength(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}

/** The same for each coordinator, once an address. */
export function rowsToCoordinators(coordinators: readonly string[], row: Omit<RowToPlan, 'recipient'>): OutboxRow[] {
  return [...new Set(coordinators.map(addressOf))].map((email) => plannedRow({ ...row, recipient: toPerson(email) }))
}

/** What tells a row about many things from one about others, where a key cannot name them all. */
export const hashOfAll = (parts: readonly string[]): string => shortHash(parts.join('\n'))

/** A person who is written to at one address, and not as an agency. */
export function toPerson(address: string): Recipient {
  return { usable: true, to: addressOf(address) }
}

/** The tasks that each recipient hears of: one entry an address, across agencies that share it. */
export function tasksByRecipient<T extends Pick<Task, 'agencyId'>>(
  tasks: readonly T[],
  lookup: AgencyLookup,
  today: Day,
): Array<{ recipient: Recipient; tasks: T[]; agencyIds: string[] }> {
  const groups = new Map<string, { recipient: Recipient; tasks: T[]; agencyIds: string[] }>()
  const known = new Map<string, Recipient[]>()
  for (const task of tasks) {
    const recipients = known.get(task.agencyId) ?? recipientsOf(task.agencyId, lookup, today)
    known.set(task.agencyId, recipients)
    for (const recipient of recipients) {
      const key = recipient.to ?? `agency:${task.agencyId}`
      const group = groups.get(key) ?? { recipient, tasks: [], agencyIds: [] }
      // An address can be dead for one agency and put right for another that shares it; it is then usable.
      if (recipient.usable) group.recipient = recipient
      group.tasks.push(task)
      if (!group.agencyIds.includes(task.agencyId)) group.agencyIds.push(task.agencyId)
      groups.set(key, group)
    }
  }
  return [...groups.values()]
}
