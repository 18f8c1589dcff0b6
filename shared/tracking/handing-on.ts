import { type Day, formatDay, type Instant } from '../calendar/day.ts'
import type { ChangeCode, HistoryEntry } from './actor.ts'
import type { Agency } from './agency.ts'
import { type Change, changed, type Context, type Refused, refusal, withdraw } from './changes.ts'
import { type Directory, officesOf } from './directory.ts'
import { shortHash } from './short-hash.ts'
import { isSameWork, type Task } from './task.ts'

// Work goes from one agency to another: the document, or its reading, named the wrong office, or a field has moved. The
// other agency's row is made first, then the one that had it is withdrawn and says to whom it went. Cut off in between
// both are there, and doing it again finds the first row by its id. Nothing of a row moves that is the agency's own (what
// it told, asked and confirmed); all that the work is does, and the date that counts.

/** Why work goes, and whether the later periods of a duty go with it, those that have no rows yet included. */
export type Why = { reason: string; withLater: boolean }

/** Why an agency cannot be given work: only one office can, that is there still. */
export function whyNoTaker(agency: Agency, directory: Directory, today: Day): string | null {
  const { id, name, validTo } = agency
  const offices = officesOf(agency, directory)
  if (offices.length !== 1 || offices[0]?.id !== id) {
    return `“${name}” gồm nhiều cơ quan. Xin chọn đúng một cơ quan nhận việc.`
  }
  if (validTo === null || validTo >= today) return null
  return `“${name}” đã kết thúc hoạt động ngày ${formatDay(validTo)}. Xin chọn cơ quan khác nhận việc.`
}

/** The row that takes the place of `task`, made now or there already. */
export type TakenOver = { ok: true; row: Task; isNew: boolean } | Refused

/**
 * The row of the agency that is to have the work of an open row from now on; `rows` are those of the plan. Its id follows
 * from that row and the agency; where such a one was withdrawn since, it is the next one.
 */
export function takenOver(
  task: Task,
  to: Pick<Agency, 'id' | 'name'>,
  { reason, withLater }: Why,
  rows: readonly Task[],
  { by, now }: Context,
): TakenOver {
  if (task.status === 'done') return refusal('already-done', 'Việc này đã hoàn thành nên không chuyển được.')
  if (task.handedTo) return refusal('handed-on', `Việc này đã được chuyển cho ${task.handedTo.agencyName}.`)
  if (task.status === 'withdrawn') return refusal('withdrawn', 'Việc này đã được rút nên không chuyển được.')
  if (reason.trim() === '') return refusal('reason-missing', 'Xin ghi lý do chuyển việc này.')
  if (task.agencyId === to.id) return refusal('same-agency', `Việc này đang là của ${to.name}.`)
  const before = rows.filter(({ handedFrom }) => handedFrom?.taskId === task.id)
  const standing = before.find(({ status }) => status !== 'withdrawn')
  if (standing?.agencyId === to.id) return whyDatedApart(task, standing) ?? { ok: true, row: standing, isNew: false }
  if (standing !== undefined) {
    const wayOn = 'Xin chuyển xong cho cơ quan đó, hoặc rút việc của cơ quan đó trước.'
    return refusal('handing-begun', `Việc này đang chuyển dở cho ${standing.agencyName}. ${wayOn}`)
  }
  const has = rows.some((row) => row.agencyId === to.id && row.status !== 'withdrawn' && isGivenAlike(row, task))
  if (has) {
    const wayOn = 'Nếu chỉ cơ quan đó thực hiện, xin rút việc này.'
    return refusal('already-given', `${to.name} đã được giao chính việc này. ${wayOn}`)
  }
  const further = before.filter(({ agencyId }) => agencyId === to.id).length
  const parts = [task.id, to.id, ...(further > 0 ? [further] : [])]
  const { id: taskId, agencyId, agencyName } = task
  const row: Task = {
    ...task,
    id: `${task.planId}-${shortHash(parts.join('|'))}`,
    agencyId: to.id,
    agencyName: to.name,
    ...(task.series !== undefined && { series: seriesAt(to.id, { ...task, series: task.series }, rows) }),
    extensionCancelled: null,
    extensionRequest: null,
    extensionRefused: null,
    disclaimer: null,
    disclaimerRefused: null,
    handedFrom: { taskId, agencyId, agencyName, reason: reason.trim(), ...(withLater && { withLater }) },
    handedTo: null,
    completion: null,
    publishedAt: now,
    lastRemindedOn: null,
    history: [
      ...task.history.filter(isOfTheWork),
      { at: now, by, what: 'taken-over' satisfies ChangeCode, detail: `${agencyName} · ${reason.trim()}` },
    ],
    version: 1,
  }
  return { ok: true, row, isNew: true }
}

/** Of work whose date was changed since the other row was made, nobody can say which one is meant; null where both are due on one day. */
function whyDatedApart(task: Task, row: Task): Refused | null {
  const datesOf = ({ due, extension, eventOn }: Task) => [due?.lastDay, extension?.lastDay, eventOn ?? undefined].join()
  if (datesOf(task) === datesOf(row)) return null
  const wayOn = `Xin rút việc của ${row.agencyName} rồi chuyển lại.`
  return refusal(
    'handing-begun',
    `Việc này đang chuyển dở cho ${row.agencyName}, và thời hạn hai bên nay khác nhau. ${wayOn}`,
  )
}

/** How a row came about and got its dates, as far as that was not the agency's doing. */
function isOfTheWork({ what, by }: HistoryEntry, at: number): boolean {
  return by.kind !== 'agency' && (at === 0 || ofItsDates.has(what))
}

const ofItsDates: ReadonlySet<string> = new Set<ChangeCode>([
  'date-accepted',
  'date-set',
  'date-corrected',
  'event-entered',
  'extended',
  'extension-cancelled',
])

/** Whether two rows ask for one thing by one day, in one place; a sentence may ask for it in two rhythms. */
function isGivenAlike(one: Task, other: Task): boolean {
  return (
    isSameWork(one, other) &&
    // "Báo cáo kết quả trước ngày 20/6" can end two sections, and is of another work in each.
    one.quote?.span.join() === other.quote?.span.join() &&
    one.deadline?.text === other.deadline?.text &&
    (one.due?.lastDay ?? null) === (other.due?.lastDay ?? null)
  )
}

/** The row that had the work is withdrawn, with who has it now; `withLater`: the periods that have no rows yet go with it. */
export function handedAway(task: Task, row: Task, { reason, withLater }: Why, { by, now }: Context): Change {
  const apart = whyDatedApart(task, row)
  if (apart !== null) return apart
  const handedTo = { taskId: row.id, agencyId: row.agencyId, agencyName: row.agencyName, withLater }
  const told = changed(task, { handedTo }, 'handed-on', { by, now }, row.agencyName)
  if (!told.ok) return told
  const ended = withdraw(told.task, reason.trim(), { by, now })
  // One write, and so one version.
  return ended.ok ? { ok: true, task: { ...ended.task, version: task.version + 1 } } : ended
}

/** Of a period that was handed on alone it is said afterwards that all later ones go with it, those without rows too. */
export function handLaterOn(task: Task, context: Context): Change {
  const { handedTo } = task
  if (!handedTo || handedTo.withLater) return refusal('handed-on', 'Các kỳ sau đã được chuyển từ trước.')
  return changed(task, { handedTo: { ...handedTo, withLater: true } }, 'handed-on', context, handedTo.agencyName)
}

/**
 * What a duty is called at the agency that it comes to: as it was there where it comes back, so that all its periods stay
 * one duty; else a name of its own, the same however often that is decided.
 */
function seriesAt(agencyId: string, task: Task & { series: string }, rows: readonly Task[]): string {
  let before: Task | undefined = task
  // Rows come from earlier ones; damaged data must not make a circle of them.
  for (let steps = rows.length; steps > 0 && before !== undefined; steps--) {
    const fromId: string | undefined = before.handedFrom?.taskId
    before = fromId === undefined ? undefined : rows.find(({ id }) => id === fromId)
    if (before?.agencyId === agencyId && before.series !== undefined) return before.series
  }
  return seriesWith(task.series, agencyId)
}

function seriesWith(series: string, agencyId: string): string {
  return shortHash(`${series}|${agencyId}`)
}

/** A duty, by what is the same in all its rows, and whose it is. */
export type Held = { series: string; agencyId: string }

/** The rows of a plan: those of a series, and any by its id. */
export type RowsOf = { series: (series: string) => readonly Task[]; byId: (id: string) => Task | undefined }

/**
 * Who has a duty now, as far as it was handed on with all later periods: what was said last of it counts, whatever became
 * of single periods before or after. Of one that was handed on for a period alone the later ones stay where they were.
 */
export function holderOf(first: Held, rows: RowsOf): Held {
  const seen = new Set<string>()
  let held = first
  let since: Instant | null = null
  for (;;) {
    const said = rows.series(held.series).filter(({ id, handedTo }) => handedTo?.withLater && !seen.has(id))
    const last = said
      .map((row) => ({ row, at: handedOnAt(row) }))
      .filter(({ at }) => since === null || at >= since)
      .reduce<{ row: Task; at: Instant } | null>((latest, one) => (latest && latest.at >= one.at ? latest : one), null)
    const to = last?.row.handedTo
    if (!last || !to) return held
    for (const { id } of said) seen.add(id)
    since = last.at
    held = { series: rows.byId(to.taskId)?.series ?? seriesWith(held.series, to.agencyId), agencyId: to.agencyId }
  }
}

function handedOnAt({ history, publishedAt }: Task): Instant {
  return history.findLast(({ what }) => what === 'handed-on')?.at ?? publishedAt
}
