import type { Child } from 'hono/jsx'
import { addDays, type Day, formatDay } from '../../../../shared/calendar/day.ts'
import { effectiveDue, type Task } from '../../../../shared/tracking/task.ts'
import { ActionForm, FoldedAction, SureAction } from './action-form.tsx'
import { AskingReason, DayReason, ReasonField } from './day-check.tsx'
import { LineField } from './fields.tsx'
import { Message } from './layout.tsx'
import { instantInWords } from './wording.ts'

/** A later date: asked for by the agency, answered by the coordinator. */

type AskProps = { path: string; task: Task; today: Day }

/** For the agency: what was asked and answered so far, and the form to ask. Only a row with a date can get a later one. */
export function AskExtension({ path, task, today }: AskProps) {
  const due = effectiveDue(task)
  if (!due) return null
  const pending = task.extensionRequest
  return (
    <>
      {pending && (
        <Message tone="note">
          <p>
            Đã xin gia hạn đến <strong>{formatDay(pending.lastDay)}</strong> lúc {instantInWords(pending.at)}, đang chờ
            cán bộ đầu mối trả lời. Hạn {formatDay(due.lastDay)} vẫn tính cho đến khi có trả lời.
          </p>
          <p>Lý do đã ghi: {pending.reason}</p>
        </Message>
      )}
      {task.extensionRefused && (
        <Message tone="note">
          <p>
            Đề nghị gia hạn đến {formatDay(task.extensionRefused.lastDay)} chưa được đồng ý. Lý do:{' '}
            {task.extensionRefused.reason}
          </p>
        </Message>
      )}
      <FoldedAction
        title={pending ? 'Sửa đề nghị gia hạn' : 'Xin gia hạn'}
        task={task}
        action="xin-gia-han"
        path={path}
      >
        <LineField
          title="Xin hoàn thành đến hết ngày"
          type="date"
          name="lastDay"
          min={due.lastDay < today ? today : addDays(due.lastDay, 1)}
          kept={pending?.lastDay ?? ''}
          required
        />
        <AskingReason
          hint="Cán bộ đầu mối nhận được thư ngay. Trong lúc chờ trả lời, hạn hiện tại vẫn tính."
          kept={pending?.reason}
        />
        <button class="quiet">Gửi đề nghị gia hạn</button>
      </FoldedAction>
      {pending && (
        <SureAction
          title="Rút đề nghị gia hạn"
          task={task}
          action="rut-xin-gia-han"
          path={path}
          button="Rút đề nghị gia hạn"
        >
          Cơ quan không xin gia hạn nữa, hạn {formatDay(due.lastDay)} vẫn tính
        </SureAction>
      )}
    </>
  )
}

type ExtendProps = { task: Task; title: string; button: string; children?: Child }

/** For the coordinator: a later date. */
function ExtendForm({ task, title, button, children }: ExtendProps) {
  if (!task.due) return null
  return (
    <ActionForm task={task} action="gia-han">
      <h3>{title}</h3>
      {children}
      <LineField title="Hạn mới" type="date" name="lastDay" min={addDays(task.due.lastDay, 1)} required />
      <DayReason />
      <button>{button}</button>
    </ActionForm>
  )
}

/** The coordinator's ways to a later date of an open row: to grant one, to put right the one that was granted, to take it back. */
export function GrantExtension({ task }: { task: Task }) {
  if (!task.due || task.extensionRequest) return null
  if (!task.extension) return <ExtendForm task={task} title="Gia hạn" button="Gia hạn" />
  const original = formatDay(task.due.lastDay)
  return (
    <>
      <ExtendForm task={task} title="Sửa ngày gia hạn" button="Sửa ngày gia hạn">
        <p>Chọn ngày bất kỳ sau hạn gốc {original}. Cơ quan được báo ngày mới.</p>
      </ExtendForm>
      <ActionForm task={task} action="huy-gia-han">
        <h3>Huỷ gia hạn</h3>
        <p>
          Hạn gốc {original} lại được tính. Cơ quan được báo. Nếu hạn gốc không đúng, xin huỷ gia hạn rồi đính chính
          hạn.
        </p>
        <ReasonField />
        <button class="danger">Huỷ gia hạn</button>
      </ActionForm>
    </>
  )
}

/** For the coordinator: the request, and the two answers to it. Another date than the one asked for can be granted. */
export function AnswerExtension({ task }: { task: Task }) {
  const asked = task.extensionRequest
  const due = effectiveDue(task)
  if (!asked || !due) return null
  const original = task.due?.lastDay ?? due.lastDay
  return (
    <section class="message note" aria-label="Đề nghị gia hạn">
      <h2>Xin gia hạn đến {formatDay(asked.lastDay)}</h2>
      <p>
        {task.agencyName} đề nghị lúc {instantInWords(asked.at)}. Hạn hiện tại: {formatDay(due.lastDay)}.
      </p>
      <blockquote>{asked.reason}</blockquote>
      <div class="grid">
        <ActionForm task={task} action="gia-han">
          <h3>Đồng ý</h3>
          <LineField
            title="Hạn mới"
            hint="Có thể chọn ngày khác ngày được đề nghị."
            type="date"
            name="lastDay"
            min={addDays(original, 1)}
            kept={asked.lastDay}
            required
          />
          <DayReason kept={asked.reason} />
          <button>Đồng ý gia hạn</button>
        </ActionForm>
        <ActionForm task={task} action="tu-choi-gia-han">
          <h3>Không đồng ý</h3>
          <ReasonField hint="Cơ quan nhận được thư trả lời kèm lý do này." />
          <button class="danger">Không đồng ý</button>
        </ActionForm>
      </div>
    </section>
  )
}
