import { type Day, dayAt, type Instant } from '../calendar/day.ts'
import type { Agency } from '../tracking/agency.ts'
import type { OutboxRow } from './outbox.ts'
import { hashOfAll, rowsToCoordinators } from './planned-row.ts'
import { addressOf } from './recipients.ts'

// What the coordinators have to see to: a dead address, a request to look at who is written to, a document that could
// not be read, a plan that names an agency which the directory does not have any more. An alert is about no task,
// so what it is about stands in its row's key; of that plan the names stand beside it.

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
  const about = `${addressOf(dead.address)} ${dead.since}`
  const agencyIds = [...dead.agencyIds].toSorted()
  return rowsToCoordinators(coordinators, { unit, day: dayAt(dead.since), kind: 'alert', about, agencyIds, now })
}

/** The address that an alert is about, from its key; null for an alert about something else. */
export function alertedAddress(row: Pick<OutboxRow, 'kind' | 'key' | 'names'>): string | null {
  const other = refusedDocument(row) !== null || asksOtherRecipients(row) || unknownAgencies(row) !== null
  return row.kind === 'alert' && !other ? (row.key.split('#')[2]?.split(' ')[0] ?? null) : null
}

/** Somebody asked not to get an agency's letters any more: every coordinator is told, once a day. */
export function recipientChangeRows(agency: Agency, coordinators: readonly string[], now: Instant): OutboxRow[] {
  const { unit, id } = agency
  const about = `recipients:${id}`
  return rowsToCoordinators(coordinators, { unit, day: dayAt(now), kind: 'alert', about, agencyIds: [id], now })
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
  const about = `document:${document.id}:${document.code}:${name}`
  return rowsToCoordinators(coordinators, { unit, day: document.day, kind: 'alert', about, now })
}

/** The document that an alert is about, and why it was refused; null for an alert about something else. */
export function refusedDocument(row: Pick<OutboxRow, 'kind' | 'key'>): { code: string; fileName: string } | null {
  const [, code, fileName] = /^alert#[^#]*#document:[^:]*:([^:]*):(.*)$/su.exec(row.key) ?? []
  return code === undefined || fileName === undefined ? null : { code, fileName }
}

/**
 * A plan that runs on gives recurring work under `names` that the directory does not have: every coordinator is told,
 * once for those names and the `day` on which the next rows were to be made. The names stand whole in the row, and its
 * key tells them from others by a hash.
 */
export function unknownAgencyRows(
  plan: { unit: string; id: string },
  coordinators: readonly string[],
  { names, day }: { names: readonly string[]; day: Day },
  now: Instant,
): OutboxRow[] {
  const sorted = names.toSorted()
  const about = `unknown:${plan.id}:${hashOfAll(sorted)}`
  const row = { unit: plan.unit, day, kind: 'alert' as const, about, planId: plan.id, now }
  return rowsToCoordinators(coordinators, row).map((each) => ({ ...each, names: sorted }))
}

/** The names that an alert asks about; null for an alert about something else. */
export function unknownAgencies({ kind, key, names }: Pick<OutboxRow, 'kind' | 'key' | 'names'>): string[] | null {
  if (kind !== 'alert') return null
  // An alert that has waited since before the names had a place of their own holds them in its key.
  return names ?? /^alert#[^#]*#unknown:[^:]*:(.*)$/su.exec(key)?.[1]?.split('|') ?? null
}
