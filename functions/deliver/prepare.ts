import { newLink } from '../../shared/access/link.ts'
import { type Day, dayAt } from '../../shared/calendar/day.ts'
import { inBatches } from '../../shared/in-batches.ts'
import { composeMail } from '../../shared/mail/compose.ts'
import { countOf, type Door, type Letter, type Occasion } from '../../shared/mail/letter.ts'
import { closingLetter } from '../../shared/mail/letters/closing.ts'
import { digestLetter } from '../../shared/mail/letters/digest.ts'
import { disclaimerLetter } from '../../shared/mail/letters/disclaimer.ts'
import { disclaimerRefusalLetter } from '../../shared/mail/letters/disclaimer-refusal.ts'
import { extensionLetter } from '../../shared/mail/letters/extension.ts'
import { limitLetter } from '../../shared/mail/letters/limit.ts'
import { noticeLetter } from '../../shared/mail/letters/notice.ts'
import { nudgeLetter } from '../../shared/mail/letters/nudge.ts'
import { receiptLetter } from '../../shared/mail/letters/receipt.ts'
import { refusalLetter } from '../../shared/mail/letters/refusal.ts'
import { reopenedLetter } from '../../shared/mail/letters/reopened.ts'
import { requestLetter } from '../../shared/mail/letters/request.ts'
import { withdrawalLetter } from '../../shared/mail/letters/withdrawal.ts'
import { type Mail, unitSender } from '../../shared/mail/message.ts'
import { contentOf, isTooEarly, madeFor } from '../../shared/reminding/content.ts'
import { writingSeconds } from '../../shared/reminding/consequences.ts'
import { whyNoLetter } from '../../shared/reminding/feedback.ts'
import { isOfNewRows, noticeOf } from '../../shared/reminding/letters.ts'
import { rowOfUnread } from '../../shared/reminding/moves.ts'
import { type OutboxRow, type OutboxState, spokenDayOf, type Urgency } from '../../shared/reminding/outbox.ts'
import { urgencyOf } from '../../shared/reminding/quota.ts'
import { isOfRecount } from '../../shared/reminding/recount.ts'
import { lookupOf, recipientsOf } from '../../shared/reminding/recipients.ts'
import { namesOf } from '../../shared/store/agencies-by-id.ts'
import { reporting, unlessDamaged } from '../../shared/store/reporting.ts'
import { eachOf } from '../../shared/store/store.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import { byPeriod } from '../../shared/tracking/periods.ts'
import type { Plan } from '../../shared/tracking/plan.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { calendarOf, type Unit } from '../../shared/tracking/unit.ts'
import { agenciesBehind, agenciesHeardAt } from './agencies-behind.ts'
import type { DeliverDeps } from './deliver.ts'
import { decidedPart, followAddresses } from './follow-addresses.ts'
import { officeMail, prepareAlert, prepareSignIn } from './office.ts'
import { escalationMail, summaryMail } from './overseers.ts'

type Reason = Extract<OutboxState, { state: 'suppressed' }>['reason']
export type Prepared =
  | { ok: true; mail: Mail; taskIds: string[]; duties?: number; urgency: Urgency }
  | { ok: false; suppress: Reason }
  /** What the letter tells of may still be being written: ask again in so many seconds. */
  | { ok: false; early: number }

/** The row's mail as it must be now, or why there is nothing (yet, or any more) to send. The tasks are read last. */
export async function prepare(deps: DeliverDeps, row: OutboxRow): Promise<Prepared> {
  const unit = await deps.store.units.get(row.unit)
  if (unit === null) throw new Error(`Outbox row of a unit that does not exist: ${row.unit}`)
  if (row.to === null) return { ok: false, suppress: 'no-address' }
  const addressed = { ...row, to: row.to }
  switch (row.kind) {
    case 'sign-in':
      return prepareSignIn(deps, addressed, unit)
    case 'alert':
      return prepareAlert(deps, addressed, unit)
    case 'digest':
    case 'notice':
    case 'nudge':
    case 'receipt':
    case 'extension':
    case 'refusal':
    case 'disclaimer-refusal':
    case 'limit':
    case 'withdrawal':
    case 'reopened':
    case 'closing':
      return prepareTasks(deps, addressed, unit)
    case 'request':
    case 'disclaimer':
      return prepareRequest(deps, addressed, unit)
    case 'escalation':
    case 'summary':
      return prepareOverseers(deps, addressed, unit)
  }
}

export type Addressed = OutboxRow & { to: string }

async function prepareTasks(deps: DeliverDeps, given: Addressed, unit: Unit): Promise<Prepared> {
  const today = asOf(deps, given)
  const behind = await agenciesBehind(deps, given, today)
  // What a closing took is open no more: of that there is what the row names.
  const isNamed = given.more === undefined || given.kind === 'closing'
  const readAll = () => (isNamed ? readTasks(deps, given) : readCounted(deps, given, unit))
  const row = await decidedPart(deps, given, behind, { today, readTasks: readAll })
  const { agencies } = behind
  const heard = agenciesHeardAt(row, agencies, today)
  const moved = await followAddresses(deps, row, agencies, { today, readTasks: readAll })
  if (heard.length === 0) return { ok: false, suppress: moved ? 'moved' : whyUnheard(row, agencies, today) }
  const doors = await makeDoors(deps, row, unit, heard)
  const plan = await planOf(deps, row)

  const ids = new Set(heard.map((agency) => agency.id))
  const own = (await readTasks(deps, row)).filter((task) => ids.has(task.agencyId))
  if (isTooEarly(row, own, deps.clock())) return { ok: false, early: writingSeconds }
  const named = await namesOf(deps, row.unit, own, agencies)
  const tasks = madeFor(row, own).map(named)
  if (isOfNewRows(row) && tasks.length === 0) return { ok: false, suppress: 'unwritten' }
  const content = contentOf(row, tasks, unit.policy, calendarOf(unit))
  if ('suppress' in content) return { ok: false, suppress: content.suppress }
  const { tell } = content
  const told = doors.filter((door) => row.more !== undefined || tell.some((task) => task.agencyId === door.agencyId))
  const occasion = { unit, doors: told, today, calendar: calendarOf(unit), more: row.more }
  const letter = letterOf(row, tell, occasion, plan)
  const from = unitSender(deps.mailFrom, unit.name)
  const context = { tasks: tell, doors: told, from, replyTo: unit.replyTo, now: deps.clock() }
  const urgency = urgencyOf(row.kind, tell, today)
  const duties = countOf(letter)
  const mail = await composeMail(row, letter, context)
  return { ok: true, mail, taskIds: tell.map((task) => task.id), duties, urgency }
}

function letterOf(row: OutboxRow, tasks: Task[], occasion: Occasion, plan: Parameters<typeof noticeLetter>[1]): Letter {
  const [first] = tasks
  if (first !== undefined && row.kind === 'receipt') return receiptLetter(first, occasion)
  if (first !== undefined && row.kind === 'extension') return extensionLetter(first, occasion)
  if (first !== undefined && row.kind === 'refusal') return refusalLetter(first, occasion)
  if (first !== undefined && row.kind === 'disclaimer-refusal') return disclaimerRefusalLetter(first, occasion)
  if (first !== undefined && row.kind === 'reopened') return reopenedLetter(first, occasion)
  if (first !== undefined && row.kind === 'limit') return limitLetter(first, occasion)
  const [earliest, ...later] = tasks.toSorted(byPeriod)
  if (earliest !== undefined && row.kind === 'withdrawal') return withdrawalLetter([earliest, ...later], occasion)
  if (row.kind === 'closing') return closingLetter(tasks, plan, occasion)
  if (row.kind === 'notice') return noticeLetter(tasks, plan, occasion, noticeOf(row))
  if (row.kind === 'nudge') return nudgeLetter(tasks, occasion)
  return digestLetter(tasks, occasion, isOfRecount(row))
}

/** A digest is written for the morning on which it was planned; everything else for the day it goes out. */
function asOf(deps: DeliverDeps, row: OutboxRow): Day {
  return row.kind === 'digest' ? spokenDayOf(row) : dayAt(deps.clock())
}

function whyUnheard(row: Addressed, agencies: readonly Agency[], today: Day): Reason {
  const lookup = lookupOf(agencies)
  for (const id of row.agencyIds) {
    for (const recipient of recipientsOf(id, lookup, today)) if (!recipient.usable) return recipient.reason
  }
  return 'no-address'
}

async function makeDoors(deps: DeliverDeps, row: Addressed, unit: Unit, agencies: Agency[]): Promise<Door[]> {
  const doors: Door[] = []
  for (const agency of agencies) {
    const sent = { note: `${row.kind} ${row.day}`, to: row.to }
    const { token, link } = newLink(agency, unit.policy, deps.clock(), sent)
    await deps.store.links.create(link)
    doors.push({ agencyId: agency.id, agencyName: agency.name, url: `${deps.publicUrl}/k/${token}` })
  }
  return doors
}

/** The row's tasks. One that is damaged waits in a row of its own until it can be read, and this row where all are. */
async function readTasks(deps: DeliverDeps, row: Addressed): Promise<Task[]> {
  const reported = reporting(deps, row.unit, 'damaged-task')
  const read = await inBatches(row.taskIds, 16, (id) => unlessDamaged(deps.store.tasks.get(row.unit, id), reported))
  const tasks = read.flatMap((task) => task ?? [])
  const [fault] = reported.found.values()
  if (fault !== undefined && tasks.length === 0) throw fault
  for (const id of reported.found.keys()) await deps.store.outbox.plan(rowOfUnread(row, id))
  return tasks
}

/** The plan that a notice names, which it can do without: its tasks name it as well. */
async function planOf(deps: DeliverDeps, { unit, planId }: OutboxRow): Promise<Plan | null> {
  if (planId === null) return null
  return unlessDamaged(deps.store.plans.get(unit, planId), reporting(deps, unit, 'damaged-plan'))
}

/** What a row speaks of that only counts a part of it: all that is open for its agencies and belongs into it, by day. */
async function readCounted(deps: DeliverDeps, row: OutboxRow, unit: Unit): Promise<Task[]> {
  const ids = new Set(row.agencyIds)
  const open: Task[] = []
  const listed = eachOf((page) => deps.store.tasks.open(row.unit, page), reporting(deps, row.unit, 'damaged-task'))
  for await (const task of listed) if (ids.has(task.agencyId)) open.push(task)
  const content = contentOf(row, open, unit.policy, calendarOf(unit))
  return 'tell' in content ? content.tell : []
}

/** What an agency asks for, or says is not its own, to a coordinator, who signs in to answer. */
async function prepareRequest(deps: DeliverDeps, row: Addressed, unit: Unit): Promise<Prepared> {
  const unheard = whyNoLetter(await deps.store.coordinators.get(row.unit, row.to))
  if (unheard !== null) return { ok: false, suppress: unheard }
  const tasks = await readTasks(deps, row)
  const now = deps.clock()
  if (isTooEarly(row, tasks, now)) return { ok: false, early: writingSeconds }
  const content = contentOf(row, tasks, unit.policy, calendarOf(unit))
  if ('suppress' in content) return { ok: false, suppress: content.suppress }
  const [asked] = content.tell
  if (asked === undefined) throw new Error('A request that stands has a task')
  const named = await namesOf(deps, row.unit, [asked])
  const task = named(asked)
  const occasion = { unit, today: dayAt(now), calendar: calendarOf(unit) }
  const write = row.kind === 'disclaimer' ? disclaimerLetter : requestLetter
  const letter = write(task, occasion, `${deps.publicUrl}/viec/${task.id}`)
  const urgency = urgencyOf(row.kind, [task], occasion.today)
  return { ok: true, mail: await officeMail(deps, row, letter, unit, [task]), taskIds: [task.id], urgency }
}

/** What goes to those who stand above the work: the agency's superior, the coordinators. */
async function prepareOverseers(deps: DeliverDeps, row: Addressed, unit: Unit): Promise<Prepared> {
  const made =
    row.kind === 'summary'
      ? await summaryMail(deps, row, unit)
      : await escalationMail(deps, row, unit, () => readTasks(deps, row))
  if ('suppress' in made) return { ok: false, suppress: made.suppress }
  const { mail, tasks } = made
  return { ok: true, mail, taskIds: tasks.map((task) => task.id), urgency: urgencyOf(row.kind, tasks, row.day) }
}
