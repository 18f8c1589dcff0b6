import { type Context, Hono } from 'hono'
import { type CoordinatorCaller, may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { issueToken, revokeToken, sessionOfToken, tokensOf } from '../operations/access/program-tokens.ts'
import { NewToken } from '../schemas.ts'
import { freshTokenPage, leaveToken, takeToken } from '../session-cookie.ts'
import { doneAt, pageAnswer, refusedAnswer, viewerOf } from './answer.tsx'
import type { WrongFields } from './correction-form.ts'
import { field, formFields, type FormFields } from './form-fields.ts'
import { FreshTokenBody, TokensBody } from './views/tokens-page.tsx'

const place = '/chinh-sach'
const title = 'Mã truy cập'

/** Where a coordinator lets a program of the office into the HTTP API, and shuts it out again. */
export function tokenPageRoutes(deps: ApiDeps) {
  return new Hono()
    .get('/ma-truy-cap', may('coordinator'), (c) => tokensPage(deps, c, c.var.caller))
    .post('/ma-truy-cap', may('coordinator'), async (c) => {
      const typed = await formFields(c)
      const asked = NewToken.safeParse({ label: field(typed, 'label') })
      if (!asked.success) {
        const wrong = new Map([['label', 'Xin ghi tên chương trình sẽ dùng mã, nhiều nhất 100 ký tự.']])
        return tokensPage(deps, c, c.var.caller, { typed, wrong })
      }
      const fresh = await issueToken(deps, c.var.caller, asked.data.label)
      if (!fresh.ok) return refusedAnswer(c, await viewerOf(deps, c.var.caller), fresh, '/ma-truy-cap')
      leaveToken(c, deps.publicUrl, fresh.token)
      return c.redirect(freshTokenPage, 303)
    })
    .get(freshTokenPage, may('coordinator'), async (c) => {
      const token = takeToken(c)
      const session = token === null ? null : await sessionOfToken(deps, c.var.caller, token)
      if (token === null || session === null) return tokensPage(deps, c, c.var.caller, { shown: true })
      const viewer = await viewerOf(deps, c.var.caller)
      const body = <FreshTokenBody token={token} session={session} publicUrl={deps.publicUrl} />
      return pageAnswer(c, { title, viewer, at: place }, body)
    })
    .post('/ma-truy-cap/huy', may('coordinator'), async (c) => {
      const revoked = await revokeToken(deps, c.var.caller, field(await formFields(c), 'id'))
      if (revoked.ok) return doneAt(c, '/ma-truy-cap', 'huy-ma')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), revoked, '/ma-truy-cap')
    })
}

/** `typed`, `wrong`: a form that was refused. `shown`: whoever asks for a token has had it. */
async function tokensPage(
  deps: ApiDeps,
  c: Context,
  caller: CoordinatorCaller,
  again: { typed?: FormFields; wrong?: WrongFields; shown?: boolean } = {},
): Promise<Response> {
  const body = <TokensBody sessions={await tokensOf(deps, caller)} {...again} />
  const status = again.wrong ? 422 : 200
  return pageAnswer(c, { title, viewer: await viewerOf(deps, caller), at: place, status }, body)
}
