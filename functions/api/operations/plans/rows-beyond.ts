import { type Day, formatDay } from '../../../../shared/calendar/day.ts'
import { reporting } from '../../../../shared/store/reporting.ts'
import { eachOf } from '../../../../shared/store/store.ts'
import { dutyOf } from '../../../../shared/tracking/periods.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'

/**
 * Why a published plan cannot end on a day; null where it can. Open rows of periods that begin after it would go on being
 * reminded, so they are withdrawn first, with a reason that their agencies are told.
 */
export async function whyRowsBeyond(
  deps: Pick<ApiDeps, 'store' | 'log'>,
  { unit, id, status }: Plan,
  runsUntil: Day,
): Promise<Refusal | null> {
  if (status !== 'published') return null
  const beyond: Task[] = []
  const reported = reporting(deps, unit, 'damaged-task')
  for await (const task of eachOf((page) => deps.store.tasks.ofPlan(unit, id, page), reported)) {
    const { periodFrom } = task
    if (task.status === 'open' && periodFrom !== undefined && periodFrom > runsUntil) beyond.push(task)
  }
  if (beyond.length > 0) {
    const duties = new Set(beyond.map(dutyOf)).size
    const message =
      `Còn ${beyond.length} kỳ đã lập, của ${duties} việc, bắt đầu sau ngày ${formatDay(runsUntil)} và vẫn được nhắc. ` +
      'Xin rút các kỳ đó trước: ở mỗi việc, mở kỳ đầu tiên sau ngày này và bấm “Rút kỳ này và các kỳ sau”; sau đó đặt lại ngày.'
    return refusal('invalid-input', message, { errors: [{ pointer: '/runsUntil', message }] })
  }
  if (reported.found.size === 0) return null
  return refusal(
    'damaged-data',
    `Chưa đổi thời gian chạy: kế hoạch có ${reported.found.size} việc mà hệ thống không đọc được, có thể là kỳ sau ngày ` +
      'này. Xin báo người quản trị.',
  )
}
