import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { z } from 'zod'
import { createApp } from '../../functions/api/app.ts'
import type { ApiDeps, LogLine } from '../../functions/api/deps.ts'
import { ProblemDetails } from '../../functions/api/problem.ts'
import { AgencyView, PlanDetail, PlanSummary, TaskView } from '../../functions/api/schemas.ts'
import { newLink } from '../../shared/access/link.ts'
import { newSession } from '../../shared/access/session.ts'
import { Instant } from '../../shared/calendar/day.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { createDeliveryQueue, Delivery } from '../../shared/store/delivery-queue.ts'
import { createFiles } from '../../shared/store/files.ts'
import { createStore, eachOf } from '../../shared/store/store.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import { damage } from '../store/damaging.ts'
import { startEngine, startFauxqs } from '../store/engines.ts'

export type CallOptions = { as?: string; json?: unknown; body?: BodyInit; headers?: Record<string, string> }
export type Answer = { status: number; headers: Headers; text: string; json: () => unknown }
/** A page of the list of tasks. */
export const Tasks = z.object({ items: z.array(TaskView), cursor: z.string().nullable() })
export type World = Awaited<ReturnType<typeof startWorld>>

/** The API on real engines, with a clock that tests turn, and callers of every kind. */
export async function startWorld() {
  const [engine, fauxqs] = await Promise.all([startEngine('dynalite'), startFauxqs()])
  const logged: LogLine[] = []
  let now = Instant.parse('2024-04-01T01:00:00.000Z')
  const deps: ApiDeps = {
    store: createStore({ client: engine.client, table: engine.table }),
    files: createFiles({ s3: fauxqs.s3, bucket: fauxqs.bucket }),
    queue: createDeliveryQueue({ sqs: fauxqs.sqs, url: fauxqs.queueUrl }),
    clock: () => now,
    publicUrl: 'https://nhacviec.example',
    mailFrom: 'Nhắc việc <nhac-viec@nhacviec.example>',
    log: (line) => logged.push(line),
  }
  const app = createApp(deps)

  async function call(method: string, path: string, options: CallOptions = {}, through = app): Promise<Answer> {
    const body = options.json === undefined ? options.body : JSON.stringify(options.json)
    const response = await through.request(`${deps.publicUrl}${path}`, {
      method,
      ...(body !== undefined && { body }),
      headers: {
        ...(options.as !== undefined && { authorization: `Bearer ${options.as}` }),
        ...(options.json !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
      },
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) }
  }

  /** What is read of a plan's text that somebody pastes. */
  async function draft(as: string, text: string): Promise<z.infer<typeof PlanDetail>> {
    return told(await call('POST', '/api/plans', { as, json: { text } }), 201, PlanDetail)
  }

  return {
    app,
    deps,
    /** The bucket behind `deps.files`. */
    storage: { s3: fauxqs.s3, bucket: fauxqs.bucket },
    logged,
    call,
    /** Turns the clock. */
    at(instant: string) {
      now = Instant.parse(instant)
    },
    /** Sets a unit up with a coordinator, and gives that coordinator's bearer token. */
    async coordinator(unit: string, email = `dau-moi@${unit}.example`): Promise<string> {
      await deps.store.units.put({
        id: unit,
        name: `UBND phường ${unit}`,
        replyTo: email,
        policy: defaultPolicy,
        version: 1,
      })
      await deps.store.coordinators.put({ unit, email, name: 'Cán bộ đầu mối' })
      const { token, session } = newSession({ unit, email }, 'thử nghiệm', now)
      await deps.store.sessions.create(session)
      return token
    },
    /** The session of a coordinator of the unit who is signed in with a browser. */
    async signedIn(unit: string, email = `dau-moi@${unit}.example`): Promise<string> {
      const { token, session } = newSession({ unit, email }, null, now)
      await deps.store.sessions.create(session)
      return token
    },
    /** A fresh link of an agency in the directory, as an e-mail would carry it; `to`: the address that it went to. */
    async link(unit: string, agencyId: string, to?: string): Promise<string> {
      const agency = await deps.store.agencies.get(unit, agencyId)
      if (!agency) throw new Error(`no agency ${agencyId}`)
      const { token, link } = newLink(agency, defaultPolicy, now, to === undefined ? {} : { to })
      await deps.store.links.create(link)
      return token
    },
    /** Lists an agency that has one mailbox. */
    async agency(as: string, id: string, name: string, address: string): Promise<void> {
      const json = { version: null, name, mailboxes: [{ address }] }
      told(await call('PUT', `/api/agencies/${id}`, { as, json }), 201, AgencyView)
    },
    draft,
    /** The id of a plan that was sent in and published as it was read. */
    async published(as: string, text: string): Promise<string> {
      const { id } = await draft(as, text)
      told(await call('POST', `/api/plans/${id}/publish`, { as }), 200, PlanSummary)
      return id
    },
    /** Every letter in a unit's outbox. */
    async letters(unit: string): Promise<OutboxRow[]> {
      const rows: OutboxRow[] = []
      const days = { from: dayBounds.first, to: dayBounds.last }
      for await (const row of eachOf((page) => deps.store.outbox.ofUnit(unit, days, page))) rows.push(row)
      return rows
    },
    /** The whole table, item by item, and the queue: to show that something changed nothing. */
    async everything(): Promise<unknown> {
      const { Items = [] } = await engine.client.send(
        new ScanCommand({ TableName: engine.table, ConsistentRead: true }),
      )
      const items = Items.map((item) => JSON.stringify(item)).toSorted()
      return { items, queued: fauxqs.waiting().length }
    },
    /** Spoils one field of what is stored; the answer puts it right again. */
    damage: (key: { pk: string; sk: string }, field: string) => damage(engine, key, field),
    /** What was asked of the delivery queue. */
    queued: () => fauxqs.waiting().map(({ body }) => Delivery.parse(JSON.parse(body))),
    async stop() {
      await Promise.all([engine.stop(), fauxqs.stop()])
    },
  }
}

const dayBounds = {
  first: Delivery.shape.day.parse('2000-01-01'),
  last: Delivery.shape.day.parse('2099-12-31'),
}

/** The body of an answer, which must have this status and exactly this shape. */
export function told<T extends z.ZodType>(answer: Answer, status: number, schema: T): z.infer<T> {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text}`)
  return schema.parse(answer.json())
}

/** The problem details of a refusal. */
export function problem(answer: Answer): ProblemDetails {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    throw new Error(`no problem details: ${answer.status} ${answer.text.slice(0, 300)}`)
  }
  return ProblemDetails.parse(answer.json())
}

/** An invented plan of an invented ward, in the real form. */
export const planText = `UBND PHƯỜNG THANH BÌNH
Số: 31/KH-UBND

Thanh Bình, ngày 25 tháng 3 năm 2024

KẾ HOẠCH
Tổ chức Tháng sách và văn hóa đọc năm 2024

I. MỤC ĐÍCH, YÊU CẦU
Khuyến khích người dân đến thư viện của phường.

II. TỔ CHỨC THỰC HIỆN

1. Văn phòng UBND phường
- Mở cửa phòng đọc vào buổi tối trong tháng 5/2024.
- Tổng hợp danh sách gia đình đọc sách tiêu biểu trước ngày 19/5/2024.

2. Công chức Tài chính - Kế toán
- Bố trí kinh phí mua sách, hoàn thành trước ngày 12/4/2024.

3. Trường Tiểu học Thanh Bình
- Tổ chức ngày hội đọc sách cho học sinh, chậm nhất ngày 31/5/2024.
- Thường xuyên duy trì góc đọc sách tại các lớp.
`
