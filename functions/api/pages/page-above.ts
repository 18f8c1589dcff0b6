import type { Context, Env, Hono } from 'hono'

/**
 * An address that takes forms alone was opened as a page: browsers do that when they restore a tab whose form was
 * refused (`…/xac-nhan`). It leads to the nearest page above it, which is the one that the form stood on, and changes
 * nothing.
 */
export function pageAbove(app: Hono<Env>, c: Context): Response {
  return c.redirect(nearestPage(app, new URL(c.req.url).pathname), 303)
}

function nearestPage(app: Hono<Env>, path: string): string {
  const above = path.slice(0, path.lastIndexOf('/'))
  return above === '' ? '/' : isPageOf(app, above) ? above : nearestPage(app, above)
}

function isPageOf(app: Hono<Env>, path: string): boolean {
  // What holds for every request matches as well, with no method of its own.
  return app.router.match('GET', path)[0].some(([[, route]]) => route.method === 'GET')
}
