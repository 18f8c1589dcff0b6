import type { Session } from '../../../../shared/access/session.ts'
import { dayAt, formatDay } from '../../../../shared/calendar/day.ts'
import { tokenId } from '../../operations/access/program-tokens.ts'
import type { WrongFields } from '../correction-form.ts'
import { field, type FormFields } from '../form-fields.ts'
import { wrongMark } from './field-marks.tsx'
import { Message } from './layout.tsx'
import { SettingsTabs } from './settings-tabs.tsx'

type TokensProps = { sessions: Session[]; typed?: FormFields; wrong?: WrongFields; shown?: boolean }

/** What programs hold in the coordinator's name, each with what it is for and until when. */
export function TokensBody({ sessions, typed = {}, wrong = new Map(), shown = false }: TokensProps) {
  const label = wrongMark('ma-truy-cap', 'label', wrong)
  return (
    <>
      <SettingsTabs at="/ma-truy-cap" />
      {shown && (
        <Message tone="note">
          Mã vừa tạo chỉ hiện một lần và đã hiện rồi. Nếu chưa chép được mã, xin huỷ mã đó ở dưới rồi tạo mã khác.
        </Message>
      )}
      <h1>Mã truy cập cho chương trình</h1>
      <p class="lead">
        Phần mềm khác của đơn vị (quản lý văn bản, báo cáo) dùng mã này để đọc và cập nhật việc qua giao diện lập trình.{' '}
        <a href="/api/openapi.json">Xem mô tả giao diện</a>
      </p>
      <form class="card" method="post" action="/ma-truy-cap">
        <p>Chương trình giữ mã làm được mọi việc mà anh/chị làm được, nên mỗi chương trình cần một mã riêng.</p>
        <label>
          Mã dùng cho
          <span class="hint">Ví dụ: phần mềm quản lý văn bản</span>
          <input {...label.marks} name="label" value={field(typed, 'label')} maxlength={100} required />
        </label>
        {label.reason}
        <button>Tạo mã truy cập</button>
      </form>
      {sessions.length > 0 && (
        <section class="card">
          <h2>Mã còn hiệu lực</h2>
          <ul>
            {sessions.map((session) => (
              <li>
                <strong>{session.label}</strong> · tạo ngày {formatDay(dayAt(session.createdAt))}, dùng đến{' '}
                {formatDay(dayAt(session.expiresAt))}
                <Revoke session={session} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Revoke({ session }: { session: Session }) {
  return (
    <details>
      <summary>Huỷ mã này</summary>
      <form method="post" action="/ma-truy-cap/huy">
        <input type="hidden" name="id" value={tokenId(session)} />
        <p>Chương trình đang dùng mã này sẽ không truy cập được nữa.</p>
        <button class="danger">Huỷ mã dùng cho {session.label}</button>
      </form>
    </details>
  )
}

/** The token, this once: only its hash is kept. */
export function FreshTokenBody({ token, session, publicUrl }: { token: string; session: Session; publicUrl: string }) {
  return (
    <>
      <p>
        <a href="/ma-truy-cap">Quay lại</a>
      </p>
      <h1>Mã truy cập</h1>
      <div class="message good" role="status">
        <p>
          Xin chép mã này ngay và cất ở nơi an toàn; trang này chỉ hiện một lần. Ai có mã đều làm được mọi việc của
          anh/chị trong hệ thống.
        </p>
      </div>
      <div class="card">
        <label>
          Mã dùng cho {session.label}, đến hết ngày {formatDay(dayAt(session.expiresAt))}
          <input class="address" value={token} readonly />
        </label>
        <p>Chương trình gửi mã trong phần đầu (header) của mỗi yêu cầu:</p>
        <pre>{`GET ${publicUrl}/api/tasks?status=overdue\nAuthorization: Bearer …`}</pre>
      </div>
    </>
  )
}
