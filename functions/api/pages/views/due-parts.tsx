import { type Day, formatDay } from '../../../../shared/calendar/day.ts'
import { takesDate } from '../../../../shared/tracking/due-dates.ts'
import type { Task } from '../../../../shared/tracking/task.ts'

/** For the coordinator: a date for a row whose document names none, the proposed one with a press or another. */
export function SetDue({ path, task, today }: { path: string; task: Task; today: Day }) {
  if (!takesDate(task)) return null
  const { proposed } = task
  return (
    <>
      {proposed && proposed.lastDay >= today && (
        <form class="card" method="post" action={`${path}/nhan-ngay`}>
          <input type="hidden" name="version" value={task.version} />
          <h3>Ngày suy đoán: {formatDay(proposed.lastDay)}</h3>
          <p>Văn bản không ghi ngày. Ngày này ({proposed.source}) chỉ được dùng để nhắc sau khi chấp nhận.</p>
          <button>Lấy {formatDay(proposed.lastDay)} làm hạn</button>
        </form>
      )}
      <form class="card" method="post" action={`${path}/dat-han`}>
        <input type="hidden" name="version" value={task.version} />
        <h3>{task.due ? 'Sửa hạn đã đặt' : proposed ? 'Đặt hạn khác' : 'Đặt hạn'}</h3>
        <label>
          Hạn cuối <span class="hint">Ngày cuối còn đúng hạn.</span>
          <input type="date" name="dueOn" min={today} value={task.due?.lastDay ?? ''} required />
        </label>
        <button class="quiet">Lưu hạn</button>
      </form>
    </>
  )
}
