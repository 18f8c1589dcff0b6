import { type Day, dayOf, monthOf, yearOf } from './day.ts'

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
export const periodCloseSource = 'theo Điều 12 NĐ 09/2019/NĐ-CP'

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

/** The same for a period known by its cycle and its last day, as `occurrences` gives it. */
export function closeOfCycle(cycle: 'month' | 'quarter' | 'year', periodEnd: Day): Day {
  const year = yearOf(periodEnd)
  const month = monthOf(periodEnd)
  if (cycle === 'month') return closeOfPeriod({ kind: 'month', year, month })
  if (cycle === 'quarter') return closeOfPeriod({ kind: 'quarter', year, quarter: Math.ceil(month / 3) })
  return closeOfPeriod({ kind: 'year', year })
}
