import { Day } from '../../../shared/calendar/day.ts'
import { refusal, type Refusal } from '../problem.ts'
import { field } from './answer.tsx'
import type { FormFields } from './correction-form.ts'

/** The day of an event, from the form of a page. */
export function eventDayIn(fields: FormFields): { ok: true; day: Day } | Refusal {
  const day = Day.safeParse(field(fields, 'eventOn'))
  return day.success ? { ok: true, day: day.data } : refusal('invalid-input', 'Xin chọn ngày xảy ra sự việc.')
}
