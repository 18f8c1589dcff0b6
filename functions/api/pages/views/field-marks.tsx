import type { WrongFields } from '../correction-form.ts'

export function fieldId(form: string, name: string): string {
  return `${form}-${name}`
}

/** What marks a field as wrong and says why, to whoever sees the page and whoever hears it; nothing where it is right. */
export function wrongMark(form: string, name: string, wrong: WrongFields) {
  const why = wrong.get(name)
  if (why === undefined) return { marks: {}, reason: null }
  const id = fieldId(form, name)
  const [first] = wrong.keys()
  return {
    marks: { id, 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-sai`, autofocus: name === first },
    reason: (
      <p class="wrong" id={`${id}-sai`}>
        {why}
      </p>
    ),
  }
}
