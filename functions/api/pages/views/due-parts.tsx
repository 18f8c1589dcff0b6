import { type Day, formatDay } from '../../../../shared/calendar/day.ts'
import { takesCorrection, takesDate } from '../../../../shared/tracking/due-dates.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { ActionForm } from './action-form.tsx'
import { DayReason } from './day-check.tsx'
import { LineField, TickField } from './fields.tsx'

/** For the coordinator: a date for a row whose document names none, the proposed one with a press or another. */
export function SetDue({ task, today }: { task: Task; today: Day }) {
  if (!takesDate(task)) return null
  const { proposed } = task
  return (
    <>
      {proposed && proposed.lastDay >= today && (
        <ActionForm task={task} action="nhan-ngay">
          <h3>Ngày suy đoán: {formatDay(proposed.lastDay)}</h3>
          <p>Văn bản không ghi ngày. Ngày này ({proposed.source}) chỉ được dùng để nhắc sau khi chấp nhận.</p>
          <button>Lấy {formatDay(proposed.lastDay)} làm hạn</button>
        </ActionForm>
      )}
      <ActionForm task={task} action="dat-han">
        <h3>{task.due ? 'Sửa hạn đã đặt' : proposed ? 'Đặt hạn khác' : 'Đặt hạn'}</h3>
        <LineField
          title="Hạn cuối"
          hint="Ngày cuối còn đúng hạn."
          type="date"
          name="dueOn"
          min={today}
          kept={task.due?.lastDay ?? ''}
          required
        />
        <button class="quiet">Lưu hạn</button>
      </ActionForm>
    </>
  )
}

type CorrectProps = {
  task: Task
  /** How many other agencies have the same work with the same date. */
  alike: number
}

/** For the coordinator: a date of the document that was taken wrongly, for all who have it where several do. */
export function CorrectDue({ task, alike }: CorrectProps) {
  if (!takesCorrection(task)) return null
  const told =
    task.status === 'done'
      ? 'Việc được tính lại là đúng hạn hay quá hạn; cơ quan không nhận thư.'
      : 'Cơ quan được báo ngày đúng.'
  const only = task.periodFrom === undefined ? '' : ' Chỉ đính chính kỳ này; các kỳ khác giữ nguyên hạn.'
  return (
    <ActionForm task={task} action="dinh-chinh">
      <h3>Đính chính hạn</h3>
      <p>
        Khi hạn ngày {formatDay(task.due.lastDay)} không đúng với văn bản, hoặc văn bản đã được sửa. {told}
        {only}
      </p>
      <LineField title="Hạn đúng" hint="Ngày cuối còn đúng hạn." type="date" name="lastDay" required />
      {alike > 0 && (
        <TickField
          title={`Đính chính cả cho ${alike} cơ quan khác có cùng việc này và cùng hạn`}
          name="all"
          kept={false}
        />
      )}
      <DayReason />
      <button class="quiet">Đính chính hạn</button>
    </ActionForm>
  )
}
