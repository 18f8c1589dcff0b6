import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { runReminders } from '../../../functions/remind/run.ts'
import { addDays, Day, instantAt } from '../../../shared/calendar/day.ts'
import { createStore } from '../../../shared/store/store.ts'
import type { Agency } from '../../../shared/tracking/agency.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import { defaultPolicy, type Unit } from '../../../shared/tracking/unit.ts'
import { median, type Row, rounded, timedAsync } from './measure.ts'
import { requestsOf } from './requests.ts'
import { storeTasks, type Variation } from './stored-tasks.ts'
import { openTable } from './table-on-disk.ts'

const due = 1000
const offices = 200
const repeats = 5

const on = Day.parse('2025-03-12')
const dueOn = Day.parse('2025-03-13')
const later = Day.parse('2025-05-05')

const unit: Unit = {
  id: 'bench',
  name: 'UBND tỉnh Trường Lĩnh',
  replyTo: 'van-thu@truonglinh.example',
  policy: defaultPolicy,
  version: 0,
}

/**
 * A morning's run over ever more open tasks, of which the same thousand are due: what it asks of the store and how long
 * it takes must follow what is due, not what is stored.
 */
export async function morningRuns(counts: readonly number[], say: (progress: string) => void): Promise<Row[]> {
  const mornings: Morning[] = []
  for (const count of counts) {
    say(`a morning with ${inWords(count)} open tasks`)
    mornings.push(await morningWith(count))
  }
  const [first] = mornings
  const last = mornings.at(-1)
  if (!first || !last) return []
  const each = (figure: (morning: Morning) => number) => mornings.map((one) => rounded(figure(one))).join(' / ')
  const growth = (figure: (morning: Morning) => number) => `ratio ${(figure(last) / figure(first)).toFixed(2)}`
  const row = (what: string, figure: (morning: Morning) => number): Row => ({
    what,
    figure: `${each(figure)} (${growth(figure)})`,
  })
  const stored = mornings.map(({ count }) => inWords(count)).join(' / ')
  return [
    row(`A morning with ${stored} open tasks, the same ${inWords(due)} due: requests`, ({ requests }) => requests),
    row('… of these, to read', ({ reads }) => reads),
    row('… read units', ({ readUnits }) => readUnits),
    { what: `… time, largest to smallest, for ${first.letters} e-mails planned`, figure: growth(({ ms }) => ms) },
  ]
}

type Morning = { count: number; requests: number; reads: number; readUnits: number; letters: number; ms: number }

async function morningWith(count: number): Promise<Morning> {
  const folder = await mkdtemp(join(tmpdir(), 'nhac-viec-bench-'))
  const place = { folder, table: 'bench' }
  try {
    await storeTasks(place, task, variations(count))
    const { client, close } = await openTable(place)
    try {
      return { count, ...(await planMornings(client, place.table)) }
    } finally {
      await close()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The same morning again and again, its traces taken away in between. */
async function planMornings(client: DynamoDBDocumentClient, table: string): Promise<Omit<Morning, 'count'>> {
  const store = createStore({ client, table })
  await store.units.put(unit)
  for (let i = 0; i < offices; i++) await store.agencies.put(office(i), null)
  const deps = {
    store,
    queue: { enqueue: async () => {} },
    files: { get: async () => null },
    clock: () => instantAt(on, 7, 30),
    log: () => {},
  }

  const times: number[] = []
  let figures = { requests: 0, reads: 0, readUnits: 0, letters: 0 }
  for (let i = 0; i < repeats; i++) {
    const { reads, writes, readUnits, written } = await requestsOf(client, async () => {
      times.push(
        await timedAsync(async () => {
          const [report] = await runReminders(deps, { on, unit: unit.id })
          figures.letters = report?.planned ?? 0
        }),
      )
    })
    figures = { ...figures, requests: reads + writes, reads, readUnits }
    for (const key of written) await client.send(new DeleteCommand({ TableName: table, Key: key }))
  }
  if (figures.letters !== offices) throw new Error(`${figures.letters} e-mails were planned instead of ${offices}`)
  return { ...figures, ms: median(times) }
}

function inWords(count: number): string {
  return count.toLocaleString('en')
}

/** The due tasks first, then the others over two years from after the reminders' horizon on. */
function* variations(count: number): Generator<Variation> {
  for (let i = 0; i < count; i++) {
    const planId = `01JBENCH${String(Math.floor(i / 400)).padStart(18, '0')}`
    yield {
      id: `${planId}-${String(i).padStart(12, '0')}`,
      planId,
      agencyId: officeId(i % offices),
      lastDay: i < due ? dueOn : (days[i % days.length] ?? later),
    }
  }
}

const days = Array.from({ length: 730 }, (_, i) => addDays(later, i))

function officeId(i: number): string {
  return `co-quan-${String(i).padStart(4, '0')}`
}

function office(i: number): Agency {
  return {
    id: officeId(i),
    unit: unit.id,
    name: `Cơ quan số ${i}`,
    aliases: [],
    kind: 'office',
    members: [],
    mailboxes: [{ address: `${officeId(i)}@truonglinh.example`, state: 'ok', since: null }],
    validFrom: null,
    validTo: null,
    successors: [],
    linkGeneration: 0,
    version: 0,
  }
}

// Its names and its day stand nowhere else in it, so that they can be replaced.
const text =
  'Rà soát hệ thống thoát nước của các chợ trên địa bàn, lập danh mục hạng mục phải sửa chữa, đề xuất kinh phí và đơn vị thực hiện; báo cáo kết quả về Ủy ban nhân dân tỉnh'
const someDay = Day.parse('2099-12-31')
const task: Task = {
  id: 'MAU-KE-HOACH-nhiem_vu',
  unit: unit.id,
  planId: 'MAU-KE-HOACH',
  planLabel: '112/KH-UBND',
  agencyId: 'mau-co-quan',
  agencyName: 'Sở Công nghiệp và Thương mại',
  kind: 'task',
  text,
  quote: { text, span: [4210, 4210 + text.length] },
  heading: '4. Sở Công nghiệp và Thương mại',
  cooperating: ['UBND các xã, phường'],
  period: null,
  periodLabel: null,
  recipient: null,
  via: null,
  deadline: {
    kind: 'date',
    bound: 'by',
    date: someDay,
    lastDay: someDay,
    remindFor: someDay,
    text: 'chậm nhất',
    span: [4300, 4309],
  },
  due: { lastDay: someDay, remindFor: someDay },
  extension: null,
  standing: false,
  status: 'open',
  completion: null,
  publishedAt: instantAt(Day.parse('2025-01-06'), 9),
  lastRemindedOn: null,
  history: [{ at: instantAt(Day.parse('2025-01-06'), 9), by: { kind: 'system' }, what: 'published' }],
  version: 0,
}
