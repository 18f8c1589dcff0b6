import { Hono } from 'hono'
import { may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { listReminders } from '../operations/list-reminders.ts'
import { troubleOf } from '../operations/mail-trouble.ts'
import { statistics } from '../operations/statistics.ts'
import { pageAnswer, viewerOf } from './answer.tsx'
import { MailLogBody } from './views/mail-log-page.tsx'
import { StatisticsBody } from './views/statistics-page.tsx'

/** What the unit gives account of: the official boxes, and every e-mail. */
export function accountRoutes(deps: ApiDeps) {
  return new Hono()
    .get('/thong-ke', may('coordinator'), async (c) => {
      const counted = await statistics(deps, c.var.caller.unit)
      const viewer = await viewerOf(deps, c.var.caller)
      const body = <StatisticsBody statistics={counted} today={counted.on} />
      return pageAnswer(c, { title: 'Thống kê', viewer, at: '/thong-ke' }, body)
    })
    .get('/nhac-viec', may('coordinator'), async (c) => {
      const { unit } = c.var.caller
      const page = await listReminders(deps, unit, { limit: 100, cursor: c.req.query('cursor') })
      const names = new Map((await deps.store.agencies.list(unit)).map(({ id, name }) => [id, name]))
      const viewer = await viewerOf(deps, c.var.caller)
      const trouble = troubleOf(await deps.store.mailAccount.quota(), deps.clock())
      const body = (
        <MailLogBody
          rows={page.items}
          next={page.cursor}
          agencyName={(id) => names.get(id) ?? id}
          {...(trouble === null ? {} : { trouble })}
        />
      )
      return pageAnswer(c, { title: 'Thư đã gửi', viewer, at: '/nhac-viec' }, body)
    })
}
