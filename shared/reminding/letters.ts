import { createHash } from 'node:crypto'
import { type Day, dayAt, type Instant } from '../calendar/day.ts'
import type { Agency } from '../tracking/agency.ts'
import type { Task } from '../tracking/task.ts'
import type { Consequence } from './consequences.ts'
import type { MailKind, OutboxRow } from './outbox.ts'
import { addressOf, type AgencyLookup, lookupOf, type Recipient, recipientsOf } from './recipients.ts'

// The rows of every e-mail that follows from something somebody did. Keys are deterministic: deciding twice, after a
// crash or a second click, comes to the same rows.

type Occasion = { agencies: readonly Agency[]; now: Instant }

/** On publishing: one letter an address, with all that the plan gives to the agencies behind it. */
export function noticeRows(planId: string, tasks: readonly Task[], { agencies, now }: Occasion): OutboxRow[] {
  return rowsByRecipient('notice', planId, tasks, { agencies, now }, planId)
}

/** A closed plan is tracked again: one letter an address, with the rows that came back at `now`. */
export function reopenedRows(planId: string, tasks: readonly Task[], { agencies, now }: Occasion): OutboxRow[] {
  return rowsByRecipient('notice', `${reopened}${planId}@${now}`, tasks, { agencies, now }, planId)
}

const reopened = 'reopened:'

/** Whether a notice tells of a plan that is tracked again. */
export function isOfReopening({ key }: Pick<OutboxRow, 'key'>): boolean {
  return key.startsWith('notice#') && key.includes(`#${reopened}`)
}

/**
 * An agency that no letter reached gets an address: one letter an address with what is open now, whichever plan it is
 * of. The key goes by the agency as it was before, so that saying it twice is one letter.
 */
export function firstNoticeRows(
  agency: Pick<Agency, 'id' | 'version'>,
  open: readonly Task[],
  occasion: Occasion,
): OutboxRow[] {
  return rowsByRecipient('notice', `first:${agency.id}@${agency.version}`, open, occasion)
}

/**
 * "Nhắc ngay": the coordinator asks about some open rows now. Asked twice on one day for the same rows, it is one
 * letter.
 */
export function nudgeRows(tasks: readonly Task[], { agencies, now }: Occasion): OutboxRow[] {
  const open = tasks.filter((task) => task.status === 'open')
  const about = open.length === 1 ? (open[0]?.id ?? '') : shortHash(open.map((task) => task.id).toSorted())
  return rowsByRecipient('nudge', about, open, { agencies, now })
}

/**
 * What tells of a change of a row: a receipt, a granted date, the request for one (to the coordinators) or its refusal.
 * `at` is the instant of the change; it tells a second confirmation from the first.
 */
export function changeRows(
  task: Task,
  { kind, at }: { kind: Consequence; at: Instant },
  { agencies, coordinators }: { agencies: readonly Agency[]; coordinators: readonly string[] },
): OutboxRow[] {
  const about = `${task.id}@${at}`
  if (kind !== 'request') return rowsByRecipient(kind, about, [task], { agencies, now: at }, task.planId)
  const { unit, planId } = task
  const row = { unit, day: dayAt(at), kind, about, taskIds: [task.id], planId, now: at }
  return [...new Set(coordinators.map(addressOf))].map((email) => plannedRow({ ...row, recipient: usable(email) }))
}

/** A sign-in letter, once for each asking; the link itself is made just before sending and never stored. */
export function signInRow(unit: string, email: string, now: Instant): OutboxRow {
  return plannedRow({ unit, day: dayAt(now), kind: 'sign-in', recipient: usable(email), about: now, now })
}

/**
 * An address went dead: every coordinator of the unit is told, once for the event that said so (`since`), however often
 * that event arrives. Put right and dead again on one day, it is told again.
 */
export function alertRows(
  unit: string,
  coordinators: readonly string[],
  dead: { address: string; since: Instant; agencyIds: readonly string[] },
  now: Instant,
): OutboxRow[] {
  const address = addressOf(dead.address)
  return [...new Set(coordinators.map(addressOf))].map((email) =>
    plannedRow({
      unit,
      day: dayAt(dead.since),
      kind: 'alert',
      recipient: usable(email),
      about: `${address} ${dead.since}`,
      agencyIds: [...dead.agencyIds].toSorted(),
      now,
    }),
  )
}

/** The address that an alert is about, from its key; null for an alert about something else. */
export function alertedAddress(row: Pick<OutboxRow, 'kind' | 'key'>): string | null {
  const other = refusedDocument(row) !== null || asksOtherRecipients(row)
  return row.kind === 'alert' && !other ? (row.key.split('#')[2]?.split(' ')[0] ?? null) : null
}

/** Somebody asked not to get an agency's letters any more: every coordinator is told, once a day. */
export function recipientChangeRows(agency: Agency, coordinators: readonly string[], now: Instant): OutboxRow[] {
  const about = `recipients:${agency.id}`
  const row = { unit: agency.unit, day: dayAt(now), kind: 'alert' as const, about, agencyIds: [agency.id], now }
  return [...new Set(coordinators.map(addressOf))].map((email) => plannedRow({ ...row, recipient: usable(email) }))
}

/** Whether an alert asks to look at who gets the letters of its agency. */
export function asksOtherRecipients(row: Pick<OutboxRow, 'kind' | 'key'>): boolean {
  return /^alert#[^#]*#recipients:/u.test(row.key)
}

/**
 * A document came into the unit's folder and could not be read: every coordinator is told, once for the arrival `id`.
 * What is told stands in the row's key, the name last, since it may hold any character.
 */
export function refusedDocumentRows(
  unit: string,
  coordinators: readonly string[],
  document: { id: string; code: string; fileName: string; day: Day },
  now: Instant,
): OutboxRow[] {
  // DynamoDB keys end at 1,024 bytes; a Vietnamese letter takes up to three.
  const name = document.fileName.replace(/\p{Cc}/gu, ' ').slice(0, 120)
  return [...new Set(coordinators.map(addressOf))].map((email) =>
    plannedRow({
      unit,
      day: document.day,
      kind: 'alert',
      recipient: usable(email),
      about: `document:${document.id}:${document.code}:${name}`,
      now,
    }),
  )
}

/** The document that an alert is about, and why it was refused; null for an alert about something else. */
export function refusedDocument(row: Pick<OutboxRow, 'kind' | 'key'>): { code: string; fileName: string } | null {
  const [, code, fileName] = /^alert#[^#]*#document:[^:]*:([^:]*):(.*)$/su.exec(row.key) ?? []
  return code === undefined || fileName === undefined ? null : { code, fileName }
}

/** A row as it is first written: planned, or at once suppressed with the reason why nobody can be written to. */
export function plannedRow(row: {
  unit: string
  day: Day
  kind: MailKind
  recipient: Recipient
  about: string
  agencyIds?: string[]
  taskIds?: string[]
  planId?: string | null
  now: Instant
}): OutboxRow {
  const { recipient, now } = row
  const agencyIds = row.agencyIds ?? []
  // Two agencies without an address are two rows; two behind one address are one.
  const who = recipient.to ?? `agency:${agencyIds.join('+')}`
  return {
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
  }
}

/** The tasks that each recipient hears of: one entry an address, across agencies that share it. */
export function tasksByRecipient(
  tasks: readonly Task[],
  lookup: AgencyLookup,
  today: Day,
): Array<{ recipient: Recipient; tasks: Task[]; agencyIds: string[] }> {
  const groups = new Map<string, { recipient: Recipient; tasks: Task[]; agencyIds: string[] }>()
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

function rowsByRecipient(
  kind: MailKind,
  about: string,
  tasks: readonly Task[],
  { agencies, now }: Occasion,
  planId: string | null = null,
): OutboxRow[] {
  const day = dayAt(now)
  return tasksByRecipient(tasks, lookupOf(agencies), day).flatMap(({ recipient, tasks: own, agencyIds }) => {
    const [first] = own
    if (first === undefined) return []
    const taskIds = own.map((task) => task.id)
    return plannedRow({ unit: first.unit, day, kind, recipient, about, agencyIds, taskIds, planId, now })
  })
}

function usable(address: string): Recipient {
  return { usable: true, to: addressOf(address) }
}

function shortHash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
}
