import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { CoordinatorCaller } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { problemOf, type Refusal } from '../problem.ts'
import { type Unread, unreadInWords } from '../unread.ts'
import { dayAsSpoken, type FormFields } from './form-fields.ts'
import { Message, Page, type Viewer } from './views/layout.tsx'

/** How pages answer: a whole page, a redirect after a change, or a refusal that gives back what was typed. */

export async function viewerOf(deps: ApiDeps, caller: CoordinatorCaller): Promise<Viewer> {
  const unit = await deps.store.units.get(caller.unit)
  return { kind: 'coordinator', unitName: unit?.name ?? '', email: caller.email }
}

type Answer = {
  title: string
  viewer: Viewer
  at?: string
  status?: 200 | 400 | 401 | 404 | 409 | 413 | 415 | 422
  /** After how many seconds the page looks again by itself. */
  refresh?: number | null
  /** What the body goes without, told above it. */
  unread?: Unread
}

export function pageAnswer(
  c: Context,
  { title, viewer, at, status = 200, refresh = null, unread }: Answer,
  body: Child,
): Response | Promise<Response> {
  const page = (
    <Page title={title} viewer={viewer} refresh={refresh} {...(at ? { at } : {})}>
      {done(c)}
      {unread && <UnreadMessage unread={unread} viewer={viewer} />}
      {body}
    </Page>
  )
  return c.html(html`<!doctype html>${page}`, status)
}

// What a change that has just been made says on the page that it leads to. The address carries only the code.
const doneSentences: Record<string, string> = {
  sua: 'Đã lưu vào bản nháp.',
  'danh-dau': 'Đã lưu. Mọi cán bộ đầu mối cùng thấy điểm nào đã xem.',
  'sua-van-ban':
    'Đã sửa thông tin văn bản. Danh sách và thư từ bây giờ ghi thông tin mới; thời hạn của các việc đã phát hành không đổi.',
  'dia-chi': 'Đã lưu vào danh bạ.',
  'phat-hanh': 'Đã phát hành. Thư giao việc đang được gửi đến từng cơ quan có địa chỉ thư.',
  'giao-them':
    'Đã giao thêm việc. Cơ quan đã có địa chỉ được gửi thư ngay; cơ quan chưa có, xin bổ sung ở mục Cơ quan.',
  'dang-doc':
    'Đã nhận tệp. Hệ thống đang đọc; xin tải lại trang sau ít phút để thấy bản nháp, hoặc lý do nếu không đọc được.',
  'xoa-nhap': 'Đã xoá bản nháp.',
  'ket-thuc':
    'Đã kết thúc theo dõi kế hoạch. Các việc chưa hoàn thành đã được rút, không còn thư nhắc nào; thư báo đang được gửi.',
  'mo-lai': 'Đã mở lại kế hoạch. Các việc đã rút khi kết thúc lại được theo dõi; thư báo đang được gửi.',
  'xac-nhan':
    'Đã ghi nhận hoàn thành. Biên nhận đang được gửi đến thư của đơn vị; nếu xác nhận nhầm, xin hoàn tác bằng đường dẫn trong biên nhận.',
  'ghi-nhan':
    'Đã ghi nhận hoàn thành thay cơ quan. Biên nhận được gửi đến thư của cơ quan; nếu ghi nhận nhầm, xin bấm “Hoàn tác xác nhận” ngay trên trang này.',
  'da-xac-nhan': 'Việc này đã được ghi nhận từ trước, không có gì thay đổi.',
  'hoan-tac': 'Đã hoàn tác. Việc này lại được theo dõi.',
  'gia-han': 'Đã gia hạn và báo cho cơ quan.',
  'huy-gia-han': 'Đã huỷ gia hạn và báo cho cơ quan.',
  'tien-do': 'Đã ghi nhận tiến độ. Việc vẫn đang mở; khi xong, xin xác nhận hoàn thành.',
  'xin-gia-han': 'Đã gửi đề nghị gia hạn đến cán bộ đầu mối. Hạn hiện tại vẫn tính cho đến khi có trả lời.',
  'rut-xin-gia-han': 'Đã rút đề nghị gia hạn. Hạn hiện tại vẫn tính.',
  'rut-khong-thuoc': 'Đã rút nội dung đã báo. Việc vẫn là của cơ quan, thời hạn không đổi.',
  'tu-choi-gia-han': 'Đã trả lời không đồng ý gia hạn và báo cho cơ quan.',
  'khong-thuoc': 'Đã gửi đến cán bộ đầu mối. Việc và thời hạn vẫn như cũ cho đến khi có trả lời.',
  'van-thuoc': 'Đã trả lời rằng việc vẫn thuộc trách nhiệm của cơ quan. Thư báo đang được gửi.',
  chuyen:
    'Đã chuyển; đây là việc của cơ quan nhận. Cơ quan đã có địa chỉ được gửi thư ngay; cơ quan chưa có, xin bổ sung ở mục Cơ quan.',
  'chuyen-cac-ky':
    'Đã chuyển kỳ này và mọi kỳ sau; đây là việc của cơ quan nhận. Cơ quan đã có địa chỉ được gửi thư ngay; cơ quan chưa có, xin bổ sung ở mục Cơ quan.',
  'da-chuyen': 'Việc này đã được chuyển từ trước; đây là việc của cơ quan nhận.',
  'nhac-ngay': 'Thư nhắc đang được gửi.',
  'da-nhac': 'Hôm nay đã nhắc việc này, không gửi thêm.',
  'ghi-chu': 'Đã lưu ghi chú.',
  'nhan-ngay': 'Đã lấy ngày suy đoán làm hạn.',
  'dat-han': 'Đã đặt hạn.',
  'dinh-chinh': 'Đã đính chính hạn. Thư báo cơ quan đang được gửi.',
  'dinh-chinh-xong': 'Đã đính chính hạn. Việc đã hoàn thành nên cơ quan không nhận thư.',
  'dinh-chinh-ca':
    'Đã đính chính hạn cho mọi cơ quan cùng việc này. Cơ quan nào chưa hoàn thành thì được báo bằng thư.',
  'dinh-chinh-thieu':
    'Đã đính chính hạn, nhưng còn việc cùng hạn chưa sửa được vì vừa có thay đổi khác hoặc không đọc được. Xin xem lại danh sách.',
  'su-viec': 'Đã tính thời hạn từ ngày được nhập.',
  'them-su-viec': 'Đã thêm một việc cho ngày này, có thời hạn riêng.',
  'co-su-viec': 'Ngày này đã được nhập trước đó; đây là việc của ngày đó.',
  rut: 'Đã rút việc khỏi theo dõi.',
  'rut-cac-ky': 'Đã rút kỳ này và các kỳ sau chưa hoàn thành. Thư báo cơ quan đang được gửi.',
  'theo-doi-lai': 'Việc này lại được theo dõi.',
  'co-quan': 'Đã lưu cơ quan.',
  'xoa-co-quan': 'Đã xoá cơ quan khỏi danh bạ.',
  lich: 'Đã lưu lịch làm việc.',
  'thoi-gian-chay': 'Đã lưu thời gian chạy của kế hoạch.',
  'chinh-sach': 'Đã lưu chính sách. Lượt nhắc kế tiếp theo chính sách mới.',
  'don-vi': 'Đã lưu địa chỉ nhận thư trả lời. Thư gửi từ bây giờ mang địa chỉ mới.',
  'moi-can-bo': 'Đã thêm cán bộ đầu mối. Thư có đường dẫn đăng nhập đang được gửi.',
  'moi-lai': 'Người này đã là cán bộ đầu mối. Thư có đường dẫn đăng nhập đang được gửi lại.',
  'dua-ra': 'Đã đưa ra khỏi danh sách. Mọi phiên đăng nhập, mã truy cập và địa chỉ lịch của người đó hết hiệu lực.',
  'huy-ma': 'Đã huỷ mã truy cập.',
  'thu-hoi-lich': 'Đã thu hồi mọi địa chỉ lịch của anh/chị.',
  'thu-hoi': 'Đã thu hồi các đường dẫn. Thư sau sẽ có đường dẫn mới.',
}

function done(c: Context) {
  const sentence = doneSentences[c.req.query('xong') ?? '']
  return sentence && <Message tone="good">{sentence}</Message>
}

function UnreadMessage({ unread, viewer }: { unread: Unread; viewer: Viewer }) {
  const lacking = unreadInWords(unread)
  if (lacking === null) return null
  return (
    <Message tone="note">
      Hệ thống không đọc được dữ liệu của {lacking}, nên danh sách và số liệu trên trang này có thể còn thiếu. Xin báo{' '}
      {viewer.kind === 'agency' ? 'cán bộ đầu mối' : 'người quản trị'}.
    </Message>
  )
}

/** After a change: to `path`, which then says that it is done. */
export function doneAt(c: Context, path: string, code: string): Response {
  const [address, fragment] = path.split('#')
  return c.redirect(`${address}?xong=${code}${fragment ? `#${fragment}` : ''}`, 303)
}

/** Why something was not done, what to do, and what was typed, so that nobody has to type it again. */
export function refusedAnswer(
  c: Context,
  viewer: Viewer,
  refused: Refusal,
  back: string,
  typed: FormFields = {},
): Response | Promise<Response> {
  const { title } = problemOf(refused)
  return pageAnswer(
    c,
    { title, viewer, status: statusOf(refused) },
    <>
      <Message tone="bad">
        <h1>{title}</h1>
        <RefusedWords refused={refused} />
      </Message>
      <TypedWords typed={typed} />
      <p>
        <a class="button quiet" href={back}>
          Quay lại
        </a>
      </p>
    </>,
  )
}

/** Why something was not done: the sentence, and what else is wrong, by the lines of a file where it was one. */
export function RefusedWords({ refused: { message, errors = [] } }: { refused: Refusal }) {
  // One wrong value is mostly all that the sentence is about.
  const further = errors.filter(
    (error, i) => error.message !== message && !(i === 0 && message.includes(error.message)),
  )
  return (
    <>
      <p>{message}</p>
      {further.length > 0 && (
        <ul>
          {further.map((error) => (
            <li>
              {error.row !== undefined && `Dòng ${error.row}: `}
              {error.message}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What was typed into a form that was not taken. */
export function TypedWords({ typed }: { typed: FormFields }) {
  const words = Object.entries(typed)
    .filter(([name]) => !notTyped.includes(name) && !name.endsWith('Id'))
    .flatMap(([, value]) => value)
    .filter((value) => value.trim() !== '' && value !== 'yes')
  if (words.length === 0) return null
  return (
    <details class="card" open>
      <summary>Nội dung vừa nhập (chưa được lưu)</summary>
      {words.map((value) => (
        <blockquote>{dayAsSpoken(value)}</blockquote>
      ))}
    </details>
  )
}

/** What a form carries that nobody typed: its own marks, the button that was pressed, what was chosen or ticked. */
const notTyped = ['version', 'op', 'besides', 'into', 'means', 'asked', 'members', 'successors']

/** The status of a page that says no. */
export function statusOf(refused: Refusal): NonNullable<Answer['status']> {
  const { status } = problemOf(refused)
  switch (status) {
    case 400:
    case 401:
    case 404:
    case 409:
    case 413:
    case 415:
      return status
    default:
      return 422
  }
}
