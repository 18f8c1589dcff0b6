import { whyClosed } from '../../../../shared/reminding/feedback.ts'
import type { Coordinator, Unit } from '../../../../shared/tracking/unit.ts'
import type { Refusal } from '../../problem.ts'
import type { WrongFields } from '../correction-form.ts'
import { field, type FormFields } from '../form-fields.ts'
import { wrongMark } from './field-marks.tsx'
import { mailboxTitles } from './mail-words.ts'
import { RefusedMessage } from './layout.tsx'
import { SettingsTabs } from './settings-tabs.tsx'

type UnitProps = {
  unit: Unit
  coordinators: Coordinator[]
  /** The address of whoever looks. */
  me: string
  refused?: Refusal
  typed?: FormFields
  wrong?: WrongFields
}

/** Who acts for the unit, and where answers to its letters go. */
export function UnitBody({ unit, coordinators, me, refused, typed = {}, wrong = new Map() }: UnitProps) {
  const [name, email, replyTo] = ['name', 'email', 'replyTo'].map((one) => wrongMark('don-vi', one, wrong))
  return (
    <>
      <SettingsTabs at="/don-vi" />
      <h1>Đơn vị và cán bộ đầu mối</h1>
      {refused && <RefusedMessage refused={refused} />}
      <section class="card">
        <h2>Cán bộ đầu mối</h2>
        <p>Những người dưới đây đăng nhập được, nhận thư tổng hợp và các thư báo của {unit.name}.</p>
        <ul>
          {coordinators.map((one) => (
            <li>
              <strong>{one.name}</strong> · {one.email}
              {one.email === me && ' (anh/chị)'} <Closed coordinator={one} />
              {coordinators.length > 1 && <Dismiss coordinator={one} isMe={one.email === me} />}
            </li>
          ))}
        </ul>
        {coordinators.length === 1 && (
          <p class="hint">Đơn vị phải còn ít nhất một cán bộ đầu mối. Khi bàn giao, xin mời người thay trước.</p>
        )}
      </section>
      <div class="grid">
        <form class="card" method="post" action="/don-vi/can-bo">
          <h2>Mời thêm cán bộ đầu mối</h2>
          <label>
            Họ và tên
            <input {...name?.marks} name="name" value={field(typed, 'name')} maxlength={100} required />
          </label>
          {name?.reason}
          <label>
            Địa chỉ thư
            <span class="hint">Đường dẫn đăng nhập được gửi ngay đến địa chỉ này.</span>
            <input {...email?.marks} type="email" name="email" value={field(typed, 'email')} maxlength={254} required />
          </label>
          {email?.reason}
          <button>Mời và gửi thư</button>
        </form>
        <form class="card" method="post" action="/don-vi">
          <h2>Thư trả lời của các cơ quan</h2>
          <input type="hidden" name="version" value={unit.version} />
          <label>
            Địa chỉ nhận
            <span class="hint">Cơ quan bấm trả lời một thư nhắc thì thư đến địa chỉ này.</span>
            <input
              {...replyTo?.marks}
              type="email"
              name="replyTo"
              value={field(typed, 'replyTo') || unit.replyTo}
              maxlength={254}
              required
            />
          </label>
          {replyTo?.reason}
          <button>Lưu địa chỉ</button>
        </form>
      </div>
    </>
  )
}

function Closed({ coordinator }: { coordinator: Coordinator }) {
  const closed = whyClosed(coordinator)
  if (closed === null) return null
  return (
    <>
      <span class="badge bounced">{mailboxTitles[closed]}</span>
      <p class="hint">
        Hệ thống đã ngừng gửi thư tới địa chỉ này, trừ thư đăng nhập. Thư được gửi tiếp sau khi mời lại địa chỉ này,
        hoặc khi người đó đăng nhập bằng đường dẫn trong thư.
      </p>
    </>
  )
}

function Dismiss({ coordinator, isMe }: { coordinator: Coordinator; isMe: boolean }) {
  return (
    <details>
      <summary>{isMe ? 'Tôi thôi làm cán bộ đầu mối' : 'Đưa ra khỏi danh sách'}</summary>
      <form method="post" action="/don-vi/can-bo/dua-ra">
        <input type="hidden" name="email" value={coordinator.email} />
        <p>
          {isMe ? 'Anh/chị' : coordinator.name} sẽ không đăng nhập được nữa. Mọi phiên đăng nhập, mã truy cập và địa chỉ
          lịch đã cấp đều hết hiệu lực. Việc đã làm vẫn còn trong quá trình của từng kế hoạch.
        </p>
        <button class="danger">{isMe ? 'Thôi làm cán bộ đầu mối' : `Đưa ${coordinator.name} ra khỏi danh sách`}</button>
      </form>
    </details>
  )
}
