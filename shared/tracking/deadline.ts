import { z } from 'zod'
import { addDays, type Day } from '../calendar/day.ts'
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
  DateDeadline.extend({ span }),
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

/** Whether the days are counted back from an event: "chậm nhất 10 ngày trước ngày khai mạc". */
export function isCountedBack(deadline: TrackedDeadline | null): boolean {
  return deadline?.kind === 'event' && deadline.before === true
}

/** The last day on time. *trước ngày X* is read strictly: X is already late; *chậm nhất*, *vào ngày* still count X. */
export function strictLastDay(date: Day, bound: Bound): Day {
  return bound === 'before' ? addDays(date, -1) : date
}
