import { z } from 'zod'
import { addHours, Instant } from '../calendar/day.ts'
import type { Agency } from '../tracking/agency.ts'
import { hashToken, newToken } from './token.ts'

/** Whose dates a calendar feed shows. An agency's ends with its links: the generation is the same number. */
export const FeedHolder = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('agency'),
    agencyId: z.string(),
    generation: z.int().nonnegative(),
    /** The address of the link through which it was made, where that is known: it ends with it. */
    to: z.string().optional(),
  }),
  z.object({ kind: z.literal('coordinator'), email: z.email() }),
])
export type FeedHolder = z.infer<typeof FeedHolder>

/**
 * A calendar's subscription address, as it is stored. It is a kind of its own, under keys of its own: calendar programs
 * keep such addresses for years and show them around, so it opens the dates and nothing else.
 */
export const Feed = z.object({
  /** SHA-256 of the token in `/lich/{token}.ics`. */
  hash: z.string(),
  unit: z.string(),
  holder: FeedHolder,
  createdAt: Instant,
  expiresAt: Instant,
})
export type Feed = z.infer<typeof Feed>

// A calendar is set up once and forgotten; a term of office is five years.
const feedDays = 5 * 366

/** A fresh feed, with the token that is shown once. */
export function newFeed(unit: string, holder: FeedHolder, now: Instant): { token: string; feed: Feed } {
  const token = newToken()
  const times = { createdAt: now, expiresAt: addHours(now, feedDays * 24) }
  return { token, feed: { hash: hashToken(token), unit, holder, ...times } }
}

/** The holder of an agency's feed, as its links stand now, made through the link that was mailed to `to`. */
export function holderOf(agency: Pick<Agency, 'id' | 'linkGeneration'>, to?: string): FeedHolder {
  const holder = { kind: 'agency' as const, agencyId: agency.id, generation: agency.linkGeneration }
  return to === undefined ? holder : { ...holder, to }
}

/**
 * Whether a feed still shows anything. `holder` is who holds it now: the agency, or for a coordinator whether that
 * person still is one; null where there is none any more.
 */
export function isFeedOpen(
  feed: Feed,
  holder: { linkGeneration: number } | { isCoordinator: true } | null,
  now: Instant,
): boolean {
  if (holder === null || now >= feed.expiresAt) return false
  if (feed.holder.kind === 'coordinator') return 'isCoordinator' in holder
  return 'linkGeneration' in holder && holder.linkGeneration === feed.holder.generation
}
