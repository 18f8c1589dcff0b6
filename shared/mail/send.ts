import { SendRawEmailCommand, type SESClient } from '@aws-sdk/client-ses'
import { mimeOf } from './mime.ts'
import type { Mail } from './message.ts'

/**
 * What became of handing a mail over. `throttled`, `quota`, `unavailable` and `account` are not sent and worth another
 * try (`account` once a person has put the account right); `rejected` and `sandbox` are not sent and never will be as
 * they are; `unknown` may have been sent.
 */
export type SendResult =
  | { ok: true; messageId: string }
  | {
      ok: false
      code: 'throttled' | 'quota' | 'unavailable' | 'account' | 'rejected' | 'sandbox' | 'unknown'
      /** One Vietnamese sentence for the coordinator. */
      message: string
    }

/** Hands one mail over, once. Never throws for what a mail system can answer; tags come back with its feedback. */
export type SendMail = (mail: Mail, tags: Record<string, string>) => Promise<SendResult>

/**
 * Sends through SES. Make the client with `maxAttempts: 1`: a call that timed out may have sent, and the SDK would
 * quietly send again.
 */
export function createSesSender({ ses, configurationSet }: { ses: SESClient; configurationSet: string }): SendMail {
  return async (mail, tags) => {
    const data = await mimeOf(mail).catch(() => null)
    // Nothing has left yet, so it is no letter that may have been sent; and it would be made the same way again.
    if (data === null) return { ok: false, code: 'rejected', message: notMade }
    const command = new SendRawEmailCommand({
      Source: mail.from.address,
      Destinations: [mail.to],
      RawMessage: { Data: data },
      ConfigurationSetName: configurationSet,
      Tags: Object.entries(tags).map(([name, value]) => ({ Name: name, Value: value })),
    })
    try {
      const { MessageId: messageId } = await ses.send(command)
      if (messageId !== undefined) return { ok: true, messageId }
      return { ok: false, code: 'unknown', message: 'SES đã trả lời nhưng không cho biết mã thư.' }
    } catch (error) {
      return refusalOf(error, mail.from.address)
    }
  }
}

/**
 * Reads SES's answer by the names and sentences that its API reference and error list give. Of an address that is not
 * verified SES names which: our own `from` is a domain not set up yet, any other one is the sandbox.
 */
export function refusalOf(error: unknown, from = ''): Extract<SendResult, { ok: false }> {
  const { name, message, status } = detailsOf(error)
  if (/^Throttling|TooManyRequests/.test(name)) {
    return /daily message quota/i.test(message)
      ? { ok: false, code: 'quota', message: 'Đã hết hạn mức gửi thư trong ngày của SES; thư sẽ được gửi lại sau.' }
      : { ok: false, code: 'throttled', message: 'SES đang giới hạn tốc độ gửi; thư sẽ được gửi lại sau ít phút.' }
  }
  if (/Email address(es)? (is|are) not verified/i.test(message)) {
    const named = message.split(':').slice(1).join(':')
    const ours = from !== '' && (named.includes(from) || named.trim() === from.slice(from.indexOf('@') + 1))
    return ours
      ? { ok: false, code: 'account', message: senderUnverified }
      : { ok: false, code: 'sandbox', message: inSandbox }
  }
  if (status === 403 || ofAccount.test(name) || /sending (is )?(suspended|paused|disabled)/i.test(message)) {
    return { ok: false, code: 'account', message: accountRefused }
  }
  // Nothing reached SES, or it says that it did nothing.
  if (neverConnected(error) || status === 503 || name === 'ServiceUnavailable') {
    return { ok: false, code: 'unavailable', message: 'Không kết nối được tới SES; thư sẽ được gửi lại sau ít phút.' }
  }
  if (status !== null && status >= 400 && status < 500) {
    return { ok: false, code: 'rejected', message: `SES từ chối thư này (${name}).` }
  }
  return { ok: false, code: 'unknown', message: 'SES không trả lời, chưa rõ thư đã được gửi hay chưa.' }
}

const notMade = 'Không tạo được nội dung thư nên thư không gửi được. Xin báo người quản trị.'

/** Said on the row of the e-mail and, of the account as a whole, on the page of e-mails. */
const inSandbox =
  'Tài khoản gửi thư (Amazon SES) còn ở chế độ thử (sandbox) nên chỉ gửi được tới địa chỉ đã xác minh; xin báo người quản trị đề nghị AWS mở giới hạn.'
const senderUnverified =
  'Địa chỉ gửi thư chưa được xác minh với Amazon SES; thư sẽ được gửi lại sau. Xin báo người quản trị.'
const accountRefused = 'SES chưa cho hệ thống này gửi thư; thư sẽ được gửi lại sau. Xin báo người quản trị.'

/**
 * What SES says of whoever sends, whatever the letter: paused, set up wrong or not yet, credentials that it does not
 * take or that could not be had. Each letter would get the same answer, and gets another one when that is put right.
 */
const ofAccount =
  /SendingPaused|^MailFromDomainNotVerified|^ConfigurationSetDoesNotExist|^AccessDenied|^NotAuthorized|^OptInRequired|^ExpiredToken|^RequestExpired|^InvalidClientTokenId|^UnrecognizedClient|^MissingAuthenticationToken|^IncompleteSignature|^SignatureDoesNotMatch|^CredentialsProviderError/

/** Tag values may hold letters, digits, `_` and `-` only, up to 256 characters. */
export function tagsOf(row: { unit: string; day: string; key: string }): Record<string, string> {
  const key = Buffer.from(row.key, 'utf8').toString('base64url')
  // A key too long for a tag is found by its message id instead.
  return { unit: row.unit, day: row.day, ...(key.length <= 256 ? { key } : {}) }
}

/** The outbox key in a tag; null where it is not one of ours. */
export function keyOfTag(tag: string): string | null {
  const key = Buffer.from(tag, 'base64url').toString('utf8')
  return key.includes('#') ? key : null
}

/**
 * Whether no connection was made: no letter can have gone through it, however long it is tried again. A network that
 * ends an open connection names the same codes (`read ETIMEDOUT`, `read EHOSTUNREACH`), so it is the call that decides;
 * the SDK's own patience with a connection is told from its patience with an answer by its sentence alone.
 */
function neverConnected(error: unknown): boolean {
  // Of a name with several addresses each was tried.
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(neverConnected)
  const { name, message, code, syscall } = detailsOf(error)
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(code)) return true
  return name === 'TimeoutError' && /did not establish a connection/.test(message)
}

function detailsOf(error: unknown): {
  name: string
  message: string
  code: string
  syscall: string
  status: number | null
} {
  const details = { name: '', message: '', code: '', syscall: '', status: null }
  if (!(error instanceof Error)) return details
  const status =
    '$metadata' in error && typeof error.$metadata === 'object' && error.$metadata !== null
      ? 'httpStatusCode' in error.$metadata && typeof error.$metadata.httpStatusCode === 'number'
        ? error.$metadata.httpStatusCode
        : null
      : null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const syscall = 'syscall' in error && typeof error.syscall === 'string' ? error.syscall : ''
  return { name: error.name, message: error.message, code, syscall, status }
}
