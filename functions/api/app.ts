import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { bodyLimit } from 'hono/body-limit'
import { largestFile } from '../../shared/documents/read-text.ts'
import { refuseCrossSite, safeHeaders } from './browser-safety.ts'
import { identification, isPage, may, sessionCookie } from './caller.ts'
import type { ApiDeps } from './deps.ts'
import { pageAbove } from './pages/page-above.ts'
import { pages } from './pages/pages.tsx'
import { failureAnswer, problemResponse } from './failure.tsx'
import { refusal, Refused } from './problem.ts'
import { aboutRoutes } from './routes/about.ts'
import { agencyRoutes } from './routes/agencies.ts'
import { calendarFeedRoutes } from './routes/calendar-feeds.ts'
import { overviewRoutes } from './routes/overview.ts'
import { planRoutes } from './routes/plans.ts'
import { settingsRoutes } from './routes/settings.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { taskRoutes } from './routes/tasks.ts'
import { unitRoutes } from './routes/unit.ts'

/**
 * Pages and API as one app: it is served by Lambda (`handler.ts`) and by the local system alike. What comes first holds
 * for every request: headers, size, where it comes from, who is asking. Each route then says who may call it.
 */
export function createApp(deps: ApiDeps): OpenAPIHono {
  const app = new OpenAPIHono()
  const largestUpload = deps.largestUpload ?? largestFile
  app.use(...safeHeaders(deps.publicUrl, deps.largeUploads?.origin))
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (c, methods) => otherMethod(app, methods, c) }))
  app.use(bodyLimit({ maxSize: largestUpload + multipartOverhead, onError: () => refuseSize(largestUpload) }))
  app.use(refuseCrossSite(deps.publicUrl))
  app.use(identification(deps))

  app.route('/', planRoutes(deps))
  app.route('/', taskRoutes(deps))
  app.route('/', agencyRoutes(deps))
  app.route('/', overviewRoutes(deps))
  app.route('/', settingsRoutes(deps))
  app.route('/', unitRoutes(deps))
  app.route('/', calendarFeedRoutes(deps))
  app.route('/', signInRoutes(deps))
  app.route('/', aboutRoutes())
  app.get('/api/openapi.json', may('public'), (c) => c.json(describe(app, deps)))
  app.route('/', pages(deps))

  app.notFound((c) => problemResponse(c, refusal('not-found', 'Không có địa chỉ này. Xin kiểm tra lại đường dẫn.')))
  app.onError((error, c) => failureAnswer(deps, error, c))
  return app
}

// A form wraps the file in boundaries and headers.
const multipartOverhead = 16 * 1024

function refuseSize(limit: number): never {
  const megabytes = (Math.floor(limit / 1024 / 102.4) / 10).toLocaleString('vi')
  throw new Refused(
    refusal(
      'too-large',
      `Tệp lớn hơn ${megabytes} MB. Xin gửi riêng phần văn bản kế hoạch, hoặc lưu lại tệp PDF với dung lượng nhỏ hơn.`,
    ),
  )
}

function otherMethod(app: OpenAPIHono, methods: string[], c: Context): Response | Promise<Response> {
  const { method } = c.req
  const headers = { Allow: methods.join(', ') }
  if (method === 'OPTIONS') return c.body(null, 204, headers)
  if (isPage(c) && (method === 'GET' || method === 'HEAD')) return pageAbove(app, c)
  return problemResponse(c, refusal('method-not-allowed', `Địa chỉ này chỉ nhận: ${methods.join(', ')}.`), headers)
}

/** The API's own description, from the schemas that validate its requests. */
function describe(app: OpenAPIHono, deps: ApiDeps): object {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie,
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'Mã truy cập của cán bộ đầu mối, hoặc mã trong đường dẫn /k/… của một cơ quan',
  })
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Nhắc việc',
      version: '1',
      description: 'Ngày viết `YYYY-MM-DD` theo giờ Việt Nam, thời điểm theo RFC 3339, lỗi theo RFC 9457.',
    },
    servers: [{ url: deps.publicUrl }],
  })
}
