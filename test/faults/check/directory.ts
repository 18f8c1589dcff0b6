import { addHours } from '../../../shared/calendar/day.ts'
import { alertedAddress } from '../../../shared/reminding/alerts.ts'
import type { Agency, Mailbox } from '../../../shared/tracking/agency.ts'
import type { Account, Moment } from '../witness.ts'
import { after, clockHours } from './moments.ts'

/** A bad address that feedback has taken note of is closed, and only a person opens it again. */
export function wronglyOpen({ agencies, badNews }: Account): string[] {
  const found: string[] = []
  for (const [id, past] of agencies) {
    for (const { mailbox, before, moment } of changesOf(past)) {
      const isBetter = before !== undefined && rank[mailbox.state] < rank[before.state]
      if (isBetter && !isPersons(moment)) found.push(`${mailbox.address} of ${id} was opened again by ${moment.by}`)
    }
    for (const { address, at, notedAt } of badNews) {
      if (notedAt === Infinity) continue
      const open = boxOf(after(past, notedAt)?.was, address)?.state === 'ok'
      const corrected = past.some((moment) => isPersons(moment) && addHours(moment.at, clockHours) > at)
      if (open && !corrected) found.push(`${address} of ${id} is open after the bad news of ${at}`)
    }
  }
  return found
}

/** News that are older than a person's correction, or come once more after it, close nothing. */
export function wronglyClosed({ agencies, badNews }: Account): string[] {
  return [...agencies].flatMap(([id, past]) => {
    const changes = changesOf(past)
    return changes.flatMap(({ mailbox: { address, state }, moment }) => {
      if (state === 'ok' || isPersons(moment)) return []
      const corrected = changes.findLast(
        (one) => one.mailbox.address === address && isCorrection(one) && one.moment.step < moment.step,
      )
      if (corrected === undefined) return []
      const isNews = badNews.some(
        (news) => news.address === address && addHours(news.at, clockHours) > corrected.moment.at,
      )
      return isNews ? [] : [`${address} of ${id}, put right since, was closed by old news (${moment.by})`]
    })
  })
}

/** Coordinators are told of each address that is closed, after it was, and once each time. */
export function untoldClosings({ agencies, badNews, rows, coordinators }: Account): string[] {
  const found: string[] = []
  for (const to of coordinators) {
    for (const { address, at, notedAt } of badNews) {
      const closes = [...agencies.values()].some((past) => boxOf(after(past, notedAt)?.was, address)?.since === at)
      const alerts = rows.filter((row) => row.kind === 'alert' && row.to === to && alertedAddress(row) === address)
      const told = alerts.some((row) => addHours(row.plannedAt, clockHours) > at)
      if (closes && notedAt < Infinity && !told) found.push(`${to} was not told that ${address} is closed since ${at}`)
      const times = new Set(
        [...agencies.values()]
          .flat()
          .map(({ was }) => boxOf(was, address))
          .flatMap((box) => (box?.state === 'ok' ? [] : (box?.since ?? []))),
      )
      if (alerts.length > times.size) found.push(`${to} was told ${alerts.length} times that ${address} is closed`)
    }
  }
  return found
}

const rank = { ok: 0, bounced: 1, complained: 2 } as const

type Change = { mailbox: Mailbox; before: Mailbox | undefined; moment: Moment<Agency> }

/** Each time that an address came to an agency or changed its state. */
function changesOf(past: readonly Moment<Agency>[]): Change[] {
  return past.flatMap((moment, at) =>
    moment.was.mailboxes.flatMap((mailbox) => {
      const before = boxOf(past[at - 1]?.was, mailbox.address)
      return before?.state === mailbox.state ? [] : [{ mailbox, before, moment }]
    }),
  )
}

/** A person says that an address is right again. */
function isCorrection({ mailbox, before, moment }: Change): boolean {
  return mailbox.state === 'ok' && before !== undefined && isPersons(moment)
}

function boxOf(agency: Agency | undefined, address: string): Mailbox | undefined {
  return agency?.mailboxes.find((mailbox) => mailbox.address === address)
}

function isPersons({ by }: Moment<unknown>): boolean {
  return by.startsWith('person')
}
