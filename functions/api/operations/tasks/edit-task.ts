import type { Day, Instant } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import { aimed } from '../../../../shared/tracking/aim.ts'
import * as rules from '../../../../shared/tracking/changes.ts'
import { acceptProposed, correctDue, setDue } from '../../../../shared/tracking/due-dates.ts'
import {
  disclaim,
  type Disclaimer,
  refuseDisclaimer,
  takeDisclaimerBack,
} from '../../../../shared/tracking/disclaimers.ts'
import { alreadyEntered, enterEvent, rowOfDay } from '../../../../shared/tracking/events.ts'
import { tooLong } from '../../../../shared/tracking/limits.ts'
import { unclearReason } from '../../../../shared/tracking/typed-words.ts'
import type { CompletionFact, Task } from '../../../../shared/tracking/task.ts'
import { calendarOf } from '../../../../shared/tracking/unit.ts'
import { actorOf, type AgencyCaller, type Caller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { settingsOf } from '../settings/unit-settings.ts'
import { type Changed, changeTask } from './reach-task.ts'
import { rowsOfDuty } from './rows-of-duty.ts'
import { whyStaysClosed } from './stays-closed.ts'

/** What can be asked of a task in one go; all of it happens, in one write, or nothing. */
export type TaskEdit = {
  status?: Task['status'] | undefined
  evidence?: CompletionFact | undefined
  note?: string | undefined
  extension?: rules.Granted | undefined
  /** Takes the granted date back. */
  cancelExtension?: { reason: string } | undefined
  /** Asks for a later date; nothing changes until it is granted or refused. */
  extensionRequest?: { lastDay: Day; reason: string } | undefined
  refuseExtension?: { reason: string } | undefined
  /** Says that the work is not the agency's; nothing changes until a coordinator answers. */
  disclaimer?: Disclaimer | undefined
  refuseDisclaimer?: { reason: string } | undefined
  /** Takes back what was asked or said, as long as it waits for its answer. */
  takeBack?: 'extensionRequest' | 'disclaimer' | undefined
  eventOn?: Day | undefined
  /** An agency has looked at the event's day, which makes the task overdue or lies before the plan; a coordinator is not asked. */
  eventChecked?: boolean | undefined
  /** Takes the date proposed for a row whose document names none. */
  acceptProposed?: true | undefined
  /** Another date for such a row. */
  dueOn?: Day | undefined
  /** Puts right a date that the document names. */
  correctDue?: rules.Granted | undefined
  /** Why a task is withdrawn, or its confirmation taken back. */
  reason?: string | undefined
}

/**
 * Applies an edit. An agency may confirm, undo, note, ask for a later date, say that the work is not its own, take either back
 * and enter its event; the rest is the coordinator's. What has to be told of it goes out by itself: a receipt, the request, the answer to it.
 */
export async function editTask(
  deps: ApiDeps,
  caller: Caller,
  id: string,
  version: number | null,
  edit: TaskEdit,
): Promise<Changed | Refusal> {
  const refused = whyNot(caller, edit) ?? whyTooLong(edit)
  if (refused) return refused
  const unit = await settingsOf(deps, caller.unit)
  const settings = { undoHours: unit.policy.undoHours, calendar: calendarOf(unit) }
  return changeTask(deps, caller, id, version, async (task) => {
    const closed = edit.status === 'open' && caller.kind === 'agency' ? await whyStaysClosed(deps, caller, task) : null
    if (closed) return closed
    return (await whyTaken(deps, task, edit)) ?? applied({ ...settings, now: deps.clock() }, caller, task, edit)
  })
}

/**
 * A day that is put right, or whose withdrawn row is tracked again, must not be that of another row of the same duty: it
 * would be told and counted twice.
 */
async function whyTaken(deps: ApiDeps, task: Task, { eventOn, status }: TaskEdit): Promise<Refusal | null> {
  const restored = task.status === 'withdrawn' && status === 'open' ? task.eventOn : null
  const day = eventOn ?? restored
  // Before the first day is known there are no rows of further ones.
  if (!day || task.due === null) return null
  return rowOfDay(await rowsOfDuty(deps, task), task, day) ? alreadyEntered(day) : null
}

/** What an agency says of how far its open work is; the very same again, a second click, is no news. */
export async function tellProgress(
  deps: ApiDeps,
  caller: AgencyCaller,
  id: string,
  words: string,
): Promise<Changed | Refusal> {
  const long = tooLong([['note', words]])
  if (long !== null) return refusal('invalid-input', long)
  return changeTask(deps, caller, id, null, (task) => {
    if (rules.progressOf(task)?.words === words.trim()) return { ok: true, task }
    return rules.tellProgress(task, words, { by: actorOf(caller), now: deps.clock() })
  })
}

/** Grants a later date, or another in its place, and tells the agency. */
export async function extendTask(
  deps: ApiDeps,
  caller: Caller,
  id: string,
  version: number | null,
  extension: rules.Granted,
): Promise<Changed | Refusal> {
  return editTask(deps, caller, id, version, { extension })
}

/** Adds a note to the task's history. */
export async function noteTask(
  deps: ApiDeps,
  caller: Caller,
  id: string,
  version: number | null,
  note: string,
): Promise<Changed | Refusal> {
  return editTask(deps, caller, id, version, { note })
}

function whyNot(caller: Caller, edit: TaskEdit): Refusal | null {
  const { status, note, extension, cancelExtension, extensionRequest, refuseExtension, eventOn, dueOn } = edit
  const dates = [eventOn, dueOn, edit.acceptProposed, edit.correctDue]
  const theirs = [edit.disclaimer, edit.refuseDisclaimer, edit.takeBack]
  const asked = [status, note, extension, cancelExtension, extensionRequest, refuseExtension, ...theirs, ...dates]
  if (asked.every((value) => value === undefined)) {
    return refusal(
      'invalid-input',
      'Chưa có thay đổi nào. Xin gửi ít nhất một trong: status, note, extension, cancelExtension, extensionRequest, refuseExtension, disclaimer, refuseDisclaimer, takeBack, eventOn, dueOn, acceptProposed, correctDue.',
    )
  }
  const answers = [extension, cancelExtension, refuseExtension, edit.refuseDisclaimer]
  const coordinators = answers.some((value) => value !== undefined)
  if ((dueOn !== undefined || edit.acceptProposed || edit.correctDue) && caller.kind === 'agency') {
    return refusal('coordinators-only', 'Hạn của việc này do cán bộ đầu mối đặt.')
  }
  // A coordinator answers what an agency asks, and the agency hears of it
  if (edit.takeBack !== undefined && caller.kind === 'coordinator') {
    return refusal(
      'agencies-only',
      'Đề nghị của cơ quan do cơ quan tự rút. Xin trả lời cơ quan, kèm lý do nếu không đồng ý.',
    )
  }
  if ((coordinators || status === 'withdrawn') && caller.kind === 'agency') {
    return refusal('coordinators-only', 'Gia hạn, trả lời cơ quan và rút việc do cán bộ đầu mối thực hiện.')
  }
  return null
}

function whyTooLong(edit: TaskEdit): Refusal | null {
  const { note, evidence } = edit
  const long = tooLong([
    ['note', note],
    ['note', evidence?.note],
    ['number', evidence?.number],
    ['name', edit.disclaimer?.office],
    ...reasonsOf(edit).map((text) => ['reason', text] as const),
  ])
  return long === null ? null : refusal('invalid-input', long)
}

function reasonsOf(edit: TaskEdit): Array<string | undefined> {
  const { reason, extension, cancelExtension, extensionRequest, refuseExtension, correctDue: corrected } = edit
  const { disclaimer, refuseDisclaimer: kept } = edit
  const all = [reason, extension, cancelExtension, extensionRequest, refuseExtension, corrected, disclaimer, kept]
  return all.map((given) => (typeof given === 'object' ? given.reason : given))
}

type Rules = { undoHours: number; calendar: WorkingCalendar; now: Instant }

function applied(
  { undoHours, calendar, now }: Rules,
  caller: Caller,
  task: Task,
  edit: TaskEdit,
): rules.Change | Refusal {
  const unclear = unclearReason(reasonsOf(edit))
  if (unclear !== null) return refusal('reason-missing', unclear)
  const context = { by: actorOf(caller), now }
  const { extension, cancelExtension, extensionRequest, refuseExtension, eventOn, dueOn, note, status } = edit
  const steps: Array<(task: Task) => rules.Change | Refusal> = []
  if (eventOn !== undefined)
    steps.push((t) => enterEvent(t, eventOn, calendar, { ...context, checked: edit.eventChecked }))
  if (edit.acceptProposed) steps.push((t) => acceptProposed(t, calendar, context))
  if (dueOn !== undefined) steps.push((t) => setDue(t, dueOn, calendar, context))
  const { correctDue: corrected } = edit
  if (corrected !== undefined) steps.push((t) => correctDue(t, corrected, calendar, context))
  if (extension !== undefined) steps.push((t) => rules.extend(t, extension, calendar, context))
  if (cancelExtension !== undefined) steps.push((t) => rules.cancelExtension(t, cancelExtension.reason, context))
  if (extensionRequest !== undefined) steps.push((t) => rules.askExtension(t, extensionRequest, context))
  if (refuseExtension !== undefined) steps.push((t) => rules.refuseExtension(t, refuseExtension.reason, context))
  const { disclaimer, refuseDisclaimer: kept } = edit
  if (disclaimer !== undefined) steps.push((t) => disclaim(t, disclaimer, context))
  if (kept !== undefined) steps.push((t) => refuseDisclaimer(t, kept.reason, context))
  if (edit.takeBack === 'extensionRequest') steps.push((t) => rules.takeExtensionRequestBack(t, context))
  if (edit.takeBack === 'disclaimer') steps.push((t) => takeDisclaimerBack(t, context))
  if (note !== undefined) steps.push((t) => rules.note(t, note, context))
  if (status === 'done')
    steps.push((t) => rules.confirm(aimed(t, calendar), edit.evidence ?? noFact, undoHours, context))
  if (status === 'withdrawn') steps.push((t) => rules.withdraw(t, edit.reason ?? '', context))
  if (status === 'open') steps.push((t) => reopened(t, edit.reason ?? '', caller, context))
  let result: rules.Change | Refusal = { ok: true, task }
  for (const step of steps) {
    result = step(result.task)
    if (!result.ok) return result
  }
  return result
}

const noFact: CompletionFact = { number: null, date: null, note: null }

function reopened(task: Task, reason: string, caller: Caller, context: rules.Context): rules.Change | Refusal {
  if (task.status !== 'withdrawn') return rules.undo(task, reason, context)
  if (caller.kind === 'coordinator') return rules.restore(task, context)
  return refusal('coordinators-only', 'Việc này đã được rút. Chỉ cán bộ đầu mối khôi phục được.')
}
