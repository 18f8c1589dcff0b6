import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { Instant } from '../../../shared/calendar/day.ts'
import type { ApiDeps } from '../deps.ts'
import { feedId, feedsOf, makeFeed, revokeFeeds } from '../operations/access/calendar-feed.ts'
import { accepted } from '../problem.ts'
import { IdParam, noQuery } from '../schemas.ts'
import { apiPart, forAgencies, forCoordinators, json, problems } from './route-parts.ts'

const tags = ['Lịch']

const FreshFeed = z
  .object({
    url: z.string().openapi({ description: 'Địa chỉ iCalendar chỉ đọc; chỉ hiện một lần' }),
    expiresAt: Instant,
  })
  .openapi('FreshCalendarFeed')
const FeedView = z.object({ id: z.string(), createdAt: Instant, expiresAt: Instant }).openapi('CalendarFeed')

const make = createRoute({
  ...forAgencies,
  method: 'post',
  path: '/api/calendar-feeds',
  tags,
  summary: 'Tạo địa chỉ đăng ký lịch: của cả đơn vị, hoặc qua đường dẫn của cơ quan thì của cơ quan đó',
  responses: { 201: json(FreshFeed, 'Địa chỉ lịch'), ...problems(401, 403) },
})

const list = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/calendar-feeds',
  tags,
  summary: 'Các địa chỉ lịch đã tạo cho mình, không kèm địa chỉ',
  request: { query: noQuery },
  responses: { 200: json(z.object({ items: z.array(FeedView) }), 'Còn hạn'), ...problems(401, 403, 422) },
})

const drop = createRoute({
  ...forCoordinators,
  method: 'delete',
  path: '/api/calendar-feeds/{id}',
  tags,
  summary: 'Thu hồi một địa chỉ lịch của mình',
  request: { params: IdParam },
  responses: { 204: { description: 'Đã thu hồi' }, ...problems(401, 403, 404) },
})

export function calendarFeedRoutes(deps: ApiDeps): OpenAPIHono {
  const part = apiPart()

  part.openapi(make, async (c) => {
    const { url, feed } = await makeFeed(deps, c.var.caller)
    return c.json({ url, expiresAt: feed.expiresAt }, 201)
  })

  part.openapi(list, async (c) => {
    const feeds = await feedsOf(deps, c.var.caller)
    const items = feeds.map((feed) => ({ id: feedId(feed), createdAt: feed.createdAt, expiresAt: feed.expiresAt }))
    return c.json({ items }, 200)
  })

  part.openapi(drop, async (c) => {
    accepted(await revokeFeeds(deps, c.var.caller, c.req.valid('param').id))
    return c.body(null, 204)
  })

  return part
}
