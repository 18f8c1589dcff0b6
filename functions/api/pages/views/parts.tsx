import type { Child } from 'hono/jsx'
import { type Day, dayAt, formatDay, spokenTime } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import type { HistoryEntry } from '../../../../shared/tracking/actor.ts'
import { isGivenBeside } from '../../../../shared/tracking/additions.ts'
import { notBegun, progressOf, withdrawalOf } from '../../../../shared/tracking/changes.ts'
import { countsFromIssue } from '../../../../shared/tracking/counted-from-issue.ts'
import { countedFromIn, isWritten, type TrackedDeadline } from '../../../../shared/tracking/deadline.ts'
import { correctionOf } from '../../../../shared/tracking/due-dates.ts'
import { type BoxCounts, boxes, boxTitles, daysLate, labelOf } from '../../../../shared/tracking/statistics.ts'
import { aimed } from '../../../../shared/tracking/aim.ts'
import { beginOf, hasBegun } from '../../../../shared/tracking/periods.ts'
import { dueTime, effectiveDue, type Task } from '../../../../shared/tracking/task.ts'
import {
  actorInWords,
  changeInWords,
  dayInWords,
  deadlineInWords,
  detailInWords,
  factInWords,
  instantInWords,
  labelInWords,
  rhythmInWords,
  shortened,
} from './wording.ts'

/** Pieces that several pages show: a deadline, a row's state, the four boxes, a history. */

type DeadlineProps = { deadline: TrackedDeadline; withDoubt?: boolean }

/**
 * Three days side by side: as written, the strict last day, the last working day that reminders aim at. A doubt is for
 * the coordinator, who can look into it; an agency's page goes without.
 */
export function DeadlineView({ deadline, withDoubt = true }: DeadlineProps) {
  const uncertain = <Doubt deadline={deadline} withDoubt={withDoubt} />
  if (!('lastDay' in deadline)) {
    return (
      <span class="due">
        {deadlineInWords(deadline)} <small>{undatedInWords(deadline)}</small> {uncertain}
      </span>
    )
  }
  return (
    <span class="due">
      {deadlineInWords(deadline)} {uncertain}
      <br />
      <small>
        Hạn cuối:{' '}
        <strong>
          {deadline.time !== undefined && `${spokenTime(deadline.time)}, `}
          {dayInWords(deadline.lastDay)}
        </strong>
        {countInWords(deadline)}
        {deadline.remindFor !== deadline.lastDay && ` · nhắc theo ngày làm việc ${dayInWords(deadline.remindFor)}`}
      </small>
    </span>
  )
}

/**
 * What the document says of a row's date, beside the date itself, which is not said again; where that was put right, by
 * what it was replaced.
 */
export function WrittenDeadline({ task, withDoubt = true }: { task: Task; withDoubt?: boolean }) {
  const correction = correctionOf(task)
  if (task.deadline === null) return null
  if (correction === null && effectiveDue(task) === null) {
    return <DeadlineView deadline={task.deadline} withDoubt={withDoubt} />
  }
  if (correction === null) {
    return (
      <span class="due">
        {deadlineInWords(task.deadline)}
        {countInWords(task.deadline)} <Doubt deadline={task.deadline} withDoubt={withDoubt} />
      </span>
    )
  }
  return (
    <span class="due">
      {deadlineInWords(task.deadline)}
      <br />
      <small>
        Đã đính chính thành ngày {formatDay(correction.lastDay)}, thay cho ngày {formatDay(correction.before)}. Lý do:{' '}
        {correction.reason}
      </small>
    </span>
  )
}

/** The document's words for a row's date, or those of whoever entered it. */
export function StatedDeadline({ task }: { task: Task }) {
  if (task.deadline === null) return null
  return (
    <small>
      {isWritten(task.deadline) ? 'Văn bản ghi: ' : 'Thời hạn: '}
      <WrittenDeadline task={task} withDoubt={false} />
    </small>
  )
}

/** From which day a term was counted, where that stands in the document's head and not in the words. */
function countInWords(deadline: TrackedDeadline): string {
  const from = countedFromIn(deadline)
  return from === null ? '' : ` · tính từ ngày ban hành ${formatDay(from)}`
}

function Doubt({ deadline, withDoubt }: Required<DeadlineProps>) {
  return withDoubt && deadline.certain === false && <span class="badge unsure">Cần xem lại</span>
}

function undatedInWords(deadline: TrackedDeadline): string {
  switch (deadline.kind) {
    case 'recurring':
      return rhythmInWords(deadline)
    case 'event':
      if (countsFromIssue(deadline)) return 'tính từ ngày ban hành, văn bản chưa ghi ngày'
      return deadline.before ? 'tính lùi từ ngày sự kiện' : 'tính từ khi có sự việc'
    default:
      return 'không có ngày cụ thể'
  }
}

type DueProps = { task: Task; today: Day; calendar: WorkingCalendar; besideState?: boolean }

/**
 * When a row is due now, the working day to aim at where that is an earlier one, and how late it is. `besideState`: its
 * badge stands there too, and what that says already ("Chưa có hạn") is not said again; no heading says what the day is.
 */
export function DueView({ task, today, calendar, besideState = false }: DueProps) {
  const due = effectiveDue(aimed(task, calendar))
  const late = daysLate(task, today)
  if (!due) {
    const isSaid = besideState && labelOf(task, today, calendar) === 'undated'
    return (
      <span class="muted">
        {task.deadline ? deadlineInWords(task.deadline) : !isSaid && labelInWords('undated', task)}{' '}
        <ProposedView task={task} />
      </span>
    )
  }
  const time = dueTime(task)
  const correction = correctionOf(task)
  const waits = task.status === 'open' && late === 0 && due.remindFor !== due.lastDay
  return (
    <span class="due">
      {besideState && 'Hạn: '}
      {time !== null && `${spokenTime(time)}, `}
      {dayInWords(due.lastDay)}
      {task.extension && <small> (gia hạn; hạn gốc {task.due && formatDay(task.due.lastDay)})</small>}
      {correction && <small> (đã đính chính; trước đó {formatDay(correction.before)})</small>}
      {late > 0 && <span class="late"> · quá hạn {late} ngày</span>}
      {waits && <small> · ngày làm việc cuối: {dayInWords(due.remindFor)}</small>}
    </span>
  )
}

/** A date that nobody has decided on yet, and where it comes from. */
function ProposedView({ task }: { task: Task }) {
  if (!task.proposed || task.status !== 'open') return null
  const { lastDay, source } = task.proposed
  return (
    <small>
      Suy đoán: {formatDay(lastDay)} ({source})
    </small>
  )
}

/** Which document a row is of, or beside which it was given. */
export function PlanOf({ task }: { task: Task }) {
  return (
    <small>
      {isGivenBeside(task) ? 'Giao thêm, ngoài' : 'Theo'} {task.planLabel}
    </small>
  )
}

/** That a later date is asked for, or that the work is said to be somebody else's, while nobody has answered. */
export function AskedView({ task }: { task: Task }) {
  const { extensionRequest, disclaimer } = task
  return (
    <>
      {extensionRequest && <span class="badge asked">Xin gia hạn đến {formatDay(extensionRequest.lastDay)}</span>}
      {extensionRequest && disclaimer && ' '}
      {disclaimer && <span class="badge asked">Báo không thuộc trách nhiệm</span>}
    </>
  )
}

/** A row's words as the way to its page, with the period that it is of. */
export function TaskLink({ task, length = 120 }: { task: Task; length?: number }) {
  return (
    <>
      <a href={`/viec/${task.id}`}>{shortened(task.text, length)}</a>
      {task.periodLabel && <small> ({task.periodLabel})</small>}
    </>
  )
}

/** From when a row of a period to come can be confirmed; nothing for any other. */
export function NotBegun({ task, today }: { task: Task; today: Day }) {
  const begin = beginOf(task)
  return begin === null || begin <= today ? null : <p class="muted">{notBegun(begin)}</p>
}

export function StateBadge({ task, today, calendar }: { task: Task; today: Day; calendar: WorkingCalendar }) {
  if (task.status === 'done') return <span class="badge done">Hoàn thành</span>
  if (task.status === 'withdrawn') return <span class="badge">Đã rút</span>
  const label = labelOf(task, today, calendar)
  if (label) return <span class={`badge ${label}`}>{labelInWords(label, task)}</span>
  return <span class="badge">{hasBegun(task, today) ? 'Đang thực hiện' : 'Chưa bắt đầu'}</span>
}

/** The four official boxes, in their official words and order. */
export function Boxes({ counts }: { counts: BoxCounts }) {
  return (
    <>
      <ul class="boxes">
        {boxes.map((box) => (
          <li class={counts[box] > 0 ? `${box} some` : box}>
            <strong>{counts[box]}</strong>
            {boxTitles[box]}
          </li>
        ))}
      </ul>
      {counts.ahead > 0 && <p class="muted">Chưa tính {counts.ahead} kỳ chưa bắt đầu của việc định kỳ.</p>}
      {counts.awaiting > 0 && (
        <p class="muted">Chưa tính {counts.awaiting} việc chỉ phải làm khi có sự việc hoặc yêu cầu.</p>
      )}
    </>
  )
}

/** Where dates were granted: which date the boxes count against, and what they would be by the other one. */
export function ByOriginal({ counts, href }: { counts: BoxCounts; href: string }) {
  const { extended, byOriginal } = counts
  if (extended === 0) return null
  return (
    <p>
      Các ô trên tính theo hạn đã gia hạn. Nếu tính theo hạn gốc:{' '}
      {boxes.map((box) => `${boxTitles[box].toLowerCase()} ${byOriginal[box]}`).join(' · ')}.{' '}
      <a href={href}>Xem {extended} việc đã gia hạn</a>
    </p>
  )
}

export function CompletionView({ task }: { task: Task }) {
  if (!task.completion) return null
  const due = effectiveDue(task)
  const { at, on, fact } = task.completion
  return (
    <p>
      Đã xác nhận lúc {instantInWords(at)}: {factInWords(fact)}
      {due && on <= due.lastDay && dayAt(at) > due.lastDay && (
        <small> (văn bản ghi ngày trong hạn; xác nhận sau hạn)</small>
      )}
    </p>
  )
}

/** How far the agency says its work is, and when it said so; nothing where it has not, or the work is done. */
export function ProgressView({ task }: { task: Task }) {
  const told = progressOf(task)
  return (
    told && (
      <small>
        Tiến độ, báo ngày {formatDay(dayAt(told.at))}: {shortened(told.words)}
      </small>
    )
  )
}

/** Since when a row is withdrawn, and why; nothing for any other. */
export function WithdrawalView({ task }: { task: Task }) {
  const withdrawal = withdrawalOf(task)
  if (withdrawal === null) return null
  return (
    <p>
      Đã rút ngày {formatDay(dayAt(withdrawal.at))}; không phải thực hiện hay báo cáo nữa.
      {task.handedTo && <> Việc này nay do {task.handedTo.agencyName} thực hiện.</>}
      {withdrawal.reason !== '' && <> Lý do: {withdrawal.reason}</>}
    </p>
  )
}

export function History({ entries }: { entries: HistoryEntry[] }) {
  return (
    <ol class="history">
      {entries.map((entry) => (
        <li>
          <strong>{changeInWords(entry)}</strong>{' '}
          <small>
            {instantInWords(entry.at)} · {actorInWords(entry)}
          </small>
          {entry.detail && <div>{detailInWords(entry.detail)}</div>}
        </li>
      ))}
    </ol>
  )
}

/** Leads to the next stretch of a long list. */
export function NextPage({ href }: { href: string | null }) {
  return href ? (
    <p class="next">
      <a class="button quiet" href={href}>
        Xem tiếp
      </a>
    </p>
  ) : null
}

/** A stretch of a list in which nothing was found: what that means depends on whether the list goes on. */
export function NothingHere({ next, children }: { next: string | null; children?: Child }) {
  return <Empty>{next === null ? children : 'Phần đã tìm chưa có mục nào. Xin bấm “Xem tiếp” để tìm tiếp.'}</Empty>
}

export function Empty({ children }: { children?: Child }) {
  return <div class="card muted">{children}</div>
}
