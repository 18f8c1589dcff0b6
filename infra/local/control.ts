import { setTimeout as pause } from 'node:timers/promises'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { DayAhead } from '../../functions/remind/run.ts'
import { Day, dayAt, formatDay, Instant } from '../../shared/calendar/day.ts'
import { isFinal, OutboxRow } from '../../shared/reminding/outbox.ts'
import { eachOf, type Store } from '../../shared/store/store.ts'
import type { LocalClock } from './clock.ts'
import { faultsIn } from './refusal.ts'
import { secretHeader } from './running.ts'

/** What a reminder run did, as `npm run remind` prints it: how each unit's morning went, and its digests. */
export const RemindAnswer = z.object({
  on: Day,
  mornings: z.array(
    z.object({ unit: z.string(), run: z.enum(['completed', 'day-off', 'already-run', 'recounted', 'repeated']) }),
  ),
  /** `settledBefore`: it had come to its end before this run, which added nothing to it. */
  digests: z.array(z.object({ row: OutboxRow, settledBefore: z.boolean() })),
})
export type RemindAnswer = z.infer<typeof RemindAnswer>

const RemindRequest = z.object({ on: Day.optional() })
const ClockRequest = z.object({ now: Instant })

interface Parts {
  secret: string
  store: Store
  clock: LocalClock
  remind: (on: Day) => Promise<RemindAnswer['mornings']>
  lookAtSchedule: () => Promise<void>
}

/**
 * Turning the clock and starting a run: for commands and tests on this machine only. The secret lies in the data
 * folder, where a page that the browser happens to show cannot read it.
 */
export function controlRoutes({ secret, store, clock, remind, lookAtSchedule }: Parts): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    if (c.req.header(secretHeader) !== secret) return c.text('Chỉ dành cho lệnh trên máy này.', 403)
    await next()
    return undefined
  })

  app.get('/', (c) => c.json({ now: clock.now() }))

  app.post('/nhac', json(RemindRequest), async (c) => {
    const on = c.req.valid('json').on ?? dayAt(clock.now())
    const before = new Set((await digestsOf(store, on)).filter(({ outcome }) => isFinal(outcome)).map(nameOf))
    const mornings = await remind(on).catch((error: unknown) => {
      if (error instanceof DayAhead) return error
      throw error
    })
    if (mornings instanceof DayAhead) {
      const { today } = mornings
      return c.text(
        `ngày ${formatDay(on)} chưa đến, hôm nay theo đồng hồ của hệ thống là ${formatDay(today)}. ` +
          `Xin chạy cho ngày đã đến, hoặc khởi động hệ thống với NOW=${on}T07:30:00+07:00.`,
        422,
      )
    }
    const digests = (await settledDigests(store, on)).map((row) => ({ row, settledBefore: before.has(nameOf(row)) }))
    return c.json({ on, mornings, digests } satisfies RemindAnswer)
  })

  app.post('/gio', json(ClockRequest), async (c) => {
    clock.moveTo(c.req.valid('json').now)
    await lookAtSchedule()
    return c.json({ now: clock.now() })
  })

  return app
}

function json<T extends z.ZodType>(schema: T) {
  return validator('json', (value, c) => {
    const parsed = schema.safeParse(value)
    return parsed.success ? parsed.data : c.text(`yêu cầu không đúng: ${faultsIn(parsed.error, value)}`, 400)
  })
}

/** The digests of `day` in every unit, once each has come to its end; after half a minute as they are. */
async function settledDigests(store: Store, day: Day): Promise<OutboxRow[]> {
  for (let tries = 0; ; tries++) {
    const rows = await digestsOf(store, day)
    if (tries >= 60 || rows.every((row) => isFinal(row.outcome))) return rows
    await pause(500)
  }
}

async function digestsOf(store: Store, day: Day): Promise<OutboxRow[]> {
  const rows: OutboxRow[] = []
  for (const { id } of await store.units.list()) {
    for await (const row of eachOf((page) => store.outbox.ofDay(id, day, page))) {
      if (row.kind === 'digest') rows.push(row)
    }
  }
  return rows
}

function nameOf({ unit, key }: OutboxRow): string {
  return `${unit} ${key}`
}
