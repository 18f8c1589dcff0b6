import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { linkIdOf } from '../../shared/access/link.ts'
import type { AgencyLink } from '../../shared/access/link.ts'
import type { Session } from '../../shared/access/session.ts'
import type { Actor } from '../../shared/tracking/actor.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import type { ApiDeps } from './deps.ts'
import { openLink } from './operations/access/open-link.ts'
import { sessionOf } from './operations/access/sign-in.ts'
import { refusal, Refused } from './problem.ts'

export const sessionCookie = 'nv_session'

/** Someone who proved to be a coordinator of `unit`. */
export type CoordinatorCaller = { kind: 'coordinator'; unit: string; email: string; name: string; session: Session }
/** An agency of `unit`, through one of its links. */
export type AgencyCaller = { kind: 'agency'; unit: string; agency: Agency; link: AgencyLink }
export type Caller = CoordinatorCaller | AgencyCaller

/** Who may call a route. `public` asks for nothing, `coordinator` for a session, `agency` for either. */
export type Access = 'public' | 'coordinator' | 'agency'

type IdentifyEnv = { Variables: { identify: () => Promise<Caller | null> } }
type CallerOf<A extends Access> = A extends 'coordinator' ? CoordinatorCaller : A extends 'agency' ? Caller : null
export type CallerEnv<A extends Access> = { Variables: IdentifyEnv['Variables'] & { caller: CallerOf<A> } }

/** Set before all routes: how to find out who is calling, asked at most when a route needs it. */
export function identification(deps: ApiDeps): MiddlewareHandler<IdentifyEnv> {
  return async (c, next) => {
    c.set('identify', () => identify(deps, c))
    await next()
  }
}

const declared = new WeakMap<object, Access>()

/**
 * The one check of who may call, first in every route: `app.get('/x', may('coordinator'), …)`. A route without it fails
 * the test that enumerates them all. Behind it `c.var.caller` is the caller. Whoever has no session is refused as
 * `not-signed-in`: an API route says so with 401, a page asks to sign in (`pages/sign-in-first.tsx`).
 */
export function may(access: 'public'): MiddlewareHandler<CallerEnv<'public'>>
export function may(access: 'coordinator'): MiddlewareHandler<CallerEnv<'coordinator'>>
export function may(access: 'agency'): MiddlewareHandler<CallerEnv<'agency'>>
export function may(access: Access): MiddlewareHandler {
  const check: MiddlewareHandler<{
    Variables: { identify: () => Promise<Caller | null>; caller: Caller | null }
  }> = async (c, next) => {
    if (access !== 'public') {
      const caller = await c.var.identify()
      if (!caller) {
        throw new Refused(refusal('not-signed-in', 'Xin đăng nhập, hoặc gửi kèm mã truy cập hợp lệ.'), {
          'WWW-Authenticate': 'Bearer',
        })
      }
      if (access === 'coordinator' && caller.kind !== 'coordinator') {
        throw new Refused(refusal('coordinators-only', 'Thao tác này chỉ dành cho cán bộ đầu mối của đơn vị ban hành.'))
      }
      c.set('caller', caller)
    }
    await next()
    return undefined
  }
  declared.set(check, access)
  return check
}

/** The access that a handler checks, if it is one of `may`'s; for the test that no route lacks one. */
export function accessChecked(handler: object): Access | null {
  return declared.get(handler) ?? null
}

/** Under /api answers are JSON; everything else is a page for people. */
export function isPage(c: Context): boolean {
  return !c.req.path.startsWith('/api/')
}

/** How a caller is named in histories. */
export function actorOf(caller: Caller): Actor {
  return caller.kind === 'coordinator'
    ? { kind: 'coordinator', email: caller.email }
    : { kind: 'agency', agencyId: caller.agency.id, linkId: linkIdOf(caller.link) }
}

/** A bearer token wins over the cookie: a program says explicitly who it is. */
async function identify(deps: ApiDeps, c: Context): Promise<Caller | null> {
  const bearer = /^Bearer\s+(\S+)$/iu.exec(c.req.header('authorization') ?? '')?.[1]
  if (bearer === undefined) {
    const cookie = getCookie(c, sessionCookie)
    return cookie === undefined ? null : coordinatorOf(deps, cookie)
  }
  const coordinator = await coordinatorOf(deps, bearer)
  if (coordinator) return coordinator
  const opened = await openLink(deps, bearer)
  if (opened.ok) return { kind: 'agency', unit: opened.agency.unit, agency: opened.agency, link: opened.link }
  if (opened.code === 'link-unknown') return null
  throw new Refused(opened, { 'WWW-Authenticate': 'Bearer error="invalid_token"' })
}

/** A session counts only while its holder is a coordinator of the unit: taking the office away ends it at once. */
async function coordinatorOf(deps: ApiDeps, token: string): Promise<CoordinatorCaller | null> {
  const session = await sessionOf(deps, token)
  const coordinator = session && (await deps.store.coordinators.get(session.unit, session.email))
  if (!coordinator) return null
  return { kind: 'coordinator', unit: session.unit, email: session.email, name: coordinator.name, session }
}
