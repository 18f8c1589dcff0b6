import type { ApiDeps } from '../../deps.ts'
import { Message } from './layout.tsx'

// Why somebody who wanted another page stands here. The address carries only the code.
const reasons: Record<string, string> = {
  'het-phien': 'Phiên làm việc đã kết thúc. Xin đăng nhập lại; sau khi đăng nhập, trang vừa mở sẽ hiện ra.',
  'mo-trang': 'Xin đăng nhập để mở trang này; sau khi đăng nhập, trang vừa mở sẽ hiện ra.',
}

/** `instead`: the code of why another page is not shown. */
type FrontProps = { sent?: boolean; instead?: string | undefined; trial?: ApiDeps['trial'] }

/** What somebody sees who is not signed in: what this is, and how to get in. */
export function FrontBody({ sent, instead = '', trial }: FrontProps) {
  const reason = reasons[instead]
  return (
    <>
      {reason !== undefined && <Message tone="note">{reason}</Message>}
      <h1>Theo dõi việc giao trong kế hoạch, nhắc đúng hạn</h1>
      <p class="lead">
        Tải lên kế hoạch vừa ban hành. Hệ thống đọc phần “Tổ chức thực hiện” và “Chế độ báo cáo”, lập danh sách việc của
        từng cơ quan kèm nguyên văn, gửi thư nhắc trước hạn và cho biết việc nào đã quá hạn.
      </p>
      {sent && (
        <Message tone="good">
          <p>
            Nếu địa chỉ vừa nhập là của cán bộ đầu mối, một thư có đường dẫn đăng nhập đã được gửi. Xin mở thư trong
            vòng một giờ.
          </p>
        </Message>
      )}
      {trial && (
        <form class="card" method="post" action={trial.start}>
          <h2>Xem thử trong một phút</h2>
          <p>
            Hệ thống đang chạy thử trên máy này, không thư nào được gửi ra ngoài. Bấm nút dưới đây để vào với tư cách
            cán bộ đầu mối và đọc một kế hoạch mẫu của phường giả định.
          </p>
          <button>Đọc kế hoạch mẫu</button>{' '}
          <a class="button quiet" href={trial.mailbox}>
            Hộp thư chạy thử
          </a>
        </form>
      )}
      <div class="grid">
        <SignInCard />
        <div class="card">
          <h2>Cơ quan được giao việc</h2>
          <p>
            Không cần tài khoản. Xin mở đường dẫn trong thư nhắc việc gần nhất để xem việc của đơn vị mình và xác nhận
            đã hoàn thành.
          </p>
        </div>
      </div>
    </>
  )
}

/** Getting in: no password, a link by mail. */
export function SignInCard() {
  return (
    <form class="card" method="post" action="/dang-nhap">
      <h2>Đăng nhập dành cho cán bộ đầu mối</h2>
      <label>
        Địa chỉ thư công vụ <span class="hint">Không cần mật khẩu. Đường dẫn đăng nhập được gửi vào thư này.</span>
        <input type="email" name="email" autocomplete="email" required />
      </label>
      <button>Gửi đường dẫn đăng nhập</button>
    </form>
  )
}

/** One button, because mail scanners open links: only pressing it uses the letter up. */
export function SignInBody({ token }: { token: string }) {
  return (
    <form class="card" method="post" action={`/dang-nhap/${token}`}>
      <h1>Đăng nhập Nhắc việc</h1>
      <p>Bấm nút dưới đây để vào hệ thống trên máy này. Đường dẫn chỉ dùng được một lần.</p>
      <button>Đăng nhập</button>
    </form>
  )
}
