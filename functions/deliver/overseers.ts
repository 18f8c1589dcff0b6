import { addDays, dayAt } from '../../shared/calendar/day.ts'
import { inBatches } from '../../shared/in-batches.ts'
import { composeMail } from '../../shared/mail/compose.ts'
import type { Letter } from '../../shared/mail/letter.ts'
import { escalationLetter, type Overseer } from '../../shared/mail/letters/escalation.ts'
import { summaryLetter } from '../../shared/mail/letters/summary.ts'
import { type Mail, unitSender } from '../../shared/mail/message.ts'
import { contentOf } from '../../shared/reminding/content.ts'
import type { OutboxRow, OutboxState } from '../../shared/reminding/outbox.ts'
import { weekAccount } from '../../shared/reminding/week-account.ts'
import { eachOf, type Store } from '../../shared/store/store.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import { counted, noCounts } from '../../shared/tracking/statistics.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { calendarOf, type Unit } from '../../shared/tracking/unit.ts'
import { agenciesBehind, agenciesHeardAt } from './agencies-behind.ts'

// Letters to whoever stands above the work: an agency's superior, and the coordinators.

type Deps = { store: Store; clock: () => Parameters<typeof dayAt>[0]; publicUrl: string; mailFrom: string }
type Addressed = OutboxRow & { to: string }
type Made = { mail: Mail; tasks: Task[] }
type Suppressed = { suppress: Extract<OutboxState, { state: 'suppressed' }>['reason'] }

/**
 * Work long overdue, as it stands now. Like a digest it speaks of its own morning. A superior that was changed since, or
 * has another address, is not told by this letter; a coordinator who left is not told at all.
 */
export async function escalationMail(
  deps: Deps,
  row: Addressed,
  unit: Unit,
  read: () => Promise<Task[]>,
): Promise<Made | Suppressed> {
  const coordinator = await deps.store.coordinators.get(row.unit, row.to)
  const superiors =
    coordinator === null ? agenciesHeardAt(row, await agenciesBehind(deps.store, row, row.day), row.day) : []
  if (superiors.length === 0 && coordinator === null) return { suppress: 'withdrawn' }
  const tasks = coordinator === null ? await workBelow(deps, row.unit, superiors, await read()) : await read()
  const calendar = calendarOf(unit)
  const content = contentOf(row, tasks, unit.policy, calendar)
  if ('suppress' in content) return content
  const overseer: Overseer =
    coordinator === null
      ? { kind: 'superior', names: superiors.map(({ name }) => name) }
      : { kind: 'coordinator', origin: deps.publicUrl }
  const letter = escalationLetter(content.tell, overseer, { unit, today: row.day, calendar, more: row.more })
  return { mail: await overseersMail(deps, row, unit, letter, content.tell), tasks: content.tell }
}

/** Of the tasks, those whose agency still stands below one of the superiors. */
async function workBelow(
  { store }: Deps,
  unit: string,
  superiors: readonly Agency[],
  tasks: readonly Task[],
): Promise<Task[]> {
  const above = new Set(superiors.map(({ id }) => id))
  const agencies = await inBatches([...new Set(tasks.map((task) => task.agencyId))], 16, (id) =>
    store.agencies.get(unit, id),
  )
  const below = new Set(agencies.flatMap((one) => (one !== null && above.has(one.superiorId ?? '') ? [one.id] : [])))
  return tasks.filter((task) => below.has(task.agencyId))
}

/** The week's account for a coordinator, as it stands when the letter goes out. */
export async function summaryMail(deps: Deps, row: Addressed, unit: Unit): Promise<Made | Suppressed> {
  if ((await deps.store.coordinators.get(row.unit, row.to)) === null) return { suppress: 'withdrawn' }
  const { store } = deps
  const today = dayAt(deps.clock())
  const open = new Map<string, Task>()
  for await (const task of eachOf((page) => store.tasks.open(unit.id, page))) open.set(task.id, task)
  let counts = noCounts()
  for await (const task of eachOf((page) => store.tasks.done(unit.id, page))) {
    // Finished between the two lists: it is done, and counts once.
    open.delete(task.id)
    counts = counted(counts, task, today)
  }
  for (const task of open.values()) counts = counted(counts, task, today)
  const letters: OutboxRow[] = []
  const week = { from: addDays(today, -7), to: today }
  for await (const letter of eachOf((page) => store.outbox.ofUnit(unit.id, week, page))) letters.push(letter)
  let drafts = 0
  for await (const plan of eachOf((page) => store.plans.list(unit.id, page))) if (plan.status === 'draft') drafts++
  const agencies = await store.agencies.list(unit.id)
  const calendar = calendarOf(unit)
  const account = weekAccount({ open: [...open.values()], counts, drafts, agencies, letters, today, calendar })
  const letter = summaryLetter(account, { unit, today, calendar }, deps.publicUrl)
  return { mail: await overseersMail(deps, row, unit, letter, []), tasks: [] }
}

function overseersMail(deps: Deps, row: Addressed, unit: Unit, letter: Letter, tasks: readonly Task[]): Promise<Mail> {
  const from = unitSender(deps.mailFrom, unit.name)
  return composeMail(row, letter, { tasks, doors: [], from, replyTo: unit.replyTo, now: deps.clock() })
}
