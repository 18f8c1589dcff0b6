import { afterAll, beforeAll, beforeEach } from 'vitest'
import { deliver, type DeliverDeps, type Delivered } from '../../functions/deliver/deliver.ts'
import { takeFeedback } from '../../functions/feedback/feedback.ts'
import type { MailEvent } from '../../functions/feedback/mail-events.ts'
import { type RemindDeps, runReminders } from '../../functions/remind/run.ts'
import { dayAt, Instant } from '../../shared/calendar/day.ts'
import type { Mail } from '../../shared/mail/message.ts'
import type { SendResult } from '../../shared/mail/send.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import type { Delivery } from '../../shared/store/delivery-queue.ts'
import { createStore } from '../../shared/store/store.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import type { Task } from '../../shared/tracking/task.ts'
import type { Unit } from '../../shared/tracking/unit.ts'
import { damage, keysOf } from '../store/damaging.ts'
import { type Engine, startEngine } from '../store/engines.ts'
import { planId, unit } from './samples.ts'

/**
 * Gives each test of a file, or of a `describe`, a system on a table of its own, which `begin` makes ready. One engine
 * serves them all.
 */
export function systemForEachTest(begin: (system: System) => void | Promise<void>): void {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine('dynalite')
  })
  afterAll(() => engine.stop())
  beforeEach(async () => begin(await startSystem(engine)))
}

/** The reminding functions on a real engine, with a sender and a queue that can be looked into, and a clock to set. */
async function startSystem(engine: Engine) {
  const table = await engine.freshTable()
  const store = createStore({ client: engine.client, table })
  const waiting: Array<Delivery & { seconds: number }> = []
  const sent: Array<{ mail: Mail; tags: Record<string, string>; messageId: string }> = []
  const state: { now: string; answer: SendResult | 'throws' | null } = { now: '2024-05-15T00:30:00.000Z', answer: null }
  const files = new Map<string, Uint8Array>()
  let leases = 0
  const logged: Array<Record<string, unknown>> = []
  const deps: DeliverDeps & RemindDeps = {
    store,
    queue: { enqueue: async (delivery, seconds?: number) => void waiting.push({ ...delivery, seconds: seconds ?? 0 }) },
    send: async (mail, tags) => {
      if (state.answer === 'throws') throw new Error('socket hang up')
      if (state.answer !== null) return state.answer
      const messageId = `ses-${sent.length + 1}`
      sent.push({ mail, tags, messageId })
      return { ok: true, messageId }
    },
    files: { get: async (key) => files.get(key) ?? null },
    clock: () => instantOf(state.now),
    publicUrl: 'https://nhac.example',
    mailFrom: 'Nhắc việc <nhac-viec@anbinh.example>',
    newLease: () => `lease-${++leases}`,
    log: (line) => void logged.push(line),
  }
  await store.units.put(unit)
  await store.coordinators.put({ unit: unit.id, email: 'can-bo@anbinh.example', name: 'Cán bộ đầu mối' })

  return {
    store,
    /** The table beneath, for items that the store would not write. */
    table,
    client: engine.client,
    deps,
    sent,
    /** What was written into the log. */
    logged,
    waiting,
    files,
    state,
    async holds(agencies: Agency[], tasks: Task[]): Promise<void> {
      for (const agency of agencies) await store.agencies.put(agency, null)
      for (const task of tasks) await store.tasks.createIfAbsent(task)
    },
    /** The unit's settings are changed, as a coordinator would. */
    async set(fields: Partial<Pick<Unit, 'policy' | 'decisions'>>): Promise<void> {
      const kept = await store.units.get(unit.id)
      if (kept === null) throw new Error('no unit')
      await store.units.update({ ...kept, ...fields }, kept.version)
    },
    /** Spoils what is stored; the answer puts it right again. */
    damage: (key: { pk: string; sk: string }, field: string) => damage({ client: engine.client, table }, key, field),
    at(now: Instant): void {
      state.now = now
    },
    remind: () => runReminders(deps, { on: dayAt(deps.clock()) }),
    deliver: (row: Pick<OutboxRow, 'unit' | 'day' | 'key'>): Promise<Delivered> => deliver(deps, row),
    /** Delivers what waits, once each. */
    async drain(): Promise<Delivered[]> {
      const results: Delivered[] = []
      for (const delivery of waiting.splice(0)) results.push(await deliver(deps, delivery))
      return results
    },
    feedback: (event: MailEvent) => takeFeedback(deps, event),
    async rows(): Promise<OutboxRow[]> {
      const range = {
        from: dayAt(instantOf('2024-01-01T00:00:00.000Z')),
        to: dayAt(instantOf('2025-01-01T00:00:00.000Z')),
      }
      return (await store.outbox.ofUnit(unit.id, range, { limit: 500 })).items.toReversed()
    },
    /** The one digest that must be there. */
    async digest(): Promise<OutboxRow> {
      const row = (await this.rows()).find(({ kind }) => kind === 'digest')
      if (row === undefined) throw new Error('a digest must be due')
      return row
    },
  }
}

/** Where the sample unit's items are stored, for `damage`. */
export const keyOf = {
  ...keysOf(unit.id),
  task: (id: string, plan = planId) => keysOf(unit.id).task(id, plan),
}

export type System = Awaited<ReturnType<typeof startSystem>>

function instantOf(text: string): Instant {
  return Instant.parse(text)
}
