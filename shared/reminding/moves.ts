import type { Day, Instant } from '../calendar/day.ts'
import type { Agency } from '../tracking/agency.ts'
import type { Task } from '../tracking/task.ts'
import type { OutboxRow } from './outbox.ts'
import { thatFits } from './planned-row.ts'
import { hangsOn, isHeardAt, lookupOf, type Recipient, recipientsOf } from './recipients.ts'

/**
 * The agencies that a change of the directory lets hear of their work at further addresses: which those are, and which
 * they all are now.
 */
export function newlyHeard(before: readonly Agency[], after: readonly Agency[], today: Day): NewlyHeard[] {
  const [was, is] = [lookupOf(before), lookupOf(after)]
  return after.flatMap((agency) => {
    const old = usableAt(agency.id, was, today)
    const all = usableAt(agency.id, is, today)
    const fresh = all.filter((address) => !old.includes(address))
    return fresh.length === 0 ? [] : [{ agency, fresh, all }]
  })
}

export type NewlyHeard = { agency: Agency; fresh: string[]; all: string[] }

/**
 * The ids of the tasks that a letter has told one of the fresh addresses, or will tell it: planned for that address, or
 * for one that the agency has left, from where it moves.
 */
export function toldAt(address: string, { agency, all }: NewlyHeard, row: OutboxRow, today: Day): string[] {
  if (row.to === address) return toldBy(row)
  if (!givingKinds.has(row.kind)) return []
  const { outcome } = row
  // A worker that has it in hand may have read the old directory: better told twice than never.
  const waits = outcome.state === 'planned' && (row.kind !== 'digest' || row.day >= today)
  const moves = row.to !== null && row.agencyIds.includes(agency.id) && !all.includes(row.to)
  return waits && moves ? row.taskIds : []
}

/** The ids of the open work that a letter has told its address of, or will. */
export function toldBy({ kind, outcome, taskIds }: OutboxRow): string[] {
  if (!givingKinds.has(kind) || outcome.state === 'suppressed' || outcome.state === 'failed') return []
  return outcome.state === 'sent' ? outcome.taskIds : taskIds
}

/** Letters that name open work. */
export const givingKinds: ReadonlySet<OutboxRow['kind']> = new Set(['notice', 'digest', 'nudge'])

function usableAt(id: string, lookup: ReturnType<typeof lookupOf>, today: Day): string[] {
  return recipientsOf(id, lookup, today).flatMap((recipient) => (recipient.usable ? [recipient.to] : []))
}

type Addressed = OutboxRow & { to: string }

/**
 * Where the letter of some of its agencies goes now, if not to the address that it was planned for: addresses, each with
 * the ids of the agencies that are heard there. Agencies that can be told nowhere are not among them.
 */
export function movedTo(row: Addressed, agencies: readonly Agency[], today: Day): Map<string, string[]> {
  const lookup = lookupOf(agencies)
  const targets = new Map<string, string[]>()
  for (const id of row.agencyIds) {
    const usable = usableAt(id, lookup, today)
    if (usable.includes(row.to)) continue
    for (const to of usable) targets.set(to, [...(targets.get(to) ?? []), id])
  }
  return targets
}

/** Agencies as far as their records can be read, and the ids of those that cannot. */
type Legible = { agencies: readonly Agency[]; unread: ReadonlySet<string>; today: Day }

/**
 * Ids of the row's agencies of which nobody can say now whether they are still heard at its address, since one of the
 * `unread` records says so: their own, or that of one who answers for them.
 */
export function undecidedOf(row: Addressed, { agencies, unread, today }: Legible): ReadonlySet<string> {
  const lookup = lookupOf(agencies)
  return new Set(
    row.agencyIds.filter((id) => !isHeardAt(row.to, id, lookup, today) && hangsOn(id, unread, lookup, today)),
  )
}

/**
 * The agencies of a letter that nobody can be told of any more, while others of its agencies can be; where that holds
 * for all of them, the letter itself says why it goes to nobody.
 */
export function silencedBeside(row: Addressed, agencies: readonly Agency[], today: Day): Silenced[] {
  const lookup = lookupOf(agencies)
  const silenced = row.agencyIds.flatMap((agencyId) => {
    const [first] = recipientsOf(agencyId, lookup, today)
    return first === undefined || first.usable ? [] : [{ agencyId, to: first.to, reason: first.reason }]
  })
  return silenced.length < row.agencyIds.length ? silenced : []
}

export type Silenced = { agencyId: string } & Omit<Extract<Recipient, { usable: false }>, 'usable'>

/** Says of one agency's part of a letter that it went to nobody, and why. */
export function silencedRow(
  row: Addressed,
  { agencyId, to, reason }: Silenced,
  tasks: readonly Task[],
  now: Instant,
): OutboxRow {
  const moved = movedAs(row, { to: `agency:${agencyId}`, agencyIds: [agencyId], about: aboutOf(row) }, tasks)
  return { ...moved, to, outcome: { state: 'suppressed', reason, at: now } }
}

/**
 * The same letter to another address. Its key is the one that it would have had if planned for that address from the
 * beginning, so that whoever was written to at both addresses anyway gets it once.
 */
export function movedRow(row: Addressed, to: string, agencyIds: string[], tasks: readonly Task[]): OutboxRow {
  return movedAs(row, { to, agencyIds, about: aboutOf(row) }, tasks)
}

/**
 * What one agency is told at an address that has a letter of that kind and day without it. The key goes by the agency,
 * not by the address that it left: it may have left several.
 */
export function movedRowOfOne(row: Addressed, to: string, agencyId: string, tasks: readonly Task[]): OutboxRow {
  return movedAs(row, { to, agencyIds: [agencyId], about: `${aboutOf(row)}${movedOne}${agencyId}` }, tasks)
}

/**
 * What a letter cannot say while a task or an agency cannot be read, `id`: a row of its own for the same address, which
 * stays open until it can. It names the tasks that this keeps back.
 */
export function rowOfUnread(row: Addressed, id: string, taskIds: readonly string[] = [id]): OutboxRow {
  const { to, agencyIds } = row
  const kept = taskIds.map((taskId) => ({ id: taskId }))
  return movedAs(row, { to, agencyIds, about: `${aboutOf(row)}${movedOne}${id}` }, kept)
}

/** What a row says to each of its agencies that are undecided, as rows of their own. */
export function partsOfUndecided(row: Addressed, undecided: ReadonlySet<string>, tasks: readonly Task[]): OutboxRow[] {
  return [...undecided].flatMap((id) => {
    const own = tasks.filter((task) => task.agencyId === id)
    return own.length === 0 ? [] : [movedRowOfOne(row, row.to, id, own)]
  })
}

/**
 * What a letter cannot tell a superior now: the work of agencies whose record, or whose superior's, cannot be read, as
 * rows of their own. A coordinator hears of every agency's work, so that no record is asked: such a row names no superior.
 */
export function partsOfUnknownSuperior(
  row: Addressed,
  tasks: readonly Task[],
  { agencies, unread, today }: Legible,
): OutboxRow[] {
  if (row.agencyIds.length === 0) return []
  const lookup = lookupOf(agencies)
  const waitsFor = ({ agencyId }: Task): string | null => {
    if (unread.has(agencyId)) return agencyId
    const superior = lookup(agencyId)?.superiorId ?? null
    if (superior === null || isHeardAt(row.to, superior, lookup, today)) return null
    return hangsOn(superior, unread, lookup, today) ? superior : null
  }
  const byCause = Map.groupBy(tasks, waitsFor)
  return [...byCause].flatMap(([id, own]) =>
    id === null
      ? []
      : [
          rowOfUnread(
            row,
            id,
            own.map((task) => task.id),
          ),
        ],
  )
}

function movedAs(
  { unit, day, kind, planId, plannedAt }: Addressed,
  { to, agencyIds, about }: { to: string; agencyIds: string[]; about: string },
  tasks: ReadonlyArray<Pick<Task, 'id'>>,
): OutboxRow {
  const key = `${kind}#${to}#${about}`
  const fresh = { tries: 0, outcome: { state: 'planned' as const }, feedback: null, version: 1 }
  const taskIds = tasks.map(({ id }) => id)
  return thatFits({ unit, day, kind, planId, plannedAt, key, to, agencyIds, taskIds, ...fresh })
}

function aboutOf(row: Addressed): string {
  return row.key.slice(`${row.kind}#${row.to}#`.length).split(movedOne)[0] ?? ''
}

// In no plan's or task's id, in no instant and no address.
const movedOne = '<'

/** Whether a letter to an address says, has said or will say what it was planned to. */
export function isToldBy({ outcome }: OutboxRow): boolean {
  return outcome.state !== 'suppressed' || !unheard.has(outcome.reason)
}

const unheard: ReadonlySet<string> = new Set(['bounced', 'complained', 'no-address', 'moved'])
