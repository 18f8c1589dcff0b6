import type { Context } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { BadCursor, DamagedItem } from '../../shared/store/store.ts'
import { isPage } from './caller.ts'
import type { ApiDeps } from './deps.ts'
import { signInFirst } from './pages/sign-in-first.tsx'
import { problemOf, type Refusal, refusal, Refused } from './problem.ts'
import { ProblemPage } from './problem-page.tsx'

/**
 * The one place where what was thrown becomes an answer. Refusals say what is wrong; anything else is a fault: one log
 * line (the route's pattern, never the address, which can hold a token) and an answer without internals.
 */
export function failureAnswer(deps: ApiDeps, error: Error, c: Context): Response | Promise<Response> {
  if (error instanceof Refused && error.refusal.code === 'not-signed-in' && isPage(c)) {
    return signInFirst(deps.publicUrl, c)
  }
  if (error instanceof Refused) return problemResponse(c, error.refusal, error.headers)
  if (error instanceof BadCursor) {
    return problemResponse(c, refusal('bad-cursor', 'Vị trí trang không đúng. Xin mở lại danh sách từ đầu.'))
  }
  if (error instanceof HTTPException) {
    const refused = refusalOfFramework(error, c)
    if (refused) return problemResponse(c, refused)
  }
  deps.log({ level: 'error', what: 'request-failed', method: c.req.method, route: routePath(c), error: causes(error) })
  return problemResponse(c, refusal('internal', error instanceof DamagedItem ? damaged : failed))
}

const failed = 'Hệ thống gặp lỗi khi xử lý. Xin thử lại sau ít phút; nếu vẫn lỗi, xin báo người quản trị.'
// Trying again is of no use.
const damaged = 'Hệ thống không đọc được dữ liệu đang lưu mà việc này cần. Xin báo người quản trị.'

/** An answer with problem details; a page for people, JSON for programs. */
export function problemResponse(
  c: Context,
  refused: Refusal,
  headers: Record<string, string> = {},
): Response | Promise<Response> {
  const problem = problemOf(refused)
  if (isPage(c)) {
    const page = <ProblemPage problem={problem} ofAgency={c.req.path.startsWith('/k/')} />
    return c.html(html`<!doctype html>${page}`, problem.status, headers)
  }
  return c.body(JSON.stringify(problem), problem.status, { ...headers, 'Content-Type': 'application/problem+json' })
}

function refusalOfFramework(error: HTTPException, c: Context): Refusal | null {
  if (error.status === 415) {
    return refusal('unsupported-media', 'Xin gửi dữ liệu ở dạng JSON, hoặc tệp trong biểu mẫu multipart/form-data.')
  }
  if (error.status === 400) {
    return c.req.header('content-type')?.includes('json')
      ? refusal('malformed-json', 'Xin kiểm tra lại cú pháp JSON của dữ liệu gửi lên.')
      : refusal('malformed-form', 'Xin gửi lại biểu mẫu; tệp có thể đã bị cắt khi truyền.')
  }
  return null
}

/** Names and messages of an error and its causes, with where it arose. */
function causes(error: unknown): unknown[] {
  if (!(error instanceof Error)) return [String(error)]
  const at = error.stack
    ?.split('\n')
    .slice(1, 6)
    .map((line) => line.trim())
  return [{ name: error.name, message: error.message, at }, ...(error.cause === undefined ? [] : causes(error.cause))]
}
