import { Day, dayOf } from './day.ts'
import type { RecurringRule } from './recurrence.ts'

/**
 * When the data of a periodic report close, after NĐ 09/2019/NĐ-CP art. 12: month on the 14th, quarter on the 14th of
 * its last month, first half on 14/6, second half and year on 14/12. A plan that names a period and no day says
 * nothing about its deadline, so what comes from here is a proposal: show it as *suy đoán*, never remind by it before a
 * coordinator accepts it, and never let it override a date in the plan.
 */

/** A period reported on. `month` 1–12, `quarter` 1–4, `half` 1 or 2. */
export type ReportedPeriod =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'half-year'; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: 'year'; readonly year: number }

/** The legal source, in the words shown beside a proposed date. */
export const periodCloseSource = 'Nghị định 09/2019/NĐ-CP, Điều 12'

function closingMonth(period: ReportedPeriod): number {
  if (period.kind === 'month') return period.month
  if (period.kind === 'quarter') return period.quarter * 3
  return period.kind === 'half-year' ? period.half * 6 : 12
}

/** The day on which the data of `period` close. Throws `RangeError` for a month or quarter that does not exist. */
export function closeOfPeriod(period: ReportedPeriod): Day {
  const day = dayOf(period.year, closingMonth(period), 14)
  if (day === null) throw new RangeError(`no such period: ${JSON.stringify(period)}`)
  return day
}

const rule = (cycle: RecurringRule['cycle'], at: string): RecurringRule => ({ cycle, at, bound: 'by', next: false })

/** The same as recurring rules, for a report obligation that goes on; a half-yearly one closes twice a year. */
export const closingRules: Readonly<Record<ReportedPeriod['kind'], readonly RecurringRule[]>> = {
  month: [rule('month', '14')],
  quarter: [rule('quarter', '3-14')],
  'half-year': [rule('year', '6-14'), rule('year', '12-14')],
  year: [rule('year', '12-14')],
}
