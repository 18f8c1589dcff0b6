import type { Child } from 'hono/jsx'
import type { Policy } from '../../../../shared/tracking/policy.ts'
import { sendingHours } from '../../../../shared/tracking/policy.ts'
import type { Refusal } from '../../problem.ts'
import type { FormFields } from '../form-fields.ts'
import { policyFields, wrongPolicy } from '../policy-form.ts'
import { wrongMark } from './field-marks.tsx'
import { RefusedMessage } from './layout.tsx'
import { SettingsTabs } from './settings-tabs.tsx'

type PolicyProps = { policy: Policy; version: number; refused?: Refusal; typed?: FormFields }

/** When reminders go out and to whom besides, as a form that can be tried out before it is saved. */
export function PolicyFormBody({ policy, version, refused, typed }: PolicyProps) {
  const wrong = refused ? wrongPolicy(refused) : new Map<string, string>()
  const mark: Mark = (name) => wrongMark('chinh-sach', name, wrong)
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
          <WhenToRemind shown={shown} mark={mark} />
          <WhoElseHears shown={shown} mark={mark} />
          <HowLong shown={shown} mark={mark} />
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
/** How a field is marked where it is wrong. */
type Mark = (name: keyof typeof policyFields) => ReturnType<typeof wrongMark>
type FieldsProps = { shown: Shown; mark: Mark }

function WhenToRemind({ shown, mark }: FieldsProps) {
  const [ahead, first, sendAt] = [mark('ahead'), mark('overdueFirst'), mark('sendAt')]
  return (
    <fieldset class="card">
      <legend>Nhắc cơ quan được giao việc</legend>
      <label>
        {policyFields.ahead[1]}
        <span class="hint">
          Nhiều lần thì cách nhau bằng dấu phẩy, ví dụ 7, 3, 1. Việc hằng tuần chỉ nhắc trước một lần, lần gần hạn nhất.
        </span>
        <input {...ahead.marks} name="ahead" value={shown['ahead']} inputmode="numeric" />
      </label>
      {ahead.reason}
      <label class="choice">
        <input type="checkbox" name="onTheDay" value="yes" checked={shown['onTheDay'] === 'yes'} />
        Nhắc vào ngày làm việc cuối cùng trước hạn
      </label>
      <label>
        {policyFields.overdueFirst[1]}
        <input {...first.marks} name="overdueFirst" value={shown['overdueFirst']} inputmode="numeric" />
      </label>
      {first.reason}
      <NumberField name="overdueEvery" min={1} max={60} required shown={shown} mark={mark}>
        <span class="hint">
          Tính riêng từng việc. Sáng nào có ít nhất một việc đến lượt thì cơ quan nhận một thư, nêu mọi việc đang quá
          hạn.
        </span>
      </NumberField>
      <label>
        {policyFields.sendAt[1]}
        <select {...sendAt.marks} name="sendAt">
          {sendingHours.map((hour) => (
            <option selected={hour === shown['sendAt']}>{hour}</option>
          ))}
        </select>
      </label>
      {sendAt.reason}
    </fieldset>
  )
}

function WhoElseHears({ shown, mark }: FieldsProps) {
  return (
    <fieldset class="card">
      <legend>Báo thêm khi quá hạn lâu</legend>
      <p class="hint">
        Từ ngày thứ mấy quá hạn, mỗi lần nhắc cơ quan thì báo thêm một thư riêng. Bỏ trống là không báo. Cấp trên của
        từng cơ quan chọn trong <a href="/co-quan">danh bạ</a>.
      </p>
      <NumberField name="superiorAfter" min={1} max={250} shown={shown} mark={mark} />
      <NumberField name="coordinatorAfter" min={1} max={250} shown={shown} mark={mark} />
      <label class="choice">
        <input type="checkbox" name="weeklySummary" value="yes" checked={shown['weeklySummary'] === 'yes'} />
        Gửi cán bộ đầu mối thư tổng hợp vào ngày làm việc đầu tuần
      </label>
    </fieldset>
  )
}

function HowLong({ shown, mark }: FieldsProps) {
  return (
    <fieldset class="card">
      <legend>Đường dẫn trong thư</legend>
      <NumberField name="linkDays" min={7} max={730} required shown={shown} mark={mark} />
      <NumberField name="undoHours" min={1} max={720} required shown={shown} mark={mark} />
    </fieldset>
  )
}

type NumberFieldProps = FieldsProps & {
  name: 'overdueEvery' | 'superiorAfter' | 'coordinatorAfter' | 'linkDays' | 'undoHours'
  min: number
  max: number
  required?: true
  /** What is said between the field's name and its box. */
  children?: Child
}

/** A whole number within bounds, with what is wrong with it below. */
function NumberField({ name, min, max, required, shown, mark, children }: NumberFieldProps) {
  const { marks, reason } = mark(name)
  return (
    <>
      <label>
        {policyFields[name][1]}
        {children}
        <input {...marks} type="number" name={name} value={shown[name]} min={min} max={max} required={required} />
      </label>
      {reason}
    </>
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
