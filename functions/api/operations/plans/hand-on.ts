import { dayAt } from '../../../../shared/calendar/day.ts'
import { inBatches } from '../../../../shared/in-batches.ts'
import { handedRows, withdrawnRows } from '../../../../shared/reminding/letters.ts'
import { reporting } from '../../../../shared/store/reporting.ts'
import { askDeliveries, planLetters } from '../../../../shared/store/send-letters.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import { type Context, withdraw } from '../../../../shared/tracking/changes.ts'
import { calledNow, directoryOf, unlistedAgency } from '../../../../shared/tracking/directory.ts'
import { handLaterOn, handedAway, takenOver, type Why, whyNoTaker } from '../../../../shared/tracking/handing-on.ts'
import { tooLong } from '../../../../shared/tracking/limits.ts'
import { isOfDutyFrom } from '../../../../shared/tracking/periods.ts'
import { isClosed } from '../../../../shared/tracking/plan-changes.ts'
import { whyNotOneOffice } from '../../../../shared/tracking/single-office.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { unclearReason } from '../../../../shared/tracking/typed-words.ts'
import { actorOf, type CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { directoryToTell } from '../letters/directory-to-tell.ts'
import { whyNotListed } from './claim-new-names.ts'
import { whyUnsure } from './unsure-names.ts'
import { changeUnlessSettled, settled } from '../tasks/change-unless-settled.ts'
import { reachTask } from '../tasks/reach-task.ts'
import { readableRows } from '../tasks/readable-rows.ts'
import { withdrawEach } from '../tasks/withdraw-each.ts'

/** The agency that is to have the work: one of the directory by its id, or by a name, which is listed where nobody has it. */
export type Taker = { id: string } | { name: string }

export type HandingOn = Why & { to: Taker }

/** `task`: the row of the agency that has the work now; `count`: how many rows went to it. */
export type HandedOn = { ok: true; task: Task; count: number }

/**
 * Hands open work of a published plan on to another agency.
 *
 * 1. The letters: to the agency that gets it what newly given work brings, to the one that had it that it was withdrawn.
 *    Each finds out by itself whether what it tells of was written.
 * 2. The rows of the agency that gets it, each created once under an id that follows from the row that it comes from.
 * 3. The rows that had it are withdrawn, each saying to whom it went.
 *
 * Asked again, after a crash or by a second click, it goes on where it stopped; until then both agencies have the work,
 * and neither page hides it. A row that was confirmed or withdrawn in this very moment stays so, and the one that was
 * made for it is withdrawn again.
 */
export async function handOn(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  { to, reason, withLater }: HandingOn,
): Promise<HandedOn | Refusal> {
  const refused = whyNotSaid(to, reason)
  if (refused !== null) return refused
  const reached = await reachTask(deps, caller, id)
  if (!reached.ok) return reached
  const found = await takerOf(deps, caller.unit, to)
  if (!found.ok) return found
  const { agency, agencies } = found
  const named = calledNow(agencies)
  const task = named(reached.task)
  const there = await rowWith(deps, task, agency)
  if (there !== null && !withLater) return { ok: true, task: there, count: 0 }
  const closed = await whyNotPublished(deps, task)
  if (closed !== null) return closed
  if (withLater && task.periodFrom === undefined) {
    return refusal('invalid-input', 'Việc này không có các kỳ. Xin chuyển riêng việc này.')
  }
  const { rows: stored, unread } = await readableRows(deps, { unit: task.unit, id: task.planId })
  if (unread > 0) return notReadable(unread)
  const rows = stored.map(named)
  const context = { by: actorOf(caller), now: deps.clock() }
  const ofDuty = rows.filter((row) => row.id === task.id || (withLater && isOfDutyFrom(row, task)))
  const over = ofDuty.filter(({ status }) => status !== 'open').map((row) => row.id)
  await takeBack(deps, caller, over, rows)
  const first = there ? nothingMore(there) : takenOver(task, agency, { reason, withLater }, rows, context)
  if (!first.ok) return first
  const isLater = (row: Task) => row.status === 'open' && row.id !== task.id
  const going: Going[] = there ? [] : [{ from: task, ...first }]
  for (const from of ofDuty.filter(isLater)) {
    const one = takenOver(from, agency, { reason, withLater }, rows, context)
    if (!one.ok) return one
    going.push({ from, ...one })
  }
  if (going.length === 0) {
    if (withLater) await sayLater(deps, caller, task)
    return { ok: true, task: first.row, count: 0 }
  }
  const told = await directoryToTell(deps, task.unit, [task.agencyId])
  if (!told.ok) return told
  const lost = await listed(deps, found)
  if (lost !== null) return lost
  const letters = [
    ...handedRows(madeOf(going), { agencies, now: context.now }),
    ...withdrawnRows(
      going.map(({ from }) => from),
      { agencies: told.agencies, now: context.now },
    ),
  ]
  await planLetters(deps, letters)
  const { count, lost: lostTo } = await carryOut(deps, caller, going, { first: task.id, reason, withLater, context })
  await askDeliveries(deps, letters)
  if (count === 0 && lostTo > 0) {
    return refusal(
      'already-done',
      'Việc này vừa được xác nhận hoàn thành, rút hoặc chuyển đi nơi khác nên không chuyển nữa.',
    )
  }
  if (!withLater || count === 0) return { ok: true, task: first.row, count }
  // The morning may have made the next year's rows, of whoever had the duty, while this was carried out.
  const more = await handOn(deps, caller, id, { to: { id: agency.id }, reason, withLater })
  return more.ok ? { ok: true, task: first.row, count: count + more.count } : more
}

/** A row whose work goes, and the one that takes its place: made by this, or by a try that was cut off. */
type Going = { from: Task; row: Task; isNew: boolean }

const madeOf = (going: readonly Going[]): Task[] => going.filter(({ isNew }) => isNew).map(({ row }) => row)

/**
 * Steps 2 and 3.
 *
 * @returns how many rows were handed on by this, and of how many the work did not go where it was to
 */
async function carryOut(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  going: readonly Going[],
  { first, context, ...why }: Why & { first: string; context: Context },
): Promise<{ count: number; lost: number }> {
  const made = madeOf(going)
  await inBatches(made, 16, (row) => deps.store.tasks.createIfAbsent(row))
  const rowFor = new Map(going.map(({ from, row }) => [from.id, row]))
  const withdrawn = (each: readonly Going[]) =>
    withdrawEach(
      deps,
      caller,
      each.map(({ from }) => from),
      (open) => {
        const row = rowFor.get(open.id)
        return row ? handedAway(open, row, why, context) : settled
      },
    )
  // The row that somebody pressed on comes last: while it is open, the others may be, and its page goes on with them.
  const others = await withdrawn(going.filter(({ from }) => from.id !== first))
  const itself = await withdrawn(going.filter(({ from }) => from.id === first))
  const lost = await takeBack(deps, caller, [...rowFor.keys()], [...rowFor.values()])
  await endWithPlan(deps, caller, made, context)
  return { count: others + itself, lost }
}

/** A period that was handed on alone takes the later ones along, which have no rows of their own yet. */
async function sayLater(deps: ApiDeps, caller: CoordinatorCaller, { id }: Task): Promise<void> {
  const context = { by: actorOf(caller), now: deps.clock() }
  const decide = (task: Task) => (task.handedTo?.withLater === false ? handLaterOn(task, context) : settled)
  await changeUnlessSettled(deps, caller, id, decide)
}

function whyNotSaid(to: Taker, reason: string): Refusal | null {
  const long = tooLong([['reason', reason], ...('name' in to ? [['name', to.name] as const] : [])])
  if (long !== null) return refusal('invalid-input', long)
  if ('name' in to && to.name.trim() === '') return noTaker
  const unclear = reason.trim() === '' ? 'Xin ghi lý do chuyển việc này.' : unclearReason([reason])
  return unclear === null ? null : refusal('reason-missing', unclear)
}

const missing = 'Xin chọn cơ quan nhận việc, hoặc ghi tên nếu chưa có trong danh bạ.'
/** Said where nobody is named who is to have the work. */
export const noTaker = refusal('invalid-input', missing, { errors: [{ pointer: '/agencyId', message: missing }] })

type Found = { ok: true; agency: Agency; agencies: Agency[]; isNew: boolean }

async function takerOf(deps: ApiDeps, unit: string, to: Taker): Promise<Found | Refusal> {
  const reported = reporting(deps, unit, 'damaged-agency')
  const agencies = await deps.store.agencies.list(unit, reported)
  const unread = reported.ids()
  const directory = directoryOf(agencies, unread)
  const known = 'id' in to ? directory.byId(to.id) : directory.named(to.name)
  if (known === null && 'id' in to && !unread.has(to.id)) {
    return refusal('not-found', 'Không có cơ quan này trong danh bạ.')
  }
  const name = known?.name ?? ('name' in to ? to.name : to.id)
  const unsure = whyUnsure([name], { agencies, unread }, dayAt(deps.clock()))
  if (unsure !== null) return unsure
  const agency = known ?? unlistedAgency(unit, name)
  const cannot = whyNoTaker(agency, directory, dayAt(deps.clock()))
  if (cannot !== null) {
    return refusal('invalid-input', cannot, { errors: [{ pointer: '/agencyId', message: cannot }] })
  }
  const names = agencies.flatMap((one) => [one.name, ...one.aliases])
  const unclear = known === null ? whyNotOneOffice(name, names) : null
  if (unclear !== null) {
    return refusal('invalid-input', unclear, { errors: [{ pointer: '/agencyName', message: unclear }] })
  }
  return { ok: true, agency, agencies: known ? agencies : [...agencies, agency], isNew: known === null }
}

/** A name that nobody has is claimed first and then listed, as where a plan brings one. */
async function listed(deps: ApiDeps, { agency, isNew }: Found): Promise<Refusal | null> {
  if (!isNew) return null
  const lost = await whyNotListed(deps, agency.unit, [agency])
  if (lost === null) await deps.store.agencies.put(agency, null)
  return lost
}

/** The row that was made, where the work has gone to that agency already. */
async function rowWith(deps: ApiDeps, { unit, handedTo }: Task, agency: Agency): Promise<Task | null> {
  return handedTo?.agencyId === agency.id ? deps.store.tasks.get(unit, handedTo.taskId) : null
}

const nothingMore = (row: Task) => ({ ok: true as const, row, isNew: false })

async function whyNotPublished(deps: ApiDeps, { unit, planId }: Task): Promise<Refusal | null> {
  const plan = await deps.store.plans.get(unit, planId)
  if (plan?.status === 'published') return null
  if (plan !== null && isClosed(plan)) {
    return refusal('plan-closed', 'Kế hoạch này đã kết thúc theo dõi nên việc không chuyển được.')
  }
  return refusal('not-published', 'Kế hoạch chưa phát hành xong, hoặc đang mở lại, nên việc chưa chuyển được.')
}

function notReadable(unread: number): Refusal {
  return refusal(
    'damaged-data',
    `Chưa chuyển việc nào: kế hoạch có ${unread} việc mà hệ thống không đọc được, có thể là chính việc này của cơ quan ` +
      'nhận. Xin báo người quản trị.',
  )
}

/**
 * Withdraws rows that were made for work which did not go to them: it was confirmed, withdrawn or handed to somebody else
 * in between. `made` are rows among which those of `ids` are looked for.
 *
 * @returns how many there were
 */
async function takeBack(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  ids: readonly string[],
  made: readonly Task[],
): Promise<number> {
  const stays = await inBatches(ids, 16, async (id) => {
    const own = made.filter(({ handedFrom, status }) => handedFrom?.taskId === id && status === 'open')
    if (own.length === 0) return []
    const from = await deps.store.tasks.get(caller.unit, id)
    return from === null || from.status === 'open' ? [] : own.filter((row) => row.id !== from.handedTo?.taskId)
  })
  const lost = stays.flat()
  for (const { id, handedFrom } of lost) {
    const reason = `Việc này vẫn do ${handedFrom?.agencyName ?? 'cơ quan cũ'} thực hiện, không chuyển nữa.`
    const decide = (row: Task) =>
      row.status === 'open' ? withdraw(row, reason, { by: actorOf(caller), now: deps.clock() }) : settled
    await changeUnlessSettled(deps, caller, id, decide)
  }
  return lost.length
}

/** Rows that were made while the plan was being closed, which looked for open rows before these were there. */
async function endWithPlan(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  made: readonly Task[],
  { by, now }: Context,
): Promise<void> {
  const [first] = made
  const plan = first ? await deps.store.plans.get(first.unit, first.planId) : null
  if (plan === null || !isClosed(plan) || !plan.closing) return
  const { reason, at } = plan.closing
  await withdrawEach(deps, caller, made, (row) => withdraw(row, reason, { by, now: now > at ? now : at }))
}
