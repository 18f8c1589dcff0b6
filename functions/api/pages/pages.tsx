import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { accountRoutes } from './account-routes.tsx'
import { agencyLinkRoutes } from './agency-link-routes.tsx'
import { draftRoutes } from './draft-routes.tsx'
import { feedRoutes } from './feed-routes.tsx'
import { directoryRoutes } from './directory-routes.tsx'
import { mailLogRoutes } from './mail-log-routes.tsx'
import { planRoutes } from './plan-routes.tsx'
import { settingsRoutes } from './settings-routes.tsx'
import { signInRoutes } from './sign-in-routes.tsx'
import { trackingRoutes } from './tracking-routes.tsx'
import { unitRoutes } from './unit-routes.tsx'
import { style } from './views/style.ts'

/** All pages for people. They work without script. */
export function pages(deps: ApiDeps) {
  return new Hono()
    .route('/', assets())
    .route('/', trackingRoutes(deps))
    .route('/', planRoutes(deps))
    .route('/', draftRoutes(deps))
    .route('/', directoryRoutes(deps))
    .route('/', accountRoutes(deps))
    .route('/', mailLogRoutes(deps))
    .route('/', settingsRoutes(deps))
    .route('/', unitRoutes(deps))
    .route('/', feedRoutes(deps))
    .route('/', signInRoutes(deps))
    .route('/', agencyLinkRoutes(deps))
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0e3d6c"/><path d="M8 17l5.5 5.5L24 10" fill="none" stroke="#f2b134" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`

function assets() {
  const etag = `"${createHash('sha256').update(style).digest('hex').slice(0, 16)}"`
  const cached = { 'Cache-Control': 'public, max-age=300', ETag: etag }
  return new Hono()
    .get('/style.css', may('public'), (c) =>
      c.req.header('if-none-match') === etag
        ? c.body(null, 304, cached)
        : c.body(style, 200, { ...cached, 'Content-Type': 'text/css; charset=utf-8' }),
    )
    .get('/bieu-tuong.svg', may('public'), (c) =>
      c.body(icon, 200, { 'Cache-Control': 'public, max-age=86400', 'Content-Type': 'image/svg+xml' }),
    )
}
