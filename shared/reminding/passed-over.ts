import { z } from 'zod'
import { Day } from '../calendar/day.ts'
import type { Unread } from '../tracking/unread.ts'
import { type AgencyLookup, hangsOn, recipientsOf } from './recipients.ts'

// A morning that cannot read a task does not know whose it is, so there is no row that could wait for it; nor is there
// one to an agency whose addresses cannot be read. The mark of the run remembers them, and the first morning that can
// read them looks at their days again from where the last one did that could.

/** `since`: the last run before the first that could not read it, null where there was none. */
const Item = z.object({ id: z.string(), since: Day.nullable() })
export const PassedOver = z.object({ tasks: z.array(Item), agencies: z.array(Item) })
export type PassedOver = z.infer<typeof PassedOver>

/** Of either kind, so that the mark of a run can be written whatever has been damaged; those that waited longest stay. */
const mostRemembered = 1000

type Before = { lastRun: Day | null; passedOver?: PassedOver | undefined }

/** What a run has to remember: what it could not read, each from where that began. */
export function passedOverBy(unread: Unread, { lastRun, passedOver }: Before): PassedOver {
  return ofBothKinds((kind) => {
    const known = sinceById(passedOver?.[kind])
    return [...unread[kind]].map((id) => {
      const since = known.get(id)
      return { id, since: since === undefined ? lastRun : since }
    })
  })
}

/**
 * The same where days are counted otherwise since the last run: what could not be read may have missed any day, since
 * new days lie behind that run. Better told twice than never.
 */
export function passedOverByRecount(unread: Unread): PassedOver {
  return ofBothKinds((kind) => [...unread[kind]].map((id) => ({ id, since: null })))
}

/** What was remembered before, and what has come to it. */
export function together(before: PassedOver | undefined, now: PassedOver): PassedOver {
  return ofBothKinds((kind) => {
    const there = new Set(now[kind].map(({ id }) => id))
    return [...now[kind], ...(before?.[kind] ?? []).filter(({ id }) => !there.has(id))]
  })
}

function ofBothKinds(itemsOf: (kind: keyof PassedOver) => Item[]): PassedOver {
  const kept = (kind: keyof PassedOver) => itemsOf(kind).toSorted(byDay).slice(0, mostRemembered)
  return { tasks: kept('tasks'), agencies: kept('agencies') }
}

type Item = z.infer<typeof Item>

function byDay({ since: a }: Item, { since: b }: Item): number {
  return a === b ? 0 : a === null || (b !== null && a < b) ? -1 : 1
}

function sinceById(items: readonly Item[] = []): Map<string, Day | null> {
  return new Map(items.map(({ id, since }) => [id, since]))
}

/** From when on days have to be looked at, excluded, for those who were not reached then; `reached` are the others. */
export type Late = { since: Day | null; reached: ReadonlySet<string> }

/** Asks what mornings before this one passed over. */
export function lookBack(
  passedOver: PassedOver | undefined,
  { lookup, lastRun, today }: { lookup: AgencyLookup; lastRun: Day | null; today: Day },
) {
  const tasks = sinceById(passedOver?.tasks)
  const agencies = sinceById(passedOver?.agencies)
  const ids = new Set(agencies.keys())
  const asItWas: AgencyLookup = (id) => (ids.has(id) ? null : lookup(id))
  const known = new Map<string, Late | null>()

  function lateOf(agencyId: string): Late | null {
    const asked = [...agencies].filter(([id]) => hangsOn(agencyId, new Set([id]), lookup, today))
    const [first] = asked.map(([id, since]) => ({ id, since })).toSorted(byDay)
    if (first === undefined) return null
    const then = recipientsOf(agencyId, asItWas, today)
    return { since: first.since, reached: new Set(then.flatMap((one) => (one.usable ? [one.to] : []))) }
  }

  return {
    /** The last run that could read a task. */
    lastRunOf(taskId: string): Day | null {
      const since = tasks.get(taskId)
      return since === undefined ? lastRun : since
    },
    /** Since when an agency's own record could not be read; undefined where it could. */
    unreadSince: (agencyId: string): Day | null | undefined => agencies.get(agencyId),
    /** Of those who hear of an agency's work: whether the records of some could not be read. */
    lateFor(agencyId: string): Late | null {
      if (ids.size === 0) return null
      const found = known.get(agencyId)
      if (found !== undefined) return found
      const late = lateOf(agencyId)
      known.set(agencyId, late)
      return late
    },
  }
}
