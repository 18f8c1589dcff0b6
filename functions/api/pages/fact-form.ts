import type { CompletionFact } from '../../../shared/tracking/task.ts'
import type { Refusal } from '../problem.ts'
import { dayField, field, type FormFields } from './form-fields.ts'

/** What was typed to confirm a task, from the form of a page. */
export function factFrom(fields: FormFields): { ok: true; fact: CompletionFact } | Refusal {
  const typed = { number: field(fields, 'number') || null, note: field(fields, 'note') || null }
  if (field(fields, 'date') === '') return { ok: true, fact: { ...typed, date: null } }
  const date = dayField(fields, 'date', 'Ngày của văn bản không đúng. Xin chọn lại ngày.')
  return date.ok ? { ok: true, fact: { ...typed, date: date.day } } : date
}
