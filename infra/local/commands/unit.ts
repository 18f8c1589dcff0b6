import '../node-version.ts'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { CoordinatorName, ReplyTo } from '../../../functions/api/schemas.ts'
import { instantFromMs } from '../../../shared/calendar/day.ts'
import { addressOf } from '../../../shared/reminding/recipients.ts'
import { createDocumentClient } from '../../../shared/store/client.ts'
import { removeCoordinator } from '../../../shared/store/remove-coordinator.ts'
import { createStore, type Store } from '../../../shared/store/store.ts'
import { MailAddress } from '../../../shared/tracking/agency.ts'
import { longest } from '../../../shared/tracking/limits.ts'
import { Words } from '../../../shared/tracking/typed-words.ts'
import { defaultPolicy, Unit } from '../../../shared/tracking/unit.ts'
import { onTable } from '../aws-refusal.ts'
import { faultsIn, Refusal, runCommand } from '../refusal.ts'
import { signInPath } from '../seed.ts'

// `npm run unit -- add …`: the first office and coordinator of a deployment, which nobody signed in could make. The rest
// is for an office whose coordinators can sign in no more, or that changed its name.

const usage = `Cách dùng:
  npm run unit -- add --table BẢNG --id phuong-mai-thuong --name "UBND phường Mai Thượng" --reply-to van-thu@…
                      --coordinator can-bo@… [--coordinator-name "Nguyễn Văn A"] [--url https://…]
  npm run unit -- list --table BẢNG
  npm run unit -- set --table BẢNG --id phuong-mai-thuong [--name "…"] [--reply-to van-thu@…]
  npm run unit -- add-coordinator --table BẢNG --id phuong-mai-thuong --coordinator can-bo@…
                      [--coordinator-name "Nguyễn Văn A"] [--url https://…]
  npm run unit -- remove-coordinator --table BẢNG --id phuong-mai-thuong --coordinator can-bo@…
                      [--instead nguoi-thay@… [--coordinator-name "Trần Thị B"] [--url https://…]]

remove-coordinator làm mọi phiên đăng nhập, mã truy cập và địa chỉ lịch của người đó hết hiệu lực. Người cuối cùng của
đơn vị chỉ bỏ được khi có --instead.

BẢNG là TableName, --url là PublicUrl mà "npx cdk deploy" in ra; quyền truy cập lấy từ môi trường AWS đang dùng
(AWS_PROFILE, AWS_REGION …). Có --url thì lệnh in thêm một đường dẫn đăng nhập dùng một lần.`

const InTable = z.object({
  table: z
    .string()
    .regex(/^[\w.-]{3,255}$/, { error: 'Đây không phải tên bảng. Xin dùng TableName mà "npx cdk deploy" in ra.' }),
})

const isOneLine = (name: string) => !name.includes('\n')
const onOneLine = 'Tên phải viết trên một dòng.'

const Added = z.object({
  id: Unit.shape.id,
  // It stands beside the address that letters come from.
  name: Words.min(1).max(longest.name).refine(isOneLine, onOneLine),
  'reply-to': ReplyTo,
  coordinator: MailAddress,
  'coordinator-name': CoordinatorName.refine(isOneLine, onOneLine).default('Cán bộ đầu mối'),
  url: z.url().optional(),
})

const ofCoordinator = Added.pick({ id: true, coordinator: true, 'coordinator-name': true, url: true })
const Removed = ofCoordinator.extend({ instead: MailAddress.optional() })
const Changed = Added.pick({ id: true, name: true, 'reply-to': true }).partial({ name: true, 'reply-to': true })

type Values = Record<string, string | undefined>

const actions = {
  add,
  list,
  set,
  'add-coordinator': addCoordinator,
  'remove-coordinator': leave,
} satisfies Record<string, (store: Store, values: Values) => Promise<void>>

async function run(): Promise<void> {
  const { work, values } = parseCommand()
  const { table } = checked(InTable, values)
  const client = createDocumentClient()
  try {
    await onTable(client, table, () => work(createStore({ client, table }), values))
  } finally {
    client.destroy()
  }
}

function parseCommand() {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        table: text,
        id: text,
        name: text,
        'reply-to': text,
        coordinator: text,
        'coordinator-name': text,
        instead: text,
        url: text,
      },
    })
    const [action = ''] = positionals
    const work = Object.entries(actions).find(([name]) => name === action)?.[1]
    if (work !== undefined) return { work, values }
  } catch (error) {
    throw new Refusal(usage, { cause: error })
  }
  throw new Refusal(usage)
}

async function list(store: Store): Promise<void> {
  for (const { id, name, replyTo } of await store.units.list()) {
    const coordinators = await store.coordinators.list(id)
    console.log(`${id}  ${name}  ${replyTo}  ${coordinators.map(({ email }) => email).join(', ')}`)
  }
}

/** Makes the unit where it is missing, and adds the coordinator either way. */
async function add(store: Store, values: Values): Promise<void> {
  const { id, name, 'reply-to': replyTo, ...coordinator } = checked(Added, values)
  const known = await store.units.get(id)
  if (known === null) await store.units.put({ id, name, replyTo, policy: defaultPolicy, version: 0 })
  console.log(known === null ? `Đã lập đơn vị ${id} (${name}).` : `Đơn vị ${id} đã có (${known.name}).`)
  await give(store, id, coordinator)
}

async function addCoordinator(store: Store, values: Values): Promise<void> {
  const { id, ...coordinator } = checked(ofCoordinator, values)
  await unitNamed(store, id)
  await give(store, id, coordinator)
}

/** Takes a coordinator's office away, after giving it to whoever is to have it `instead`. */
async function leave(store: Store, values: Values): Promise<void> {
  const { id, coordinator: email, instead, ...rest } = checked(Removed, values)
  await unitNamed(store, id)
  if (!(await store.coordinators.addresses(id)).includes(addressOf(email)))
    throw new Refusal(`${email} không phải cán bộ đầu mối của ${id}.`)
  if (instead !== undefined) await give(store, id, { coordinator: instead, ...rest })
  const removed = await removeCoordinator(store, id, email)
  if (!removed.ok) {
    throw new Refusal(`${email} là cán bộ đầu mối cuối cùng của ${id}. Xin nêu người thay: --instead nguoi-thay@…`)
  }
  console.log(`Đã đưa ${email} ra khỏi danh sách; phiên đăng nhập, mã truy cập và địa chỉ lịch hết hiệu lực.`)
}

/** Changes the unit's name, or where agencies' answers go. */
async function set(store: Store, values: Values): Promise<void> {
  const { id, name, 'reply-to': replyTo } = checked(Changed, values)
  if (name === undefined && replyTo === undefined) throw new Refusal(`Xin nêu --name hoặc --reply-to.\n\n${usage}`)
  const unit = await unitNamed(store, id)
  const changed = { ...unit, name: name ?? unit.name, replyTo: replyTo ?? unit.replyTo }
  const written = await store.units.update(changed, unit.version)
  if (!written.ok) throw new Refusal('Thiết lập của đơn vị vừa được người khác sửa. Xin chạy lại lệnh.')
  console.log(`${id}: ${changed.name}, thư trả lời đến ${changed.replyTo}.`)
}

async function give(
  store: Store,
  unit: string,
  {
    coordinator: email,
    'coordinator-name': name,
    url,
  }: { coordinator: string; 'coordinator-name': string; url?: string | undefined },
): Promise<void> {
  await store.coordinators.put({ unit, email, name })
  console.log(`Cán bộ đầu mối: ${email}.`)
  if (url === undefined) return
  const path = await signInPath(store, { unit, email: email.toLowerCase() }, instantFromMs(Date.now()))
  console.log(`Đường dẫn đăng nhập, dùng một lần trong 24 giờ: ${url.replace(/\/+$/u, '')}${path}`)
}

async function unitNamed(store: Store, id: string): Promise<Unit> {
  const unit = await store.units.get(id)
  if (unit === null) throw new Refusal(`Không có đơn vị ${id}. "npm run unit -- list" cho biết các đơn vị đã lập.`)
  return unit
}

function checked<T extends z.ZodType>(schema: T, values: Values): z.infer<T> {
  const given = schema.safeParse(values)
  if (!given.success) throw new Refusal(`${faultsIn(given.error, values, '--')}\n\n${usage}`)
  return given.data
}

await runCommand(run, usage)
