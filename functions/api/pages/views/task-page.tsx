import { type Day, dayAt, formatDay } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import { isWritten } from '../../../../shared/tracking/deadline.ts'
import { hasBegun } from '../../../../shared/tracking/periods.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { longest } from '../../../../shared/tracking/limits.ts'
import { ActionForm } from './action-form.tsx'
import { ReasonField } from './day-check.tsx'
import { anchorOf } from './document-view.tsx'
import { AnswerDisclaimer } from './disclaimer-parts.tsx'
import { CorrectDue, SetDue } from './due-parts.tsx'
import { EnterEvent, NextEvent, OtherTimes } from './event-parts.tsx'
import { AnswerExtension, GrantExtension } from './extension-parts.tsx'
import { HandOn, type HandingOnProps, TakeBegunBack } from './handing-on-parts.tsx'
import { LineField } from './fields.tsx'
import { CompletionView, DueView, History, NotBegun, StateBadge, WrittenDeadline } from './parts.tsx'
import { Message } from './layout.tsx'
import { instantInWords } from './wording.ts'

/**
 * `alike`: how many other agencies have the same work with the same date; `times`: where it comes up each time that
 * something happens, all of them.
 */
type TaskProps = { today: Day; calendar: WorkingCalendar; alike: number; times: Task[] } & HandingOnProps

/** One row, for the coordinator: what is asked, in the document's words; what happened; what can be done. */
export function TaskBody({ today, calendar, alike, times, ...handing }: TaskProps) {
  const { task } = handing
  return (
    <>
      <p>
        <a href="/">Về danh sách theo dõi</a>
      </p>
      <h1>{task.agencyName}</h1>
      <StateBadge task={task} today={today} calendar={calendar} />
      <p>
        {task.text}
        {task.periodLabel && <small> ({task.periodLabel})</small>}
      </p>
      {task.quote && task.quote.text !== task.text && <blockquote>{task.quote.text}</blockquote>}
      {task.quote && <a href={`/ke-hoach/${task.planId}/van-ban#${anchorOf(task.quote.span)}`}>Xem trong văn bản</a>}
      <dl class="facts">
        <dt>Kế hoạch</dt>
        <dd>
          <a href={`/ke-hoach/${task.planId}`}>{task.planLabel}</a>
        </dd>
        <HandedParts task={task} />
        <dt>Hạn cuối</dt>
        <dd>
          <DueView task={task} today={today} calendar={calendar} />
        </dd>
        {task.deadline && (
          <>
            <dt>{isWritten(task.deadline) ? 'Ghi trong văn bản' : 'Thời hạn'}</dt>
            <dd>
              <WrittenDeadline task={task} />
            </dd>
          </>
        )}
        {task.extension && (
          <>
            <dt>Gia hạn</dt>
            <dd>
              Đến {formatDay(task.extension.lastDay)}, lý do: {task.extension.reason}
            </dd>
          </>
        )}
        {task.recipient && (
          <>
            <dt>Nơi nhận báo cáo</dt>
            <dd>
              {task.recipient}
              {task.via && ` (qua ${task.via})`}
            </dd>
          </>
        )}
        {task.product && (
          <>
            <dt>Sản phẩm, kết quả</dt>
            <dd>{task.product}</dd>
          </>
        )}
        {task.cooperating.length > 0 && (
          <>
            <dt>Phối hợp</dt>
            <dd>{task.cooperating.join(', ')}</dd>
          </>
        )}
        <dt>Nhắc gần nhất</dt>
        <dd>
          {task.lastRemindedOn ? formatDay(task.lastRemindedOn) : 'Chưa nhắc'} ·{' '}
          <a href={`/nhac-viec?task=${task.id}&tu=${dayAt(task.publishedAt)}`}>Xem các thư về việc này</a>
        </dd>
      </dl>
      <CompletionView task={task} />
      <TakenBack task={task} />
      <AnswerDisclaimer {...handing} />
      <AnswerExtension task={task} />
      <Actions {...handing} today={today} alike={alike} />
      <NextEvent path={`/viec/${task.id}`} task={task} times={times} today={today} told />
      <OtherTimes times={times} task={task} today={today} calendar={calendar} hrefOf={({ id }) => `/viec/${id}`} />
      <h2>Quá trình</h2>
      <History entries={task.history} />
    </>
  )
}

/** A letter may have asked for an answer that the agency no longer waits for. */
function TakenBack({ task: { history, status } }: { task: Task }) {
  const last = history.findLast(({ what }) => askedOrAnswered.test(what))
  if (status !== 'open' || last === undefined || !last.what.endsWith('taken-back')) return null
  return (
    <Message tone="note">
      <p>
        {last.what === 'disclaimer-taken-back'
          ? 'Cơ quan đã rút báo việc không thuộc trách nhiệm'
          : 'Cơ quan đã rút đề nghị gia hạn'}{' '}
        lúc {instantInWords(last.at)}. Không cần trả lời.
      </p>
    </Message>
  )
}
const askedOrAnswered = /^(?:extension-(?:asked|refused|request-taken-back)|extended|disclaime[dr])/u

/** From whom the work came, and to whom it went. */
function HandedParts({ task: { handedFrom, handedTo } }: { task: Task }) {
  return (
    <>
      {handedFrom && (
        <>
          <dt>Nhận từ</dt>
          <dd>
            <a href={`/viec/${handedFrom.taskId}`}>{handedFrom.agencyName}</a>, lý do: {handedFrom.reason}
          </dd>
        </>
      )}
      {handedTo && (
        <>
          <dt>Đã chuyển cho</dt>
          <dd>
            <a href={`/viec/${handedTo.taskId}`}>{handedTo.agencyName}</a>
            {handedTo.withLater && ', cùng mọi kỳ sau'}
          </dd>
        </>
      )}
    </>
  )
}

function Actions({ today, alike, ...handing }: Omit<TaskProps, 'calendar' | 'times'>) {
  const { task } = handing
  if (task.handedTo) return null
  if (task.status === 'withdrawn') {
    return (
      <ActionForm task={task} action="theo-doi-lai">
        <button>Theo dõi lại việc này</button>
      </ActionForm>
    )
  }
  if (task.status === 'done') {
    return (
      <div class="grid">
        <TakeBegunBack {...handing} />
        <ActionForm task={task} action="hoan-tac">
          <h3>Hoàn tác xác nhận</h3>
          <p>Nếu xác nhận nhầm, có thể mở lại việc này. Cơ quan được báo bằng thư.</p>
          <ReasonField />
          <button class="quiet">Hoàn tác xác nhận</button>
        </ActionForm>
        <CorrectDue task={task} alike={alike} />
      </div>
    )
  }
  return (
    <>
      <h2>Cập nhật</h2>
      <NotBegun task={task} today={today} />
      <div class="grid">
        <ActionForm task={task} action="nhac-ngay">
          <h3>Nhắc ngay</h3>
          <p>Gửi ngay một thư nhắc riêng về việc này cho cơ quan.</p>
          <button>Nhắc ngay</button>
        </ActionForm>
        <GrantExtension task={task} />
        <SetDue task={task} today={today} />
        <CorrectDue task={task} alike={alike} />
        <EnterEvent path={`/viec/${task.id}`} task={task} today={today} change={task.due !== null} told />
        {hasBegun(task, today) && (
          <ActionForm task={task} action="xac-nhan">
            <h3>Ghi nhận hoàn thành thay cơ quan</h3>
            <FactFields today={today} />
            <button>Ghi nhận hoàn thành</button>
          </ActionForm>
        )}
        <ActionForm task={task} action="ghi-chu">
          <h3>Ghi chú</h3>
          <LineField title="Nội dung" name="note" maxlength={longest.note} required />
          <button class="quiet">Lưu ghi chú</button>
        </ActionForm>
        <HandOn {...handing} />
        <ActionForm task={task} action="rut">
          <h3>Rút việc khỏi theo dõi</h3>
          <ReasonField />
          <button class="danger">{task.periodFrom === undefined ? 'Rút việc' : 'Chỉ rút kỳ này'}</button>
        </ActionForm>
        {task.periodFrom !== undefined && (
          <ActionForm task={task} action="rut-cac-ky">
            <h3>Rút kỳ này và các kỳ sau</h3>
            <p>
              Mọi kỳ từ kỳ này trở đi đã được lập mà chưa hoàn thành được rút cùng lúc. Cơ quan nhận một thư báo. Nếu kế
              hoạch chạy sang năm sau, các kỳ chưa lập không được rút theo.
            </p>
            <ReasonField />
            <button class="danger">Rút kỳ này và các kỳ sau</button>
          </ActionForm>
        )}
      </div>
    </>
  )
}

/** What a confirmation asks for: the report's number and date, or a short note. */
export function FactFields({ today }: { today: Day }) {
  return (
    <>
      <div class="row">
        <div>
          <LineField
            title="Số văn bản, báo cáo đã gửi"
            name="number"
            maxlength={longest.number}
            placeholder="Ví dụ: 12/BC"
            autocomplete="off"
          />
        </div>
        <div>
          <LineField title="Ngày của văn bản" type="date" name="date" max={today} />
        </div>
      </div>
      <LineField
        title="Hoặc ghi chú ngắn"
        hint="Nếu việc này không có báo cáo, xin ghi kết quả trong một câu."
        name="note"
        maxlength={longest.note}
        autocomplete="off"
      />
    </>
  )
}

/** Until when a confirmation can still be taken back. */
export function UndoUntil({ task }: { task: Task }) {
  return task.completion && <small>Có thể hoàn tác đến {instantInWords(task.completion.undoUntil)}.</small>
}
