import type { Child } from 'hono/jsx'
import type { Day } from '../../../../shared/calendar/day.ts'
import type { Reading } from '../../../../shared/reading/reading.ts'
import { type Directory, directoryOf, officesOf } from '../../../../shared/tracking/directory.ts'
import type { Draft } from '../../../../shared/tracking/draft.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { type Question, questionsOf, unboundUnseen } from '../../../../shared/tracking/questions.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import type { AgencyMatch } from '../../operations/plans/open-plan.ts'
import { twinTick } from '../../operations/plans/publish-plan.ts'
import { isFollowed } from '../../operations/plans/twin-plan.ts'
import { namesIn } from '../../operations/plans/unsure-names.ts'
import { addressForm } from '../address-form.ts'
import { DocumentView, marksOf } from './document-view.tsx'
import { AddAssignment, AddReport, AssignmentView, ReportView } from './draft-entries.tsx'
import { headId } from './entry-page.tsx'
import { OpenQuestions, questionsId } from './open-questions.tsx'
import { DiscardLink } from './plan-end-page.tsx'
import { PlanFacts } from './plan-facts.tsx'
import { SilentOffices } from './silent-offices.tsx'
import { UnlistedAgencies, unlistedNames } from './unlisted-agencies.tsx'
import { UnboundInDraft } from './unbound-reports.tsx'

/** `twin`: another plan of the same number and date that has already been received. */
export type DraftView = {
  plan: Plan
  draft: Draft
  reading: Reading
  matches: AgencyMatch[]
  agencies: readonly Agency[]
  run: Child
  today: Day
  twin: Plan | null
}

/** A draft: what was read, beside the document's own words, with what needs a look first. */
export function DraftBody({ plan, draft, reading, matches, agencies, run, today, twin }: DraftView) {
  const directory = directoryOf(agencies)
  const path = `/ke-hoach/${plan.id}`
  const questions = questionsOf(draft, reading)
  return (
    <>
      <h1>{plan.header.title ?? plan.fileName}</h1>
      <PlanFacts plan={plan} edit={`${path}/muc/${headId}`} />
      <OpenQuestions plan={plan} questions={questions} />
      <UnlistedAgencies draft={draft} directory={directory} plan={plan} />
      {run}
      <Publish
        plan={plan}
        draft={draft}
        questions={questions}
        directory={directory}
        matches={matches}
        today={today}
        twin={twin}
      />
      <DiscardLink plan={plan} />
      <div class="split">
        <div>
          <h2 id="phan-cong">Phân công nhiệm vụ</h2>
          {draft.assignments.length === 0 && (
            <p class="muted">Chưa nhận ra phần giao việc nào. Có thể thêm bằng tay ở dưới.</p>
          )}
          {draft.assignments.some(({ tasks }) => tasks.some(({ cooperating }) => cooperating.length > 0)) && (
            <p class="hint">
              Cơ quan phối hợp được nêu trong thư của cơ quan thực hiện; hệ thống không gửi thư riêng cho cơ quan phối
              hợp.
            </p>
          )}
          {draft.assignments.map((assignment) => (
            <AssignmentView assignment={assignment} plan={plan} directory={directory} questions={questions} />
          ))}
          <AddAssignment plan={plan} title="Thêm phân công" button="Thêm phân công" />
          <h2 id="bao-cao">Chế độ báo cáo</h2>
          {draft.reports.length === 0 && <p class="muted">Văn bản không nêu chế độ báo cáo chung.</p>}
          {draft.reports.length > 0 && (
            <div class="assignment">
              <ol>
                {draft.reports.map((report) => (
                  <ReportView report={report} plan={plan} questions={questions} />
                ))}
              </ol>
            </div>
          )}
          <AddReport plan={plan} title="Thêm kỳ báo cáo" button="Thêm kỳ báo cáo" />
        </div>
        <DocumentView text={reading.text} marks={marksOf(draft, reading.diagnostics)} entriesAt="" />
      </div>
    </>
  )
}

type PublishProps = Pick<DraftView, 'plan' | 'draft' | 'matches' | 'today' | 'twin'> & {
  directory: Directory
  questions: readonly Question[]
}

function Publish({ plan, draft, questions, directory, matches, today, twin }: PublishProps) {
  const unseen = questions.filter(({ seen }) => !seen).length
  const offices = new Set(
    namesIn(draft).flatMap((name) => {
      const agency = directory.named(name)
      return agency ? officesOf(agency, directory).map((office) => office.id) : [name]
    }),
  )
  const tasks = draft.assignments.flatMap((a) => a.tasks)
  const deadlines = [...tasks.flatMap((t) => t.deadlines), ...draft.reports.flatMap((r) => r.deadline ?? [])]
  const past = deadlines.filter((deadline) => 'lastDay' in deadline && deadline.lastDay < today).length
  return (
    <form class="card" method="post" action={`/ke-hoach/${plan.id}/phat-hanh`}>
      <p>
        Bản nháp có <strong>{tasks.length} nhiệm vụ</strong> và <strong>{draft.reports.length} kỳ báo cáo</strong> của{' '}
        <strong>{offices.size} cơ quan</strong>. Khi phát hành, mỗi cơ quan nhận một thư có danh sách việc của mình.
      </p>
      <SilentOffices
        matches={matches}
        say="sẽ không nhận được thư"
        enterAt={unlistedNames(draft, directory).length > 0 ? `#${addressForm}` : '/co-quan'}
      />
      {unseen > 0 && (
        <p>
          <a href={`#${questionsId}`}>Còn {unseen} điểm chưa xem</a> ở đầu trang.
        </p>
      )}
      <UnboundInDraft reports={unboundUnseen(draft, questions)} />
      {past > 0 && (
        <p class="late">
          {past} thời hạn đã qua. Nếu việc đã xong, xin bỏ thời hạn hoặc bỏ nhiệm vụ đó trước khi phát hành; nếu không,
          các cơ quan sẽ được báo là quá hạn.
        </p>
      )}
      {twin && (
        <p class="late">
          {isFollowed(twin) ? 'Đã phát hành' : 'Đã có'}{' '}
          <a href={`/ke-hoach/${twin.id}`}>{twin.header.number ?? twin.fileName}</a> cùng số và ngày ban hành. Phát hành
          cả hai thì mỗi việc được nhắc hai lần.
        </p>
      )}
      {twin && isFollowed(twin) && (
        <label class="choice">
          <input type="checkbox" name="twinChecked" value="yes" required />
          {twinTick}
        </label>
      )}
      <input type="hidden" name="version" value={plan.version} />
      <button>Phát hành và gửi thư</button>
      <a class="button quiet" href={`/chinh-sach/xem-truoc?plan=${plan.id}&assume=on-time`}>
        Xem trước thư sẽ gửi
      </a>
    </form>
  )
}
