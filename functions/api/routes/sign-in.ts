import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ApiDeps } from '../deps.ts'
import { issueToken, revokeToken, tokenId, tokensOf } from '../operations/access/program-tokens.ts'
import { redeemSignIn, requestSignIn, signOut } from '../operations/access/sign-in.ts'
import { accepted } from '../problem.ts'
import { FreshToken, IdParam, Me, NewToken, noQuery, TokenView } from '../schemas.ts'
import { giveSession, takeSession } from '../session-cookie.ts'
import { apiPart, forAgencies, forCoordinators, forEveryone, json, jsonBody, problems } from './route-parts.ts'

const tags = ['Đăng nhập']

const Asked = z.object({ message: z.string() }).openapi('SignInAsked')

const ask = createRoute({
  ...forEveryone,
  method: 'post',
  path: '/api/sign-in',
  tags,
  summary: 'Xin thư đăng nhập; câu trả lời như nhau dù địa chỉ có trong hệ thống hay không',
  request: { body: jsonBody(z.object({ email: z.email().max(254) }).openapi('SignIn')) },
  responses: { 202: json(Asked, 'Đã nhận'), ...problems(400, 403, 415, 422) },
})

const redeem = createRoute({
  ...forEveryone,
  method: 'post',
  path: '/api/session',
  tags,
  summary: 'Đổi mã trong thư đăng nhập lấy phiên làm việc (cookie); dùng được một lần',
  request: { body: jsonBody(z.object({ token: z.string().max(200) }).openapi('Redeem')) },
  responses: {
    201: json(z.object({ unit: z.string(), email: z.string() }).openapi('SignedIn'), 'Đã đăng nhập'),
    ...problems(400, 401, 403, 415, 422),
  },
})

const leave = createRoute({
  ...forCoordinators,
  method: 'delete',
  path: '/api/session',
  tags,
  summary: 'Đăng xuất, hoặc huỷ mã truy cập đang dùng',
  responses: { 204: { description: 'Đã đăng xuất' }, ...problems(401, 403) },
})

const token = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/tokens',
  tags,
  summary: 'Cấp mã truy cập cho một chương trình; mã chỉ hiện một lần',
  request: { body: jsonBody(NewToken) },
  responses: { 201: json(FreshToken, 'Mã truy cập'), ...problems(400, 401, 403, 415, 422) },
})

const tokens = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/tokens',
  tags,
  summary: 'Các mã truy cập đã cấp cho mình, không kèm mã',
  request: { query: noQuery },
  responses: { 200: json(z.object({ items: z.array(TokenView) }), 'Còn hạn'), ...problems(401, 403, 422) },
})

const dropToken = createRoute({
  ...forCoordinators,
  method: 'delete',
  path: '/api/tokens/{id}',
  tags,
  summary: 'Huỷ một mã truy cập của mình',
  request: { params: IdParam },
  responses: { 204: { description: 'Đã huỷ' }, ...problems(401, 403, 404) },
})

const me = createRoute({
  ...forAgencies,
  method: 'get',
  path: '/api/me',
  tags,
  summary: 'Ai đang gọi',
  responses: { 200: json(Me, 'Người gọi'), ...problems(401) },
})

export function signInRoutes(deps: ApiDeps): OpenAPIHono {
  const part = apiPart()

  part.openapi(ask, async (c) => {
    await requestSignIn(deps, c.req.valid('json').email)
    return c.json({ message: signInAsked }, 202)
  })

  part.openapi(redeem, async (c) => {
    const { token: secret, session } = accepted(await redeemSignIn(deps, c.req.valid('json').token))
    giveSession(c, deps.publicUrl, secret, session)
    return c.json({ unit: session.unit, email: session.email }, 201)
  })

  part.openapi(leave, async (c) => {
    await signOut(deps, c.var.caller.session.hash)
    takeSession(c)
    return c.body(null, 204)
  })

  part.openapi(token, async (c) => {
    const { token: secret, session } = accepted(await issueToken(deps, c.var.caller, c.req.valid('json').label))
    return c.json({ token: secret, label: session.label, expiresAt: session.expiresAt }, 201)
  })

  part.openapi(tokens, async (c) => {
    const sessions = await tokensOf(deps, c.var.caller)
    const items = sessions.map((session) => {
      const { label, createdAt, expiresAt } = session
      return { id: tokenId(session), label, createdAt, expiresAt }
    })
    return c.json({ items }, 200)
  })

  part.openapi(dropToken, async (c) => {
    accepted(await revokeToken(deps, c.var.caller, c.req.valid('param').id))
    return c.body(null, 204)
  })

  part.openapi(me, async (c) => {
    const { caller } = c.var
    const unit = await deps.store.units.get(caller.unit)
    const shown = { id: caller.unit, name: unit?.name ?? caller.unit }
    return caller.kind === 'coordinator'
      ? c.json({ kind: caller.kind, unit: shown, email: caller.email, name: caller.name, agencyId: null }, 200)
      : c.json(
          { kind: caller.kind, unit: shown, email: null, name: caller.agency.name, agencyId: caller.agency.id },
          200,
        )
  })

  return part
}

const signInAsked =
  'Nếu địa chỉ này thuộc về một cán bộ đầu mối, thư đăng nhập sẽ đến trong ít phút. Đường dẫn trong thư dùng được một lần, trong một giờ.'
