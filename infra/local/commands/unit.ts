import '../node-version.ts'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { instantFromMs } from '../../../shared/calendar/day.ts'
import { createDocumentClient } from '../../../shared/store/client.ts'
import { createStore, type Store } from '../../../shared/store/store.ts'
import { defaultPolicy, Unit } from '../../../shared/tracking/unit.ts'
import { faultsIn, Refusal, runCommand } from '../refusal.ts'
import { signInPath } from '../seed.ts'

// `npm run unit -- add …`: the first office and coordinator of a deployment, which nobody signed in could make.

const usage = `Cách dùng:
  npm run unit -- add --table BẢNG --id phuong-mai-thuong --name "UBND phường Mai Thượng" --reply-to van-thu@…
                      --coordinator can-bo@… [--coordinator-name "Nguyễn Văn A"] [--url https://…]
  npm run unit -- list --table BẢNG

BẢNG là TableName, --url là PublicUrl mà "npx cdk deploy" in ra; quyền truy cập lấy từ môi trường AWS đang dùng
(AWS_PROFILE, AWS_REGION …). Có --url thì lệnh in thêm một đường dẫn đăng nhập dùng một lần.`

const Added = z.object({
  id: Unit.shape.id,
  name: z.string().min(1),
  'reply-to': z.email(),
  coordinator: z.email(),
  'coordinator-name': z.string().default('Cán bộ đầu mối'),
  url: z.url().optional(),
})

async function run(): Promise<void> {
  const { action, table, values } = parseCommand()
  const client = createDocumentClient()
  try {
    const store = createStore({ client, table })
    if (action === 'list') await list(store)
    else await add(store, values)
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
        url: text,
      },
    })
    const [action] = positionals
    if ((action === 'add' || action === 'list') && values.table !== undefined) {
      return { action, table: values.table, values }
    }
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
async function add(store: Store, values: Record<string, string | undefined>): Promise<void> {
  const given = Added.safeParse(values)
  if (!given.success) throw new Refusal(`${faultsIn(given.error, '--')}\n\n${usage}`)
  const { id, name, coordinator: email, url } = given.data
  const known = await store.units.get(id)
  if (known === null) {
    await store.units.put({ id, name, replyTo: given.data['reply-to'], policy: defaultPolicy, version: 0 })
  }
  await store.coordinators.put({ unit: id, email, name: given.data['coordinator-name'] })
  console.log(known === null ? `Đã lập đơn vị ${id} (${name}).` : `Đơn vị ${id} đã có (${known.name}).`)
  console.log(`Cán bộ đầu mối: ${email}.`)
  if (url === undefined) return
  const path = await signInPath(store, { unit: id, email: email.toLowerCase() }, instantFromMs(Date.now()))
  console.log(`Đường dẫn đăng nhập, dùng một lần trong 24 giờ: ${url.replace(/\/+$/u, '')}${path}`)
}

await runCommand(run, usage)
