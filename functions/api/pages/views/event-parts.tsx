import type { Day } from '../../../../shared/calendar/day.ts'
import { countsFromIssue } from '../../../../shared/tracking/counted-from-issue.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { ActionForm, FoldedAction } from './action-form.tsx'
import { DayTick } from './day-check.tsx'
import { LineField } from './fields.tsx'
import { deadlineInWords } from './wording.ts'

/** The event that a deadline counts from: entered once, and again for each further event of its kind. */

/** What has happened, and the days counted from it; or what is to come, and the days counted back; or the day of issue. */
const words = {
  after: {
    day: 'Ngày xảy ra',
    enter: 'Nhập ngày xảy ra sự việc',
    change: 'Sửa ngày xảy ra sự việc',
    counted: 'Thời hạn được tính từ ngày này',
    save: 'Lưu ngày sự việc',
    more: 'Có thêm sự việc khác',
    each: 'Mỗi ngày có sự việc được theo dõi thành một việc riêng, có thời hạn riêng. Việc này giữ nguyên.',
    add: 'Thêm sự việc',
  },
  issue: {
    day: 'Ngày ban hành',
    enter: 'Nhập ngày ban hành văn bản',
    change: 'Sửa ngày ban hành văn bản',
    counted: 'Thời hạn được tính từ ngày này',
    save: 'Lưu ngày ban hành',
  },
  before: {
    day: 'Ngày diễn ra',
    enter: 'Nhập ngày diễn ra sự kiện',
    change: 'Sửa ngày diễn ra sự kiện',
    counted: 'Thời hạn được tính lùi từ ngày này',
    save: 'Lưu ngày sự kiện',
    more: 'Có thêm sự kiện khác',
    each: 'Mỗi sự kiện được theo dõi thành một việc riêng, có thời hạn riêng. Việc này giữ nguyên.',
    add: 'Thêm sự kiện',
  },
}

type EventProps = {
  path: string
  task: Task
  today: Day
  /** For the coordinator, whose entry is told to the agency. */
  told?: boolean
}

const byLetter = ' Cơ quan được báo thời hạn bằng thư.'
const onlyOnce = ' Ngày này chỉ nhập được một lần; nếu nhập sai, xin báo cán bộ đầu mối sửa.'

/** Enters the event of this row; `change` where one stands already and the coordinator puts it right. */
export function EnterEvent({ path, task, today, told, change = false }: EventProps & { change?: boolean }) {
  if (task.deadline?.kind !== 'event') return null
  const { before } = task.deadline
  const say = countsFromIssue(task.deadline) ? words.issue : before ? words.before : words.after
  const counted = `${say.counted}: ${deadlineInWords(task.deadline)}.`
  const kept = change && task.extension ? ' Hạn đã gia hạn được giữ nếu muộn hơn hạn mới.' : ''
  return (
    <ActionForm task={task} action="su-viec" path={path}>
      <h3>{change ? say.change : say.enter}</h3>
      <LineField
        title={say.day}
        hint={counted + kept + (told ? byLetter : onlyOnce)}
        type="date"
        name="eventOn"
        max={before ? undefined : today}
        kept={change ? (task.eventOn ?? '') : ''}
        required
      />
      <DayTick />
      <button class={change ? 'quiet' : ''}>{say.save}</button>
    </ActionForm>
  )
}

/** One more event of the same kind, which is tracked by itself. Shown once the first one is there. */
export function NextEvent({ path, task, today, told }: EventProps) {
  // A document is issued once.
  if (task.deadline?.kind !== 'event' || task.due === null || countsFromIssue(task.deadline)) return null
  const { before } = task.deadline
  const say = before ? words.before : words.after
  return (
    <FoldedAction title={say.more} task={task} action="su-viec-khac" path={path}>
      <LineField
        title={say.day}
        hint={say.each + (told ? byLetter : '')}
        type="date"
        name="eventOn"
        max={before ? undefined : today}
        required
      />
      <DayTick />
      <button class="quiet">{say.add}</button>
    </FoldedAction>
  )
}
