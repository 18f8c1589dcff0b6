import { type Day, formatDay } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import { dutiesTold } from '../../../../shared/mail/duties.ts'
import type { OutboxRow } from '../../../../shared/reminding/outbox.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { Outcome } from './mail-log-page.tsx'
import { feedbackTitles, titleOf } from './mail-words.ts'
import { TaskTable } from './tracking-page.tsx'
import { instantInWords } from './wording.ts'

type MailProps = { row: OutboxRow; tasks: Task[]; agencyNames: string[]; today: Day; calendar: WorkingCalendar }

/** One e-mail: what, to whom, when, why or why not. */
export function MailBody({ row, tasks, agencyNames, today, calendar }: MailProps) {
  const { outcome, feedback, tries } = row
  const duties = dutiesTold(row, tasks)
  const later = tasks.length - duties.length
  return (
    <>
      <p>
        <a href="/nhac-viec">Về danh sách thư</a>
      </p>
      <h1>
        {titleOf(row)} ngày {formatDay(row.day)}
      </h1>
      <dl class="facts">
        <dt>Gửi đến</dt>
        <dd>
          {row.to ?? 'Chưa có địa chỉ'}
          {agencyNames.length > 0 && ` (${agencyNames.join('; ')})`}
        </dd>
        <dt>Kết quả</dt>
        <dd>
          <Outcome row={row} />
        </dd>
        <dt>Lập lúc</dt>
        <dd>{instantInWords(row.plannedAt)}</dd>
        {'at' in outcome && outcome.state !== 'sent' && (
          <>
            <dt>Kết luận lúc</dt>
            <dd>{instantInWords(outcome.at)}</dd>
          </>
        )}
        {tries > 0 && (
          <>
            <dt>Số lần gửi</dt>
            <dd>{tries}</dd>
          </>
        )}
        {outcome.state === 'sent' && (
          <>
            <dt>Mã thư</dt>
            <dd>{outcome.messageId}</dd>
          </>
        )}
        {feedback && (
          <>
            <dt>Tin từ máy chủ thư</dt>
            <dd>{feedbackTitles[feedback]}</dd>
          </>
        )}
      </dl>
      {tasks.length > 0 && (
        <>
          <h2>{outcome.state === 'sent' ? 'Việc nêu trong thư' : 'Việc mà thư này nói đến'}</h2>
          <TaskTable tasks={duties.map(({ task }) => task)} today={today} calendar={calendar} />
          {later > 0 && <p>… và {later} kỳ tiếp theo của việc định kỳ.</p>}
          {row.more !== undefined && <p>… và {row.more} việc khác, thư chỉ nêu số lượng.</p>}
        </>
      )}
    </>
  )
}
