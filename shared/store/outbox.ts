import type { Day } from '../calendar/day.ts'
import { isFinal, OutboxRow } from '../reminding/outbox.ts'
import { addressOf } from '../reminding/recipients.ts'
import type { Items, Kind } from './items.ts'
import { afterAll, canBeKey, type IndexKeys, joinKey, type Key, unitKey } from './keys.ts'
import type { Page, PageRequest } from './page.ts'

// A unit's e-mails in one partition, by day: a morning writes one row an agency, some hundreds. What is read is always
// some days of it.
const kind: Kind<OutboxRow> = {
  name: 'outbox row',
  schema: OutboxRow,
  key: ({ unit, day, key }) => keyOf(unit, day, key),
  indexes: (row) => ({ ...byStatus(row), ...byReference(row) }),
}

/** What still has to be looked after; a row that is final leaves. */
function byStatus({ unit, day, key, outcome }: OutboxRow): IndexKeys {
  return isFinal(outcome) ? {} : { statusPk: unitKey(unit, 'outbox'), statusSk: sortKey(day, key) }
}

/** SES speaks of an e-mail by its message id alone. */
function byReference({ unit, day, key, outcome }: OutboxRow): IndexKeys {
  if (outcome.state !== 'sent') return {}
  return { referencePk: joinKey('message', outcome.messageId), referenceSk: `${unitKey(unit)}#${sortKey(day, key)}` }
}

export function createOutbox(items: Items) {
  return {
    /** Plans an e-mail; planning it again changes nothing, whatever has become of it. */
    async plan(row: OutboxRow): Promise<'created' | 'exists'> {
      return items.create(kind, row)
    },

    async get(unit: string, day: Day, key: string): Promise<OutboxRow | null> {
      return canBeKey(unit) && key !== '' ? items.get(kind, keyOf(unit, day, key)) : null
    },

    /** Writes what was decided from `fromVersion`; of two that claim the same version one gets it. */
    async update(
      row: OutboxRow,
      fromVersion: number,
    ): Promise<{ ok: true; row: OutboxRow } | { ok: false; code: 'stale' }> {
      const written = await items.replace(kind, row, fromVersion)
      return written.ok ? { ok: true, row: written.body } : written
    },

    async ofDay(unit: string, day: Day, page: PageRequest = {}): Promise<Page<OutboxRow>> {
      const between = [`${day}#`, afterAll(day)] as const
      return items.list(kind, { index: null, partition: unitKey(unit, 'outbox'), between }, page)
    },

    /** The e-mails of the days `from` to `to`, both included, newest first. */
    async ofUnit(unit: string, { from, to }: { from: Day; to: Day }, page: PageRequest = {}): Promise<Page<OutboxRow>> {
      if (from > to) return { items: [], cursor: null }
      const between = [`${from}#`, afterAll(to)] as const
      return items.list(kind, { index: null, partition: unitKey(unit, 'outbox'), between, newestFirst: true }, page)
    },

    /** The letters of a day with a sign-in link for this address, invitations too. */
    async signInsOf(unit: string, day: Day, email: string, page: PageRequest = {}): Promise<Page<OutboxRow>> {
      const to = joinKey(day, 'sign-in', addressOf(email))
      return items.list(
        kind,
        { index: null, partition: unitKey(unit, 'outbox'), between: [`${to}#`, afterAll(to)] },
        page,
      )
    },

    /** The e-mails that are not final yet, oldest day first. */
    async open(unit: string, page: PageRequest = {}): Promise<Page<OutboxRow>> {
      return items.list(kind, { index: 'by-status', partition: unitKey(unit, 'outbox') }, page)
    },

    /** The e-mail that SES gave this id; null also in the moment between sending and the index's catching up. */
    async byMessageId(messageId: string): Promise<OutboxRow | null> {
      if (!canBeKey(messageId)) return null
      const partition = joinKey('message', messageId)
      const { items: found } = await items.list(kind, { index: 'by-reference', partition }, { limit: 1 })
      return found[0] ?? null
    },
  }
}

function keyOf(unit: string, day: Day, key: string): Key {
  return { pk: unitKey(unit, 'outbox'), sk: sortKey(day, key) }
}

/** The row's own key has `#` in it and comes last, where it cannot reach into anything. */
function sortKey(day: Day, key: string): string {
  return `${joinKey(day)}#${key}`
}
