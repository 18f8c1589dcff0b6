import type { Env, MiddlewareHandler } from 'hono'
import { refusal, Refused } from './problem.ts'

/**
 * Refuses JSON that is not in UTF-8. Read as if it were, each letter that is not would become U+FFFD, in a plan's text
 * and in the letters that are made of it.
 */
export const jsonInUtf8: MiddlewareHandler<Env> = async (c, next) => {
  const type = c.req.header('content-type') ?? ''
  if (/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    const charset = /;\s*charset="?([^";\s]*)/i.exec(type)?.[1] ?? 'utf-8'
    if (!/^utf-?8$/i.test(charset)) {
      throw new Refused(
        refusal(
          'unsupported-media',
          `JSON phải ở bảng mã UTF-8, không nhận “${charset}”. Xin chuyển sang UTF-8 rồi gửi lại.`,
        ),
      )
    }
    if (!isUtf8(await c.req.arrayBuffer())) {
      throw new Refused(
        refusal('malformed-json', 'Dữ liệu gửi lên có chỗ không phải UTF-8. Xin lưu lại ở bảng mã UTF-8 rồi gửi lại.'),
      )
    }
  }
  await next()
}

function isUtf8(bytes: ArrayBuffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
