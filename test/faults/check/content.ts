import { addHours, type Day, dayAt } from '../../../shared/calendar/day.ts'
import { isWorkingDay } from '../../../shared/calendar/working-days.ts'
import { MailKind } from '../../../shared/reminding/outbox.ts'
import { statusToTell } from '../../../shared/reminding/content.ts'
import { recipientsOf } from '../../../shared/reminding/recipients.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import type { Accepted, Account } from '../witness.ts'
import { asOf, calendarAfter, clockHours, pastsNamed } from './moments.ts'

/** What was finished when its task was last read is not in the e-mail; a receipt is for work that was, a plan's end for what went by it. */
export function finishedWorkMentioned(account: Account): string[] {
  return mentions(account).flatMap(({ mail, name, task }) => {
    const wanted = statusToTell(MailKind.parse(kindOf(mail)))
    return task.status === wanted ? [] : [`${mail.day} ${mail.key} mentions ${name}, ${task.status} before it was read`]
  })
}

/**
 * Nobody is told of an agency's work but who answered for it when the directory was last read: at an address of its own,
 * its heirs' or, of work long overdue, its superior's, and one that has neither bounced nor complained.
 */
export function wrongAddresses(account: Account): string[] {
  return mentions(account).flatMap(({ mail, name, task }) => {
    const kind = kindOf(mail)
    if (kind === 'summary' || kind === 'request' || kind === 'disclaimer') return []
    const lookup = (id: string) => asOf(account.agencies.get(id), mail.readAt.get(id) ?? 0)?.was ?? null
    const today = kind === 'digest' || kind === 'escalation' ? mail.day : dayAt(mail.handedAt)
    const superior = lookup(task.agencyId)?.superiorId ?? null
    const ids = kind !== 'escalation' ? [task.agencyId] : superior === null ? [] : [superior]
    const heard = ids.flatMap((id) => recipientsOf(id, lookup, today))
    if (heard.some((recipient) => recipient.usable && recipient.to === mail.to)) return []
    if (kind === 'escalation' && account.coordinators.includes(mail.to)) return []
    return [`${mail.day} ${mail.key} tells ${mail.to} of ${name}, whose agency is not to be told there`]
  })
}

/** Digests, and what tells a superior, are handed over on working days, on their own. */
export function mailsOnDaysOff(account: Account): string[] {
  return account.accepted.flatMap((mail) => {
    if (kindOf(mail) !== 'digest' && kindOf(mail) !== 'escalation') return []
    // A worker whose clock is behind hands over what is still of its own day.
    const on = dayAt(addHours(mail.handedAt, -clockHours))
    const planned = account.letters.get(`${mail.day}#${mail.key}`)?.[0]?.step ?? mail.step
    const isOff = (step: number) => !isWorkingDay(calendarAfter(account, step), on)
    if (isOff(planned) && isOff(mail.step)) return [`${mail.day} ${mail.key} went out on ${on}, a day off`]
    return on > mail.day ? [`${mail.day} ${mail.key} went out on ${on}`] : []
  })
}

type Mention = { mail: Accepted; name: string; task: Task }

/** Each task in each letter, as it was when the letter's worker last read it. */
function mentions(account: Account): Mention[] {
  return account.accepted.flatMap((mail) =>
    mail.names.flatMap((name): Mention[] => {
      const all = pastsNamed(account, name)
      if (all.length === 0) throw new Error(`A letter names ${name}, which does not exist`)
      // Of work that was handed on each agency's row is called the same; the letter links to the one that it means. One without
      // links is about what its worker has read.
      const linked = all.filter(([first]) => mail.linked.has(first?.was.id ?? ''))
      const read = all.filter(([first]) => mail.readAt.has(first?.was.id ?? ''))
      const meant = [linked, read].find((some) => some.length > 0) ?? all
      const were = meant.flatMap((past) => {
        const readAt = mail.readAt.get(past[0]?.was.id ?? '') ?? mail.step
        return asOf(past, readAt)?.was ?? []
      })
      const wanted = statusToTell(MailKind.parse(kindOf(mail)))
      const task = were.find(({ status }) => status === wanted) ?? were[0]
      return task === undefined ? [] : [{ mail, name, task }]
    }),
  )
}

function kindOf({ key }: { key: string; day: Day }): string {
  return key.split('#')[0] ?? ''
}
