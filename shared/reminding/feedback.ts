import type { Instant } from '../calendar/day.ts'
import type { Agency, Mailbox } from '../tracking/agency.ts'
import type { Coordinator } from '../tracking/unit.ts'
import { MailFeedback } from './outbox.ts'
import { addressOf } from './recipients.ts'

/** What a mail system said of one address: gone for good, or unwilling. */
export type MailboxNews = { address: string; state: 'bounced' | 'complained'; at: Instant }

/**
 * The agency with the address marked, or null where nothing changes: the address is not there, was marked already, or a
 * person put it right after the event (news arrives late, twice and out of order).
 */
export function withMailboxNews(agency: Agency, news: MailboxNews): Agency | null {
  let changed = false
  const mailboxes = agency.mailboxes.map((mailbox): Mailbox => {
    if (!isNews(mailbox, news)) return mailbox
    changed = true
    return { ...mailbox, state: news.state, since: news.at }
  })
  return changed ? { ...agency, mailboxes, version: agency.version + 1 } : null
}

/** Whether the agency's address stands marked by this very news; it is what an alert speaks of. */
export function isMarkedBy(agency: Agency, news: MailboxNews): boolean {
  return agency.mailboxes.some((mailbox) => isClosedBy(mailbox, news))
}

/** The same of a coordinator, who has one address. */
export function coordinatorWithNews(coordinator: Coordinator, news: MailboxNews): Coordinator | null {
  const isNew = isNews(mailboxOf(coordinator), news)
  return isNew ? { ...coordinator, mailbox: { state: news.state, since: news.at } } : null
}

export function isCoordinatorMarkedBy(coordinator: Coordinator, news: MailboxNews): boolean {
  return isClosedBy(mailboxOf(coordinator), news)
}

/** Why a coordinator gets no letters but those to sign in with; null where nothing stands against them. */
export function whyClosed({ mailbox }: Coordinator): MailboxNews['state'] | null {
  return mailbox === undefined || mailbox.state === 'ok' ? null : mailbox.state
}

/** Why somebody is not written to as a coordinator; null where they are. */
export function whyNoLetter(coordinator: Coordinator | null): 'withdrawn' | MailboxNews['state'] | null {
  return coordinator === null ? 'withdrawn' : whyClosed(coordinator)
}

/**
 * The coordinator whose address is right again since `now`: it was entered anew, or a letter to it was followed. Null
 * where nothing was wrong.
 */
export function coordinatorReached(coordinator: Coordinator, now: Instant): Coordinator | null {
  return whyClosed(coordinator) === null ? null : { ...coordinator, mailbox: { state: 'ok', since: now } }
}

function mailboxOf({ email, mailbox }: Coordinator): Mailbox {
  return { address: email, state: mailbox?.state ?? 'ok', since: mailbox?.since ?? null }
}

function isClosedBy(mailbox: Mailbox, news: MailboxNews): boolean {
  return (
    addressOf(mailbox.address) === addressOf(news.address) && mailbox.state === news.state && mailbox.since === news.at
  )
}

/** The worse of two reports stays: a delivery reported after the complaint about it changes nothing. */
export function worseFeedback(known: MailFeedback | null, told: MailFeedback): MailFeedback {
  if (known === null) return told
  const order = MailFeedback.options
  return order.indexOf(known) >= order.indexOf(told) ? known : told
}

function isNews(mailbox: Mailbox, news: MailboxNews): boolean {
  if (addressOf(mailbox.address) !== addressOf(news.address)) return false
  if (mailbox.since !== null && news.at <= mailbox.since) return false
  // A complaint outweighs a bounce; neither is said twice.
  return mailbox.state === 'ok' || (mailbox.state === 'bounced' && news.state === 'complained')
}
