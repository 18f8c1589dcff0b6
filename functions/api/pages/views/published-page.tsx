import type { Child } from 'hono/jsx'
import type { Day } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import type { Draft } from '../../../../shared/tracking/draft.ts'
import type { Folding } from '../../../../shared/tracking/periods.ts'
import type { BoxCounts } from '../../../../shared/tracking/statistics.ts'
import { isAdding, type Plan } from '../../../../shared/tracking/plan.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { AgencyMatch } from '../../operations/plans/open-plan.ts'
import { Message } from './layout.tsx'
import { DocumentView, type Marked } from './document-view.tsx'
import { Form } from './draft-form.tsx'
import { AddAssignment, AddReport } from './draft-entries.tsx'
import { headId } from './entry-page.tsx'
import { queryOf } from './filters.tsx'
import { Boxes, ByOriginal, History, NextPage } from './parts.tsx'
import { ClosingView } from './plan-end-page.tsx'
import { PlanFacts } from './plan-facts.tsx'
import { SilentOffices } from './silent-offices.tsx'
import { OnlyNext, TaskTable } from './tracking-page.tsx'
import { UnboundInPlan } from './unbound-reports.tsx'

type PublishedProps = {
  plan: Plan
  /** With what was added since it was published. */
  draft: Draft
  matches: AgencyMatch[]
  counts: BoxCounts
  tasks: Task[]
  next: string | null
  folding: Folding
  misnamed: number
  /** Also the periods behind the next one. */
  allPeriods: boolean
  today: Day
  calendar: WorkingCalendar
  /** How long it runs. */
  run: Child
}

/** A published plan: how far it has come, and each of its rows. */
export function PublishedBody(props: PublishedProps) {
  const { plan, draft, matches, counts, tasks, next, folding, misnamed, allPeriods, today, calendar, run } = props
  return (
    <>
      <h1>{plan.header.title ?? plan.fileName}</h1>
      <PlanFacts plan={plan} {...(plan.status === 'published' && { edit: `/ke-hoach/${plan.id}/muc/${headId}` })} />
      {plan.status === 'publishing' && (
        <Message tone="note">
          <p>
            {isAdding(plan) ? 'Việc giao thêm' : 'Việc phát hành'} chưa xong. Bấm nút dưới đây để hoàn tất; không việc
            nào bị tạo hai lần.
          </p>
          <form method="post" action={`/ke-hoach/${plan.id}/phat-hanh`}>
            <input type="hidden" name="version" value={plan.version} />
            <button>{isAdding(plan) ? 'Tiếp tục giao thêm' : 'Tiếp tục phát hành'}</button>
          </form>
        </Message>
      )}
      {plan.status === 'published' && misnamed > 0 && <NamedOtherwise plan={plan} count={misnamed} />}
      <ClosingView plan={plan} />
      {plan.status === 'published' && (
        <SilentOffices matches={matches} say="chưa nhận được thư nào của kế hoạch này" enterAt="/co-quan" />
      )}
      <UnboundInPlan plan={plan} draft={draft} />
      <Boxes counts={counts} />
      <ByOriginal counts={counts} href={`/?status=extended&plan=${plan.id}`} />
      {run}
      <p>
        <a href={`/ke-hoach/${plan.id}/van-ban`}>Xem nguyên văn, với phần đã đọc được tô màu</a>
        {plan.status === 'published' && (
          <>
            {' · '}
            <a href={`/chinh-sach/xem-truoc?plan=${plan.id}&assume=on-time`}>Xem trước các thư nhắc sẽ gửi</a>
          </>
        )}
      </p>
      <h2>Việc theo kế hoạch này</h2>
      <OnlyNext folding={folding} href={`/ke-hoach/${plan.id}?periods=all`} />
      <TaskTable tasks={tasks} today={today} calendar={calendar} folding={folding} />
      <NextPage
        href={next && `/ke-hoach/${plan.id}?${queryOf({ periods: allPeriods ? 'all' : undefined, cursor: next })}`}
      />
      {plan.status === 'published' && (
        <>
          <AddAssignment plan={plan} title="Giao thêm việc" button="Giao việc và gửi thư" />
          <AddReport plan={plan} title="Giao thêm kỳ báo cáo" button="Giao báo cáo và gửi thư" />
        </>
      )}
      <h2>Quá trình</h2>
      <History entries={plan.history} />
    </>
  )
}

/** Rows that a correction of the head did not reach: sending the same head again goes on with them. */
function NamedOtherwise({ plan, count }: { plan: Plan; count: number }) {
  const { number, issuedOn, issuer, title } = plan.header
  return (
    <Message tone="note">
      <p>Còn {count} việc ghi thông tin cũ của văn bản. Bấm nút dưới đây để cập nhật.</p>
      <Form
        plan={plan}
        op="set-header"
        fields={{ number: number ?? '', issuedOn: issuedOn ?? '', issuer: issuer ?? '', title: title ?? '' }}
      >
        <button>Cập nhật các việc còn lại</button>
      </Form>
    </Message>
  )
}

/** The whole document, with what was read from it marked: where a task's words stand. */
export function DocumentBody({ plan, text, marks }: { plan: Plan; text: string; marks: Marked[] }) {
  return (
    <>
      <p>
        <a href={`/ke-hoach/${plan.id}`}>Về kế hoạch</a>
      </p>
      <h1>{plan.header.title ?? plan.fileName}</h1>
      <DocumentView text={text} marks={marks} entriesAt={null} />
    </>
  )
}
