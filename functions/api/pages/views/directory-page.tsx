import type { Agency } from '../../../../shared/tracking/agency.ts'
import { formatDay } from '../../../../shared/calendar/day.ts'
import type { Imported } from '../../operations/directory/import-agencies.ts'
import { knownColumns, sheetsNotRead } from '../../operations/directory/agency-table.ts'
import { Message } from './layout.tsx'
import { mailboxTitles } from './mail-words.ts'
import { Empty } from './parts.tsx'

/** Everybody who can be given work, and where they are written to. */
export function DirectoryBody({ agencies }: { agencies: readonly Agency[] }) {
  const sorted = agencies.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
  return (
    <>
      <h1>Danh bạ cơ quan</h1>
      <div class="grid">
        <form class="card" method="post" action="/co-quan">
          <h2>Thêm cơ quan</h2>
          <label>
            Tên cơ quan
            <input name="name" required />
          </label>
          <label>
            Địa chỉ thư
            <input type="email" name="email" />
          </label>
          <button>Thêm</button>
        </form>
        <form class="card" method="post" action="/co-quan/nhap" enctype="multipart/form-data">
          <h2>Nhập từ bảng tính</h2>
          <label>
            Tệp CSV hoặc Excel{' '}
            <span class="hint">
              Các cột: {knownColumns}; chỉ cần Tên cơ quan. Trong một ô, nhiều tên hoặc nhiều địa chỉ ngăn bằng dấu chấm
              phẩy. Ô trống giữ nguyên thông tin đã có. Nhiều nhất 5.000 dòng. Từ Excel, xin lưu dạng .xlsx hoặc “CSV
              UTF-8”.
            </span>
            <input type="file" name="file" accept=".csv,.xlsx" required />
          </label>
          <button>Nhập danh bạ</button>
          <p>
            <a href="/co-quan/danh-ba.csv">
              {agencies.length === 0 ? 'Tải tệp mẫu' : 'Tải danh bạ hiện có để sửa rồi nhập lại'}
            </a>
          </p>
        </form>
      </div>
      {sorted.length === 0 ? (
        <Empty>Danh bạ chưa có cơ quan nào.</Empty>
      ) : (
        <table class="stack">
          <thead>
            <tr>
              <th>Cơ quan</th>
              <th>Địa chỉ thư</th>
              <th>Tên gọi khác</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((agency) => (
              <tr>
                <td>
                  <a href={`/co-quan/${agency.id}`}>{agency.name}</a>
                  {agency.kind === 'class' && <small> · nhóm {agency.members.length} cơ quan</small>}
                  {agency.validTo && <small> · đến {formatDay(agency.validTo)}</small>}
                </td>
                <td>
                  <Mailboxes agency={agency} />
                </td>
                <td data-label="Tên gọi khác">{agency.aliases.join(', ') || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** What a spreadsheet has changed, in numbers, and what of it was not read. */
export function ImportedMessage({ imported }: { imported: Imported }) {
  const { created, updated, unchanged, readdressed, withoutAddress, ignoredColumns, ignoredSheets } = imported
  return (
    <>
      <Message tone="good">
        <p>
          Đã nhập danh bạ: {created} cơ quan mới, {updated} cơ quan được sửa, {unchanged} cơ quan không đổi.
        </p>
        {readdressed > 0 && <p>Trong đó {readdressed} cơ quan được thay địa chỉ thư đã có.</p>}
      </Message>
      {withoutAddress > 0 && (
        <Message tone="note">
          <p>{withoutAddress} cơ quan trong tệp chưa có địa chỉ thư nên chưa nhận được thư nào. Xin bổ sung.</p>
        </Message>
      )}
      {ignoredColumns.length > 0 && (
        <Message tone="note">
          <p>Các cột không được đọc: “{ignoredColumns.join('”, “')}”.</p>
          <p>Các cột được đọc: {knownColumns}.</p>
        </Message>
      )}
      {ignoredSheets.length > 0 && (
        <Message tone="note">
          <p>{sheetsNotRead(ignoredSheets)}</p>
          <p>Nếu ở đó cũng có cơ quan, xin lưu trang ấy thành một tệp riêng rồi nhập tiếp.</p>
        </Message>
      )}
    </>
  )
}

function Mailboxes({ agency }: { agency: Agency }) {
  if (agency.kind === 'class' && agency.members.length > 0) return <small>gửi đến từng thành viên</small>
  if (agency.mailboxes.length === 0) return <span class="badge unsure">Chưa có địa chỉ</span>
  return (
    <>
      {agency.mailboxes.map((box) => (
        <div>
          {box.address} {box.state !== 'ok' && <span class="badge bounced">{mailboxTitles[box.state]}</span>}
        </div>
      ))}
    </>
  )
}

type AgencyProps = {
  agency: Agency
  agencies: readonly Agency[]
  /** Ids of agencies that cannot be read. They can be chosen all the same: what a form leaves out is taken away. */
  unread: readonly string[]
}

/** One agency: its names, addresses, members, and the links that were given to it. */
export function AgencyBody({ agency, agencies, unread }: AgencyProps) {
  const others: Choice[] = agencies.filter((other) => other.id !== agency.id)
  const nameless = unread.map((id): Choice => ({ id, name: `${id} (chưa đọc được)`, kind: 'office' }))
  const choices = [...others, ...nameless]
  const offices = choices.filter((other) => other.kind === 'office')
  return (
    <>
      <p>
        <a href="/co-quan">Về danh bạ</a>
      </p>
      <h1>{agency.name}</h1>
      <form class="card" method="post" action={`/co-quan/${agency.id}`}>
        <input type="hidden" name="version" value={agency.version} />
        <label>
          Tên cơ quan
          <input name="name" value={agency.name} required />
        </label>
        <label>
          Địa chỉ thư{' '}
          <span class="hint">
            Mỗi địa chỉ một dòng. Địa chỉ mới được gửi ngay thư về các việc đang mở; đường dẫn đã gửi đến địa chỉ bị bỏ
            không mở được nữa.
          </span>
          <textarea name="emails" rows={2}>
            {agency.mailboxes.map((box) => box.address).join('\n')}
          </textarea>
        </label>
        {agency.mailboxes.some((box) => box.state !== 'ok') && (
          <label class="choice">
            <input type="checkbox" name="reuse" value="yes" />
            Đã kiểm tra, gửi lại vào các địa chỉ từng bị trả thư
          </label>
        )}
        <label>
          Tên gọi khác <span class="hint">Mỗi tên một dòng, như các văn bản vẫn viết.</span>
          <textarea name="aliases" rows={3}>
            {agency.aliases.join('\n')}
          </textarea>
        </label>
        <label class="choice">
          <input type="checkbox" name="class" value="yes" checked={agency.kind === 'class'} />
          Đây là một nhóm cơ quan (ví dụ “UBND các phường”)
        </label>
        {offices.length > 0 && (
          <label>
            Cơ quan cấp trên{' '}
            <span class="hint">Được báo khi việc của cơ quan này quá hạn lâu, theo chính sách nhắc việc.</span>
            <select name="superiorId">
              <option value="">Không có</option>
              {offices.map((office) => (
                <option value={office.id} selected={office.id === agency.superiorId}>
                  {office.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {offices.length > 0 && (
          <details open={agency.kind === 'class'}>
            <summary>Thành viên của nhóm ({agency.members.length})</summary>
            <Choices name="members" from={offices} chosen={agency.members} />
          </details>
        )}
        <details open={agency.validTo !== null || agency.successors.length > 0}>
          <summary>Thời gian hoạt động và cơ quan kế thừa</summary>
          <div class="row">
            <div>
              <label>
                Hoạt động từ ngày
                <input type="date" name="validFrom" value={agency.validFrom ?? ''} />
              </label>
            </div>
            <div>
              <label>
                Đến hết ngày <span class="hint">Khi giải thể, sáp nhập.</span>
                <input type="date" name="validTo" value={agency.validTo ?? ''} />
              </label>
            </div>
          </div>
          {choices.length > 0 && (
            <>
              <p>Sau ngày đó, thư nhắc được gửi đến các cơ quan kế thừa:</p>
              <Choices name="successors" from={choices} chosen={agency.successors} />
            </>
          )}
        </details>
        <button>Lưu</button>
      </form>
      <form class="card" method="post" action={`/co-quan/${agency.id}/thu-hoi`}>
        <h2>Thu hồi đường dẫn</h2>
        <p>
          Mọi đường dẫn đã gửi và mọi địa chỉ lịch của cơ quan này sẽ không dùng được nữa. Thư sau có đường dẫn mới.
        </p>
        <button class="danger">Thu hồi tất cả đường dẫn</button>
      </form>
      <form class="card" method="post" action={`/co-quan/${agency.id}/xoa`}>
        <h2>Xoá cơ quan thêm nhầm</h2>
        <p>
          Chỉ xoá được khi chưa có việc, kế hoạch, thư hoặc cơ quan nào khác nhắc đến. Cơ quan đã giải thể, sáp nhập thì
          ghi ngày ở ô “Đến hết ngày”.
        </p>
        <input type="hidden" name="version" value={agency.version} />
        <button class="danger">Xoá cơ quan này</button>
      </form>
    </>
  )
}

type Choice = Pick<Agency, 'id' | 'name' | 'kind'>
type ChoicesProps = { name: 'members' | 'successors'; from: readonly Choice[]; chosen: readonly string[] }

/** Agencies to tick. The hidden field says that the list was asked for, even where nothing in it is ticked. */
function Choices({ name, from, chosen }: ChoicesProps) {
  return (
    <>
      <input type="hidden" name="asked" value={name} />
      {from.map(({ id, name: title }) => (
        <label class="choice">
          <input type="checkbox" name={name} value={id} checked={chosen.includes(id)} />
          {title}
        </label>
      ))}
    </>
  )
}
