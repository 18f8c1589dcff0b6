import { type Day, formatDay } from '../../../../shared/calendar/day.ts'
import { takesCorrection, takesDate } from '../../../../shared/tracking/due-dates.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { ActionForm } from './action-form.tsx'
import { AskedAgain, DayReason } from './asked-again.tsx'

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

type CorrectProps = {
  task: Task
  /** How many other agencies have the same work with the same date. */
  alike: number
  /** They have come back to be looked at, and want a tick. */
  values?: { lastDay: string; reason: string; all: boolean }
}

/** For the coordinator: a date of the document that was taken wrongly, for all who have it where several do. */
export function CorrectDue({ task, alike, values }: CorrectProps) {
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
      <label>
        Hạn đúng <span class="hint">Ngày cuối còn đúng hạn.</span>
        <input type="date" name="lastDay" value={values?.lastDay ?? ''} required />
      </label>
      {alike > 0 && (
        <label class="choice">
          <input type="checkbox" name="all" value="yes" checked={values?.all ?? false} />
          Đính chính cả cho {alike} cơ quan khác có cùng việc này và cùng hạn
        </label>
      )}
      <DayReason values={values} />
      <button class="quiet">Đính chính hạn</button>
    </ActionForm>
  )
}

type UnusualProps = Required<CorrectProps> & { why: string }

/** A corrected date that is hardly meant, with the tick that says it is. */
export function UnusualCorrection({ task, why, ...asked }: UnusualProps) {
  return (
    <AskedAgain task={task} why={why} title="Xem lại ngày đính chính" back="Quay lại, không đính chính">
      <CorrectDue task={task} {...asked} />
    </AskedAgain>
  )
}
