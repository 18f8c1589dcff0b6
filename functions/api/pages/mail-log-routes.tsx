import { Hono } from 'hono'
import { z } from 'zod'
import { addDays, dayAt, NamedDay } from '../../../shared/calendar/day.ts'
import { inBatches } from '../../../shared/in-batches.ts'
import { MailKind } from '../../../shared/reminding/outbox.ts'
import { aimed } from '../../../shared/tracking/aim.ts'
import { calledNow } from '../../../shared/tracking/directory.ts'
import { planLabel } from '../../../shared/tracking/plan.ts'
import { may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { countTold, listReminders, tasksTold } from '../operations/lists/list-reminders.ts'
import { troubleOf } from '../operations/letters/mail-trouble.ts'
import { calendarFor } from '../operations/settings/unit-settings.ts'
import { refusal } from '../problem.ts'
import { unreadOf } from '../unread.ts'
import { pageAnswer, refusedAnswer, viewerOf } from './answer.tsx'
import { MailLogBody } from './views/mail-log-page.tsx'
import { isMailView, mailViews } from './views/mail-words.ts'
import { MailBody } from './views/mail-page.tsx'

const Query = z.object({
  xem: z.string().refine(isMailView).catch('all'),
  loai: MailKind.optional().catch(undefined),
  agency: z.string().min(1).optional().catch(undefined),
  plan: z.string().min(1).optional().catch(undefined),
  task: z.string().min(1).optional().catch(undefined),
  tu: NamedDay.optional().catch(undefined),
  den: NamedDay.optional().catch(undefined),
  cursor: z.string().optional().catch(undefined),
})

// A key longer than DynamoDB's 1,024 bytes is nobody's.
const Mail = z.object({
  ngay: NamedDay,
  ma: z
    .string()
    .min(1)
    .refine((key) => Buffer.byteLength(key) <= 900),
})

/** How many days are shown where nobody asked for others. */
const usualDays = 30

/** Every e-mail of the unit: what, to whom, when, why or why not. */
export function mailLogPageRoutes(deps: ApiDeps) {
  return new Hono()
    .get('/nhac-viec', may('coordinator'), async (c) => {
      const { unit } = c.var.caller
      const { xem, loai, tu, den, cursor, ...narrowed } = Query.parse(c.req.query())
      const to = den ?? dayAt(deps.clock())
      const from = tu ?? addDays(to, -usualDays)
      const asked = { ...narrowed, ...mailViews[xem].only, kind: loai, from, to, cursor, limit: 100 }
      const unread = unreadOf(deps, unit)
      const [viewer, page, agencies, plans, quota, calendar] = await Promise.all([
        viewerOf(deps, c.var.caller),
        listReminders(deps, unit, asked, unread),
        deps.store.agencies.list(unit, unread.agencies),
        deps.store.plans.list(unit, { limit: 100, ...unread.plans }),
        deps.store.mailAccount.quota(),
        calendarFor(deps, unit),
      ])
      const counts = await inBatches(page.items, 4, (row) => countTold(deps, row, calendar))
      const published = plans.items.filter((plan) => plan.publishedAt !== null)
      const trouble = troubleOf(quota, deps.clock())
      const body = (
        <MailLogBody
          rows={page.items}
          counts={counts}
          next={page.cursor}
          chosen={{ view: xem, kind: loai, from, to, ...narrowed }}
          agencies={agencies.map(({ id, name }) => ({ id, label: name }))}
          plans={published.map((plan) => ({ id: plan.id, label: planLabel(plan) }))}
          {...(trouble === null ? {} : { trouble })}
        />
      )
      return pageAnswer(c, { title: 'Thư đã gửi', viewer, at: '/nhac-viec', unread }, body)
    })
    .get('/nhac-viec/thu', may('coordinator'), async (c) => {
      const { unit } = c.var.caller
      const viewer = await viewerOf(deps, c.var.caller)
      const asked = Mail.safeParse(c.req.query())
      const row = asked.success ? await deps.store.outbox.get(unit, asked.data.ngay, asked.data.ma) : null
      if (row === null) return refusedAnswer(c, viewer, noSuchMail, '/nhac-viec')
      const unread = unreadOf(deps, unit)
      const [tasks, agencies, calendar] = await Promise.all([
        tasksTold(deps, row, unread.tasks),
        deps.store.agencies.list(unit, unread.agencies),
        calendarFor(deps, unit),
      ])
      const names = new Map(agencies.map(({ id, name }) => [id, name]))
      const body = (
        <MailBody
          row={row}
          tasks={tasks.map((task) => aimed(task, calendar)).map(calledNow(agencies))}
          agencyNames={row.agencyIds.map((id) => names.get(id) ?? id)}
          today={dayAt(deps.clock())}
          calendar={calendar}
        />
      )
      return pageAnswer(c, { title: 'Thư', viewer, at: '/nhac-viec', unread }, body)
    })
}

const noSuchMail = refusal('not-found', 'Không có thư này.')
