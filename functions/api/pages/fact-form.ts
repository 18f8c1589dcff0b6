import { longest } from '../../../shared/tracking/limits.ts'
import type { CompletionFact } from '../../../shared/tracking/task.ts'
import type { Refusal } from '../problem.ts'
import type { WrongFields } from './correction-form.ts'
import { dayField, field, type FormFields } from './form-fields.ts'

/** Which field a confirmation is refused for; none where it is not for what was typed. */
export function wrongFact({ code, message }: Refusal, fields: FormFields): WrongFields {
  switch (code) {
    case 'fact-missing': {
      // Half of what is needed tells which half is missing.
      const isWithoutDate = field(fields, 'number') !== '' && field(fields, 'date') === ''
      const half = field(fields, 'note') !== '' ? 'note' : isWithoutDate ? 'date' : 'number'
      return new Map([[half, message]])
    }
    case 'invalid-input': {
      const tooLong = (['number', 'note'] as const).find((name) => field(fields, name).length > longest[name])
      return new Map([[tooLong ?? 'date', message]])
    }
    case 'date-in-future':
    case 'date-too-early':
      return new Map([['date', message]])
    default:
      return new Map()
  }
}

/** What was typed to confirm a task, from the form of a page. */
export function factFrom(fields: FormFields): { ok: true; fact: CompletionFact } | Refusal {
  const typed = { number: field(fields, 'number') || null, note: field(fields, 'note') || null }
  if (field(fields, 'date') === '') return { ok: true, fact: { ...typed, date: null } }
  const date = dayField(fields, 'date', 'Ngày của văn bản không đúng. Xin chọn lại ngày.')
  return date.ok ? { ok: true, fact: { ...typed, date: date.day } } : date
}
