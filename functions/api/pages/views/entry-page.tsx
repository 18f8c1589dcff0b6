import { askToCheck } from '../../../../shared/tracking/changes.ts'
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
import { DayChecked } from './day-check.tsx'
import { anchorOf } from './document-view.tsx'
import { CorrectionForm, FoldedForm } from './draft-form.tsx'
import { AgenciesField, ChoiceField, LineField, TextField, TickField, useReturned } from './fields.tsx'
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
  if (id === headId) return <HeaderEditor plan={plan} />
  const assignment = draft.assignments.find((a) => a.id === id)
  if (assignment) return <AssignmentEditor plan={plan} draft={draft} assignment={assignment} />
  const holder = draft.assignments.find((a) => a.tasks.some((t) => t.id === id))
  const task = holder?.tasks.find((t) => t.id === id)
  if (holder && task) return <TaskEditor plan={plan} draft={draft} holder={holder} task={task} />
  const report = draft.reports.find((r) => r.id === id)
  return report ? <ReportEditor plan={plan} report={report} /> : null
}

/** The head of a document, among a plan's entries. */
export const headId = 'dau-van-ban'

/** The head of a plan that is published already: what follows from it, and what does not. */
export function PublishedHeadBody({ plan }: { plan: Plan }) {
  return (
    <>
      <p>
        <a href={`/ke-hoach/${plan.id}`}>Về kế hoạch</a>
      </p>
      <HeaderEditor plan={plan} />
      <p class="hint">
        Danh sách và thư gửi từ bây giờ ghi thông tin mới; thư đã gửi giữ nguyên. Thời hạn của các việc đã phát hành
        không đổi theo ngày ban hành; nếu cần, xin đính chính hạn ở từng việc.
      </p>
    </>
  )
}

function HeaderEditor({ plan }: { plan: Plan }) {
  const { header } = plan
  const isAsked = useAsked('set-header', ['issuedOn'])
  return (
    <>
      <h1>Sửa thông tin văn bản</h1>
      <CorrectionForm plan={plan} op="set-header">
        <LineField title="Số, ký hiệu" name="number" kept={header.number ?? ''} maxlength={longest.number} />
        <LineField title="Ngày ban hành" type="date" name="issuedOn" kept={header.issuedOn ?? ''} />
        {isAsked && <DayChecked />}
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
        <TextField title="Thêm nhiệm vụ" hint="Bỏ trống nếu không thêm." name="text" maxlength={longest.text} />
        <button>Lưu</button>
        {others.length > 0 && (
          <>
            <p>
              Gộp xong, các cơ quan của cả hai phân công cùng nhận tất cả nhiệm vụ của cả hai. Để chuyển riêng một nhiệm
              vụ, xin mở nhiệm vụ đó và chọn “Chuyển sang cơ quan khác”.
            </p>
            <ChoiceField title="Gộp vào phân công khác" name="into" choices={assignmentChoices(others)} />
            <button class="quiet" name="besides" value="merge-assignments">
              Lưu và gộp
            </button>
          </>
        )}
      </CorrectionForm>
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
        <LineField
          title="Sản phẩm, kết quả"
          hint="Thứ cơ quan phải nộp, ví dụ: Quyết định của UBND xã. Bỏ trống nếu văn bản không nêu."
          name="product"
          kept={task.product ?? ''}
          maxlength={longest.product}
        />
        <TickField title="Nhiệm vụ thường xuyên, không tính quá hạn" name="standing" kept={task.standing} />
        <AgenciesField
          title="Cơ quan phối hợp"
          hint="Cơ quan phối hợp không nhận thư riêng."
          name="cooperating"
          kept={task.cooperating}
          rows={2}
        />
        <DeadlineFields op="set-task" deadlines={task.deadlines} />
        <button>Lưu</button>
        <RewordedDeadlines plan={plan} entry={task} within />
        <p class="hint">Muốn tách thành nhiều nhiệm vụ: để một dòng trống trong nội dung, ở chỗ cần tách.</p>
        <button class="quiet" name="besides" value="split-task">
          Lưu và tách
        </button>
        {neighbours.length > 0 && (
          <>
            <ChoiceField
              title="Gộp vào nhiệm vụ bên cạnh"
              name="into"
              choices={neighbours.map((t) => [t.id, shortened(t.text, 90)])}
            />
            <button class="quiet" name="besides" value="merge-tasks">
              Lưu và gộp
            </button>
          </>
        )}
        {others.length > 0 && (
          <>
            <ChoiceField title="Chuyển sang cơ quan khác" name="assignmentId" choices={assignmentChoices(others)} />
            <button class="quiet" name="besides" value="move-task">
              Lưu và chuyển
            </button>
          </>
        )}
      </CorrectionForm>
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

type DeadlineFieldsProps = { op: 'set-task' | 'set-report'; deadlines: TrackedDeadline[]; single?: boolean }

/** Whether the form has come back because a day in one of these fields is hardly meant, and wants a tick. */
function useAsked(op: string, names: readonly string[]): boolean {
  const wrong = useReturned(op)?.wrong
  return names.some((name) => wrong?.get(name)?.endsWith(askToCheck) ?? false)
}

/**
 * The deadlines that an entry has, and another one: in the place of the only one, which whoever types a date corrects, unless
 * both are wanted; beside several, or in the place of those that are ticked. `single`: a report never has two.
 */
function DeadlineFields({ op, deadlines, single = false }: DeadlineFieldsProps) {
  const replaces = deadlines.length === 1
  const isAsked = useAsked(op, ['date', 'words'])
  return (
    <fieldset class="card">
      <legend>Thời hạn</legend>
      {deadlines.map((deadline, index) => (
        <>
          <DeadlineView deadline={deadline} />
          <TickField
            title={replaces ? 'Bỏ thời hạn này' : 'Bỏ thời hạn này, hoặc thay bằng thời hạn mới ghi ở dưới'}
            name={`remove-${index}`}
            kept={false}
          />
        </>
      ))}
      <p class="hint">
        {replaces ? 'Thời hạn mới, thay cho thời hạn trên:' : 'Thời hạn mới:'} chọn ngày hoặc ghi bằng lời; bỏ trống nếu
        không {replaces ? 'thay' : 'thêm'}.
      </p>
      {replaces && !single && (
        <>
          <input type="hidden" name="replaces" value="yes" />
          <TickField title="Giữ cả thời hạn trên, thêm thời hạn mới bên cạnh" name="beside" kept={false} />
        </>
      )}
      <div class="row">
        <div>
          <ChoiceField title="Cách ghi thời hạn" name="means" choices={Object.entries(boundTitles)} />
        </div>
        <div>
          <LineField title="Ngày" type="date" name="date" />
        </div>
      </div>
      <LineField
        title="Hoặc ghi thời hạn bằng lời"
        hint={`Ví dụ: ${wordedExamples}.`}
        name="words"
        maxlength={longest.text}
      />
      {isAsked && <DayChecked />}
    </fieldset>
  )
}

/** Assignments to choose from, told apart by what they give where several go to the same agencies. */
function assignmentChoices(assignments: readonly DraftAssignment[]): Array<[string, string]> {
  const named = assignments.map((a) => ({ ...a, names: shortened(a.agencies.join(', '), 90) }))
  return named.map(({ id, names, tasks }) => {
    const isAlone = named.filter((other) => other.names === names).length === 1
    return [id, isAlone ? names : `${names} – ${shortened(tasks[0]?.text ?? 'chưa có nhiệm vụ', 60)}`]
  })
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
            <ChoiceField title="Kỳ" name="period" kept={report.period} choices={Object.entries(periodTitles)} />
          </div>
          <div>
            <LineField title="Nơi nhận" name="recipient" kept={report.recipient ?? ''} maxlength={longest.recipient} />
          </div>
          <div>
            <LineField title="Qua đơn vị" name="via" kept={report.via ?? ''} maxlength={longest.via} />
          </div>
        </div>
        <DeadlineFields op="set-report" deadlines={report.deadline ? [report.deadline] : []} single />
        <button>Lưu</button>
        <RewordedDeadlines plan={plan} entry={report} within />
      </CorrectionForm>
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
