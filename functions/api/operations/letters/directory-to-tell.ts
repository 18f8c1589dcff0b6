import { dayAt } from '../../../../shared/calendar/day.ts'
import { hangsOn, lookupOf } from '../../../../shared/reminding/recipients.ts'
import { reporting } from '../../../../shared/store/reporting.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'

type Deps = Pick<ApiDeps, 'store' | 'clock' | 'log'>
type Read = { ok: true; agencies: Agency[] }

/**
 * The directory for letters about the work of some agencies. Others' that cannot be read do not matter; where one of
 * these hangs on such a record, a letter would be closed as going to nobody, so it is not planned.
 */
export async function directoryToTell(deps: Deps, unit: string, agencyIds: readonly string[]): Promise<Read | Refusal> {
  const reported = reporting(deps, unit, 'damaged-agency')
  const agencies = await deps.store.agencies.list(unit, reported)
  const [lookup, unread, today] = [lookupOf(agencies), reported.ids(), dayAt(deps.clock())]
  if (!agencyIds.some((id) => hangsOn(id, unread, lookup, today))) return { ok: true, agencies }
  return refusal(
    'damaged-data',
    'Hệ thống không đọc được dữ liệu của cơ quan nhận thư về việc này, nên chưa báo được. Xin báo người quản trị, ' +
      'sau đó làm lại.',
  )
}
