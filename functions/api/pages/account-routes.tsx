import { Hono } from 'hono'
import { may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { statistics } from '../operations/lists/statistics.ts'
import { unreadOf } from '../unread.ts'
import { pageAnswer, viewerOf } from './answer.tsx'
import { StatisticsBody } from './views/statistics-page.tsx'

/** What the unit gives account of in numbers: the official boxes. */
export function accountPageRoutes(deps: ApiDeps) {
  return new Hono().get('/thong-ke', may('coordinator'), async (c) => {
    const unread = unreadOf(deps, c.var.caller.unit)
    const counted = await statistics(deps, c.var.caller.unit, {}, unread)
    const viewer = await viewerOf(deps, c.var.caller)
    const body = <StatisticsBody statistics={counted} today={counted.on} />
    return pageAnswer(c, { title: 'Thống kê', viewer, at: '/thong-ke', unread }, body)
  })
}
