import type { Context } from 'hono'
import { Day, NamedDay } from '../../../shared/calendar/day.ts'
import { plainWords } from '../../../shared/tracking/typed-words.ts'
import { refusal, type Refusal } from '../problem.ts'

/** The fields of a posted form: text only, a repeated name as a list. */
export type FormFields = Record<string, string | string[]>

/**
 * The text fields of a posted form; files are left out. What is typed is made plain here, once for every page: of a
 * line's end a browser makes two characters where it counts one for `maxlength`, and some signs cannot be seen at all.
 */
export async function formFields(c: Context): Promise<FormFields> {
  const body = await c.req.parseBody({ all: true })
  const fields: FormFields = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') fields[name] = plainWords(value)
    else if (Array.isArray(value))
      fields[name] = value.filter((part) => typeof part === 'string').map((part) => plainWords(part))
  }
  return fields
}

/** A document that was pasted, as it is: in old fonts the soft hyphen is a letter. */
export async function pastedText(c: Context): Promise<string> {
  const { text } = await c.req.parseBody()
  return typeof text === 'string' ? text.trim() : ''
}

/** One text field, trimmed; the empty string where it is missing. */
export function field(fields: FormFields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** The version that a form was made from; null where it names none. */
export function versionIn(fields: FormFields): number | null {
  const written = field(fields, 'version')
  return /^\d+$/u.test(written) ? Number(written) : null
}

/** A day of a form; where none was typed, `missing` says what to choose; a year that nobody means is said as such. */
export function dayField(fields: FormFields, name: string, missing: string): { ok: true; day: Day } | Refusal {
  const written = field(fields, name)
  const day = NamedDay.safeParse(written)
  if (day.success) return { ok: true, day: day.data }
  const badYear = Day.safeParse(written).success ? day.error.issues[0]?.message : undefined
  // A browser shows its own field for days empty where there is no such day, so the words have to say what was typed.
  const noSuchDay = written === '' ? missing : `Ngày “${dayAsSpoken(written)}” không có thật. Xin chọn lại ngày.`
  return refusal('invalid-input', badYear ?? noSuchDay)
}

/** `30/2/2024` of `2024-02-30`, as a form sends it, be there such a day or not; anything else as it is. */
export function dayAsSpoken(sent: string): string {
  return sent.replace(/^(\d{4})-(\d{2})-(\d{2})$/u, (_, year, month, day) => `${Number(day)}/${Number(month)}/${year}`)
}

/** The file of an upload form; null when none was chosen. */
export async function uploadedFile(c: Context): Promise<{ fileName: string; bytes: Uint8Array } | null> {
  const { file } = await c.req.parseBody()
  if (!(file instanceof File) || file.name === '') return null
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
