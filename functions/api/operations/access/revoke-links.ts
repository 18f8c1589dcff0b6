import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { type SavedAgency, staleAgency } from '../directory/save-agency.ts'

/** Every link of the agency stops working at once; the next letter carries a new one. */
export async function revokeLinks(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
): Promise<SavedAgency | Refusal> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const agency = await deps.store.agencies.get(caller.unit, id)
    if (!agency) return refusal('not-found', 'Không có cơ quan này trong danh bạ.')
    const raised = { ...agency, linkGeneration: agency.linkGeneration + 1 }
    const written = await deps.store.agencies.put(raised, agency.version)
    if (written.ok) return { ...written, created: false }
  }
  return staleAgency(undefined)
}
