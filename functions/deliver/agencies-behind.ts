import type { Day } from '../../shared/calendar/day.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { heirIdsOf, lookupOf, recipientsOf } from '../../shared/reminding/recipients.ts'
import type { Store } from '../../shared/store/store.ts'
import type { Agency } from '../../shared/tracking/agency.ts'

/**
 * The row's agencies, and those that answer for them now. Read one by one and not as the whole directory: an agency that
 * cannot be read keeps back no letter about others' work.
 */
export async function agenciesBehind(store: Store, row: OutboxRow, today: Day): Promise<Agency[]> {
  const found = new Map<string, Agency>()
  let wanted = row.agencyIds
  while (wanted.length > 0) {
    const next: string[] = []
    for (const id of wanted) {
      if (found.has(id)) continue
      const agency = await store.agencies.get(row.unit, id)
      if (agency === null) continue
      found.set(id, agency)
      next.push(...(heirIdsOf(agency, today) ?? []))
    }
    wanted = next
  }
  return [...found.values()]
}

/** The row's agencies whose letters still go to the row's address: addresses are put right, bounce and move. */
export function agenciesHeardAt(row: OutboxRow & { to: string }, agencies: readonly Agency[], today: Day): Agency[] {
  const lookup = lookupOf(agencies)
  return agencies.filter(
    ({ id }) =>
      row.agencyIds.includes(id) &&
      recipientsOf(id, lookup, today).some((recipient) => recipient.usable && recipient.to === row.to),
  )
}
