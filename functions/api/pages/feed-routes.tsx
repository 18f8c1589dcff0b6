import { Hono } from 'hono'
import { may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { feedsOf, makeFeed, openFeed, revokeFeeds } from '../operations/access/calendar-feed.ts'
import { accepted } from '../problem.ts'
import { doneAt, pageAnswer, refusedAnswer, viewerOf } from './answer.tsx'
import { FeedsBody, FreshFeedBody } from './views/feed-page.tsx'

/** Dates in the reader's own calendar: the feed itself, and where a coordinator subscribes to it. */
export function feedPageRoutes(deps: ApiDeps) {
  return new Hono()
    .get('/lich/:file', may('public'), async (c) => {
      const { content, etag } = accepted(await openFeed(deps, c.req.param('file').replace(/\.ics$/u, '')))
      // Kept by the calendar that asked, by no one in between; it asks again with the tag and mostly hears "the same".
      const headers = { 'Cache-Control': 'private, max-age=900', ETag: etag }
      if (tagsIn(c.req.header('if-none-match')).includes(etag)) return c.body(null, 304, headers)
      return c.body(content, 200, { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' })
    })
    .get('/lich', may('coordinator'), async (c) => {
      const viewer = await viewerOf(deps, c.var.caller)
      return pageAnswer(c, { title: 'Đăng ký lịch', viewer }, <FeedsBody feeds={await feedsOf(deps, c.var.caller)} />)
    })
    .post('/lich', may('coordinator'), async (c) => {
      const { url } = await makeFeed(deps, c.var.caller)
      const viewer = await viewerOf(deps, c.var.caller)
      return pageAnswer(c, { title: 'Đăng ký lịch', viewer }, <FreshFeedBody url={url} back="/lich" />)
    })
    .post('/lich/thu-hoi', may('coordinator'), async (c) => {
      const revoked = await revokeFeeds(deps, c.var.caller, null)
      if (revoked.ok) return doneAt(c, '/lich', 'thu-hoi-lich')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), revoked, '/lich')
    })
}

/** What a client has already; caches on the way may have marked a tag as weak. */
function tagsIn(header: string | undefined): string[] {
  return (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//u, ''))
}
