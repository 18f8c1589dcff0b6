import type { TrackedDeadline } from '../../../../shared/tracking/deadline.ts'
import {
  type Draft,
  type DraftAssignment,
  type DraftReport,
  type DraftTask,
  unboundReports,
} from '../../../../shared/tracking/draft.ts'
import { longest } from '../../../../shared/tracking/limits.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { wordedExamples } from '../../../../shared/tracking/typed-deadlines.ts'
import {
  AgenciesField,
  ChoiceField,
  CorrectionForm,
  FoldedForm,
  LineField,
  TextField,
  TickField,
} from './correction-fields.tsx'
import { anchorOf } from './document-view.tsx'
import { DeadlineView } from './parts.tsx'
import { RewordedDeadlines } from './reworded-deadlines.tsx'
import { periodTitles, shortened } from './wording.ts'

type EntryProps = { plan: Plan; draft: Draft; id: string }

/** Correcting one entry of a draft: its words, dates and place. Null when the draft has no such entry. */
export function EntryBody({ plan, draft, id }: EntryProps) {
  const editor = editorOf({ plan, draft, id })
  return (
    editor && (
      <>
        <p>
          <a href={`/ke-hoach/${plan.id}#${id}`}>Về bản nháp</a>
        </p>
        {editor}
      </>
    )
  )
}

function editorOf({ plan, draft, id }: EntryProps) {
  if (id === 'dau-van-ban') return <HeaderEditor plan={plan} />
  const assignment = draft.assignments.find((a) => a.id === id)
  if (assignment) return <AssignmentEditor plan={plan} draft={draft} assignment={assignment} />
  const holder = draft.assignments.find((a) => a.tasks.some((t) => t.id === id))
  const task = holder?.tasks.find((t) => t.id === id)
  if (holder && task) return <TaskEditor plan={plan} draft={draft} holder={holder} task={task} />
  const report = draft.reports.find((r) => r.id === id)
  return report ? <ReportEditor plan={plan} report={report} /> : null
}

function HeaderEditor({ plan }: { plan: Plan }) {
  const { header } = plan
  return (
    <>
      <h1>Sửa thông tin văn bản</h1>
      <CorrectionForm plan={plan} op="set-header">
        <LineField title="Số, ký hiệu" name="number" kept={header.number ?? ''} maxlength={longest.number} />
        <LineField title="Ngày ban hành" type="date" name="issuedOn" kept={header.issuedOn ?? ''} />
        <LineField title="Cơ quan ban hành" name="issuer" kept={header.issuer ?? ''} maxlength={longest.issuer} />
        <TextField title="Trích yếu" name="title" kept={header.title ?? ''} maxlength={longest.title} />
        <button>Lưu</button>
      </CorrectionForm>
    </>
  )
}

function AssignmentEditor({ plan, draft, assignment }: { plan: Plan; draft: Draft; assignment: DraftAssignment }) {
  const fields = { assignmentId: assignment.id }
  const others = draft.assignments.filter((a) => a.id !== assignment.id)
  return (
    <>
      <h1>Sửa phân công</h1>
      {assignment.heading && <blockquote>{assignment.heading.text}</blockquote>}
      <CorrectionForm plan={plan} op="set-agencies" fields={fields}>
        <AgenciesField title="Cơ quan thực hiện" name="agencies" kept={assignment.agencies} required />
        <button>Lưu cơ quan</button>
      </CorrectionForm>
      <CorrectionForm plan={plan} op="add-task" fields={fields}>
        <TextField title="Thêm nhiệm vụ" name="text" maxlength={longest.text} required />
        <button>Thêm nhiệm vụ</button>
      </CorrectionForm>
      {others.length > 0 && (
        <CorrectionForm plan={plan} op="merge-assignments" fields={fields}>
          <p>
            Gộp xong, các cơ quan của cả hai phân công cùng nhận tất cả nhiệm vụ của cả hai. Để chuyển riêng một nhiệm
            vụ, xin mở nhiệm vụ đó và chọn “Chuyển sang cơ quan khác”.
          </p>
          <label>
            Gộp vào phân công khác
            <select name="into">
              {others.map((a) => (
                <option value={a.id}>{shortened(a.agencies.join(', '), 90)}</option>
              ))}
            </select>
          </label>
          <button class="quiet">Gộp</button>
        </CorrectionForm>
      )}
      <FoldedForm title="Bỏ phân công" plan={plan} op="remove-assignment" fields={fields}>
        <p>
          Bỏ phân công này cùng {assignment.tasks.length} nhiệm vụ dưới đây khỏi bản nháp? Bỏ rồi không lấy lại được,
          chỉ có thể thêm lại bằng tay. Văn bản gốc vẫn giữ nguyên.
        </p>
        <ul>
          {assignment.tasks.map((task) => (
            <li>{shortened(task.text)}</li>
          ))}
        </ul>
        <button class="danger">Bỏ phân công và {assignment.tasks.length} nhiệm vụ</button>
      </FoldedForm>
    </>
  )
}

type TaskEditorProps = { plan: Plan; draft: Draft; holder: DraftAssignment; task: DraftTask }

function TaskEditor({ plan, draft, holder, task }: TaskEditorProps) {
  const fields = { taskId: task.id }
  const index = holder.tasks.findIndex((t) => t.id === task.id)
  const neighbours = [holder.tasks[index - 1], holder.tasks[index + 1]].filter((t) => t !== undefined)
  const others = draft.assignments.filter((a) => a.id !== holder.id)
  return (
    <>
      <h1>Sửa nhiệm vụ</h1>
      <p class="muted">{holder.agencies.join(' · ')}</p>
      {task.quote && (
        <>
          <small>Nguyên văn:</small>
          <blockquote>{task.quote.text}</blockquote>
        </>
      )}
      <CorrectionForm plan={plan} op="set-task" fields={fields}>
        <TextField title="Nội dung" name="text" kept={task.text} maxlength={longest.text} required />
        <TickField title="Nhiệm vụ thường xuyên, không tính quá hạn" name="standing" kept={task.standing} />
        <button>Lưu nội dung</button>
      </CorrectionForm>
      <RewordedDeadlines plan={plan} entry={task} />
      <DeadlineEditor plan={plan} id={task.id} deadlines={task.deadlines} />
      <CorrectionForm plan={plan} op="set-cooperating" fields={fields}>
        <AgenciesField title="Cơ quan phối hợp" name="cooperating" kept={task.cooperating} rows={2} />
        <button class="quiet">Lưu cơ quan phối hợp</button>
      </CorrectionForm>
      <CorrectionForm plan={plan} op="split-task" fields={fields}>
        <TextField
          title="Tách thành nhiều nhiệm vụ"
          hint="Để một dòng trống ở chỗ cần tách."
          name="texts"
          kept={task.text}
        />
        <button class="quiet">Tách</button>
      </CorrectionForm>
      {neighbours.length > 0 && (
        <CorrectionForm plan={plan} op="merge-tasks" fields={fields}>
          <label>
            Gộp vào nhiệm vụ bên cạnh
            <select name="into">
              {neighbours.map((t) => (
                <option value={t.id}>{shortened(t.text, 90)}</option>
              ))}
            </select>
          </label>
          <button class="quiet">Gộp</button>
        </CorrectionForm>
      )}
      {others.length > 0 && (
        <CorrectionForm plan={plan} op="move-task" fields={fields}>
          <label>
            Chuyển sang cơ quan khác
            <select name="assignmentId">
              {others.map((a) => (
                <option value={a.id}>{shortened(a.agencies.join(', '), 90)}</option>
              ))}
            </select>
          </label>
          <button class="quiet">Chuyển</button>
        </CorrectionForm>
      )}
      <FoldedForm title="Bỏ nhiệm vụ" plan={plan} op="remove-task" fields={fields}>
        <p>
          Bỏ nhiệm vụ này khỏi bản nháp? Bỏ rồi không lấy lại được, chỉ có thể thêm lại bằng tay. Văn bản gốc vẫn giữ
          nguyên.
        </p>
        <button class="danger">Bỏ nhiệm vụ này</button>
      </FoldedForm>
    </>
  )
}

const boundTitles = {
  by: 'Chậm nhất ngày (ngày đó vẫn đúng hạn)',
  before: 'Trước ngày (ngày đó đã quá hạn)',
  on: 'Vào ngày',
}

type DeadlineEditorProps = { plan: Plan; id: string; deadlines: TrackedDeadline[]; single?: boolean }

/** `single`: a report has one, which another replaces. */
function DeadlineEditor({ plan, id, deadlines, single = false }: DeadlineEditorProps) {
  const verb = single && deadlines.length > 0 ? 'Thay' : 'Thêm'
  return (
    <>
      {deadlines.map((deadline, index) => (
        <CorrectionForm plan={plan} op="remove-deadline" fields={{ entryId: id, index }}>
          <DeadlineView deadline={deadline} />
          <button class="danger">Bỏ thời hạn này</button>
        </CorrectionForm>
      ))}
      <CorrectionForm plan={plan} op="add-deadline" fields={{ entryId: id }}>
        <div class="row">
          <div>
            <ChoiceField title="Cách ghi thời hạn" name="bound" choices={boundTitles} />
          </div>
          <div>
            <LineField title="Ngày" type="date" name="date" required />
          </div>
        </div>
        <button>{verb} thời hạn</button>
      </CorrectionForm>
      <CorrectionForm plan={plan} op="add-worded-deadline" fields={{ entryId: id }}>
        <LineField
          title="Hoặc ghi thời hạn bằng lời"
          hint={`Ví dụ: ${wordedExamples}.`}
          name="words"
          maxlength={longest.text}
          required
        />
        <button class="quiet">{verb} thời hạn bằng lời</button>
      </CorrectionForm>
    </>
  )
}

/** Who has to send a report of a published plan that named nobody. Null when the plan has no such report. */
export function UnboundReportBody({ plan, draft, id }: EntryProps) {
  const report = unboundReports(draft).find((one) => one.id === id)
  if (!report) return null
  return (
    <>
      <p>
        <a href={`/ke-hoach/${plan.id}`}>Về kế hoạch</a>
      </p>
      <h1>Giao kỳ báo cáo</h1>
      <blockquote>{report.quote?.text ?? report.text}</blockquote>
      {report.quote && (
        <p>
          <a href={`/ke-hoach/${plan.id}/van-ban#${anchorOf(report.quote.span)}`}>Xem trong văn bản</a>
        </p>
      )}
      {report.deadline && (
        <p>
          <DeadlineView deadline={report.deadline} />
        </p>
      )}
      <CorrectionForm plan={plan} op="bind-report" fields={{ reportId: report.id }}>
        <AgenciesField title="Cơ quan phải báo cáo" name="bound" kept={report.reporters} required />
        <button>Giao và gửi thư</button>
      </CorrectionForm>
    </>
  )
}

function ReportEditor({ plan, report }: { plan: Plan; report: DraftReport }) {
  const fields = { reportId: report.id }
  return (
    <>
      <h1>Sửa kỳ báo cáo</h1>
      {report.quote && <blockquote>{report.quote.text}</blockquote>}
      <CorrectionForm plan={plan} op="set-report" fields={fields}>
        <TextField title="Nội dung" name="text" kept={report.text} maxlength={longest.text} required />
        <AgenciesField
          title="Cơ quan phải báo cáo"
          hint={`Văn bản nêu: ${report.reporters.join(', ')}.`}
          name="bound"
          kept={report.bound}
          required
        />
        <div class="row">
          <div>
            <ChoiceField title="Kỳ" name="period" kept={report.period} choices={periodTitles} />
          </div>
          <div>
            <LineField title="Nơi nhận" name="recipient" kept={report.recipient ?? ''} maxlength={longest.recipient} />
          </div>
          <div>
            <LineField title="Qua đơn vị" name="via" kept={report.via ?? ''} maxlength={longest.via} />
          </div>
        </div>
        <button>Lưu</button>
      </CorrectionForm>
      <RewordedDeadlines plan={plan} entry={report} />
      <DeadlineEditor plan={plan} id={report.id} deadlines={report.deadline ? [report.deadline] : []} single />
      <FoldedForm title="Bỏ kỳ báo cáo" plan={plan} op="remove-report" fields={fields}>
        <p>
          Bỏ kỳ báo cáo này khỏi bản nháp? Bỏ rồi không lấy lại được, chỉ có thể thêm lại bằng tay. Văn bản gốc vẫn giữ
          nguyên.
        </p>
        <button class="danger">Bỏ kỳ báo cáo này</button>
      </FoldedForm>
    </>
  )
}
