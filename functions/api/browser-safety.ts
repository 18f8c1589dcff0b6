import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import { sessionCookie } from './caller.ts'
import { refusal, Refused } from './problem.ts'

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Refuses a change that another site made the browser send (CSRF). Browsers say where a request comes from in
 * `Sec-Fetch-Site`, older ones in `Origin`; a program with a bearer token says neither and needs no check.
 *
 * `/k/…` is left out: there the token in the address is the whole credential, no cookie is used, and a page of another
 * site does not know it. Moreover those pages send no referrer, which makes older browsers say `Origin: null`.
 */
export function refuseCrossSite(publicUrl: string): MiddlewareHandler {
  const ours = new URL(publicUrl).origin
  return async (c, next) => {
    if (unsafe.has(c.req.method) && !c.req.header('authorization') && !c.req.path.startsWith('/k/')) {
      const site = c.req.header('sec-fetch-site')
      const origin = c.req.header('origin')
      const allowed = site
        ? site === 'same-origin' || site === 'none'
        : origin
          ? origin === ours || origin === new URL(c.req.url).origin
          : getCookie(c, sessionCookie) === undefined
      if (!allowed) {
        throw new Refused(
          refusal(
            'cross-site',
            'Yêu cầu này không được gửi từ trang của hệ thống. Xin mở trang nhắc việc rồi làm lại.',
          ),
        )
      }
    }
    await next()
  }
}

/** The page with the forms for documents. */
const uploadPage = '/ke-hoach'

/**
 * Headers that every answer carries. Pages bring no inline script or style. Nothing is kept by caches unless a route
 * says otherwise. Where the address holds a token no referrer is sent at all; elsewhere only to ourselves, since
 * `no-referrer` would make a browser's own form post say `Origin: null`. The form by which somebody signs in has both a
 * token in its address and nothing but `Origin` to be known by (Safari before 16.4 says no `Sec-Fetch-Site`): its
 * referrer is the origin without the path.
 *
 * @param uploadsTo the bucket's origin, where the one page that offers larger uploads may send its form
 */
export function safeHeaders(publicUrl: string, uploadsTo?: string): MiddlewareHandler[] {
  const shared: NonNullable<Parameters<typeof secureHeaders>[0]> = {
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    referrerPolicy: 'no-referrer',
  }
  const withToken = secureHeaders(shared)
  const signingIn = secureHeaders({ ...shared, referrerPolicy: 'strict-origin' })
  const without = secureHeaders({ ...shared, referrerPolicy: 'same-origin' })
  const formAction = ["'self'", ...(uploadsTo === undefined ? [] : [uploadsTo])]
  const contentSecurityPolicy = { ...shared.contentSecurityPolicy, formAction }
  const uploading = secureHeaders({ ...shared, contentSecurityPolicy, referrerPolicy: 'same-origin' })
  return [
    async (c, next) => {
      const { path } = c.req
      const holdsToken = /^\/(k|lich|api)\//u.test(path)
      const kind = path === uploadPage ? uploading : path.startsWith('/dang-nhap/') ? signingIn : without
      return await (holdsToken ? withToken : kind)(c, next)
    },
    async (c, next) => {
      await next()
      if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
    },
  ]
}

/**
 * Always a download: a document from outside must never run as a page of ours. The name is as the coordinator's computer
 * had it (RFC 6266, RFC 8187).
 */
export function savedAs(fileName: string): { contentType: string; disposition: string } {
  return {
    contentType: 'application/octet-stream',
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  }
}
