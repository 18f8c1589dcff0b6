import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { sessionCookie } from '../caller.ts'
import { rememberPage } from '../session-cookie.ts'
import { pageAnswer, TypedWords } from './answer.tsx'
import { formFields } from './form-fields.ts'
import { SignInCard } from './views/front-page.tsx'
import { Message } from './views/layout.tsx'

/**
 * Whoever opens a page without a session is sent to sign in, and comes to that page afterwards. Whoever sent a form had
 * a session when it was opened: nothing of it is done, which is said, with what was typed, since it is nowhere else.
 */
export async function signInFirst(publicUrl: string, c: Context): Promise<Response> {
  if (c.req.path === '/dang-xuat') return c.redirect('/dang-nhap', 303)
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    const { pathname, search } = new URL(c.req.url)
    rememberPage(c, publicUrl, pathname + search)
    const ended = getCookie(c, sessionCookie) !== undefined
    return c.redirect(`/dang-nhap?truoc=${ended ? 'het-phien' : 'mo-trang'}`, 303)
  }
  rememberPage(c, publicUrl, pageOfForm(publicUrl, c))
  // A form that was cut on its way has nothing to give back.
  const typed = await formFields(c).catch(() => ({}))
  return pageAnswer(
    c,
    { title: 'Phiên làm việc đã kết thúc', viewer: { kind: 'nobody' }, status: 401 },
    <>
      <Message tone="bad">
        <h1>Phiên làm việc đã kết thúc</h1>
        <p>
          Thao tác vừa gửi chưa được thực hiện, chưa có gì được lưu. Xin đăng nhập lại rồi làm lại; sau khi đăng nhập,
          trang vừa mở sẽ hiện ra.
        </p>
      </Message>
      <TypedWords typed={typed} />
      <SignInCard />
    </>,
  )
}

/** The page on which the form stood, as the browser tells it. */
function pageOfForm(publicUrl: string, c: Context): string {
  const from = URL.parse(c.req.header('referer') ?? '')
  const own = [new URL(publicUrl).origin, new URL(c.req.url).origin]
  return from !== null && own.includes(from.origin) ? from.pathname + from.search : '/'
}
