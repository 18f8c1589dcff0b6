import { addDays, formatDay } from '../../../../shared/calendar/day.ts'
import { effectiveDue, type Task } from '../../../../shared/tracking/task.ts'
import { longest } from '../../../../shared/tracking/limits.ts'
import { Message } from './layout.tsx'
import { instantInWords } from './wording.ts'

/** A later date: asked for by the agency, answered by the coordinator. */

type AskProps = { action: string; task: Task; values?: { lastDay?: string; reason?: string } }

/** For the agency: what was asked and answered so far, and the form to ask. Only a row with a date can get a later one. */
export function AskExtension({ action, task, values = {} }: AskProps) {
  const due = effectiveDue(task)
  if (!due) return null
  const pending = task.extensionRequest
  return (
    <>
      {pending && (
        <Message tone="note">
          <p>
            Đã xin gia hạn đến <strong>{formatDay(pending.lastDay)}</strong>, đang chờ cán bộ đầu mối trả lời. Hạn{' '}
            {formatDay(due.lastDay)} vẫn tính cho đến khi có trả lời.
          </p>
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
      <details class="card" open={values.reason !== undefined}>
        <summary>{pending ? 'Sửa đề nghị gia hạn' : 'Xin gia hạn'}</summary>
        <form method="post" action={action}>
          <label>
            Xin hoàn thành đến hết ngày
            <input
              type="date"
              name="lastDay"
              min={addDays(due.lastDay, 1)}
              value={values.lastDay ?? pending?.lastDay ?? ''}
              required
            />
          </label>
          <label>
            Lý do{' '}
            <span class="hint">Cán bộ đầu mối nhận được thư ngay. Trong lúc chờ trả lời, hạn hiện tại vẫn tính.</span>
            <textarea name="reason" rows={3} minlength={5} maxlength={longest.reason} required>
              {values.reason ?? pending?.reason ?? ''}
            </textarea>
          </label>
          <button class="quiet">Gửi đề nghị gia hạn</button>
        </form>
      </details>
    </>
  )
}

/** For the coordinator: the request, and the two answers to it. Another date than the one asked for can be granted. */
export function AnswerExtension({ task }: { task: Task }) {
  const asked = task.extensionRequest
  const due = effectiveDue(task)
  if (!asked || !due) return null
  return (
    <section class="message note" aria-label="Đề nghị gia hạn">
      <h2>Xin gia hạn đến {formatDay(asked.lastDay)}</h2>
      <p>
        {task.agencyName} đề nghị lúc {instantInWords(asked.at)}. Hạn hiện tại: {formatDay(due.lastDay)}.
      </p>
      <blockquote>{asked.reason}</blockquote>
      <div class="grid">
        <form class="card" method="post" action={`/viec/${task.id}/gia-han`}>
          <h3>Đồng ý</h3>
          <input type="hidden" name="version" value={task.version} />
          <label>
            Hạn mới <span class="hint">Có thể chọn ngày khác ngày được đề nghị.</span>
            <input type="date" name="lastDay" min={addDays(due.lastDay, 1)} value={asked.lastDay} required />
          </label>
          <label>
            Lý do
            <input name="reason" value={asked.reason} maxlength={longest.reason} required />
          </label>
          <button>Đồng ý gia hạn</button>
        </form>
        <form class="card" method="post" action={`/viec/${task.id}/tu-choi-gia-han`}>
          <h3>Không đồng ý</h3>
          <input type="hidden" name="version" value={task.version} />
          <label>
            Lý do <span class="hint">Cơ quan nhận được thư trả lời kèm lý do này.</span>
            <input name="reason" maxlength={longest.reason} required />
          </label>
          <button class="danger">Không đồng ý</button>
        </form>
      </div>
    </section>
  )
}
