import { type Draft, type DraftReport, unboundReports } from '../../../../shared/tracking/draft.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { Message } from './layout.tsx'
import { shortened } from './wording.ts'

/** Reports that nobody is asked for: said before publishing, where each can still be given its agencies, and after. */

export function UnboundInDraft({ reports }: { reports: DraftReport[] }) {
  if (reports.length === 0) return null
  return (
    <div class="late">
      <p>
        {reports.length} kỳ báo cáo chưa có cơ quan phải báo cáo nên sẽ không được theo dõi và không có thư nhắc. Nếu
        cần theo dõi, xin ghi cơ quan trước khi phát hành.
      </p>
      <ReportList reports={reports} hrefOf={({ id }) => `#${id}`} />
    </div>
  )
}

export function UnboundInPlan({ plan, draft }: { plan: Plan; draft: Draft }) {
  const reports = unboundReports(draft)
  if (reports.length === 0) return null
  return (
    <Message tone="note">
      <p>
        {reports.length} kỳ báo cáo của kế hoạch không có cơ quan phải báo cáo khi phát hành, nên không được theo dõi và
        không có thư nhắc. Nếu cần theo dõi, xin mở từng kỳ để ghi cơ quan:
      </p>
      <ReportList reports={reports} hrefOf={({ id }) => `/ke-hoach/${plan.id}/muc/${id}`} />
    </Message>
  )
}

function ReportList({ reports, hrefOf }: { reports: DraftReport[]; hrefOf: (report: DraftReport) => string }) {
  return (
    <ul>
      {reports.map((report) => (
        <li>
          <a href={hrefOf(report)}>{shortened(report.text)}</a>
        </li>
      ))}
    </ul>
  )
}
