import { Agent, createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:net'
import { GetSendQuotaCommand, SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses'
import startStandIn from 'aws-ses-v2-local'
import { mockClient } from 'aws-sdk-client-mock'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Instant } from '../../shared/calendar/day.ts'
import type { Mail } from '../../shared/mail/message.ts'
import { senderOf } from '../../shared/mail/message.ts'
import { createSesClient } from '../../shared/aws-clients.ts'
import { readSendQuota } from '../../shared/mail/quota.ts'
import { createSesSender, keyOfTag, refusalOf, tagsOf } from '../../shared/mail/send.ts'

const mail: Mail = {
  from: { name: 'UBND xã An Bình (Nhắc việc)', address: 'nhac-viec@anbinh.example' },
  to: 'phong.tu.phap@anbinh.example',
  replyTo: 'van-phong@anbinh.example',
  subject: 'Nhắc việc ngày 17/5/2024: 1 việc quá hạn',
  text: 'Kính gửi: Phòng Tư pháp\n',
  html: '<p>Kính gửi: Phòng Tư pháp</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: [
    {
      filename: 'lich.ics',
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      content: 'BEGIN:VCALENDAR\r\n',
    },
  ],
  messageId: '<abc@anbinh.example>',
}
const row = { unit: 'xa-an-binh', day: '2024-05-17', key: 'digest#phong.tu.phap@anbinh.example#' }
const clock = () => Instant.parse('2024-05-15T00:30:00.000Z')
const credentials = { accessKeyId: 'x', secretAccessKey: 'x' }

function answer(name: string, message: string, status: number): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } })
}

/** A fault of the network as Node.js tells it; the SDK calls those that timed out `TimeoutError`. */
function ofCall(syscall: string, code: string): Error {
  const name = code === 'ETIMEDOUT' ? 'TimeoutError' : 'Error'
  return Object.assign(new Error(`${syscall} ${code}`), { name, code, syscall })
}

test('an SES that takes a letter and never answers is given up, asked once, and nobody claims to know the end', async () => {
  let asked = 0
  const deaf = createHttpServer(() => void asked++)
  await new Promise<void>((resolve) => void deaf.listen(0, '127.0.0.1', resolve))
  const address = deaf.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const endpoint = `http://127.0.0.1:${address.port}`
  const ses = createSesClient({ region: 'ap-southeast-1', credentials, endpoint }, { connect: 2000, answer: 300 })
  const send = createSesSender({ ses, configurationSet: 'nhac-viec' })
  expect(await send(mail, tagsOf(row))).toMatchObject({ ok: false, code: 'unknown' })
  expect(asked).toBe(1)
  ses.destroy()
  deaf.closeAllConnections()
  deaf.close()
})

test('a network from which SES cannot be reached loses no letter: it waits, being surely unsent', async () => {
  // The SDK's own handler and its own words, of a connection that never comes about.
  const nowhere = new Agent({ lookup: () => {} })
  const requestHandler = {
    connectionTimeout: 100,
    requestTimeout: 5000,
    throwOnRequestTimeout: true,
    httpAgent: nowhere,
  }
  const ses = createSesClient({ region: 'ap-southeast-1', credentials, endpoint: 'http://ses.example', requestHandler })
  const send = createSesSender({ ses, configurationSet: 'nhac-viec' })
  expect(await send(mail, tagsOf(row))).toMatchObject({ ok: false, code: 'unavailable' })
  ses.destroy()
})

test('a letter that cannot be made is not one that may have been sent', async () => {
  const ses = new SESClient({ region: 'ap-southeast-1', credentials, maxAttempts: 1 })
  const mock = mockClient(ses).on(SendRawEmailCommand).resolves({ MessageId: 'ses-1' })
  const broken: Mail = {
    ...mail,
    get headers(): Mail['headers'] {
      throw new TypeError('no such headers')
    },
  }
  const send = createSesSender({ ses, configurationSet: 'nhac-viec' })
  expect(await send(broken, tagsOf(row))).toMatchObject({ ok: false, code: 'rejected' })
  expect(mock.commandCalls(SendRawEmailCommand)).toHaveLength(0)
})

describe('the call to SES', () => {
  const ses = new SESClient({ region: 'ap-southeast-1', credentials, maxAttempts: 1 })
  const mock = mockClient(ses)
  const send = createSesSender({ ses, configurationSet: 'nhac-viec' })

  test('carries the raw message, its one recipient, the configuration set and the tags', async () => {
    mock.reset()
    mock.on(SendRawEmailCommand).resolves({ MessageId: 'ses-1' })
    expect(await send(mail, tagsOf(row))).toEqual({ ok: true, messageId: 'ses-1' })
    const [call] = mock.commandCalls(SendRawEmailCommand)
    expect(call?.args[0].input).toMatchObject({
      Source: 'nhac-viec@anbinh.example',
      Destinations: ['phong.tu.phap@anbinh.example'],
      ConfigurationSetName: 'nhac-viec',
    })
    const parsed = await PostalMime.parse(call?.args[0].input.RawMessage?.Data ?? '', { attachmentEncoding: 'utf8' })
    expect(parsed.subject).toBe(mail.subject)
    expect(parsed.messageId).toBe(mail.messageId)
    expect(parsed.attachments[0]).toMatchObject({ filename: 'lich.ics', mimeType: 'text/calendar', method: 'PUBLISH' })
  })

  test('tags hold only what SES allows, and lead back to the row', () => {
    for (const value of Object.values(tagsOf(row))) expect(value).toMatch(/^[A-Za-z0-9_-]{1,256}$/)
    expect(keyOfTag(tagsOf(row)['key'] ?? '')).toBe(row.key)
    const tooLong = tagsOf({ ...row, key: `notice#${'x'.repeat(250)}@anbinh.example#plan` })
    expect(tooLong).toEqual({ unit: row.unit, day: row.day })
    expect(keyOfTag('bm90aGluZw')).toBeNull()
  })

  test.each([
    ['throttled', answer('Throttling', 'Maximum sending rate exceeded.', 400)],
    ['quota', answer('Throttling', 'Daily message quota exceeded.', 400)],
    [
      'sandbox',
      answer(
        'MessageRejected',
        'Email address is not verified. The following identities failed the check in region AP-SOUTHEAST-1: a@anbinh.example',
        400,
      ),
    ],
    ['rejected', answer('MessageRejected', 'Address blacklisted.', 400)],
    [
      'account',
      answer(
        'MessageRejected',
        'Email address is not verified. The following identities failed the check in region AP-SOUTHEAST-1: nhac-viec@anbinh.example',
        400,
      ),
    ],
    ['account', answer('MailFromDomainNotVerifiedException', 'The MAIL FROM domain is not verified', 400)],
    ['account', answer('AccountSendingPausedException', 'Sending is disabled', 400)],
    ['account', answer('ConfigurationSetSendingPausedException', 'Sending is disabled', 400)],
    ['account', answer('ConfigurationSetDoesNotExist', 'Configuration set <nhac-viec> does not exist.', 400)],
    ['account', answer('MessageRejected', 'Sending suspended for this account.', 400)],
    ['account', answer('AccessDenied', 'User is not authorized to perform ses:SendRawEmail', 403)],
    ['account', answer('AccessDeniedException', 'You do not have sufficient access', 400)],
    ['account', answer('ExpiredToken', 'The security token included in the request is expired', 403)],
    ['account', answer('RequestExpired', 'The request reached the service too late', 400)],
    ['account', answer('SomethingNew', 'Forbidden', 403)],
    ['account', Object.assign(new Error('Could not load credentials'), { name: 'CredentialsProviderError' })],
    ['unavailable', answer('ServiceUnavailable', 'The request has failed due to a temporary failure', 503)],
    ['unavailable', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['unknown', answer('InternalFailure', 'The request processing has failed', 500)],
    ['unknown', Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })],
    ['unavailable', ofCall('connect', 'EHOSTUNREACH')],
    ['unavailable', ofCall('connect', 'ENETUNREACH')],
    ['unavailable', ofCall('connect', 'ETIMEDOUT')],
    ['unavailable', new AggregateError([ofCall('connect', 'ETIMEDOUT'), ofCall('connect', 'ENETUNREACH')])],
    // The same codes, of a connection that was there.
    ['unknown', ofCall('read', 'ETIMEDOUT')],
    ['unknown', ofCall('read', 'EHOSTUNREACH')],
    ['unknown', Object.assign(new Error('no answer in time'), { name: 'TimeoutError', code: 'ETIMEDOUT' })],
  ])('%s: said in a Vietnamese sentence', async (code, error) => {
    mock.reset()
    mock.on(SendRawEmailCommand).rejects(error)
    const result = await send(mail, tagsOf(row))
    expect(result).toEqual(refusalOf(error, mail.from.address))
    expect(result).toMatchObject({ ok: false, code })
    expect(!result.ok && result.message).toMatch(/^\p{Lu}.*[ạảãàáâậầấẩẫăắằặẳẵđêếềệểễôốồộổỗơớờợởỡưứừựửữ].*\.$/u)
    // A sender that tried again by itself could send twice.
    expect(mock.commandCalls(SendRawEmailCommand)).toHaveLength(1)
  })

  test.each([
    ['phong.tu.phap@anbinh.example', /còn ở chế độ thử/],
    ['nhac-viec@anbinh.example', /Địa chỉ gửi thư chưa được xác minh/],
    ['anbinh.example', /Địa chỉ gửi thư chưa được xác minh/],
  ])('an address that is not verified is told apart: %s', (identity, expected) => {
    const why = `Email address is not verified. The following identities failed the check in region AP-SOUTHEAST-1: ${identity}`
    expect(refusalOf(answer('MessageRejected', why, 400), mail.from.address).message).toMatch(expected)
  })

  test('what the account may send is asked of SES; "no limit" and no answer are told apart', async () => {
    mock.reset()
    mock.on(GetSendQuotaCommand).resolves({ Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 12 })
    expect(await readSendQuota(ses, clock)).toEqual({ perDay: 50_000, perSecond: 14, sentInDay: 12, at: clock() })
    mock.on(GetSendQuotaCommand).resolves({ Max24HourSend: -1, MaxSendRate: 500, SentLast24Hours: 0 })
    expect(await readSendQuota(ses, clock)).toMatchObject({ perDay: null })
    mock.on(GetSendQuotaCommand).rejects(answer('Throttling', 'Rate exceeded', 400))
    expect(await readSendQuota(ses, clock)).toBeNull()
  })
})

test('no answer about the quota holds a letter up for seconds, not for ever', { timeout: 8000 }, async () => {
  // The stand-in does the same with actions that it does not know.
  const silent = createHttpServer(() => {})
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve)
  })
  const address = silent.address()
  const port = typeof address === 'object' ? address?.port : null
  const ses = new SESClient({ region: 'x', endpoint: `http://127.0.0.1:${port}`, credentials, maxAttempts: 1 })
  expect(await readSendQuota(ses, clock)).toBeNull()
  silent.closeAllConnections()
  silent.close()
})

describe('over HTTP, judged by an independent stand-in for SES', () => {
  let port = 0
  let server: Awaited<ReturnType<typeof startStandIn>> | null = null

  beforeAll(async () => {
    port = await freePort()
    server = await startStandIn({ host: '127.0.0.1', port })
  })
  afterAll(() => void server?.close())

  test('the mail arrives whole', async () => {
    const endpoint = `http://127.0.0.1:${port}`
    const ses = new SESClient({ region: 'ap-southeast-1', endpoint, credentials, maxAttempts: 1 })
    const sent = await createSesSender({ ses, configurationSet: 'nhac-viec' })(mail, tagsOf(row))
    expect(sent).toMatchObject({ ok: true })
    const { emails } = await (await fetch(`${endpoint}/store`)).json()
    expect(emails).toHaveLength(1)
    expect(emails[0]).toMatchObject({
      from: '"UBND xã An Bình (Nhắc việc)" <nhac-viec@anbinh.example>',
      destination: { to: ['phong.tu.phap@anbinh.example'] },
      replyTo: ['van-phong@anbinh.example'],
      subject: mail.subject,
    })
    expect(emails[0].body.text.trim()).toBe('Kính gửi: Phòng Tư pháp')
    expect(emails[0].body.html).toContain('Kính gửi: Phòng Tư pháp')
  })
})

test('the sender setting is read with and without a name', () => {
  expect(senderOf('Nhắc việc <nhac-viec@anbinh.example>')).toEqual({
    name: 'Nhắc việc',
    address: 'nhac-viec@anbinh.example',
  })
  expect(senderOf('"UBND xã, phường" <a@anbinh.example>')).toEqual({
    name: 'UBND xã, phường',
    address: 'a@anbinh.example',
  })
  expect(senderOf(' a@anbinh.example ')).toEqual({ name: '', address: 'a@anbinh.example' })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => {
    server.close(resolve)
  })
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
