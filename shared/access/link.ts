import { z } from 'zod'
import { addHours, Instant } from '../calendar/day.ts'
import type { Agency } from '../tracking/agency.ts'
import type { Policy } from '../tracking/unit.ts'
import { hashToken, newToken } from './token.ts'

/** An agency's link as it is stored: scoped to one agency of one unit, expiring, revocable through the generation. */
export const AgencyLink = z.object({
  /** SHA-256 of the token in `/k/{token}`. */
  hash: z.string(),
  unit: z.string(),
  agencyId: z.string(),
  /** The agency's `linkGeneration` when the link was made; raising it revokes every link made before. */
  generation: z.int().nonnegative(),
  /** The address that it was mailed to; absent in links from before that was noted. */
  to: z.string().optional(),
  createdAt: Instant,
  expiresAt: Instant,
  /** What the link was made for, e.g. `digest 2024-05-17`; shown in a confirmation's history. */
  note: z.string().optional(),
})
export type AgencyLink = z.infer<typeof AgencyLink>

export type LinkState = 'valid' | 'expired' | 'revoked' | 'unknown'

/** A fresh link for `agency`, with the token that goes into the e-mail to that address and nowhere else. */
export function newLink(
  agency: Pick<Agency, 'unit' | 'id' | 'linkGeneration'>,
  policy: Pick<Policy, 'linkDays'>,
  now: Instant,
  { note, to }: { note?: string; to?: string } = {},
): { token: string; link: AgencyLink } {
  const token = newToken()
  const link: AgencyLink = {
    hash: hashToken(token),
    unit: agency.unit,
    agencyId: agency.id,
    generation: agency.linkGeneration,
    createdAt: now,
    expiresAt: addHours(now, policy.linkDays * 24),
    ...(note === undefined ? {} : { note }),
    ...(to === undefined ? {} : { to }),
  }
  return { token, link }
}

/**
 * What a link is worth now. A link whose agency is gone is `revoked`: the office did have one, so it is told to ask for
 * a new one rather than that it mistyped.
 */
export function linkState(
  link: AgencyLink | null,
  agency: Pick<Agency, 'linkGeneration'> | null,
  now: Instant,
): LinkState {
  if (!link) return 'unknown'
  if (!agency || agency.linkGeneration !== link.generation) return 'revoked'
  return now < link.expiresAt ? 'valid' : 'expired'
}

/** The name of a link in a history: enough to tell two links apart, useless for opening either. */
export function linkIdOf(link: Pick<AgencyLink, 'hash'>): string {
  return link.hash.slice(0, 12)
}
