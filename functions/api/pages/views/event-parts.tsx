import type { Day } from '../../../../shared/calendar/day.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { deadlineInWords } from './wording.ts'

/** The event that a deadline counts from: entered once, and again for each further event of its kind. */

type EventProps = { path: string; task: Task; today: Day; values?: { eventOn?: string } }

/** Enters the event of this row; `change` where one stands already and the coordinator puts it right. */
export function EnterEvent({ path, task, today, values = {}, change = false }: EventProps & { change?: boolean }) {
  if (task.deadline?.kind !== 'event') return null
  return (
    <form class="card" method="post" action={`${path}/su-viec`}>
      <input type="hidden" name="version" value={task.version} />
      <h3>{change ? 'Sửa ngày xảy ra sự việc' : 'Nhập ngày xảy ra sự việc'}</h3>
      <label>
        Ngày xảy ra{' '}
        <span class="hint">
          Thời hạn được tính từ ngày này: {deadlineInWords(task.deadline)}.
          {change && task.extension && ' Hạn đã gia hạn được giữ nếu muộn hơn hạn mới.'}
        </span>
        <input
          type="date"
          name="eventOn"
          max={today}
          value={values.eventOn ?? (change ? (task.eventOn ?? '') : '')}
          required
        />
      </label>
      <button class={change ? 'quiet' : ''}>Lưu ngày sự việc</button>
    </form>
  )
}

/** One more event of the same kind, which is tracked by itself. Shown once the first one is there. */
export function NextEvent({ path, task, today }: EventProps) {
  if (task.deadline?.kind !== 'event' || task.due === null) return null
  return (
    <details class="card">
      <summary>Có thêm sự việc khác</summary>
      <form method="post" action={`${path}/su-viec-khac`}>
        <label>
          Ngày xảy ra{' '}
          <span class="hint">
            Mỗi ngày có sự việc được theo dõi thành một việc riêng, có thời hạn riêng. Việc này giữ nguyên.
          </span>
          <input type="date" name="eventOn" max={today} required />
        </label>
        <button class="quiet">Thêm sự việc</button>
      </form>
    </details>
  )
}
