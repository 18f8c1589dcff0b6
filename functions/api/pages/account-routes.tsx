import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NamedDay } from '../../../shared/calendar/day.ts'
import type { DueWithin } from '../../../shared/tracking/statistics.ts'
import { may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { statisticsFile } from '../operations/lists/export-statistics.ts'
import { statistics } from '../operations/lists/statistics.ts'
import { unreadOf } from '../unread.ts'
import { pageAnswer, viewerOf } from './answer.tsx'
import { StatisticsBody } from './views/statistics-page.tsx'

const Query = z.object({
  dueFrom: NamedDay.optional().catch(undefined),
  dueTo: NamedDay.optional().catch(undefined),
})

/** What the unit gives account of in numbers: the official boxes, of everything or of what is due in a period. */
export function accountPageRoutes(deps: ApiDeps) {
  return new Hono()
    .get('/thong-ke', may('coordinator'), async (c) => {
      const unread = unreadOf(deps, c.var.caller.unit)
      const { within, wrong } = withinOf(c)
      const counted = await statistics(deps, c.var.caller.unit, within, unread)
      const viewer = await viewerOf(deps, c.var.caller)
      const body = <StatisticsBody statistics={counted} today={counted.on} within={within} wrongDay={wrong} />
      return pageAnswer(c, { title: 'Thống kê', viewer, at: '/thong-ke', unread }, body)
    })
    .get('/thong-ke.csv', may('coordinator'), async (c) => {
      const unread = unreadOf(deps, c.var.caller.unit)
      const { within, wrong } = withinOf(c)
      // The page says what is wrong with the period; a file of everything would not.
      if (wrong) return c.redirect(`/thong-ke${new URL(c.req.url).search}`)
      const counted = await statistics(deps, c.var.caller.unit, within, unread)
      return c.body(statisticsFile(counted, within, unread), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="thong-ke-${nameOf(within)}${counted.on}.csv"`,
      })
    })
}

/** `tu-2024-04-01-den-2024-06-30-` in a file's name, so that two periods are two files. */
const nameOf = ({ dueFrom, dueTo }: DueWithin): string =>
  `${dueFrom ? `tu-${dueFrom}-` : ''}${dueTo ? `den-${dueTo}-` : ''}`

/** The period that is asked for. A day that is none, or an end before the beginning, narrows nothing and is said. */
function withinOf(c: Context): { within: DueWithin; wrong: boolean } {
  const asked = c.req.query()
  const { dueFrom, dueTo } = Query.parse(asked)
  const lost = (Boolean(asked['dueFrom']) && !dueFrom) || (Boolean(asked['dueTo']) && !dueTo)
  const reversed = dueFrom !== undefined && dueTo !== undefined && dueFrom > dueTo
  return lost || reversed ? { within: {}, wrong: true } : { within: { dueFrom, dueTo }, wrong: false }
}
