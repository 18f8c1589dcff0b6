import { type Day, formatDay } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import type { Instant } from '../../../../shared/calendar/day.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import { awaitedEvent, dayAskedFor } from '../../../../shared/tracking/awaited-event.ts'
import { isWritten } from '../../../../shared/tracking/deadline.ts'
import { type Folded, folded, hasBegun } from '../../../../shared/tracking/periods.ts'
import { labelOf } from '../../../../shared/tracking/statistics.ts'
import { effectiveDue, type Task } from '../../../../shared/tracking/task.ts'
import type { Unit } from '../../../../shared/tracking/unit.ts'
import { SubscribeView } from './feed-page.tsx'
import { SureTick } from './fields.tsx'
import { Message } from './layout.tsx'
import { AskedView, CompletionView, DueView, Empty, NotBegun, PlanOf, StateBadge, StatedDeadline } from './parts.tsx'
import { UndoUntil } from './task-page.tsx'
import { shortened } from './wording.ts'

export type AgencyPageProps = {
  token: string
  agency: Agency
  unitName: string
  open: Task[]
  /** Finished rows, newest first. */
  done: Task[]
  /** Duties that fall due each time that something happens, and how often it has. */
  toComeUp: Array<{ latest: Task; times: number }>
  today: Day
  now: Instant
  calendar: WorkingCalendar
}

/** An agency's page behind the link in its e-mail: what is late, what waits for its day, what is due, what has no date. Read on a phone. */
export function AgencyLinkBody(props: AgencyPageProps) {
  const { agency, unitName, open, done, toComeUp, today, calendar } = props
  const shown = folded(open, today)
  const urgent = shown.filter(({ task }) => ['overdue', 'due-soon'].includes(labelOf(task, today, calendar) ?? ''))
  const later = shown.filter((each) => effectiveDue(each.task) && !urgent.includes(each))
  // That day is sure to come, so nothing is folded away before it is entered.
  const awaiting = shown.filter(({ task }) => awaitedEvent(task) === 'to-come')
  const undated = shown.filter((each) => !effectiveDue(each.task) && !awaiting.includes(each))
  return (
    <>
      <h1>{agency.name}</h1>
      <p class="lead">
        Việc do {unitName} giao. {summary(shown, today, calendar)}
      </p>
      {open.length === 0 && <Empty>Đơn vị không còn việc nào chưa hoàn thành. Xin cảm ơn.</Empty>}
      <Cards title="Quá hạn và sắp đến hạn" rows={urgent} {...props} />
      <Cards title={`Chờ nhập ngày sự kiện (${awaiting.length})`} rows={awaiting} {...props} />
      <Cards title="Có hạn về sau" rows={later} {...props} />
      {undated.length > 0 && (
        <details>
          <summary>
            <strong>Chưa có hạn hoặc thường xuyên ({undated.length})</strong>
          </summary>
          <Cards title="" rows={undated} {...props} />
        </details>
      )}
      <ToComeUp duties={toComeUp} token={props.token} />
      {done.length > 0 && (
        <details>
          <summary>
            <strong>Đã hoàn thành ({done.length})</strong>
          </summary>
          {done.length > mostDone && <p class="hint">Dưới đây là {mostDone} việc mới hoàn thành nhất.</p>}
          <Cards title="" rows={folded(done.slice(0, mostDone), today)} {...props} />
        </details>
      )}
      <SubscribeView token={props.token} />
      <p>
        <a href={`/k/${props.token}/nguoi-nhan`}>Đổi người nhận thư nhắc</a>
      </p>
    </>
  )
}

/** A page is read on a phone. */
const mostDone = 50

/** What was reported of one event is done; the next one is told from here. */
function ToComeUp({ duties, token }: { duties: AgencyPageProps['toComeUp']; token: string }) {
  if (duties.length === 0) return null
  return (
    <>
      <h2>Khi có sự việc hoặc yêu cầu mới ({duties.length})</h2>
      {duties.map(({ latest, times }) => (
        <article class="task-card">
          <p>{shortened(latest.text, 300)}</p>
          <small>
            Đã có {times} lần{latest.periodLabel && `, gần nhất: ${latest.periodLabel}`}.
          </small>
          <PlanOf task={latest} />
          <p>
            <a
              class="button quiet"
              href={`/k/${token}/viec/${latest.id}#su-viec-khac`}
              aria-label={`Báo có sự việc mới: ${named(latest)}`}
            >
              Báo có sự việc mới
            </a>
          </p>
        </article>
      ))}
    </>
  )
}

function AskForDay({ task }: { task: Task }) {
  const awaited = awaitedEvent(task)
  return awaited && <p>{dayAskedFor[awaited]}</p>
}

function summary(shown: readonly Folded[], today: Day, calendar: WorkingCalendar): string {
  const labelled = (label: string) => shown.filter(({ task }) => labelOf(task, today, calendar) === label).length
  const [late, soon] = [labelled('overdue'), labelled('due-soon')]
  const parts = [late > 0 && `${late} việc quá hạn`, soon > 0 && `${soon} việc sắp đến hạn`].filter(Boolean)
  if (parts.length > 0) return `Hiện có ${parts.join(', ')}.`
  return `Hiện có ${shown.filter(({ task }) => hasBegun(task, today)).length} việc chưa hoàn thành.`
}

const action = (task: Task) =>
  awaitedEvent(task) ? 'Nhập ngày để tính hạn hoặc xác nhận' : 'Xác nhận hoặc xin gia hạn'

/** A row in a list of links that are all called alike, as somebody hears it who does not see the page. */
const named = ({ text, periodLabel }: Task) => `${shortened(text, 120)}${periodLabel ? ` (${periodLabel})` : ''}`

/** Two dates of one task are told apart by nothing but the document's words. */
function SaidOfDue({ task }: { task: Task }) {
  const isSaid = task.status === 'open' && task.deadline !== null && isWritten(task.deadline)
  return isSaid && effectiveDue(task) !== null ? <StatedDeadline task={task} /> : null
}

function Cards({ title, rows, token, today, now, calendar }: { title: string; rows: Folded[] } & AgencyPageProps) {
  if (rows.length === 0) return null
  return (
    <>
      {title && <h2>{title}</h2>}
      {rows.map(({ task, later }) => (
        <article
          class={`task-card ${task.status === 'done' ? 'done' : (labelOf(task, today, calendar) ?? '')}`}
          id={task.id}
        >
          <StateBadge task={task} today={today} calendar={calendar} />
          <p>
            {shortened(task.text, 600)}
            {task.periodLabel && <small> ({task.periodLabel})</small>}
          </p>
          <DueView task={task} today={today} calendar={calendar} besideState />
          <SaidOfDue task={task} />
          <AskForDay task={task} />
          <AskedView task={task} />
          <PlanOf task={task} />
          {task.status === 'done' ? (
            <>
              <CompletionView task={task} />
              {task.completion && now <= task.completion.undoUntil && (
                <form method="post" action={`/k/${token}/viec/${task.id}/hoan-tac`}>
                  <UndoUntil task={task} />
                  <SureTick>Tôi xác nhận muốn hoàn tác</SureTick>
                  <button class="quiet" aria-label={`Hoàn tác: ${named(task)}`}>
                    Hoàn tác
                  </button>
                </form>
              )}
            </>
          ) : (
            <Doing task={task} today={today} href={`/k/${token}/viec/${task.id}`} />
          )}
          <LaterRows rows={later} token={token} />
        </article>
      ))}
    </>
  )
}

/** The periods behind the next one, a line each. */
function LaterRows({ rows, token }: { rows: Task[]; token: string }) {
  if (rows.length === 0) return null
  return (
    <details>
      <summary>và {rows.length} kỳ tiếp theo</summary>
      <ul>
        {rows.map((task) => {
          const due = effectiveDue(task)
          return (
            <li>
              <a href={`/k/${token}/viec/${task.id}`}>{task.periodLabel ?? 'Kỳ sau'}</a>
              {due && <small> · hạn {formatDay(due.lastDay)}</small>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** The way to what can be done about a row: the one button, where there is something to do yet. */
function Doing({ task, today, href }: { task: Task; today: Day; href: string }) {
  if (!hasBegun(task, today)) {
    return (
      <>
        <NotBegun task={task} today={today} />
        <p>
          <a href={href} aria-label={`Xem việc này: ${named(task)}`}>
            Xem việc này
          </a>
        </p>
      </>
    )
  }
  return (
    <p>
      <a class="button" href={href} aria-label={`${action(task)}: ${named(task)}`}>
        {action(task)}
      </a>
    </p>
  )
}

/** Duty mail can't just be dropped; who receives it can change, through the coordinator. */
export function RecipientBody({
  token,
  agency,
  replyTo,
  asked,
}: {
  token: string
  agency: Agency
  replyTo: string
  asked: boolean
}) {
  return (
    <>
      <p>
        <a href={`/k/${token}`}>Về danh sách việc của đơn vị</a>
      </p>
      <h1>Đổi người nhận thư nhắc</h1>
      {asked && (
        <Message tone="good">
          <p>Đã báo cán bộ đầu mối xem lại người nhận. Trong lúc chờ, thư nhắc việc vẫn được gửi như trước.</p>
        </Message>
      )}
      <p>
        Thư nhắc việc của {agency.name} hiện được gửi đến:{' '}
        {agency.mailboxes.map((box) => box.address).join(', ') || 'chưa có địa chỉ nào'}.
      </p>
      <p>
        Thư này nhắc việc được giao nên không tắt hẳn được, nhưng có thể chuyển cho người khác. Xin viết cho cán bộ đầu
        mối họ tên và địa chỉ thư của người nhận mới; danh bạ sẽ được sửa cho các lần nhắc sau.
      </p>
      <p>
        <a class="button" href={mailtoFor(agency, replyTo)}>
          Viết thư cho cán bộ đầu mối
        </a>
      </p>
      {!asked && (
        <form method="post" action={`/k/${token}/nguoi-nhan`}>
          <input type="hidden" name="List-Unsubscribe" value="One-Click" />
          <button class="quiet">Tôi không phụ trách việc này, nhờ báo giúp</button>
        </form>
      )}
      <p class="muted">Địa chỉ của cán bộ đầu mối: {replyTo}</p>
    </>
  )
}

function mailtoFor(agency: Agency, replyTo: string): string {
  const subject = encodeURIComponent(`Đổi người nhận thư nhắc việc: ${agency.name}`)
  const body = encodeURIComponent('Người nhận mới:\nHọ tên, chức vụ:\nĐịa chỉ thư:\n')
  return `mailto:${replyTo}?subject=${subject}&body=${body}`
}

type ClosedLinkProps = { title: string; detail: string; office: Pick<Unit, 'name' | 'replyTo'> | null }

/** A link that opens nothing: why, what to do, and whom to ask. */
export function ClosedLinkBody({ title, detail, office }: ClosedLinkProps) {
  return (
    <div class="card">
      <h1>{title}</h1>
      <p>{detail}</p>
      {office && (
        <p>
          Đường dẫn này do {office.name} gửi. Địa chỉ của cán bộ đầu mối:{' '}
          <a href={`mailto:${office.replyTo}`}>{office.replyTo}</a>.
        </p>
      )}
    </div>
  )
}
