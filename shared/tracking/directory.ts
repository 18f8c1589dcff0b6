import { createHash } from 'node:crypto'
import { foldAgencyName } from '../reading/agencies/fold.ts'
import type { Agency } from './agency.ts'
import type { Task } from './task.ts'
import { withoutMarks } from '../reading/without-marks.ts'

/**
 * A unit's agencies, findable by any name that a document gives them: the name or an alias, whatever its case, tone
 * placement or abbreviation ("Phòng LĐ-TB&XH", "Phòng Lao động -Thương binh và Xã hội").
 */
export type Directory = {
  readonly agencies: readonly Agency[]
  /** Ids of agencies that belong to it as well and whose records cannot be read; they are not found by any name. */
  readonly unread: ReadonlySet<string>
  byId(id: string): Agency | null
  named(name: string): Agency | null
}

export function directoryOf(agencies: readonly Agency[], unread: ReadonlySet<string> = new Set()): Directory {
  const byId = new Map(agencies.map((a) => [a.id, a]))
  const byName = new Map<string, Agency>()
  // A name proper wins over another agency's alias.
  for (const agency of agencies) for (const alias of agency.aliases) byName.set(foldAgencyName(alias), agency)
  for (const agency of agencies) byName.set(foldAgencyName(agency.name), agency)
  return {
    agencies,
    unread,
    byId: (id) => byId.get(id) ?? null,
    named: (name) => byName.get(foldAgencyName(name)) ?? null,
  }
}

/**
 * A function from a row to the row as its agency is called now, and those that it came from and went to. A row is made
 * once and an agency can be renamed, so the names in the row only count where the agency is not among `agencies`: its
 * record cannot be read, say.
 */
export function calledNow(agencies: readonly Pick<Agency, 'id' | 'name'>[]): (task: Task) => Task {
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  const named = <T extends Named>(one: T): T => {
    const name = names.get(one.agencyId) ?? one.agencyName
    return name === one.agencyName ? one : { ...one, agencyName: name }
  }
  return (task) => {
    const { handedFrom, handedTo } = task
    return {
      ...named(task),
      ...(handedFrom && { handedFrom: named(handedFrom) }),
      ...(handedTo && { handedTo: named(handedTo) }),
    }
  }
}

type Named = { agencyId: string; agencyName: string }

/** The agencies that a row names, by their ids: its own, which it came from, and went to. */
export function namedIn(task: Task): string[] {
  return [task, task.handedFrom, task.handedTo].flatMap((named) => (named ? [named.agencyId] : []))
}

/** All that an agency answers to, as names are compared. */
export function namesOf({ name, aliases }: Pick<Agency, 'name' | 'aliases'>): Set<string> {
  return new Set([name, ...aliases].map(foldAgencyName))
}

/**
 * The offices that a task of `agency` falls to: its members for a class that has any, else itself. A class whose members
 * cannot be read has them all the same: their work does not become its own.
 */
export function officesOf(agency: Agency, directory: Directory): Agency[] {
  if (agency.kind !== 'class') return [agency]
  const members = agency.members.flatMap((id) => directory.byId(id) ?? [])
  const hasMembers = members.length > 0 || agency.members.some((id) => directory.unread.has(id))
  return hasMembers ? members : [agency]
}

/**
 * An agency as it is now, which goes on answering to the `former` name that it had: published plans keep names as they
 * were printed. Not where that is another's name now. `directory` is the one that it stands in now.
 */
export function keepingName(agency: Agency, former: string, directory: Directory): Agency {
  return directory.named(former) ? agency : { ...agency, aliases: [...agency.aliases, former] }
}

/** An agency that a document names and the directory does not know yet; its id follows from its name. */
export function unlistedAgency(unit: string, name: string): Agency {
  return {
    id: agencyId(name),
    unit,
    name,
    aliases: [],
    kind: 'office',
    members: [],
    mailboxes: [],
    validFrom: null,
    validTo: null,
    successors: [],
    linkGeneration: 0,
    version: 0,
  }
}

/** `phong-tu-phap-3f9a12`: readable in an address, and the same for every spelling of one name. */
export function agencyId(name: string): string {
  const folded = foldAgencyName(name)
  const slug = withoutMarks(folded)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
  return `${slug || 'co-quan'}-${createHash('sha256').update(folded).digest('hex').slice(0, 6)}`
}
