import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { accountPageRoutes } from './account-routes.tsx'
import { agencyLinkPageRoutes } from './agency-link-routes.tsx'
import { draftPageRoutes } from './draft-routes.tsx'
import { feedPageRoutes } from './feed-routes.tsx'
import { directoryPageRoutes } from './directory-routes.tsx'
import { mailLogPageRoutes } from './mail-log-routes.tsx'
import { planPageRoutes } from './plan-routes.tsx'
import { settingsPageRoutes } from './settings-routes.tsx'
import { signInPageRoutes } from './sign-in-routes.tsx'
import { tokenPageRoutes } from './token-routes.tsx'
import { trackingPageRoutes } from './tracking-routes.tsx'
import { unitPageRoutes } from './unit-routes.tsx'
import { style } from './views/style.ts'

/** All pages for people. They work without script. */
export function pages(deps: ApiDeps) {
  return new Hono()
    .route('/', assets())
    .route('/', trackingPageRoutes(deps))
    .route('/', planPageRoutes(deps))
    .route('/', draftPageRoutes(deps))
    .route('/', directoryPageRoutes(deps))
    .route('/', accountPageRoutes(deps))
    .route('/', mailLogPageRoutes(deps))
    .route('/', settingsPageRoutes(deps))
    .route('/', unitPageRoutes(deps))
    .route('/', tokenPageRoutes(deps))
    .route('/', feedPageRoutes(deps))
    .route('/', signInPageRoutes(deps))
    .route('/', agencyLinkPageRoutes(deps))
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
