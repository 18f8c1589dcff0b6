import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ApiDeps } from '../deps.ts'
import { documentAnswer } from '../document-answer.ts'
import { correctPlan } from '../operations/plans/correct-plan.ts'
import { closePlan } from '../operations/plans/close-plan.ts'
import { createPlan, pastedDocument } from '../operations/plans/create-plan.ts'
import { discardPlan } from '../operations/plans/discard-plan.ts'
import { listPlans } from '../operations/lists/list-plans.ts'
import { openPlan, originalDocument, withoutDraft } from '../operations/plans/open-plan.ts'
import { publishPlan } from '../operations/plans/publish-plan.ts'
import { reopenPlan } from '../operations/plans/reopen-plan.ts'
import { setPlanRun } from '../operations/plans/set-plan-run.ts'
import { accepted, refusal, Refused } from '../problem.ts'
import { readableFiles } from '../readable-files.ts'
import {
  bodyOf,
  cursor,
  IdParam,
  NewPlanText,
  PageQuery,
  PlanDetail,
  PlanPatch,
  PlanSummary,
  Reason,
  unreadCount,
  Version,
} from '../schemas.ts'
import { countUnread, unreadOf } from '../unread.ts'
import { planDetail, planSummary } from '../views.ts'
import { apiPart, forCoordinators, json, jsonBody, problems } from './route-parts.ts'

const NewPlanFile = z
  .object({
    file: z
      .custom<File>((value) => value instanceof File, 'Thiếu tệp trong trường `file`.')
      .openapi({
        type: 'string',
        format: 'binary',
        description: readableFiles.join(', '),
      }),
  })
  .openapi('NewPlanFile')

const tags = ['Kế hoạch']

const ClosePlan = bodyOf({ reason: Reason, version: Version.optional() }).openapi('ClosePlan')

const PublishPlan = bodyOf({
  version: Version.optional(),
  refuseTwin: z.boolean().optional().openapi({
    description: 'Không phát hành khi kế hoạch cùng số, cùng ngày đã phát hành (`twin-published`)',
  }),
}).openapi('Publish')

const create = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/plans',
  tags,
  summary: 'Gửi văn bản, nhận bản nháp',
  description:
    'Bản quét (PDF không có lớp chữ) hoặc ảnh chụp trang (JPEG, PNG) được nhận dạng sau: trả lời 202 với trạng thái ' +
    '`reading`; xem tiến độ ở `recognition` của `GET /api/plans/{id}` cho đến khi trạng thái là `draft` hoặc ' +
    '`refused`. Gửi lại cùng bản quét trong khi đó là cùng một kế hoạch.',
  request: {
    body: {
      content: { 'multipart/form-data': { schema: NewPlanFile }, 'application/json': { schema: NewPlanText } },
    },
  },
  responses: {
    201: json(PlanDetail, 'Bản nháp'),
    202: json(PlanDetail, 'Bản quét, đang chờ nhận dạng; bản nháp còn trống'),
    ...problems(400, 401, 403, 413, 415, 422),
  },
})

const list = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/plans',
  tags,
  summary: 'Các kế hoạch, mới nhất trước',
  request: { query: z.strictObject(PageQuery) },
  responses: {
    200: json(z.object({ items: z.array(PlanSummary), cursor, unread: unreadCount }), 'Một trang'),
    ...problems(400, 401, 403, 422),
  },
})

const one = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/plans/{id}',
  tags,
  summary: 'Một kế hoạch: phân công, chế độ báo cáo, lưu ý khi đọc, tiến độ',
  request: { params: IdParam },
  responses: { 200: json(PlanDetail, 'Kế hoạch'), ...problems(401, 403, 404) },
})

const text = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/plans/{id}/text',
  tags,
  summary: 'Toàn văn đã trích; mọi `span` tính theo văn bản này',
  request: { params: IdParam },
  responses: {
    200: { description: 'Toàn văn', content: { 'text/plain': { schema: z.string() } } },
    ...problems(401, 403, 404, 409),
  },
})

const original = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/plans/{id}/document',
  tags,
  summary: 'Tệp gốc',
  request: { params: IdParam },
  responses: {
    200: {
      description: 'Tệp như khi gửi lên',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    303: { description: 'Tệp lớn: tải ở địa chỉ trong `Location`, dùng được trong năm phút, không cần đăng nhập' },
    ...problems(401, 403, 404, 409),
  },
})

const patch = createRoute({
  ...forCoordinators,
  method: 'patch',
  path: '/api/plans/{id}',
  tags,
  summary:
    'Sửa bản nháp, tất cả hoặc không gì cả. Khi đã phát hành: chỉ thêm được việc, sửa được thông tin văn bản (`set-header`), và đổi được `runsUntil`',
  request: { params: IdParam, body: jsonBody(PlanPatch) },
  responses: { 200: json(PlanDetail, 'Bản nháp sau khi sửa'), ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
})

const publish = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/plans/{id}/publish',
  tags,
  summary: 'Phát hành: tạo việc, báo cho các cơ quan. Gọi lại là làm tiếp, không tạo trùng',
  request: {
    params: IdParam,
    body: { content: { 'application/json': { schema: PublishPlan } } },
  },
  responses: { 200: json(PlanSummary, 'Kế hoạch đã phát hành'), ...problems(400, 401, 403, 404, 409, 415, 422) },
})

const discard = createRoute({
  ...forCoordinators,
  method: 'delete',
  path: '/api/plans/{id}',
  tags,
  summary: 'Xoá bản nháp; kế hoạch đã phát hành thì không xoá được',
  request: {
    params: IdParam,
    query: z.strictObject({
      version: z.coerce.number().int().nonnegative().optional().openapi({ description: 'Phiên bản đã xem' }),
    }),
  },
  responses: { 204: { description: 'Đã xoá' }, ...problems(401, 403, 404, 409, 422) },
})

const close = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/plans/{id}/close',
  tags,
  summary: 'Kết thúc theo dõi: rút mọi việc chưa hoàn thành, không gửi thư nào nữa. Gọi lại là làm tiếp',
  request: { params: IdParam, body: jsonBody(ClosePlan) },
  responses: { 200: json(PlanSummary, 'Kế hoạch đã kết thúc'), ...problems(400, 401, 403, 404, 409, 415, 422) },
})

const reopen = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/plans/{id}/reopen',
  tags,
  summary:
    'Mở lại kế hoạch đã kết thúc: theo dõi lại các việc mà lần kết thúc đã rút, báo các cơ quan. Gọi lại là làm tiếp',
  request: { params: IdParam, body: jsonBody(z.object({ version: Version.optional() }).openapi('Reopen')) },
  responses: { 200: json(PlanSummary, 'Kế hoạch được theo dõi lại'), ...problems(400, 401, 403, 404, 409, 415, 422) },
})

export function planRoutes(deps: ApiDeps): OpenAPIHono {
  const part = apiPart()
  const detail = async (unit: string, id: string): Promise<z.infer<typeof PlanDetail>> => {
    const unread = unreadOf(deps, unit)
    return planDetail(accepted(await openPlan(deps, unit, id, unread)), unread)
  }

  part.openapi(create, async (c) => {
    const sent = { ...c.req.valid('form'), ...c.req.valid('json') }
    const document = await documentIn(sent)
    if (!document) {
      throw new Refused(refusal('invalid-input', 'Xin gửi tệp trong trường `file`, hoặc JSON có trường `text`.'))
    }
    const { plan } = accepted(await createPlan(deps, c.var.caller, document))
    const opened = await detail(plan.unit, plan.id)
    const headers = { Location: `/api/plans/${plan.id}` }
    return opened.status === 'reading' ? c.json(opened, 202, headers) : c.json(opened, 201, headers)
  })

  part.openapi(list, async (c) => {
    const unread = unreadOf(deps, c.var.caller.unit)
    const page = await listPlans(deps, c.var.caller.unit, c.req.valid('query'), unread)
    return c.json({ items: page.items.map(planSummary), cursor: page.cursor, unread: countUnread(unread) }, 200)
  })

  part.openapi(one, async (c) => c.json(await detail(c.var.caller.unit, c.req.valid('param').id), 200))

  part.openapi(text, async (c) => {
    const { unit } = c.var.caller
    const { plan, reading } = accepted(await openPlan(deps, unit, c.req.valid('param').id, unreadOf(deps, unit)))
    const unread = withoutDraft(plan)
    if (unread) throw new Refused(unread)
    return c.text(reading.text, 200)
  })

  part.openapi(original, async (c) => {
    return documentAnswer(c, accepted(await originalDocument(deps, c.var.caller.unit, c.req.valid('param').id)))
  })

  part.openapi(patch, async (c) => {
    const { id } = c.req.valid('param')
    const { version, corrections, runsUntil } = c.req.valid('json')
    accepted(
      runsUntil !== undefined && corrections.length === 0
        ? await setPlanRun(deps, c.var.caller, id, { version, runsUntil })
        : await correctPlan(deps, c.var.caller, id, { version, corrections, runsUntil }),
    )
    return c.json(await detail(c.var.caller.unit, id), 200)
  })

  part.openapi(discard, async (c) => {
    const { version } = c.req.valid('query')
    accepted(await discardPlan(deps, c.var.caller, c.req.valid('param').id, version ?? null))
    return c.body(null, 204)
  })

  part.openapi(close, async (c) => {
    const { reason, version } = c.req.valid('json')
    const closed = await closePlan(deps, c.var.caller, c.req.valid('param').id, { reason, version: version ?? null })
    return c.json(planSummary(accepted(closed).plan), 200)
  })

  part.openapi(reopen, async (c) => {
    const { version } = c.req.valid('json')
    const { plan } = accepted(await reopenPlan(deps, c.var.caller, c.req.valid('param').id, version ?? null))
    return c.json(planSummary(plan), 200)
  })

  part.openapi(publish, async (c) => {
    const { version, refuseTwin } = c.req.valid('json')
    const { id } = c.req.valid('param')
    const { plan } = accepted(await publishPlan(deps, c.var.caller, id, version ?? null, { refuseTwin }))
    return c.json(planSummary(plan), 200)
  })

  return part
}

type Sent = { file?: File; text?: string; fileName?: string | undefined }

async function documentIn({
  file,
  text: pasted,
  fileName,
}: Sent): Promise<{ fileName: string; bytes: Uint8Array } | null> {
  if (file) return { fileName: file.name || 'van-ban', bytes: new Uint8Array(await file.arrayBuffer()) }
  return pasted === undefined ? null : pastedDocument(pasted, fileName)
}
