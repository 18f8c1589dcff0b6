import { addDays, type Day, dayOf, yearOf } from '../calendar/day.ts'
import { type Occurrence, occurrences } from '../calendar/recurrence.ts'
import { closeOfCycle, closeOfPeriod, periodCloseSource } from '../calendar/report-period-close.ts'
import { aim, type WorkingCalendar } from '../calendar/working-days.ts'
import type { TrackedDeadline } from './deadline.ts'
import type { DraftReport } from './draft.ts'
import type { Due, ProposedDate } from './task.ts'

/** What a duty says of when it is due. */
export type Dated = {
  deadlines: TrackedDeadline[]
  /** Periods that a report names without a day of its own. */
  periodEnds: PeriodEnd[]
}

/** `begins`: the month that it begins with. `half`: the half year that it closes, for which the law knows a day; null for nine months. */
export type PeriodEnd = { label: string; begins: number; month: number; day: number; half: 1 | 2 | null }

// "Định kỳ 6 tháng, 9 tháng và năm" without a day: each period has a row that can be seen, confirmed and given a date. At
// most a date is proposed for it.
const firstHalf: PeriodEnd = { label: '6 tháng đầu năm', begins: 1, month: 6, day: 30, half: 1 }
const secondHalf: PeriodEnd = { label: '6 tháng cuối năm', begins: 7, month: 12, day: 31, half: 2 }
const nineMonths: PeriodEnd = { label: '9 tháng đầu năm', begins: 1, month: 9, day: 30, half: null }

/** `reportsYear`: the plan asks for a yearly report too, which stands for the second half. */
export function periodEndsOf(period: DraftReport['period'], reportsYear: boolean): PeriodEnd[] {
  if (period === 'nine-months') return [nineMonths]
  if (period === 'half-year') return reportsYear ? [firstHalf] : [firstHalf, secondHalf]
  return []
}

/** A date that a duty has a row for; `recurs`: one period of several. */
export type RowDate = {
  deadline: TrackedDeadline | null
  due: Due | null
  /** Where the document names a period and no day. */
  proposed?: ProposedDate
  periodLabel: string | null
  /** When that period begins. */
  periodFrom?: Day
  recurs: boolean
}

/** Which periods get rows: those that end (or are due) in [`from`, `until`] and are not due before `dueFrom`. */
export type Window = { from: Day; until: Day; dueFrom: Day }

/** A row for each date; one without a date where the document gives none, or one that only an event can give. */
export function datesOf(entry: Dated, window: Window, calendar: WorkingCalendar): RowDate[] {
  const dates = entry.deadlines.flatMap((deadline): RowDate[] => {
    const row = { deadline, periodLabel: null, recurs: false }
    switch (deadline.kind) {
      case 'date':
      case 'window':
      case 'period':
        return [{ ...row, due: { lastDay: deadline.lastDay, remindFor: aim(calendar, deadline.lastDay) } }]
      case 'recurring':
        // A daily report is routine: a row a day would bury everything else.
        return deadline.cycle === 'day' ? [{ ...row, due: null }] : []
      case 'event':
        return [{ ...row, due: null }]
      case 'none':
        return []
    }
  })
  const all = [...dates, ...recurringDatesOf(entry, window, calendar)]
  if (all.length > 0) return all
  return [{ deadline: entry.deadlines[0] ?? null, due: null, periodLabel: null, recurs: false }]
}

/** The periods of a duty that comes back, one row each. */
export function recurringDatesOf(entry: Dated, window: Window, calendar: WorkingCalendar): RowDate[] {
  const dated = entry.deadlines.flatMap((deadline): RowDate[] => {
    if (deadline.kind !== 'recurring' || deadline.cycle === 'day') return []
    const { cycle } = deadline
    return periodsIn(deadline, window).map((period) => {
      const { lastDay, periodLabel, begin, assumed } = period
      const row = { deadline, periodLabel, periodFrom: begin, recurs: true }
      if (!assumed) return { ...row, due: { lastDay, remindFor: aim(calendar, lastDay) } }
      return { ...row, due: null, ...proposedBy(proposalFor(cycle, period), window) }
    })
  })
  return [...dated, ...undatedPeriods(entry.periodEnds, window)]
}

/** "Định kỳ hằng quý" names no day; one that lies behind already when the row is made is no help to anybody. */
function proposedBy(proposed: ProposedDate | null, { dueFrom }: Window): { proposed?: ProposedDate } {
  return proposed !== null && proposed.lastDay >= dueFrom ? { proposed } : {}
}

// The decree knows no weekly reports: a week is proposed to end with its last day.
function proposalFor(cycle: 'week' | 'month' | 'quarter' | 'year', { periodEnd }: Occurrence): ProposedDate {
  if (cycle === 'week') return { lastDay: periodEnd, source: 'ngày cuối của tuần' }
  return { lastDay: closeOfCycle(cycle, periodEnd), source: periodCloseSource }
}

/**
 * Where the day lies in the period after the one reported on ("trước ngày 30/01 của năm tiếp theo"), the plan's last
 * period is due after the plan has ended, and its first is not due before a period has passed.
 */
function periodsIn(rule: Extract<TrackedDeadline, { kind: 'recurring' }>, { from, until, dueFrom }: Window) {
  if (!rule.next) return occurrences(rule, from > dueFrom ? from : dueFrom, until)
  return occurrences(rule, dueFrom, addDays(until, longestCycle)).filter(
    ({ periodEnd }) => periodEnd >= from && periodEnd <= until,
  )
}

const longestCycle = 366

function undatedPeriods(ends: readonly PeriodEnd[], { from, until, dueFrom }: Window): RowDate[] {
  const rows: RowDate[] = []
  for (let year = yearOf(from); year <= yearOf(until); year++) {
    for (const { label, begins, month, day, half } of ends) {
      const [begin, end] = [dayOf(year, begins, 1), dayOf(year, month, day)]
      if (begin === null || end === null || end < from || end < dueFrom || end > until) continue
      const close = half && { lastDay: closeOfPeriod({ kind: 'half-year', year, half }), source: periodCloseSource }
      const proposed = proposedBy(close, { from, until, dueFrom })
      const period = { periodLabel: `${label} ${year}`, periodFrom: begin, recurs: true }
      rows.push({ deadline: null, due: null, ...proposed, ...period })
    }
  }
  return rows
}
