import { MailEvent } from '../../functions/feedback/mail-events.ts'
import { type Day, Day as DaySchema, type Instant } from '../../shared/calendar/day.ts'
import type { Mail } from '../../shared/mail/message.ts'
import { keyOfTag, type SendResult } from '../../shared/mail/send.ts'
import type { Chance } from './chance.ts'
import type { SimulatedTime } from './simulated-time.ts'
import type { Account } from './witness.ts'

/** A letter as a worker hands it over: when it did, and when it last read what the letter speaks of. */
export type Handed = { mail: Mail; tags: Record<string, string>; at: Instant; readAt: ReadonlyMap<string, number> }

/** Addresses behind which nobody is, at times, and one whose reader presses "spam". */
const bouncing: ReadonlySet<string> = new Set(['c2@anbinh.example', 'a-moi@anbinh.example'])
const complaining = 'chung@anbinh.example'

/**
 * The mail system: it is too slow, out of quota, away for days; what it took is news later, which comes late, twice, out
 * of order or never.
 */
export function createSes({
  chance,
  account,
  time: { clock, isCalm, isOut },
  step,
  tell,
}: {
  chance: Chance
  account: Account
  time: SimulatedTime
  step: () => number
  /** Brings news to `feedback` in so many seconds. */
  tell: (seconds: number, news: MailEvent) => void
}): (handed: Handed) => SendResult {
  function newsOf(about: MailEvent['mail'], to: string): MailEvent[] {
    const news: MailEvent[] = []
    if (chance.happens(0.8)) news.push(MailEvent.parse({ eventType: 'Delivery', mail: about }))
    if (isCalm()) return news
    const recipients = [{ emailAddress: chance.happens(0.5) ? to : `Văn thư <${to.toUpperCase()}>` }]
    const bad = (eventType: string) => {
      account.badNews.push({ address: to, at: clock(), messageId: about.messageId, eventType, notedAt: Infinity })
    }
    if (bouncing.has(to) && chance.happens(0.35)) {
      const bounceType = chance.happens(0.8) ? 'Permanent' : 'Transient'
      const bounce = { bounceType, bouncedRecipients: recipients, timestamp: clock() }
      news.push(MailEvent.parse({ eventType: 'Bounce', mail: about, bounce }))
      if (bounceType === 'Permanent') bad('Bounce')
    }
    if (to === complaining && chance.happens(0.08)) {
      const complaint = { complainedRecipients: recipients, timestamp: clock() }
      news.push(MailEvent.parse({ eventType: 'Complaint', mail: about, complaint }))
      bad('Complaint')
    }
    return news
  }

  return ({ mail, tags, at, readAt }) => {
    if (isOut('ses')) return { ok: false, code: 'unavailable', message: 'Không kết nối được tới SES.' }
    if (!isCalm() && chance.happens(0.1)) {
      return { ok: false, code: 'throttled', message: 'SES giới hạn tốc độ gửi.' }
    }
    if (!isCalm() && chance.happens(0.05)) return { ok: false, code: 'quota', message: 'Hết hạn mức gửi thư.' }
    const messageId = `ses-${account.accepted.length + 1}`
    account.accepted.push({
      handedAt: at,
      step: step(),
      key: keyOfTag(tags['key'] ?? '') ?? '',
      day: dayIn(tags),
      to: mail.to,
      names: [...mail.text.matchAll(/rà soát (viec\w+)/gu)].map(([, name]) => name ?? ''),
      linked: new Set([...mail.html.matchAll(/href="[^"#]*#([\w-]+)"/gu)].map(([, id]) => id ?? '')),
      readAt,
    })
    const about = {
      messageId,
      timestamp: clock(),
      tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    }
    for (const news of newsOf(about, mail.to)) {
      for (let copies = chance.pick([1, 1, 1, 2, 3]); copies > 0; copies--) {
        tell(chance.between(1, chance.happens(0.2) ? 40_000 : 60), news)
      }
    }
    return { ok: true, messageId }
  }
}

function dayIn(tags: Record<string, string>): Day {
  return DaySchema.parse(tags['day'])
}
