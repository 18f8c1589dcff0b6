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
import type { Engine } from '../store/engines.ts'
import { unit } from './samples.ts'

/** The reminding functions on a real engine, with a sender and a queue that can be looked into, and a clock to set. */
export async function startSystem(engine: Engine) {
  const table = await engine.freshTable()
  const store = createStore({ client: engine.client, table })
  const waiting: Array<Delivery & { seconds: number }> = []
  const sent: Array<{ mail: Mail; tags: Record<string, string>; messageId: string }> = []
  const state: { now: string; answer: SendResult | 'throws' | null } = { now: '2024-05-15T00:30:00.000Z', answer: null }
  const files = new Map<string, Uint8Array>()
  let leases = 0
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
    log: () => {},
  }
  await store.units.put(unit)
  await store.coordinators.put({ unit: unit.id, email: 'can-bo@anbinh.example', name: 'Cán bộ đầu mối' })

  return {
    store,
    table,
    deps,
    sent,
    waiting,
    files,
    state,
    async holds(agencies: Agency[], tasks: Task[]): Promise<void> {
      for (const agency of agencies) await store.agencies.put(agency, null)
      for (const task of tasks) await store.tasks.createIfAbsent(task)
    },
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
  }
}

export type System = Awaited<ReturnType<typeof startSystem>>

function instantOf(text: string): Instant {
  return Instant.parse(text)
}
