import type { Day } from '../calendar/day.ts'
import { givingKinds, toldBy } from './moves.ts'
import type { OutboxRow } from './outbox.ts'
import { type AgencyLookup, isHeardAt } from './recipients.ts'

/** An e-mail that did not reach its reader, as far as anybody knows, and why. */
export type Undelivered = { row: OutboxRow; why: string }

type Known = {
  /** Ids of the tasks that are open. */
  open: ReadonlySet<string>
  lookup: AgencyLookup
  today: Day
}

/**
 * The e-mails that a coordinator has to look after, because nobody read them. One whose work a later letter has told is
 * none of them: an agency had no address on the day of publishing, got one the same day, and with it its notice.
 */
export function undeliveredOf(letters: readonly OutboxRow[], known: Known): Undelivered[] {
  const arrived = letters.filter((row) => row.outcome.state === 'sent' && whyNotDelivered(row) === null)
  return letters.flatMap((row) => {
    const why = whyNotDelivered(row)
    return why === null || isToldSince(row, arrived, known) ? [] : [{ row, why }]
  })
}

/** Whether letters that arrived since name all that is still open of what a row was to say, where that is to be said now. */
function isToldSince(row: OutboxRow, arrived: readonly OutboxRow[], { open, lookup, today }: Known): boolean {
  const { to, agencyIds, plannedAt } = row
  // Who has two mailboxes is to read it in both.
  const stillHeard = to !== null && agencyIds.some((id) => isHeardAt(to, id, lookup, today))
  const since = arrived.filter((letter) => letter.plannedAt > plannedAt && (!stillHeard || letter.to === to))
  const told = new Set(since.flatMap(toldBy))
  // A receipt, or a date that was granted, is said by no other letter.
  const left = row.taskIds.filter((id) => open.has(id))
  return row.more === undefined && givingKinds.has(row.kind) && left.length > 0 && left.every((id) => told.has(id))
}

/** Why an e-mail did not reach its reader, as far as anybody knows; null where nothing speaks against it. */
function whyNotDelivered({ outcome, feedback }: OutboxRow): string | null {
  switch (outcome.state) {
    case 'failed':
      return 'Gửi không được'
    case 'unknown':
      return 'Chưa rõ đã gửi'
    case 'suppressed':
      return silences[outcome.reason] ?? null
    case 'sent':
      if (feedback === 'bounced' || feedback === 'soft-bounced') return 'Bị trả lại'
      return feedback === 'complained' ? 'Bị báo là thư rác' : null
    case 'planned':
    case 'claimed':
    case 'sending':
      return null
  }
}

const silences: Readonly<Record<string, string>> = {
  'no-address': 'Chưa có địa chỉ',
  bounced: 'Địa chỉ đã bị trả lại',
  complained: 'Người nhận đã báo thư rác',
}
