import { describe, expect, test } from 'vitest'
import { linkIdOf, linkState, newLink } from '../../shared/access/link.ts'
import { isCurrent, newSession, newSignIn } from '../../shared/access/session.ts'
import { hashToken, isToken, newToken } from '../../shared/access/token.ts'
import { Instant } from '../../shared/calendar/day.ts'

const now = Instant.parse('2024-05-10T00:30:00.000Z')
const agency = { unit: 'thanh-binh', id: 'phong-tu-phap', linkGeneration: 3 }

describe('tokens', () => {
  test('are long, different every time, and recognised by their shape', () => {
    const tokens = Array.from({ length: 200 }, newToken)
    expect(new Set(tokens).size).toBe(200)
    expect(tokens.every(isToken)).toBe(true)
  })

  test.each(['', 'abc', `${newToken()}x`, `${newToken().slice(1)}/`, '../../etc/passwd'])('%j is not one', (text) => {
    expect(isToken(text)).toBe(false)
  })

  test('are stored as a hash that does not contain them', () => {
    const token = newToken()
    expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/)
    expect(hashToken(token)).toBe(hashToken(token))
    expect(hashToken(token)).not.toContain(token)
  })
})

describe('an agency’s link', () => {
  const { token, link } = newLink(agency, { linkDays: 90 }, now)

  test('stores nothing that opens it', () => {
    expect(JSON.stringify(link)).not.toContain(token)
    expect(link.hash).toBe(hashToken(token))
    expect(linkIdOf(link)).toHaveLength(12)
  })

  test('opens until its last instant, and not from then on', () => {
    expect(link.expiresAt).toBe('2024-08-08T00:30:00.000Z')
    expect(linkState(link, agency, Instant.parse('2024-08-08T00:29:59.999Z'))).toBe('valid')
    expect(linkState(link, agency, link.expiresAt)).toBe('expired')
  })

  test('is revoked when the agency’s generation is raised, or the agency is gone', () => {
    expect(linkState(link, { linkGeneration: 4 }, now)).toBe('revoked')
    expect(linkState(link, null, now)).toBe('revoked')
  })

  test('says revoked rather than expired when it is both: a new letter is needed, not haste', () => {
    expect(linkState(link, { linkGeneration: 4 }, Instant.parse('2025-01-01T00:00:00.000Z'))).toBe('revoked')
  })

  test('that was never made is unknown', () => {
    expect(linkState(null, agency, now)).toBe('unknown')
  })
})

describe('a coordinator', () => {
  const holder = { unit: 'thanh-binh', email: 'dau-moi@thanhbinh.example' }

  test('has an hour to follow the sign-in letter', () => {
    expect(newSignIn(holder, now).signIn.expiresAt).toBe('2024-05-10T01:30:00.000Z')
  })

  test('stays signed in for a fortnight in a browser, a year with a program’s token', () => {
    expect(newSession(holder, null, now).session).toMatchObject({
      kind: 'browser',
      expiresAt: '2024-05-24T00:30:00.000Z',
    })
    expect(newSession(holder, 'đồng bộ văn bản', now).session).toMatchObject({
      kind: 'bearer',
      expiresAt: '2025-05-10T00:30:00.000Z',
    })
  })

  test('is no longer signed in once the session has run out, or was never signed in', () => {
    const { session } = newSession(holder, null, now)
    expect(isCurrent(session, now)).toBe(true)
    expect(isCurrent(session, session.expiresAt)).toBe(false)
    expect(isCurrent(null, now)).toBe(false)
  })
})
