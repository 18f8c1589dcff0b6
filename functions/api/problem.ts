import { z } from '@hono/zod-openapi'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/**
 * Every way in which a request can be refused: its HTTP status and the Vietnamese title of the problem. The detail, with
 * what to do, comes from the rule that refused. A refusal code of any rule that is missing here does not compile.
 */
const problems = {
  'malformed-json': [400, 'Dữ liệu gửi lên không đúng định dạng JSON'],
  'malformed-form': [400, 'Biểu mẫu gửi lên không đọc được'],
  'bad-cursor': [400, 'Vị trí trang không hợp lệ'],
  'not-signed-in': [401, 'Cần đăng nhập'],
  'link-expired': [401, 'Đường dẫn đã hết hạn'],
  'link-revoked': [401, 'Đường dẫn đã bị thu hồi'],
  'link-unknown': [401, 'Đường dẫn không đúng'],
  'sign-in-invalid': [401, 'Đường dẫn đăng nhập không còn dùng được'],
  'coordinators-only': [403, 'Chỉ dành cho cán bộ đầu mối'],
  'agencies-only': [403, 'Chỉ dành cho cơ quan được giao việc'],
  'cross-site': [403, 'Yêu cầu đến từ trang khác'],
  'not-found': [404, 'Không tìm thấy'],
  'feed-unknown': [404, 'Địa chỉ lịch không đúng'],
  'feed-ended': [410, 'Địa chỉ lịch không còn dùng được'],
  'method-not-allowed': [405, 'Không hỗ trợ thao tác này'],
  'stale-version': [409, 'Dữ liệu đã được người khác thay đổi'],
  'already-exists': [409, 'Đã có trong hệ thống'],
  'agency-in-use': [409, 'Cơ quan đang được dùng'],
  'damaged-data': [409, 'Có dữ liệu không đọc được'],
  'last-coordinator': [409, 'Đơn vị phải còn cán bộ đầu mối'],
  'already-published': [409, 'Kế hoạch đã phát hành'],
  'twin-published': [409, 'Văn bản này đã được phát hành'],
  'not-published': [409, 'Kế hoạch chưa phát hành xong'],
  'plan-closed': [409, 'Kế hoạch đã kết thúc theo dõi'],
  'plan-open': [409, 'Kế hoạch đang được theo dõi'],
  discarded: [409, 'Bản nháp đã được xoá'],
  'publishing-begun': [409, 'Kế hoạch đang được phát hành'],
  'still-reading': [409, 'Bản quét đang được nhận dạng'],
  unreadable: [409, 'Tệp chưa đọc được'],
  'not-recognised': [409, 'Bản quét chưa nhận dạng được'],
  'already-done': [409, 'Việc đã được xác nhận hoàn thành'],
  'not-done': [409, 'Việc chưa được xác nhận'],
  withdrawn: [409, 'Việc đã được rút'],
  'undo-expired': [409, 'Đã quá thời gian hoàn tác'],
  'too-large': [413, 'Tệp quá lớn'],
  'too-much': [413, 'Tệp có quá nhiều nội dung'],
  'unsupported-media': [415, 'Loại dữ liệu không được hỗ trợ'],
  // What a document can be refused for; the detail says what to do about each.
  empty: [422, 'Tệp không có nội dung'],
  encrypted: [422, 'Tệp có mật khẩu'],
  corrupt: [422, 'Tệp bị hỏng'],
  'no-text-layer': [422, 'Bản quét không có lớp chữ'],
  illegible: [422, 'Bản quét không nhận dạng được chữ'],
  interrupted: [422, 'Việc nhận dạng bị gián đoạn'],
  binary: [415, 'Tệp không phải văn bản'],
  image: [415, 'Tệp là ảnh'],
  unsupported: [415, 'Loại tệp chưa đọc được'],
  'invalid-input': [422, 'Dữ liệu chưa hợp lệ'],
  'nothing-to-publish': [422, 'Chưa có việc nào để phát hành'],
  'unknown-entry': [422, 'Không có mục này trong bản nháp'],
  'same-entry': [422, 'Cần hai mục khác nhau'],
  'no-such-deadline': [422, 'Không có thời hạn này'],
  'fact-missing': [422, 'Thiếu căn cứ xác nhận'],
  'not-begun': [409, 'Kỳ chưa bắt đầu'],
  'date-too-early': [422, 'Ngày quá sớm'],
  'date-in-future': [422, 'Ngày chưa đến'],
  'not-later': [422, 'Ngày gia hạn không hợp lệ'],
  'day-unusual': [422, 'Xin kiểm tra lại ngày'],
  'day-to-check': [422, 'Xin kiểm tra lại ngày'],
  'not-extended': [409, 'Việc chưa được gia hạn'],
  'reason-missing': [422, 'Thiếu lý do'],
  'no-date': [422, 'Việc chưa có hạn'],
  'not-correctable': [409, 'Hạn này không đính chính được'],
  'same-date': [409, 'Hạn không thay đổi'],
  'date-granted': [409, 'Việc đang có hạn gia hạn'],
  'date-known': [409, 'Việc đã có hạn'],
  'date-passed': [422, 'Ngày đã qua'],
  'event-known': [409, 'Sự việc đã được nhập'],
  'not-an-event': [422, 'Thời hạn không tính từ sự việc'],
  'nothing-asked': [409, 'Không có đề nghị đang chờ'],
  'already-asked': [409, 'Đề nghị đang chờ trả lời'],
  'same-agency': [422, 'Việc đang là của cơ quan này'],
  'already-given': [409, 'Cơ quan này đã được giao việc này'],
  'handing-begun': [409, 'Việc đang chuyển dở'],
  'handed-on': [409, 'Việc đã được chuyển cho cơ quan khác'],
  'empty-note': [422, 'Thiếu nội dung ghi chú'],
  'no-address': [422, 'Cơ quan chưa có địa chỉ thư'],
  internal: [500, 'Hệ thống gặp lỗi'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>

export type ProblemCode = keyof typeof problems

export const FieldError = z
  .object({
    pointer: z.string().openapi({ description: 'JSON Pointer tới giá trị sai', example: '/corrections/0/deadline' }),
    message: z.string(),
    row: z.int().optional().openapi({ description: 'Số dòng trong tệp nhập, dòng tiêu đề là dòng 1' }),
  })
  .openapi('FieldError')
export type FieldError = z.infer<typeof FieldError>

/** RFC 9457 problem details. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(FieldError).optional(),
    currentVersion: z.int().optional().openapi({ description: 'Phiên bản đang lưu, khi phiên bản gửi lên đã cũ' }),
  })
  .openapi('Problem')
export type ProblemDetails = z.infer<typeof ProblemDetails>

/** An expected refusal, as the operations return it. */
export type Refusal = {
  ok: false
  code: ProblemCode
  message: string
  errors?: FieldError[]
  currentVersion?: number
}

export function refusal(
  code: ProblemCode,
  message: string,
  more: Pick<Refusal, 'errors' | 'currentVersion'> = {},
): Refusal {
  return { ok: false, code, message, ...more }
}

/** A refusal on its way out of a handler; `app.onError` turns it into the answer. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal
  readonly headers: Record<string, string>

  constructor(refused: Refusal, headers: Record<string, string> = {}) {
    super(refused.code)
    this.refusal = refused
    this.headers = headers
  }
}

/** The value of an operation that went through; a refusal leaves the handler as its problem. */
export function accepted<T extends { ok: true }>(result: T | Refusal): T {
  if (!result.ok) throw new Refused(result)
  return result
}

export function problemOf({ code, message, errors, currentVersion }: Refusal): ProblemDetails & {
  status: ContentfulStatusCode
} {
  const [status, title] = problems[code]
  return {
    type: `/api/problems/${code}`,
    title,
    status,
    detail: message,
    code,
    ...(errors && { errors }),
    ...(currentVersion !== undefined && { currentVersion }),
  }
}

/** Status and title of a problem type, for whoever follows its `type`; null for a code that was never one. */
export function problemType(code: string): { code: string; status: number; title: string } | null {
  const found = Object.entries(problems).find(([name]) => name === code)
  return found ? { code: found[0], status: found[1][0], title: found[1][1] } : null
}
