import type { Policy } from '../../../../shared/tracking/policy.ts'
import { sendingHours } from '../../../../shared/tracking/policy.ts'
import type { Refusal } from '../../problem.ts'
import type { FormFields } from '../form-fields.ts'
import { RefusedMessage } from './layout.tsx'
import { SettingsTabs } from './settings-tabs.tsx'

type PolicyProps = { policy: Policy; version: number; refused?: Refusal; typed?: FormFields }

/** When reminders go out and to whom besides, as a form that can be tried out before it is saved. */
export function PolicyFormBody({ policy, version, refused, typed }: PolicyProps) {
  const shown = typed ? typedFields(typed) : fieldsOf(policy)
  return (
    <>
      <SettingsTabs at="/chinh-sach" />
      <h1>Chính sách nhắc việc</h1>
      <p class="lead">
        Áp dụng cho mọi kế hoạch của đơn vị, từ lượt nhắc kế tiếp. Mọi số ngày là ngày làm việc theo{' '}
        <a href="/lich-lam-viec">lịch làm việc</a> của đơn vị.
      </p>
      {refused && <RefusedMessage refused={refused} />}
      <form method="post" action="/chinh-sach">
        <input type="hidden" name="version" value={version} />
        <div class="grid">
          <WhenToRemind shown={shown} />
          <WhoElseHears shown={shown} />
          <HowLong shown={shown} />
        </div>
        <button>Lưu chính sách</button>
        <button class="quiet" formmethod="get" formaction="/chinh-sach/xem-truoc">
          Xem trước, chưa lưu
        </button>
      </form>
    </>
  )
}

type Shown = Record<string, string>

function WhenToRemind({ shown }: { shown: Shown }) {
  return (
    <fieldset class="card">
      <legend>Nhắc cơ quan được giao việc</legend>
      <label>
        Trước hạn bao nhiêu ngày làm việc
        <span class="hint">Nhiều lần thì cách nhau bằng dấu phẩy, ví dụ 7, 3, 1.</span>
        <input name="ahead" value={shown['ahead']} inputmode="numeric" />
      </label>
      <label class="choice">
        <input type="checkbox" name="onTheDay" value="yes" checked={shown['onTheDay'] === 'yes'} />
        Nhắc vào ngày làm việc cuối cùng trước hạn
      </label>
      <label>
        Khi quá hạn: các lần đầu, sau bao nhiêu ngày
        <input name="overdueFirst" value={shown['overdueFirst']} inputmode="numeric" />
      </label>
      <label>
        Sau đó nhắc lại, cách mấy ngày
        <span class="hint">
          Tính riêng từng việc. Sáng nào có ít nhất một việc đến lượt thì cơ quan nhận một thư, nêu mọi việc đang quá
          hạn.
        </span>
        <input type="number" name="overdueEvery" value={shown['overdueEvery']} min={1} max={60} required />
      </label>
      <label>
        Giờ gửi thư buổi sáng
        <select name="sendAt">
          {sendingHours.map((hour) => (
            <option selected={hour === shown['sendAt']}>{hour}</option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}

function WhoElseHears({ shown }: { shown: Shown }) {
  return (
    <fieldset class="card">
      <legend>Báo thêm khi quá hạn lâu</legend>
      <p class="hint">
        Từ ngày thứ mấy quá hạn, mỗi lần nhắc cơ quan thì báo thêm một thư riêng. Bỏ trống là không báo. Cấp trên của
        từng cơ quan chọn trong <a href="/co-quan">danh bạ</a>.
      </p>
      <label>
        Báo cấp trên của cơ quan, sau số ngày làm việc
        <input type="number" name="superiorAfter" value={shown['superiorAfter']} min={1} max={250} />
      </label>
      <label>
        Báo cán bộ đầu mối, sau số ngày làm việc
        <input type="number" name="coordinatorAfter" value={shown['coordinatorAfter']} min={1} max={250} />
      </label>
      <label class="choice">
        <input type="checkbox" name="weeklySummary" value="yes" checked={shown['weeklySummary'] === 'yes'} />
        Gửi cán bộ đầu mối thư tổng hợp vào ngày làm việc đầu tuần
      </label>
    </fieldset>
  )
}

function HowLong({ shown }: { shown: Shown }) {
  return (
    <fieldset class="card">
      <legend>Đường dẫn trong thư</legend>
      <label>
        Dùng được trong bao nhiêu ngày
        <input type="number" name="linkDays" value={shown['linkDays']} min={7} max={730} required />
      </label>
      <label>
        Cơ quan tự hoàn tác xác nhận trong bao nhiêu giờ
        <input type="number" name="undoHours" value={shown['undoHours']} min={1} max={720} required />
      </label>
    </fieldset>
  )
}

/** A policy as the form's fields have it; also what a preview's address carries. */
export function fieldsOf(policy: Policy): Shown {
  const { ahead, onTheDay, overdue, sendAt, undoHours, linkDays, escalation, weeklySummary } = policy
  return {
    ahead: ahead.join(', '),
    onTheDay: onTheDay ? 'yes' : '',
    overdueFirst: overdue.first.join(', '),
    overdueEvery: String(overdue.every),
    sendAt,
    undoHours: String(undoHours),
    linkDays: String(linkDays),
    superiorAfter: String(escalation.superiorAfter ?? ''),
    coordinatorAfter: String(escalation.coordinatorAfter ?? ''),
    weeklySummary: weeklySummary ? 'yes' : '',
  }
}

function typedFields(typed: FormFields): Shown {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat().join(' ')]))
}
