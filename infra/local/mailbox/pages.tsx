import type { Address, Email } from 'postal-mime'
import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { dayAt, formatDay, type Instant, instantFromMs } from '../../../shared/calendar/day.ts'
import type { CaughtMail } from './mailbox.ts'

const style = `
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0; font: 16px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; color: #1b2733; background: #f3f5f8; }
  header { background: #33424f; color: #fff; }
  header div { max-width: 62rem; margin: 0 auto; padding: .8rem 1rem; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; }
  header a { color: #fff; } header strong { font-size: 1.1rem; }
  main { max-width: 62rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.35rem; line-height: 1.3; margin: .25rem 0 1rem; overflow-wrap: anywhere; }
  a { color: #14508c; }
  .card { background: #fff; border: 1px solid #d8dee4; border-radius: 8px; padding: 1rem; margin-bottom: 1rem; }
  ol.mails { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid #d8dee4; border-radius: 8px; }
  ol.mails li + li { border-top: 1px solid #e4e9ee; }
  ol.mails a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem 1rem; padding: .75rem 1rem; color: inherit; text-decoration: none; }
  ol.mails a:hover { background: #eef4fa; }
  ol.mails b { overflow-wrap: anywhere; }
  .soft { color: #55636f; font-size: .9rem; }
  dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1rem; margin: 0; }
  dt { color: #55636f; } dd { margin: 0; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 46rem; border: 1px solid #d8dee4; border-radius: 8px; background: #fff; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, Consolas, monospace; margin: 0; }
  summary { cursor: pointer; font-weight: 600; }
  @media (max-width: 34rem) { ol.mails a { grid-template-columns: 1fr; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; } }
`

function Layout({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="/bieu-tuong.svg" />
        <style>{raw(style)}</style>
      </head>
      <body>
        <header>
          <div>
            <strong>Hộp thư của máy này</strong>
            <a href="/hop-thu">Mọi thư</a>
            <a href="/">Về trang nhắc việc</a>
          </div>
        </header>
        <main>{children}</main>
      </body>
    </html>
  )
}

export function MailListPage({ mails }: { mails: CaughtMail[] }) {
  return (
    <Layout title="Hộp thư của máy này">
      <h1>{mails.length === 0 ? 'Chưa có thư nào' : `${mails.length} thư đã gửi`}</h1>
      <p class="soft">
        Hệ thống chạy trên máy này không gửi thư ra ngoài: mọi thư được giữ lại ở đây, đúng như người nhận sẽ thấy.
      </p>
      {mails.length > 0 && (
        <ol class="mails">
          {mails.map((mail) => (
            <li>
              <a href={`/hop-thu/${mail.id}`}>
                <b>{mail.subject}</b>
                <span class="soft">{momentOf(mail.at)}</span>
                <span class="soft">Gửi tới {mail.to}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
    </Layout>
  )
}

/** `bounced`: it has just been sent back. */
export function MailPage({ mail, content, bounced }: { mail: CaughtMail; content: Email; bounced: boolean }) {
  const { attachments, headers } = content
  return (
    <Layout title={mail.subject}>
      {bounced && (
        <p class="card" role="status">
          Đã trả lại thư này. Hệ thống ngừng gửi đến {mail.to}; xin xem ở <a href="/co-quan">Danh bạ cơ quan</a> và{' '}
          <a href="/nhac-viec">Thư đã gửi</a>.
        </p>
      )}
      <h1>{mail.subject}</h1>
      <div class="card">
        <dl>
          <dt>Từ</dt>
          <dd>{mail.from}</dd>
          <dt>Tới</dt>
          <dd>{mail.to}</dd>
          <dt>Trả lời về</dt>
          <dd>{addressesOf(content.replyTo)}</dd>
          <dt>Lúc</dt>
          <dd>{momentOf(mail.at)}</dd>
          {attachments.length > 0 && <dt>Kèm theo</dt>}
          {attachments.length > 0 && (
            <dd>
              {attachments.map((attachment, at) => (
                <a href={`/hop-thu/${mail.id}/tep/${at}`}>{attachment.filename ?? `tệp ${at + 1}`} </a>
              ))}
            </dd>
          )}
        </dl>
      </div>
      {/* Nothing in a letter may run or reach this page; its links open beside it. */}
      <iframe
        title="Nội dung thư"
        src={`/hop-thu/${mail.id}/html`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>
      <details class="card">
        <summary>Bản chữ thường</summary>
        <pre>{content.text}</pre>
      </details>
      <details class="card">
        <summary>Thử trả lại thư này</summary>
        <form method="post" action={`/hop-thu/${mail.id}/tra-lai`}>
          <p>Hệ thống được báo như khi địa chỉ {mail.to} không có thật.</p>
          <button>Trả lại thư này</button>
        </form>
      </details>
      <details class="card">
        <summary>Tiêu đề kỹ thuật</summary>
        <pre>{headers.map((header) => `${header.originalKey}: ${header.value}`).join('\n')}</pre>
        <p>
          <a href={`/hop-thu/${mail.id}/goc`}>Tải thư gốc (.eml)</a>
        </p>
      </details>
    </Layout>
  )
}

export function NoMailPage() {
  return (
    <Layout title="Không có thư này">
      <h1>Không có thư này</h1>
      <p>
        Xin xem <a href="/hop-thu">danh sách thư</a>.
      </p>
    </Layout>
  )
}

/** `07:30 17/5/2024`, in Viet Nam. */
function momentOf(at: Instant): string {
  const local = instantFromMs(Date.parse(at) + 7 * 3_600_000)
  return `${local.slice(11, 16)} ${formatDay(dayAt(at))}`
}

function addressesOf(addresses: Address[] | undefined): string {
  return (addresses ?? []).map((one) => one.address ?? one.name).join(', ')
}
