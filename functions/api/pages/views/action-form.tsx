import type { Child } from 'hono/jsx'
import type { Task } from '../../../../shared/tracking/task.ts'

type ActionProps = { task: Task; action: string; children?: Child }

/** What a coordinator does to a task: the form that posts it, for the version that the page shows. */
export function ActionForm({ task, action, children }: ActionProps) {
  return (
    <form class="card" method="post" action={`/viec/${task.id}/${action}`}>
      <input type="hidden" name="version" value={task.version} />
      {children}
    </form>
  )
}
