import type { MailEvent } from '../../../functions/feedback/mail-events.ts'
import type { Instant } from '../../../shared/calendar/day.ts'
import type { CaughtMail } from './mailbox.ts'

/** What SES would tell of a letter whose address does not exist. */
export function bounceOf({ id, to, tags }: CaughtMail, at: Instant): MailEvent {
  return {
    eventType: 'Bounce',
    mail: {
      messageId: id,
      timestamp: at,
      tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    },
    bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: to }], timestamp: at },
  }
}
