import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { Day, dayAt, NamedDay, yearOf } from '../../../shared/calendar/day.ts'
import { CalendarDecision } from '../../../shared/calendar/unit-decisions.ts'
import { exceptionsIn, isYearKnown } from '../../../shared/calendar/working-days.ts'
import { defaultPolicy, Policy } from '../../../shared/tracking/policy.ts'
import { effectiveDue, Task } from '../../../shared/tracking/task.ts'
import { calendarOf, type Unit } from '../../../shared/tracking/unit.ts'
import type { ApiDeps } from '../deps.ts'
import { previewMails } from '../operations/plans/preview-mails.ts'
import { recountedRows } from '../operations/settings/recounted-rows.ts'
import { saveDecisions } from '../operations/settings/save-decisions.ts'
import { savePolicy } from '../operations/settings/save-policy.ts'
import { settingsOf } from '../operations/settings/unit-settings.ts'
import { accepted } from '../problem.ts'
import { bodyOf, given, ReminderView, unreadCount, Version } from '../schemas.ts'
import { countUnread, type Unread, unreadOf } from '../unread.ts'
import { reminderView } from '../views.ts'
import { apiPart, forCoordinators, json, jsonBody, problems } from './route-parts.ts'

const tags = ['Thiết lập']

// What is stored may come from a release that knew more; what is sent is refused where it is not known.
const [off, swap] = CalendarDecision.options
const Decision = z.discriminatedUnion('kind', [
  off.extend({ source: off.shape.source.strict() }).strict(),
  swap.extend({ source: swap.shape.source.strict() }).strict(),
])

const decisions = z
  .array(Decision.openapi('CalendarDecision'))
  .max(200)
  .openapi({ description: 'Quyết định mà đơn vị nhập thêm: đợt nghỉ, hoặc hoán đổi ngày làm việc' })

/** As much of a row as tells which one it is. */
const rowInBrief = Task.pick({ id: true, planLabel: true, agencyName: true, text: true, periodLabel: true })

function inBrief({ id, planLabel, agencyName, text, periodLabel }: Task): z.infer<typeof rowInBrief> {
  return { id, planLabel, agencyName, text, periodLabel }
}

const CalendarView = z
  .object({
    year: z.int(),
    known: z.boolean().openapi({
      description: 'false: chưa có quyết định về Tết và Quốc khánh của năm này, các ngày ấy là tạm tính',
    }),
    days: z.array(
      z.object({
        day: Day,
        kind: z.enum(['holiday', 'compensatory', 'swapped-off', 'swapped-working']),
        name: z.string(),
        basis: z.enum(['decision', 'statute', 'derived']),
        source: z.string(),
      }),
    ),
    decisions,
    recounted: z
      .array(
        z.object({
          ...rowInBrief.shape,
          lastDay: Day,
          before: Day.clone().openapi({ description: 'Ngày làm việc cuối cùng, tính ở lượt nhắc gần nhất' }),
          after: Day.clone().openapi({ description: 'Ngày làm việc cuối cùng, tính theo lịch bây giờ' }),
          missed: z.boolean().openapi({
            description:
              'Cần nhắc bổ sung: theo lịch mới, một lần nhắc rơi vào lượt đã gửi xong; được nhắc trong lượt kế tiếp',
          }),
        }),
      )
      .openapi({
        description: 'Việc chưa hoàn thành có ngày nhắc đổi từ sau lượt nhắc gần nhất; nhiều nhất 500 việc',
      }),
    nextRun: Day.clone().openapi({ description: 'Ngày của lượt nhắc kế tiếp' }),
    version: Version,
    unread: unreadCount,
  })
  .openapi('WorkingCalendar')

const year = z.strictObject({
  year: given(z.coerce.number().int().min(2000).max(2100).optional().openapi({ description: 'Bỏ trống: năm nay' })),
})

const calendar = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/calendar',
  tags,
  summary: 'Lịch làm việc của đơn vị trong một năm: ngày nghỉ, nghỉ bù, làm bù, và căn cứ của từng ngày',
  request: { query: year },
  responses: { 200: json(CalendarView, 'Lịch làm việc'), ...problems(401, 403, 422) },
})

const SavedCalendar = CalendarView.extend({
  moved: z.int().openapi({ description: 'Số việc chưa hoàn thành có ngày nhắc đổi theo lịch mới' }),
}).openapi('SavedCalendar')

const putCalendar = createRoute({
  ...forCoordinators,
  method: 'put',
  path: '/api/calendar',
  tags,
  summary: 'Thay các quyết định mà đơn vị nhập thêm; mọi ngày nhắc tính theo lịch mới, kể cả việc đã phát hành',
  request: {
    query: year,
    body: jsonBody(bodyOf({ version: Version, decisions }, SavedCalendar.shape).openapi('CalendarBody')),
  },
  responses: {
    200: json(SavedCalendar, 'Đã lưu'),
    ...problems(400, 401, 403, 409, 415, 422),
  },
})

const { overdue, escalation } = Policy.shape
const PolicyBody = z
  .strictObject({
    ...Policy.shape,
    overdue: overdue.strict(),
    escalation: escalation.unwrap().strict().default(defaultPolicy.escalation),
  })
  .openapi('Policy')
const PolicyView = z.object({ policy: PolicyBody, version: Version }).openapi('PolicyOfUnit')

const policy = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/policy',
  tags,
  summary: 'Chính sách nhắc việc của đơn vị; mọi số ngày là ngày làm việc',
  responses: { 200: json(PolicyView, 'Chính sách'), ...problems(401, 403) },
})

const putPolicy = createRoute({
  ...forCoordinators,
  method: 'put',
  path: '/api/policy',
  tags,
  summary: 'Thay chính sách nhắc việc; áp dụng từ lượt nhắc kế tiếp',
  request: { body: jsonBody(bodyOf(PolicyView.shape).openapi('PolicyChange')) },
  responses: { 200: json(PolicyView, 'Đã lưu'), ...problems(400, 401, 403, 409, 415, 422) },
})

const previewPolicy = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/policy/preview',
  tags,
  summary: 'Những thư sẽ gửi theo một chính sách, chưa lưu gì; cho cả đơn vị hoặc một kế hoạch (kể cả bản nháp)',
  request: {
    body: jsonBody(
      bodyOf({
        policy: PolicyBody.optional().openapi({ description: 'Bỏ trống: chính sách đang dùng' }),
        plan: z.string().max(80).optional(),
        from: NamedDay.optional().openapi({ description: 'Bỏ trống: hôm nay' }),
        to: NamedDay.optional().openapi({ description: 'Bỏ trống: 92 ngày sau `from`; nhiều nhất 366 ngày' }),
        assume: z.enum(['nobody', 'on-time']).default('nobody').openapi({
          description: 'nobody: chưa cơ quan nào xác nhận; on-time: việc nào cũng xong đúng hạn',
        }),
      }).openapi('PreviewRequest'),
    ),
  },
  responses: {
    200: json(
      z
        .object({
          from: Day,
          to: Day,
          complete: z.boolean().openapi({ description: 'false: quá nhiều việc, chỉ tính các việc gần hạn nhất' }),
          unsureYears: z.array(z.int()).openapi({
            description: 'Năm chưa có quyết định về Tết và Quốc khánh; các ngày quanh hai dịp này là tạm tính',
          }),
          mails: z.array(
            ReminderView.pick({ day: true, kind: true, to: true, agencyIds: true, taskIds: true, reason: true }),
          ),
          tasks: z.array(z.object({ ...rowInBrief.shape, lastDay: Day.nullable(), remindFor: Day.nullable() })),
          unread: unreadCount,
        })
        .openapi('Preview'),
      'Các thư, theo ngày',
    ),
    ...problems(400, 401, 403, 404, 415, 422),
  },
})

/** What a unit sets for itself. */
export function settingsRoutes(deps: ApiDeps): OpenAPIHono {
  const part = apiPart()
  const thisYear = (): number => yearOf(dayAt(deps.clock()))

  part.openapi(calendar, async (c) => {
    const unit = await settingsOf(deps, c.var.caller.unit)
    const ofYear = c.req.valid('query').year ?? thisYear()
    return c.json(await calendarView(deps, unit, ofYear, unreadOf(deps, unit.id)), 200)
  })

  part.openapi(putCalendar, async (c) => {
    const unread = unreadOf(deps, c.var.caller.unit)
    const { unit, moved } = accepted(await saveDecisions(deps, c.var.caller, c.req.valid('json'), unread))
    const view = await calendarView(deps, unit, c.req.valid('query').year ?? thisYear(), unread)
    return c.json({ ...view, moved: moved.length }, 200)
  })

  part.openapi(policy, async (c) => {
    const unit = await settingsOf(deps, c.var.caller.unit)
    return c.json({ policy: unit.policy, version: unit.version }, 200)
  })

  part.openapi(putPolicy, async (c) => {
    const { unit } = accepted(await savePolicy(deps, c.var.caller, c.req.valid('json')))
    return c.json({ policy: unit.policy, version: unit.version }, 200)
  })

  part.openapi(previewPolicy, async (c) => {
    const unread = unreadOf(deps, c.var.caller.unit)
    const { from, to, complete, unsureYears, mails, tasks } = accepted(
      await previewMails(deps, c.var.caller, c.req.valid('json'), unread),
    )
    const told = new Set(mails.flatMap((mail) => mail.taskIds))
    const named = [...tasks.values()].filter((task) => told.has(task.id))
    return c.json(
      {
        from,
        to,
        complete,
        unsureYears,
        mails: mails.map((row) => {
          const { day, kind, to: recipient, agencyIds, taskIds, reason } = reminderView(row)
          return { day, kind, to: recipient, agencyIds, taskIds, reason }
        }),
        tasks: named.map((task) => {
          const { lastDay = null, remindFor = null } = effectiveDue(task) ?? {}
          return { ...inBrief(task), lastDay, remindFor }
        }),
        unread: countUnread(unread),
      },
      200,
    )
  })

  return part
}

/** An answer has a size. */
const mostRecounted = 500

async function calendarView(
  deps: ApiDeps,
  unit: Unit,
  ofYear: number,
  unread: Unread,
): Promise<z.infer<typeof CalendarView>> {
  const cal = calendarOf(unit)
  const { rows, nextRun } = await recountedRows(deps, unit, unread)
  return {
    year: ofYear,
    known: isYearKnown(cal, ofYear),
    days: exceptionsIn(cal, ofYear).map(({ day, kind, name, basis, source }) => ({ day, kind, name, basis, source })),
    decisions: unit.decisions ?? [],
    recounted: rows.slice(0, mostRecounted).map(({ task, ...days }) => ({ ...inBrief(task), ...days })),
    nextRun,
    version: unit.version,
    unread: countUnread(unread),
  }
}
