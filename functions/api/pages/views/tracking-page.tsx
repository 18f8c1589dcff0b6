import type { Day } from '../../../../shared/calendar/day.ts'
import { formatDay } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import { type Folding, nothingFolded } from '../../../../shared/tracking/periods.ts'
import type { BoxCounts } from '../../../../shared/tracking/statistics.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { type Choice, Choose, Filters, queryOf } from './filters.tsx'
import { AskedView, Boxes, DueView, NextPage, NothingHere, ProgressView, StateBadge, TaskLink } from './parts.tsx'
import { factInWords, shortened } from './wording.ts'

/** The views of the tracking list, the most urgent first. */
const trackingViews = {
  'extension-asked': 'Xin gia hạn',
  disclaimed: 'Báo không thuộc trách nhiệm',
  overdue: 'Quá hạn',
  'due-soon': 'Sắp đến hạn',
  open: 'Chưa hoàn thành',
  undated: 'Chưa có hạn',
  awaiting: 'Khi có sự việc',
  extended: 'Đã gia hạn',
  done: 'Đã hoàn thành',
} as const
type TrackingView = keyof typeof trackingViews
/** What waits for the coordinator's answer. */
type AnswerView = Extract<TrackingView, 'extension-asked' | 'disclaimed'>
const isAsked = (view: string): view is AnswerView => view === 'extension-asked' || view === 'disclaimed'

type TrackingProps = {
  view: TrackingView
  tasks: Task[]
  /** How many rows the list has on all its pages. */
  total: { count: number; more: boolean }
  /** How many rows wait for an answer; `more` where there are others still. */
  asked: Record<AnswerView, { count: number; more: boolean }>
  counts: BoxCounts
  plans: Choice[]
  agencies: Choice[]
  chosen: { plan?: string; agency?: string; dueBefore?: string; periods?: string }
  dueBefore: Day | undefined
  /** The day to list up to was none, or of a year that nobody meant: the list is not narrowed by it. */
  wrongDay: boolean
  /** What the list leaves out behind the next period of a duty. */
  folding: Folding
  next: string | null
  today: Day
  calendar: WorkingCalendar
}

/** The coordinator's first page: what is late, who is late, and since when they know. */
export function TrackingBody(props: TrackingProps) {
  const { view, tasks, asked, counts, next } = props
  return (
    <>
      <h1>Theo dõi thực hiện</h1>
      <Boxes counts={counts} />
      <Filters
        label="Xem theo tình trạng"
        options={Object.entries(trackingViews)
          .filter(([value]) => !isAsked(value) || asked[value].count > 0 || view === value)
          .filter(([value]) => value !== 'extended' || counts.extended > 0 || view === value)
          .map(([value, title]) => ({
            href: `/?${queryOf({ ...props.chosen, status: value })}`,
            title: isAsked(value) ? `${title} (${asked[value].count}${asked[value].more ? '+' : ''})` : title,
            on: value === view,
          }))}
      />
      <Narrow {...props} />
      {props.wrongDay && (
        <p class="message note">
          Ngày đã chọn không đúng (năm phải từ 2000 đến 2099); danh sách dưới đây chưa lọc theo ngày. Xin chọn lại ngày.
        </p>
      )}
      <Listed {...props} />
      <OnlyNext folding={props.folding} href={`/?${queryOf({ ...props.chosen, status: view, periods: 'all' })}`} />
      {tasks.length === 0 ? <NothingHere next={next}>{emptyWords[view]}</NothingHere> : <TaskTable {...props} />}
      <NextPage href={next && `/?${queryOf({ ...props.chosen, status: view, cursor: next })}`} />
    </>
  )
}

/** Which list this is and how much of it is shown, so that a printed page speaks for itself; and the whole of it as a file. */
function Listed({ view, tasks, total, plans, agencies, chosen, dueBefore, today }: TrackingProps) {
  const named = (choices: Choice[], id: string) => choices.find((choice) => choice.id === id)?.label ?? id
  const parts = [
    trackingViews[view],
    chosen.plan && `kế hoạch ${named(plans, chosen.plan)}`,
    chosen.agency && named(agencies, chosen.agency),
    dueBefore && `hạn trước ngày ${formatDay(dueBefore)}`,
  ].filter(Boolean)
  return (
    <>
      <p class="listed">
        Danh sách: {parts.join(' · ')}. Ngày {formatDay(today)}, hiển thị {tasks.length} trong {total.more && 'hơn '}
        {total.count} việc.
      </p>
      {(total.count > 0 || total.more) && (
        <p class="tools">
          <a href={`/theo-doi.csv?${queryOf({ ...chosen, status: view })}`}>Tải cả danh sách (CSV, mở bằng Excel)</a>
        </p>
      )}
    </>
  )
}

const emptyWords: Record<TrackingView, string> = {
  'extension-asked': 'Không có đề nghị gia hạn nào đang chờ trả lời.',
  disclaimed: 'Không có việc nào được báo là không thuộc trách nhiệm.',
  overdue: 'Không có việc nào quá hạn.',
  'due-soon': 'Không có việc nào sắp đến hạn.',
  open: 'Không có việc nào chưa hoàn thành.',
  undated: 'Không có việc nào chưa có hạn.',
  awaiting: 'Không có việc nào chờ sự việc hoặc yêu cầu.',
  extended: 'Chưa có việc nào được gia hạn.',
  done: 'Chưa có việc nào được xác nhận hoàn thành.',
}

function Narrow({ view, plans, agencies, chosen }: TrackingProps) {
  return (
    <details class="narrow" open={Boolean(chosen.plan ?? chosen.agency ?? chosen.dueBefore)}>
      <summary>Lọc theo kế hoạch, cơ quan, thời hạn</summary>
      <form method="get" action="/" class="row">
        <input type="hidden" name="status" value={view} />
        <Choose title="Kế hoạch" name="plan" choices={plans} chosen={chosen.plan} />
        <Choose title="Cơ quan" name="agency" choices={agencies} chosen={chosen.agency} />
        <div>
          <label>
            Đến hạn trước ngày
            <input type="date" name="dueBefore" value={chosen.dueBefore ?? ''} />
          </label>
        </div>
        <div>
          <button class="quiet">Lọc</button>
        </div>
      </form>
    </details>
  )
}

/** That a list names no more than the next period of a duty that comes back, and the way to all of them. */
export function OnlyNext({ folding, href }: { folding: Folding; href: string }) {
  if (folding.away.size === 0) return null
  return (
    <p class="tools">
      Việc định kỳ chỉ hiện đến kỳ kế tiếp. <a href={href}>Xem tất cả các kỳ</a>
    </p>
  )
}

type TableProps = { tasks: Task[]; today: Day; calendar: WorkingCalendar; folding?: Folding }

/** Rows of tasks; on a phone each row is a card. */
export function TaskTable({ tasks, today, calendar, folding = nothingFolded }: TableProps) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th>Hạn</th>
          <th>Cơ quan</th>
          <th>Nhiệm vụ</th>
          <th>Kế hoạch</th>
          <th>Nhắc gần nhất</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr>
            <td>
              <DueView task={task} today={today} calendar={calendar} besideState />
              <StateBadge task={task} today={today} calendar={calendar} /> <AskedView task={task} />
            </td>
            <td data-label="Cơ quan">{task.agencyName}</td>
            <td>
              <TaskLink task={task} length={160} />
              <Told task={task} />
              <AndLater count={folding.behind.get(task.id) ?? 0} />
            </td>
            <td class="label" data-label="Kế hoạch">
              <a href={`/ke-hoach/${task.planId}`}>{shortened(task.planLabel, 60)}</a>
            </td>
            <td class="day" data-label="Nhắc gần nhất">
              {task.lastRemindedOn ? formatDay(task.lastRemindedOn) : 'Chưa nhắc'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What was typed as proof of it, or of how far it is: who reads the list need not open each row. */
function Told({ task }: { task: Task }) {
  const { completion } = task
  return (
    <div>
      <ProgressView task={task} />
      {completion && (
        <small>
          Xong ngày {formatDay(completion.on)}: {shortened(factInWords(completion.fact))}
        </small>
      )}
    </div>
  )
}

function AndLater({ count }: { count: number }) {
  return count > 0 ? (
    <>
      <br />
      <small>và {count} kỳ tiếp theo</small>
    </>
  ) : null
}
