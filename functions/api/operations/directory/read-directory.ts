import { reporting } from '../../../../shared/store/reporting.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'

type Deps = Pick<ApiDeps, 'store' | 'log'>
type Read = { ok: true; agencies: Agency[] }

/**
 * The directory for whoever decides by its being complete. While one of its agencies cannot be read, its names are not
 * free, its members and addresses are not unknown, and what hangs on it is not gone; so nothing is decided.
 */
export async function wholeDirectory(deps: Deps, unit: string): Promise<Read | Refusal> {
  const reported = reporting(deps, unit, 'damaged-agency')
  const agencies = await deps.store.agencies.list(unit, reported)
  if (reported.found.size === 0) return { ok: true, agencies }
  return refusal(
    'damaged-data',
    `Danh bạ có ${reported.found.size} cơ quan mà hệ thống không đọc được, nên chưa đối chiếu được tên và địa chỉ. ` +
      'Chưa có gì được lưu. Xin báo người quản trị.',
  )
}
