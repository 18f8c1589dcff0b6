import { longest } from '../../../shared/tracking/limits.ts'
import type { Refusal } from '../problem.ts'
import type { WrongFields } from './correction-form.ts'
import { field, type FormFields } from './form-fields.ts'

/** Which field of a row's form a refusal is about, and why; none where it is not about what was typed. */
export function wrongInForm(refused: Refusal, fields: FormFields): WrongFields {
  const name = fieldOf(refused, fields)
  return new Map(name === undefined ? [] : [[name, refused.message]])
}

function fieldOf({ code, errors = [] }: Refusal, fields: FormFields): string | undefined {
  const pointed = errors.map(({ pointer }) => pointer.slice(1)).find((name) => name in fields)
  if (pointed !== undefined) return pointed
  const day = days.find((name) => name in fields)
  switch (code) {
    case 'fact-missing': {
      // Half of what is needed tells which half is missing.
      const isWithoutDate = field(fields, 'number') !== '' && field(fields, 'date') === ''
      return field(fields, 'note') !== '' ? 'note' : isWithoutDate ? 'date' : 'number'
    }
    case 'reason-missing':
      return 'reason'
    case 'empty-note':
      return 'note'
    case 'invalid-input':
      return words.find((name) => field(fields, name).length > longest[name]) ?? day
    case 'same-agency':
    case 'already-given':
      return 'agencyId' in fields ? 'agencyId' : undefined
    case 'not-later':
    case 'same-date':
    case 'date-passed':
    case 'date-in-future':
    case 'date-too-early':
    case 'day-unusual':
    case 'day-to-check':
    case 'event-known':
      return day
    default:
      return undefined
  }
}

const words = ['number', 'note', 'reason'] as const

/** A form asks for one day at most. */
const days = ['lastDay', 'dueOn', 'eventOn', 'date'] as const
