import { coordinatorReached } from '../../../../shared/reminding/feedback.ts'
import { invitationRow } from '../../../../shared/reminding/letters.ts'
import { addressOf } from '../../../../shared/reminding/recipients.ts'
import { removeCoordinator } from '../../../../shared/store/remove-coordinator.ts'
import { sendLetters } from '../../../../shared/store/send-letters.ts'
import type { Coordinator } from '../../../../shared/tracking/unit.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import type { Unread } from '../../unread.ts'
import { minuteOf } from './sign-in.ts'

/** The coordinators of the caller's unit, by address. */
export async function coordinatorsOf(
  deps: Pick<ApiDeps, 'store'>,
  unit: string,
  unread: Unread,
): Promise<Coordinator[]> {
  return deps.store.coordinators.list(unit, unread.coordinators)
}

/**
 * Makes somebody a coordinator of the caller's unit and sends them a link to sign in with. Asked again (`created` false)
 * it puts the name right and sends a fresh link, one a minute at most.
 */
export async function inviteCoordinator(
  deps: ApiDeps,
  { unit }: CoordinatorCaller,
  { email, name }: { email: string; name: string },
): Promise<{ coordinator: Coordinator; created: boolean }> {
  const known = await deps.store.coordinators.get(unit, email)
  const asked = { unit, email: addressOf(email), name, ...(known?.mailbox && { mailbox: known.mailbox }) }
  // Entered anew, an address is taken to be right; a bounce told of once more must not close it again.
  const coordinator = coordinatorReached(asked, deps.clock()) ?? asked
  await deps.store.coordinators.put(coordinator)
  await sendLetters(deps, [invitationRow(unit, email, minuteOf(deps.clock()))])
  return { coordinator, created: known === null }
}

/**
 * Takes the office of coordinator away, the caller's own included, with all that was signed in or kept in that person's
 * name. The unit's last coordinator stays.
 */
export async function dismissCoordinator(
  deps: ApiDeps,
  { unit }: CoordinatorCaller,
  email: string,
): Promise<{ ok: true } | Refusal> {
  const removed = await removeCoordinator(deps.store, unit, email)
  if (removed.ok) return removed
  return removed.code === 'not-found'
    ? refusal('not-found', 'Không có cán bộ đầu mối nào của đơn vị dùng địa chỉ thư này.')
    : refusal(
        'last-coordinator',
        'Đơn vị phải còn ít nhất một cán bộ đầu mối. Xin mời người thay rồi mới đưa người này ra khỏi danh sách.',
      )
}
