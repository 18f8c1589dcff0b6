import { readFile } from 'node:fs/promises'
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import startSes from 'aws-ses-v2-local'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type FunctionName, functionNames } from '../../infra/cloud/functions.ts'
import { type Engines, startEngines } from '../../infra/local/engines.ts'
import { newLink } from '../../shared/access/link.ts'
import { newSession } from '../../shared/access/session.ts'
import { addDays, dayAt, type Day, formatDay, instantAt, instantFromMs } from '../../shared/calendar/day.ts'
import { addWorkingDays, vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { createFiles } from '../../shared/store/files.ts'
import { weeklyRows } from '../../shared/reminding/weekly.ts'
import { createStore, type Store } from '../../shared/store/store.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import { type RunningLambda, startLambda } from './lambda-runtime.ts'
import { resolved, rightsIn } from './policies.ts'
import { dynamodbAction, type Recorder, sesAction, startRecorder, storageAction } from './recorder.ts'
import { synthesise, type Synthesis } from './synthesis.ts'

// The very files that CDK would upload, each in a process of its own with only the environment of the template, against
// engines that note what was asked of them.

const unit = 'mai-thuong'
const coordinator = { unit, email: 'can-bo@maithuong.example' }
const publicUrl = 'https://abc123.execute-api.ap-southeast-1.amazonaws.com'

let synthesis: Synthesis
let engines: Engines
let store: Store
let recorders: Record<'dynamodb' | 'storage' | 'ses', Recorder>
let stopSes: () => void
const lambdas = new Map<FunctionName, RunningLambda>()
const called = new Map<FunctionName, Set<string>>(functionNames.map((name) => [name, new Set()]))

beforeAll(async () => {
  synthesis = synthesise({ bundles: true })
  engines = await startEngines(null)
  store = createStore(engines)
  const ses = await startSes({ port: 0 })
  stopSes = () => ses.close()
  const sesAddress = ses.address()
  if (sesAddress === null || typeof sesAddress === 'string') throw new Error('the SES stand-in has no port')
  recorders = {
    dynamodb: await startRecorder(engines.endpoints.dynamodb, dynamodbAction),
    storage: await startRecorder(engines.endpoints.s3, storageAction),
    ses: await startRecorder(`http://127.0.0.1:${sesAddress.port}`, sesAction),
  }
  await store.units.put({ id: unit, name: 'UBND phường Mai Thượng', replyTo: coordinator.email, policy, version: 0 })
  await store.coordinators.put({ ...coordinator, name: 'Cán bộ đầu mối' })
}, 180_000)

afterAll(async () => {
  for (const lambda of lambdas.values()) await lambda.stop()
  for (const recorder of Object.values(recorders)) await recorder.stop()
  stopSes()
  await engines.stop()
})

// On which weekday this runs must not matter.
const policy = { ...defaultPolicy, weeklySummary: false }
const now = () => instantFromMs(Date.now())

function environmentOf(name: FunctionName, sesEndpoint = recorders.ses.endpoint): Record<string, string> {
  const known = {
    StorageTable: engines.table,
    StorageDocuments: engines.bucket,
    QueuesDelivery: engines.queueUrl.replace(engines.endpoints.sqs, recorders.storage.endpoint),
    QueuesReading: engines.readingQueueUrl.replace(engines.endpoints.sqs, recorders.storage.endpoint),
    WebApi: publicUrl,
    MailConfigurationSet: 'nhac-viec',
  }
  const own = Object.entries(synthesis.environmentOf(name)).map(([key, value]) => [key, resolved(value, known)])
  return {
    ...Object.fromEntries(own),
    AWS_REGION: 'ap-southeast-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: recorders.dynamodb.endpoint,
    AWS_ENDPOINT_URL_S3: recorders.storage.endpoint,
    AWS_ENDPOINT_URL_SQS: recorders.storage.endpoint,
    AWS_ENDPOINT_URL_SES: sesEndpoint,
  }
}

/** Calls a function and remembers what it asked of AWS. */
async function invoke(name: FunctionName, event: unknown): Promise<unknown> {
  const lambda = lambdas.get(name) ?? (await startLambda(synthesis.codeOf(name), environmentOf(name)))
  lambdas.set(name, lambda)
  try {
    return await lambda.invoke(event)
  } finally {
    noteCalls(name)
  }
}

/** The morning run of a day to come, by a clock that is there already. */
async function morningOn(on: Day): Promise<unknown> {
  const ahead = Date.parse(instantAt(on, 8)) - Date.now()
  const environment = { ...environmentOf('remind'), CLOCK_AHEAD_MS: String(ahead) }
  const lambda = await startLambda(synthesis.codeOf('remind'), environment)
  try {
    return await lambda.invoke({ on })
  } finally {
    noteCalls('remind')
    await lambda.stop()
  }
}

function noteCalls(name: FunctionName): void {
  for (const action of Object.values(recorders).flatMap((recorder) => recorder.taken())) called.get(name)?.add(action)
}

const HttpAnswer = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
})

/** A request as API Gateway hands it over (payload format 2.0). */
async function http(method: string, path: string, given: { as?: string; json?: unknown } = {}) {
  const headers: Record<string, string> = { host: new URL(publicUrl).host }
  if (given.as !== undefined) headers.authorization = `Bearer ${given.as}`
  if (given.json !== undefined) headers['content-type'] = 'application/json'
  const [rawPath = path, rawQueryString = ''] = path.split('?')
  const answer = HttpAnswer.parse(
    await invoke('api', {
      version: '2.0',
      routeKey: 'ANY /{proxy+}',
      rawPath,
      rawQueryString,
      headers,
      requestContext: {
        domainName: headers.host,
        http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
        requestId: 'r',
        routeKey: 'ANY /{proxy+}',
        stage: '$default',
      },
      body: given.json === undefined ? undefined : JSON.stringify(given.json),
      isBase64Encoded: false,
    }),
  )
  const body = answer.isBase64Encoded ? Buffer.from(answer.body, 'base64').toString() : answer.body
  return { ...answer, body, json: (): unknown => JSON.parse(body) }
}

/** Everything that waits in the delivery queue, as Lambda's event source hands it over. */
async function deliverAll(): Promise<void> {
  for (;;) {
    const { Messages = [] } = await engines.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: engines.queueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 600 }),
    )
    if (Messages.length === 0) return
    expect(await invoke('deliver', batchOf(Messages.map(({ Body = '' }) => Body)))).toEqual({ batchItemFailures: [] })
  }
}

function batchOf(bodies: string[]) {
  return { Records: bodies.map((body, at) => ({ messageId: `m${at}`, body, eventSource: 'aws:sqs' })) }
}

describe('the bundle of the pages and the API', () => {
  test('describes itself', async () => {
    const { statusCode, json } = await http('GET', '/api/openapi.json')
    expect(statusCode).toBe(200)
    expect(json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: publicUrl }] })
  })

  test('refuses a stranger with problem details', async () => {
    const { statusCode, headers, json } = await http('GET', '/api/plans')
    expect(statusCode).toBe(401)
    expect(headers['content-type']).toMatch(/^application\/problem\+json/u)
    expect(json()).toMatchObject({ status: 401, title: expect.any(String) })
  })

  test('shows its first page', async () => {
    const { statusCode, headers, body } = await http('GET', '/')
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toMatch(/^text\/html/u)
    expect(body).toContain('<html lang="vi">')
    // What only the local system has must not be in the cloud.
    expect(body).not.toContain('/dung-thu')
  })

  test.each(['/hop-thu', '/may-nay', '/dung-thu'])('has nothing of the local system at %s', async (path) => {
    expect((await http('GET', path)).statusCode).toBe(404)
  })
})

describe('the whole way through the five bundles', () => {
  const today = dayAt(now())
  const before = addWorkingDays(vietnamCalendar, addDays(today, 1), 1)
  const due = addWorkingDays(vietnamCalendar, before, 1)
  const officer = newSession(coordinator, 'thử nghiệm', now())
  const office = 'bui@maithuong.example'
  let taskId = ''

  test('a pasted plan becomes a draft, then tasks, and the list shows them', async () => {
    await store.sessions.create(officer.session)
    const as = officer.token
    expect((await http('POST', '/api/sign-in', { json: { email: coordinator.email } })).statusCode).toBeLessThan(300)
    const agency = { version: null, name: 'Phòng Văn hóa - Xã hội', mailboxes: [{ address: office }] }
    expect((await http('PUT', '/api/agencies/phong-van-hoa', { as, json: agency })).statusCode).toBe(201)

    const created = await http('POST', '/api/plans', { as, json: { text: planText(due) } })
    expect(created.statusCode).toBe(201)
    const { id, version } = z.object({ id: z.string(), version: z.int() }).parse(created.json())
    const corrected = await http('PATCH', `/api/plans/${id}`, { as, json: { version, corrections: [] } })
    expect(corrected.statusCode).toBe(200)
    expect((await http('POST', `/api/plans/${id}/publish`, { as, json: {} })).statusCode).toBe(200)

    const { items } = z
      .object({ items: z.array(z.object({ id: z.string(), agencyName: z.string() })) })
      .parse((await http('GET', '/api/tasks?status=open', { as })).json())
    expect(items.map(({ agencyName }) => agencyName)).toEqual(['Phòng Văn hóa - Xã hội'])
    taskId = items[0]?.id ?? ''
  })

  test('the agency’s link opens its page', async () => {
    const agency = await store.agencies.get(unit, 'phong-van-hoa')
    if (agency === null) throw new Error('the agency is not in the directory')
    const { token, link } = newLink(agency, policy, now())
    await store.links.create(link)
    const { statusCode, body } = await http('GET', `/k/${token}`)
    expect(statusCode).toBe(200)
    expect(body).toContain('Tu sửa nhà văn hóa')
  })

  test('mornings plan digests, and delivery hands them to SES', async () => {
    const [plan] = (await store.plans.list(unit)).items
    if (plan === undefined) throw new Error('there is no plan')
    // As if its recurring duties ran on: the morning then reads its draft and moves it on.
    const runsOn = { ...plan, rowsUntil: addDays(today, -1), runsUntil: addDays(today, 30) }
    expect(await store.plans.update(runsOn, plan.version)).toMatchObject({ ok: true })
    expect(await morningOn(before)).toMatchObject([{ run: 'completed', planned: 1 }])
    expect(await morningOn(due)).toMatchObject([{ run: 'completed', planned: 1 }])
    expect((await store.plans.get(unit, plan.id))?.rowsUntil).toBe(runsOn.runsUntil)
    await deliverAll()
    const { items } = await store.outbox.ofDay(unit, due)
    expect(items).toMatchObject([{ kind: 'digest', to: office, outcome: { state: 'sent', taskIds: [taskId] } }])
  })

  test('the coordinators’ account of the week goes out', async () => {
    const coordinators = (await store.coordinators.list(unit)).map(({ email }) => email)
    const [row] = weeklyRows(unit, coordinators, today, now())
    if (row === undefined) throw new Error('there is no coordinator')
    await store.outbox.plan(row)
    const { day, key } = row
    await invoke('deliver', batchOf([JSON.stringify({ unit, day, key })]))
    expect((await store.outbox.get(unit, day, key))?.outcome.state).toBe('sent')
  })

  test('what SES cannot take now is asked for again later', async () => {
    const deaf = await startLambda(synthesis.codeOf('deliver'), environmentOf('deliver', 'http://127.0.0.1:9'))
    const [row] = (await store.outbox.ofDay(unit, due)).items
    if (row === undefined) throw new Error('there is no digest')
    const again = { ...row, key: `${row.key}lan-hai`, outcome: { state: 'planned' as const }, version: 1 }
    await store.outbox.plan(again)
    const { day, key } = again
    await deaf.invoke(batchOf([JSON.stringify({ unit, day, key })]))
    noteCalls('deliver')
    await deaf.stop()
    expect((await store.outbox.get(unit, day, key))?.outcome.state).toBe('planned')
  })

  test('a bounce closes the address and is told to the coordinator', async () => {
    const [row] = (await store.outbox.ofDay(unit, due)).items.filter(({ outcome }) => outcome.state === 'sent')
    if (row?.outcome.state !== 'sent') throw new Error('the digest was not sent')
    const timestamp = now()
    const told = (eventType: string, messageId: string, more: object) => ({
      source: 'aws.ses',
      'detail-type': `Email ${eventType}`,
      detail: { eventType, mail: { messageId, timestamp, tags: { unit: [unit] } }, ...more },
    })
    await invoke('feedback', told('Delivery', row.outcome.messageId, { delivery: {} }))
    await invoke(
      'feedback',
      told('Bounce', row.outcome.messageId, {
        bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: office }], timestamp },
      }),
    )
    // The news can be faster than the mark: then the tags lead to the row.
    const tags = { unit: [unit], day: [row.day], key: [Buffer.from(row.key).toString('base64url')] }
    await invoke('feedback', {
      source: 'aws.ses',
      detail: { eventType: 'Delivery', mail: { messageId: 'khong-biet', timestamp, tags } },
    })
    expect((await store.agencies.get(unit, 'phong-van-hoa'))?.mailboxes).toMatchObject([{ state: 'bounced' }])
    await deliverAll()
  })

  test('a document that arrives becomes a draft, one that cannot be read is told', async () => {
    const files = createFiles(engines)
    const arrive = async (name: string, text: string) => {
      const key = `units/${unit}/incoming/${name}`
      const bytes = new TextEncoder().encode(text)
      await files.put(key, bytes, 'text/plain')
      const object = { key, size: bytes.length, sequencer: name }
      await invoke('ingest', { time: now(), 'detail-type': 'Object Created', detail: { object } })
    }
    await arrive('ke-hoach.txt', planText(due).replace('12/KH', '13/KH'))
    const broken = '%PDF-1.7 broken'.padEnd(4_500_000)
    await arrive('hong.pdf', broken)
    const { items } = await store.plans.list(unit)
    expect(items.map(({ status, header }) => [status, header.number])).toContainEqual(['draft', '13/KH-UBND'])
    await deliverAll()

    // Lambda could not answer with it.
    const id = items.find(({ fileName }) => fileName === 'hong.pdf')?.id
    const { statusCode, headers } = await http('GET', `/api/plans/${id}/document`, { as: officer.token })
    expect(statusCode).toBe(303)
    expect(await (await fetch(headers['location'] ?? '')).text()).toBe(broken)
    // That was a browser's request and no function's.
    recorders.storage.taken()
  })

  test('a scan is recognised by what lies beside the bundle, and becomes a draft', { timeout: 120_000 }, async () => {
    const key = `units/${unit}/incoming/quet.pdf`
    const bytes = await readFile(new URL('../documents/fixtures/scanned-plan.pdf', import.meta.url))
    await createFiles(engines).put(key, bytes, 'application/pdf')
    const object = { key, size: bytes.length, sequencer: 'quet' }
    await invoke('ingest', { time: now(), 'detail-type': 'Object Created', detail: { object } })
    const { Messages = [] } = await engines.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: engines.readingQueueUrl, MaxNumberOfMessages: 10 }),
    )
    expect(Messages).toHaveLength(1)
    await invoke('ingest', batchOf(Messages.map(({ Body = '' }) => Body)))
    const { items } = await store.plans.list(unit)
    expect(items).toContainEqual(
      expect.objectContaining({
        status: 'draft',
        fileName: 'quet.pdf',
        header: expect.objectContaining({ number: '27/KH-UBND' }),
        recognition: expect.objectContaining({ pages: 1, done: 1, refused: null }),
      }),
    )
  })

  test('signing out ends the session', async () => {
    expect((await http('DELETE', '/api/session', { as: officer.token })).statusCode).toBe(204)
    expect((await http('GET', '/api/plans', { as: officer.token })).statusCode).toBe(401)
  })
})

describe('rights', () => {
  test.each(functionNames)('%s was allowed everything that it did', (name) => {
    const rights = allowed(name)
    expect([...(called.get(name) ?? [])].filter((call) => !rights.some((right) => permits(right, call)))).toEqual([])
    expect(called.get(name)?.size).toBeGreaterThan(0)
  })

  // Lambda itself uses these with the function's role: reading the queue, and keeping events that failed. Listing the
  // bucket is never done: with the right to it S3 says "not found" of a missing document, without it "forbidden".
  const byLambda =
    /^sqs:(ReceiveMessage|ChangeMessageVisibility|GetQueueUrl|DeleteMessage|GetQueueAttributes)$|^s3:ListBucket$/u

  // A browser's upload goes straight to the bucket, by a form that `api` signs with its own rights.
  const byBrowsers = 'api s3:PutObject units/*/incoming/*'

  test.each(functionNames)('%s did everything that it is allowed: no right is left over', (name) => {
    const calls = [...(called.get(name) ?? [])]
    const unused = allowed(name)
      .flatMap(byFolder)
      .filter((right) => !calls.some((call) => permits(right, call)))
    expect(unused.filter((right) => !byLambda.test(right) && `${name} ${right}` !== byBrowsers)).toEqual([])
  })
})

/** What a function may do, in the words in which its calls were noted. */
function allowed(name: FunctionName): string[] {
  return rightsIn(synthesis)
    .filter(({ role, action }) => role.startsWith(`${name}Role`) && !action.startsWith('logs:'))
    .map(({ action, on }) => {
      const within = /\/(index\/.*)$/u.exec(on)?.[1] ?? /^StorageDocuments\/(.*)$/u.exec(on)?.[1]
      return within === undefined ? action : `${action} ${within}`
    })
}

/** A right to several of a unit's folders as one to each, so that one of them can be left over. */
function byFolder(right: string): string[] {
  const action = /^(\S+) units\//u.exec(right)?.[1]
  if (action === undefined) return [right]
  const folders = ['plans', 'incoming'].filter((folder) => permits(right, `${action} units/${unit}/${folder}/a`))
  return folders.map((folder) => `${action} units/*/${folder}/*`)
}

/** As IAM compares: `*` stands for anything. */
function permits(right: string, call: string): boolean {
  const [first = '', ...rest] = right.split('*')
  if (rest.length === 0) return right === call
  const literal = (text: string) => text.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`)
  return new RegExp(`^${[first, ...rest].map(literal).join('.*')}$`, 'u').test(call)
}

function planText(due: Day): string {
  return `UBND PHƯỜNG MAI THƯỢNG
Số: 12/KH-UBND

Mai Thượng, ngày 02 tháng 01 năm ${due.slice(0, 4)}

KẾ HOẠCH
Chỉnh trang nhà văn hóa khu phố

I. MỤC ĐÍCH
Có nơi sinh hoạt chung sạch đẹp.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa - Xã hội
- Tu sửa nhà văn hóa khu phố, chậm nhất ngày ${formatDay(due)}.
`
}
