import type { Day } from '../../../../shared/calendar/day.ts'
import { askedAgainRows } from '../../../../shared/reminding/letters.ts'
import type { OutboxRow } from '../../../../shared/reminding/outbox.ts'
import { askDeliveries, planLetters } from '../../../../shared/store/send-letters.ts'
import { alreadyEntered, type Checked, type NextEvent, nextOccurrence } from '../../../../shared/tracking/events.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { actorOf, type Caller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Refusal } from '../../problem.ts'
import { directoryToTell } from '../letters/directory-to-tell.ts'
import { calendarFor } from '../settings/unit-settings.ts'
import { lettersAbout, reachTask } from './reach-task.ts'
import { rowsOfDuty } from './rows-of-duty.ts'
import { whyStaysClosed } from './stays-closed.ts'

/**
 * One more time that a row's work falls due: a row of its own, whatever has become of the ones before. Entering
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
  { checked }: Checked = {},
): Promise<NextEvent | Refusal> {
  const reached = await reachTask(deps, caller, id)
  if (!reached.ok) return reached
  const { occurrenceOf } = reached.task
  const first = occurrenceOf ? await reachTask(deps, caller, occurrenceOf) : reached
  if (!first.ok) return first
  const closed = await whyStaysClosed(deps, caller, first.task)
  if (closed) return closed
  const calendar = await calendarFor(deps, caller.unit)
  const rows = await rowsOfDuty(deps, first.task)
  const decide = () =>
    nextOccurrence(first.task, rows, eventOn, calendar, { by: actorOf(caller), now: deps.clock(), checked })
  const next = decide()
  // The row of that day was handed on to another agency.
  const isTheirs = next.ok && caller.kind === 'agency' && next.task.agencyId !== caller.agency.id
  if (isTheirs) return alreadyEntered(eventOn)
  if (!next.ok || !next.created) return next
  const telling = await lettersAboutNew(deps, caller, next.task)
  if (!telling.ok) return telling
  await planLetters(deps, telling.letters)
  if ((await deps.store.tasks.createIfAbsent(next.task)) === 'exists') {
    // Somebody else entered it meanwhile, or the row could not be read in the list: then this throws.
    const there = await deps.store.tasks.get(caller.unit, next.task.id)
    if (there) rows.push(there)
    const again = decide()
    return again.ok && again.created ? alreadyEntered(eventOn) : again
  }
  await askDeliveries(deps, telling.letters)
  return next
}

/**
 * Of work without a date no letter tells the date, so the agency is asked for the work itself. Either letter goes out only
 * if the row is there: a crash before it was written loses none, as entering the day again brings a letter of its own.
 */
async function lettersAboutNew(
  deps: ApiDeps,
  caller: Caller,
  task: Task,
): Promise<{ ok: true; letters: OutboxRow[] } | Refusal> {
  if (task.due !== null) return lettersAbout(deps, { ...task, due: null }, task)
  if (caller.kind === 'agency') return { ok: true, letters: [] }
  const directory = await directoryToTell(deps, task.unit, [task.agencyId])
  if (!directory.ok) return directory
  return { ok: true, letters: askedAgainRows(task, { agencies: directory.agencies, now: task.publishedAt }) }
}
