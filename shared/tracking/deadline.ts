import { z } from 'zod'
import { addDays, Day } from '../calendar/day.ts'
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts'
import {
  type Bound,
  DateDeadline,
  EventDeadline,
  NoDeadline,
  PeriodDeadline,
  RecurringDeadline,
  Span,
  WindowDeadline,
} from '../reading/reading.ts'

// A deadline that a coordinator entered by hand stands nowhere in the document.
const span = Span.nullable()

/** A deadline as it is tracked: read from the document (with its span) or entered by a coordinator (span null). */
export const TrackedDeadline = z.discriminatedUnion('kind', [
  DateDeadline.extend({
    span,
    /** The day of issue, where the words count from that: "trong vòng 10 ngày kể từ ngày ban hành Kế hoạch này". */
    countedFrom: Day.optional(),
  }),
  WindowDeadline.extend({ span }),
  PeriodDeadline.extend({ span }),
  RecurringDeadline.extend({ span }),
  EventDeadline.extend({ span }),
  NoDeadline.extend({ span }),
])
export type TrackedDeadline = z.infer<typeof TrackedDeadline>

/** Whether the document itself says it, so that its words can be quoted; what a coordinator entered is said to be that. */
export function isWritten(deadline: TrackedDeadline): boolean {
  return deadline.span !== null
}

/** The day of issue that a date was counted from; null where it was not. */
export function countedFromIn(deadline: TrackedDeadline | null): Day | null {
  return deadline?.kind === 'date' ? (deadline.countedFrom ?? null) : null
}

/** Whether the days are counted back from an event: "chậm nhất 10 ngày trước ngày khai mạc". */
export function isCountedBack(deadline: TrackedDeadline | null): boolean {
  return deadline?.kind === 'event' && deadline.before === true
}

export type EventDeadline = Extract<TrackedDeadline, { kind: 'event' }>

/** The last day of a term that counts from an event, or back from it; the event's own day is not counted (BLDS art. 147). */
export function lastDayFrom(eventOn: Day, { within, before }: EventDeadline, calendar: WorkingCalendar): Day {
  const { days: counted, working } = within ?? { days: 0, working: false }
  const days = before ? -counted : counted
  return working ? addWorkingDays(calendar, eventOn, days) : addDays(eventOn, days)
}

/** The last day on time. *trước ngày X* is read strictly: X is already late; *chậm nhất*, *vào ngày* still count X. */
export function strictLastDay(date: Day, bound: Bound): Day {
  return bound === 'before' ? addDays(date, -1) : date
}
