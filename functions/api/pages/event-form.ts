import type { Day } from '../../../shared/calendar/day.ts'
import type { Refusal } from '../problem.ts'
import { dayField, field, type FormFields } from './form-fields.ts'

/** The day of an event, from the form of a page. */
export function eventDayIn(fields: FormFields): { ok: true; day: Day; checked: boolean } | Refusal {
  const eventOn = dayField(fields, 'eventOn', 'Xin chọn ngày.')
  return eventOn.ok ? { ...eventOn, checked: field(fields, 'checked') === 'yes' } : eventOn
}
