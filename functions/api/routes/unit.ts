import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type Coordinator, Unit } from '../../../shared/tracking/unit.ts'
import type { ApiDeps } from '../deps.ts'
import { coordinatorsOf, dismissCoordinator, inviteCoordinator } from '../operations/access/coordinators.ts'
import { saveReplyTo } from '../operations/settings/save-reply-to.ts'
import { settingsOf } from '../operations/settings/unit-settings.ts'
import { accepted } from '../problem.ts'
import { bodyOf, CoordinatorView, NewCoordinator, ReplyTo, unreadCount, Version } from '../schemas.ts'
import { countUnread, unreadOf } from '../unread.ts'
import { apiPart, forCoordinators, json, jsonBody, problems } from './route-parts.ts'

const tags = ['Đơn vị']

const UnitView = z
  .object({
    ...Unit.pick({ id: true, name: true }).shape,
    replyTo: ReplyTo,
    coordinators: z.array(CoordinatorView).openapi({ description: 'Những người đăng nhập được cho đơn vị' }),
    version: Version,
    unread: unreadCount,
  })
  .openapi('Unit')

const unit = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/unit',
  tags,
  summary: 'Đơn vị của người gọi và các cán bộ đầu mối',
  responses: { 200: json(UnitView, 'Đơn vị'), ...problems(401, 403) },
})

const putUnit = createRoute({
  ...forCoordinators,
  method: 'put',
  path: '/api/unit',
  tags,
  summary: 'Đổi địa chỉ nhận thư trả lời của các cơ quan',
  request: { body: jsonBody(bodyOf({ version: Version, replyTo: ReplyTo }, UnitView.shape).openapi('UnitChange')) },
  responses: { 200: json(UnitView, 'Đã lưu'), ...problems(400, 401, 403, 409, 415, 422) },
})

const invite = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/coordinators',
  tags,
  summary: 'Mời một người làm cán bộ đầu mối; thư đăng nhập được gửi ngay',
  request: { body: jsonBody(NewCoordinator) },
  responses: {
    201: json(CoordinatorView, 'Đã mời'),
    200: json(CoordinatorView, 'Đã là cán bộ đầu mối: tên được sửa theo, thư đăng nhập được gửi lại'),
    ...problems(400, 401, 403, 415, 422),
  },
})

const dismiss = createRoute({
  ...forCoordinators,
  method: 'delete',
  path: '/api/coordinators/{email}',
  tags,
  summary: 'Đưa một người ra khỏi danh sách cán bộ đầu mối: phiên đăng nhập, mã truy cập và địa chỉ lịch hết hiệu lực',
  request: {
    params: z.object({
      email: z
        .string()
        .max(254)
        .openapi({ param: { name: 'email', in: 'path' } }),
    }),
  },
  responses: { 204: { description: 'Đã đưa ra khỏi danh sách' }, ...problems(401, 403, 404, 409) },
})

/** The unit itself: where answers go, and who acts for it. */
export function unitRoutes(deps: ApiDeps): OpenAPIHono {
  const part = apiPart()

  part.openapi(unit, async (c) => c.json(await unitView(deps, c.var.caller.unit), 200))

  part.openapi(putUnit, async (c) => {
    const { caller } = c.var
    accepted(await saveReplyTo(deps, caller, c.req.valid('json')))
    return c.json(await unitView(deps, caller.unit), 200)
  })

  part.openapi(invite, async (c) => {
    const { coordinator, created } = await inviteCoordinator(deps, c.var.caller, c.req.valid('json'))
    return c.json(coordinatorView(coordinator), created ? 201 : 200)
  })

  part.openapi(dismiss, async (c) => {
    accepted(await dismissCoordinator(deps, c.var.caller, c.req.valid('param').email))
    return c.body(null, 204)
  })

  return part
}

async function unitView(deps: ApiDeps, id: string): Promise<z.infer<typeof UnitView>> {
  const { name, replyTo, version } = await settingsOf(deps, id)
  const unread = unreadOf(deps, id)
  const listed = await coordinatorsOf(deps, id, unread)
  return { id, name, replyTo, coordinators: listed.map(coordinatorView), version, unread: countUnread(unread) }
}

function coordinatorView({ email, name, mailbox }: Coordinator): z.infer<typeof CoordinatorView> {
  return { email, name, state: mailbox?.state ?? 'ok' }
}
