import type { Day } from '../calendar/day.ts'
import type { Agency } from '../tracking/agency.ts'

/** Where a letter about an agency's work goes; without a usable address it goes nowhere, and says why. */
export type Recipient =
  | { usable: true; to: string }
  | { usable: false; to: string | null; reason: 'bounced' | 'complained' | 'no-address' }

export type AgencyLookup = (id: string) => Agency | null

export function lookupOf(agencies: readonly Agency[]): AgencyLookup {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]))
  return (id) => byId.get(id) ?? null
}

/** Addresses are compared as mail servers compare them in practice: without case, however accents are encoded (NFC). */
export function addressOf(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}

/**
 * Who hears of an agency's work today: its usable addresses; a class without an address of its own speaks through its
 * members; an agency that was dissolved, through its successors. Never empty: work that nobody can be told of gives one
 * recipient that is not usable.
 */
export function recipientsOf(agencyId: string, lookup: AgencyLookup, today: Day): Recipient[] {
  const mailboxes = heirsOf(agencyId, lookup, today, new Set()).flatMap((agency) => agency.mailboxes)
  const usable = mailboxes.filter((mailbox) => mailbox.state === 'ok')
  if (usable.length > 0) {
    return [...new Set(usable.map((mailbox) => addressOf(mailbox.address)))].map((to) => ({ usable: true, to }))
  }
  const [dead] = mailboxes
  if (dead === undefined || dead.state === 'ok') return [{ usable: false, to: null, reason: 'no-address' }]
  return [{ usable: false, to: addressOf(dead.address), reason: dead.state }]
}

/**
 * Whether one of the `unread`, whose records cannot be read, is asked who hears of an agency's work: then there may be
 * recipients that nobody knows of now.
 */
export function hangsOn(agencyId: string, unread: ReadonlySet<string>, lookup: AgencyLookup, today: Day): boolean {
  let isAsked = false
  const noting: AgencyLookup = (id) => {
    isAsked ||= unread.has(id)
    return lookup(id)
  }
  recipientsOf(agencyId, noting, today)
  return isAsked
}

/**
 * Whether nobody can say now who hears of an agency's work: no usable address is known, and one of the `unread` may have
 * one.
 */
export function isUnknown(agencyId: string, unread: ReadonlySet<string>, lookup: AgencyLookup, today: Day): boolean {
  const isKnown = recipientsOf(agencyId, lookup, today).some(({ usable }) => usable)
  return !isKnown && hangsOn(agencyId, unread, lookup, today)
}

/** Whether what concerns an agency is said at an address today. */
export function isHeardAt(to: string, agencyId: string, lookup: AgencyLookup, today: Day): boolean {
  return recipientsOf(agencyId, lookup, today).some((recipient) => recipient.usable && recipient.to === to)
}

/**
 * Who answers in an agency's place today: a dissolved one's successors, the members of a class without an address of
 * its own. Null where it answers for itself.
 */
export function heirIdsOf(agency: Agency, today: Day): string[] | null {
  const dissolved = agency.validTo !== null && agency.validTo < today
  if (dissolved && agency.successors.length > 0) return agency.successors
  const speaksThroughMembers = agency.kind === 'class' && agency.mailboxes.length === 0 && agency.members.length > 0
  return speaksThroughMembers ? agency.members : null
}

function heirsOf(id: string, lookup: AgencyLookup, today: Day, seen: Set<string>): Agency[] {
  const agency = lookup(id)
  // Two agencies naming each other as successor must not turn for ever.
  if (agency === null || seen.has(id)) return []
  seen.add(id)
  return heirIdsOf(agency, today)?.flatMap((next) => heirsOf(next, lookup, today, seen)) ?? [agency]
}
