import { type Day, dayAt, formatDay } from '../../../../shared/calendar/day.ts'
import { dutyOf } from '../../../../shared/tracking/periods.ts'
import { runFault } from '../../../../shared/tracking/plan-run.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { readableRows } from '../tasks/readable-rows.ts'

/** Why a plan cannot run until a day; null where it can. */
export async function whyNotUntil(
  deps: Pick<ApiDeps, 'store' | 'log' | 'clock'>,
  plan: Plan,
  runsUntil: Day,
): Promise<Refusal | null> {
  const fault = runFault(plan, runsUntil, dayAt(deps.clock()))
  if (fault !== null) return refusal('invalid-input', fault, { errors: [{ pointer: '/runsUntil', message: fault }] })
  return whyRowsBeyond(deps, plan, runsUntil)
}

/**
 * Why a published plan cannot end on a day; null where it can. Open rows of periods that begin after it would go on being
 * reminded, so they are withdrawn first, with a reason that their agencies are told.
 */
async function whyRowsBeyond(
  deps: Pick<ApiDeps, 'store' | 'log'>,
  plan: Plan,
  runsUntil: Day,
): Promise<Refusal | null> {
  if (plan.status !== 'published') return null
  const { rows, unread } = await readableRows(deps, plan)
  const beyond = rows.filter(
    ({ status, periodFrom }) => status === 'open' && periodFrom !== undefined && periodFrom > runsUntil,
  )
  if (beyond.length > 0) {
    const duties = new Set(beyond.map(dutyOf)).size
    const message =
      `Còn ${beyond.length} kỳ đã lập, của ${duties} việc, bắt đầu sau ngày ${formatDay(runsUntil)} và vẫn được nhắc. ` +
      'Xin rút các kỳ đó trước: ở mỗi việc, mở kỳ đầu tiên sau ngày này và bấm “Rút kỳ này và các kỳ sau”; sau đó đặt lại ngày.'
    return refusal('invalid-input', message, { errors: [{ pointer: '/runsUntil', message }] })
  }
  if (unread === 0) return null
  return refusal(
    'damaged-data',
    `Chưa đổi thời gian chạy: kế hoạch có ${unread} việc mà hệ thống không đọc được, có thể là kỳ sau ngày ` +
      'này. Xin báo người quản trị.',
  )
}
