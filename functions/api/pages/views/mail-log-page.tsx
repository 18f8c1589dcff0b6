import { type Day, formatDay } from '../../../../shared/calendar/day.ts'
import { MailKind, type OutboxRow } from '../../../../shared/reminding/outbox.ts'
import { reasonOf } from '../../../../shared/reminding/outcome-words.ts'
import { type Choice, Choose, Filters, queryOf } from './filters.tsx'
import { Message } from './layout.tsx'
import { feedbackTitles, kindTitles, mailPath, type MailView, mailViews, stateTitles, titleOf } from './mail-words.ts'
import { NextPage, NothingHere } from './parts.tsx'
import { instantInWords } from './wording.ts'

type Chosen = {
  view: MailView
  kind: MailKind | undefined
  from: Day
  to: Day
  agency?: string | undefined
  plan?: string | undefined
  task?: string | undefined
}

type MailLogProps = {
  rows: OutboxRow[]
  /** Of each row how many pieces of work it is about. */
  counts: number[]
  next: string | null
  chosen: Chosen
  agencies: Choice[]
  plans: Choice[]
  trouble?: string
}

/** Every e-mail, sent or not, and why: the account that the reminders give of themselves. */
export function MailLogBody({ rows, counts, next, chosen, agencies, plans, trouble }: MailLogProps) {
  const names = new Map(agencies.map(({ id, label }) => [id, label]))
  return (
    <>
      <h1>Thư đã gửi và chưa gửi</h1>
      <p class="lead">
        Mỗi thư mà hệ thống phải gửi đều có một dòng ở đây: gửi lúc nào, cho ai, về việc gì, hoặc vì sao không gửi.
      </p>
      {trouble !== undefined && (
        <Message tone="bad">
          <p>{trouble}</p>
        </Message>
      )}
      <Filters
        label="Xem theo kết quả"
        options={Object.entries(mailViews).map(([view, { title }]) => ({
          href: pathOf({ ...chosen, xem: view }),
          title,
          on: view === chosen.view,
        }))}
      />
      <Narrow chosen={chosen} agencies={agencies} plans={plans} />
      {rows.length === 0 ? (
        <NothingHere next={next}>
          Không có thư nào như vậy từ {formatDay(chosen.from)} đến {formatDay(chosen.to)}.
        </NothingHere>
      ) : (
        <table class="stack">
          <thead>
            <tr>
              <th>Ngày</th>
              <th>Loại thư</th>
              <th>Gửi đến</th>
              <th class="number">Số việc</th>
              <th>Kết quả</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr>
                <td>{formatDay(row.day)}</td>
                <td data-label="Loại thư">
                  <a href={mailPath(row)}>{titleOf(row)}</a>
                </td>
                <td>
                  {row.to ?? 'Chưa có địa chỉ'}
                  {row.agencyIds.length > 0 && (
                    <>
                      <br />
                      <small>{row.agencyIds.map((id) => names.get(id) ?? id).join(', ')}</small>
                    </>
                  )}
                </td>
                <td class="number" data-label="Số việc">
                  {counts[at] === 0 ? '–' : counts[at]}
                </td>
                <td>
                  <Outcome row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NextPage href={next && pathOf({ ...chosen, xem: chosen.view, cursor: next })} />
    </>
  )
}

function pathOf({
  kind,
  from,
  to,
  agency,
  plan,
  task,
  xem,
  cursor,
}: Chosen & { xem: string; cursor?: string }): string {
  return `/nhac-viec?${queryOf({ xem, loai: kind, tu: from, den: to, agency, plan, task, cursor })}`
}

function Narrow({ chosen, agencies, plans }: Pick<MailLogProps, 'chosen' | 'agencies' | 'plans'>) {
  const { view, kind, from, to, agency, plan, task } = chosen
  return (
    <details open={Boolean(kind ?? agency ?? plan ?? task)}>
      <summary>
        Từ {formatDay(from)} đến {formatDay(to)}; lọc theo ngày, loại thư, cơ quan, kế hoạch
      </summary>
      <form method="get" action="/nhac-viec" class="row">
        <input type="hidden" name="xem" value={view} />
        {task !== undefined && <input type="hidden" name="task" value={task} />}
        <div>
          <label>
            Từ ngày
            <input type="date" name="tu" value={from} />
          </label>
        </div>
        <div>
          <label>
            Đến hết ngày
            <input type="date" name="den" value={to} />
          </label>
        </div>
        <Choose
          title="Loại thư"
          name="loai"
          choices={MailKind.options.map((id) => ({ id, label: kindTitles[id] }))}
          chosen={kind}
        />
        <Choose title="Cơ quan" name="agency" choices={agencies} chosen={agency} />
        <Choose title="Kế hoạch" name="plan" choices={plans} chosen={plan} />
        <div>
          <button class="quiet">Lọc</button>
        </div>
      </form>
      {task !== undefined && (
        <p>
          Chỉ các thư về một việc. <a href={`/viec/${task}`}>Xem việc này</a> · <a href="/nhac-viec">Xem mọi thư</a>
        </p>
      )}
    </details>
  )
}

/** What became of an e-mail, in a word and a sentence. */
export function Outcome({ row }: { row: OutboxRow }) {
  const { outcome } = row
  return (
    <>
      <span class={`badge ${outcome.state}`}>{stateTitles[outcome.state]}</span>{' '}
      <small>
        {outcome.state === 'sent' ? instantInWords(outcome.at) : reasonOf(row)}
        {row.feedback && ` · ${feedbackTitles[row.feedback]}`}
      </small>
    </>
  )
}
