import type { Day } from '../calendar/day.ts'
import type { OutboxRow } from '../reminding/outbox.ts'
import { byPeriod, dutyOf, type Folded } from '../tracking/periods.ts'
import { effectiveDue, type Task } from '../tracking/task.ts'
import { toneOf } from './words.ts'

/** A duty that comes back is told once, by its first period ahead, and the days of those after it, or their names where no day is set. */
export type Duty = Folded

/**
 * What a letter of `today` names, in the order given: the periods ahead of one duty are one piece of work, and so are those
 * without a day, of which none can be late.
 */
export function dutiesOf(tasks: readonly Task[], today: Day): Duty[] {
  const duties: Duty[] = []
  const bySeries = new Map<string, Duty>()
  for (const task of tasks) {
    const tone = toneOf(task, today)
    const series = tone === 'soon' || tone === 'plain' ? dutyOf(task) : null
    const known = series === null ? undefined : bySeries.get(`${tone}|${series}`)
    if (known) {
      known.later.push(task)
      continue
    }
    const duty = { task, later: [] }
    duties.push(duty)
    if (series !== null) bySeries.set(`${tone}|${series}`, duty)
  }
  return duties.map(inOrder)
}

/** What has no day stands in a row's order, which says nothing of its periods. */
function inOrder({ task, later }: Duty): Duty {
  if (effectiveDue(task) !== null) return { task, later }
  const [first = task, ...rest] = [task, ...later].toSorted(byPeriod)
  return { task: first, later: rest }
}

/** What an e-mail is about, counted as its letter counts it: only those that give or end work fold what comes back. */
export function dutiesTold({ kind, day }: Pick<OutboxRow, 'kind' | 'day'>, tasks: readonly Task[]): Duty[] {
  return kind === 'notice' || kind === 'closing' ? dutiesOf(tasks, day) : tasks.map((task) => ({ task, later: [] }))
}
