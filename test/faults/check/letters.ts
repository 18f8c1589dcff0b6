import { noticeOf } from '../../../shared/reminding/letters.ts'
import { isFinal, type OutboxRow } from '../../../shared/reminding/outbox.ts'
import type { Account } from '../witness.ts'

/** Every e-mail that was planned ends in a final state. */
export function unfinishedRows({ rows }: Account): string[] {
  return rows.filter((row) => !isFinal(row.outcome)).map((row) => `${nameOf(row)} ends as ${row.outcome.state}`)
}

/** What was sent, suppressed or failed stays so. */
export function reopenedRows({ letters }: Account): string[] {
  return [...letters.values()].flatMap((past) =>
    past.flatMap(({ was, by }, at) => {
      const before = past[at - 1]?.was
      if (before === undefined || !isFinal(before.outcome) || before.outcome.state === 'unknown') return []
      const now = was.outcome.state
      return now === before.outcome.state ? [] : [`${nameOf(was)} was ${before.outcome.state}, and is ${now} by ${by}`]
    }),
  )
}

/** No address gets the same e-mail twice, unless a try of it ended in "unknown"; and never more than twice. */
export function repeatedMails({ rows, accepted }: Account): string[] {
  const times = new Map<string, number>()
  for (const mail of accepted) times.set(nameOf(mail), (times.get(nameOf(mail)) ?? 0) + 1)
  return rows.flatMap((row) => {
    const count = times.get(nameOf(row)) ?? 0
    const allowed = 1 + Math.min(1, row.unsure ?? 0)
    return count > allowed ? [`${nameOf(row)} went out ${count} times, unsure ${row.unsure ?? 0}`] : []
  })
}

/**
 * However often addresses change, none is told of the same task twice by digests of one morning. Whoever has had the
 * morning's may get one more when a day is declared off after it; what waits untouched leaves that to be told by itself.
 */
export function toldTwice({ rows, accepted, letters }: Account): string[] {
  const unsure = new Set(rows.filter((row) => (row.unsure ?? 0) > 0).map(nameOf))
  const told = new Map<string, Told>()
  return accepted.flatMap((mail) => {
    if (!mail.key.startsWith('digest#') || unsure.has(nameOf(mail))) return []
    return mail.names.flatMap((name) => {
      const about = `${mail.day} ${mail.to} ${name}`
      const before = told.get(about)
      told.set(about, mail)
      if (before === undefined || before.key === mail.key) return []
      if (isToldAnew(letters, before, mail) || isToldAnew(letters, mail, before)) return []
      return [`${about} is in ${before.key} and in ${mail.key}`]
    })
  })
}

type Told = Pick<OutboxRow, 'day' | 'key'>

/** Whether `again` counts days anew, and `first` had been taken up by a worker when it was planned. */
function isToldAnew(letters: Account['letters'], first: Told, again: Told): boolean {
  if (!again.key.includes('#calendar:')) return false
  const planned = letters.get(`${again.day}#${again.key}`)?.[0]?.step ?? 0
  return (
    letters
      .get(`${first.day}#${first.key}`)
      ?.some(({ step, was }) => step < planned && was.outcome.state !== 'planned') ?? false
  )
}

/** However often it is pressed, work that is handed on is told to an address by one letter. */
export function handedTwice({ rows }: Account): string[] {
  const times = new Map<string, number>()
  for (const row of rows) {
    const { outcome, to } = row
    if (row.kind !== 'notice' || noticeOf(row) !== 'handing-on' || outcome.state !== 'sent') continue
    for (const id of outcome.taskIds) times.set(`${to} ${id}`, (times.get(`${to} ${id}`) ?? 0) + 1)
  }
  return [...times].flatMap(([about, count]) => (count > 1 ? [`${about} was handed on by ${count} letters`] : []))
}

/** "Sent" is never said of an e-mail that SES did not take. */
export function sentWithoutSending({ rows, accepted }: Account): string[] {
  const taken = new Set(accepted.map(nameOf))
  return rows
    .filter((row) => row.outcome.state === 'sent' && !taken.has(nameOf(row)))
    .map((row) => `${nameOf(row)} is marked as sent and was not`)
}

/** An e-mail that SES took is shown as sent, or it is shown that nobody was sure. */
export function sentInSilence({ rows, accepted }: Account): string[] {
  const byName = new Map(rows.map((row) => [nameOf(row), row]))
  return accepted.flatMap((mail) => {
    const row = byName.get(nameOf(mail))
    const shown = row?.outcome.state === 'sent' || (row?.unsure ?? 0) > 0
    return shown ? [] : [`${nameOf(mail)} went out, and its row says ${row?.outcome.state ?? 'nothing'}`]
  })
}

function nameOf({ day, key }: Pick<OutboxRow, 'day' | 'key'>): string {
  return `${day} ${key}`
}
