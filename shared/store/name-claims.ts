import { createHash } from 'node:crypto'
import { z } from 'zod'
import { addHours, Instant } from '../calendar/day.ts'
import type { Agency } from '../tracking/agency.ts'
import { namesOf } from '../tracking/directory.ts'
import type { Items, Kind } from './items.ts'
import { unitKey } from './keys.ts'

/** That an agency comes to answer to a name, by a write that is decided from `fromVersion`; null is its first. */
const NameClaim = z.object({
  /** As names are compared. */
  name: z.string(),
  agencyId: z.string(),
  fromVersion: z.int().nullable(),
  at: Instant,
})
type NameClaim = z.infer<typeof NameClaim>

const Claims = z.object({
  unit: z.string(),
  bucket: z.string(),
  claims: z.array(NameClaim),
  version: z.int().nonnegative(),
})
type Claims = z.infer<typeof Claims>

// A name has its bucket by its hash. There are as many as keep a spreadsheet with thousands of names from writing an item
// for each, and none from growing out of an item.
const kind: Kind<Claims> = {
  name: 'name-claims',
  schema: Claims,
  key: ({ unit, bucket }) => ({ pk: unitKey(unit, 'agency-names'), sk: bucket }),
  deleteAfter: ({ claims }) =>
    addHours(
      claims
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? epoch,
      1,
    ),
}
const epoch = Instant.parse('1970-01-01T00:00:00.000Z')

// Seconds, twice as many as a request lives: whoever claimed a name and has not written by then never will.
const claimHolds = 60
// By then everybody has read a directory that shows what was written.
const claimStays = 2 * claimHolds

export type Coming = { agency: Agency; known: Agency | null }
export type Claimed = { ok: true } | { ok: false; code: 'taken'; agencyId: string; name: string; by: Agency | null }

/**
 * Claims what agencies answer to and did not as they were `known`, before they are written: of several writers that bring
 * one name to different agencies at the same moment one gets it, and the others are told whose it is, or null while that is
 * being written. The directory has been asked already; it alone knows who came to a name before there were claims.
 *
 * A claim counts while its agency has the name, and while that may still be written. `leaving`: the versions of agencies
 * that give names up in the same change.
 */
export function createNameClaims(items: Items, agencyOf: (unit: string, id: string) => Promise<Agency | null>) {
  /** Why a name is not to be had beside a claim of another agency; null where that claim came to nothing. */
  async function whyTaken(
    unit: string,
    asked: NameClaim,
    held: NameClaim,
    leaving: ReadonlyMap<string, number>,
  ): Promise<Claimed | null> {
    const taken = { ok: false as const, code: 'taken' as const, agencyId: asked.agencyId, name: asked.name }
    const agency = await agencyOf(unit, held.agencyId)
    if (agency !== null && namesOf(agency).has(held.name)) {
      return leaving.get(agency.id) === agency.version ? null : { ...taken, by: agency }
    }
    const isDecided = (agency?.version ?? null) !== held.fromVersion
    return isDecided || asked.at > after(held, claimHolds) ? null : { ...taken, by: null }
  }

  async function claimIn(
    unit: string,
    bucket: string,
    asked: readonly NameClaim[],
    leaving: ReadonlyMap<string, number>,
  ): Promise<Claimed> {
    // Others write the bucket for other names too; each time one of them is through. At first there is mostly none yet.
    for (let attempt = 0; attempt < 10; attempt++) {
      const key = kind.key({ unit, bucket, claims: [], version: 0 })
      const stored = attempt === 0 ? null : await items.get(kind, key)
      const held = stored?.claims ?? []
      for (const claim of asked) {
        for (const other of held) {
          if (other.name !== claim.name || other.agencyId === claim.agencyId) continue
          const taken = await whyTaken(unit, claim, other, leaving)
          if (taken !== null) return taken
        }
      }
      const missing = asked.filter((claim) => !held.some((other) => isAsGood(other, claim)))
      if (missing.length === 0) return { ok: true }
      const claims = [...held.filter((other) => !missing.some((claim) => isOver(other, claim))), ...missing]
      const next: Claims = { unit, bucket, claims, version: stored?.version ?? 0 }
      const written =
        stored === null
          ? (await items.create(kind, next)) === 'created'
          : (await items.replace(kind, next, stored.version)).ok
      if (written) return { ok: true }
    }
    const [{ agencyId, name } = { agencyId: '', name: '' }] = asked
    return { ok: false, code: 'taken', agencyId, name, by: null }
  }

  return async function claimNames(
    unit: string,
    coming: readonly Coming[],
    { now, leaving = new Map() }: { now: Instant; leaving?: ReadonlyMap<string, number> },
  ): Promise<Claimed> {
    const asked = coming.flatMap(({ agency, known }) => {
      const before = known === null ? new Set<string>() : namesOf(known)
      const names = [...namesOf(agency)].filter((name) => !before.has(name))
      return names.map((name) => ({ name, agencyId: agency.id, fromVersion: known?.version ?? null, at: now }))
    })
    // One after the other and in order: of two that want the same names, neither is left with some of them.
    const buckets = [...Map.groupBy(asked, ({ name }) => bucketOf(name))].toSorted(([a], [b]) => (a < b ? -1 : 1))
    for (const [bucket, claims] of buckets) {
      const claimed = await claimIn(unit, bucket, claims, leaving)
      if (!claimed.ok) return claimed
    }
    return { ok: true }
  }
}

function bucketOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 2)
}

function after({ at }: NameClaim, seconds: number): Instant {
  return addHours(at, seconds / 3600)
}

/** Whether somebody has claimed the same for the same agency just now; then there is nothing to be claimed anew. */
function isAsGood(held: NameClaim, { name, agencyId, fromVersion, at }: NameClaim): boolean {
  const isSame = held.name === name && held.agencyId === agencyId && held.fromVersion === fromVersion
  return isSame && at <= after(held, claimHolds / 2)
}

/** Whether a claim need not be kept beside a new one. */
function isOver(held: NameClaim, { name, agencyId, at }: NameClaim): boolean {
  return (held.name === name && held.agencyId === agencyId) || at > after(held, claimStays)
}
