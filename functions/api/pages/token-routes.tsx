import { type Context, Hono } from 'hono'
import { type CoordinatorCaller, may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { issueToken, revokeToken, tokensOf } from '../operations/access/program-tokens.ts'
import { NewToken } from '../schemas.ts'
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
      const viewer = await viewerOf(deps, c.var.caller)
      if (!fresh.ok) return refusedAnswer(c, viewer, fresh, '/ma-truy-cap')
      return pageAnswer(c, { title, viewer, at: place }, <FreshTokenBody {...fresh} publicUrl={deps.publicUrl} />)
    })
    .post('/ma-truy-cap/huy', may('coordinator'), async (c) => {
      const revoked = await revokeToken(deps, c.var.caller, field(await formFields(c), 'id'))
      if (revoked.ok) return doneAt(c, '/ma-truy-cap', 'huy-ma')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), revoked, '/ma-truy-cap')
    })
}

/** `again`: a form that was refused, as it was typed. */
async function tokensPage(
  deps: ApiDeps,
  c: Context,
  caller: CoordinatorCaller,
  again?: { typed: FormFields; wrong: WrongFields },
): Promise<Response> {
  const body = <TokensBody sessions={await tokensOf(deps, caller)} {...again} />
  return pageAnswer(c, { title, viewer: await viewerOf(deps, caller), at: place, status: again ? 422 : 200 }, body)
}
