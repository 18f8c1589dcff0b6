import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { ApiDeps } from '../../functions/api/deps.ts'
import type { DeliverDeps } from '../../functions/deliver/deliver.ts'
import type { FeedbackDeps, takeFeedback } from '../../functions/feedback/feedback.ts'
import type { RemindDeps } from '../../functions/remind/run.ts'
import type { Instant } from '../../shared/calendar/day.ts'
import type { Mail } from '../../shared/mail/message.ts'
import type { SendResult } from '../../shared/mail/send.ts'
import type { Delivery } from '../../shared/store/delivery-queue.ts'
import { createStore, type Store } from '../../shared/store/store.ts'
import type { Chance } from './chance.ts'
import type { Program, Scheduler } from './scheduler.ts'
import type { Handed } from './ses.ts'
import type { SimulatedTime } from './simulated-time.ts'
import { keyOf, steppedClient } from './stepped-client.ts'
import type { Account, Witness } from './witness.ts'

/** An empty table. */
export type Place = { client: DynamoDBDocumentClient; table: string }

/** All that the functions and the API's operations reach beyond themselves. */
export type WorldDeps = ApiDeps & DeliverDeps & RemindDeps & FeedbackDeps

/** A fault that is planted in the code under test, to see that the checker finds it. */
export type Plant = {
  store?: (store: Store, given: { account: Account; clock: () => Instant; program: string }) => Store
  feedback?: typeof takeFeedback
}

export type Message = { delivery: Delivery; visibleAt: number; receives: number }

/** Makes each program its own way to the world: its every request is a step, and its clock is not quite ours. */
export function connections(world: {
  place: Place
  chance: Chance
  scheduler: Scheduler
  time: SimulatedTime
  witness: Witness
  files: Map<string, Uint8Array>
  queue: Message[]
  ses: (handed: Handed) => SendResult
  plant: Plant
}): (program: Program) => WorldDeps {
  const { place, chance, scheduler, time, witness, files, queue, ses, plant } = world
  const { account } = witness

  return (program) => {
    const readAt = new Map<string, number>()
    const clock = time.clockOfMachine()
    const client = steppedClient(place.client, program, {
      wrote: (command) => witness.saw(command, program.name),
      answered: (command, answer) => noteRead(readAt, scheduler.stepNumber(), command, answer),
      lags: () => !time.isCalm() && chance.happens(0.3),
    })
    const store = createStore({ client, table: place.table })
    return {
      store: plant.store?.(store, { account, clock, program: program.name }) ?? store,
      files: {
        get: (key) => program.step(`read ${key}`, async () => files.get(key) ?? null),
        put: (key, bytes) => program.step(`write ${key}`, async () => void files.set(key, bytes)),
      },
      queue: {
        enqueue: (delivery: Delivery, seconds?: number) =>
          program.step(`enqueue ${delivery.key}`, async () => {
            const visibleAt = time.ms() + Math.min(seconds ?? 0, 900) * 1000
            queue.push({ delivery, visibleAt, receives: 0 })
          }),
      },
      send: (mail: Mail, tags: Record<string, string>) => {
        const handed = { mail, tags, at: time.clock(), readAt: new Map(readAt) }
        return program.step(`send ${mail.to}`, async () => ses(handed), { repeatable: false, delicate: 8 })
      },
      clock,
      publicUrl: 'https://nhac.example',
      mailFrom: 'nhac-viec@anbinh.example',
      newLease: () => program.name,
      // The day's quota is short at times, as far as this worker knows.
      account: {
        admits: async () => !time.isOut('quota') && (time.isCalm() || !chance.happens(0.08)),
        isRefused: () => false,
        note: () => {},
        rest: () => Promise.resolve(),
      },
      log: ({ level, ...line }: Record<string, unknown>) => {
        if (level === 'error') scheduler.log.push(`${program.name}: ${JSON.stringify(line)}`)
      },
    }
  }
}

/** At which step a program last read each item, in a list or by itself. */
function noteRead(readAt: Map<string, number>, step: number, command: object, answer: object): void {
  const { sk } = keyOf(command)
  if (sk !== '') readAt.set(sk, step)
  const items: unknown = Reflect.get(answer, 'Items')
  if (!Array.isArray(items)) return
  for (const item of items) readAt.set(String(Reflect.get(Object(item), 'sk')), step)
}
