import type { Day } from '../../../shared/calendar/day.ts'
import type { Refusal } from '../problem.ts'
import { dayField, type FormFields } from './form-fields.ts'

/** The day of an event, from the form of a page. */
export function eventDayIn(fields: FormFields): { ok: true; day: Day } | Refusal {
  return dayField(fields, 'eventOn', 'Xin chọn ngày.')
}
