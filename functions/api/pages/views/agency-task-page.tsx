import type { Day } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import { hasBegun } from '../../../../shared/tracking/periods.ts'
import { longest } from '../../../../shared/tracking/limits.ts'
import { effectiveDue, type Task } from '../../../../shared/tracking/task.ts'
import { ActionForm, FoldedAction } from './action-form.tsx'
import { EnterEvent, NextEvent, OtherTimes } from './event-parts.tsx'
import { AskExtension } from './extension-parts.tsx'
import { Disclaim } from './disclaimer-parts.tsx'
import {
  CompletionView,
  DueView,
  NotBegun,
  PlanOf,
  ProgressView,
  StateBadge,
  StatedDeadline,
  WithdrawalView,
} from './parts.tsx'
import { LineField } from './fields.tsx'
import { FactFields } from './task-page.tsx'

type AgencyTaskProps = {
  token: string
  task: Task
  today: Day
  calendar: WorkingCalendar
  /** Where it comes up each time that something happens: all of them. */
  times: Task[]
}

/**
 * One task of an agency, with what it can do about it. Every form asks for something typed, so that a mail scanner that
 * presses its button does nothing.
 */
export function AgencyTaskBody({ token, task, today, calendar, times }: AgencyTaskProps) {
  const path = `/k/${token}/viec/${task.id}`
  // Without a date there is nothing to say beside the deadline's own words.
  const onlyStated = task.deadline !== null && effectiveDue(task) === null && !task.proposed
  return (
    <>
      <p>
        <a href={`/k/${token}`}>Về danh sách việc của đơn vị</a>
      </p>
      <h1>{task.status === 'done' ? 'Việc đã hoàn thành' : 'Việc được giao'}</h1>
      <article class="task-card">
        <StateBadge task={task} today={today} calendar={calendar} />
        <p>
          {task.text}
          {task.periodLabel && <small> ({task.periodLabel})</small>}
        </p>
        {!onlyStated && <DueView task={task} today={today} calendar={calendar} besideState />}
        <StatedDeadline task={task} />
        {task.quote && (
          <details>
            <summary>Nguyên văn trong văn bản</summary>
            <blockquote>{task.quote.text}</blockquote>
          </details>
        )}
        {task.product && <p>Sản phẩm, kết quả: {task.product}</p>}
        <PlanOf task={task} />
        {task.recipient && (
          <p>
            Nơi nhận: {task.recipient}
            {task.via && ` (qua ${task.via})`}
          </p>
        )}
        <CompletionView task={task} />
        <WithdrawalView task={task} />
        <ProgressView task={task} />
      </article>
      {task.status === 'open' && task.due === null && <EnterEvent path={path} task={task} today={today} />}
      {task.status === 'open' && <NotBegun task={task} today={today} />}
      {task.status === 'open' && hasBegun(task, today) && (
        <ActionForm task={task} action="xac-nhan" path={path}>
          <h2>Xác nhận hoàn thành</h2>
          <FactFields today={today} />
          <button>Xác nhận đã hoàn thành</button>
        </ActionForm>
      )}
      {task.status === 'open' && hasBegun(task, today) && (
        <FoldedAction task={task} action="tien-do" path={path} title="Việc chưa xong? Báo tiến độ">
          <LineField
            title="Đã làm đến đâu"
            hint="Cán bộ đầu mối thấy nội dung này. Việc vẫn đang mở và thời hạn không đổi."
            name="note"
            maxlength={longest.note}
            autocomplete="off"
            required
          />
          <button class="quiet">Gửi tiến độ</button>
        </FoldedAction>
      )}
      {task.status === 'open' && <AskExtension path={path} task={task} today={today} />}
      {task.status === 'open' && <Disclaim path={path} task={task} />}
      <NextEvent path={path} task={task} times={times} today={today} open={task.status === 'done'} />
      <OtherTimes
        times={times.filter(({ status }) => status !== 'withdrawn')}
        task={task}
        today={today}
        calendar={calendar}
        hrefOf={({ id }) => `/k/${token}/viec/${id}`}
      />
    </>
  )
}
