import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { NamedDay } from '../../../shared/calendar/day.ts'
import { MailFeedback } from '../../../shared/reminding/outbox.ts'
import type { ApiDeps } from '../deps.ts'
import { listReminders } from '../operations/lists/list-reminders.ts'
import { statistics } from '../operations/lists/statistics.ts'
import { cursor, given, PageQuery, ReminderView, StatisticsView, unreadCount } from '../schemas.ts'
import { countUnread, unreadOf } from '../unread.ts'
import { reminderView, statisticsView } from '../views.ts'
import { apiPart, forCoordinators, json, problems } from './route-parts.ts'

const tags = ['Tổng hợp']

const numbers = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/statistics',
  tags,
  summary: 'Bốn ô thống kê, theo kế hoạch và theo cơ quan; tính theo hạn đã gia hạn, kèm số tính theo hạn gốc',
  request: {
    query: z
      .strictObject({
        plan: given(z.string().max(80).optional()),
        agency: given(z.string().max(80).optional()),
        dueFrom: given(NamedDay.optional().openapi({ description: 'Chỉ tính việc có hạn từ ngày này' })),
        dueTo: given(NamedDay.optional().openapi({ description: 'Chỉ tính việc có hạn đến hết ngày này' })),
      })
      .refine(({ dueFrom, dueTo }) => !dueFrom || !dueTo || dueFrom <= dueTo, {
        path: ['dueTo'],
        message: 'Ngày cuối (`dueTo`) không được trước ngày đầu (`dueFrom`).',
      }),
  },
  responses: { 200: json(StatisticsView, 'Thống kê đến hôm nay'), ...problems(401, 403, 422) },
})

const reminders = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/reminders',
  tags,
  summary: 'Thư đã gửi, không gửi hoặc gửi hỏng, và vì sao; mới nhất trước',
  request: {
    query: z
      .strictObject({
        from: given(NamedDay.optional().openapi({ description: 'Bỏ trống: 30 ngày trước `to`' })),
        to: given(NamedDay.optional().openapi({ description: 'Bỏ trống: hôm nay' })),
        agency: given(z.string().max(80).optional()),
        plan: given(
          z.string().max(80).optional().openapi({ description: 'Cả thư nhắc chung có việc của kế hoạch này' }),
        ),
        task: given(z.string().max(120).optional()),
        kind: given(ReminderView.shape.kind.optional()),
        state: given(ReminderView.shape.state.optional()),
        feedback: given(
          z.enum(MailFeedback.options).optional().openapi({ description: 'Tin báo của máy chủ thư sau khi gửi' }),
        ),
        ...PageQuery,
      })
      .refine(({ from, to }) => !from || !to || from <= to, {
        path: ['to'],
        message: 'Ngày cuối (`to`) không được trước ngày đầu (`from`).',
      }),
  },
  responses: {
    200: json(z.object({ items: z.array(ReminderView), cursor, unread: unreadCount }), 'Một trang'),
    ...problems(400, 401, 403, 422),
  },
})

export function overviewRoutes(deps: ApiDeps): OpenAPIHono {
  const part = apiPart()

  part.openapi(numbers, async (c) => {
    const { unit } = c.var.caller
    const unread = unreadOf(deps, unit)
    const counted = await statistics(deps, unit, c.req.valid('query'), unread)
    return c.json(statisticsView(counted, unread), 200)
  })

  part.openapi(reminders, async (c) => {
    const { state, feedback, ...query } = c.req.valid('query')
    const asked = { ...query, states: state && [state], feedback: feedback && [feedback] }
    const unread = unreadOf(deps, c.var.caller.unit)
    const page = await listReminders(deps, c.var.caller.unit, asked, unread)
    return c.json({ items: page.items.map(reminderView), cursor: page.cursor, unread: countUnread(unread) }, 200)
  })

  return part
}
