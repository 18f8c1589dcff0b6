import { Day } from '../../../shared/calendar/day.ts'
import type { CompletionFact } from '../../../shared/tracking/task.ts'
import { refusal, type Refusal } from '../problem.ts'
import { field } from './answer.tsx'
import type { FormFields } from './correction-form.ts'

/** What was typed to confirm a task, from the form of a page. */
export function factFrom(fields: FormFields): { ok: true; fact: CompletionFact } | Refusal {
  const written = field(fields, 'date')
  const date = written === '' ? null : (Day.safeParse(written).data ?? undefined)
  if (date === undefined) return refusal('invalid-input', 'Ngày của văn bản không đúng. Xin chọn lại ngày.')
  return { ok: true, fact: { number: field(fields, 'number') || null, date, note: field(fields, 'note') || null } }
}
