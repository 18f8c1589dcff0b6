import { createHash, randomBytes } from 'node:crypto'

/** A fresh secret: 32 random bytes as base64url, 43 characters. It is shown once and never stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored instead of the secret: SHA-256 as hex. No salt is needed, since the secret is random and long. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether `text` can be one of our tokens at all, so that nonsense never reaches the store. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text)
}
