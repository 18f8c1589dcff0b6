import { dayAt, formatDay, type Instant } from '../../../../shared/calendar/day.ts'
import type { Draft } from '../../../../shared/tracking/draft.ts'
import { beginOfPlan, continuesOn, endOfPlan, recurs } from '../../../../shared/tracking/plan-run.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { Message } from './layout.tsx'

type PlanRunProps = {
  plan: Plan
  draft: Draft
  now: Instant
  /** Names of agencies for which the next periods cannot be made. */
  unknown?: string[]
}

/**
 * How long a plan with recurring duties runs, and until when its periods have rows. Where nothing recurs, nothing, unless
 * the plan has run out: what comes back can only be added to it once it runs on.
 */
export function PlanRun({ plan, draft, now, unknown = [] }: PlanRunProps) {
  const open = plan.status === 'draft' || plan.status === 'published'
  const runsUntil = plan.runsUntil ?? endOfPlan(plan, now)
  const today = dayAt(now)
  const begin = beginOfPlan(plan, today)
  const over = plan.status === 'published' && runsUntil < today
  if (!open || !(recurs(draft) || over)) return null
  const next = continuesOn(plan)
  const missing = next === null ? [] : unknown
  return (
    <details class="card" id="thoi-gian-chay" open={missing.length > 0}>
      <summary>
        Việc định kỳ được lập cho các kỳ {begin > today && `từ ngày ${formatDay(begin)} `}đến hết ngày{' '}
        <strong>{formatDay(runsUntil)}</strong>
      </summary>
      {plan.status === 'published' && plan.rowsUntil && plan.rowsUntil <= runsUntil && (
        <p>
          Đã lập việc cho các kỳ đến ngày {formatDay(plan.rowsUntil)}.{' '}
          {next && next >= today && `Việc của các kỳ sau được lập trong lượt nhắc sáng ngày ${formatDay(next)}.`}
          {next &&
            next < today &&
            'Việc của các kỳ sau được lập trong lượt nhắc buổi sáng kế tiếp. Nếu sau lượt đó vẫn chưa có, xin báo người quản trị.'}
        </p>
      )}
      {missing.length > 0 && (
        <Message tone="note">
          <p>
            Danh bạ không có cơ quan mang tên {missing.map((name) => `“${name}”`).join('; ')}, nên chưa lập được việc
            của các kỳ sau cho cơ quan đó. Nếu cơ quan đã đổi tên, xin ghi tên cũ vào ô “Tên gọi khác” của cơ quan trong{' '}
            <a href="/co-quan">danh bạ</a>.
          </p>
        </Message>
      )}
      <form method="post" action={`/ke-hoach/${plan.id}/thoi-gian-chay`}>
        <input type="hidden" name="version" value={plan.version} />
        <label>
          Kế hoạch chạy đến hết ngày
          <span class="hint">
            Muốn kết thúc sớm hơn, xin rút trước các kỳ đã lập sau ngày đó, trên trang của từng việc.
          </span>
          <input type="date" name="runsUntil" value={runsUntil} required />
        </label>
        <button class="quiet">Lưu thời gian chạy</button>
      </form>
    </details>
  )
}
