import { dayAt, type Instant } from '../calendar/day.ts'
import type { Agency } from '../tracking/agency.ts'
import type { Task } from '../tracking/task.ts'
import { type Consequence, isAsking } from './consequences.ts'
import type { MailKind, OutboxRow } from './outbox.ts'
import { hashOfAll, plannedRow, rowsToCoordinators, tasksByRecipient, toPerson } from './planned-row.ts'
import { lookupOf } from './recipients.ts'

// The rows of every e-mail about work that follows from something somebody did, and of sign-in letters. Keys are
// deterministic: deciding twice, after a crash or a second click, comes to the same rows.

type Occasion = { agencies: readonly Agency[]; now: Instant }
/** As much of a task as planning a letter about it takes. */
type Named = Pick<Task, 'id' | 'unit' | 'agencyId'>

/** On publishing: one letter an address, with all that the plan gives to the agencies behind it. */
export function noticeRows(planId: string, tasks: readonly Task[], { agencies, now }: Occasion): OutboxRow[] {
  return rowsByRecipient('notice', planId, tasks, { agencies, now }, planId)
}

/** A closed plan is tracked again: one letter an address, with the rows that came back at `now`. */
export function reopenedRows(planId: string, tasks: readonly Task[], { agencies, now }: Occasion): OutboxRow[] {
  return rowsByRecipient('notice', `${reopened}${planId}@${now}`, tasks, { agencies, now }, planId)
}

/** A plan's tracking ends at `now`: one letter an address, with the rows that go by it. */
export function closedRows(planId: string, tasks: readonly Task[], { agencies, now }: Occasion): OutboxRow[] {
  return rowsByRecipient('closing', `${planId}@${now}`, tasks, { agencies, now }, planId)
}

/** A published plan has gained work and become `version` by it: one letter an address, with just that. */
export function addedRows(
  planId: string,
  version: number,
  tasks: readonly Task[],
  { agencies, now }: Occasion,
): OutboxRow[] {
  return rowsByRecipient('notice', `${added}${planId}@${version}`, tasks, { agencies, now }, planId)
}

/** Work that another agency had goes to one at `now`: one letter an address, with the rows that are made for it. */
export function handedRows(tasks: readonly Task[], { agencies, now }: Occasion): OutboxRow[] {
  const [first] = tasks
  if (first === undefined) return []
  return rowsByRecipient('notice', `${handed}${first.id}@${now}`, tasks, { agencies, now }, first.planId)
}

/**
 * Work falls due once more at `now`, in a row that is made for it. It has no date of which a letter would tell, so the
 * agency is asked for it.
 */
export function askedAgainRows(task: Task, { agencies, now }: Occasion): OutboxRow[] {
  return rowsByRecipient('nudge', `${again}${task.id}@${now}`, [task], { agencies, now })
}

const again = 'again:'
const reopened = 'reopened:'
const added = 'added:'
const handed = 'handed:'

/** What a notice tells of: work that is given, work added to it later, work that another agency had, or a plan that is tracked again. */
export type NoticeOf = 'giving' | 'adding' | 'handing-on' | 'reopening'

export function noticeOf({ key }: Pick<OutboxRow, 'key'>): NoticeOf {
  if (key.includes(`#${reopened}`)) return 'reopening'
  if (key.includes(`#${handed}`)) return 'handing-on'
  return key.includes(`#${added}`) ? 'adding' : 'giving'
}

/**
 * Whether a letter tells of rows that are made with it, at the instant that it goes by: of work that another agency had, or
 * that falls due once more.
 */
export function isOfNewRows(row: Pick<OutboxRow, 'kind' | 'key'>): boolean {
  return row.kind === 'notice' ? noticeOf(row) === 'handing-on' : row.kind === 'nudge' && row.key.includes(`#${again}`)
}

/**
 * An agency gets an address that no letter went to: one letter to that address with what is open now, whichever plan it
 * is of. The key goes by the agency as it was before, so that saying it twice is one letter.
 */
export function firstNoticeRows(
  agency: Pick<Agency, 'id' | 'version'>,
  to: string,
  open: readonly Named[],
  occasion: Occasion,
): OutboxRow[] {
  const rows = rowsByRecipient('notice', `first:${agency.id}@${agency.version}`, open, occasion)
  return rows.filter((row) => row.to === to)
}

/**
 * "Nhắc ngay": the coordinator asks about some open rows now. Asked twice on one day for the same rows, it is one
 * letter.
 */
export function nudgeRows(tasks: readonly Task[], { agencies, now }: Occasion): OutboxRow[] {
  const open = tasks.filter((task) => task.status === 'open')
  const about = open.length === 1 ? (open[0]?.id ?? '') : hashOfAll(open.map((task) => task.id).toSorted())
  return rowsByRecipient('nudge', about, open, { agencies, now })
}

/**
 * What tells of a change of a row: a receipt, a granted date, the request for one (to the coordinators) or its refusal …
 * `at` is the instant of the change; it tells a second confirmation from the first.
 */
export function changeRows(
  task: Task,
  { kind, at }: { kind: Consequence; at: Instant },
  { agencies, coordinators }: { agencies: readonly Agency[]; coordinators: readonly string[] },
): OutboxRow[] {
  const about = `${task.id}@${at}`
  if (!isAsking(kind)) return rowsByRecipient(kind, about, [task], { agencies, now: at }, task.planId)
  const { unit, planId } = task
  return rowsToCoordinators(coordinators, { unit, day: dayAt(at), kind, about, taskIds: [task.id], planId, now: at })
}

/** Periods of one duty, withdrawn together at `now`: one letter an address. */
export function withdrawnRows(tasks: readonly Task[], { agencies, now }: Occasion): OutboxRow[] {
  const [first] = tasks
  if (first === undefined) return []
  return rowsByRecipient('withdrawal', `${first.id}@${now}`, tasks, { agencies, now }, first.planId)
}

/** A sign-in letter, once for each asking; the link itself is made just before sending and never stored. */
export function signInRow(unit: string, email: string, now: Instant): OutboxRow {
  return plannedRow({ unit, day: dayAt(now), kind: 'sign-in', recipient: toPerson(email), about: now, now })
}

/** The same to somebody who was made a coordinator and has asked for nothing yet. */
export function invitationRow(unit: string, email: string, now: Instant): OutboxRow {
  const about = `invitation:${now}`
  return plannedRow({ unit, day: dayAt(now), kind: 'sign-in', recipient: toPerson(email), about, now })
}

/** Whether a sign-in letter was sent because somebody was made a coordinator. */
export function isInvitation({ key }: Pick<OutboxRow, 'key'>): boolean {
  return /^sign-in#[^#]*#invitation:/u.test(key)
}

function rowsByRecipient(
  kind: MailKind,
  about: string,
  tasks: readonly Named[],
  { agencies, now }: Occasion,
  planId: string | null = null,
): OutboxRow[] {
  const day = dayAt(now)
  return tasksByRecipient(tasks, lookupOf(agencies), day).flatMap(({ recipient, tasks: own, agencyIds }) => {
    const [first] = own
    if (first === undefined) return []
    const taskIds = own.map((task) => task.id)
    return plannedRow({ unit: first.unit, day, kind, recipient, about, agencyIds, taskIds, planId, now })
  })
}
