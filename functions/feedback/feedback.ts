import { type Clock, Day, type Instant, instantFromMs } from '../../shared/calendar/day.ts'
import { endKnownSent } from '../../shared/reminding/delivery.ts'
import { keyOfTag } from '../../shared/mail/send.ts'
import {
  coordinatorWithNews,
  isCoordinatorMarkedBy,
  isMarkedBy,
  type MailboxNews,
  withMailboxNews,
  worseFeedback,
} from '../../shared/reminding/feedback.ts'
import { alertRows } from '../../shared/reminding/alerts.ts'
import type { MailFeedback, OutboxRow } from '../../shared/reminding/outbox.ts'
import { addressOf } from '../../shared/reminding/recipients.ts'
import type { DeliveryQueue } from '../../shared/store/delivery-queue.ts'
import { reporting } from '../../shared/store/reporting.ts'
import { sendLetters } from '../../shared/store/send-letters.ts'
import type { Store } from '../../shared/store/store.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import type { Coordinator } from '../../shared/tracking/unit.ts'
import type { MailEvent } from './mail-events.ts'

export type FeedbackDeps = {
  store: Store
  queue: DeliveryQueue
  clock: Clock
  log: (line: Record<string, unknown>) => void
}

/**
 * Takes note of what became of an e-mail. A permanent bounce or a complaint closes the address, an agency's in the
 * directory and a coordinator's own, and tells the coordinators; everything is noted on the e-mail's own row. Events come late, twice and out of order: each
 * step changes nothing the second time, and news older than a person's correction is passed over.
 */
export async function takeFeedback(deps: FeedbackDeps, event: MailEvent): Promise<void> {
  const told = feedbackOf(event)
  if (told === null) return
  const unit = unitOf(event)
  const row = await rowOf(deps.store, event)
  if (row) await noteOnRow(deps.store, row, event, told)
  const owner = row?.unit ?? unit
  if (owner === null) {
    deps.log({ level: 'warn', what: 'feedback-of-unknown-mail', messageId: event.mail.messageId })
    return
  }
  for (const news of newsIn(event)) await closeAddress(deps, owner, news)
}

/** What an event says of its e-mail; null for one that is of no interest (opens, clicks). */
function feedbackOf({ eventType, bounce }: MailEvent): MailFeedback | null {
  switch (eventType) {
    case 'Delivery':
      return 'delivered'
    case 'DeliveryDelay':
      return 'delayed'
    case 'Complaint':
      return 'complained'
    case 'Bounce':
      return bounce?.bounceType === 'Permanent' ? 'bounced' : 'soft-bounced'
    // SES found a virus in it: it never left.
    case 'Reject':
      return 'bounced'
    default:
      return null
  }
}

/** The addresses that must get no more mail. A full mailbox or an absent server is no such address. */
function newsIn({ bounce, complaint }: MailEvent): MailboxNews[] {
  const gone = bounce?.bounceType === 'Permanent' ? bounce : null
  return [
    ...(gone?.bouncedRecipients ?? []).map(({ emailAddress }) => ({
      address: bareAddress(emailAddress),
      state: 'bounced' as const,
      at: momentOf(gone?.timestamp ?? ''),
    })),
    ...(complaint?.complainedRecipients ?? []).map(({ emailAddress }) => ({
      address: bareAddress(emailAddress),
      state: 'complained' as const,
      at: momentOf(complaint?.timestamp ?? ''),
    })),
  ]
}

/** The row by SES's id; by the tags it was sent with while the id is not written yet. */
async function rowOf(store: Store, { mail }: MailEvent): Promise<OutboxRow | null> {
  const row = await store.outbox.byMessageId(mail.messageId)
  if (row) return row
  const [unit] = mail.tags['unit'] ?? []
  const [key] = mail.tags['key'] ?? []
  const day = Day.safeParse(mail.tags['day']?.[0])
  const name = key === undefined ? null : keyOfTag(key)
  return unit === undefined || name === null || !day.success ? null : store.outbox.get(unit, day.data, name)
}

function unitOf({ mail }: MailEvent): string | null {
  return mail.tags['unit']?.[0] ?? null
}

const mostRounds = 6

/** Notes the news; a row that did not know how its sending ended learns it from them. */
async function noteOnRow(store: Store, found: OutboxRow, { mail }: MailEvent, told: MailFeedback): Promise<void> {
  let row: OutboxRow | null = found
  for (let round = 0; round < mostRounds && row !== null; round++) {
    const feedback = worseFeedback(row.feedback, told)
    const known = endKnownSent(row, mail.messageId, momentOf(mail.timestamp))
    if (known === null && feedback === row.feedback) return
    const next = known ?? { ...row, version: row.version + 1 }
    const written = await store.outbox.update({ ...next, feedback }, row.version)
    if (written.ok) return
    row = await store.outbox.get(row.unit, row.day, row.key)
  }
  // The event comes back by itself; news that were dropped here would be lost for good.
  if (row !== null) throw new Error(`E-mail ${mail.messageId} is being changed all the time; its ${told} is not noted`)
}

/** An agency that cannot be read is passed over: no letter goes to it, and its address bounces anew when one does. */
async function closeAddress(deps: FeedbackDeps, unit: string, news: MailboxNews): Promise<void> {
  const closed: Agency[] = []
  for (const agency of await deps.store.agencies.list(unit, reporting(deps, unit, 'damaged-agency'))) {
    if (await closeAt(deps.store, agency, news)) closed.push(agency)
  }
  const listed = await deps.store.coordinators.list(unit, reporting(deps, unit, 'damaged-coordinator'))
  const holder = listed.find(({ email }) => email === addressOf(news.address))
  const isHolderClosed = holder !== undefined && (await closeCoordinator(deps.store, holder, news))
  if (closed.length === 0 && !isHolderClosed) return
  // The row of whoever cannot be written to any more says so.
  const coordinators = listed.map(({ email }) => email)
  const dead = { address: news.address, since: news.at, agencyIds: closed.map(({ id }) => id) }
  await sendLetters(deps, alertRows(unit, coordinators, dead, deps.clock()))
}

/** True where the agency's address is closed by this news, now or by an earlier delivery of the same event. */
async function closeAt(store: Store, found: Agency, news: MailboxNews): Promise<boolean> {
  let agency: Agency | null = found
  for (let round = 0; round < mostRounds && agency !== null; round++) {
    if (isMarkedBy(agency, news)) return true
    const marked = withMailboxNews(agency, news)
    if (marked === null) return false
    if ((await store.agencies.put(marked, agency.version)).ok) return true
    agency = await store.agencies.get(found.unit, found.id)
  }
  throw new Error(`Agency ${found.id} is being changed all the time; its bounced address is not marked`)
}

/** The same of a coordinator's own address. */
async function closeCoordinator(store: Store, { unit, email }: Coordinator, news: MailboxNews): Promise<boolean> {
  const marked = await store.coordinators.update(unit, email, (known) => coordinatorWithNews(known, news))
  const known = marked ?? (await store.coordinators.get(unit, email))
  return known !== null && isCoordinatorMarkedBy(known, news)
}

/** `Phòng Tư pháp <a@b.example>` → `a@b.example`. */
function bareAddress(text: string): string {
  return /<([^>]+)>/.exec(text)?.[1] ?? text
}

function momentOf(timestamp: string): Instant {
  return instantFromMs(Date.parse(timestamp))
}
