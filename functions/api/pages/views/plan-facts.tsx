import { formatDay } from '../../../../shared/calendar/day.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { instantInWords, planStatusTitles } from './wording.ts'

/** The head of a plan's page: number, date, issuer; what the document leaves blank is said. */
export function PlanFacts({ plan, edit }: { plan: Plan; edit?: string }) {
  const { header } = plan
  return (
    <>
      <dl class="facts">
        <dt>Số, ký hiệu</dt>
        <dd>{header.number ?? <span class="muted">chưa có số</span>}</dd>
        <dt>Ngày ban hành</dt>
        <dd>{header.issuedOn ? formatDay(header.issuedOn) : <span class="muted">chưa ghi ngày</span>}</dd>
        <dt>Cơ quan ban hành</dt>
        <dd>{header.issuer ?? <span class="muted">chưa rõ</span>}</dd>
        <dt>Trạng thái</dt>
        <dd>
          <span class={`badge ${plan.status}`}>{planStatusTitles[plan.status]}</span>{' '}
          {plan.publishedAt && (
            <small>
              {plan.closing && 'phát hành '}
              {instantInWords(plan.publishedAt)}
            </small>
          )}
        </dd>
      </dl>
      <div class="tools">
        <a href={`/ke-hoach/${plan.id}/tep`}>Tải văn bản gốc ({plan.fileName})</a>
        {edit && <a href={edit}>Sửa thông tin văn bản</a>}
      </div>
    </>
  )
}
