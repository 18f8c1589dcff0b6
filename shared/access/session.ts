import { z } from 'zod'
import { addHours, Instant } from '../calendar/day.ts'
import { hashToken, newToken } from './token.ts'

/** Who a coordinator's token stands for; a person of two units has a session in each. */
const holder = { unit: z.string(), email: z.email() }

/** A signed-in coordinator: a browser's cookie, or a bearer token that another program keeps. */
export const Session = z.object({
  hash: z.string(),
  ...holder,
  kind: z.enum(['browser', 'bearer']),
  /** What a bearer token is for, in its owner's words; null for a browser. */
  label: z.string().nullable(),
  createdAt: Instant,
  expiresAt: Instant,
})
export type Session = z.infer<typeof Session>

/** A sign-in link that was e-mailed: opened by whoever holds it, once, for a short while. */
export const SignIn = z.object({ hash: z.string(), ...holder, createdAt: Instant, expiresAt: Instant })
export type SignIn = z.infer<typeof SignIn>

type Holder = { unit: string; email: string }

// Long enough for a letter held up by a mail server's greylisting, short enough for a forgotten one to be worthless.
export const signInHours = 1
const browserDays = 14
const bearerDays = 365

/** A fresh sign-in link's token, and what is stored of it. */
export function newSignIn({ unit, email }: Holder, now: Instant): { token: string; signIn: SignIn } {
  const token = newToken()
  return {
    token,
    signIn: { hash: hashToken(token), unit, email, createdAt: now, expiresAt: addHours(now, signInHours) },
  }
}

/** A fresh session for a browser (`label` null) or for a program, with the secret that its holder gets once. */
export function newSession(
  { unit, email }: Holder,
  label: string | null,
  now: Instant,
): { token: string; session: Session } {
  const token = newToken()
  const days = label === null ? browserDays : bearerDays
  return {
    token,
    session: {
      hash: hashToken(token),
      unit,
      email,
      kind: label === null ? 'browser' : 'bearer',
      label,
      createdAt: now,
      expiresAt: addHours(now, days * 24),
    },
  }
}

/** Whether a session still opens anything; the store may keep an expired one for a while. */
export function isCurrent(session: Pick<Session, 'expiresAt'> | null, now: Instant): boolean {
  return session !== null && now < session.expiresAt
}
