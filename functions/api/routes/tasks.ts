import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { Day, dayAt, NamedDay } from '../../../shared/calendar/day.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import type { Caller } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { confirmTask } from '../operations/tasks/confirm-task.ts'
import { editTask } from '../operations/tasks/edit-task.ts'
import { listTasks, taskStatuses } from '../operations/lists/list-tasks.ts'
import { enterNextEvent } from '../operations/tasks/next-event.ts'
import { handOn } from '../operations/plans/hand-on.ts'
import { nudge } from '../operations/tasks/nudge.ts'
import { calledByName, reachTask } from '../operations/tasks/reach-task.ts'
import { withdrawPeriods } from '../operations/tasks/withdraw-periods.ts'
import { calendarFor } from '../operations/settings/unit-settings.ts'
import { accepted } from '../problem.ts'
import {
  cursor,
  EventBody,
  ExtensionBody,
  given,
  HandingOnBody,
  IdParam,
  PageQuery,
  ReminderView,
  TaskDetail,
  TaskPatch,
  TaskView,
  unreadCount,
  WithdrawalBody,
} from '../schemas.ts'
import { countUnread, unreadOf } from '../unread.ts'
import { reminderView, taskDetail, taskView } from '../views.ts'
import { apiPart, forAgencies, forCoordinators, json, jsonBody, problems } from './route-parts.ts'

const tags = ['Việc']

const list = createRoute({
  ...forAgencies,
  method: 'get',
  path: '/api/tasks',
  tags,
  summary: 'Danh sách theo dõi, gần hạn trước; qua đường dẫn của cơ quan chỉ thấy việc của cơ quan đó',
  request: {
    query: z.strictObject({
      status: given(
        z.enum(taskStatuses).optional().openapi({
          description: 'Bỏ trống: `all` khi lọc theo cơ quan hoặc kế hoạch, còn lại là `open`',
        }),
      ),
      agency: given(z.string().max(80).optional()),
      plan: given(z.string().max(80).optional()),
      dueBefore: given(NamedDay.optional().openapi({ description: 'Chỉ việc có hạn trước ngày này' })),
      ...PageQuery,
    }),
  },
  responses: {
    200: json(z.object({ on: Day, items: z.array(TaskView), cursor, unread: unreadCount }), 'Một trang'),
    ...problems(400, 401, 422),
  },
})

const one = createRoute({
  ...forAgencies,
  method: 'get',
  path: '/api/tasks/{id}',
  tags,
  summary: 'Một việc, cùng lịch sử',
  request: { params: IdParam },
  responses: { 200: json(TaskDetail, 'Việc'), ...problems(401, 404) },
})

const patch = createRoute({
  ...forAgencies,
  method: 'patch',
  path: '/api/tasks/{id}',
  tags,
  summary:
    'Xác nhận, hoàn tác, ghi chú, xin gia hạn, báo không thuộc trách nhiệm, nhập ngày sự việc; cán bộ đầu mối còn đặt hạn, gia hạn, trả lời, rút việc',
  request: { params: IdParam, body: jsonBody(TaskPatch) },
  responses: { 200: json(TaskDetail, 'Việc sau khi sửa'), ...problems(400, 401, 403, 404, 409, 415, 422) },
})

const extension = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/tasks/{id}/extension',
  tags,
  summary: 'Gia hạn, và báo cho cơ quan',
  request: { params: IdParam, body: jsonBody(ExtensionBody) },
  responses: { 200: json(TaskDetail, 'Việc sau khi gia hạn'), ...problems(400, 401, 403, 404, 409, 415, 422) },
})

const periods = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/tasks/{id}/withdraw-periods',
  tags,
  summary: 'Rút kỳ này và mọi kỳ sau chưa hoàn thành của cùng một việc; cơ quan nhận một thư báo',
  request: { params: IdParam, body: jsonBody(WithdrawalBody) },
  responses: {
    200: json(z.object({ withdrawn: z.int() }).openapi('WithdrawnPeriods'), 'Đã rút bao nhiêu kỳ'),
    ...problems(400, 401, 403, 404, 409, 415, 422),
  },
})

const handingOn = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/tasks/{id}/hand-on',
  tags,
  summary: 'Chuyển việc cho cơ quan khác: cơ quan đó có việc mới, việc này được rút; hai bên được báo bằng thư',
  request: { params: IdParam, body: jsonBody(HandingOnBody) },
  responses: {
    200: json(
      z
        .object({
          handedOn: z.int().openapi({ description: 'Số việc, hoặc số kỳ, đã chuyển; 0 khi đã chuyển từ trước' }),
          task: TaskDetail,
        })
        .openapi('HandedOn'),
      'Việc của cơ quan nhận',
    ),
    ...problems(400, 401, 403, 404, 409, 415, 422),
  },
})

const event = createRoute({
  ...forAgencies,
  method: 'post',
  path: '/api/tasks/{id}/events',
  tags,
  summary:
    'Thêm một sự việc cùng loại, hoặc một lần báo cáo đột xuất nữa: thành một việc riêng. Sự việc đầu tiên nhập bằng PATCH với `eventOn`, lần đột xuất đầu tiên xác nhận ở chính việc đó',
  request: { params: IdParam, body: jsonBody(EventBody) },
  responses: {
    200: json(TaskDetail, 'Việc của sự việc này đã có'),
    201: json(TaskDetail, 'Việc mới của sự việc này'),
    ...problems(400, 401, 403, 404, 409, 415, 422),
  },
})

const Nudged = z
  .object({ already: z.boolean().openapi({ description: 'Hôm nay đã nhắc rồi' }), letters: z.array(ReminderView) })
  .openapi('Nudged')

const nudgeNow = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/tasks/{id}/nudge',
  tags,
  summary: 'Nhắc ngay; mỗi ngày một lần',
  request: { params: IdParam },
  responses: { 202: json(Nudged, 'Thư đã vào hàng gửi, hoặc vì sao không gửi được'), ...problems(401, 403, 404, 409) },
})

export function taskRoutes(deps: ApiDeps): OpenAPIHono {
  const part = apiPart()
  const today = (): Day => dayAt(deps.clock())
  const detail = async (caller: Caller, task: Task) =>
    taskDetail(await calledByName(deps, caller, task), today(), await calendarFor(deps, task.unit))

  part.openapi(list, async (c) => {
    const unread = unreadOf(deps, c.var.caller.unit)
    const { items, cursor: next } = await listTasks(deps, c.var.caller, c.req.valid('query'), unread)
    const on = today()
    const calendar = await calendarFor(deps, c.var.caller.unit)
    const views = items.map((task) => taskView(task, on, calendar))
    return c.json({ on, items: views, cursor: next, unread: countUnread(unread) }, 200)
  })

  part.openapi(one, async (c) => {
    const { task } = accepted(await reachTask(deps, c.var.caller, c.req.valid('param').id))
    return c.json(await detail(c.var.caller, task), 200)
  })

  part.openapi(patch, async (c) => {
    const { id } = c.req.valid('param')
    const { version, evidence, ...edit } = c.req.valid('json')
    const fact = { number: evidence?.number || null, date: evidence?.date ?? null, note: evidence?.note || null }
    // A confirmation alone may be repeated by whoever did not hear the first answer.
    const { status, reason: _, ...others } = edit
    const alone = Object.values(others).every((value) => value === undefined)
    const { task } = accepted(
      status === 'done' && alone
        ? await confirmTask(deps, c.var.caller, id, fact, version)
        : await editTask(deps, c.var.caller, id, version, { ...edit, evidence: fact }),
    )
    return c.json(await detail(c.var.caller, task), 200)
  })

  part.openapi(extension, async (c) => {
    const { version, ...granted } = c.req.valid('json')
    const edited = await editTask(deps, c.var.caller, c.req.valid('param').id, version, { extension: granted })
    return c.json(await detail(c.var.caller, accepted(edited).task), 200)
  })

  part.openapi(periods, async (c) => {
    const { reason } = c.req.valid('json')
    const { count } = accepted(await withdrawPeriods(deps, c.var.caller, c.req.valid('param').id, reason))
    return c.json({ withdrawn: count }, 200)
  })

  part.openapi(handingOn, async (c) => {
    const { agencyId, agencyName, reason, ...far } = c.req.valid('json')
    const to = agencyId === undefined ? { name: agencyName ?? '' } : { id: agencyId }
    const withLater = far.periods === 'this-and-later'
    const { task, count } = accepted(
      await handOn(deps, c.var.caller, c.req.valid('param').id, { to, reason, withLater }),
    )
    return c.json({ handedOn: count, task: await detail(c.var.caller, task) }, 200)
  })

  part.openapi(event, async (c) => {
    const { on, checked } = c.req.valid('json')
    const entered = await enterNextEvent(deps, c.var.caller, c.req.valid('param').id, on, { checked })
    const { task, created } = accepted(entered)
    const told = await detail(c.var.caller, task)
    return created ? c.json(told, 201, { Location: `/api/tasks/${task.id}` }) : c.json(told, 200)
  })

  part.openapi(nudgeNow, async (c) => {
    const { letters, already } = accepted(await nudge(deps, c.var.caller, [c.req.valid('param').id]))
    return c.json({ already, letters: letters.map(reminderView) }, 202)
  })

  return part
}
