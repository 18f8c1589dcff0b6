import { shortened } from './wording.ts'

/** What narrows a list: its views, a choice of one of many, and the address that carries both. */

/** Links to a list's other views; the one shown is marked. */
export function Filters({
  label,
  options,
}: {
  label: string
  options: Array<{ href: string; title: string; on: boolean }>
}) {
  return (
    <nav aria-label={label}>
      <ul class="filters">
        {options.map(({ href, title, on }) => (
          <li>
            <a href={href} aria-current={on ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export type Choice = { id: string; label: string }

type ChooseProps = { title: string; name: string; choices: Choice[]; chosen: string | undefined }

/** A field of a filter's form: one of many, or all. */
export function Choose({ title, name, choices, chosen }: ChooseProps) {
  return (
    <div>
      <label>
        {title}
        <select name={name}>
          <option value="">Tất cả</option>
          {choices.map(({ id, label }) => (
            <option value={id} selected={id === chosen}>
              {shortened(label, 80)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** A query string of the values that are there. */
export function queryOf(values: Record<string, string | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value)
  return query.toString()
}
