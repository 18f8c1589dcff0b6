import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ApiDeps } from '../deps.ts'
import { revokeLinks } from '../operations/access/revoke-links.ts'
import { deleteAgency } from '../operations/directory/delete-agency.ts'
import { importAgencies } from '../operations/directory/import-agencies.ts'
import { saveAgency } from '../operations/directory/save-agency.ts'
import { accepted, refusal, Refused } from '../problem.ts'
import { AgencyBody, AgencyView, IdParam, ImportResult, unreadCount } from '../schemas.ts'
import { countUnread, unreadOf } from '../unread.ts'
import { agencyView } from '../views.ts'
import { apiPart, forCoordinators, json, jsonBody, problems } from './route-parts.ts'

const tags = ['Danh bạ']

const list = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/agencies',
  tags,
  summary: 'Danh bạ cơ quan',
  responses: {
    200: json(z.object({ items: z.array(AgencyView), unread: unreadCount }), 'Toàn bộ danh bạ'),
    ...problems(401, 403),
  },
})

const one = createRoute({
  ...forCoordinators,
  method: 'get',
  path: '/api/agencies/{id}',
  tags,
  summary: 'Một cơ quan',
  request: { params: IdParam },
  responses: { 200: json(AgencyView, 'Cơ quan'), ...problems(401, 403, 404) },
})

const put = createRoute({
  ...forCoordinators,
  method: 'put',
  path: '/api/agencies/{id}',
  tags,
  summary: 'Thêm (`version` null) hoặc thay một cơ quan',
  request: { params: IdParam, body: jsonBody(AgencyBody) },
  responses: {
    200: json(AgencyView, 'Đã thay'),
    201: json(AgencyView, 'Đã thêm'),
    ...problems(400, 401, 403, 404, 409, 415, 422),
  },
})

const revoke = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/agencies/{id}/links/revoke',
  tags,
  summary: 'Thu hồi mọi đường dẫn của cơ quan; thư sau mang đường dẫn mới',
  request: { params: IdParam },
  responses: { 200: json(AgencyView, 'Đã thu hồi'), ...problems(401, 403, 404, 409) },
})

const remove = createRoute({
  ...forCoordinators,
  method: 'delete',
  path: '/api/agencies/{id}',
  tags,
  summary: 'Xoá một cơ quan thêm nhầm; có việc, kế hoạch, thư hoặc cơ quan khác nhắc đến thì không xoá được',
  request: {
    params: IdParam,
    query: z.strictObject({
      version: z.coerce.number().int().nonnegative().optional().openapi({ description: 'Phiên bản đã xem' }),
    }),
  },
  responses: { 204: { description: 'Đã xoá' }, ...problems(401, 403, 404, 409, 422) },
})

const FromSpreadsheet = z
  .object({
    file: z
      .custom<File>((value) => value instanceof File, 'Thiếu tệp trong trường `file`.')
      .openapi({ type: 'string', format: 'binary', description: 'CSV hoặc XLSX; dòng đầu là tên cột' }),
  })
  .openapi('AgencyFile')

const fromSpreadsheet = createRoute({
  ...forCoordinators,
  method: 'post',
  path: '/api/agencies/import',
  tags,
  summary: 'Nhập danh bạ từ CSV hoặc Excel; sai một dòng là không nhập dòng nào',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: FromSpreadsheet } } } },
  responses: { 200: json(ImportResult, 'Đã nhập'), ...problems(400, 401, 403, 409, 413, 415, 422) },
})

export function agencyRoutes(deps: ApiDeps): OpenAPIHono {
  const part = apiPart()

  part.openapi(list, async (c) => {
    const unread = unreadOf(deps, c.var.caller.unit)
    const agencies = await deps.store.agencies.list(c.var.caller.unit, unread.agencies)
    const items = agencies.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')).map(agencyView)
    return c.json({ items, unread: countUnread(unread) }, 200)
  })

  part.openapi(one, async (c) => {
    const agency = await deps.store.agencies.get(c.var.caller.unit, c.req.valid('param').id)
    if (!agency) throw new Refused(refusal('not-found', 'Không có cơ quan này trong danh bạ.'))
    return c.json(agencyView(agency), 200)
  })

  part.openapi(put, async (c) => {
    const { id } = c.req.valid('param')
    const { agency, created } = accepted(await saveAgency(deps, c.var.caller, id, c.req.valid('json')))
    if (!created) return c.json(agencyView(agency), 200)
    return c.json(agencyView(agency), 201, { Location: `/api/agencies/${agency.id}` })
  })

  part.openapi(fromSpreadsheet, async (c) => {
    const bytes = new Uint8Array(await c.req.valid('form').file.arrayBuffer())
    const { ok: _, ...counts } = accepted(await importAgencies(deps, c.var.caller, bytes))
    return c.json(counts, 200)
  })

  part.openapi(remove, async (c) => {
    const { version } = c.req.valid('query')
    accepted(await deleteAgency(deps, c.var.caller, c.req.valid('param').id, version ?? null))
    return c.body(null, 204)
  })

  part.openapi(revoke, async (c) => {
    const { agency } = accepted(await revokeLinks(deps, c.var.caller, c.req.valid('param').id))
    return c.json(agencyView(agency), 200)
  })

  return part
}
