import type { Child } from 'hono/jsx'
import type { Task } from '../../../../shared/tracking/task.ts'
import { field } from '../form-fields.ts'
import { FieldsOf, SureTick, useReturned } from './fields.tsx'

type ActionProps = {
  task: Task
  action: string
  /** The address of the row's page: the coordinator's, unless an agency's link leads to it. */
  path?: string
  children?: Child
}

/** What is done to a task, as a form. */
export function ActionForm(props: ActionProps) {
  return <Form {...props} class="card" />
}

/** The same, folded away until it is wanted, or has come back. */
export function FoldedAction({ title, open = false, ...form }: ActionProps & { title: string; open?: boolean }) {
  return (
    <details class="card" open={open || useReturned(form.action) !== null}>
      <summary>{title}</summary>
      <Form {...form} />
    </details>
  )
}

/** The same where there is nothing to type, and a box to tick instead; what is ticked stands in it. */
export function SureAction({ button, children, ...form }: ActionProps & { title: string; button: string }) {
  return (
    <FoldedAction {...form}>
      <SureTick>{children}</SureTick>
      <button class="quiet">{button}</button>
    </FoldedAction>
  )
}

/** It is for the version that its page shows, or showed when it was typed. */
function Form({ task, action, path = `/viec/${task.id}`, children, ...attributes }: ActionProps & { class?: string }) {
  const returned = useReturned(action)
  const version = returned ? field(returned.typed, 'version') : task.version
  return (
    <form method="post" action={`${path}/${action}`} {...attributes}>
      <input type="hidden" name="version" value={version} />
      <FieldsOf op={action}>{children}</FieldsOf>
    </form>
  )
}
