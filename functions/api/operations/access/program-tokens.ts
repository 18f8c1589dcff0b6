import { newSession, type Session } from '../../../../shared/access/session.ts'
import { hashToken } from '../../../../shared/access/token.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'

/**
 * A token for a program that calls the API in the coordinator's name; it is shown this once. Only a person who is signed in
 * gets one: a token that made others would outlive its own end.
 */
export async function issueToken(
  deps: ApiDeps,
  { unit, email, session }: { unit: string; email: string; session: Session },
  label: string,
): Promise<{ ok: true; token: string; session: Session } | Refusal> {
  if (session.kind === 'bearer') return byPersonsOnly
  const fresh = newSession({ unit, email }, label, deps.clock())
  await deps.store.sessions.create(fresh.session)
  return { ok: true, ...fresh }
}

const byPersonsOnly = refusal('coordinators-only', 'Mã truy cập không tạo được mã khác. Xin đăng nhập rồi tạo mã mới.')

/** What a token is for; null where it is none of the coordinator's own, or has ended. */
export async function sessionOfToken(
  deps: ApiDeps,
  { unit, email }: { unit: string; email: string },
  token: string,
): Promise<Session | null> {
  const session = await deps.store.sessions.get(hashToken(token), deps.clock())
  return session?.kind === 'bearer' && session.unit === unit && session.email === email ? session : null
}

/** The tokens that programs hold in the coordinator's name; their ids open nothing. */
export async function tokensOf(deps: ApiDeps, { unit, email }: { unit: string; email: string }): Promise<Session[]> {
  return deps.store.sessions.bearersOf(unit, email, deps.clock())
}

/** The id of a token in lists: enough to tell two apart. */
export function tokenId(session: Session): string {
  return session.hash.slice(0, 16)
}

/** Ends a token of the coordinator's own, for instance one that was lost. */
export async function revokeToken(
  deps: ApiDeps,
  holder: { unit: string; email: string },
  id: string,
): Promise<{ ok: true } | Refusal> {
  const session = (await tokensOf(deps, holder)).find((one) => tokenId(one) === id)
  if (!session) return refusal('not-found', 'Không có mã truy cập này, hoặc mã đã hết hạn hay đã bị huỷ.')
  await deps.store.sessions.delete(session.hash)
  return { ok: true }
}
