import type { Directory } from '../../../../shared/tracking/directory.ts'
import type { DraftAssignment, DraftReport, DraftTask, Quote } from '../../../../shared/tracking/draft.ts'
import { longest } from '../../../../shared/tracking/limits.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { Question } from '../../../../shared/tracking/questions.ts'
import { FoldedForm } from './draft-form.tsx'
import { AgenciesField, ChoiceField, LineField, TextField } from './fields.tsx'
import { anchorOf } from './document-view.tsx'
import { EntryQuestions } from './open-questions.tsx'
import { DeadlineView } from './parts.tsx'
import { RewordedDeadlines } from './reworded-deadlines.tsx'
import { periodTitles, shortened } from './wording.ts'

/** What a draft holds, entry by entry, and the forms that add one. */

export function AssignmentView({
  assignment,
  plan,
  directory,
  questions,
}: {
  assignment: DraftAssignment
  plan: Plan
  directory: Directory
  questions: readonly Question[]
}) {
  const path = pathOf(plan)
  return (
    <section class="assignment" id={assignment.id}>
      <header>
        <h3>
          {assignment.agencies.join(' · ')}{' '}
          <Unsure questions={questions} id={assignment.id} isSure={assignment.certain} />
        </h3>
        <small>{assignment.agencies.map((name) => listedAs(name, directory)).join(' · ')}</small>
        <EntryQuestions plan={plan} questions={questions} id={assignment.id} />
        <div class="tools">
          <a href={`${path}/muc/${assignment.id}`}>Sửa cơ quan, thêm việc</a>
          {assignment.heading && <a href={`#${anchorOf(assignment.heading.span)}`}>Xem trong văn bản</a>}
        </div>
      </header>
      <ol>
        {assignment.tasks.map((task) => (
          <TaskView task={task} plan={plan} questions={questions} />
        ))}
      </ol>
    </section>
  )
}

/** What was guessed is marked so until somebody has looked at it. */
function Unsure({ questions, id, isSure }: { questions: readonly Question[]; id: string; isSure: boolean }) {
  return isSure || questions.some(({ entry, seen }) => seen && entry?.id === id) ? null : (
    <span class="badge unsure">Cần xem lại</span>
  )
}

function pathOf({ id }: Plan): string {
  return `/ke-hoach/${id}`
}

function listedAs(name: string, directory: Directory): string {
  const agency = directory.named(name)
  if (!agency) return 'chưa có trong danh bạ'
  if (agency.kind === 'class' && agency.members.length > 0) return `gồm ${agency.members.length} cơ quan`
  return agency.mailboxes.map((box) => box.address).join(', ') || 'chưa có địa chỉ thư'
}

function TaskView({ task, plan, questions }: { task: DraftTask; plan: Plan; questions: readonly Question[] }) {
  return (
    <li id={task.id}>
      <p>{task.text}</p>
      {task.deadlines.map((deadline) => (
        <DeadlineView deadline={deadline} />
      ))}
      {task.standing && <span class="badge standing">Thường xuyên</span>}
      {task.product && (
        <p>
          <small>Sản phẩm, kết quả: {task.product}</small>
        </p>
      )}
      {task.cooperating.length > 0 && (
        <p>
          <small>Phối hợp: {task.cooperating.join(', ')}</small>
        </p>
      )}
      <RewordedDeadlines plan={plan} entry={task} />
      <EntryQuestions plan={plan} questions={questions} id={task.id} />
      <Tools id={task.id} path={pathOf(plan)} quote={task.quote} />
    </li>
  )
}

export function ReportView({
  report,
  plan,
  questions,
}: {
  report: DraftReport
  plan: Plan
  questions: readonly Question[]
}) {
  return (
    <li id={report.id}>
      <p>
        <strong>{periodTitles[report.period]}</strong>{' '}
        <Unsure questions={questions} id={report.id} isSure={report.certain} />
      </p>
      <p>{shortened(report.text, 400)}</p>
      {report.deadline ? <DeadlineView deadline={report.deadline} /> : <small>Chưa có hạn.</small>}
      <p>
        <small>
          Nơi nhận: {report.recipient ?? 'chưa rõ'}
          {report.via && ` (qua ${report.via})`}. Văn bản nêu: {report.reporters.join(', ') || 'chưa rõ'}. Theo dõi:{' '}
          {report.bound.join(', ') || 'chưa có cơ quan nào'}.
        </small>
      </p>
      <RewordedDeadlines plan={plan} entry={report} />
      <EntryQuestions plan={plan} questions={questions} id={report.id} />
      <Tools id={report.id} path={pathOf(plan)} quote={report.quote} />
    </li>
  )
}

function Tools({ id, path, quote }: { id: string; path: string; quote: Quote | null }) {
  return (
    <div class="tools">
      <a href={`${path}/muc/${id}`}>Sửa</a>
      {quote ? <a href={`#${anchorOf(quote.span)}`}>Xem trong văn bản</a> : <span class="muted">Thêm bằng tay</span>}
    </div>
  )
}

type AddProps = { plan: Plan; title: string; button: string }

export function AddAssignment({ plan, title, button }: AddProps) {
  return (
    <FoldedForm title={title} plan={plan} op="add-assignment">
      <AgenciesField title="Cơ quan" name="agencies" rows={2} required />
      <TextField title="Nhiệm vụ" hint={withDeadline} name="text" maxlength={longest.text} required />
      <button>{button}</button>
    </FoldedForm>
  )
}

const withDeadline = 'Ghi cả thời hạn, như trong văn bản.'

export function AddReport({ plan, title, button }: AddProps) {
  return (
    <FoldedForm title={title} plan={plan} op="add-report">
      <TextField title="Nội dung báo cáo" hint={withDeadline} name="text" maxlength={longest.text} required />
      <AgenciesField title="Cơ quan phải báo cáo" name="bound" rows={3} required />
      <div class="row">
        <div>
          <ChoiceField title="Kỳ" name="period" choices={Object.entries(periodTitles)} kept="one-off" />
        </div>
        <div>
          <LineField title="Nơi nhận" name="recipient" maxlength={longest.recipient} />
        </div>
      </div>
      <button>{button}</button>
    </FoldedForm>
  )
}
