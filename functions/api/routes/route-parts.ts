import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Env, MiddlewareHandler } from 'hono'
import { may } from '../caller.ts'
import { jsonInUtf8 } from '../json-in-utf8.ts'
import { ProblemDetails, Refused, refusal } from '../problem.ts'
import { fieldErrors } from '../validation.ts'

/** A part of the API: what does not match a route's schemas is refused with every value that is wrong. */
export function apiPart(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      // What was sent is there, though the type has it only where all went well.
      const errors = fieldErrors(result.error.issues, 'data' in result ? result.data : undefined)
      throw new Refused(refusal('invalid-input', 'Xin xem từng giá trị sai ở dưới rồi gửi lại.', { errors }))
    },
  })
}

type Security = Array<Record<string, string[]>>
const nothing: Security = []
const sessionOrBearer: Security = [{ session: [] }, { bearer: [] }]

/** Who may call, as the check itself and as the document says it. */
export const forEveryone = { middleware: thenRead(may('public')), security: nothing }
export const forCoordinators = { middleware: thenRead(may('coordinator')), security: sessionOrBearer }
export const forAgencies = { middleware: thenRead(may('agency')), security: sessionOrBearer }

/** What somebody sends is looked at only where they may call. */
function thenRead<M extends MiddlewareHandler>(mayCall: M): [M, MiddlewareHandler<Env>] {
  return [mayCall, jsonInUtf8]
}

export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } }
}

const titles = {
  400: 'Yêu cầu không đọc được',
  401: 'Cần đăng nhập',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  409: 'Xung đột với dữ liệu đang lưu',
  413: 'Quá lớn',
  415: 'Loại dữ liệu không được hỗ trợ',
  422: 'Dữ liệu chưa hợp lệ',
} as const

/**
 * The problems that a route can answer with, for the document. They leave a handler as `Refused`, never as its answer;
 * so to the types they are not there, and a handler's answer is checked against the success alone.
 */
export function problems(...statuses: Array<keyof typeof titles>): object {
  const content = { 'application/problem+json': { schema: ProblemDetails } }
  return Object.fromEntries(statuses.map((status) => [status, { description: titles[status], content }]))
}
