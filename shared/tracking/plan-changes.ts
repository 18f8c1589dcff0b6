import type { Instant } from '../calendar/day.ts'
import type { ChangeCode } from './actor.ts'
import type { Context } from './changes.ts'
import { endOfPlan } from './plan-run.ts'
import type { Plan } from './plan.ts'
import type { Task } from './task.ts'
import { unclearReason } from './typed-words.ts'

type PlanRefusal = 'already-published' | 'not-published' | 'plan-closed' | 'plan-open' | 'reason-missing'

/** What may become of a whole plan, beside being published: the new plan, or why not. */
export type PlanChange = { ok: true; plan: Plan } | { ok: false; code: PlanRefusal; message: string }

/**
 * Takes a draft away that should never have been one: a wrong file, a plan sent twice. It leaves the list for good; its
 * item and its history stay. What has been published is never taken away, only closed.
 */
export function discard(plan: Plan, { by, now }: Context): PlanChange {
  if (plan.publishedAt !== null) {
    return refusal('already-published', 'Kế hoạch đã phát hành nên không xoá được. Có thể kết thúc theo dõi kế hoạch.')
  }
  return { ok: true, plan: { ...plan, status: 'discarded', ...entered(plan, 'discarded', { by, now }) } }
}

/**
 * A publication that was begun and cannot be completed: the plan is a draft again, as it was. The end of the plan stays
 * where a coordinator has said it, not where publishing reckoned it.
 */
export function takenBack(plan: Plan, { by, now }: Context): Plan {
  const reckoned = plan.publishedAt !== null && plan.runsUntil === endOfPlan(plan, plan.publishedAt)
  return {
    ...plan,
    status: 'draft',
    publishedAt: null,
    runsUntil: reckoned ? null : plan.runsUntil,
    rowsUntil: null,
    rows: null,
    ...entered(plan, 'taken-back', { by, now }),
  }
}

/** Whether a draft can still be taken away. */
export function isDiscardable({ status }: Pick<Plan, 'status'>): boolean {
  return status === 'draft' || status === 'reading' || status === 'refused'
}

/**
 * The first step of closing a published plan: from here on it is said to end, and why. Its open rows are then withdrawn
 * one by one, which can be taken up again after a crash; `endClosing` comes last.
 */
export function beginClosing(plan: Plan, reason: string, { by, now }: Context): PlanChange {
  if (plan.status === 'closing' || plan.status === 'closed') {
    return refusal('plan-closed', 'Kế hoạch này đã kết thúc theo dõi.')
  }
  if (plan.status === 'reopening') {
    return refusal('not-published', 'Kế hoạch đang được mở lại. Xin hoàn tất việc mở lại rồi mới kết thúc.')
  }
  if (plan.status !== 'published') {
    return refusal('not-published', 'Kế hoạch chưa phát hành xong nên chưa kết thúc được.')
  }
  const why = reason.trim()
  if (why === '') return refusal('reason-missing', 'Xin ghi lý do kết thúc theo dõi kế hoạch.')
  const unclear = unclearReason([why])
  if (unclear !== null) return refusal('reason-missing', unclear)
  const closing = { at: now, by, reason: why }
  return { ok: true, plan: { ...plan, status: 'closing', closing, ...entered(plan, 'closing', { by, now }, why) } }
}

/** Every row has been withdrawn or was done: the plan is closed. */
export function endClosing(plan: Plan, { by, now }: Context): Plan {
  return { ...plan, status: 'closed', ...entered(plan, 'closed', { by, now }) }
}

/**
 * The first step of taking a closing back, finished or not: from here on the plan is said to come back. The rows that
 * the closing withdrew are then restored one by one; `endReopening` comes last.
 */
export function beginReopening(plan: Plan, { by, now }: Context): PlanChange {
  if (!isClosed(plan)) return refusal('plan-open', 'Kế hoạch này chưa kết thúc theo dõi nên không cần mở lại.')
  return { ok: true, plan: { ...plan, status: 'reopening', ...entered(plan, 'reopening', { by, now }) } }
}

/** Every row is tracked again. */
export function endReopening(plan: Plan, { by, now }: Context): Plan {
  return { ...plan, status: 'published', closing: null, ...entered(plan, 'reopened', { by, now }) }
}

/** Since when a plan has been coming back; null where it is not. */
export function reopenedSince({ status, history }: Pick<Plan, 'status' | 'history'>): Instant | null {
  return status === 'reopening' ? (history.findLast(({ what }) => what === 'reopening')?.at ?? null) : null
}

/** Whether a row was withdrawn by the closing of its plan, and not on its own. */
export function endedWith({ closing }: Pick<Plan, 'closing'>, { status, history, handedTo }: Task): boolean {
  const withdrawal = history.findLast(({ what }) => what === 'withdrawn')
  if (!closing || status !== 'withdrawn' || withdrawal === undefined || handedTo) return false
  return withdrawal.at >= closing.at && withdrawal.detail === closing.reason
}

/** Whether nothing about the plan is to be asked of anybody any more. */
export function isClosed({ status }: Pick<Plan, 'status'>): boolean {
  return status === 'closing' || status === 'closed'
}

function entered(plan: Plan, what: ChangeCode, { by, now }: Context, detail?: string): Pick<Plan, 'history'> {
  const entry = detail === undefined ? { at: now, by, what } : { at: now, by, what, detail }
  return { history: [...plan.history, entry] }
}

function refusal(code: PlanRefusal, message: string): PlanChange {
  return { ok: false, code, message }
}
