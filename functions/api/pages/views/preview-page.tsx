import { type Day, formatDay, monthOf, yearOf } from '../../../../shared/calendar/day.ts'
import { dutiesTold } from '../../../../shared/mail/duties.ts'
import type { MailKind, OutboxRow } from '../../../../shared/reminding/outbox.ts'
import { isOfRecount } from '../../../../shared/reminding/recount.ts'
import type { Policy } from '../../../../shared/tracking/policy.ts'
import { effectiveDue, type Task } from '../../../../shared/tracking/task.ts'
import type { Previewed } from '../../operations/plans/preview-mails.ts'
import { Message } from './layout.tsx'
import { Empty } from './parts.tsx'
import { fieldsOf } from './policy-page.tsx'
import { SettingsTabs } from './settings-tabs.tsx'
import { dayInWords, shortened } from './wording.ts'

type Chosen = { plan: string | undefined; days: number; assume: 'nobody' | 'on-time' }

type PreviewProps = {
  previewed: Previewed
  policy: Policy
  /** The policy shown is not the unit's, or not yet. */
  unsaved: boolean
  version: number
  plans: Array<{ id: string; label: string }>
  chosen: Chosen
}

/** Which e-mails a policy brings, on which days, to whom and about what; nothing is sent. */
export function PreviewBody({ previewed, policy, unsaved, version, plans, chosen }: PreviewProps) {
  const { mails, from, to, complete, unsureYears } = previewed
  const going = mails.filter((mail) => mail.outcome.state === 'planned')
  return (
    <>
      <SettingsTabs at="/chinh-sach/xem-truoc" />
      {plans.some(({ id }) => id === chosen.plan) && (
        <p>
          <a href={`/ke-hoach/${chosen.plan}`}>Về kế hoạch</a>
        </p>
      )}
      <h1>Xem trước thư sẽ gửi</h1>
      {unsaved && <Unsaved policy={policy} version={version} />}
      <WhatToPlay plans={plans} chosen={chosen} policy={policy} unsaved={unsaved} />
      {!complete && <Message tone="note">Đơn vị có rất nhiều việc; chỉ các việc gần hạn nhất được tính ở đây.</Message>}
      {unsureYears.map((year) => (
        <Message tone="note">
          Chưa có quyết định về Tết và Quốc khánh năm {year}; các ngày gửi thư quanh hai dịp này là tạm tính.{' '}
          <a href={`/lich-lam-viec?nam=${year}`}>Xem lịch làm việc</a>
        </Message>
      ))}
      <p>
        Từ {formatDay(from)} đến {formatDay(to)}: <strong>{going.length} thư</strong> tới{' '}
        <strong>{new Set(going.map((mail) => mail.to)).size} địa chỉ</strong>
        {mails.length > going.length && (
          <>
            ; <span class="late">{mails.length - going.length} thư không gửi được</span> vì chưa có địa chỉ dùng được
          </>
        )}
        .
      </p>
      {mails.length === 0 && <Empty>Không có thư nào trong khoảng này.</Empty>}
      {monthsOf(mails).map(({ title, days }, at) => (
        <details class="card" open={at === 0}>
          <summary>
            <strong>{title}</strong> · {days.reduce((sum, day) => sum + day.mails.length, 0)} thư
          </summary>
          {days.map(({ day, mails: ofDay }) => (
            <section class="preview-day">
              <h2>{dayInWords(day)}</h2>
              {ofDay.map((mail) => (
                <MailLine mail={mail} previewed={previewed} />
              ))}
            </section>
          ))}
        </details>
      ))}
    </>
  )
}

function Unsaved({ policy, version }: { policy: Policy; version: number }) {
  return (
    <Message tone="note">
      <p>Đây là chính sách vừa nhập, chưa lưu.</p>
      <form method="post" action="/chinh-sach">
        <input type="hidden" name="version" value={version} />
        <PolicyFields policy={policy} />
        <button>Lưu chính sách này</button>
      </form>
    </Message>
  )
}

function PolicyFields({ policy }: { policy: Policy }) {
  return (
    <>
      {Object.entries(fieldsOf(policy)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

const spans = [
  [31, '1 tháng tới'],
  [92, '3 tháng tới'],
  [183, '6 tháng tới'],
  [366, '1 năm tới'],
] as const

type WhatToPlayProps = Pick<PreviewProps, 'plans' | 'chosen' | 'policy' | 'unsaved'>

function WhatToPlay({ plans, chosen, policy, unsaved }: WhatToPlayProps) {
  return (
    <form class="card row" method="get" action="/chinh-sach/xem-truoc">
      {unsaved && <PolicyFields policy={policy} />}
      <div>
        <label>
          Kế hoạch
          <select name="plan">
            <option value="">Tất cả kế hoạch đang chạy</option>
            {plans.map(({ id, label }) => (
              <option value={id} selected={id === chosen.plan}>
                {shortened(label, 90)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div>
        <label>
          Thời gian
          <select name="days">
            {spans.map(([days, title]) => (
              <option value={days} selected={days === chosen.days}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div>
        <label>
          Giả định
          <select name="assume">
            <option value="on-time">Việc nào cũng xong đúng hạn</option>
            <option value="nobody" selected={chosen.assume === 'nobody'}>
              Chưa cơ quan nào xác nhận
            </option>
          </select>
        </label>
      </div>
      <div>
        <button class="quiet">Xem</button>
      </div>
    </form>
  )
}

const kindTitles: Partial<Record<MailKind, string>> = {
  notice: 'thông báo giao việc',
  digest: 'nhắc việc',
  escalation: 'báo việc quá hạn lâu',
  summary: 'tổng hợp tuần',
}

/** One line an e-mail, which opens to say where it goes and what is in it. */
function MailLine({ mail, previewed }: { mail: OutboxRow; previewed: Previewed }) {
  const names = mail.agencyIds.map((id) => previewed.agencies.find((agency) => agency.id === id)?.name ?? id)
  const tasks = mail.taskIds.flatMap((id) => previewed.tasks.get(id) ?? [])
  // As the letter counts: a duty that comes back is given once.
  const work = dutiesTold(mail, tasks)
  const count = work.length + (mail.more ?? 0)
  const who = names.length > 0 ? names.join(', ') : 'Cán bộ đầu mối'
  return (
    <details>
      <summary>
        {who} <small>({mail.to ?? 'chưa có địa chỉ thư'})</small>: {kindTitles[mail.kind] ?? mail.kind}
        {isOfRecount(mail) && ' do lịch làm việc thay đổi'}
        {count > 0 && `, ${count} việc`}{' '}
        {mail.outcome.state === 'suppressed' && <span class="badge suppressed">không gửi được</span>}
      </summary>
      <ul>
        {work.slice(0, mostShown).map(({ task, later }) => (
          <TaskLine task={task} later={later.length} on={mail.day} />
        ))}
      </ul>
      {count > mostShown && <small>… và {count - mostShown} việc khác</small>}
    </details>
  )
}

/** A year of a large plan repeats the same rows hundreds of times. */
const mostShown = 12

function TaskLine({ task, later, on }: { task: Task; later: number; on: Day }) {
  const due = effectiveDue(task)
  return (
    <li>
      {shortened(task.text, 110)}
      {task.periodLabel && ` (${task.periodLabel})`}{' '}
      {due && <small class={due.lastDay < on ? 'late' : ''}>hạn {formatDay(due.lastDay)}</small>}
      {later > 0 && <small> và {later} kỳ tiếp theo</small>}
    </li>
  )
}

type Month = { title: string; days: Array<{ day: Day; mails: OutboxRow[] }> }

function monthsOf(mails: readonly OutboxRow[]): Month[] {
  const months: Month[] = []
  for (const mail of mails) {
    const title = `Tháng ${monthOf(mail.day)}/${yearOf(mail.day)}`
    if (months.at(-1)?.title !== title) months.push({ title, days: [] })
    const days = months.at(-1)?.days ?? []
    if (days.at(-1)?.day !== mail.day) days.push({ day: mail.day, mails: [] })
    days.at(-1)?.mails.push(mail)
  }
  return months
}
