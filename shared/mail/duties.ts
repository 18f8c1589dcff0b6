import type { Day } from '../calendar/day.ts'
import type { OutboxRow } from '../reminding/outbox.ts'
import { dutyOf } from '../tracking/periods.ts'
import type { Task } from '../tracking/task.ts'
import { toneOf } from './words.ts'

/** A duty that comes back is told once, by its first period ahead, and the days of those after it. */
export type Duty = { task: Task; later: Task[] }

/** What a letter of `today` names, in the order given: the periods ahead of one duty are one piece of work. */
export function dutiesOf(tasks: readonly Task[], today: Day): Duty[] {
  const duties: Duty[] = []
  const bySeries = new Map<string, Duty>()
  for (const task of tasks) {
    const series = toneOf(task, today) === 'soon' ? dutyOf(task) : null
    const known = series === null ? undefined : bySeries.get(series)
    if (known) {
      known.later.push(task)
      continue
    }
    const duty = { task, later: [] }
    duties.push(duty)
    if (series !== null) bySeries.set(series, duty)
  }
  return duties
}

/** What an e-mail is about, counted as its letter counts it: only those that give or end work fold what comes back. */
export function dutiesTold({ kind, day }: Pick<OutboxRow, 'kind' | 'day'>, tasks: readonly Task[]): Duty[] {
  return kind === 'notice' || kind === 'closing' ? dutiesOf(tasks, day) : tasks.map((task) => ({ task, later: [] }))
}
