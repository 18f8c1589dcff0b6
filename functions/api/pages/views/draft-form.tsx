import type { Child } from 'hono/jsx'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { field } from '../form-fields.ts'
import { FieldsOf, useReturned } from './fields.tsx'

type FormProps = {
  plan: Pick<Plan, 'id' | 'version'>
  op: string
  /** What takes it, behind the plan's own address. */
  action?: string
  /** What the correction is of. */
  fields?: Record<string, string | number>
  children?: Child
}

/** One correction of a draft as a form. */
export function CorrectionForm(props: FormProps) {
  return <Form {...props} class="card" />
}

/**
 * The version makes a change that somebody else made in the meantime visible; so the form that came back keeps the one
 * that it was typed for.
 */
export function Form({
  plan,
  op,
  action = 'sua',
  fields = {},
  children,
  ...attributes
}: FormProps & { class?: string }) {
  const returned = useReturned(op)
  const version = returned ? field(returned.typed, 'version') : plan.version
  return (
    <form method="post" action={`/ke-hoach/${plan.id}/${action}`} {...attributes}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="op" value={op} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <FieldsOf op={op}>{children}</FieldsOf>
    </form>
  )
}

/** A form that is folded away until it is wanted, or has come back. */
export function FoldedForm({ title, ...form }: FormProps & { title: string }) {
  return (
    <details class="card" open={useReturned(form.op) !== null}>
      <summary>{title}</summary>
      <Form {...form} />
    </details>
  )
}
