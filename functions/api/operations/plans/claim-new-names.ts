import type { Agency } from '../../../../shared/tracking/agency.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'

/**
 * Claims the names of agencies that a plan brings into the directory, before it is decided that it does; the refusal where
 * somebody gave one of them to another agency meanwhile, null where all are its own.
 */
export async function whyNotListed(deps: ApiDeps, unit: string, agencies: readonly Agency[]): Promise<Refusal | null> {
  const coming = agencies.map((agency) => ({ agency, known: null }))
  const claimed = await deps.store.agencies.claimNames(unit, coming, { now: deps.clock() })
  if (claimed.ok) return null
  const lost = agencies.find(({ id }) => id === claimed.agencyId)
  return refusal(
    'stale-version',
    `“${lost?.name}” vừa được người khác ghi vào danh bạ. Chưa có việc nào được giao. Xin đợi một phút, tải lại trang rồi làm lại.`,
  )
}
