import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import { calendarOf, type Unit } from '../../../../shared/tracking/unit.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'

/** A unit's settings: its name, its policy, its decisions on working days. Whoever is signed in belongs to a unit. */
export async function settingsOf(deps: Pick<ApiDeps, 'store'>, unit: string): Promise<Unit> {
  const found = await deps.store.units.get(unit)
  if (found === null) throw new Error(`There is no unit ${unit}`)
  return found
}

/** The working calendar that counts for a unit now. */
export async function calendarFor(deps: Pick<ApiDeps, 'store'>, unit: string): Promise<WorkingCalendar> {
  return calendarOf(await deps.store.units.get(unit))
}

export function staleSettings(currentVersion: number): Refusal {
  const message = 'Thiết lập của đơn vị vừa được người khác sửa. Xin tải lại trang để xem bản mới rồi sửa tiếp.'
  return refusal('stale-version', message, { currentVersion })
}
