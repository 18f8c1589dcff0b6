import { addDays, dayAt } from '../../shared/calendar/day.ts'
import type { Task } from '../../shared/tracking/task.ts'
import type { Plant } from './world.ts'

// Mistakes that others have made, put into the real code from outside.

/** documenso's and healthchecks' old way: the row says "sent" before SES was asked. */
export const sentBeforeSending: Plant = (store, { clock }) => ({
  ...store,
  outbox: {
    ...store.outbox,
    update: (row, from) => {
      if (row.outcome.state !== 'sending') return store.outbox.update(row, from)
      const early = { state: 'sent' as const, messageId: `som-${from}`, at: clock(), taskIds: row.taskIds }
      return store.outbox.update({ ...row, outcome: early }, from)
    },
  },
})

/** A claim that does not look at the version it was decided from: of two workers both win. */
export const claimWithoutCondition: Plant = (store) => ({
  ...store,
  outbox: {
    ...store.outbox,
    update: async (row, from) => {
      const { state } = row.outcome
      if (state !== 'claimed' && state !== 'sending') return store.outbox.update(row, from)
      const current = await store.outbox.get(row.unit, row.day, row.key)
      await store.outbox.update(row, current?.version ?? from)
      return { ok: true, row }
    },
  },
})

/** The e-mail is written from the tasks as they were when it was planned. */
export const noSecondReading: Plant = (store, { tasks }) => {
  const planned = new Map(tasks.map((task): [string, Task] => [task.id, task]))
  return { ...store, tasks: { ...store.tasks, get: async (_unit, id) => planned.get(id) ?? null } }
}

/** vikunja's and CISO Assistant's way: each run looks at its own day, so a missed one is a lost reminder. */
export const onlyToday: Plant = (store, { clock }) => ({
  ...store,
  runs: {
    ...store.runs,
    last: async (unit) => {
      const last = await store.runs.last(unit)
      const yesterday = addDays(dayAt(clock()), -1)
      return last === null || last < yesterday ? yesterday : last
    },
    finish: async (unit, day) => store.runs.finish(unit, day, await store.runs.last(unit)),
  },
})
