import type { Day } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import { countsFromIssue } from '../../../../shared/tracking/counted-from-issue.ts'
import { isCountedBack } from '../../../../shared/tracking/deadline.ts'
import { awaitsFirst, comesUpAgain } from '../../../../shared/tracking/events.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { ActionForm, FoldedAction } from './action-form.tsx'
import { DayTick } from './day-check.tsx'
import { LineField } from './fields.tsx'
import { StateBadge } from './parts.tsx'
import { deadlineInWords, factInWords } from './wording.ts'

/** What work falls due with, each time: the event that its days count from, or a day on which it was asked for. */

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
  untimed: {
    day: 'Ngày xảy ra sự việc, hoặc ngày có yêu cầu',
    more: 'Có sự việc hoặc yêu cầu khác',
    each: 'Mỗi ngày có sự việc hoặc yêu cầu được theo dõi thành một việc riêng, không có hạn vì văn bản không ghi. Việc này giữ nguyên.',
    add: 'Thêm lần này',
  },
}

type EventProps = {
  path: string
  task: Task
  today: Day
  /** For the coordinator, whose entry is told to the agency. */
  told?: boolean
}

const askedByLetter = ' Cơ quan được đề nghị thực hiện bằng thư.'
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

/**
 * One more time that this work falls due, which is tracked by itself. Shown once the first one is there, for as long as
 * the agency has the duty; `open` where there is nothing else to do on the page. `times`: those of the agency.
 */
export function NextEvent({
  path,
  task,
  times,
  today,
  told,
  open = false,
}: EventProps & { times: readonly Task[]; open?: boolean }) {
  if (!comesUpAgain(task) || awaitsFirst(task)) return null
  const first = task.occurrenceOf ? times.find(({ id }) => id === task.occurrenceOf) : task
  if (first === undefined || first.status === 'withdrawn') return <GoneOn task={task} first={first} />
  const isTimed = task.deadline?.kind === 'event'
  const say = !isTimed ? words.untimed : isCountedBack(task.deadline) ? words.before : words.after
  return (
    <div id="su-viec-khac">
      <FoldedAction title={say.more} task={task} action="su-viec-khac" path={path} open={open}>
        <LineField
          title={say.day}
          hint={say.each + (told ? (isTimed ? byLetter : askedByLetter) : '')}
          type="date"
          name="eventOn"
          max={isCountedBack(task.deadline) ? undefined : today}
          required
        />
        <DayTick />
        <button class="quiet">{say.add}</button>
      </FoldedAction>
      {told && first.status === 'done' && (
        <p class="hint">
          Các lần sau vẫn do {task.agencyName} thực hiện. Lần nào thuộc cơ quan khác, xin thêm lần đó rồi chuyển riêng.
        </p>
      )}
    </div>
  )
}

/** Of a time that stayed where it was, while the duty went to another agency. */
function GoneOn({ task, first }: { task: Task; first: Task | undefined }) {
  if (!first?.handedTo || first.id === task.id) return null
  return <p class="hint">Các lần sau của việc này do {first.handedTo.agencyName} nhập và thực hiện.</p>
}

type TimesProps = {
  times: readonly Task[]
  task: Task
  today: Day
  calendar: WorkingCalendar
  hrefOf: (task: Task) => string
}

/** The other times that this work has come up, each on its own page. */
export function OtherTimes({ times, task, today, calendar, hrefOf }: TimesProps) {
  const others = times.filter(({ id }) => id !== task.id)
  if (others.length === 0) return null
  return (
    <section>
      <h2>Các lần khác của việc này ({others.length})</h2>
      <ul>
        {others.map((other) => (
          <li>
            <a href={hrefOf(other)}>{other.periodLabel ?? 'Lần đầu'}</a>{' '}
            <StateBadge task={other} today={today} calendar={calendar} />
            {other.completion && <small> {factInWords(other.completion.fact)}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
