import { Hono } from 'hono'
import { may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { redeemSignIn, requestSignIn, signOut } from '../operations/access/sign-in.ts'
import { giveSession, takePage, takeSession } from '../session-cookie.ts'
import { pageAnswer, refusedAnswer } from './answer.tsx'
import { field, formFields } from './form-fields.ts'
import { FrontBody, SignInBody } from './views/front-page.tsx'
import type { Viewer } from './views/layout.tsx'

const nobody: Viewer = { kind: 'nobody' }

/** Getting in by an e-mailed link, and out again. */
export function signInPageRoutes(deps: ApiDeps) {
  return new Hono()
    .get('/dang-nhap', may('public'), (c) =>
      pageAnswer(
        c,
        { title: 'Đăng nhập', viewer: nobody },
        <FrontBody
          sent={c.req.query('da-gui') === '1'}
          instead={c.req.query('truoc')}
          {...(deps.trial ? { trial: deps.trial } : {})}
        />,
      ),
    )
    .post('/dang-nhap', may('public'), async (c) => {
      await requestSignIn(deps, field(await formFields(c), 'email'))
      return c.redirect('/dang-nhap?da-gui=1', 303)
    })
    .get('/dang-nhap/:token', may('public'), (c) =>
      pageAnswer(c, { title: 'Đăng nhập', viewer: nobody }, <SignInBody token={c.req.param('token')} />),
    )
    .post('/dang-nhap/:token', may('public'), async (c) => {
      const redeemed = await redeemSignIn(deps, c.req.param('token'))
      if (!redeemed.ok) return refusedAnswer(c, nobody, redeemed, '/dang-nhap')
      giveSession(c, deps.publicUrl, redeemed.token, redeemed.session)
      return c.redirect(takePage(c), 303)
    })
    .post('/dang-xuat', may('coordinator'), async (c) => {
      await signOut(deps, c.var.caller.session.hash)
      takeSession(c)
      return c.redirect('/dang-nhap', 303)
    })
}
