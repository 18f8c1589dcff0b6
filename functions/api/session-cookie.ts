import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { Session } from '../../shared/access/session.ts'
import { sessionCookie } from './caller.ts'

/** Gives the browser its session; scripts cannot read it, and other sites cannot make it be sent with a change. */
export function giveSession(c: Context, publicUrl: string, token: string, session: Session): void {
  setCookie(c, sessionCookie, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: publicUrl.startsWith('https:'),
    maxAge: Math.round((Date.parse(session.expiresAt) - Date.parse(session.createdAt)) / 1000),
  })
}

export function takeSession(c: Context): void {
  deleteCookie(c, sessionCookie, { path: '/' })
}
