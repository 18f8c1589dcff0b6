import type { ChangeCode } from './actor.ts'
import type { Context } from './changes.ts'
import type { Plan } from './plan.ts'

/** What may become of a whole plan, beside being published: the new plan, or why not. */
export type PlanChange =
  | { ok: true; plan: Plan }
  | { ok: false; code: 'already-published' | 'not-published' | 'plan-closed' | 'reason-missing'; message: string }

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
  if (plan.status !== 'published') {
    return refusal('not-published', 'Kế hoạch chưa phát hành xong nên chưa kết thúc được.')
  }
  const why = reason.trim()
  if (why === '') return refusal('reason-missing', 'Xin ghi lý do kết thúc theo dõi kế hoạch.')
  const closing = { at: now, by, reason: why }
  return { ok: true, plan: { ...plan, status: 'closing', closing, ...entered(plan, 'closing', { by, now }, why) } }
}

/** Every row has been withdrawn or was done: the plan is closed. */
export function endClosing(plan: Plan, { by, now }: Context): Plan {
  return { ...plan, status: 'closed', ...entered(plan, 'closed', { by, now }) }
}

/** Whether nothing about the plan is to be asked of anybody any more. */
export function isClosed({ status }: Pick<Plan, 'status'>): boolean {
  return status === 'closing' || status === 'closed'
}

function entered(plan: Plan, what: ChangeCode, { by, now }: Context, detail?: string): Pick<Plan, 'history'> {
  const entry = detail === undefined ? { at: now, by, what } : { at: now, by, what, detail }
  return { history: [...plan.history, entry] }
}

function refusal(code: Extract<PlanChange, { ok: false }>['code'], message: string): PlanChange {
  return { ok: false, code, message }
}
