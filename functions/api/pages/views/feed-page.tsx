import type { Feed } from '../../../../shared/access/feed.ts'
import { dayAt, formatDay } from '../../../../shared/calendar/day.ts'
import { SureTick } from './fields.tsx'

/** Where a coordinator subscribes to the unit's dates, and takes addresses back. */
export function FeedsBody({ feeds }: { feeds: Feed[] }) {
  return (
    <>
      <p>
        <a href="/">Về danh sách theo dõi</a>
      </p>
      <h1>Đăng ký lịch</h1>
      <p class="lead">
        Thời hạn của mọi việc đang theo dõi hiện trong lịch trên máy tính hoặc điện thoại, tự cập nhật khi gia hạn, hoàn
        thành hoặc rút việc.
      </p>
      <form class="card" method="post" action="/lich">
        <p>Địa chỉ lịch chỉ để xem ngày, không xác nhận được việc và không mở được trang nào của hệ thống.</p>
        <button>Tạo địa chỉ lịch</button>
      </form>
      {feeds.length > 0 && (
        <form class="card" method="post" action="/lich/thu-hoi">
          <h2>Đã tạo {feeds.length} địa chỉ</h2>
          <ul>
            {feeds.map((feed) => (
              <li>
                Tạo ngày {formatDay(dayAt(feed.createdAt))}, dùng đến {formatDay(dayAt(feed.expiresAt))}
              </li>
            ))}
          </ul>
          <button class="danger">Thu hồi tất cả địa chỉ lịch</button>
        </form>
      )}
    </>
  )
}

/** For an agency, at the end of its page. */
export function SubscribeView({ token }: { token: string }) {
  return (
    <details class="card">
      <summary>Đăng ký lịch</summary>
      <form method="post" action={`/k/${token}/lich`}>
        <p>
          Thời hạn của đơn vị hiện trong lịch trên máy tính hoặc điện thoại và tự cập nhật. Địa chỉ lịch chỉ để xem
          ngày, không xác nhận được việc.
        </p>
        <SureTick>Tôi muốn tạo địa chỉ lịch cho đơn vị</SureTick>
        <button class="quiet">Tạo địa chỉ lịch</button>
      </form>
    </details>
  )
}

/** The address, this once: only its hash is kept. */
export function FreshFeedBody({ url, back }: { url: string; back: string }) {
  return (
    <>
      <p>
        <a href={back}>Quay lại</a>
      </p>
      <h1>Địa chỉ lịch</h1>
      <div class="message good" role="status">
        <p>
          Xin chép địa chỉ này ngay; trang này chỉ hiện một lần. Ai có địa chỉ đều xem được ngày đến hạn, nên xin không
          gửi cho người ngoài đơn vị.
        </p>
      </div>
      <div class="card">
        <label>
          Địa chỉ
          <input class="address" value={url} readonly />
        </label>
        <p>
          <a class="button" href={url.replace(/^https?:/u, 'webcal:')}>
            Mở bằng ứng dụng lịch
          </a>
        </p>
      </div>
      <div class="card">
        <h2>Cách thêm vào lịch</h2>
        <ul>
          <li>Google Calendar (trên máy tính): Lịch khác, dấu cộng, “Từ URL”, dán địa chỉ.</li>
          <li>Outlook: Thêm lịch, “Đăng ký từ web”, dán địa chỉ.</li>
          <li>iPhone, iPad: Lịch, “Thêm lịch đăng ký”, dán địa chỉ.</li>
        </ul>
      </div>
    </>
  )
}
