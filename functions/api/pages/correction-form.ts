import { Correction } from '../../../shared/tracking/correction.ts'
import type { FormFields } from './form-fields.ts'

/**
 * A correction from a page's form. Lists are typed one entry a line, parts of a split parted by a blank line, and an
 * empty field means "none". Null when the form is not one of our own.
 */
export function correctionFrom(fields: FormFields): Correction | null {
  const text = (name: string): string | undefined => {
    const value = fields[name]
    return typeof value === 'string' ? value.trim() : undefined
  }
  const lines = (name: string): string[] | undefined =>
    text(name)
      ?.split('\n')
      .map((l) => l.trim())
      .filter(Boolean)
  const orNull = (name: string): string | null => text(name) || null
  const ids = {
    assignmentId: text('assignmentId'),
    taskId: text('taskId'),
    reportId: text('reportId'),
    entryId: text('entryId'),
    into: text('into'),
  }
  const op = text('op')
  const candidate = { op, ...ids, ...fieldsOf() }
  return Correction.safeParse(candidate).data ?? null

  function fieldsOf(): Record<string, unknown> {
    switch (op) {
      case 'set-header':
        return {
          header: {
            number: orNull('number'),
            issuedOn: orNull('issuedOn'),
            issuer: orNull('issuer'),
            title: orNull('title'),
          },
        }
      case 'set-agencies':
        return { agencies: lines('agencies') }
      case 'add-assignment':
        return { agencies: lines('agencies'), text: text('text') }
      case 'add-task':
        return { text: text('text') }
      case 'set-task':
        return { text: text('text'), standing: text('standing') === 'yes' }
      case 'set-cooperating':
        return { cooperating: lines('cooperating') ?? [] }
      case 'split-task':
        return {
          texts: text('texts')
            ?.split(/\n\s*\n/)
            .map((part) => part.trim())
            .filter(Boolean),
        }
      case 'add-deadline':
        return { deadline: { date: text('date'), bound: text('bound') } }
      case 'remove-deadline':
        return { index: Number(text('index')) }
      case 'add-report':
      case 'set-report':
        return {
          text: text('text'),
          bound: lines('bound'),
          period: text('period'),
          recipient: orNull('recipient'),
          via: orNull('via'),
        }
      default:
        return {}
    }
  }
}
