import type { Day } from '../../../../shared/calendar/day.ts'
import { askDeliveries, planLetters } from '../../../../shared/store/send-letters.ts'
import { alreadyEntered, nextOccurrence } from '../../../../shared/tracking/events.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { actorOf, type Caller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Refusal } from '../../problem.ts'
import { calendarFor } from '../settings/unit-settings.ts'
import { lettersAbout, reachTask } from './reach-task.ts'
import { whyStaysClosed } from './stays-closed.ts'

export type EventRow = { ok: true; task: Task; created: boolean }

/**
 * One more event of the kind that a row waited for: a row of its own, whatever has become of the ones before. Entering
 * the same day again finds the row that is there (`created` false). Of one that a coordinator adds the agency is told by
 * letter, as of the first day that a coordinator enters; one that it adds itself it knows.
 *
 * @param id any row of that duty: the one that publishing made, or one of a further event
 */
export async function enterNextEvent(
  deps: ApiDeps,
  caller: Caller,
  id: string,
  eventOn: Day,
): Promise<EventRow | Refusal> {
  const reached = await reachTask(deps, caller, id)
  if (!reached.ok) return reached
  const { occurrenceOf } = reached.task
  const first = occurrenceOf ? await reachTask(deps, caller, occurrenceOf) : reached
  if (!first.ok) return first
  const closed = await whyStaysClosed(deps, caller, first.task)
  if (closed) return closed
  const calendar = await calendarFor(deps, caller.unit)
  const next = nextOccurrence(first.task, eventOn, calendar, { by: actorOf(caller), now: deps.clock() })
  if (!next.ok) return next
  const known = await deps.store.tasks.get(caller.unit, next.task.id)
  if (known) return rowOfDay(known, eventOn)
  const telling = await lettersAbout(deps, { ...next.task, due: null }, next.task)
  if (!telling.ok) return telling
  await planLetters(deps, telling.letters)
  if ((await deps.store.tasks.createIfAbsent(next.task)) === 'exists') {
    return rowOfDay(await deps.store.tasks.get(caller.unit, next.task.id), eventOn)
  }
  await askDeliveries(deps, telling.letters)
  return { ok: true, task: next.task, created: true }
}

/** The coordinator may have moved that row's event to another day since. */
function rowOfDay(there: Task | null, eventOn: Day): EventRow | Refusal {
  return there?.eventOn === eventOn ? { ok: true, task: there, created: false } : alreadyEntered(eventOn)
}
