import { takeFeedback } from '../../functions/feedback/feedback.ts'
import { addDays, type Day, dayAt, Instant } from '../../shared/calendar/day.ts'
import { isConsequence } from '../../shared/reminding/consequences.ts'
import { noticeOf } from '../../shared/reminding/letters.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { addressOf } from '../../shared/reminding/recipients.ts'
import type { Store } from '../../shared/store/store.ts'
import type { Plant } from './connections.ts'

// Mistakes that others have made, put into the real code from outside.

type Update = Store['outbox']['update']
const withUpdate = (store: Store, update: Update): Store => ({ ...store, outbox: { ...store.outbox, update } })

/** documenso's and healthchecks' old way: the row says "sent" before SES was asked. */
export const sentBeforeSending: Plant = {
  store: (store, { clock }) =>
    withUpdate(store, (row, from) => {
      if (row.outcome.state !== 'sending') return store.outbox.update(row, from)
      const early = { state: 'sent' as const, messageId: `som-${from}`, at: clock(), taskIds: row.taskIds }
      return store.outbox.update({ ...row, outcome: early }, from)
    }),
}

/** A claim that does not look at the version it was decided from: of two workers both win. */
export const claimWithoutCondition: Plant = {
  store: (store) =>
    withUpdate(store, async (row, from) => {
      const { state } = row.outcome
      if (state !== 'claimed' && state !== 'sending') return store.outbox.update(row, from)
      const current = await store.outbox.get(row.unit, row.day, row.key)
      await store.outbox.update(row, current?.version ?? from)
      return { ok: true, row }
    }),
}

/** The e-mail is written from the tasks as they were when they were published. */
export const noSecondReading: Plant = {
  store: (store, { account, program }) => {
    if (!program.startsWith('deliver')) return store
    return { ...store, tasks: { ...store.tasks, get: async (_unit, id) => account.tasks.get(id)?.[0]?.was ?? null } }
  },
}

/** vikunja's and CISO Assistant's way: each run looks at its own day, so a missed one is a lost reminder. */
export const onlyToday: Plant = {
  store: (store, { clock }) => ({
    ...store,
    runs: {
      ...store.runs,
      last: async (unit) => {
        const last = await store.runs.last(unit)
        const yesterday = addDays(dayAt(clock()), -1)
        return last === null || last.day < yesterday ? { unit, day: yesterday } : last
      },
      finish: async (unit, day) => store.runs.finish(unit, day, await lastDayOf(store, unit)),
    },
  }),
}

/** The day is marked as done first, and its digests are planned after that. */
export const doneBeforePlanning: Plant = {
  store: (store, { clock }) => ({
    ...store,
    agencies: {
      ...store.agencies,
      list: async (unit) => {
        await store.runs.finish(unit, dayAt(clock()), await lastDayOf(store, unit))
        return store.agencies.list(unit)
      },
    },
  }),
}

/** A row that a worker took belongs to it for good, also where that worker died. */
export const leaseForever: Plant = {
  store: (store) =>
    reading(store, (row) => {
      const { outcome } = row
      if (outcome.state !== 'claimed' && outcome.state !== 'sending') return row
      return { ...row, outcome: { ...outcome, until: Instant.parse('2099-01-01T00:00:00.000Z') } }
    }),
}

/** Whoever died while sending has not sent: the row is simply tried again. */
export const nobodyIsUnsure: Plant = {
  store: (store) =>
    withUpdate(store, (row, from) => {
      if (row.outcome.state !== 'unknown') return store.outbox.update(row, from)
      const { unsure: _, ...sure } = row
      return store.outbox.update({ ...sure, outcome: { state: 'planned' } }, from)
    }),
}

/** A row of unknown end is left at that, and nobody comes back to it. */
export const unknownLeftAlone: Plant = {
  store: (store) =>
    reading(store, (row) => {
      const { outcome } = row
      return outcome.state === 'unknown' ? { ...row, outcome: { ...outcome, final: true } } : row
    }),
}

/** The letter that tells of a change is planned once the change is written. */
export const receiptAfterwards: Plant = {
  store: (store, { program }) => {
    if (!program.startsWith('person')) return store
    const letters: OutboxRow[] = []
    return {
      ...store,
      outbox: {
        ...store.outbox,
        plan: async (row) => {
          if (!isConsequence(row.kind)) return store.outbox.plan(row)
          letters.push(row)
          return 'created'
        },
      },
      tasks: {
        ...store.tasks,
        update: async (task, from) => {
          const written = await store.tasks.update(task, from)
          if (written.ok) for (const letter of letters) await store.outbox.plan(letter)
          return written
        },
      },
    }
  },
}

/** The news that came last counts: a delivery that is told of after a bounce opens the address again. */
export const lastNewsCounts: Plant = {
  feedback: async (deps, event) => {
    await takeFeedback(deps, event)
    const [unit] = event.mail.tags['unit'] ?? []
    const row = await deps.store.outbox.byMessageId(event.mail.messageId)
    if (event.eventType !== 'Delivery' || unit === undefined || row === null) return
    for (const agency of await deps.store.agencies.list(unit)) {
      const mailboxes = agency.mailboxes.map((mailbox) =>
        addressOf(mailbox.address) === row.to ? { ...mailbox, state: 'ok' as const } : mailbox,
      )
      await deps.store.agencies.put({ ...agency, mailboxes }, agency.version)
    }
  },
}

/** News count from the moment they arrive: told twice, a bounce closes what was put right in between. */
export const newsAsOfNow: Plant = {
  feedback: (deps, event) => {
    const timestamp = deps.clock()
    return takeFeedback(deps, { ...event, ...(event.bounce && { bounce: { ...event.bounce, timestamp } }) })
  },
}

/** An alert has no key of its own: news that come twice are told twice. */
export const alertEachTime: Plant = {
  store: (store, { clock }) => ({
    ...store,
    outbox: {
      ...store.outbox,
      plan: (row) => store.outbox.plan(row.kind === 'alert' ? { ...row, key: `${row.key} ${clock()}` } : row),
    },
  }),
}

/** A plan ends and its agencies hear nothing of it. */
export const endsInSilence: Plant = {
  store: (store) => ({
    ...store,
    outbox: {
      ...store.outbox,
      plan: async (row) => (row.kind === 'closing' ? 'created' : store.outbox.plan(row)),
    },
  }),
}

/** Work is withdrawn from one agency, and the other one's row was never made. */
export const handedToNobody: Plant = {
  store: (store) => ({
    ...store,
    tasks: {
      ...store.tasks,
      createIfAbsent: async (task) => (task.handedFrom ? 'created' : store.tasks.createIfAbsent(task)),
    },
  }),
}

/** The agency that gets the work hears of it with the first reminder, or never. */
export const handedInSilence: Plant = {
  store: (store) => ({
    ...store,
    outbox: {
      ...store.outbox,
      plan: async (row) => (noticeOf(row) === 'handing-on' ? 'created' : store.outbox.plan(row)),
    },
  }),
}

/** A second press makes a second letter, which tells of the first one's rows. */
export const handedOnTwice: Plant = {
  store: (store) => ({
    ...store,
    outbox: {
      ...store.outbox,
      plan: async (row) => {
        if (noticeOf(row) === 'handing-on') await store.outbox.plan({ ...row, key: `${row.key}+` })
        return store.outbox.plan(row)
      },
    },
  }),
}

async function lastDayOf(store: Store, unit: string): Promise<Day | null> {
  return (await store.runs.last(unit))?.day ?? null
}

function reading(store: Store, seen: (row: OutboxRow) => OutboxRow): Store {
  const get: Store['outbox']['get'] = async (unit, day, key) => {
    const row = await store.outbox.get(unit, day, key)
    return row === null ? null : seen(row)
  }
  return { ...store, outbox: { ...store.outbox, get } }
}
