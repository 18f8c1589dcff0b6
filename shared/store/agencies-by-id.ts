import { inBatches } from '../in-batches.ts'
import type { Agency } from '../tracking/agency.ts'
import { calledNow, namedIn } from '../tracking/directory.ts'
import type { Task } from '../tracking/task.ts'
import { reporting, unlessDamaged } from './reporting.ts'
import type { DamagedItem, Store } from './store.ts'

type Deps = { store: Pick<Store, 'agencies'>; log: (line: Record<string, unknown>) => void }

/**
 * Some agencies of a unit, read by their ids and not as the whole directory, so that it costs no more than what it is
 * about. One that is damaged is reported; its fault is among `damaged`, by its id.
 */
export async function agenciesById(
  deps: Deps,
  unit: string,
  ids: Iterable<string>,
): Promise<{ agencies: Agency[]; damaged: ReadonlyMap<string, DamagedItem> }> {
  const reported = reporting(deps, unit, 'damaged-agency')
  const read = await inBatches([...new Set(ids)], 16, (id) =>
    unlessDamaged(deps.store.agencies.get(unit, id), reported),
  )
  return { agencies: read.filter((agency) => agency !== null), damaged: reported.found }
}

/**
 * A function from one of these rows to the row as the agencies that it names are called now; `known` are those that have been
 * read already.
 */
export async function namesOf(
  deps: Deps,
  unit: string,
  tasks: readonly Task[],
  known: readonly Pick<Agency, 'id' | 'name'>[] = [],
): Promise<(task: Task) => Task> {
  const read = new Set(known.map(({ id }) => id))
  const unknown = tasks.flatMap(namedIn).filter((id) => !read.has(id))
  const { agencies } = await agenciesById(deps, unit, unknown)
  return calledNow([...known, ...agencies])
}
