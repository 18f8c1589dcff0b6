import type { Child } from 'hono/jsx'
import type { Refusal } from '../../problem.ts'

/** Who is looking: decides the navigation, nothing else. */
export type Viewer = { kind: 'coordinator'; unitName: string; email: string } | { kind: 'agency' } | { kind: 'nobody' }

const places = [
  { path: '/', title: 'Theo dõi' },
  { path: '/ke-hoach', title: 'Kế hoạch' },
  { path: '/co-quan', title: 'Cơ quan' },
  { path: '/thong-ke', title: 'Thống kê' },
  { path: '/nhac-viec', title: 'Thư đã gửi' },
  { path: '/chinh-sach', title: 'Thiết lập' },
] as const

type PageProps = { title: string; viewer: Viewer; at?: string; refresh?: number | null; children?: Child }

/** A whole page. `at` is the path of the navigation entry that it belongs to, `refresh` after how many seconds it looks again. */
export function Page({ title, viewer, at, refresh, children }: PageProps) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {refresh && <meta http-equiv="refresh" content={String(refresh)} />}
        <title>{`${title} · Nhắc việc`}</title>
        <link rel="icon" href="/bieu-tuong.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <a class="skip" href="#noi-dung">
          Đến nội dung chính
        </a>
        <header class="top">
          <div class="inner">
            {viewer.kind === 'agency' ? (
              <span class="brand">Nhắc việc</span>
            ) : (
              <a class="brand" href="/">
                Nhắc việc
              </a>
            )}
            {viewer.kind === 'coordinator' && <span class="unit">{viewer.unitName}</span>}
            {viewer.kind === 'coordinator' && <Navigation at={at} />}
          </div>
        </header>
        <main id="noi-dung">{children}</main>
        <footer class="foot">
          {viewer.kind === 'coordinator' ? (
            <SignOut email={viewer.email} />
          ) : (
            <p>Hệ thống theo dõi, nhắc việc theo kế hoạch.</p>
          )}
        </footer>
      </body>
    </html>
  )
}

function Navigation({ at }: { at: string | undefined }) {
  return (
    <nav aria-label="Mục chính">
      {places.map(({ path, title }) => (
        <a href={path} aria-current={path === at ? 'page' : undefined}>
          {title}
        </a>
      ))}
    </nav>
  )
}

function SignOut({ email }: { email: string }) {
  return (
    <form method="post" action="/dang-xuat">
      <span>
        Đã đăng nhập: {email} · <a href="/lich">Đăng ký lịch</a>{' '}
      </span>
      <button class="quiet">Đăng xuất</button>
    </form>
  )
}

type MessageProps = { tone: 'good' | 'bad' | 'note'; children?: Child }

/** A sentence about what has just happened; read out by screen readers. */
export function Message({ tone, children }: MessageProps) {
  return (
    <div class={`message ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

/** Why something was not done, above the form that can be sent again. */
export function RefusedMessage({ refused: { message, errors } }: { refused: Pick<Refusal, 'message' | 'errors'> }) {
  return (
    <Message tone="bad">
      <p>{message}</p>
      <FieldErrors errors={errors} />
    </Message>
  )
}

/** What is wrong with each field, if anything is. */
export function FieldErrors({ errors }: Pick<Refusal, 'errors'>) {
  return errors ? (
    <ul>
      {errors.map((error) => (
        <li>{error.message}</li>
      ))}
    </ul>
  ) : null
}
