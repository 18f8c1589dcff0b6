import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
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

// Kept in the browser that wanted the page, not in the sign-in letter: a link that leads on is nobody else's to make.
const wantedCookie = 'nv_trang'

/** Remembers for an hour, as long as a sign-in letter is good, which page is wanted once somebody has signed in. */
export function rememberPage(c: Context, publicUrl: string, page: string): void {
  setCookie(c, wantedCookie, ownPage(page), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/dang-nhap',
    secure: publicUrl.startsWith('https:'),
    maxAge: 3600,
  })
}

/** The page that was wanted, once; `/` where none was. */
export function takePage(c: Context): string {
  const page = ownPage(getCookie(c, wantedCookie) ?? '/')
  deleteCookie(c, wantedCookie, { path: '/dang-nhap' })
  return page
}

/** A path of ours as it is; `/` for anything that a browser could take for another site, or that is no path. */
function ownPage(page: string): string {
  return page.length <= 1000 && /^\/(?![/\\])[\x21-\x7e]*$/u.test(page) ? page : '/'
}

// A fresh token goes from the form that makes it to the page that shows it by this way: loaded again, that page makes no
// second one, and neither an address nor what we store ever holds the token.
const freshTokenCookie = 'nv_ma_moi'
export const freshTokenPage = '/ma-truy-cap/moi'

/** Leaves a fresh token for the one page that shows it, for a minute. */
export function leaveToken(c: Context, publicUrl: string, token: string): void {
  setCookie(c, freshTokenCookie, token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: freshTokenPage,
    secure: publicUrl.startsWith('https:'),
    maxAge: 60,
  })
}

/** The token that was left, once. */
export function takeToken(c: Context): string | null {
  const token = getCookie(c, freshTokenCookie)
  deleteCookie(c, freshTokenCookie, { path: freshTokenPage })
  return token ?? null
}
