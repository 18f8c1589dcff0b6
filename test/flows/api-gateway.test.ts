import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { handle, type LambdaContext } from 'hono/aws-lambda'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../functions/api/app.ts'
import { newSignIn } from '../../shared/access/session.ts'
import { planText, startWorld, type World } from './world.ts'

let world: World
let officer: string
beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('thanh-binh')
})
afterAll(() => world.stop())

const Result = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  cookies: z.array(z.string()).optional(),
  body: z.string(),
  isBase64Encoded: z.boolean(),
})

/** Calls the app as API Gateway (payload format 2.0) would. */
async function invoke(event: Partial<APIGatewayProxyEventV2> & { method: string; path: string }) {
  const { method, path, ...rest } = event
  const [rawPath = '', rawQueryString = ''] = path.split('?')
  const context = {
    awsRequestId: '1',
    callbackWaitsForEmptyEventLoop: false,
    functionName: 'api',
    functionVersion: '1',
    invokedFunctionArn: '',
    memoryLimitInMB: '1536',
    logGroupName: '',
    logStreamName: '',
    getRemainingTimeInMillis: () => 29_000,
  } satisfies Partial<LambdaContext>
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' }
  const requestContext = {
    accountId: '1',
    apiId: '1',
    domainName: 'nhacviec.example',
    domainPrefix: 'nhacviec',
    requestId: '1',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
    authentication: null,
    http,
  }
  const base = { version: '2.0', routeKey: '$default', rawPath, rawQueryString, headers: {}, isBase64Encoded: false }
  const handler = handle(createApp({ ...world.deps, largestUpload: 4_400_000 }))
  return Result.parse(await Reflect.apply(handler, undefined, [{ ...base, requestContext, ...rest }, context]))
}

/** A form with one file, as the bytes that go over the wire. */
async function form(bytes: string | Uint8Array<ArrayBuffer>, name: string) {
  const body = new FormData()
  body.set('file', new File([bytes], name))
  const response = new Response(body)
  const sent = Buffer.from(await response.arrayBuffer())
  return { body: sent.toString('base64'), isBase64Encoded: true, type: response.headers.get('content-type') ?? '' }
}

const authorization = () => `Bearer ${officer}`

describe('behind API Gateway', () => {
  test('a file arrives as it was sent and comes back as it was', async () => {
    const { type, ...sent } = await form(planText, 'Kế hoạch số 31.txt')
    const headers = { authorization: authorization(), 'content-type': type, 'content-length': '1' }
    const made = await invoke({ method: 'POST', path: '/api/plans', headers, ...sent })
    expect([made.statusCode, made.isBase64Encoded]).toEqual([201, false])
    const { id, fileName } = z.object({ id: z.string(), fileName: z.string() }).parse(JSON.parse(made.body))
    expect(fileName).toBe('Kế hoạch số 31.txt')
    const back = await invoke({
      method: 'GET',
      path: `/api/plans/${id}/document`,
      headers: { authorization: authorization() },
    })
    expect([back.statusCode, back.isBase64Encoded]).toEqual([200, true])
    expect(Buffer.from(back.body, 'base64').toString()).toBe(planText)
  })

  test('what Lambda could not take is refused with the limit that holds there', async () => {
    const { type, ...sent } = await form(new Uint8Array(4_500_000), 'lon.pdf')
    const headers = { authorization: authorization(), 'content-type': type }
    const answer = await invoke({ method: 'POST', path: '/api/plans', headers, ...sent })
    expect(answer.statusCode).toBe(413)
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'too-large', detail: expect.stringContaining('4,1 MB') })
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.isBase64Encoded).toBe(false)
  })

  test('signing in sets the cookie, and the cookie signs in', async () => {
    const { token, signIn } = newSignIn({ unit: 'thanh-binh', email: 'dau-moi@thanh-binh.example' }, world.deps.clock())
    await world.deps.store.signIns.create(signIn)
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const made = await invoke({ method: 'POST', path: '/api/session', headers, body: JSON.stringify({ token }) })
    const cookie = made.cookies?.[0]?.split(';')[0] ?? ''
    expect(cookie).toMatch(/^nv_session=/)
    const me = await invoke({ method: 'GET', path: '/api/me?x=1', cookies: [cookie] })
    expect(JSON.parse(me.body)).toMatchObject({ kind: 'coordinator' })
  })
})
