import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { problemType, refusal, Refused } from '../problem.ts'
import { apiPart, forEveryone, json, problems } from './route-parts.ts'

const ProblemType = z.object({ code: z.string(), status: z.int(), title: z.string() }).openapi('ProblemType')

const problem = createRoute({
  ...forEveryone,
  method: 'get',
  path: '/api/problems/{code}',
  tags: ['Khác'],
  summary: 'Ý nghĩa của một loại lỗi (`type` trong problem details)',
  request: { params: z.object({ code: z.string().max(60) }) },
  responses: { 200: json(ProblemType, 'Loại lỗi'), ...problems(404) },
})

const health = createRoute({
  ...forEveryone,
  method: 'get',
  path: '/api/health',
  tags: ['Khác'],
  summary: 'Hệ thống đang chạy',
  responses: { 200: json(z.object({ ok: z.literal(true) }), 'Đang chạy') },
})

export function aboutRoutes(): OpenAPIHono {
  const part = apiPart()

  part.openapi(problem, (c) => {
    const type = problemType(c.req.valid('param').code)
    if (!type) throw new Refused(refusal('not-found', 'Không có loại lỗi này.'))
    return c.json(type, 200)
  })

  part.openapi(health, (c) => c.json({ ok: true } as const, 200))

  return part
}
