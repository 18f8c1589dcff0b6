import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses'
import type { Clock } from '../calendar/day.ts'
import type { SendQuota } from '../reminding/quota.ts'

/** Longer than this SES never takes to say what it allows; a letter must not wait for it. */
const patienceMs = 3000

/** Asks SES what the account may send; null where it does not say (too many askers, no right, no answer). */
export async function readSendQuota(ses: SESClient, clock: Clock): Promise<SendQuota | null> {
  try {
    const answer = await ses.send(new GetSendQuotaCommand({}), { abortSignal: AbortSignal.timeout(patienceMs) })
    const { Max24HourSend: perDay, MaxSendRate: perSecond, SentLast24Hours: sentInDay } = answer
    if (perDay === undefined || perSecond === undefined || perSecond <= 0) return null
    // SES says -1 for "no limit".
    return { perDay: perDay < 0 ? null : perDay, perSecond, sentInDay: sentInDay ?? 0, at: clock() }
  } catch {
    return null
  }
}
