import type { Day } from '../../shared/calendar/day.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { heirIdsOf, isHeardAt, lookupOf } from '../../shared/reminding/recipients.ts'
import { reporting, unlessDamaged } from '../../shared/store/reporting.ts'
import type { DamagedItem } from '../../shared/store/store.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import type { DeliverDeps } from './deliver.ts'

/** Agencies, and the faults of those that cannot be read, by their ids. */
export type Behind = { agencies: Agency[]; damaged: ReadonlyMap<string, DamagedItem> }

/**
 * The row's agencies, and those that answer for them now. Read one by one and not as the whole directory, so that a
 * letter costs no more than what it is about.
 */
export async function agenciesBehind(
  deps: Pick<DeliverDeps, 'store' | 'log'>,
  row: OutboxRow,
  today: Day,
): Promise<Behind> {
  const found = new Map<string, Agency>()
  const reported = reporting(deps, row.unit, 'damaged-agency')
  const damaged = reported.found
  let wanted = row.agencyIds
  while (wanted.length > 0) {
    const next: string[] = []
    for (const id of wanted) {
      if (found.has(id) || damaged.has(id)) continue
      const agency = await unlessDamaged(deps.store.agencies.get(row.unit, id), reported)
      if (agency === null) continue
      found.set(id, agency)
      next.push(...(heirIdsOf(agency, today) ?? []))
    }
    wanted = next
  }
  return { agencies: [...found.values()], damaged }
}

/** The row's agencies whose letters still go to the row's address: addresses are put right, bounce and move. */
export function agenciesHeardAt(row: OutboxRow & { to: string }, agencies: readonly Agency[], today: Day): Agency[] {
  const lookup = lookupOf(agencies)
  return agencies.filter(({ id }) => row.agencyIds.includes(id) && isHeardAt(row.to, id, lookup, today))
}
