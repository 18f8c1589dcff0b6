import { addDays, dayAt } from '../../shared/calendar/day.ts'
import { composeMail } from '../../shared/mail/compose.ts'
import type { Letter } from '../../shared/mail/letter.ts'
import { escalationLetter, type Overseer } from '../../shared/mail/letters/escalation.ts'
import { summaryLetter } from '../../shared/mail/letters/summary.ts'
import { type Mail, unitSender } from '../../shared/mail/message.ts'
import { contentOf } from '../../shared/reminding/content.ts'
import { whyClosed, whyNoLetter } from '../../shared/reminding/feedback.ts'
import { partsOfUnknownSuperior } from '../../shared/reminding/moves.ts'
import type { OutboxRow, OutboxState } from '../../shared/reminding/outbox.ts'
import { weekAccount } from '../../shared/reminding/week-account.ts'
import { agenciesById } from '../../shared/store/agencies-by-id.ts'
import { reporting } from '../../shared/store/reporting.ts'
import { eachOf } from '../../shared/store/store.ts'
import { aimed } from '../../shared/tracking/aim.ts'
import { calledNow } from '../../shared/tracking/directory.ts'
import { counted, noCounts } from '../../shared/tracking/statistics.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { calendarOf, type Unit } from '../../shared/tracking/unit.ts'
import { agenciesBehind, agenciesHeardAt } from './agencies-behind.ts'
import type { DeliverDeps } from './deliver.ts'

// Letters to whoever stands above the work: an agency's superior, and the coordinators.

type Deps = Pick<DeliverDeps, 'store' | 'clock' | 'publicUrl' | 'mailFrom' | 'log'>
type Addressed = OutboxRow & { to: string }
type Made = { mail: Mail; tasks: Task[] }
type Suppressed = { suppress: Extract<OutboxState, { state: 'suppressed' }>['reason'] }

/**
 * Work long overdue, as it stands now. Like a digest it speaks of its own morning. A superior that was changed since, or
 * has another address, is not told by this letter; a coordinator who left is not told at all. Work of which nobody can
 * say who stands above it, since a record that says so is damaged, keeps back nobody else's: it has a row of its own,
 * open until that can be read. With nothing else to say, the letter itself stays open for its sake.
 */
export async function escalationMail(
  deps: Deps,
  row: Addressed,
  unit: Unit,
  read: () => Promise<Task[]>,
): Promise<Made | Suppressed> {
  const coordinator = await deps.store.coordinators.get(row.unit, row.to)
  if (coordinator !== null) {
    const closed = whyClosed(coordinator)
    if (closed !== null) return { suppress: closed }
    const tasks = await read()
    const { agencies } = await agenciesById(deps, row.unit, tasks.map(ownerOf))
    const overseer = { kind: 'coordinator', origin: deps.publicUrl } as const
    return overdueMail(deps, row, unit, overseer, tasks.map(calledNow(agencies)))
  }
  const behind = await agenciesBehind(deps, row, row.day)
  const superiors = agenciesHeardAt(row, behind.agencies, row.day)
  const [unreadSuperior] = behind.damaged.values()
  if (superiors.length === 0 && unreadSuperior !== undefined) throw unreadSuperior
  if (superiors.length === 0) return { suppress: 'withdrawn' }
  const tasks = await read()
  const { agencies: below, damaged } = await agenciesById(deps, row.unit, tasks.map(ownerOf))
  const above = new Set(superiors.map(({ id }) => id))
  const own = new Set(below.filter(({ superiorId }) => above.has(superiorId ?? '')).map(({ id }) => id))
  const names = superiors.map(({ name }) => name)
  const told = tasks.filter((task) => own.has(task.agencyId)).map(calledNow(below))
  const made = await overdueMail(deps, row, unit, { kind: 'superior', names }, told)
  const faults = new Map([...behind.damaged, ...damaged])
  const [fault] = faults.values()
  if (fault === undefined) return made
  if ('suppress' in made) throw fault
  const legible = { agencies: [...behind.agencies, ...below], unread: new Set(faults.keys()), today: row.day }
  const open = tasks.filter(({ status }) => status === 'open')
  for (const part of partsOfUnknownSuperior(row, open, legible)) await deps.store.outbox.plan(part)
  return made
}

const ownerOf = ({ agencyId }: Task): string => agencyId

async function overdueMail(
  deps: Deps,
  row: Addressed,
  unit: Unit,
  overseer: Overseer,
  tasks: Task[],
): Promise<Made | Suppressed> {
  const calendar = calendarOf(unit)
  const content = contentOf(row, tasks, unit.policy, calendar)
  if ('suppress' in content) return content
  const letter = escalationLetter(content.tell, overseer, { unit, today: row.day, calendar, more: row.more })
  return { mail: await overseersMail(deps, row, unit, letter, content.tell), tasks: content.tell }
}

/**
 * The week's account for a coordinator, as it stands when the letter goes out. It is made without what is damaged, and
 * says so: the letter is the only word of the week, and a number that silently lacks a row would be a wrong one.
 */
export async function summaryMail(deps: Deps, row: Addressed, unit: Unit): Promise<Made | Suppressed> {
  const unheard = whyNoLetter(await deps.store.coordinators.get(row.unit, row.to))
  if (unheard !== null) return { suppress: unheard }
  const { store } = deps
  const today = dayAt(deps.clock())
  const tasks = reporting(deps, unit.id, 'damaged-task')
  const open = new Map<string, Task>()
  const calendar = calendarOf(unit)
  for await (const task of eachOf((page) => store.tasks.open(unit.id, page), tasks)) open.set(task.id, task)
  let counts = noCounts()
  for await (const task of eachOf((page) => store.tasks.done(unit.id, page), tasks)) {
    // Finished between the two lists: it is done, and counts once.
    open.delete(task.id)
    counts = counted(counts, aimed(task, calendar), today)
  }
  for (const task of open.values()) counts = counted(counts, aimed(task, calendar), today)
  const letters: OutboxRow[] = []
  const week = { from: addDays(today, -7), to: today }
  const mails = reporting(deps, unit.id, 'damaged-letter')
  for await (const letter of eachOf((page) => store.outbox.ofUnit(unit.id, week, page), mails)) letters.push(letter)
  let drafts = 0
  const plans = reporting(deps, unit.id, 'damaged-plan')
  for await (const plan of eachOf((page) => store.plans.list(unit.id, page), plans))
    if (plan.status === 'draft') drafts++
  const directory = reporting(deps, unit.id, 'damaged-agency')
  const agencies = await store.agencies.list(unit.id, directory)
  const unread = { tasks: tasks.ids(), plans: plans.ids(), agencies: directory.ids(), letters: mails.ids() }
  const known = { open: [...open.values()].map(calledNow(agencies)), counts, drafts, agencies, letters, unread }
  const letter = summaryLetter(weekAccount({ ...known, today, calendar }), { unit, today, calendar }, deps.publicUrl)
  return { mail: await overseersMail(deps, row, unit, letter, []), tasks: [] }
}

function overseersMail(deps: Deps, row: Addressed, unit: Unit, letter: Letter, tasks: readonly Task[]): Promise<Mail> {
  const from = unitSender(deps.mailFrom, unit.name)
  return composeMail(row, letter, { tasks, doors: [], from, replyTo: unit.replyTo, now: deps.clock() })
}
