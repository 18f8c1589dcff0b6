import type { AddressLine } from '../operations/directory/record-addresses.ts'
import type { FieldError } from '../problem.ts'
import type { WrongFields } from './correction-form.ts'
import { field, type FormFields } from './form-fields.ts'

/** The form on a draft's page that asks for the addresses of agencies which have none. */
export const addressForm = 'dia-chi'

/** What a page's form says of each name; its fields are numbered. */
export function addressLines(fields: FormFields): AddressLine[] {
  return Object.keys(fields)
    .filter((name) => name.startsWith('name-'))
    .map((name) => name.slice('name-'.length))
    .map((index) => ({
      index,
      name: field(fields, `name-${index}`),
      email: field(fields, `email-${index}`) || null,
      sameAs: field(fields, `same-${index}`) || null,
    }))
}

const numbered: Partial<Record<string, string>> = { email: 'email', sameAs: 'same' }

/** The fields that stand for what could not be taken. */
export function refusedAddresses(errors: readonly FieldError[]): WrongFields {
  const wrong = new Map<string, string>()
  for (const { pointer, message } of errors) {
    const [, index, value] = pointer.split('/')
    const begins = value === undefined ? undefined : numbered[value]
    if (index !== undefined && begins !== undefined) wrong.set(`${begins}-${index}`, message)
  }
  return wrong
}
